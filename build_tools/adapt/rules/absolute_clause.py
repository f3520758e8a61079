"""SP132: a statement without a tense behind a sentence: "…, the last being in 1950", "…, his friends having left"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._told import sole_verb
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.model import Edit, Span

_MARKS = frozenset((",", "–", "—"))
_ONE = frozenset("first second third last latter former latest oldest largest other".split())
_PLURAL = frozenset("others most many both some".split())
_STARTS = frozenset(("DT", "PRP$"))
_BEFORE_NOUN = frozenset("JJ JJS JJR NN NNP VBN CD HYPH RBS".split())
_ADVERBS = frozenset(("RB", "RBR"))
_LONGEST_GAP = 4  # tokens between "having" and its participle


class AbsoluteClause(Rule):
    """Finds a noun with "being" or "having …ed" behind a comma at the end of a long sentence and gives it a tense: "The last was in
    1950", "His friends had left".

    Why: the noun has no verb with a tense, so readers must work out that something is said of it.
    Left alone: reported speech, modal verbs, more than one verb before the comma, nouns whose number is not certain, rows.
    Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 14 (absolute constructions).
    """

    code: ClassVar[str] = "SP132"
    name: ClassVar[str] = "absolute-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Most of the mills in the valley are now closed, the oldest being the one beside the bridge.",
            "Most of the mills in the valley are now closed. The oldest is the one beside the bridge.",
        ),
        (
            "The sisters found the house in the hills empty, the farmers having long since moved to the coast.",
            "The sisters found the house in the hills empty. The farmers had long since moved to the coast.",
        ),
        (
            "The farmers have planted a small wood on the hill, the first trees having grown to the height of a house.",
            "The farmers have planted a small wood on the hill. The first trees have grown to the height of a house.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The mayor said that most of the mills in the valley were closed, the oldest being the one beside the bridge.",
        "The farmers of the valley may have to sell the mill, the oldest being the one beside the bridge.",
        "The report speaks of the old mills, the new road, the houses being built and the school.",
        "The sisters spoke of the mills, the people being happy, and the price of bread in the town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the mark before the noun."""
        if not (" being " in sentence.text or " having " in sentence.text):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for at in range(v.n - 3, 5, -1):
            if v.low[at] not in ("being", "having") or v.tags[at] != "VBG":
                continue
            found = self._statement(v, at)
            if found is not None:
                k, until, words = found
                yield Edit(
                    Span(v.until(k - 1), v.until(until)),
                    f"{close(v, k)} {words}",
                    self.code,
                    "A statement without a tense of its own: a sentence of its own.",
                )
            return

    def _statement(self, v: View, at: int) -> tuple[int, int, str] | None:
        """The mark, the last token that is replaced, and the subject with its verb."""
        k = next((i for i in range(at - 1, max(2, at - 9), -1) if v.low[i] in _MARKS), None)
        if k is None or not v.is_level(k) or v.count(0, k) <= SHORTEST_PIECE + 1 or v.count(at, v.n) <= SHORTEST_PIECE:
            return None
        number = self._number(v, k + 1, at)
        if (
            number is None
            or not left_stands_alone(v, 0, k, contrast=True)
            or (v.low[k] in v.low[:k] and v.low[k] != ",")
        ):
            return None
        clause = sole_verb(v, k, tense_only=True)
        if (
            clause is None
            or v.tags[clause.verb] == "MD"
            or v.has_finite(clause.verb + 1, k)
            or not ends_plainly(v, at + 1)
        ):
            return None
        if "," in v.low[clause.verb : k] or any(
            v.tags[i - 1] in ("CC", ",") and (v.tags[i] in ("VBG", "CC")) for i in range(at + 1, v.n)
        ):
            return None  # one of a row
        subject = upper(v.src(k + 1, at))
        form = self._being(v, clause, number) if v.low[at] == "being" else self._having(v, clause, at, number)
        return (k, at, f"{subject} {form}") if form is not None else None

    def _number(self, v: View, start: int, end: int) -> bool | None:
        """Whether the noun of tokens start…end is plural; None where they are no noun with an article, or do not say."""
        if end - start == 1 and v.low[start] in _PLURAL:
            return True
        if end - start == 2 and v.low[start] == "the" and v.low[start + 1] in _ONE:
            return False
        noun = v.phrase(start)
        if v.tags[start] not in _STARTS or (noun is not None and noun.kind == "pronoun"):
            return None
        if noun is None or noun.end != end:
            is_one = v.tags[end - 1] in ("NN", "NNS") and all(
                v.tags[i] in _BEFORE_NOUN for i in range(start + 1, end - 1)
            )
            return v.tags[end - 1] == "NNS" if is_one else None
        return None if "and" in v.low[start:end] and noun.plural is not True else noun.plural

    def _being(self, v: View, clause: Clause, is_plural: bool) -> str | None:
        if v.tags[clause.verb] == "VBD":
            return "were" if is_plural else "was"
        return "are" if is_plural else "is"

    def _having(self, v: View, clause: Clause, at: int, is_plural: bool) -> str | None:
        done = at + 1
        while done < at + _LONGEST_GAP and v.tags[done] in _ADVERBS | {"IN"}:
            done += 1
        if v.tags[done] != "VBN":
            return None
        if v.tags[clause.verb] == "VBD":
            return "had"
        return "have" if is_plural else "has"
