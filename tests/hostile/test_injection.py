"""Scripts in any field of any format are refused in one line, or shown as harmless text by a real browser."""

from __future__ import annotations

import functools
import http.server
import io
import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from playwright.sync_api import Browser
from publish import factory

from build_tools import project
from build_tools.model import GlossaryEntry, InputError, Link, Note, Span, Work
from build_tools.publish import site as publish
from build_tools.publish.build import build_project
from build_tools.publish.bundle import Site
from build_tools.publish.mkdocs import environment
from build_tools.sources import importers, parse_article

from .injections import STRINGS
from .steps import ROOT

SITE = "levels:\n  - {id: full, label: Full}\n  - {id: standard, label: Standard, low: 7, high: 9}\n  - {id: easy, label: Easy, low: 4, high: 6}\n"
TEXT = "\nThe council met on Monday. It has not decided yet.\n"
ENTRY = {"id": "a", "label": "Council", "kind": "term", "definition": "A group.", "plain_definition": "A group."}
SOURCE = {"title": "A book", "publisher": "A house", "year": "2020", "author": "An author", "url": "https://a.example/"}


def said(values: Any) -> str:
    return json.dumps(values)  # JSON is YAML, and brings every character to the reader


# Each takes a string to the reader of one field; where it is accepted, it returns what is shown of it.
FIELDS: dict[str, Callable[[str], Any]] = {
    **{
        name: lambda s, name=name: _article({name: s})
        for name in ("title", "summary", "publisher", "author", "date", "updated", "url", "as_of")
    },
    "topics": lambda s: _article({"topics": [s]}),
    "unknown key": lambda s: _article({s: "x"}),
    **{f"works {key}": lambda s, key=key: _article({"works": [{**SOURCE, key: s}]}) for key in SOURCE},
    "corrections": lambda s: _article({"corrections": [{"date": "2026-01-01", "text": s}]}),
    "correction dates": lambda s: _article({"corrections": [{"date": s, "text": "x"}]}),
    "history": lambda s: _article({"history": [{"date": "2026-01-01", "text": s}]}),
    **{
        name: lambda s, name=name: _article({name: s}, "level")
        for name in ("reviewed_by", "reviewed_on", "reviewed_hash", "summary")
    },
    "paragraph": lambda s: _text(f"{s}\n"),
    "heading": lambda s: _text(f"## {s}\n\nText.\n"),
    "list item": lambda s: _text(f"- {s}\n- more\n"),
    "quotation": lambda s: _text(f"> {s}\n"),
    "table": lambda s: _text(f"| a | b |\n|---|---|\n| {s} | c |\n\nText.\n"),
    "code": lambda s: _text(f"```\n{s}\n```\n\nText.\n"),
    "link text": lambda s: _text(f"A [{s}](https://a.example/) link.\n"),
    "link target": lambda s: _text(f"A [link]({s}) here.\n"),
    "link target in angles": lambda s: _text(f"A [link](<{s}>) here.\n"),
    "link definition": lambda s: _text(f"A [link] here.\n\n[link]: {s}\n"),
    "image": lambda s: _text(f"![{s}](map.png)\n\nText.\n"),
    "image target": lambda s: _text(f"![A map]({s})\n\nText.\n"),
    **{
        name: lambda s, name=name: project.entries_of(said({"entries": [{**ENTRY, name: s}]}), "all.yml")
        for name in ("id", "label", "kind", "definition", "plain_definition", "pronunciation", "role", "as_of")
    },
    "aliases": lambda s: project.entries_of(said({"entries": [{**ENTRY, "aliases": [s]}]}), "all.yml"),
    "related": lambda s: project.entries_of(said({"entries": [{**ENTRY, "related": [s]}]}), "all.yml"),
    **{
        f"sources {key}": lambda s, key=key: project.entries_of(
            said({"entries": [{**ENTRY, "sources": [{**SOURCE, key: s}]}]}), "all.yml"
        )
        for key in SOURCE
    },
    "import .txt": lambda s: _imported(s.encode("utf-8", "replace"), ".txt"),
    "import .md": lambda s: _imported(f"---\ntitle: {said(s)}\n---\n{s}\n\nText.\n".encode("utf-8", "replace"), ".md"),
    "import .html": lambda s: _imported(
        f"<html><head><title>{s}</title><meta name=author content='{s}'></head><body><article><h1>{s}</h1><p>{s} and a "
        f"paragraph that is long enough to be taken for text of the page.</p><ul><li>{s}</li></ul></article>".encode(
            "utf-8", "replace"
        ),
        ".html",
    ),
    "import .docx": lambda s: _imported(_docx(s), ".docx"),
}  # fmt: skip


