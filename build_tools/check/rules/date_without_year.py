"""AT103: a date without a year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.explain.dates import find
from build_tools.model import Diagnostic

_HINT = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_FIXED = re.compile(
    r"(?:july (?:4|4th|fourth)|4 july|september 11(?:th)?|11 september|december (?:24|25|31)(?:th|st)?|january 1(?:st)?|1 january|april 1(?:st)?|1 april)$"
)
_EVERY = re.compile(r"\b(?:every|each|annual|annually|usually|always|years?|birthday|holiday|until|last|next|this)\b")


class DateWithoutYear(Rule):
    """A date without a year.

    ## What it does
    Finds days and months to which neither the text around them nor the article's own date gives a year. Each date is reported once;
    holidays are left alone.

    ## Why it matters
    A text lives longer than the year in which everyone knew which February was meant.

    ## When to leave it
    Dates that come round every year.

    ## Source
    GOV.UK style guide, "Dates"; the page's own list of what the article does not say.
    """

    code = "AT103"
    name = "date-without-year"
    examples = (
        Example("On February 12 the two men spoke.", ("February 12",)),
        Example("The talks began on 3 May.", ("3 May",)),
    )
    unchanged = (
        Example("On February 12, 2024, the two men spoke."),
        Example("The talks began in 2024. On February 12 the two men spoke."),
        Example("“On February 12 we spoke,” he said."),
        Example("It may rain on July 4."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a date."""
        if text.article.metadata.date or (text.full and text.full.article.metadata.date):
            return
        seen: set[str] = set()
        for lines in text.paragraphs:
            known = False  # a year in the paragraph's sentences so far holds for the dates after it
            for line in lines:
                known = known or _YEAR.search(line.text) is not None
                if known or not _HINT.search(line.text) or _EVERY.search(line.low):
                    continue
                for start, end, resolved in find(line.text):
                    shown = line.text[start:end]
                    if resolved is not None or _YEAR.search(shown) or not re.search(r"\d", shown) or shown in seen:
                        continue
                    seen.add(shown)
                    if not _FIXED.search(shown.lower()) and not line.is_quoted(start, end):
                        yield self.found(line.place(start, end), f"“{shown}”: of which year?")
