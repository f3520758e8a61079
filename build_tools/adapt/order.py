"""The rewriting rules, in running order. Nothing is found by scanning: what is not in ``RULES`` does not run.

First what can go, then sentences are cut, then the clauses that remain are put into plainer form, words last: the cuts need
the words that mark a clause, and the passive can only turn in a sentence that is short.
"""

from __future__ import annotations

from build_tools.adapt.rule import Rule
from build_tools.adapt.rules.absolute_clause import AbsoluteClause
from build_tools.adapt.rules.according_to import AccordingTo
from build_tools.adapt.rules.appositive import Appositive
from build_tools.adapt.rules.as_reason import AsReason
from build_tools.adapt.rules.asked_speaker import AskedSpeaker
from build_tools.adapt.rules.bracket_aside import BracketAside
from build_tools.adapt.rules.bracketed_measure import BracketedMeasure
from build_tools.adapt.rules.bracketed_words import BracketedWords
from build_tools.adapt.rules.clarification import Clarification
from build_tools.adapt.rules.clause_pair import ClausePair
from build_tools.adapt.rules.clause_row import ClauseRow
from build_tools.adapt.rules.colon_join import ColonJoin
from build_tools.adapt.rules.colon_quotation import ColonQuotation
from build_tools.adapt.rules.comma_join import CommaJoin
from build_tools.adapt.rules.comparison_tail import ComparisonTail
from build_tools.adapt.rules.conjoined_statement import ConjoinedStatement
from build_tools.adapt.rules.coordinated_clause import CoordinatedClause
from build_tools.adapt.rules.dash_aside import DashAside
from build_tools.adapt.rules.dash_join import DashJoin
from build_tools.adapt.rules.dash_naming import DashNaming
from build_tools.adapt.rules.dash_tail import DashTail
from build_tools.adapt.rules.date_range import DateRange
from build_tools.adapt.rules.defining_relative import DefiningRelative
from build_tools.adapt.rules.degree_word import DegreeWord
from build_tools.adapt.rules.described_twice import DescribedTwice
from build_tools.adapt.rules.empty_aside import EmptyAside
from build_tools.adapt.rules.empty_verb import EmptyVerb
from build_tools.adapt.rules.event_tail import EventTail
from build_tools.adapt.rules.existential import Existential
from build_tools.adapt.rules.filler import Filler
from build_tools.adapt.rules.fronted_aim import FrontedAim
from build_tools.adapt.rules.fronted_clause import FrontedClause
from build_tools.adapt.rules.fronted_description import FrontedDescription
from build_tools.adapt.rules.fronted_participle import FrontedParticiple
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.fronted_reason import FrontedReason
from build_tools.adapt.rules.including_list import IncludingList
from build_tools.adapt.rules.indefinite_relative import IndefiniteRelative
from build_tools.adapt.rules.known_for import KnownFor
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.adapt.rules.life_dates import LifeDates
from build_tools.adapt.rules.linking_word import LinkingWord
from build_tools.adapt.rules.list_naming import ListNaming
from build_tools.adapt.rules.manner_phrase import MannerPhrase
from build_tools.adapt.rules.means_tail import MeansTail
from build_tools.adapt.rules.measure_phrase import MeasurePhrase
from build_tools.adapt.rules.middle_speaker import MiddleSpeaker
from build_tools.adapt.rules.negated_negative import NegatedNegative
from build_tools.adapt.rules.nominalization import Nominalization
from build_tools.adapt.rules.number_word import NumberWord
from build_tools.adapt.rules.object_relative import ObjectRelative
from build_tools.adapt.rules.other_name import OtherName
from build_tools.adapt.rules.participle_aside import ParticipleAside
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.passive_tail import PassiveTail
from build_tools.adapt.rules.passive_voice import PassiveVoice
from build_tools.adapt.rules.place_phrase import PlacePhrase
from build_tools.adapt.rules.pronoun_first import PronounFirst
from build_tools.adapt.rules.quoted_speaker import QuotedSpeaker
from build_tools.adapt.rules.reason_tail import ReasonTail
from build_tools.adapt.rules.reduced_relative import ReducedRelative
from build_tools.adapt.rules.redundant_word import RedundantWord
from build_tools.adapt.rules.relative_aside import RelativeAside
from build_tools.adapt.rules.relative_be import RelativeBe
from build_tools.adapt.rules.relative_clause import RelativeClause
from build_tools.adapt.rules.reported_aside import ReportedAside
from build_tools.adapt.rules.reported_contrast import ReportedContrast
from build_tools.adapt.rules.reported_frame import ReportedFrame
from build_tools.adapt.rules.reported_pair import ReportedPair
from build_tools.adapt.rules.reported_tail import ReportedTail
from build_tools.adapt.rules.reported_that import ReportedThat
from build_tools.adapt.rules.restrictive_which import RestrictiveWhich
from build_tools.adapt.rules.second_predicate import SecondPredicate
from build_tools.adapt.rules.second_report import SecondReport
from build_tools.adapt.rules.second_role import SecondRole
from build_tools.adapt.rules.semicolon_join import SemicolonJoin
from build_tools.adapt.rules.shared_auxiliary import SharedAuxiliary
from build_tools.adapt.rules.shared_subject import SharedSubject
from build_tools.adapt.rules.speaker_aside import SpeakerAside
from build_tools.adapt.rules.speaker_join import SpeakerJoin
from build_tools.adapt.rules.speaker_relative import SpeakerRelative
from build_tools.adapt.rules.speech_participle import SpeechParticiple
from build_tools.adapt.rules.spoken_join import SpokenJoin
from build_tools.adapt.rules.statement_noun import StatementNoun
from build_tools.adapt.rules.subordinate_clause import SubordinateClause
from build_tools.adapt.rules.throat_clearing import ThroatClearing
from build_tools.adapt.rules.time_relative import TimeRelative
from build_tools.adapt.rules.timed_participle import TimedParticiple
from build_tools.adapt.rules.twice_reported import TwiceReported
from build_tools.adapt.rules.verb_row import VerbRow
from build_tools.adapt.rules.with_clause import WithClause

