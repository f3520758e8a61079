"""A name and what it is side by side, anywhere but behind the subject: in front, inside, at the end, behind who spoke.

Each function answers with the start, the end and the text of the edit; None where it is not certain.
"""

from __future__ import annotations

from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._asides import NEWS_VERBS, be
from build_tools.adapt.rules._clauses import close, close_text_end, left_stands_alone, main_clause
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._roles import OFFICES, THINGS, article, is_plain_tail, role_beside
from build_tools.adapt.rules._view import NounPhrase, View, upper
from build_tools.adapt.rules._words import PERSONS, SUBORDINATORS
from build_tools.language.inflection import can_be

Change = tuple[int, int, str]
_SAYS = frozenset("say add explain admit warn argue claim insist".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_LONGEST_FRONT = 5  # tokens before the name


def is_person_role(v: View, role: NounPhrase) -> bool:
    """Whether the role is a person's: "a doctor", "one of the best doctors"."""
    if not v.is_word(role.start, "one"):
        return v.low[role.head] in PERSONS or v.lemma(role.head) in PERSONS
    many = next((i for i in range(role.start + 1, min(role.start + 9, v.n)) if v.tags[i] == "NNS"), None)
    return many is not None and v.lemma(many) in PERSONS


def is_only_role(v: View, role: NounPhrase, end: int) -> bool:
    """Whether one person has the role: "the mayor", "Bern's best painter", "the head of the school"; not "the French painter"."""
    is_owned = "POS" in v.tags[role.start : role.head] or v.is_word(role.core_end, "of")
    return v.lemma(role.head) in OFFICES or (is_owned and role.head < end)


def in_front(v: View) -> Change | None:
    """ "For Anna Keller, head of the school, the bridge is …": "Anna Keller is the head of the school. For Keller, the bridge is"."""
    if (v.tags[0] != "IN" and not v.is_word(1, "by")) or v.low[0] in SUBORDINATORS:
        return None  # "Led by Anna Keller, head of the school, the team …"
    commas = [k for k in range(1, v.n - 2) if v.low[k] == ","]
    if len(commas) < 2:
        return None
    opened, closed = commas[:2]
    named, told = v.before(opened), _told(v, closed + 1)
    last = closed
    if len(commas) > 2 and v.before(closed) is not None and _is_gloss(v, closed + 1, commas[2]):
        closed, told = commas[2], _told(v, commas[2] + 1)  # "head of Kessler Foods, Bern's oldest shop, the …"
    if named is None or told is None or not 0 < named.start <= _LONGEST_FRONT or v.is_time(named):
        return None
    if v.has_finite(0, opened) or not v.is_free(0, closed + 1) or v.tags[named.start - 1] not in ("IN", "TO"):
        return None
    role = role_beside(v, named, opened + 1, last, after_subject=True)
    again = v.refer(named, person=is_person_role(v, role)) if role is not None else None
    if role is None or again is None:
        return None
    is_now = v.lemma(role.head) in PLACES
    statement = f"{'is' if is_now else be(v, told, False)} {article(v, role)}{v.src(opened + 1, closed)}"
    name = upper(v.src(named.start, named.core_end))
    front = v.src(0, named.start)
    return 0, v.at(closed + 1), f"{name} {statement}{close_text_end(statement)} {front} {again}, "


def _is_gloss(v: View, start: int, end: int) -> bool:
    """Whether tokens start…end say what the name before them is: "Bern's oldest shop", "a small firm"."""
    what = v.before(end)
    if what is None or what.kind != "common" or v.low[what.head] not in THINGS or v.words[start - 2].text.islower():
        return False
    is_owned = "POS" in v.tags[start : what.head]
    return (is_owned or v.tags[start] == "DT") and not v.has_finite(start, end) and v.core(start) is not None


def _told(v: View, start: int) -> int | None:
    """The verb of the clause at ``start``, whose subject may stand in quotation marks."""
    if any(v.low[i][0] in '“"' for i in (start, start + (v.tags[start] == "DT"))):
        return next((i for i in range(start, v.n) if v.tags[i] in _FINITE and v.low[i - 1][0] in '”"'), None)
    clause = v.clause(start)
    return clause.verb if clause is not None else None


def at_end(v: View) -> Change | None:
    """ "They lived in Aarau, a town in Switzerland": "They lived in Aarau. Aarau is a town in Switzerland"."""
    comma = next((k for k in range(v.n - 2, 1, -1) if v.low[k] == ","), None)
    if comma is None or not v.is_level(comma):
        return None
    named = v.before(comma)
    if named is None or named.start == 0 or v.is_time(named) or v.tags[named.start - 1] in ("CC", ",", "POS", "JJ"):
        return None
    role = role_beside(v, named, comma + 1, v.n - 1, after_subject=False)
    if role is None or not v.is_free(comma, role.core_end + 1):
        return None
    if v.is_reported(0, comma) or not left_stands_alone(v, 0, comma, contrast=True):
        return None
    is_person = v.is_person(role)
    if is_person and v.low[named.start - 1] in ("in", "at", "near", "from"):
        return None
    again = _read_to_start(v, named, is_person)
    verbs = [i for i in range(comma) if v.tags[i] in _FINITE]
    if again is None or not verbs:
        return None
    is_now = v.lemma(role.head) in PLACES or any(v.tags[i] in ("VBZ", "VBP") for i in range(role.core_end, v.n))
    verb = "is" if is_now else be(v, verbs[-1], False)
    return v.until(comma - 1), v.at(comma + 1), f"{close(v, comma)} {again} {verb} "


def name_at_end(v: View) -> Change | None:
    """ "It is up to the mayor, Anna Keller.": "It is up to the mayor. The mayor is Anna Keller."."""
    comma = next((k for k in range(v.n - 2, 1, -1) if v.low[k] == ","), None)
    if comma is None or not v.is_level(comma) or not v.is_free(comma, v.n - 1):
        return None
    name, role = v.core(comma + 1), _whole_role(v, comma)
    if name is None or role is None or name.core_end != v.n - 1 or not 2 <= name.core_end - name.start <= 4:
        return None
    if any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)) or role.start < 2:
        return None
    if v.lemma(role.start - 1) in NEWS_VERBS or v.tags[role.start - 1] in ("CC", ",", "WDT"):
        return None
    if v.is_reported(0, comma) or not left_stands_alone(v, 0, comma, contrast=True):
        return None
    verb = next((i for i in range(comma - 1, -1, -1) if v.tags[i] in _FINITE), None)
    if verb is None:
        return None
    told = upper(v.src(role.start, comma))
    return v.until(comma - 1), v.at(name.start), f"{close(v, comma)} {told} {be(v, verb, False)} "


