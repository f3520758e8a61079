"""Sentences of the form "X is a N …": what they say first, and how the next sentence takes X up again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from build_tools.adapt.rules._clauses import clause_around_aside, main_clause
from build_tools.adapt.rules._view import Clause, NounPhrase, View
from build_tools.adapt.rules._words import PERSONS

# "-ing" forms that make a statement with their subject: "a wine consisting of three grapes".
ING_FORMS = {
    "belonging": "belong",
    "comprising": "comprise",
    "connecting": "connect",
    "consisting": "consist",
    "containing": "contain",
    "covering": "cover",
    "describing": "describe",
    "featuring": "feature",
    "flowing": "flow",
    "hailing": "hail",
    "linking": "link",
    "living": "live",
    "lying": "lie",
    "operating": "operate",
    "originating": "originate",
    "running": "run",
    "serving": "serve",
    "specialising": "specialise",
    "specializing": "specialize",
    "starring": "star",
}

# A first half that ends in one of these says nothing.
_EMPTY = frozenset(
    """amount anything bit case chance combination day difference example fact form instance kind lot matter moment number one
    ones part person piece place point question reason result sense set side sign somebody someone something sort thing
    time type variety way""".split()
)
# These say something only with a word that tells them apart ("a slang term").
_WEAK = frozenset(
    """action activity area business change choice concept condition decision event expression feature idea individual issue job man
    measure method move name object phrase problem process property quantity rule service situation state step story substance system term theory title
    value woman word work""".split()
)
CONTAINERS = frozenset(
    """alliance album association band body branch brand breed chain class club coalition collection committee community department
    dialect district dynasty family field genus group guild league line network order organisation organization pack race range school
    series species style subclass subgenre subset suite society strain team tribe union unit variety village breed cultivar school course make model""".split()
)
_BARRED = frozenset(
    "first second third last only same very such one main sole final next quite rather too so no neither either".split()
)
_PRONOUNS = {"it": "It", "he": "He", "she": "She", "they": "They", "this": "It", "that": "It", "these": "They"}
_PERSON_ENDS = ("ist", "ian", "man", "woman", "men", "women", "ess", "ster")
_NO_PERSONS = frozenset(
    """access actress address amphibian anther antler banner barrier beer blazer boiler bomber border boulder browser buffer
    bumper burger business calculator cancer career carrier cellar center centre chamber chapter character charter cider
    cluster coaster color colour compiler compress computer connector container controller cooker corner corridor counter
    cover crater cross cruiser cylinder danger destroyer diameter dinner disaster disorder door drawer dress elevator
    error factor feather fertilizer fever fiber filter finger fitness flavor floor flower folder fortress freezer
    freighter frontier gender generator glacier glass grass hammer harbor harbour helicopter illness indicator inductor
    interior laser layer leather letter liner liquor list locker manor marker mass master matter mattress mess meteor
    meter microprocessor mirror mist monster moss motor newsletter number offer operator order organ oyster paper
    parameter parser partner pass peer pepper platformer player poster powder power prayer printer process processor
    propeller quarter radiator reactor receiver register river roller rollercoaster rotor router rubber salamander scanner
    sector sensor server shelter shooter shower silver skyscraper soccer spider starter steamer sticker success
    supercomputer supper sweater sweetener synthesizer tanker temper theater theatre thriller tiger timber toaster tower
    tractor trailer transformer transistor tremor trigger tumor vapor vector vesper visor wafer water weather whisker
    wilderness winter wrapper zipper""".split()
)


@dataclass(frozen=True, slots=True)
class Copula:
    """ "X is a N": the clause, its complement, and whether it is told in the past."""

    clause: Clause
    noun: NounPhrase
    end: int  # behind the complement with its "of …", "in …"
    is_past: bool
    is_person: bool


def copula(v: View, definite: bool = False) -> Copula | None:
    """The clause that the sentence begins with, where it says what its subject is; None when that is not certain.

    ``definite``: "the N" and "one of the Ns" count as well.
    """
    clause = main_clause(v, 0, v.n - 1) or clause_around_aside(v)
    if clause is None or v.low[clause.verb] not in ("is", "are", "was", "were"):
        return None
    if v.low[clause.subject.head] in ("there", "all", "what", "one", "some", "i", "you", "we", "here", "each"):
        return None
    start = clause.verb + 1
    if v.is_word(start, "also", "now", "still", "today", "currently"):
        start += 1
    is_of_many = definite and v.is_word(start, "one") and v.is_word(start + 1, "of")
    noun = v.core(start + 2 if is_of_many else start)
    if noun is None or noun.kind == "pronoun" or v.lemma(noun.head) in _EMPTY or v.is_time(noun):
        return None
    is_one = v.low[noun.start] in ("a", "an") or is_of_many or (definite and v.low[noun.start] == "the")
    if is_of_many or (is_one and v.low[noun.head] in ("species", "series")):
        noun = replace(noun, plural=False)
    if noun.kind != "common" and not (is_one and v.tags[noun.head] == "NNP"):
        return None
    is_many = v.tags[noun.head] == "NNS" and v.tags[noun.start] in ("JJ", "NN", "NNS", "VBN", "VBG")
    if not (is_one and noun.plural is not True) and not (is_many and v.low[clause.verb] in ("are", "were")):
        return None
    inside = range(noun.start, noun.core_end)
    is_barred = any(v.tags[i] in ("JJS", "RBS", "JJR", "RBR", "POS") or v.low[i] in _BARRED for i in inside)
    if is_barred and not definite:
        return None
    if noun.head - noun.start > 1 and v.low[noun.head] in ING_FORMS:  # taken for a noun: "a wine consisting of"
        noun = replace(noun, head=noun.head - 1, core_end=noun.head, end=noun.head)
        return Copula(clause, noun, noun.core_end, v.low[clause.verb] in ("was", "were"), v.lemma(noun.head) in PERSONS)
    whole = v.phrase(noun.start)
    end = whole.end if whole is not None else noun.core_end
    if v.is_word(end, "(") and v.is_word(end + 2, ")") and v.low[end + 3] in ("of", "in", "for", "by"):
        behind = v.phrase(end + 4)  # "a shooter (FPS) for the PlayStation"
        end = behind.end if behind is not None else end
    return Copula(clause, noun, end, v.low[clause.verb] in ("was", "were"), v.lemma(noun.head) in PERSONS)


def says_something(v: View, found: Copula) -> bool:
    """Whether "X is a N." is worth a sentence."""
    noun = found.noun
    has_detail = noun.head - noun.start > 1 or (v.tags[noun.head] == "NNS" and noun.head > noun.start)
    has_detail = has_detail or found.end > noun.core_end
    subject = v.low[found.clause.subject.head]
    if subject in _PRONOUNS or found.is_person or v.lemma(noun.head) in _WEAK:
        return has_detail
    return has_detail or subject != v.low[noun.head]  # "Howell County is a county."


def again(v: View, found: Copula, until: int) -> str | None:
    """How the next sentence calls the subject; None where it may be a person that no word tells."""
    subject = found.clause.subject
    low = v.low[subject.head]
    if subject.kind == "pronoun" or low in _PRONOUNS:
        return _PRONOUNS.get(low)
    many = v.low[found.clause.verb] in ("are", "were")
    if found.is_person:
        if many:
            return "They" if "and" in v.low[subject.start : subject.end] or subject.plural else None
        return _person(v, found, until)
    head = v.lemma(found.noun.head)
    if may_be_person(head) or v.is_person(subject):
        return None
    return "They" if many else "It"


def may_be_person(lemma: str) -> bool:
    """Whether the noun looks like one for a person that no list holds: "a skier", "a soloist"."""
    if lemma in _NO_PERSONS or lemma.endswith(("computer", "water", "power", "paper", "tower", "meter", "center")):
        return False
    return lemma.endswith(_PERSON_ENDS) or (lemma.endswith(("er", "or")) and len(lemma) > 4)


def _person(v: View, found: Copula, until: int) -> str | None:
    head = v.lemma(found.noun.head)
    gender = _GENDERS.get(head)
    if gender is None:
        gender = _told_gender(v, found, until)
    subject = found.clause.subject
    if gender is not None and (subject.kind == "name" or v.is_person(subject)):
        return gender
    if v.low[subject.start] in ("a", "an") or subject.end != subject.core_end:
        return None
    name = v.refer(subject, person=True)
    if name is not None and (len(name.split()) > 2 or subject.kind == "common"):
        return f"The {v.words[found.noun.head].text}"  # a long name three times over reads badly
    return name


def _told_gender(v: View, found: Copula, until: int) -> str | None:
    """ "He" or "She" where a pronoun of the sentence can only be the subject's."""
    subject = found.clause.subject
    if any(v.low[i] in _PRONOUN_GENDERS for i in range(found.noun.start)) or subject.kind != "name":
        return None
    genders = {_PRONOUN_GENDERS[v.low[i]] for i in range(found.noun.start, until) if v.low[i] in _PRONOUN_GENDERS}
    if len(genders) != 1:
        return None
    first = next(i for i in range(found.noun.start, until) if v.low[i] in _PRONOUN_GENDERS)
    is_own = v.is_word(first, "himself", "herself") or v.is_word(first + 1, "own")
    is_alone = v.low[first] in ("his", "her", "he", "she") and not any(
        v.tags[i] in ("NNP", "NNPS") or v.low[i] in PERSONS for i in range(found.noun.core_end, first)
    )
    return genders.pop() if is_own or (is_alone and not (v.low[first] == "her" and v.tags[first] == "PRP")) else None


