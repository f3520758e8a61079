"""SP62: "According to the report, …" → "The report says …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._passive import AGENTS
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.language.frequency import zipf
from build_tools.model import Edit, Span

# Texts that say something; data, plans, laws and legends do not speak.
_TEXTS = frozenset(
    "report study survey document statement article newspaper magazine inquiry review book website biography letter".split()
)
_UNCERTAIN = frozenset("he she it they him her them this that these those his".split())
_NO_START = frozenset("because as since so while".split())
_STARTS = frozenset("DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ EX PDT".split())
_COMMON = 3.5  # Zipf of a word that may be a plain noun as well
_REASON = "Who says it comes first, with a verb of saying."


class AccordingTo(Rule):
    """Finds "According to SOURCE, A" and "A, according to SOURCE." where the source is a person, a body of persons or a text,
    and writes "SOURCE says A".

    Why: readers at school read "according to" late and often wrong; once the source is a subject with its verb, a long report
    can be cut, and each part keeps its source.
    Left alone: sources that cannot speak (data, plans, legends), a source with an aside, reports that begin with a pronoun
    that might then stand for the source, quotations, other reports inside.
    Source: what editors do with news for learners; plainlanguage.gov (subject, verb, object).
    """

    code: ClassVar[str] = "SP62"
    name: ClassVar[str] = "according-to"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "According to the World Bank, the old towns of the valley have less water than those of the coast.",
            "The World Bank says the old towns of the valley have less water than those of the coast.",
        ),
        (
            "The new road will bring more visitors to the old town in the summer, according to experts.",
            "Experts say the new road will bring more visitors to the old town in the summer.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "According to legend, the people of the valley came from the sea and built the first houses there.",
        "According to Keller, he was the only doctor in the whole valley who spoke the language of the coast.",
        "According to plan, the new road will bring more visitors to the old town in the summer of next year.",
        "According to the law, the people of the valley have to pay for the water that they use in the summer.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a sentence."""
        text = sentence.text
        if context.level.high is None or "ccording to " not in text or not text.endswith("."):
            return
        v = view(sentence)
        if v.length <= split_over(context.level) or not v.is_balanced or v.low.count("according") != 1:
            return
        at = v.low.index("according")
        begins = at == 0 or (at == 2 and v.low[0] == "but" and v.low[1] == ",")
        edit = self._head(v, at) if begins else self._tail(v, at)
        if edit is not None:
            yield edit

    def _head(self, v: View, at: int) -> Edit | None:
        source = v.phrase(at + 2)
        if source is None or not v.is_word(source.end, ",") or not v.is_free(0, source.end + 1):
            return None
        start = source.end + 1
        verb, told = self._verb(v, source), self._told(v, start, v.n - 1)
        if verb is None or told is None:
            return None
        who = v.src(source.start, source.end)
        text = f"But {who} {verb}{told}" if at else f"{upper(who)} {verb}{told}"
        return Edit(Span(0, v.at(start)), f"{text} ", self.code, _REASON)

    def _tail(self, v: View, at: int) -> Edit | None:
        comma = at - 1
        if comma < 4 or v.low[comma] != "," or v.sentence.protected:
            return None
        source = v.phrase(at + 2)
        if source is None or source.end != v.n - 1:
            return None
        start = 1 if v.low[0] == "but" and v.low[1] != "," else 0
        if v.tags[start] == "CC" or v.low[start] in _NO_START:
            return None
        verb, told = self._verb(v, source), self._told(v, start, comma)
        if verb is None or told is None:
            return None
        first = v.words[start]
        keeps = v.tags[start] in ("NNP", "NNPS") or first.text == "I" or any(c.isupper() for c in first.text[1:])
        if (
            keeps
            and start == 0
            and v.tags[0] == "NNP"
            and v.tags[1] not in ("NNP", "NNPS", "POS")
            and zipf(v.low[0]) > _COMMON
        ):
            return None  # the capital letter may be that of the sentence
        said, who = v.src(start, comma), v.src(source.start, source.end)
        said = said if keeps else said[0].lower() + said[1:]
        text = f"But {who} {verb}{told} {said}" if start else f"{upper(who)} {verb}{told} {said}"
        return Edit(Span(0, v.until(v.n - 2)), text, self.code, _REASON)

    def _told(self, v: View, start: int, end: int) -> str | None:
        """What stands between the verb of saying and the statement in tokens start…end: nothing, or " that," before a fronted
        phrase; None where a pronoun might stand for the source, or no clause is there."""
        if v.low[start] in _UNCERTAIN or not v.has_finite(start + 1, end):
            return None
        if v.tags[start] in ("IN", "TO", "WRB", "VBG", "VBN") or v.low[start] in SUBORDINATORS:
            comma = next((k for k in range(start, end) if v.low[k] == ","), None)
            if comma is None or v.low[comma + 1] in _UNCERTAIN or not v.has_finite(comma + 1, end):
                return None
            return " that," if v.tags[start] in ("IN", "TO") and v.low[start] not in SUBORDINATORS else " that"
        return "" if v.tags[start] in _STARTS else None

    def _verb(self, v: View, source: NounPhrase) -> str | None:
        """ "says" or "say"; None where the source cannot speak."""
        if source.kind == "pronoun" or v.is_time(source):
            return None
        if source.kind == "name":
            return None if v.tags[source.head] == "NNPS" or "and" in v.low[source.start : source.end] else "says"
        lemma = v.lemma(source.head)
        if not (v.is_person(source) or lemma in _TEXTS or lemma in AGENTS):
            return None
        plural = v.tags[source.head] == "NNS" or v.is_word(source.head, "police", "people") or source.plural is True
        return "say" if plural else "says"
