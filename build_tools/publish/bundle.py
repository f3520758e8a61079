"""What the pages are made of: everything about one article, and light records of all articles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from build_tools.check import Counts
from build_tools.model import (
    AdaptedText,
    Analysis,
    Article,
    Difference,
    Explanation,
    GlossaryEntry,
    Grade,
    Level,
    SpeakerKind,
)


@dataclass(frozen=True, slots=True)
class Site:
    """The site's own words and settings. ``url`` ends with a slash; without it, feeds hold paths instead of addresses."""

    name: str
    description: str = ""
    url: str | None = None
    topics: Mapping[str, str] = field(default_factory=dict)  # id → label
    levels: tuple[Level, ...] = ()
    contact: str | None = None  # where readers report a mistake: a mail address or a web address


@dataclass(frozen=True, slots=True)
class Bundle:
    """One article with all that its pages show. The mappings have one item a level id.

    ``adapted`` has no item for the text as written. ``differences`` holds what the fidelity guard found between a
    level and the full text; a level without an item was not compared. ``stale`` names the levels whose review is
    older than the article.
    """

    site: Site
    article: Article
    levels: tuple[Level, ...]
    analyses: Mapping[str, Analysis]
    adapted: Mapping[str, AdaptedText] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)
    entries: tuple[GlossaryEntry, ...] = ()
    differences: Mapping[str, tuple[Difference, ...]] = field(default_factory=dict)
    stale: frozenset[str] = frozenset()
    by_editor: frozenset[str] = frozenset()  # levels that an editor wrote
    findings: Mapping[str, Counts] = field(default_factory=dict)  # what the check found at each level


@dataclass(frozen=True, slots=True)
class LevelRecord:
    """What other pages say about one level of an article. ``lengths`` are words a sentence, at most 120 of them."""

    id: str
    label: str
    minutes: float
    grade: Grade | None
    target_met: bool | None = None  # None: the level has no goal
    reviewed_by: str | None = None
    is_stale: bool = False
    lengths: tuple[int, ...] = ()
    findings: Counts = ()  # of error or warning, by family of rules


class EventRecord(NamedTuple):
    """A date of an article, with the sentence of its Standard page that says so. By far the most numerous of all records."""

    date: str
    resolved: str | None
    text: str
    sentence_id: str | None


@dataclass(frozen=True, slots=True)
class SpeakerRecord:
    """Somebody who says something in an article."""

    name: str
    kind: SpeakerKind
    statements: int


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """What the index pages need of an article, small enough to hold thousands."""

    slug: str
    title: str
    summary: str | None
    topics: tuple[str, ...]
    updated: str | None
    levels: tuple[LevelRecord, ...]
    entry_ids: tuple[str, ...] = ()
    events: tuple[EventRecord, ...] = ()
    speakers: tuple[SpeakerRecord, ...] = ()
    default_level: str = "standard"
    gaps: int = 0  # things that the article does not say

    @property
    def other_levels(self) -> tuple[str, ...]:
        """Ids of the levels that have an address of their own below the article's."""
        return tuple(level.id for level in self.levels if level.id != self.default_level)
