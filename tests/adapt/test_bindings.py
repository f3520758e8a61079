"""Numbers, dates and names that stand where others stood are noticed; those that only moved are not."""

from __future__ import annotations

import pytest

from build_tools.adapt.bindings import Moved, items, moved


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
        (
            "The Soviet Union had missiles in Cuba.",
            "Cuba had missiles in the Soviet Union.",
            Moved("Soviet Union", "Cuba", "name", True),
        ),
        (
            "Iraq declared Kuwait a part of it.",
            "Kuwait declared that Iraq was now a part.",
            Moved("Iraq", "Kuwait", "name", True),
        ),
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
        ("The mayor of Bern left, and Berg was ill.", ("Berg was ill.", "The mayor of Bern left.")),
        ("Berg made Bern and is rich.", ("Berg built Bern.", "Berg is rich.")),
        ("Ties of Rome and Bern rose, and Berg left.", ("As ties of Rome and Bern rose, Berg left.",)),
        ("Building Bern Two was easy, Berg says.", ("It was easy to build Bern Two, Berg says.",)),
        ("It lasted two decades.", ("It lasted twenty years.",)),
        ("The road is 5 km long.", ("The road is 5 kilometers long.",)),
        ("It cost $5 million.", ("It cost 5 million dollars.",)),
        ("Three of the 12 members left.", ("The group has 12 members.", "3 of them left.")),
    ],
)
def test_what_only_moved_is_left_alone(source: str, became: tuple[str, ...]) -> None:
    assert moves(source, *became) == []


def test_names_that_changed_places_are_told_where_another_piece_keeps_them() -> None:
    source = "When Finland became free from Russia in 1917, Finland refused to give the islands up."
    became = "Russia became free from Finland in 1917.", "Finland refused to give the islands up."
    assert moves(source, *became) == [Moved("Finland", "Russia", "name", swapped=True)]


def test_an_item_of_another_sentence_that_was_drawn_in_is_left_alone() -> None:
    assert moves("He told Keller.", "He told Berg.", others=("Berg knew.",)) == []


ITEMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "The fire killed 12 people and destroyed 30,500 homes.",
        (
            "12 | number | before: people; right behind: killed |",
            "30500 | number | before: home; right behind: destro |",
        ),
    ),
    (
        "On 3 May the mayor's friend Anna Keller told the United Nations about 10 plans.",
        (
            "3 | day | before: friend; behind: on |",
            "Anna Keller | name | before: told; right behind: friend |",
            "United Nations | name | before: about; right behind: told |",
            "10 | number | before: plan; behind: about |",
        ),
    ),
    (
        "12 May came.",
        ("12 | day | before: came |",),
    ),
    (
        "Keller paid $5 million for the house.",
        (
            "Keller | name | before: paid |",
            "5 | number |  | money dollar",
        ),
    ),
    (
        "Prices rose from one to three percent in the towns.",
        ("3 | number | before: percen; behind: to; behind two: one to | share percent",),
    ),
    (
        "In the north, Berg was defeated by the old Keller's army.",
        (
            "Berg | name | before: be defeat; beyond: north |",
            "Keller | name | before: army; right behind: old |",
        ),
    ),
    (
        "It cost 40 million euros and 2 very long weeks.",
        (
            "40 | number | before: euro; right behind: cost | money euro",
            "2 | number | before: long |",
        ),
    ),
    (
        "May was cold, and on Monday A came.",
        ("Monday | date | before: came; behind: on |",),
    ),
    (
        "In 1990 Xyzor left.",
        (
            "1990 | number | before: left; behind: in |",
            "Xyzor | name | before: left |",
        ),
    ),
    (
        "Berg left.",
        ("Berg | name | before: left |",),
    ),
    (
        "They went to Bern, then 7 were also lost of 200 men.",
        (
            "Bern | name | behind: to; behind two: went to; beyond: be lost |",
            "7 | number | before: be lost |",
            "200 | number | before: men; behind: of; behind two: lost of |",
        ),
    ),
    (
        "The 300 workers met in March 2004.",
        (
            "300 | number | before: worker |",
            "March | date | behind: in; behind two: met in |",
            "2004 | number |  |",
        ),
    ),
    (
        "A road of 5 kilometres and £7 was seen.",
        (
            "5 | number | before: kilome; behind: of; behind two: road of | length kilometer",
            "7 | number | before: be seen | money pound",
        ),
    ),
    (
        "Bridges Rome built",
        ("Bridges Rome | name | before: built |",),
    ),
    (
        "They saw 1234 May flies.",
        ("1234 | number | before: flie; right behind: saw |",),
    ),
    (
        "The glasses of Keller were broken in Bernese Oberland.",
        (
            "Keller | name | behind: of; behind two: glasse of; beyond: be broken |",
            "Bernese Oberland | name | behind: in; behind two: broken in |",
        ),
    ),
    (
        "Twenty-three men and twenty of them left at 10:30.",
        (
            "20 | number | before: of |",
            "10 | number | behind: at; behind two: left at |",
            "30 | number |  |",
        ),
    ),
)


