"""SP15: a long report after its speaker: "The study says that A, but B" → "The study says that A. But it says that B"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import is_of_old
from build_tools.adapt.rules._clauses import main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._report import (
    Join,
    behind_hearer,
    reported_clause,
    second_verb,
    stays_reported,
    verb_of_saying,
)
from build_tools.adapt.rules._report_cuts import pieces_of
from build_tools.adapt.rules._speakers import speaker_again, speaker_clause
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.language.tagging import tag
from build_tools.model import Edit, Span

REPORTING = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show announce reveal report conclude
    confirm predict hope fear find stress emphasize indicate complain reply acknowledge estimate accept recommend tell""".split()
)
# These report with "that" only: "He wrote that …" but "He wrote the book …".
_WITH_THAT = frozenset(
    """write point recall realize realise recognize recognise declare rule observe remark assert allege contend reckon suspect
    maintain emphasise demonstrate prove agree mention discover feel learn speculate""".split()
)
# How the pieces may open that the inner rules make: behind the speaker these go on in lower case.
_CONTRAST = frozenset("But Yet So".split())
_BE = re.compile(r" (was|were) ")
_NO_OPENING = frozenset("There That Then Most Many Some All Both Each For".split())
_LOWER = frozenset("He She It They We You The This These His Her Its Their Our My A An".split())


