"""A project loads whole, or one line says what to mend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools import project
from build_tools.model import InputError

MINI = Path(__file__).parent / "mini_site"


@pytest.fixture
def site(tmp_path):
    shutil.copytree(MINI / "content", tmp_path / "content")
    return tmp_path


def refused(root) -> str:
    with pytest.raises(InputError) as caught:
        resources = project.load(root)
        for folder in resources.folders:
            resources.explainer(folder)
    return str(caught.value)


def test_the_mini_site_loads(site):
    resources = project.load(site)
    assert [f.slug for f in resources.folders] == ["harbour-bridge", "river-talks"]
    assert len(resources.entries) == 5
    assert resources.explainer(resources.folders[1]).is_stale("easy")


def test_a_project_is_found_from_a_folder_below(site):
    assert project.load(site / "content" / "articles").root == site


def test_outside_a_project_it_says_so(tmp_path):
    assert "content/site.yml" in refused(tmp_path)


def test_two_entries_with_one_id_are_refused(site):
    text = (site / "content/glossary/all.yml").read_text("utf-8")
    (site / "content/glossary/more.yml").write_text(text, "utf-8")
    assert 'content/glossary/more.yml:3: the id "river-commission" is taken' in refused(site)


def test_an_alias_claimed_twice_is_refused(site):
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("aliases: [accord]", "aliases: [accord, Marsh]"), "utf-8")
    assert 'the name "Marsh" is claimed by "ada-marsh" too' in refused(site)


def test_an_unknown_key_in_an_entry_names_its_line(site):
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("    pronunciation:", "    pronounciation:"), "utf-8")
    assert 'all.yml:16: unknown key "pronounciation"; did you mean "pronunciation"?' in refused(site)


def test_an_entry_without_a_source_is_refused(site):
    path = site / "content/glossary/all.yml"
    path.write_text(
        path.read_text("utf-8").replace('    sources: [{title: Tests of this project, year: "2026"}]\n', "", 1), "utf-8"
    )
    assert 'the key "sources" is missing' in refused(site)


def test_a_broken_link_to_the_glossary_is_refused(site):
    path = site / "content/articles/river-talks/article.md"
    path.write_text(path.read_text("utf-8") + "\nSee [this](/glossary/nobody/).\n", "utf-8")
    assert 'there is no "/glossary/nobody/"' in refused(site)


def test_a_folder_that_is_a_link_out_of_the_project_is_refused(site, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "article.md").write_text("Text.", "utf-8")
    (site / "content/articles/outside").symlink_to(outside)
    assert "may lead out of the project" in refused(site)


def test_a_folder_without_an_article_is_refused(site):
    (site / "content/articles/empty").mkdir()
    assert "holds no article.md" in refused(site)


def test_a_very_large_file_is_refused_unread(site):
    path = site / "content/articles/river-talks/article.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "50 MB" in refused(site)


@pytest.mark.parametrize("name", ["index", "a-z"])
def test_a_name_that_an_index_page_has_is_refused(site, name):
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("id: treaty", f"id: {name}"), "utf-8")
    assert "belongs to a page of the site" in refused(site)
