"""SP73: a dash before words that a comma could set off as well: "… – including A and B", "… – though nobody knew"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._dashes import DASHES, joining_dashes
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import long_view
from build_tools.adapt.rules.appositive import Appositive
from build_tools.adapt.rules.comparison_tail import ComparisonTail
from build_tools.adapt.rules.including_list import IncludingList
from build_tools.adapt.rules.means_tail import MeansTail
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.passive_tail import PassiveTail
from build_tools.adapt.rules.reason_tail import ReasonTail
from build_tools.adapt.rules.relative_clause import RelativeClause
from build_tools.adapt.rules.second_predicate import SecondPredicate
from build_tools.adapt.rules.subordinate_clause import SubordinateClause
from build_tools.adapt.rules.timed_participle import TimedParticiple
from build_tools.adapt.rules.with_clause import WithClause
from build_tools.language.tagging import tag
from build_tools.model import Edit, Span

# The rules that cut at a comma; each decides for itself, as if one stood there.
_TAILS: tuple[Rule, ...] = (
    SubordinateClause(),
    RelativeClause(),
    ParticipleClause(),
    ParticipleTail(),
    IncludingList(),
    ReasonTail(),
    MeansTail(),
    PassiveTail(),
    ComparisonTail(),
    WithClause(),
    TimedParticiple(),
    SecondPredicate(),
    Appositive(),
)


class DashTail(Rule):
    """Finds one dash before the last part of a sentence and cuts there where the rules for a comma would: before "including",
    "which", "though", "because", an "-ing" form.

    Why: the dash only says louder what a comma says; what stands behind it is told more plainly in a sentence of its own.
    Left alone: whatever those rules leave alone; pairs of dashes; quotations.
    Source: GOV.UK style guide (no dashes to join clauses).
    """

    code: ClassVar[str] = "SP73"
    name: ClassVar[str] = "dash-tail"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old bridge was closed for the whole of the winter – though some people still used it at night.",
            "The old bridge was closed for the whole of the winter. But some people still used it at night.",
        ),
        (
            "The park between the two rivers is home to many rare animals – including wolves, bears and wild boar.",
            "The park between the two rivers is home to many rare animals. These include wolves, bears and wild boar.",
        ),
        (
            "Fewer people die of the disease now – partly because the new drug is cheap in most of the countries.",
            "Fewer people die of the disease now. This is partly because the new drug is cheap in most of the countries.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The report says that the park is home to many rare animals – including wolves, bears and wild boar.",
        "The old bridge – though some people still used it at night – was closed for the whole of the winter.",
        "The old bridge was closed for the whole of the winter – without a word to the people of the town.",
        "The old mill near the river has lost most of its guests – in spite of a new road, in spite of the cheap bread.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a lone dash."""
        if not any(d in sentence.text for d in DASHES):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        marks = joining_dashes(v)
        if len(marks) != 1 or not v.is_whole(marks[0], v.n - 1):
            return
        first = v.low[marks[0] + 1]
        if any(v.low[i] == "," and v.low[i + 1] == first for i in range(marks[0], v.n - 1)):
            return  # "– in spite of A, in spite of B": a row for the ear
        start, end = v.until(marks[0] - 1), v.at(marks[0] + 1)
        text = f"{v.text[:start]}, {v.text[end:]}"
        moved = end - start - 2  # behind the comma all stands so many characters earlier
        guarded = tuple(s if s.end <= start else Span(s.start - moved, s.end - moved) for s in sentence.protected)
        with_comma = Tagged(text, tag(text), guarded)
        for rule in _TAILS:
            for edit in rule.propose(with_comma, context):
                if edit.span.start == start and edit.replacement.startswith("."):
                    yield Edit(
                        Span(start, edit.span.end + moved),
                        edit.replacement,
                        self.code,
                        "A dash before a last part: a sentence of its own.",
                    )
                    return
