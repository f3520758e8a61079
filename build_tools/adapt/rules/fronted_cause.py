"""SP57: "As the road was closed, …", "When the war ended in 1945, …" before the main clause."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import is_simple
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.model import Edit, Span

_STATES = frozenset("be have need lack want know own contain".split())
_NAMING = frozenset("known called named described seen mentioned noted shown expected".split())


class FrontedCause(Rule):
    """Finds "As …" and "Since …" with a verb of state before the main clause of a long sentence, and says "So …" behind it;
    "When …" with a year at its end, and says "At that time, …"; "Because …", "Although …" and "After …" whose pronoun cannot be
    the subject of the main clause.

    Why: the reader has to keep the clause in mind until the subject comes.
    Left alone: "As" and "Since" with verbs of action or the perfect (they say when), pronouns that may stand for the subject
    behind the comma, reports, and more than two clauses.
    Source: Quirk et al., A Comprehensive Grammar, 15.45 to 15.47.
    """

    code: ClassVar[str] = "SP57"
    name: ClassVar[str] = "fronted-cause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "As the old road over the hills was under snow, the people of the village went there by train.",
            "The old road over the hills was under snow. So the people of the village went there by train.",
        ),
        (
            "When the long war in the north ended in 1945, the two brothers lived in a small house in Bern.",
            "The long war in the north ended in 1945. At that time, the two brothers lived in a small house in Bern.",
        ),
        (
            "After she sold the house on the hill in 1950, the two brothers opened a small school there.",
            "She sold the house on the hill in 1950. Then the two brothers opened a small school there.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "As the storm moved over the hills of the north, the people of the village went there by train.",
        "Since the old road was built in the winter of 1950, the people of the village have had more work.",
        "When the long war in the north ended, the two brothers lived in a small house near Bern.",
        "As it was under snow for most of the winter, the old road over the hills was closed in 1950.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the comma."""
        if not sentence.words or context.level.high is None or "," not in sentence.text:
            return
        first = sentence.words[0].text.lower()
        if first not in ("as", "since", "when", "because", "although", "though", "after"):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        comma = next((k for k in range(3, v.n) if v.low[k] == ","), None)
        if comma is None or not v.is_free(0, comma) or v.count(1, comma) < SHORTEST_PIECE + 1:
            return
        inner, main = is_simple(v, 1, comma), main_clause(v, comma + 1, v.n - 1)
        if inner is None or main is None or v.is_reported(comma, v.n) or v.tags[comma + 1] in ("VBG", "VBN", "VB"):
            return
        if inner.start != inner.subject.start or main.subject.start > comma + 3 or v.has_finite(comma + 1, main.verb):
            return
        if any(w in ("so", "too", "such") for w in v.low[1:comma]):
            return  # "Because it is so strong": "so" looks for its "that"
        lead = self._lead(v, first, comma, inner, main)
        if lead is None:
            return
        yield Edit(
            Span(0, v.at(comma + 1)),
            f"{upper(v.src(1, comma))}{close(v, comma)} {lead} ",
            self.code,
            f'"{upper(first)} …" before the main clause: a sentence of its own.',
        )

    def _lead(self, v: View, first: str, comma: int, inner: Clause, main: Clause) -> str | None:
        if inner.subject.kind == "pronoun" and not self._is_other(v, inner, main):
            return None
        if main.subject.kind == "pronoun" and inner.subject.kind == "pronoun" and first in ("as", "since"):
            return None
        past = v.tags[inner.verb] == "VBD" and v.tags[main.verb] == "VBD"
        low = v.low[inner.verb]
        if first in ("as", "since"):
            behind = v.tags[inner.verb + 1]
            is_state = v.lemma(inner.verb) in _STATES and behind not in ("VBN", "VBG", "TO") and low != "'s"
            is_same = past or (v.tags[inner.verb] != "VBD" and v.tags[main.verb] in ("VBZ", "VBP"))
            if first == "since" and low not in ("has", "have", "had"):
                is_state = True
            if not is_state or not is_same or v.lemma(main.verb) == "have" or any(w in _NAMING for w in v.low[:comma]):
                return None
            return "So"
        if first == "when":
            year = v.low[comma - 1]
            is_year = v.tags[comma - 1] == "CD" and len(year) == 4 and year.isdigit()
            if not is_year or not past or low in ("was", "were", "had") or v.low[main.verb] == "had":
                return None
            return "At that time,"
        if first == "after":
            if not past or low == "had" or v.low[main.verb] in ("was", "were", "had"):
                return None
            return "Then"
        if inner.subject.kind != "pronoun":
            return None  # the rule for fronted phrases has seen it
        return "So" if first == "because" else "But"

    def _is_other(self, v: View, inner: Clause, main: Clause) -> bool:
        """Whether the pronoun of the first clause cannot stand for the subject of the second."""
        pronoun, subject = v.low[inner.subject.head], main.subject
        if pronoun == "there" or (subject.kind == "pronoun" and v.low[subject.head] == pronoun):
            return True
        if "POS" in v.tags[subject.start : subject.end] or v.tags[subject.start] == "PRP$" or subject.kind != "common":
            return False
        if pronoun in ("he", "she"):
            return subject.plural is True or (subject.plural is False and not v.is_person(subject))
        if pronoun == "it":
            return subject.plural is True or v.is_person(subject)
        return pronoun in ("i", "we", "you")
