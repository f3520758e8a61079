"""Each branch of the rules for relative clauses, nouns beside a name, passives and joins: a sentence that takes it, and the outcome.

``branches.tsv`` has a sentence a line: the code of the rule, the sentence, and what the rule makes of it; without the last, the
sentence has to stay as it is.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.adapt.engine import applied
from build_tools.adapt.order import RULES
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context, Tagged
from build_tools.language.tagging import tag
from build_tools.model import Level

_EASY = Context(Level("easy", "Easy", 4, 6))
_RULES = {rule.code: rule for rule in RULES}
_LINES = [line.split("\t") for line in Path(__file__).with_name("branches.tsv").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("code", "text", "after"), [(line[0], line[1], line[-1]) for line in _LINES])
def test_branch(code: str, text: str, after: str) -> None:
    edits = _RULES[code].propose(Tagged(text, tag(text), protected(text) or ()), _EASY)
    assert applied(text, sorted(edits, key=lambda e: e.span.start)) == after


def test_no_sentence_stands_twice() -> None:
    assert len({(line[0], line[1]) for line in _LINES}) == len(_LINES)
