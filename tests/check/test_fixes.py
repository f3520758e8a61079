"""Fixes change what is safe, nothing else, and keep the bytes around it."""

from __future__ import annotations

import pytest

from build_tools.model import InputError


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("They utilize it in order to win.\n", "They use it to win.\n"),
        (
            "Utilizing it, “we utilize it in order to win,” he said.\n",
            "Using it, “we utilize it in order to win,” he said.\n",
        ),
        ("Call `utilize` and [utilize it](x).\n", "Call `utilize` and [utilize it](x).\n"),
        ("They uti*lize* it.\n", "They uti*lize* it.\n"),
        ("They met in order\nto win.\n", "They met to win.\n"),
        ("Talks commenced. They utilize it.\n", "Talks commenced. They use it.\n"),
    ],
)
def test_safe_fixes(here, check, before, after):
    (here / "a.md").write_text(before, "utf-8")
    check("a.md", fix=True)
    assert (here / "a.md").read_text("utf-8") == after


def test_unsafe_fixes_too_when_asked(here, check):
    (here / "a.md").write_text("Talks commenced on 3 May 2021.\n")
    check("a.md", fix=True)
    assert "commenced" in (here / "a.md").read_text()
    check("a.md", fix=True, unsafe=True)
    assert (here / "a.md").read_text() == "Talks started on 3 May 2021.\n"


def test_line_ends_and_byte_order_mark_stay(here, check):
    (here / "a.md").write_bytes(b"\xef\xbb\xbfOne.\r\n\r\nThey utilize it.\r\n")
    check("a.md", fix=True)
    assert (here / "a.md").read_bytes() == b"\xef\xbb\xbfOne.\r\n\r\nThey use it.\r\n"


def test_diff_shows_and_writes_nothing(here, check):
    (here / "a.md").write_text("They utilize it.\n")
    code, out, _ = check("a.md", diff=True, fix=True)
    assert code == 1 and "-They utilize it.\n+They use it." in out
    assert (here / "a.md").read_text() == "They utilize it.\n"
    (here / "a.md").write_text("They use it.\n")
    assert check("a.md", diff=True) == (0, "", "0 places in 0 files would be mended.\n")


def test_html_is_never_rewritten(here, check):
    (here / "a.html").write_text("<p>They utilize it.</p>\n")
    check("a.html", fix=True)
    assert (here / "a.html").read_text() == "<p>They utilize it.</p>\n"


def test_unsafe_alone_is_refused(here, check):
    with pytest.raises(InputError, match="add --fix or --diff"):
        check("a.md", unsafe=True)


def test_a_fix_that_the_guard_refuses_is_not_made(here, check, monkeypatch):
    from build_tools.check import fixes

    (here / "a.md").write_text("Talks commenced on 3 May 2021.\n")
    monkeypatch.setattr(fixes, "refused", lambda before, after: "it lost a fact")
    assert check("a.md", diff=True, unsafe=True)[2] == "0 places in 0 files would be mended.\n"


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_mended(here, check):
    (here / "a.md").symlink_to("a.md")
    (here / "b.md").write_text("They utilize it.\n")
    code, out, err = check("a.md", "b.md", fix=True)
    assert code == 2 and "a.md: skipped: " in out and err.startswith("1 place in 1 file were mended.")
    assert (here / "b.md").read_text() == "They use it.\n"


def test_a_file_that_cannot_be_written_stays_whole(here, check, monkeypatch):
    from pathlib import Path

    (here / "a.md").write_text("They utilize it.\n")

    def full(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match=r"a\.md: the file cannot be written \(No space left on device\)"):
        check("a.md", fix=True)
    assert [path.name for path in here.iterdir() if path.suffix != ".cache"] == ["a.md"]
    assert (here / "a.md").read_text() == "They utilize it.\n"
