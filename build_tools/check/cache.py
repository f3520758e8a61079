"""Results of files that did not change, kept under .cache/explainer by the content they were made of."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from build_tools.check.files import Target
from build_tools.check.finding import FileResult, Finding, Fix, Remark
from build_tools.check.reading import Environment

_VERSION = 1


def digest(*parts: bytes | str | None) -> str:
    """A hash of all parts; None and empty parts differ."""
    hasher = hashlib.blake2b(digest_size=12)
    for part in parts:
        data = b"\xff" if part is None else part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hasher.update(len(data).to_bytes(8, "big"))
        hasher.update(data)
    return hasher.hexdigest()


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """Changes with any file that may change a finding (by name, size and time of change)."""
    top = Path(__file__).parent.parent
    lines: list[str] = []
    stack = [top]
    while stack:
        for path in sorted(stack.pop().iterdir()):
            if path.is_dir():
                if path.name not in ("__pycache__", "publish", "schemas"):
                    stack.append(path)
                continue
            status = path.stat()
            lines.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return digest("\n".join(lines))


def shared_key(environment: Environment) -> str:
    """Changes with what all files share: the code, the levels and the glossary."""
    return digest(
        str(_VERSION), code_fingerprint(), repr(environment.resources.site.levels), repr(environment.resources.entries)
    )


def file_key(what: Target, data: bytes, article_data: bytes | None, environment: Environment) -> str:
    """Changes with the file, its article, its role and its settings."""
    settings = environment.settings.at(what.shown)
    return digest(data, article_data, repr(what), settings.fingerprint())


class Cache:
    """Results by path. A file that cannot be read or is of another version counts as empty."""

    def __init__(self, folder: Path, shared: str) -> None:
        self.folder, self.shared = folder, shared
        self.path = folder / "check.json"
        self.files: dict[str, list[Any]] = {}
        self.is_changed = False
        try:
            raw = json.loads(self.path.read_text("utf-8"))
            if raw["key"] == shared:
                self.files = dict(raw["files"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            pass

    def get(self, path: str, key: str) -> FileResult | None:
        """The result of a file whose content has this key."""
        item = self.files.get(path)
        try:
            return _result(item[1]) if item is not None and item[0] == key else None
        except (TypeError, ValueError, IndexError, KeyError):
            return None

    def put(self, path: str, key: str, result: FileResult) -> None:
        """Keep a result."""
        self.files[path] = [key, result]
        self.is_changed = True

    def save(self) -> None:
        """Write the cache, whole or not at all; a folder that cannot be written is no reason to stop."""
        if not self.is_changed:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            ignore = self.folder.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n", "utf-8")
            partial = self.path.with_suffix(".partial")
            partial.write_text(json.dumps({"key": self.shared, "files": self.files}), "utf-8")
            partial.replace(self.path)
        except OSError:
            return


def _result(raw: list[Any]) -> FileResult:
    path, level, findings, allowed, words, grade, no_grade, reason, is_bad = raw
    return FileResult(
        path,
        level,
        tuple(map(_finding, findings)),
        allowed,
        words,
        tuple(grade) if grade else None,
        no_grade,
        reason,
        is_bad,
    )


def _finding(raw: list[Any]) -> Finding:
    found = Finding(*raw)
    return found._replace(
        excerpt=(found.excerpt[0], found.excerpt[1], found.excerpt[2]),
        suggestions=tuple(found.suggestions),
        fix=Fix(*found.fix) if found.fix else None,
        notes=tuple(Remark(*note) for note in found.notes),
    )
