"""Roles and full forms from the glossary, at the first use only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.adapt.engine import adapt_line
from build_tools.adapt.rule import Context
from build_tools.model import GlossaryEntry, Level

EASY = Level("easy", "Easy", 4, 6)
PESKOV = GlossaryEntry(
    "peskov", "Dmitry Peskov", "person", ("Peskov",), "A man.", "A man.", role="the Kremlin's spokesman"
)
WHO = GlossaryEntry("who", "the World Health Organization", "organization", ("WHO",), "A body.", "A body.")
ENTRIES = (PESKOV, WHO)


def changed(text: str, explained: frozenset[str] = frozenset()) -> str:
    return adapt_line(text, EASY, Context(EASY, ENTRIES, explained)).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The news came from Dmitry Peskov.", "The news came from Dmitry Peskov, the Kremlin's spokesman."),
        ("Dmitry Peskov spoke at noon.", "Dmitry Peskov, the Kremlin's spokesman, spoke at noon."),
        ("He works for WHO in Bern.", "He works for WHO (World Health Organization) in Bern."),
    ],
)
def test_first_use_is_explained(before: str, after: str) -> None:
    assert changed(before) == after


@pytest.mark.parametrize(
    "sentence",
    [
        "Dmitry Peskov, a spokesman, spoke at noon.",
        "Spokesman Dmitry Peskov spoke at noon.",
        "Dmitry Peskov's dog barked.",
        "Dmitry Peskov Junior spoke.",
        "The World Health Organization (WHO) spoke.",
        "“Dmitry Peskov spoke,” she said.",
        "Peskov spoke at noon.",
        "Dmitry Peskov (not his brother) spoke at noon.",
        "Dmitry Peskov – a spokesman – spoke at noon.",
    ],
)
def test_explained_names_and_parts_of_names_stay(sentence: str) -> None:
    assert changed(sentence) == sentence


def test_a_name_that_the_sentence_goes_on_to_explain_stays_so_when_it_is_split() -> None:
    text = changed(
        "The news about the bridge over the river came from Dmitry Peskov, who is the spokesman of the Kremlin."
    )
    assert (
        text
        == "The news about the bridge over the river came from Dmitry Peskov. Peskov is the spokesman of the Kremlin."
    )


def test_a_role_is_written_as_a_common_noun_and_told_once() -> None:
    entry = replace(PESKOV, role="Spokesman of the Kremlin")
    line = "Dmitry Peskov opened the new bridge of the town on Monday, and then Dmitry Peskov spoke about it at noon."
    text = adapt_line(line, EASY, Context(EASY, (entry,))).text
    assert text.count("spokesman of the Kremlin") == 1


def test_a_person_without_a_role_is_not_explained() -> None:
    line = "Dmitry Peskov spoke at noon."
    assert adapt_line(line, EASY, Context(EASY, (replace(PESKOV, role=""),))).text == line


def test_the_text_as_written_is_not_explained() -> None:
    full = Level("full", "Full")
    line = "Dmitry Peskov spoke at noon."
    assert adapt_line(line, full, Context(full, ENTRIES)).text == line


def test_later_uses_stay() -> None:
    assert changed("Dmitry Peskov spoke at noon.", frozenset({"peskov"})) == "Dmitry Peskov spoke at noon."


def test_without_a_glossary_nothing_is_added() -> None:
    assert adapt_line("Dmitry Peskov spoke at noon.", EASY).text == "Dmitry Peskov spoke at noon."
