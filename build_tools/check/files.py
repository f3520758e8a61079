"""Which files to check: folders are walked, .gitignore is respected, loops of links and what cannot be read are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from build_tools.check.finding import FileResult

SUFFIXES = frozenset({".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml"})
_NEVER = frozenset({"node_modules", "__pycache__", "site-packages", "venv"})


class Target(NamedTuple):
    """A file to check. ``shown``: its path in reports. ``role``: text, article, level or glossary."""

    shown: str
    path: str
    role: str = "text"
    level: str | None = None  # of a level file
    article: str | None = None  # the article that a level file belongs to


@dataclass(slots=True)
class _Walk:
    here: Path
    exclude: Any
    found: dict[str, Path] = field(default_factory=dict)
    bad: list[FileResult] = field(default_factory=list)
    visited: set[tuple[int, int]] = field(default_factory=set)

    def shown(self, path: Path) -> str:
        try:
            return path.relative_to(self.here).as_posix()
        except ValueError:
            return path.as_posix()

    def skip(self, path: Path, reason: str) -> None:
        self.bad.append(FileResult(self.shown(path), "", reason=reason, is_bad=True))


def collect(
    paths: Iterable[Path], here: Path, exclude: tuple[str, ...] = ()
) -> tuple[dict[str, Path], list[FileResult]]:
    """(path as shown → file) for files and folders, and what had to be skipped. A file named outright is always checked.

    ``here``: the folder that shown paths are relative to. ``exclude``: patterns as in .gitignore, for files in folders.
    """
    import pathspec

    walk = _Walk(here, pathspec.GitIgnoreSpec.from_lines(exclude))
    for given in paths:
        path = Path(os.path.normpath(given if given.is_absolute() else here / given))
        try:
            is_folder = path.is_dir()
            exists = is_folder or path.exists() or path.is_symlink()
        except OSError as error:
            walk.skip(path, f"it cannot be read ({error.strerror or error})")
            continue
        if not exists:
            walk.skip(path, "there is no such file or folder; check the spelling of the path")
        elif is_folder:
            _folder(walk, path, _ignores_above(path))
        elif path.suffix.lower() not in SUFFIXES and path.suffix.lower() not in ("", ".yml"):
            walk.skip(path, f'files that end in "{path.suffix}" are not read; use .md, .txt or .html')
        else:
            walk.found[walk.shown(path)] = path
    return dict(sorted(walk.found.items())), walk.bad


_Ignores = tuple[tuple[Path, Any], ...]


def _ignores_above(folder: Path) -> _Ignores:
    """The .gitignore files above a folder, up to its repository."""
    chain = [folder, *folder.parents]
    top = next((i for i, f in enumerate(chain) if _holds(f, ".git")), None)
    out: _Ignores = ()
    if top is not None:
        for parent in reversed(chain[1 : top + 1]):
            out += _ignore_file(parent)
    return out


def _ignore_file(folder: Path) -> _Ignores:
    import pathspec

    path = folder / ".gitignore"
    try:
        return ((folder, pathspec.GitIgnoreSpec.from_lines(path.read_text("utf-8", "replace").splitlines())),)
    except OSError:
        return ()


def _is_ignored(ignores: _Ignores, path: Path, is_folder: bool) -> bool:
    """The last pattern that says anything decides, the innermost file first, as git does it."""
    for folder, spec in reversed(ignores):
        name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        result = spec.check_file(name)
        if result.include is not None:
            return bool(result.include)
    return False


def _folder(walk: _Walk, folder: Path, ignores: _Ignores) -> None:
    stack: list[tuple[Path, _Ignores]] = [(folder, ignores)]
    while stack:
        here, above = stack.pop()
        try:
            status = here.stat()
            items = sorted(os.scandir(here), key=lambda e: e.name)
        except OSError as error:
            walk.skip(here, f"the folder cannot be read ({error.strerror or error})")
            continue
        if (status.st_dev, status.st_ino) in walk.visited:
            continue  # reached by two paths
        walk.visited.add((status.st_dev, status.st_ino))
        inner = above + _ignore_file(here)
        for item in items:
            _item(walk, item, inner, stack)


def _item(walk: _Walk, item: os.DirEntry[str], ignores: _Ignores, stack: list[tuple[Path, _Ignores]]) -> None:
    path = Path(item.path)
    if item.name.startswith(".") or item.name in _NEVER:
        return
    try:
        is_folder, is_file = item.is_dir(), item.is_file()
    except OSError as error:
        walk.skip(path, f"it cannot be read ({error.strerror or error})")
        return
    if _is_ignored(ignores, path, is_folder) or walk.exclude.match_file(walk.shown(path) + ("/" if is_folder else "")):
        return
    if is_folder:
        if item.is_symlink():
            status = path.stat()
            if any((s.st_dev, s.st_ino) == (status.st_dev, status.st_ino) for s in _parents(path)):
                walk.skip(path, "a loop of links: this link leads to a folder above it")
                return
        elif _holds(path, "pyvenv.cfg"):
            return
        stack.append((path, ignores))
    elif is_file and path.suffix.lower() in SUFFIXES:
        walk.found[walk.shown(path)] = path
    elif item.is_symlink() and not is_file and path.suffix.lower() in SUFFIXES:
        walk.skip(path, "a link that leads nowhere")


def _holds(folder: Path, name: str) -> bool:
    """Whether a folder holds a file; no where the folder may not be read: walking it will say so."""
    try:
        return (folder / name).exists()
    except OSError:
        return False


def _parents(path: Path) -> Iterator[os.stat_result]:
    for parent in path.parents:
        try:
            yield parent.stat()
        except OSError:
            return
