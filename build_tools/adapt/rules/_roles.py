"""What a person or a thing can be said to be in a noun beside its name."""

from __future__ import annotations

from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._view import NounPhrase, View
from build_tools.adapt.rules._words import PERSONS

# Nouns that say what a named thing is. A name and any other noun side by side may be two things in a row.
THINGS = PLACES | frozenset(
    """agency album airline airport alliance app area association bank band bay body book brand bridge building building business
        campaign cathedral centre center charity church club coalition college company consultancy corporation cooperative
        country court department desert disease drug duo estate event exhibition factory festival film firm forum foundation
        fund game garden genus group hospital hotel initiative institute institution island lake language magazine manufacturer
        market ministry mission mountain movement museum network newspaper nonprofit novel object organisation organization park
        party planet plant platform play port programme program project publisher race region reserve restaurant retailer river
        road satellite school series service shop show singer-songwriter site software song square startup start-up station store
        street studio study supermarket system team telescope theatre theory thinktank think-tank title tournament treaty tribe
        trio union unit university website work zone abbey album anthology archipelago arena assembly
        aircraft boat borough brewery canal castle cemetery championship cinema commune competition compound console contest
        creek dam device dialect enzyme essay fort fortress genre glacier god goddess gulf hamlet highway hormone
        journal lagoon league locomotive mineral monastery monument mosque motorway municipality musical
        newsletter opera orchestra palace parish peninsula plateau play podcast poem prison protein publisher railway
        religion reservoir rocket sculpture sect sequel ship sitcom spacecraft stadium stream subdivision
        suburb suite symphony syndrome temple theater tier township trilogy tributary tunnel vehicle vessel village virus volcano
        waterfall house mansion block constellation dolphin enclave enterprise exclave framework galaxy high-rise hurricane publication
        spot stronghold structure academy artwork award bacterium bar bay beach bill bird birthplace blog block
        breed bureau cafe camp cartoon cave chain cheese chemical chip clan clinic colony comedy comic commission committee
        complex computer conference cooperative council dance dish documentary dog drama drink empire engine
        facility farm fish flower food fruit gallery gas gateway gene hall harbour harbor holiday horse hub
        insect instrument laboratory landmark law library machine mall mammal medal medicine metal militia mine mixture molecule
        movie nation office outfit painting panel parliament peak pharmacy plain prize pub regiment regulator republic
        resort ritual robot sauce sea smartphone society species sport square strait strip subsidiary substance summit tablet
        technique technology territory thriller tool tower tree trust valley vegetable watchdog weapon wine""".split()
)
# Nouns beside a name that do not say what it is: times, amounts, what somebody has about him, what the sentence told.
_NO_ROLES = frozenset(
    """amount beginning bit cause chance change cut day decade decision decline decrease distance drop effect end fact fall feat
    few foot gain growth half hour increase inch jump kilometre kilometer kind little loss lot majority metre meter mile minute
    moment month move number pair part percent percentage point portion pound proportion quarter rate reason result rise share
    sign size sort start step success sum third thing time total type way week win year arm back bag cigarette eye face finger
    glass gun hair hand hat head knife leg look pen smile stick tear voice cup coat
    """.split()
)
_PAIRED = frozenset("NN NNS JJ NNP NNPS VBN VBG".split())
_NO_NEXT = frozenset("NN NNS JJ VB VBZ VBP VBG VBN VBD".split())
_TAILS = frozenset("of from for that which who".split())
_NOMINAL = frozenset("NN NNP NNPS JJ JJR JJS POS HYPH CD VBN VBG RB".split())
_BEHIND_ROLE = frozenset("IN VBG VBN WP WDT TO".split())
# Roles that one person has: "the author of the report", but "a member of the board".
OFFICES = frozenset(
    """author boss captain chair chairman chairwoman chief commander creator director editor executive founder governor head
    inventor king leader maker manager mayor minister owner president principal queen winner""".split()
)


def article(v: View, role: NounPhrase) -> str:
    """The article that news leaves out: "the " before "author of the report", "a " before "senior editor of the paper"; none before
    a title, "Head of Research at the museum"."""
    if (
        v.tags[role.start] in ("DT", "PRP$", "CD")
        or "POS" in v.tags[role.start : role.head]
        or v.is_word(role.start, "one")
        or v.text[v.at(role.head)].isupper()
    ):
        return ""
    if role.start == role.head and v.lemma(role.head) in OFFICES:
        return "the "
    if v.is_word(role.start, "chief", "executive", "managing", "prime", "general") and v.lemma(role.head) in OFFICES:
        return "the "
    return "an " if v.low[role.start][0] in "aeio" else "a "


