"""Plainer words for a word in its sentence."""

from __future__ import annotations

import pytest

from build_tools.adapt import simpler


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("He purchased a car.", "purchased", "bought"),
        ("They are purchasing cars.", "purchasing", "buying"),
        ("It is compulsory to pay.", "compulsory", "required"),
        ("Numerous homes were lost.", "Numerous", "many"),
        ("The work commences today.", "commences", "starts"),
    ],
)
def test_the_first_candidate_fits_the_sentence(sentence: str, word: str, expected: str) -> None:
    assert simpler(sentence, word)[0] == expected


def test_the_word_itself_is_no_candidate_and_none_comes_twice() -> None:
    found = simpler("The expenditures rose.", "expenditures")
    assert "expenditures" not in found
    assert len(found) == len(set(found)) <= 10


@pytest.mark.parametrize(
    ("sentence", "word"), [("", ""), ("A cat.", ""), ("", "purchase"), ("A cat.", "dog"), ("x", "😀"), ("“", "“")]
)
def test_odd_input_gives_a_list(sentence: str, word: str) -> None:
    assert isinstance(simpler(sentence, word), list)


def test_an_unknown_word_has_no_candidates() -> None:
    assert simpler("The blorpness grew.", "blorpness") == []
