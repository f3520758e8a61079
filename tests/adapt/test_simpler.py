"""Plainer words for a word in its sentence."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from build_tools.adapt import lexicon, simpler


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("He purchased a car.", "purchased", "bought"),
        ("They are purchasing cars.", "purchasing", "buying"),
        ("It is compulsory to pay.", "compulsory", "required"),
        ("Numerous homes were lost.", "Numerous", "many"),
        ("The work commences today.", "commences", "starts"),
        ("The adjudication took years.", "adjudication", "judging"),
        ("The alleviation of pain took years.", "alleviation", "easing"),
        ("He walked there accessibly.", "accessibly", "openly"),
    ],
)
def test_the_first_candidate_fits_the_sentence(sentence: str, word: str, expected: str) -> None:
    assert simpler(sentence, word)[0] == expected


def test_the_word_itself_is_no_candidate_and_none_comes_twice() -> None:
    found = simpler("The expenditures rose.", "expenditures")
    assert "expenditures" not in found
    assert len(found) == len(set(found)) <= 10


@pytest.mark.parametrize(
    ("sentence", "word"), [("", ""), ("A cat.", ""), ("", "purchase"), ("A cat.", "dog"), ("x", "😀"), ("“", "“")]
)
def test_odd_input_gives_a_list(sentence: str, word: str) -> None:
    assert isinstance(simpler(sentence, word), list)


def test_an_unknown_word_has_no_candidates() -> None:
    assert simpler("The blorpness grew.", "blorpness") == []


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("He left swiftly.", "swiftly", "quickly"),
        ("They worked speedily.", "speedily", "quickly"),
        ("It was an uncomplicated case.", "uncomplicated", "not hard"),
        ("They brought non-essential goods.", "non-essential", "not needed"),
        ("They repurchased it.", "repurchased", "bought again"),
        ("They will reacquire it.", "reacquire", "get again"),
        ("The purchasing took years.", "purchasing", "buying"),
    ],
)
def test_a_word_without_an_entry_falls_back_on_its_relatives(sentence: str, word: str, expected: str) -> None:
    assert expected in simpler(sentence, word)


def test_a_word_in_capitals_is_answered_in_capitals() -> None:
    found = simpler("They UTILIZED it.", "UTILIZED")
    assert found and all(word == word.upper() for word in found)


def test_the_same_letters_in_another_case_are_found_in_the_sentence() -> None:
    assert simpler("They utilize it.", "Utilize") == simpler("They utilize it.", "utilize")


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts these entries in the lexicon's place."""

    def put(*entries: dict[str, Any]) -> None:
        lexicon.reload()
        index: dict[str, tuple[str, ...]] = {}
        for entry in entries:
            line = json.dumps({"auto": 0, "yes": "", "no": "", **entry})
            first = entry["word"].split(" ")[0]
            index[first] = (*index.get(first, ()), line)
        monkeypatch.setattr(lexicon, "_lines", lambda: index)

    yield put
    monkeypatch.undo()
    lexicon.reload()


def test_what_people_write_goes_before_what_the_adapter_writes(lines: Callable[..., None]) -> None:
    lines(
        {
            "word": "vast",
            "pos": "a",
            "plain": [["very big", 1], ["large", 2]],
            "suggest": ["huge"],
            "auto": 1,
            "yes": "It is vast.",
        }
    )
    assert simpler("It is a vast plain.", "vast") == ["huge", "large", "very big"]


def test_the_sense_that_the_sentence_points_to_goes_first(lines: Callable[..., None]) -> None:
    lines(
        {"word": "charge", "pos": "n", "plain": [["fee", 4]], "near": ["bank"]},
        {"word": "charge", "pos": "n", "plain": [["accusation", 4]]},
    )
    assert simpler("The bank has a charge for this.", "charge") == ["fee", "accusation"]
    assert simpler("The charge was murder.", "charge") == ["accusation", "fee"]


def test_a_phrase_lends_only_what_stands_for_the_word_asked_for(lines: Callable[..., None]) -> None:
    lines(
        {"word": "composed of", "pos": "x", "plain": [["made up of", 3], ["with", 1]]},
        {"word": "compose", "pos": "v", "plain": [["write", 2]]},
    )
    assert simpler("It is composed of salt.", "composed") == ["made up", "written"]
    assert simpler("It is composed of salt.", "composed of") == ["made up of", "with", "written"]


def test_a_participle_is_an_adjective_only_where_adjectives_stand(lines: Callable[..., None]) -> None:
    lines(
        {"word": "composed", "pos": "a", "plain": [["calm", 2]]},
        {"word": "compose", "pos": "v", "plain": [["write", 2]]},
    )
    assert simpler("He was composed.", "composed")[0] == "calm"
    assert simpler("It was composed by her.", "composed")[0] == "written"


def test_a_plural_is_not_answered_by_what_has_none(lines: Callable[..., None]) -> None:
    lines({"word": "vocal", "pos": "n", "plain": [["person who sings", 2], ["singing", 1], ["voice", 1]]})
    assert simpler("The vocals are good.", "vocals") == ["singing", "voices"]


def test_no_negation_is_inflected(lines: Callable[..., None]) -> None:
    lines({"word": "forbid", "pos": "v", "plain": [["not allow", 2], ["ban", 2]]})
    assert simpler("The king forbade it.", "forbade") == ["banned"]


def test_an_adverb_is_not_answered_by_an_adjective(lines: Callable[..., None]) -> None:
    lines({"word": "elaborate", "pos": "a", "plain": [["detailed", 2], ["rich", 2]]})
    assert simpler("The cup was elaborately made.", "elaborately") == ["richly"]


def test_the_form_follows_the_auxiliary(lines: Callable[..., None]) -> None:
    lines({"word": "cede", "pos": "v", "plain": [["give", 1]]})
    assert simpler("The land was soon ceded.", "ceded") == ["given"]
    assert simpler("She ceded the land.", "ceded") == ["gave"]


def test_a_word_that_stands_beside_it_goes_last(lines: Callable[..., None]) -> None:
    lines({"word": "assist", "pos": "v", "plain": [["help", 1], ["support", 2]]})
    assert simpler("They help and assist them.", "assist") == ["support", "help"]


def test_a_singular_in_ss_gets_its_plural(lines: Callable[..., None]) -> None:
    lines({"word": "shortcoming", "pos": "n", "plain": [["weakness", 2]]})
    assert simpler("The shortcomings are many.", "shortcomings") == ["weaknesses"]
