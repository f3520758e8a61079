"""CP11: "1998–2004" for "from 1998 to 2004"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.model import Edit, Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:1\d|20)\d\d"
_DAY = rf"(?:\d{{1,2}} {_MONTH},? {_YEAR}|{_MONTH} \d{{1,2}},? {_YEAR})"
_POINT = rf"(?:{_DAY}|{_MONTH} {_YEAR}|{_YEAR}|{_MONTH})"
# No further dash or digit on either side: an ISBN, a telephone number, a row of years.
_RANGE = re.compile(
    rf"(?P<lead>\b(?:[Ff]rom|[Bb]etween) )?(?<![\w–—/.-])(?<![–—-] )(?P<from>{_POINT}) ?[–—-] ?(?P<to>{_POINT})(?![\w/-]| ?[–—-]|\.\d)"
)
_NO_TIME = re.compile(r"(?:\b(?:pp?|pages?|vol|no|nos|numbers?|lines?)\.? |[#§:]\s?)$", re.I)


class DateRange(Rule):
    """Finds a dash between two years, months or days and writes "to", with "and" behind "between".

    Why: a screen reader passes over the dash, and "from 1998–2004" mixes two ways of writing.
    When to leave it: scores, pages, numbers with more than one dash, short years ("1967–68", the name of a season), quotations.
    Source: GOV.UK style guide, "Dates": "to" in date ranges, not a hyphen or a dash.
    """

    code: ClassVar[str] = "CP11"
    name: ClassVar[str] = "date-range"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("She worked there from 1998 - 2004.", "She worked there from 1998 to 2004."),
        ("The war (1914–1918) left the town in ruins.", "The war (1914 to 1918) left the town in ruins."),
        ("The museum is closed January – March.", "The museum is closed January to March."),
        ("He ruled between 1920–1930.", "He ruled between 1920 and 1930."),
        (
            "The museum is closed January – March 2004 for repairs.",
            "The museum is closed January to March 2004 for repairs.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The team won 2010–2009 on points.",
        "See pages 1914–1918 of the book.",
        "Call 1555-2004-1998 for help.",
        "He played in the 1967–68 season.",
        "“I was there 1998–2004,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a range."""
        text = sentence.text
        if context.level.high is None:
            return
        for match in _RANGE.finditer(text):
            start, end = match.span()
            if sentence.is_protected(start, end) or _NO_TIME.search(text[:start]) or not _rises(match):
                continue
            lead = match["lead"] or ""
            word = "and" if lead.lower() == "between " else "to"
            yield Edit(
                Span(match.end("from"), match.start("to")),
                f" {word} ",
                self.code,
                "A date range in words.",
            )


def _rises(match: re.Match[str]) -> bool:
    """Whether the second date comes after the first, and both are of one kind."""
    first, second = (re.findall(_YEAR, match[name]) for name in ("from", "to"))
    if bool(first) != bool(second):
        return not first and bool(second) and not match["from"][0].isdigit()  # "January – March 2004"
    return not first or int(first[-1]) <= int(second[-1])
