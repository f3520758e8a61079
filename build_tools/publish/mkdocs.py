"""Pages → site, through MkDocs. The new site is made beside the old one and takes its place in one step."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.metadata import version
from itertools import count
from pathlib import Path

from build_tools import project
from build_tools.model import InputError
from build_tools.publish import search
from build_tools.publish import state as states
from build_tools.publish.build import build_project
from build_tools.publish.explainer import default_level

_VERSIONS = ".site"  # holds the site's folders; ``site`` is a link to the current one, so that it changes in one step
_FORMER = "former-"  # folders named "site" that stood there before ours


def build_site(start: Path, site_dir: Path | None = None, *, jobs: int | None = None, offline: bool = False) -> str:
    """Make pages and site of the project at or above ``start``; returns what to tell the writer. Errors: InputError.

    ``offline``: a copy whose pages open from a folder, without a server (``mkdocs.offline.yml``).
    """
    result = build_project(start, jobs=jobs or os.cpu_count() or 1)
    root = project.find_root(start.resolve())
    config = "mkdocs.offline.yml" if offline else "mkdocs.yml"
    if root is None or not (root / config).is_file():
        raise InputError(f"there is no {config} beside content/; the site cannot be made without it")
    link = (Path.cwd() / site_dir) if site_dir else root / ("build/offline" if offline else "site")
    stamp = _fingerprint(root, config)
    current = link.resolve() if link.exists() else None
    message = f"{result.summary()}\nOpen {_shown(link / 'index.html')} in a browser."
    versions = link.parent / _VERSIONS
    if current and (current / ".stamp").is_file() and (current / ".stamp").read_text() == stamp:
        _clear(versions, stamp)  # what a run left that was killed right after the site had changed
        return message
    fresh = versions / stamp
    partial = versions / f"{stamp}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    _mkdocs(root, partial, config)
    _drop_unused(partial)
    if not offline:
        search.chunk(partial)
    (partial / ".stamp").write_text(stamp)
    shutil.rmtree(fresh, ignore_errors=True) if fresh != current else None
    partial.rename(fresh)
    moved = _point(link, fresh)
    if moved:
        message += f"\nA folder of yours stood there; it is now {_shown(moved)}."
    _clear(versions, stamp)
    return message


def _clear(versions: Path, stamp: str) -> None:
    """Delete all versions of the site but the one with this stamp. A folder that we did not make stays."""
    for other in versions.iterdir() if versions.is_dir() else ():
        if other.name != stamp and not other.name.startswith(_FORMER):
            shutil.rmtree(other, ignore_errors=True)


def _drop_unused(site: Path) -> None:
    """Take away the theme's own scripts, styles and pictures, 2.4 MB that MkDocs copies, unless a frame page asks for them."""
    frames = [site / name for name in ("index.html", "404.html", "search/index.html")]
    text = "".join(frame.read_text("utf-8") for frame in frames if frame.is_file())
    for folder in ("javascripts", "stylesheets", "images"):
        if f"assets/{folder}/" not in text:
            shutil.rmtree(site / "assets" / folder, ignore_errors=True)


def _shown(path: Path) -> str:
    shown = os.path.relpath(path)
    return str(path) if shown.startswith("..") else shown


def _point(link: Path, fresh: Path) -> Path | None:
    """Make ``link`` lead to ``fresh`` in one step. A folder that is no link makes room first: returns where it stands now."""
    moved = None
    if link.exists() and not link.is_symlink():
        versions = link.parent / _VERSIONS
        moved = next(room for n in count(1) if not (room := versions / f"{_FORMER}{n}").exists())
        link.rename(moved)
    new = link.with_name(f".{link.name}.new")
    new.unlink(missing_ok=True)
    new.symlink_to(os.path.relpath(fresh, link.parent), target_is_directory=True)
    new.replace(link)
    return moved


def _fingerprint(root: Path, config: str) -> str:
    """Changes with anything that the site is made of."""
    parts = [version("mkdocs"), version("mkdocs-material"), version("markdown")]
    parts += [f"{path} {digest}" for path, digest in sorted(states.load(root / "generated" / "docs").pages.items())]
    for path in [
        root / "mkdocs.yml",
        root / config,
        *sorted(p for p in (root / "overrides").rglob("*") if p.is_file()),
    ]:
        parts.append(f"{path.relative_to(root).as_posix()} {states.content_hash(path.read_bytes())}")
    return states.content_hash("\n".join(parts))


def environment(root: Path) -> dict[str, str]:
    """MkDocs without the theme's banner, the same bytes on every run, and the site's name and address for mkdocs.yml."""
    site = project.load(root).site
    default = default_level(site.levels)
    return {
        **os.environ,
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": "0",
        "PYTHONHASHSEED": "0",
        "EXPLAINER_NAME": site.name,
        "EXPLAINER_DESCRIPTION": site.description,
        "EXPLAINER_URL": site.url or "",
        # easiest first, the level with an article's own address marked: what the panel "Reading" offers
        "EXPLAINER_LEVELS": json.dumps(
            [
                [level.id, level.label, level.id == default]
                for level in sorted(site.levels, key=lambda level: (level.low is None, level.low or 0))
            ]
        ),
    }


def _mkdocs(root: Path, site_dir: Path, config: str) -> None:
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        config,
        "--site-dir",
        str(site_dir),
    ]
    done = subprocess.run(command, cwd=root, env=environment(root), capture_output=True, text=True, errors="replace")
    if done.returncode:
        lines = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
        raise InputError("MkDocs could not make the site: " + "; ".join(lines[-20:]))
