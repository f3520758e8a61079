"""SP40: a second verb far from its subject, with a date or an adverb before it, or behind a long subject."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import INTRANSITIVE, close, sets_scope
from build_tools.adapt.rules._far_subject import far_opening
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._passive import has_far_object
from build_tools.adapt.rules._predicates import (
    FINITE,
    again,
    ends_open,
    is_joined_again,
    left_whole,
    opens_clause,
    say,
)
from build_tools.adapt.rules._view import Clause, View, long_view, upper
from build_tools.adapt.rules._words import TWO_OBJECTS
from build_tools.language.inflection import can_be, inflect, is_known
from build_tools.model import Edit, Span

_JOINS = ("and", "but")
_SURE = frozenset("is am are was were has have had does do did will would can could must".split())
_PRONOUNS = frozenset("he she it they we i you".split())
_OBJECT = frozenset("DT PRP$ PRP CD NNP $".split())
_LEFT_MIN, _RIGHT_MIN = 3, 2
_UNCHANGED = frozenset("put set cut hit let shut split spread".split())  # past tense and infinitive
# Of the verbs without a passive, those that never have one.
_NO_PASSIVE = INTRANSITIVE - frozenset(
    "play run turn start stop move work march burst spread begin continue walk".split()
)


class SecondPredicate(Rule):
    """Finds "SUBJECT VERB … and, in 1998, VERB …", "… and later VERB …" and second verbs behind a long subject or a clause in
    front, in a long sentence, and says the subject again.

    Why: the further the second verb is from its subject, the more readers lose it.
    Left alone: a verb that may be a participle or share an auxiliary, rows of three, clauses in between, reported speech.
    Source: Siddharthan, "Syntactic simplification and text cohesion" (2006); the shared auxiliary is the failure to design
    against.
    """

    code: ClassVar[str] = "SP40"
    name: ClassVar[str] = "second-predicate"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The factory made bicycles for the army and, in 1931, moved to a larger town in the north.",
            "The factory made bicycles for the army. In 1931, it moved to a larger town in the north.",
        ),
        (
            "Later Keller withdrew her support for the plan and asked for the money of the two banks.",
            "Later Keller withdrew her support for the plan. Keller asked for the money of the two banks.",
        ),
        (
            "When the war ended in the spring, the family sold the farm near Graz and left the country.",
            "When the war ended in the spring, the family sold the farm near Graz. The family left the country.",
        ),
        (
            "The painter himself has not talked about the sale of the picture but has shown his anger before.",
            "The painter himself has not talked about the sale of the picture. But the painter has shown his anger before.",
        ),
        (
            "The singer hurt her leg while travelling in the north of the country and went back to Bern.",
            "The singer hurt her leg while travelling in the north of the country. The singer went back to Bern.",
        ),
        (
            "Keller began to play again after the break but, surprisingly, lost the last game of the day.",
            "Keller began to play again after the break. But surprisingly, Keller lost the last game of the day.",
        ),
        (
            "The clinic was modern and remained in the hands of the family for more than a hundred years.",
            "The clinic was modern. It remained in the hands of the family for more than a hundred years.",
        ),
        (
            "The probe photographed nearly all of the moon and put limits on its age by 1998.",
            "The probe photographed nearly all of the moon. It put limits on its age by 1998.",
        ),
        (
            "There, he identifies secret dumps and records the place of each of them on a map.",
            "There, he identifies secret dumps. He records the place of each of them on a map.",
        ),
        (
            "She works in the old town, but lived in the hills for many years.",
            "She works in the old town. But she lived in the hills for many years.",
        ),
        (
            "The song, then known as Home, was written in a day and featured a choir of boys.",
            "The song, then known as Home, was written in a day. It featured a choir of boys.",
        ),
        (
            "Keller was a teacher in the old town for years and owned a farm by the lake.",
            "Keller was a teacher in the old town for years. Keller owned a farm by the lake.",
        ),
        (
            "I am in need of a boat and hope you will lend me yours.",
            "I am in need of a boat. I hope you will lend me yours.",
        ),
        (
            "The paper started a second page in the spring of 1950 and says Bern is its best market.",
            "The paper started a second page in the spring of 1950. The paper says Bern is its best market.",
        ),
        (
            "Later Paris withdrew his help from the plan and asked for the money of the town.",
            "Later Paris withdrew his help from the plan. Paris asked for the money of the town.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The band of the town passed the old school, then came the mayor with the horses.",
        "Anna, Maria and the other girls in the village are fine and so are the boys of the farm.",
        "When the river rises in the spring, the water leaves the channel and covers the fields of the farmers.",
        "The barracks had been carved out of the rock by hand and later used by the army for many years.",
        "The committee said that the factory made bicycles for the army and, in 1931, moved to a larger town.",
        "The garden has a wall of red bricks and painted tiles that nobody in the village can explain.",
        "The stone went deep into the wall and, said the builder Paul Frei, it would have killed a man.",
        "The wall of the old house by the lake is misplaced and could be harming the fish in the lake.",
        "Guests are paid for any meal they eat in the old inn and may keep the bread.",
        "He kicked the ball over the wall of the school, hit a window, and told the boys to run.",
        "Keller had lost her way in the hills, but also told her friends about it.",
        "Berg travelled for more than 20 hours to get to Rome, then hit long delays on the road to the town.",
        "Milk was sold in the old shop for years but has been too dear since May.",
        "The house by the lake was put up for sale and hit by a stone in May.",
        "Snow has covered the whole valley and owls have moved into the old houses by the lake.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first second verb that surely has the subject of the sentence."""
        text = sentence.text
        if not (" and" in text or " but" in text or " then " in text):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        joins = [
            k
            for k in range(3, v.n - 3)
            if (v.low[k] in _JOINS or (v.low[k] == "then" and v.low[k - 1] == ",")) and v.is_level(k)
        ]
        clause = far_opening(v)
        if clause is None or v.is_reported(0, clause.verb) or (sets_scope(v) and "but" not in v.low):
            return
        name = again(v, clause)
        if name is None:
            return
        for k in joins:
            if k < clause.verb + 2:
                continue
            found = self._second(v, clause, k)
            if found is None or not self._may_cut(v, clause, k, found[1]):
                continue
            start, _verb = found
            left_end = k - 1 if v.low[k - 1] == "," else k
            lead = "But " if v.low[k] == "but" else ""
            front = v.src(k + 1, start).strip(" ,")
            if (front or lead) and clause.subject.head == 0 and v.tags[0] == "NN" and is_known(v.low[0], "NN"):
                continue  # a name or a noun: nobody knows whether it keeps its capital letter
            if front:
                front = front if lead else upper(front)
                lead += f"{front}, " if v.is_word(start - 1, ",") else f"{front} "
            adverb = "then " if v.low[k] == "then" else ""
            yield Edit(
                Span(v.until(left_end - 1), v.at(start)),
                f"{close(v, left_end)} {say(v, name, lead)} {adverb}",
                self.code,
                "Two verbs with one subject: the subject is said again.",
            )
            return

    def _second(self, v: View, clause: Clause, k: int) -> tuple[int, int] | None:
        """Where the second verb phrase begins, behind a date set in front of it, and its verb."""
        start = k + 1
        if v.is_word(start, ","):
            start += 1
        front = v.core(start + 1) if v.tags[start] == "IN" and not v.is_word(start, "that", "if", "as") else None
        if front is not None and front.kind != "pronoun" and (v.is_time(front) or v.low[k - 1] == ","):
            has_comma = v.is_word(front.core_end, ",")
            start = front.core_end + has_comma
        elif start > k + 1 and v.tags[start] == "RB" and v.is_word(start + 1, ","):
            start += 2  # "but, surprisingly, left"
        elif start > k + 1:
            return None
        verb = v.finite(start)
        if verb is None:
            verb = _mistagged(v, clause, k, start)
        return (start, verb) if verb is not None else None

    def _may_cut(self, v: View, clause: Clause, k: int, verb: int) -> bool:
        first = clause.verb
        if v.count(0, k) < _LEFT_MIN or v.count(k + 1, v.n) < _RIGHT_MIN or self._opens_clause(v, first + 1, k, verb):
            return False
        if ends_open(v, k) or v.low[verb + 1] == ",":
            return False
        if is_joined_again(v, first + 1, k - 1) or v.is_word(k + 1, "as", "so", "neither", "nor"):
            return False
        if not (
            v.tags[verb] in ("VBN", "NNS") or v.low[verb] in _UNCHANGED or v.agrees(clause.subject, verb)
        ) or not left_whole(v, k, True):
            return False
        for i in range(first + 1, k):
            low, tag = v.low[i], v.tags[i]
            if v.low[k] == "but" and tag in FINITE and v.low[i - 1] == v.low[clause.subject.head] in _PRONOUNS:
                continue  # "they … the hours they work, but do not": whichever it goes on from, the subject is the same
            if tag in FINITE or low in ("neither", "either", "both", ";", ":", "–", "—"):
                return False
            if low == "," and i != k - 1 and v.tags[i + 1] != "VBG":
                behind = v.low[i + 1]
                if v.tags[i + 1].startswith("VB") or can_be(behind, "VBD") or can_be(behind, "VBZ"):
                    return False  # a row of verbs
        return is_surely_finite(v, clause, k, verb)

    def _opens_clause(self, v: View, start: int, end: int, verb: int) -> bool:
        """Whether a clause in between may own the second verb; "while living in Rome" has no finite verb and cannot."""
        forms = [i for i in range(start, end - 1) if v.low[i] in ("while", "when") and v.tags[i + 1] == "VBG"]
        if not forms or v.tags[verb] not in FINITE:
            return opens_clause(v, start, end)
        edges = [start - 1, *forms, end]
        return any(opens_clause(v, a + 1, b) for a, b in itertools.pairwise(edges))


