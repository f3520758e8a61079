"""The rewriting rules, in running order. Nothing is found by scanning: what is not in ``RULES`` does not run."""

from __future__ import annotations

from build_tools.adapt.rule import Rule
from build_tools.adapt.rules.appositive import Appositive
from build_tools.adapt.rules.bracket_aside import BracketAside
from build_tools.adapt.rules.coordinated_clause import CoordinatedClause
from build_tools.adapt.rules.dash_join import DashJoin
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.relative_aside import RelativeAside
from build_tools.adapt.rules.relative_clause import RelativeClause
from build_tools.adapt.rules.semicolon_join import SemicolonJoin
from build_tools.adapt.rules.shared_subject import SharedSubject
from build_tools.adapt.rules.subordinate_clause import SubordinateClause

RULES: tuple[Rule, ...] = (
    SemicolonJoin(),
    DashJoin(),
    BracketAside(),
    CoordinatedClause(),
    SubordinateClause(),
    RelativeAside(),
    Appositive(),
    RelativeClause(),
    ParticipleClause(),
    FrontedPhrase(),
    SharedSubject(),
    LexicalParaphrase(),
)
