"""CP04: "which is", "who were" before a participle that can stand without."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import view
from build_tools.model import Edit, Span

_BE = frozenset("is are was were".split())
_BEHIND = frozenset("by in at on from for with to as".split())


class RelativeBe(Rule):
    """Finds "the house which was built in 1990" and takes out "which was".

    Why: two words less, and one clause less to keep in mind.
    When to leave it: behind a comma (an aside), "is being", adverbs in between, adjectives, a noun that is not right before,
    and quotations.
    Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 14 (participles as modifiers).
    """

    code: ClassVar[str] = "CP04"
    name: ClassVar[str] = "relative-be"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("They live in a house which was built in 1990.", "They live in a house built in 1990."),
        ("The people who are living in the house have no heating.", "The people living in the house have no heating."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "They live in a house, which was built in 1990.",
        "The bank which is being built is near the river.",
        "The question is which is written in ink.",
        "The man who is tired of the work goes home.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a clause."""
        text = sentence.text
        if context.level.high is None or not any(w in text for w in ("which ", "who ", "that ")):
            return
        v = view(sentence)
        for i in range(1, v.n - 3):
            if (
                v.low[i] not in ("which", "who", "that")
                or v.low[i + 1] not in _BE
                or v.tags[i] not in ("WDT", "WP", "IN")
            ):
                continue
            noun = v.before(i)
            if noun is None or noun.kind == "pronoun" or v.tags[i - 1] not in ("NN", "NNS"):
                continue
            number = v.verb_number(i + 1)
            if noun.plural is not None and number is not None and noun.plural != number:
                continue
            form = v.words[i + 2]
            passive = (
                form.tag == "VBN"
                and v.low[i + 3] in _BEHIND
                and v.low[i + 2].endswith(("ed", "en", "wn", "ld", "nt", "ght", "de", "ilt"))
            )
            active = form.tag == "VBG" and v.low[i + 2] not in ("being", "going") and v.low[i + 1] in ("is", "are")
            if (passive or active) and v.is_free(i, i + 3) and v.low[i + 2] not in _ADJECTIVES:
                yield Edit(Span(v.at(i), v.at(i + 2)), "", self.code, "A clause that two words less say as well.")


_ADJECTIVES = frozenset(
    "tired interested married concerned worried supposed used able located based situated involved".split()
)
