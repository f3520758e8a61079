"""The rules, family by family. Nothing is found by scanning: what is not in ``RULES`` does not run. Codes are never used again."""

from __future__ import annotations

from functools import cache

from build_tools.check.rule import Rule
from build_tools.check.rules.acronym_not_spelt_out import AcronymNotSpeltOut
from build_tools.check.rules.added_fact import AddedFact
from build_tools.check.rules.changed_fact import ChangedFact
from build_tools.check.rules.choppy_sentences import ChoppySentences
from build_tools.check.rules.circular_definition import CircularDefinition
from build_tools.check.rules.crowd_of_names import CrowdOfNames
from build_tools.check.rules.date_without_year import DateWithoutYear
from build_tools.check.rules.double_negation import DoubleNegation
from build_tools.check.rules.empty_heading import EmptyHeading
from build_tools.check.rules.empty_link import EmptyLink
from build_tools.check.rules.empty_statement import EmptyStatement
from build_tools.check.rules.grade_above_band import GradeAboveBand
from build_tools.check.rules.grade_below_band import GradeBelowBand
from build_tools.check.rules.hard_plain_definition import HardPlainDefinition
from build_tools.check.rules.hard_word import HardWord
from build_tools.check.rules.harder_definition import HarderDefinition
from build_tools.check.rules.housekeeping import BrokenAllow, StaleBaseline, UnusedAllow
from build_tools.check.rules.idiom import Idiom
from build_tools.check.rules.image_without_alternative import ImageWithoutAlternative
from build_tools.check.rules.jargon import Jargon
from build_tools.check.rules.long_paragraph import LongParagraph
from build_tools.check.rules.long_sentence import LongSentence
from build_tools.check.rules.lost_connectives import LostConnectives
from build_tools.check.rules.lost_fact import LostFact
from build_tools.check.rules.name_without_entry import NameWithoutEntry
from build_tools.check.rules.name_without_role import NameWithoutRole
from build_tools.check.rules.nobody_says import NobodySays
from build_tools.check.rules.nominalization import Nominalization
from build_tools.check.rules.passive_without_agent import PassiveWithoutAgent
from build_tools.check.rules.stacked_hedges import StackedHedges
from build_tools.check.rules.stacked_nouns import StackedNouns
from build_tools.check.rules.stale_review import StaleReview
from build_tools.check.rules.term_before_explanation import TermBeforeExplanation
from build_tools.check.rules.term_without_entry import TermWithoutEntry
from build_tools.check.rules.unclosed_quotation import UnclosedQuotation
from build_tools.check.rules.unnamed_source import UnnamedSource
from build_tools.check.rules.unreviewed_level import UnreviewedLevel
from build_tools.check.rules.unused_difference import UnusedDifference
from build_tools.check.rules.wordy_phrase import WordyPhrase

RULES: tuple[Rule, ...] = (
    GradeAboveBand(),
    LongSentence(),
    LongParagraph(),
    ChoppySentences(),
    LostConnectives(),
    HardWord(),
    PassiveWithoutAgent(),
    Nominalization(),
    StackedNouns(),
    DoubleNegation(),
    StackedHedges(),
    Jargon(),
    Idiom(),
    WordyPhrase(),
    EmptyHeading(),
    EmptyLink(),
    ImageWithoutAlternative(),
    UnclosedQuotation(),
    AcronymNotSpeltOut(),
    NameWithoutEntry(),
    TermWithoutEntry(),
    NameWithoutRole(),
    CrowdOfNames(),
    TermBeforeExplanation(),
    HarderDefinition(),
    CircularDefinition(),
    HardPlainDefinition(),
    UnnamedSource(),
    NobodySays(),
    DateWithoutYear(),
    EmptyStatement(),
    LostFact(),
    AddedFact(),
    ChangedFact(),
    StaleReview(),
    UnreviewedLevel(),
    GradeBelowBand(),
    UnusedDifference(),
    UnusedAllow(),
    BrokenAllow(),
    StaleBaseline(),
)


@cache
def by_key() -> dict[str, Rule]:
    """Code and name → rule."""
    return {key: rule for rule in RULES for key in (rule.code, rule.name)}


def find_rule(key: str) -> Rule:
    """The rule with this code or name, in any case. Raises InputError with the nearest one where there is none."""
    import difflib

    from build_tools.model import InputError

    known = by_key()
    wanted = key.strip()
    rule = known.get(wanted.upper()) or known.get(wanted.lower())
    if rule is None:
        near = difflib.get_close_matches(wanted.lower(), [k.lower() for k in known], 1)
        hint = (
            f'did you mean "{near[0].upper() if near[0][2:].isdigit() else near[0]}"?'
            if near
            else "`explainer rules` lists them"
        )
        raise InputError(f'there is no rule "{key}"; {hint}')
    return rule
