"""LV102: a level text that says something its article does not say."""

from __future__ import annotations

from build_tools.check.rule import Example
from build_tools.check.rules._facts import FULL, FactRule


class AddedFact(FactRule):
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
    kind = "added"
    examples = (
        Example(
            "The bridge was shut on 3 May 2021 because a pier had cracked. All 52 people beside it left.",
            ("52",),
            level="easy",
            full=FULL,
        ),
    )
