"""The shared types. Everything else imports from here; this file imports nothing of ours.

All types are frozen and hold tuples, never lists. Offsets are characters of ``Article.source``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

BlockKind = Literal["paragraph", "heading", "list item", "quotation", "caption", "table", "code"]
EntryKind = Literal["person", "place", "organization", "term"]
SpeakerKind = Literal["named-person", "named-office", "unnamed-group"]
Severity = Literal["error", "warning", "info"]


class InputError(Exception):
    """Bad input from a person: one clear line with file, line and what to do. The command ends with exit code 2."""

    def __init__(self, message: str, path: str | None = None, line: int | None = None) -> None:
        self.message, self.path, self.line = _visible(message), path, line
        place = "" if path is None else f"{path}: " if line is None else f"{path}:{line}: "
        super().__init__(_visible(place) + self.message)


def _visible(text: str) -> str:
    """``text`` on one line, signs that steer a terminal written out: it may quote what a file holds."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c.isspace() else c.encode("unicode_escape").decode() for c in text)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of ``text`` that this span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of an article that stands on its own. Sentences never cross a block."""

    kind: BlockKind
    span: Span
    depth: int = 0  # heading level 1-6, or how deep a list item is nested (from 1); 0 for the rest
    ordered: bool = False  # a list item of a numbered list


@dataclass(frozen=True, slots=True)
class Link:
    """A link or image in an article: ``span`` covers its visible text."""

    span: Span
    target: str
    is_image: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence. ``lemma`` and ``tag`` (Penn) are empty where only counting was asked for."""

    span: Span
    text: str
    lemma: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its words as a person counts them ("don't", "well-known" and "3.5" are one each).

    ``id`` is made of the words themselves, so that it is stable when other sentences change.
    """

    id: str
    span: Span
    text: str  # as a reader sees it: no markup, white space folded
    words: tuple[Word, ...]
    block: int  # index in Article.blocks


@dataclass(frozen=True, slots=True)
class Work:
    """A reference work or the original publication that facts rest on."""

    title: str
    publisher: str | None = None
    year: str | None = None
    author: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A dated line of an article's history or corrections."""

    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the front matter says. None where it says nothing: nothing is filled in."""

    publisher: str | None = None
    author: str | None = None
    date: str | None = None  # ISO date of the source article
    updated: str | None = None  # ISO date of our page
    url: str | None = None
    summary: str | None = None
    topics: tuple[str, ...] = ()
    as_of: str | None = None
    works: tuple[Work, ...] = ()
    corrections: tuple[Note, ...] = ()
    history: tuple[Note, ...] = ()
    reviewed_by: str | None = None  # level files only
    reviewed_on: str | None = None
    reviewed_hash: str | None = None  # text_hash of the article that was reviewed
    differences: tuple[str, ...] = ()  # level files: why something of the article is left out


@dataclass(frozen=True, slots=True)
class Article:
    """A text as its writer owns it.

    ``source`` is the whole file. ``prose`` has the same length and the same words at the same places, with all that is
    not prose (front matter, markup, link targets, code) blanked out, so that offsets need no translation.
    """

    slug: str
    path: str
    title: str | None
    metadata: Metadata
    source: str
    prose: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    protected: tuple[Span, ...] = ()  # code, links, quotations: no rule rewrites them


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A person, place, organization or term, explained with sources."""

    id: str
    label: str
    kind: EntryKind
    aliases: tuple[str, ...]
    definition: str
    plain_definition: str
    pronunciation: str | None = None
    role: str | None = None
    as_of: str | None = None
    sources: tuple[Work, ...] = ()
    related: tuple[str, ...] = ()
    coordinates: tuple[float, float] | None = None  # latitude, longitude
    case_sensitive: bool = False
    path: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where a glossary entry is named."""

    entry_id: str
    span: Span
    is_first: bool


@dataclass(frozen=True, slots=True)
class Level:
    """A reading level and its target band in US school grades; None for the text as written."""

    id: str
    label: str
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """Years of US schooling: the value and the range that it can be trusted within."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The readability of a text. ``grade`` is None where no honest grade can be given; ``reason`` says why."""

    words: int
    sentences: int
    formulas: tuple[tuple[str, float], ...] = ()
    formulas_without_names: tuple[tuple[str, float], ...] = ()
    features: tuple[tuple[str, float], ...] = ()
    grade: Grade | None = None
    reason: str | None = None
    minutes: float = 0.0  # reading time
    quoted_words: int = 0


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """What became of a block when the text was scored."""

    block: int
    kind: BlockKind
    words: int
    scored: bool
    reason: str | None  # why it was left out


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is known of a text, computed once and shared by every page and report."""

    article: Article
    sentences: tuple[Sentence, ...]
    scores: Scores
    mentions: tuple[Mention, ...]
    ledger: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A proposed change of the text: the engine, never the rule, applies it."""

    span: Span
    replacement: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """Something a writer should look at."""

    code: str
    name: str
    span: Span
    message: str
    severity: Severity = "warning"
    suggestions: tuple[str, ...] = ()
    grade_points: float | None = None  # what mending it would take off the grade
    fix: Edit | None = None
    is_safe_fix: bool = False  # the fix never needs a second look
    notes: tuple[tuple[str, Span | None], ...] = ()  # what else belongs to it, and where


@dataclass(frozen=True, slots=True)
class AdaptedSentence:
    """A sentence of a level's text, with the source sentences it came from and the edits that made it."""

    text: str
    sources: tuple[str, ...]  # Sentence.id of the full text
    block: int  # index of the source block
    codes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdaptedText:
    """A level's text: adapted automatically (``reviewed_by`` is None) or by an editor."""

    level: Level
    sentences: tuple[AdaptedSentence, ...]
    edits: tuple[Edit, ...]
    undone: tuple[tuple[Edit, str], ...]  # edits that the fidelity guard refused, and why
    scores: Scores
    target_met: bool
    reviewed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what. ``speaker`` is the words of the article."""

    speaker: str
    speaker_kind: SpeakerKind
    verb: str
    text: str
    is_quotation: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Event:
    """A date in the text. ``resolved`` (ISO) is None where the text does not say enough to be sure."""

    date: str
    resolved: str | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the article does not say."""

    kind: Literal["date-without-year", "unnamed-group", "empty-statement", "no-publisher", "no-date", "single-source"]
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A run of proper nouns."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Difference:
    """What an adapted text lost, added or changed against its source."""

    kind: Literal["lost", "added", "changed"]
    category: Literal[
        "number", "date", "name", "quotation", "negation", "hedge", "comparison", "wording", "attribution", "grammar"
    ]
    item: str
    message: str
    source: Span | None = None
    adapted: Span | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A check-yourself question; the answer rests on one sentence of the text."""

    question: str
    answer: str
    sentence_id: str


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """A key point: a sentence of the page itself, so that nothing is added."""

    text: str
    sentence_id: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What ``explain`` found in one text."""

    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    gaps: tuple[Gap, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    questions: tuple[Question, ...] = field(default=())