def _helps(v: View, first: int) -> bool:
    """Whether "have" or "do" is followed by the form that it helps."""
    i = first + 1
    while i < v.n and (v.tags[i] == "RB" or v.low[i] == "n't"):
        i += 1
    return i < v.n and v.tags[i] in ("VBN", "VBD", "VB")


def _has_object(v: View, verb: int) -> bool:
    """Whether an object stands behind the verb, which a passive cannot have: "owned a farm", "cut back her tours"."""
    return (v.tags[verb + 1] in _OBJECT and v.lemma(verb) not in TWO_OBJECTS) or has_far_object(v, verb)


def _mistagged(v: View, clause: Clause, k: int, start: int) -> int | None:
    """A verb that the tagger took for a participle or a noun, although it can be neither there."""
    verb = start
    while verb < start + 2 and v.tags[verb] == "RB":
        verb += 1
    first, tag, low = clause.verb, v.tags[verb], v.low[verb]
    if tag == "VBN" and v.tags[first] == "VBD" and v.lemma(first) not in ("have", "do"):
        if any(
            v.tags[i] in ("VBN", "JJ", "VBG") and v.tags[i + 1] in ("IN", "TO", "CC", ",") for i in range(first, k - 1)
        ):
            return None
        if v.lemma(first) == "be" and v.tags[first + 1] in ("VBN", "VBD", "RB"):
            return None
        is_past = can_be(low, "VBD") and (v.lemma(verb) in INTRANSITIVE or v.tags[verb + 1] in ("DT", "PRP$", "PRP"))
        return verb if is_past else None
    if low in _UNCHANGED and tag in ("VB", "VBP", "NN") and v.tags[first] == "VBD":
        is_infinitive = any(v.low[i] == "to" or v.tags[i] == "VB" for i in range(first, k))
        has_object = v.tags[verb + 1] in ("DT", "PRP$", "PRP", "NNS", "RP", "CD") or has_far_object(v, verb)
        return verb if has_object and not is_infinitive and not _helps(v, first) else None
    if tag in ("NNS", "NNPS") and v.tags[first] == "VBZ" and can_be(low, "VBZ"):
        return verb if v.tags[verb + 1] in ("DT", "PRP$", "CD") else None
    return None


