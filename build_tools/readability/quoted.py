"""Which words of a text are quoted, so that the writer's own words can be scored apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.language.words import words
from build_tools.model import Sentence

_MARKS = re.compile(r'([“”„«»"])')
_OPENING, _CLOSING = "“„«", "”»"


def quoted_words(sentences: Sequence[Sentence]) -> list[int]:
    """For each sentence how many of its words stand inside double quotation marks, curly or straight.

    Quotations may run over several sentences of a block and end with it at the latest. A straight mark opens after white
    space or a bracket only, so that inches do not.
    """
    found: list[int] = []
    block, is_open = -1, False
    for sentence in sentences:
        if sentence.block != block:
            block, is_open = sentence.block, False
        pieces = _MARKS.split(sentence.text)
        if len(pieces) == 1:
            found.append(len(sentence.words) if is_open else 0)
            continue
        count = 0
        before = ""
        for piece in pieces:
            if piece in _OPENING and piece:
                is_open = True
            elif piece in _CLOSING and piece:
                is_open = False
            elif piece == '"':
                is_open = not is_open and (not before or not before[-1].isalnum())
            elif is_open:
                count += len(words(piece))
            before = piece
        found.append(min(count, len(sentence.words)))
    return found
