"""Whether a statement that stood behind a verb of saying is still the speaker's, once a cut has set it apart."""

from __future__ import annotations

from enum import Enum

from build_tools.adapt.rules._clauses import is_safe_verb, main_clause
from build_tools.adapt.rules._far_subject import far_clause
from build_tools.adapt.rules._view import Clause, View
from build_tools.adapt.rules._words import PERSONS, REPORTS, REPORTS_WITH_CLAUSE
from build_tools.language.tagging import tag
from build_tools.model import Word

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOW = frozenset("will can may shall 'll".split())
_WRITER = frozenset("i me my mine we us our".split())
# Behind these another speaker, or the writer, has the word.
_SPEAKS = (
    REPORTS
    | REPORTS_WITH_CLAUSE
    | frozenset("say tell add agree disagree doubt deny ask dare reject refuse dismiss".split())
)
# Who hopes, fears or thinks a thing need not think what stands behind "but": "They hope the council will pay, but it has no money".
_THOUGHTS = frozenset("hope fear think believe suspect suggest feel expect wish guess want trust".split())
# What may be told in the past in a report; an act is told as the speaker tells it only with "had".
_TOLD_BACK = frozenset("was were had would could might did should".split())
# What others think, find or say stands against what is reported: "Many think that A, but experts think B" is the writer's.
_OPINES = frozenset("think believe argue claim estimate suggest find insist conclude consider put".split())
# What a study does: a contrast behind it may be the writer's.
_FINDINGS = frozenset("suggest show find indicate estimate reveal".split())
_STATES = frozenset("be have".split())
# What "he" needs or wants behind "and" is told of the speaker as the first statement is: "It said it paid them all, but needed …".
_NEEDS = frozenset("need want know feel like prefer".split())
_PAST = ("VBD", "VBN")  # "said", "has said"
_CONTRASTS = ("But", "Yet")
_LONGEST_HEARER = 4  # tokens


class Join(Enum):
    """How a statement hung on the one before it."""

    CLOSE = "an aside, a reason, a clause joined without a comma: no other voice can come in"
    LOOSE = "a whole clause behind a comma or a dash, which may be the writer's own"
    APPOSED = "what a named person or thing is, told beside the name: the writer's"
    SHARED = "a verb without a subject of its own, which may be the speaker's: The vet said the cat was ill and gave it water"


def stays_reported(v: View, main: Clause, first: str, second: str, join: Join) -> bool:
    """Whether ``second``, which was cut from behind ``first``, is surely told by the speaker of ``main``."""
    words, before = tag(second), _verb(tag(first))
    verb = _verb(words)
    if verb is None or before is None or words[0].text == "So" or any(w.text.lower() in _WRITER for w in words):
        return False
    if words[0].text in _CONTRASTS and verb.lemma in _SPEAKS:
        return False
    if join is Join.CLOSE:
        return not (verb.lemma in _OPINES and words[0].text in ("But", "Yet"))
    if join is Join.SHARED:
        is_own = v.low[main.verb + 1] == words[words.index(verb) - 1].text.lower()  # "It said it paid …, but needed"
        is_need = is_own and verb.lemma in _NEEDS and verb.tag == before.tag
        return is_need or _is_not_the_speakers(v, main, before, verb)
    if v.lemma(main.verb) in _THOUGHTS or verb.lemma in _SPEAKS | _OPINES or _is_another(words, verb, first):
        return False
    if v.tags[main.verb] == "VBN":
        return False  # "has admitted that the bridge is old, and the council will close it"
    is_past = v.tags[main.verb] == "VBD"
    if is_past and _is_now(verb) and not _is_now(before):
        return False  # "said the bridge was old, but it is still open": nobody knows who tells that
    if is_past and verb.tag == "VBD" and verb.text.lower() not in _TOLD_BACK:
        return False  # "said the bridge was old, but the court rejected this": the writer's
    if words[0].text not in _CONTRASTS:
        return True
    return v.lemma(main.verb) not in _FINDINGS and not _may_be(v, main, words[1].text.lower())


def _is_another(words: tuple[Word, ...], verb: Word, first: str) -> bool:
    """Whether a contrast is about a person whom the first statement does not name: "but the mayor has doubts"."""
    head = words[words.index(verb) - 1]
    is_person = head.lemma in PERSONS and head.tag == "NN"
    return words[0].text in _CONTRASTS and is_person and head.text.lower() not in first.lower()


def _may_be(v: View, main: Clause, pronoun: str) -> bool:
    """Whether the pronoun may stand for the speaker."""
    if pronoun not in ("he", "she", "they"):
        return False
    plural = v.verb_number(main.verb) if main.subject.plural is None else main.subject.plural
    return plural is None or plural == (pronoun == "they")


def _is_not_the_speakers(v: View, main: Clause, before: Word, verb: Word) -> bool:
    """Whether the second verb goes with the first one of the report, not with the verb of saying."""
    is_past = v.tags[main.verb] in _PAST
    if verb.tag == "MD" or (verb.tag == "VBD" and not is_past):
        return True
    if verb.lemma in _STATES and (before.tag == "MD" or before.lemma in _STATES) and (verb.tag == "VBD") == is_past:
        return True
    low = verb.text.lower()
    number = False if verb.tag == "VBZ" or low == "was" else True if verb.tag == "VBP" or low == "were" else None
    speakers = v.verb_number(main.verb)
    speakers = main.subject.plural if speakers is None else speakers
    return number is not None and speakers is not None and number != speakers


def _is_now(verb: Word) -> bool:
    return verb.tag in ("VBZ", "VBP") or (verb.tag == "MD" and verb.text.lower() in _NOW)


def _verb(words: tuple[Word, ...]) -> Word | None:
    return next((w for w in words if w.tag in _FINITE), None)


def verb_of_saying(v: View, verb: int) -> int:
    """The token of the verb that tells what is done: ``verb`` itself, or "said" in "has said"."""
    if v.lemma(verb) == "have" and v.tags[verb] in ("VBZ", "VBP"):
        behind = verb + 1 + (v.tags[verb + 1] == "RB" and v.low[verb + 1] not in ("not", "n't", "never"))
        return behind if v.is_free(behind, behind + 1) and v.tags[min(behind, v.n - 1)] == "VBN" else verb
    return verb


def second_verb(v: View, start: int, verbs: frozenset[str]) -> int | None:
    """The verb of "he hoped (that) …" at ``start``, behind "He said": both verbs are said again."""
    inner = v.clause(start)
    if inner is None or inner.subject.kind != "pronoun" or v.lemma(inner.verb) not in verbs:
        return None
    behind = inner.verb + 1
    is_report = inner.start == start and v.tags[inner.verb] in ("VBD", "VBZ", "VBP")
    return inner.verb if is_report and reported_clause(v, behind + v.is_word(behind, "that")) is not None else None


def behind_hearer(v: View, verb: int) -> int | None:
    """The token behind the verb of saying, and behind who is told: "told the paper"."""
    if v.lemma(verb) == "point":
        return verb + 2 if v.is_word(verb + 1, "out") else None
    if v.lemma(verb) != "tell":
        return verb + 1
    hearer = v.phrase(verb + 1)
    is_short = hearer is not None and hearer.end - hearer.start <= _LONGEST_HEARER
    return hearer.end if hearer is not None and is_short else None


def reported_clause(v: View, start: int) -> Clause | None:
    """The clause at ``start``, behind the verb of saying or its "that"."""
    found = v.long_clause(start) or main_clause(v, start, v.n) or far_clause(v, start)
    return found if found is not None and is_safe_verb(v, found) else None
