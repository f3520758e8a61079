"""A folder of texts, a project, and the check run on them in this process."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.check import commands, run

MINI = Path(__file__).parents[1] / "mini_site"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    run._environments.clear()
    return tmp_path


@pytest.fixture
def site(here):
    """The mini-site as the working folder."""
    shutil.copytree(MINI / "content", here / "content")
    return here


@pytest.fixture
def check(here, capfdbinary):
    """``check(*paths, **options)`` → (exit code, standard output, standard error)."""

    def checked(*paths: str, **options: object) -> tuple[int, str, str]:
        run._environments.clear()
        capfdbinary.readouterr()
        code = commands.check(paths, commands.Options(**options))  # type: ignore[arg-type]
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return checked
