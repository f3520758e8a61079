"""LV101: a level text that lost a fact of its article."""

from __future__ import annotations

from build_tools.check.rule import Example
from build_tools.check.rules._facts import FULL, FactRule


class LostFact(FactRule):
    """A level text that lost a fact of its article.

    ## What it does
    Compares the level text with its article by the fidelity guard: numbers, dates, names, quotations, negations and
    hedges of the sentences that were kept. Reports what is missing. The sentence that comes nearest to the one in the
    article is underlined.

    ## Why it matters
    Readers of an easy text have a right to the same facts. Simplified texts lose or bend them often, even those that people write.

    ## When to leave it
    Where the level is meant to leave it out: name it, with the reason, under `differences` in the level's front
    matter.

    ## Source
    Devaraj and others, "Evaluating Factuality in Text Simplification", ACL 2022.
    """

    code = "LV101"
    name = "lost-fact"
    kind = "lost"
    examples = (
        Example(
            "The bridge was shut because a pier had cracked. Forty people live beside it.",
            ("The bridge was shut because a pier had cracked.",),
            level="easy",
            full=FULL,
        ),
    )
