"""Phrases in prose: what many wording rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.text import Line, Text


def matches(text: Text, pattern: re.Pattern[str]) -> Iterator[tuple[Line, re.Match[str]]]:
    """Each match of ``pattern`` in the lower-case sentences (apostrophes straight) that is the writer's own wording."""
    for line in text.prose:
        for found in pattern.finditer(line.low):
            if not line.is_quoted(*found.span()):
                yield line, found


def phrases(table: str) -> dict[str, str]:
    """Lines "phrase = plain words" as a dictionary."""
    pairs = (line.split("=", 1) for line in table.strip().splitlines() if "=" in line)
    return {left.strip(): right.strip() for left, right in pairs}


def any_of(table: dict[str, str]) -> re.Pattern[str]:
    """A pattern for any phrase of the table, longest first; "~" after a word stands for its regular endings."""
    ordered = sorted(table, key=lambda p: (-len(p), p))
    return re.compile(r"\b(?:" + "|".join(map(_pattern, ordered)) + r")\b")


def meaning(table: dict[str, str], found: str) -> str:
    """What the table says of a phrase that ``any_of(table)`` found."""
    if found in table:
        return table[found]
    ordered = sorted(table, key=lambda p: (-len(p), p))
    return next(table[p] for p in ordered if re.fullmatch(_pattern(p), found))


def _pattern(phrase: str) -> str:
    return re.escape(phrase).replace(r"\~", "~").replace("e~", "(?:e|es|ed|ing)").replace("~", "(?:s|es|d|ed|ing)?")
