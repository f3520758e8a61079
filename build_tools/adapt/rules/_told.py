"""The statement before a participle: its subject and verb, found in more ways than at the head of the sentence alone."""

from __future__ import annotations

from build_tools.adapt.rules._agent import statement
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._view import Clause, NounPhrase, View
from build_tools.adapt.rules._words import SUBORDINATORS, TIME_NOUNS

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
# What tells a result and not somebody's opinion: "The figures show that …".
_SOURCES = frozenset(
    """analysis census count data experiment figure finding index investigation map measurement number poll record report research
    result sample scan statistic study survey test trial""".split()
)
_SHOWS = frozenset("find indicate prove record reveal show".split())
# Who names somebody, and what the one who is named then does.
_NAMES = frozenset(
    "appoint choose crown elect hire install name nominate pick promote recruit select sign vote".split()
)
_TAKES_OVER = frozenset("become fill head join lead replace serve succeed take".split())


def takes_a_post(v: View, end: int, lemma: str) -> bool:
    """Whether the one who does ``lemma`` may be the one just named: "The board named Berg head, replacing Keller"."""
    if lemma not in _TAKES_OVER:
        return False
    return any(v.lemma(i) in _NAMES and v.tags[i].startswith("VB") and v.lemma(i - 1) != "be" for i in range(1, end))


def told(v: View, end: int) -> Clause | None:
    """The clause that tokens 0…end are about, whatever stands in front of its subject; None when not certain."""
    found = statement(v, 0, end) or _behind_that_day(v, end) or _leading(v, end)
    if found is None:
        found = opening(v)
    return found if found is not None and found.verb < end else None


def sole_verb(v: View, end: int, tense_only: bool = False) -> Clause | None:
    """As ``told``, for a statement whose subject is not read to its start: the one finite verb, with the noun before it.

    ``tense_only``: only the verb counts, so that the subject need not be found.
    """
    found = told(v, end)
    if found is not None:
        return found
    verbs = [i for i in range(end) if v.tags[i] in _FINITE]
    if len(verbs) != 1 or any(v.tags[i] in ("WDT", "WP", "WP$", "WRB") for i in range(end)):
        return None
    if any(v.low[i] in SUBORDINATORS - {"than"} and v.tags[i] in ("IN", "RB") for i in range(end)):
        return None
    verb = verbs[0]
    noun = v.before(verb)
    if noun is None and tense_only and verb > 0:
        noun = NounPhrase(0, verb, verb, verb - 1, None, "name")
    if noun is None or noun.kind == "pronoun" or not v.agrees(noun, verb):
        return None
    return Clause(noun.start, noun, verb)


def shown_by_thing(v: View, end: int) -> Clause | None:
    """The clause of "The figures show that …", where a study or its like tells what is so."""
    clause = statement(v, 0, end)
    if clause is None or clause.subject.kind != "common" or v.lemma(clause.subject.head) not in _SOURCES:
        return None
    if v.lemma(clause.verb) not in _SHOWS or not v.is_word(clause.verb + 1, "that"):
        return None
    return clause if not v.is_reported(clause.verb + 2, end) else None


def _behind_that_day(v: View, end: int) -> Clause | None:
    """ "That same day, he climbed"."""
    if v.low[0] != "that":
        return None
    comma = next((k for k in range(2, min(5, end)) if v.low[k] == ","), None)
    if comma is None or v.lemma(comma - 1) not in TIME_NOUNS:
        return None
    found = v.clause(comma + 1)
    return Clause(0, found.subject, found.verb) if found is not None else None


def _leading(v: View, end: int) -> Clause | None:
    """ "Leading scientists have", whose first word the tagger takes for a verb form."""
    if v.tags[0] != "VBG":
        return None
    noun = v.core(1)
    if noun is None or noun.kind != "common" or v.tags[noun.head] != "NNS" or noun.core_end >= end:
        return None
    verb = v.finite(noun.core_end)
    if verb is None or v.verb_number(verb) is not True:
        return None
    return Clause(0, NounPhrase(0, noun.core_end, noun.core_end, noun.head, True, "common"), verb)
