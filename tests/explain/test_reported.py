"""Where the reported words begin and end."""

from __future__ import annotations

import pytest

from build_tools.explain.reported import clause_end, content, has_clause, is_content, past_adjunct
from build_tools.explain.speakers import Subject
from build_tools.language.tagging import tag


def verb_in(text: str, verb: str) -> int:
    return next(i for i, w in enumerate(tag(text)) if w.text == verb)


@pytest.mark.parametrize(
    ("text", "verb", "last"),
    [
        ("Marsh said the bridge was old; the road was new.", "said", "old"),
        ("Marsh called that unlawful and came back to the town.", "called", "unlawful"),
        ("Marsh called that unlawful and soon came back to the town.", "called", "unlawful"),
        ("Marsh said the bridge was old, but the road was new.", "said", "old"),
        ("Marsh said the bridge was old, and the road was new.", "said", "old"),
        ("Marsh said the bridge was old, and wide, they say.", "said", "."),
        ("Marsh said the bridge was old, and in need of paint.", "said", "."),
        ("Marsh said the bridge was old.", "said", "."),
    ],
)
def test_what_is_reported_ends_where_another_clause_begins(text: str, verb: str, last: str) -> None:
    words = tag(text)
    assert words[clause_end(words, verb_in(text, verb))].text == last


@pytest.mark.parametrize(
    ("text", "verb", "is_clause"),
    [
        ("Marsh said that it rained.", "said", True),
        ("Marsh said the bridge was old.", "said", True),
        ("Marsh called for more rain.", "called", True),
        ("Marsh called it rain.", "called", False),
        ("Marsh spoke of the rain.", "spoke", False),
        ("Marsh said was wrong.", "said", False),
        ("Marsh said no more.", "said", False),
    ],
)
def test_a_clause_behind_the_verb(text: str, verb: str, is_clause: bool) -> None:
    assert has_clause(tag(text), verb_in(text, verb)) is is_clause


@pytest.mark.parametrize(
    ("reported", "is_enough"),
    [
        ("the bridge is old", True),
        ("what they saw", False),
        ("was old", False),
        ("them what to do", False),
        ("about the bridge", False),
        ("its members to do so", False),
        ("for of", False),
        ("…", False),
        ("bridge", False),
    ],
)
def test_loose_words_say_nothing(reported: str, is_enough: bool) -> None:
    text = f"Marsh said {reported}"
    assert is_content(reported, tag(text), 11, "named-person") is is_enough


@pytest.mark.parametrize(
    ("text", "verb", "words", "is_quotation"),
    [
        ("According to Marsh, the bridge is old.", "According", "the bridge is old", False),
        ("The bridge is old, according to Marsh.", "according", "The bridge is old", False),
        ("The bridge was old, Marsh said.", "said", "The bridge was old", False),
        ("The bridge is old, Marsh says.", "says", "The bridge is old", False),
        ("We will stay, Marsh said.", "said", "We will stay", True),
        ("The bridge is old, Marsh stated.", "stated", "The bridge is old", True),
        ("The bridge is old, Marsh said that it fell.", "said", "it fell", False),
        ("So said Marsh of the bridge.", "said", "of the bridge", False),
        ("Marsh wrote that the bridge is called “Old Bern”.", "wrote", "the bridge is called “Old Bern", False),
        ("When old, Marsh said that the bridge fell.", "said", "the bridge fell", False),
        ("Here and there, Marsh said that the bridge fell.", "said", "the bridge fell", False),
        ("Marsh argued in May that the bridge is old.", "argued", "the bridge is old", False),
        ("Marsh argued in May the bridge is old.", "argued", "in May the bridge is old", False),
        ("Marsh said the “bridge is old.", "said", None, False),
        ("Marsh said.", "said", None, False),
    ],
)
def test_where_the_reported_words_stand(text: str, verb: str, words: str | None, is_quotation: bool) -> None:
    tagged = tag(text)
    at = next(i for i, w in enumerate(tagged) if w.text == "Marsh")
    start, end, quoted = content(text, tagged, verb_in(text, verb), Subject(at, at + 1, at))
    assert (text[start:end] if start is not None else None) == words
    assert quoted is is_quotation


@pytest.mark.parametrize(
    ("text", "begins"),
    [("argued in May that it fell", "that"), ("argued in May, that it fell", "in"), ("argued it fell", "it")],
)
def test_a_date_before_that_is_no_report(text: str, begins: str) -> None:
    words = tag(text)
    assert words[past_adjunct(words, 1)].text == begins
