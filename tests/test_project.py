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


def test_a_very_large_file_is_refused(site):
    path = site / "content/articles/river-talks/article.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "more than 8 MB" in refused(site)


@pytest.mark.parametrize("name", ["index", "a-z"])
def test_a_name_that_an_index_page_has_is_refused(site, name):
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace("id: treaty", f"id: {name}"), "utf-8")
    assert "belongs to a page of the site" in refused(site)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("low: 7, high: 9", "low: 9, high: 7", 'content/site.yml:6: the level "standard" needs low and high'),
        ("low: 7, high: 9", "low: 7", 'content/site.yml:6: the level "standard" needs low and high'),
        ("low: 7, high: 9", "low: 7, high: 7", 'the level "standard" needs low and high, low below high'),
        ("id: standard", "id: easy", 'content/site.yml:7: the level "easy" stands twice; keep one'),
        ("{water: Water}", "{Water: Water}", 'content/site.yml:8: the topic id "Water" may hold small letters'),
        ("{water: Water}", "{lists: Lists}", 'the topic id "lists" may hold'),
    ],
)
def test_settings_that_cannot_be_are_refused_with_their_line(site, old, new, told):
    path = site / "content/site.yml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert told in refused(site)


@pytest.mark.parametrize("text", ["- a\n", "", "only words\n"])
def test_settings_without_keys_are_refused(site, text):
    (site / "content/site.yml").write_text(text, "utf-8")
    assert refused(site) == "content/site.yml:1: the file must hold lines like name: …"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[54.0, 10.0]", "[94.0, 10.0]", "all.yml:25: coordinates are latitude (-90 to 90), then longitude"),
        ("[54.0, 10.0]", "[54.0, 190.0]", "coordinates are latitude"),
        ("aliases: [accord]", "related: [pact]", '"treaty" names the related entry "pact", which does not exist'),
        ("aliases: [accord]", 'aliases: ["—"]', 'all.yml:27: the alias "—" holds no letter or digit'),
    ],
)
def test_entries_that_cannot_be_are_refused(site, old, new, told):
    path = site / "content/glossary/all.yml"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert told in refused(site)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("stray.md", "content/articles/stray.md: this file is not in an article's folder"),
        ("Big_Talks/article.md", "content/articles/Big_Talks: a folder's name may hold small letters"),
        ("index/article.md", "content/articles/index: this name belongs to a page of the site"),
        ("river-talks/notes.txt", "content/articles/river-talks/notes.txt: only article.md, standard.md and easy.md"),
    ],
)
def test_a_file_that_has_no_place_is_named(site, place, told):
    path = site / "content/articles" / place
    path.parent.mkdir(exist_ok=True)
    path.write_text("Text.", "utf-8")
    assert refused(site).startswith(told)


def test_hidden_files_are_passed_over(site):
    (site / "content/articles/.DS_Store").write_bytes(b"\x00")
    (site / "content/articles/river-talks/.article.md.swp").write_bytes(b"\x00")
    assert [f.slug for f in project.load(site).folders] == ["harbour-bridge", "river-talks"]


def test_a_level_text_that_is_a_link_is_refused(site, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "easy.md"
    outside.write_text("Text.", "utf-8")
    (site / "content/articles/harbour-bridge/easy.md").symlink_to(outside)
    assert "harbour-bridge/easy.md: this file is a link and may lead out of the project" in refused(site)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("See [this](/explainers/nowhere/).", 'there is no "/explainers/nowhere/"'),
        ("![A map](map.png)", 'the image "map.png" cannot be shown'),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_line(site, text, told):
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8") + f"\n{text}\n", "utf-8")
    message = refused(site)
    assert told in message and "harbour-bridge/article.md:8: " in message


@pytest.mark.parametrize("target", ["/explainers/river-talks/", "/explainers/river-talks/#easy", "/glossary/treaty/"])
def test_a_link_to_a_page_of_the_site_is_kept(site, target):
    path = site / "content/articles/harbour-bridge/article.md"
    path.write_text(path.read_text("utf-8") + f"\nSee [this]({target}).\n", "utf-8")
    resources = project.load(site)
    assert [link.target for link in resources.explainer(resources.folders[0]).article.links] == [target]


def test_an_unknown_level_is_refused_by_name(site):
    with pytest.raises(InputError, match='there is no level "hard"; the levels are full, standard, easy'):
        project.load(site).site.level("hard")


def test_a_path_outside_the_project_is_shown_whole(site, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    assert project.load(site).shown(outside) == str(outside)
