"""Files to texts that rules can look at: an article, a level text with its article, a glossary file, any other text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from build_tools import project
from build_tools.analysis import analyze
from build_tools.check.files import Target
from build_tools.check.settings import Settings
from build_tools.check.text import EntryText, Field, Text
from build_tools.model import Analysis, Article, GlossaryEntry, InputError, Level, Metadata
from build_tools.project import Explainer, Resources
from build_tools.sources import parse_article, parse_text, yamlfile
from build_tools.sources.reader import decode

_ARTICLE = re.compile(r"content/articles/([^/]+)/(article|standard|easy)\.md")
_GLOSSARY = re.compile(r"content/glossary/[^/]+\.yml")


@dataclass(frozen=True)
class Environment:
    """What all files of a run share. ``has_site``: whether there is a content/site.yml."""

    resources: Resources
    settings: Settings
    has_site: bool
    broken: InputError | None = None  # why content/ could not be loaded: its files are then read as any others

    def level(self, level_id: str) -> Level:
        """The site's level, or the default one where the site has none of that name."""
        for level in (*self.resources.site.levels, *project.DEFAULT_LEVELS):
            if level.id == level_id:
                return level
        return Level("full", "Full")


def target(environment: Environment, shown: str, path: Path) -> Target:
    """What kind of file a path is: inside the project's content/ the folder tells."""
    if environment.has_site:
        inside = environment.resources.shown(path)
        found = _ARTICLE.fullmatch(inside)
        if found and found[2] == "article":
            return Target(shown, str(path), "article")
        if found:
            return Target(shown, str(path), "level", found[2], str(path.with_name("article.md")))
        if _GLOSSARY.fullmatch(inside):
            return Target(shown, str(path), "glossary")
    return Target(shown, str(path))


def content_targets(environment: Environment, here: Path) -> list[Target]:
    """All files of content/: the articles with their levels, then the glossary."""
    from os.path import relpath

    resources = environment.resources
    files = [path for folder in resources.folders for _, path in folder.files]
    files += sorted((resources.root / "content" / "glossary").glob("*.yml"))
    return [target(environment, Path(relpath(path, here)).as_posix(), path) for path in files]


def read(what: Target, data: bytes, article_data: bytes | None, environment: Environment) -> Text:
    """The text of a file's bytes. ``article_data``: the article of a level file. Errors: InputError."""
    resources, settings = environment.resources, environment.settings.at(what.shown)
    level = environment.level(what.level or ("full" if what.role == "article" else settings.level))
    limits = settings.limits_at(level.id)
    matcher = resources.matcher if resources.entries else None
    if what.role == "glossary":
        return _glossary(what, data, environment, limits)
    if what.role == "text":
        suffix = Path(what.path).suffix.lower()
        article = parse_text(decode(data, what.shown), what.shown, suffix)
        return Text(article, level, entries=resources.entries, matcher=matcher, limits=limits)
    slug = Path(what.path).parent.name
    own = parse_article(data, what.shown, slug, "article" if what.role == "article" else "level")
    if article_data is None:
        return Text(own, level, entries=resources.entries, matcher=matcher, limits=limits)
    full = _article(article_data, what.shown, slug, resources)
    stale = Explainer(full.article, ((level.id, own),)).is_stale(level.id)
    dated = replace(own, metadata=replace(own.metadata, date=full.article.metadata.date))
    return Text(dated, level, full, stale, resources.entries, matcher, limits=limits)


_articles: dict[
    tuple[int, bytes], tuple[Resources, Analysis]
] = {}  # an article is read again for each of its levels, right after it


def _article(data: bytes, shown: str, slug: str, resources: Resources) -> Analysis:
    key = (id(resources), data)
    if key not in _articles:
        path = shown.rsplit("/", 1)[0] + "/article.md" if "/" in shown else "article.md"
        found = analyze(
            parse_article(data, path, slug), resources.matcher if resources.entries else None, with_formulas=False
        )
        if len(_articles) >= 4:
            _articles.clear()
        _articles[key] = (resources, found)
    return _articles[key][1]


def _glossary(what: Target, data: bytes, environment: Environment, limits: dict[str, float]) -> Text:
    source = decode(data, what.shown)
    resources = environment.resources
    inside = resources.shown(Path(what.path))
    entries = [e for e in resources.entries if e.path == inside]
    located = yamlfile.load(source, what.shown)
    return glossary_text(source, what.shown, entries, located, resources, limits, environment.level("easy"))


def glossary_text(
    source: str,
    shown: str,
    entries: list[GlossaryEntry],
    located: yamlfile.Located,
    resources: Resources,
    limits: dict[str, float],
    level: Level,
) -> Text:
    """A glossary file as a text: no prose, but its entries with the places of their fields."""
    starts = [0, *(m.end() for m in re.finditer("\n", source))]
    order = {raw.get("id"): i for i, raw in enumerate((located.value or {}).get("entries") or ())}
    found = []
    for entry in entries:
        if entry.id not in order:
            continue

        def at(key: str, text: str, index: int = order[entry.id]) -> Field:
            line = located.line(("entries", index, key)) or 1
            return _field(source, starts[min(line, len(starts)) - 1], text)

        found.append(
            EntryText(
                entry,
                at("label", entry.label),
                at("definition", entry.definition),
                at("plain_definition", entry.plain_definition),
            )
        )
    article = Article("glossary", shown, None, Metadata(), source, " " * len(source), ())
    return Text(
        article, level, entries=resources.entries, matcher=resources.matcher, entries_here=tuple(found), limits=limits
    )


def _field(source: str, start: int, text: str) -> Field:
    """Where the characters of a value stand in the YAML: to the letter, but for white space."""
    begin = source.find(":", start) + 1
    pattern = r"\s+".join(re.escape(word) for word in text.split())
    match = re.compile(pattern).search(source, begin)
    if match is None or match.start() - begin > 200:
        return Field(text, (), start)
    offsets: list[int] = []
    at = match.start()
    for char in text:
        if char.isspace():
            offsets.append(at)
            while at < len(source) and source[at].isspace():
                at += 1
        else:
            offsets.append(at)
            at += 1
    return Field(text, tuple(offsets), start)
