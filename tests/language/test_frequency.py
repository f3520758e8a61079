"""Frequency, familiarity and syllables of single words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from build_tools.language import frequency
from build_tools.language.frequency import is_familiar, syllables, zipf


def test_common_words_are_more_frequent_than_rare_ones() -> None:
    assert zipf("the") > zipf("house") > zipf("sovereignty") > zipf("glxqk") == 0.0


@pytest.mark.parametrize("word", ["The", "don’t", "house's", "houses’", "U.S."])
def test_spelling_does_not_hide_a_frequent_word(word: str) -> None:
    assert zipf(word) > 4.5


def test_a_compound_is_as_rare_as_its_rarest_part() -> None:
    assert zipf("pre-sovereignty") == min(zipf("pre"), zipf("sovereignty"))


@pytest.mark.parametrize(
    "word",
    ["wanted", "houses", "running", "children", "carried", "happier", "don’t", "they’re", "won't", "dog’s", "snow-white",
     "went", "knives", "2024", "3.5", "The", "easily"],
)  # fmt: skip
def test_familiar_words_and_their_inflections(word: str) -> None:
    assert is_familiar(word)


@pytest.mark.parametrize("word", ["sovereignty", "diplomacy", "infrastructure", "well-sovereign", "glxqk"])
def test_unfamiliar_words(word: str) -> None:
    assert not is_familiar(word)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1), ("water", 2), ("Syria", 3), ("humanitarian", 6), ("don’t", 1), ("well-known", 2), ("boss’s", 2),
        ("dog’s", 1), ("2024", 1), ("glorped", 1), ("blonted", 2), ("floxes", 2), ("zanifications", 5), ("U.S.", 2), ("x", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["a" * 300, "'", "-", "🙂", "é", "...", "a b", "a\nb"])
def test_odd_words_have_at_least_one_syllable(word: str) -> None:
    assert syllables(word) >= 1


def test_the_dictionary_is_sorted_and_nltk_reads_it(nltk_data: Path) -> None:
    import nltk

    lines = frequency._pronunciations().splitlines()
    keys = [line.split(b" ", 1)[0] for line in lines]
    assert keys == sorted(keys)
    nltk.data.path.insert(0, str(nltk_data))
    try:
        assert nltk.data.find("corpora/cmudict")
    finally:
        nltk.data.path.remove(str(nltk_data))


def test_the_frequency_table_stays_small() -> None:
    assert (frequency.NLTK_DATA.parent / "frequency" / "english.txt").stat().st_size < 1_000_000


def test_words_are_weighed_without_textstat() -> None:
    assert "textstat" not in vars(sys.modules["build_tools.language.frequency"])
