"""The engine: lines in, lines out, edits guarded, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import pytest

from build_tools.adapt.engine import Draft, adapt_line, applied, rewrite
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.model import Edit, Level, Span

EASY = Level("easy", "Easy", 4, 6)


class Swap(Rule):
    """Replaces one string by another, for tests."""

    code: ClassVar[str] = "XX"
    name: ClassVar[str] = "swap"

    def __init__(self, *pairs: tuple[str, str]) -> None:
        self.pairs = pairs

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        for old, new in self.pairs:
            at = sentence.text.find(old)
            if at >= 0:
                yield Edit(Span(at, at + len(old)), new, self.code, "a test")


def draft_of(text: str, *guarded: str) -> Draft:
    return Draft(text, [text], guarded)


def test_edits_are_applied_from_the_end() -> None:
    edits = [Edit(Span(0, 1), "xx", "A", ""), Edit(Span(2, 3), "", "B", "")]
    assert applied("abc", edits) == "xxb"


def test_an_edit_that_loses_a_fact_is_undone_and_logged() -> None:
    draft = draft_of("The cat saw 30 birds.")
    rewrite(draft, (Swap(("30 ", "")),), Context(EASY))
    assert draft.text == "The cat saw 30 birds."
    assert [reason for _, reason in draft.undone] == ["lost the number 30"]


def test_a_sound_edit_stands_beside_a_refused_one() -> None:
    draft = draft_of("The cat saw 30 birds in Rome.")
    rewrite(draft, (Swap(("cat", "dog"), ("30 ", "")),), Context(EASY))
    assert draft.text == "The dog saw 30 birds in Rome."


def test_protected_text_is_never_touched() -> None:
    draft = draft_of("He said “a cat” and left.", "“a cat”")
    rewrite(draft, (Swap(("cat", "dog")),), Context(EASY))
    assert draft.text == "He said “a cat” and left."


def test_pieces_know_their_edits() -> None:
    draft = draft_of("The cat slept; the dog ate.")
    rewrite(draft, (Swap(("; the", ". The")),), Context(EASY))
    assert draft.pieces == ["The cat slept.", "The dog ate."]
    assert all(edit.code == "XX" for piece in draft.pieces for edit in draft.made_by[piece])


def test_a_rule_that_never_ends_is_stopped() -> None:
    draft = draft_of("The cat saw a bird.")
    rewrite(draft, (Swap(("cat", "big cat")),), Context(EASY))
    assert draft.text.count("big") <= 4


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("- one thing", "list item"),
        ('He said "go and left.', "quotation marks"),
        ("Der Hund schläft im Haus und die Katze ist nicht da, weil sie mit dem Kind auf dem Feld ist.", ""),
        ("Ленин жил в Москве.", ""),
        ("“All of this is what she said.”", "quotation"),
        ("Breaking news", "no verb"),
        ("12345 67890", ""),
    ],
)
def test_what_cannot_be_handled_comes_back_with_a_reason(line: str, reason: str) -> None:
    result = adapt_line(line, EASY)
    assert result.text == line
    assert result.reason is not None
    assert reason in result.reason


@pytest.mark.parametrize(
    "line",
    [
        "word " * 3500,
        "a" * 400,
        "😀" * 100,
        "''' \" '' ``",
        "He purchased " + "very " * 300 + "much.",
        "naïve café — “quoted” 3½ €5 😀",
        "A.B.C.D. " * 100,
        "((((((((((" * 20,
        "\u200b\u00a0 x",
    ],
)
def test_hostile_lines_never_fail(line: str) -> None:
    result = adapt_line(line, EASY)
    assert "\n" not in result.text


def test_white_space_around_and_between_sentences_is_kept() -> None:
    assert adapt_line("  The cat slept.  The dog ate. ", EASY).text == "  The cat slept.  The dog ate. "


def test_a_second_pass_changes_nothing() -> None:
    once = adapt_line("He purchased numerous cars in order to assist them; the cars were subsequently sold.", EASY).text
    assert adapt_line(once, EASY).text == once


def test_quotations_are_found_in_all_shapes() -> None:
    line = "“One,” he said, \"two\" and ``three'' and ‘four’."
    assert [s.of(line) for s in protected(line) or ()] == ["“One,”", '"two"', "``three''", "‘four’"]


def test_a_curly_quotation_left_open_runs_to_the_end() -> None:
    line = "She said: “It rained. It poured."
    assert [s.of(line) for s in protected(line) or ()] == ["“It rained. It poured."]


def test_broken_straight_quotes_have_no_spans() -> None:
    assert protected('He said "go and left.') is None


def test_apostrophes_are_no_quotations() -> None:
    assert protected("The Kremlin’s spokesman didn't see the ’90s.") == ()


def test_what_makes_a_sentence_much_longer_is_undone() -> None:
    draft = draft_of("The cat saw 30 birds.")
    rewrite(
        draft,
        (Swap(("cat", "cat of the old man who lives in the next house by the river in the town")),),
        Context(EASY),
    )
    assert draft.text == "The cat saw 30 birds."
    assert [reason for _, reason in draft.undone] == ["a sentence would be longer than before"]


def test_edits_that_change_nothing_or_overlap_are_dropped() -> None:
    draft = draft_of("The cat saw a bird.")
    rewrite(draft, (Swap(("cat", "cat"), ("saw a", "met the"), ("a bird", "an owl")),), Context(EASY))
    assert draft.text == "The cat met the bird."


class Other(Swap):
    """A second rule."""

    code = "YY"


def test_what_was_refused_once_is_not_tried_again() -> None:
    draft = draft_of("The cat saw 30 birds.")
    rewrite(draft, (Swap(("30 ", "")),), Context(EASY))
    rewrite(draft, (Swap(("30 ", "")), Other(("cat", "cat"))), Context(EASY))
    assert draft.text == "The cat saw 30 birds."
    assert len(draft.undone) == 1


def test_a_sentence_of_hundreds_of_words_is_left_alone() -> None:
    line = "The men saw " + "the old cat and " * 60 + "the dog."
    result = adapt_line(line, EASY)
    assert result.text == line
    assert result.reason == "a sentence has more than 200 words"


class Turn(Swap):
    """A rule that ends in a sentence about something else."""

    turns_away = True


@pytest.mark.parametrize(
    ("cut", "follows", "is_cut"),
    [
        ((", which is old", ". It is old"), "It is closed.", False),
        ((", which is old", ". It is old"), "Keller left.", True),
        ((", which is old", ". It is old"), "He left.", True),
        ((", who is old", ". Berg is old"), "He left.", False),
        ((", who is old", ". Berg is old"), "They left.", False),
        ((", who is old", ". Berg is old"), "It was closed.", True),
        ((", which is old", ". It is old"), "These include a mill.", False),
        (("Keller saw", "Anna Keller saw"), "She left.", True),
    ],
)
def test_no_pronoun_gets_another_meaning(cut: tuple[str, str], follows: str, is_cut: bool) -> None:
    source = f"Keller saw the mill of Berg{cut[0] if cut[0].startswith(',') else ''}."
    draft = Draft(source, [source], (), follows=follows)
    rewrite(draft, (Turn(cut),), Context(EASY))
    assert bool(draft.edits or draft.undone) is is_cut


def test_inches_are_no_quotation_marks() -> None:
    assert protected('The 17" wheel and the 16" wheel cost more.') == ()


def test_two_opening_marks_in_a_row_do_not_pair_up() -> None:
    assert protected("It was ``a cat ``and a dog.") is None
