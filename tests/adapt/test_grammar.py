"""Whether a piece can stand as a sentence, and what a careless edit breaks."""

from __future__ import annotations

import pytest

from build_tools.adapt.grammar import broken, has_finite_verb, stands_alone


@pytest.mark.parametrize(
    "sentence",
    [
        "It is.",
        "There was rain.",
        "Two went.",
        "Anna Berg left Rome.",
        "In the house slept a cat.",
        "Go home.",
        "Can you go?",
        "Is it old?",
        "Did he go?",
        "Do you go?",
        "Who went?",
        "What is it?",
        "Where is it?",
        "This forced him to go.",
        "These taken to Rome.",  # a past tense behind "these", however it is tagged
        "They given.",
        "“It is over,” he said.",
        "— It is.",
    ],
)
def test_sentences_stand_alone(sentence: str) -> None:
    assert stands_alone(sentence)


@pytest.mark.parametrize(
    "piece",
    [
        "The big dog.",
        "In the house.",
        "And then went home.",
        "!!",
        "",
        "“”",
        "Dogs taken to Rome.",
        "Now forced to go.",
        "It.",
    ],
)
def test_pieces_without_a_subject_before_a_finite_verb_do_not(piece: str) -> None:
    assert not stands_alone(piece)


@pytest.mark.parametrize(
    ("sentence", "has_one"),
    [("He left.", True), ("Go home.", True), ("And then went home.", True), ("The big dog.", False), ("", False)],
)
def test_a_finite_verb_is_a_tense_or_a_command(sentence: str, has_one: bool) -> None:
    assert has_finite_verb(sentence) is has_one


@pytest.mark.parametrize(
    ("source", "adapted", "told"),
    [
        ("The cat slept here.", "The cat, , slept here.", "“The cat, , slept her” is not well formed"),
        ("The old cat slept here.", "The old cat slept on the the mat.", "“slept on the the mat.” is not well formed"),
        ("He ate.", "He ate a apple.", "“He ate a apple.” is not well formed"),
        ("He ate.", "He ate an pear from the garden.", "“He ate an pear from” is not well formed"),
        ("He ate.", "He ate ( ) it.", "“He ate ( ) it.” is not well formed"),
        ("He ate.", "He ate .. it.", "“He ate .. it.” is not well formed"),
        ("He ate.", "He ate. it fell.", "“He ate. it fell.” is not well formed"),
        ("He ate.", "He ate the a pear.", "“He ate the a pear.” is not well formed"),
        ("He ate a pear.", "He ate a pear and.", "the sentence ends in the middle"),
        ("He ate a pear.", "He ate a pear,", "the sentence ends in the middle"),
        ("He ate a pear.", "He ate which", "the sentence ends in the middle"),
    ],
)
def test_what_a_careless_edit_breaks_is_told(source: str, adapted: str, told: str) -> None:
    assert broken(source, adapted) == told


@pytest.mark.parametrize(
    ("source", "adapted"),
    [
        ("He ate.", "He ate a pear."),
        ("He went to to Rome.", "They Went to To Rome."),  # as it was in the source
        ("He ate a apple.", "They ate a apple."),
        ("A and B, or C and", "B, or C and"),  # so did the source
        ("He ate a pear.", "Whom did he eat with?"),
        ("He ate a pear.", "It is what he came for."),
    ],
)
def test_what_was_so_or_may_be_so_is_left(source: str, adapted: str) -> None:
    assert broken(source, adapted) is None


@pytest.mark.parametrize(
    "words",
    [
        *(
            "a euro",
            "a one-way",
            "a once-old",
            "a unit",
            "a use",
            "a usual",
            "a European",
            "a UN",
            "an hour",
            "an honest",
        ),
        *("an MP", "an FBI", "had had", "that that", "very very"),
    ],
)
def test_sound_pairs_of_words_are_left(words: str) -> None:
    assert broken("It was.", f"It was {words} thing.") is None


@pytest.mark.parametrize(
    "words",
    ["a image", "a other", "a open", "a apple", "an car", "an yellow", "is is", "the the", "to to", "more more"],
)
def test_unsound_pairs_of_words_are_told(words: str) -> None:
    assert "is not well formed" in (broken("It was.", f"It was {words} thing.") or "")
