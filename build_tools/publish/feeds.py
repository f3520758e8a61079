"""RSS and JSON Feed of the newest explainers. Numeric entities, which the templates write, are XML too."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Sequence

from build_tools.publish.bundle import ArticleRecord, Site
from build_tools.publish.escape import plain
from build_tools.publish.indexes import newest_first
from build_tools.publish.render import render
from build_tools.publish.structured import address

ITEMS = 50
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def feeds(site: Site, records: Sequence[ArticleRecord]) -> Iterator[tuple[str, str]]:
    """(path, text) of ``feed.xml`` (RSS 2.0) and ``feed.json`` (JSON Feed 1.1). Undated articles carry no date."""
    newest = newest_first(records)[:ITEMS]
    yield "feed.xml", _rss(site, newest)
    yield "feed.json", _json(site, newest)


def _link(site: Site, record: ArticleRecord) -> str:
    return address(site, f"explainers/{record.slug}/index.md")


def _rss(site: Site, records: Sequence[ArticleRecord]) -> str:
    items = [
        {
            "title": plain(record.title),
            "link": _link(site, record),
            "summary": plain(record.summary or ""),
            "date": _rfc822(record.updated),
        }
        for record in records
    ]
    return render(
        "feed.xml.j2",
        name=plain(site.name),
        description=plain(site.description or site.name),
        home=site.url or "/",
        items=items,
    )


def _rfc822(day: str | None) -> str | None:
    if not day:
        return None
    try:
        date = datetime.date.fromisoformat(day)
    except ValueError:
        return None
    return f"{_DAYS[date.weekday()]}, {date.day:02d} {_MONTHS[date.month - 1]} {date.year} 00:00:00 GMT"


def _json(site: Site, records: Sequence[ArticleRecord]) -> str:
    items = []
    for record in records:
        item = {"id": _link(site, record), "url": _link(site, record), "title": plain(record.title)}
        item["content_text"] = plain(record.summary or record.title)
        if record.updated and _rfc822(record.updated):
            item["date_modified"] = f"{record.updated}T00:00:00Z"
        items.append(item)
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": plain(site.name),
        "description": plain(site.description or site.name),
        "home_page_url": site.url or "/",
        "feed_url": (site.url or "/") + "feed.json",
        "language": "en",
        "items": items,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
