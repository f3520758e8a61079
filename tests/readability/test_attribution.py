"""What is promised to be saved is saved."""

from __future__ import annotations

import pytest

from build_tools.readability.attribution import PLAIN_WORD, Saving, why
from build_tools.readability.counts import count, total
from build_tools.readability.grade import grade_value

from .texts import NEWS, article, found


def graded(text: str) -> float:
    return grade_value(total(map(count, found(text))))


def without(saving: Saving, replacement: str) -> str:
    text = NEWS
    for span in reversed(saving.spans):
        text = text[: span.start] + replacement + text[span.end :]
    return text


def test_leaving_out_a_sentence_saves_what_was_promised() -> None:
    savings = [s for s in why(found(), article()) if s.kind == "sentence"]
    assert len(savings) > 2
    for saving in savings:
        assert graded(NEWS) - graded(without(saving, "")) == pytest.approx(saving.points), saving.text


def test_a_plain_word_saves_what_was_promised() -> None:
    savings = [s for s in why(found(), article()) if s.kind == "word"]
    assert len(savings) > 5
    for saving in savings:
        assert graded(NEWS) - graded(without(saving, PLAIN_WORD)) == pytest.approx(saving.points), saving.text


def test_a_plain_word_keeps_the_capital_of_a_heading() -> None:
    heading = "The Council Will Examine Litigation Today"
    text = f"{heading}. The old bridge is closed now."
    (saving,) = [s for s in why(found(text), article(text)) if s.text == "Litigation"]
    replaced = text.replace("Litigation", PLAIN_WORD.capitalize())
    assert graded(text) - graded(replaced) == pytest.approx(saving.points)


def test_the_words_listed_are_the_hard_ones() -> None:
    text = "They met percent. The nor litigation 4000 fled at dawn. The river and the ocean were old."
    assert {s.text for s in why(found(text), article(text), limit=50) if s.kind == "word"} == {
        "percent",
        "litigation",
        "fled",
        "dawn",
    }


def test_ten_of_each_kind_are_listed_unless_asked_otherwise() -> None:
    names = ("litigation", "infrastructure", "preliminary", "regulation", "promulgation", "corporation", "liability")
    lines = [f"The old {word} of the {other} is here." for word in names for other in names if word != other]
    text = " ".join([*lines, "The arbitration and mediation and negotiation and reconciliation failed."])
    for limit, options in ((10, {}), (3, {"limit": 3})):
        kinds = [s.kind for s in why(found(text), article(text), **options)]
        assert kinds == ["sentence"] * limit + ["word"] * limit


def test_what_is_not_scored_costs_nothing() -> None:
    from build_tools.sources import parse_markdown

    text = parse_markdown(f"# Notwithstanding parliamentary promulgation\n\n{NEWS}", "a.md", "a")
    from build_tools.language.segmentation import sentences

    assert not [s for s in why(sentences(text), text, limit=99) if "promulgation" in s.text]


def test_two_sentences_are_enough_to_name_the_dearer_one() -> None:
    text = "The administration promulgated comprehensive litigation. He is old."
    assert [s.text for s in why(found(text)) if s.kind == "sentence"] == [
        "The administration promulgated comprehensive litigation."
    ]


def test_the_dearest_come_first_and_names_never() -> None:
    savings = why(found(), article())
    for kind in ("sentence", "word"):
        points = [s.points for s in savings if s.kind == kind]
        assert points and points == sorted(points, reverse=True)
    assert not {"Petrov", "Anna", "Washington"} & {s.text for s in savings}
    assert "infrastructure" in {s.text for s in savings}


def test_places_are_those_of_the_words() -> None:
    for saving in why(found(), article()):
        if saving.kind == "word":
            assert all(span.of(NEWS).lower() == saving.text.lower() for span in saving.spans)


def test_one_sentence_has_nothing_to_leave_out() -> None:
    assert why(found("Nobody came.")) == ()
