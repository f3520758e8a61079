"""Imports run one way, and only one file imports each library that has a house."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "build_tools"
ORDER = [
    {"model"},
    {"project", "sources", "language", "glossary", "streams"},
    {"readability"},
    {"analysis", "importing"},
    {"explain", "adapt", "check", "batch"},
    {"publish"},
    {"cli"},
]
RANK = {room: rank for rank, rooms in enumerate(ORDER) for room in rooms}
FILES = sorted(ROOT.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_run_one_way(path):
    here = room(path)
    if here in ("__init__", "data"):
        return
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "build_tools" and len(parts) > 1 and parts[1] in RANK:
            assert RANK[parts[1]] <= RANK[here], f"{here} imports {name}"


@pytest.mark.parametrize(
    ("library", "house"), [("textstat", "readability/formulas.py"), ("jinja2", "publish/render.py")]
)
def test_a_library_has_one_house(library, house):
    users = {p.relative_to(ROOT).as_posix() for p in FILES if any(n.split(".")[0] == library for n in imported(p))}
    assert users == {house}


def test_scoring_needs_no_numpy():
    for path in FILES:
        assert not any(n.split(".")[0] in ("numpy", "scipy", "pandas") for n in imported(path)), path


def test_checking_and_building_load_no_rules_that_rewrite():
    """They take a third of a second, and only a text that is adapted needs them."""
    code = (
        "import sys, build_tools.check.pages, build_tools.publish.assemble; "
        "sys.exit('build_tools.adapt.order' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT.parent).returncode == 0
