"""What is read off a text: numbers, dates, names, quotations, negations, hedges, comparisons."""

from __future__ import annotations

import pytest

from build_tools.adapt.facts import dates, facts, flat_words, names, quotations, values


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("3,000 of 12.5 at 10:30", ("3000", "12.5", "10:30")),
        ("1,234,567 people", ("1234567",)),
        ("No number at all", ()),
        ("the 2nd of 4.", ("2", "4")),
    ],
)
def test_numbers_are_the_digits_without_commas(text: str, numbers: tuple[str, ...]) -> None:
    assert facts(text).numbers == numbers


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("3,000", {3000}),
        ("three thousand", {3000}),
        ("3 thousand", {3, 3000}),
        ("12.5 million", {12.5, 12_500_000}),
        ("two hundred and five", {205}),
        ("twenty-one", {21}),
        ("five hundred thousand", {500_000}),
        ("three million two hundred thousand", {3_200_000}),
        ("two thousand and five", {2005}),
        ("a hundred", {100}),
        ("a million", {10**6}),
        ("hundred thousand", {100_000}),
        ("ninety nine", {99}),
        ("one of them", set()),
        ("one hundred", {100}),
        ("zero", {0}),
        ("3 billion and 4 trillion", {3, 3 * 10**9, 4, 4 * 10**12}),
        ("2-million", {2, 2_000_000}),
        ("someone often weighs tons", set()),
        ("x2", set()),
    ],
)
def test_amounts_in_digits_and_words_are_the_same(text: str, amounts: set[float]) -> None:
    assert values(text) == {float(amount) for amount in amounts}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday, 3 March and in april", ("monday", "march", "april")),
        ("It may rain", ()),
        ("May rain fell", ()),
        ("on 3 May", ("may",)),
        ("the 3rd of May", ("may",)),
        ("May 3", ("may",)),
        ("May, 2004", ("may",)),
        ("in May", ("may",)),
        ("In May", ("may",)),
        ("by May it was over", ("may",)),
        ("since May", ("may",)),
        ("last May and next May", ("may", "may")),
        ("in a year that may end", ()),
        ("Theresa May left", ()),
        ("Sept. 3 and Feb. 4", ("september", "february")),
        ("on mar. 3", ()),
        ("Mar a Lago", ()),
        ("they march", ("march",)),
        ("On 3 June Theresa and others may", ("june",)),
    ],
)
def test_dates_are_months_and_days_by_name(text: str, found: tuple[str, ...]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Angela Merkel’s aides in Rome.", ("Angela", "Merkel", "Rome")),
        ("Merkel left.", ()),
        ("Angela Merkel left.", ("Angela", "Merkel")),
        ("NATO left. OPEC’s rule", ("NATO", "OPEC")),
        ("McDonald left.", ("McDonald",)),
        ("He left. Rome was old.", ()),
        ("He left! Rome was old. Why? Rome.", ()),
        ("He left: Rome was old.", ()),
        ("He said “Rome was old” and (Paris was) 'Oslo was'.", ()),
        ("One line\nRome was old", ()),
        ("Mr. Berg left with Dr. Lem.", ("Berg", "Lem")),
        ("In the U.S. Senate and the E.U. today", ("Senate", "US", "EU")),
        ("He is J. Berg", ("Berg",)),
        ("He is in it. Rome was old.", ()),
        ("Berg, Lem and Orlov left.", ("Lem", "Orlov")),
        ("Berg Lem left.", ("Berg", "Lem")),
        ("Berg The end", ()),
        ("She and I met on Monday in May with Jan.", ()),
        ("I'm in a plan with A and Bo", ("Bo",)),
        ("Plan B is here", ("Plan",)),
        ("the Jean-Luc plan", ("Jean-Luc",)),
        ("AT&T and the 3Com man", ("AT&T",)),
    ],
)
def test_names_are_capitals_that_nothing_else_explains(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('He said “we go ” and "they stay".', ("we go", "they stay")),
        ("``We go,'' he said.", ("We go,",)),
        ("«We go», he said.", ("We go",)),
        ("“We go. “Not yet”", ("Not yet",)),
        ("“…” and “ab”", ("ab",)),
        ('a 6" by 4" board', ()),
        ("“a”", ()),
        ("nothing", ()),
    ],
)
def test_quotations_are_what_stands_in_double_marks(text: str, found: tuple[str, ...]) -> None:
    assert quotations(text) == found


@pytest.mark.parametrize(
    ("text", "negations"),
    [
        ("He did not go. He never went.", 2),
        ("It isn’t. It can't. They cannot.", 3),
        ("No one, nobody, nothing, nowhere, none", 5),
        ("Neither here nor there, without it", 3),
        ("A knot, a note, another, north", 0),
        ("NOT HERE", 1),
    ],
)
def test_negations_are_counted(text: str, negations: int) -> None:
    assert facts(text).negations == negations


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("It may rain and might snow.", {"may": 2}),
        ("It opened on 3 May.", {}),
        (
            "Perhaps the alleged thief probably left with about 50 others.",
            {"may": 1, "alleged": 1, "likely": 1, "about": 1},
        ),
        ("They walked about the town.", {}),
        ("Some 40 and nearly half", {"about": 2}),
    ],
)
def test_hedges_are_counted_by_kind(text: str, hedges: dict[str, int]) -> None:
    assert dict(facts(text).hedges) == hedges


@pytest.mark.parametrize(
    ("text", "comparisons"),
    [
        ("More than 40, over 200, at least two", {"more than": 3, "than": 1}),
        ("over the bridge, under the sea", {}),
        ("Less than 40, up to 30, at most 3", {"less than": 3, "than": 1}),
        ("rather than that, older than that", {"than": 1}),
        ("exceeding $3 million", {"more than": 1}),
    ],
)
def test_comparisons_are_counted_by_kind(text: str, comparisons: dict[str, int]) -> None:
    assert dict(facts(text).comparisons) == comparisons


def test_tokens_are_the_words_in_lower_case_without_possessives() -> None:
    assert facts("Rome’s U.S. men’S e-mail, 3,000").tokens == {"rome", "us", "men", "e-mail", "3,000"}


def test_flat_words_are_what_is_left_without_marks() -> None:
    assert flat_words("“It’s OVER,” he\n said – 3.5") == "its over he said 3 5"


def test_every_field_of_a_sentence_is_read() -> None:
    found = facts("On Monday Anna Berg said “it may not last”, and 3,000 left.")
    assert found.numbers == ("3000",) and found.values == {3000.0}
    assert found.dates == ("monday",) and found.names == ("Anna", "Berg")
    assert found.quotations == ("it may not last",)
    assert (found.negations, found.hedges["may"]) == (1, 1)
