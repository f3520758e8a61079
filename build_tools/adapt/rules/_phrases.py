"""Edits that take out or change a phrase, with the spaces, commas and the capital letter put right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from build_tools.adapt.rule import Tagged
from build_tools.model import Edit, Span


def phrase_edits(
    sentence: Tagged, pattern: re.Pattern[str], pick: Callable[[re.Match[str]], str | None], code: str, reason: str
) -> Iterator[Edit]:
    """An edit for each match of ``pattern`` outside protected text; ``pick`` gives the new words, "" to take the phrase out,
    None to leave it."""
    text = sentence.text
    for match in pattern.finditer(text):
        if sentence.is_protected(*match.span()):
            continue
        words = pick(match)
        if words is None:
            continue
        if words:
            if match.group()[0].isupper() and match.start() == 0:
                words = words[0].upper() + words[1:]
            yield Edit(Span(*match.span()), words, code, reason)
        else:
            yield without(sentence, match.start(), match.end(), code, reason)


def without(sentence: Tagged, start: int, end: int, code: str, reason: str) -> Edit:
    """The edit that takes characters start…end out, with the space behind them; the next word gets the capital letter."""
    text = sentence.text
    while end < len(text) and text[end] == " ":
        end += 1
    if start == 0 and end < len(text):
        return Edit(Span(start, end + 1), text[end].upper(), code, reason)
    if end < len(text) and text[end] in ",.;:!?" and text[start - 1 : start] == " ":
        start -= 1
    return Edit(Span(start, end), "", code, reason)


def alternatives(words: str) -> str:
    """A regular expression for any of the ``|``-separated phrases, longest first."""
    phrases = sorted((w.strip() for w in words.replace("\n", " ").split("|") if w.strip()), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(" ".join(p.split())) for p in phrases) + ")"
