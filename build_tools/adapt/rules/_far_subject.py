"""Subjects that a clause, an aside or a partner parts from their verb: "The house that replaced it, probably in 1702, was sold"."""

from __future__ import annotations

from dataclasses import replace

from build_tools.adapt.rules._clauses import INTRANSITIVE, is_safe_verb
from build_tools.adapt.rules._predicates import ANY_CLAUSE, FINITE, behind_clause, opening, subject_verb
from build_tools.adapt.rules._view import Clause, NounPhrase, View
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE, SUBORDINATORS
from build_tools.language.inflection import can_be, inflect

_LONGEST = 36  # tokens of such a subject
_LONGEST_ASIDE = 30
_LONGEST_FRONT = 24
_SURE = frozenset("is are was were has have had can could will would may might must should does do did".split())
_NO_SUBJECTS = frozenset("him them us her what which who whom whose whether how why that".split())
# Singular in form, but a plural verb fits as well: "19% carry on", "a third of them were".
_SHARES = frozenset(
    "% percent percentage proportion share majority minority number third quarter fifth tenth half rest lot total".split()
)
_TAIL = frozenset("IN TO VB VBN VBG DT NN NNS NNP NNPS JJ JJR JJS CD PRP$ RB RBR RBS RP POS $ FW HYPH".split())
_RELATIVES = frozenset("who which that whose whom where".split())
_ASIDES = frozenset("who which whose where including like such mostly probably especially perhaps most often".split())
_DASHES = ("–", "—", "--")
_OBJECT = frozenset("DT PRP$ PRP CD NNP $".split())
_BEHIND = frozenset("DT PRP$ PRP JJ TO IN CD RB NN NNS NNP VBN VBG $".split())
_FRONT = frozenset(("IN", "RB", "RBR", "TO", "VBG", "VBN", "JJ"))
_SELVES = frozenset("himself herself itself themselves".split())  # "The painter himself has"
_AMOUNTS = frozenset("more less fewer up".split())
_WH = frozenset(("WDT", "WP", "WP$", "WRB"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")


def far_clause(v: View, start: int) -> Clause | None:
    """The clause whose subject starts at ``start``, whatever stands between it and its verb; None when not certain."""
    if start >= v.n - 2:
        return None
    if v.low[start] in ("that", "this"):
        return _demonstrative(v, start)
    first = v.core(start + 2 if v.low[start] in _AMOUNTS and v.is_word(start + 1, "than", "to") else start)
    if first is None and v.tags[start] == "DT" and v.low[start + 1] in _SHARES and v.is_word(start + 2, "of"):
        first = NounPhrase(start, start + 2, start + 2, start + 1, None, "common")  # "a third of them"
    if first is None or v.low[start] in _NO_SUBJECTS:
        return None
    if first.kind == "pronoun":
        return subject_verb(v, start)
    if v.low[first.head] in _SHARES or v.tags[first.start] == "CD" or v.tags[first.start + 1] == "CD":
        first = replace(first, plural=None)
    found = _walk(v, first)
    if found is None:
        return None
    verb, is_pair, had_relative = found
    subject = replace(first, end=verb, plural=None if is_pair else first.plural)
    clause = Clause(start, subject, verb)
    is_lexical = v.low[verb] not in _SURE and v.tags[verb] not in ("VBZ", "MD")
    if is_pair and first.plural is True and v.verb_number(verb) is False:
        return None  # "duties at sea and only one drill was held"
    is_own = _is_past_only(v, verb) or (v.lemma(verb) in INTRANSITIVE and not can_be(v.low[verb], "NN"))
    if not v.agrees(subject, verb) or (had_relative and is_lexical and not is_own):
        return None  # "an address agents tell them is": the verb of another clause
    return clause if _is_sure(v, clause, is_pair) else None


def far_opening(v: View) -> Clause | None:
    """The subject and the verb of the sentence, also where they stand far apart; None when not certain, and where a clause in
    front may set a condition."""
    found = opening(v) or behind_clause(v) or _behind_dashes(v)
    if found is not None:
        return found
    found = behind_aside(v, int(v.low[0] in ("but", "and", "yet")))
    if found is None:
        return gerund_clause(v, 0)
    if found.subject.start == 0 or v.low[0] not in SUBORDINATORS:
        return found
    return found if v.low[0] not in ("if", "unless", "whether") and v.tags[found.verb] == "VBD" else None


def gerund_clause(v: View, start: int) -> Clause | None:
    """The clause whose subject is what somebody does: "(but) mending the old roofs of the town is hard"."""
    if v.tags[start] != "VBG" or v.tags[start + 1] in ("CC", ","):
        return None
    found = _walk(v, NounPhrase(start, start + 1, start + 1, start, False, "common"))
    if found is None or found[1] or found[2]:
        return None
    verb = found[0]
    if "," in v.low[start:verb] or v.tags[verb - 1] in ("TO", "DT", "PRP$", "POS", "IN", "CC", "PRP"):
        return None
    is_sure = v.low[verb] in ("is", "was", "has") or v.tags[verb] == "MD"
    return Clause(start, NounPhrase(start, verb, verb, start, False, "common"), verb) if is_sure else None


def _behind_dashes(v: View) -> Clause | None:
    """The clause behind a phrase and an aside between dashes: "In his office – an old mill by the lake – he writes"."""
    marks = [k for k in range(1, v.n - 3) if v.low[k] in _DASHES]
    if v.tags[0] != "IN" or v.low[0] in SUBORDINATORS or len(marks) != 2 or v.has_finite(0, marks[1]):
        return None
    found = far_clause(v, marks[1] + 1)
    return Clause(0, found.subject, found.verb) if found is not None else None


def behind_aside(v: View, start: int) -> Clause | None:
    """The clause whose subject stands at ``start``, or behind a phrase or a clause that a comma ends: "for the island, it poses"."""
    then = 2 if v.tags[start] == "IN" and v.is_word(start + 1, "then") else 0  # "since then the road has"
    found = far_clause(v, start + then)
    if found is not None or then or not _opens_front(v, start):
        return found
    has_clause = v.low[start] in SUBORDINATORS
    has_verb = False
    for k in range(start + 1, min(v.n - 3, start + _LONGEST_FRONT)):
        if not v.is_free(k, k + 1):
            continue
        has_verb |= v.tags[k] in FINITE
        if has_verb and not has_clause:
            return None
        if v.low[k] == "," and (v.tags[k + 1] not in ("CC", "JJ") or has_verb):
            head = k + 1 + (has_clause and v.is_word(k + 1, "then"))  # "if the plan fails, then the town will"
            found = far_clause(v, head) if has_clause == has_verb else None
            return Clause(start, found.subject, found.verb) if found is not None else None
    return None


def only_verb(v: View, end: int) -> Clause | None:
    """The clause of tokens 0…end by their only finite verb, one that can be nothing else, whatever the subject: "As many as 1,800
    kinds have been found". Its subject is not looked at."""
    verbs = [i for i in range(end) if v.tags[i] in FINITE]
    if len(verbs) != 1 or v.low[verbs[0]] not in _SURE or verbs[0] < 2 or v.tags[verbs[0] - 1] not in _NOUNS:
        return None
    if v.is_reported(0, end) or any(v.low[i] in SUBORDINATORS - {"as"} or v.tags[i] in _WH for i in range(end)):
        return None
    verb = verbs[0]
    return Clause(0, NounPhrase(0, verb, verb, verb - 1, None, "common"), verb)


def _opens_front(v: View, start: int) -> bool:
    if v.tags[start] in _FRONT or v.low[start] in ANY_CLAUSE:
        return True
    time = v.core(start)
    return time is not None and v.is_time(time)  # "the next day, he"


def _demonstrative(v: View, start: int) -> Clause | None:
    """ "That is …", "This has …" """
    verb = v.finite(start + 1)
    if (
        verb is None
        or (v.low[verb] not in _SURE and v.tags[verb] != "MD")
        or v.low[verb] in ("are", "were", "have", "do")
    ):
        return None
    return Clause(start, NounPhrase(start, start + 1, start + 1, start, False, "pronoun"), verb)


def _walk(v: View, first: NounPhrase) -> tuple[int, bool, bool] | None:
    """The finite verb behind the subject with all that belongs to it; whether "and" joins two nouns in it, and whether it
    has a relative clause."""
    i, waits, is_pair, had_relative = first.core_end, 0, False, False
    last = min(v.n - 1, first.start + _LONGEST)
    while i < last:
        low, tag = v.low[i], v.tags[i]
        if tag in FINITE or (tag == "VB" and _is_plural_present(v, first, i)):
            if had_relative and v.lemma(i) in REPORTS:
                return None  # "an address agents tell them is"
            if not waits:
                return i, is_pair, had_relative
            waits -= 1
        elif low in _RELATIVES and (tag in _WH or (low == "that" and v.tags[i - 1] != "IN")):
            if waits or v.tags[i - 1] not in (*_NOUNS, "IN"):
                return None
            waits, had_relative = 1, True
        elif low in (",", "(", *_DASHES):
            end = None if waits else _aside_end(v, i)
            partner_end = _list_end(v, i) if end is None and low == "," and not waits else None
            if partner_end is not None:
                is_pair, end = True, partner_end - 1
            if end is None:
                return None
            i = end
        elif low in ("and", "or"):
            partner = v.core(i + 1)
            if partner is None or partner.kind == "pronoun":
                return None
            is_pair = True
            i = partner.core_end - 1
        elif tag == "PRP":
            if not (waits or had_relative or v.tags[i - 1] == "IN" or low in _SELVES):
                return None
        elif low == "-" or tag not in _TAIL or (had_relative and v.lemma(i) in REPORTS) or _opens_clause(v, i):
            return None
        i += 1
    return None


def _is_plural_present(v: View, first: NounPhrase, i: int) -> bool:
    """Whether a bare verb can only be the present of a plural subject at the head of its clause: ", the women talk about"."""
    is_head = first.start == 0 or v.low[first.start - 1] in (",", "while", "whereas", *_DASHES)
    return is_head and i == first.core_end and first.plural is True and v.tags[first.start] in ("DT", "PRP$", "JJ")


def _opens_clause(v: View, i: int) -> bool:
    is_role = v.is_word(i + 1, "a", "an")  # "my work as a reporter"
    return v.low[i] in SUBORDINATORS and not is_role and v.clause(i + 1) is not None


def _list_end(v: View, i: int) -> int | None:
    """The token behind "…, eggs and nests", a row of bare nouns that the comma at ``i`` opens."""
    while v.is_word(i, ","):
        item = v.core(i + 1)
        if item is None or item.kind == "pronoun":
            return None
        i = item.core_end
    last = v.core(i + 1) if v.is_word(i, "and", "or") else None
    return last.core_end if last is not None and last.kind != "pronoun" else None


def _aside_end(v: View, i: int) -> int | None:
    """The mark that closes the aside opened at ``i``, where a finite verb comes at once; None where it is no aside."""
    mark = ")" if v.low[i] == "(" else v.low[i]
    end = next((k for k in range(i + 1, min(v.n - 2, i + _LONGEST_ASIDE)) if v.low[k] == mark), None)
    if end is None or end < i + 2:
        return None
    if mark == ")":
        return end
    opens = v.low[i + 1]
    is_relative = opens in ("who", "which", "whose", "where")
    if v.low[end - 1] in ("and", "or") or opens in ("and", "or", "but") or v.has_finite(i + 1, end) != is_relative:
        return None
    if (
        mark == ","
        and not is_relative
        and opens not in _ASIDES
        and not (end == i + 2 and v.tags[i + 1] == "JJ")
        and v.tags[i + 1] not in ("DT", "IN", "VBN", "VBG", "NNP")
    ):
        return None
    return end if v.finite(end + 1) is not None else None


def _is_sure(v: View, clause: Clause, is_pair: bool) -> bool:
    """Whether the verb can be no participle, no noun and no second verb of a clause inside the subject."""
    verb, subject = clause.verb, clause.subject
    low, tag, behind = v.low[verb], v.tags[verb], v.tags[verb + 1]
    if (
        v.low[verb + 1] == ","
        or not v.words[verb].text.islower()
        or v.tags[verb - 1] in ("TO", "DT", "PRP$", "POS", "IN", "CC")
    ):
        return False
    if low in _SURE or tag == "MD":
        return True
    is_near = verb == subject.core_end or (verb == subject.core_end + 1 and v.tags[verb - 1] == "RB")
    if tag == "VBD":
        if v.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE and "that" in v.low[verb + 1 : verb + 8]:
            return True
        has_object = behind in _OBJECT or (is_near and behind in ("JJ", "NN", "NNS", "WP", "WRB"))
        is_past = _is_past_only(v, verb) or v.lemma(verb) in INTRANSITIVE or has_object
        return is_past and (not is_near or is_safe_verb(v, clause))
    if is_near and not is_safe_verb(v, clause):
        return False
    if tag == "VB":
        return behind in _BEHIND and v.low[0] != "let"
    if tag == "VBZ":
        if v.tags[verb - 1] == "RB" and not is_pair and subject.plural is False:
            return True  # "promotion often leads": no noun stands behind an adverb
        return (behind in ("DT", "PRP$", "PRP", "TO") and not is_pair) or (not can_be(low, "NNS") and behind in _BEHIND)
    if subject.plural is True and v.is_word(verb + 1, "that") and v.lemma(verb) in REPORTS | REPORTS_WITH_CLAUSE:
        return True  # "Places like Rome fear that"
    if subject.plural is False or behind not in ("DT", "PRP$", "PRP", "JJ", "TO", "RP", "IN"):
        return False
    # A noun in the plural that may be a verb: "the people of the town plan".
    return is_near or not can_be(low, "NN") or behind in ("DT", "PRP$", "PRP")


def _is_past_only(v: View, verb: int) -> bool:
    """A past tense that is no participle: "went", "took"."""
    lemma = v.lemma(verb)
    return v.tags[verb] == "VBD" and v.low[verb] == inflect(lemma, "VBD") != inflect(lemma, "VBN")
