"""The glossary's pages: an index from A to Z, one by kind, and a page an entry."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.model import GlossaryEntry
from build_tools.publish import structured
from build_tools.publish.bundle import ArticleRecord, Site
from build_tools.publish.maps import locator_map
from build_tools.publish.render import ready, render

MANY = 600  # entries on one page; beyond it each letter has its own
KINDS = ("person", "organization", "place", "term")


def letter(entry: GlossaryEntry) -> str:
    """The letter that an entry is found under: without "the" and without accents; "#" for figures and signs."""
    first = unicodedata.normalize("NFKD", sort_key(entry)[0])[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def sort_key(entry: GlossaryEntry) -> tuple[str, str]:
    """Alphabetical order as readers expect it: "the Kremlin" stands under K."""
    return entry.label.casefold().removeprefix("the ").strip(), entry.id


def index(site: Site, entries: Sequence[GlossaryEntry]) -> Iterator[tuple[str, str]]:
    """The list of all words and names; a long one is split by letter."""
    ordered = sorted(entries, key=sort_key)
    letters: dict[str, list[GlossaryEntry]] = defaultdict(list)
    for entry in ordered:
        letters[letter(entry)].append(entry)
    kinds = {kind: [entry for entry in ordered if entry.kind == kind] for kind in KINDS}
    split = len(ordered) > MANY
    yield (
        "glossary/index.md",
        render(
            "glossary.md.j2",
            site=site,
            letters=dict(sorted(letters.items())),
            kinds={} if split else kinds,
            split=split,
            total=len(ordered),
            jsonld=ready(structured.term_set(site, ordered[:MANY], "glossary/index.md")),
        ),
    )
    if split:
        for name, items in sorted(letters.items()):
            yield f"glossary/a-z/{slug_of(name)}.md", render("letter.md.j2", site=site, name=name, entries=items)


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
