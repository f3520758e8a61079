"""SP31: "X is a plant that grows in …"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._copula import again, belongs_to_complement, copula, may_be_person, says_something
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, long_view
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span


class DefiningRelative(Rule):
    """Finds "X is a N that …" or "… who …" and tells what the clause says in a sentence of its own: "It …".

    Why: a clause inside the sentence that says what X is makes readers hold two statements at once.
    Left alone: "the N" and superlatives, nouns that say nothing without the clause ("a person who"), "it is … that" (it may
    stress one part of the sentence), another noun that the clause could be about, negations, reported speech.
    Source: Siddharthan (2006).
    """

    code: ClassVar[str] = "SP31"
    name: ClassVar[str] = "defining-relative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The bog lily is a low plant that grows on the wet ground near the lakes.",
            "The bog lily is a low plant. It grows on the wet ground near the lakes.",
        ),
        (
            "Anna Keller is a Swiss painter who has lived in the north of Norway since the war.",
            "Anna Keller is a Swiss painter. Keller has lived in the north of Norway since the war.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The bog lily is the only low plant that grows on the wet ground near the lakes.",
        "A walker is a person who goes on foot through the hills and fields near the town.",
        "It was a young doctor that found the cause of the fever in the old well.",
        "The bog lily is not a low plant that grows on the wet ground near the lakes.",
        "Anna Keller is a friend of a painter who has lived in the north of Norway since the war.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a clause behind what the subject is said to be."""
        if not any(w in sentence.text for w in (" that ", " which ", " who ")):
            return
        v = long_view(sentence, split_over(context.level) - 2)
        if v is None:
            return
        found = copula(v)
        if found is None or (found.clause.subject.kind == "pronoun" and v.low[found.clause.subject.head] == "it"):
            return  # "It was a doctor that found the cause" may stress the doctor
        cut = found.end
        word = cut + 1 if v.is_word(cut, ",") else cut
        if word + 2 >= v.n or v.low[word] not in ("that", "which", "who") or not v.is_level(word):
            return
        verb = v.finite(word + 1)
        if v.low[word] == "who" and may_be_person(v.lemma(found.noun.head)):
            found = replace(found, is_person=True)  # "a chemist who": on no list of persons
        if verb is None or (v.low[word] == "who") != found.is_person:
            return
        if v.tags[verb + 1] in ("VBP", "VBZ", "VBD", "MD") or v.lemma(verb) in PERSONS:
            return  # "a machine that doctors use": the noun was taken for a verb
        if word != cut and any(v.low[i] == "," and v.is_word(i + 1, "and", "or") for i in range(word, v.n)):
            return  # the row may go on: "vesicles, which …, and mitochondria"
        if v.is_reported(0, cut) or not says_something(v, found) or not self._may_follow(v, word):
            return
        if v.count(0, cut) < SHORTEST_PIECE + 1 or v.count(word + 1, v.n) < SHORTEST_PIECE + 2 * found.is_person:
            return
        number = v.verb_number(verb)
        many = self._of_many(v, found.noun.core_end, cut)
        is_plain = not v.low[verb].endswith("s")
        if number is True and is_plain and many is not None and v.low[word] != "who" and found.noun.plural is not True:
            yield self._edit(v, cut, word, f"These {many}")
            return
        if not v.agrees(found.noun, verb):
            return
        if word != cut and found.noun.core_end != cut and v.low[word] != "that":
            return  # ", which": it may be about the noun of the "of …" or "in …"
        if not belongs_to_complement(v, found, cut, number, found.is_person):
            return
        who = again(v, found, v.n)
        if who is None or (who == "They") != (found.noun.plural is True) or (number is True and who != "They"):
            return
        yield self._edit(v, cut, word, who)

    def _edit(self, v: View, cut: int, word: int, who: str) -> Edit:
        reason = "What else is said of the subject: a sentence of its own."
        return Edit(Span(v.until(cut - 1), v.at(word + 1)), f"{close(v, cut)} {who} ", self.code, reason)

    def _of_many(self, v: View, start: int, end: int) -> str | None:
        """The noun of "a series of computer games" behind which the clause stands: "games"."""
        phrase = v.core(start + 1)
        if not v.is_word(start, "of") or phrase is None or phrase.core_end != end or v.tags[phrase.head] != "NNS":
            return None
        return v.src(phrase.head, end)

    def _may_follow(self, v: View, word: int) -> bool:
        """Whether the rest holds no second clause and no second noun beside the N: "that grows here and a symbol of"."""
        for i in range(word + 1, v.n - 1):
            opens = v.is_word(i + 1, "that", "who") or (
                v.low[i] != "," and v.is_word(i + 1, "a", "an", "one", "which", "whose")
            )
            if (v.low[i] in (",", "and", "or", "but") and opens) or v.low[i] in (";", ":", "–", "—"):
                return False
        return True
