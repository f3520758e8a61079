"""Differences between a level text and its article: what three rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.language.tagging import fold
from build_tools.model import Diagnostic, Difference, Severity, Span

FULL = "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it."
_SENTENCE = re.compile(r" \(sentence \d+\)$")
_Kind = Literal["lost", "added", "changed"]


class FactRule(Rule):
    """Reports the differences of one kind between a level text and its article, one finding a sentence and place."""

    kind: ClassVar[_Kind]
    severity: ClassVar[Severity] = "error"
    unchanged: ClassVar[tuple[Example, ...]] = (
        Example(
            "On 3 May 2021 the bridge was shut because a pier had cracked. Forty people live beside it.",
            level="easy",
            full=FULL,
        ),
        Example("The bridge was open. Fifty people live beside it.", level="easy"),  # nothing to compare it with
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a sentence and place."""
        for message, span, notes in differences(text, self.kind):
            yield self.found(span, message, notes=notes)


def differences(text: Text, kind: _Kind) -> Iterator[tuple[str, Span, tuple[tuple[str, None], ...]]]:
    """(message, place in the level text, notes) of the differences of a kind that the level's front matter does not accept.

    Those of one sentence come together: a date that is lost is a lost day, month and year to the guard.
    """
    together: dict[tuple[Span, Span | None], list[Difference]] = {}
    near: dict[Span, Span] = {}  # sentence of the article → where it stood; several facts of one sentence may be lost
    for difference in text.differences:
        if difference.kind == kind and not is_accepted(text, difference):
            source = difference.source
            if difference.adapted is not None or source is None:
                place = _place(text, difference)
            else:
                place = near[source] if source in near else near.setdefault(source, _place(text, difference))
            together.setdefault((place, source), []).append(difference)
    for (span, source), found in together.items():
        message = "; ".join(dict.fromkeys(_SENTENCE.sub("", d.message) for d in found))
        said = source.of(text.full.article.prose) if source is not None and text.full else ""
        yield message, span, ((f"the article: {' '.join(said.split())}", None),) if said else ()


def is_accepted(text: Text, difference: Difference) -> bool:
    """Whether a line of ``differences`` in the front matter names the item."""
    if not text.article.metadata.differences:
        return False
    item = fold(difference.item).lower()
    return any(item and item in fold(line).lower() for line in text.article.metadata.differences)


def _place(text: Text, difference: Difference) -> Span:
    """Where to look in the level text: the words themselves, or, for what is lost, the sentence nearest to where it stood."""
    if difference.adapted is not None:
        sentence = difference.adapted.of(text.article.prose)
        at = sentence.find(difference.item)
        if difference.item and at >= 0:
            return Span(difference.adapted.start + at, difference.adapted.start + at + len(difference.item))
        return difference.adapted
    lines = text.prose or text.lines
    if not lines:
        return Span(0, 0)
    if difference.source is None or text.full is None:
        return lines[0].sentence.span
    from build_tools.adapt.overlap import best_sources, sources, unit

    full = next((s for s in text.full.sentences if s.span.start <= difference.source.start < s.span.end), None)
    if full is None:
        return lines[0].sentence.span
    near = best_sources(unit(0, full.span, full.text), sources(tuple(line.text for line in lines)))
    return lines[near[0]].sentence.span if near else lines[0].sentence.span
