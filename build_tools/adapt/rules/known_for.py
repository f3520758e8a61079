"""SP48: "X is known for A and for B": two things that somebody or something is known for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import again, left_whole, opening, opens_clause, say
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

_KNOWN = frozenset("known famous noted remembered renowned".split())
_DEGREES = frozenset("best mainly mostly especially chiefly widely primarily well also now".split())
_RIGHT_MIN = 3


class KnownFor(Rule):
    """Finds "SUBJECT is known for (as) A … and for (as) B …" in a long sentence, and says "It is also known for B …".

    Why: two long things side by side are read as one.
    Left alone: rows of three, short second halves, pairs without the same word in front of both ("for his songs and films").
    Source: the project's own; after what editors do with the first sentence of a biography.
    """

    code: ClassVar[str] = "SP48"
    name: ClassVar[str] = "known-for"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "She is best known for her paintings of the old harbour and her letters to the king.",
            "She is best known for her paintings of the old harbour. She is also known for her letters to the king.",
        ),
        (
            "The town is known as a place of rest for the sick and as a centre of trade.",
            "The town is known as a place of rest for the sick. It is also known as a centre of trade.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She is best known for her paintings of the old harbour and the letters to the king.",
        "She is not known for her paintings of the old harbour and her letters to the king.",
        "She is best known for her paintings, her letters to the king and her long poems on the sea.",
        "The northern part of the valley, between Bern and Basel is sometimes known as the lake land.",
        "She is best known for her songs and for the long poems on the sea of the north.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the "and" between the two."""
        text = sentence.text
        if " and " not in text or not any(w in text for w in _KNOWN):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        clause = opening(v)
        if clause is None or v.low[clause.verb] not in ("is", "was", "are", "were"):
            return
        known = clause.verb + 1
        known += v.low[known] in _DEGREES
        if v.low[known] not in _KNOWN or not v.is_word(known + 1, "for", "as"):
            return
        joins = [i for i in range(known + 2, v.n - 2) if v.low[i] in ("and", ",", "or", ";")]
        name = again(v, clause)
        if name is None or len(joins) != 1 or v.low[joins[0]] != "and" or not v.is_level(joins[0]):
            return
        k = joins[0]
        word = v.low[known + 1]
        start = k + 1 + v.is_word(k + 1, word)
        if not self._is_pair(v, known + 2, start, k) or opens_clause(v, known, k) or not left_whole(v, k, True):
            return
        yield Edit(
            Span(v.until(k - 1), v.at(start)),
            f"{close(v, k)} {say(v, name, '')} {v.low[clause.verb]} also {v.low[known]} {word} ",
            self.code,
            "Two things that the subject is known for: one sentence each.",
        )

    def _is_pair(self, v: View, first: int, second: int, k: int) -> bool:
        """Whether both halves are long, and both open with the same word ("his … his …"), or with "for"."""
        if v.count(second, v.n) < _RIGHT_MIN or v.count(first, k) < _RIGHT_MIN or v.core(second) is None:
            return False
        if second == k + 2:
            return True
        a, b = v.low[first], v.low[second]
        return (a == b and v.tags[first] == "PRP$") or (a in ("a", "an") and b in ("a", "an"))
