"""The public formulas are textstat's, on counts that textstat shares."""

from __future__ import annotations

from pathlib import Path

import nltk
import pytest
import textstat

from build_tools.readability import formulas
from build_tools.readability.counts import Counts, count_words, facts, total

# Words that both count alike: in the CMU dictionary, no punctuation inside, uninflected.
PREPARED = (
    "the council will close the old bridge in the city",
    "an engineer will examine every single support of the enormous bridge",
    "the government will finance the extraordinary operation",
    "people work at the hospital near the river every day",
    "nobody can say when the dog will come home again",
)
TEXT = " ".join(f"{line}." for line in PREPARED)
ALL = {
    "Flesch Reading Ease": textstat.flesch_reading_ease,
    "Flesch-Kincaid grade": textstat.flesch_kincaid_grade,
    "Gunning Fog": textstat.gunning_fog,
    "SMOG": textstat.smog_index,
    "Coleman-Liau": textstat.coleman_liau_index,
    "Dale-Chall": textstat.dale_chall_readability_score,
    "Spache": textstat.spache_readability,
    "LIX": textstat.lix,
    "RIX": textstat.rix,
}


@pytest.fixture(autouse=True)
def dictionary(monkeypatch: pytest.MonkeyPatch, nltk_data: Path) -> None:
    monkeypatch.setattr(nltk.data, "path", [str(nltk_data), *nltk.data.path])


@pytest.fixture
def counts() -> Counts:
    return total(count_words([facts(word) for word in line.split()]) for line in PREPARED)


def test_textstat_counts_what_we_count(counts: Counts) -> None:
    assert textstat.lexicon_count(TEXT) == counts.words
    assert textstat.sentence_count(TEXT) == counts.sentences
    assert textstat.syllable_count(TEXT) == counts.syllables
    assert textstat.letter_count(TEXT) == counts.letters
    assert textstat.polysyllabcount(TEXT) == counts.polysyllables
    assert textstat.long_word_count(TEXT) == counts.long_words
    for threshold, ours in ((0, counts.unfamiliar), (2, counts.unfamiliar_2), (3, counts.unfamiliar_3)):
        assert textstat.difficult_words(TEXT, syllable_threshold=threshold) == ours > 0


@pytest.mark.parametrize("name", ALL)
def test_each_formula_gives_textstats_figure(name: str, counts: Counts) -> None:
    assert dict(formulas.formulas(counts))[name] == pytest.approx(ALL[name](TEXT), abs=1e-9)


def test_ari_differs_by_the_full_stops_that_textstat_counts_as_letters(counts: Counts) -> None:
    ours = dict(formulas.formulas(counts))["Automated Readability Index"]
    stops = 4.71 * counts.sentences / counts.words
    assert ours + stops == pytest.approx(textstat.automated_readability_index(TEXT), abs=1e-9)


def test_names_are_left_out_where_asked() -> None:
    counts = count_words([facts(word) for word in "The city promised Anna Petrov extra buses".split()])
    assert counts.names == 2
    assert counts.without_names().words == 5
    assert counts.without_names().letters == counts.letters - len("AnnaPetrov")


def test_nothing_is_worked_out_for_no_words() -> None:
    assert formulas.formulas(Counts()) == ()
    assert formulas.minutes(Counts()) == 0.0


def test_reading_time_is_about_238_words_a_minute(counts: Counts) -> None:
    assert formulas.minutes(counts) == pytest.approx(counts.letters / 4.6 / 238)
