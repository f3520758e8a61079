"""Plain text to Article: paragraphs only, every sign taken as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.model import Article, Block, Metadata, Span
from build_tools.sources.markdown import quotations

_WRAPPED = 100  # typewriter lines are at most this wide; a paragraph on one line is usually wider


def parse_plain(text: str, path: str = "-", slug: str = "text") -> Article:
    """An Article from plain text. Blank lines end a paragraph; single line ends do too, unless the lines are hard-wrapped."""
    blocks = []
    for lines in _paragraphs(text):
        spans = [Span(lines[0].start, lines[-1].end)] if _is_wrapped([s.of(text) for s in lines]) else lines
        for span in spans:
            start = span.end - len(span.of(text).lstrip())
            blocks.append(Block("paragraph", Span(start, span.end)))
    protected = [q for block in blocks for q in quotations(text, block.span)]
    return Article(slug, path, None, Metadata(), text, text, tuple(blocks), (), tuple(protected))


def _paragraphs(text: str) -> Iterator[list[Span]]:
    """The lines between blank lines, each to its last sign. No regular expression: 100,000 spaces must cost little."""
    lines: list[Span] = []
    at = 0
    for line in text.split("\n"):
        kept = line.rstrip()
        if kept:
            lines.append(Span(at, at + len(kept)))
        elif lines:
            yield lines
            lines = []
        at += len(line) + 1
    if lines:
        yield lines


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the line ends are a typewriter's: full lines of like width whose sentences run on."""
    if len(lines) < 2 or max(map(len, lines)) > _WRAPPED:
        return False
    running = sum(not re.search(r"[.!?:;][\"'”’)\]]*\s*$", line) for line in lines[:-1])
    return running >= 0.6 * (len(lines) - 1) and min(map(len, lines[:-1])) >= 40
