"""Structured data (schema.org) for search engines, as JSON that may stand inside a script element."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from build_tools.model import GlossaryEntry, Level
from build_tools.publish.bundle import Bundle, Site
from build_tools.publish.escape import plain, safe_url


def address(site: Site, page: str) -> str:
    """The address of a Markdown page: whole where the site's address is known, else from the site's root."""
    path = page.removesuffix("index.md") if page.endswith("index.md") else page.removesuffix(".md") + "/"
    return (site.url or "/") + path


def article(bundle: Bundle, level: Level, page: str, named: Sequence[GlossaryEntry]) -> str:
    """``Article`` with what it is based on, its reading level, the time that it takes, and the ``named`` people, groups and places."""
    meta = bundle.article.metadata
    scores = bundle.analyses[level.id].scores
    adapted = bundle.adapted.get(level.id)
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": bundle.article.title or bundle.article.slug,
        "inLanguage": "en",
        "url": address(bundle.site, page),
        "isAccessibleForFree": True,
        "wordCount": scores.words,
        "timeRequired": f"PT{max(1, round(scores.minutes))}M",
        "publisher": {"@type": "Organization", "name": bundle.site.name},
    }
    if scores.grade is not None:
        data["educationalLevel"] = f"US grade {max(0, int(scores.grade.value + 0.5))}"
    if meta.summary:
        data["description"] = meta.summary
    if meta.updated:
        data["dateModified"] = meta.updated
    if adapted is not None and adapted.reviewed_by:
        data["editor"] = {"@type": "Person", "name": adapted.reviewed_by}
    based_on = _source(bundle)
    if based_on:
        data["isBasedOn"] = based_on
    about = [{"@type": "Thing", "name": entry.label} for entry in named if entry.kind != "term"]
    if about:
        data["mentions"] = about
    return dump(data)


def _source(bundle: Bundle) -> dict[str, Any]:
    meta = bundle.article.metadata
    url = safe_url(meta.url) if meta.url else None
    found: dict[str, Any] = {}
    if url:
        found["url"] = url
    if meta.date:
        found["datePublished"] = meta.date
    if meta.publisher:
        found["publisher"] = {"@type": "Organization", "name": meta.publisher}
    if meta.author:
        found["author"] = {"@type": "Person", "name": meta.author}
    return {"@type": "Article", **found} if found else {}


def term_set(site: Site, entries: Sequence[GlossaryEntry], page: str) -> str:
    """``DefinedTermSet`` of the glossary's index page."""
    here = address(site, page)
    return dump(
        {
            "@context": "https://schema.org",
            "@type": "DefinedTermSet",
            "name": f"{site.name}: words and names",
            "url": here,
            "hasDefinedTerm": [
                {"@type": "DefinedTerm", "name": e.label, "url": address(site, f"glossary/{e.id}.md")} for e in entries
            ],
        }
    )


def term(site: Site, entry: GlossaryEntry) -> str:
    """``DefinedTerm`` of one entry's page."""
    return dump(
        {
            "@context": "https://schema.org",
            "@type": "DefinedTerm",
            "name": entry.label,
            "description": entry.plain_definition,
            "alternateName": list(entry.aliases),
            "url": address(site, f"glossary/{entry.id}.md"),
            "inDefinedTermSet": address(site, "glossary/index.md"),
        }
    )


def website(site: Site) -> str:
    """``WebSite`` of the home page."""
    return dump(
        {
            "@context": "https://schema.org",
            "@type": "WebSite",
            "name": site.name,
            "description": site.description,
            "inLanguage": "en",
            "url": site.url or "/",
        }
    )


def dump(data: Any) -> str:
    """JSON in ASCII that cannot end a script element: no ``<``, ``>`` or ``&`` is left in it."""
    text = json.dumps(_clean(data), ensure_ascii=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _clean(data: Any) -> Any:
    if isinstance(data, str):
        return plain(data)
    if isinstance(data, dict):
        return {key: _clean(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_clean(value) for value in data]
    return data
