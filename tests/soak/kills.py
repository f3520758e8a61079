"""Kills `explainer site` at a chosen moment and says whether the site still opens whole."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "build_tools.cli", "site"]


def project(folder: Path) -> Path:
    """The mini-site as a project of its own."""
    for name in ("mkdocs.yml", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)  # type: ignore[operator]
    shutil.copytree(ROOT / "tests" / "mini_site" / "content", folder / "content")
    return folder


def run(folder: Path, kill_after: float | None = None) -> int | None:
    """Make the site; None where it was killed after that many seconds, together with what it started."""
    process = subprocess.Popen(
        COMMAND,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(kill_after if kill_after is not None else 240)
    except subprocess.TimeoutExpired:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return None


def change(folder: Path, number: int) -> None:
    """Give the next build something to do, visible on a page."""
    path = folder / "content/articles/harbour-bridge/article.md"
    text = path.read_text("utf-8")
    text = re.sub(r"\n\nThis is change \d+ of the text\.\n$", "", text).rstrip("\n")
    path.write_text(f"{text}\n\nThis is change {number} of the text.\n", "utf-8")


def shown(folder: Path) -> int:
    """The number of the change that the site shows. Fails where the site is not whole."""
    site = folder / "site"
    home = (site / "index.html").read_text("utf-8")
    assert home.rstrip().endswith("</html>")
    for link in re.findall(r'href="((?!https?:|#|mailto:)[^"#?]+)', home):
        target = site / link
        assert (target / "index.html" if target.is_dir() else target).is_file(), link
    page = (site / "explainers/harbour-bridge/full/index.html").read_text("utf-8")
    assert page.rstrip().endswith("</html>")
    found = re.search(r"This is change (\d+) of the text", page)
    return int(found[1]) if found else 0
