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


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("He left swiftly.", "swiftly", "quickly"),
        ("They worked speedily.", "speedily", "quickly"),
        ("It was an uncomplicated case.", "uncomplicated", "not hard"),
        ("They brought non-essential goods.", "non-essential", "not needed"),
        ("They repurchased it.", "repurchased", "bought again"),
        ("They will reacquire it.", "reacquire", "get again"),
        ("The purchasing took years.", "purchasing", "buying"),
    ],
)
def test_a_word_without_an_entry_falls_back_on_its_relatives(sentence: str, word: str, expected: str) -> None:
    assert expected in simpler(sentence, word)


def test_a_word_in_capitals_is_answered_in_capitals() -> None:
    found = simpler("They UTILIZED it.", "UTILIZED")
    assert found and all(word == word.upper() for word in found)


def test_the_same_letters_in_another_case_are_found_in_the_sentence() -> None:
    assert simpler("They utilize it.", "Utilize") == simpler("They utilize it.", "utilize")
