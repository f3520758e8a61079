"""SP96: a report, and another report behind it with its own speaker: "She said A, but the council says B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import ends_open
from build_tools.adapt.rules._speakers import speaker_clause
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show report conclude hope
    predict fear stress indicate complain acknowledge estimate tell point deny answer reply""".split()
)
_DIFFERS = frozenset("disagree doubt dispute".split())
_STANCES = frozenset("doubtful sceptical skeptical unsure unconvinced convinced".split())
_CONTRASTS = frozenset("but while whereas although though yet".split())
_OPEN = frozenset("if unless whether because when until".split())
_FRONTED = frozenset("though although while whereas".split())
_PRONOUNS = frozenset("he she they it".split())
_FINITE = ("VBD", "VBZ", "VBP")


class SecondReport(Rule):
    """Finds "SPEAKER says A, but SPEAKER says B", or "Though SPEAKER says A, SPEAKER says B", in a long sentence, where each statement has a speaker and a verb of saying of
    its own, and makes two sentences.

    Why: who says the second thing is far from the head of the sentence, and easily lost.
    Left alone: a second statement without a verb of saying or thinking (nobody knows who says that), conditions and reasons in the first
    report, denials, quotations.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP96"
    name: ClassVar[str] = "second-report"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller believes there is a danger in the old mine but he points out that nobody has been hurt there.",
            "Keller believes there is a danger in the old mine. But he points out that nobody has been hurt there.",
        ),
        (
            "Spiers believes there is a danger in the old mine but he is quick to point out that it is not the only one.",
            "Spiers believes there is a danger in the old mine. But he is quick to point out that it is not the only one.",
        ),
        (
            "Keller believes the new pumps could lead to more water for the farms of the valley, but Moor is doubtful.",
            "Keller believes the new pumps could lead to more water for the farms of the valley. But Moor is doubtful.",
        ),
        (
            "Some farmers have said that the new pipes may have saved the valley, while the report suggests that only a few use them.",
            "Some farmers have said that the new pipes may have saved the valley. But the report suggests that only a few use them.",
        ),
        (
            "Keller said that the old bridge was safe for the trains, but the council said it would have to be closed.",
            "Keller said that the old bridge was safe for the trains. But the council said it would have to be closed.",
        ),
        (
            "Though a doctor of the clinic said the girl was well enough for the trip, the girl herself said that she would stay at home.",
            "A doctor of the clinic said the girl was well enough for the trip. But the girl herself said that she would stay at home.",
        ),
        (
            "The owners had claimed the gate was closed only to keep the “animals” out of the town, but the judge had no doubt that it was locked.",
            "The owners had claimed the gate was closed only to keep the “animals” out of the town. But the judge had no doubt that it was locked.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller said that the old bridge was safe for the trains, but the council may say that it has to be closed.",
        "Keller said that the old bridge was safe for the trains although the council said it would have to be closed.",
        "Keller said that the old bridge was safe for the trains, but they said so.",
        "Keller said that the old bridge was safe for the trains, but the council of the town by the river.",
        "Though a doctor said the girl was well and the nurse of the clinic knew it and said nothing.",
        "Though a doctor said the girl was well enough for the trip, her mother kept her at home for the week.",
        "Though he said the girl was well enough for the trip, Keller told the school that she would stay at home.",
        "Keller believes there is a danger in the old mine but the owners of the land have never been there.",
        "Keller believes there is a danger in the old mine which is deep but the owners of the land are doubtful.",
        "Keller said that the man was glad when the bridge was built but he said nothing about the price of it.",
        "Nobody said that the old bridge was safe for the trains, but the council said it would stay open.",
        "Keller said that the people knew if the bridge was safe, but the council said it would have to be closed.",
        "Keller says the mayor and the council say the bridge is safe for the trains and for the cars.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the conjunction."""
        text = f" {sentence.text.lower()}"
        if not any(f" {w} " in text for w in _CONTRASTS):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = speaker_clause(v)
        if main is None and v.low[0] in _FRONTED:
            edit = self._fronted(v)
            if edit is not None:
                yield edit
            return
        if main is None or v.low[0] in _OPEN or v.low[main.subject.start] in ("no", "few", "nobody", "none", "neither"):
            return
        said = self._told(v, main)
        if said is None:
            return
        for k in range(said + 4, v.n - SHORTEST_PIECE):
            if v.low[k] not in _CONTRASTS or not v.is_level(k) or not self._may_cut(v, main, said, k):
                continue
            end = k - 1 if v.low[k - 1] == "," else k
            yield Edit(
                Span(v.until(end - 1), v.until(k)),
                f"{close(v, end)} {'Yet' if v.low[k] == 'yet' else 'But'}",
                self.code,
                "Two reports, each with its speaker: two sentences.",
            )
            return

    def _fronted(self, v: View) -> Edit | None:
        """ "Though SPEAKER said A, SPEAKER said B": the contrast behind both."""
        first = v.clause(1)
        comma = next((k for k in range(2, v.n) if v.low[k] == "," and self._opposing(v, k + 1) is not None), None)
        second = self._opposing(v, comma + 1) if comma is not None else None
        if first is None or comma is None or second is None or first.verb >= comma or not v.is_free(0, comma + 1):
            return None
        if first.subject.kind == "pronoun" or self._told(v, first) is None or self._told(v, second) is None:
            return None
        return Edit(
            Span(0, v.at(comma + 1)),
            f"{upper(v.src(1, comma))}{close(v, comma)} But ",
            self.code,
            "Two reports, each with its speaker: two sentences.",
        )

    def _opposing(self, v: View, start: int) -> Clause | None:
        """The clause at ``start``; "the doctor himself said" too."""
        subject = v.core(start)
        if subject is None or not v.is_word(subject.core_end, "himself", "herself", "itself", "themselves"):
            return v.clause(start)
        verb = v.finite(subject.core_end + 1)
        return Clause(start, subject, verb) if verb is not None else None

    def _may_cut(self, v: View, main: Clause, said: int, k: int) -> bool:
        second = v.clause(k + 1) or self._pointing(v, k + 1)
        if second is None or second.verb >= v.n - 1:
            return False
        if self._told(v, second) is None and not (v.low[k - 1] == "," and self._differs(v, second)):
            return False
        if any(v.low[i] in _OPEN for i in range(said + 1, k)) or ends_open(v, k) or not v.has_finite(said + 1, k):
            return False
        is_pronoun = v.low[second.subject.head] in _PRONOUNS
        if v.low[k - 1] != "," and not (is_pronoun and v.low[k] == "but"):
            return False  # "the house the mayor and the council say is old"
        is_first = v.low[main.subject.head] in ("i", "we")
        return not is_first or v.low[second.subject.head] in ("i", "we")

    def _differs(self, v: View, clause: Clause) -> bool:
        """Whether the clause says what somebody else thinks of it: "the mayor disagrees", "Moor is doubtful", "has no doubt"."""
        if clause.subject.kind == "pronoun":
            return False
        state = clause.verb + 1 + (v.tags[clause.verb + 1] == "RB")
        if (
            v.lemma(clause.verb) == "have"
            and v.is_word(clause.verb + 1, "no")
            and v.is_word(clause.verb + 2, "doubt", "doubts")
        ):
            return True
        return v.lemma(clause.verb) in _DIFFERS or (v.lemma(clause.verb) == "be" and v.is_word(state, *_STANCES))

    def _pointing(self, v: View, start: int) -> Clause | None:
        """ "he points out that", where "points" was taken for a noun."""
        subject = v.core(start)
        is_pronoun = subject is not None and subject.kind == "pronoun"
        is_said = v.is_word(start + 1, "points") and v.is_word(start + 2, "out") and v.is_word(start + 3, "that")
        return Clause(start, subject, start + 1) if subject is not None and is_pronoun and is_said else None

    def _told(self, v: View, clause: Clause) -> int | None:
        """The verb of saying of ``clause``, where a statement follows it: "says that", "has said the bridge is", "points out that"."""
        said = clause.verb
        if v.lemma(said) == "have" and v.tags[said + 1] == "VBN":
            said += 1
        elif v.lemma(said) == "be" and v.tags[said + 1] == "JJ" and v.is_word(said + 2, "to"):
            said += 3  # "is quick to point out"
        elif v.tags[said] not in _FINITE and not v.is_word(said, "points"):
            return None
        if said >= v.n or v.lemma(said) not in _VERBS:
            return None
        start = said + 1 + (v.lemma(said) == "point" and v.is_word(said + 1, "out"))
        if v.is_word(start, "that") and v.tags[start] == "IN":
            return said
        inner = v.long_clause(start)
        return said if inner is not None and inner.start == start and v.lemma(said) != "point" else None
