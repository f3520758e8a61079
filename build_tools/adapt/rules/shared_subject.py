"""SP07: one subject with two verbs: "He was born in Bern and moved to Paris"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import (
    INTRANSITIVE,
    clause_around_aside,
    close,
    left_stands_alone,
    main_clause,
    sets_scope,
)
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._words import REPORTS, TWO_OBJECTS
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I", "you": "You"}
_BOUND = frozenset(
    "who which that whom whose if when while because since until before after where how why what".split()
)
_SURE = frozenset("is am are was were has have had does did will would can could".split())
_AUXILIARY = frozenset("be have do".split())
_LOWER = frozenset("He She It They We You The This These His Her Its Their Our My".split())
_SHORT_NAME = 6  # tokens of a name with "of …" that may be said twice
_LEFT_MIN, _RIGHT_MIN = 4, 3
_OPENS_OR_DATES = frozenset("since until before after".split())  # before a noun they only say when


class SharedSubject(Rule):
    """Finds "SUBJECT VERB … and VERB …" and "…, but VERB …" in a long sentence and says the subject again.

    Why: the further the second verb is from its subject, the more readers lose it.
    Left alone: a verb that shares an auxiliary with the first ("had built and sold"), a second verb that may be a participle,
    rows of three, relative clauses and "to …" in between, reported speech, negation before "and", long subjects.
    Source: Siddharthan (2006); the shared auxiliary is the failure to design against.
    """

    code: ClassVar[str] = "SP07"
    name: ClassVar[str] = "shared-subject"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "He was born in a small village near Bern in 1950 and moved to Paris with his parents.",
            "He was born in a small village near Bern in 1950. He moved to Paris with his parents.",
        ),
        (
            "The company makes cars for the police in three countries but has never sold one of them at home.",
            "The company makes cars for the police in three countries. But it has never sold one of them at home.",
        ),
        (
            "Keller studied law at the University of Zurich for three years and became a judge in Geneva.",
            "Keller studied law at the University of Zurich for three years. Keller became a judge in Geneva.",
        ),
        (
            "Anna and her brother sold the farm in the spring of 1950 and moved to a town in the north.",
            "Anna and her brother sold the farm in the spring of 1950. They moved to a town in the north.",
        ),
        (
            "The Feast of the Lamp has been a holiday in the town since 1856, and is held in May.",
            "The Feast of the Lamp has been a holiday in the town since 1856. The Feast of the Lamp is held in May.",
        ),
        (
            "She was born in a village near Bern and attended the school for girls in Graz.",
            "She was born in a village near Bern. She attended the school for girls in Graz.",
        ),
        (
            "The Keller Company built its first house near the lake in 1950 and has sold twenty more of them.",
            "The Keller Company built its first house near the lake in 1950. The Keller Company has sold twenty more of them.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The red church by the lake was built in 1912 and once voted the most beautiful house of the country.",
        'The small light in the corner of the hall is called the "candle," and is often used alone at night.',
        "The barracks had been carved out of the rock by hand and used by the army for many years.",
        "The man who lived in the house near the river and worked in the mine is known to everyone here.",
        "She wrote the songs, played the guitar in the studio and sang with her brother in the evenings.",
        "He wanted to leave the country as soon as he could and become a doctor in another part of the world.",
        "The minister said that he had seen the letter from the bank on Monday and answered it on Tuesday.",
        "So this story makes the town look weak and brings great shame on the mayor.",
        "She met the farmers of the valley and a painter from the north and has written about them.",
        "The leaves are said to help the sick and have a bitter taste for most people.",
        "The storm went on, crossing the hills of the north, and kept its strength until the end of June.",
        "The two shops need both a new baker and a cook and will ask for them in May.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first second verb that surely has the subject of the sentence."""
        if " and " not in sentence.text and " but " not in sentence.text:
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        clause = main_clause(v, 0, v.n) or clause_around_aside(v)
        if clause is None or self._is_open(v, 0, clause.start) or (sets_scope(v) and "but" not in v.low):
            return
        again = self._again(v, clause)
        if again is None:
            return
        for k in range(clause.verb + 2, v.n - 3):
            if v.low[k] not in ("and", "but") or not v.is_level(k):
                continue
            verb = v.finite(k + 1)
            if verb is None or not self._may_cut(v, clause, k, verb):
                continue
            left_end = k - 1 if v.low[k - 1] == "," else k
            lead = "But " if v.low[k] == "but" else ""
            name = again[0].lower() + again[1:] if lead and again.split()[0] in _LOWER else again
            yield Edit(
                Span(v.until(left_end - 1), v.at(k + 1)),
                f"{close(v, left_end)} {lead}{name} ",
                self.code,
                "Two verbs with one subject: the subject is said again.",
            )
            return

    def _again(self, v: View, clause: Clause) -> str | None:
        subject = clause.subject
        if v.low[subject.head] in _SAME:
            return _SAME[v.low[subject.head]]
        if subject.kind == "pronoun" or "and" in v.low[subject.core_end : subject.end]:
            return "They" if subject.plural and subject.start == 0 else None
        number = v.verb_number(clause.verb)
        if subject.plural is True or number is True:
            return "They" if subject.kind == "common" else v.refer(subject) if subject.end == subject.core_end else None
        if subject.kind == "common" and not v.is_person(subject):
            if number is False or subject.plural is False:
                return "It"
            return v.refer(subject) if subject.end == subject.core_end else None
        if subject.end != subject.core_end and subject.kind == "name":
            return upper(v.src(subject.start, subject.end)) if subject.end - subject.start <= _SHORT_NAME else None
        if subject.kind == "name" and v.low[subject.start] == "the":
            return v.refer(subject) if subject.end == subject.core_end else None
        return v.refer(subject)

    def _may_cut(self, v: View, clause: Clause, k: int, verb: int) -> bool:
        first, between = clause.verb, range(clause.verb + 1, k)
        if v.text[: v.at(k)].rstrip().endswith((',"', ",”", ",'", ",’")):
            return False  # 'is called its "jack," and is': the comma inside the marks cannot become a stop
        if v.count(0, k) < _LEFT_MIN or v.count(k + 1, v.n) < _RIGHT_MIN or self._is_open(v, first + 1, k):
            return False
        if not v.agrees(clause.subject, verb) or not left_stands_alone(v, 0, k, contrast=True):
            return False
        if any(v.low[i] in ("n't", "never", "neither", "either", "both", "between") for i in between):
            return False
        if any(
            v.low[i] in ("and", "but")
            and v.tags[i + 1] in ("DT", "PRP", "NNP")
            and not v.tags[i - 1] == v.tags[i + 1] == "NNP"  # "in India and Hong Kong and moved"
            for i in between
        ):
            return False
        if v.tags[verb] == "VBP" and any(v.low[i] == "to" or v.tags[i] == "MD" for i in range(first, k)):
            return False  # perhaps an infinitive
        has_auxiliary = v.tags[first] == "MD" or v.lemma(first) in _AUXILIARY
        is_sure = v.low[verb] in _SURE or v.tags[verb] in ("VBZ", "MD")
        if not is_sure and (v.tags[verb] != "VBD" or (has_auxiliary and not self._is_past_only(v, first, verb))):
            return False
        if v.tags[verb] == "VBD" and v.tags[first] in ("VBZ", "VBP") and not has_auxiliary:
            return False
        if (
            v.tags[verb] == "VBZ"
            and v.tags[first] == "VBD"
            and v.low[verb] not in _SURE
            and v.lemma(verb) not in REPORTS
            and not (
                v.low[k - 1] == "," and v.tags[verb + 1] in ("IN", "DT", "RB")
            )  # ", and sits between", no plural noun
        ):
            return False
        # A noun right before "and" with another finite verb in between: the subject may be another.
        if any(v.tags[i] in ("VBD", "VBZ", "VBP", "MD") for i in between):
            return False
        for i in between:
            if v.low[i] in (";", ":", "–", "—") or (v.low[i] == "," and i != k - 1 and v.tags[i + 1].startswith("VB")):
                return False
        return True

    def _is_open(self, v: View, start: int, end: int) -> bool:
        return any(
            v.low[i] in _BOUND
            and not (v.low[i] in _OPENS_OR_DATES and v.tags[i + 1] != "VBG" and v.clause(i + 1) is None)
            for i in range(start, end)
        )

    def _is_past_only(self, v: View, first: int, verb: int) -> bool:
        """A past tense whose participle looks different: "went", "became", "took"."""
        low = v.low[verb]
        past = inflect(v.lemma(verb), "VBD")
        participle = inflect(v.lemma(verb), "VBN")
        if low == past != participle:
            return True
        # A passive takes no object: "was born in Bern and attended the school" has no "was attended".
        is_passive = v.lemma(first) == "be" and v.tags[first + 1] in ("VBN", "VBD") and v.lemma(verb) not in TWO_OBJECTS
        if is_passive and v.tags[verb + 1] in ("DT", "PRP$", "NNP", "CD", "PRP"):
            return True
        # After "was" and a participle, an intransitive verb cannot share the auxiliary.
        return v.lemma(verb) in INTRANSITIVE
