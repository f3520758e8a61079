"""Finds ``content/``, loads it and validates it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from build_tools.model import Article, GlossaryEntry, InputError, Level
from build_tools.sources import schema, yamlfile
from build_tools.sources.article import parse_article, text_hash, works
from build_tools.sources.reader import decode, digest, read_bytes, read_text

if TYPE_CHECKING:
    from build_tools.glossary.matching import Matcher

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILES = {"article.md": "article", "standard.md": "standard", "easy.md": "easy"}  # of an article → what each holds
RESERVED = frozenset({"index", "a-z", "lists"})  # these addresses belong to index pages
DEFAULT_LEVELS = (Level("full", "Full"), Level("standard", "Standard", 7, 9), Level("easy", "Easy", 4, 6))


@dataclass(frozen=True, slots=True)
class Site:
    """``content/site.yml``: what the site is called, its levels and topics, and how strictly it is checked."""

    name: str = "Explainer"
    description: str = ""
    url: str | None = None
    report_url: str | None = None
    levels: tuple[Level, ...] = DEFAULT_LEVELS
    topics: tuple[tuple[str, str], ...] = ()
    check: tuple[tuple[str, Any], ...] = ()
    digest: str = ""

    def level(self, level_id: str) -> Level:
        """The level with this id; InputError when the site has none."""
        for level in self.levels:
            if level.id == level_id:
                return level
        known = ", ".join(level.id for level in self.levels)
        raise InputError(f'there is no level "{level_id}"; the levels are {known}')


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one article, unread: ``files`` are (kind, path), article first."""

    slug: str
    files: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Explainer:
    """One article with the level texts that an editor wrote."""

    article: Article
    levels: tuple[tuple[str, Article], ...] = ()
    digest: str = ""

    def is_stale(self, level_id: str) -> bool:
        """Whether the article changed since this level's text was reviewed."""
        reviewed = next((a.metadata.reviewed_hash for i, a in self.levels if i == level_id), None)
        return reviewed is not None and reviewed != text_hash(self.article)


