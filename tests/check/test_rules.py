"""Every rule finds its examples, with the exact text underlined, and leaves the others alone."""

from __future__ import annotations

import re

import pytest

from build_tools.check import FAMILIES
from build_tools.check.examples import run_example
from build_tools.check.rule import SECTIONS, documentation
from build_tools.check.rules import RULES, find_rule
from build_tools.model import InputError

FOUND = [(rule, example) for rule in RULES for example in rule.examples]
SILENT = [(rule, example) for rule in RULES for example in rule.unchanged]
# The guard finds these between whole texts, and the settings of a project; their tests are in test_levels.py and test_run.py.
WITHOUT_EXAMPLE = {"LV103", "CK103"}


def name(value):
    return getattr(value, "code", None) or re.sub(r"\W+", "-", getattr(value, "text", ""))[:40]


@pytest.mark.parametrize(("rule", "example"), FOUND, ids=name)
def test_example_is_found(rule, example):
    assert run_example(rule, example) == example.found


@pytest.mark.parametrize(("rule", "example"), SILENT, ids=name)
def test_example_is_left_alone(rule, example):
    assert run_example(rule, example) == ()


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_rule_is_documented(rule):
    docs = documentation(rule)
    assert docs.summary
    assert tuple(heading for heading, _ in docs.sections) == SECTIONS
    assert all(body for _, body in docs.sections)
    assert rule.code[:2] in FAMILIES and re.fullmatch(r"[A-Z]{2}\d{3}", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.examples or rule.code in WITHOUT_EXAMPLE
    assert len(rule.unchanged) >= len(rule.examples)


def test_no_code_and_no_name_stands_twice():
    for keys in ([r.code for r in RULES], [r.name for r in RULES]):
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize(("slip", "meant"), [("hard-wrod", "hard-word"), ("long_sentence", "long-sentence")])
def test_unknown_rule_names_the_nearest(slip, meant):
    with pytest.raises(InputError, match=f'did you mean "{meant}"'):
        find_rule(slip)
