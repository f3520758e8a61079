"""Plain text to Article: paragraphs only, every sign taken as it stands."""

from __future__ import annotations

import re

from build_tools.model import Article, Block, Metadata, Span
from build_tools.sources.markdown import quotations

_WRAPPED = 100  # typewriter lines are at most this wide; a paragraph on one line is usually wider


def parse_plain(text: str, path: str = "-", slug: str = "text") -> Article:
    """An Article from plain text. Blank lines end a paragraph; single line ends do too, unless the lines are hard-wrapped."""
    blocks = []
    for chunk in re.finditer(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", text):
        lines = [Span(m.start() + chunk.start(), m.end() + chunk.start()) for m in re.finditer(r"[^\n]*\S", chunk[0])]
        spans = [Span(lines[0].start, lines[-1].end)] if _is_wrapped([s.of(text) for s in lines]) else lines
        for span in spans:
            start = span.start + len(span.of(text)) - len(span.of(text).lstrip())
            blocks.append(Block("paragraph", Span(start, span.end)))
    protected = [q for block in blocks for q in quotations(text, block.span)]
    return Article(slug, path, None, Metadata(), text, text, tuple(blocks), (), tuple(protected))


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the line ends are a typewriter's: full lines of like width whose sentences run on."""
    if len(lines) < 2 or max(map(len, lines)) > _WRAPPED:
        return False
    running = sum(not re.search(r"[.!?:;][\"'”’)\]]*\s*$", line) for line in lines[:-1])
    return running >= 0.6 * (len(lines) - 1) and min(map(len, lines[:-1])) >= 40
