"""SP16: ", with" before a statement of its own at the end: ", with prices falling by half"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import statement
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._tense import same_tense
from build_tools.adapt.rules._view import View, upper, view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_NEVER = frozenset("use live work look go".split())  # "with a man using a stick": who is meant, not what happens
_STATIC = frozenset(
    "lead range contain connect cover stand hang run lie extend belong come cost feature have include".split()
)
_DENIALS = frozenset(("not", "n't", "never", "no", "without"))


class WithClause(Rule):
    """Finds ", with NOUN …ing …" at the end of a long sentence and makes it a statement: "Prices fell by half."

    Why: the noun behind "with" has no verb with a tense, so readers must work out that something is said of it.
    Left alone: reported speech, negation, modal verbs, pronouns, "being", a second "-ing" form, and phrases that something follows.
    Source: Huddleston and Pullum, The Cambridge Grammar of the English Language, chapter 14 (absolute constructions).
    """

    code: ClassVar[str] = "SP16"
    name: ClassVar[str] = "with-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The council moved to a house in the old town in the spring of 1963, with the new office opening its doors in May.",
            "The council moved to a house in the old town in the spring of 1963. The new office opened its doors in May.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The minister said that the price of a house in the old town fell, with many flats losing a third of their value.",
        "The company may have to close its two factories near the river, with many workers losing their jobs.",
        "The council opened the new school in the old town on Friday, with a new hall for the people of the valley.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last ", with"."""
        if ", with " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        k = next((i for i in range(v.n - 3, 2, -1) if v.low[i] == "," and v.low[i + 1] == "with"), None)
        if k is None or not v.is_level(k) or v.count(0, k) < SHORTEST_PIECE + 1:
            return
        text = self._statement(v, k)
        if text is not None:
            start, words = text
            yield Edit(
                Span(v.until(k - 1), v.until(start - 1)),
                f"{close(v, k)} {words}",
                self.code,
                'A statement behind "with": a sentence of its own.',
            )

    def _statement(self, v: View, k: int) -> tuple[int, str] | None:
        """Where the text goes on, and the subject with its verb in the tense of the main clause."""
        noun = v.phrase(k + 2)
        if noun is None or noun.kind == "pronoun" or not left_stands_alone(v, 0, k, contrast=True):
            return None
        verb = noun.end
        if verb >= v.n - 2 or v.tags[verb] != "VBG" or v.lemma(verb) in _NEVER or v.count(verb, v.n) < SHORTEST_PIECE:
            return None
        clause = statement(v, 0, k)
        if clause is None or v.tags[clause.verb] == "MD" or any(v.low[i] in _DENIALS for i in range(k)):
            return None
        if any(v.tags[i] == "VBG" and (v.tags[i - 1] in ("CC", ",")) for i in range(verb + 1, v.n)):
            return None
        if any(v.low[i] in (",", "–", "and", "but") and v.finite(i + 1) is not None for i in range(verb + 1, v.n - 1)):
            return None
        if v.low[v.n - 2].endswith("ing") and "and" in v.low[verb:]:
            return None
        for i in range(verb, v.n - 2):  # "with A rising and B falling"
            other = v.core(i + 1) if v.low[i] == "and" else None
            if other is not None and v.tags[min(other.core_end, v.n - 1)] == "VBG":
                return None
        plural = noun.plural
        if plural is None or "%" in v.low[noun.start : noun.end] or "and" in v.low[noun.start : noun.core_end]:
            return None
        if v.lemma(verb) == "be":
            if v.lemma(clause.verb) == "have":
                return None  # "has been", "was": either may be meant
            past = v.tags[clause.verb] == "VBD"
            form = ("were" if past else "are") if plural else ("was" if past else "is")
        elif v.tags[clause.verb] in ("VBZ", "VBP") and v.lemma(verb) in _STATIC:
            form = v.lemma(verb) if plural else (inflect(v.lemma(verb), "VBZ") or v.low[verb])
        elif v.low[clause.verb] in ("is", "are", "'s", "'re") and v.tags[clause.verb + 1] != "VBG":
            form = f"{'are' if plural else 'is'} {inflect(v.lemma(verb), 'VBG') or v.low[verb]}"
        else:
            made = same_tense(v, clause, v.lemma(verb), plural)
            if made is None:
                return None
            form = made
        return verb + 1, f"{upper(v.src(noun.start, noun.end))} {form}"
