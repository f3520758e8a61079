"""Which noun "who" or "which" stands for: an answer only where number and kind leave one."""

from __future__ import annotations

from build_tools.adapt.rules._view import NounPhrase, View
from build_tools.adapt.rules._words import PERSONS

_VERBS = frozenset("VB VBD VBZ VBP VBN VBG".split())
_LONGEST_BRACKET = 12  # tokens
_IN_DATES = frozenset(
    "born died bc ad bce ce c circa january february march april may june july august september october november december".split()
)
_QUANTITIES = frozenset("percent cent % million billion points times lot".split())


def rivals(v: View, nearest: NounPhrase) -> list[NounPhrase]:
    """The noun phrases that ``nearest`` hangs on by a preposition each: "the bridge over the canal in the village"."""
    found: list[NounPhrase] = []
    start = nearest.start
    while start > 2 and v.tags[start - 1] in ("IN", "TO", "CC"):
        phrase = v.before(start - 1)
        if phrase is None or phrase.kind == "pronoun":
            break
        if not v.is_time(phrase) and v.low[phrase.head] not in _QUANTITIES:
            found.append(phrase)
        start = phrase.start
    return found


def antecedent(v: View, comma: int, verb: int | None, person: bool | None) -> str | None:
    """The name under which the next sentence takes the noun up again; None when another noun would fit as well.

    ``verb`` is the verb of the aside, whose number must fit; ``person`` says whether "who" (True), "which" (False) or
    "whose" (None) asks.
    """
    nearest = v.before(_before_age(v, _before_bracket(v, comma)))
    if nearest is None or nearest.kind == "pronoun" or v.is_time(nearest):
        return None
    if v.low[nearest.head] in _QUANTITIES or v.tags[nearest.start] == "POS":
        return None
    if any(v.tags[i] == "VBG" and v.tags[i - 1] in ("NN", "NNS") for i in range(nearest.start + 1, nearest.head)):
        return None  # "parts of the sea using old maps, which": no noun phrase
    if person is not False and (named := _named_by_role(v, nearest)) is not None:
        return v.refer(named, person=True)
    if nearest.start > 0 and not _is_read(v, nearest):
        return None
    if nearest.kind == "name" and person is not True and in_title(v, nearest) is not None:
        return None
    opened = max((k for k in range(nearest.start) if v.low[k] == ","), default=None)
    if opened is not None and (v.tags[opened + 1] == "VBN" or v.is_word(opened + 1, "with", "including")):
        return None  # inside an aside: it may be about the noun before that
    number = v.verb_number(verb) if verb is not None else None
    if person is False and number is not None and nearest.plural is (not number):
        return _by_number(v, nearest) if number else None  # with a singular verb, the whole statement may be meant
    is_object = person is True and nearest.kind == "common" and v.tags[nearest.start - 1] in _VERBS
    if not fits(v, nearest, number, person) and not (
        is_object and (number is None or nearest.plural in (number, None))
    ):
        return None
    is_new = person is False and nearest.kind == "common" and v.low[nearest.start] in ("a", "an")
    for other in rivals(v, nearest):
        if is_new and v.low[other.start] not in ("a", "an"):
            continue  # "He beat Berg in a match, which …": what is new is what more is told about
        if fits(v, other, number, person) and not is_rival_excluded(v, nearest, other, person):
            return None
    return v.refer(nearest, person=person is True)


def _is_read(v: View, phrase: NounPhrase) -> bool:
    """Whether the phrase was read to its start and is not the last of a list."""
    before = v.tags[phrase.start - 1]
    is_part = v.is_word(phrase.start - 1, "of", "on", "for") and v.words[phrase.start - 2].text[0].isupper()
    if is_part and phrase.kind == "name" and v.low[phrase.start] != "the":
        return False  # "Young Runners of Tarn"
    if before in ("VBG", "VBN"):
        return v.tags[phrase.start] in ("DT", "PRP$")  # "restoring the land"
    return before not in ("CC", ",", ":", "-RRB-", "JJ", "CD", "POS")


def in_title(v: View, name: NounPhrase) -> int | None:
    """The first word of the title that the name ends: "Dancing" in "the single Dancing in the Street"; None where it ends none."""
    link = name.start - 1
    if link < 3 or v.tags[link] not in ("IN", "TO") or not v.words[link - 1].text[0].isupper():
        return None
    first = link - 1
    while first > 1 and v.words[first - 1].text[0].isupper():
        first -= 1
    is_classed = v.tags[first - 1] in ("NN", "JJ") and v.lemma(first - 1) not in PERSONS
    return first if v.low[link - 1].endswith("ing") or is_classed else None


