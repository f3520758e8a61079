"""WD105: two negations that the reader must take off each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_OPPOSITES = {
    "uncommon": "common", "unusual": "usual", "unlikely": "likely", "unlike": "like", "unknown": "known", "unimportant": "important",
    "unreasonable": "reasonable", "unwilling": "willing", "unable": "able", "unaware": "aware", "unhappy": "happy",
    "unfamiliar": "familiar", "unexpected": "expected", "unreal": "real", "unfair": "fair", "unkind": "kind",
    "unnecessary": "necessary", "unpleasant": "pleasant", "unrelated": "related", "unsafe": "safe", "unwelcome": "welcome",
    "unsuccessful": "successful", "unaffected": "affected", "unconnected": "connected", "unheard of": "heard of",
    "impossible": "possible", "improbable": "likely", "implausible": "likely", "imperfect": "perfect", "immaterial": "important",
    "insignificant": "large", "inconsiderable": "large", "insubstantial": "large", "inconceivable": "possible",
    "inevitable": "sure to happen", "infrequent": "frequent", "infrequently": "often", "incorrect": "correct", "incompatible": "compatible",
    "inappropriate": "right", "insensitive": "sensitive", "ineffective": "effective", "irrelevant": "relevant",
    "irregular": "regular", "illegal": "legal", "illogical": "logical", "dissimilar": "similar", "dishonest": "honest",
    "disinclined": "inclined", "unimpressed": "impressed", "unsympathetic": "kind", "uncommonly": "often", "unusually": "usually",
    "unreasonably": "with reason", "unprecedented": "known before",
}  # fmt: skip
_PATTERN = re.compile(
    r"\b(?:not|never|n't|hardly) (?:at all |entirely |exactly |very |wholly |altogether |completely |totally )?("
    + "|".join(sorted(_OPPOSITES, key=lambda w: (-len(w), w)))
    + r")\b|\b(?:not|never|n't) (?:do |be |go )?without\b(?! (?:delay|warning|notice))|\bcannot not\b"
    r"|\b(?:did|do|does|could|can|would|has|have|had)(?:n't| not) (?:say |do |see |know |find |get |want |have |need |tell |give )?(?:nothing|nobody|none|nowhere)\b"
    r"|\b(?:nobody|no one|nothing|none of them) (?:\w+ )?(?:did|do|does|could|can|would|has|have|had|is|was|were|are)(?:n't| not)\b"
)


class DoubleNegation(Rule):
    """Two negations that the reader must take off each other.

    ## What it does
    Finds "not uncommon", "never without", "nobody did not" and the like.

    ## Why it matters
    Each negation is a step that the reader has to take back. Many lose count, and read the opposite.

    ## When to leave it
    Where "not impossible" is meant to say less than "possible". Quotations are left alone.

    ## Source
    Orwell, "Politics and the English Language", 1946, on "not un-"; Clark and Chase, "On the process of comparing sentences
    against pictures", 1972.
    """

    code = "WD105"
    name = "double-negation"
    examples = (
        Example("Such talks are not uncommon.", ("not uncommon",)),
        Example("He is never without his dog.", ("never without",)),
        Example("Nobody did not like it.", ("Nobody did not",)),
    )
    unchanged = (
        Example("Such talks are common."),
        Example("The talks are not under way."),
        Example("“It is not impossible,” he said."),
        Example("It is not only unfair but also slow."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a pair."""
        for line, found in matches(text, _PATTERN):
            plain = _OPPOSITES.get(found[1] or "")
            message = f"“{line.text[found.start() : found.end()]}” says it twice round"
            yield self.found(
                line.place(*found.span()),
                f"{message}; does “{plain}” say it?" if plain else message,
                suggestions=(plain,) if plain else (),
            )
