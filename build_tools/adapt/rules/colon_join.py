"""SP14: two statements joined by a colon."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper
from build_tools.adapt.rules._dashes import is_whole_before, statement_at
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

_OPEN_ENDS = frozenset(
    "as follows following include includes included including is are was were this these like follow to may".split()
)
# They count statements, or draw a conclusion that need not be said by whoever is reported before.
_NO_OPENING = frozenset("first firstly one so".split())


class ColonJoin(Rule):
    """Finds a colon with a whole statement on both sides, in a sentence too long for the level, and puts a full stop there.

    Why: what stands behind the colon can be read on its own.
    Left alone: lists, quotations and headings ("Qualifications: …") with a colon, reported speech, statements that
    are counted ("first, …; second, …").
    Source: GOV.UK style guide (short sentences); what a colon announces follows in any case.
    """

    code: ClassVar[str] = "SP14"
    name: ClassVar[str] = "colon-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The new station has one more problem: the nearest road to it is closed for the whole winter.",
            "The new station has one more problem. The nearest road to it is closed for the whole winter.",
        ),
        (
            "The summer was hard for the farmers of the valley, though: there was no rain, and the river fell.",
            "The summer was hard for the farmers of the valley, though. There was no rain, and the river fell.",
        ),
        (
            "The old photos show how the people of the island lived: they fished and kept a few sheep.",
            "The old photos show how the people of the island lived. They fished and kept a few sheep.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The station serves three lines: the red line to the coast, the blue line and the old line to the north.",
        "She told the people of the town the news: the nearest road to the station is closed for the winter.",
        "The problems are as follows: the nearest road to the station is closed and the old bridge is down.",
        "The plan has two parts: first, the old road is closed for a year, and then a new bridge is built.",
        "The road to the old mill near the river was closed: it rained.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first colon, between two statements."""
        if ": " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        mark = next((k for k in range(3, v.n - 3) if v.low[k] == ":"), None)
        if mark is None or not v.is_level(mark) or v.low[mark - 1] in _OPEN_ENDS or ";" in v.low:
            return
        clause = statement_at(v, mark + 1, v.n)
        if (
            clause is None
            or v.lemma(clause.verb) == "say"
            or v.low[mark + 1] in _NO_OPENING
            or not self._is_whole(v, mark)
        ):
            return
        if v.count(0, mark) < SHORTEST_PIECE or v.count(mark + 1, v.n) < SHORTEST_PIECE:
            return
        yield Edit(
            Span(v.until(mark - 1), v.at(mark + 1) + 1),
            f"{close(v, mark)} {first_upper(v, mark + 1)}",
            self.code,
            "Two statements joined by a colon: one sentence each.",
        )

    def _is_whole(self, v: View, mark: int) -> bool:
        """Whether a statement stands before the colon; "though" and "too" may stand at its end."""
        if v.is_word(mark - 1, "though", "too", "however") and v.is_word(mark - 2, ","):
            return is_whole_before(v, mark - 2)
        return is_whole_before(v, mark)