@pytest.mark.parametrize(("sentence", "expected"), ITEMS)
def test_items_are_known_by_their_company(sentence: str, expected: tuple[str, ...]) -> None:
    """Each item with its kind, the words it is known by (the first six letters), and its unit."""
    found = []
    for item in items(sentence):
        keys = "; ".join(f"{kind}: {word}" for kind, word in sorted(item.keys))
        found.append(f"{item.text} | {item.category} | {keys} | {item.unit}".rstrip())
    assert tuple(found) == expected


def test_a_first_word_is_a_name_where_the_text_says_so() -> None:
    assert items("Anna left.") == ()
    (anna,) = items("Anna left.", frozenset(["Anna"]))
    assert (anna.text, anna.category, anna.keys) == ("Anna", "name", frozenset({("before", "left")}))


@pytest.mark.parametrize(
    ("source", "became", "expected"),
    [
        ("It opened in 1990.", "It opened in 1995.", 1),
        ("It opened in May 1990.", "It was built in 1995.", 0),
        ("In 1990 it rained.", "In 1995 there was rain.", 1),  # two years behind the same word
        ("In 90 it rained.", "In 95 there was rain.", 0),
        ("In 1990 it rained.", "In 95 there was rain.", 0),
        ("On Monday it rained.", "On Friday there was rain.", 1),
        ("On 3 May it rained.", "On 4 May there was rain.", 1),
        ("In Rome it rained.", "In Bern there was rain.", 0),  # a name needs more than the same preposition
        ("In Rome it rained.", "In Bern it rained.", 1),
        ("It lasted two decades.", "It lasted 20 years.", 0),
        ("It lasted two years.", "It lasted 20 years.", 1),
        ("The road is 5 miles long.", "The road is 5 hours long.", 0),  # no other unit of length
        ("The road is 5 miles long.", "It has 5 roads.", 0),
        ("Old Anna Keller saw Rome.", "Old Keller saw Rome.", 0),
        ("Old Anna Keller saw Rome.", "Old Anna Berg saw Rome.", 1),
        ("Berg saw 12 men and 12 dogs.", "Berg saw 12 dogs and 12 men.", 0),
    ],
)
def test_an_item_is_exchanged_where_the_company_is_the_same(source: str, became: str, expected: int) -> None:
    assert len(moves(source, became)) == expected


def test_a_sentence_that_holds_a_table_is_not_compared_in_pairs() -> None:
    long = " ".join(f"{n} men" for n in range(100, 170))
    assert moves(f"It had 5 boys and 7 girls, {long}.", f"It had 7 boys and 5 girls, {long}.") == []
    assert moves("It had 5 boys and 7 girls.", "It had 7 boys and 5 girls.") != []


def test_where_hundreds_of_items_went_none_is_paired() -> None:
    men, dogs = (
        " ".join(f"{n} {kind}" for n in range(start, start + 70)) for kind, start in (("men", 100), ("men", 300))
    )
    assert moves(f"In Bern, {men} came.", f"In Bern, {dogs} came.") == []


def test_a_title_and_its_holder_do_not_change_places() -> None:
    became = ("“It is late,” said Anna Berg.", "Berg is the Bern Health Minister.")
    assert moves("“It is late,” said the Bern Health Minister, Anna Berg.", *became) == []
    assert moves("“It is late,” said the Bern Health Minister to Anna Berg.", *became) != []
