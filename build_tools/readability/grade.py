"""The calibrated grade: a linear formula on counts, its range by a sentence bootstrap, and its explanation."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from build_tools.model import Grade
from build_tools.readability.counts import Counts
from build_tools.readability.weights import EASY_FROM, LONG_FROM, VERY_RARE_BELOW, formula

_RESAMPLES = 100
_SEED = 20260221
# Eight in ten fresh halves lie within 1.28 standard errors of a normal law, were the bootstrap's error all there is.
_NORMAL_80 = 1.2816
# The formula's own error between two passages of one text, in grades, beyond what the sentences' scatter tells; fitted so
# that eight in ten ranges hold the grade of a fresh half (benchmarks/readability/coverage.py).
_OWN_ERROR = 0.8


def grade_value(counts: Counts) -> float:
    """The grade of a text with these counts, not rounded: intercept + sum of weight x numerator / denominator."""
    fitted = formula()
    value: float = fitted.intercept + sum(
        feature.weight * getattr(counts, feature.numerator) / (getattr(counts, feature.denominator) or 1.0)
        for feature in fitted.features
    )
    return value


def features(counts: Counts) -> tuple[tuple[str, float], ...]:
    """Name and value of each feature of the grade."""
    return tuple(
        (f.name, getattr(counts, f.numerator) / (getattr(counts, f.denominator) or 1.0)) for f in formula().features
    )


def grade(rows: Sequence[Counts], counts: Counts) -> Grade:
    """The grade of a text and its range, rounded to 0.01 and 0.1; ``rows`` are its sentences, ``counts`` their sum.

    The range: sentences are drawn again with replacement (100 times, fixed seed); it is made to hold the grade of a fresh
    passage of the same length from the same text in about 80 % of cases.
    """
    value = grade_value(counts)
    error = _standard_error(_influences(rows, counts))
    half_width = _NORMAL_80 * sqrt(2 * error * error + _OWN_ERROR * _OWN_ERROR)
    return Grade(round(value, 2), round(value - half_width, 1), round(value + half_width, 1))


@lru_cache(1)
def _places() -> tuple[tuple[int, int, float], ...]:
    """Where each feature's numerator and denominator stand in Counts, and its weight."""
    fields = Counts._fields
    return tuple((fields.index(f.numerator), fields.index(f.denominator), f.weight) for f in formula().features)


def _influences(rows: Sequence[Counts], counts: Counts) -> list[float]:
    """How much each sentence pulls the grade away from that of the whole: the grade's derivative by its weight."""
    out = [0.0] * len(rows)
    for top, bottom, weight in _places():
        whole = counts[bottom]
        if whole:
            ratio, scale = counts[top] / whole, weight * len(rows) / whole
            out = [u + scale * (row[top] - ratio * row[bottom]) for u, row in zip(out, rows, strict=True)]
    return out


@lru_cache(64)
def _draws(size: int) -> tuple[tuple[int, ...], ...]:
    rng = random.Random(_SEED + size)
    return tuple(tuple(rng.choices(range(size), k=size)) for _ in range(_RESAMPLES))


def _standard_error(influences: list[float]) -> float:
    """The standard deviation of the grade over resampled texts."""
    size = len(influences)
    if size < 2:
        return 0.0
    pick = influences.__getitem__
    means = [sum(map(pick, draw)) / size for draw in _draws(size)]
    centre = sum(means) / len(means)
    return sqrt(sum((m - centre) ** 2 for m in means) / (len(means) - 1))


def explain_grade() -> str:
    """The formula, its features, its error and its source, as plain text that is enough to compute a grade by hand."""
    fitted = formula()
    facts = fitted.facts
    lines = [
        "The grade is the number of years of US schooling that a text asks for, as teachers judge texts.",
        "",
        f"grade = {fitted.intercept:.2f}",
        *(f"  {'+' if f.weight >= 0 else '-'} {abs(f.weight):8.2f} x {f.name}" for f in fitted.features),
        "",
        *(f"{f.name}: {f.meaning}." for f in fitted.features),
        "",
        f"Content words are all but function words, names and numbers; a sentence's words beyond the {LONG_FROM}th are its excess.",
        f"zipf is log10 of a word's uses in a thousand million words (wordfreq); common is zipf {EASY_FROM:g} or more, very rare",
        f"is below {VERY_RARE_BELOW:g}. A word that the frequency table does not know has 1.5. Syllables: CMU dictionary.",
        "The word table (build_tools/data/readability/words.txt) lists content words with how teachers' judgements go with",
        "them, in grades for one word in a hundred; no familiar word counts against a text.",
        "",
        f"Source: {fitted.source}; {facts['texts']:.0f} excerpts by {facts['authors']:.0f} authors.",
        f"Agreement with teachers on authors that the formula never saw: r = {facts['r']:.2f}, informational texts {facts['r_informational']:.2f}",
        f"(Flesch-Kincaid: {facts['r_flesch_kincaid']:.2f}). A single judgement lies within {facts['error']:.1f} grades in two of three cases.",
        "The scale is Flesch-Kincaid's: mean and spread are the same over those excerpts.",
        f"The range: sentences are drawn again {_RESAMPLES} times (fixed seed); with the formula's own error it holds the grade of",
        "another passage of the same text in about 80 % of cases.",
        "No grade is given under 100 words or 5 sentences. A grade is not a test with readers.",
    ]
    return "\n".join(lines)
