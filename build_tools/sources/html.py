"""HTML to Article, with the places of the file kept, for checking and scoring pages that stand on disk.

(Importing takes another way: ``importers.py`` extracts the main text with a library made for it.)
"""

from __future__ import annotations

import html
import re
from collections import Counter
from html.parser import HTMLParser

from build_tools.model import Article, Block, BlockKind, Link, Metadata, Span
from build_tools.sources.markdown import quotations

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "br",
    ]
)
_SKIPPED = frozenset(
    ["script", "style", "template", "noscript", "svg", "math", "head", "nav", "footer", "textarea", "select", "button"]
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CODE = frozenset({"pre", "code", "kbd", "samp"})
_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)


def parse_html(text: str, path: str = "-", slug: str = "text") -> Article:
    """An Article from an HTML page: its paragraphs, headings, list items, quotations, tables and code, in place."""
    reader = _Reader(text)
    end = text.rfind(">") + 1  # no tag can end behind it, and the parser would try anew at each "<"
    reader.feed(text[:end] + text[end:].replace("<", " "))
    reader.close()
    reader.end_block()
    prose = "".join(reader.prose)
    protected = sorted(
        [
            *reader.protected,
            *(q for b in reader.blocks if b.kind not in ("code", "table") for q in quotations(prose, b.span)),
        ],
        key=lambda s: (s.start, s.end),
    )
    return Article(
        slug, path, reader.title, Metadata(), text, prose, tuple(reader.blocks), tuple(reader.links), tuple(protected)
    )


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.starts = [0, *(m.end() for m in re.finditer("\n", source))]
        self.prose = [c if c == "\n" else " " for c in source]
        self.stack: list[str] = []
        self.open: Counter[str] = Counter()  # the same tags, counted: pages may leave thousands open
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.protected: list[Span] = []
        self.title: str | None = None
        self.begin: int | None = None
        self.end = 0
        self.anchor: tuple[int, str] | None = None

    def _place(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """``<![`` begins a comment that ends at the next ">", as in browsers; Python's own reading of it fails on odd ones."""
        return self.parse_bogus_comment(i, False)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if tag == "a":
            self.anchor = (self._place() + len(self.get_starttag_text() or ""), dict(attrs).get("href") or "")
        if tag == "img":
            at = self._place()
            self.links.append(
                Link(Span(at, at + len(dict(attrs).get("alt") or "")), dict(attrs).get("src") or "", True)
            )
        if tag not in _VOID and len(self.stack) < 2000:
            self.stack.append(tag)
            self.open[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_block()
        if tag == "a" and self.anchor:
            span = Span(self.anchor[0], max(self.anchor[0], self._place()))
            self.links.append(Link(span, self.anchor[1]))
            self.protected.append(span)
            self.anchor = None
        closed = "" if self.open[tag] else tag
        while closed != tag:
            closed = self.stack.pop()
            self.open[closed] -= 1

    def handle_data(self, data: str) -> None:
        self._text(data, len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, raw: str) -> None:
        start = self._place()
        width = len(raw) if self.source.startswith(raw, start) else len(raw) - 1
        self._text(html.unescape(raw)[:width], width)

    def _text(self, data: str, width: int) -> None:
        start = self._place()
        if self.open["title"] and self.title is None and data.strip():
            self.title = " ".join(data.split())
        if self._is_in(_SKIPPED):
            return
        for offset, char in enumerate(data):
            if start + offset < len(self.prose) and self.source[start + offset] != "\n":
                self.prose[start + offset] = char
        if data.strip():
            if self.begin is None:
                self.begin = start + len(data) - len(data.lstrip())
            self.end = start + width
        if self._is_in(_CODE):
            self.protected.append(Span(start, start + width))

    def _is_in(self, tags: frozenset[str]) -> bool:
        return any(self.open[tag] for tag in tags)

    def end_block(self) -> None:
        """Close the open block, if any."""
        if self.begin is not None:
            text = "".join(self.prose[self.begin : self.end]).rstrip()
            if text:
                self.blocks.append(Block(self._kind(), Span(self.begin, self.begin + len(text)), self._depth()))
        self.begin = None

    def _kind(self) -> BlockKind:
        tags = {tag for tag, count in self.open.items() if count}
        if tags & {"h1", "h2", "h3", "h4", "h5", "h6", "title"}:
            return "heading"
        if "pre" in tags:
            return "code"
        if "table" in tags:
            return "table"
        if tags & {"figcaption", "caption"}:
            return "caption"
        if tags & {"li", "dd", "dt"}:
            return "list item"
        return "quotation" if "blockquote" in tags else "paragraph"

    def _depth(self) -> int:
        if self._is_in(_HEADINGS):
            return int(next(tag for tag in reversed(self.stack) if tag in _HEADINGS)[1])
        return self.open["ul"] + self.open["ol"]
