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
        ("Of a single text only half is read.", "Of a single text half is read.", ("only", "")),
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


@pytest.mark.parametrize(
    ("source", "became", "expected"),
    [
        # the word counts in every form, on either side
        ("Prices fall.", "Prices rise.", ("fall", "rise")),
        ("The fallen prices hurt.", "The rising prices hurt.", ("fallen", "rising")),
        ("It is the longest road.", "It is the shortest road.", ("longest", "shortest")),
        ("Two enemies met.", "Two friends met.", ("enemies", "friends")),
        ("They don’t open the door.", "They don’t close the door.", ("open", "close")),
        # where the word that follows counts, articles and possessives are passed over
        ("They bought their land.", "They sold the land.", ("bought", "sold")),
        ("They met after the first vote.", "They met before his first vote.", ("after", "before")),
        ("They were given rights.", "They were taken rights.", ("given", "taken")),
        ("The price is above 50 dollars.", "The price is below 50 dollars.", ("above", "below")),
        ("Every house has a bath.", "Several house has a bath.", ("every", "several")),
        ("He should pay.", "He must pay.", ("should", "must")),
        ("Both could pay, and could leave.", "Both must pay, and leave.", ("could", "must")),
        ("They often meet.", "Always they meet.", ("often", "always")),
        ("They always meet in May.", "In May they sometimes meet.", ("always", "sometimes")),
    ],
)
def test_every_form_of_a_word_is_known(source: str, became: str, expected: tuple[str, str]) -> None:
    assert expected in turns(source, became)


@pytest.mark.parametrize(
    ("source", "became"),
    [
        ("They met before the vote.", "After the talks they met."),  # another word follows
        ("They met before it.", "They met after it."),  # a pronoun may be anything
        ("The high court met.", "The lower court met."),  # ranks
        ("The upper house met.", "The lower house met."),
        ("Prices rose and fell.", "Prices fell."),
        ("They rose.", "They rose and fell."),
        ("All of them left, some early.", "Some of them left."),
        ("He must pay, and he can pay.", "He must pay."),
        ("He can pay, for it is required.", "It must be so that he pays."),
        ("He can pay, or he leaves.", "He can pay, or he must leave."),
        ("Only one man came.", "Just one man came."),
        ("Only one man came.", "No more came, except one man."),
        ("He may pay. It is certain.", "He will certainly pay."),
        ("He surely came, and may stay, and might eat.", "He surely came, and may stay."),
    ],
)
def test_words_that_the_source_has_are_no_contrast(source: str, became: str) -> None:
    assert turns(source, became) == []


def test_all_that_is_turned_round_is_told_in_order() -> None:
    found = turns(
        "Prices rose before the vote, and only adults may pay.", "Prices fell after the vote, and adults will pay."
    )
    assert found == [("rose", "fell"), ("before", "after"), ("may", "will"), ("only", "")]


def test_another_sentence_excuses_a_quantity_and_a_must() -> None:
    assert turns("All left in May.", "In May some men left.", "Some of the others stayed.") == []
    assert turns("He can pay.", "He must soon pay.", "He must leave.") == []
    assert turns("He may go, and might stay.", "He may go, and certainly stays.", "It is certainly so.") == []
