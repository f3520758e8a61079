"""SP85: what a letter, a report or a law says, in an "-ing" form: "She wrote a long letter asking for help."."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly, is_acting, is_simple
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_NOUNS = frozenset(
    """advert advertisement announcement appeal application article blog book brochure complaint declaration document email essay film
    guide guideline law leaflet letter list magazine map memo message motion note notice order pamphlet paper petition photo
    photograph picture poem post poster regulation report resolution review rule ruling sign song speech statement study
    survey tweet verdict video warning website""".split()
)
_SAYS = frozenset(
    """accuse allow argue ask attack ban blame call challenge claim condemn confirm criticise criticize declare defend demand deny
    describe detail explain express forbid highlight invite list mock offer order outline praise promise propose protest
    recommend reject require reveal say show suggest support threaten urge warn welcome""".split()
)
_LONG = 5  # words of the first sentence


class StatementNoun(Rule):
    """Finds "a letter asking …", "a report showing …" at the end of a long sentence and says "The letter asked …".

    Why: the reader gets two statements, that there is a letter and what it says.
    Left alone: "the letter" (the words tell which one is meant), nouns that say nothing by themselves, denials, modal verbs,
    reports, and sentences with a second verb.
    Source: the project's own lists.
    """

    code: ClassVar[str] = "SP85"
    name: ClassVar[str] = "statement-noun"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The parents of the two girls sent an open letter to the council asking for a safer road.",
            "The parents of the two girls sent an open letter to the council. The letter asked for a safer road.",
        ),
        (
            "The bank published a short statement on Friday night claiming that it knew nothing of the plan.",
            "The bank published a short statement on Friday night. The statement claimed that it knew nothing of the plan.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The parents of the two girls did not send a letter to the council asking for a safer road.",
        "The mayor said that the parents sent a letter to the council on Friday asking for a safer road.",
        "The parents of the two girls wrote a letter to a man asking for a house near the old school.",
        "The two brothers wrote the letter about the old mill to the council on Friday asking for money.",
        "The council sent a letter to the mayor in May asking for a safer road and offering a new bus.",
        "The council sent a letter to the mayor in May, asking for a safer road to the school.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the "-ing" form."""
        if "ing " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(_LONG, v.n - SHORTEST_PIECE):
            if v.tags[k] != "VBG" or v.lemma(k) not in _SAYS or not v.is_level(k):
                continue
            left = k - 1 if v.low[k - 1] == "," else k
            words = self._words(v, k, left)
            if words is not None:
                yield Edit(
                    Span(v.until(left - 1), v.until(k)),
                    f"{close(v, left)} {words}",
                    self.code,
                    "What a letter or its like says: a sentence of its own.",
                )
            return

    def _words(self, v: View, k: int, left: int) -> str | None:
        clause = is_simple(v, 0, left)
        if clause is None or not is_acting(v, clause) or v.tags[clause.verb] == "MD":
            return None
        if v.count(0, left) < _LONG or v.count(k, v.n) < SHORTEST_PIECE or not ends_plainly(v, k + 1):
            return None
        nouns = [p for i in range(clause.verb + 1, left) if v.low[i] in ("a", "an") and (p := v.core(i)) is not None]
        if len(nouns) != 1 or v.lemma(nouns[0].head) not in _NOUNS or nouns[0].plural is not False:
            return None
        noun = nouns[0]
        if any(v.tags[i] in ("VBG", "VBN", "TO", "CC", ",") and v.low[i] != "to" for i in range(noun.core_end, left)):
            return None
        if any(v.tags[i] == "VBG" and v.tags[i - 1] in ("CC", ",") for i in range(k + 1, v.n)):
            return None
        if left < k and noun.core_end != left:
            return None  # ", asking": the subject may do it
        past = v.tags[clause.verb] == "VBD" and v.low[clause.verb] != "had"
        form = inflect(v.lemma(k), "VBD" if past else "VBZ")
        return f"The {v.low[noun.head]} {form}" if form is not None else None
