"""How the other splitting rules would cut what a speaker says, and how the pieces hung together."""

from __future__ import annotations

from functools import lru_cache

from build_tools.adapt.protect import carried
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._report import Join
from build_tools.adapt.rules.appositive import Appositive
from build_tools.adapt.rules.as_reason import AsReason
from build_tools.adapt.rules.clause_pair import ClausePair
from build_tools.adapt.rules.colon_join import ColonJoin
from build_tools.adapt.rules.coordinated_clause import CoordinatedClause
from build_tools.adapt.rules.dash_join import DashJoin
from build_tools.adapt.rules.dash_naming import DashNaming
from build_tools.adapt.rules.defining_relative import DefiningRelative
from build_tools.adapt.rules.described_twice import DescribedTwice
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.fronted_reason import FrontedReason
from build_tools.adapt.rules.indefinite_relative import IndefiniteRelative
from build_tools.adapt.rules.means_tail import MeansTail
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.reason_tail import ReasonTail
from build_tools.adapt.rules.relative_aside import RelativeAside
from build_tools.adapt.rules.relative_clause import RelativeClause
from build_tools.adapt.rules.second_predicate import SecondPredicate
from build_tools.adapt.rules.second_role import SecondRole
from build_tools.adapt.rules.shared_auxiliary import SharedAuxiliary
from build_tools.adapt.rules.shared_subject import SharedSubject
from build_tools.adapt.rules.subordinate_clause import SubordinateClause
from build_tools.adapt.rules.time_relative import TimeRelative
from build_tools.adapt.rules.verb_row import VerbRow
from build_tools.adapt.rules.with_clause import WithClause
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.model import Span

_INNER: tuple[Rule, ...] = (
    DashJoin(),
    ColonJoin(),
    DashNaming(),
    CoordinatedClause(),
    SubordinateClause(),
    RelativeClause(),
    ParticipleClause(),
    FrontedPhrase(),
    SharedSubject(),
    IndefiniteRelative(),
    ReasonTail(),
    MeansTail(),
    FrontedReason(),
    ParticipleTail(),
    RelativeAside(),
    WithClause(),
    VerbRow(),
    ClausePair(),
    SharedAuxiliary(),
    SecondPredicate(),
    TimeRelative(),
    DefiningRelative(),
    DescribedTwice(),
    SecondRole(),
    Appositive(),
    AsReason(),
)
_SHARING = (SharedSubject, SecondPredicate, SharedAuxiliary, VerbRow, DescribedTwice, SecondRole)


@lru_cache(maxsize=256)
def _cut(text: str, guarded: tuple[Span, ...], context: Context) -> tuple[Join, tuple[str, ...]]:
    for rule in _INNER:
        edits = list(rule.propose(Tagged(text, tag(text), guarded), context))
        if len(edits) == 1:
            edit = edits[0]
            made = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
            return _join(rule, text[edit.span.start : edit.span.end]), tuple(s.of(made) for s in split(made))
    return Join.CLOSE, (text,)


def _join(rule: Rule, cut: str) -> Join:
    if isinstance(rule, Appositive):
        return Join.APPOSED
    if isinstance(rule, _SHARING):
        return Join.SHARED
    is_loose = isinstance(rule, DashJoin | ColonJoin) or (
        isinstance(rule, CoordinatedClause | ClausePair) and "," in cut
    )
    return Join.LOOSE if is_loose else Join.CLOSE


def pieces_of(text: str, context: Context, sentence: Tagged) -> tuple[Join, tuple[str, ...]]:
    """What the other rules make of the report, and how they hung together."""
    texts = tuple(span.of(sentence.text) for span in sentence.protected)
    return _cut(text, carried(texts, text), context)
