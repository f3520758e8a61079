"""Pages across articles: home, all explainers, topics, timeline, who's who. Made of light records only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.model import GlossaryEntry
from build_tools.publish import structured
from build_tools.publish.bundle import ArticleRecord, EventRecord, Site
from build_tools.publish.render import ready, render
from build_tools.publish.sheet import Sheet

NEWEST = 12
PAGE = 100  # articles on one page of the list: about 60 kB
EVENTS = 400  # dates on one page; beyond it the timeline is split by year
LINKS = 12  # articles named below a person; the glossary page has them all


def newest_first(records: Sequence[ArticleRecord]) -> list[ArticleRecord]:
    """By date, newest first; undated ones last; then by title, so that the order never depends on the files."""
    by_title = sorted(records, key=lambda record: (record.title.casefold(), record.slug))
    return sorted(by_title, key=lambda record: record.updated or "", reverse=True)


def home(site: Site, records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]) -> Sheet:
    """The first page: what there is, and how to find it."""
    ordered = newest_first(records)
    return Sheet(
        "index.md",
        "home.md.j2",
        {
            "site": site,
            "newest": ordered[:NEWEST],
            "total": len(ordered),
            "topics": _topics(site, ordered),
            "entries_total": len(entries),
            "jsonld": ready(structured.website(site)),
        },
    )


def explainers(site: Site, records: Sequence[ArticleRecord]) -> Iterator[Sheet]:
    """All explainers, newest first, a hundred a page."""
    ordered = newest_first(records)
    chunks = [ordered[i : i + PAGE] for i in range(0, len(ordered), PAGE)] or [[]]
    for number, chunk in enumerate(chunks, 1):
        yield Sheet(
            _list_path(number),
            "explainers.md.j2",
            {
                "site": site,
                "records": chunk,
                "number": number,
                "last": len(chunks),
                "total": len(ordered),
                "before": _list_href(number, number - 1) if number > 1 else None,
                "after": _list_href(number, number + 1) if number < len(chunks) else None,
            },
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


def topics(site: Site, records: Sequence[ArticleRecord]) -> Iterator[Sheet]:
    """A page that lists the topics, and a page a topic."""
    found = _topics(site, newest_first(records))
    yield Sheet("topics/index.md", "topics.md.j2", {"site": site, "topics": found})
    for topic in found:
        yield Sheet(f"topics/{topic.id}.md", "topic.md.j2", {"site": site, "topic": topic})


_Dated = tuple[EventRecord, ArticleRecord]


def timeline(
    site: Site,
    records: Sequence[ArticleRecord],
    before: Sequence[ArticleRecord] | None = None,
    kept: Container[str] = frozenset(),
) -> Iterator[tuple[str, str | None]]:
    """Dates across articles: full dates in order, the others apart, so that no year is guessed.

    ``before`` are the records of the last build. What stands in ``kept`` and shows the same as then is None: of 2,000 articles
    the dates are many, and one article changes few of them.
    """
    split = _is_split(records)
    touched = _touched(before, records) if split and before is not None and _is_split(before) else None
    undated: list[_Dated] = []
    years: dict[str, list[_Dated]] = defaultdict(list)
    for record in sorted(records, key=lambda item: item.slug):
        for event in record.events:
            (years[_year(event)] if event.resolved else undated).append((event, record))
    pages = {
        year: f"timeline/{year}.md"
        for year in sorted(years)
        if split and (touched is None or year in touched or f"timeline/{year}.md" not in kept)
    }
    centuries: dict[str, list[_Dated]] = defaultdict(list)
    for year, items in sorted(years.items()):
        if year in pages or not split:
            items.sort(key=lambda item: (item[0].resolved or "", item[1].slug, item[0].text))
            centuries[f"{year[:2]}00"].extend(items)
    if touched is not None and "timeline.md" in kept and "" not in touched and years.keys() == _years(before or ()):
        yield "timeline.md", None
    else:
        yield (
            "timeline.md",
            render(
                "timeline.md.j2",
                site=site,
                centuries={} if split else centuries,
                undated=undated[:EVENTS],
                pages=sorted(years) if split else [],
            ),
        )
    for year, items in sorted(years.items()) if split else ():
        text = render("timeline_year.md.j2", site=site, year=year, events=items) if year in pages else None
        yield f"timeline/{year}.md", text


def _year(event: EventRecord) -> str:
    """The year's page that a date stands on; "" for one that is not known in full."""
    return (event.resolved or "")[:4]


def _years(records: Sequence[ArticleRecord]) -> set[str]:
    return {_year(event) for record in records for event in record.events if event.resolved}


def _is_split(records: Sequence[ArticleRecord]) -> bool:
    return sum(len(record.events) for record in records) > EVENTS


def _touched(before: Sequence[ArticleRecord], records: Sequence[ArticleRecord]) -> set[str]:
    """The years of which other dates, or dates in other words, are to be shown than before."""
    old, new = ({record.slug: record for record in each} for each in (before, records))
    found: set[str] = set()
    for slug in old.keys() | new.keys():
        if old.get(slug) is not new.get(slug):
            one, two = _dates(old.get(slug)), _dates(new.get(slug))
            found |= {year for year in one.keys() | two.keys() if one.get(year) != two.get(year)}
    return found


def _dates(record: ArticleRecord | None) -> dict[str, list[tuple[EventRecord, str]]]:
    """All that a timeline shows of an article, by year."""
    found: dict[str, list[tuple[EventRecord, str]]] = defaultdict(list)
    for event in record.events if record else ():
        found[_year(event)].append((event, record.title if record else ""))
    return found


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


def people(site: Site, records: Sequence[ArticleRecord], entries: Sequence[GlossaryEntry]) -> Sheet:
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
    values = {"site": site, "groups": groups, "unexplained": _unexplained(records, entries)}
    return Sheet("people.md", "people.md.j2", values)


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
