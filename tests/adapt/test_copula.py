"""Sentences that say what their subject is: what they say first, and how the subject is taken up again."""

from __future__ import annotations

import pytest
from passes import seen

from build_tools.adapt.rules._copula import again, belongs_to_complement, copula, may_be_person


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("This is a small lamp that draws power from the wind.", "lamp", "It"),
        ("Keller is still a Swiss painter who lives in Bern.", "painter", "Keller"),
        ("The two sisters are Swiss painters who live in Bern.", "painters", "They"),
        ("Grauburg is a paper maker that sells books.", "maker", None),
        ("Grauburg is a business that sells old books.", "business", "It"),
        ("Luis Suárez Mira is a Swiss painter who lives in Bern.", "painter", "The painter"),
        ("Blaine is a Swiss painter who had sold his own house.", "painter", "He"),
        ("His guest was a Swiss painter who lived in Bern.", "painter", "The painter"),
        ("A woman from Bern is a painter who lives by the lake.", "painter", None),
        ("Keller is a Swiss painter who told him about his house and her garden.", "painter", "Keller"),
    ],
)
def test_what_the_subject_is(text: str, noun: str, name: str | None) -> None:
    v = seen(text)
    found = copula(v)
    assert found is not None
    assert v.low[found.noun.head] == noun
    assert again(v, found, v.n) == name


@pytest.mark.parametrize(
    "text",
    [
        "There is a small room in the house.",
        "The name of the trip is the Mua Voyage.",
        "It is a rather short book about the sea.",
        "She sold the house by the lake in May.",
    ],
)
def test_no_complement_is_guessed(text: str) -> None:
    assert copula(seen(text)) is None


def test_a_bracket_inside_the_complement_is_passed() -> None:
    v = seen("Grauburg is a fast game (FPS) for the old machine, made by two brothers.")
    found = copula(v)
    assert found is not None and v.low[found.end] == ","
    assert not belongs_to_complement(v, found, found.end)


@pytest.mark.parametrize(
    ("text", "at", "belongs"),
    [
        ("The bank is a member of the council that meets in Bern.", "that", False),
        ("It is a collection of lamps in Bern that burns.", "that", True),
        ("It is a book of lamps in May that burns.", "that", True),
    ],
)
def test_what_follows_belongs_to_the_complement(text: str, at: str, belongs: bool) -> None:
    v = seen(text)
    found = copula(v)
    assert found is not None
    assert belongs_to_complement(v, found, v.low.index(at), number=False) == belongs


@pytest.mark.parametrize(("lemma", "person"), [("skier", True), ("soloist", True), ("paper", False), ("tower", False)])
def test_nouns_that_look_like_persons(lemma: str, person: bool) -> None:
    assert may_be_person(lemma) == person
