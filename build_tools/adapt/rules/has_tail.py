"""SP58: what a thing has, behind "with": "It is a town in the north, with a population of 5,000"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, is_simple
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.model import Edit, Span

# A measure of the subject, even without a comma before "with".
_MEASURES = frozenset(
    "area population length height elevation width capacity diameter depth volume weight wingspan".split()
)
_ABSTRACT = frozenset(
    """addition aim chance comparison eye emphasis exception focus goal help hope idea intent intention interest look mind number
    one purpose regard respect result reference thanks title view way""".split()
)
_OPENS = frozenset(("DT", "JJ", "NN", "NNS", "CD", "VBN", "RB"))


class HasTail(Rule):
    """Finds ", with a …" at the end of a long sentence that says what a thing is, and says "It has a …". Without a comma only a
    measure is taken: "with a population of 5,000".

    Why: two facts of one thing; the second has no verb.
    Left alone: sentences with another verb than "be" (what is done with something, or who with), persons, "with the …" and
    "with its …", a verb form behind the noun, lists before "with".
    Source: the project's own; after what editors do with encyclopedia sentences.
    """

    code: ClassVar[str] = "SP58"
    name: ClassVar[str] = "has-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Altdorf is a small town on the east bank of the river, with an old mill and two churches.",
            "Altdorf is a small town on the east bank of the river. It has an old mill and two churches.",
        ),
        (
            "Altdorf is a small town on the east bank of the river with a population of about 5,000 people.",
            "Altdorf is a small town on the east bank of the river. It has a population of about 5,000 people.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Anna Keller is a famous painter of the north who lives in Altdorf, with a second house in Bern.",
        "Altdorf is a small town on the east bank of the river, with most of its people working in the mine.",
        "The team won the cup in the summer of that year, with a goal in the last minute of the match.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last "with"."""
        if " with " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        k = next((i for i in range(v.n - 3, 4, -1) if v.low[i] == "with"), None)
        if k is None or not v.is_level(k) or v.count(k + 1, v.n) < SHORTEST_PIECE:
            return
        has_comma = v.low[k - 1] == ","
        left = k - has_comma
        words = self._words(v, k, left, has_comma)
        if words is not None:
            yield Edit(
                Span(v.until(left - 1), v.until(k)),
                f"{close(v, left)} {words}",
                self.code,
                'A fact behind "with": a sentence of its own.',
            )

    def _words(self, v: View, k: int, left: int, has_comma: bool) -> str | None:
        clause = is_simple(v, 0, left)
        if clause is None or v.low[clause.verb] not in ("is", "are", "was", "were") or not self._is_thing(v, clause):
            return None
        if any(w in (",", ";") for w in v.low[clause.verb : left]) or any(
            v.tags[i] in ("TO", "VBG", "WDT", "WP") for i in range(clause.verb, left)
        ):
            return None
        noun = v.core(k + 1)
        if noun is None or noun.kind == "pronoun" or v.tags[k + 1] not in _OPENS or v.lemma(noun.head) in _ABSTRACT:
            return None
        if v.tags[k + 1] == "DT" and v.low[k + 1] not in ("a", "an", "no"):
            return None
        if not has_comma and not (v.lemma(noun.head) in _MEASURES and v.is_word(noun.core_end, "of")):
            return None
        if any(
            v.tags[i] in ("VBG", "VBD", "VBZ", "VBP", "MD", "WDT", "WP", "WRB", "TO", "PRP")
            for i in range(k + 1, v.n - 1)
        ):
            return None
        if v.tags[noun.core_end] not in ("IN", ".", "CC", ",") or any(v.low[i] == "," for i in range(k, v.n - 1)):
            return None
        who = again(v, clause)
        if who is None:
            return None
        words, plural = who
        if clause.subject.kind == "name":
            words = "They" if plural else "It"
        if v.low[clause.verb] in ("was", "were"):
            return f"{words} had"
        return f"{words} {'have' if plural else 'has'}"

    def _is_thing(self, v: View, clause: Clause) -> bool:
        """Whether the sentence says what kind of thing its subject is."""
        what = v.core(clause.verb + 1)
        if what is None or what.kind != "common" or v.tags[what.start] not in ("DT", "CD") or v.is_person(what):
            return False
        head = v.low[clause.subject.head]
        if head in ("he", "she", "we", "i", "you", "they", "there") or v.is_person(clause.subject):
            return False
        return what.plural is not None and v.low[what.head] not in ("native", "member", "fan", "lot", "number")
