"""What a text states, item by item: numbers, dates, names, quotations, negations, hedges, comparisons.

Everything is read off the surface, so that the same text always gives the same items: what is found here is a floor under the
meaning, not a proof of it. Quotation marks and apostrophes of all shapes are read alike.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from build_tools.language.closed import DAYS, MONTHS, words_of
from build_tools.language.tagging import fold

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_TENS = "thirty forty fifty sixty seventy eighty ninety"
WORD_NUMBERS: dict[str, int] = {word: i for i, word in enumerate(_UNITS.split(" "))} | {
    word: 10 * i for i, word in enumerate(_TENS.split(" "), 3)
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE = "|".join(SCALES)
_COUNTED = "|".join(WORD_NUMBERS)
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NUMERIC = re.compile(
    rf"""(?<![\w.])
    (?:(?P<digits>\d+(?:,\d{{3}})*(?:\.\d+)?)
      |(?P<words>(?:{_COUNTED})(?:[\s-]+(?:and[\s-]+)?(?:{_COUNTED}|{_SCALE}))*\b|(?:a\s+)?(?:{_SCALE})\b))
    (?P<scale>(?:[\s-]+(?:{_SCALE})\b)*)""",
    re.IGNORECASE | re.VERBOSE,
)
NEGATION = re.compile(
    r"\b(?:not|never|none|nobody|nothing|nowhere|neither|nor|without|no|cannot|\w+n't)\b|\bn't\b", re.IGNORECASE
)
_ABBREVIATIONS = words_of(
    """mr mrs ms dr prof sr jr st gen col lt sgt capt rev hon sen rep gov pres vs inc ltd co corp no jan feb mar apr jun
    jul aug sep sept oct nov dec mt ft u s k d p a m e g i ph"""
)
_MONTH_SHORT = {m[:3]: m for m in MONTHS} | {"sept": "september"}
# Whole words only; most sentences have none.
_CALENDAR = re.compile(
    rf"(?<![A-Za-z])(?:{'|'.join(sorted({*MONTHS, *DAYS, *_MONTH_SHORT}))})(?![A-Za-z])", re.IGNORECASE | re.ASCII
)
# Capitals that are not names.
NOT_NAMES = words_of(
    """i i'm i've i'd i'll mr mrs ms dr the a an this that these those he she it they we you his her its their our my in on
    at for from to of by with and as but or if when while after before since although though because however there here
    then so yet not no all some many most one two both each every other another such what who which where why how also whereas
    during under over into about according"""
)
_TOKEN = re.compile(r"[^\W_]+(?:[.,:]\d+)*(?:['\-&][^\W_]+)*")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_QUOTED = re.compile(r"“([^“”]{2,}?)”|``\s*(.{2,}?)\s*''|(?<![\w\"])\"\s*([^\"]{2,}?)\s*\"(?!\w)|«([^«»]{2,}?)»")

# Before an amount only: "over 200", not "over the bridge".
_AMOUNT = rf"(?=\s+(?:the\s+|an?\s+)?[$£€]?(?:\d|(?:{_COUNTED}|half|{_SCALE})\b))"

# Stretches of time with a word of their own: "two decades" are twenty years, "a fortnight" two weeks.
_PERIODS = {"decade": 10, "fortnight": 2}
_PERIOD = re.compile(rf"\b(?:(?P<count>{_COUNTED})\s+)?(?P<period>{'|'.join(_PERIODS)})s?\b")

MONTH_MAY = re.compile(
    r"\bMay,? \d|\d(?:st|nd|rd|th)?(?: of)? May\b|\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|last|next|this|early|late|mid) May\b"
)
HEDGES: dict[str, re.Pattern[str]] = {
    "may": re.compile(r"\b(?:may|might|could|perhaps|possibly|possible|potential(?:ly)?|maybe)\b", re.I),
    "alleged": re.compile(
        # "The flood claimed 40 lives" alleges nothing.
        r"\b(?:alleg(?!ian)\w+|accus(?!tom)\w+|suspect\w*|claim(?!\w*\s+(?:\S+\s+){0,3}(?:lives|life)\b)\w*|supposed(?:ly)?|reported(?:ly)?|"
        r"said to|so-called|unconfirmed)\b",
        re.I,
    ),
    "likely": re.compile(
        # "Appeared on stage", "believe in God" and "should you need help" (if) are no hedges.
        r"\b(?:likely|probabl[ey]|presumably|expect\w*|seem(?:s|ed|ingly)?|apparently|thought|think(?:s)?|suggest\w*|"
        r"appear(?:s|ed)?(?!\s+(?:in|on|at|with|before|alongside|from|under|near|for|again|and|or)\b|[.,;])|"
        r"believ\w+(?!\s+in\b)|(?<!^)(?<![.!?,;]\s)should|should(?!\s+(?:you|he|she|it|they|we|i|the|an?|any|this|that)\b))\b",
        re.I,
    ),
    "about": re.compile(
        r"\b(?:approximately|roughly|around|about|nearly|almost|estimated|some|close to|more or less|just over|just under)"
        + _AMOUNT,
        re.I,
    ),
}
COMPARISONS: dict[str, re.Pattern[str]] = {
    "more than": re.compile(
        rf"\b(?:no (?:more|greater) than|more than|greater than|(?:over|above|exceed\w*){_AMOUNT}|at least|no (?:fewer|less) than|a minimum of|upwards? of)\b",
        re.I,
    ),
    "less than": re.compile(
        rf"\b(?:less than|fewer than|(?:under|below){_AMOUNT}|up to{_AMOUNT}|as (?:many|much) as{_AMOUNT}|at (?:the )?most|a maximum of)\b",
        re.I,
    ),
    "than": re.compile(r"(?<!rather )\bthan\b", re.I),
}

# One of these letters stands in whatever the pattern finds: looking for them is a tenth of the work.
STEMS: dict[str, tuple[str, ...]] = {
    "may": ("may", "might", "could", "perhaps", "possib", "potential"),
    "alleged": ("alleg", "accus", "suspect", "claim", "suppos", "report", "said to", "so-called", "unconfirmed"),
    "likely": (
        "likely",
        "probabl",
        "presumabl",
        "expect",
        "appear",
        "seem",
        "apparent",
        "believ",
        "thought",
        "think",
        "suggest",
        "should",
    ),
    "about": (
        "approximate",
        "roughly",
        "around",
        "about",
        "nearly",
        "almost",
        "estimated",
        "some",
        "close",
        "more",
        "just",
    ),
    "more than": ("than", "over", "above", "exceed", "least", "minimum of", "upward"),
    "less than": ("than", "under", "below", "up to", "as many", "as much", "most", "maximum of"),
    "than": ("than",),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """The items of a text, each as it stands there, in order."""

    numbers: tuple[str, ...]  # digits as written, without commas
    values: frozenset[float]  # what numbers in digits and words amount to
    dates: tuple[str, ...]
    names: tuple[str, ...]
    quotations: tuple[str, ...]
    negations: int
    hedges: Counter[str]
    comparisons: Counter[str]
    tokens: frozenset[str]  # every word in lower case, possessives cut


@lru_cache(maxsize=8192)
def facts(text: str) -> Facts:
    """The items of ``text``."""
    return _read(text)


def _read(text: str) -> Facts:
    flat = fold(text)
    low = flat.lower()
    unmonthed = MONTH_MAY.sub("", flat).lower() if "May" in flat else low  # "on 3 May" is no doubt
    return Facts(
        numbers=tuple(n.replace(",", "") for n in _NUMBER.findall(text)),
        values=values(low),
        dates=dates(flat),
        names=names(text, flat),
        quotations=quotations(text),
        negations=len(NEGATION.findall(low)),
        hedges=_counted(HEDGES, unmonthed),
        comparisons=_counted(COMPARISONS, low),
        tokens=frozenset(_cut(t).lower() for t in _TOKEN.findall(_undotted(flat))),
    )


def _counted(patterns: dict[str, re.Pattern[str]], low: str) -> Counter[str]:
    return Counter(
        {
            name: n
            for name, pattern in patterns.items()
            if any(map(low.__contains__, STEMS[name])) and (n := len(pattern.findall(low)))
        }
    )


def _undotted(flat: str) -> str:
    """ "U.S." as "US", so that it is one word."""
    return _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", flat)


def _cut(token: str) -> str:
    return token[:-2] if token.endswith(("'s", "'S")) else token


def values(low: str) -> frozenset[float]:
    """The amounts that digits and number words stand for: "3,000", "three thousand" and "3 thousand" are all 3000. The word
    "one" alone is no amount ("one of them")."""
    found: set[float] = set()
    for m in _NUMERIC.finditer(low):
        if m.group() == "one":
            continue
        scale = 1
        for word in m.group("scale").replace("-", " ").split():
            scale *= SCALES[word]
        if m.group("digits"):
            base = float(m.group("digits").replace(",", ""))
            found.add(base)  # "3 million" may become "3m"
        else:
            base = _spelled(m.group("words"))
        found.add(round(base * scale, 6))  # 16.4 million is no 16,399,999.999…
    return frozenset(found)


def periods(text: str) -> frozenset[float]:
    """What "decade" and "fortnight" amount to in years and weeks: a rewording may say it in these."""
    low = text.lower()
    if not any(period in low for period in _PERIODS):
        return frozenset()
    return frozenset(
        float(WORD_NUMBERS.get(m["count"] or "one", 1) * _PERIODS[m["period"]]) for m in _PERIOD.finditer(low)
    )


def _spelled(words: str) -> float:
    total = current = 0
    for word in re.split(r"[\s-]+", words):
        if word in WORD_NUMBERS:
            current += WORD_NUMBERS[word]
        elif word in SCALES:
            current = max(current, 1) * SCALES[word]
            if SCALES[word] > 100:
                total, current = total + current, 0
    return float(total + current)


def dates(text: str) -> tuple[str, ...]:
    """Months and days of the week by their full names, in lower case; "may" only where it must be the month."""
    found = []
    for m in _CALENDAR.finditer(text):
        low = m.group().lower()
        if low == "may":
            around = text[max(0, m.start() - 8) : m.end() + 5]
            if m.group() == "May" and MONTH_MAY.search(around):
                found.append("may")
        elif low in MONTHS or low in DAYS:
            found.append(low)
        elif m.group()[0].isupper() and low in _MONTH_SHORT and text[m.end() : m.end() + 1] == ".":
            found.append(_MONTH_SHORT[low])
    return tuple(found)


def names(text: str, flat: str | None = None) -> tuple[str, ...]:
    """Capitalised words: inside a sentence, and at its start where the next word is one too or it has inner capitals."""
    flat = fold(text) if flat is None else flat
    tokens = list(_TOKEN.finditer(flat))
    found = []
    for i, m in enumerate(tokens):
        token = m.group()
        if not token[0].isupper():
            continue
        token = _cut(token)
        low = token.lower()
        if len(token) < 2 or low in NOT_NAMES or low in MONTHS or low in DAYS:
            continue
        if not any(c.isupper() for c in token[1:]) and _starts_sentence(flat, tokens, i):
            after = tokens[i + 1].group() if i + 1 < len(tokens) else ""
            gap = flat[m.end() : tokens[i + 1].start()] if after else ""
            if not after[:1].isupper() or after.lower() in NOT_NAMES or gap.strip():
                continue
        if low not in _MONTH_SHORT:
            found.append(token)
    return tuple(found) + tuple(m.group().replace(".", "") for m in _DOTTED.finditer(flat))


def _starts_sentence(flat: str, tokens: list[re.Match[str]], i: int) -> bool:
    if i == 0:
        return True
    gap = flat[tokens[i - 1].end() : tokens[i].start()]
    if gap.rstrip()[-1:] in ('"', "`", ":", "'", "(") or "\n" in gap:
        return True
    if "." in gap:
        before = tokens[i - 1].group().lower()
        return before not in _ABBREVIATIONS and len(before) > 1
    return any(c in gap for c in "!?")


def quotations(text: str) -> tuple[str, ...]:
    """What stands in double quotation marks, without the marks and outer spaces."""
    found = (next(g for g in m.groups() if g) for m in _QUOTED.finditer(text))
    return tuple(q.strip() for q in found if any(c.isalnum() for c in q))


def flat_words(text: str) -> str:
    """The words of ``text`` in lower case with single spaces, no punctuation: how quotations are compared across sentences."""
    return " ".join(re.findall(r"\w+", fold(text).lower().replace("'", "")))