@dataclass(frozen=True)
class Resources:
    """All that the stages need beside the text itself."""

    root: Path
    site: Site
    entries: tuple[GlossaryEntry, ...]
    folders: tuple[Folder, ...]

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the entries in a text."""
        from build_tools.glossary.matching import Matcher

        return Matcher(self.entries)

    @cached_property
    def by_id(self) -> dict[str, GlossaryEntry]:
        """Entries by their id."""
        return {entry.id: entry for entry in self.entries}

    def explainer(self, folder: Folder) -> Explainer:
        """Read and validate one article folder. Errors: InputError."""
        read = [(kind, path, read_bytes(path, self.shown(path))) for kind, path in folder.files]
        texts = [
            parse_article(data, self.shown(path), folder.slug, "article" if kind == "article" else "level")
            for kind, path, data in read
        ]
        for text in texts:
            self._check_links(text)
        whole = digest(b"\0".join(part for kind, _, data in read for part in (kind.encode(), data)))
        return Explainer(
            texts[0], tuple((kind, text) for (kind, _, _), text in zip(read[1:], texts[1:], strict=True)), whole
        )

    def shown(self, path: Path) -> str:
        """A path as messages show it: relative to the project."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def _check_links(self, text: Article) -> None:
        slugs = {folder.slug for folder in self.folders}
        for link in text.links:
            parts = link.target.split("#")[0].strip("/").split("/")
            if link.target.startswith("/") and (
                (parts[0] == "explainers" and parts[1] not in slugs)
                or (parts[0] == "glossary" and parts[1] not in self.by_id)
            ):
                line = text.source.count("\n", 0, link.span.start) + 1
                raise InputError(f'a broken link: there is no "{link.target}"; mend the target', text.path, line)
            if link.is_image and not re.match(r"https?:", link.target):
                raise InputError(
                    f'the image "{link.target}" cannot be shown; pictures are not part of explainers yet, take it out',
                    text.path,
                    text.source.count("\n", 0, link.span.start) + 1,
                )


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above ``start`` that holds ``content/site.yml``."""
    for folder in (start, *start.parents):
        if (folder / "content" / "site.yml").is_file():
            return folder
    return None


def load(start: Path) -> Resources:
    """The project at or above ``start``: settings, glossary and the list of articles. Errors: InputError.

    Articles are read one by one by ``Resources.explainer``, so that two thousand need no more memory than one.
    """
    root = find_root(start.resolve())
    if root is None:
        raise InputError("there is no content/site.yml here or above; run this in the project's folder", str(start))
    content = root / "content"
    site = _site(content / "site.yml", "content/site.yml")
    return Resources(root, site, _entries(content / "glossary", root), _folders(content / "articles", root))


def standalone(root: Path) -> Resources:
    """What commands use outside a project: the default levels, no glossary, no articles."""
    return Resources(root, Site(), (), ())


def _values(text: str, shown: str, name: str) -> dict[str, Any]:
    located = yamlfile.load(text, shown)
    if not isinstance(located.value, dict):
        raise InputError("the file must hold lines like name: …", shown, 1)
    schema.validate(located, name, shown)
    return located.value | {"_": located}


def _site(path: Path, shown: str) -> Site:
    _refuse_odd(path, shown)
    data = read_bytes(path, shown)
    values = _values(decode(data, shown), shown, "site")
    located: yamlfile.Located = values["_"]
    levels: list[Level] = []
    for index, raw in enumerate(values["levels"]):
        low, high = raw.get("low"), raw.get("high")
        if (low is None) != (high is None) or (low is not None and low >= high):
            raise InputError(
                f'the level "{raw["id"]}" needs low and high, low below high', shown, located.line(("levels", index))
            )
        if any(level.id == raw["id"] for level in levels):
            raise InputError(f'the level "{raw["id"]}" stands twice; keep one', shown, located.line(("levels", index)))
        levels.append(Level(raw["id"], raw["label"], low, high))
    topics = values.get("topics") or {}
    for topic in topics:
        if not SLUG.fullmatch(topic) or topic in RESERVED:
            raise InputError(
                f'the topic id "{topic}" may hold small letters, digits and hyphens only',
                shown,
                located.line(("topics", topic)),
            )
    return Site(
        values["name"],
        values.get("description", ""),
        values.get("url"),
        values.get("report_url"),
        tuple(levels),
        tuple(topics.items()),
        tuple((values.get("check") or {}).items()),
        digest(data),
    )


def _folders(articles: Path, root: Path) -> tuple[Folder, ...]:
    folders = []
    if articles.exists() or articles.is_symlink():
        _refuse_odd(articles, root_relative(articles, root), folder=True)
    for item in _listed(articles) if articles.is_dir() else ():
        path = articles / item.name
        shown = f"{root_relative(articles, root)}/{item.name}"
        if item.is_symlink():
            _refuse_odd(path, shown, folder=True)
        if not item.is_dir(follow_symlinks=False):
            raise InputError(
                "this file is not in an article's folder; move it to content/articles/<name>/article.md", shown
            )
        if not SLUG.fullmatch(item.name):
            raise InputError("a folder's name may hold small letters, digits and single hyphens only; rename it", shown)
        if item.name in RESERVED:
            raise InputError("this name belongs to a page of the site; choose another", shown)
        inside = {own.name: own for own in _listed(path)}
        if "article.md" not in inside:
            raise InputError("the folder holds no article.md; write it or delete the folder", shown)
        unknown = next((name for name in inside if name not in _FILES), None)
        if unknown:
            raise InputError(
                "only article.md, standard.md and easy.md belong here; move this file", f"{shown}/{unknown}"
            )
        for own in inside.values():
            if not own.is_file(follow_symlinks=False):
                _refuse_odd(path / own.name, f"{shown}/{own.name}")
        folders.append(Folder(item.name, tuple((kind, path / name) for name, kind in _FILES.items() if name in inside)))
    return tuple(folders)


def _listed(folder: Path) -> list[os.DirEntry[str]]:
    """What stands in a folder, by name, but for hidden files. One call of the system tells what each of them is, too."""
    with os.scandir(folder) as items:
        return sorted((item for item in items if not item.name.startswith(".")), key=lambda item: item.name)


def _refuse_odd(path: Path, shown: str, folder: bool = False) -> None:
    """InputError for links, which may lead out of the project, and for pipes and devices, which may never end."""
    if path.is_symlink():
        kind, what = ("folder", "files") if folder else ("file", "text")
        raise InputError(f"this {kind} is a link and may lead out of the project; put the {what} here", shown)
    if path.exists() and not (path.is_dir() if folder else path.is_file()):
        raise InputError(f"this is no ordinary {'folder' if folder else 'file'}; move it away", shown)


def root_relative(path: Path, root: Path) -> str:
    """``path`` as messages show it."""
    return path.relative_to(root).as_posix()


def _entries(folder: Path, root: Path) -> tuple[GlossaryEntry, ...]:
    entries: list[GlossaryEntry] = []
    if folder.exists() or folder.is_symlink():
        _refuse_odd(folder, root_relative(folder, root), folder=True)
    for path in sorted(folder.glob("*.yml")) if folder.is_dir() else ():
        shown = root_relative(path, root)
        _refuse_odd(path, shown)
        entries += entries_of(read_text(path, shown), shown)
    _refuse_twins(entries)
    ids = {entry.id for entry in entries}
    for entry in entries:
        for other in entry.related:
            if other not in ids:
                raise InputError(
                    f'"{entry.id}" names the related entry "{other}", which does not exist', entry.path, entry.line
                )
    return tuple(sorted(entries, key=lambda e: e.id))


def entries_of(text: str, shown: str) -> list[GlossaryEntry]:
    """The entries of one glossary file's text, validated. Errors: InputError."""
    values = _values(text, shown, "glossary")
    located: yamlfile.Located = values["_"]
    return [
        _entry(raw, shown, located.line(("entries", index)) or 1, located, index)
        for index, raw in enumerate(values["entries"])
    ]


