"""The tense of a new sentence, taken from the clause that it was cut from."""

from __future__ import annotations

from build_tools.adapt.rules._view import Clause, View
from build_tools.language.inflection import inflect

_DEGREES = ("RB", "RBR", "JJR")


def same_tense(v: View, clause: Clause, lemma: str, is_plural: bool) -> str | None:
    """``lemma`` in the tense of the clause; None where that takes more than a form of have, be or will."""
    verb = clause.verb
    is_plural = is_plural or v.low[clause.subject.head] in ("i", "you")
    low, tag, behind = v.low[verb], v.tags[verb], _next_verb(v, verb)
    if tag == "MD":
        return f"will {lemma}" if low == "will" else None
    if v.lemma(verb) == "have" and behind == "VBN":
        if low == "had":
            return inflect(lemma, "VBD")
        participle = inflect(lemma, "VBN")
        return f"{'have' if is_plural else 'has'} {participle}" if participle else None
    if v.lemma(verb) == "be" and behind == "VBG" and low in ("is", "are", "'s", "'re"):
        participle = inflect(lemma, "VBG")
        return f"{'are' if is_plural else 'is'} {participle}" if participle else None
    if tag == "VBD" or low.endswith("ed"):
        return inflect(lemma, "VBD")
    return lemma if is_plural else inflect(lemma, "VBZ")


def _next_verb(v: View, verb: int) -> str:
    """The tag of the verb form behind an auxiliary, adverbs skipped; empty when there is none."""
    behind = (
        v.tags[i] for i in range(verb + 1, min(verb + 5, v.n)) if v.tags[i] not in _DEGREES and v.low[i] != "than"
    )
    tag = next(behind, "")
    return tag if tag.startswith("VB") else ""
