"""Names are found whole, longest first, in the forms that people write."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.glossary.matching import Matcher
from build_tools.model import GlossaryEntry


def entry(key, label, kind, *aliases, **more):
    return GlossaryEntry(key, label, kind, aliases, "d", "p", **more)


MATCHER = Matcher(
    [
        entry("kremlin", "the Kremlin", "organization"),
        entry("putin", "Vladimir Putin", "person", "Putin"),
        entry("us", "the United States", "place", "US", "U.S."),
        entry("sanction", "sanction", "term"),
        entry("ceasefire", "ceasefire", "term", "cease-fire"),
        entry("un", "United Nations", "organization", "UN"),
        entry("unsc", "UN Security Council", "organization"),
        entry("treaty", "treaty", "term"),
        entry("aid", "aid", "term"),
        entry("fk", "Flesch–Kincaid grade", "term"),
        entry("war", "Thirty Years’ War", "term"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Kremlin’s view", ["Kremlin"]),
        ("Vladimir Putin and Putin's aide", ["Vladimir Putin", "Putin"]),
        ("He lives in the U.S. now", ["U.S."]),
        ("Give us more", []),
        ("The Thirty Years’ War ended", ["Thirty Years’ War"]),
        ("Sanctions work. Two treaties hold.", ["Sanctions", "treaties"]),
        ("The Sanctions Committee met", []),
        ("the UN Security Council and the UN", ["UN Security Council", "UN"]),
        ("a cease-fire, a ceasefire and a cease\nfire", ["cease-fire", "ceasefire", "cease\nfire"]),
        ("an aid-informed plan", []),
        ("THE KREMLIN SPEAKS", ["KREMLIN"]),
        ("Putinism", []),
        ("the Flesch–Kincaid grade and the Flesch-Kincaid grade", ["Flesch–Kincaid grade", "Flesch-Kincaid grade"]),
    ],
)
def test_what_is_found(text, found):
    assert [text[start:end] for _, start, end in MATCHER.find(text)] == found


@given(st.text(alphabet=st.sampled_from("UN Secrity Council Putin's.-\n’"), max_size=80))
def test_matches_never_overlap_and_stand_in_order(text):
    spans = [(start, end) for _, start, end in MATCHER.find(text)]
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
