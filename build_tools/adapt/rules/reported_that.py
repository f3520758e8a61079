"""SP63: two reports behind one verb of saying: "She said that A and that B" → "She said that A. She said that B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._far_subject import far_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._report import verb_of_saying
from build_tools.adapt.rules._speakers import speaker_again, speaker_clause
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show announce reveal report conclude
    confirm predict hope fear stress emphasize indicate complain reply tell acknowledge estimate accept ensure rule find""".split()
)
_HEARERS = frozenset("me us him her them you reporters journalists".split())
# Nouns that a clause with "that" fills: "the fact, long known, that …".
_FILLED = frozenset("fact idea view claim belief hope fear point news promise rule principle theory".split())
_LONGEST_GAP = 6  # tokens between the verb and "that"


class ReportedThat(Rule):
    """Finds "SPEAKER said that A and that B", or "that A, that B", and says who said it with each: "SPEAKER said that A. SPEAKER said that B."

    Why: the second "that" is far from its verb; readers take it for a new thought of the writer's.
    Left alone: a "that" inside the first report, speakers that cannot be named again, negated or modal verbs of saying, three
    reports in a row.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP63"
    name: ClassVar[str] = "reported-that"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller said that the council had refused the plan for a school, and that the parents had asked for it.",
            "Keller said that the council had refused the plan for a school. Keller said that the parents had asked for it.",
        ),
        (
            "She told them in March that the old bridge near the town was safe and that the road would be open.",
            "She told them in March that the old bridge near the town was safe. She told them that the road would be open.",
        ),
        (
            "The report found that the bridge over the river was old, that the council had known of it for years.",
            "The report found that the bridge over the river was old. It found that the council had known of it for years.",
        ),
        (
            "Keller believes that, in the old days, the bridge was never closed and that the people paid for it.",
            "Keller believes that, in the old days, the bridge was never closed. Keller believes that the people paid for it.",
        ),
        (
            "Keller says she has shown that the old bridge can be made safe and that the road can stay open.",
            "Keller says she has shown that the old bridge can be made safe. Keller says she has shown that the road can stay open.",
        ),
        (
            "She has said that the people of the valley are tired and that the hours in the mine are too long.",
            "She has said that the people of the valley are tired. She has said that the hours in the mine are too long.",
        ),
        (
            "They say that the water in the old well is clean, that the fish came back and that nobody has fallen ill for years.",
            "They say that the water in the old well is clean. They say that the fish came back. "
            "They say that nobody has fallen ill for years.",
        ),
        (
            "He added that around 100 pictures were sent by people of the valley and that more than 20 are on show.",
            "He added that around 100 pictures were sent by people of the valley. He added that more than 20 are on show.",
        ),
        (
            "He said that the first plays were bad and that the late plays, with one about the sea, were good.",
            "He said that the first plays were bad. He said that the late plays, with one about the sea, were good.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller said on a cold day in the spring of the year 1950 in the town that the mill was old and that it was closed.",
        "The doctor said the work in the mine was “hard” and that the men had only one hour of sun in the day.",
        "He said that the first plays were bad and that the late plays, which he never saw, and some songs are lost.",
        "Keller said that the old mill was called “the Wolf,” and that the people of the valley were afraid of it.",
        "If you see a dark spot in the stone, that means it is old and that you should leave it at home.",
        "Nobody said that the council had refused the plan for the school and that the parents had asked for it.",
        "Keller said that a man who believed that the plan was dead and that the school was old had written it.",
        "Keller said that the bridge was old, that of the next town too, and that nobody would pay for it.",
        "The report found that the bridge was so old, said Keller, that the council had to close it at once.",
        "Keller has not said that the council has refused the plan and that the parents have asked for the school.",
        "Keller did not say that the council had refused the plan and that the parents had asked for the school.",
        "Keller said that the council had refused the plan for the school that was old and that nobody liked.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at each "that" but the first."""
        if not any(w in sentence.text for w in (" and that ", ", that ")):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = main_clause(v, 0, v.n) or speaker_clause(v)
        if main is None or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        said = verb_of_saying(v, main.verb)
        if v.lemma(said) not in _VERBS:
            return
        first = self._first(v, said)
        marks = [k for k in range(1, v.n - 4) if v.is_word(k + 1, "that") and self._joins(v, k) and v.is_level(k)]
        if first is None or not marks or marks[0] < first + 4 or not self._is_row(v, marks):
            return
        begin = main_clause(v, first + 1, marks[0]) or far_clause(v, first + 1)  # "that, in the past, women were …" too
        is_plain = not any(v.low[i] in ("that", "who", "if") for i in range(first + 1, marks[0]))
        if any(v.low[k - 1] in ('"', "”", "''") and v.low[k - 2] == "," for k in marks):
            return  # "called “the Wolf,” and that": the comma in the quotation would stay before a full stop
        if begin is None or begin.verb >= marks[0] or not is_plain or not all(self._is_clause(v, k) for k in marks):
            return
        speaker = speaker_again(v, main)
        has_hearer = v.is_word(said + 1, *_HEARERS)
        if speaker is None or (v.lemma(said) == "tell" and not has_hearer):
            return
        is_found = v.has_finite(said + 1, first)  # "says he has shown that"
        heard = v.src(main.verb, first if is_found else said + 1 + has_hearer)
        for mark in marks:
            end = mark - 1 if v.low[mark - 1] == "," else mark
            yield Edit(
                Span(v.until(end - 1), v.until(mark + 1)),
                f"{close(v, end)} {speaker} {heard} that",
                self.code,
                "Two reports: who said it, with each.",
            )

    def _is_clause(self, v: View, mark: int) -> bool:
        """Whether a clause stands behind the "that" that ``mark`` joins."""
        start = mark + 2
        found = main_clause(v, start, v.n) or self._around_aside(v, start) or self._far(v, start)
        return found is not None and found.start == start and v.tags[mark + 1] in ("IN", "DT", "WDT")

    def _is_row(self, v: View, marks: list[int]) -> bool:
        """Whether the marks are one, or those of a row: "that A, that B and that C"."""
        return len(marks) == 1 or (len(marks) == 2 and v.low[marks[0]] == "," and v.low[marks[1]] == "and")

    def _joins(self, v: View, k: int) -> bool:
        """Whether token ``k`` joins a second "that" to the first: "and", or a comma before a whole clause ("…, that the plan …")."""
        if v.low[k] == ",":
            is_filled = v.lemma(k - 1) in _FILLED or any(w in (",", "so", "such") for w in v.low[:k])
            return v.tags[k + 1] == "IN" and not is_filled and (v.clause(k + 2) or far_clause(v, k + 2)) is not None
        return v.low[k] == "and"

    def _far(self, v: View, start: int) -> Clause | None:
        """The clause whose verb is far from its subject, or whose subject opens with an "-ing" form: "working hours in Bern are"."""
        found = far_clause(v, start + (v.tags[start] == "VBG"))
        return None if found is None else Clause(start, found.subject, found.verb)

    def _around_aside(self, v: View, start: int) -> Clause | None:
        """ "the late plays, including one about the sea, were": the clause with an aside behind its subject."""
        subject = v.phrase(start)
        if subject is None or not v.is_word(subject.end, ","):
            return None
        closed = next((k for k in range(subject.end + 1, v.n - 2) if v.low[k] == ","), None)
        verb = v.finite(closed + 1) if closed is not None else None
        if closed is None or verb is None or v.has_finite(subject.end, closed) or not v.agrees(subject, verb):
            return None
        return Clause(start, subject, verb)

    def _first(self, v: View, said: int) -> int | None:
        """The token of the first "that", right behind the verb, behind who was told and when, or behind "he has shown"."""
        inner = v.clause(said + 1)
        if inner is not None and inner.subject.kind == "pronoun":
            told = inner.verb + (v.lemma(inner.verb) == "have" and v.tags[inner.verb + 1] == "VBN")
            return told + 1 if v.lemma(told) in _VERBS and v.is_word(told + 1, "that") else None
        for k in range(said + 1, min(said + 1 + _LONGEST_GAP, v.n)):
            if v.low[k] == "that" and (v.tags[k] == "IN" or v.is_word(k + 1, ",")):
                return k
            if v.tags[k] in ("VBD", "VBZ", "VBP", "MD", ",", "WP", "CC"):
                return None
        return None
