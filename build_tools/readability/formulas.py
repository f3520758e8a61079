"""The ten public formulas and reading time, by textstat, on our own counts. Nothing else imports textstat.

textstat's formulas call textstat's counting functions on a text. Those end a sentence at "U.S.", count "don’t" as the hard
word "dont" and inflections as unfamiliar, so each formula is run with counting functions that answer from our ``Counts``
instead: the arithmetic and its constants are textstat's, untouched. A test hands textstat a text that both count alike and
finds the same figures.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import FunctionType
from typing import Any

from build_tools.language.slim import without_init
from build_tools.readability.counts import Counts

_LANGUAGE = "en_US"

# Public name, textstat's name, whether textstat asks for the language.
_FORMULAS = (
    ("Flesch Reading Ease", "flesch_reading_ease", True),
    ("Flesch-Kincaid grade", "flesch_kincaid_grade", True),
    ("Gunning Fog", "gunning_fog", True),
    ("SMOG", "smog_index", True),
    ("Automated Readability Index", "automated_readability_index", False),
    ("Coleman-Liau", "coleman_liau_index", False),
    ("Dale-Chall", "dale_chall_readability_score", True),
    ("Spache", "spache_readability", True),
    ("LIX", "lix", False),
    ("RIX", "rix", False),
)

# Brysbaert (2019), doi 10.1016/j.jml.2019.104047: adults read 238 words of English non-fiction a minute, words of 4.6 letters
# on average. Counting letters makes long words take longer. (textstat's own default would mean 850 words a minute.)
_MILLISECONDS_A_LETTER = 60_000 / 238 / 4.6


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _difficult(counts: Counts, lang: str, syllable_threshold: int = 2) -> float:
    return {0: counts.unfamiliar, 2: counts.unfamiliar_2, 3: counts.unfamiliar_3}[syllable_threshold]


# What textstat's formulas call, answered from counts. Each stands for the textstat function of its name.
_COUNTERS: dict[str, Callable[..., float]] = {
    "count_words": lambda c: c.words,
    "count_sentences": lambda c: c.sentences,
    "count_long_words": lambda c: c.long_words,
    "count_polysyllable_words": lambda c, lang: c.polysyllables,
    "count_difficult_words": _difficult,
    "count_chars": lambda c, ignore_spaces: c.letters,
    "words_per_sentence": lambda c: _ratio(c.words, c.sentences),
    "sentences_per_word": lambda c: _ratio(c.sentences, c.words),
    "syllables_per_word": lambda c, lang: _ratio(c.syllables, c.words),
    "letters_per_word": lambda c: _ratio(c.letters, c.words),
    "chars_per_word": lambda c: _ratio(c.letters, c.words),
}


@lru_cache(1)
def _textstat() -> dict[str, Callable[..., float]]:
    with without_init("nltk", user="textstat"):  # textstat asks NLTK for syllables, which we never do
        from textstat.backend import metrics

    def on_counts(name: str) -> Callable[..., float]:
        original: Any = getattr(metrics, name).__wrapped__  # below textstat's cache, which wants text
        return FunctionType(original.__code__, {**original.__globals__, **_COUNTERS}, name, original.__defaults__)

    return {name: on_counts(name) for name in (*(name for _, name, _ in _FORMULAS), "reading_time")}


def formulas(counts: Counts) -> tuple[tuple[str, float], ...]:
    """Name and figure of each formula for a text with these counts; empty for a text without words."""
    if counts.words <= 0 or counts.sentences <= 0:
        return ()
    functions = _textstat()
    return tuple(
        (name, functions[key](counts, _LANGUAGE) if wants_language else functions[key](counts))
        for name, key, wants_language in _FORMULAS
    )


def minutes(counts: Counts) -> float:
    """Reading time in minutes at 238 words a minute of average length."""
    return _textstat()["reading_time"](counts, ms_per_char=_MILLISECONDS_A_LETTER) / 60 if counts.words else 0.0
