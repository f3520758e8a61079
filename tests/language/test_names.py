"""Runs of proper nouns."""

from __future__ import annotations

import pytest

from build_tools.language.names import names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The statement came through Dmitry Peskov, the press secretary.", ["Dmitry Peskov"]),
        ("He works for the Bank of England in London.", ["Bank of England", "London"]),
        (
            "The Food and Drug Administration warned France and Germany.",
            ["Food and Drug Administration", "France", "Germany"],
        ),
        ("On Monday, Mr. Smith left in May.", ["Smith"]),
        ("Moscow’s envoy met the president.", ["Moscow"]),
        ("The rain fell all day.", []),
        ("Putin met Ahmed Al-Sharaa on February 12.", ["Putin", "Ahmed Al-Sharaa"]),
        ("The Syrian Ministry of Defense said so.", ["Ministry of Defense"]),
        ("", []),
    ],
)
def test_names(sentence: str, expected: list[str]) -> None:
    assert [name.text for name in names(sentence)] == expected


def test_spans_are_places_in_the_sentence() -> None:
    sentence = "Yesterday Angela Merkel met the head of the World Health Organization."
    assert all(name.span.of(sentence) == name.text for name in names(sentence))