def _whole_role(v: View, end: int) -> NounPhrase | None:
    """The role of one person that ends before ``end``, with its "of …": "the mayor of the town"."""
    role = v.before(end)
    if role is not None and not v.is_person(role) and v.is_word(role.start - 1, "of", "at", "in"):
        role = v.before(role.start - 1)
    if role is None or role.kind != "common" or role.plural is not False or not v.is_person(role):
        return None
    is_one = v.is_word(role.start, "the") or "POS" in v.tags[role.start : role.head]
    return role if is_one and is_only_role(v, role, end) else None


def _read_to_start(v: View, named: NounPhrase, is_person: bool) -> str | None:
    """The name as the next sentence says it; all of "Voices for Peace", of which ``named`` is the end."""
    is_end = named.start > 2 and v.words[named.start - 2].text[0].isupper()
    if not is_end or not v.is_word(named.start - 1, "of", "on", "for", "to"):
        return v.refer(named, person=is_person)
    start = named.start - 2
    is_short = v.is_word(named.start - 1, "on", "for") and not v.words[start - 1].text[0].isupper()
    return None if is_person or not is_short else v.src(start, named.core_end)


def inside(v: View) -> Change | None:
    """ "She was born in Aarau, a town in Switzerland, in 1950": told behind the sentence."""
    commas = [k for k in range(3, v.n - 2) if v.low[k] == ","]
    if len(commas) < 2 or not all(v.is_level(k) for k in commas) or v.is_reported(0, v.n - 1):
        return None
    if (change := _between(v, commas, len(commas) - 2)) is not None:
        return change
    # "armed with a pen, a book and a hat": a participle behind the role may have a row of its own
    pairs = [p for p in range(len(commas) - 2) if _is_participle(v, commas[p + 1] + 1)]
    return _between(v, commas, pairs[0]) if len(pairs) == 1 else None


def _between(v: View, commas: list[int], place: int) -> Change | None:
    """The role between the comma at ``place`` of the row and the next."""
    opened, closed = commas[place], commas[place + 1]
    named = v.before(opened)
    if named is None or named.start < 2 or v.tags[named.start - 1] not in ("IN", "VBD", "VBZ", "VBG", "VB", "TO"):
        return None
    comma = may_go_on(v, closed + 1)
    if comma is None or not v.has_finite(0, named.start):
        return None
    role = role_beside(v, named, opened + 1, closed, after_subject=False)
    if role is None or not v.is_free(opened, v.n - 1) or v.has_finite(opened, closed):
        return None
    again = v.refer(named, person=is_person_role(v, role))
    if again is None or not left_stands_alone(v, 0, opened, contrast=True):
        return None
    main = main_clause(v, 0, opened) or opening(v)
    start, verb = (main.subject.start, main.verb) if main is not None else (0, _only_verb(v, opened))
    if verb is None or verb >= opened or any(k > start for k in commas[:place]):
        return None  # other commas only in front of the subject
    told = "is" if v.lemma(role.head) in PLACES else be(v, verb, False)
    return behind(v, opened, closed, comma, f"{again} {told}")


