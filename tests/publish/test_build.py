"""Builds redo only what changed, write nothing when something is wrong, and give the same bytes everywhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.model import InputError
from build_tools.publish import state as states
from build_tools.publish.build import build_project

ROOT = Path(__file__).parents[2]
MINI = ROOT / "tests" / "mini_site"


@pytest.fixture
def site(tmp_path):
    shutil.copytree(MINI / "content", tmp_path / "content")
    return tmp_path


def pages(output: Path) -> dict[str, bytes]:
    return {
        p.relative_to(output).as_posix(): p.read_bytes()
        for p in sorted(output.rglob("*"))
        if p.is_file() and states.FOLDER not in p.relative_to(output).parts
    }


def test_every_article_has_a_page_a_level(site):
    build_project(site)
    docs = site / "generated/docs"
    for slug in ("river-talks", "harbour-bridge"):
        for level in ("", "easy/", "full/"):
            assert (docs / f"explainers/{slug}/{level}index.md").is_file()
    assert (docs / "glossary/ada-marsh.md").is_file()


def test_nothing_changed_writes_nothing(site):
    build_project(site)
    before = {p: p.stat().st_mtime_ns for p in (site / "generated").rglob("*.md")}
    result = build_project(site)
    assert (result.made, result.written, result.removed) == (0, 0, 0)
    assert before == {p: p.stat().st_mtime_ns for p in (site / "generated").rglob("*.md")}


def test_one_changed_article_redoes_only_its_own_pages(site):
    build_project(site)
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8").replace("12.5", "13.5"), "utf-8")
    result = build_project(site)
    assert result.made == 1
    assert "13.5" in (site / "generated/docs/explainers/harbour-bridge/full/index.md").read_text("utf-8").replace(
        "&#46;", "."
    )


def test_a_changed_alias_redoes_only_the_articles_that_name_it(site):
    build_project(site)
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("aliases: [accord]", "aliases: [accord, delegate]"), "utf-8")
    assert build_project(site).made == 1


def test_a_step_by_step_build_equals_a_fresh_one(site, tmp_path_factory):
    build_project(site)
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8").replace("12.5", "13.5"), "utf-8")
    glossary = site / "content/glossary/all.yml"
    glossary.write_text(
        glossary.read_text("utf-8").replace("A made-up town by the sea.", "A made-up place by the sea."), "utf-8"
    )
    build_project(site)
    fresh = tmp_path_factory.mktemp("fresh")
    shutil.copytree(site / "content", fresh / "content")
    build_project(fresh)
    assert pages(site / "generated/docs") == pages(fresh / "generated/docs")


def test_a_removed_article_takes_its_pages_with_it(site):
    build_project(site)
    shutil.rmtree(site / "content/articles/harbour-bridge")
    build_project(site)
    assert not (site / "generated/docs/explainers/harbour-bridge").exists()


def test_a_deleted_or_damaged_page_is_made_again(site):
    build_project(site)
    whole = pages(site / "generated/docs")
    (site / "generated/docs/explainers/river-talks/index.md").unlink()
    (site / "generated/docs/glossary/treaty.md").unlink()
    build_project(site)
    assert pages(site / "generated/docs") == whole


def test_a_mistake_in_one_article_writes_nothing(site):
    build_project(site)
    whole = pages(site / "generated/docs")
    good = site / "content/articles/harbour-bridge/article.md"
    good.write_text(good.read_text("utf-8").replace("12.5", "13.5"), "utf-8")
    (site / "content/articles/river-talks/article.md").write_text("---\ntitel: x\n---\nText.\n", "utf-8")
    with pytest.raises(InputError, match=r"river-talks/article\.md:2"):
        build_project(site)
    assert pages(site / "generated/docs") == whole


def test_a_first_build_that_fails_leaves_nothing_behind(site):
    (site / "content/articles/river-talks/article.md").write_text("---\ntitel: x\n---\nText.\n", "utf-8")
    with pytest.raises(InputError):
        build_project(site)
    assert sorted(p.name for p in site.iterdir()) == ["content"]


def test_a_folder_with_other_files_is_never_taken_for_output(site):
    (site / "mine").mkdir()
    (site / "mine/letter.txt").write_text("keep me")
    with pytest.raises(InputError, match="other files"):
        build_project(site, site / "mine")
    assert (site / "mine/letter.txt").read_text() == "keep me"


def test_two_builds_at_once_do_not_mix(site):
    build_project(site)
    with states.locked(site / "generated/docs"), pytest.raises(InputError, match="another build"):
        build_project(site)


def test_bytes_do_not_depend_on_hash_seed_locale_time_zone_or_processes(site):
    results = []
    for seed, zone, jobs in (("0", "UTC", "1"), ("7", "Asia/Tokyo", "2")):
        output = site / f"out-{seed}"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "build_tools.cli", "build", "--output", str(output), "--jobs", jobs]
        done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        results.append(pages(output))
    assert results[0] == results[1]


def test_a_build_killed_at_any_moment_is_repaired_by_the_next(site):
    command = [sys.executable, "-m", "build_tools.cli", "build"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=site, env=environment, capture_output=True, timeout=120)
    whole = pages(site / "generated/docs")
    for delay in (0.2, 0.5, 0.8, 1.1):
        shutil.rmtree(site / "generated")
        process = subprocess.Popen(
            command, cwd=site, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert subprocess.run(command, cwd=site, env=environment, capture_output=True, timeout=120).returncode == 0
        assert pages(site / "generated/docs") == whole


def test_a_build_that_was_killed_while_pages_moved_is_done_again_even_if_its_cause_was_taken_back(site, monkeypatch):
    build_project(site)
    whole = pages(site / "generated/docs")
    article = site / "content/articles/harbour-bridge/article.md"
    before = article.read_text("utf-8")
    article.write_text(before.replace("12.5", "13.5"), "utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(states, "save", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            build_project(site)
    article.write_text(before, "utf-8")
    build_project(site)
    assert pages(site / "generated/docs") == whole


def test_a_changed_title_reaches_the_glossary_pages_that_list_it(site, tmp_path_factory):
    build_project(site)
    article = site / "content/articles/harbour-bridge/article.md"
    lines = article.read_text("utf-8").split("\n")
    title = next(i for i, line in enumerate(lines) if line.startswith("title:"))
    lines[title] = "title: Another bridge"
    article.write_text("\n".join(lines), "utf-8")
    build_project(site)
    fresh = tmp_path_factory.mktemp("fresh")
    shutil.copytree(site / "content", fresh / "content")
    build_project(fresh)
    assert pages(site / "generated/docs") == pages(fresh / "generated/docs")


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("#nowhere", 'there is no place "#nowhere" on the page /explainers/harbour-bridge/'),
        ("/explainers/river-talks/#nowhere", 'there is no place "#nowhere" on the page /explainers/river-talks/'),
        ("/glossary/treaty/#nowhere", 'there is no place "#nowhere"'),
        ("/topics/nothing/", 'there is no page "/topics/nothing/"'),
        ("#text", None),
        ("#p-0", None),
        ("/explainers/river-talks/easy/#text", None),
        ("/topics/water/", None),
    ],
)
def test_a_link_to_a_page_or_place_that_is_not_there_is_refused(site, target, told):
    build_project(site)
    before = pages(site / "generated/docs")
    article = site / "content/articles/harbour-bridge/article.md"
    text = article.read_text("utf-8").rstrip() + f"\n\nSee [there]({target}).\n"
    article.write_text(text, "utf-8")
    if told is None:
        assert build_project(site).made == 1
        return
    with pytest.raises(InputError, match=re.escape(told)) as caught:
        build_project(site)
    assert (caught.value.path, caught.value.line) == (
        "content/articles/harbour-bridge/article.md",
        text.count("\n"),
    )
    assert pages(site / "generated/docs") == before


def test_a_link_is_broken_when_the_page_that_it_leads_to_goes(site):
    one, two = (site / f"content/articles/{slug}/article.md" for slug in ("harbour-bridge", "river-talks"))
    one.write_text(re.sub(r"topics: .*\n", "", one.read_text("utf-8")).rstrip() + "\n\n[A](/topics/water/) topic.\n")
    build_project(site)
    two.write_text(re.sub(r"topics: .*\n", "", two.read_text("utf-8")))
    with pytest.raises(InputError, match=r"harbour-bridge/article.md:\d+: a broken link"):
        build_project(site)


def test_an_article_leaves_nothing_to_the_search_for_garbage(site):
    """A build of thousands does without that search, so what belongs to one article must not point to itself in circles."""
    import gc

    from build_tools import project
    from build_tools.publish import site as made
    from build_tools.publish.assemble import bundle

    resources = project.load(site)

    def make() -> None:
        for folder in resources.folders:
            whole = bundle(resources.explainer(folder), resources)
            assert list(made.pages(whole)) and made.record(whole)

    make()  # tables and templates stay
    gc.collect()
    gc.disable()
    try:
        make()
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_a_state_keeps_what_did_not_change_line_by_line(site):
    build_project(site)
    state = site / "generated/docs" / states.FOLDER / "state.json"
    before = state.read_text("utf-8").split("\n")
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8").replace("12.5", "13.5"), "utf-8")
    build_project(site)
    after = state.read_text("utf-8").split("\n")
    assert len(before) == len(after)
    assert [line for line in before if "river-talks/" in line and "harbour-bridge/" not in line] == [
        line for line in after if "river-talks/" in line and "harbour-bridge/" not in line
    ]
    assert states.load(site / "generated/docs").articles.keys() == {"harbour-bridge", "river-talks"}


def test_folders_without_pages_go(site):
    build_project(site)
    docs = site / "generated/docs"
    (docs / "left/by/nobody").mkdir(parents=True)
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8").replace("12.5", "13.5"), "utf-8")
    build_project(site)
    assert not (docs / "left").exists()


@pytest.mark.parametrize("alias", ["delegates", "the bridges", "Harbour-Bridge", "sea", "unheard-of zebra", "ABC"])
def test_another_name_concerns_only_articles_that_it_may_stand_in(site, tmp_path_factory, alias):
    build_project(site)
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("aliases: [accord]", f'aliases: [accord, "{alias}"]'), "utf-8")
    result = build_project(site)
    if alias == "unheard-of zebra":
        assert result.made == 0
        assert result.written == 1  # the page of the entry
    fresh = tmp_path_factory.mktemp("fresh")
    shutil.copytree(site / "content", fresh / "content")
    build_project(fresh)
    assert pages(site / "generated/docs") == pages(fresh / "generated/docs")
    path.write_text(path.read_text("utf-8").replace(f'aliases: [accord, "{alias}"]', "aliases: [accord]"), "utf-8")
    build_project(site)
    shutil.rmtree(fresh / "content")
    shutil.copytree(site / "content", fresh / "content")
    build_project(fresh, force=True)
    assert pages(site / "generated/docs") == pages(fresh / "generated/docs")
