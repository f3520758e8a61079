"""LV103: a level text that says something another way than its article."""

from __future__ import annotations

from build_tools.check.rules._facts import FactRule


class ChangedFact(FactRule):
    """A level text that says something another way than its article.

    ## What it does
    Compares the level text with its article by the fidelity guard, and reports numbers, dates and names that changed places or
    were exchanged, opposite words, quantities and the like that came out another way.

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
    kind = "changed"
    examples = ()
