"""Subjects with more than one verb: which subject the sentence opens with, and how it is said again."""

from __future__ import annotations

from dataclasses import replace

from build_tools.adapt.rules._clauses import (
    INTRANSITIVE,
    clause_around_aside,
    ends_whole,
    is_safe_verb,
    left_stands_alone,
    main_clause,
)
from build_tools.adapt.rules._view import Clause, NounPhrase, View, upper
from build_tools.adapt.rules._words import PERSONS, SUBORDINATORS, TITLES

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LOWER = frozenset("He She It They We You I The This These His Her Its Their Our My".split())
_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I", "you": "You"}
_SURE = frozenset("is are was were has have had can could will would does do did must".split())
_TAIL = frozenset("IN TO VB VBN VBG DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ RB POS $ FW HYPH".split())
_OBJECT = frozenset("DT PRP$ PRP CD NNP $".split())
_FRONT = frozenset("IN TO RB RBR JJ JJR VBG VBN".split())
_ONCE = frozenset("when after before as while although though because since".split())
# What stands behind these is no condition for what follows the comma.
ANY_CLAUSE = _ONCE | {"if", "unless", "once"}
_NOMINATIVE = frozenset("he she it they we i there".split())
_NOUN_ENDS = frozenset("NN NNS NNP CD JJ".split())
_NEAR_PRONOUN = 8
_LONGEST_FRONT, _LONGEST_SUBJECT, _LONGEST_NAME = 26, 15, 5
# Prepositions and conjunctions at once: a clause behind them, or only a noun or a date.
_DOUBLE = frozenset("as since before after until than till like".split())


def opening(v: View) -> Clause | None:
    """The subject and the verb of the sentence, behind whatever stands in front; None when not certain."""
    if v.low[:3] == ["that", "is", ","]:
        return subject_verb(v, 3)
    return main_clause(v, 0, v.n) or clause_around_aside(v) or behind_front(v, 0, _ONCE)


def behind_front(v: View, start: int, clauses: frozenset[str]) -> Clause | None:
    """The clause whose subject stands at ``start`` or behind an adverb, a phrase or a clause that a comma ends.

    ``clauses``: the conjunctions that may open such a clause.
    """
    found = subject_verb(v, start)
    if found is not None:
        return found
    first, tag = v.low[start], v.tags[start]
    is_clause = first in clauses
    if tag in ("RB", "RBR", "CC") or first in ("later", "soon", "so", "earlier"):
        found = subject_verb(v, start + 1)
        if found is not None:
            return Clause(start, found.subject, found.verb)
    time = v.core(start)
    is_time = time is not None and v.is_time(time)
    if tag == "RB" and v.is_word(start + 1, "after", "thereafter", "afterwards", "afterward", "later"):
        found = subject_verb(v, start + 2)
        if found is not None and found.subject.kind == "pronoun":  # "shortly afterwards it faded"
            return Clause(start, found.subject, found.verb)
    if tag not in _FRONT and not is_clause and not is_time and v.low[start : start + 2] != ["there", ","]:
        return None
    date = v.core(start + 1) if tag == "IN" else None
    if date is not None and v.is_time(date):  # "since March 2007 the cars have"
        found = subject_verb(v, date.core_end)
        if found is not None:
            return Clause(start, found.subject, found.verb)
    if time is not None and is_time:  # "the next day it grew"
        found = subject_verb(v, time.core_end)
        if found is not None and found.subject.kind == "pronoun":
            return Clause(start, found.subject, found.verb)
    if tag == "IN":  # "for many of them it is", "from earliest youth she had"
        near = range(start + 2, min(v.n - 2, start + _NEAR_PRONOUN))
        k = next((k for k in near if v.low[k] in _NOMINATIVE or v.tags[k] in FINITE or v.low[k] in (",", "and")), None)
        # "in a form they can use": behind an article, the noun may have a clause of its own.
        is_sure = v.low[start + 1] not in ("the", "a", "an", "any") or (date is not None and v.is_time(date))
        if k is not None and is_sure and v.low[k] in _NOMINATIVE and v.tags[k - 1] in _NOUN_ENDS:
            found = subject_verb(v, k)
            if found is not None:
                return Clause(start, found.subject, found.verb)
    for k in range(start + 1, min(v.n - 3, start + _LONGEST_FRONT)):
        if (v.tags[k] == "MD" and clauses is _ONCE) or (v.tags[k] in FINITE and not is_clause):
            return None
        if v.low[k] != ",":
            continue
        found = subject_verb(v, k + 1)
        if found is None:
            continue
        if is_clause and clauses is _ONCE and v.has_finite(start, k) and v.tags[found.verb] != "VBD":
            return None  # what is true only on a condition
        return Clause(start, found.subject, found.verb)
    return None


