"""SP01: two statements joined by a semicolon."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.grammar import stands_alone
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, first_upper, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE
from build_tools.adapt.rules._view import View, upper, view
from build_tools.model import Edit, Span

_SURE = frozenset("is are was were has have had does do".split())


class SemicolonJoin(Rule):
    """Finds a semicolon with a whole statement on both sides, and puts a full stop there.

    Why: readers hold the first statement in mind until they know what the second has to do with it. A full stop lets go.
    Left alone: lists set apart by semicolons, reported speech, anything in quotation marks or brackets.
    Source: plainlanguage.gov, "Write short sentences"; GOV.UK style guide ("do not use semicolons").
    """

    code: ClassVar[str] = "SP01"
    name: ClassVar[str] = "semicolon-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The school closed in May; the teachers found other work.",
            "The school closed in May. The teachers found other work.",
        ),
        ("The bill passed; however, it was never signed.", "The bill passed. However, it was never signed."),
        (
            "The paper is said to be dear; a book that can be lent is said to be cheap.",
            "The paper is said to be dear. A book that can be lent is said to be cheap.",
        ),
        ("The price was high in June; by July, it was low.", "The price was high in June. By July, it was low."),
        (
            "The school closed in May; but the teachers found other work in the town.",
            "The school closed in May. But the teachers found other work in the town.",
        ),
        (
            "The band was well paid and often away; and the children were glad when they came home.",
            "The band was well paid and often away. The children were glad when they came home.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "There he would sit every night in the old hall; glad or sad as the play might make him, and always alone.",
        "It was the first task of the men in the valley to cool the water down; and then to take out the parts that float.",
        "The band is made up of Paul Berg; Anna Keller, one of the best of the painters, who lives in Bern; and two others.",
        "The road to the coast can be closed to all cars in the winter; although closing the bridge is allowed as well.",
        "She visited Lyon, France; Bern, Switzerland; and Graz, Austria.",
        "He said that the school had closed; the teachers were told.",
        'She said: "The school closed; the teachers left."',
        "Oak forests, mangrove stands, wheat fields and lawns; all are encompassed by the term.",
        "The report (it came late; nobody read it) was lost.",
        "We did not find the boat; that is not our work.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first semicolon that joins two statements."""
        if ";" not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        marks = [k for k in range(v.n) if v.low[k] == ";" and v.is_level(k)]
        if not marks or v.stop is None:
            return
        edges = [*marks, v.n]
        for mark, end in zip(marks, edges[1:], strict=True):
            start = mark + 1
            if v.is_word(start, "and", "but"):
                start += 1
            if v.is_word(start, "although", "though") and "," not in v.low[start:end]:
                return  # what limits the statement before it
            is_statement = main_clause(v, start, end) is not None or (
                self._has_sure_verb(v, marks[0]) and self._stands_alone(v, start, end)
            )
            if not is_statement or v.count(start, end) < SHORTEST_PIECE:
                return
        mark = marks[0]
        if not left_stands_alone(v, 0, mark, contrast=True) or v.count(0, mark) < SHORTEST_PIECE:
            return
        start, lead = mark + 1, ""
        if v.is_word(start, "and"):
            start += 1
        elif v.is_word(start, "but"):
            start, lead = start + 1, "But "
        opening = v.text[v.at(start)] if lead else first_upper(v, start)
        yield Edit(
            Span(v.until(mark - 1), v.at(start) + 1),
            f"{close(v, mark)} {lead}{opening}",
            self.code,
            "Two statements joined by a semicolon: one sentence each.",
        )

    def _stands_alone(self, v: View, start: int, end: int) -> bool:
        """Whether what the tokens say has a subject and a finite verb, wherever they stand in it."""
        if v.tags[start] == "VBG" or v.low[start] in (
            "who",
            "which",
            "that",
            "where",
            "when",
            "with",
            "including",
            "although",
            "while",
        ):
            return False
        if v.tags[start] == "TO" or (v.tags[start] == "RB" and v.tags[start + 1] == "TO"):
            return False  # "first to cool it; and then to clean it"
        finite = [i for i in range(start, end) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
        if len(finite) == 1 and any(v.tags[i] in ("WP", "WDT") for i in range(start, finite[0])):
            return False  # "Anna Keller, a painter, who lives in Bern"
        is_adjective = v.tags[start] == "JJ" and v.tags[start + 1] in ("CC", "IN", "TO", ",")
        if is_adjective or (v.is_word(start, "such") and v.tags[start + 1] in ("RB", "IN")):
            return False  # "he sat there; glad or sad as the play made him"
        last = end - 1 if v.low[end - 1] in (".", ";") else end
        return stands_alone(f"{upper(v.src(start, last))}.")

    def _has_sure_verb(self, v: View, end: int) -> bool:
        """Whether a verb before ``end`` can be no noun: "stands" and "grasses" in a list may be either."""
        return any(v.tags[i] in ("VBD", "MD") or v.low[i] in _SURE for i in range(end))
