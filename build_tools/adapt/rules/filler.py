"""CP02: words that add nothing: "actually", "in fact", "really"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import without
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_HINT = re.compile(r"actually|also|basically|really|literally|truly|indeed|duly|absolutely|utterly|in fact|of course|as it were|so to speak|if you will|needless|to be sure|matter of fact|after all", re.IGNORECASE)  # fmt: skip
_INTENSIFIERS = frozenset("really truly absolutely utterly literally".split())
_SENTENCE_ADVERBS = frozenset("also actually basically literally duly truly indeed really".split())
_ENCLOSED = re.compile(
    r", (?:in fact|of course|indeed|as it were|so to speak|if you will|needless to say|to be sure|as a matter of fact|after all),(?= )"
)
_NEGATIVE = frozenset(("not", "n't", "never", "no", "nor", "without", "neither"))
_TESTS = frozenset(("VBD", "VBZ", "VBP", "VBN", "VB"))


class Filler(Rule):
    """Finds intensifiers before adjectives and adverbs like "actually" before verbs, and takes them out.

    Why: they lengthen a sentence and tell nothing that could be checked.
    When to leave it: after a negation ("not really" is another thing than "not"), in comparisons ("so truly that"), where the
    word carries the sentence ("what really matters"), in quotations.
    Source: plainlanguage.gov, "Omit unnecessary words".
    """

    code: ClassVar[str] = "CP02"
    name: ClassVar[str] = "filler"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The work was absolutely essential.", "The work was essential."),
        ("The town actually has two bridges.", "The town has two bridges."),
        ("The town, of course, has two bridges.", "The town has two bridges."),
        (
            "The town is also the main harbour of the north.",
            "The town is the main harbour of the north.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The town is in a truly old part of the north.",
        "Does the old town by the river really have two bridges?",
        "The work was not really important.",
        "She is so truly respected that no one asks.",
        "He was more truly pleased than the others.",
        "The question is whether it really works.",
        "“It was absolutely essential,” she said.",
        "The dish (also called stew) is made of beef.",
        "The town has not only a bridge but also has a harbour.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a filler."""
        if context.level.high is None or not _HINT.search(sentence.text):
            return
        reason = "A word that adds nothing that could be checked."
        taken: list[tuple[int, int]] = []
        for match in _ENCLOSED.finditer(sentence.text):
            if not sentence.is_protected(*match.span()):
                taken.append(match.span())
                yield Edit(
                    Span(*match.span()), "" if self._has_verb(sentence, match.start()) else ",", self.code, reason
                )
        v = view(sentence)
        for i in range(1, v.n - 1):
            low = v.low[i]
            if low not in _INTENSIFIERS and low not in _SENTENCE_ADVERBS:
                continue
            if any(a < v.until(i) and v.at(i) < b for a, b in taken) or sentence.is_protected(v.at(i), v.until(i)):
                continue
            near = v.low[max(0, i - 3) : i]
            if _NEGATIVE & set(near) or v.low[i - 1] in (
                "so",
                "as",
                "more",
                "most",
                "too",
                "how",
                "less",
                "and",
                "or",
                "whether",
                "than",
            ):
                continue
            if (
                v.low[i + 1] in ("and", "or", "of", ",", ".", "enough", "not", "as", "than")
                or "whether" in near
                or "what" in near
            ):
                continue
            if v.low[i + 1] == "that" or "?" in v.low:
                continue
            if low == "also" and not _may_go(v, i):
                continue
            before_adjective = low in _INTENSIFIERS and v.tags[i + 1] in ("JJ", "RB") and v.tags[i - 1] not in ("VB",)
            is_before_noun = low == "also" and v.low[i + 1] in ("a", "an", "the")
            before_verb = (
                low in _SENTENCE_ADVERBS
                and (v.tags[i + 1] in _TESTS or is_before_noun)
                and v.tags[i - 1] not in ("TO",)
            )
            if v.low[i - 1] in ("a", "an") and (v.low[i][0] in "aeiou") != (v.low[i + 1][0] in "aeiou"):
                continue  # "an extremely big" would need another article
            if before_adjective or before_verb:
                yield without(sentence, v.at(i), v.until(i), self.code, reason)

    def _has_verb(self, sentence: Tagged, end: int) -> bool:
        """Whether a finite verb or the subject right before one stands before ``end``: else a fronted phrase needs its comma."""
        v = view(sentence)
        k = next((i for i in range(v.n) if v.at(i) >= end), v.n)
        subject = v.phrase(0)
        return v.has_finite(1, k) or (subject is not None and subject.end == k)


def _may_go(v: View, i: int) -> bool:
    """Whether "also" may go: not "but also", and not beside a verb that it completes."""
    if v.low[i - 1] in ("is", "was", "are", "were") and v.low[i + 1] in ("a", "an", "the"):
        return not v.is_word(i + 2, "name", "term", "word", "case", "only", "first")
    if v.low[i - 1] in ("but", "and", "or", ",", "is", "was", "are", "were", "see"):
        return False
    return not v.is_word(
        i + 1, "be", "been", "called", "known", "named", "spelled", "spelt", "written", "referred", "termed"
    )
