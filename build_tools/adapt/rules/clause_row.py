"""SP46: three statements in a row: "A did x, B did y, and C did z"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper, is_safe_verb
from build_tools.adapt.rules._far_subject import far_clause, far_opening
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import FINITE, opens_clause
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

_ITEM_MIN = 3


class ClauseRow(Rule):
    """Finds "A did x, B did y, and C did z" in a long sentence, and makes a sentence of each statement.

    Why: statements in a row are told one after the other in any case.
    Left alone: rows with a clause inside a statement, reported speech, conditions, other commas.
    Source: plainlanguage.gov, "Write short sentences".
    """

    code: ClassVar[str] = "SP46"
    name: ClassVar[str] = "clause-row"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The rain was heavy, the wind blew over the hills of the island, and the boats stayed in the harbour.",
            "The rain was heavy. The wind blew over the hills of the island. The boats stayed in the harbour.",
        ),
        (
            "After the fire in the old harbour, trade stopped, the bank lost half of its money and its owner went abroad.",
            "After the fire in the old harbour, trade stopped. The bank lost half of its money. Its owner went abroad.",
        ),
        (
            "The town was given a new hall, the old school got a red roof, and the church had a bell, with two men paying for it.",
            "The town was given a new hall. The old school got a red roof. The church had a bell, with two men paying for it.",
        ),
        (
            "After the fire in the harbour, trade collapsed, the bank lost more than half of its money and its owner was sent to prison.",
            "After the fire in the harbour, trade collapsed. The bank lost more than half of its money. Its owner was sent to prison.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "If the rain is heavy, the wind blows over the hills, and the boats stay in the harbour.",
        "The rain was heavy, he said, the wind blew over the hills, and the boats stayed in the harbour.",
        "In the winter, the wind blows over the hills, the rain is cold and the boats stay in the harbour.",
        "In the winter, the wind blows over the hills of the island, and the boats stay in the harbour.",
        "The house has a tower at the top and a hall, at the bottom of it.",
        "The storm had strong winds of 90 miles, and a pressure of 100, and it was cold.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the first comma of the row to the last statement."""
        text = sentence.text
        if text.count(", ") < 2 - (" and " in text) or " and " not in text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        row = self._row(v)
        if row is None:
            return
        parts: list[str] = []
        for i, (end, start) in enumerate(row):
            stop = row[i + 1][0] if i + 1 < len(row) else start + 1
            words = v.src(start, stop) if i + 1 < len(row) else v.text[v.at(start)]
            parts.append(f"{close(v, end)} {first_upper(v, start)}{words[1:]}")
        yield Edit(
            Span(v.until(row[0][0] - 1), v.at(row[-1][1]) + 1),
            "".join(parts),
            self.code,
            "Statements in a row: one sentence each.",
        )

    def _row(self, v: View) -> list[tuple[int, int]] | None:
        """(end of the statement before, first token) of the second statement and those behind it."""
        marks = [k for k in range(2, v.n - 3) if v.low[k] in (",", ";", ":", "–", "—")]
        if len(marks) > 2 and v.is_word(marks[-1] + 1, "with") and v.is_word(marks[-2] + 1, "and"):
            marks = marks[:-1]  # what stands behind the last statement stays with it
        if marks and v.tags[0] in ("IN", "RB") and not v.has_finite(0, marks[0]):
            marks = (
                marks[1:] if self._tells(v, marks[0] + 1) else []
            )  # "After the war, A, B and C": what came is told in order
        if not marks or any(v.low[k] != "," or not v.is_level(k) for k in marks):
            return None
        if (
            (main := far_opening(v)) is None
            or main.verb > marks[0]
            or opens_clause(v, 0, v.n - 1)
            or v.is_reported(0, v.n)
        ):
            return None
        if not v.is_word(marks[-1] + 1, "and"):  # "A, B and C"
            last = [k for k in range(marks[-1] + 3, v.n - 3) if v.low[k] == "and" and far_clause(v, k + 1) is not None]
            if len(last) != 1:
                return None
            marks.append(last[0])
        if len(marks) < 2 or any(v.is_word(k + 1, "and") for k in marks[:-1]):
            return None
        row: list[tuple[int, int]] = []
        for k in marks:
            start = k + 1 + v.is_word(k + 1, "and")
            clause = v.long_clause(start) or far_clause(v, start)
            if clause is None or clause.subject.start != start:
                return None
            # In a row no participle follows its noun: "the bank lost more than half of its money".
            if not is_safe_verb(v, clause) and v.tags[clause.verb + 1] not in ("JJR", "RBR"):
                return None
            row.append((k, start))
        edges = [0, *(start for _, start in row), v.n - 1]
        for begin, end in itertools.pairwise(edges):
            if v.count(begin, end) < _ITEM_MIN or sum(v.tags[i] in FINITE for i in range(begin, end)) != 1:
                return None
        return row

    def _tells(self, v: View, start: int) -> bool:
        clause = v.clause(start)
        return clause is not None and v.tags[clause.verb] == "VBD" and v.is_word(0, "after", "later", "then", "soon")
