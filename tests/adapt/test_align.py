"""Tracing an editor's sentences back to the full text."""

from __future__ import annotations

from build_tools.adapt import align, compare, compare_texts
from build_tools.analysis import analyze
from build_tools.model import Level
from build_tools.sources import parse_plain

EASY = Level("easy", "Easy", 4, 6)
FULL = (
    "The council of Bern approved a new bridge across the river on Monday.\n"
    "Anna Berg, the mayor, said the work would begin in spring and cost 40 million francs.\n"
    "Local shop owners fear that the building site will keep customers away."
)
OWN = (
    "Bern will get a new bridge across the river.\n"
    "The work will begin in spring. It will cost 40 million francs.\n"
    "Shop owners fear to lose customers.\n"
    "Elephants sleep standing up."
)


def trace() -> list[list[int]]:
    full, own = analyze(parse_plain(FULL)), analyze(parse_plain(OWN))
    ids = [s.id for s in full.sentences]
    return [[ids.index(i) for i in s.sources] for s in align(full, own, EASY).sentences]


def test_each_sentence_finds_its_source() -> None:
    assert trace() == [[0], [1], [1], [2], []]


def test_a_second_source_that_adds_no_word_of_its_own_is_left_out() -> None:
    full = analyze(
        parse_plain(
            "The council asked its members to help the island.\nThe council met again in the hall of the island."
        )
    )
    own = analyze(parse_plain("The council asked its members to help the island with boats."))
    assert [len(s.sources) for s in align(full, own, EASY).sentences] == [1]


def test_a_sentence_that_shares_only_common_words_names_no_source() -> None:
    full = analyze(parse_plain("The great powers made it plain that without it there would be no organization."))
    own = analyze(parse_plain("In plain words, the five have to go along."))
    assert [s.sources for s in align(full, own, EASY).sentences] == [()]


def test_the_trace_is_the_same_every_time() -> None:
    assert trace() == trace()


def test_compare_reads_analyses() -> None:
    full, own = analyze(parse_plain(FULL)), analyze(parse_plain(OWN))
    lost = {d.item for d in compare(full, own) if d.kind == "lost"}
    assert {"Anna", "Berg", "monday"} <= lost
    assert "40" not in lost


def test_an_empty_level_is_traced_to_nothing() -> None:
    assert align(analyze(parse_plain(FULL)), analyze(parse_plain("")), EASY).sentences == ()


def test_two_articles_are_compared_without_an_analysis() -> None:
    full, own = parse_plain(FULL), parse_plain(OWN)
    assert compare_texts(full, own) == compare(analyze(full), analyze(own)) != ()
    assert compare_texts(full, full) == ()


def test_a_sentence_made_of_two_names_both() -> None:
    full = analyze(
        parse_plain(
            "The council approved a wooden bridge across the river.\n"
            "The painter Berg opened a gallery with portraits of sailors.\n"
            "Local shops fear losses."
        )
    )
    own = analyze(
        parse_plain("The council approved a wooden bridge and Berg opened a gallery with portraits of sailors.")
    )
    ids = [s.id for s in full.sentences]
    assert [[ids.index(i) for i in s.sources] for s in align(full, own, EASY).sentences] == [[0, 1]]
