"""SP83: a contrast inside a report: "The study shows that, while A, B" → "The study shows that A. But it shows that B"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._fronts import Front, behind, fronted, is_other
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import say
from build_tools.adapt.rules._speakers import speaker_again, speaker_clause
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show announce reveal report conclude
    confirm predict stress emphasize emphasise indicate complain acknowledge accept agree write feel know see point mention""".split()
)
_CONTRASTS = frozenset("while although though whereas".split())
_DENIALS = frozenset("not n't never no nobody none neither nor may might could should would if whether".split())


class ReportedContrast(Rule):
    """Finds "SPEAKER says that, while A, B" (or "although", "though") in a long sentence and says who says it before both: "SPEAKER
    says that A. But SPEAKER says that B."

    Why: the reader has to keep the verb of saying and the first clause in mind until the second one comes.
    Left alone: "while" that tells when, pronouns that look ahead, denied reports, sentences that open with "But", speakers that cannot be named again.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP83"
    name: ClassVar[str] = "reported-contrast"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The study shows that, while the north of the country is dry for most of the year, the south is often flooded.",
            "The study shows that the north of the country is dry for most of the year. "
            "But it shows that the south is often flooded.",
        ),
        (
            "She said that although the bridge over the river was old, the road to the coast was in good repair.",
            "She said that the bridge over the river was old. But she said that the road to the coast was in good repair.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "He said that, although he lived in a small house by the sea, the people of the town never saw his boats.",
        "She said that, while he slept, the road to the coast by the old bridge was closed to cars by the council.",
        "She said that, in 1950, the people of the town by the sea were poor, though they had boats of their own.",
        "Later, he called the house by the sea “an ugly, though warm and dry place” for the whole of the family.",
        "She said that while the men were working on the bridge, the road to the coast was closed to cars.",
        "Nobody said that, while the north of the country is dry for most of the year, the south is often flooded.",
        "He said that, although she lived in a small house by the sea, Keller never wrote about her own boats.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the conjunction to the second statement."""
        text = sentence.text
        if not (" that while " in text or " that, " in text or "though " in text):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = speaker_clause(v)
        if main is None or v.lemma(main.verb) not in _VERBS or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        that = main.verb + 1
        at = that + 2 if v.is_word(that + 1, ",") else that + 1
        if not v.is_word(that, "that") or not v.is_word(at, *_CONTRASTS) or not v.is_free(that, at + 1):
            return
        if v.low[0] in ("but", "yet") or any(v.low[i] in _DENIALS for i in range(main.verb)):
            return
        front = fronted(v, at + 1)
        speaker = speaker_again(v, main)
        if front is None or speaker is None or not self._is_sure(v, main, at, front):
            return
        again = say(v, speaker, "But ")
        yield Edit(
            Span(v.until(that), v.at(front.comma + 1)),
            f" {v.src(at + 1, front.comma)}{close(v, front.comma)} {again} {v.src(main.verb, that + 1)} ",
            self.code,
            "A contrast inside a report: who says it, twice.",
        )

    def _is_sure(self, v: View, main: Clause, at: int, front: Front) -> bool:
        inner, comma, second = front
        if v.count(at + 1, comma) <= SHORTEST_PIECE or v.count(comma + 1, v.n) <= SHORTEST_PIECE:
            return False
        if inner.subject.kind == "pronoun" and second.subject.kind != "pronoun":
            is_speaker = v.low[inner.subject.head] == v.low[main.subject.head]
            if not is_speaker and not is_other(v, inner, second):
                return False
        is_going_on = v.lemma(inner.verb) == "be" and behind(v, inner.verb) == "VBG"
        return v.low[at] != "while" or not is_going_on
