"""Comments let findings stand: what they cover, what they must hold."""

from __future__ import annotations

import pytest

from build_tools.check.engine import check_text
from build_tools.check.settings import Effective
from build_tools.check.text import Text
from build_tools.sources import parse_text

BAD = "They utilize it."


def found(text: str) -> list[str]:
    return [f.code for f in check_text(Text(parse_text(text, "a.md", ".md")), Effective("full", {}, {})).findings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (f'<!-- explainer: allow WD101 reason="x" -->\n{BAD}\n\n{BAD}', ["WD101"]),
        (f"<!-- explainer: allow hard-word reason='x' -->\n\n{BAD}", []),
        (f'<!-- explainer: allow WD101, WD109 reason="x" -->\n\n{BAD} In order to win.', []),
        (
            f'<!-- explainer: allow-start WD101 reason="x" -->\n\n{BAD}\n\n{BAD}\n\n<!-- explainer: allow-end WD101 -->\n\n{BAD}',
            ["WD101"],
        ),
        (f'<!-- explainer: allow-start WD101 reason="x" -->\n\n{BAD}', ["CK102", "WD101"]),
        (f"{BAD}\n\n<!-- explainer: allow-end WD101 -->", ["WD101", "CK102"]),
        (f"<!-- explainer: allow WD101 -->\n\n{BAD}", ["CK102", "WD101"]),
        (f'<!-- explainer: allow WD101 reason=" " -->\n\n{BAD}', ["CK102", "WD101"]),
        (f'<!-- explainer: alow WD101 reason="x" -->\n\n{BAD}', ["CK102", "WD101"]),
        (f'<!-- explainer: allow WD101 WD105 reason="x" -->\n\n{BAD}', ["CK101"]),
        (f'```\n<!-- explainer: allow WD101 reason="x" -->\n```\n\n{BAD}', ["WD101"]),
        ('<!-- explainer: allow WD112 reason="x" -->\n![](a.png)', []),
        ('<!-- explainer: allow WD110 reason="x" -->\n## More information', []),
    ],
)
def test_comment(text, codes):
    assert found(text) == codes
