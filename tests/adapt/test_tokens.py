"""Where a sentence ends, which parts of it may be moved with the quoted phrases in them, and which tags are put right first."""

from __future__ import annotations

import pytest
from passes import seen


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The mill was old.", True),
        ("The mill was “old”.", True),
        ("The mill was old: “It fell.”", True),
        ('The mill was old: "Why?"', True),
        ("The mill was old!", False),
        ("The mill was “old”", False),
        ("The mill (was old.", False),
        ("The mill was old, he said.", False),
        ("The mill was old, according to Berg.", False),
        ("Of the mills, only one did the same.", True),
        ("Of the men, only one said the same.", True),
        ("Anna Berg, a doctor, found fault with the mill.", True),
        ("The mill was old, found the doctors.", False),
        ("Old.", False),
    ],
)
def test_where_a_sentence_may_be_cut(text: str, ends: bool) -> None:
    assert (seen(text).stop is not None) is ends


@pytest.mark.parametrize(
    ("start", "end", "whole", "free"),
    [(1, 4, True, True), (4, 13, True, False), (5, 10, True, False), (5, 9, False, False), (10, 18, False, False)],
)
def test_a_part_holds_its_quoted_phrases_whole(start: int, end: int, whole: bool, free: bool) -> None:
    v = seen("They built a mill, the “old mill” of the town (by the river).")
    assert v.is_whole(start, end) is whole
    assert v.is_free(start, end) is free


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The old company based in the valley for ten years.", "based", "VBD"),  # else there is no verb at all
        ("The old company based in the valley, and the brothers sold the mine.", "based", "VBD"),
        ("The house given the prize in the spring was sold to the two brothers.", "given", "VBN"),
        ("Oil companies emptied offshore mines as the storm kept the markets in fear.", "emptied", "VBD"),
        ("Lloyd’s has opened a new office in the town.", "’s", "NNP"),
        ("Keller’s house is in the north of the town.", "’s", "POS"),
        ("The storm crossed the long river that night, causing great floods.", "that", "DT"),
        ("They told the king that night was near.", "that", "WDT"),
    ],
)
def test_the_tag_is_what_the_sentence_needs(text: str, word: str, wanted: str) -> None:
    v = seen(text)
    assert v.tags[v.low.index(word.replace("’", "'"))] == wanted


def test_nothing_is_free_where_there_is_nothing() -> None:
    assert seen("He left.").is_free(1, 1)
