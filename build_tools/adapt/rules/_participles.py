"""Participles and adjectives behind a noun that make a sentence of their own with "is" or "was": closed lists."""

from __future__ import annotations

import re

from build_tools.adapt.rules._view import View

# What happened once: "a band formed in 1980" is told with "was", whatever the tense of the sentence.
_EVENTS = frozenset(
    """adopted announced appointed arrested baked bombed born bought built burned carved cast commissioned completed
    conceived constructed convicted created cut demolished destroyed developed directed discovered drafted drawn elected erected
    established excavated filmed finished first fought formed founded hired identified inaugurated inspired installed introduced invented jailed
    killed launched modelled modeled murdered opened ordered organised organized painted passed performed photographed
    planted premiered proposed purchased ratified rebuilt recorded recovered released restored selected sentenced shot
    signed started supplied suspended taken trained translated unearthed unveiled won written""".split()
)
# What holds as long as the sentence does: "a shop owned by Berg" is told in the tense of the sentence.
_STATES = frozenset(
    """affiliated backed contained represented reserved dated associated attached based bordered bounded called caused celebrated characterised characterized chaired
    classified committed composed confined connected controlled covered dedicated defined derived designed devoted
    divided dominated dubbed eaten employed enclosed equipped extracted fastened filled financed found funded
    governed grown headed held influenced guaranteed inhabited intended known led linked located made managed marked meant
    named nicknamed occupied operated owned played populated powered practised practiced produced protected published regarded
    related rooted run sandwiched separated served set situated sited spoken sponsored stationed supported
    surrounded tied titled twinned used visited worn wrapped""".split()
)
# Adjectives with the words that go with them.
_ADJECTIVES = {
    "active": ("in",),
    "adjacent": ("to",),
    "available": ("in", "on", "for", "to", "from", "at"),
    "capable": ("of",),
    "close": ("to",),
    "common": ("in", "to", "among"),
    "endemic": ("to",),
    "famous": ("for", "as"),
    "home": ("to",),
    "important": ("for", "in", "to"),
    "native": ("to",),
    "notable": ("for",),
    "open": ("to",),
    "popular": ("in", "with", "among"),
    "present": ("in",),
    "prominent": ("in",),
    "responsible": ("for",),
    "rich": ("in",),
    "similar": ("to",),
    "south": ("of",),
    "north": ("of",),
    "east": ("of",),
    "west": ("of",),
    "suitable": ("for",),
    "typical": ("of",),
    "unique": ("to",),
    "useful": ("for", "in"),
    "visible": ("from", "in", "to"),
}
_BEHIND = frozenset(
    """about across after against along among around as at before behind below between beside by during east for from in inside
    into just largely mainly mostly near north of off on only outside over partly primarily south throughout to under upon up west with within
    exclusively entirely solely chiefly""".split()
)
_NAMING = frozenset("called dubbed known named nicknamed titled".split())
_ONCE = frozenset("formerly previously originally once then first initially".split())
_ADVERBS = _ONCE | frozenset(
    """also best better closely commonly chiefly currently easily entirely exclusively frequently generally heavily highly
    internationally jointly largely locally mainly most mostly nationally normally now officially often only particularly partly
    popularly predominantly previously primarily privately publicly recently sometimes specifically still together traditionally
    typically usually well wholly widely""".split()
)
_WORKS = frozenset(
    "album anime book comic documentary episode film game movie musical novel novella opera play record series show single song".split()
)
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d(?:s|-\w+)?$")


def predicate(v: View, i: int, end: int, is_past: bool, noun: str = "") -> tuple[int, bool] | None:
    """The participle or adjective at ``i``, adverbs before it skipped, and whether it is told in the past; None where it is
    on no list or the words behind it do not fit. ``noun``: the lemma of what it is said of."""
    once = False
    start = i
    while i < end and v.low[i] in _ADVERBS and i - start < 3:
        once |= v.low[i] in _ONCE
        is_past &= v.low[i] not in ("now", "still", "currently")
        i += 1
    if i + 1 >= end:
        return None
    low, behind = v.low[i], v.low[i + 1]
    if low in _EVENTS and behind == "and" and i + 3 < end and v.low[i + 2] in _EVENTS and v.low[i + 3] in _BEHIND:
        return i, True  # "written and directed by"
    if low in _ADJECTIVES:
        return (i, is_past or once) if behind in _ADJECTIVES[low] else None
    if v.tags[i] not in ("VBN", "VBD", "JJ", "VB", "VBP", "VB", "NN", "IN"):
        return None
    near = next((k for k in range(i + 1, end) if v.low[k] in (",", "(", "which", "that", "who")), end)
    has_year = any(_YEAR.match(v.low[k]) or v.low[k] == "century" for k in range(i + 1, near))
    if low == "composed" and behind != "of":
        return (i, True) if behind in ("by", "in", "for") else None
    if low == "designed" and behind not in ("to", "for"):
        return (i, True) if behind in ("by", "in") else None
    if low == "made":
        if behind in ("of", "from", "up", "with", "out", "to", "for"):
            return i, is_past or has_year
        return (i, True) if is_past or has_year or noun in _WORKS else None
    if low == "set" and behind not in ("in", "on", "at", "during", "up"):
        return None
    if low in ("run", "set") and v.is_word(i + 1, "up"):
        return i, True
    if low in _EVENTS and (behind in _BEHIND or v.tags[i + 1] == "CD" or behind in ("jointly", "again")):
        return i, True
    if (
        low in _STATES
        and low in _NAMING
        and (v.tags[i + 1] in ("NNP", "NNPS", "DT", "NN", "NNS", "JJ", "``") or behind in _BEHIND)
    ):
        return i, is_past or once
    if low in ("ranked", "rated") and not is_past and (v.tags[i + 1] == "CD" or behind in ("as", "among")):
        return i, once
    if low in _STATES and behind in _BEHIND:
        if has_year and low not in (
            "based",
            "located",
            "situated",
            "named",
            "known",
            "related",
            "derived",
            "dedicated",
        ):
            if "since" in v.low[i:end] or ("until" in v.low[i:end] and not is_past):
                return None
            return i, True
        if low in ("produced", "published", "sponsored") and noun in _WORKS:
            return i, True
        return i, is_past or once
    return None