def _entry(raw: dict[str, Any], shown: str, line: int, located: yamlfile.Located, index: int) -> GlossaryEntry:
    coordinates = raw.get("coordinates")
    if coordinates and not (-90 <= coordinates[0] <= 90 and -180 <= coordinates[1] <= 180):
        raise InputError(
            "coordinates are latitude (-90 to 90), then longitude (-180 to 180)",
            shown,
            located.line(("entries", index, "coordinates")),
        )
    return GlossaryEntry(
        id=raw["id"],
        label=raw["label"],
        kind=raw["kind"],
        aliases=tuple(raw.get("aliases") or ()),
        definition=raw["definition"].strip(),
        plain_definition=raw["plain_definition"].strip(),
        pronunciation=raw.get("pronunciation"),
        role=raw.get("role"),
        as_of=None if raw.get("as_of") is None else str(raw["as_of"]),
        sources=works(raw.get("sources")),
        related=tuple(raw.get("related") or ()),
        coordinates=(coordinates[0], coordinates[1]) if coordinates else None,
        case_sensitive=bool(raw.get("case_sensitive")),
        path=shown,
        line=line,
    )


def _refuse_twins(entries: list[GlossaryEntry]) -> None:
    from build_tools.glossary.matching import fold

    ids: dict[str, GlossaryEntry] = {}
    names: dict[tuple[str, ...], GlossaryEntry] = {}
    for entry in entries:
        if entry.id in RESERVED:
            raise InputError(
                f'the id "{entry.id}" belongs to a page of the site; choose another', entry.path, entry.line
            )
        if entry.id in ids:
            other = ids[entry.id]
            raise InputError(
                f'the id "{entry.id}" is taken ({other.path}:{other.line}); choose another', entry.path, entry.line
            )
        ids[entry.id] = entry
        for name in (entry.label, *entry.aliases):
            key = fold(name)
            if not key:
                raise InputError(f'the alias "{name}" holds no letter or digit; take it out', entry.path, entry.line)
            if key in names and names[key] is not entry:
                other = names[key]
                raise InputError(
                    f'the name "{name}" is claimed by "{other.id}" too ({other.path}:{other.line}); keep it in one entry',
                    entry.path,
                    entry.line,
                )
            names[key] = entry
