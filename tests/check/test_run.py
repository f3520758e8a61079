"""Files, folders, bad input, exit codes, cache, standard input."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from build_tools.check import run
from build_tools.check.cache import Cache
from build_tools.model import InputError
from build_tools.sources import reader

BAD = "They utilize it.\n"


def test_exit_codes(here, check):
    (here / "good.md").write_text("The bridge is old.\n")
    (here / "bad.md").write_text(BAD)
    assert check("good.md")[0] == 0
    assert check("bad.md")[0] == 1
    assert check("bad.md", fail_on="error")[0] == 0
    assert check("bad.md", fail_on="never")[0] == 0
    assert check("bad.md", "missing.md")[0] == 2


def test_bad_files_are_named_and_the_others_are_still_checked(here, check):
    (here / "bad.md").write_text(BAD)
    (here / "binary.md").write_bytes(b"\x00\x01")
    (here / "latin.md").write_bytes(b"caf\xe9\n")
    (here / "long.txt").write_text("word " * 2_000_000)
    (here / "loop.md").symlink_to("loop2.md")
    (here / "loop2.md").symlink_to("loop.md")
    (here / "sub").mkdir()
    (here / "sub" / "up").symlink_to("..")
    (here / "gone.md").symlink_to("nowhere.md")
    code, out, _ = check()
    assert code == 2
    for name in ("binary.md", "latin.md", "long.txt", "loop.md", "sub/up", "gone.md"):
        assert f"{name}: skipped: " in out, name
    assert "bad.md:1:6: warning WD101" in out
    assert "1 file checked, 7 skipped" in out


@pytest.mark.parametrize("paths", [(), ("closed", "a.md")])
def test_folder_without_access_is_named(here, check, monkeypatch, paths):
    """Access is refused by hand, as root may read everything."""

    def guarded(real, inside_only):
        def call(path, *args, **options):
            parts = Path(path).parts if isinstance(path, str | os.PathLike) else ()
            if "closed" in (parts[:-1] if inside_only else parts):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, *args, **options)

        return call

    (here / "closed").mkdir()
    (here / "a.md").write_text(BAD)
    monkeypatch.setattr(os, "stat", guarded(os.stat, inside_only=True))
    monkeypatch.setattr(os, "scandir", guarded(os.scandir, inside_only=False))
    code, out, _ = check(*paths)
    assert code == 2 and "closed: skipped: " in out and "a.md:1:6" in out


def test_gitignore_and_exclude_are_respected_but_named_files_are_checked(here, check):
    (here / ".git").mkdir()
    (here / ".gitignore").write_text("drafts/\n*.tmp.md\n!keep.tmp.md\n")
    (here / "pyproject.toml").write_text('[tool.explainer]\nexclude = ["old/**"]\n')
    for name in ("drafts/a.md", "b.tmp.md", "keep.tmp.md", "old/c.md", "in/d.md", "in/e.md", "node_modules/f.md"):
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).write_text(BAD)
    (here / "in" / ".gitignore").write_text("e.md\n")
    _, out, _ = check(form="json")
    assert [f["path"] for f in json.loads(out)["files"]] == ["in/d.md", "keep.tmp.md"]
    _, out, _ = check("drafts/a.md", form="json")
    assert [f["path"] for f in json.loads(out)["files"]] == ["drafts/a.md"]


def test_content_is_checked_with_levels_and_glossary(site, check):
    _, out, _ = check(form="json", show="info")
    made = json.loads(out)
    assert {f["path"]: f["level"] for f in made["files"]} == {
        "content/articles/harbour-bridge/article.md": "full",
        "content/articles/river-talks/article.md": "full",
        "content/articles/river-talks/easy.md": "easy",
        "content/glossary/all.yml": "easy",
    }
    assert ("content/articles/river-talks/easy.md", "LV104", "error") in {
        (f["path"], f["code"], f["severity"]) for f in made["findings"]
    }


def test_broken_project_is_named_and_its_texts_are_still_checked(site, check):
    (site / "content/glossary/all.yml").write_text("entries: [{id: a}]\n")
    code, out, _ = check()
    assert code == 2
    assert "content/glossary/all.yml: skipped: line 1: the key" in out
    assert "content/articles/river-talks/article.md:15:71: warning AT101" in out


def test_findings_of_the_mini_site_are_the_golden_ones(site, check):
    """A change in a rule shows here. Run with EXPLAINER_GOLDEN=1 to write the file anew, and read its diff."""
    golden = Path(__file__).with_name("mini_site_findings.txt")
    _, out, _ = check(show="info")
    if os.environ.get("EXPLAINER_GOLDEN"):
        golden.write_text(out, "utf-8")
    assert out == golden.read_text("utf-8")


def test_unchanged_files_come_from_the_cache(site, check, monkeypatch):
    first = check(show="info")
    monkeypatch.setattr(run, "check_bytes", lambda *_: pytest.fail("checked again"))
    assert check(show="info") == first


def test_change_of_an_article_or_of_settings_checks_again(site, check):
    before = check(form="json", show="info")[1]
    path = site / "content/articles/river-talks/article.md"
    path.write_text(path.read_text("utf-8").replace("250,000", "260,000"), "utf-8")
    after = check(form="json", show="info")[1]
    assert "250,000" not in before and "250,000" in after  # the Easy text says what the article no longer does
    settings = site / "content/site.yml"
    settings.write_text(settings.read_text("utf-8") + "check: {rules: {WD102: false}}\n", "utf-8")
    assert "WD102" in after and "WD102" not in check(form="json", show="info")[1]


def test_broken_cache_counts_as_empty(here, check):
    (here / "a.md").write_text(BAD)
    first = check("a.md")
    (here / ".cache/explainer/check.json").write_text('{"key": 1, "files": []')
    assert check("a.md") == first
    assert Cache(here / "nowhere", "key").get("a.md", "x") is None


def test_two_processes_find_the_same(here, check):
    for number in range(20):
        (here / f"{number:02d}.md").write_text(BAD * (1 + number % 3))
    assert check(cache=False, jobs=1) == check(cache=False, jobs=2)


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [("a.md", BAD, "WD101"), ("a.html", "<p>They utilize it.</p>", "WD101"), (None, BAD, "WD101")],
)
def test_standard_input(here, check, monkeypatch, name, text, code):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    status, out, _ = check("-", stdin_filename=name)
    assert status == 1 and code in out and (name or "standard input") in out


def test_standard_input_takes_the_settings_of_its_name(here, check, monkeypatch):
    (here / "pyproject.toml").write_text('[[tool.explainer.paths]]\nmatch = "docs/**"\nrules = {hard-word = false}\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    assert check("-", stdin_filename="docs/a.md")[0] == 0


def test_crlf_and_byte_order_mark_keep_places(here, check):
    (here / "a.md").write_bytes(b"\xef\xbb\xbfA bridge.\r\n\r\nThey utilize it.\r\n")
    assert "a.md:3:6: warning WD101" in check("a.md")[1]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "😀" * 2000,
        "x" * 100_000,
        "“" * 3000,
        "(" * 5000,
        "a " * 20_000,
        "- " * 500,
        "<!-- explainer: allow",
        "> " * 300 + "x",
        "İIı’ they utilize it",
        "&#0; <img",
        "[" * 400,
    ],
    ids=range(13),
)
@pytest.mark.parametrize("suffix", [".md", ".txt", ".html"])
def test_hostile_text_ends_without_a_traceback(here, check, text, suffix):
    (here / f"a{suffix}").write_text(text, "utf-8")
    assert check(f"a{suffix}", show="info", cache=False)[0] in (0, 1)


def test_job_summary_is_written_where_github_asks_for_it(here, check, monkeypatch):
    (here / "a.md").write_text(BAD)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here / "summary.md"))
    check("a.md", form="github")
    assert "worth a second look" in (here / "summary.md").read_text("utf-8")


def test_findings_of_content_are_the_golden_ones(here, check, monkeypatch):
    """The reach of the rules over the project's own texts. EXPLAINER_GOLDEN=1 writes the file anew; read its diff."""
    root, golden = Path(__file__).parents[2], Path(__file__).with_name("content_findings.txt")
    if not golden.exists() and not os.environ.get("EXPLAINER_GOLDEN"):
        pytest.skip("content/ is still being written; EXPLAINER_GOLDEN=1 writes the file")
    monkeypatch.chdir(root)
    _, out, _ = check(show="info", cache=False)
    if os.environ.get("EXPLAINER_GOLDEN"):
        golden.write_text(out, "utf-8")
    assert out == golden.read_text("utf-8")


