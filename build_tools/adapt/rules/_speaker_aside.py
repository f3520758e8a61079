"""Who a speaker is, read from what stands beside the name: "a doctor", "head of the hospital", "who runs it", "from the union"."""

from __future__ import annotations

import itertools

from build_tools.adapt.rules._asides import is_of_old
from build_tools.adapt.rules._roles import THINGS
from build_tools.adapt.rules._speakers import last_name, named_speaker
from build_tools.adapt.rules._view import NounPhrase, View, upper
from build_tools.adapt.rules._words import COLLECTIVE, PERSONS, TIME_NOUNS

ROLES = PERSONS | frozenset("co-founder cofounder chairperson secretary-general minister vice-president host".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OPENERS = frozenset("a an the one another".split())
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ant", "ceo", "boss")  # how nouns for persons end
# Nouns that end like those for persons, and may be a body's: "The company, a broadcaster, said".
_EITHER = frozenset("broadcaster provider supplier maker seller carrier publisher retailer".split())
_BODIES = THINGS | COLLECTIVE | TIME_NOUNS
_BEFORE_ROLE = frozenset("JJ JJR JJS NN NNS NNP NNPS CD POS HYPH VBN VBG DT PRP$ RB FW".split())
_BEHIND_ROLE = frozenset("JJ NN NNS NNP NNPS POS HYPH".split())
_BREAKS = frozenset("; : – — -- while but as because when after before although though if".split())
_ROLE_TAIL = frozenset("IN TO DT NN NNS NNP NNPS JJ CD POS PRP$".split())
_LONGEST_ASIDE, _LONGEST_ROLE, _LONGEST_BODY = 40, 12, 10  # tokens
_LONGEST_AGAIN = 2  # words of a name that is said twice in a row


def told_of_speaker(v: View, start: int, end: int, again: str) -> str | None:
    """The aside in tokens start…end as what is told about the speaker: "is head of …", "has run …"; both where it is
    "head of …, who has run …". ``again`` names the speaker between the two."""
    if not 0 < end - start <= _LONGEST_ASIDE:
        return None
    if v.low[start] == "who":
        return _told_by_clause(v, start, end)
    who = next((i for i in range(start, end) if v.low[i] == "," and v.is_word(i + 1, "who")), end)
    if who < end:
        more = told_of_speaker(v, who + 1, end, again)
        first = told_of_speaker(v, start, who, again) if more else None
        return f"{first}{_stop(first)} {again} {more}" if first else None
    if v.low[start] in ("from", "of"):
        return f"{be(v)} from {v.src(start + 1, end)}" if _is_body(v, start + 1, end) else None
    head = role_head(v, start, end)
    if head is None or any(w in ("whose", "whom") for w in v.low[start:end]):
        return None  # "president of the club, whose daughters": the president's
    is_marked = v.low[start] in _OPENERS or v.tags[start] == "PRP$" or "POS" in v.tags[start:head]
    second = role_head(v, head + 2, end) if v.is_word(head + 1, "and") else None
    is_double = second is not None
    if not is_marked and not is_double and not v.is_word(head + 1, "of", "at", "for", "in", "with", "on"):
        return None
    return f"{be(v)} {v.src(start, end)}" if _is_one(v, (second or head) + 1, end) else None


def role_head(v: View, start: int, end: int) -> int | None:
    """The noun for a person that ends the noun phrase at ``start``, by the words alone: taggers stumble over titles ("chief
    executive"). None where another noun, or none, ends it."""
    if v.is_word(start, "one") and v.is_word(start + 1, "of"):
        near = range(start + 2, min(start + 9, end))
        many = next((i for i in near if v.tags[i] == "NNS" or v.is_word(i, "people")), None)
        return many if many is not None and v.lemma(many) in ROLES else None
    for i in range(start, min(end, start + _LONGEST_ROLE)):
        low = v.low[i]
        is_last = i + 1 >= end or v.tags[i + 1] not in _BEHIND_ROLE
        if (
            is_last
            and low not in _EITHER
            and (low in ROLES or (low.endswith(_DOERS) and low not in _BODIES and v.tags[i] in ("NN", "NNP")))
        ):
            return i
        # "a hotel and restaurant consultant", "a former, much loved mayor" are read to their end.
        is_joined = (
            low == "and" and i > start and v.tags[i - 1] in ("JJ", "NN") and v.tags[i + 1] in ("JJ", "NN", "VBN")
        )
        is_inside = v.tags[i] in _BEFORE_ROLE and (i == start or v.tags[i] not in ("DT", "PRP$"))
        if not is_joined and not is_inside:
            return None
    return None


def _told_by_clause(v: View, start: int, end: int) -> str | None:
    """ "who has run the hospital": "has run the hospital"."""
    verb = v.finite(start + 1)
    if verb is None or _is_reported(v, start + 1, end) or end - start < 3 or not _is_one(v, verb + 1, end):
        return None
    if v.verb_number(verb) is True or v.low[verb] in ("would", "could", "might", "'d"):
        return None
    return v.src(start + 1, end)


def _is_reported(v: View, start: int, end: int) -> bool:
    """As ``View.is_reported``; "to show how it came to be sold" holds no report."""
    asked = [i for i in range(start, end) if v.low[i] in ("how", "why") and v.tags[i] == "WRB"]
    edges = [start - 1, *asked, end]
    return any(v.is_reported(a + 1, b) for a, b in itertools.pairwise(edges))


def _is_body(v: View, start: int, end: int) -> bool:
    """Whether tokens start…end name a body to which a speaker may belong, with what it is, perhaps: "the Brown Trust, a charity"."""
    first = start + v.is_word(start, "the")
    head = next((i for i in range(first, min(end, start + _LONGEST_BODY)) if v.tags[i] in ("NNP", "NNPS")), None)
    if head is None or any(v.tags[i] not in ("NN", "JJ", "NNP", "NNPS") for i in range(first, head)):
        return False
    comma = next((i for i in range(head, end) if v.low[i] == ","), end)
    return not any(v.tags[i] in ("CD", "CC", "PRP") for i in range(head, comma)) and _is_one(v, head + 1, end)


def _is_one(v: View, start: int, end: int) -> bool:
    """Whether the aside stays with the speaker: no clause but one with "who", "which" or "that", no other speaker."""
    is_relative = False
    for i in range(start, end):
        low = v.low[i]
        if low in _BREAKS:
            return False
        if low == "," and not is_relative:
            behind = v.tags[i + 1]
            if behind in ("PRP", "RB", "CC", "VBG", "NNP", "IN") or v.finite(i + 1) is not None:
                is_second = v.is_word(i + 1, "and") and v.is_word(i + 2, "a", "an", "the", "one")
                return is_second and (end - i < 8 or role_head(v, i + 2, end) is not None)
            if v.clause(i + 1) is not None and behind not in ("WP", "WDT", "WRB"):
                return False
        if v.tags[i] in ("WP", "WDT", "WP$", "WRB") or (low == "that" and v.tags[i] == "IN"):
            is_relative = True
        elif v.tags[i] in _FINITE and not is_relative and not _only_names(v, i):
            return False
    return True


def _only_names(v: View, i: int) -> bool:
    """Whether the word at ``i`` only looks like a verb: "a group called the Friends", "the service Relate"."""
    is_called = v.low[i] in ("called", "named") and v.tags[i - 1] in ("NN", "NNS")
    return is_called or v.words[i].text[0].isupper()


def is_unquoted(v: View, start: int, end: int) -> bool:
    """Whether nothing in tokens start…end is protected and no quotation mark stands there; brackets may."""
    is_marked = any(w[0] in '"“”„«»`' or w == "''" for w in v.low[start:end])
    return not is_marked and not v.sentence.is_protected(v.at(start), v.until(end - 1))


def before_verb(v: View, closed: int) -> str | None:
    """The text for tokens 0…closed of "ANNA KELLER, ASIDE, said …" or "ROLE, ANNA KELLER, (ASIDE,) said …", where ``closed`` is the
    comma before the verb: "Anna Keller is head of the hospital. Keller"."""
    start = 1 if v.low[0] in ("but", "and") else 0
    if not is_unquoted(v, 0, closed + 1):
        return None
    lead = f"{v.words[0].text} " if start else ""
    is_name = v.tags[start] == "NNP" and role_head(v, start + 2, closed) is not None  # "Keller, a doctor, said"
    first = behind_role(v, start)
    found = named_speaker(v, first, 1 if is_name else 2)
    if found is None:
        return _role_first(v, start, closed, lead)
    name, begin = found
    again = last_name(v, name)
    if v.is_word(begin, "whose") and begin == name.core_end + 1:
        return _of_speakers_own(v, name, begin + 1, closed, f"{lead}{again}")
    told = told_of_speaker(v, begin, closed, again)
    role = f"{upper(v.src(start, first))} " if first > start else ""
    return f"{role}{named(v, name, begin, told)}{_stop(told)} {lead}{again}" if told else None


def behind_role(v: View, start: int) -> int:
    """The token of the name in "neuroscientist Anna Keller"; ``start`` itself where no bare role stands there."""
    for i in range(start, min(start + 4, v.n - 1)):
        if v.tags[i] not in ("NN", "JJ") or not v.low[i][0].isalpha():
            break
        if role_head(v, i, i + 1) is not None and v.words[i].text.islower() and v.words[i + 1].text[0].isupper():
            return i + 1
    return start


def _of_speakers_own(v: View, name: NounPhrase, start: int, closed: int, who: str) -> str | None:
    """ "ANNA KELLER, whose son drowned in the river, said": what is told of the son, then the speaker."""
    owned, shown = v.phrase(start), v.src(name.start, name.core_end)
    if owned is None or not v.has_finite(owned.end, closed):
        return None
    own = "'" if shown.endswith("s") else "'s"
    return f"{shown}{own} {v.src(start, closed)}. {who}"


def named(v: View, name: NounPhrase, begin: int, told: str) -> str:
    """The name, with an age that ends before token ``begin``, and what is told."""
    whole = v.src(name.start, name.core_end)
    if begin == name.core_end + 1:
        return f"{whole} {told}"
    age = v.words[begin - 2].text
    return f"{whole}, {age}, {told}"


def _role_first(v: View, start: int, closed: int, lead: str) -> str | None:
    comma = next((k for k in range(start + 1, closed) if v.low[k] == ","), None)
    head = role_head(v, start, comma) if comma is not None else None
    found = named_speaker(v, comma + 1, 1) if comma is not None else None
    if (
        comma is None
        or head is None
        or found is None
        or any(v.tags[i] not in _ROLE_TAIL for i in range(head + 1, comma))
    ):
        return None
    name, begin = found
    again = last_name(v, name)
    opening = v.src(start, comma)
    if name.core_end < closed:
        told = told_of_speaker(v, begin, closed, again)
        return f"{upper(opening)}, {v.src(name.start, begin)} {told}{_stop(told)} {lead}{again}" if told else None
    if name.core_end - name.start < 2 or len(again.split()) > _LONGEST_AGAIN:
        return None
    shown = v.src(name.start, name.core_end)
    if v.tags[start] == "PRP$":  # "Its head, Anna Keller, said": whose head it is stands before
        return f"{upper(opening)} {be(v)} {shown}. {lead}{again}"
    if v.low[start] not in _OPENERS and "POS" not in v.tags[start:head]:
        return None
    if v.low[start] in _OPENERS:
        opening = opening[0].lower() + opening[1:]
    return f"{shown} {be(v)} {opening}. {lead}{again}"


def be(v: View) -> str:
    """A speaker still has the role, although news says "said"; not one of past centuries."""
    return "was" if is_of_old(v) else "is"


def _stop(text: str | None) -> str:
    return "" if text is None or text.endswith(".") else "."