def behind_clause(v: View) -> Clause | None:
    """The clause behind one with "when" that no comma ends: "When the man jumped out of bed he could …"."""
    if v.low[0] not in ("when", "as", "while", "after", "before"):
        return None
    front = v.clause(1)
    if front is None or not v.is_free(0, front.verb):
        return None
    for k in range(front.verb + 2, min(v.n - 3, front.verb + _LONGEST_FRONT)):
        if v.tags[k] in FINITE or v.low[k] in (",", "and", "but", "or", "–", "—", "--") or v.low[k] in SUBORDINATORS:
            return None
        if v.low[k] in _NOMINATIVE:
            found = subject_verb(v, k) if v.tags[k - 1] in (*_NOUN_ENDS, "RB", "RP") else None
            if found is None or v.tags[found.verb] not in ("VBD", "MD"):
                return None
            # "when he met the man she loved he left": the pronoun must be the last one
            has_more = any(v.tags[i] == "PRP" and v.tags[i + 1] in FINITE for i in range(found.verb, v.n - 1))
            return None if has_more else Clause(0, found.subject, found.verb)
    return None


def subject_verb(v: View, start: int) -> Clause | None:
    """The clause at ``start`` by the verb that can be nothing else, whatever stands between it and its noun."""
    first = v.core(start)
    if first is None or v.low[start] in ("him", "them", "us", "her", "that", "what", "which", "who"):
        return None
    pair, begin = False, first.core_end
    if v.is_word(begin, "who", "that", "which") and first.kind == "common" and v.finite(begin + 1) is not None:
        begin = (v.finite(begin + 1) or begin) + 1  # "most people who saw the signs were": the second verb
    for j in range(begin, min(v.n - 1, begin + _LONGEST_SUBJECT)):
        tag, low = v.tags[j], v.low[j]
        if tag in FINITE:
            return _sure_clause(v, start, first, j, pair)
        if low == "and" and j == first.core_end and first.kind != "pronoun":
            pair = True
        elif ((low != "and" or begin > first.core_end) and (tag not in _TAIL or low in SUBORDINATORS)) or (
            first.kind == "pronoun" and tag != "RB"
        ):
            return None
    return None


def _sure_clause(v: View, start: int, first: NounPhrase, verb: int, pair: bool) -> Clause | None:
    plural = True if pair and v.low[verb] not in ("is", "was", "has") else first.plural
    subject = NounPhrase(first.start, first.core_end, verb, first.head, plural, first.kind)
    clause = Clause(start, subject, verb)
    # "Ipswich were elected": a club is a name that takes a plural verb.
    is_team = first.kind == "name" and verb == first.core_end and v.low[verb] in ("were", "are", "have")
    if not (is_team or v.agrees(subject, verb)) or v.tags[verb - 1] in ("TO", "DT", "PRP$", "JJ", "IN"):
        return None
    if v.low[verb] in _SURE or v.tags[verb] == "MD":
        return clause
    if not is_safe_verb(v, clause):
        return None
    if v.tags[verb] == "VBP":
        is_near = pair or (
            verb == first.core_end and first.plural is True and v.tags[start] in ("DT", "PRP$", "NNS", "CD")
        )
        return clause if is_near and v.tags[verb + 1] in ("DT", "PRP$", "JJ", "IN", "NN", "NNS") else None
    # "The work done in Bern cost": with a long tail, only an object, "that" or a verb without a passive is proof.
    is_near = verb - first.core_end <= 1 or (v.low[verb + 1] == "that" and v.tags[verb + 1] == "IN")
    return clause if is_near or v.tags[verb + 1] in _OBJECT or v.lemma(verb) in INTRANSITIVE else None


def again(v: View, clause: Clause) -> str | None:
    """How the next sentence names the subject; None when that is not certain."""
    subject = clause.subject
    if v.low[subject.head] in _SAME:
        return _SAME[v.low[subject.head]]
    if subject.kind == "pronoun" or v.is_time(subject):
        return None
    if subject.kind == "common" and subject.head > 0 and v.words[subject.head].text[0].isupper():
        subject = replace(subject, plural=None if subject.plural else subject.plural, kind="name")
        if v.tags[subject.start] in ("DT", "PRP$", "JJ"):
            return None
        return upper(v.src(subject.start, subject.core_end))
    number = v.verb_number(clause.verb)
    is_pair = "and" in v.low[subject.core_end : subject.end]
    if subject.plural is True or number is True:
        if is_pair or subject.kind == "common":
            return None if v.low[subject.head] in ("one", "most", "some", "many", "few", "all") else "They"
        return v.refer(subject) if subject.end == subject.core_end else None
    if is_pair and number is None:
        return None
    if subject.kind == "common":
        if not v.is_person(subject):
            if v.low[subject.head].endswith(("er", "or", "ist", "ian", "man", "ant", "ee")):
                return v.refer(subject)  # perhaps a person
            if number is False or subject.plural is False:
                return "It"
            is_whole = subject.end == subject.core_end and v.low[subject.start] == "the"
            return v.refer(subject) if is_whole else None
        return v.refer(subject)
    if subject.head == 0 and v.tags[0] == "NN":  # perhaps a name
        return v.src(0, 1) if subject.end == 1 else None
    if is_thing(v, clause) or (v.low[subject.start] == "the" and v.tags[subject.start + 1] in ("NN", "CD")):
        # "the 1965 album Live at the Regal"
        return None if any(v.low[i] in PERSONS | TITLES for i in range(subject.start, subject.core_end)) else "It"
    if subject.end != subject.core_end:
        if v.low[subject.core_end] not in ("of", ",", "("):
            return v.refer(subject)
        if v.is_word(subject.core_end, "of") and subject.end - subject.start <= _LONGEST_NAME:
            return upper(v.src(subject.start, subject.end))
        return v.refer(subject) if not v.is_word(subject.core_end, "of") else None
    return v.refer(subject, person=is_human(v, clause))


