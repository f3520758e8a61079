"""What a person or a thing can be said to be in a noun beside its name."""

from __future__ import annotations

from build_tools.adapt.rules._antecedent import PLACES
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
        waterfall block constellation dolphin enclave enterprise exclave framework galaxy high-rise hurricane publication
        stronghold structure""".split()
)
# Roles that one person has: "the author of the report", but "a member of the board".
_UNIQUE = frozenset(
    """author boss captain chair chairman chairwoman chief commander creator director editor executive founder governor head
    inventor king leader maker manager mayor minister owner president principal queen winner""".split()
)


def article(v: View, role: NounPhrase) -> str:
    """The article that news leaves out: "the " before "author of the report", "a " before "senior editor of the paper"."""
    if (
        v.tags[role.start] in ("DT", "PRP$", "CD")
        or "POS" in v.tags[role.start : role.head]
        or v.is_word(role.start, "one")
    ):
        return ""
    if role.start == role.head and v.lemma(role.head) in _UNIQUE:
        return "the "
    if v.is_word(role.start, "chief", "executive", "managing", "prime", "general") and v.lemma(role.head) in _UNIQUE:
        return "the "
    return "an " if v.low[role.start][0] in "aeio" else "a "


def is_plain_tail(v: View, start: int, end: int) -> bool:
    """Whether tokens start…end hold no list, and no verb but in a clause with "who", "which" or "that"."""
    in_relative = False
    for i in range(start, end):
        if v.low[i] == "and" and i > start - 1 and i + 1 < end:
            if v.lemma(i + 1) in PERSONS and v.tags[i + 1] == "NN":
                continue  # "an Irish poet and singer"
            if v.tags[i - 1] in ("NNP", "NNPS") and v.tags[i + 1] in ("NNP", "NNPS"):
                continue  # "the Chief Minister of Jammu and Kashmir"
        if v.low[i] in (",", ";", ":", "–", "—", "(", "and", "or"):
            return False
        if v.tags[i] in ("WP", "WDT", "WP$", "WRB"):
            in_relative = True
        elif v.tags[i] in ("VBD", "VBZ", "VBP", "MD") and not in_relative:
            return False
    return True
