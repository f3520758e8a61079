"""What holds for every page of the built site, by reading its files."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from build_tools.publish.mkdocs import environment

from .conftest import ROOT


@pytest.fixture(scope="module")
def pages(site_folder: Path) -> dict[str, str]:
    return {p.relative_to(site_folder).as_posix(): p.read_text("utf-8") for p in sorted(site_folder.rglob("*.html"))}


def test_html_is_valid(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(text)
        assert not parser.errors, (name, parser.errors[:3])


def test_ids_are_unique(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), name


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, str], site_folder: Path) -> None:
    for name, text in pages.items():
        loaded = re.findall(r'<(?:script|img|iframe|source|embed)[^>]*\ssrc="([^"]*)"', text)
        loaded += re.findall(r'<link rel="(?:stylesheet|preload|icon)"[^>]*href="([^"]*)"', text)
        assert not [url for url in loaded if re.match(r"(https?:)?//", url)], name
    styles = (site_folder / "assets/css/site.css").read_text("utf-8")
    assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", styles)


def test_the_security_policy_is_strict_and_nothing_needs_less(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        assert "default-src 'none'; script-src 'self'" in text, name
        assert "unsafe-inline" not in text
        assert not re.search(r"<script(?![^>]*\ssrc=)(?![^>]*application/ld\+json)", text), name
        assert not re.search(r'<[^>]+\s(style|on\w+)="', text), name


def test_structured_data_parses(pages: dict[str, str]) -> None:
    kinds = set()
    for text in pages.values():
        for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S):
            data = json.loads(script)
            assert data["@context"] == "https://schema.org"
            kinds.add(data["@type"])
    assert kinds == {"Article", "DefinedTerm", "DefinedTermSet", "WebSite"}


def test_an_article_names_its_source_level_and_time(pages: dict[str, str]) -> None:
    script = re.search(r'ld\+json">(.*?)</script>', pages["explainers/river-talks/index.html"], re.S)
    assert script
    data = json.loads(script.group(1))
    assert data["isBasedOn"]["publisher"]["name"] == "The Mini Times"
    assert re.fullmatch(r"PT\d+M", data["timeRequired"])


def test_every_page_has_title_description_and_social_data(pages: dict[str, str]) -> None:
    titles = [re.search(r"<title>(.*?)</title>", text).group(1) for text in pages.values()]  # type: ignore[union-attr]
    assert len(titles) == len(set(titles))
    for name, text in pages.items():
        if name != "404.html":
            assert '<meta name="description"' in text, name
            assert '<meta property="og:title"' in text, name


def test_only_one_level_of_an_article_is_searched(site_folder: Path) -> None:
    docs = json.loads((site_folder / "search/search_index.json").read_text("utf-8"))["docs"]
    assert any(doc["location"].startswith("explainers/river-talks/") for doc in docs)
    assert not [doc for doc in docs if re.search(r"/(easy|full)/", doc["location"])]
    assert not [doc for doc in docs if doc["location"].endswith(("#made", "#source", "#gaps"))]


# WCAG 2.2, guideline 3.1, up to AAA


def test_3_1_1_and_3_1_2_the_language_of_every_page_is_named(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        assert re.findall(r'\slang="([^"]+)"', text) == ["en"], name  # articles in other languages are not published


def test_3_1_3_and_3_1_4_every_linked_word_and_short_form_is_explained_on_the_page(pages: dict[str, str]) -> None:
    seen = 0
    for name, text in pages.items():
        for term in re.findall(r'class="term[^"]*" data-term="([^"]+)"', text):
            assert f'id="w-{term}"' in text, (name, term)
            seen += 1
    assert seen


def test_3_1_5_an_easier_version_exists_or_the_page_says_that_it_is_too_hard(pages: dict[str, str]) -> None:
    for name, text in pages.items():
        if re.fullmatch(r"explainers/[^/]+/easy/index.html", name):
            level = re.search(r'aria-current="page".*?class="lv-fact">(Grade (\d+)|No grade)', text)
            assert level, name
            assert level.group(2) is None or int(level.group(2)) <= 9 or "harder than our goal" in text, name


def test_3_1_6_pronunciation_is_given(pages: dict[str, str]) -> None:
    assert "say: AY-da MARSH" in pages["glossary/ada-marsh/index.html"]
    assert "say: AY-da MARSH" in pages["explainers/river-talks/index.html"]


@pytest.fixture(scope="module")
def folder_copy(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy that opens without a server, made of the same pages."""
    project = site_folder.parent if site_folder.is_symlink() else site_folder.parent.parent
    shutil.copy(ROOT / "mkdocs.offline.yml", project / "mkdocs.offline.yml")
    target = tmp_path_factory.mktemp("copy")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", "mkdocs.offline.yml", "-d", str(target)]
    subprocess.run(command, cwd=project, env=environment(project), check=True, timeout=120)
    return target


def test_the_copy_holds_together_without_a_server(folder_copy: Path) -> None:
    broken = []
    for page in folder_copy.rglob("*.html"):
        if page.name == "404.html":
            continue
        for link in re.findall(r'<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"', page.read_text("utf-8")):
            path, _, anchor = link.partition("#")
            if re.match(r"[a-z]+:", path):
                continue
            target = (page.parent / path).resolve() if path else page
            if not target.is_file() or (anchor and f'id="{anchor}"' not in target.read_text("utf-8")):
                broken.append(f"{page.name}: {link}")
    assert broken == []


def test_the_copy_opens_from_a_folder_and_can_be_searched(folder_copy: Path, browser) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_page()
    page.goto((folder_copy / "index.html").as_uri())
    page.fill("#q", "estuary")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    page.click(".results a")
    page.wait_for_selector("h1")
    page.goto((folder_copy / "explainers/river-talks/index.html").as_uri())
    page.click("a.level[data-level=easy]")
    page.wait_for_url("**/easy/index.html")
    page.click("a.term >> nth=0")
    assert page.locator(".card").is_visible()
    page.close()


def test_wasm_is_allowed_where_search_needs_it_only(pages: dict[str, str]) -> None:
    assert [name for name, text in pages.items() if "wasm-unsafe-eval" in text] == ["search/index.html"]


def test_the_sitemap_tells_only_dates_that_pages_tell(site_folder: Path) -> None:
    text = (site_folder / "sitemap.xml").read_text("utf-8")
    ElementTree.fromstring(text)
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", text)) <= {"2024-03-04"}


def test_the_site_bears_the_name_that_its_settings_give(pages: dict[str, str], site_folder: Path) -> None:
    name = re.search(r"^name: (.*)$", (ROOT / "tests/mini_site/content/site.yml").read_text("utf-8"), re.M)
    assert name
    assert all(f"– {name.group(1).strip()}</title>" in text for path, text in pages.items() if path != "index.html")
