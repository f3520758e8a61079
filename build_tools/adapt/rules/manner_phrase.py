"""CP06: "in a careful manner" for "carefully"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import phrase_edits
from build_tools.language.frequency import zipf
from build_tools.model import Edit

_PATTERN = re.compile(
    r"\bin an? ([a-z]{4,}) (?:manner|fashion|way)(?=[.,;]| (?:and|but|by|in|on|at|from|with|when|because|for|so)\b)",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\bon an? (daily|weekly|monthly|yearly|regular|temporary|permanent|voluntary|annual) basis\b", re.IGNORECASE
)
_SAME = {"daily": "daily", "weekly": "weekly", "monthly": "monthly", "yearly": "yearly", "annual": "yearly"}
_KNOWN_ENOUGH = 3.0  # Zipf: the adverb is in use


def adverb(adjective: str) -> str | None:
    """The adverb in -ly of a regular adjective; None where there is none in common use."""
    if adjective.endswith("ly") or adjective in (
        "good",
        "unusual",
        "similar",
        "different",
        "certain",
        "particular",
        "roundabout",
        "same",
        "such",
        "other",
    ):
        return None
    if adjective.endswith("ic"):
        form = adjective + "ally"
    elif adjective.endswith("le") and adjective[-3] not in "aeiou":
        form = adjective[:-1] + "y"
    elif adjective.endswith("y") and adjective[-2] not in "aeiou":
        form = adjective[:-1] + "ily"
    elif adjective.endswith("ll"):
        form = adjective + "y"
    else:
        form = adjective + "ly"
    return form if zipf(form) >= _KNOWN_ENOUGH else None


class MannerPhrase(Rule):
    """Finds "in a … manner/way/fashion" and "on a … basis" and uses the adverb.

    Why: one word for four.
    When to leave it: adjectives without an adverb in common use, "in a way that …", "in a similar way", quotations.
    Source: plainlanguage.gov, "Omit unnecessary words".
    """

    code: ClassVar[str] = "CP06"
    name: ClassVar[str] = "manner-phrase"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("She did the work in a careful manner.", "She did the work carefully."),
        ("The bus runs on a regular basis.", "The bus runs regularly."),
        ("He spoke in a gentle manner.", "He spoke gently."),
        ("He spoke in a happy manner.", "He spoke happily."),
        ("He spoke in a full manner.", "He spoke fully."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She did the work in a way that pleased them.",
        "They work in a similar way.",
        "They help in a friendly way.",
        "“She did it in a careful manner,” he said.",
        "He spoke in a heroic manner.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a phrase."""
        text = sentence.text
        if context.level.high is None or not any(w in text for w in (" manner", " fashion", " way", " basis")):
            return
        reason = "One word says it."
        yield from phrase_edits(sentence, _PATTERN, lambda m: adverb(m.group(1).lower()), self.code, reason)
        yield from phrase_edits(
            sentence, _BASIS, lambda m: _SAME.get(m.group(1).lower()) or adverb(m.group(1).lower()), self.code, reason
        )
