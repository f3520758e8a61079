"""A clause with a conjunction before the main clause: where it ends, and what its verb tells."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.adapt.rules._clauses import main_clause
from build_tools.adapt.rules._predicates import subject_verb
from build_tools.adapt.rules._view import Clause, NounPhrase, View

_PAST_BE = frozenset(("was", "were"))
_ASIDES = frozenset("though however either too therefore then also instead".split())
_OWN_COMMA = frozenset("if unless whether when whenever because although though while whereas once".split())
_SUBJECT_STARTS = frozenset("DT PRP$ JJ JJS NN NNS NNP NNPS CD PDT".split())
_SUBJECT_PARTS = frozenset("DT PRP$ JJ JJR JJS NN NNS NNP NNPS CD PDT CC POS IN VBN RB HYPH $ PRP".split())
_SUBJECT_ENDS = frozenset("NN NNS NNP NNPS CD RB PRP".split())
_LONGEST_SUBJECT = 16
_DASHES = frozenset(("–", "—", "--"))
_NO_SUBJECT = frozenset(
    "as especially particularly mainly mostly notably including with such and or both either".split()
)
_OPENERS = frozenset("as that after before".split())
_SAME_FORMS = frozenset("put set cut hit let cost read spread beat shut hurt".split())

# What goes on while something else does: "As the town grew, …". With other verbs "as" may give a reason.
CHANGES = frozenset(
    """age approach arrive become begin change climb close come cool darken decline deepen develop dry emerge end enter expand
    fade fall fight flow gather get go grow head heat increase leave melt move near open pass pull push ripen rise
    run shift shrink sink slow slip spread start travel turn walk warm weaken widen worsen""".split()
)
LASTING = frozenset("live stay work study serve reign rule teach own belong attend last remain sit stand lie".split())
_STATES = frozenset("be have need lack want know".split())
_MODALS = frozenset("may might can could will would should".split())


class Front(NamedTuple):
    """A fronted clause and the main clause behind its comma."""

    inner: Clause
    comma: int
    main: Clause


def fronted(v: View, start: int) -> Front | None:
    """The clause that starts behind the conjunction at ``start - 1`` and the main clause behind its comma.

    None where the comma may be another's, where a dash or a colon stands in between, or where the clause is in quotation marks.
    """
    dashes = 0
    for k in range(start + 2, v.n - 3):
        dashes += v.low[k] in _DASHES
        if v.low[k] in (";", ":"):
            return None
        if v.low[k] != "," or dashes % 2 or not v.is_level(k):
            continue
        main = main_clause(v, k + 1, v.n - 1) or subject_verb(v, k + 1)
        if main is None or v.low[k + 1] in _ASIDES | _NO_SUBJECT or v.tags[k + 1] in ("CC", "VBG", "VBN"):
            continue
        inner = clause_in(v, start, k)
        if inner is None or not v.is_free(start - 1, k) or inner.start != inner.subject.start:
            return None
        if any(v.low[i] in _OWN_COMMA and v.low[i - 1] != "as" for i in range(start, k)):
            return None  # "Although he waits when it rains, …": whose comma is it?
        return Front(inner, k, main)
    return None


def loose_clause(v: View, start: int) -> Clause | None:
    """The clause behind a conjunction whose subject is a list, or stands behind a short phrase: all up to the first finite verb is
    no clause, so that the verb is that of the clause."""
    first = v.tags[start]
    if first not in _SUBJECT_STARTS and v.low[start] not in ("in", "on", "at", "for", "neither"):
        return None
    for i in range(start + 1, min(start + _LONGEST_SUBJECT, v.n - 2)):
        tag = v.tags[i]
        if tag in ("VBD", "VBZ", "VBP", "MD"):
            if v.tags[i - 1] not in _SUBJECT_ENDS or v.tags[i + 1] in ("CC", ",", "."):
                return None
            head = next((k for k in range(i - 1, start - 1, -1) if v.tags[k] in _SUBJECT_ENDS), start)
            return Clause(start, NounPhrase(start, head + 1, i, head, None, "common"), i)
        is_adjective = tag == "VBG" and v.tags[i - 1] == "DT"  # "the emerging economies"
        if (
            tag not in _SUBJECT_PARTS
            and not is_adjective
            and not (tag == "," and first != "IN" and "and" in v.low[i : i + 12])
        ):
            return None
        if tag == "," and v.tags[i + 1] == "CC":
            return None
    return None


def clause_in(v: View, start: int, end: int) -> Clause | None:
    """The clause of tokens start…end, an aside behind its subject allowed: "Chan, the head of the office, gave …"."""
    found = main_clause(v, start, end) or subject_verb(v, start)
    if found is not None:
        return found if found.verb < end else None
    subject = v.phrase(start)
    if subject is None or subject.kind == "pronoun" or not v.is_word(subject.end, ","):
        return None
    close = next((k for k in range(subject.end + 2, min(end, subject.end + 14)) if v.low[k] == ","), None)
    if close is None or v.has_finite(subject.end + 1, close):
        return None
    verb = v.finite(close + 1)
    if verb is None or verb >= end or not v.agrees(subject, verb):
        return None
    return Clause(start, subject, verb)


def is_past(v: View, verb: int) -> bool:
    """Whether the verb is in the past tense, by its form too: the tagger takes "regard" for one now and then."""
    return v.tags[verb] == "VBD" and (v.low[verb] != v.lemma(verb) or v.low[verb] in _SAME_FORMS)


def finite_verbs(v: View, start: int, end: int) -> int:
    """How many finite verbs stand in tokens start…end; what an article stands before is none."""
    return sum(
        v.tags[i] in ("VBD", "VBZ", "VBP", "MD") and v.tags[i - 1] not in ("DT", "PRP$") for i in range(start, end)
    )


def is_one_statement(v: View, start: int, end: int) -> bool:
    """Whether each finite verb but the first has a word before it that opens its clause: "who", "that", "as"."""
    openings = sum(v.tags[i] in ("WDT", "WP", "WRB") or v.low[i] in _OPENERS for i in range(start, end))
    return finite_verbs(v, start, end) <= 1 + openings


def behind(v: View, verb: int) -> str:
    """The tag of the word behind ``verb``, adverbs skipped."""
    return next((t for t in v.tags[verb + 1 : verb + 4] if t not in ("RB", "RBR")), ".")


def is_passive(v: View, clause: Clause) -> bool:
    """Whether "be" and a participle stand there: "was founded"."""
    return v.lemma(clause.verb) == "be" and behind(v, clause.verb) == "VBN"


def is_past_event(v: View, clause: Clause) -> bool:
    """Whether the clause tells what happened once: a past tense that is no "was", "had" or "were walking", a passive allowed."""
    if v.tags[clause.verb] != "VBD" or v.low[clause.verb] in ("had", "'d", "did"):
        return False
    return v.low[clause.verb] not in _PAST_BE or is_passive(v, clause)


def is_perfect(v: View, clause: Clause) -> bool:
    """Whether it is a present perfect: "has grown"."""
    return v.low[clause.verb] in ("has", "have", "'ve") and behind(v, clause.verb) == "VBN"


def is_other(v: View, inner: Clause, main: Clause) -> bool:
    """Whether the pronoun that is the subject of the first clause cannot stand for the subject of the second, so that it looks
    back to the text before."""
    pronoun, subject = v.low[inner.subject.head], main.subject
    if pronoun == "it" and v.lemma(inner.verb) == "take" and v.tags[inner.verb + 1] == "CD":
        return True  # "it took ten years"
    if pronoun == "there" or (subject.kind == "pronoun" and v.low[subject.head] == pronoun):
        return True
    own = {"he": "his", "she": "her", "it": "its", "they": "their"}.get(pronoun)
    if v.low[subject.start] == own or own in v.low[subject.core_end : subject.end]:
        return not v.is_person(subject)  # "Though he was ill, the strength of his voice …"
    if "POS" in v.tags[subject.start : subject.end] or v.tags[subject.start] == "PRP$" or subject.kind != "common":
        return False
    if pronoun in ("he", "she"):
        return subject.plural is True or not v.is_person(subject)
    if pronoun == "it":
        return subject.plural is True or v.is_person(subject)
    return pronoun in ("i", "we", "you")


def is_cause(v: View, front: Front) -> bool:
    """Whether a state is told first, in the tense of what follows, so that "as" and "since" say why."""
    inner, _, main = front
    is_state = v.lemma(inner.verb) in _STATES and behind(v, inner.verb) not in ("VBN", "VBG", "TO")
    is_denied = v.lemma(inner.verb) == "do" and v.is_word(inner.verb + 1, "not", "n't")  # what is not done is a state
    if not (is_state or is_denied) or inner.subject.kind == "pronoun":
        return False
    both_past = is_past(v, inner.verb) and is_past(v, main.verb)
    both_now = v.tags[inner.verb] in ("VBZ", "VBP") and v.tags[main.verb] in ("VBZ", "VBP")
    return (both_past or both_now) and v.lemma(main.verb) != "have"


def is_contrast(v: View, front: Front) -> bool:
    """Whether "while" can only set two things against each other: with a modal verb, with two times, or of two states."""
    inner, _, main = front
    low = v.low[inner.verb]
    if low in _MODALS:
        return True
    if behind(v, inner.verb) == "VBG" and v.lemma(inner.verb) == "be":
        return False
    first, second = is_past(v, inner.verb), is_past(v, main.verb)
    if is_perfect(v, inner) and not second:
        return True  # "While prices have risen, …": no time in which something else goes on
    if first and not second:
        return not is_perfect(v, main) and v.low[main.verb] not in ("would", "could", "should", "might")
    if first or second:
        return not first and not is_perfect(v, inner)
    if inner.subject.kind == "common" and v.lemma(inner.subject.head) == v.lemma(main.subject.head):
        return v.low[inner.subject.start : inner.subject.core_end] != v.low[main.subject.start : main.subject.core_end]
    if v.is_person(inner.subject) or inner.subject.kind == "pronoun":
        return False
    if main.subject.kind != "pronoun" and behind(v, main.verb) != "VBG":
        return v.lemma(inner.verb) not in CHANGES | LASTING | {"wait", "do"}
    is_noun = v.lemma(inner.verb) == "be" and behind(v, inner.verb) in ("DT", "JJ", "NN", "NNS", "JJS")
    return is_noun and v.lemma(main.verb) == "be"
