"""Words as a person counts them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.language.words import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don’t know.", ["I", "don’t", "know"]),
        ("the students’ 'own' words", ["the", "students", "own", "words"]),
        (
            "a well-known, 20-year-old rock-'n'-roll singer",
            ["a", "well-known", "20-year-old", "rock-'n'-roll", "singer"],
        ),
        ("peace—or war", ["peace", "or", "war"]),
        ("peace -- or war - or peace", ["peace", "or", "war", "or", "peace"]),
        ("Paris–London in 2019–20", ["Paris", "London", "in", "2019–20"]),
        ("$3.5 million, 1,200 people, 10:30, 9/11", ["3.5", "million", "1,200", "people", "10:30", "9/11"]),
        ("40% and/or €5m", ["40", "and", "or", "5m"]),
        ("The U.S. army at 5 p.m.", ["The", "U.S.", "army", "at", "5", "p.m."]),
        ("AT&T, R&D and Q & A", ["AT&T", "R&D", "and", "Q", "A"]),
        ("news@example.org or https://example.org/a?b=1.", ["news@example.org", "or", "https://example.org/a?b=1"]),
        ("end.Next start", ["end", "Next", "start"]),
        ("cafe\u0301 naïve Zürich", ["cafe\u0301", "naïve", "Zürich"]),
        ("wait...what", ["wait", "what"]),
        ("😀 … — * _", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


def test_offset_is_added_to_every_place() -> None:
    text = "xx It is."
    found = words(text[3:], offset=3)
    assert [word.span.of(text) for word in found] == ["It", "is"]


@given(st.text(max_size=60))
def test_every_word_is_where_it_says(text: str) -> None:
    found = words(text)
    assert all(word.span.of(text) == word.text for word in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
