"""Every kind of page holds up: for assistive technology, small screens, without scripts, alone on a machine."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Opener

TEXT = "/explainers/river-talks/"
KINDS = {
    "home": "/",
    "list": "/explainers/",
    "standard": TEXT,
    "easy": TEXT + "easy/",
    "full": TEXT + "full/",
    "glossary": "/glossary/",
    "people": "/people/",
    "timeline": "/timeline/",
    "topics": "/topics/",
    "method": "/method/",
    "keys": "/keys/",
    "search": "/search/?q=water",
    "lost": "/404.html",
}
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def violations(page: object) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]  # type: ignore[arg-type]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(open_page: Opener, kind: str, width: int, scheme: str) -> None:
    page = open_page(KINDS[kind], width, scheme, bypass_csp=True)
    assert violations(page) == []


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_in_cards_and_panels(open_page: Opener, width: int) -> None:
    page = open_page(TEXT, width, bypass_csp=True)
    page.locator("a.term").first.click()
    page.wait_for_selector(".card")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#reading-open").click()
    page.wait_for_selector("dialog[open]")
    assert violations(page) == []


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_each_theme_has_enough_contrast(open_page: Opener, theme: str) -> None:
    setup = f"localStorage.setItem('explainer', JSON.stringify({{theme: '{theme}'}}))"
    assert violations(open_page(TEXT + "easy/", setup=setup, bypass_csp=True)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_at_400_percent(open_page: Opener, kind: str) -> None:
    page = open_page(KINDS[kind], 320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_is_cut_with_the_biggest_text(open_page: Opener) -> None:
    setup = "localStorage.setItem('explainer', JSON.stringify({size: '3', spacing: '2'}))"
    page = open_page(TEXT, 390, setup=setup)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("late", ["", "**/*.woff2"], ids=["quick line", "fonts come late"])
@pytest.mark.parametrize("path", [TEXT, TEXT + "easy/"], ids=["text", "easy"])
def test_nothing_moves_while_the_page_loads(open_page: Opener, path: str, late: str) -> None:
    page = open_page(
        path,
        390,
        setup="window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => window.shift += e.value))"
        ".observe({type: 'layout-shift', buffered: true})",
        late=late,
    )
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(200)
    assert page.evaluate("window.shift") < 0.02


def test_the_first_screen_of_a_phone_holds_headline_levels_and_a_key_point(open_page: Opener) -> None:
    page = open_page(TEXT + "easy/", 390)
    for selector in ("h1", "#levels", ".points li"):
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        assert box["y"] + min(box["height"], 60) < 844


def test_an_explainer_weighs_little(open_page: Opener) -> None:
    sizes: dict[str, int] = {}
    page = open_page("/keys/")
    page.on("response", lambda r: sizes.__setitem__(r.url, len(gzip.compress(r.body()))))
    page.goto(urljoin(page.url, TEXT))
    page.wait_for_load_state("networkidle")
    assert sum(sizes.values()) < 300_000


def test_scripts_are_small(site_folder: Path) -> None:
    assert sum(path.stat().st_size for path in (site_folder / "assets" / "js").glob("*.js")) < 30_000


def test_without_scripts_levels_definitions_and_originals_are_reached(open_page: Opener) -> None:
    page = open_page(TEXT, java_script_enabled=False)
    page.get_by_role("link", name=re.compile("^Easy")).click()
    assert page.url.endswith(TEXT + "easy/")
    page.locator("details.orig summary").first.click()
    assert page.locator("details.orig p").first.is_visible()
    page.locator("a.term").first.click()
    assert "/glossary/" in page.url
    page.go_back()
    page.get_by_role("link", name=re.compile("^Full")).click()
    assert page.url.endswith(TEXT + "full/")


def test_every_function_is_reached_by_keyboard(open_page: Opener) -> None:
    page = open_page(TEXT + "easy/")
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className.split(' ')[0]"))
    assert {"skip", "site-name", "go-search", "reading-open", "level", "aloud", "originals", "term"} <= reached


def test_print_shows_the_text_and_hides_the_tools(open_page: Opener) -> None:
    page = open_page(TEXT)
    page.emulate_media(media="print")
    assert page.locator(".para").first.is_visible()
    for selector in (".site-header", "#levels", ".readbar", ".contents"):
        assert not page.locator(selector).first.is_visible()


_LINK = re.compile(r'<(?:a|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"')


def test_every_link_and_anchor_holds(site_folder: Path) -> None:
    pages = {p.relative_to(site_folder).as_posix(): p.read_text("utf-8") for p in site_folder.rglob("*.html")}
    anchors = {name: set(re.findall(r'\sid="([^"]+)"', text)) for name, text in pages.items()}
    broken = []
    for name, text in pages.items():
        for link in _LINK.findall(text):
            parts = urlsplit(urljoin(f"http://here/{name}", link.replace("&amp;", "&")))
            if parts.netloc != "here" or parts.scheme != "http":
                continue
            path = unquote(parts.path).lstrip("/")
            path = path + "index.html" if path.endswith("/") or not path else path
            if not (site_folder / path).is_file():
                broken.append(f"{name}: {link}")
            elif parts.fragment and path in anchors and unquote(parts.fragment) not in anchors[path]:
                broken.append(f"{name}: {link} (no such place)")
    assert broken == []
