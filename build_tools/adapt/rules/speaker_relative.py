"""SP33: "…," says Anna Keller, who …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_TEXTS = frozenset("report study survey document statement article inquiry review analysis".split())
_SAYS = frozenset("say add explain admit warn argue claim insist recall complain joke conclude".split())

_OUT = "released published issued launched printed presented commissioned written drafted produced".split()
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_RELATIVES = ("who", "whose", "which")


class SpeakerRelative(Rule):
    """Finds a clause with "who", "whose" or "which" about the person or the text that says a thing, at the end of the sentence, and
    makes it a sentence: "…," says Anna Keller. Keller has worked here for years." So too behind "according to the report".

    Why: what somebody said and who somebody is are two statements.
    Left alone: persons without a name, clauses that tell what else was said, and whatever follows the clause.
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
        (
            "The price of water in the old town will rise again next year, says Anna Keller, who is on the board of the works.",
            "The price of water in the old town will rise again next year, says Anna Keller. Keller is on the board of the works.",
        ),
        (
            "The price of water does not always rise in a dry year, according to the report, which shows how much is lost in old pipes.",
            "The price of water does not always rise in a dry year, according to the report. The report shows how much is lost in old pipes.",
        ),
        (
            "The price of water will rise in most of the old towns in the north, says the new report, released in Bern and sold in all shops.",
            "The price of water will rise in most of the old towns in the north, says the new report. "
            "The report was released in Bern and sold in all shops.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The price of water will rise in most of the old towns in the north, says the new report, released in Bern, and it is right.",
        "“We will build it again,” said the Brown Trust, who has been in the old town by the river since 2012.",
        "“We built it again,” said Anna Keller, the mayor of the town, who came from the next town in the year 2013.",
        "“We will build it,” said Anna Keller, who “lives” in the old town by the river in the north.",
        "“We will build it,” said Anna Keller, who has been the mayor of the town since 2012, and she laughed.",
        "“We will build the bridge again,” said Berg, whose they had built the first one in the year 1950.",
        "“We will build the bridge again,” said the report, who had come from the next town by the sea.",
        "“We will build the bridge again,” said the man who had sold the stones to the town.",
        "“We will build the bridge again,” said Anna Keller and Paul Berg, who had come from the next town.",
        "The water is clean again, said the man from the works, who had tested it on Monday and on Friday.",
        "Early on Monday the mayor met, says Keller, which is a rare thing in the town, with the men of the works.",
        "“We will build it,” said Anna Keller, who added that the stones would come from the next town.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a clause about the speaker."""
        if not any(f", {w} " in sentence.text for w in (*_RELATIVES, *_OUT)) or context.level.high is None:
            return
        v = view(sentence)
        if v.n < 8 or v.low[-1] != "." or v.length <= split_over(context.level):
            return
        for said in range(2, v.n - 5):
            is_source = v.low[said] == "according" and v.low[said - 1] == ","
            is_said = v.lemma(said) in _SAYS and v.tags[said] in ("VBD", "VBZ")
            if not (is_source or (is_said and self._ends_report(v, said - 1))):
                continue
            edit = self._behind(v, said + 1 + is_source) or self._published(v, said + 1 + is_source)
            if edit is not None:
                yield edit
            return

    def _ends_report(self, v: View, mark: int) -> bool:
        """Whether what was said ends at ``mark``: a quotation, or the comma behind a statement."""
        if v.low[mark] != ",":
            return v.low[mark][0] in "\"”'’"
        told = main_clause(v, 0, mark) or opening(v)
        return told is not None and told.verb < mark

    def _published(self, v: View, start: int) -> Edit | None:
        """ "…, says the report, released in May and sold to all": when and how the text came out."""
        comma = next((k for k in range(start + 1, v.n - 3) if v.low[k] == ","), None)
        if comma is None or v.lemma(comma - 1) not in _TEXTS or v.tags[comma - 1] != "NN":
            return None
        if v.low[comma + 1] not in _OUT or v.tags[comma + 1] not in ("VBN", "VBD") or v.has_finite(start, comma):
            return None
        if "," in v.low[comma + 1 : v.n] or any(
            v.tags[i] in _FINITE and (v.tags[i] != "VBD" or v.low[i - 1] != "and") for i in range(comma + 2, v.n)
        ):
            return None
        if v.low[start] not in ("the", "a", "an") or not v.is_free(start, v.n - 1):
            return None
        return Edit(
            Span(v.until(comma - 1), v.at(comma + 1)),
            f"{close(v, comma)} The {v.low[comma - 1]} was ",
            self.code,
            "How a text came out: a sentence of its own.",
        )

    def _behind(self, v: View, start: int) -> Edit | None:
        name = v.core(start)
        if name is None or name.kind == "pronoun" or not v.is_word(name.core_end, ","):
            return None
        who = name.core_end + 1
        if v.low[who] not in _RELATIVES:
            return None
        if name.kind == "common" or v.low[who] == "which":
            is_text = v.low[start] == "the" and v.lemma(name.head) in _TEXTS and v.low[who] == "which"
            if not is_text:
                return None
        elif any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)):
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
