"""Only what a change made better or worse."""

from __future__ import annotations

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
