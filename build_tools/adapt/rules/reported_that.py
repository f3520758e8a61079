"""SP63: two reports behind one verb of saying: "She said that A and that B" → "She said that A. She said that B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._speakers import speaker_again
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show announce reveal report conclude
    confirm predict hope fear stress emphasize indicate complain reply tell acknowledge estimate accept ensure rule""".split()
)
_HEARERS = frozenset("me us him her them you reporters journalists".split())
_LONGEST_GAP = 6  # tokens between the verb and "that"


class ReportedThat(Rule):
    """Finds "SPEAKER said that A and that B" and says who said it with each: "SPEAKER said that A. SPEAKER said that B."

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
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Nobody said that the council had refused the plan for the school and that the parents had asked for it.",
        "Keller said that a man who believed that the plan was dead and that the school was old had written it.",
        "Keller did not say that the council had refused the plan and that the parents had asked for the school.",
        "Keller said that the council had refused the plan for the school that was old and that nobody liked.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the second "that"."""
        if context.level.high is None or " and that " not in sentence.text:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        main = main_clause(v, 0, v.n)
        if main is None or v.lemma(main.verb) not in _VERBS or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        first = self._first(v, main)
        marks = [k for k in range(1, v.n - 4) if v.is_word(k, "and") and v.is_word(k + 1, "that") and v.is_level(k)]
        if first is None or len(marks) != 1 or marks[0] < first + 4:
            return
        mark = marks[0]
        clause = v.clause(mark + 2)
        if clause is None or clause.start != mark + 2 or v.tags[mark + 1] not in ("IN", "DT", "WDT"):
            return
        begin = v.long_clause(first + 1)
        if (
            begin is None
            or begin.verb >= mark
            or any(v.low[i] in ("that", "who", "if") for i in range(first + 1, mark))
        ):
            return
        speaker = speaker_again(v, main)
        if speaker is None:
            return
        end = mark - 1 if v.low[mark - 1] == "," else mark
        heard = (
            v.src(main.verb, main.verb + 2) if v.is_word(main.verb + 1, *_HEARERS) else v.src(main.verb, main.verb + 1)
        )
        if v.lemma(main.verb) == "tell" and not v.is_word(main.verb + 1, *_HEARERS):
            return
        yield Edit(
            Span(v.until(end - 1), v.until(mark + 1)),
            f"{close(v, end)} {speaker} {heard} that",
            self.code,
            "Two reports: who said it, with each.",
        )

    def _first(self, v: View, main: Clause) -> int | None:
        """The token of the first "that", right behind the verb or behind who was told and when."""
        for k in range(main.verb + 1, min(main.verb + 1 + _LONGEST_GAP, v.n)):
            if v.low[k] == "that" and v.tags[k] == "IN":
                return k
            if v.tags[k] in ("VBD", "VBZ", "VBP", "MD", ",", "WP", "CC"):
                return None
        return None
