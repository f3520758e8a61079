"""The parts of a passive: participle, auxiliaries, doer, and the active verb that they become."""

from __future__ import annotations

from build_tools.adapt.rules._view import NounPhrase, View
from build_tools.adapt.rules._words import COLLECTIVE
from build_tools.language.inflection import inflect

SUBJECTS = {"him": "he", "her": "she", "it": "it", "them": "they", "us": "we", "me": "I", "you": "you"}
AGENTS = COLLECTIVE | frozenset(
    """academy administration agency airline army association authority bank body business charity church city club coalition
    commission community conqueror corporation council country court crew critic department duo enemy extremist federation firm
    foundation gunman hospital hotel industry institute insurgent judiciary king league military ministry minority museum nation
    network newspaper organisation organization parliament people poacher police public regime scholar school senate society
    somebody someone source state studio terrorist union university""".split()
)
# What a thing can do as well as a person.
CAUSED = frozenset(
    "cause trigger prompt spur boost drive fuel damage destroy kill threaten worsen flood devastate injure".split()
)
_PARTICLES = frozenset("back up out down off away over".split())
# Passives that mean a state, or whose active form reads oddly.
_LEFT = frozenset(
    """follow accompany surround border bound cover own precede succeed mean catch flank run head lead fill hit concern affect
    divide characterise characterize know survive bear amaze annoy amuse bore disappoint embarrass excite fascinate frustrate
    impress interest irritate move puzzle scare shock surprise thrill worry join match mark base obsess""".split()
)
_BE = frozenset("is are was were".split())
_ADVERBS = frozenset("also now later often still then partly once first soon already".split())


def find_participle(v: View, by: int) -> tuple[int, bool]:
    """The participle before "by", right there or with a particle ("paid for") or a date ("founded in 1905") between; 0
    where there is none."""
    if v.tags[by - 1] in ("VBN", "VBD"):
        return by - 1, False
    if v.tags[by - 2] in ("VBN", "VBD") and v.low[by - 1] in (
        "for",
        "out",
        "up",
        "down",
        "back",
        "over",
        "off",
        "on",
    ):
        return by - 2, True
    for start in (by - 2, by - 3, by - 4):
        if start > 1 and v.low[start] in ("in", "on") and v.tags[start - 1] in ("VBN", "VBD"):
            date = v.core(start + 1)
            return (start - 1, False) if date is not None and v.is_time(date) and date.core_end == by else (0, False)
    return 0, False


def find_auxiliary(v: View, verb: int) -> tuple[int, str, str] | None:
    """The first token of "was", "has been", "will be", "is being" before the participle, its kind, and the adverb between;
    None where there is another word."""
    if v.words[verb].lemma in _LEFT:
        return None
    i, adverb = verb - 1, ""
    if v.tags[i] == "RB" and (v.low[i].endswith("ly") or v.low[i] in _ADVERBS):
        i, adverb = i - 1, v.src(i, i + 1)
    kind = "be"
    if v.low[i] in ("been", "be", "being"):
        kind = v.low[i]
        i -= 1
        if v.tags[i] == "RB" and not adverb and (v.low[i].endswith("ly") or v.low[i] in _ADVERBS):
            i, adverb = i - 1, v.src(i, i + 1)
    low = v.low[i]
    fits = {"been": low in ("has", "have", "had"), "be": v.tags[i] == "MD" or low in _BE, "being": low in _BE}[kind]
    if kind == "be" and v.low[verb - 1 - bool(adverb)] == "be" and v.tags[i] != "MD":
        return None
    return (i, kind, adverb) if fits and i > 0 and low[0].isalpha() else None


def find_doer(v: View, start: int, is_cause: bool) -> NounPhrase | None:
    agent = v.core(start)
    if agent is None or v.is_time(agent) or not (is_cause or acts(v, agent)):
        return None
    end = agent.core_end
    while v.is_word(end, "of") and (inner := v.core(end + 1)) is not None and inner.kind != "pronoun":
        end = inner.core_end
    if v.is_word(end, "from", "at") and agent.kind == "common" and (place := v.phrase(end + 1)) is not None:
        end = end if v.is_time(place) or place.kind != "name" else place.end
    plural = agent.plural
    if v.is_word(end, "and") and (partner := v.core(end + 1)) is not None and v.finite(partner.core_end) is None:
        if not is_cause and not acts(v, partner):
            return None
        end, plural = partner.core_end, True
    return NounPhrase(agent.start, agent.core_end, end, agent.head, plural, agent.kind)


def acts(v: View, agent: NounPhrase) -> bool:
    if v.is_time(agent):
        return False
    if agent.kind == "pronoun":
        return v.low[agent.start] in SUBJECTS
    if agent.kind == "name":
        return all(v.tags[i] in ("NNP", "DT", "NNPS", "POS", "NN", "JJ") for i in range(agent.start, agent.core_end))
    return v.tags[agent.start] in ("DT", "PRP$", "CD", "JJ", "NNS", "NN") and (
        v.is_person(agent) or v.lemma(agent.head) in AGENTS or v.low[agent.head] in AGENTS
    )


def is_plural(v: View, agent: NounPhrase) -> bool | None:
    if agent.kind == "pronoun":
        return v.low[agent.start] in ("them", "us", "you", "me")
    return agent.plural


def active_form(v: View, auxiliary: tuple[int, str, str], verb: int, plural: bool | None) -> str | None:
    """The active verb with its adverb, in the tense of the passive."""
    first, kind, adverb = auxiliary
    low, lemma, lead = v.low[first], v.words[verb].lemma, f"{adverb} " if adverb else ""
    if v.tags[first] == "MD":
        return f"{low} {lead}{lemma}"
    if kind == "been":
        participle = inflect(lemma, "VBN")
        have = "had" if low == "had" else None if plural is None else "have" if plural else "has"
        return f"{have} {lead}{participle}" if have and participle else None
    if kind == "being":
        participle = inflect(lemma, "VBG")
        be = (
            {"is": "are", "are": "are", "was": "were", "were": "were"}[low]
            if plural
            else {"are": "is", "were": "was"}.get(low, low)
        )
        return f"{be} {lead}{participle}" if participle and plural is not None else None
    if low in ("was", "were"):
        past = inflect(lemma, "VBD")
        return f"{lead}{past}" if past else None
    if plural is None:
        return None
    present = lemma if plural else inflect(lemma, "VBZ")
    return f"{lead}{present}" if present else None


def has_far_object(v: View, verb: int) -> bool:
    """Whether a noun phrase stands behind the particle of the verb, so that a form which may be either is no passive: "was ill and
    cut back his tours". A stretch of time is none: "and put off two days later"."""
    if v.tags[verb + 1] not in ("RB", "RP", "IN") or v.low[verb + 1] not in _PARTICLES:
        return False
    behind = v.core(verb + 2)
    return behind is not None and not v.is_time(behind) and v.tags[verb + 2] not in ("CD", "RB")
