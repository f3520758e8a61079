"""WD103: an act hidden in a noun, held up by an empty verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.language.inflection import inflect, lemma
from build_tools.model import Diagnostic

_VERBS = (
    "make makes made making take takes took taken taking give gives gave given giving conduct conducts conducted conducting "
    "perform performs performed performing undertake undertakes undertook undertaken provide provides provided providing "
    "reach reaches reached reaching effect effected"
)
_LIGHT = "|".join([*sorted(_VERBS.split()), r"carr(?:y|ies|ied|ying) out"])
_ACTS = {
    "an analysis of": "analyze", "an assessment of": "assess", "an evaluation of": "evaluate", "an examination of": "examine",
    "an inspection of": "inspect", "an investigation into": "investigate", "an investigation of": "investigate",
    "a review of": "review", "a study of": "study", "a survey of": "survey", "a search of": "search", "a test of": "test",
    "an announcement about": "announce", "an announcement that": "announce", "an assumption that": "assume",
    "a decision to": "decide to", "a decision that": "decide that", "a determination that": "determine that",
    "a recommendation that": "recommend that", "a recommendation to": "recommend to", "a proposal to": "propose to",
    "an agreement to": "agree to", "an agreement that": "agree that", "the conclusion that": "conclude that",
    "a conclusion that": "conclude that", "use of": "use",
    "consideration to": "consider", "an explanation of": "explain", "a description of": "describe", "assistance to": "help",
    "support to": "support", "an indication of": "show", "a reduction in": "reduce", "an improvement in": "improve",
    "an increase in": "increase", "an adjustment to": "adjust", "a contribution to": "contribute to",
    "a comparison of": "compare", "a calculation of": "calculate", "an application for": "apply for", "a payment to": "pay",
}  # fmt: skip
_PATTERN = re.compile(
    rf"\b({_LIGHT}) ((?:an?|the)? ?)((?:[a-z]+ )?)("
    + "|".join(
        sorted(
            {k.split(" ", 1)[1] if k.split(" ")[0] in ("a", "an", "the") else k for k in _ACTS},
            key=lambda k: (-len(k), k),
        )
    )
    + r")\b"
)
_BY_TAIL = {(k.split(" ", 1)[1] if k.split(" ")[0] in ("a", "an", "the") else k): v for k, v in _ACTS.items()}
# Pairs that mean another thing, or that no single verb replaces.
_NOT = re.compile(
    r"^(?:take|takes|took|taken|taking|gives?|gave|given|giving) (?:a |an |the )?(?:[a-z]+ )?(?:review|study|survey|test|decision|agreement|attempt|effort|increase|reduction|conclusion|payment|application|use)\b|^(?:provid|reach|perform)\w* (?:a |an |the )?(?:[a-z]+ )?(?:use|effort|attempt|increase|study|payment)\b"
)
_FORMS = {"VBD": "made took gave conducted performed undertook provided reached effected".split()}


class Nominalization(Rule):
    """An act hidden in a noun, held up by an empty verb.

    ## What it does
    Finds pairs such as "conduct an investigation into" and "make a decision to", where one verb says the same: "investigate",
    "decide to".

    ## Why it matters
    The verb is what the reader looks for. A noun in its place makes the sentence longer and hides who acts.

    ## When to leave it
    Where the noun has an adjective that no adverb can replace, or is the name of a procedure. Quotations are left alone.

    ## Source
    Williams, "Style: Lessons in Clarity and Grace", lesson 3; plainlanguage.gov, "Avoid hidden verbs".
    """

    code = "WD103"
    name = "nominalization"
    examples = (
        Example("Police conducted an investigation into the fire.", ("conducted an investigation into",)),
        Example("The council made a decision to wait.", ("made a decision to",)),
        Example("Nurses provide assistance to the old.", ("provide assistance to",)),
    )
    unchanged = (
        Example("Police investigated the fire."),
        Example("The investigation into the fire goes on."),
        Example("“We made a decision to wait,” he said."),
        Example("She took a test of English."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a pair."""
        for line, found in matches(text, _PATTERN):
            if _NOT.match(found[0]) or (
                found[3] and found[3].strip() in ("no", "any", "such", "which", "that", "their", "his", "her")
            ):
                continue
            verb = _BY_TAIL[found[4]]
            yield self.found(
                line.place(*found.span()),
                f"“{line.text[found.start() : found.end()]}” hides the verb “{verb}”",
                suggestions=(_form(verb, found[1]),),
            )


def _form(verb: str, light: str) -> str:
    first, _, rest = verb.partition(" ")
    tag = (
        "VBG"
        if light.endswith("ing")
        else "VBD"
        if light.split()[0] in _FORMS["VBD"] or light.startswith("carried")
        else "VBZ"
        if light.split()[0].endswith("s") and lemma(light.split()[0], "VBZ") != light.split()[0]
        else "VB"
    )
    form = inflect(first, tag) or first
    return f"{form} {rest}".strip()
