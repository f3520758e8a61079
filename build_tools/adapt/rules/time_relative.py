"""SP75: "…, when …" behind a time: "in 1995, when six people were caught"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import ANY_CLAUSE, behind_front
from build_tools.adapt.rules._relatives import OPENS, runs_to_end
from build_tools.adapt.rules._view import NounPhrase, View, long_view
from build_tools.adapt.rules._words import DAYS, MONTHS
from build_tools.model import Edit, Span

_DAY_PARTS = frozenset(
    "day night morning afternoon evening weekend summer winter autumn spring year month week".split()
)
_SPANS = frozenset("end start beginning middle season period era decade century time".split())
_NEVER = frozenset("early late soon later earlier ago".split())


class TimeRelative(Rule):
    """Finds ", when …" right behind a year, a day or another time at the end of a long sentence, and tells what happened then in
    a sentence of its own: "In that year, …".

    Why: the date belongs to two statements; each is easier to read alone.
    Left alone: "when" behind anything that is no time, what happens again and again (present tense), hours, reported speech.
    Source: Siddharthan (2006) on non-restrictive relative clauses.
    """

    code: ClassVar[str] = "SP75"
    name: ClassVar[str] = "time-relative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The last great flood in the valley was in 1995, when six people lost their lives near the old mill.",
            "The last great flood in the valley was in 1995. In that year, six people lost their lives near the old mill.",
        ),
        (
            "The number of visitors rose until the end of 2013, when nearly half of the rooms were taken all year.",
            "The number of visitors rose until the end of 2013. At that time, nearly half of the rooms were taken all year.",
        ),
        (
            "There has been no trouble in the streets since the opening day, when three men threw stones at the windows.",
            "There has been no trouble in the streets since the opening day. "
            "On that day, three men threw stones at the windows.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "He works on his songs in the middle of the night, when nobody else in the house is awake.",
        "The mayor was in trouble again in the spring of that year over the bridge, when the letters were found.",
        "The report says that the last great flood was in 1995, when six people lost their lives near the old mill.",
        "The bus left the town at 10, when three of the people who had paid for a seat were still asleep.",
        "When the last great flood came in 1995, when she was a child, the house near the mill was lost.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last ", when" of the sentence."""
        if ", when " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        k = next((k for k in range(v.n - 4, 3, -1) if v.low[k] == "," and v.is_word(k + 1, "when")), None)
        if k is None or not v.is_level(k) or v.is_reported(0, k):
            return
        time = v.before(k)
        lead = self._lead(v, time) if time is not None else None
        if lead is None or not self._is_told_once(v, k + 2) or v.count(k + 2, v.n) < SHORTEST_PIECE:
            return
        if not left_stands_alone(v, 0, k) or not runs_to_end(v, k + 2):
            return
        yield Edit(
            Span(v.until(k - 1), v.at(k + 2)),
            f"{close(v, k)} {lead}, ",
            self.code,
            "What happened at a time: a sentence of its own.",
        )

    def _lead(self, v: View, time: NounPhrase) -> str | None:
        head, low = v.lemma(time.head), v.low[time.head]
        is_year = low.isdigit() and len(low) == 4
        before = v.low[time.start - 1]
        if any(v.low[i] in _NEVER for i in range(time.start, time.core_end)) or v.tags[time.head] == "NNS":
            return None
        if time.core_end - time.start == 1 and is_year:
            if before in ("in", "since", "from", "until", "by", "of") and (before != "of" or self._is_span_of(v, time)):
                return "In that year" if before != "of" else "At that time"
            return None
        if is_year or low in MONTHS:  # "30 May, 1938", "the 1952 season", "May 1938"
            has_day = v.low[time.start - 1] == "on" or any(
                v.low[i].isdigit() and len(v.low[i]) < 3 for i in range(time.start, time.core_end)
            )
            return "On that day" if has_day else "At that time"
        if low in DAYS and low not in ("today", "tomorrow"):
            return "On that day"
        if v.tags[time.start] not in ("DT", "PRP$") or v.low[time.start] in ("every", "each", "any"):
            return None
        if head in _DAY_PARTS and before in ("in", "on", "at", "since", "until", "from", "during", "by", "of"):
            return {"day": "On that day", "year": "In that year", "weekend": "At that weekend"}.get(
                head, f"That {head}"
            )
        return "At that time" if head in _SPANS else None

    def _is_span_of(self, v: View, year: NounPhrase) -> bool:
        span = v.before(year.start - 1)
        return span is not None and v.lemma(span.head) in _SPANS | _DAY_PARTS

    def _is_told_once(self, v: View, start: int) -> bool:
        """Whether a clause in the past, or with "will", follows."""
        clause = v.long_clause(start) or behind_front(v, start, ANY_CLAUSE)
        if clause is not None:
            verb: int | None = clause.verb
        elif v.tags[start] in OPENS:  # a subject with a longer tail
            verb = next((i for i in range(start + 1, v.n) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")), None)
        else:
            return False
        return verb is not None and (v.tags[verb] == "VBD" or v.is_word(verb, "will"))
