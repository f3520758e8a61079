"""Where the tagger is put right before a rule reads a sentence."""

from __future__ import annotations

import pytest

from build_tools.adapt.rule import Tagged
from build_tools.adapt.rules._view import view
from build_tools.language.tagging import tag


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("The old company based in the valley for ten years.", "based", "VBD"),  # else there is no verb at all
        ("The old company based in the valley, and the brothers sold the mine.", "based", "VBD"),
        ("The house given the prize in the spring was sold to the two brothers.", "given", "VBN"),
        ("Oil companies emptied offshore mines as the storm kept the markets in fear.", "emptied", "VBN"),
        ("Lloyd’s has opened a new office in the town.", "’s", "NNP"),
        ("Keller’s house is in the north of the town.", "’s", "POS"),
        ("The storm crossed the long river that night, causing great floods.", "that", "DT"),
        ("They told the king that night was near.", "that", "WDT"),
    ],
)
def test_the_tag_is_what_the_sentence_needs(text: str, word: str, wanted: str) -> None:
    v = view(Tagged(text, tag(text)))
    assert v.tags[v.low.index(word.replace("’", "'"))] == wanted


def test_nothing_is_free_where_there_is_nothing() -> None:
    assert view(Tagged("He left.", tag("He left."))).is_free(1, 1)
