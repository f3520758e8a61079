"""SP84: a comparison without a verb at the end: "…, compared with 24% in 1974", "…, up from 39% in 2012"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly, this_be
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

_OPENINGS = (
    ", compared ",
    ", from ",
    ", up from ",
    ", down from ",
    " above ",
    " below ",
    " double ",
    " twice ",
    " times ",
)
_DENIALS = frozenset("not n't never no nor neither none hardly barely".split())
_DEGREES = frozenset("well far slightly just almost nearly about around roughly over more less than still even".split())
_TIMES = frozenset("double twice triple half".split())
_CHANGES = frozenset(
    """change climb cut decline decrease double drop fall grow growth increase jump leap reduce reduction rise shrink soar triple""".split()
)
_LONG = 5  # words of the first sentence
_NEAR = 9  # tokens before the comma in which the number must stand that is compared


class ComparisonTail(Rule):
    """Finds ", compared with 24% in 1974", ", up from 39%", ", well below the average", ", almost twice as many as …" behind a
    number, and ", from 80 to 160" behind a word for a change, at the end of a long sentence, and makes it a sentence:
    "This compares with …", "This was up from …", "The change was from …".

    Why: the second number has no verb, and the reader has to see for himself what it belongs to.
    Left alone: comparisons that no number stands before, reported speech, denials, modal verbs, and what a clause follows.
    Source: the project's own; after what editors do with numbers.
    """

    code: ClassVar[str] = "SP84"
    name: ClassVar[str] = "comparison-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The families of the town now spend about 11% of their pay on food, compared with 24% in 1974.",
            "The families of the town now spend about 11% of their pay on food. This compares with 24% in 1974.",
        ),
        (
            "More than 66% of the adults in the valley owned a car in 2015, up from 39% in 2012.",
            "More than 66% of the adults in the valley owned a car in 2015. This was up from 39% in 2012.",
        ),
        (
            "The price of a small house in the old town has risen by 4% since May, well below the average.",
            "The price of a small house in the old town has risen by 4% since May. This is well below the average.",
        ),
        (
            "The number of children in the school has doubled since May, from 80 in the old hall to 160 in the new one.",
            "The number of children in the school has doubled since May. The change was from 80 in the old hall to 160 in the new one.",
        ),
        (
            "In the last year the town sold 28 houses, almost three times as many as the villages near the river.",
            "In the last year the town sold 28 houses. This was almost three times as many as the villages near the river.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The mayor said that the people of the town spend 11% of their pay on food, compared with 24% in 1974.",
        "She bought the new lamp for the old hall of the school on Friday, down from the shop on the hill.",
        "The old mill is in a very good state for its age and its size, compared with the others on the river.",
        "The people of the town do not spend 11% of their pay on food today, compared with 24% in 1974.",
        "The old school had 80 pupils in May, from 8 villages in the valley to the north of the river.",
        "In the hall are 300 chairs, twice the number of the old hall by the river.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last comma."""
        text = sentence.text
        if not any(words in text for words in _OPENINGS):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        k = next((i for i in range(v.n - 3, 3, -1) if v.low[i] == "," and _opens(v, i + 1)), None)
        if (
            k is None
            or not v.is_level(k)
            or v.count(k, v.n) < SHORTEST_PIECE
            or v.count(0, k) < _LONG
            or v.has_finite(k, v.n)
        ):
            return
        is_change = v.low[k + 1] == "from"
        if not is_change and not any(v.tags[i] == "CD" for i in range(max(0, k - _NEAR), k)):
            return
        if not ends_plainly(v, k + 1) or (is_change and not any(v.lemma(i) in _CHANGES for i in range(k))):
            return
        if any(v.low[i] in _DENIALS for i in range(v.n)) or not left_stands_alone(v, 0, k):
            return
        clause = sole_verb(v, k, tense_only=True)
        be = this_be(v, clause) if clause is not None and v.tags[clause.verb] != "MD" else None
        if be is None:
            return
        is_compared = v.low[k + 1] == "compared"
        words = ("This compared" if be == "This was" else "This compares") if is_compared else be
        words = "The change was" if is_change else words
        yield Edit(
            Span(v.until(k - 1), v.until(k + 1) if is_compared else v.until(k)),
            f"{close(v, k)} {words}",
            self.code,
            "A comparison without a verb: a sentence of its own.",
        )


def _opens(v: View, i: int) -> bool:
    """Whether a comparison with another number starts at token ``i``."""
    if v.low[i] == "compared":
        return v.is_word(i + 1, "with", "to")
    if v.low[i] == "from":
        return v.tags[i + 1] in ("CD", "$") and any(
            v.low[j] == "to" and any(v.tags[m] in ("CD", "$") for m in range(j + 1, min(j + 4, v.n)))
            for j in range(i + 2, v.n - 2)
        )
    if v.low[i] in ("up", "down"):
        return v.is_word(i + 1, "from")
    j = i
    while v.low[j] in _DEGREES and j < i + 3:
        j += 1
    if v.low[j] in ("above", "below"):
        return j > i
    if v.tags[j] == "CD" and v.is_word(j + 1, "times"):  # "three times as many"
        return v.is_word(j + 2, "the", "that", "as", "what", "more", "higher", "larger")
    return v.low[j] in _TIMES and v.is_word(j + 1, "the", "that", "as", "what")