RULES: tuple[Rule, ...] = (
    Clarification(),  # first: what stands beside a name as written says whether it needs a word of explanation
    ThroatClearing(),
    LinkingWord(),
    Filler(),
    DegreeWord(),
    RedundantWord(),
    EmptyAside(),
    DateRange(),
    EmptyVerb(),
    MannerPhrase(),
    ReportedTail(),
    MiddleSpeaker(),
    AccordingTo(),
    SemicolonJoin(),
    DashJoin(),
    DashTail(),
    DashNaming(),
    DashAside(),
    ColonJoin(),
    ListNaming(),
    BracketAside(),
    LifeDates(),
    OtherName(),
    BracketedMeasure(),
    BracketedWords(),
    ClauseRow(),
    CoordinatedClause(),
    ClausePair(),
    ConjoinedStatement(),
    SubordinateClause(),
    AsReason(),
    SpokenJoin(),
    SpeakerJoin(),
    AskedSpeaker(),
    RelativeAside(),
    ReportedAside(),
    QuotedSpeaker(),
    ParticipleAside(),
    SpeakerRelative(),
    ReducedRelative(),
    DefiningRelative(),
    PlacePhrase(),
    ColonQuotation(),
    Appositive(),
    SpeakerAside(),
    RelativeClause(),
    ObjectRelative(),
    ComparisonTail(),
    TimeRelative(),
    ParticipleClause(),
    ParticipleTail(),
    SpeechParticiple(),
    StatementNoun(),
    WithClause(),
    AbsoluteClause(),
    MeasurePhrase(),
    IncludingList(),
    FrontedPhrase(),
    FrontedDescription(),
    VerbRow(),
    FrontedReason(),
    FrontedAim(),
    TimedParticiple(),
    ReasonTail(),
    EventTail(),
    MeansTail(),
    PassiveTail(),
    FrontedParticiple(),
    PronounFirst(),
    FrontedClause(),
    CommaJoin(),
    SharedSubject(),
    SecondPredicate(),
    SharedAuxiliary(),
    SecondRole(),
    DescribedTwice(),
    KnownFor(),
    ReportedPair(),
    TwiceReported(),
    SecondReport(),
    ReportedThat(),
    ReportedContrast(),
    ReportedFrame(),
    IndefiniteRelative(),
    RelativeBe(),
    RestrictiveWhich(),
    Existential(),
    PassiveVoice(),
    Nominalization(),
    NegatedNegative(),
    NumberWord(),
    LexicalParaphrase(),
)
