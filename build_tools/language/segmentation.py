"""Sentences of English news prose.

nupunkt (Punkt with a trained model) finds the boundaries; the rules here mend what it gets wrong in news text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from build_tools.language.boundaries import ALONE, ALONE_HINTS, GAP, ends_sentence, tail_end
from build_tools.language.frequency import fold
from build_tools.language.words import words
from build_tools.model import Article, Sentence, Span

# White space of any kind becomes a space; the length stays.
_FLAT = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
_LONGEST_RUN = 2000  # characters without a space
# Blocks whose lines are no prose of anybody's.
_NOT_PROSE = frozenset({"code", "table"})


@lru_cache(1)
def _punkt() -> Any:
    from nupunkt.models import load_default_model

    return load_default_model()


def split(text: str) -> list[Span]:
    """The sentences of one block of prose, in order: spans of ``text`` without white space at either end.

    Line breaks inside a block count as spaces. Text without any word gives its own span or, where blank, nothing.
    """
    flat = text.translate(_FLAT)
    starts, known = {0}, None
    for gap in GAP.finditer(flat):
        ends = ends_sentence(flat, gap)
        if ends is None:  # nupunkt is asked where no rule knows; on most blocks that saves half of the time
            known = _model_starts(flat) if known is None else known
            ends = gap.end() in known
        if ends:
            starts.add(tail_end(flat, gap.end()))
    if any(hint in flat for hint in ALONE_HINTS):
        for piece in ALONE.finditer(flat):
            starts.update(piece.span())
    return list(_trimmed(flat, sorted(starts)))


def _model_starts(flat: str) -> set[int]:
    """Where nupunkt's sentences start. It looks at whole runs without a space, so a text with endless ones is kept from it."""
    if len(flat) > _LONGEST_RUN and max(map(len, flat.split()), default=0) > _LONGEST_RUN:
        return set()
    return {start for start, _ in _punkt().span_tokenize(flat)}


def _trimmed(text: str, starts: list[int]) -> Iterator[Span]:
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        bare = text[start:end].rstrip()
        begin = start + len(bare) - len(bare.lstrip())
        if bare:
            yield Span(begin, start + len(bare))


def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of all blocks but code and tables, in the order of the text; none joins two blocks.

    ``id`` is a hash of the folded words, so that it stays when other sentences change; the second sentence with the same
    words gets ``-2``. Pieces without a word are left out.
    """
    found: list[Sentence] = []
    seen: dict[str, int] = {}
    for index, block in enumerate(article.blocks):
        if block.kind in _NOT_PROSE:
            continue
        prose = block.span.of(article.prose)
        for span in split(prose):
            start, end = block.span.start + span.start, block.span.start + span.end
            piece = article.prose[start:end]
            counted = words(piece, start)
            if not counted:
                continue
            name = sentence_id(word.text for word in counted)
            seen[name] = seen.get(name, 0) + 1
            unique = name if seen[name] == 1 else f"{name}-{seen[name]}"
            found.append(Sentence(unique, Span(start, end), " ".join(piece.split()), counted, index))
    return tuple(found)


def sentence_id(sentence_words: Iterable[str]) -> str:
    """A short name for a sentence with these words: the same for the same words, whatever the case and the apostrophes."""
    folded = fold(" ".join(sentence_words))
    return "s" + hashlib.blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
