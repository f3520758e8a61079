"""Only what a change made better or worse."""

from __future__ import annotations

import re
import subprocess

import pytest

from build_tools.model import InputError


def git(here, *args):
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *args]
    subprocess.run(command, cwd=here, check=True, capture_output=True)


@pytest.fixture
def repository(here):
    git(here, "init", "-q")
    (here / "a.md").write_text("They utilize it. Such talks are not uncommon. In order to win, we go.\n")
    (here / "b.md").write_text("They utilize it.\n")
    git(here, "add", "-A")
    git(here, "commit", "-qm", "one")
    return here


def test_old_findings_are_not_told_again(repository, check):
    (repository / "a.md").write_text(
        "They use it every day. Such talks are not uncommon. To win, we go. It is not unusual that they do.\n"
    )
    (repository / "c.md").write_text("They utilize it.\n")
    code, out, _ = check(since="HEAD")
    assert code == 1
    assert "a.md: no grade; 2 fixed, 1 new" in out and "c.md: no grade; 0 fixed, 1 new (a new file)" in out
    assert "a.md:1:74: warning WD105" in out and "uncommon" not in out.split("|")[0] and "b.md" not in out


def test_nothing_changed(repository, check):
    assert check(since="HEAD")[0] == 0


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_unknown_revision_is_named(repository, check, revision):
    with pytest.raises(InputError, match="there is no revision"):
        check(since=revision)
    assert not (repository / "x").exists()


def test_outside_git_it_says_so(here, check):
    with pytest.raises(InputError, match="no git repository"):
        check(since="HEAD")


def test_without_git_it_says_so(here, check, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="git is not installed"):
        check(since="HEAD")


def test_the_grade_before_and_after_is_told(repository, check):
    plain = "The bridge is old. It is not safe. So the city will close it. It will be shut all year. We take the bus. "
    hard = (
        "The administration subsequently promulgated comprehensive regulations concerning environmental liabilities. "
    )
    (repository / "a.md").write_text(plain * 5)
    git(repository, "commit", "-qam", "two")
    (repository / "a.md").write_text(plain * 5 + hard * 3)
    out = check(since="HEAD")[1]
    before, after = (float(figure) for figure in re.findall(r"a\.md: grade ([\d.-]+) → ([\d.-]+);", out)[0])
    assert after > before + 1
    (repository / "a.md").write_text(plain * 5 + "\n\n- No.\n")
    assert re.search(rf"a\.md: grade {before:.1f} as before; ", check(since="HEAD")[1])


def test_a_changed_file_that_cannot_be_checked_is_named(repository, check):
    (repository / "a.md").write_bytes(b"\x00\x01")
    code, out, _ = check(since="HEAD")
    assert code == 2 and "a.md: skipped: " in out and "a.md: no grade" not in out
