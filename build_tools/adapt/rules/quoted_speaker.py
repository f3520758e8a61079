"""SP60: who a speaker is, beside a quotation: "…,” said Anna Keller, who runs the hospital." """

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._speaker_aside import (
    be,
    before_verb,
    behind_role,
    is_unquoted,
    named,
    role_head,
    told_of_speaker,
)
from build_tools.adapt.rules._speakers import is_full_name, last_name, name_before_comma, named_speaker
from build_tools.adapt.rules._view import NounPhrase, View, view
from build_tools.model import Edit, Span

_SAYS = frozenset("say add explain admit warn argue claim insist write tell reply recall joke".split())
_CLOSING = frozenset(('"', "”", "''"))
_OPENING = frozenset(('"', "“", "``"))
# Right beside a quotation these can only say that it was said.
_BESIDE = _SAYS | frozenset(
    "confirm agree note remember smile laugh remark reveal conclude predict reflect complain".split()
)
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HINTS = (
    '"',
    "“",
    "”",
    ", said ",
    ", says ",
    ", argued ",
    ", argues ",
    ", warned ",
    ", warns ",
    ", explained ",
    ", explains ",
)
_REASON = "Who a speaker is: a sentence of its own."


class QuotedSpeaker(Rule):
    """Finds who a speaker is between the name and the verb of saying, behind them, or before the name, beside a quotation, and says so in a
    sentence of its own: "…,” said Anna Keller. Keller runs the hospital."

    Why: quotations must stay to the letter, so that the writer's part is the only one that can be shorter.
    Left alone: speakers without a full name, roles that are no nouns for persons, asides with a second name or a second
    quotation, everything between the quotation marks. Quotations of more than one sentence are welcome: what is cut lies
    outside them.
    Source: what editors do with news for learners; the rule that a quotation is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP60"
    name: ClassVar[str] = "quoted-speaker"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Anna Keller, head of the largest hospital in the town, said: “We need more beds.”",
            "Anna Keller is head of the largest hospital in the town. Keller said: “We need more beds.”",
        ),
        (
            "Anna Keller, who has run the hospital for ten years, told the paper: “We need more beds.”",
            "Anna Keller has run the hospital for ten years. Keller told the paper: “We need more beds.”",
        ),
        (
            "The town's new mayor, Anna Keller, said in a speech on Monday: “We need more beds.”",
            "Anna Keller is the town's new mayor. Keller said in a speech on Monday: “We need more beds.”",
        ),
        (
            "“We need more beds in the old hospital,” said Anna Keller, who has run it for ten years.",
            "“We need more beds in the old hospital,” said Anna Keller. Keller has run it for ten years.",
        ),
        (
            "“We need more beds in the old hospital,” said Anna Keller, head of the union, in a new report.",
            "“We need more beds in the old hospital,” said Anna Keller in a new report. Keller is head of the union.",
        ),
        (
            "“We need more beds in the hospital,” Anna Keller, a doctor, told the paper.",
            "“We need more beds in the hospital,” Anna Keller told the paper. Keller is a doctor.",
        ),
        (
            "“We need more beds,” said Anna Keller, head of the old hospital, “and we need them in the spring.”",
            "Anna Keller is head of the old hospital. “We need more beds,” said Keller, “and we need them in the spring.”",
        ),
        (
            "The success of the shop is no accident, says Anna Keller, deputy head of the town's museum.",
            "The success of the shop is no accident, says Anna Keller. Keller is deputy head of the town's museum.",
        ),
        (
            "“We need more beds in the hospital,” said union spokesman Paul Berg, who has run it for ten years.",
            "“We need more beds in the hospital,” said union spokesman Paul Berg. Berg has run it for ten years.",
        ),
        (
            "“We need more beds in the old hospital,” said the town's minister for health, Anna Keller.",
            "“We need more beds in the old hospital,” said Anna Keller. Keller is the town's minister for health.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "“We need more beds in the hospital of the old town,” said the minister who had seen it, Anna Keller.",
        "“We need more beds in the hospital of the old town,” said her friend from the north, Anna Keller.",
        "“We need more beds in the hospital of the old town,” said the minister for health, on Monday.",
        "The old bridge by the mill is safe for the trains, says Anna Keller, head of the “old” union of the town.",
        "“We need more beds in the hospital,” Anna Keller, smiling, told the paper of the town on Monday.",
        "“We need more beds in the hospital,” Anna Keller, a doctor, told the paper that asked her about it.",
        "“We need more beds in the hospital,” Anna Keller, a doctor of the old town by the river, left at noon.",
        "“We need more beds in the old hospital of the town,” said she, a friend of the mayor in the council.",
        "Anna Keller, head of the largest hospital in the town, said that when it rained, “we need more beds.”",
        "Anna Keller, head of the hospital, said we need more beds, and the mayor of the town agreed with her.",
        "Keller, who has run the hospital for ten years, told the paper on Monday: “We need more beds.”",
        "“We need more beds in the old hospital,” said Anna Keller, in a report that she had written herself.",
        "“We need more beds in the old hospital,” said Anna Keller, smiling at the people behind her.",
        "“We need more beds,” said Anna Keller, smiling at all of the people, “and we need them in the spring.”",
        "Anna Keller, Paul Berg and the mayor of the town, who was late, said: “We need more beds.”",
        "“We need more beds,” said Anna Keller, as head of the old hospital, “and we need them in the spring.”",
        "Anna Keller, who said that she had run the hospital for ten years, told us: “We need more beds.”",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that covers the writer's part."""
        text = sentence.text
        if context.level.high is None or ", " not in text or not any(m in text for m in _HINTS):
            return
        v = view(sentence)
        if v.length <= split_over(context.level):
            return
        edit = self._before(v) or self._in_the_middle(v) or self._behind(v)
        if edit is not None:
            yield edit

    # ------------------------------------------------------------------------------- X, ASIDE, said: “…”
    def _before(self, v: View) -> Edit | None:
        colon = next((k for k in range(4, v.n - 1) if v.low[k] in (":", ",") and v.words[k + 1].text in _OPENING), None)
        if colon is None:
            return None
        closed = next((k for k in range(colon - 2, 2, -1) if v.low[k] == ","), None)
        if closed is None or v.lemma(closed + 1) not in _SAYS or v.tags[closed + 1] not in ("VBD", "VBZ"):
            return None
        if any(v.tags[i] in _FINITE for i in range(closed + 2, colon)):
            return None
        text = before_verb(v, closed)
        return Edit(Span(0, v.until(closed)), text, self.code, _REASON) if text is not None else None

    # ------------------------------------------------------------------------------- “…,” said X, ASIDE, “…”
    def _in_the_middle(self, v: View) -> Edit | None:
        """Who the speaker is goes before both quotations: nothing can be said between them."""
        if v.words[0].text not in _OPENING:
            return None
        mark = next((k for k in range(2, v.n - 8) if v.words[k].text in _CLOSING), None)
        if mark is None or v.lemma(mark + 1) not in _BESIDE or v.tags[mark + 1] not in ("VBD", "VBZ", "NNS"):
            return None
        found = named_speaker(v, mark + 2, 2)
        if found is None:
            return None
        name, begin = found
        closed = next((k for k in range(begin, v.n - 1) if v.low[k] == "," and v.words[k + 1].text in _OPENING), None)
        again = last_name(v, name)
        if closed is None or not is_unquoted(v, mark + 1, closed):
            return None
        told = told_of_speaker(v, begin, closed, again)
        if told is None:
            return None
        text = f"{named(v, name, begin, told)}. {v.src(0, mark + 2)} {again},"
        return Edit(Span(0, v.until(closed)), text, self.code, _REASON)

    # ------------------------------------------------------------------------------- “…,” said X, ASIDE.
    def _behind(self, v: View) -> Edit | None:
        mark = next((k for k in range(v.n - 6, 0, -1) if v.words[k].text in _CLOSING), None)
        if mark is None or v.low[v.n - 1] != "." or v.low[mark - 1] not in (",", "?", "!", "…"):
            mark = self._unquoted(v)
        if mark is None:
            return None
        if not is_unquoted(v, mark + 1, v.n - 1) or (v.words[mark].text == '"' and sum(w == '"' for w in v.low) % 2):
            return None
        said = v.lemma(mark + 1) in _BESIDE and v.tags[mark + 1] in ("VBD", "VBZ", "NNS")
        start = behind_role(v, mark + 2 if said else mark + 1)
        is_named = said or (v.tags[start] == "NNP" and role_head(v, start + 2, v.n - 1) is not None)
        found = named_speaker(v, start, 1 if is_named else 2)
        if found is None:
            return self._role_first(v, start) if said else None
        name, begin = found
        again = last_name(v, name)
        if not said:
            return self._between(v, begin, again)
        last, rest = v.n - 1, ""
        told = told_of_speaker(v, begin, last, again)
        if told is None:  # "…, head of the hospital, in a new report"
            last = next((k for k in range(v.n - 2, begin, -1) if v.low[k] == ","), begin)
            told = told_of_speaker(v, begin, last, again) if self._is_place(v, last + 1) else None
            rest = f" {v.src(last + 1, v.n - 1)}"
        if told is None:
            return None
        text = f"{rest}{close(v, v.n - 1 if rest else begin - 1)} {again} {told}"
        return Edit(Span(v.until(begin - 2), v.until(v.n - 2)), text, self.code, _REASON)

    def _role_first(self, v: View, start: int) -> Edit | None:
        """ "…,” said the head of the hospital, Anna Keller."."""
        comma = next((k for k in range(start + 2, v.n - 2) if v.low[k] == ","), None)
        head = role_head(v, start, comma) if comma is not None else None
        if comma is None or head is None or v.has_finite(start, v.n):
            return None
        name = NounPhrase(comma + 1, v.n - 1, v.n - 1, v.n - 2, False, "name")
        is_one = v.low[start] in ("the", "a", "an") or "POS" in v.tags[start:head]
        if not is_one or not is_full_name(v, name):
            return None
        whole, again = v.src(name.start, name.core_end), last_name(v, name)
        text = f" {whole}{close(v, v.n - 1)} {again} {be(v)} {v.src(start, comma)}"
        return Edit(Span(v.until(start - 1), v.until(v.n - 2)), text, self.code, _REASON)

    def _is_place(self, v: View, start: int) -> bool:
        """Whether the rest of the sentence only says where or when it was said."""
        return v.is_word(start, "in", "at", "on", "during", "after") and not v.has_finite(start, v.n - 1)

    def _unquoted(self, v: View) -> int | None:
        """The comma of ", said Anna Keller, head of …" behind a report without quotation marks."""
        for k in range(4, v.n - 5):
            if v.low[k] == "," and v.lemma(k + 1) in _SAYS and v.tags[k + 1] in ("VBD", "VBZ") and v.is_level(k):
                start = behind_role(v, k + 2)
                return k if v.low[v.n - 1] == "." and v.is_balanced and name_before_comma(v, start, 2) else None
        return None

    def _between(self, v: View, begin: int, again: str) -> Edit | None:
        """ "…,” X, ASIDE, told Y."."""
        closed = next((k for k in range(v.n - 2, begin, -1) if v.low[k] == ","), None)
        if closed is None or v.lemma(closed + 1) not in _SAYS or v.tags[closed + 1] not in ("VBD", "VBZ"):
            return None
        if any(v.tags[i] in _FINITE for i in range(closed + 2, v.n - 1)):
            return None
        told = told_of_speaker(v, begin, closed, again)
        if told is None:
            return None
        verb = v.src(closed + 1, v.n - 1)
        text = f" {verb}{close(v, v.n - 1)} {again} {told.rstrip('.')}"
        return Edit(Span(v.until(begin - 2), v.until(v.n - 2)), text, self.code, _REASON)
