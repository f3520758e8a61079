"""Relative clauses behind a comma: where their verb stands, and names that they can only be about."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.adapt.rules._antecedent import fits, in_title, is_rival_excluded, rivals
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._predicates import FINITE
from build_tools.adapt.rules._roles import THINGS
from build_tools.adapt.rules._view import NounPhrase, View, upper
from build_tools.adapt.rules._words import COLLECTIVE, PERSONS, SUBORDINATORS, TITLES

OPENS = frozenset("DT PRP$ NN NNS NNP CD JJ RB".split())  # how a subject begins
_LONGEST_FRONT = 14  # tokens
# What only a body of people does.
_AGENT_VERBS = frozenset(
    """announce attempt campaign compete decide employ hire hope invest lobby manage operate organise organize own pay plan pride
    publish recruit refuse run sell try want""".split()
)
_BEFORE_NOUN = frozenset("DT JJ JJR JJS RB CD NNP VBN POS".split())  # "the biggest ever film"
# They name persons, but also what came before or after a thing.
_EITHER = frozenset("predecessor successor rival winner partner".split())
_INSIDE = frozenset("DT PRP$ POS JJ JJS RB CC NN NNP VBN VBG CD".split())
_WORKS = frozenset("single song album film book novel play show series ballad musical opera poem".split())
_TIMES = frozenset("last this next".split())
_LINKS = frozenset("be become remain".split())
_PLACED = frozenset("home seat site capital centre center".split())


@dataclass(frozen=True, slots=True)
class Relative:
    """The verb of a clause with "who" or "which", the token at which its text goes on, and what is set off before the verb."""

    verb: int
    start: int
    front: str = ""


def relative(v: View, pronoun: int, noun: NounPhrase | None) -> Relative | None:
    """The clause that "who" or "which" at ``pronoun`` opens as its subject; None where its verb is not certain.

    A phrase before the verb comes to the front of the new sentence: "which, in the 1950s, had been drained", "who in 1576
    sailed".
    """
    first = pronoun + 1
    verb = v.finite(first)
    if verb is not None:
        return Relative(verb, first)
    bare = first + (v.tags[first] == "RB")
    if v.tags[bare] == "VB" and noun is not None and noun.plural is True:
        return Relative(bare, first)  # "platforms, which often allow": taken for an infinitive
    if (
        v.low[first] == ","
        and v.tags[first + 1] == "IN"
        and v.low[first + 1] not in SUBORDINATORS - {"before", "after"}
    ):
        near = range(first + 3, min(first + _LONGEST_FRONT, v.n - 2))
        closed = next((k for k in near if v.low[k] == "," and v.finite(k + 1) is not None), None)
        if closed is None or any(v.tags[k] in FINITE or v.tags[k][0] == "W" for k in range(first, closed)):
            return None
        verb = v.finite(closed + 1)
        return Relative(verb, closed + 1, upper(v.src(first + 1, closed)) + ", ") if verb is not None else None
    if v.tags[first] == "IN" or v.low[first] in _TIMES:
        front = v.core(first + (v.tags[first] == "IN"))
        verb = v.finite(front.core_end) if front is not None and front.kind != "pronoun" else None
        # "who last year asked", "who in a long speech asked"
        is_set = front is not None and (v.is_time(front) or v.tags[front.start] in ("DT", "PRP$"))
        if (
            front is not None
            and verb is not None
            and is_set
            and v.low[first] not in SUBORDINATORS - {"before", "after"}
        ):
            return Relative(verb, front.core_end, upper(v.src(first, front.core_end)) + ", ")
    return None


def named_antecedent(v: View, comma: int, verb: int, person: bool) -> str | None:
    """The name right before the comma, where nothing else can be meant although other nouns stand before it.

    Nothing else can be meant behind a name that says which one ("a small firm, Kessler Foods, which"), behind a title with its
    year in brackets, and where the clause says or does what the other nouns cannot be or do.
    """
    if (apposed := _apposed(v, comma, person) or (_placed(v, comma) if person else None)) is not None:
        return apposed
    is_dated = comma > 3 and v.low[comma - 1] == ")" and v.low[comma - 3] == "(" and v.low[comma - 2].isdigit()
    nearest = v.before(comma - 3 if is_dated else comma)
    if nearest is None or nearest.kind != "name" or v.is_time(nearest) or nearest.start < 2 or nearest.plural is True:
        return None
    number = v.verb_number(verb)
    if number is True or v.tags[nearest.start] == "POS":
        return None
    before = v.tags[nearest.start - 1]
    if person:
        return _titled(v, nearest) if before not in ("CC", ",") else None
    if (first := in_title(v, nearest)) is not None:
        what = v.low[first - 1]
        is_one = what in _WORKS and v.before(first) is not None
        return f"The {what}" if is_one else None
    if is_dated:
        is_read = before in ("IN", "VBD", "DT", "JJ") and not v.low[nearest.start - 1].endswith(".")  # "Berg v. Keller"
        return v.refer(nearest) if is_read else None
    if before == "CC":
        is_one = number is False and _tells_kind(v, verb)
        return v.refer(nearest) if is_one and nearest.plural is False else None
    if before not in ("IN", "TO", "VBD", "VBZ", "VBG", "VB") or v.low[nearest.start - 1].endswith("."):
        return None
    if v.is_word(nearest.start - 1, "than", "like", "unlike"):
        return v.refer(nearest)  # what is compared with
    others = [
        o for o in rivals(v, nearest) if fits(v, o, number, person) and not is_rival_excluded(v, nearest, o, person)
    ]
    open_others = [o for o in others if not v.is_word(o.start, "this", "these")]
    if any(o.kind == "name" or v.lemma(o.head) in THINGS | COLLECTIVE for o in open_others):
        return None
    # "talks about this book in his film Blue Hills, which": what is told about is what is new.
    is_new = bool(others) and not open_others
    return v.refer(nearest) if is_new or _tells_kind(v, verb) else None


def _tells_kind(v: View, verb: int) -> bool:
    """Whether the clause says what place or thing a name is ("is the seat of"), or what a body does ("plans to")."""
    if v.lemma(verb) in _AGENT_VERBS:
        return True
    if v.lemma(verb) not in _LINKS:
        return False
    start = verb + 1 + (v.tags[verb + 1] == "RB")
    if not v.is_word(start, "a", "an", "the", "home"):
        return False
    noun = next((i for i in range(start, min(start + 6, v.n)) if v.tags[i] not in _BEFORE_NOUN), start)
    while v.tags[noun + 1] == "NN":
        noun += 1
    return v.tags[noun] == "NN" and v.lemma(noun) in THINGS | _PLACED


def _apposed(v: View, comma: int, person: bool) -> str | None:
    """ "a small firm, Kessler Foods, which", "Kessler Foods, a small firm, which": a name beside what it is."""
    opened = next((k for k in range(comma - 1, 2, -1) if v.low[k] == ","), None)
    if opened is None or not v.is_level(opened):
        return None
    behind, what = v.phrase(opened + 1), v.before(opened)
    if behind is None or behind.end != comma:
        behind = _filling(v, opened + 1, comma)
    if behind is None or what is None:
        return None
    if behind.kind == "common" and what.kind == "name" and not person:
        is_thing = v.lemma(behind.head) in THINGS and behind.plural is not True and _is_marked(v, behind)
        is_read = v.tags[what.start - 1] in ("IN", "VBD", "VBZ", "VB", "VBN", "VBG", "TO")
        return v.refer(what) if is_thing and is_read else None
    if behind.kind != "name" or what.kind != "common" or what.plural is True or v.is_time(what):
        return None
    if not _is_marked(v, what) or what.start == 0 or v.tags[what.start - 1] in ("CC", ","):
        return None
    if person and not any(v.lemma(p.head) in PERSONS for p in (what, *rivals(v, what))):
        return None
    lemma = v.lemma(what.head)
    if not person and lemma not in _EITHER and (lemma in PERSONS or may_be_person(lemma)):
        return None
    return v.refer(behind, person=person) if behind.end == behind.core_end else upper(v.src(behind.start, behind.end))


def _filling(v: View, start: int, end: int) -> NounPhrase | None:
    """The noun phrase that is all of tokens start…end, "and" between its adjectives: "Bern's first and only brass band"."""
    last = v.before(end)
    if last is None or last.kind != "common" or any(v.tags[i] not in _INSIDE for i in range(start, last.start)):
        return None
    return NounPhrase(start, end, end, last.head, last.plural, "common")


def _is_marked(v: View, phrase: NounPhrase) -> bool:
    start = phrase.start
    while start > 0 and v.tags[start - 1] in ("RB", "JJ", "JJS"):
        start -= 1  # "the school's first ever coach"
    return v.tags[start] in ("DT", "PRP$") or "POS" in v.tags[max(start - 1, 0) : phrase.head]


def _placed(v: View, comma: int) -> str | None:
    """The person of "Anna Keller, of the hospital in Bern, who": a full name with the place of work behind it."""
    opened = next((k for k in range(comma - 1, 2, -1) if v.low[k] == ","), None)
    if opened is None or not v.is_level(opened) or not v.is_word(opened + 1, "of", "from"):
        return None
    name = v.before(opened)
    if name is None or name.kind != "name" or name.start == 0 or name.core_end - name.start < 2:
        return None
    if any(v.tags[i] != "NNP" for i in range(name.start, opened)) or v.tags[name.start - 1] in ("CC", ","):
        return None
    is_plain = all(v.tags[i] in _INSIDE | {"IN", "NNPS", "NNS"} for i in range(opened + 1, comma))
    return v.refer(name, person=True) if is_plain else None


def _titled(v: View, name: NounPhrase) -> str | None:
    """The person of "Archbishop Jonas Berg", "the English explorer Martin Berg": a word of the name says that it is one."""
    marks = [i for i in range(name.start, name.core_end - 1) if v.low[i] in TITLES or v.low[i] in PERSONS]
    if not marks or any(v.tags[i] not in ("NNP", "NNPS") for i in range(marks[-1] + 1, name.core_end)):
        return None
    if any(fits(v, o, False, True) and o.kind == "common" for o in rivals(v, name)):
        return None
    return v.refer(name, person=True)


def quoted_title(v: View, comma: int) -> str | None:
    """ "The single" where ``comma`` follows 'the single "Blue Hills"': the noun before a title in quotation marks."""
    if comma < 5 or v.low[comma - 1] not in ('"', "”", "''"):
        return None
    opened = next((i for i in range(comma - 2, 1, -1) if v.low[i] in ('"', "“", "``")), None)
    what = v.before(opened) if opened is not None else None
    if what is None or what.kind != "common" or what.plural is not False or v.lemma(what.head) not in THINGS:
        return None
    return f"The {v.words[what.head].text}" if _is_marked(v, what) else None


def class_noun(v: View, phrase: NounPhrase) -> str | None:
    """The noun that says what the named thing is: "album" in "the 1970 album Blue Hills", "game" in "a game called Omik"."""
    first = next((i for i in range(phrase.start, phrase.core_end) if v.tags[i] in ("NNP", "NNPS")), phrase.core_end)
    if v.is_word(first - 1, "called", "named", "titled"):
        what = v.before(first - 1)
        return v.low[what.head] if what is not None and what.kind == "common" and what.plural is False else None
    is_behind = phrase.start < first < phrase.core_end and v.tags[first - 1] == "NN" and v.tags[phrase.start] == "DT"
    return v.low[first - 1] if is_behind else None


def runs_to_end(v: View, start: int) -> bool:
    """Whether nothing behind ``start`` takes the main clause up again: ", who lives here, said"."""
    for k in range(start + 1, v.n - 1):
        if v.low[k] not in (",", "–", "—"):
            continue
        if v.finite(k + 1) is not None and not v.has_finite(start, k):
            continue  # "where the president, Anna Keller, spoke": the comma ends an aside behind the subject
        if v.finite(k + 1) is not None or v.is_word(k + 1, "and", "but", "or"):
            return False
        if v.low[k + 1] in ("he", "she", "it", "they", "we", "i"):
            return False
    return True
