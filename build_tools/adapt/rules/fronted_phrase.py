"""SP10: a long phrase before the subject: "Born in Bern in 1950, Keller …", "Although it rained, they …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close_text_end, main_clause
from build_tools.adapt.rules._far_subject import far_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import subject_verb
from build_tools.adapt.rules._view import NounPhrase, View, long_view, upper
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.model import Edit, Span

# Participles that can open a sentence and tell a fact about its subject.
_FACTS = frozenset(
    """born founded established built located situated based named formed created written released raised educated set opened
    designed published known called composed made introduced launched constructed trained appointed elected inspired backed
    funded owned run led supported influenced surrounded bordered accompanied adopted aided armed assisted captured chosen
    commissioned convicted covered decorated developed diagnosed discovered divided dubbed edited elected encouraged equipped
    filled fitted flanked found guided held helped hired hosted invited joined killed managed manufactured nicknamed ordained
    powered produced promoted recorded selected sentenced separated sponsored started suggested timed transferred voiced
    wounded billed boosted hailed praised rated""".split()
)
_STATES = frozenset("located situated based surrounded bordered known called owned".split())
_THINGS_ONLY = frozenset(
    """founded established built located situated written released published opened launched constructed commissioned developed
    discovered edited found hosted manufactured powered produced recorded timed voiced""".split()
)
_OBJECTS = frozenset("it him her them".split())
_CONTRAST = {
    "although": "But",
    "though": "But",
    "while": "But",
    "whereas": "But",
    "because": "So",
    "after": "After that,",
}


class FrontedPhrase(Rule):
    """Finds a participle phrase ("Founded in 1905, the club …") or an "Although …", "Because …" or "After …" clause before the subject of a long sentence
    and makes it a sentence of its own.

    Why: readers have to hold the phrase until they learn whom it is about.
    Left alone: participles that are not on the list, phrases with commas of their own, "when", "if" and "while" (time and
    condition belong to the main clause), and subjects that could not be named again.
    Source: the participle list is the project's own.
    """

    code: ClassVar[str] = "SP10"
    name: ClassVar[str] = "fronted-phrase"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Founded in 1905 by a group of young workers, the club has won the cup more often than any other.",
            "The club was founded in 1905 by a group of young workers. It has won the cup more often than any other.",
        ),
        (
            "Although the new road was finished two years ago, many of the drivers still use the old one.",
            "The new road was finished two years ago. But many of the drivers still use the old one.",
        ),
        (
            "Because the old road to the coast was under water, the people of the village went there by boat.",
            "The old road to the coast was under water. So the people of the village went there by boat.",
        ),
        (
            "After the council refused the plan for a new school, the parents wrote a letter to the minister.",
            "The council refused the plan for a new school. After that, the parents wrote a letter to the minister.",
        ),
        (
            "Found in the hills of Bern, Aargau and Uri, the two plants are the first of their kind in the country.",
            "The two plants were found in the hills of Bern, Aargau and Uri. They are the first of their kind in the country.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Although Keller and two of the old men help it along, the small boat finds the harbour without a light.",
        "If the new road is finished before the end of the year, most of the drivers will use it.",
        "Shocked by the news from the capital, the mayor of the small town closed all schools for a week.",
        "After the council had refused the plan for a new school, the parents were angry for many weeks.",
        "When the new road was finished two years ago, most of the drivers did not want to use it.",
        "Started by the monks of the old abbey, who had come in 1650, the work on the bridge was never finished.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the head of the sentence."""
        if "," not in sentence.text or context.level.high is None or not sentence.words:
            return
        first = sentence.words[0].text.lower()
        if first not in _FACTS and first not in _CONTRAST:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        comma = next((k for k in range(2, v.n) if v.low[k] == "," and v.clause(k + 1) is not None), None)
        if comma is None or not v.is_level(comma) or v.count(0, comma) < SHORTEST_PIECE + 1:
            return
        text = self._contrast(v, comma) if first in _CONTRAST else self._fact(v, comma)
        if text is not None:
            end, words = text
            yield Edit(Span(0, end), words, self.code, "A long phrase before the subject: a sentence of its own.")

    def _contrast(self, v: View, comma: int) -> tuple[int, str] | None:
        inner, main = main_clause(v, 1, comma), v.clause(comma + 1)
        if inner is None and v.low[0] in (
            "although",
            "though",
            "while",
        ):  # "though much of it, and perhaps the best, was"
            inner = subject_verb(v, 1) or far_clause(v, 1)
            inner = inner if inner is not None and inner.verb < comma else None
        if inner is None or main is None or v.is_reported(1, comma):
            return None
        if not v.is_free(0, comma + 1):
            return None
        if v.low[0] == "after":
            if sum(t in ("VBD", "VBZ", "VBP", "MD") for t in v.tags[1:comma]) > 1:
                return None  # "After he left he took a room, …": the main clause has begun already
            # "After that" is for two events of the past, each with its own verb.
            past = (
                v.tags[inner.verb] == "VBD" and v.tags[main.verb] == "VBD" and v.low[main.verb] not in ("was", "were")
            )
            if not past or v.low[inner.verb] == "had" or inner.start != 1 or main.start != comma + 1:
                return None
        if v.low[0] == "while":  # a contrast only between states of the present; otherwise it tells when
            is_now = v.tags[inner.verb] in ("VBZ", "VBP") or v.low[inner.verb] in ("may", "might")
            states = is_now and v.tags[main.verb] in ("VBZ", "VBP", "MD")
            if not states or any(v.tags[i] == "VBG" for i in range(inner.verb + 1, inner.verb + 3)):
                return None
            if inner.subject.kind == "pronoun" or main.subject.kind == "pronoun":
                return None
        if inner.subject.kind == "pronoun" and main.subject.kind != "pronoun" and v.low[inner.subject.head] != "there":
            return None  # the pronoun would come before its noun
        if main.subject.kind != "pronoun" and any(v.low[i] in _OBJECTS for i in range(inner.verb + 1, comma)):
            return None  # "Although Keller helps it, the boat steers itself"
        words = f"{upper(v.src(1, comma))}{close_text_end(v.src(1, comma))} {_CONTRAST[v.low[0]]} "
        return v.at(comma + 1), words

    def _fact(self, v: View, comma: int) -> tuple[int, str] | None:
        main = v.clause(comma + 1)
        if (
            main is None
            or v.tags[0] not in ("VBN", "VBD", "JJ", "NNP")
            or v.has_finite(1, comma)
            or not self._is_one_phrase(v, comma)
        ):
            return None
        if (
            main.start != comma + 1
            or not self._is_free(v, main.subject.end)
            or (v.is_word(1, "on", "to", "up", "as") and v.low[0] in ("based", "set"))
        ):
            return None
        if v.low[0] == "raised" and not v.is_word(1, "in", "as"):
            return None  # a person is raised in a place, a sum is raised by something
        subject = main.subject
        number = subject.plural if subject.plural is not None else v.verb_number(main.verb)
        if number is None:
            is_one = subject.kind == "name" and v.tags[subject.head] == "NNP"
            number = False if is_one or v.lemma(subject.head) in COLLECTIVE else None
        again = self._again(v, subject, number)
        if again is None or number is None:
            return None
        present = v.low[0] in _STATES and v.tags[main.verb] in ("VBZ", "VBP", "MD")
        verb = ("are" if number else "is") if present else ("were" if number else "was")
        lead = v.src(0, comma)
        who = upper(v.src(subject.start, subject.end))
        words = f"{who} {verb} {lead[0].lower()}{lead[1:]}{close_text_end(lead)} {again}"
        return v.until(subject.end - 1), words

    def _is_free(self, v: View, end: int) -> bool:
        """As ``View.is_whole``, brackets that close again allowed: "Founded by a bank (the BKB), it is"."""
        marks = [k for k in range(end) if v.low[k] in ("(", ")")]
        edges = [0, *(k + 1 for k in marks)], [*marks, end]
        return all(v.is_whole(start, stop) for start, stop in zip(*edges, strict=True))

    def _is_one_phrase(self, v: View, comma: int) -> bool:
        """Whether commas before the last part only names and nouns, "found in Bern, Graz and Rome, it is", or a second participle
        with "by": "helped by a guide, and watched by the farmers, they"."""
        inner = [k for k in range(2, comma) if v.low[k] == ","]
        if len(inner) == 1 and v.is_word(inner[0] + 1, "and", "but"):
            return v.tags[inner[0] + 2] == "VBN" and v.is_word(inner[0] + 3, "by")
        return all(v.tags[k + 1] in ("NNP", "NNPS", "DT", "NNS", "NN", "CD") for k in inner) and len(inner) <= 2

    def _again(self, v: View, subject: NounPhrase, number: bool | None) -> str | None:
        if subject.kind == "pronoun":
            return v.refer(subject)
        if number:
            return "They"
        is_thing = subject.kind == "common" or v.low[0] in _THINGS_ONLY
        if is_thing and not v.is_person(subject):
            return "It"
        return (
            v.refer(subject, person=v.low[0] in ("born", "educated", "raised"))
            if subject.end == subject.core_end
            else None
        )