def complement(v: View, clause: Clause) -> NounPhrase | None:
    """What the subject is said to be: "a town" in "Bern is a town"."""
    if v.lemma(clause.verb) != "be":
        return None
    start = clause.verb + 1
    while start < v.n and v.tags[start] == "RB":
        start += 1
    found = v.core(start)
    return found if found is not None and found.kind == "common" and v.tags[start] == "DT" else None


def is_thing(v: View, clause: Clause) -> bool:
    """Whether a name surely is no person's: it is said to be a thing, or opens with "the" and a word that is none."""
    subject = clause.subject
    if v.low[subject.start] in TITLES or v.low[subject.head] in PERSONS:
        return False
    what = complement(v, clause)
    return what is not None and what.plural is False and not v.is_person(what) and v.low[what.head] not in _EITHER


def is_human(v: View, clause: Clause) -> bool:
    """Whether a name is a person's: it is said to be one, or was born."""
    what = complement(v, clause)
    return (what is not None and v.is_person(what)) or v.is_word(clause.verb + 1, "born")


# Complements that a person may have as well.
_EITHER = frozenset(
    """band group duo family team one part figure star legend success failure name force face voice mix bit kind type
    descendant native character victim favourite favorite recipient target source""".split()
)


def opens_clause(v: View, start: int, end: int) -> bool:
    """Whether a word in start…end opens a clause of its own: relative, reported, conditional."""
    for i in range(start, end):
        low, tag = v.low[i], v.tags[i]
        if tag in ("WDT", "WP", "WP$", "WRB") or (low == "that" and tag in ("IN", "WDT")):
            return True
        if low == "so" and v.lemma(i - 1) == "do":
            continue  # "helped others to do so"
        if low in SUBORDINATORS and tag in ("IN", "RB") and not (low in _DOUBLE and v.clause(i + 1) is None):
            return True
    return False


def ends_open(v: View, k: int) -> bool:
    """Whether what stands before the conjunction at ``k`` waits for words behind it that both verbs share: "is born and dies in
    …", "can be, and is, grown", "is sure, and has said, that …"."""
    last = k - 1 if v.low[k - 1] != "," else k - 2
    if v.low[last].endswith("."):
        return True  # "Cent.": nobody can tell where the sentence ends
    if ends_whole(v, last + 1):
        return False
    if v.tags[last] == "VBP" and v.low[last - 1] in _NOMINATIVE and v.low[k - 1] == "," and "," not in v.low[k:]:
        return False  # "the hours they work, but do not …": what both verbs wait for would stand behind a comma
    return v.tags[last].startswith("VB") or v.tags[last] in ("IN", "TO", "MD", "DT") or v.low[last] in _WANTS_MORE


_WANTS_MORE = frozenset("sure certain aware confident able willing ready likely afraid glad proud like".split())


def say(v: View, name: str, lead: str) -> str:
    """``name`` behind ``lead``: in lower case where it is no name of its own."""
    return lead + (name[0].lower() + name[1:] if lead and name != "I" and name.split()[0] in LOWER else name)


def is_joined_again(v: View, start: int, end: int) -> bool:
    """Whether ", and" or ", but" stands in start…end: what comes behind belongs to another statement."""
    for i in range(start, end - 1):
        if v.low[i] == "," and v.low[i + 1] in ("and", "but", "so", "yet"):
            return any(v.tags[j].startswith(("VB", "MD")) for j in range(i + 2, end))
    return False


def left_whole(v: View, end: int, contrast: bool) -> bool:
    """As ``left_stands_alone`` from the head of the sentence; a phrase in front is looked at as such, without a comma too:
    "After her father's death in 1850 she was trained to teach"."""
    if left_stands_alone(v, 0, end, contrast=contrast):
        return True
    found = behind_clause(v) if contrast else None
    if found is not None and found.verb < end:
        return left_stands_alone(v, found.subject.start, end, contrast=contrast)
    clause = behind_front(v, 0, _ONCE)
    if clause is None or clause.subject.start == 0 or clause.verb >= end or v.has_finite(0, clause.subject.start):
        return False
    if v.is_reported(0, clause.subject.start):
        return False
    return left_stands_alone(v, clause.subject.start, end, contrast=contrast)
