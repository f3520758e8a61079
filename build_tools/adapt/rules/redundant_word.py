"""CP03: doublets and words that repeat what their neighbour says: "each and every", "end result"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import phrase_edits
from build_tools.model import Edit

_PAIRS: dict[str, str] = {
    "each and every": "every", "first and foremost": "first", "any and all": "all", "null and void": "void",
    "various different": "various", "many different": "many", "several different": "several", "rules and regulations": "rules",
    "aims and objectives": "aims", "full and complete": "full", "true and accurate": "true", "one and only": "only",
    "over and over again": "again and again",  "end result": "result",
    "end results": "results", "final outcome": "outcome", "future plans": "plans", "past history": "history",
    "past experience": "experience", "past experiences": "experiences", "advance planning": "planning",
    "advance warning": "warning", "added bonus": "bonus", "basic fundamentals": "basics", "basic essentials": "essentials",
    "general consensus": "consensus", "free gift": "gift", "free gifts": "gifts", "brief moment": "moment",
    "unexpected surprise": "surprise", "true fact": "fact", "actual fact": "fact", "new innovation": "innovation",
    "new innovations": "innovations",   "completely destroyed": "destroyed",
    "totally destroyed": "destroyed", "completely eliminated": "eliminated", "completely finished": "finished",
    "absolutely essential": "essential", "absolutely necessary": "necessary", "entirely eliminated": "eliminated",
    "join together": "join", "joined together": "joined", "merge together": "merge", "merged together": "merged",
    "combine together": "combine", "combined together": "combined", "gather together": "gather",
    "gathered together": "gathered", "return back": "return", "returned back": "returned", "revert back": "revert",
    "repeat again": "repeat", "still remains": "remains", "still remain": "remain", "still continues": "continues",
    "still continue": "continue", "currently ongoing": "ongoing", "period of time": "time", "periods of time": "times",
    "a total of": "", "the month of": "", "small in size": "small", "large in size": "large", "few in number": "few",
    "red in colour": "red", "red in color": "red", "round in shape": "round", "square in shape": "square",
    "in the year": "in", "at this moment in time": "now", "at that point in time": "then", "at this point in time": "now",
     "until such time as": "until",
    "the exact same": "the same", "close proximity": "proximity", "consensus of opinion": "consensus", "surrounded on all sides": "surrounded",
    "is located in": "is in", "are located in": "are in", "was located in": "was in", "were located in": "were in",
    "is located on": "is on", "are located on": "are on", "was located on": "was on", "is located at": "is at",
    "is located near": "is near", "is situated in": "is in", "are situated in": "are in", "is situated on": "is on",
    "was situated in": "was in", "is situated at": "is at", "is situated near": "is near", "is situated between": "is between",
    "is located between": "is between", "is located within": "is in", "located within": "in",
    "exactly the same": "the same",  "for a period of": "for", "over a period of": "over",
    "for the duration of": "during", "during the course of": "during", "in the course of": "during", "at a later date": "later",
      "also known simply as": "also known as",
     "a distance of": "", "the sum of": "",
      "all of the": "all the", "inside of": "inside", "outside of": "outside", "off of": "off",
}  # fmt: skip
_DROPS_ONLY_BEFORE = {
    "a total of": r"(?=\s+[\d£$€])",
    "the month of": r"(?=\s+[A-Z])",
    "a distance of": r"(?=\s+\d)",
    "the sum of": r"(?=\s+[£$€])",
}


def _compile() -> re.Pattern[str]:
    parts = []
    for phrase in sorted(_PAIRS, key=len, reverse=True):
        tail = _DROPS_ONLY_BEFORE.get(phrase, "")
        if phrase == "in the year":
            tail = r"(?=\s+\d{3,4}\b)"
        if phrase in ("for a period of", "over a period of"):
            tail = r"(?=\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some))"
        if phrase in ("inside of", "outside of"):
            parts.append(r"(?<!the )(?<!The )" + phrase.replace(" ", r"\s+"))
            continue
        parts.append(re.escape(phrase).replace(r"\ ", r"\s+") + tail)
    return re.compile(r"(?<![\w-])(?:" + "|".join(parts) + r")(?![\w-])", re.IGNORECASE)


_PATTERN = _compile()


class RedundantWord(Rule):
    """Finds doublets and words that say what the word beside them says already, and keeps one.

    Why: two words for one thing make readers look for the difference.
    When to leave it: fixed terms of law ("terms and conditions"), quotations, and whatever is not in the list.
    Source: the project's own list, after plainlanguage.gov, "Omit unnecessary words", and Strunk.
    """

    code: ClassVar[str] = "CP03"
    name: ClassVar[str] = "redundant-word"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Each and every house has a garden.", "Every house has a garden."),
        ("The end result was a total of 300 new homes.", "The result was 300 new homes."),
        ("The town is located in the north of Spain.", "The town is in the north of Spain."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "They read the terms and conditions of the sale.",
        "The end of the year is near.",
        "A total of some weight was reached.",
        "“Each and every house has a garden,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a phrase of the list."""
        if context.level.high is None:
            return ()
        return phrase_edits(
            sentence,
            _PATTERN,
            lambda m: _PAIRS[" ".join(m.group().lower().split())],
            self.code,
            "Two words that say the same: one is enough.",
        )
