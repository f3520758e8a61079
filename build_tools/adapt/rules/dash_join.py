"""SP08: two statements joined by a dash."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper
from build_tools.adapt.rules._dashes import DASHES, is_whole_before, joining_dashes, statement_at
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

_LEADS = {"and": "", "but": "But ", "so": "So ", "yet": "Yet "}


class DashJoin(Rule):
    """Finds one dash with a whole statement on both sides, in a sentence too long for the level, and puts a full stop there.

    Why: as with a semicolon, readers wait for what the second statement does to the first.
    Left alone: pairs of dashes, unless a statement with "but", "and" or "so" follows the second; ranges of numbers, a dash
    before a noun ("– a record"), reported speech.
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
        (
            "In 1950 the town built a second bridge over the river – a gift for the king – but it was never used.",
            "In 1950 the town built a second bridge over the river – a gift for the king. But it was never used.",
        ),
        (
            "The town has no idea how many people live in the old camp – and nobody wants to count them.",
            "The town has no idea how many people live in the old camp. Nobody wants to count them.",
        ),
        (
            "But her group is getting smaller every year – during the break, the women talk about a friend who died.",
            "But her group is getting smaller every year. During the break, the women talk about a friend who died.",
        ),
        (
            "Strong coffee keeps the people of the valley awake at night – yes, strong tea may do the same.",
            "Strong coffee keeps the people of the valley awake at night. Yes, strong tea may do the same.",
        ),
        (
            "Water for tea should be just under 100 degrees in the pot – but that is not possible up here.",
            "Water for tea should be just under 100 degrees in the pot. But that is not possible up here.",
        ),
        (
            "The air above the town is full of life – as many as 800 kinds of birds have been seen.",
            "The air above the town is full of life. As many as 800 kinds of birds have been seen.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She asked the council whether the bridge was safe if it rained – and what the town would do then.",
        "He said that the town had built a second bridge – a gift for the king – but it was never used.",
        "The island – it has no doctor – is 90 miles away from the nearest hospital and the nearest school.",
        "The team has won every game of the season so far – a record for a club of its size.",
        "He told the paper that the island has no doctor and no police – the hospital is 90 miles away.",
        "The work in the old mill is hard – far more painful, it would seem, than the work in town.",
        "The men of the valley – aged 8–10 years, from 88 schools – were in the hall in May.",
        "The mayor – who is old – came to the old town – late in the day – the vote was over.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last dash, before a statement."""
        if not any(d in sentence.text for d in DASHES):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        marks = joining_dashes(v)
        if not 1 <= len(marks) <= 2:
            return
        mark = marks[-1]
        start = mark + 1
        lead = _LEADS.get(v.low[start])
        if lead is not None:
            start += 1
        start += 2 * (v.is_word(start, "yes", "no") and v.is_word(start + 1, ","))  # "– yes, that may help"
        if v.low[start] in ("far", "much", "even") and v.tags[start + 1] in ("RBR", "JJR"):
            return  # "far more painful, it would seem, than": no statement
        if v.low[start] in ("which", "who", "what") or statement_at(v, start, v.n) is None:
            return
        if len(marks) == 2 and not self._ends_aside(v, marks[0], mark, lead):
            return
        if v.count(0, mark) < SHORTEST_PIECE or v.count(start, v.n) < SHORTEST_PIECE or not is_whole_before(v, mark):
            return
        first = mark + 1 + (lead is not None)
        opening = v.text[v.at(first)] if lead else first_upper(v, first)
        yield Edit(
            Span(v.until(mark - 1), v.at(first) + 1),
            f"{close(v, mark)} {lead or ''}{opening}",
            self.code,
            "Two statements joined by a dash: one sentence each.",
        )

    def _ends_aside(self, v: View, opened: int, closed: int, lead: str | None) -> bool:
        """Whether the dash at ``closed`` ends an aside and a statement: "… – a record – but nobody talks about it"."""
        return (
            lead is not None
            and v.is_free(opened, closed)
            and not v.has_finite(opened, closed)
            and is_whole_before(v, opened)
        )
