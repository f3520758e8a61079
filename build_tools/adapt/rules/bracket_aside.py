"""SP11: a whole statement in brackets, or between two dashes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close_text_end, is_safe_verb, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view, upper
from build_tools.model import Edit, Span


class BracketAside(Rule):
    """Finds brackets that hold a whole statement and end a sentence ("… (the bridge is closed).") and makes the statement a
    sentence of its own.

    Why: brackets interrupt; screen readers do not always say them.
    Left alone: dates, numbers, short forms, translations and all else in brackets that is no statement, because it belongs
    to the word before it; brackets in the middle of a sentence; quotations.
    Source: GOV.UK style guide.
    """

    code: ClassVar[str] = "SP11"
    name: ClassVar[str] = "bracket-aside"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The ferry takes two hours to reach the island from here (the bridge is closed until next spring).",
            "The ferry takes two hours to reach the island from here. The bridge is closed until next spring.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The World Health Organization (WHO) has its seat in the city of Geneva in Switzerland.",
        "Anna Keller (born 12 May 1950) is a doctor at the largest hospital of the city of Zurich.",
        "The ferry (the bridge is closed) takes two hours to reach the island from the harbour of the town.",
        "A game that is played in the old hall of the town is often called a hall game (HG).",
        "The old inn is near the river in the town (“the new hotel is on the next street”).",
        "When she sees what is wrong in the old house in the valley (she knows that it is not good).",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for brackets that end the sentence."""
        if "(" not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or v.low[v.n - 2] != ")":
            return
        opened = next((k for k in range(v.n - 3, 2, -1) if v.low[k] == "("), None)
        if opened is None or v.count(opened, v.n) < SHORTEST_PIECE:
            return
        text = self._statement(v, opened)
        if text is not None:
            reason = "A whole statement in brackets: a sentence of its own."
            left = v.src(0, opened)
            yield Edit(
                Span(v.until(opened - 1), len(sentence.text)), f"{close_text_end(left)} {text}", self.code, reason
            )

    def _statement(self, v: View, opened: int) -> str | None:
        clause = main_clause(v, opened + 1, v.n - 2)
        if clause is None or not is_safe_verb(v, clause) or not v.is_level(opened):
            return None
        if not left_stands_alone(v, 0, opened, contrast=True):
            return None
        inside = v.src(opened + 1, v.n - 2)
        return f"{upper(inside)}{close_text_end(inside)}"
