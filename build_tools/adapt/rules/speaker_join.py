"""SP142: two statements, each with its own speaker: "She said A; B, she said." → "She said A. B, she said."."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._speakers import speaker_clause
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_SAYS = frozenset(
    """say claim argue insist warn believe think suggest add admit note explain report conclude hope predict fear estimate complain
    acknowledge recall""".split()
)
_JOINS = {"but": "But ", "so": "So ", "and": "", "while": "But ", "though": "But ", "although": "But ", "yet": "But "}
_OPEN = frozenset("if unless whether when because although though while as since until".split())
_LONGEST_SPEAKER = 14  # tokens between the commas around "said the mayor of the town in May"
_MARKS = frozenset((";", ":", "–", "—", "?", "!"))


class SpeakerJoin(Rule):
    """Finds "SPEAKER said A; B, SPEAKER said.", "A, said SPEAKER, …, but SPEAKER claims B" and "Because A, B, so SPEAKER hopes that C",
    where each of the two statements has its own speaker or its own comma, and makes two sentences.

    Why: who says the second thing stands far from the head of the sentence, behind another report.
    Left alone: a second statement without a verb of saying or thinking, reports with "that" or a condition before the join.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP142"
    name: ClassVar[str] = "speaker-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller said the new pump might help the farmers of the valley; it would work best in a dry spring, she said.",
            "Keller said the new pump might help the farmers of the valley. It would work best in a dry spring, she said.",
        ),
        (
            "Otters, said the keeper Paul Berg in 2013, are the “clowns of the river”, but the union claims they eat too many fish.",
            "Otters, said the keeper Paul Berg in 2013, are the “clowns of the river”. But the union claims they eat too many fish.",
        ),
        (
            "Because it is the smallest of the farms, the old mill has until May to pay, so the union hopes that the law will change.",
            "Because it is the smallest of the farms, the old mill has until May to pay. So the union hopes that the law will change.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller said the new pump might help the farmers of the valley; it would work best in a dry spring.",
        "Otters, said the keeper Paul Berg in 2013, are the clowns of the river, but the union has never liked them.",
        "If it is the smallest of the farms, the old mill has until May to pay, so Keller hopes that the law will change.",
        "Keller said that the old mill has until May to pay the tax, so the union hopes that the law will change.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the join."""
        if context.level.high is None or not any(w.lemma in _SAYS for w in sentence.words):
            return
        v = view(sentence)
        if v.length <= split_over(context.level) or v.low[v.n - 1] != "." or not v.is_balanced:
            return
        edit = self._semicolon(v) or self._second(v)
        if edit is not None:
            yield edit

    def _semicolon(self, v: View) -> Edit | None:
        marks = [k for k in range(4, v.n - 5) if v.low[k] == ";" and v.is_level(k)]
        first = speaker_clause(v) if len(marks) == 1 else None
        if first is None or v.lemma(first.verb) not in _SAYS or first.verb >= marks[0]:
            return None
        k = marks[0]
        comma = next((i for i in range(v.n - 2, k, -1) if v.low[i] == ","), None)
        last = v.clause(comma + 1) if comma is not None else None
        if comma is None or last is None or last.verb != v.n - 2 or v.lemma(last.verb) not in _SAYS:
            return None
        if main_clause(v, k + 1, comma) is None or v.tags[k + 1] == "CC" or not v.has_finite(first.verb + 1, k):
            return None
        return self._cut(v, k, k + 1, "")

    def _second(self, v: View) -> Edit | None:
        for k in range(6, v.n - 5):
            if v.low[k] not in _JOINS or v.low[k - 1] != "," or not v.is_level(k):
                continue
            said = v.clause(k + 1)
            if (
                said is None
                or said.start != k + 1
                or v.lemma(said.verb) not in _SAYS
                or v.low[said.start] in ("i", "it")
            ):
                return None
            if v.tags[said.verb] not in ("VBD", "VBZ", "VBP") or v.count(said.verb, v.n) <= SHORTEST_PIECE:
                return None
            behind = said.verb + 1 + v.is_word(said.verb + 1, "that")
            inner = v.long_clause(behind) or main_clause(v, behind, v.n)
            if inner is None or not (self._is_spoken(v, k - 1) or (v.low[k] == "so" and self._is_caused(v, k - 1))):
                return None
            return self._cut(v, k - 1, k + 1, _JOINS[v.low[k]])
        return None

    def _cut(self, v: View, end: int, start: int, lead: str) -> Edit:
        begins = v.text[v.at(start)] if lead else first_upper(v, start)
        return Edit(
            Span(v.until(end - 1), v.at(start) + 1),
            f"{close(v, end)} {lead}{begins}",
            self.code,
            "Two statements, each with its speaker: two sentences.",
        )

    def _is_spoken(self, v: View, end: int) -> bool:
        """ "A, said SPEAKER, B" in tokens 0…end: a statement that its speaker parts, and no other report or condition."""
        opened = next((i for i in range(1, end) if v.low[i] == ","), end)
        if v.low[0] in _OPEN or v.lemma(min(opened + 1, end)) not in _SAYS or v.tags[opened + 1] not in ("VBD", "VBZ"):
            return False
        closed = next((i for i in range(opened + 2, end) if v.low[i] == ","), end)
        if closed - opened > _LONGEST_SPEAKER or closed + 1 >= end or v.has_finite(opened + 2, closed):
            return False
        rest = range(closed + 1, end)
        is_plain = not any(v.low[i] in _OPEN | _MARKS | {"that"} or v.lemma(i) in _SAYS for i in rest)
        return is_plain and v.phrase(0) is not None and v.finite(closed + 1) is not None

    def _is_caused(self, v: View, end: int) -> bool:
        """ "Because A, B" in tokens 0…end, without a report."""
        if v.low[0] != "because" or v.is_reported(1, end) or any(v.low[i] in _MARKS for i in range(end)):
            return False
        comma = next((i for i in range(1, end) if v.low[i] == ","), end)
        return v.has_finite(1, comma) and main_clause(v, comma + 1, end) is not None
