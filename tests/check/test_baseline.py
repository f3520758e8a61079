"""A baseline lets old findings stand; its counts only fall."""

from __future__ import annotations

import json

import pytest

from build_tools.model import InputError

BAD = "They utilize it.\n"


@pytest.fixture
def accepted(here, check):
    (here / "a.md").write_text(f"{BAD}\n{BAD}")
    assert check("a.md", update_baseline=True)[0] == 0
    return here / ".explainer-baseline.json"


def test_accepted_findings_stand_also_when_lines_move(here, check, accepted):
    (here / "a.md").write_text(f"# A bridge\n\nIt is old.\n\n{BAD}\n{BAD}")
    code, out, _ = check("a.md")
    assert code == 0 and "2 accepted by the baseline" in out


def test_new_findings_are_reported_and_not_taken_in(here, check, accepted):
    (here / "a.md").write_text(f"{BAD}\n{BAD}\nWe utilize that.\n")
    before = accepted.read_text()
    code, out, err = check("a.md", update_baseline=True)
    assert code == 1 and "a.md:5:4" in out and "1 newer findings are not taken in" in err
    assert accepted.read_text() == before


def test_counts_fall_when_findings_go(here, check, accepted):
    (here / "a.md").write_text(BAD)
    _, out, _ = check("a.md", show="info")
    assert "CK103 stale-baseline" in out
    check("a.md", update_baseline=True)
    assert [item["count"] for item in json.loads(accepted.read_text())["files"]["a.md"]] == [1]
    (here / "a.md").write_text(f"{BAD}\n{BAD}")
    assert check("a.md")[0] == 1


def test_files_that_were_not_checked_keep_their_entries(here, check, accepted):
    (here / "b.md").write_text("The bridge is old.\n")
    before = accepted.read_text()
    check("b.md", update_baseline=True)
    assert accepted.read_text() == before
    (here / "a.md").unlink()
    check("b.md", update_baseline=True)
    assert json.loads(accepted.read_text())["files"] == {}


def test_broken_baseline_says_what_to_do(here, check, accepted):
    accepted.write_text("[]")
    with pytest.raises(InputError, match="delete it and run --update-baseline"):
        check("a.md")