def behind(v: View, opened: int, closed: int, comma: str, lead: str) -> Change:
    """The change that takes what stands between two commas out and says it behind the sentence, after ``lead``."""
    rest = v.src(closed + 1, v.n - 1)
    text = f"{comma} {rest}{close(v, v.n - 1)} {lead} {v.src(opened + 1, closed)}"
    return v.until(opened - 1), v.until(v.n - 2), text


def _only_verb(v: View, end: int) -> int | None:
    """The one finite verb before ``end``; None where there are more."""
    verbs = [i for i in range(end) if v.tags[i] in _FINITE]
    return verbs[0] if len(verbs) == 1 else None


def _is_participle(v: View, i: int) -> bool:
    return v.tags[i] == "VBN" or (v.tags[i] == "JJ" and can_be(v.low[i], "VBN"))


def may_go_on(v: View, start: int) -> str | None:
    """What stands before the rest that joins the statement when the role is told elsewhere: nothing before "in 1950" or "more
    often", a comma before "armed with a pen"; None for a rest that cannot follow the name."""
    low, tag = v.low[start], v.tags[start]
    if (
        (tag == "VBG" or _is_participle(v, start))
        and v.tags[start + 1] in ("IN", "DT", "PRP$", "NNS")
        and low not in ("including", "called")
    ):
        return None if v.has_finite(start, v.n - 1) else ","
    is_adverb = all(v.tags[i] in ("RB", "RBR") for i in range(start, v.n - 1))
    # "There was panic in Bern, a town in the south, as the river rose": the clause joins the statement without the comma
    is_clause = low in ("as", "after", "before", "when") and v.clause(start + 1) is not None
    if (tag not in ("IN", "TO") and not is_adverb) or (low in SUBORDINATORS and not is_clause):
        return None
    if low in ("of", "like", "including", "with", "by") or (v.has_finite(start, v.n - 1) and not is_clause):
        return None
    return ""


def behind_speaker(v: View) -> Change | None:
    """The role of who said a quotation: "…", said Anna Keller, director of the hospital and a friend of the mayor."""
    if v.low[-1] != "." or v.n < 6:
        return None  # the quotation itself may have begun sentences before
    for said in range(2, v.n - 4):
        if v.lemma(said) not in _SAYS or v.tags[said] not in ("VBD", "VBZ") or v.low[said - 1][0] not in "\"”'":
            continue
        name = v.core(said + 1)
        if name is None or name.kind != "name" or not v.is_word(name.core_end, ","):
            return None
        role = v.core(name.core_end + 1)
        if any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)) or role is None or role.plural is True:
            return None
        if v.lemma(role.head) not in PERSONS or not v.is_free(name.core_end, v.n - 1):
            return None
        marked = v.low[role.start] in ("a", "an", "the") or "POS" in v.tags[role.start : role.head]
        if not (marked or v.tags[role.start] == "PRP$" or v.is_word(role.core_end, "of", "at", "for")):
            return None
        again = v.refer(name, person=True) if _is_one_role(v, role.core_end) else None
        if again is None:
            return _placed_speaker(v, name, role)
        return v.until(name.core_end - 1), v.at(role.start), f"{close(v, name.core_end)} {again} is "
    return None


def _placed_speaker(v: View, name: NounPhrase, role: NounPhrase) -> Change | None:
    """ "…", said Anna Keller, the head of the bank, in a new report."""
    last = max(k for k in range(v.n) if v.low[k] == ",")
    place = v.phrase(last + 2) if v.is_word(last + 1, "in", "at", "during", "on") else None
    again = v.refer(name, person=True)
    if last <= role.head or place is None or place.end != v.n - 1 or again is None:
        return None
    if not is_plain_tail(v, role.core_end, last) or v.has_finite(role.core_end, last):
        return None
    return behind(v, name.core_end, last, "", f"{again} is")


def _is_one_role(v: View, start: int) -> bool:
    """Whether the rest of the sentence stays with the role: no clause but with "who", "which" or "that"."""
    for i in range(start, v.n - 1):
        if v.low[i] in (";", ":", "–", "—", "as", "while", "but", "after", "when", "because"):
            return False
        if v.low[i] == "," and (
            v.tags[i + 1] in ("IN", "VBG", "VBN", "RB", "CC", "PRP") or v.clause(i + 1) is not None
        ):
            return False
        if v.low[i] == "who" or (v.low[i] in ("which", "that") and v.tags[i] == "WDT"):
            return True
        if v.tags[i] in _FINITE:
            return False
    return True
