"""LV102: a level text that says something its article does not say."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._facts import differences
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_FULL = "The bridge was shut on 3 May 2021 because a pier had cracked. Forty people live beside it."


class AddedFact(Rule):
    """A level text that says something its article does not say.

    ## What it does
    Compares the level text with its article by the fidelity guard, and reports numbers, dates, names and quotations
    that only the level text has.

    ## Why it matters
    Readers of an easy text have a right to the same facts. Simplified texts lose or bend them often, even those that people write.

    ## When to leave it
    Where the article was wrong: mend the article. A fact of the level's own is accepted by naming it, with the
    reason, under `differences` in its front matter.

    ## Source
    Devaraj and others, "Evaluating Factuality in Text Simplification", ACL 2022.
    """

    code = "LV102"
    name = "added-fact"
    severity = "error"
    examples = (
        Example(
            "The bridge was shut on 3 May 2021 because a pier had cracked. All 52 people beside it left.",
            ("52",),
            level="easy",
            full=_FULL,
        ),
    )
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
        for message, span, notes in differences(text, "added"):
            yield self.found(span, message, notes=notes)
