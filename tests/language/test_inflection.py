"""Lemmas and forms of the table, and the regular forms of words that it does not hold."""

from __future__ import annotations

import pytest

from build_tools.language.inflection import inflect, lemma


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("went", "VBD", "go"),
        ("found", "VBD", "find"),
        ("found", "VB", "found"),
        ("Crises", "NNS", "crisis"),
        ("people", "NNS", "person"),
        ("larger", "JJR", "large"),
        ("n’t", "RB", "not"),
        ("were", "VBD", "be"),
        ("Moscow", "NNP", "moscow"),
        ("twitterized", "VBD", "twitterize"),
        ("blorping", "VBG", "blorp"),
    ],
)
def test_lemma(word: str, tag: str, expected: str) -> None:
    assert lemma(word, tag) == expected


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [
        ("go", "VBN", "gone"),
        ("stop", "VBG", "stopping"),
        ("be", "VBP", "are"),
        ("show", "VBD", "showed"),
        ("crisis", "NNS", "crises"),
        ("large", "JJS", "largest"),
        ("wooden", "JJR", None),
        ("blorp", "VBD", "blorped"),
        ("blorpy", "NNS", "blorpies"),
        ("help", "VB", "help"),
    ],
)
def test_inflect(word: str, tag: str, expected: str | None) -> None:
    assert inflect(word, tag) == expected
