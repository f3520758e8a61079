"""What something is, told beside it in the middle or at the end of a sentence: kinds and parts of things, offices in reports.

Each function answers with the start, the end and the text of the edit; None where it is not certain.
"""

from __future__ import annotations

from itertools import pairwise

from build_tools.adapt.rules._apposed import Change, behind, may_go_on
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._roles import OFFICES, is_plain_tail, role_beside
from build_tools.adapt.rules._view import View, upper

_CLASSES = frozenset("class kind type form part species breed sort branch strain variety family".split())


def definition(v: View) -> Change | None:
    """ "They looked at lutes, a kind of guitar, in the old hall": "They looked at lutes in the old hall. Lutes are a kind of guitar."."""
    opened = next((k for k in range(4, v.n - 4) if v.low[k] == "," and _opens_definition(v, k + 1)), None)
    if opened is None or not v.is_level(opened) or v.is_reported(0, v.n - 1) or not v.is_free(opened, v.n - 1):
        return None
    noun, kind = v.before(opened), v.core(opened + 1)
    if noun is None or kind is None or noun.kind != "common" or noun.plural is None or v.is_person(noun):
        return None
    if v.tags[noun.start - 1] in ("CC", ",", "POS", "JJ") or noun.start < 3 or v.is_time(noun):
        return None
    closed = next((k for k in range(opened + 1, v.n) if v.low[k] in (",", ".")), v.n - 1)
    if not is_plain_tail(v, kind.core_end, closed, may_pair=True):
        return None
    if not left_stands_alone(v, 0, opened, contrast=True) or "," in v.low[closed + 1 : v.n - 1]:
        return None
    is_bare = v.tags[noun.start] not in ("DT", "PRP$", "CD")
    again = upper(v.src(noun.start, opened)) if is_bare else v.refer(noun)
    if again is None or (is_bare and noun.plural is not True and noun.head != noun.start):
        return None
    lead = f"{again} {'are' if noun.plural else 'is'}"
    if closed >= v.n - 1:
        return v.until(opened - 1), v.at(opened + 1), f"{close(v, opened)} {lead} "
    comma = "" if v.is_word(closed + 1, "to") else may_go_on(v, closed + 1)
    return None if comma is None else behind(v, opened, closed, comma, lead)


def _opens_definition(v: View, i: int) -> bool:
    """Whether the words at ``i`` say what something is: "a kind of", "a part of", "the main ingredient in"."""
    if v.low[i] not in ("a", "an", "the"):
        return False
    kind = i + 1 + (v.tags[i + 1] == "JJ")
    if v.low[kind] in _CLASSES and v.is_word(kind + 1, "of"):
        return True
    is_chief = v.is_word(i + 1, "main", "chief", "key", "principal") and v.low[i] == "the"
    return is_chief and v.tags[i + 2] == "NN" and v.is_word(i + 3, "of", "in", "for")


def in_report(v: View) -> Change | None:
    """ "She said that Anna Keller, the head of the bank, was ill": whoever speaks, the writer says who somebody is."""
    commas = [k for k in range(4, v.n - 3) if v.low[k] == "," and v.is_level(k)]
    for opened, closed in pairwise(commas):
        named = v.before(opened)
        if (
            named is None
            or named.kind != "name"
            or named.core_end - named.start < 2
            or not v.is_reported(0, named.start)
        ):
            continue
        if any(v.tags[i] != "NNP" for i in range(named.start, opened)) or v.tags[named.start - 1] in ("CC", ","):
            continue
        role, verb = role_beside(v, named, opened + 1, closed, after_subject=True), v.finite(closed + 1)
        if role is None or verb is None or v.lemma(role.head) not in OFFICES or not v.is_free(opened, v.n - 1):
            continue
        is_one = v.is_word(role.start, "the") or "POS" in v.tags[role.start : role.head]
        again = v.refer(named, person=True)
        if is_one and again is not None and not v.has_finite(opened, closed):
            return behind(v, opened, closed, "", f"{again} is")
    return None