def _article(values: dict[str, Any], kind: str = "article") -> object:
    return parse_article(f"---\n{said(values)}\n---\n{TEXT}".encode(), "article.md", "a", kind)


def _text(text: str) -> object:
    return parse_article(f"Before.\n\n{text}".encode("utf-8", "replace"), "article.md", "a")


def _docx(words: str) -> bytes:
    document = docx.Document()
    visible = "".join(c for c in words if c >= " " or c in "\t\n")  # Word cannot hold the others
    document.add_paragraph(visible, style="Title")
    document.add_heading(visible, 1)
    document.add_paragraph(visible)
    document.add_paragraph(visible, style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _imported(data: bytes, suffix: str) -> object:
    """An import is an article that the build accepts: nobody can be asked to mend it by hand."""
    found = importers.read(data, suffix, "source")
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in found.facts.items())
    try:
        return parse_article(f"---\n{head}---\n\n{found.body}\n".encode(), "article.md", "a")
    except InputError as error:
        raise AssertionError(f"the import cannot be built: {error} in {found.body!r}") from error


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_refuses_in_one_line_or_accepts(field: str) -> None:
    for string in STRINGS[::8] if field == "import .docx" else STRINGS:  # a Word file takes a tenth of a second to make
        try:
            FIELDS[field](string)
        except InputError as error:
            assert "\n" not in str(error), string
            assert len(str(error)) < 600, string


def test_there_are_a_hundred_of_them() -> None:
    assert len(set(STRINGS)) >= 100


# ------------------------------------------------------------------------------------------------ in a real browser
def _entry(number: int, string: str) -> GlossaryEntry:
    kind = ("person", "place", "organization", "term")[number % 4]
    work = Work(string, string, string, string, string)
    return GlossaryEntry(
        f"entry-{number}", string or "x", kind, (string,), string, string, string, string, string, (work,),  # type: ignore[arg-type]
        (f"entry-{(number + 1) % len(STRINGS)}",), (54.0, 10.0) if kind == "place" else None,
    )  # fmt: skip


