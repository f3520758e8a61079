"""Compiled templates are kept, and nothing depends on their being there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.publish import render


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where compiled templates are kept during a test."""
    folder = tmp_path / "compiled"
    monkeypatch.setattr(render, "_COMPILED", folder)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    render.clear()
    yield folder
    render.clear()


def page() -> str:
    render.clear()
    return render.render("keys.md.j2", site={"name": "River News"})


def test_a_template_is_compiled_once(kept: Path) -> None:
    first = page()
    files = {path: path.stat().st_mtime_ns for path in kept.iterdir()}
    assert files
    assert page() == first
    assert {path: path.stat().st_mtime_ns for path in kept.iterdir()} == files


def test_what_is_kept_but_broken_is_compiled_anew(kept: Path) -> None:
    first = page()
    for path in kept.iterdir():
        path.write_bytes(path.read_bytes()[:30])
    assert page() == first


def test_a_folder_that_may_not_be_written_does_no_harm(kept: Path) -> None:
    kept.write_text("a file stands here")
    assert "keyboard" in page().lower()


def test_nothing_is_kept_where_python_keeps_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    page()
    assert not kept.exists()
