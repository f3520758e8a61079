"""LV107: the front matter accepts a difference that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.language.tagging import fold
from build_tools.model import Diagnostic, Span

_FULL = "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it."
_ACCEPTS = '---\ndifferences: ["{}: the day does not matter here"]\n---\n\nThe bridge was shut because a pier had cracked. Forty people live beside it.'


class UnusedDifference(Rule):
    """The front matter accepts a difference that is not there.

    ## What it does
    Compares the lines under `differences` with what the fidelity guard finds, and reports those that name nothing of it.

    ## Why it matters
    An excuse that nobody needs hides the next real difference.

    ## When to leave it
    Never: take the line out, or name the item as the guard names it.

    ## Source
    This project's own format, see ARCHITECTURE.md.
    """

    code = "LV107"
    name = "unused-difference"
    examples = (Example(_ACCEPTS.format("Rome"), ("Rome: the day does not matter here",), level="easy", full=_FULL),)
    unchanged = (
        Example(_ACCEPTS.format("3 May 2021"), level="easy", full=_FULL),
        Example("The bridge was shut.", level="easy", full=_FULL),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a line of the front matter."""
        if text.full is None:
            return
        items = [fold(d.item).lower() for d in text.differences if d.item]
        for line in text.article.metadata.differences:
            if not any(item in fold(line).lower() for item in items):
                at = text.article.source.find(line)
                span = Span(at, at + len(line)) if at >= 0 else Span(0, 3)
                yield self.found(
                    span, "the guard finds no such difference; take this line out or name the item as the guard does"
                )
