"""``explainer import``: a text, Markdown, HTML or Word file to ``article.md``. What the source does not say stays unset."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from build_tools.model import InputError
from build_tools.sources.article import HTML, MARKDOWN, front_matter
from build_tools.sources.plain import parse_plain
from build_tools.sources.reader import RAW_HTML, clean, decode

_SPECIAL = re.compile(r"([\\`*_\[\]])")
_TAG_START = re.compile(r"<(?=[A-Za-z/!?])")
_MARKUP = re.compile(
    r"<!--(?:(?!-->)[^<\n])*-->|(?<!\\)((?:\\\\)*)<(?!https?://|mailto:)(?=[A-Za-z/!?])"
)  # a whole comment, or a tag's start
_LINE_START = re.compile(r"^(\s*)([#>+~-]|=(?==)|\d{1,9}(?=[.)]))", re.M)
_INNER = r"[^()\n]*(?:\([^()\n]*\)[^()\n]*)?"  # the inside of a link target: one pair of brackets may stand in it
_PICTURE = re.compile(rf"!\[[^\[\]\n]*\]\({_INNER}\)")  # pictures are not part of explainers
_LINK_NOWHERE = re.compile(rf"(?<!\\)\[([^\[\]\n]*)\]\((?!https?://|mailto:){_INNER}\)")  # leads nowhere here
_MAX_TAGS, _MAX_TABLE = 40_000, 20  # tags of a page; columns of a table
FIELDS = ("title", "author", "publisher", "date", "url")


@dataclass(frozen=True, slots=True)
class Imported:
    """A source as Markdown, with what it says of itself. ``facts`` holds only what the source states.

    ``dropped``: what of it the Markdown does not hold, in words.
    """

    body: str
    facts: dict[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """What the source does not say."""
        return tuple(name for name in FIELDS if name not in self.facts)


def escape_markdown(text: str) -> str:
    """Plain text as Markdown that shows the same characters."""
    text = _SPECIAL.sub(r"\\\1", text)
    text = _TAG_START.sub(r"\\<", text)
    text = re.sub(r"&(?=#?\w+;)", r"\\&", text)
    return _LINE_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", text)


def table(rows: list[list[str]]) -> str | None:
    """Rows of cells as a Markdown table, its first row the head; one column as paragraphs. None where it is too wide."""
    rows = [row for row in rows if any(row)]
    used = max((i + 1 for row in rows for i, cell in enumerate(row) if cell), default=0)
    if used > _MAX_TABLE:
        return None
    if used <= 1:
        return "\n\n".join(escape_markdown(row[0]) for row in rows)
    lines = [[escape_markdown(cell).replace("|", r"\|") for cell in [*row, *[""] * used][:used]] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in [lines[0], ["---"] * used, *lines[1:]])


def read(data: bytes, suffix: str, shown: str) -> Imported:
    """The source as Markdown and facts. ``suffix``: .txt, .md, .html, .docx. Errors: InputError."""
    if suffix == ".docx":
        from build_tools.sources.word import read_word

        made = read_word(data, shown)
        return _checked(replace(made, facts=_valid(made.facts)), shown)
    text = clean(decode(data, shown))
    if suffix in HTML:
        return _html(text, shown)
    if suffix in MARKDOWN:
        return _markdown(text, shown)
    if suffix in (".txt", ".text", ""):
        article = parse_plain(text)
        paragraphs = [" ".join(block.span.of(text).split()) for block in article.blocks]
        return _checked(Imported("\n\n".join(map(escape_markdown, paragraphs))), shown)
    raise InputError(f'files that end in "{suffix}" cannot be imported; use .txt, .md, .html or .docx', shown)


def _checked(imported: Imported, shown: str) -> Imported:
    if not any(c.isalnum() for c in imported.body):
        raise InputError("no text was found in this file", shown)
    return imported


def _markdown(text: str, shown: str) -> Imported:
    from build_tools.sources import yamlfile

    yaml_text, body_at = front_matter(text)
    if not body_at and re.match(r"---[ \t]*\n\w+:", text):
        raise InputError("the front matter has no closing --- line; add one", shown, 1)
    values: Any = {}
    if yaml_text:
        values = yamlfile.load(yaml_text, shown, first_line=2).value or {}
    facts = {
        k: " ".join(clean(str(values[k])).split())
        for k in FIELDS
        if isinstance(values, dict) and isinstance(values.get(k), str | int) and str(values[k]).strip()
    }
    body = text[body_at:].strip()
    heading = re.match(r"#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)", body)
    if heading and facts.get("title", heading[1]) == heading[1]:
        facts["title"] = heading[1].replace("\\", "")
        body = body[heading.end() :].strip()
    body, pictures = _PICTURE.subn("", body)
    body, links = _LINK_NOWHERE.subn(r"\1", body)
    lines = []
    fenced = False
    for line in body.split("\n"):
        fenced ^= bool(re.match(r"\s*(?:```|~~~)", line))
        lines.append(line if fenced else _MARKUP.sub(lambda m: m[0] if m[1] is None else f"{m[1]}\\<", line))
    facts = _valid(facts)
    keys = [f'"{clean(str(key))[:60]}"' for key in (values if isinstance(values, dict) else ()) if key not in facts]
    dropped = [
        f"the front matter {'keys' if len(keys) > 1 else 'key'} {', '.join(keys[:20])}" if keys else "",
        _count(pictures, "picture"),
        _count(links, "link that leads nowhere from here", "links that lead nowhere from here"),
    ]
    return _checked(Imported("\n".join(lines), facts, tuple(filter(None, dropped))), shown)


def _count(number: int, one: str, more: str | None = None) -> str:
    return f"{number} {one if number == 1 else more or one + 's'}" if number else ""


def _html(text: str, shown: str) -> Imported:
    import lxml.etree
    import lxml.html
    import trafilatura

    if len(re.findall(r"<[a-zA-Z]", text)) > _MAX_TAGS:
        raise InputError(f"the page holds more than {_MAX_TAGS:,} tags; save its main text as .txt", shown)
    parser = lxml.html.HTMLParser(encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (lxml.etree.LxmlError, ValueError):
        raise InputError("this HTML cannot be read; save the page's text as .txt", shown) from None
    if any("Excessive depth" in error.message for error in parser.error_log):  # what follows would be lost in silence
        raise InputError("the page's tags are nested too deeply; save its main text as .txt", shown)
    stated = _html_facts(tree)
    facts = _valid(stated)
    try:
        xml = trafilatura.extract(
            text, output_format="xml", include_comments=False, include_tables=True, favor_recall=True
        )
    except (lxml.etree.LxmlError, ValueError, RecursionError):
        xml = None
    parts: list[str] = []
    dropped = 0
    if xml:
        root = lxml.etree.fromstring(xml.encode("utf-8"), lxml.etree.XMLParser(resolve_entities=False, no_network=True))
        for element in root.iter("p", "head", "item", "quote", "table"):
            if element.tag == "quote" and element.find("p") is not None:
                continue
            if next(element.iterancestors("table"), None) is not None:
                continue
            if element.tag == "table":
                made = table([[_words(cell) for cell in row.iter("cell")] for row in element.iter("row")])
                dropped += made is None
                parts.append(made or "")
                continue
            words = escape_markdown(_words(element))
            if not words:
                continue
            inside_quote = any(a.tag == "quote" for a in element.iterancestors())
            mark = {"head": "## ", "item": "- ", "quote": "> "}.get(str(element.tag), "> " if inside_quote else "")
            parts.append(mark + words)
    if parts and facts.get("title") and parts[0].lstrip("# ") == escape_markdown(facts["title"]):
        parts = parts[1:]
    body = re.sub(r"(?m)^(- .*)\n\n(?=- )", r"\1\n", "\n\n".join(filter(None, parts)))
    left = [
        _count(dropped, "very wide table"),
        *[f'the {k} "{v[:60]}"' for k, v in stated.items() if v and k not in facts],
    ]
    return _checked(Imported(body, facts, tuple(filter(None, left))), shown)


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _html_facts(tree: Any) -> dict[str, str]:
    """Only what the page states in so many words: its title, and metadata meant to be read by machines."""

    def first(*paths: str) -> str:
        for path in paths:
            for value in tree.xpath(path):
                words = " ".join((value if isinstance(value, str) else value.text_content()).split())
                if words:
                    return words
        return ""

    heads = tree.xpath("//h1")
    return {
        "title": first(
            "//meta[@property='og:title']/@content", "//h1" if len(heads) == 1 else "//article//h1", "//title"
        ),
        "author": first("//meta[@name='author']/@content"),
        "publisher": first("//meta[@property='og:site_name']/@content", "//meta[@name='publisher']/@content"),
        "date": first(
            "//meta[@property='article:published_time']/@content",
            "//meta[@name='date']/@content",
            "//time[@itemprop='datePublished']/@datetime",
        )[:10],
        "url": first("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"),
    }


def _valid(facts: dict[str, str]) -> dict[str, str]:
    """Facts that front matter may hold: no markup, a whole date, a web address."""
    out = {}
    for key, value in facts.items():
        words = clean(RAW_HTML.sub("", value)).strip()[:300]
        if key == "date" and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", words):
            continue
        if key == "url" and not re.fullmatch(r"https?://[^\s<>\"'`]+", words):
            continue
        if words:
            out[key] = words
    return out


def slugify(text: str) -> str:
    """A folder name from a title or file name: small letters, digits and single hyphens, at most 60 characters."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:60].strip("-")


def write_article(root: Path, slug: str, imported: Imported) -> Path:
    """Write ``content/articles/<slug>/article.md``. Never overwrites: InputError where the folder exists."""
    import json

    folder = root / "content" / "articles" / slug
    if folder.exists():
        raise InputError(
            f"content/articles/{slug} exists already and is never overwritten; choose another name with --slug"
        )
    lines = ["---", "# yaml-language-server: $schema=../../../build_tools/data/schemas/article.schema.json"]
    lines += [
        f"{name}: {json.dumps(imported.facts[name], ensure_ascii=False)}" for name in FIELDS if name in imported.facts
    ]
    text = "\n".join([*lines, "---", "", imported.body.strip(), ""])
    partial = folder.with_name(f".{slug}.partial")
    partial.mkdir(parents=True, exist_ok=True)
    (partial / "article.md").write_text(text, "utf-8", newline="\n")
    partial.rename(folder)  # whole or not at all
    return folder / "article.md"
