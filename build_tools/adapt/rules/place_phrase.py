"""SP34: "X is a city in Lincoln County in the state of Y"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._copula import copula
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

# What stands where it stands: each place that it is in is a statement.
_SITES = PLACES | frozenset(
    """abbey airport area bay borough bridge building castle cathedral cemetery church college commune community forest hamlet
    hill hospital hotel house lake lighthouse locality mall mine monastery mosque mountain municipality museum neighborhood
    neighbourhood palace parish park peak peninsula plain plaza prison reservoir resort road ruin school settlement shrine
    square stadium station stream street synagogue temple theatre theater township tower tributary university valley
    volcano waterfall coaster""".split()
)
_AT = frozenset("in at on near".split())
_LEFT_MIN, _RIGHT_MIN = 5, 3


class PlacePhrase(Rule):
    """Finds "X is a city in A in B" and tells the wider place in a sentence of its own: "X is a city in A. It is in B."

    Why: a row of places behind each other has no verb to hold on to.
    Left alone: nouns that are no places or buildings, a single place, rows joined by "and", "the N" and superlatives.
    Source: the project's own, after what people do who simplify encyclopedias.
    """

    code: ClassVar[str] = "SP34"
    name: ClassVar[str] = "place-phrase"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Tarnfield is a town in the north of Berg County in the Canadian province of Ontario.",
            "Tarnfield is a town in the north of Berg County. It is in the Canadian province of Ontario.",
        ),
        (
            "Tarnfield is a town in the north of Bern County, in the Canadian province of Ontario.",
            "Tarnfield is a town in the north of Bern County. It is in the Canadian province of Ontario.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Tarnfield is a town of more than ten thousand people in the Canadian province of Ontario.",
        "Anna Keller is a doctor in the north of Berg County in the Canadian province of Ontario.",
        "Tarnfield is the only town in the north of Berg County in the Canadian province of Ontario.",
        "Tarnfield is a town that stands in the north of Bern County in the province of Ontario.",
        "Tarnfield is a town of the Canadian province of Ontario in the north of the land.",
        "Tarnfield is a town in a bad mood in the Canadian province of Ontario.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit before the second place."""
        if not any(w in sentence.text for w in (" is a", " was a")):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        found = copula(v)
        if found is None or found.is_person or v.lemma(found.noun.head) not in _SITES or found.noun.plural is True:
            return
        cut = self._second(v, found.noun.core_end)
        if cut is None or v.is_reported(0, cut):
            return
        if v.count(0, cut) < _LEFT_MIN or v.count(cut, v.n) < _RIGHT_MIN:
            return
        end = cut - 1 if v.low[cut - 1] == "," else cut
        yield Edit(
            Span(v.until(end - 1), v.at(cut)),
            f"{close(v, end)} It {v.low[found.clause.verb]} ",
            self.code,
            "Where it is: a sentence of its own.",
        )

    def _second(self, v: View, start: int) -> int | None:
        """The token "in" of the second place behind token ``start``, where all the rest is about places."""
        seen = 0
        cut = None
        k = start
        while k < v.n - 1:
            if v.low[k] == "," and v.low[k + 1] in _AT:
                k += 1
            if v.low[k] in _AT:
                if cut is None and seen:
                    cut = k
            elif v.low[k] not in ("of", "and", ","):
                return None
            phrase = v.core(k + 1)
            if phrase is None or phrase.kind == "pronoun" or v.is_time(phrase) or phrase.plural is True:
                return None
            if not seen and v.low[k] not in _AT:
                return None
            named = phrase.kind == "name" or v.lemma(phrase.head) in _SITES or v.low[phrase.head] in _PARTS
            if not named:
                return None
            seen += v.low[k] in _AT
            k = phrase.core_end
        return cut


_PARTS = frozenset(
    "north south east west centre center middle heart edge foot end part side corner outskirts northeast northwest southeast southwest".split()
)