class ReportedFrame(Rule):
    """Finds "SPEAKER says (that) A" where A is long, asks the other splitting rules how A would be cut, and puts the speaker
    before each piece: "She says A. She says B."

    Why: what a report holds may be as long as any sentence, and its parts are easily read as facts when the speaker is far.
    Who said it is never lost: the speaker and the verb are said again.
    Left alone: speakers that cannot be named again, negated or modal verbs of saying, pieces that open with a word that needs
    its neighbour ("There, …"), quotations that the cut would touch.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP15"
    name: ClassVar[str] = "reported-frame"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The report says that the bridge near the old town is safe, but the road to the coast is often flooded.",
            "The report says that the bridge near the old town is safe. But it says that the road to the coast is often "
            "flooded.",
        ),
        (
            "Keller said the council had refused the plan for a new school, although the parents had asked for it.",
            "Keller said the council had refused the plan for a new school. But Keller said the parents had asked for it.",
        ),
        (
            "Keller, 31, said the bridge near the old town was safe, and the road to the coast would be open.",
            "Keller, 31, said the bridge near the old town was safe. Keller said the road to the coast would be open.",
        ),
        (
            "The council has said that the bridge near the old town is safe although parts of the road are often flooded.",
            "The council has said that the bridge near the old town is safe. "
            "But it has said that parts of the road are often flooded.",
        ),
        (
            "The survey found that 28% of the families in the valley were leaving because they could not pay for the water.",
            "The survey found that 28% of the families in the valley were leaving. "
            "It found that this was because they could not pay for the water.",
        ),
        (
            "The keeper says otters are shy animals that can swim up to two miles in a single night in the winter.",
            "The keeper says otters are shy animals. "
            "The keeper says they can swim up to two miles in a single night in the winter.",
        ),
        (
            "She said she hoped the new mill would bring the “good old days” back to the farm and could help the young to stay.",
            "She said she hoped the new mill would bring the “good old days” back to the farm. "
            "She said she hoped it could help the young to stay.",
        ),
        (
            "The experts said the village was now ready for a fight over the Water Act, a law written by Keller and Anna Moor in May.",
            "The experts said the village was now ready for a fight over the Water Act. "
            "The Water Act is a law written by Keller and Anna Moor in May.",
        ),
        (
            "On Friday, Moor said that Anna Keller, the head of the library, had agreed to write a letter about the story.",
            "Anna Keller is the head of the library. "
            "On Friday, Moor said that Keller had agreed to write a letter about the story.",
        ),
        (
            "Keller told the paper the bridge near the old town was safe, and the road to the coast would be open.",
            "Keller told the paper the bridge near the old town was safe. Keller told the paper the road to the coast would be open.",
        ),
        (
            "She says the town by the river has learned from Bern, which has grown fast without a single new road.",
            "She says the town by the river has learned from Bern. She says Bern has grown fast without a single new road.",
        ),
        (
            "Research published by the old union showed half of the farmers were in debt, while a third could not pay for water.",
            "Research published by the old union showed half of the farmers were in debt. It showed a third could not pay for water.",
        ),
        (
            "She points out that the old bridge near the town is safe, but the road to the coast is often flooded.",
            "She points out that the old bridge near the town is safe. But she points out that the road to the coast is often flooded.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Keller wrote the council had refused the plan for a new school, although the parents had asked for it.",
        "The report says that the valley has two old bridges, and there are 20 farms that nobody has ever seen.",
        "Keller says that the old bridge, which was built by the monks of the valley in 1650, is safe for all cars.",
        "I thought the bridge near the old town was safe, but the road to the coast was often flooded in May.",
        "The vet said the old cat was ill with a bad cold and gave it water with a small glass pipe.",
        "The neighbour said he would not build a new fence that year, so the people went to the next town.",
        "The visitors said the men at the door were loud and I can understand that, but I like them all.",
        "A study suggests there are fifty old bridges in the valley, but the numbers of the town are much higher.",
        "The mayor said the bridge over the river was old and weak, but it is still open to all cars.",
        "Many people think that the old bridge burned down in 1890, but experts think it fell into the river in a flood.",
        "Nobody said that the bridge near the old town is safe, but the road to the coast is often flooded.",
        "The report says that the bridge near the old town is safe, but not the road that leads to the coast.",
        "Keller often complained that he missed the quiet of his house and regretted that he had run for the office.",
        "Keller says the old bridge is safe for the trains of the mine, but the mayor has doubts about that.",
        "The council has admitted that the bridge near the old town is not safe, and the mayor will close it in May.",
        "Keller hoped the council would pay for the new bridge, but the council refused to do it in May.",
        "Keller believes that the bridge over the river has been closed, but the man only has to ask for the key.",
        "The lawyers said that too much time had passed since the war, but the court rejected the claims of the farmers.",
        "Keller believes that her grandfather, a man from the north, threw the letter into the sea on a walk in May.",
        "Keller might say the council had refused the plan for a school, although the parents had asked for it.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that covers the report."""
        if not any(w.lemma in REPORTING | _WITH_THAT for w in sentence.words):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = main_clause(v, 0, v.n) or speaker_clause(v)  # "On Monday, Keller said …", "Keller, 31, said …" too
        if main is None or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        told = replace(main, verb=verb_of_saying(v, main.verb))
        speaker = speaker_again(v, main)
        start = behind_hearer(v, told.verb)
        if v.lemma(told.verb) not in REPORTING | _WITH_THAT or speaker is None or start is None:
            return
        has_that = v.is_word(start, "that")
        if v.lemma(told.verb) in _WITH_THAT and not has_that:
            return
        if (second := second_verb(v, start + has_that, REPORTING)) is not None:
            told, start = replace(main, verb=second), second + 1
            has_that = v.is_word(start, "that")
        inner = reported_clause(v, start + has_that)
        if inner is None or inner.start != start + has_that:
            return
        if v.low[main.subject.head] in ("i", "we") or (v.lemma(told.verb) == "find" and not has_that):
            return
        report = upper(v.src(inner.start, v.n))
        join, pieces = pieces_of(report, context, sentence)
        if join is Join.APPOSED and len(pieces) == 2:
            yield self._beside_name(v, told, inner.start, report, pieces)
            return
        if not report.startswith(pieces[0].rstrip(".")):
            return  # what is told of a subject in an aside is the writer's: "Keller said that Moor, a banker, was old"
        if not all(stays_reported(v, told, pieces[0], piece, join) for piece in pieces[1:]):
            return
        begins = v.src(inner.start, inner.start + 1)
        texts = (
            self._reported(pieces, speaker, v.src(main.verb, start), has_that, begins)
            if len(pieces) in (2, 3)
            else None
        )
        if texts is not None:
            yield Edit(
                Span(v.at(inner.start), len(v.text)),
                texts,
                self.code,
                "A long report: who said it, with each statement.",
            )

    def _beside_name(self, v: View, told: Clause, start: int, report: str, pieces: tuple[str, ...]) -> Edit:
        """What a named person or thing is, which the writer tells for the reader: no speaker says it."""
        is_now = v.tags[told.verb] in ("VBD", "VBN") and not is_of_old(v)
        reason = "What a name in a report stands for: a sentence of its own."
        first, second = pieces
        if report.startswith(first.rstrip(".")):
            begins = v.src(start, start + 1)
            text = f"{begins}{first[len(begins) :]} {_present(second) if is_now else second}"
            return Edit(Span(v.at(start), len(v.text)), text, self.code, reason)
        if _is_common(second):
            second = second[0].lower() + second[1:]
        text = f"{_present(first) if is_now else first} {v.src(0, start)} {second}"
        return Edit(Span(0, len(v.text)), text, self.code, reason)

    def _reported(self, pieces: tuple[str, ...], speaker: str, verb: str, has_that: bool, begins: str) -> str | None:
        told = [self._next(piece, speaker, verb, has_that) for piece in pieces[1:]]
        if None in told:
            return None
        return " ".join([f"{begins}{pieces[0][len(begins) :]}", *(text for text in told if text)])

    def _next(self, second: str, speaker: str, verb: str, has_that: bool) -> str | None:
        words = second.split()
        lead = ""
        if words[0] in _CONTRAST:
            lead, words = words[0] + " ", words[1:]
        if len(words) <= SHORTEST_PIECE or words[0].rstrip(",") in _NO_OPENING or words[0].endswith(","):
            return None
        if lead:
            speaker = speaker[0].lower() + speaker[1:] if speaker.split()[0] in _LOWER and speaker != "I" else speaker
        else:
            words[0] = words[0][0].lower() + words[0][1:] if words[0] in _LOWER or _is_common(second) else words[0]
        that = " that" if has_that else ""
        return f"{lead}{speaker} {verb}{that} {' '.join(words)}"


def _present(statement: str) -> str:
    """The statement about a name in the present: with "said" news does not tell that it is over."""
    now = {"was": "is", "were": "are"}
    return _BE.sub(lambda found: f" {now[found[1]]} ", statement, count=1)


def _is_common(sentence: str) -> bool:
    """Whether the first word has its capital only from its place."""
    first = tag(sentence)[0]
    return first.tag not in ("NNP", "NNPS", "CD") and first.text != "I" and not any(c.isupper() for c in first.text[1:])
