"""SP58: two statements with only a comma between them: "The first was built in 1950, the second followed in 1960"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import statement
from build_tools.adapt.rules._clauses import INTRANSITIVE, close, first_upper, is_safe_verb, left_stands_alone
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE, SUBORDINATORS
from build_tools.model import Edit, Span

_SURE = frozenset("is was are were has had have will can".split())
_OPENS = frozenset(("DT", "PRP$", "PRP", "NNP", "JJ", "NNS", "EX"))
_NOT = frozenset("that which who this these whose all most both".split())
_NO_OPENING = frozenset("both either neither ere here there let what such how more less".split())
_NOT_BEFORE = frozenset(": ; – — -- not n't never if so such once".split())
_MOMENTS = ("moment", "instant", "minute", "day", "time", "year")  # "the moment he left, she …"
_SHORTEST = 4


class CommaJoin(Rule):
    """Finds two whole statements with one comma and nothing else between them, in a long sentence, and sets a full stop there.

    Why: the comma promises more of the same statement; readers have to go back.
    Left alone: more than the one comma behind the first subject, fronted phrases and clauses, reported speech, "the more …, the
    more …", denials that the second statement takes up, and verbs that may be participles.
    Source: any guide to punctuation: two main clauses without a conjunction are two sentences.
    """

    code: ClassVar[str] = "SP58"
    name: ClassVar[str] = "comma-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The last election in the valley was held in the spring of 1950, the new council was chosen in June.",
            "The last election in the valley was held in the spring of 1950. The new council was chosen in June.",
        ),
        (
            "The food is more expensive than on the coast of the lake, there are no big shops in the town.",
            "The food is more expensive than on the coast of the lake. There are no big shops in the town.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The more the river rises in the spring of the year, the more people leave the village.",
        "In the last election that was held in the valley, the new council was chosen in June.",
        "The new bridge is safe for all of the people in the valley, the mayor said on Friday.",
        "The rain was heavy, the wind blew over the hills of the island, the boats stayed in the harbour.",
        "She has a friend that gave away one of her dogs in May, he is the best of them all.",
        "The bridge was built in the summer of 1950, the mayor told the people of the town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the comma."""
        if sentence.text.count(",") not in (1, 2, 3):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or not v.is_free(0, v.n):
            return
        for k in range(4, v.n - _SHORTEST):
            if v.low[k] == "," and v.tags[k + 1] in _OPENS and v.low[k + 1] not in _NOT and self._joins(v, k):
                yield Edit(
                    Span(v.until(k - 1), v.at(k + 1) + 1),
                    f"{close(v, k)} {first_upper(v, k + 1)}",
                    self.code,
                    "Two statements with a comma between them: two sentences.",
                )
                return

    def _joins(self, v: View, k: int) -> bool:
        left, right = statement(v, 0, k), v.clause(k + 1)
        if left is None or right is None or left.start != left.subject.start or right.subject.start != k + 1:
            return False
        if (
            left.start != 0
            or v.low[0] in SUBORDINATORS | _NO_OPENING
            or v.is_time(left.subject)
            or v.is_word(1, *_MOMENTS)
            or left.verb == k - 1
        ):
            return False
        if any(w in _NOT_BEFORE for w in v.low[:k]) or "," in v.low[:k] or "," in v.low[k : right.verb + 4][1:]:
            return False
        if any(
            v.tags[i] in ("WDT", "WP", "WRB") or (v.low[i] in SUBORDINATORS and not v.is_word(i, "than"))
            for i in range(left.verb, k)
        ):
            return False  # the comma may close a clause inside
        if v.count(0, k) < _SHORTEST + 1 or v.count(k, v.n) < _SHORTEST or not self._is_sure(v, right):
            return False
        return is_safe_verb(v, left) and left_stands_alone(v, 0, k, contrast=True)

    def _is_sure(self, v: View, right: Clause) -> bool:
        """Whether the second statement has a verb without doubt, that is no verb of saying."""
        verb = right.verb
        if v.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE or not is_safe_verb(v, right) or v.tags[verb - 1] == "RB":
            return False
        if v.low[verb] in _SURE:
            return True
        behind = v.tags[verb + 1]
        return v.tags[verb] == "VBD" and (behind in ("DT", "PRP$", "CD", "TO") or v.lemma(verb) in INTRANSITIVE)
