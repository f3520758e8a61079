"""SP13: two statements reported by one verb: "She said that A and that B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, is_safe_verb, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit, Span

_VERBS = frozenset("say claim argue insist warn believe think suggest add admit note state".split())
_LOWER = frozenset("He She It They We The This These His Her Its Their Our My".split())
_OPEN = frozenset("if unless because that who which".split())
_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I"}


class ReportedPair(Rule):
    """Finds "SPEAKER said (that) A and (that) B" in a long sentence and says who said it in both sentences.

    Why: the second statement is far from its speaker, and is easily read as a fact. Who said it is never lost: it is said twice.
    Left alone: a comma before "and" without "that" (the second statement may be the writer's own), clauses with "if", "because"
    and the like in between, speakers that cannot be named again, quotations.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP13"
    name: ClassVar[str] = "reported-pair"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller said that the bridge was too old and that a new one would be built next year.",
            "Keller said that the bridge was too old. Keller said that a new one would be built next year.",
        ),
        (
            "She said the house near the river was badly damaged and many of the windows were broken.",
            "She said the house near the river was badly damaged. She said many of the windows were broken.",
        ),
        (
            "Keller said the old houses were “the shame of the town” and the council should build new ones.",
            "Keller said the old houses were “the shame of the town”. Keller said the council should build new ones.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller said that the bridge over the river was too old, and the council has closed it since.",
        "Keller said that the bridge would be closed if the river rose and the road was under water.",
        "Keller said that the old houses were “the shame of the town” and the council has closed them since.",
        '"The bridge was too old for the trains and the road was closed to cars," Keller said on Friday.',
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first second statement."""
        if not any(w in sentence.text for w in (" and ", " but that ")) or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        main = v.clause(0)
        if main is None or v.lemma(main.verb) not in _VERBS or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        speaker = self._speaker(v, main)
        start = main.verb + 1
        has_that = v.is_word(start, "that")
        first = main_clause(v, start + has_that, v.n)
        if speaker is None or first is None or first.start != start + has_that:
            return
        has_quotation = bool(v.sentence.protected)
        for k in range(first.verb + 2, v.n - 4):
            second_that = v.is_word(k + 1, "that")
            if not (v.low[k] == "and" or (v.low[k] == "but" and second_that)) or not v.is_level(k):
                continue
            lead = "But " if v.low[k] == "but" else ""
            again = speaker[0].lower() + speaker[1:] if lead and speaker.split()[0] in _LOWER else speaker
            end = k - 1 if v.low[k - 1] == "," else k
            if (
                (has_that and not second_that)
                or (has_quotation and not second_that and not self._goes_on(v, main, k))
                or (end < k and not second_that)
                or not self._may_cut(v, first, end, k + 1 + second_that, second_that)
            ):
                continue
            text = f"{close(v, end)} {lead}{again} {v.src(main.verb, main.verb + 1)} "
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1)), text, self.code, "Two reported statements: who said it, twice."
            )
            return

    def _goes_on(self, v: View, main: Clause, k: int) -> bool:
        """Whether the clause behind a quotation has the tense of what was said: "has closed it since" is the writer's own."""
        second = v.clause(k + 1)
        if second is None or v.tags[main.verb] != "VBD" or not v.is_free(k, v.n):
            return False
        return v.tags[second.verb] == "VBD" or v.low[second.verb] in ("would", "could", "might", "should")

    def _speaker(self, v: View, main: Clause) -> str | None:
        subject = main.subject
        if subject.kind == "pronoun":
            return _SAME.get(v.low[subject.head])
        if subject.plural and subject.kind == "common" and "and" not in v.low[subject.start : subject.end]:
            return "They"
        return v.refer(subject) if subject.end == subject.core_end or v.is_person(subject) else None

    def _may_cut(self, v: View, first: Clause, end: int, start: int, has_that: bool) -> bool:
        second = main_clause(v, start, v.n)
        if second is None or not is_safe_verb(v, second) or v.count(start, v.n) < SHORTEST_PIECE + 1:
            return False
        if v.low[start] in ("he", "she", "they", "it", "there") or v.tags[start] in (
            "DT",
            "PRP$",
            "NNP",
            "NNS",
            "CD",
            "JJ",
        ):
            between = range(first.verb + 1, end)
            if has_that:  # "and that" takes up the verb of saying, unless there is another one
                return not v.is_reported(first.verb, end) and not any(v.low[i] in _OPEN for i in between)
            if any(v.low[i] in SUBORDINATORS or v.tags[i] in ("WP", "WDT", "WRB") for i in between):
                return False
            return not any(v.tags[i] in ("VBD", "VBZ", "VBP", "MD") or v.low[i] == "between" for i in between)
        return False
