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
AGENTS = COLLECTIVE | frozenset(
    """academy administration agency airline army association authority bank body business charity church city club coalition
    commission community conqueror corporation council country court crew critic department duo enemy extremist federation firm
    foundation gunman hospital hotel industry institute insurgent judiciary king league military ministry minority museum nation
    network newspaper organisation organization parliament people poacher police public regime scholar school senate society
    somebody someone source state studio terrorist union university""".split()
)
# What a thing can do as well as a person.
_CAUSED = frozenset(
    "cause trigger prompt spur boost drive fuel damage destroy kill threaten worsen flood devastate injure".split()
)
# Passives that mean a state, or whose active form reads oddly.
_LEFT = frozenset(
    """follow accompany surround border bound cover own precede succeed mean catch flank run head lead fill hit concern affect
    divide characterise characterize know survive bear amaze annoy amuse bore disappoint embarrass excite fascinate frustrate
    impress interest irritate move puzzle scare shock surprise thrill worry join match mark base obsess""".split()
)
_TAIL = frozenset("in on at after before during since until when as to because while although though".split())
_CLAUSE_TAIL = frozenset("when because while although though after before since until as".split())
# A clause may begin behind these.
_OPENERS = frozenset("that because when if although though while after before since as and but whether where".split())
_BE = frozenset("is are was were".split())
_NO_SUBJECT = frozenset(
    "there no none few him them nobody nothing each every neither either little not only whom".split()
)
_ADVERBS = frozenset("also now later often still then partly once first soon already".split())
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
        verb, particle = self._participle(v, by)
        auxiliary = self._auxiliary(v, verb) if verb else None
        if auxiliary is None:
            return None
        subject = self._subject(v, auxiliary[0])
        agent = self._agent(v, by + 1, v.lemma(verb) in _CAUSED)
        if subject is None or agent is None or not self._may_swap(v, subject, agent):
            return None
        if not self._ends_well(v, agent, subject) or not v.is_free(subject.start, agent.end):
            return None
        form = self._form(v, auxiliary, verb, self._is_plural(v, agent))
        if form is None:
            return None
        doer = v.src(agent.start, agent.end)
        if agent.kind == "pronoun":
            doer = _SUBJECTS.get(v.low[agent.start], doer)
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

    def _participle(self, v: View, by: int) -> tuple[int, bool]:
        """The participle before "by", right there or with a particle ("paid for") or a date ("founded in 1905") between; 0
        where there is none."""
        if v.tags[by - 1] in ("VBN", "VBD"):
            return by - 1, False
        if v.tags[by - 2] in ("VBN", "VBD") and v.low[by - 1] in (
            "for",
            "out",
            "up",
            "down",
            "back",
            "over",
            "off",
            "on",
        ):
            return by - 2, True
        for start in (by - 2, by - 3, by - 4):
            if start > 1 and v.low[start] in ("in", "on") and v.tags[start - 1] in ("VBN", "VBD"):
                date = v.core(start + 1)
                return (
                    (start - 1, False) if date is not None and v.is_time(date) and date.core_end == by else (0, False)
                )
        return 0, False

    def _auxiliary(self, v: View, verb: int) -> tuple[int, str, str] | None:
        """The first token of "was", "has been", "will be", "is being" before the participle, its kind, and the adverb between;
        None where there is another word."""
        if v.words[verb].lemma in _LEFT:
            return None
        i, adverb = verb - 1, ""
        if v.tags[i] == "RB" and (v.low[i].endswith("ly") or v.low[i] in _ADVERBS):
            i, adverb = i - 1, v.src(i, i + 1)
        kind = "be"
        if v.low[i] in ("been", "be", "being"):
            kind = v.low[i]
            i -= 1
            if v.tags[i] == "RB" and not adverb and (v.low[i].endswith("ly") or v.low[i] in _ADVERBS):
                i, adverb = i - 1, v.src(i, i + 1)
        low = v.low[i]
        fits = {"been": low in ("has", "have", "had"), "be": v.tags[i] == "MD" or low in _BE, "being": low in _BE}[kind]
        if kind == "be" and v.low[verb - 1 - bool(adverb)] == "be" and v.tags[i] != "MD":
            return None
        return (i, kind, adverb) if fits and i > 0 and low[0].isalpha() else None

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

    def _agent(self, v: View, start: int, is_cause: bool) -> NounPhrase | None:
        agent = v.core(start)
        if agent is None or v.is_time(agent) or not (is_cause or self._acts(v, agent)):
            return None
        end = agent.core_end
        while v.is_word(end, "of") and (inner := v.core(end + 1)) is not None and inner.kind != "pronoun":
            end = inner.core_end
        if v.is_word(end, "from", "at") and agent.kind == "common" and (place := v.phrase(end + 1)) is not None:
            end = end if v.is_time(place) or place.kind != "name" else place.end
        plural = agent.plural
        if v.is_word(end, "and") and (partner := v.core(end + 1)) is not None and v.finite(partner.core_end) is None:
            if not is_cause and not self._acts(v, partner):
                return None
            end, plural = partner.core_end, True
        return NounPhrase(agent.start, agent.core_end, end, agent.head, plural, agent.kind)

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

    def _acts(self, v: View, agent: NounPhrase) -> bool:
        if v.is_time(agent):
            return False
        if agent.kind == "pronoun":
            return v.low[agent.start] in _SUBJECTS
        if agent.kind == "name":
            return all(
                v.tags[i] in ("NNP", "DT", "NNPS", "POS", "NN", "JJ") for i in range(agent.start, agent.core_end)
            )
        return v.tags[agent.start] in ("DT", "PRP$", "CD", "JJ", "NNS", "NN") and (
            v.is_person(agent) or v.lemma(agent.head) in AGENTS or v.low[agent.head] in AGENTS
        )

    def _is_plural(self, v: View, agent: NounPhrase) -> bool | None:
        if agent.kind == "pronoun":
            return v.low[agent.start] in ("them", "us", "you", "me")
        if agent.plural is None and v.is_word(agent.head, "police", "people"):
            return True
        return agent.plural

    def _form(self, v: View, auxiliary: tuple[int, str, str], verb: int, plural: bool | None) -> str | None:
        """The active verb with its adverb, in the tense of the passive."""
        first, kind, adverb = auxiliary
        low, lemma, lead = v.low[first], v.words[verb].lemma, f"{adverb} " if adverb else ""
        if v.tags[first] == "MD":
            return f"{low} {lead}{lemma}"
        if kind == "been":
            participle = inflect(lemma, "VBN")
            have = "had" if low == "had" else None if plural is None else "have" if plural else "has"
            return f"{have} {lead}{participle}" if have and participle else None
        if kind == "being":
            participle = inflect(lemma, "VBG")
            be = (
                {"is": "are", "are": "are", "was": "were", "were": "were"}[low]
                if plural
                else {"are": "is", "were": "was"}.get(low, low)
            )
            return f"{be} {lead}{participle}" if participle and plural is not None else None
        if low in ("was", "were"):
            past = inflect(lemma, "VBD")
            return f"{lead}{past}" if past else None
        if plural is None:
            return None
        present = lemma if plural else inflect(lemma, "VBZ")
        return f"{lead}{present}" if present else None

    def _object(self, v: View, subject: NounPhrase) -> str:
        if subject.kind == "pronoun":
            return _OBJECTS.get(v.low[subject.start], v.low[subject.start])
        words = v.src(subject.start, subject.end)
        return (
            words
            if subject.start or v.tags[0] in ("NNP", "NNPS") or v.words[0].text.isupper()
            else words[0].lower() + words[1:]
        )
