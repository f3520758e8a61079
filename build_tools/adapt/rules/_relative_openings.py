"""How the sentence opens that a relative clause behind a comma becomes: "The teacher", "There,", "This", "Many of them"."""

from __future__ import annotations

from build_tools.adapt.rules._antecedent import antecedent, rivals
from build_tools.adapt.rules._predicates import say
from build_tools.adapt.rules._relatives import OPENS, Relative, class_noun, named_antecedent, quoted_title, relative
from build_tools.adapt.rules._view import Clause, NounPhrase, View, upper
from build_tools.adapt.rules._words import COLLECTIVE

# Behind these verbs ", which" mostly means the whole statement before it: "This means …" is right in both readings.
_ABOUT_ALL = frozenset(
    """mean allow cause help make enable lead result force prompt explain suggest show give ensure reduce increase prevent require
    create add bring leave happen come save cost involve""".split()
)
_EFFECTS = frozenset("result consequence outcome effect due".split())
_MOTION = frozenset("move go come flee travel return fly arrive run walk sail head emigrate migrate send take".split())
_NO_PLACES = frozenset(
    """age argument aspect case circumstance condition debate example instance issue job level matter method moment period
    phase point position problem process project relationship role sense situation stage story system technique theory topic
    trial way""".split()
)
_BARE_PLACES = frozenset(
    "bed church college court home hospital jail parliament prison school town university work".split()
)
_PREPOSITIONS = frozenset("in on at through under from with for by down over across around behind above inside".split())
_OF_WHOM = frozenset(
    "all both many most some several few none each one two three four five six seven eight nine ten half".split()
)


def how_it_opens(v: View, k: int) -> tuple[str, int] | None:
    """How the new sentence opens, and the token at which the text goes on."""
    word = v.low[k + 1]
    if word == "where":
        return _there(v, k)
    told = relative(v, k + 1, v.before(k)) if word in ("who", "which") else None
    if word == "which" and told is not None:
        return _which(v, k, told)
    if word == "who" and told is not None:
        return _taken_up(v, k, told, person=True)
    if word == "whose":
        owned = v.clause(k + 2)
        owner = antecedent(v, k, None, person=None) if owned and owned.subject.kind != "pronoun" else None
        if owner is None:
            return None
        return (owner + ("'" if owner.endswith("s") else "'s"), k + 2)
    if word in _OF_WHOM and v.is_word(k + 2, "of") and v.is_word(k + 3, "whom", "which") and k + 4 < v.n:
        is_verb = v.finite(k + 4) is not None or (v.tags[k + 4] == "NN" and v.tags[k + 5] in ("JJ", "NNS", "DT"))
        is_many = any(tag in ("NNS", "NNPS") for tag in v.tags[:k])  # "the sugar, all of which": not them
        return (v.words[k + 1].text.capitalize() + " of them", k + 4) if is_verb and is_many else None
    if v.is_word(k + 2, "which", "whom"):
        return _behind_preposition(v, k)
    return _part(v, k)


