"""Whole articles: rules in order until the band is met, each sentence traced."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.adapt import adapt, compare_texts
from build_tools.adapt.engine import adapt_line
from build_tools.adapt.report import as_text, difference_dict, difference_text, line_text, outcome
from build_tools.analysis import analyze
from build_tools.glossary import Matcher
from build_tools.model import Difference, Edit, GlossaryEntry, Level, Span
from build_tools.sources import parse_markdown, parse_plain

EASY = Level("easy", "Easy", 4, 6)
STANDARD = Level("standard", "Standard", 7, 9)
HARD = "\n\n".join(
    [
        "The municipal authorities subsequently purchased numerous additional vehicles in order to facilitate the "
        "transportation of 3,000 residents; the vehicles were initially utilized in Bern.",
        "“We did not purchase them,” Anna Berg stated on Monday. The acquisition commenced in May 2019.",
        "Approximately 40 individuals may have been adversely affected by the termination of the agreement.",
    ]
    * 3
)
EASY_TEXT = "The cat sat on the mat. The dog ran to the big tree. " * 12


def adapted(text: str, level: Level = EASY):  # type: ignore[no-untyped-def]
    return adapt(analyze(parse_plain(text)), level)


def test_every_sentence_is_traced_to_its_source() -> None:
    full = analyze(parse_plain(HARD))
    ids = {s.id for s in full.sentences}
    result = adapt(full, EASY)
    assert all(len(s.sources) == 1 and s.sources[0] in ids for s in result.sentences)
    assert {s.sources[0] for s in result.sentences} == ids


def test_changed_sentences_carry_codes_and_reasons() -> None:
    full = analyze(parse_plain(HARD))
    texts = {s.id: s.text for s in full.sentences}
    result = adapt(full, EASY)
    changed = [s for s in result.sentences if s.text != texts[s.sources[0]]]
    assert changed
    assert all(s.codes and s.reasons for s in changed)


def test_facts_are_kept() -> None:
    result = adapted(HARD)
    own = parse_plain(" ".join(s.text for s in result.sentences))
    assert compare_texts(parse_plain(HARD), own) == ()


def test_a_text_that_is_easy_enough_stays_as_it_is() -> None:
    result = adapted(EASY_TEXT)
    assert result.target_met
    assert result.edits == ()


def test_a_target_that_cannot_be_met_is_not_claimed() -> None:
    text = (
        "Photosynthesis converts electromagnetic radiation into carbohydrates within chloroplasts of eukaryotes. " * 12
    )
    result = adapted(text)
    assert not result.target_met
    assert "not met" in outcome(result)


def test_standard_changes_less_than_easy() -> None:
    assert len(adapted(HARD, STANDARD).edits) < len(adapted(HARD, EASY).edits)


def test_short_texts_are_adapted_though_no_grade_is_known() -> None:
    result = adapted("The council purchased a bus. It commenced the work.")
    assert result.scores.grade is None
    assert not result.target_met
    assert result.edits
    assert "not measured" in outcome(result)


@pytest.mark.parametrize(
    "text", ["", "# Only a heading", "- a\n- b", "> Quoted words stay as they are.", "| a | b |\n|---|---|\n| 1 | 2 |"]
)
def test_text_that_is_no_prose_stays(text: str) -> None:
    full = analyze(parse_markdown(text, "a.md", "a"))
    assert [s.text for s in adapt(full, EASY).sentences] == [s.text for s in full.sentences]


def test_the_report_shows_before_after_rule_and_outcome() -> None:
    full = analyze(parse_plain(HARD))
    told = as_text(full, adapt(full, EASY))
    assert "- The municipal authorities" in told
    assert "LX001" in told
    assert told.endswith("fidelity guard.")


def test_lines_are_explained() -> None:
    line = "He purchased a car."
    assert "LX001 “bought”" in line_text(line, adapt_line(line, EASY))
    assert "no rule found" in line_text("He ran.", adapt_line("He ran.", EASY))
    assert "quotation marks" in line_text('He "ran.', adapt_line('He "ran.', EASY))
    assert line_text("", adapt_line("", EASY)) == ""


def test_the_report_tells_refused_edits() -> None:
    full = analyze(parse_plain(HARD))
    result = replace(adapt(full, EASY), undone=((Edit(Span(0, 2), "A", "SP01", "why"), "lost the name Berg"),))
    assert "Refused by the fidelity guard:\n  SP01 → “A”: lost the name Berg" in as_text(full, result)


@pytest.mark.parametrize(("low", "told"), [(4, "target grade 4–6"), (None, "target grade 6")])
def test_the_target_is_told(low: float | None, told: str) -> None:
    assert told in outcome(adapted(HARD, Level("easy", "Easy", low, 6)))


@pytest.mark.parametrize(
    ("source", "own", "told"),
    [
        (Span(5, 7), None, "full.txt:2:2: lost the number 30"),
        (None, Span(1, 2), "own.txt:1:2: lost the number 30"),
        (None, None, "lost the number 30"),
    ],
)
def test_a_difference_is_told_with_its_place(source: Span | None, own: Span | None, told: str) -> None:
    ours, theirs = replace(parse_plain("One\n30 cats."), path="full.txt"), replace(parse_plain("Cats."), path="own.txt")
    difference = Difference("lost", "number", "30", "lost the number 30", source, own)
    assert difference_text(difference, ours, theirs) == told
    found = difference_dict(difference)
    assert found["source"] == ([5, 7] if source else None)
    assert found["adapted"] == ([1, 2] if own else None)


def test_a_block_in_another_language_stays_as_it_is() -> None:
    text = "The council purchased a bus.\n\nLe conseil a acheté un bus pour les gens de la ville et les enfants."
    result = adapted(text)
    assert "acheté" in " ".join(s.text for s in result.sentences)


def test_a_block_whose_quotation_marks_do_not_pair_up_stays_as_it_is() -> None:
    text = 'The council purchased a "bus.\n\nThe council purchased a car.'
    assert [s.text for s in adapted(text).sentences] == ['The council purchased a "bus.', "The council bought a car."]


def test_a_name_is_explained_once_in_an_article() -> None:
    entry = GlossaryEntry("berg", "Anna Berg", "person", ("Berg",), "A woman.", "A woman.", role="the mayor of Bern")
    text = "The news came from Anna Berg. It was late. The car came from Anna Berg."
    full = analyze(parse_plain(text), Matcher((entry,)))
    told = " ".join(s.text for s in adapt(full, EASY, (entry,)).sentences)
    assert told.count("the mayor of Bern") == 1
