"""SP15: a long report after its speaker: "The study says that A, but B" → "The study says that A. But it says that B"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import ClassVar

from build_tools.adapt.protect import carried
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import is_safe_verb, main_clause
from build_tools.adapt.rules._far_subject import far_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._report import Join, stays_reported, verb_of_saying
from build_tools.adapt.rules._speakers import speaker_again, speaker_clause
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules.appositive import Appositive
from build_tools.adapt.rules.clause_pair import ClausePair
from build_tools.adapt.rules.colon_join import ColonJoin
from build_tools.adapt.rules.coordinated_clause import CoordinatedClause
from build_tools.adapt.rules.dash_join import DashJoin
from build_tools.adapt.rules.dash_naming import DashNaming
from build_tools.adapt.rules.defining_relative import DefiningRelative
from build_tools.adapt.rules.described_twice import DescribedTwice
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.fronted_reason import FrontedReason
from build_tools.adapt.rules.indefinite_relative import IndefiniteRelative
from build_tools.adapt.rules.means_tail import MeansTail
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.reason_tail import ReasonTail
from build_tools.adapt.rules.relative_aside import RelativeAside
from build_tools.adapt.rules.relative_clause import RelativeClause
from build_tools.adapt.rules.second_predicate import SecondPredicate
from build_tools.adapt.rules.second_role import SecondRole
from build_tools.adapt.rules.shared_auxiliary import SharedAuxiliary
from build_tools.adapt.rules.shared_subject import SharedSubject
from build_tools.adapt.rules.subordinate_clause import SubordinateClause
from build_tools.adapt.rules.time_relative import TimeRelative
from build_tools.adapt.rules.verb_row import VerbRow
from build_tools.adapt.rules.with_clause import WithClause
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """say claim argue insist warn believe think suggest add admit note state explain find show announce reveal report conclude
    confirm predict hope fear find stress emphasize indicate complain reply acknowledge estimate accept recommend tell""".split()
)
# How the pieces may open that the inner rules make: behind the speaker these go on in lower case.
_CONTRAST = frozenset("But Yet So".split())
_LONGEST_HEARER = 4  # tokens
_NO_OPENING = frozenset("There That Then Most Many Some All Both Each For".split())
_LOWER = frozenset("He She It They We You The This These His Her Its Their Our My A An".split())
_INNER: tuple[Rule, ...] = (
    DashJoin(),
    ColonJoin(),
    DashNaming(),
    CoordinatedClause(),
    SubordinateClause(),
    RelativeClause(),
    ParticipleClause(),
    FrontedPhrase(),
    SharedSubject(),
    IndefiniteRelative(),
    ReasonTail(),
    MeansTail(),
    FrontedReason(),
    ParticipleTail(),
    RelativeAside(),
    WithClause(),
    VerbRow(),
    ClausePair(),
    SharedAuxiliary(),
    SecondPredicate(),
    TimeRelative(),
    DefiningRelative(),
    DescribedTwice(),
    SecondRole(),
    Appositive(),
)
_SHARING = (SharedSubject, SecondPredicate, SharedAuxiliary, VerbRow, DescribedTwice, SecondRole)


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
            "They said the Water Act was a law written by Keller and Anna Moor in May.",
        ),
        (
            "Keller told the paper the bridge near the old town was safe, and the road to the coast would be open.",
            "Keller told the paper the bridge near the old town was safe. Keller told the paper the road to the coast would be open.",
        ),
        (
            "She says the town by the river has learned from Bern, which has grown fast without a single new road.",
            "She says the town by the river has learned from Bern. She says Bern has grown fast without a single new road.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
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
        if not any(w.lemma in _VERBS for w in sentence.words):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        main = main_clause(v, 0, v.n) or speaker_clause(v)  # "On Monday, Keller said …", "Keller, 31, said …" too
        if main is None or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return
        told = replace(main, verb=verb_of_saying(v, main.verb))
        speaker = speaker_again(v, main)
        start = self._behind_hearer(v, told.verb)
        if v.lemma(told.verb) not in _VERBS or speaker is None or start is None:
            return
        has_that = v.is_word(start, "that")
        if (second := self._second_verb(v, start + has_that)) is not None:
            told, start = replace(main, verb=second), second + 1
            has_that = v.is_word(start, "that")
        inner = _inner(v, start + has_that)
        if inner is None or inner.start != start + has_that:
            return
        if v.low[main.subject.head] in ("i", "we") or (v.lemma(told.verb) == "find" and not has_that):
            return
        report = upper(v.src(inner.start, v.n))
        join, pieces = _pieces(report, context, sentence)
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

    def _second_verb(self, v: View, start: int) -> int | None:
        """The verb of "he hoped (that) …" at ``start``, behind "He said": both verbs are said again."""
        inner = v.clause(start)
        if inner is None or inner.subject.kind != "pronoun" or v.lemma(inner.verb) not in _VERBS:
            return None
        behind = inner.verb + 1
        is_report = inner.start == start and v.tags[inner.verb] in ("VBD", "VBZ", "VBP")
        return inner.verb if is_report and _inner(v, behind + v.is_word(behind, "that")) is not None else None

    def _behind_hearer(self, v: View, verb: int) -> int | None:
        """The token behind the verb of saying, and behind who is told: "told the paper"."""
        if v.lemma(verb) != "tell":
            return verb + 1
        hearer = v.phrase(verb + 1)
        is_short = hearer is not None and hearer.end - hearer.start <= _LONGEST_HEARER
        return hearer.end if hearer is not None and is_short else None

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


def _inner(v: View, start: int) -> Clause | None:
    """The clause at ``start``, behind the verb of saying or its "that"."""
    found = v.long_clause(start) or main_clause(v, start, v.n) or far_clause(v, start)
    return found if found is not None and is_safe_verb(v, found) else None


def _is_common(sentence: str) -> bool:
    """Whether the first word has its capital only from its place."""
    first = tag(sentence)[0]
    return first.tag not in ("NNP", "NNPS", "CD") and first.text != "I" and not any(c.isupper() for c in first.text[1:])


@lru_cache(maxsize=256)
def _cut(text: str, guarded: tuple[Span, ...], context: Context) -> tuple[Join, tuple[str, ...]]:
    for rule in _INNER:
        edits = list(rule.propose(Tagged(text, tag(text), guarded), context))
        if len(edits) == 1:
            edit = edits[0]
            made = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
            return _join(rule, text[edit.span.start : edit.span.end]), tuple(s.of(made) for s in split(made))
    return Join.CLOSE, (text,)


def _join(rule: Rule, cut: str) -> Join:
    if isinstance(rule, _SHARING):
        return Join.SHARED
    is_loose = isinstance(rule, DashJoin | ColonJoin) or (
        isinstance(rule, CoordinatedClause | ClausePair) and "," in cut
    )
    return Join.LOOSE if is_loose else Join.CLOSE


def _pieces(text: str, context: Context, sentence: Tagged) -> tuple[Join, tuple[str, ...]]:
    """What the other rules make of the report, and how they hung together."""
    texts = tuple(span.of(sentence.text) for span in sentence.protected)
    return _cut(text, carried(texts, text), context)
