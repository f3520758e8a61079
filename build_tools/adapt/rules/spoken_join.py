"""SP88: a statement and somebody's words, joined: "The plan is dead, but Keller says: “…”" → "The plan is dead. But Keller says: “…”"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import ANY_CLAUSE, again, left_whole, opening, say
from build_tools.adapt.rules._speakers import named_speaker
from build_tools.adapt.rules._view import View, upper, view
from build_tools.model import Edit, Span

_SAYS = frozenset("say add write warn explain insist argue claim admit tell reply announce conclude state".split())
_JOINS = {"but": "But ", "and": "", "though": "But ", "although": "But ", "while": ""}
_MARKS = frozenset(('"', "“", "``"))
_LEFT_MIN = 4  # words
_LONGEST_GAP = 8  # tokens between the verb and the quotation


class SpokenJoin(Rule):
    """Finds a whole statement that "but", "and", "though" or "while" joins to another one, in which a speaker with a verb of saying
    is followed by a quotation, and makes two sentences. A second verb of saying without a subject takes that of the first.

    Why: the quotation may not be cut, so that the statement before it is the only part that can stand apart.
    Left alone: reports that may go on behind the conjunction (before a colon and a quotation none does), conditions, "while"
    without a comma, which may mean time, statements that end in a quotation with its own comma.
    Source: what editors do with news for learners.
    """

    code: ClassVar[str] = "SP88"
    name: ClassVar[str] = "spoken-join"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Keller won the prize for her work on the bridge and she says: “It was the best day of my life.”",
            "Keller won the prize for her work on the bridge. She says: “It was the best day of my life.”",
        ),
        (
            "The council left the group in the spring, though it added: “We never wanted to leave our friends.”",
            "The council left the group in the spring. But it added: “We never wanted to leave our friends.”",
        ),
        (
            "The paper had the story of the bridge on its first page, while the radio said it was “a shame for the town.”",
            "The paper had the story of the bridge on its first page. The radio said it was “a shame for the town.”",
        ),
        (
            "Keller said the bridge was old, but she added: “It was the best bridge of them all.”",
            "Keller said the bridge was old. But she added: “It was the best bridge of them all.”",
        ),
        (
            "The old papers describe a bridge with a roof over the river and say: “It is made of wood.”",
            "The old papers describe a bridge with a roof over the river. They say: “It is made of wood.”",
        ),
        (
            "The club has shown its fears for the old bridge, while the mayor of the town, Paul Berg, said that it was “a gift of love.”",
            "The club has shown its fears for the old bridge. The mayor of the town, Paul Berg, said that it was “a gift of love.”",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The minister says that the bridge is too old and the council says it was “the best of them all.”",
        "If the river rises again in the spring and the mayor says: “Leave the town at once”, they will all go.",
        "The children sang in the old school, while the mayor was saying: “It was the best day of them all.”",
        "The children sang while the mayor said: “It was the best day of them all for the people of the town.”",
        "The man who built the bridge and said: “It will stand for ever” has left the old town by the river.",
        "The radio had the headline, “The town in tears,” while the old paper of the town said it was “a shame for the farmers.”",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the conjunction."""
        text = sentence.text
        if context.level.high is None or not any(f"{w} " in text for w in _JOINS) or not sentence.protected:
            return
        v = view(sentence)
        if v.length <= join_over(context.level) or v.low[v.n - 1] not in (".", *_CLOSING):
            return
        for k in range(4, v.n - 4):
            if v.low[k] not in _JOINS or not v.is_level(k) or v.count(0, k) < _LEFT_MIN:
                continue
            end = k - 1 if v.low[k - 1] == "," else k
            if end == k and v.low[k] not in ("and", "but"):
                continue
            begins = self._opening(v, k)
            if begins is None:
                continue
            yield Edit(
                Span(v.until(end - 1), v.at(k + 1) if begins[1] else v.until(k + 1)),
                f"{close(v, end)} {begins[0]}",
                self.code,
                "A statement, then what somebody said: two sentences.",
            )
            return

    def _opening(self, v: View, k: int) -> tuple[str, bool] | None:
        """How the second sentence begins, and whether its subject is added; None where it may not stand apart."""
        lead = _JOINS[v.low[k]]
        end = k - 1 if v.low[k - 1] == "," else k
        verb = self._speaks(v, k + 1)
        if verb is not None:
            if not (self._is_apart(v, end) if v.is_word(verb + 1, ":") else left_whole(v, end, contrast=True)):
                return None
            first = v.src(k + 1, k + 2)
            return (lead + first if lead else upper(first)), False
        if v.low[k] not in ("and", "but") or not self._quotes(v, k + 1, v.is_word(k + 2, ":")):
            return None
        clause = opening(v)
        if clause is None or clause.verb >= k or not self._is_apart(v, end):
            return None
        name = again(v, clause)
        return (f"{say(v, name, lead)} ", True) if name is not None else None

    def _is_apart(self, v: View, end: int) -> bool:
        """Whether a stop may stand behind tokens 0…end, even behind a report: no condition, no clause about a noun."""
        if v.low[0] in ANY_CLAUSE or not v.has_finite(0, end) or v.tags[end - 1] in ("IN", "TO", "DT", "CC"):
            return False
        is_closed = v.is_word(end, ",")
        return not any(v.low[i] in _OPEN or (v.low[i] == "that" and not is_closed) for i in range(end))

    def _speaks(self, v: View, start: int) -> int | None:
        """The verb of the clause at ``start``, a speaker with a verb of saying, behind which a quotation soon begins."""
        clause = v.clause(start)
        verb = clause.verb if clause is not None and clause.start == start else None
        if clause is None and (subject := v.phrase(start)) is not None and v.is_word(subject.end, ","):
            found = named_speaker(v, subject.end + 1, 2)  # "the bishop, Paul Berg, said"
            verb = found[1] if found is not None else None
        return verb if verb is not None and self._quotes(v, verb, True) else None

    def _quotes(self, v: View, verb: int, is_certain: bool) -> bool:
        """Whether ``verb`` is one of saying, and a quotation begins soon behind it."""
        if not is_certain or v.lemma(verb) not in _SAYS or v.tags[verb] not in ("VBD", "VBZ", "VBP", "VB"):
            return False
        mark = next((i for i in range(verb + 1, min(verb + 1 + _LONGEST_GAP, v.n)) if v.words[i].text in _MARKS), None)
        return mark is not None and v.is_free(verb, mark)


_OPEN = frozenset("if whether unless who which whose".split())
_CLOSING = frozenset(('"', "”", "''"))
