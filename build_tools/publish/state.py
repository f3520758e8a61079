"""What the last build made of what, kept inside the output folder so that only what changed is made again."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.model import GlossaryEntry, Grade, InputError
from build_tools.publish.bundle import ArticleRecord, EventRecord, LevelRecord, SpeakerRecord

FOLDER = ".explainer"  # MkDocs leaves out names that begin with a dot
_VERSION = 4
_UNFINISHED = "unfinished"  # there while pages move into place


def content_hash(data: str | bytes) -> str:
    """A short hash of a page's or file's content."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()[:20]


@cache
def code_fingerprint() -> str:
    """Changes when any file of ``build_tools/`` does (by name, size and time of change)."""
    top = Path(__file__).parent.parent
    lines = []
    for path in sorted(p for p in top.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
        stat = path.stat()
        lines.append(f"{path.relative_to(top).as_posix()} {stat.st_size} {stat.st_mtime_ns}")
    return content_hash("\n".join(lines))


def entry_digest(entry: GlossaryEntry) -> str:
    """Changes with anything of an entry that an article's page may show; not with its place in the file, nor with ``names_of`` it."""
    values = asdict(entry)
    del values["line"], values["path"]
    values["aliases"] = [alias for alias in entry.aliases if alias.isupper()]
    return content_hash(json.dumps(values, sort_keys=True, ensure_ascii=False))


def names_of(entry: GlossaryEntry) -> list[str]:
    """The other names that matter to an article only where they stand in it. Short forms are none: the adapter spells the first out."""
    return [alias for alias in entry.aliases if not alias.isupper()]


@dataclass(slots=True)
class ArticleState:
    """One article at the last build: its files as they were, its pages, and its record for the index pages."""

    files: list[list[Any]]  # [name, size, mtime in ns, content hash]
    pages: dict[str, str]  # path → content hash
    record: ArticleRecord
    links: list[list[Any]] = field(default_factory=list)  # [file, line, target] of those that stay on the site
    line: str | None = field(default=None, compare=False, repr=False)  # as it stands in the file, to be written again


@dataclass(slots=True)
class State:
    """The last build. An empty State means that everything is made anew."""

    code: str = ""
    site: str = ""
    entries: dict[str, str] = field(default_factory=dict)  # id → digest
    names: dict[str, list[str]] = field(default_factory=dict)  # id → ``names_of`` the entry
    articles: dict[str, ArticleState] = field(default_factory=dict)
    index: dict[str, str] = field(default_factory=dict)  # path → content hash of the pages that belong to no article

    @property
    def glossary(self) -> tuple[dict[str, str], dict[str, list[str]]]:
        """All that is known of the glossary."""
        return self.entries, self.names

    @property
    def pages(self) -> dict[str, str]:
        """Every page of the build with its content hash."""
        out = dict(self.index)
        for article in self.articles.values():
            out |= article.pages
        return out


def load(output: Path) -> State:
    """The state in ``output``; an empty one where there is none, where it cannot be read, or where a build was killed while it
    moved its pages (then all is made anew)."""
    if (output / FOLDER / _UNFINISHED).exists():
        return State()
    try:
        check, _, body = (output / FOLDER / "state.json").read_text("utf-8").partition("\n")
        if check != content_hash(body):  # not what ``save`` wrote
            return State()
        head, *lines = body.split("\n")
        raw = json.loads(head)
        if raw["version"] != _VERSION:
            return State()
        articles = dict(map(_article, lines))
        return State(raw["code"], raw["site"], raw["entries"], raw["names"], articles, raw["index"])
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def begin(output: Path) -> None:
    """From here to ``finish`` the pages are neither those of the old state nor of the new one."""
    (output / FOLDER / _UNFINISHED).touch()


def finish(output: Path) -> None:
    """The pages are those of the state that is saved."""
    (output / FOLDER / _UNFINISHED).unlink(missing_ok=True)


def save(output: Path, state: State) -> None:
    """Write the state whole or not at all. Done last, so that a killed build is redone."""
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    head = {
        "version": _VERSION,
        "code": state.code,
        "site": state.site,
        "entries": state.entries,
        "names": state.names,
        "index": state.index,
    }
    partial = folder / "state.json.partial"
    lines = (article.line or _line(slug, article) for slug, article in state.articles.items())
    body = "\n".join([json.dumps(head, ensure_ascii=False), *lines])
    partial.write_text(f"{content_hash(body)}\n{body}", "utf-8", newline="\n")
    partial.replace(folder / "state.json")


def _line(slug: str, article: ArticleState) -> str:
    """An article as one line of JSON: what did not change is neither read nor written number by number."""
    raw = {
        "slug": slug,
        "files": article.files,
        "pages": article.pages,
        "record": article.record,
        "links": article.links,
    }
    return json.dumps(raw, ensure_ascii=False, default=_fields)


def _article(line: str) -> tuple[str, ArticleState]:
    raw = json.loads(line)
    return raw["slug"], ArticleState(raw["files"], raw["pages"], _record(raw["record"]), raw["links"], line)


def _fields(value: Any) -> dict[str, Any]:
    """A dataclass for JSON, level by level: ``asdict`` would copy every list of it first."""
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _record(raw: dict[str, Any]) -> ArticleRecord:
    """What ``_fields`` made of a record, in its own types again. Takes ``raw`` apart: thousands are read at each build."""
    for level in raw["levels"]:
        level["lengths"] = tuple(level["lengths"])
        level["grade"] = Grade(**level["grade"]) if level["grade"] else None
        level["findings"] = tuple(map(tuple, level["findings"]))
    raw["levels"] = tuple(LevelRecord(**level) for level in raw["levels"])
    raw["topics"] = tuple(raw["topics"])
    raw["entry_ids"] = tuple(raw["entry_ids"])
    raw["events"] = tuple(map(EventRecord._make, raw["events"]))
    raw["speakers"] = tuple(SpeakerRecord(**speaker) for speaker in raw["speakers"])
    return ArticleRecord(**raw)


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the output folder for one build; InputError when another build has it."""
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            import fcntl
        except ImportError:  # no such lock on Windows: two builds at once are the user's to avoid there
            yield
            return
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise InputError("another build is writing to this folder; wait until it is done", str(output)) from None
        yield
    finally:
        os.close(handle)
