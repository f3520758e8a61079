"""Whether a statement that stood behind a verb of saying is still the speaker's, once a cut has set it apart."""

from __future__ import annotations

from enum import Enum

from build_tools.adapt.rules._view import Clause, View
from build_tools.language.tagging import tag
from build_tools.model import Word

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_NOW = frozenset("will can may shall 'll".split())
_WRITER = frozenset("i me my mine we us our".split())
# Behind these another speaker, or the writer, has the word.
_SPEAKS = frozenset("say tell add agree doubt deny ask dare".split())
# What others think, find or say stands against what is reported: "Many think that A, but experts think B" is the writer's.
_OPINES = frozenset("think believe argue claim estimate suggest find insist conclude consider put".split())
# What a study does: a contrast behind it may be the writer's.
_FINDINGS = frozenset("suggest show find indicate estimate reveal".split())
_STATES = frozenset("be have".split())


class Join(Enum):
    """How a statement hung on the one before it."""

    CLOSE = "an aside, a reason, a clause joined without a comma: no other voice can come in"
    LOOSE = "a whole clause behind a comma or a dash, which may be the writer's own"
    SHARED = "a verb without a subject of its own, which may be the speaker's: The vet said the cat was ill and gave it water"


def stays_reported(v: View, main: Clause, first: str, second: str, join: Join) -> bool:
    """Whether ``second``, which was cut from behind ``first``, is surely told by the speaker of ``main``."""
    words, before = tag(second), _verb(tag(first))
    verb = _verb(words)
    if verb is None or before is None or words[0].text == "So" or any(w.text.lower() in _WRITER for w in words):
        return False
    if join is Join.CLOSE:
        return not (verb.lemma in _OPINES and words[0].text in ("But", "Yet"))
    if join is Join.SHARED:
        return _is_not_the_speakers(v, main, before, verb)
    if verb.lemma in _SPEAKS | _OPINES or (v.tags[main.verb] == "VBD" and _is_now(verb) and not _is_now(before)):
        return False  # "said the bridge was old, but it is still open": nobody knows who tells that
    if words[0].text not in ("But", "Yet"):
        return True
    return v.lemma(main.verb) not in _FINDINGS and not _may_be(v, main, words[1].text.lower())


def _may_be(v: View, main: Clause, pronoun: str) -> bool:
    """Whether the pronoun may stand for the speaker."""
    if pronoun not in ("he", "she", "they"):
        return False
    plural = v.verb_number(main.verb) if main.subject.plural is None else main.subject.plural
    return plural is None or plural == (pronoun == "they")


def _is_not_the_speakers(v: View, main: Clause, before: Word, verb: Word) -> bool:
    """Whether the second verb goes with the first one of the report, not with the verb of saying."""
    told = v.tags[main.verb]
    if verb.tag == "MD" or (verb.tag == "VBD" and told != "VBD"):
        return True
    if (
        verb.lemma in _STATES
        and (before.tag == "MD" or before.lemma in _STATES)
        and (verb.tag == "VBD") == (told == "VBD")
    ):
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
