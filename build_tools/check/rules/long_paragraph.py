"""RD103: a wall of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_ONE = "The old bridge is shut, and people now walk to the mill to cross the river. "


class LongParagraph(Rule):
    """A paragraph that looks like a wall.

    ## What it does
    Counts the words of each paragraph. The first sentence is underlined.

    ## Why it matters
    Readers look at a page before they read it. A wall of text is what they skip.

    ## When to leave it
    A single story told in one breath. Most paragraphs have a place where the subject turns: end it there.

    ## Source
    WCAG 2.2, guideline 3.1, advisory technique "Keep paragraphs short"; plainlanguage.gov, "Write short paragraphs".
    """

    code = "RD103"
    name = "long-paragraph"
    limits: ClassVar[Mapping[str, float]] = {"full": 190, "standard": 150, "easy": 120, "": 190}
    examples = (Example(_ONE * 9, (_ONE.strip(),), level="easy"), Example(_ONE * 14, (_ONE.strip(),)))
    unchanged = (Example(_ONE * 5, level="easy"), Example("> " + _ONE * 14), Example(_ONE * 6 + "\n\n" + _ONE * 6))

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a paragraph, at its first sentence."""
        limit = self.limit(text)
        for lines in text.paragraphs:
            count = sum(len(line.sentence.words) for line in lines)
            if count > limit and len(lines) > 1 and not lines[0].is_quoted(0, 1):
                yield self.found(
                    lines[0].sentence.span,
                    f"{count} words in one paragraph; at most {limit:g} here. Where does its subject turn?",
                )
