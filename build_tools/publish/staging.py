"""Pages on their way to the output folder: staged beside it, then moved into place one by one."""

from __future__ import annotations

import os
from pathlib import Path

from build_tools.publish.state import FOLDER, State, content_hash


def standing(target: Path) -> tuple[set[str], set[str]]:
    """The pages that stand in the output folder, and the folders in it, both as paths from there."""
    found: set[str] = set()
    folders: set[str] = set()
    top = f"{target}/"
    stack = [""]
    while stack:
        prefix = stack.pop()
        try:
            items = os.scandir(top + prefix)
        except FileNotFoundError:
            continue
        with items:
            for item in items:
                if not item.is_dir(follow_symlinks=False):
                    found.add(prefix + item.name)
                elif item.name != FOLDER:
                    folders.add(prefix + item.name)
                    stack.append(f"{prefix}{item.name}/")
    return found, folders


def stage(staged: Path, path: str, text: str) -> str:
    """Write one page to the folder of staged pages. Returns the hash of its content."""
    place = staged / path
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text, "utf-8", newline="\n")
    return content_hash(text)


def commit(target: Path, staged: Path, old: State, new: State, present: set[str], folders: set[str]) -> tuple[int, int]:
    """Move staged pages into place where they differ, and delete what is no longer made. Returns (written, removed).

    ``present`` and ``folders`` are what ``standing`` found in the output folder.
    """
    before, wanted = old.pages, new.pages
    written = removed = 0
    stale = sorted(present - wanted.keys())
    elsewhere = [path for path in stale if (target / path).is_symlink()]
    for path in elsewhere:  # before pages are written, so that none goes through a link that leads elsewhere
        (target / path).unlink()
    for path in sorted(standing(staged)[0]):
        made, place = staged / path, target / path
        if path in present and before.get(path) == wanted[path] and place.lstat().st_size == made.lstat().st_size:
            continue
        if path in present and content_hash(place.read_bytes()) == wanted[path]:
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        made.replace(place)
        written += 1
    for path in stale:
        if path not in elsewhere:
            (target / path).unlink(missing_ok=True)
        removed += 1
    used: set[str] = set()
    for path in wanted:
        while (path := path.rpartition("/")[0]) and path not in used:
            used.add(path)
    for folder in sorted(folders - used, reverse=True):  # those of stale pages, or of a build that was killed
        if not any((target / folder).iterdir()):
            (target / folder).rmdir()
    return written, removed