def _by_number(v: View, nearest: NounPhrase) -> str | None:
    """The one noun that fits a plural verb where the nearest does not: "the waters of the lake, which stretch"."""
    if v.low[nearest.start] in ("a", "an") or v.tags[nearest.start - 1] != "IN":
        return None
    if nearest.kind == "name" and v.low[nearest.start] != "the":
        return None  # a club is a name that takes a plural verb
    fitting = [o for o in rivals(v, nearest) if o.plural is not False]
    if len(fitting) != 1 or not fits(v, fitting[0], True, False) or fitting[0].plural is None:
        return None
    return v.refer(fitting[0]) if fitting[0].kind == "common" else None


def _before_bracket(v: View, end: int) -> int:
    """Where a year or a short form in brackets right before token ``end`` opens: "Aladdin Sane (1973), which …"; else ``end``."""
    if end < 4 or v.low[end - 1] != ")":
        return end
    opened = next((i for i in range(end - 2, max(end - _LONGEST_BRACKET, 1), -1) if v.low[i] == "("), None)
    if opened is None:
        return end
    inside = [v.words[i].text for i in range(opened + 1, end - 1)]
    if len(inside) == 1 and inside[0].isupper():
        return opened
    is_dated = any(w[0].isdigit() for w in inside) and all(not w.isalpha() or w.lower() in _IN_DATES for w in inside)
    return opened if is_dated else end


def _before_age(v: View, end: int) -> int:
    """Where the age behind a noun begins: "people under 40, who", "children aged 12 and over, who"; ``end`` where there is none."""
    last = end - 2 if v.is_word(end - 1, "over", "under", "above", "older", "more") and v.low[end - 2] == "and" else end
    if last < 4 or not v.low[last - 1].isdigit() or not v.is_word(last - 2, "under", "over", "aged"):
        return end
    return last - 2 if v.tags[last - 3] == "NNS" else end


def _named_by_role(v: View, role: NounPhrase) -> NounPhrase | None:
    """The person of "Dmitry Peskov, the president's press secretary, who …": a full name with a role behind a comma."""
    is_role = (
        v.is_person(role) and role.plural is False and (v.low[role.start] in ("the", "a", "an") or _is_owned(v, role))
    )
    if not is_role or role.start < 3 or v.low[role.start - 1] != ",":
        return None
    # "Andy Keller, 30, a teacher, who": the age between commas
    has_age = role.start > 4 and v.tags[role.start - 2] == "CD" and v.low[role.start - 3] == ","
    name = v.before(role.start - 3 if has_age else role.start - 1)
    if name is None or name.kind != "name" or name.core_end - name.start < 2:
        return None
    names = range(name.start, name.core_end)
    in_row = v.tags[name.start - 1] == "," or v.is_word(name.start - 1, "and", "or")
    return name if all(v.tags[i] == "NNP" for i in names) and not (in_row and name.start) else None


def _is_owned(v: View, role: NounPhrase) -> bool:
    return v.tags[role.start] == "PRP$" or "POS" in v.tags[role.start : role.head]


def fits(v: View, phrase: NounPhrase, number: bool | None, person: bool | None) -> bool:
    """Whether the phrase can be what "who" (``person`` True), "which" (False) or "whose" (None) stands for, by number and kind."""
    if number is not None and phrase.plural is not None and phrase.plural != number:
        return False
    if person is True:
        if phrase.kind == "common":
            return v.is_person(phrase)
        return v.low[phrase.start - 1] not in ("in", "at", "near", "into", "of") or phrase.start == 0
    if person is False:
        return not v.is_person(phrase)
    return v.is_person(phrase) or (phrase.kind == "name" and v.tags[phrase.start - 1] != "IN")


def is_rival_excluded(v: View, nearest: NounPhrase, other: NounPhrase, person: bool | None) -> bool:
    """A name right behind its noun ("his wife Mary", "the city of Bern"): both are the same thing."""
    if nearest.kind == "name" and other.kind == "name":
        return False
    link = v.src(other.core_end, nearest.start).strip().lower()
    if person is True:
        return link in ("", ",")
    return link == "" or (link == "of" and nearest.kind == "name" and v.lemma(other.head) in PLACES)


PLACES = frozenset(
    "city town village district province state region county island kingdom river port capital suburb".split()
)
