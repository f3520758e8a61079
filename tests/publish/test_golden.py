"""Pages of the mini-site, word for word: a change of any page shows in review as a change of the page kept here.

To renew them after a change that is meant: ``GOLDEN=renew python -m pytest tests/publish/test_golden.py``, then read the
difference before it is committed.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from build_tools.publish.build import build_project

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
PAGES = (
    "index.md",
    "people.md",
    "timeline.md",
    "glossary/ada-marsh.md",
    "explainers/river-talks/easy/index.md",  # written by an editor
    "explainers/river-talks/full/index.md",
    "explainers/harbour-bridge/index.md",  # adapted automatically
)


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("golden")
    shutil.copytree(ROOT / "tests" / "mini_site" / "content", project / "content")
    build_project(project)
    return project / "generated" / "docs"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_as_it_was_reviewed(docs: Path, page: str) -> None:
    made = (docs / page).read_text("utf-8")
    kept = GOLDEN / page
    if os.environ.get("GOLDEN") == "renew":
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(made, "utf-8")
    assert made == kept.read_text("utf-8"), "renew with GOLDEN=renew if the change is meant"
