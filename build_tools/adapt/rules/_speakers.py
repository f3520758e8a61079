"""How a speaker, or whoever acts, is named again at the head of the next sentence."""

from __future__ import annotations

from build_tools.adapt.rules._view import Clause, View

_SAME = {"he": "He", "she": "She", "it": "It", "they": "They", "we": "We", "i": "I"}


def speaker_again(v: View, main: Clause) -> str | None:
    """How the speaker is named before the second statement; None when that is not certain."""
    subject = main.subject
    if v.low[subject.head] in ("nobody", "none") or v.low[subject.start] in ("no", "few", "neither"):
        return None
    if subject.kind == "pronoun":
        return _SAME.get(v.low[subject.head])
    if "and" in v.low[subject.start : subject.end]:
        return "They"
    if subject.kind == "common" and not v.is_person(subject):
        return (
            "They" if subject.plural else "It" if v.verb_number(main.verb) is False or subject.plural is False else None
        )
    if subject.plural and subject.kind == "common":
        return "They"
    return v.refer(subject) if subject.end == subject.core_end or v.is_person(subject) else None
