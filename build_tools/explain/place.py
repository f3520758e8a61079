"""From places in a sentence as it is read to places in the file."""

from __future__ import annotations

from functools import lru_cache

from build_tools.model import Sentence, Span
from build_tools.sources.markdown import JOINER


@lru_cache(maxsize=4096)
def _offsets(prose: str, start: int) -> tuple[int, ...]:
    out: list[int] = []
    space = True  # white space at the start is dropped, runs of it count once
    for i, char in enumerate(prose):
        if char == JOINER:
            continue
        if char.isspace():
            if not space:
                out.append(start + i)
            space = True
        else:
            out.append(start + i)
            space = False
    return tuple(out)


def in_source(sentence: Sentence, prose: str, start: int, end: int) -> Span:
    """The span of the file for characters ``start`` to ``end`` of ``sentence.text``."""
    piece = sentence.span.of(prose)
    if piece == sentence.text and JOINER not in piece:  # as nearly always: nothing was folded
        if start >= len(piece):
            return sentence.span
        return Span(sentence.span.start + start, sentence.span.start + (min(end, len(piece)) or len(piece)))
    offsets = _offsets(piece, sentence.span.start)
    if not offsets or start >= len(offsets):
        return sentence.span
    return Span(offsets[start], offsets[min(end, len(offsets)) - 1] + 1)
