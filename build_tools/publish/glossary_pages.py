"""The glossary's pages: an index from A to Z, one by kind, and a page an entry."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from build_tools.model import GlossaryEntry
from build_tools.publish import structured
from build_tools.publish.bundle import ArticleRecord, Site
from build_tools.publish.maps import locator_map
from build_tools.publish.render import ready, render
from build_tools.publish.sheet import Sheet

MANY = 600  # entries on one page; beyond it each letter has its own
KINDS = ("person", "organization", "place", "term")


def letter(entry: GlossaryEntry) -> str:
    """The letter that an entry is found under: without "the" and without accents; "#" for figures and signs."""
    first = unicodedata.normalize("NFKD", sort_key(entry)[0])[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def sort_key(entry: GlossaryEntry) -> tuple[str, str]:
    """Alphabetical order as readers expect it: "the Kremlin" stands under K."""
    return entry.label.casefold().removeprefix("the ").strip(), entry.id


def index(site: Site, entries: Sequence[GlossaryEntry]) -> Iterator[Sheet]:
    """The list of all words and names; a long one is split by letter."""
    yield Sheet("glossary/index.md", "glossary.md.j2", {"site": site, "entries": tuple(entries)}, _index)
    if len(entries) > MANY:
        for name, items in _letters(sorted(entries, key=sort_key)).items():
            yield Sheet(
                f"glossary/a-z/{slug_of(name)}.md", "letter.md.j2", {"site": site, "name": name, "entries": items}
            )


def _index(site: Site, entries: Sequence[GlossaryEntry]) -> Mapping[str, Any]:
    ordered = sorted(entries, key=sort_key)
    split = len(ordered) > MANY
    return {
        "site": site,
        "letters": _letters(ordered),
        "kinds": {} if split else {kind: [entry for entry in ordered if entry.kind == kind] for kind in KINDS},
        "split": split,
        "total": len(ordered),
        "jsonld": ready(structured.term_set(site, ordered[:MANY], "glossary/index.md")),
    }


def _letters(ordered: Sequence[GlossaryEntry]) -> dict[str, list[GlossaryEntry]]:
    found: dict[str, list[GlossaryEntry]] = defaultdict(list)
    for entry in ordered:
        found[letter(entry)].append(entry)
    return dict(sorted(found.items()))


def slug_of(name: str) -> str:
    """The file name of a letter's page."""
    return "other" if name == "#" else name.lower()


def entry_path(entry: GlossaryEntry) -> str:
    """Where the page of an entry lies under the docs folder."""
    return f"glossary/{entry.id}.md"


def entry_page(
    site: Site,
    entry: GlossaryEntry,
    used: Sequence[ArticleRecord],
    entries: Mapping[str, GlossaryEntry],
) -> tuple[str, str]:
    """The page of one entry: both definitions, how to say it, other names, sources, where it is used."""
    related = [entries[key] for key in entry.related if key in entries]
    return entry_path(entry), render(
        "entry.md.j2",
        site=site,
        entry=entry,
        related=related,
        used=used,
        locator=locator_map((entry,)) if entry.kind == "place" else None,
        jsonld=ready(structured.term(site, entry)),
    )
