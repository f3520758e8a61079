"""SP43: "X is a light that draws power from A and could end B": the second verb of a clause that says what the subject is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import FINITE, again, complement, ends_open, opening, opens_clause, say
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules.second_predicate import is_surely_finite
from build_tools.language.inflection import can_be
from build_tools.model import Edit, Span

_LEFT_MIN, _RIGHT_MIN = 6, 3
_STOPS = frozenset("; : – — both between".split())
_LIMITS = frozenset("only first last next not never no best one same kind type".split())


class DescribedTwice(Rule):
    """Finds "SUBJECT is a NOUN that VERB … and VERB …" in a long sentence. What the noun does, the subject does: the second verb
    gets a sentence with the subject of the whole.

    Why: the second verb hangs on a "that" far before it.
    Left alone: "the only …", "the first …" and superlatives, which the clause limits; "it is … that" for emphasis; clauses in
    between; subjects that cannot be named again.
    Source: Siddharthan, "Syntactic simplification and text cohesion" (2006).
    """

    code: ClassVar[str] = "SP43"
    name: ClassVar[str] = "described-twice"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The pump is a small machine that takes clean water from deep wells and could help many villages.",
            "The pump is a small machine that takes clean water from deep wells. It could help many villages.",
        ),
        (
            "Anna Keller was a Swiss teacher who opened the first school in the valley and became a member of parliament.",
            "Anna Keller was a Swiss teacher who opened the first school in the valley. "
            "Keller became a member of parliament.",
        ),
        (
            "The Red House was a small theatre based in the old harbour and led by two sisters from Bern.",
            "The Red House was a small theatre based in the old harbour. It was led by two sisters from Bern.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller was the first woman who climbed the mountain in winter and came back to the valley.",
        "It was the storm that tore the roofs from the houses in the valley and flooded the road.",
        "The Red House was a small theatre based in a harbour built by monks and led by two sisters from Bern.",
        "The pump is one of the machines that take clean water from deep wells and help many villages.",
        "The office is the public body which oversees and controls all boats on the lake of the town.",
        "The pump is a machine that takes water, salt from wells and could help many of the villages.",
        "The pump is a machine that takes water from wells and salt from the sea and could help many villages.",
        "The pump is a machine that is known and could help many of the villages in the hills.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the second verb of the relative clause."""
        if " and " not in sentence.text:
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        joins = [k for k in range(6, v.n - 3) if v.low[k] == "and" and v.is_level(k)]
        clause = opening(v) if joins else None
        if clause is None or v.low[clause.verb] not in ("is", "was") or v.is_reported(0, clause.verb):
            return
        yield from self._participles(v, clause, joins)
        inner = self._relative(v, clause)
        name = again(v, clause) if inner is not None else None
        if inner is None or name is None or v.is_person(clause.subject):
            return
        for k in joins:
            verb = v.finite(k + 1)
            if k < inner.verb + 2 or verb is None or not self._may_cut(v, inner, k, verb):
                continue
            end = k - 1 if v.low[k - 1] == "," else k
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1)),
                f"{close(v, end)} {say(v, name, '')} ",
                self.code,
                "Two verbs in a clause that says what the subject is: one sentence each.",
            )
            return

    def _participles(self, v: View, clause: Clause, joins: list[int]) -> Iterable[Edit]:
        """ "X was a N based in A and led by B": the second participle."""
        what = complement(v, clause)
        if v.low[clause.verb] != "was" or what is None or v.low[what.start] not in ("a", "an") or v.is_person(what):
            return
        first = what.core_end
        if v.tags[first] not in ("VBN", "VBD") or not can_be(v.low[first], "VBN"):
            return
        name = again(v, clause)
        for k in joins:
            if (
                k < first + 3
                or not can_be(v.low[k + 1], "VBN")
                or not v.is_word(k + 2, "by", "in", "for", "from", "to")
            ):
                continue
            inside = range(first + 1, k)
            if name is None or any(v.tags[i].startswith(("VB", "MD", "W", "CC")) or v.low[i] in _STOPS for i in inside):
                return
            yield Edit(
                Span(v.until(k - 1), v.at(k + 1)),
                f"{close(v, k)} {say(v, name, '')} was ",
                self.code,
                "Two things that were done to the subject: one sentence each.",
            )
            return

    def _relative(self, v: View, clause: Clause) -> Clause | None:
        """The verb of "that …" right behind what the subject is said to be."""
        what = complement(v, clause)
        if what is None or v.low[what.start] not in ("a", "an", "the") or what.plural is not False:
            return None
        if any(v.low[i] in _LIMITS or v.tags[i] in ("JJS", "RBS") for i in range(clause.verb, what.core_end)):
            return None
        if v.low[what.start] == "the" and v.low[clause.subject.head] in ("it", "this", "that"):
            return None
        that = what.core_end
        if not v.is_word(that, "that", "which", "who"):
            return None
        verb = v.finite(that + 1)
        return Clause(that, clause.subject, verb) if verb is not None else None

    def _may_cut(self, v: View, inner: Clause, k: int, verb: int) -> bool:
        if v.count(0, k) < _LEFT_MIN or v.count(k + 1, v.n) < _RIGHT_MIN or opens_clause(v, inner.verb + 1, k):
            return False
        for i in range(inner.verb + 1, k):
            if v.tags[i] in FINITE or v.low[i] in (
                "neither",
                "either",
                "both",
                "between",
                ";",
                ":",
                "–",
                "—",
                "and",
                "not",
            ):
                return False
            if v.low[i] == "," and i != k - 1:
                return False
        if ends_open(v, k) or not v.agrees(inner.subject, verb) or v.is_reported(inner.verb, k):
            return False
        return is_surely_finite(v, inner, k, verb)
