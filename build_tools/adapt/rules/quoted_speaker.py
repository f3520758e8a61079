"""SP60: who a speaker is, beside a quotation: "…,” said Anna Keller, who runs the hospital." """

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._speakers import is_full_name, last_name, name_before_comma
from build_tools.adapt.rules._view import NounPhrase, View, view
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span

_SAYS = frozenset("say add explain admit warn argue claim insist write tell reply recall joke".split())
_CLOSING = frozenset(('"', "”", "''"))
_OPENING = frozenset(('"', "“", "``"))
_ROLES = PERSONS | frozenset("co-founder cofounder chairperson secretary-general minister vice-president host".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPENERS = frozenset("a an the one".split())
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ant", "ceo", "boss")  # how nouns for persons end
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
_LONGEST_ASIDE = 40  # tokens
_REASON = "Who a speaker is: a sentence of its own."


class QuotedSpeaker(Rule):
    """Finds who a speaker is between the name and the verb of saying, or behind them, beside a quotation, and says so in a
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
            "“We need more beds in the hospital,” Anna Keller, a doctor, told the paper.",
            "“We need more beds in the hospital,” Anna Keller told the paper. Keller is a doctor.",
        ),
        (
            "The success of the shop is no accident, says Anna Keller, deputy head of the town's museum.",
            "The success of the shop is no accident, says Anna Keller. Keller is deputy head of the town's museum.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Anna Keller, head of the hospital, said we need more beds, and the mayor of the town agreed with her.",
        "Keller, who has run the hospital for ten years, told the paper on Monday: “We need more beds.”",
        "“We need more beds in the old hospital,” said Anna Keller, smiling at the people behind her.",
        "“We need more beds,” said Anna Keller, head of the old hospital, “and we need them in the spring.”",
        "Anna Keller, Paul Berg and the mayor of the town, who was late, said: “We need more beds.”",
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
        edit = self._before(v) or self._behind(v)
        if edit is not None:
            yield edit

    # ------------------------------------------------------------------------------- X, ASIDE, said: “…”
    def _before(self, v: View) -> Edit | None:
        colon = next((k for k in range(4, v.n - 1) if v.low[k] == ":" and v.words[k + 1].text in _OPENING), None)
        if colon is None or not v.is_free(0, colon):
            return None
        closed = next((k for k in range(colon - 2, 2, -1) if v.low[k] == ","), None)
        if closed is None or v.lemma(closed + 1) not in _SAYS or v.tags[closed + 1] not in ("VBD", "VBZ"):
            return None
        if any(v.tags[i] in _FINITE for i in range(closed + 2, colon)):
            return None
        first = v.core(0)
        if first is None or not v.is_word(first.core_end, ",") or first.core_end >= closed:
            first = v.phrase(0)
        if first is None or not v.is_word(first.end, ",") or first.end >= closed:
            return None
        name = first if is_full_name(v, first) and first.end == first.core_end else None
        verb = v.src(closed + 1, colon)
        if name is None:
            return self._role_first(v, first, closed, colon, verb)
        again = last_name(v, name)
        told = self._told(v, name.core_end + 1, closed, again)
        if told is None:
            return None
        text = f" {told}{_stop(told)} {again} {verb}"
        return Edit(Span(v.until(name.core_end - 1), v.until(colon - 1)), text, self.code, _REASON)

    def _role_first(self, v: View, role: NounPhrase, closed: int, colon: int, verb: str) -> Edit | None:
        """ "The town's mayor, Anna Keller, said: …"."""
        name = v.core(role.end + 1)
        if name is None or name.core_end != closed or not is_full_name(v, name):
            return None
        if role.plural is True or v.lemma(role.head) not in _ROLES or "," in v.low[: role.end]:
            return None
        if not (v.low[0] in ("the", "his", "her", "its", "their", "our") or "POS" in v.tags[: role.head]):
            return None
        again = last_name(v, name)
        opening = v.src(0, role.end)
        if v.low[0] in ("the", "his", "her", "its", "their", "our"):
            opening = opening[0].lower() + opening[1:]
        text = f"{v.src(name.start, name.core_end)} is {opening}. {again} {verb}"
        return Edit(Span(0, v.until(colon - 1)), text, self.code, _REASON)

    # ------------------------------------------------------------------------------- “…,” said X, ASIDE.
    def _behind(self, v: View) -> Edit | None:
        mark = next((k for k in range(v.n - 6, 0, -1) if v.words[k].text in _CLOSING), None)
        if mark is None or v.low[v.n - 1] != "." or v.low[mark - 1] not in (",", "?", "!", "…"):
            mark = self._unquoted(v)
        if mark is None:
            return None
        if not v.is_free(mark + 1, v.n - 1) or (v.words[mark].text == '"' and sum(w == '"' for w in v.low) % 2):
            return None
        said = v.lemma(mark + 1) in _SAYS and v.tags[mark + 1] in ("VBD", "VBZ")
        start = mark + 2 if said else mark + 1
        name = name_before_comma(v, start, 1 if said else 2)
        if name is None:
            return None
        again = last_name(v, name)
        if said:
            told = self._told(v, name.core_end + 1, v.n - 1, again)
            if told is None:
                return None
            text = f"{close(v, name.core_end)} {again} {told}"
            return Edit(Span(v.until(name.core_end - 1), v.until(v.n - 2)), text, self.code, _REASON)
        return self._between(v, name, again)

    def _unquoted(self, v: View) -> int | None:
        """The comma of ", said Anna Keller, head of …" behind a report without quotation marks."""
        for k in range(4, v.n - 5):
            if v.low[k] == "," and v.lemma(k + 1) in _SAYS and v.tags[k + 1] in ("VBD", "VBZ") and v.is_level(k):
                return k if v.low[v.n - 1] == "." and v.is_balanced and name_before_comma(v, k + 2, 2) else None
        return None

    def _between(self, v: View, name: NounPhrase, again: str) -> Edit | None:
        """ "…,” X, ASIDE, told Y."."""
        closed = next((k for k in range(v.n - 2, name.core_end + 1, -1) if v.low[k] == ","), None)
        if closed is None or v.lemma(closed + 1) not in _SAYS or v.tags[closed + 1] not in ("VBD", "VBZ"):
            return None
        if any(v.tags[i] in _FINITE for i in range(closed + 2, v.n - 1)):
            return None
        told = self._told(v, name.core_end + 1, closed, again)
        if told is None:
            return None
        verb = v.src(closed + 1, v.n - 1)
        text = f" {verb}{close(v, v.n - 1)} {again} {told.rstrip('.')}"
        return Edit(Span(v.until(name.core_end - 1), v.until(v.n - 2)), text, self.code, _REASON)

    # ------------------------------------------------------------------------------- parts
    def _told(self, v: View, start: int, end: int, again: str) -> str | None:
        """The aside in tokens start…end as what is told about the speaker: "is head of …", "has run …"; both where it is
        "head of …, who has run …"."""
        if not 0 < end - start <= _LONGEST_ASIDE:
            return None
        if v.low[start] == "who":
            verb = v.finite(start + 1)
            if verb is None or v.is_reported(start + 1, end) or end - start < 3 or not self._is_one(v, verb + 1, end):
                return None
            if v.verb_number(verb) is True or v.low[verb] in ("would", "could", "might", "'d"):
                return None
            return v.src(start + 1, end)
        role = v.core(start)
        if role is None or role.plural is True or role.core_end > end or not self._is_role(v, role):
            return None
        who = next((i for i in range(start, end) if v.low[i] == "," and v.is_word(i + 1, "who")), end)
        if who < end:
            more = self._told(v, who + 1, end, again)
            role_told = self._told(v, start, who, again) if more else None
            return f"{role_told}{_stop(role_told)} {again} {more}" if role_told else None
        is_marked = v.low[start] in _OPENERS or v.tags[start] == "PRP$" or "POS" in v.tags[start : role.head]
        is_double = (
            v.is_word(role.core_end, "and") and (second := v.core(role.core_end + 1)) and self._is_role(v, second)
        )
        if not is_marked and not is_double and not v.is_word(role.core_end, "of", "at", "for", "in", "with", "on"):
            return None
        if not self._is_one(v, role.core_end, end):
            return None
        return f"is {v.src(start, end)}"

    def _is_role(self, v: View, role: NounPhrase) -> bool:
        if v.is_word(role.start, "one") and v.is_word(role.start + 1, "of"):
            many = next((i for i in range(role.start + 2, min(role.start + 9, v.n)) if v.tags[i] == "NNS"), None)
            return many is not None and v.lemma(many) in _ROLES
        if v.is_time(role) or v.tags[role.head] not in ("NN", "NNP"):
            return False
        return v.lemma(role.head) in _ROLES or v.low[role.head] in _ROLES or v.low[role.head].endswith(_DOERS)

    def _is_one(self, v: View, start: int, end: int) -> bool:
        """Whether the aside stays with the speaker: no clause but one with "who", "which" or "that", no other speaker."""
        is_relative = False
        for i in range(start, end):
            low = v.low[i]
            if low in (";", ":", "–", "—", "--", "while", "but", "as", "because", "when", "after", "before"):
                return False
            if low == "," and not is_relative:
                behind = v.tags[i + 1]
                if behind in ("PRP", "RB", "CC", "VBG", "NNP", "IN") or v.finite(i + 1) is not None:
                    return v.is_word(i + 1, "and") and v.is_word(i + 2, "a", "an", "the") and end - i < 8
                if v.clause(i + 1) is not None and behind not in ("WP", "WDT", "WRB"):
                    return False
            if v.tags[i] in ("WP", "WDT", "WP$", "WRB") or (low == "that" and v.tags[i] == "IN"):
                is_relative = True
            elif v.tags[i] in _FINITE and not is_relative:
                return False
        return True


def _stop(text: str) -> str:
    return "" if text.endswith(".") else "."