def is_plain_tail(v: View, start: int, end: int, may_pair: bool = False) -> bool:
    """Whether tokens start…end hold no list, and no verb but in a clause with "who", "which" or "that".

    ``may_pair``: "and" may join two nouns ("of art and music"), because no list goes on behind ``end``.
    """
    in_relative = False
    for i in range(start, end):
        if v.low[i] == "and" and i > start - 1 and i + 1 < end:
            if v.lemma(i + 1) in PERSONS and v.tags[i + 1] == "NN":
                continue  # "an Irish poet and singer"
            if v.tags[i - 1] in ("NNP", "NNPS") and v.tags[i + 1] in ("NNP", "NNPS"):
                continue  # "the Chief Minister of Jammu and Kashmir"
            # "a charity that helps schools and farms"; a list may go on with "and a nurse", "and Anna Keller"
            is_pair = v.tags[i + 1] in (_PAIRED if not in_relative else _NO_NEXT) or (may_pair and in_relative)
            if (may_pair or in_relative) and is_pair and v.tags[i - 1] not in ("IN", ","):
                continue
        if v.low[i] in (",", ";", ":", "–", "—", "(", "and", "or"):
            return False
        if v.tags[i] in ("WP", "WDT", "WP$", "WRB"):
            in_relative = True
        elif v.tags[i] in ("VBD", "VBZ", "VBP", "MD") and not in_relative and v.low[i] != "turned":
            return False
    return True


def role_beside(v: View, named: NounPhrase, start: int, end: int, after_subject: bool) -> NounPhrase | None:
    """The noun phrase that fills tokens start…end, when it can say what ``named`` is.

    ``after_subject``: a verb follows behind a comma, so that no list goes on.
    """
    if named.kind != "name" or named.plural is True:
        return None
    role = v.core(start)
    if role is not None and v.is_word(start, "one") and v.is_word(start + 1, "of", "among"):
        return role if is_plain_tail(v, start + 1, end, after_subject) else None
    if named.end != named.core_end or v.tags[named.start] == "CD":
        return None
    first = v.low[start]
    if first in ("a", "an", "the") and v.text[v.at(start)].isupper():
        return None  # "The American Journal": a title of its own
    role = _listed(v, start, end) or _ranked(v, start, end) or role
    if role is None or role.plural is True or not _says_what(v, role, end, after_subject):
        return None
    is_marked = first in ("a", "an", "the") or "POS" in v.tags[start : role.head] or v.tags[start] == "PRP$"
    is_full = (named.start == 0 or after_subject) and named.core_end - named.start > 1
    is_bare = is_full and v.is_word(role.core_end, "of", "for", "at")  # "Anna Keller, head of X"
    if not is_marked and not (is_bare and v.low[role.head] in PERSONS):
        return None
    return role if is_plain_tail(v, role.core_end, end, after_subject) else None


def _listed(v: View, start: int, end: int) -> NounPhrase | None:
    """ "a hotel and restaurant consultant", "the outgoing chief executive", "a much smaller town": nouns and what stands before
    them, up to the first noun that is on a list, however it is tagged."""
    if v.tags[start] not in ("DT", "PRP$", "NNP", "JJ", "NN"):
        return None
    for i in range(start + 1, end):
        is_last = i + 1 == end or v.tags[i + 1] in _BEHIND_ROLE or v.low[i + 1].endswith(("ing", "turned"))
        is_thing = v.tags[i] == "NN" and v.low[i] in THINGS and v.tags[i + 1] != "NN"
        if is_last and (is_thing or (v.low[i] in PERSONS and v.tags[i] != "NNS")):
            return NounPhrase(start, i + 1, i + 1, i, False, "common")
        is_joined = v.low[i] == "and" and i > start + 1 and v.tags[i + 1] in ("NN", "JJ")
        if v.tags[i] not in _NOMINAL and not is_joined:
            return None
    return None


def _ranked(v: View, start: int, end: int) -> NounPhrase | None:
    """ "the first of his films", "the first and lowest of the three peaks"."""
    i = start + 1
    if not v.is_word(start, "the") or not _is_rank(v, i):
        return None
    if v.is_word(i + 1, "and") and v.tags[i + 2] in ("JJ", "JJS"):
        i += 2
    if i + 2 >= end or not v.is_word(i + 1, "of"):
        return None
    return NounPhrase(start, i + 1, i + 1, i, False, "common")


def _is_rank(v: View, i: int) -> bool:
    return v.tags[i] in ("JJ", "JJS") or v.low[i] in ("first", "second", "third", "fourth", "fifth", "last")


def _says_what(v: View, role: NounPhrase, end: int, after_subject: bool) -> bool:
    low, lemma = v.low[role.head], v.lemma(role.head)
    if _is_rank(v, role.head) and v.is_word(role.core_end, "of"):
        return True  # "the first of"
    if role.kind == "name":  # "the Chief Minister", "a World Heritage Site"
        return low in PERSONS or (low in THINGS and v.low[role.start] in ("a", "an"))
    if role.kind != "common":
        return False
    if low in PERSONS or lemma in PERSONS:
        return True
    if lemma in THINGS:
        return v.low[role.start] != "the" or role.head - role.start > 1 or role.core_end < end  # not "Gyp, the dog,"
    if not after_subject or v.is_time(role) or lemma in _NO_ROLES or role.plural is not False:
        return False
    tail = role.core_end
    is_person = may_be_person(lemma)
    return (
        (
            tail == end and v.low[role.start] != "the"
        )  # "Romulus, the first moon, was found" says that it was found first
        or v.low[tail] in _TAILS
        or v.tags[tail] in ("VBN", "VBG")
        or (is_person and v.low[tail] in ("at", "in"))
    )
