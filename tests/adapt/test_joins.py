"""Where two statements may be parted: what stands before the conjunction must be whole, and the writer's own."""

from __future__ import annotations

import pytest

from build_tools.adapt.engine import applied
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context, Tagged
from build_tools.adapt.rules.clause_pair import ClausePair
from build_tools.language.tagging import tag
from build_tools.model import Level

EASY = Context(Level("easy", "Easy", 4, 6))


def parted(text: str) -> str:
    return applied(text, list(ClausePair().propose(Tagged(text, tag(text), protected(text) or ()), EASY)))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        (
            "It is based on books that we know to be true, but we do not sell them in the shop.",
            "It is based on books that we know to be true. But we do not sell them in the shop.",
        ),
        (
            "The storm came on land near the harbour early in May, and soon after it faded over the hills.",
            "The storm came on land near the harbour early in May. Soon after it faded over the hills.",
        ),
    ],
)
def test_statements_are_parted(text: str, after: str) -> None:
    assert parted(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "They sell good bread at a fair price, it is enough food for a day, but you never feel full.",
        "They told the mayor that the house was empty, but the garden was full of old boats.",
    ],
)
def test_what_may_go_on_stays(text: str) -> None:
    assert parted(text) == text
