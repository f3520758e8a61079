"""The plain-words lexicon: every entry is run through the real rule."""

from __future__ import annotations

import pytest

from build_tools.adapt import lexicon
from build_tools.adapt.lexicon import Entry
from build_tools.adapt.rule import Context, Tagged
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.model import Level

EASY = Context(Level("easy", "Easy", 4, 6))
STANDARD = Context(Level("standard", "Standard", 7, 9))
RULE = LexicalParaphrase()
AUTO = [entry for entry in lexicon.entries() if entry.auto]


def edits(text: str, context: Context = EASY) -> list[tuple[Entry, str]]:
    found = []
    for span in split(text):
        sentence = span.of(text)
        tagged = Tagged(sentence, tag(sentence))
        found += [(match.entry, edit.replacement) for match, edit in RULE.replacements(tagged, context)]
    return found


def changed(text: str, context: Context = EASY) -> str:
    sentence = Tagged(text, tag(text))
    for edit in sorted(RULE.propose(sentence, context), key=lambda e: -e.span.start):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def test_there_are_more_than_five_thousand_headwords() -> None:
    assert len({entry.word for entry in lexicon.entries()}) >= 5000


def test_every_entry_that_may_change_text_changes_its_example() -> None:
    stubborn = [e.word for e in AUTO if not any(e.word.split()[0] in f.word for f, _ in edits(e.yes))]
    assert stubborn == []


def test_no_entry_changes_its_counter_example() -> None:
    wrong = [e.word for e in AUTO if any(found is e or found == e for found, _ in edits(e.no))]
    assert wrong == []


def test_entries_of_a_headword_are_not_shadowed_by_an_earlier_one_without_conditions() -> None:
    seen: set[tuple[str, str]] = set()
    for entry in lexicon.entries():
        assert (entry.word, entry.pos) not in seen, entry
        if not any(getattr(entry, name) for name in lexicon.CONDITIONS):
            seen.add((entry.word, entry.pos))


def test_plain_words_are_never_the_headword() -> None:
    assert [e.word for e in lexicon.entries() if any(plain == e.word for plain, _ in e.plain)] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He purchased a car.", "He bought a car."),
        ("They are purchasing cars.", "They are buying cars."),
        ("It was an additional cost.", "It was an extra cost."),
        ("Numerous homes were lost.", "Many homes were lost."),
        ("He commenced an odyssey.", "He started an odyssey."),
    ],
)
def test_replacements_take_the_form_of_the_word(before: str, after: str) -> None:
    assert changed(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "The Purchase Tax Act failed.",
        "A re-purchase plan failed.",
        "THE PURCHASE WAS MADE.",
    ],
)
def test_names_capitals_and_compounds_stay(sentence: str) -> None:
    assert changed(sentence) == sentence


def test_protected_text_stays() -> None:
    text = "He said “we purchased it” and left."
    start, end = text.index("“"), text.index("”") + 1
    from build_tools.model import Span

    assert list(RULE.propose(Tagged(text, tag(text), (Span(start, end),)), EASY)) == []


def test_standard_replaces_fewer_words_than_easy() -> None:
    text = "He requires numerous documents and purchases sufficient food to commence."
    assert len(edits(text, STANDARD)) < len(edits(text, EASY))


@pytest.mark.parametrize(("before", "after"), LexicalParaphrase.examples)
def test_examples_of_the_rule(before: str, after: str) -> None:
    assert changed(before) == after