def _which(v: View, k: int, told: Relative) -> tuple[str, int] | None:
    """The same for "which": "This" where all that was said is meant."""
    noun, verb = v.before(k), told.verb
    if v.low[verb] in ("is", "was") and (
        v.is_word(verb + 1, "why", "because", "how", "what", "when") or "reason" in v.low[verb + 1 : verb + 4]
    ):
        return "This", k + 2
    if v.lemma(verb) == "mean" and verb == k + 2 and v.tags[verb + 1] in ("PRP", "IN", "EX"):
        return "This", k + 2  # a clause follows: no name means that
    is_effect = any(v.low[i] in _EFFECTS for i in range(verb + 1, min(verb + 6, v.n)))
    if is_effect and v.lemma(verb) in ("be", "seem", "appear") and v.verb_number(verb) is not True:
        return "This", k + 2  # of the noun or of all that was said
    is_translation = v.lemma(verb) == "mean" and noun is not None and noun.kind == "name"
    is_dated = v.low[k - 1] == ")" and v.low[k - 2].isdigit()  # "with Blue Hills (1970), which gave him"
    if v.lemma(verb) in _ABOUT_ALL and verb == k + 2 and not is_translation and not is_dated:
        # A past tense hides the number, and "This" cannot stand for a plural noun.
        is_one = v.tags[verb] == "VBZ" and v.low[verb].endswith("s")
        is_past = v.tags[verb] == "VBD" and noun is not None and noun.plural is False and noun.kind != "name"
        if is_one or is_past:
            return "This", k + 2
        if v.tags[verb] not in ("VBP", "VB"):
            return None  # a plural verb, though, can only be about a plural noun
    if v.low[verb] in ("would", "could", "might"):
        return None  # mostly about the whole statement
    found = _taken_up(v, k, told, person=False)
    is_all = v.is_word(verb, "will") and v.lemma(verb + 1) in _ABOUT_ALL
    if found is None and is_all and (noun is None or (noun.plural is False and noun.kind != "name")):
        return "This", k + 2
    return found


def _there(v: View, k: int) -> tuple[str, int] | None:
    clause, noun = v.long_clause(k + 2), _place(v, k)
    is_cleft = "where" in v.low[k + 2 :] and "it" in v.low[:k]  # "it is in Bern, where A, where B": the second says it
    if noun is None or "where" in v.low[:k] or is_cleft:
        return None
    if clause is None:
        # A longer subject, behind the name of a place, or a place that somebody has.
        is_owned = "POS" in v.tags[noun.start : noun.head] and v.lemma(noun.head) not in _NO_PLACES
        is_place = (noun.kind == "name" or is_owned) and v.tags[noun.start - 1] in ("IN", "TO", ",")
        is_told = v.tags[k + 2] in OPENS and v.finite(k + 2) is None and v.has_finite(k + 3, v.n)
        return ("There,", k + 2) if is_place and is_told and not v.is_time(noun) else None
    if v.low[clause.subject.start] == "there":
        return None
    if (moved := _moved(v, k, clause)) is not None:
        return moved
    if v.lemma(clause.verb) in _MOTION or v.lemma(noun.head) in _NO_PLACES:
        return None
    is_bare = noun.kind == "common" and v.tags[noun.start] not in ("DT", "PRP$", "CD")
    if is_bare and noun.plural is not True and v.lemma(noun.head) not in _BARE_PLACES:
        return None  # "a way of growing called budding, where": what happens is no place
    is_counted = v.low[noun.start - 2] in ("hundreds", "thousands", "dozens", "scores")
    if is_bare and v.low[noun.start - 1] in ("with", "of", "by", "for", "as") and not is_counted:
        return None  # "books with many parts, where"
    return "There,", k + 2


def _place(v: View, k: int) -> NounPhrase | None:
    """The noun before the comma at ``k``, or the one before a date there: "in Bern in June 1950, where"."""
    if v.is_word(k - 1, "example", "instance") and v.is_word(k - 2, "for") and v.low[k - 3] == ",":
        k -= 3  # "in Bern, for example, where"
    noun = v.before(k)
    is_dated = noun is not None and v.is_time(noun) and v.is_word(noun.start - 1, "in", "on")
    return v.before(noun.start - 1) if noun is not None and is_dated else noun


def _taken_up(v: View, k: int, told: Relative, person: bool) -> tuple[str, int] | None:
    found = antecedent(v, k, told.verb, person=person) or named_antecedent(v, k, told.verb, person)
    if found is None and not person and v.verb_number(told.verb) is not True:
        found = quoted_title(v, k)
    return (say(v, found, told.front), told.start) if found else None


