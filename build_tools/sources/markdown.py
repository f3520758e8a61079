"""Markdown to Article. markdown-it-py says what is what; this file finds where in the file each piece of prose stands.

Prose keeps its place: ``Article.prose`` is the source with everything blanked that a reader does not read as running text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from build_tools.model import Article, Block, BlockKind, InputError, Link, Metadata, Span
from build_tools.sources.reader import refuse_html

_CONTAINER = re.compile(r"[ \t]*(?:>|[-*+]|\d{1,9}[.)])[ \t]?")
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+")
_LINK_END = re.compile(r"\]\((?:[^()\\\n]|\\.|\((?:[^()\\\n]|\\.)*\))*\)|\]\[[^\]\n]*\]|\]|>")
_FILL = re.compile("\x00+")
JOINER = "\u2060"  # stands where markup stood inside or beside a word: no white space, no letter
_QUOTED = re.compile(r"“[^“”\n]{0,2000}”|\"[^\"\n]{0,2000}\"")


@lru_cache
def _parser() -> Any:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    parser.disable("text_join")  # keeps escapes and entities as tokens of their own, with the characters they came from
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # every target is judged, and refused by name, in ``article.py``
    return parser


def parse_markdown(
    text: str,
    path: str,
    slug: str,
    *,
    body_at: int = 0,
    strict: bool = False,
    title: str | None = None,
    metadata: Metadata | None = None,
) -> Article:
    """An Article from Markdown. ``body_at``: where the front matter ends. ``strict``: refuse raw HTML (InputError)."""
    blank = re.sub(r"[^\n]", " ", text[:body_at])  # keeps lines and offsets of the whole file
    tokens = _parser().parse(blank + text[body_at:])
    return _Builder(text, path, strict).build(tokens, slug, title, metadata or Metadata())


class _Builder:
    def __init__(self, source: str, path: str, strict: bool) -> None:
        self.source, self.path, self.strict = source, path, strict
        self.prose = [c if c == "\n" else " " for c in source]
        starts = [0, *(m.end() for m in re.finditer("\n", source)), len(source)]
        self.starts = starts if starts[-1] != starts[-2] else starts[:-1]
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.protected: list[Span] = []
        self.blanked = 0

    def _lines(self, token: Any) -> tuple[int, int]:
        first, last = token.map
        end = self.starts[last] if last < len(self.starts) else len(self.source)
        return self.starts[min(first, len(self.starts) - 1)], end

    def build(self, tokens: list[Any], slug: str, title: str | None, metadata: Metadata) -> Article:
        containers: list[str] = []  # open lists and quotations, outermost first
        heading = 0
        table: Any = None
        at = 0
        for token in tokens:
            kind = token.type
            if kind in ("bullet_list_open", "ordered_list_open", "blockquote_open"):
                containers.append(kind.removesuffix("_open"))
            elif kind in ("bullet_list_close", "ordered_list_close", "blockquote_close"):
                containers.pop()
            elif kind == "heading_open":
                heading = int(token.tag[1])
            elif kind == "heading_close":
                heading = 0
            elif kind == "table_open":
                table = token
                start, end = self._lines(token)
                self._add("table", start, end, 0)
            elif kind == "table_close":
                table = None
            elif kind in ("fence", "code_block"):
                start, end = self._lines(token)
                self._add("code", start, end, 0)
                self.protected.append(Span(start, end))
            elif kind == "html_block":
                if self.strict and _without_comments(token.content).strip():
                    refuse_html(_without_comments(token.content), self.path, token.map[0] + 1)
                    raise InputError("raw HTML is not allowed; write it in Markdown", self.path, token.map[0] + 1)
            elif kind == "inline" and token.map:
                start, end = self._lines(token)
                start = max(start, at) if table else self._skip_containers(start, end, len(containers), heading)
                images_only = bool(token.children) and all(
                    c.type in ("image", "softbreak") or (c.type == "text" and not c.content.strip())
                    for c in token.children
                )
                at = self._inline(token, start, end)
                if table:
                    continue
                lists = [c for c in containers if c.endswith("list")]
                block: BlockKind = (
                    "heading"
                    if heading
                    else "caption"
                    if images_only
                    else "list item"
                    if lists
                    else "quotation"
                    if "blockquote" in containers
                    else "paragraph"
                )
                self._add(block, start, end, heading or len(lists), bool(lists) and lists[-1] == "ordered_list")
        prose = _settle("".join(self.prose))
        self.prose = list(prose)
        for block_ in self.blocks:
            if block_.kind == "quotation":
                self.protected.append(block_.span)
            elif block_.kind not in ("code", "table"):
                self.protected.extend(quotations(prose, block_.span))
        self.protected.sort(key=lambda s: (s.start, s.end))
        return Article(
            slug,
            self.path,
            title,
            metadata,
            self.source,
            prose,
            tuple(self.blocks),
            tuple(self.links),
            tuple(self.protected),
        )

    def _add(self, kind: BlockKind, start: int, end: int, depth: int, ordered: bool = False) -> None:
        text = (
            self.source[start:end]
            if kind in ("code", "table", "caption")
            else "".join(self.prose[start:end]).replace("\x00", " ")
        )
        left = len(text) - len(text.lstrip())
        if text.strip():
            self.blocks.append(Block(kind, Span(start + left, start + len(text.rstrip())), depth, ordered))

    def _skip_containers(self, start: int, end: int, count: int, heading: int) -> int:
        """Past the marks of lists and quotations that the first line begins with, so that "1. 1 apple" is read right."""
        for _ in range(count):
            opened = _CONTAINER.match(self.source, start, end)
            if opened:
                start = opened.end()
        if heading:
            hashes = _HEADING.match(self.source, start, end)
            start = hashes.end() if hashes else start
        return start

    def _inline(self, token: Any, start: int, end: int) -> int:
        """Copy the prose of one inline token to its place; returns where its source text ends."""
        at = start
        for i in range(max(start, self.blanked), end):  # the cells of a row share their line
            if not self.source[i].isspace():
                self.prose[i] = "\x00"  # markup until proven prose; see ``_settle``
        self.blanked = max(self.blanked, end)
        open_links: list[tuple[int, str]] = []
        for child in token.children or []:
            kind = child.type
            if kind == "text":
                at = self._copy(child.content, at, end)
            elif kind == "text_special":
                raw = child.markup or child.content
                found = self.source.find(raw, at, end)
                if found >= 0:
                    content = child.content[: len(raw)]
                    self.prose[found + len(raw) - len(content) : found + len(raw)] = content
                    at = found + len(raw)
            elif kind == "code_inline":
                mark = self.source.find(child.markup, at, end)
                if mark >= 0:
                    inner = mark + len(child.markup)
                    close = self.source.find(child.markup, inner + max(0, len(child.content) - 1), end)
                    close = close if close >= 0 else end
                    for i in range(inner, close):
                        self.prose[i] = self.source[i]
                    at = min(end, close + len(child.markup))
                    self.protected.append(Span(mark, at))
            elif kind == "link_open":
                mark = self.source.find("<" if child.info == "auto" else "[", at, end)
                at = at if mark < 0 else mark + 1
                open_links.append((at, str(child.attrGet("href") or "")))
            elif kind == "link_close" and open_links:
                opened, target = open_links.pop()
                self.links.append(Link(Span(opened, at), target))
                after = _LINK_END.search(self.source, at, end)
                at = after.end() if after else at
                self.protected.append(Span(max(0, opened - 1), at))
            elif kind == "image":
                mark = self.source.find("![", at, end)
                if mark >= 0:
                    after = _LINK_END.search(self.source, mark, end)
                    at = after.end() if after else mark + 2
                    alt_end = min(at, mark + 2 + len(child.content))
                    self.links.append(Link(Span(mark + 2, alt_end), str(child.attrGet("src") or ""), True))
                    self.protected.append(Span(mark, at))
            elif kind == "html_inline":
                found = self.source.find(child.content, at, end)
                if self.strict and _without_comments(child.content).strip():
                    line = self.source.count("\n", 0, max(found, start)) + 1
                    raise InputError(
                        f'raw HTML ("{child.content[:30]}") is not allowed; put a backslash before the < to show it as text',
                        self.path,
                        line,
                    )
                at = found + len(child.content) if found >= 0 else at
        return at

    def _copy(self, content: str, at: int, end: int) -> int:
        found = self.source.find(content, at, end)
        if found < 0:  # a token that does not stand in the source to the letter: copy what can be found, word by word
            for word in content.split():
                place = self.source.find(word, at, end)
                if place >= 0:
                    self.prose[place : place + len(word)] = word
                    at = place + len(word)
            return at
        self.prose[found : found + len(content)] = content
        return found + len(content)


def _without_comments(html: str) -> str:
    kept = []
    at = 0
    while (start := html.find("<!--", at)) >= 0 and (end := html.find("-->", start + 2)) >= 0:
        kept.append(html[at:start])
        at = end + 3
    return "".join([*kept, html[at:]])


def _settle(prose: str) -> str:
    """Blank what was markup: with spaces beside white space, else with word joiners, so that "**bold**," keeps its comma."""

    def fill(run: re.Match[str]) -> str:
        before, after = prose[run.start() - 1 : run.start()], prose[run.end() : run.end() + 1]
        return (" " if not before.strip() or not after.strip() else JOINER) * len(run[0])

    return _FILL.sub(fill, prose)


def quotations(prose: str, within: Span) -> list[Span]:
    """Inline quotations (with their marks) in a piece of prose. A mark without its partner protects nothing."""
    return [
        Span(m.start() + within.start, m.end() + within.start)
        for m in _QUOTED.finditer(within.of(prose).replace("\n", " "))
    ]
