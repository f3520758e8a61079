"""LX103: two negatives for a positive: "not uncommon"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import phrase_edits
from build_tools.model import Edit

_POSITIVE = {
    "uncommon": "common", "unusual": "usual", "unlikely": "likely", "unimportant": "important", "unreasonable": "reasonable",
    "unfamiliar": "familiar", "unaware": "aware", "unknown": "known", "unhappy": "happy", "unpopular": "popular",
    "unrelated": "related", "unwilling": "willing", "unaffected": "affected", "unconnected": "connected",
    "unsympathetic": "sympathetic", "insignificant": "significant", "inconsiderable": "considerable", "impossible": "possible",
    "improbable": "likely", "incapable": "capable", "inappropriate": "appropriate", "dissimilar": "similar",
    "infrequently": "often", "uncommonly": "often", "unreasonably": "reasonably", "insubstantial": "substantial",
}  # fmt: skip
_PATTERN = re.compile(r"\bnot (" + "|".join(sorted(_POSITIVE, key=len, reverse=True)) + r")\b(?! (?:or|nor)\b)")


class NegatedNegative(Rule):
    """Finds "not uncommon" and its like and says the plain positive.

    Why: two negatives have to be worked out; readers at school and readers of a second language get them wrong.
    When to leave it: "not only", "not … or …", "if not", words that are not in the list, quotations.
    Source: plainlanguage.gov, "Avoid double negatives".
    """

    code: ClassVar[str] = "LX103"
    name: ClassVar[str] = "negated-negative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Storms are not uncommon in May.", "Storms are common in May."),
        ("It is not impossible to win.", "It is possible to win."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The plan is unlikely if not impossible.",
        "Storms are uncommon in May.",
        "It is not unlikely or unusual to lose.",
        "“Storms are not uncommon,” he said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a pair."""
        if "not " not in sentence.text or context.level.high is None:
            return ()

        def pick(match: re.Match[str]) -> str | None:
            before = sentence.text[: match.start()].rstrip()
            if before.endswith((" if", " though", " perhaps", "If", ",", "but", "why", "is it", " a", " an")):
                return None
            return _POSITIVE[match.group(1)]

        return phrase_edits(sentence, _PATTERN, pick, self.code, "Two negatives: the positive says it.")
