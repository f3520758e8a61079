"""SP59: an "-ing" form before the subject: "Using an old map, she …", "Working as a guide, he …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import again, then_verb
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._ing_verbs import BY_PERSONS
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._words import COLLECTIVE, PERSONS
from build_tools.model import Edit, Span

_VERBS = frozenset(
    """act appear apply attend begin belong carry collaborate combine come compete cross develop draw employ enter expect
    experience face feature fear feel fight find focus form gain get grow hand have head hear hold join keep know
    lack lead learn leave live lose manage marry meet move need notice own paint perform play produce realise realize receive
    overlook recognise recognize record recuperate release retire return ride run sail see seek serve share sing spend stand start
    stay study take talk teach tour train travel try use visit wait walk want wear win wish work speak echo cite quote recall address defend praise
    welcome describe write""".split()
)
# These are prepositions or comments with some words: "Following the war", "Speaking of waste", "Including tax".
_NOT_WITH = frozenset("of from on that for".split())
# Only persons do these.
_PERSONAL = frozenset("address describe echo praise quote recall speak welcome".split())
_SPEECH = frozenset("take start begin have keep speak".split())


class FrontedParticiple(Rule):
    """Finds "Using …, SUBJECT …", "Working …, SUBJECT …" at the head of a long sentence and gives the "-ing" form the subject and the
    tense of the sentence.

    Why: readers have to hold the phrase until they learn who does it.
    Left alone: verbs that are not on the list, subjects that are neither persons nor groups (the phrase may hang in the air),
    modal verbs, phrases with a verb or a comma of their own.
    Source: Quirk et al., A Comprehensive Grammar, 15.48; the list of verbs is the project's own.
    """

    code: ClassVar[str] = "SP59"
    name: ClassVar[str] = "fronted-participle"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Using an old map of the northern valleys, the two sisters found the mine of their father.",
            "The two sisters used an old map of the northern valleys. They found the mine of their father.",
        ),
        (
            "Working as a guide in the mountains of the north, Keller wrote her first songs about the sea.",
            "Keller worked as a guide in the mountains of the north. Keller wrote her first songs about the sea.",
        ),
        (
            "In the spring of 2013, facing two years in prison, he left the valley with his wife.",
            "In the spring of 2013, he faced two years in prison. He left the valley with his wife.",
        ),
        (
            "Standing in the fields near the old mine, farmer Paul Berg pointed at the two houses.",
            "Farmer Paul Berg stood in the fields near the old mine. Paul Berg pointed at the two houses.",
        ),
        (
            "Speaking at the same meeting in the old town, Anna Keller described the first songs about the sea.",
            "Anna Keller spoke at the same meeting in the old town. Keller described the first songs about the sea.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Using an old map of the northern valleys, the mine of their father was easy to find.",
        "Following a long war in the northern valleys, the two sisters left the mine of their father.",
        "In the old hall, using a map of the northern valleys, the mine was easy to find.",
        "In the spring, he wrote a letter to the king, using an old map of the valley.",
        "Using an old map of the northern valleys, the two sisters could have found the mine.",
        "Speaking of the northern valleys and their old mines, the two sisters have found one of them.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the head to the end of the subject."""
        if not sentence.words or context.level.high is None or "," not in sentence.text:
            return
        if sentence.words[0].tag not in ("VBG", "IN") or "ing " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        at = self._start(v)
        comma = next((k for k in range(at + 2, v.n) if v.low[k] == ","), None)
        if comma is None or not v.is_free(0, comma) or v.count(at, comma) < SHORTEST_PIECE + 1:
            return
        lemma, clause = v.lemma(at), v.clause(comma + 1)
        if lemma == "write" and not v.is_word(at + 1, "in", "on", "for"):
            return
        if lemma not in _VERBS or (lemma in _SPEECH and v.low[at + 1] in _NOT_WITH) or v.tags[at + 1] == "VBN":
            return
        if clause is None or clause.start != clause.subject.start or not self._acts(v, clause):
            return
        if v.has_finite(0, comma) or any(
            (v.tags[i] == "VBG" and v.tags[i - 1] in ("CC", "IN")) or (v.tags[i] == "CC" and v.tags[i + 1] == "IN")
            for i in range(at + 2, comma)
        ):
            return
        who = again(v, clause, person=lemma in BY_PERSONS or lemma in _PERSONAL)
        if who is None:
            return
        form = then_verb(v, clause, lemma, who[1])
        if form is None or " " in form or v.low[clause.verb] == "had":
            return
        subject = v.src(clause.subject.start, clause.subject.end)
        subject = f"{v.src(0, at)} {subject}" if at else upper(subject)
        yield Edit(
            Span(0, v.until(clause.subject.end - 1)),
            f"{subject} {form} {v.src(at + 1, comma)}{close(v, comma)} {who[0]}",
            self.code,
            'An "-ing" form before the subject: a sentence of its own, with subject and tense.',
        )

    def _start(self, v: View) -> int:
        """Where the "-ing" form stands: at the head, or behind a date and its comma ("In May 2013, facing …")."""
        date = v.phrase(1) if v.tags[0] == "IN" else None
        if date is None or not v.is_time(date) or not v.is_word(date.end, ","):
            return 0
        return date.end + 1 if v.tags[date.end + 1] == "VBG" else 0

    def _acts(self, v: View, clause: Clause) -> bool:
        """Whether the subject is somebody, and does something."""
        subject = clause.subject
        head = v.low[subject.head]
        if subject.kind == "name" and any(
            v.tags[i] not in ("NNP", "POS") and v.lemma(i) not in PERSONS
            for i in range(subject.start, subject.core_end)
        ):
            return False
        if head in ("it", "there", "i", "you") or v.tags[clause.verb] == "MD":
            return False
        is_somebody = subject.kind in ("pronoun", "name") or v.is_person(subject) or v.lemma(subject.head) in COLLECTIVE
        if v.lemma(clause.verb) == "be":
            return is_somebody and subject.kind != "name" and v.tags[min(clause.verb + 1, v.n - 1)] != "VBN"
        return is_somebody
