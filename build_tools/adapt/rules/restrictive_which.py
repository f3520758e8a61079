"""LX105: "which" without a comma: "the river which flows"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import view
from build_tools.model import Edit, Span


class RestrictiveWhich(Rule):
    """Finds "which" right behind a noun, without a comma, and uses "that".

    Why: "that" tells readers that the clause says which thing is meant; "which" makes them look for a comma.
    When to leave it: behind a comma or a preposition ("in which"), questions ("which of"), where "that" stands already, quotations.
    Source: Fowler, Modern English Usage, "that" and "which"; The Guardian style guide ("that defines, which informs").
    """

    code: ClassVar[str] = "LX105"
    name: ClassVar[str] = "restrictive-which"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The river which flows through the town is clean.", "The river that flows through the town is clean."),
        ("They sold the houses which they had built.", "They sold the houses that they had built."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The river, which flows through the town, is clean.",
        "The town in which they live is small.",
        "They asked which river flows through the town.",
        "“The river which flows here is clean,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a "which"."""
        if " which " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        for i in range(1, v.n - 2):
            if v.low[i] != "which" or v.tags[i - 1] not in ("NN", "NNS") or v.tags[i] != "WDT":
                continue
            if v.finite(i + 1) is None and v.clause(i + 1) is None:
                continue
            if "that" in v.low[max(0, i - 4) : i + 3] or not v.is_free(i, i + 1):
                continue
            yield Edit(Span(v.at(i), v.until(i)), "that", self.code, '"That" says which one is meant.')
