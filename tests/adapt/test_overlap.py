"""Which sentences a sentence was made of."""

from __future__ import annotations

import pytest

from build_tools.adapt.overlap import Sources, Unit, best_sources, similarity, sources, unit, units
from build_tools.language.frequency import zipf
from build_tools.model import Span


def weights(text: str) -> dict[str, float]:
    return dict(unit(0, Span(0, 0), text).weights)


def made_of(adapted: str, texts: list[str], expected: float | None = None) -> tuple[int, ...]:
    return best_sources(unit(0, Span(0, 0), adapted), sources(tuple(texts)), expected)


def test_units_are_the_sentences_with_their_places() -> None:
    text = "One came. Two went.\n\n  Three stayed.\n"
    found = units(text)
    assert [(u.index, u.text) for u in found] == [(0, "One came."), (1, "Two went."), (2, "Three stayed.")]
    assert all(u.span.of(text) == u.text for u in found)
    assert units("") == units(" \n ") == []


def test_rare_words_weigh_more_and_figures_as_much_as_the_rarest() -> None:
    found = weights("The treaty of 1995 and the council")
    assert found["1995"] == 4.0
    assert found["the"] == pytest.approx(2 * max(0.2, 7 - zipf("the")) / 4)
    assert found["treaty"] == pytest.approx((7 - zipf("treaty")) / 4)
    assert found["the"] < found["counci"] < found["1995"]
    assert list(found) == sorted(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [("bridges", "bridge"), ("bridge’s", "bridge"), ("negotiated", "negotiations"), ("Talks", "talk")],
)
def test_forms_of_a_word_are_one_word(one: str, other: str) -> None:
    assert weights(one).keys() == weights(other).keys()


def test_different_words_stay_apart() -> None:
    assert not weights("bridge bus").keys() & weights("river bush").keys()


def test_similarity_is_the_share_of_the_first_that_the_second_holds() -> None:
    short, long = (unit(0, Span(0, 0), text) for text in ("The treaty failed.", "The treaty of 1995 failed again."))
    assert similarity(short, long) == 1.0
    own = dict(long.weights)
    shared = sum(own[word] for word in dict(short.weights))
    assert similarity(long, short) == pytest.approx(shared / sum(own.values()))
    nothing = Unit(0, Span(0, 0), "", ())
    assert similarity(nothing, long) == similarity(long, nothing) == 0.0


TEXTS = [
    "The council of Bern approved a bridge on Monday.",
    "The mayor said that the work would cost 40 million francs.",
    "Shop owners fear that customers will stay away.",
]


@pytest.mark.parametrize(
    ("adapted", "found"),
    [
        ("Bern approved a bridge.", (0,)),
        ("It would cost 40 million francs, the mayor said.", (1,)),
        ("Customers will stay away, shop owners fear.", (2,)),
        ("Elephants sleep.", ()),
        ("", ()),
        ("Shop owners fear that customers stay away, and the council of Bern approved it.", (0, 2)),
        ("The council of Bern approved it, but shop owners fear that customers stay away.", (0, 2)),
        ("The council approved a bridge, but customers will stay away.", (0,)),
    ],
)
def test_a_sentence_finds_what_it_was_made_of(adapted: str, found: tuple[int, ...]) -> None:
    assert made_of(adapted, TEXTS) == made_of(adapted, TEXTS, 0.5) == found


def test_at_most_two_sources_are_named() -> None:
    everything = " ".join(TEXTS).replace(".", " and")
    assert len(made_of(everything, TEXTS)) == 2


def test_a_whole_copy_has_one_source() -> None:
    texts = ["The treaty of Bern failed.", "The treaty of Bern failed again in 1995."]
    assert made_of(texts[0], texts) == (0,)
    assert made_of(texts[1], texts) == (1,)


@pytest.mark.parametrize(("expected", "index"), [(0.0, 0), (0.3, 2), (0.5, 4), (1.0, 8)])
def test_of_like_sentences_the_one_in_the_running_order_is_taken(expected: float, index: int) -> None:
    texts = ["The treaty failed." if i != 1 else "Nobody spoke of boats." for i in range(9)]
    assert made_of("The treaty failed.", texts, expected)[0] == index


def test_without_a_place_the_first_of_like_sentences_is_taken() -> None:
    assert made_of("The treaty failed.", ["Boats sank."] + ["The treaty failed."] * 6)[0] == 1


def test_place_breaks_near_ties_only() -> None:
    texts = ["Nobody spoke.", "The treaty of Bern failed in 1995.", "Boats sank.", "The treaty was old."]
    assert made_of("The treaty of Bern failed.", texts, 1.0) == (1,)


def test_values_are_shares_less_the_distance_from_the_expected_place() -> None:
    looked_up = Sources([unit(i, Span(0, 0), text) for i, text in enumerate(TEXTS)])
    adapted = unit(0, Span(0, 0), "Bern approved a bridge.")
    plain = {index: value for value, index in looked_up.similar(adapted, None)}
    placed = {index: value for value, index in looked_up.similar(adapted, 1.0)}
    for index, text in enumerate(TEXTS):
        share = similarity(adapted, unit(index, Span(0, 0), text))
        if share:
            assert plain[index] == pytest.approx(share)
            assert placed[index] == pytest.approx(share - 0.15 * abs(index / 2 - 1.0))
    assert plain.keys() == placed.keys() >= {0}


def test_one_sentence_has_a_place_too() -> None:
    assert made_of("The treaty failed.", ["The treaty failed."], 1.0) == (0,)


def test_a_word_that_stands_in_hundreds_of_sentences_points_to_none_alone() -> None:
    many = Sources([unit(i, Span(0, 0), f"town x{i}") for i in range(500)])
    town = unit(0, Span(0, 0), "town x7")
    assert best_sources(town, many)[0] == 7  # the rare word decides
    assert many.similar(town, None) == [(1.0, 7)]
    (near, *_) = best_sources(unit(0, Span(0, 0), "town"), many, expected=0.5)
    assert abs(near - 250) <= 2  # without one, the place does
    assert best_sources(unit(0, Span(0, 0), "town"), many, expected=None)[0] == 0
