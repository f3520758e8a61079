"""SP30: "X is a chain of shops owned by Y"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._copula import ING_FORMS, Copula, again, belongs_to_complement, copula, says_something
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._participles import predicate
from build_tools.adapt.rules._view import View, long_view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span


class ReducedRelative(Rule):
    """Finds "X is a N owned by Y" and tells what is said of the N in a sentence of its own: "It is owned by Y."

    Why: the sentence first says what X is, then something else about it; each is easier to read alone.
    Left alone: "the N" and superlatives (the rest says which one), nouns that say nothing alone ("a way", "a kind"),
    participles that are not on a list, another noun that the participle could be about, negations, reported speech.
    The tense is that of the sentence; what happened once ("formed", "built") is told in the past.
    Source: Siddharthan (2006); the participles are the project's own list.
    """

    code: ClassVar[str] = "SP30"
    name: ClassVar[str] = "reduced-relative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Kessler Foods is a chain of small shops owned by the bakers of the three towns.",
            "Kessler Foods is a chain of small shops. It is owned by the bakers of the three towns.",
        ),
        (
            "The Blue Lamp is a rock band formed in 1980 by four students from the north of England.",
            "The Blue Lamp is a rock band. It was formed in 1980 by four students from the north of England.",
        ),
        (
            "Anna Keller is a Swiss painter best known for large pictures of mountains and lakes.",
            "Anna Keller is a Swiss painter. Keller is best known for large pictures of mountains and lakes.",
        ),
        (
            "Tarn is one of the ten districts of the canton in the north, located on both sides of the river.",
            "Tarn is one of the ten districts of the canton in the north. It is located on both sides of the river.",
        ),
        (
            "Sorna is a white wine consisting of three different grapes from the hills near the lake.",
            "Sorna is a white wine. It consists of three different grapes from the hills near the lake.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Kessler Foods is the only chain of small shops owned by the bakers of the three towns.",
        "This is a kind of stone found in most of the rivers that come down from the hills.",
        "Anna Keller is a friend of the painter known for large pictures of mountains and lakes.",
        "The old mill is not a museum owned by the town, whatever the signs along the road may say.",
        "The report says that the Lamp is a rock band formed in 1980 by four students from England.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a participle or adjective that ends what the sentence says of its subject."""
        if not any(w in sentence.text for w in (" is ", " are ", " was ", " were ")):
            return
        v = long_view(sentence, split_over(context.level) - 2)
        if v is None:
            return
        edit = self._right_behind(v) or self._behind_comma(v)
        if edit is not None:
            yield edit

    def _right_behind(self, v: View) -> Edit | None:
        found = copula(v)
        if found is None:
            return None
        cut = found.end + (1 if v.is_word(found.end, ",") else 0)
        said = self._said(v, cut, found)
        if said is None or not says_something(v, found):
            return None
        if not belongs_to_complement(v, found, found.end, after_comma=cut != found.end):
            return None
        return self._edit(v, found, found.end, cut, said)

    def _behind_comma(self, v: View) -> Edit | None:
        """ "X is one of the Ns of A in B, built in 1890": behind a comma it is no longer said which N is meant."""
        found = copula(v, definite=True)
        if found is None:
            return None
        comma = next((k for k in range(found.noun.core_end, v.n - 3) if v.low[k] == ","), None)
        if comma is None or (v.low[found.noun.start] == "the" and comma == found.noun.core_end):
            return None
        inside = range(found.noun.core_end, comma)
        if any(v.tags[i] in ("WDT", "WP", "WRB", "VBD", "VBZ", "VBP", "MD", "VBN", "VBG") for i in inside):
            return None
        if (
            v.low[comma + 1] in ("located", "situated", "set", "sited", "found")
            and v.lemma(found.noun.head) not in PLACES
        ):
            return None  # the place that was named last may be meant
        if any(
            v.low[k] in ("called", "known", "named", "titled", "nicknamed")
            for k in range(comma + 1, min(comma + 5, v.n))
        ):
            return None  # "a measure of the resistance, also called inertia": the other noun may have the name
        said = self._said(v, comma + 1, found)
        if said is None or (v.low[found.clause.verb] in ("are", "were")) != (found.noun.plural is True):
            return None
        return self._edit(v, found, comma, comma + 1, said)

    def _edit(self, v: View, found: Copula, end: int, cut: int, said: tuple[int, str]) -> Edit | None:
        if not v.is_level(cut) or v.is_reported(0, cut) or not self._may_follow(v, cut):
            return None
        if v.count(0, cut) < SHORTEST_PIECE + 1 or v.count(cut, v.n) < SHORTEST_PIECE:
            return None
        who = again(v, found, v.n)
        if who is None or (v.is_word(cut, "born") and not found.is_person):
            return None
        start, words = said
        return Edit(
            Span(v.until(end - 1), v.at(start)),
            f"{close(v, end)} {who} {words}",
            self.code,
            "What else is said of the subject: a sentence of its own.",
        )

    def _said(self, v: View, cut: int, found: Copula) -> tuple[int, str] | None:
        """The token at which the text goes on, and the verb before it."""
        if cut + 1 >= v.n:
            return None
        verb, is_past, noun = v.low[found.clause.verb], found.is_past, v.lemma(found.noun.head)
        subject = found.clause.subject
        is_general = v.low[subject.start] in ("a", "an") or (
            v.tags[subject.start] == "NNS" and subject.kind == "common"
        )
        many = verb in ("are", "were")
        ing = cut
        while v.is_word(ing, "mostly", "mainly", "primarily", "chiefly", "usually"):
            ing += 1
        lemma = ING_FORMS.get(v.low[ing])
        if lemma is not None:
            form = inflect(lemma, "VBD") if is_past else (lemma if many else inflect(lemma, "VBZ"))
            if form is None or v.tags[ing + 1] in ("CC", ",", "."):
                return None
            adverbs = "".join(f"{v.low[i]} " for i in range(cut, ing))
            return ing + 1, f"{adverbs}{form} "
        told = predicate(v, cut, v.n - 1, is_past, noun)
        if told is None:
            return None
        _, past = told
        if past and not is_past and is_general and not any(c.isdigit() for c in v.src(cut, v.n)):
            past = False  # "A caldera is a hollow formed by …": any caldera
        be = ("were" if many else "was") if past else ("are" if many else "is")
        return cut, f"{be} "

    def _may_follow(self, v: View, cut: int) -> bool:
        """Whether nothing in the rest goes on with the complement: "… found in rivers and a symbol of"."""
        for i in range(cut + 1, v.n - 1):
            if v.low[i] in ("and", "or", "but") and v.is_word(i + 1, "a", "an", "one", "that", "which", "who", "whose"):
                return False
            if v.low[i] in (";", ":", "–", "—", "than"):
                return False
            if v.low[i] == "that" and v.finite(i + 1) is not None:
                return False
        return True
