"""LX104: a number in long words: "twenty-five", "25 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import phrase_edits
from build_tools.model import Edit

_TENS = {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ONES = {w: i for i, w in enumerate("one two three four five six seven eight nine".split(), 1)}
_WORD = re.compile(
    rf"(?<![\w-])({'|'.join(_TENS)})-({'|'.join(_ONES)})(?![\w-])(?! (?:hundred|thousand|million|billion|trillion|per ?cent|percent))"
)
_PERCENT = re.compile(r"(?<=\d) ?(?:per cent|percent)\b(?!age)")


class NumberWord(Rule):
    """Finds "twenty-five" and "25 per cent" and writes "25" and "25%".

    Why: figures are found and compared faster than words. The value stays the same to the last digit.
    When to leave it: "a dozen", "hundreds" and all numbers that may be rough, the start of a sentence, numbers inside other
    numbers, parts of compounds ("twenty-five-year-old"), quotations.
    Source: GOV.UK style guide, "Numbers".
    """

    code: ClassVar[str] = "LX104"
    name: ClassVar[str] = "number-word"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The team has twenty-five members.", "The team has 25 members."),
        ("It grew by 25 per cent.", "It grew by 25%."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Twenty-five people came.",
        "A dozen people came.",
        "A twenty-five-year-old man came.",
        "“It grew by 25 per cent,” he said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a number."""
        if context.level.high is None:
            return
        reason = "The same number in figures."
        if "ty-" in sentence.text:
            yield from phrase_edits(
                sentence, _WORD, lambda m: str(_TENS[m.group(1)] + _ONES[m.group(2)]), self.code, reason
            )
        if "er" in sentence.text and "cent" in sentence.text:
            yield from phrase_edits(sentence, _PERCENT, lambda m: "%", self.code, reason)
