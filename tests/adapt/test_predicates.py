"""What the rules for second verbs read off a sentence: its subject, how it is said again, and where nothing may be cut."""

from __future__ import annotations

import pytest
from passes import seen

from build_tools.adapt.rules._clauses import left_stands_alone, sets_scope
from build_tools.adapt.rules._predicates import again, ends_open, opening


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("The storm destroyed twenty houses in the town.", "destroyed", "It"),
        ("From her first years she had a love of the sea.", "had", "She"),
        ("Most people who saw the signs were afraid of the storm.", "were", "They"),
        ("That is, the word is defined by a law.", "is", "It"),
        ("Grauburg is a small city in the north.", "is", "It"),
        ("Anna Keller was a Swiss teacher from Bern.", "was", "Keller"),
        ("Robin de Keller was a Swiss teacher from Bern.", "was", "De Keller"),
        ("The next day it quickly grew in the garden of the house.", "grew", "It"),
        ("On Friday he often went to the lake.", "went", "He"),
        ("Since 1950 the old wall of the town has been red.", "has", "It"),
        ("Later Wales withdrew his help from the plan.", "withdrew", "Wales"),
        ("The Bank of Bern was sold in May.", "was", "The Bank of Bern"),
        ("Keller of Bern has sold the mill.", "has", "Keller of Bern"),
        ("Captain Keller is a good man.", "is", "Captain Keller"),
        ("The Swiss are happy with the plan.", "are", "The Swiss"),
        ("The house and the mill burned in May.", "burned", "They"),
    ],
)
def test_the_subject_is_found_and_said_again(text: str, verb: str, name: str) -> None:
    v = seen(text)
    clause = opening(v)
    assert clause is not None
    assert v.low[clause.verb] == verb
    assert again(v, clause) == name


@pytest.mark.parametrize(
    "text",
    [
        "The old Bakers of Bern were sold in May.",
        "Some of the boats were sold in May.",
        "There were two storms in May.",
        "When it rains, the river leaves its bed.",
        "Built in 1920, and sold.",
    ],
)
def test_no_subject_is_guessed(text: str) -> None:
    v = seen(text)
    clause = opening(v)
    assert clause is None or again(v, clause) is None


def test_a_participle_with_a_later_verb_stays_one() -> None:
    v = seen("The woman given the first prize was very proud of it.")
    assert v.tags[v.low.index("given")] == "VBN"


def test_perhaps_holds_both_halves() -> None:
    assert sets_scope(seen("Perhaps the rain will stop and the boats will leave."))
    assert sets_scope(seen("But sometimes he sat on the wall and looked at the sea."))
    assert not sets_scope(seen("The rain may stop and the boats will leave."))


@pytest.mark.parametrize("text", ["It can be and is grown in the south.", "The plant is born and dies in one year."])
def test_halves_that_share_what_follows_are_seen(text: str) -> None:
    v = seen(text)
    assert ends_open(v, v.low.index("and"))


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("There has been", False),
        ("The house that they had lived in", False),
        ("The town has seen it before", True),
        ("The mayor asked how they lived", False),
    ],
)
def test_a_whole_statement_is_told_from_half_of_one(text: str, whole: bool) -> None:
    v = seen(f"{text} and the people were glad of it.")
    assert left_stands_alone(v, 0, len(text.split()), contrast=True) == whole
