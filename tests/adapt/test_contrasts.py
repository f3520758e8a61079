"""Words that turn a statement round are noticed; free wording is not."""

from __future__ import annotations

import pytest

from build_tools.adapt.contrasts import Contrast, contrasts


def turns(source: str, became: str, others: str = "") -> list[tuple[str, str]]:
    return [(c.was, c.now) for c in contrasts(source, became, f"{source} {others}")]


@pytest.mark.parametrize(
    ("source", "became", "expected"),
    [
        ("Prices rose in May.", "Prices fell in May.", ("rose", "fell")),
        ("The council approved the plan.", "The council rejected the plan.", ("approved", "rejected")),
        ("They left before the vote.", "They left after the vote.", ("before", "after")),
        ("He may resign on Friday.", "He will resign on Friday.", ("may", "will")),
        ("Both can appeal.", "Both must appeal.", ("can", "must")),
        ("All members agreed.", "Some members agreed.", ("all", "some")),
        ("Some of the members agreed.", "Always, the members agreed.", ("some", "always")),
        ("Only adults can vote.", "Adults can vote.", ("only", "")),
        ("It took three months.", "It took three weeks.", ("months", "weeks")),
        ("They bought the land.", "They sold the land.", ("bought", "sold")),
        ("The northern bridge is closed.", "The southern bridge is closed.", ("northern", "southern")),
        ("He may pay, and perhaps it may help.", "He may pay, and it certainly helps.", ("", "certainly")),
    ],
)
def test_a_statement_turned_round_is_told(source: str, became: str, expected: tuple[str, str]) -> None:
    assert expected in turns(source, became)


@pytest.mark.parametrize(
    ("source", "became"),
    [
        ("Prices rose in May.", "Prices went up in May."),
        ("Prices rose in May.", "Prices increased in May."),
        ("Prices rose in May and fell in June.", "Prices fell in June. They rose in May."),
        ("They talked before they voted.", "They talked. After that, they voted."),
        ("They received new rights.", "They were given new rights."),
        ("Berg bought it from Keller.", "Keller sold it to Berg."),
        ("He went to a lower secondary school.", "He went to a high school."),
        ("The wall is the only one in the town.", "The town has a single wall."),
        ("He may resign, and he may stay.", "He may resign. He may stay."),
        ("It happens twice a month.", "It happens twice each month."),
    ],
)
def test_free_wording_is_left_alone(source: str, became: str) -> None:
    assert turns(source, became) == []


def test_what_another_sentence_said_is_no_contrast() -> None:
    assert turns("Prices rose in May.", "After May prices fell.", "In June prices fell.") == []


def test_force_is_told_apart_from_what_is_said() -> None:
    (turn,) = contrasts("He may pay, and perhaps it may help.", "He may pay, and it certainly helps.", "")
    assert turn == Contrast("", "certainly", is_force=True)
