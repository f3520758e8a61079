"""Small files that want to become large, deep or to lead elsewhere end in one line, in seconds, without a trace."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools import project
from build_tools.model import InputError
from build_tools.publish.build import build_project
from build_tools.sources import importers, yamlfile
from build_tools.sources.reader import MAX_BYTES, read_bytes

from . import bombs
from .steps import ROOT, watched

MEMORY = 450_000_000  # bytes of address space that a command may take here


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "mini_site" / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    path.write_text(bombs.SECRET)
    return str(path)


def told(what, *arguments) -> str:
    """The line that the call ends in, within five seconds of work."""
    with watched(), pytest.raises(InputError) as caught:
        what(*arguments)
    assert "\n" not in str(caught.value) and bombs.SECRET not in str(caught.value)
    return str(caught.value)


def test_word_files_that_are_bombs_or_damaged_are_refused(secret: str) -> None:
    for name, data in bombs.refused(secret).items():
        assert "x.docx: " in told(importers.read, data, ".docx", "x.docx"), name


def test_odd_word_files_keep_their_text() -> None:
    for name, data in bombs.harmless().items():
        with watched():
            assert importers.read(data, ".docx", "x.docx").body == "Some words of text.", name


def test_a_word_file_that_says_to_be_small_takes_no_memory(site: Path, secret: str) -> None:
    """Its packed data holds 200 MB, and the command may only take little more than it takes for any file."""
    (site / "x.docx").write_bytes(bombs.refused(secret)["200 MB that say they are 1,000 bytes"])
    done = subprocess.run(
        [sys.executable, "-m", "build_tools.cli", "import", "x.docx"],
        cwd=site,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1, done.stderr
    assert not (site / "content/articles/x").exists()


@pytest.mark.parametrize("tag", ["div", "span", "ul><li", "table><tr><td", "blockquote"])
def test_pages_nested_too_deeply_for_their_reader_are_refused_and_not_cut(tag: str) -> None:
    page = f"<html><body><p>The council met.</p>{f'<{tag}>' * 1000}deep<p>The end.</p></body></html>"
    assert "nested too deeply" in told(importers.read, page.encode(), ".html", "x.html")


def test_entities_of_a_page_show_no_file(secret: str) -> None:
    text = "<p>The council met on Monday and it decided many things for the town.</p>" * 3
    head = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file://{secret}">]>'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://{secret}" parse="text"/>'
    body = importers.read(f"{head}<html><body>{text}<p>A &x; here.</p>{include}</body></html>".encode(), ".html", "x")
    assert bombs.SECRET not in body.body


DEEP = {
    "lists": "a: " + "[" * 100_000,
    "closed lists": "[" * 20_000 + "]" * 20_000,
    "dashes": "- " * 50_000 + "x",
    "maps": "{a: " * 50_000,
    "questions": "? " * 50_000,
    "steps": "\n".join(" " * i + "- " for i in range(2000)),
}


@pytest.mark.parametrize("name", DEEP)
def test_deep_yaml_is_refused_and_does_not_end_the_process(name: str) -> None:
    told(yamlfile.load, DEEP[name], "x.yml")


def test_yaml_of_many_values_is_refused() -> None:
    assert "more than 150,000 values" in told(yamlfile.load, "a: [" + "x," * 1_000_000 + "]", "x.yml")


@pytest.mark.parametrize("anchors", ["a: &a [x]\nb: [*a, *a]", "a: &a x", "? &a b\n: c", "a: !!python/tuple [b]"])
def test_anchors_and_tags_of_yaml_are_refused(anchors: str) -> None:
    told(yamlfile.load, anchors, "x.yml")


ENTRY = "entries:\n  - {id: zz, label: Zz, kind: term, definition: d, plain_definition: p, sources: [{title: t}], %s}\n"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("articles/harbour-bridge/article.md", "---\nas_of: -5\n---\nText.\n"),
        ("articles/harbour-bridge/article.md", "---\nas_of: 20\n---\nText.\n"),
        ("articles/harbour-bridge/article.md", f"---\nas_of: {'9' * 4000}\n---\nText.\n"),
        ("articles/harbour-bridge/article.md", f"---\nas_of: {'9' * 5000}\n---\nText.\n"),
        ("articles/harbour-bridge/article.md", '---\ntopics: ["council\\n"]\n---\nText.\n'),
        ("articles/harbour-bridge/article.md", '---\nurl: "https://a.example/\\n"\n---\nText.\n'),
        ("articles/harbour-bridge/article.md", "---\nworks: [{title: a, year: -99999999999999999999}]\n---\nText.\n"),
        ("glossary/zz.yml", (ENTRY % "role: r").replace("id: zz", 'id: "zz\\n"')),
        ("glossary/zz.yml", (ENTRY % "role: r").replace("id: zz", "id: ../zz")),
        ("glossary/zz.yml", ENTRY % "coordinates: [.nan, 1]"),
        ("glossary/zz.yml", ENTRY % f"coordinates: [1, {'9' * 4000}]"),
        ("glossary/zz.yml", ENTRY % 'related: ["zz\\n"]'),
        ("site.yml", f"name: A\nlevels: [{{id: easy, label: Easy, low: 1, high: {'9' * 400}}}]\n"),
        ("site.yml", "name: A\nlevels: [{id: easy, label: Easy, low: 1, high: 1.0e+400}]\n"),
        ("site.yml", "name: A\nlevels: [{id: full, label: Full}]\ntopics: {../x: X}\n"),
    ],
)
def test_values_that_no_page_can_show_are_refused(site: Path, file: str, text: str) -> None:
    (site / "content" / file).write_text(text, "utf-8")
    assert told(build_project, site).startswith(f"content/{file}:")
    assert not (site / "generated").exists()


@pytest.mark.parametrize(
    "place",
    ["site.yml", "glossary", "glossary/all.yml", "articles", "articles/river-talks", "articles/river-talks/easy.md"],
)
@pytest.mark.parametrize("where", ["outside", "itself"])
def test_links_in_content_are_not_followed(site: Path, tmp_path_factory, place: str, where: str) -> None:
    path = site / "content" / place
    outside = tmp_path_factory.mktemp("outside") / path.name
    path.rename(outside)
    path.symlink_to(outside if where == "outside" else path)
    if place == "site.yml" and where == "itself":
        told(project.load, site)  # then it is no project at all
    else:
        assert "is a link and may lead out of the project" in told(project.load, site)


@pytest.mark.parametrize("place", ["glossary/all.yml", "articles/river-talks/easy.md"])
def test_a_pipe_is_not_waited_for(site: Path, place: str) -> None:
    path = site / "content" / place
    path.unlink()
    os.mkfifo(path)
    assert "is no ordinary file" in told(project.load, site)


def test_no_more_is_read_than_a_text_can_hold() -> None:
    assert f"more than {MAX_BYTES // 1_000_000} MB" in told(read_bytes, Path("/dev/zero"))


def test_pages_are_not_written_through_a_link(site: Path, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "mine.txt").write_text("mine")
    build_project(site)
    made = site / "generated/docs"
    shutil.rmtree(made / "explainers")
    (made / "explainers").symlink_to(outside)
    build_project(site)
    assert [p.name for p in outside.iterdir()] == ["mine.txt"]
    assert (made / "explainers/index.md").is_file() and not (made / "explainers").is_symlink()
    shutil.rmtree(made / ".explainer")
    (made / ".explainer").symlink_to(outside)
    assert "is a link" in told(build_project, site)


def test_an_article_that_changes_while_it_is_read_is_made_anew(site: Path, monkeypatch) -> None:
    from build_tools.publish import build

    real = build._signature
    article = site / "content/articles/harbour-bridge/article.md"
    changed = article.read_text("utf-8") + "\nA sentence more.\n"

    def late(folder, before):
        found = real(folder, before)
        if before is None and folder.slug == "harbour-bridge":
            article.write_text(changed, "utf-8")
        return found

    build_project(site)
    article.write_text(article.read_text("utf-8") + "\nBegun.\n", "utf-8")
    monkeypatch.setattr(build, "_signature", late)
    build_project(site)
    monkeypatch.undo()
    assert build_project(site).made == 1


@pytest.mark.parametrize("damage", ["", "[]", "null", "[" * 100_000, '{"version": 1}', None])
def test_a_damaged_state_of_the_last_build_counts_as_none(site: Path, damage: str | None) -> None:
    build_project(site)
    state = site / "generated/docs/.explainer/state.json"
    state.write_text(state.read_text("utf-8").replace(": {", ": [", 1) if damage is None else damage, "utf-8")
    assert build_project(site).made == 2
    assert build_project(site).made == 0


def test_damaged_helper_files_of_the_check_stop_nothing(tmp_path: Path) -> None:
    from build_tools.check import baseline, cache, settings
    from build_tools.project import Site

    (tmp_path / "check.json").write_text("[" * 100_000)
    assert cache.Cache(tmp_path, "key").files == {}
    (tmp_path / "check.json").write_text('{"key": "key", "files": 1}')
    assert cache.Cache(tmp_path, "key").files == {}
    (tmp_path / "baseline.json").write_text("[" * 100_000)
    assert "is not a baseline of ours" in told(baseline.load, tmp_path / "baseline.json")
    (tmp_path / "pyproject.toml").write_text("tool = 1\n")
    assert settings.load(Site(), False, tmp_path) == settings.Settings()
