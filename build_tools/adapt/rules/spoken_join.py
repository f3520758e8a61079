"""SP88: a statement and somebody's words, joined: "The plan is dead, but Keller says: “…”" → "The plan is dead. But Keller says: “…”"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import left_whole
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.model import Edit, Span

_SAYS = frozenset("say add write warn explain insist argue claim admit tell reply announce conclude state".split())
_JOINS = {"but": "But ", "and": "", "though": "But ", "although": "But ", "while": ""}
_MARKS = frozenset(('"', "“", "``"))
_LEFT_MIN = 4  # words
_LONGEST_GAP = 8  # tokens between the verb and the quotation


class SpokenJoin(Rule):
    """Finds a whole statement that "but", "and", "though" or "while" joins to another one, in which a speaker with a verb of saying
    is followed by a quotation, and makes two sentences.

    Why: the quotation may not be cut, so that the statement before it is the only part that can stand apart.
    Left alone: statements that are themselves reported or set a condition, speakers that are not a name, a pronoun or a noun
    right before the verb, "while" where it may mean time, statements with an open quotation.
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
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller said the bridge was old, but she added: “It was the best bridge of them all.”",
        "The minister says that the bridge is too old and the council says: “It was the best bridge of them all.”",
        "If the river rises again in the spring and the mayor says: “Leave the town at once”, they will all go.",
        "The children sang in the old school, while the mayor was saying: “It was the best day of them all.”",
        "The children sang while the mayor said: “It was the best day of them all for the people of the town.”",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the conjunction."""
        text = sentence.text
        if context.level.high is None or not any(f"{w} " in text for w in _JOINS) or not sentence.protected:
            return
        v = view(sentence)
        if v.length <= join_over(context.level) or v.low[v.n - 1] not in (".", *_CLOSING):
            return
        for k in range(4, v.n - 5):
            if v.low[k] not in _JOINS or not v.is_level(k) or v.count(0, k) < _LEFT_MIN:
                continue
            clause = v.clause(k + 1)
            if clause is None or clause.start != k + 1 or not self._speaks(v, clause):
                continue
            is_set_off = v.low[k - 1] == ","
            if not is_set_off and v.low[k] not in ("and", "but"):
                continue
            end = k - 1 if is_set_off else k
            if not left_whole(v, end, contrast=True):
                return
            lead = _JOINS[v.low[k]]
            first = v.src(k + 1, k + 2)
            yield Edit(
                Span(v.until(end - 1), v.until(k + 1)),
                f"{close(v, end)} {lead or ''}{first if lead else first[0].upper() + first[1:]}",
                self.code,
                "A statement, then what somebody said: two sentences.",
            )
            return

    def _speaks(self, v: View, clause: Clause) -> bool:
        """Whether the clause is a speaker with a verb of saying, behind which a quotation soon begins."""
        verb = clause.verb
        if v.lemma(verb) not in _SAYS or v.tags[verb] not in ("VBD", "VBZ", "VBP"):
            return False
        mark = next((i for i in range(verb + 1, min(verb + 1 + _LONGEST_GAP, v.n)) if v.words[i].text in _MARKS), None)
        return mark is not None and v.is_free(clause.start, mark)


_CLOSING = frozenset(('"', "”", "''"))