def _bundle(number: int) -> Any:
    """An article in which strings stand everywhere; the checks that would refuse them are passed over."""
    own = STRINGS[number::4]
    flat = [" ".join(s.split()) for s in own]
    lines = [f"{s}\n\n## {s}\n\n- {s}\n\n> {s}\n\nThe council said “{s}” on Monday." for s in flat]
    text = "The council met. A link.\n\n" + "\n\n".join(lines) + "\n"
    links = tuple(Link(Span(17, 23), string) for string in own)
    site = Site(own[0], own[1], "https://example.org/", {own[2]: own[3]}, factory.LEVELS, own[4])
    work = Work(own[0], own[1], own[2], own[3], own[4])
    joined = " ".join(flat)
    return factory.bundle(
        text, text, tuple(_entry(i, s) for i, s in enumerate(STRINGS)), f"hostile-{number}", joined, site, links[:1],
        publisher=joined, author=joined, date=own[5], updated=own[6], url=own[7], as_of=own[8], summary=joined, topics=(own[2],),
        works=(work,), corrections=(Note(own[9], joined),), history=(Note(own[10], joined),), reviewed_by=joined,
    )  # fmt: skip


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of all strings: those that the readers accept through the whole build, and all of them past the readers."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    accepted = [s for s in STRINGS if _accepts(s)]
    assert len(accepted) > 40
    (root / "content/articles/accepted").mkdir(parents=True)
    (root / "content/glossary").mkdir()
    titles = [s for s in accepted if _accepts_title(s)]
    (root / "content/site.yml").write_text(f"name: {said(titles[0])}\ndescription: {said(titles[1])}\n{SITE}", "utf-8")
    body = "The council met.\n"
    for s in accepted:
        more = f"{body}\n{s}\n\nThe council said that “{' '.join(s.split())}” is a text.\n"
        body = more if _accepts(more) else body
    (root / "content/articles/accepted/article.md").write_text(
        f"---\ntitle: {said(titles[2])}\n---\n\n{body}\n", "utf-8"
    )
    build_project(root)
    docs = root / "generated/docs"
    bundles = [_bundle(number) for number in range(4)]
    records = []
    for bundle in bundles:
        for path, text in publish.pages(bundle):
            _write(docs / path, text)
        records.append(publish.record(bundle))
    entries, site = bundles[0].entries, bundles[0].site
    for path, text in [
        *publish.site_pages(site, records, entries),
        *publish.fixed_pages(site, "A <script>ran(1)</script> formula."),
    ]:
        _write(docs / path, text)
    used = publish.used_in(records)
    by_id = {entry.id: entry for entry in entries}
    for entry in entries:
        path, text = publish.glossary_page(site, entry, used, by_id)
        _write(docs / path, text)
    names = {"EXPLAINER_NAME": STRINGS[4], "EXPLAINER_DESCRIPTION": STRINGS[4]}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(root / "site")]
    done = subprocess.run(
        command, cwd=root, env={**environment(root), **names}, capture_output=True, text=True, timeout=280
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return root / "site"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _accepts(string: str) -> bool:
    try:
        _text(string)
        return True
    except InputError:
        return False


def _accepts_title(string: str) -> bool:
    try:
        _article({"title": string})
        return True
    except InputError:
        return False


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def hostile_address(hostile_site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(hostile_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


_TRAPS = """
window.ran = () => { window.__ran = true };
for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => { window.__ran = true };
"""
_FOUND = """() => {
  const bad = [];
  const leads = value => {
    try { return /^(https?:|mailto:|data:image)/.test(new URL(value, document.baseURI).href); } catch { return false; }
  };
  for (const e of document.querySelectorAll('*')) {
    for (const a of e.attributes) {
      if (/^on/i.test(a.name)) bad.push(e.tagName + ' ' + a.name);
      if (/^(href|src|action|data|formaction|srcdoc|poster|xlink:href)$/i.test(a.name)
          && !leads(a.value)) bad.push(e.tagName + ' ' + a.value);
      if (/^(src|data|poster)$/i.test(a.name) && /evil/.test(a.value)) bad.push(e.tagName + ' ' + a.value);
    }
    if (/^(iframe|object|embed|base|marquee|video|audio|template)$/i.test(e.tagName)) bad.push(e.tagName);
    if (e.tagName === 'SCRIPT' && /ran\\(1\\)/.test(e.textContent) && e.type !== 'application/ld+json') bad.push('script');
    if (e.tagName === 'STYLE' && /evil/.test(e.textContent)) bad.push('style');
  }
  return bad;
}"""


def visit(browser: Browser, address: str, paths: list[str]) -> None:
    """Open the pages with the security policy switched off, so that only the escaping protects."""
    troubles: list[str] = []
    context = browser.new_context(bypass_csp=True, reduced_motion="reduce")
    context.add_init_script(_TRAPS)
    page = context.new_page()
    page.on("dialog", lambda d: (troubles.append(f"dialog {d.message}"), d.dismiss()))
    page.on("request", lambda r: None if r.url.startswith((address, "data:", "blob:")) else troubles.append(r.url))
    for path in paths:
        page.goto(address + path)
        for target in page.query_selector_all("main summary")[:3]:
            target.click()
        troubles += [f"{path}: {item}" for item in page.evaluate(_FOUND)]
        if page.evaluate("window.__ran === true"):
            troubles.append(f"{path}: a script ran")
    context.close()
    assert troubles == []


SHARED = [
    "",
    "explainers/",
    "glossary/",
    "people/",
    "timeline/",
    "topics/",
    "report/",
    "method/",
    "search/",
    "404.html",
]


def every_page(folder: Path) -> list[str]:
    return [p.relative_to(folder).as_posix().removesuffix("index.html") for p in sorted(folder.rglob("*.html"))]


@pytest.mark.browser
def test_no_script_runs_on_any_kind_of_page(browser: Browser, hostile_site: Path, hostile_address: str) -> None:
    paths = [p for p in every_page(hostile_site) if p.startswith("explainers/") or p in SHARED]
    entries = [p for p in every_page(hostile_site) if p.startswith("glossary/")]
    visit(browser, hostile_address, [*paths, *entries[:: max(1, len(entries) // 8)]])


@pytest.mark.browser
def test_search_shows_hostile_titles_as_text(browser: Browser, hostile_address: str) -> None:
    for words in ("script", "ran", "onload", "council"):
        visit(browser, hostile_address, [f"search/?q={words}"])


def test_feeds_hold_no_markup(hostile_site: Path) -> None:
    import xml.etree.ElementTree as ElementTree

    for path in hostile_site.rglob("*.xml"):
        tree = ElementTree.parse(path)
        assert not [e for e in tree.iter() if str(e.tag).endswith("script")]
    for path in hostile_site.rglob("feed.json"):
        assert json.loads(path.read_text("utf-8"))["items"]