def test_standard_input_of_another_kind_or_too_long_is_refused(here, check, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    with pytest.raises(InputError, match=r'files that end in "\.pdf" are not read'):
        check("-", stdin_filename="a.pdf")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    monkeypatch.setattr(reader, "MAX_BYTES", 5)
    code, out, _ = check("-")
    assert code == 2 and "standard input: skipped: more than 0 MB; split the text" in out


@pytest.mark.parametrize("options", [{"fix": True}, {"since": "HEAD"}, {"update_baseline": True}])
def test_standard_input_stands_alone(here, check, options):
    with pytest.raises(InputError, match="stands alone"):
        check("-", **options)


def test_standard_input_and_a_file_are_refused_together(here, check):
    with pytest.raises(InputError, match="stands alone"):
        check("-", "a.md")


def test_a_file_named_outright_that_is_no_text_is_named(here, check):
    (here / "a.pdf").write_bytes(b"%PDF")
    code, out, _ = check("a.pdf")
    assert code == 2 and 'a.pdf: skipped: files that end in ".pdf" are not read' in out


def test_a_name_that_no_file_can_have_is_named(here, check):
    code, out, _ = check("a" * 5000 + ".md")
    assert code == 2 and "skipped: it cannot be read (File name too long)" in out


def test_a_file_outside_the_working_folder_is_shown_whole(here, check, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "a.md"
    outside.write_text(BAD)
    assert check(str(outside))[1].startswith(f"{outside}:1:6: warning WD101")


def test_ignore_files_above_a_named_folder_are_respected(here, check):
    (here / ".git").mkdir()
    (here / ".gitignore").write_text("drafts.md\n")
    (here / "sub").mkdir()
    for name in ("drafts.md", "b.md"):
        (here / "sub" / name).write_text(BAD)
    _, out, _ = check("sub", form="json")
    assert [f["path"] for f in json.loads(out)["files"]] == ["sub/b.md"]


def test_a_folder_reached_twice_is_walked_once(here, check):
    (here / "sub").mkdir()
    (here / "sub/a.md").write_text(BAD)
    (here / "z").symlink_to("sub")
    _, out, _ = check("sub", "z", form="json")
    assert [f["path"] for f in json.loads(out)["files"]] == ["sub/a.md"]


def test_a_virtual_environment_is_passed_over(here, check):
    (here / "env").mkdir()
    (here / "env/pyvenv.cfg").write_text("")
    (here / "env/a.md").write_text(BAD)
    (here / "b.md").write_text(BAD)
    _, out, _ = check(form="json")
    assert [f["path"] for f in json.loads(out)["files"]] == ["b.md"]


def test_a_cache_that_cannot_be_written_costs_only_time(here, check):
    (here / "a.md").write_text(BAD)
    (here / ".cache").write_text("a file where the folder should be")
    assert check("a.md")[0] == 1
    assert (here / ".cache").is_file()


def test_a_cache_with_other_contents_counts_as_empty(here, check):
    (here / "a.md").write_text(BAD)
    first = check("a.md")
    path = here / ".cache/explainer/check.json"
    saved = json.loads(path.read_text("utf-8"))
    assert saved["files"]
    files = saved["files"]
    for key in list(files) if isinstance(files, dict) else []:
        files[key] = [files[key][0], ["nonsense"]]
    path.write_text(json.dumps(saved), "utf-8")
    assert check("a.md") == first
