"""The door of the pages: pure functions from what is known to files of Markdown. Nothing here touches the disk.

``pages`` gives the pages of one article and ``record`` what other pages need of it; ``site_pages`` gives all pages
across articles from those records; ``glossary_page`` one entry's page, so that only changed ones need be written.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from build_tools.model import Explanation, GlossaryEntry, Level
from build_tools.publish import feeds, glossary_pages, indexes, report, rules_page
from build_tools.publish.bundle import ArticleRecord, Bundle, EventRecord, LevelRecord, Site, SpeakerRecord
from build_tools.publish.explainer import Finder, contact_url, default_level, level_pages, title_of
from build_tools.publish.render import render
from build_tools.publish.sheet import Sheet

LENGTHS = 120  # sentences of an article that the editors' report draws


def pages(bundle: Bundle) -> Iterator[tuple[str, str]]:
    """(path under the docs folder, Markdown) of each level of one article."""
    return level_pages(bundle)


def record(bundle: Bundle) -> ArticleRecord:
    """What other pages say about this article, taken from the level that has the article's own address."""
    default = default_level(bundle.levels)
    analysis = bundle.analyses[default]
    explanation = bundle.explanations.get(default, Explanation())
    at = Finder(analysis)
    known = {entry.id for entry in bundle.entries}
    spoken: dict[tuple[str, str], SpeakerRecord] = {}
    for statement in explanation.statements:
        key = (statement.speaker_kind, statement.speaker)
        before = spoken.get(key)
        spoken[key] = SpeakerRecord(statement.speaker, statement.speaker_kind, 1 + (before.statements if before else 0))
    ordered = sorted(bundle.levels, key=lambda level: (level.low is None, level.low or 0))
    named = dict.fromkeys(m.entry_id for key in bundle.analyses for m in bundle.analyses[key].mentions)
    return ArticleRecord(
        slug=bundle.article.slug,
        title=title_of(bundle),
        summary=bundle.article.metadata.summary,
        topics=bundle.article.metadata.topics,
        updated=bundle.article.metadata.updated,
        levels=tuple(_level_record(bundle, level) for level in ordered),
        entry_ids=tuple(key for key in named if key in known),
        events=tuple(EventRecord(e.date, e.resolved, e.text, at(e.span)) for e in explanation.events),
        speakers=tuple(spoken.values()),
        default_level=default,
        gaps=len(explanation.gaps),
    )


def _level_record(bundle: Bundle, level: Level) -> LevelRecord:
    analysis, adapted = bundle.analyses[level.id], bundle.adapted.get(level.id)
    return LevelRecord(
        level.id,
        level.label,
        analysis.scores.minutes,
        analysis.scores.grade,
        adapted.target_met if adapted else None,
        adapted.reviewed_by if adapted else None,
        level.id in bundle.stale,
        tuple(len(sentence.words) for sentence in analysis.sentences[:LENGTHS]),
        bundle.findings.get(level.id, ()),
    )


def site_pages(
    site: Site,
    records: Sequence[ArticleRecord],
    entries: Sequence[GlossaryEntry],
    before: Sequence[ArticleRecord] | None = None,
    kept: Container[str] = frozenset(),
) -> Iterator[tuple[str, str | None]]:
    """(path, text) of all pages across articles.

    ``before``: the records of the last build, of which those that did not change are the same objects; site and entries must be
    as they were. The text of a page in ``kept`` that shows what it showed then is None.
    """
    known = {sheet.path: sheet for sheet in _sheets(site, before, entries)} if before is not None else {}
    for sheet in _sheets(site, records, entries):
        yield sheet.path, None if sheet.path in kept and known.get(sheet.path) == sheet else sheet.text()
    yield from indexes.timeline(site, records, before, kept)
    yield from feeds.feeds(site, records)


def _sheets(site: Site, records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]) -> Iterator[Sheet]:
    yield indexes.home(site, records, entries)
    yield from indexes.explainers(site, records)
    yield from indexes.topics(site, records)
    yield indexes.people(site, records, entries)
    yield from glossary_pages.index(site, entries)
    yield Sheet("search/index.md", "search.md.j2", {"site": site, "total": len(records)})
    yield report.page(site, records)


FIXED = frozenset({"method.md", "rules.md", "keys.md"})  # what ``fixed_pages`` gives


def fixed_pages(site: Site, formula: str = "") -> Iterator[tuple[str, str]]:
    """(path, text) of the pages that tell of the site itself: settings and code alone decide what stands there.

    ``formula`` is the readability room's own account of the grade.
    """
    lines = [line.strip() for line in formula.splitlines() if line.strip()]
    yield "method.md", render("method.md.j2", site=site, contact=contact_url(site), formula=lines)
    yield "rules.md", rules_page.page(site)
    yield "keys.md", render("keys.md.j2", site=site)


def glossary_page(
    site: Site,
    entry: GlossaryEntry,
    used: Mapping[str, Sequence[ArticleRecord]],
    entries: Mapping[str, GlossaryEntry],
) -> tuple[str, str]:
    """The page of one glossary entry; ``used`` is what ``used_in`` gives."""
    return glossary_pages.entry_page(site, entry, used.get(entry.id, ()), entries)


used_in = indexes.used_in
glossary_path = glossary_pages.entry_path

__all__ = ["FIXED", "fixed_pages", "glossary_page", "glossary_path", "pages", "record", "site_pages", "used_in"]
