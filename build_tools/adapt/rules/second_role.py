"""SP42: "X was a coach and co-founder of Y", "X is a city in A and the seat of B": two things that the subject is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import FINITE, again, complement, opening, opens_clause, say
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view
from build_tools.adapt.rules._words import PERSONS, TITLES
from build_tools.model import Edit, Span

_RIGHT_MIN = 3
_ROLES = PERSONS | frozenset(
    "co-founder cofounder recipient laureate chairperson proponent advocate alumnus speaker-elect".split()
)
# What they are, they are to somebody: a second name may be joined to the first.
_KIN = frozenset(
    """son daughter father mother brother sister wife husband child parent friend cousin nephew niece uncle aunt widow widower
    partner colleague rival grandson granddaughter descendant ancestor fan admirer critic pupil student follower successor
    predecessor mentor assistant""".split()
)
_THINGS = frozenset(
    """seat capital sequel prequel home birthplace centre center headquarters site city town village port subject basis source cause
    symbol setting hub gateway host remake adaptation instalment installment single album part successor predecessor winner
    namesake""".split()
)


class SecondRole(Rule):
    """Finds "SUBJECT is a ROLE … and (a, the) ROLE of …" at the end of a long sentence, and says "It is also the ROLE of …".

    Why: who somebody is, or what something is, is read more easily one thing at a time.
    Left alone: rows of three, short second halves ("a singer and actor"), relatives and friends ("the father of A and B"),
    a first half with another person in it, negations.
    Source: the project's own; after what editors do with the first sentence of a biography.
    """

    code: ClassVar[str] = "SP42"
    name: ClassVar[str] = "second-role"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Anna Keller was a Swiss teacher from Bern and the founder of the first school for girls in the town.",
            "Anna Keller was a Swiss teacher from Bern. Keller was also the founder of the first school for girls in the town.",
        ),
        (
            "Anna Keller was a Swiss painter and member of the council of the small town for thirty years.",
            "Anna Keller was a Swiss painter. Keller was also a member of the council of the small town for thirty years.",
        ),
        (
            "Grauburg is a small city in the north of the country and the seat of the highest court.",
            "Grauburg is a small city in the north of the country. It is also the seat of the highest court.",
        ),
        (
            "Keller was a Swiss painter and Chancellor of the small country from May 1950 until June 1960.",
            "Keller was a Swiss painter. Keller was also Chancellor of the small country from May 1950 until June 1960.",
        ),
        (
            "Anna Keller is the director of the museum in Bern, and one of the people who found the old mill.",
            "Anna Keller is the director of the museum in Bern. Keller is also one of the people who found the old mill.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Anna Keller was the mother of the painter Paul Keller and the singer of a band from Bern.",
        "Anna Keller was a Swiss teacher, painter and member of the council of the town for thirty years.",
        "Grauburg is not a city in the north of the country and the seat of the highest court.",
        "The river is the border between the old city in the north and the seat of the highest court.",
        "He is a good painter and teacher with a great love of the sea.",
        "Keller is a plant lover and planner for the old town of Bern.",
        "Grauburg is the main port for wheat and fruit trade in the country.",
        "There is a room in the house in which Anna is asleep and her brother often sings.",
        "He is a painter and teacher and member of the council of the small town.",
        "She is a painter who came from Bern and the founder of the first school in town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit where the second role ends the sentence."""
        if " and " not in sentence.text:
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        joins = [k for k in range(5, v.n - 4) if v.low[k] == "and" and v.is_level(k)]
        clause = opening(v) if joins else None
        if clause is None or v.low[clause.verb] not in ("is", "was") or v.is_reported(0, clause.verb):
            return
        what = complement(v, clause)
        if what is None or v.low[what.start] not in ("a", "an", "the") or v.tags[clause.verb + 1] == "RB":
            return
        name = again(v, clause)
        if name is None:
            return
        for k in joins:
            article = self._article(v, clause, what, k)
            if article is None or k < what.core_end:
                continue
            end = k - 1 if v.low[k - 1] == "," else k
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1)),
                f"{close(v, end)} {say(v, name, '')} {v.low[clause.verb]} also {article}",
                self.code,
                "Two things that the subject is: one sentence each.",
            )
            return

    def _article(self, v: View, clause: Clause, what: NounPhrase, k: int) -> str | None:
        """The article that the second role needs, with a space; None where it may be no second role."""
        role = v.core(k + 1)
        if role is None or v.count(k + 1, v.n) < _RIGHT_MIN or v.count(0, k) < _RIGHT_MIN + 1:
            return None
        inside = range(clause.verb, k - 1)
        if any(v.low[i] in (",", "or", "between", "both", ";", ":") for i in inside):
            return None
        if any(v.low[i] == "and" and not (v.tags[i - 1] == v.tags[i + 1] == "VBN") for i in inside):
            return None
        if opens_clause(v, clause.verb, k) or any(v.tags[i] in FINITE for i in range(clause.verb + 1, k)):
            return None
        has_article = v.low[role.start] in ("a", "an", "the")
        first, second = v.low[what.head], v.low[role.head]
        if v.is_word(k + 1, "one") and v.is_word(k + 2, "of") and v.tags[k + 3] in ("DT", "PRP$"):
            return "" if v.is_person(what) and first not in _KIN else None
        if v.is_person(what):
            if first in _KIN or any(v.low[i] in PERSONS for i in range(what.core_end, k)):
                return None
            if has_article:
                return "" if role.kind == "common" and second in _ROLES and v.tags[role.core_end] != "NNP" else None
            if not v.is_word(role.core_end, "of", "at", "for", "in") or role.plural:
                return None
            if role.kind == "name":
                return "" if second in TITLES and role.start == role.head else None
            if second not in _ROLES or v.tags[role.start] not in ("NN", "JJ") or v.low[what.start] == "the":
                return None
            return "an " if v.low[role.start][0] in "aeiou" else "a "
        if (
            not has_article
            or second not in _THINGS
            or role.kind != "common"
            or first in _THINGS - {"city", "town", "village"}
        ):
            return None
        return "" if v.is_word(role.core_end, "of", "to", "for", "in", "from") else None
