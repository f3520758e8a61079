"""What no rule may touch in a line: quotations, code, web addresses."""

from __future__ import annotations

import re
from bisect import bisect_left, insort

from build_tools.model import Span

# Addresses begin at the start of a run and have the lengths that mail allows: without both, a long line takes a minute.
_CODE = re.compile(r"`[^`\n]+`|https?://\S+|\bwww\.\S+|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,255}\.\w+")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[\w“\"])(?:[^‘’'“”\"]|(?<=\w)[’'](?=\w))+?[’'](?!\w)")
_MARK = re.compile(r"[“”„«»]|``|''|\"")
_OPENS = ("“", "„", "«", "``")


def protected(line: str) -> tuple[Span, ...] | None:
    """The spans that stay to the letter, marks included, in order; None where quotation marks do not pair up.

    A curly quotation that is not closed runs to the end of the line, one that is not opened begins at its start: newspapers
    leave the mark out where a quotation goes on over paragraphs. Only straight marks can fail to pair up.
    """
    spans: list[Span] = []
    opened: int | None = None
    for m in _MARK.finditer(line):
        mark = m.group()
        if mark == '"' and line[m.start() - 1 : m.start()].isdigit() and opened is None:
            continue  # inches
        opens = mark in _OPENS or (mark in ('"', "”", "''") and opened is None and _may_open(line, m))
        if opens and opened is None:
            opened = m.start()
        elif not opens or mark == '"':
            if opened is None and mark not in ("”", "»"):
                return None
            # A closing mark alone ends a quotation that began in a line before.
            begin = opened if opened is not None else (spans[-1].end if spans else 0)
            spans.append(Span(begin, m.end()))
            opened = None
        elif line[opened or 0] not in "“„«":
            return None
    if opened is not None:
        if line[opened] not in "“„":
            return None
        spans.append(Span(opened, len(line)))
    for pattern in (_CODE, _SINGLE):
        for m in pattern.finditer(line):
            after = bisect_left(
                spans, m.end(), key=_start
            )  # the spans do not overlap, so only the last one before counts
            if not after or spans[after - 1].end <= m.start():
                insort(spans, Span(m.start(), m.end()), key=_start)
    return tuple(spans)


def _start(span: Span) -> int:
    return span.start


def _may_open(line: str, m: re.Match[str]) -> bool:
    before, after = line[m.start() - 1 : m.start()], line[m.end() : m.end() + 1]
    if m.group() == '"':
        return not before.isalnum() or after.isalnum()
    return (before == "" or before in " (—–-") and (after.isalnum() or after in (" ", "…"))


def carried(texts: tuple[str, ...], sentence: str) -> tuple[Span, ...]:
    """Where the protected ``texts`` stand in a sentence that was rewritten; those of other pieces are not there."""
    spans = []
    for text in dict.fromkeys(texts):
        at = sentence.find(text)
        while at >= 0:
            spans.append(Span(at, at + len(text)))
            at = sentence.find(text, at + len(text))
    return tuple(sorted(spans, key=lambda s: s.start))
