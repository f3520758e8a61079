"""Pages across articles: home, all explainers, topics, timeline, who's who. Made of light records only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.model import GlossaryEntry
from build_tools.publish import structured
from build_tools.publish.bundle import ArticleRecord, EventRecord, Site
from build_tools.publish.render import ready, render

NEWEST = 12
PAGE = 100  # articles on one page of the list: about 60 kB
EVENTS = 400  # dates on one page; beyond it the timeline is split by year
LINKS = 12  # articles named below a person; the glossary page has them all


def newest_first(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """By date, newest first; undated ones last; then by title, so that the order never depends on the files."""
    by_title = sorted(records, key=lambda record: (record.title.casefold(), record.slug))
    return sorted(by_title, key=lambda record: record.updated or "", reverse=True)


def home(site: Site, records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]) -> tuple[str, str]:
    """The first page: what there is, and how to find it."""
    ordered = newest_first(records)
    return "index.md", render(
        "home.md.j2",
        site=site,
        newest=ordered[:NEWEST],
        total=len(ordered),
        topics=_topics(site, ordered),
        entries_total=len(entries),
        jsonld=ready(structured.website(site)),
    )


def explainers(site: Site, records: Sequence[ArticleRecord]) -> Iterator[tuple[str, str]]:
    """All explainers, newest first, a hundred a page."""
    ordered = newest_first(records)
    chunks = [ordered[i : i + PAGE] for i in range(0, len(ordered), PAGE)] or [[]]
    for number, chunk in enumerate(chunks, 1):
        yield (
            _list_path(number),
            render(
                "explainers.md.j2",
                site=site,
                records=chunk,
                number=number,
                last=len(chunks),
                total=len(ordered),
                before=_list_href(number, number - 1) if number > 1 else None,
                after=_list_href(number, number + 1) if number < len(chunks) else None,
            ),
        )


def _list_path(number: int) -> str:
    return "explainers/index.md" if number == 1 else f"lists/page-{number}.md"


def _list_href(here: int, there: int) -> str:
    if here == 1:
        return f"../lists/page-{there}.md"
    return "../explainers/index.md" if there == 1 else f"page-{there}.md"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its articles, newest first."""

    id: str
    label: str
    records: tuple[ArticleRecord, ...]


def _topics(site: Site, records: Sequence[ArticleRecord]) -> list[Topic]:
    found: dict[str, list[ArticleRecord]] = defaultdict(list)
    for record in records:
        for topic in dict.fromkeys(record.topics):
            found[topic].append(record)
    topics = [Topic(key, site.topics.get(key, key), tuple(items)) for key, items in found.items()]
    return sorted(topics, key=lambda topic: (topic.label.casefold(), topic.id))


def topics(site: Site, records: Sequence[ArticleRecord]) -> Iterator[tuple[str, str]]:
    """A page that lists the topics, and a page a topic."""
    found = _topics(site, newest_first(records))
    yield "topics/index.md", render("topics.md.j2", site=site, topics=found)
    for topic in found:
        yield f"topics/{topic.id}.md", render("topic.md.j2", site=site, topic=topic)


_Dated = tuple[EventRecord, ArticleRecord]


def timeline(site: Site, records: Sequence[ArticleRecord]) -> Iterator[tuple[str, str]]:
    """Dates across articles: full dates in order, the others apart, so that no year is guessed."""
    dated: list[_Dated] = []
    undated: list[_Dated] = []
    for record in sorted(records, key=lambda item: item.slug):
        for event in record.events:
            (dated if event.resolved else undated).append((event, record))
    dated.sort(key=lambda item: (item[0].resolved or "", item[1].slug, item[0].text))
    years: dict[str, list[_Dated]] = defaultdict(list)
    for item in dated:
        years[(item[0].resolved or "")[:4]].append(item)
    split = len(dated) + len(undated) > EVENTS
    centuries: dict[str, list[_Dated]] = defaultdict(list)
    for year, items in sorted(years.items()):
        centuries[f"{year[:2]}00"].extend(items)
    shown = {} if split else centuries
    yield (
        "timeline.md",
        render(
            "timeline.md.j2", site=site, centuries=shown, undated=undated[:EVENTS], pages=sorted(years) if split else []
        ),
    )
    if split:
        for year, items in sorted(years.items()):
            yield f"timeline/{year}.md", render("timeline_year.md.j2", site=site, year=year, events=items)


@dataclass(frozen=True, slots=True)
class Known:
    """A person, group or place of the glossary, with the articles that name it."""

    entry: GlossaryEntry
    records: tuple[ArticleRecord, ...]
    more: int


def used_in(records: Sequence[ArticleRecord]) -> Mapping[str, tuple[ArticleRecord, ...]]:
    """For each glossary entry: the articles that name it, newest first."""
    found: dict[str, list[ArticleRecord]] = defaultdict(list)
    for record in newest_first(records):
        for key in dict.fromkeys(record.entry_ids):
            found[key].append(record)
    return {key: tuple(items) for key, items in found.items()}


def people(site: Site, records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]) -> tuple[str, str]:
    """Who's who: people, groups and places of the glossary, and speakers whom no entry explains yet."""
    where = used_in(records)
    groups = []
    for kind in ("person", "organization", "place"):
        known = [
            Known(entry, where.get(entry.id, ())[:LINKS], max(0, len(where.get(entry.id, ())) - LINKS))
            for entry in sorted(entries, key=lambda item: (item.label.removeprefix("the ").casefold(), item.id))
            if entry.kind == kind
        ]
        groups.append((kind, known))
    return "people.md", render("people.md.j2", site=site, groups=groups, unexplained=_unexplained(records, entries))


def _unexplained(
    records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]
) -> list[tuple[str, list[ArticleRecord]]]:
    """Named speakers whom no entry explains, from A to Z, each with some of the articles that they speak in."""
    known = {name.casefold().removeprefix("the ") for entry in entries for name in (entry.label, *entry.aliases)}
    found: dict[str, list[ArticleRecord]] = defaultdict(list)
    for record in newest_first(records):
        for speaker in record.speakers:
            name = speaker.name.removeprefix("the ").removeprefix("The ")
            if speaker.kind != "unnamed-group" and name.casefold() not in known and len(found[name]) < LINKS:
                found[name].append(record)
    return sorted(((name, items) for name, items in found.items() if items), key=lambda item: item[0].casefold())
