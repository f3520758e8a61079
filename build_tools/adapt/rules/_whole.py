"""When it is all that was said, and not its subject, that does what an "-ing" form behind it says: "This meant that …"."""

from __future__ import annotations

from build_tools.adapt.rules._agent import then_verb
from build_tools.adapt.rules._ing_verbs import WHOLE
from build_tools.adapt.rules._view import Clause, View
from build_tools.adapt.rules._words import COLLECTIVE, TIME_NOUNS
from build_tools.language.inflection import inflect

RESULTS = frozenset("thus thereby hence".split())
_SELF = {"he": ("him", "his"), "she": ("her",), "it": ("it", "its"), "they": ("them", "their")}
_SUMS = frozenset("total number toll tally score count sum figure average".split())


def whole_does(v: View, clause: Clause, lemma: str, verb: int) -> str | None:
    """The words for "This" and the verb where all that was said does it."""
    behind = v.low[verb + 1]
    modal = v.low[clause.verb] if v.tags[clause.verb] == "MD" else ""
    if any(v.tags[i] == "VBG" and v.tags[i - 1] in ("CC", ",") for i in range(verb + 1, v.n - 1)):
        return None
    if lemma == "depend":
        if behind != "on" or modal not in ("", "can", "may", "will"):
            return None
        has_choice = any(v.tags[i] == "CD" or v.low[i] in ("or", "between") for i in range(clause.verb, verb))
        if may_act(v, clause) and not has_choice:
            return None  # "They built a wall, depending on their ships": it is they who do
        return "This depended" if v.tags[clause.verb] == "VBD" else "This depends"
    is_whole = (
        (lemma == "come" and _is_timed(v, verb + 1))
        or (lemma == "leave" and not may_act(v, clause) and behind not in ("behind", "for", "from"))
        or (
            lemma == "leave"
            and any(
                v.low[i] in ("as", "without", "unable", "dead") for i in range(verb + 2, verb + 8)[: v.n - verb - 2]
            )
        )
        or (lemma == "mean" and (behind == "that" or v.clause(verb + 1) is not None))
        or (lemma in ("make", "earn", "win", "net", "cost", "give") and _is_self(v, clause, behind))
        or (lemma in ("bring", "take") and any(v.low[i] in _SUMS for i in range(verb + 2, min(verb + 5, v.n))))
        or (lemma in WHOLE and not may_act(v, clause))
        or (v.low[verb - 1] in RESULTS and not may_act(v, clause))
    )
    if not is_whole or (lemma == "set" and behind not in ("off", "back")):
        return None
    if modal in ("can", "may") and lemma == "mean":
        return "This means"
    is_going_on = v.low[clause.verb] in ("was", "were") and v.tags[clause.verb + 1] == "VBG"
    form = inflect(lemma, "VBD") if is_going_on else then_verb(v, clause, lemma, False)
    return f"This {form}" if form is not None else None


def _is_timed(v: View, start: int) -> bool:
    """Whether "after" or its like and a clause or a noun follow at once, or behind a measure: "coming two years after the fire"."""
    for i in range(start, min(start + 6, v.n - 2)):
        if v.low[i] in ("after", "before", "amid") and v.tags[i] == "IN":
            return i == start or v.lemma(i - 1) in TIME_NOUNS or v.low[i - 1] in ("just", "shortly", "soon", "right")
    return False


def _is_self(v: View, clause: Clause, word: str) -> bool:
    """Whether the pronoun behind the verb can only be the subject: "She won, making her …"."""
    subject = v.low[clause.subject.head]
    if clause.subject.kind == "pronoun":
        return word in _SELF.get(subject, ())
    if clause.subject.kind == "name":
        return word == "it" or (word in ("him", "her") and not clause.subject.plural)
    return word in (("them",) if clause.subject.plural else ("him", "her") if v.is_person(clause.subject) else ("it",))


def may_act(v: View, clause: Clause) -> bool:
    """Whether the subject is somebody who may do it himself."""
    subject = clause.subject
    return (
        v.low[subject.head] in ("he", "she", "we", "i", "you", "they", "who")
        or v.is_person(subject)
        or subject.kind == "name"
        or v.lemma(subject.head) in COLLECTIVE
    )
