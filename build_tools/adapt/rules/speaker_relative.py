"""SP33: "…," says Anna Keller, who …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_SAYS = frozenset("say add explain admit warn argue claim insist recall complain joke conclude".split())


class SpeakerRelative(Rule):
    """Finds a clause with "who" or "whose" about the person who said a quotation, at the end of the sentence, and makes it a
    sentence: "…," says Anna Keller. Keller has worked here for years."

    Why: what somebody said and who somebody is are two statements.
    Left alone: speakers without a name, clauses that tell what else was said, and whatever follows the clause.
    Source: the project's own, after what editors of news for learners do.
    """

    code: ClassVar[str] = "SP33"
    name: ClassVar[str] = "speaker-relative"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "“We will build the bridge again,” says Anna Keller, who has been the mayor of the town since 2012.",
            "“We will build the bridge again,” says Anna Keller. Keller has been the mayor of the town since 2012.",
        ),
        (
            "“The bridge was my whole life,” said Berg, whose father had built the first one in 1950.",
            "“The bridge was my whole life,” said Berg. Berg's father had built the first one in 1950.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "“We will build the bridge again,” said the man who had sold the stones to the town.",
        "“We will build the bridge again,” said Anna Keller and Paul Berg, who had come from the next town.",
        "“We will build it,” said Anna Keller, who added that the stones would come from the next town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a clause about the speaker."""
        if not any(w in sentence.text for w in (", who ", ", whose ")) or context.level.high is None:
            return
        v = view(sentence)
        if v.n < 8 or v.low[-1] != "." or v.length <= split_over(context.level):
            return
        for said in range(2, v.n - 5):
            if v.lemma(said) not in _SAYS or v.tags[said] not in ("VBD", "VBZ") or v.low[said - 1][0] not in "\"”'’":
                continue
            edit = self._behind(v, said)
            if edit is not None:
                yield edit
            return

    def _behind(self, v: View, said: int) -> Edit | None:
        name = v.core(said + 1)
        if name is None or name.kind != "name" or not v.is_word(name.core_end, ","):
            return None
        who = name.core_end + 1
        if any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)) or v.low[who] not in ("who", "whose"):
            return None
        if not v.is_free(name.start, v.n - 1) or v.count(who + 1, v.n) < SHORTEST_PIECE:
            return None
        again = v.refer(name, person=True)
        if v.low[who] == "whose":
            owned = v.clause(who + 1)
            if owned is None or again is None or owned.subject.kind == "pronoun":
                return None
            again += "'" if again.endswith("s") else "'s"
        else:
            verb = v.finite(who + 1)
            if verb is None or v.lemma(verb) in _SAYS or v.verb_number(verb) is True:
                return None
        if again is None or any(
            v.low[i] in (",", "–", "—", ";", ":")
            and v.is_word(i + 1, "and", "but", "as", "while", "after", "he", "she")
            for i in range(who, v.n - 1)
        ):
            return None
        return Edit(
            Span(v.until(name.core_end - 1), v.at(who + 1)),
            f"{close(v, name.core_end)} {again} ",
            self.code,
            "Who a speaker is: a sentence of its own.",
        )
