"""AT104: someone spoke about something, and the text does not say what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_PATTERN = re.compile(
    r"\b(?:addressed|discussed|commented on|spoke about|touched on|touched upon) (?:the )?(?:\w+ )?(?:questions?|issues?|matters?|topics?|situation|future|status|concerns) (?:of|about|over|around|on)\b[^.]*\.$"
)


class EmptyStatement(Rule):
    """Someone spoke about something, and the text does not say what.

    ## What it does
    Finds sentences that report that a question was addressed or discussed and then stop.

    ## Why it matters
    The reader expects an answer and gets a heading.

    ## When to leave it
    Where the next sentence tells what was said, or where saying so little is the news.

    ## Source
    The page's own list of what the article does not say.
    """

    code = "AT104"
    name = "empty-statement"
    severity = "info"
    examples = (Example("The ministry addressed the question of pay.", ("addressed the question of pay.",)),)
    unchanged = (
        Example("The ministry said that it would pay."),
        Example("The ministry addressed the crowd."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a sentence."""
        for line, found in matches(text, _PATTERN):
            yield self.found(line.place(*found.span()), "the text does not say what was said")