_PRONOUN_GENDERS = {
    "he": "He",
    "his": "He",
    "him": "He",
    "himself": "He",
    "she": "She",
    "her": "She",
    "herself": "She",
    "hers": "She",
}
_GENDERS = {
    **dict.fromkeys(
        "actress princess queen duchess heroine waitress empress woman businesswoman spokeswoman mother daughter sister wife widow nun baroness grandmother aunt niece".split(),
        "She",
    ),
    **dict.fromkeys(
        "man businessman spokesman king prince duke emperor father son brother husband monk grandfather uncle nephew sportsman statesman clergyman baron".split(),
        "He",
    ),
}


def belongs_to_complement(
    v: View, found: Copula, at: int, number: bool | None = None, is_person: bool = False, after_comma: bool = False
) -> bool:
    """Whether what begins at ``at`` can only be about the complement, not about a noun in its "of …"."""
    noun = found.noun
    if noun.core_end >= at:
        return True
    inner: list[tuple[int, NounPhrase]] = []
    k = noun.core_end
    while k < at:
        if v.low[k] == "(":
            k += 3
            continue
        phrase = v.core(k + 1)
        if phrase is None or phrase.kind == "pronoun":
            return False
        if v.low[k] == "and" and phrase.kind == "common":
            pass  # "a writer and actor"
        else:
            inner.append((k, phrase))
        k = phrase.core_end
    for link, phrase in inner:
        if number is not None and phrase.plural is not None and phrase.plural != number:
            continue
        if is_person:
            is_body = (
                phrase.kind == "name" and v.low[phrase.start] == "the"
            )  # "a member of the European Parliament who"
            if v.low[link] in ("in", "at", "from") or is_body or (phrase.kind == "common" and not v.is_person(phrase)):
                continue
            return False
        if phrase.kind == "name" or v.is_time(phrase):
            continue
        if v.low[link] == "of" and v.lemma(noun.head) in CONTAINERS:
            continue
        if after_comma and v.low[link] in ("with", "of", "in", "for", "at", "on") and v.low[phrase.start] != "the":
            continue
        return False
    return True
