"""The published weights of the grade, read from ``data/readability/``: features, word table, how good the formula is."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from build_tools import data

_FOLDER = Path(data.__file__).parent / "readability"

# The bounds that the features are counted with. The weights were fitted with these: change both or none.
LONG_FROM = 15  # words of a sentence beyond this many are excess
EASY_FROM = 5.0  # zipf from which a word is as easy as can be: about a hundred uses in a million words
VERY_RARE_BELOW = 3.0  # zipf below which a word is very rare: less than one use in a million words


class Feature(NamedTuple):
    """A term of the grade: ``weight`` x (``numerator`` / ``denominator``), both named as in ``Counts``."""

    name: str
    numerator: str
    denominator: str
    weight: float
    meaning: str


class Formula(NamedTuple):
    """The grade's linear formula and what is known of its quality."""

    intercept: float
    features: tuple[Feature, ...]
    source: str
    facts: dict[str, float]


@lru_cache(1)
def formula() -> Formula:
    """The fitted formula."""
    raw = json.loads((_FOLDER / "grade.json").read_text(encoding="utf-8"))
    return Formula(raw["intercept"], tuple(Feature(**f) for f in raw["features"]), raw["source"], raw["facts"])


@lru_cache(1)
def word_table() -> dict[str, float]:
    """Word to how much harder (above 0) or easier (below 0) it makes a text, in grade points a per cent of the words."""
    table: dict[str, float] = {}
    for line in (_FOLDER / "words.txt").read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            value, *words = line.split()
            table.update(dict.fromkeys(words, float(value)))
    return table


def word_weight(key: str) -> float:
    """The table's weight of a word (spelled as ``frequency.fold`` spells it), possessive or not; 0 where it is not listed."""
    return word_table().get(key.removesuffix("'s"), 0.0)
