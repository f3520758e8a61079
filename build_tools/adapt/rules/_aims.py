"""What something was done for: whether "to …" behind a statement is the aim of those who did it, and how it is said."""

from __future__ import annotations

from build_tools.adapt.rules._agent import again
from build_tools.adapt.rules._view import Clause, View
from build_tools.adapt.rules._whole import may_act
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.language.inflection import inflect

# What is called into being has an aim.
_FOUNDED = frozenset(
    "build commission create design develop establish form found introduce invent launch organise organize set start".split()
)
# What is done with an aim by those who do it; where somebody goes for one; and what is no aim but an end.
_AIMED = frozenset(
    """adopt ban block change close collect combine commission cut deploy gather hold improve install interview join lower monitor plant publish raise recruit
    redesign reduce reform remove replace scan send stage survey team test tighten track unite""".split()
)
_GOES = frozenset("come fly gather go march meet move travel visit".split())
_OUTCOMES = frozenset("become reveal discover be win lose reach get have form form mourn".split())
# What is started has an aim, whatever it is called.
_STARTED = frozenset("campaign charity drive fund group initiative plan programme program project scheme".split())
_RUNS = frozenset("lead run begin join mount wage".split())
_MEETS = frozenset("gather march meet team".split())
_FOUND_THERE = frozenset("find see learn live work".split())
_NO_AIM = frozenset("enough too first only last next how ready way".split())
_MAKES = frozenset("allow cause enable encourage force help lead permit persuade require teach".split())
_ONLY_IF = frozenset("if unless when whenever through via".split())
_AIMLESS = frozenset(
    """call choice contract deal demand invitation licence license motion option place pledge request threat ticket treaty
    ability agreement attempt authority bid campaign chance decision desire duty effort failure freedom incentive intention
    law move need obligation offer opportunity order permission plan policy potential power pressure promise proposal reason
    refusal right struggle tendency time way willingness wish""".split()
)


def aim(v: View, clause: Clause, left: int, to: int) -> str | None:
    """ "The aim was": of what is called into being, and of what somebody does who can have an aim."""
    done = participle(v, clause)
    verb = _main(v, clause) if done is None else done
    if verb is None or any(
        v.tags[i] in ("TO", "VBG", "WDT", "WP", "WRB", "CC")
        for i in range(clause.verb + 1, left)
        if i != verb and v.low[i] != "being" and not _is_in_name(v, i)
    ):
        return None
    if any(v.low[i] == "," and v.tags[i + 1] in ("WDT", "WP", "WRB") for i in range(left, v.n - 1)):
        return None  # "to record a song, which was a success": that it was recorded is a fact
    if any(v.low[i] in _NO_AIM or v.tags[i] in ("JJS", "RBS") for i in range(left)) or v.lemma(to + 1) in _OUTCOMES:
        return None
    near = v.before(left)
    is_started = near is not None and v.lemma(near.head) in _STARTED and near.start == verb + 1
    if any(v.lemma(i) in _MAKES and not (i == verb and is_started) for i in range(clause.start, left)):
        return None  # "The cold causes pieces of rock to break off": whatever the tagger makes of "causes"
    if any(v.low[i] in _ONLY_IF for i in range(to, v.n)):
        return None  # "went there to meet him if it was dry", or "through the club": so much for the going
    if (
        near is None
        or (v.lemma(near.head) in _AIMLESS and not is_started)
        or (v.lemma(verb) == "set" and not v.is_word(verb + 1, "up"))
    ):
        return None
    if done is not None and (v.is_person(clause.subject) or v.low[clause.subject.head] in ("he", "she", "i", "we")):
        return None  # "He was commissioned to write a song": it is he who does it
    thing = v.core(verb + 1)
    if (thing is not None and thing.kind == "pronoun") or v.low[near.start - 1] == ",":
        return None  # "commissioned him to write"; "a fair, one house to show each of the trades"
    is_going_on = v.tags[verb] == "VBG"
    is_past = v.tags[clause.verb] == "VBD" and v.low[clause.verb] != "had"
    is_begun = v.lemma(verb) in _FOUNDED or (is_started and v.lemma(verb) in _RUNS)  # "led a campaign to stop"
    if is_begun and not is_going_on and (is_past or v.low[verb - 1] == "being") and left - verb >= 3:
        return "The aim was" if is_past else "The aim is"
    return _aim_of_doer(v, clause, verb, left, to) if done is None else None


def _is_in_name(v: View, i: int) -> bool:
    """Whether "and" joins two words of one name: "the Center on Wealth and Work"."""
    return (
        v.low[i] == "and"
        and v.tags[i - 1] == v.tags[i + 1] == "NNP"
        and v.low[i - 2] in ("on", "of", "for", "and", ",")
    )


def _main(v: View, clause: Clause) -> int | None:
    """The verb that says what is done: "joined", "has joined", "is joining"."""
    if v.low[clause.verb] not in ("has", "have", "is", "are", "'s", "'re", "was", "were"):
        return clause.verb
    verb = clause.verb + 1
    while v.tags[verb].startswith("RB"):
        verb += 1
    return verb if v.tags[verb] in ("VBN", "VBG") and v.low[verb] != "been" else None


def _aim_of_doer(v: View, clause: Clause, verb: int, left: int, to: int) -> str | None:
    lemma = v.lemma(verb)
    if clause.subject.plural is not False and lemma == v.low[verb] == inflect(lemma, "VBD"):
        return None  # "They cut": now or then
    if lemma not in _MEETS and not may_act(v, clause):
        return None
    if lemma not in _AIMED | _FOUNDED | _GOES or v.low[clause.verb] == "had" or left - verb < 3:
        return None
    if lemma in _GOES and (v.lemma(to + 1) in _FOUND_THERE or v.tags[verb + 1] not in ("IN", "TO", "DT", "NNP", "RB")):
        return None
    thing = v.core(verb + 1)
    if (
        thing is not None
        and (v.is_person(thing) or thing.kind == "pronoun" or thing.kind == "name")
        and lemma not in _GOES
    ):
        return None  # "hired a lawyer to defend him": it is the lawyer who does it
    is_past = v.tags[clause.verb] == "VBD"
    who = again(v, clause, person=True) if lemma in _GOES and v.lemma(clause.subject.head) not in COLLECTIVE else None
    if who is not None and may_act(v, clause):
        words, plural = who
        return f"{words} {'wanted' if is_past else 'want' if plural or words == 'I' else 'wants'}"
    return "The aim was" if is_past else "The aim is"


def participle(v: View, clause: Clause) -> int | None:
    """The participle of a passive: "was formed", "has been formed"; None where the clause is none."""
    if v.lemma(clause.verb) not in ("be", "have"):
        return None
    for i in range(clause.verb + 1, min(clause.verb + 5, v.n)):
        if v.tags[i] == "VBN" and v.low[i] != "been":
            return i if v.lemma(clause.verb) == "be" or "been" in v.low[clause.verb : i] else None
        if not v.tags[i].startswith("RB") and v.low[i] not in ("been", "being"):
            return None
    return None
