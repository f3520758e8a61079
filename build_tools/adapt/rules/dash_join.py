"""SP08: two statements joined by a dash."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper, is_safe_verb, left_stands_alone, lone_dash, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import view
from build_tools.model import Edit, Span

_LEADS = {"and": "", "but": "But ", "so": "So ", "yet": "Yet "}


class DashJoin(Rule):
    """Finds one dash with a whole statement on both sides, in a sentence too long for the level, and puts a full stop there.

    Why: as with a semicolon, readers wait for what the second statement does to the first.
    Left alone: pairs of dashes (asides), ranges of numbers, a dash before a noun ("– a record"), reported speech.
    Source: GOV.UK style guide (a full stop instead of a dash).
    """

    code: ClassVar[str] = "SP08"
    name: ClassVar[str] = "dash-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The island has no doctor and no police of its own – the nearest hospital is 90 miles away.",
            "The island has no doctor and no police of its own. The nearest hospital is 90 miles away.",
        ),
        (
            "The team has won every game of the season so far – but nobody in the town talks about the cup.",
            "The team has won every game of the season so far. But nobody in the town talks about the cup.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The island – it has no doctor – is 90 miles away from the nearest hospital and the nearest school.",
        "The team has won every game of the season so far – a record for a club of its size.",
        "He told the paper that the island has no doctor and no police – the hospital is 90 miles away.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a lone dash between two statements."""
        if context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level) or (mark := lone_dash(v)) is None:
            return
        start = mark + 1
        lead = _LEADS.get(v.low[start])
        if lead is not None:
            start += 1
        clause = main_clause(v, start, v.n)
        if clause is None or not is_safe_verb(v, clause) or v.low[start] in ("which", "who", "that", "what"):
            return
        if v.count(0, mark) < SHORTEST_PIECE or v.count(start, v.n) < SHORTEST_PIECE:
            return
        if not left_stands_alone(v, 0, mark, contrast=True):
            return
        opening = v.text[v.at(start)] if lead else first_upper(v, start)
        yield Edit(
            Span(v.until(mark - 1), v.at(start) + 1),
            f"{close(v, mark)} {lead or ''}{opening}",
            self.code,
            "Two statements joined by a dash: one sentence each.",
        )
