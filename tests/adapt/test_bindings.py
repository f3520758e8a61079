"""Numbers, dates and names that stand where others stood are noticed; those that only moved are not."""

from __future__ import annotations

import pytest

from build_tools.adapt.bindings import Moved, moved


def moves(source: str, *became: str, others: tuple[str, ...] = ()) -> list[Moved]:
    return list(moved(source, became, (source, *others)))


@pytest.mark.parametrize(
    ("source", "became", "expected"),
    [
        (
            "The fire killed 12 people and destroyed 30 homes.",
            "The fire killed 30 people and destroyed 12 homes.",
            Moved("12", "30", "number", swapped=True),
        ),
        (
            "The share rose from 12 to 30 percent.",
            "The share rose from 30 to 12 percent.",
            Moved("12", "30", "number", swapped=True),
        ),
        ("Anna met Berg in Rome.", "Berg met Anna in Rome.", Moved("Anna", "Berg", "name", swapped=True)),
        ("They flew from Rome to Bern.", "They flew from Bern to Rome.", Moved("Rome", "Bern", "name", swapped=True)),
        ("The bridge opened in 1990.", "The bridge opened in 1995.", Moved("1990", "1995", "number")),
        ("It closed on 3 May.", "It closed on 9 May.", Moved("3", "9", "day")),
        ("It closed on Monday.", "It closed on Friday.", Moved("Monday", "Friday", "date")),
        ("The mayor told Keller about it.", "The mayor told Berg about it.", Moved("Keller", "Berg", "name")),
        ("The road is 5 miles long.", "The road is 5 km long.", Moved("5 mile", "5 kilometer", "number")),
        ("It cost $5 million.", "It cost €5 million.", Moved("5 dollar", "5 euro", "number")),
    ],
)
def test_an_item_in_the_place_of_another_is_told(source: str, became: str, expected: Moved) -> None:
    assert moves(source, became) == [expected]


@pytest.mark.parametrize(
    ("source", "became"),
    [
        ("In 1990, 12 people lived there.", ("12 people lived there in 1990.",)),
        ("The fire killed 12 people and destroyed 30 homes.", ("The fire destroyed 30 homes.", "It killed 12 people.")),
        ("Berg defeated Keller.", ("Keller was defeated by Berg.",)),
        ("Berg, the mayor of Bern, left.", ("Berg is the mayor of Bern.", "Berg left.")),
        ("Anna Keller said it rained.", ("Keller said it rained.",)),
        ("It lasted two decades.", ("It lasted twenty years.",)),
        ("The road is 5 km long.", ("The road is 5 kilometers long.",)),
        ("It cost $5 million.", ("It cost 5 million dollars.",)),
        ("Three of the 12 members left.", ("The group has 12 members.", "3 of them left.")),
    ],
)
def test_what_only_moved_is_left_alone(source: str, became: tuple[str, ...]) -> None:
    assert moves(source, *became) == []


def test_an_item_of_another_sentence_that_was_drawn_in_is_left_alone() -> None:
    assert moves("He told Keller.", "He told Berg.", others=("Berg knew.",)) == []
