"""Checks files: the ones that changed, on as many processes as wished, and remembers the rest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from build_tools import project, streams
from build_tools.check import cache as caches
from build_tools.check import settings as all_settings
from build_tools.check.engine import check_text
from build_tools.check.files import Target, collect
from build_tools.check.finding import FileResult, Report
from build_tools.check.reading import Environment, content_targets, read, target
from build_tools.model import InputError
from build_tools.sources.reader import read_bytes

_environments: dict[str, Environment] = {}  # worker processes inherit it, or load it where they cannot
_FEW = 8  # files for which a second process is not worth its start


def environment(here: Path, level: str | None = None) -> Environment:
    """The project at or above a folder, with its settings; ``level`` replaces that of files outside content/. Errors: InputError."""
    from dataclasses import replace

    key = f"{level or ''}:{here}"
    if key not in _environments:
        root = project.find_root(here)
        broken = None
        try:
            resources = project.load(here) if root else project.standalone(here)
        except InputError as error:
            broken, resources = error, project.standalone(root or here)
        has_site = root is not None and broken is None
        settings = all_settings.load(resources.site, has_site, here)
        if level:
            settings = replace(settings, level=level, paths=tuple(replace(p, level=None) for p in settings.paths))
        _environments[key] = Environment(resources, settings, has_site, broken)
    return _environments[key]


def check_paths(
    paths: Sequence[Path], here: Path, *, jobs: int = 1, level: str | None = None, use_cache: bool = True
) -> Report:
    """Check files and folders; without any, content/ or, where there is none, the whole folder ``here``. Errors: InputError."""
    shared = environment(here, level)
    targets, bad = find_targets(paths, here, shared)
    results = [*bad, *_check_all(targets, here, level, jobs, shared, use_cache)]
    return Report(tuple(sorted(results, key=lambda r: r.path)))


def find_targets(paths: Sequence[Path], here: Path, shared: Environment) -> tuple[list[Target], list[FileResult]]:
    """The files to check and what had to be skipped."""
    if not paths and shared.has_site:
        return content_targets(shared, here), []
    everything = shared.resources.root / "content" if shared.broken else here
    found, bad = collect(paths or [everything], here, shared.settings.exclude)
    if shared.broken:
        error = shared.broken
        where = f"line {error.line}: " if error.line else ""
        bad = [r for r in bad if r.path != error.path]
        bad.append(
            FileResult(
                error.path or "content",
                "",
                reason=f"{where}{error.message} (levels and glossary are left out)",
                is_bad=True,
            )
        )
        found.pop(error.path or "", None)
    return [target(shared, shown, path) for shown, path in found.items()], bad


def _check_all(
    targets: list[Target], here: Path, level: str | None, jobs: int, shared: Environment, use_cache: bool
) -> list[FileResult]:
    base = shared.resources.root if shared.has_site else here
    cache = caches.Cache(base / ".cache" / "explainer", caches.shared_key(shared)) if use_cache else None
    results: list[FileResult] = []
    redo: list[tuple[Target, str]] = []
    for what in targets:
        try:
            data, article = contents(what)
        except InputError as error:
            results.append(_bad(what, error))
            continue
        key = caches.file_key(what, data, article, shared) if cache else ""
        known = cache.get(what.shown, key) if cache else None
        if known is not None:
            results.append(known)
        else:
            redo.append((what, key))
    work = partial(_check_target, str(here), level)
    made = streams.map_ordered(work, [t for t, _ in redo], jobs if len(redo) >= _FEW else 1, chunk=8)
    for (what, key), result in zip(redo, made, strict=True):
        results.append(result)
        if cache and not result.is_bad:
            cache.put(what.shown, key, result)
    if cache:
        cache.save()
    return results


def contents(what: Target) -> tuple[bytes, bytes | None]:
    """The bytes of a file, and of the article of a level file. Errors: InputError."""
    data = read_bytes(Path(what.path), what.shown)
    return data, read_bytes(Path(what.article)) if what.article else None


def _check_target(here: str, level: str | None, what: Target) -> FileResult:
    try:
        data, article = contents(what)
    except InputError as error:
        return _bad(what, error)
    return check_bytes(what, data, article, environment(Path(here), level))


def check_bytes(what: Target, data: bytes, article: bytes | None, shared: Environment) -> FileResult:
    """Check the bytes of a file. Never fails: what cannot be read is a result with a reason."""
    try:
        return check_text(read(what, data, article, shared), shared.settings.at(what.shown))
    except InputError as error:
        return _bad(what, error)
    except RecursionError:
        return FileResult(what.shown, "", reason="it is nested too deeply to be read", is_bad=True)


def _bad(what: Target, error: InputError) -> FileResult:
    where = f"line {error.line}: " if error.line else ""
    other = f"{error.path}: " if error.path and error.path != what.shown and not what.path.endswith(error.path) else ""
    return FileResult(what.shown, "", reason=other + where + error.message, is_bad=True)
