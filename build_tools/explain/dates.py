"""The timeline: dates as the article writes them. A date is resolved only when the text gives all of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from build_tools.explain.place import in_source
from build_tools.model import Article, Event, Sentence

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_SHORT = {m[:3]: i + 1 for i, m in enumerate(_MONTHS)} | {"sept": 9}
_MONTH = r"(?P<m{n}>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
_DAY = r"(?P<d{n}>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<y{n}>1\d{{3}}|20\d{{2}})"


def _shape(pattern: str, n: int) -> str:
    return pattern.replace("{n}", str(n)).replace("{{", "{").replace("}}", "}")


_DATE = re.compile(
    "|".join(
        [
            _shape(rf"\b{_MONTH} {_DAY}(?:,? {_YEAR})?\b", 1),  # February 12, 2024
            _shape(rf"\b{_DAY}(?: of)? {_MONTH}(?:,? {_YEAR})?\b", 2),  # 12 February 2024
            _shape(rf"\b{_YEAR}-(?P<m3>0[1-9]|1[0-2])-(?P<d3>[0-2]\d|3[01])\b", 3),  # 2024-02-12
            _shape(rf"\b{_MONTH}(?: of)?,? {_YEAR}\b", 4),  # March 2011
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id-?) (?P<m5>January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)",
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Dd]uring|[Bb]etween|[Aa]nd|[Tt]o|[Ll]ate|[Ee]arly|[Oo]f) (?P<y6>1[0-9]{3}|20[0-9]{2})\b(?![-–]\d{3}|\s?(?:percent|%|people|km|miles))",
            r"\b(?:the )?(?P<decade>1\d{3}|20\d{2})s\b",
        ]
    )
)


# "of 1956, 1967 and 1973": a list of years after the first
_NEXT_YEAR = re.compile(r"(?:, (?:and )?| and )(1[0-9]{3}|20[0-9]{2})\b(?!\s?(?:percent|%|people|km|miles)|[-–]\d)")
_AS_OF = re.compile(r"\b[Aa]s of (?:the )?(?:early |late |mid-)?$")


def find(text: str) -> list[tuple[int, int, str | None]]:
    """(start, end, resolved) of each date in ``text``: an ISO date, month (2011-03) or year (1994), or None."""
    out: list[tuple[int, int, str | None]] = []
    for m in _DATE.finditer(text):
        groups = {k: v for k, v in m.groupdict().items() if v}
        year = next((v for k, v in groups.items() if k.startswith("y")), None)
        month = next((v for k, v in groups.items() if k.startswith("m")), None)
        day = next((v for k, v in groups.items() if k.startswith("d") and k != "decade"), None)
        if "decade" in groups:
            out.append((m.start(), m.end(), None))
            continue
        start = m.start("m5") if "m5" in groups else m.start("y6") if "y6" in groups else m.start()
        out.append((start, m.end(), _resolve(year, month, day)))
        at = m.end()
        while groups.keys() == {"y6"} and (more := _NEXT_YEAR.match(text, at)):
            out.append((more.start(1), more.end(1), more[1]))
            at = more.end()
    return sorted(set(out))


def _resolve(year: str | None, month: str | None, day: str | None) -> str | None:
    if year is None:
        return None
    if month is None:
        return year
    number = (
        int(month)
        if month.isdigit()
        else _SHORT[month.lower().rstrip(".")[:4] if month.lower().startswith("sept") else month.lower()[:3]]
    )
    if day is None:
        return f"{year}-{number:02d}"
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:  # 31 February: as written, not resolved
        return None


def events(article: Article, sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    """Each date in the article with the sentence that tells what happened, in the order of the text."""
    out = []
    for sentence in sentences:
        if article.blocks[sentence.block].kind not in ("paragraph", "list item", "quotation"):
            continue
        for start, end, resolved in find(sentence.text):
            if _AS_OF.search(sentence.text, max(0, start - 40), start):
                continue  # says when the writer looked, not when something happened
            span = in_source(sentence, article.prose, start, end)
            out.append(Event(sentence.text[start:end], resolved, sentence.text, span))
    return tuple(out)
