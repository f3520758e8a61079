"""SP62: "According to the report, …" → "The report says …"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import first_upper
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._passive import AGENTS
from build_tools.adapt.rules._predicates import behind_front
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.language.frequency import zipf
from build_tools.language.inflection import is_known
from build_tools.language.tagging import tag
from build_tools.model import Edit, Span

# Texts that say something; data, plans, laws and legends do not speak.
_TEXTS = frozenset(
    """report study survey document statement article newspaper magazine inquiry review book website biography letter assessment
    index poll analysis ranking""".split()
)
_UNCERTAIN = frozenset("he she it they him her them this that these those his".split())
_NO_START = frozenset("because as since so while".split())
_STARTS = frozenset("DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ EX PDT".split())
_TAIL = frozenset("IN TO DT NN NNS NNP NNPS JJ CD POS PRP$ RB".split())
_JOINS = {"and": "", "but": "But ", "while": ""}
_FRONTS = frozenset("as when since because although".split())
_COMMON = 3.5  # Zipf of a word that may be a plain noun as well
_REASON = "Who says it comes first, with a verb of saying."


class AccordingTo(Rule):
    """Finds "According to SOURCE, A" and "A, according to SOURCE." where the source is a person, a body of persons or a text,
    and writes "SOURCE says A"; before ", and B", ", but B" or ", while B" with a clause the sentence ends.

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
        (
            "The number of guests has fallen by a fifth, according to the owners of the inns, while the old mill is as full as ever.",
            "The owners of the inns say the number of guests has fallen by a fifth. The old mill is as full as ever.",
        ),
        (
            "There are about 50 bakers in the valley, according to the union, and, as the old ones retire, the need for bread is growing.",
            "The union says there are about 50 bakers in the valley. As the old ones retire, the need for bread is growing.",
        ),
        (
            "According to the report, in most winters, the old towns of the valley have less water than those of the coast.",
            "The report says that, in most winters, the old towns of the valley have less water than those of the coast.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The new road will bring more visitors to the old town in the summer, according to them.",
        "According to the report, when the river is high, it brings the people of the valley more water than they can use.",
        "It fell, according to the owners of the inns, and the old mill by the river in the valley is as full as ever.",
        "The number of guests has “fallen”, according to the owners of the inns, and the old mill is as full as ever.",
        "Rock fell on the new road to the old town by the river in the night, according to experts.",
        "The new road will bring more visitors to the old town in the summer, according to the plan.",
        "And the new road will bring more visitors to the old town in the summer, according to experts.",
        "The road by the river was built according to the plans of the old council of the town in the year 1950.",
        "The new road will bring “far more” visitors to the old town in the summer, according to experts.",
        "According to Keller and the old mayor of the town “the road is closed”, and nobody in the valley may leave.",
        "According to Keller, it rained.",
        "The number of guests has fallen, according to the owners of the inns, and so has the price of a room by the lake.",
        "If the number of guests falls again, according to the owners of the inns, and the mill is empty, they will all have to close.",
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
        edit = self._head(v, at) if begins else self._tail(v, at) or self._middle(v, at)
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
        source = self._to_the_end(v, at + 2)
        if source is None:
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
            and is_known(v.low[0], "NN")
        ):
            return None  # the capital letter may be that of the sentence
        said, who = v.src(start, comma), v.src(source.start, source.end)
        said = said if keeps else said[0].lower() + said[1:]
        text = f"But {who} {verb}{told} {said}" if start else f"{upper(who)} {verb}{told} {said}"
        return Edit(Span(0, v.until(v.n - 2)), text, self.code, _REASON)

    def _to_the_end(self, v: View, start: int) -> NounPhrase | None:
        """The source that ends the sentence, with all that hangs on it: "the first report on the mines yet"."""
        is_best = v.is_word(start, "the") and v.tags[start + 1] == "RBS"  # "the most careful study of the mines"
        source = v.phrase(start + 2) if is_best else v.phrase(start)
        if source is not None and is_best:
            source = replace(source, start=start)
        if source is None or source.kind != "common":
            return source if source is not None and source.end == v.n - 1 else None
        is_whole = all(v.tags[i] in _TAIL for i in range(source.end, v.n - 1)) and source.plural is False
        return replace(source, end=v.n - 1) if source.end == v.n - 1 or is_whole else None

    def _middle(self, v: View, at: int) -> Edit | None:
        """ "A, according to SOURCE, and B": the sentence ends behind A, and the source comes first."""
        source, comma = v.phrase(at + 2), at - 1
        if source is None or not v.is_word(comma, ",") or not v.is_word(source.end, ",") or v.low[0] in SUBORDINATORS:
            return None
        if v.sentence.protected:
            return None
        join = source.end + 1
        start = join + 1 + v.is_word(join + 1, ",")
        second = behind_front(v, start, _FRONTS)
        if v.low[join] not in _JOINS or second is None or second.start != start or not v.has_finite(0, comma):
            return None
        if v.count(0, comma) <= SHORTEST_PIECE or v.count(start, v.n) <= SHORTEST_PIECE or v.low[v.n - 1] != ".":
            return None
        lead = _JOINS[v.low[join]]
        first = f"{v.src(0, source.end)}."
        told = self._tail(view(Tagged(first, tag(first), ())), at)
        first = f"{told.replacement}." if told is not None else first
        text = f"{first} {lead}{v.text[v.at(start)] if lead else first_upper(v, start)}"
        reason = "A statement with its source, and another statement: two sentences."
        return Edit(Span(0, v.at(start) + 1), text, self.code, reason)

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