def is_surely_finite(v: View, clause: Clause, k: int, verb: int) -> bool:
    """Whether ``verb`` behind the conjunction ``k`` is no noun, no infinitive and no participle."""
    first, low, tag = clause.verb, v.low[verb], v.tags[verb]
    if low in _UNCHANGED and (
        v.tags[first] != "VBD" or any(v.low[i] == "to" or v.tags[i] == "VB" for i in range(first, k))
    ):
        return False
    if low in _SURE or tag in ("MD", "VBN", "NNS", "NNPS") or (low in _UNCHANGED and tag != "VBD"):
        return True
    between = range(first + 1, k)
    has_auxiliary = (
        v.tags[first] == "MD" or v.lemma(first) == "be" or (v.lemma(first) in ("have", "do") and _helps(v, first))
    )
    if tag == "VBD":
        if v.tags[first] in ("VBZ", "VBP") and not has_auxiliary:
            return v.low[k - 1] == "," and v.lemma(verb) in _NO_PASSIVE and low != v.lemma(verb)
        past, participle = inflect(v.lemma(verb), "VBD"), inflect(v.lemma(verb), "VBN")
        if low == past != participle:
            return True
        if any(v.tags[i] in ("VBN", "JJ") and v.tags[i + 1] in ("IN", "TO", "CC", ",") for i in between if i < k):
            # A participle in between may be its partner.
            is_passive = v.lemma(first) == "be" and v.tags[first + 1] in ("VBN", "VBD")
            return (is_passive and _has_object(v, verb)) or v.lemma(verb) in _NO_PASSIVE
        if has_auxiliary:
            if low == "said" and v.low[k] == "but":
                return True
            # A passive takes no object: "was a teacher and owned a farm".
            return (v.lemma(first) == "be" and _has_object(v, verb)) or v.lemma(verb) in _NO_PASSIVE
        # "a wall of bricks and painted tiles"
        return v.tags[verb + 1] in (*_OBJECT, "IN", "TO", "RB", "PRP", "RP", "WRB")
    if tag == "VBZ":
        if v.tags[first] == "VBD" and v.low[k - 1] != ",":
            return low == "says" or v.tags[verb + 1] in ("DT", "PRP$")
        return not can_be(low, "NNS") or v.tags[verb + 1] in ("DT", "PRP$", "PRP", "RP")
    if any(v.low[i] == "to" or v.tags[i] == "MD" for i in range(first, k)) or v.tags[first] != "VBP":
        return False
    return v.tags[verb + 1] in ("DT", "PRP$", "PRP", "IN", "TO", "RP") and not can_be(low, "JJ")
