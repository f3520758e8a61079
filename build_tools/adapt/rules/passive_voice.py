"""LX101: the passive with its agent: "The bill was signed by the president"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.language.frequency import zipf
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_OBJECTS = {"he": "him", "she": "her", "it": "it", "they": "them", "we": "us", "i": "me", "you": "you"}
_SUBJECTS = {"him": "he", "her": "she", "it": "it", "them": "they", "us": "we", "me": "I", "you": "you"}
_AGENTS = COLLECTIVE | frozenset(
    """academy agency airline army association bank body business charity church city club coalition commission community
    corporation council country court department duo enemy federation firm foundation hospital hotel industry institute
    judiciary king league ministry museum nation network newspaper organisation organization parliament police regime school
    senate society state studio university""".split()
)
# Passives that mean a state, or whose active form reads oddly.
_LEFT = frozenset(
    "follow accompany surround border bound cover own precede succeed mean catch flank run head lead fill hit concern affect divide characterise characterize know".split()
)
_TAIL = frozenset("in on at after before during since until when".split())
_COMMON = 3.5  # Zipf of a word that may be a plain noun as well
_LONGEST = 9  # tokens of the old subject


class PassiveVoice(Rule):
    """Finds "SUBJECT was VERB-ed by AGENT" where the agent is a person or a body of persons, and lets the agent act.

    Why: readers understand who did what to whom faster when the doer comes first.
    When to leave it: agents that may be a time, a place or a manner ("by 1990", "by the river"), long subjects, negations,
    questions, two verbs, relative clauses and quotations around it, passives that tell a state ("is surrounded by").
    Source: plainlanguage.gov, "Use active voice"; Ferreira, "The misinterpretation of noncanonical sentences" (2003).
    """

    code: ClassVar[str] = "LX101"
    name: ClassVar[str] = "passive-voice"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The bill was signed by the president in March.", "The president signed the bill in March."),
        ("They were managed by Brian Epstein.", "Brian Epstein managed them."),
        ("The old prize was given in 1990 by Anna Keller.", "Anna Keller gave the old prize in 1990."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The work was finished by 1990.",
        "The house was hidden by the trees.",
        "The school is run and the prize has been won by Anna Keller.",
        "The bill was not signed by the president.",
        "The bill was signed by the president and the prime minister, who had read it.",
        "“The bill was signed by the president,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a whole sentence."""
        if " by " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.n > 40:
            return
        start = self._start(v)
        subject = v.phrase(start)
        if (
            subject is None
            or subject.end > start + _LONGEST
            or v.low[subject.start] in ("there", "no", "none", "few", "him", "them")
        ):
            return
        verb, active = self._active(v, subject)
        if active is None:
            return
        by = self._by(v, verb)
        agent = v.core(by + 1) if by else None
        if agent is None or not self._acts(v, agent):
            return
        end = agent.core_end
        if end != v.n - 1 and v.low[end] not in _TAIL:
            return
        if any(
            v.low[i] in (",", ";", ":", "–", "and", "or", "but", "which", "who", "that", "where")
            for i in range(end, v.n)
        ):
            return
        if v.is_word(end - 1, "'s", "’s") or v.has_finite(end, v.n) or not v.is_free(0, v.n - 1):
            return
        first = v.tags[subject.start]
        if subject.start == 0 and first == "NNP" and zipf(v.low[0]) > _COMMON and v.tags[1] not in ("NNP", "NNPS"):
            return  # the capital letter may be that of the sentence
        form = self._form(v, subject.end, active, self._is_plural(v, agent))
        if form is None:
            return
        doer = (
            _SUBJECTS.get(v.low[agent.start], v.src(agent.start, agent.core_end))
            if agent.kind == "pronoun"
            else v.src(agent.start, end)
        )
        when = f" {v.src(verb + 1, by)}" if by > verb + 1 else ""
        opening = upper(doer) if start == 0 else doer
        text = f"{opening} {form} {self._object(v, subject)}{when}"
        yield Edit(Span(v.at(start), v.until(end - 1)), text, self.code, "Who does it comes first.")

    def _start(self, v: View) -> int:
        """The token at which the subject stands: behind a short phrase of time or place and its comma, else the first."""
        if v.tags[0] == "IN" and (phrase := v.phrase(1)) is not None and v.is_word(phrase.end, ","):
            return phrase.end + 1
        return 0

    def _by(self, v: View, verb: int) -> int:
        """The token "by", right behind the participle or behind a date ("founded in 1905 by"); 0 where there is none."""
        if v.is_word(verb + 1, "by"):
            return verb + 1
        if v.is_word(verb + 1, "in", "on") and (date := v.core(verb + 2)) is not None and v.is_time(date):
            return date.core_end if v.is_word(date.core_end, "by") else 0
        return 0

    def _active(self, v: View, subject: NounPhrase) -> tuple[int, str | None]:
        """The index of the participle and the lemma, where "be" (or "have been") and nothing else stands in between."""
        i = subject.end
        if i + 4 >= v.n or not v.agrees(subject, i):
            return i, None
        if v.low[i] in ("has", "have") and v.low[i + 1] == "been":
            verb = i + 2
        elif v.low[i] in ("is", "are", "was", "were"):
            verb = i + 1
        else:
            return i, None
        if v.tags[verb] not in ("VBN", "VBD"):
            return verb, None
        lemma = v.words[verb].lemma
        return verb, None if lemma in _LEFT else lemma

    def _acts(self, v: View, agent: NounPhrase) -> bool:
        if v.is_time(agent):
            return False
        if agent.kind == "pronoun":
            return v.low[agent.start] in _SUBJECTS
        if agent.kind == "name":
            return all(v.tags[i] in ("NNP", "DT", "NNPS", "POS", "NN") for i in range(agent.start, agent.core_end))
        return v.tags[agent.start] in ("DT", "PRP$", "CD", "JJ", "NNS", "NN") and (
            v.is_person(agent) or v.lemma(agent.head) in _AGENTS
        )

    def _is_plural(self, v: View, agent: NounPhrase) -> bool | None:
        if agent.kind == "pronoun":
            return v.low[agent.start] in ("them", "us", "you", "me")
        return agent.plural

    def _form(self, v: View, be: int, lemma: str, plural: bool | None) -> str | None:
        low = v.low[be]
        if low in ("was", "were"):
            return inflect(lemma, "VBD")
        if plural is None:
            return None
        if low in ("has", "have"):
            participle = inflect(lemma, "VBN")
            return f"{'have' if plural else 'has'} {participle}" if participle else None
        return lemma if plural else inflect(lemma, "VBZ")

    def _object(self, v: View, subject: NounPhrase) -> str:
        if subject.kind == "pronoun":
            return _OBJECTS.get(v.low[subject.start], v.low[subject.start])
        words = v.src(subject.start, subject.end)
        return (
            words
            if subject.start or v.tags[0] in ("NNP", "NNPS") or v.words[0].text.isupper()
            else words[0].lower() + words[1:]
        )
