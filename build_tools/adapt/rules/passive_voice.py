"""LX101: the passive with its agent: "The bill was signed by the president"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._passive import (
    CAUSED,
    SUBJECTS,
    active_form,
    find_auxiliary,
    find_doer,
    find_participle,
    is_plural,
)
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.language.frequency import zipf
from build_tools.model import Edit, Span

_OBJECTS = {"he": "him", "she": "her", "it": "it", "they": "them", "we": "us", "i": "me", "you": "you"}
_TAIL = frozenset("in on at after before during since until when as to because while although though".split())
_CLAUSE_TAIL = frozenset("when because while although though after before since until as".split())
# A clause may begin behind these.
_OPENERS = frozenset("that because when if although though while after before since as and but whether where".split())
_NO_SUBJECT = frozenset(
    "there no none few him them nobody nothing each every neither either little not only whom".split()
)
_COMMON = 3.5  # Zipf of a word that may be a plain noun as well
_LONGEST = 9  # tokens of the old subject


class PassiveVoice(Rule):
    """Finds "SUBJECT was VERB-ed by AGENT" where the agent is a person or a body of persons, and lets the agent act; also
    "has been", "will be", "is being", and in clauses with "that", "because", "when" and the like, "which" as subject included.

    Why: readers understand who did what to whom faster when the doer comes first.
    When to leave it: agents that may be a time, a place or a manner ("by 1990", "by the river"), long subjects, negations,
    questions, two participles, agents with an aside or an owner that is named in the subject, quotations around it, passives
    that tell a state ("is surrounded by").
    Source: plainlanguage.gov, "Use active voice"; Ferreira, "The misinterpretation of noncanonical sentences" (2003).
    """

    code: ClassVar[str] = "LX101"
    name: ClassVar[str] = "passive-voice"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("A new bird has been found by scientists.", "Scientists have found a new bird."),
        ("The bill was signed by the president in March.", "The president signed the bill in March."),
        ("They were managed by Brian Epstein.", "Brian Epstein managed them."),
        ("The old prize was given in 1990 by Anna Keller.", "Anna Keller gave the old prize in 1990."),
        (
            "The plan has been criticized by the teachers of the school.",
            "The teachers of the school have criticized the plan.",
        ),
        ("She says that the road will be paid for by the council.", "She says that the council will pay for the road."),
        (
            "They left because the house was being watched by the police.",
            "They left because the police were watching the house.",
        ),
        (
            "It is a large house, which was often visited by Anna Keller.",
            "It is a large house, which Anna Keller often visited.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The work was finished by 1990.",
        "The house was hidden by the trees.",
        "The school is run and the prize has been won by Anna Keller.",
        "The bill was not signed by the president.",
        "The bill was signed by the president and the prime minister, who had read it.",
        "Each house was built by a family from the village.",
        "The boy was brought up by his mother.",
        "The bill was signed by Anna Keller, the president of the council.",
        "It was decided by the council to close the bridge.",
        "“The bill was signed by the president,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for the first passive whose doer is certain."""
        if " by " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        if v.n > 60 or v.low[v.n - 1] != "." or not v.is_balanced:
            return
        for by in range(3, v.n - 1):
            if v.low[by] == "by" and (made := self._turned(v, by)) is not None:
                yield made
                return

    def _turned(self, v: View, by: int) -> Edit | None:
        verb, particle = find_participle(v, by)
        auxiliary = find_auxiliary(v, verb) if verb else None
        if auxiliary is None:
            return None
        subject = self._subject(v, auxiliary[0])
        agent = find_doer(v, by + 1, v.lemma(verb) in CAUSED)
        if subject is None or agent is None or not self._may_swap(v, subject, agent):
            return None
        if not self._ends_well(v, agent, subject) or not v.is_free(subject.start, agent.end):
            return None
        form = active_form(v, auxiliary, verb, is_plural(v, agent))
        if form is None:
            return None
        doer = v.src(agent.start, agent.end)
        if agent.kind == "pronoun":
            doer = SUBJECTS.get(v.low[agent.start], doer)
        behind = v.src(verb + 1, by)
        is_relative = v.tags[subject.start] == "WDT"
        parts = (
            [v.src(subject.start, subject.end), doer, form] if is_relative else [doer, form, self._object(v, subject)]
        )
        if particle:
            parts.insert(-1 if not is_relative else 3, behind)
        elif behind:
            parts.append(behind)
        text = " ".join(parts)
        opening = upper(text) if subject.start == 0 else text
        return Edit(Span(v.at(subject.start), v.until(agent.end - 1)), opening, self.code, "Who does it comes first.")

    def _subject(self, v: View, end: int) -> NounPhrase | None:
        """The subject that ends before token ``end``, where a clause begins with it."""
        if v.low[end - 1] in ("which", "that") and v.tags[end - 1] == "WDT" and end > 2:
            return NounPhrase(end - 1, end, end, end - 1, None, "common")
        whole = v.long_clause(0)
        if whole is not None and whole.start == 0 and whole.verb == end and end <= _LONGEST + 3:
            return whole.subject if whole.subject.end == end else None
        for start in range(max(0, end - _LONGEST), end):
            phrase = v.phrase(start)
            if phrase is None or phrase.end != end or not v.agrees(phrase, end):
                continue
            if start == 0 or (v.low[start - 1] in _OPENERS and self._opens_clause(v, start - 1)):
                return phrase
            if v.low[start - 1] == "," and self._is_fronted(v, start - 1):
                return phrase
            if v.lemma(start - 1) in ("say", "believe", "think", "claim") and v.tags[start - 1] in (
                "VBD",
                "VBZ",
                "VBP",
            ):
                return phrase
            return None
        return None

    def _opens_clause(self, v: View, i: int) -> bool:
        """Whether the word at ``i`` begins a clause: "that" behind a noun may be a relative, "and" may join two nouns."""
        if v.low[i] in ("and", "but"):
            return i == 0 or v.low[i - 1] == ","
        return v.tags[i] in ("IN", "WRB", "RB", "CC") and not v.is_word(i - 1, "so", "such")

    def _is_fronted(self, v: View, comma: int) -> bool:
        return v.tags[0] in ("IN", "RB") and not v.has_finite(0, comma) and "," not in v.low[:comma]

    def _may_swap(self, v: View, subject: NounPhrase, agent: NounPhrase) -> bool:
        if v.low[subject.start] in _NO_SUBJECT or v.is_time(subject):
            return False
        if v.low[subject.start] == "some":
            return (
                False  # "some characters have been played by many actors" is not "many actors played some characters"
            )
        if v.tags[agent.start] == "PRP$" and subject.kind != "pronoun":
            return False  # "The boy was raised by his mother": "his" must stand behind the boy
        if v.low[agent.start] in ("a", "an") and v.low[subject.start] in ("all", "most", "many", "both"):
            return False
        if subject.start == 0 and v.tags[0] == "NNP" and zipf(v.low[0]) > _COMMON and v.tags[1] not in ("NNP", "NNPS"):
            return False  # the capital letter may be that of the sentence
        if agent.kind == "name" and "POS" in v.tags[agent.start : agent.end]:
            return False  # "by Anna Keller's Way to School Movement": where a title ends is not sure
        return not v.is_word(agent.end - 1, "'s", "’s")

    def _ends_well(self, v: View, agent: NounPhrase, subject: NounPhrase) -> bool:
        """Whether what follows the agent may stand behind the object: a phrase of time or place, or another clause."""
        end = agent.end
        if end == v.n - 1:
            return True
        if v.low[end] in (",", "and", "but"):
            begin = end + (v.low[end] == ",")
            if v.low[begin] in ("and", "but"):
                return v.clause(begin + 1) is not None and v.tags[subject.start] != "WDT"
            return v.low[begin] in _CLAUSE_TAIL and v.clause(begin + 1) is not None
        if v.low[end] in ("in", "on", "at") and agent.kind == "common":
            place = v.core(end + 1)
            if place is None or not v.is_time(place):
                return False  # "by other people in the office": the place may be that of the people
        if v.low[end] not in _TAIL or (v.low[end] in ("to", "as") and v.low[subject.start] == "it"):
            return False
        stop = next((k for k in range(end, v.n) if v.low[k] in (",", ";", ":", "–", ".")), v.n - 1)
        if v.low[stop] != "." and not (v.low[stop] == "," and v.is_word(stop + 1, "and", "but") and v.clause(stop + 2)):
            return False
        if v.low[end] in _CLAUSE_TAIL and v.clause(end + 1) is not None:
            return True
        return not any(
            v.low[k] in ("and", "or", "but", "who", "which", "that", "where") for k in range(end, stop)
        ) and (not v.has_finite(end, stop))

    def _object(self, v: View, subject: NounPhrase) -> str:
        if subject.kind == "pronoun":
            return _OBJECTS.get(v.low[subject.start], v.low[subject.start])
        words = v.src(subject.start, subject.end)
        return (
            words
            if subject.start or v.tags[0] in ("NNP", "NNPS") or (v.words[0].text.isupper() and v.tags[0] != "DT")
            else words[0].lower() + words[1:]
        )