def _moved(v: View, k: int, clause: Clause) -> tuple[str, int] | None:
    """ ", where he moved in 2012": "He moved there in 2012"."""
    subject, verb = clause.subject, clause.verb
    plain = subject.kind == "pronoun" and subject.start == k + 2 and verb == subject.end and v.low[k - 1] != ")"
    if not plain or v.lemma(verb) not in ("move", "go", "travel", "emigrate") or v.tags[verb + 1] not in ("IN", "TO"):
        return None
    if v.low[verb + 1] in ("to", "into", "from", "back", "on") or v.low[subject.start] == "it":
        return None
    return f"{upper(v.src(subject.start, verb + 1))} there", verb + 1


def _behind_preposition(v: View, k: int) -> tuple[str, int] | None:
    """ ", in which many people died": "In this fire, many people died"; ", of whom five lived": "Of them, five lived"."""
    word, noun = v.low[k + 1], _place(v, k)
    clause = v.clause(k + 3)
    if word == "of":
        is_part = v.tags[k + 3] == "CD" or v.is_word(k + 3, "only", "most", "many", "some", "all", "about", "several")
        is_many = noun is not None and noun.plural is True and v.tags[noun.head] == "NNS"
        return ("Of them,", k + 3) if is_many and is_part and v.has_finite(k + 4, min(k + 7, v.n)) else None
    if v.is_word(k + 2, "whom") and clause is not None and noun is not None:
        return _for_whom(v, k, noun)
    if clause is None or v.low[k + 2] != "which" or v.is_word(k + 3, "case", "time", "point"):
        return None
    if any(v.low[i] == "," and v.is_word(i + 1, "because", "since", "as") for i in range(k + 3, v.n)):
        return None
    lead = {"after": "After that,", "during": "During this time,"}.get(word)
    if lead:
        return lead, k + 3
    if word not in _PREPOSITIONS or noun is None:
        return None
    if (what := class_noun(v, noun)) is not None:
        return f"{word.capitalize()} this {what},", k + 3
    is_one = v.tags[noun.start] in ("DT", "PRP$", "CD") or "POS" in v.tags[noun.start : noun.head]
    if not is_one and noun.plural is not True:
        return None  # "perfect elasticity, in which": "this elasticity" would be odd
    if noun.kind != "common" or antecedent(v, noun.core_end, None, person=False) is None:
        return None
    return f"{word.capitalize()} {'these' if noun.plural else 'this'} {v.src(noun.head, noun.core_end)},", k + 3


def _for_whom(v: View, k: int, noun: NounPhrase) -> tuple[str, int] | None:
    """ "a young audience, for whom the songs were new": "For this audience, the songs were new"."""
    is_human = v.is_person(noun) or v.lemma(noun.head) in COLLECTIVE
    is_new = v.tags[noun.start] in ("DT", "CD") or noun.plural is True
    if not is_human or not is_new or noun.kind != "common" or v.low[k + 1] != "for":
        return None
    if v.tags[noun.start - 1] in ("CC", ",") or any(v.is_person(o) for o in rivals(v, noun)):
        return None
    these = "these" if v.tags[noun.head] == "NNS" or noun.plural else "this"
    return f"{v.low[k + 1].capitalize()} {these} {v.src(noun.head, noun.core_end)},", k + 3


def _part(v: View, k: int) -> tuple[str, int] | None:
    """ ", 30 of whom are elected", ", the last of which came out": "30 of them", "The last of them"."""
    first = k + 1
    if v.is_word(first, "the") and v.tags[first + 1] in ("JJ", "JJS"):
        last = first + 2
    elif v.tags[first] == "CD":
        last = first + 1
    else:
        return None
    noun = v.before(k)
    is_many = noun is not None and noun.plural is True and v.tags[noun.head] == "NNS"
    if not is_many or not v.is_word(last, "of") or not v.is_word(last + 1, "whom", "which"):
        return None
    return (upper(v.src(first, last)) + " of them", last + 2) if v.finite(last + 2) is not None else None
