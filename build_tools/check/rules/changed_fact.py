"""LV103: a level text that says something another way than its article."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._facts import differences
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_FULL = "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it."


class ChangedFact(Rule):
    """A level text that says something another way than its article.

    ## What it does
    Compares the level text with its article by the fidelity guard, and reports negations, hedges, comparisons and
    attributions that came out another way.

    ## Why it matters
    Readers of an easy text have a right to the same facts. Simplified texts lose or bend them often, even those that people write.

    ## When to leave it
    Where the sense is the same after all: name the item, with the reason, under `differences` in the level's front
    matter.

    ## Source
    Devaraj and others, "Evaluating Factuality in Text Simplification", ACL 2022.
    """

    code = "LV103"
    name = "changed-fact"
    severity = "error"
    examples = ()
    unchanged = (
        Example(
            "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it.",
            level="easy",
            full=_FULL,
        ),
        Example(
            "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it.", level="easy"
        ),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a sentence and place."""
        for message, span, notes in differences(text, "changed"):
            yield self.found(span, message, notes=notes)
