"""Every rule does what its examples say, and leaves alone what it says it leaves alone."""

from __future__ import annotations

import pytest
from passes import run

from build_tools.adapt.order import RULES
from build_tools.adapt.rule import Context, Rule
from build_tools.model import Level

STANDARD = Context(Level("standard", "Standard", 7, 9))
FULL = Context(Level("full", "Full"))

EXAMPLES = [
    pytest.param(r, before, after, id=f"{r.code}-{i}") for r in RULES for i, (before, after) in enumerate(r.examples)
]
UNCHANGED = [pytest.param(r, text, id=f"{r.code}-{i}") for r in RULES for i, text in enumerate(r.unchanged)]


@pytest.mark.parametrize(("rule", "before", "after"), EXAMPLES)
def test_example_is_rewritten(rule: Rule, before: str, after: str) -> None:
    assert run(rule, before) == after


@pytest.mark.parametrize(("rule", "text"), UNCHANGED)
def test_trap_stays_as_it_is(rule: Rule, text: str) -> None:
    assert run(rule, text) == text


@pytest.mark.parametrize(("rule", "before", "after"), EXAMPLES)
def test_a_second_pass_finds_nothing(rule: Rule, before: str, after: str) -> None:
    from build_tools.language.segmentation import split

    pieces = [span.of(after) for span in split(after)]
    assert [run(rule, piece) for piece in pieces] == pieces


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_rule_documents_itself(rule: Rule) -> None:
    assert rule.__doc__ and (rule.code[:2] not in ("SP", "CP") or ("Why" in rule.__doc__ and "Source" in rule.__doc__))
    assert len(rule.unchanged) >= len(rule.examples) or rule.code == "LX001"
    assert rule.examples or rule.code.startswith("CL")  # these need a glossary


def test_codes_and_names_are_used_once() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
def test_the_text_as_written_is_never_changed(rule: Rule) -> None:
    for before, _ in rule.examples:
        assert run(rule, before, FULL) == before


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.code)
@pytest.mark.parametrize(
    "text", ["", ".", "Ha", ", who", "; ; ;", "(((", "“a” , which", "and but so , .", "x" * 400 + " and y.", "😀 – 😀."]
)
def test_odd_input_is_no_trouble(rule: Rule, text: str) -> None:
    run(rule, text)
