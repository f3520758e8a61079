"""Who says what in a sentence: the last word of the speaker and the verb."""

from __future__ import annotations

import pytest

from build_tools.adapt.attribution import statements


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Peskov said that it rained.", [("Peskov", "said")]),
        ("Mr. Peskov said it rained.", [("Peskov", "said")]),
        ("Peskov often said it.", [("Peskov", "said")]),
        ("The mayor told them that it rained. Berg denied it.", [("mayor", "told"), ("Berg", "denied")]),
        ("He said it.", [("he", "said")]),
        ("They often said it.", [("they", "said")]),
        ("Prices rose, reports say.", [("reports", "say")]),
        ("“It rained,” Anna Berg, a doctor, told the mayor.", []),  # who is told does not speak
        ("It rained, said Peskov.", [("Peskov", "said")]),
        ("It rained, said the mayor.", [("mayor", "said")]),
        ("“It rained”, said Anna Berg, the mayor.", [("Berg", "said")]),
        ("“It rained,” said the old mayor, Anna Berg.", [("Berg", "said")]),
        ("“It rained,” said the old mayor, Anna Berg, who left.", [("Berg", "said")]),
        ("“It rained,” said the old mayor, and left.", [("mayor", "said")]),
        ("“It rains,” warned his old friend in Rome.", [("friend", "warned")]),
        ("“It rains,” says she.", [("she", "says")]),
        ("“It rained,” said the mayor who left.", [("mayor", "said")]),
        ("“It rained,” the tall man, said Berg — again.", [("Berg", "said")]),
        ("“It rained,” she said quickly.", [("she", "said")]),
        ("“It rained,” said the mayor; others left.", [("mayor", "said")]),
        ("“It rained,” said Berg – again.", [("Berg", "said")]),
        ("“It rained,” said Berg “and snowed”.", [("Berg", "said")]),
        ('"It rained," said Berg "and snowed".', [("Berg", "said")]),
        ("“It rained,” said Berg on Monday.", [("Berg", "said")]),
        ("“It rained,” said Berg at noon.", [("Berg", "said")]),
        ("“It rained,” said the town’s mayor.", [("mayor", "said")]),
        ("``It rained'' said Berg.", [("Berg", "said")]),
        ('"It rained" said Berg.', [("Berg", "said")]),
        ("‘It rained,’ said Berg.", [("Berg", "said")]),
        ("“It rained,” said of old Berg, and the mayor said it snowed.", [("mayor", "said")]),
    ],
)
def test_speakers_are_found_before_and_behind_the_verb(text: str, pairs: list[tuple[str, str]]) -> None:
    assert list(statements(text)) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "It was said that it rained.",
        "The mayor, who left, said the work would go on.",
        "The plan is a stated aim.",
        "Reporters stay home.",
        "They want to say it.",
        "“It rained,” said the man whom she met.",
        "Nobody came.",
        "",
    ],
)
def test_nobody_speaks_where_nobody_is_named(text: str) -> None:
    assert statements(text) == ()
