"""Whether a stretch of a sentence can stand alone. Strict: what these functions accept is cut, what they refuse stays."""

from __future__ import annotations

from build_tools.adapt.rules._view import Clause, View
from build_tools.adapt.rules._words import INTRANSITIVE, SUBORDINATORS
from build_tools.language.inflection import inflect, is_known

__all__ = [
    "INTRANSITIVE",
    "clause_around_aside",
    "close",
    "close_text_end",
    "first_upper",
    "is_safe_verb",
    "left_stands_alone",
    "main_clause",
    "main_clause_after_comma",
    "sets_scope",
]
# A clause behind one of these at the head of a sentence sets a condition for all that follows.
_CONDITIONS = frozenset("if unless when whenever whether once until till as provided while because since".split())
_FRONTED = frozenset(("IN", "TO", "VBG", "VBN", "RB", "JJ", "WRB"))
_SCOPES = frozenset(
    """sometimes perhaps maybe probably possibly often usually normally occasionally rarely seldom supposedly allegedly reportedly
    apparently generally typically presumably""".split()
)
_WAITS = frozenset(("IN", "CC", "DT", "WDT", "WP", "TO", "PRP$"))
# "Come in", "put it on": adverbs that look like prepositions, and the verbs before them.
_PLACED = frozenset("in out on off over up down through around by along".split())
_PLACING = frozenset("put take let bring come go move hand join give break get pull push turn".split())
_HALF_VERBS = frozenset("be been has have had will would".split())
_WITH_TO = frozenset(
    "agree attempt begin cease choose decide decline fail hope manage plan promise refuse seek start threaten vow".split()
)
_QUESTIONS = frozenset("how why what whether".split())
_CONNECTORS = frozenset(
    """however therefore instead meanwhile moreover furthermore nevertheless nonetheless consequently otherwise thus then also
    later eventually finally today now still indeed rather additionally similarly subsequently afterwards afterward
    accordingly conversely likewise""".split()
)


def main_clause(v: View, start: int, end: int) -> Clause | None:
    """The clause that tokens start…end begin with, a fronted phrase that ends at a comma allowed; None when not certain."""
    if start >= end:
        return None
    found = v.long_clause(start)
    if found and found.verb < end:
        return found
    if v.low[start] in SUBORDINATORS - {"after", "before", "since", "until", "as"} and v.low[start] != "so":
        return None
    if v.low[start] == "," or (v.tags[start] == "CC" and v.low[start] in ("and", "but", "or", "yet")):
        inner = main_clause(v, start + 1, end)  # "But, from a plane, a rainbow is …"
        return Clause(start, inner.subject, inner.verb) if inner else None
    time = v.core(start)
    if time is not None and v.is_time(time) and v.is_word(time.core_end, ","):  # "The following season, he …"
        found = v.long_clause(time.core_end + 1)
        return Clause(start, found.subject, found.verb) if found and found.verb < end else None
    if v.tags[start] in _FRONTED or v.low[start] in _CONNECTORS:
        for k in range(start + 1, min(end, start + 14)):
            if v.tags[k] in ("VBD", "VBZ", "VBP", "MD"):
                break
            if v.low[k] == ",":
                found = v.long_clause(k + 1)
                return Clause(start, found.subject, found.verb) if found and found.verb < end else None
    if v.tags[start] == "IN" and v.low[start] not in SUBORDINATORS - {
        "since",
        "after",
        "before",
        "until",
    }:  # "in 1990 he …": a short time phrase without a comma
        phrase = v.core(start + 1)
        if phrase and v.is_time(phrase):
            found = v.long_clause(phrase.core_end)
            return Clause(start, found.subject, found.verb) if found and found.verb < end else None
    return None


def clause_around_aside(v: View) -> Clause | None:
    """The main clause of "SUBJECT, aside, VERB …" at the head of a sentence; its subject ends before the aside."""
    subject = v.phrase(0)
    if subject is None or subject.kind == "pronoun" or not v.is_word(subject.end, ","):
        return None
    ends = [k for k in range(subject.end + 2, min(v.n, subject.end + 16)) if v.low[k] == ","]
    if not ends or v.has_finite(subject.end + 1, ends[0]):
        return None
    verb = v.finite(ends[0] + 1)
    return Clause(0, subject, verb) if verb is not None and v.agrees(subject, verb) else None


def is_safe_verb(v: View, clause: Clause) -> bool:
    """Whether the verb of ``clause`` is surely finite: no participle that the tagger took for a past tense."""
    verb, subject = clause.verb, clause.subject
    is_bare = subject.end == subject.start + 1 and v.tags[subject.start] == "NNS"
    if (
        is_bare
        and v.tags[verb] == "VBP"
        and v.lemma(verb) not in ("be", "have")
        and is_known(v.lemma(subject.head), "VB")
        and not _is_said_of_many(v, subject.start)
    ):
        return False  # "… and ranks second": the noun may be the verb
    if (
        subject.kind == "name"
        and v.tags[subject.start] in ("NN", "NNS", "JJ")
        and v.low[subject.start] == v.words[subject.start].text
    ):
        return False  # "research NASA considers important" is no clause
    if v.tags[verb] != "VBD" or v.low[verb] in ("was", "were", "had", "did", "'d") or v.lemma(verb) in INTRANSITIVE:
        return True
    if v.low[verb] == inflect(v.lemma(verb), "VBD") != inflect(v.lemma(verb), "VBN") and not v.is_time(subject):
        return True  # "blew", "took": the participle is another word
    if v.is_word(verb + 1, "by"):
        return False
    if subject.kind == "pronoun" or v.tags[subject.start] == "PRP$":
        return True
    if v.is_word(verb + 1, "to") and v.lemma(verb) in _WITH_TO:
        return True
    # A participle takes no object: "the plan refused" may be one, "the council refused the plan" is none.
    behind = v.tags[verb + 1] if verb + 1 < v.n else "."
    return behind in ("DT", "PRP$", "PRP", "CD", "JJ", "NN", "NNS", "NNP", ".", "$", "WRB", "WP") or v.is_word(
        verb + 1, "that"
    )


def _is_said_of_many(v: View, end: int) -> bool:
    """Whether the only verb before ``end`` is a plural one, so that a form in "-s" behind it can be no second verb: "the tourists
    want to see them but wolves stay away"."""
    verbs = [i for i in range(end) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
    return len(verbs) == 1 and v.tags[verbs[0]] == "VBP" and not v.is_word(end - 1, "and", "or")


def close(v: View, end: int) -> str:
    """The full stop to put behind token ``end - 1``; none where the token ends in one ("a.m.") or closes a quotation that does."""
    return "" if v.low[end - 1].endswith(".") else "."


def sets_scope(v: View) -> bool:
    """Whether the first word says how often or how certainly all that follows is true, both halves of a pair: "Perhaps A and B"."""
    return v.low[0] in _SCOPES or (v.tags[0] == "CC" and v.n > 1 and v.low[1] in _SCOPES)


def left_stands_alone(v: View, start: int, end: int, contrast: bool = False, questions: bool = False) -> bool:
    """Whether tokens start…end are a whole statement that a full stop may end.

    Refused: reported speech, conditions, an open subordinate clause that the rest may belong to (not for ``contrast``), and
    clauses set in a row with commas only. ``questions``: "how they live" inside it is no reported speech.
    """
    is_reported = _is_reported_outside_questions(v, start, end) if questions else v.is_reported(start, end)
    if not v.has_finite(start, end) or is_reported or _is_only_aside(v, start, end):
        return False
    first = v.low[start]
    waits = v.tags[end - 1] in _WAITS or v.low[end - 1] in ("that", "which", "and", "but")
    if waits and not v.is_word(end - 1, "this", "these", "those", "all", "both", "before") and not ends_whole(v, end):
        return False
    if v.low[end - 1] in _HALF_VERBS:
        return False  # "There has been, and there will be, no loss"
    if (
        first in _CONDITIONS
        and not (contrast and first not in ("if", "unless", "whether", "whenever"))
        and not (first in ("since", "until", "as", "once") and not v.has_finite(start, _comma(v, start, end)))
    ):
        return False
    if first in SUBORDINATORS and main_clause_after_comma(v, start, end) is None:
        return False
    if first in (
        "both",
        "either",
        "neither",
        "not",
        "should",
        "had",
        "let",
        "how",
        "what",
        "who",
        "why",
        "where",
        "which",
    ):
        return False
    fronted = v.tags[start] in _FRONTED or v.tags[start] == "CC" or first in SUBORDINATORS
    # "Often X is width, Y is height": an adverb opens no clause that the comma could end.
    is_adverb = v.tags[start] == "RB" and first not in SUBORDINATORS and v.low[start + 1] not in SUBORDINATORS
    seen_comma = False
    for k in range(start + 1, end):
        low = v.low[k]
        if v.sentence.protected and v.sentence.is_protected(v.at(k), v.at(k) + 1):
            continue  # a row of clauses inside a quotation is the speaker's
        if (
            low in SUBORDINATORS
            and not contrast
            and low not in ("so", "than", "that")
            and v.tags[k] in ("IN", "WRB", "RB")
        ) and v.clause(k + 1) is not None:
            return False
        if low == ",":
            row = v.clause(k + 1)
            is_front = fronted and not seen_comma and not (is_adverb and v.has_finite(start, k))
            if row is not None and row.verb < end and not is_front and v.has_finite(start, k):
                return False
            seen_comma = True
    return True


def ends_whole(v: View, end: int) -> bool:
    """Whether tokens …end may end a statement although the last is a preposition or a determiner: "into one another", "came in, so",
    "put his arm in", "what they deal with –"."""
    last = v.low[end - 1]
    if last == "another":
        return v.is_word(end - 2, "one")
    if v.tags[end - 1] != "IN":
        return False
    if end < v.n and v.low[end] in ("–", "—", ";"):
        return True
    if last not in _PLACED:
        return False
    return v.is_word(end, ",") or any(v.lemma(i) in _PLACING for i in range(max(0, end - 4), end - 1))


def _is_only_aside(v: View, start: int, end: int) -> bool:
    """Whether all verbs stand in an aside behind the subject, whose own verb is yet to come: "The family, who came here in 1990"."""
    subject = v.phrase(start)
    if subject is None or not v.is_word(subject.end, ",") or not v.is_word(subject.end + 1, "who", "which", "whose"):
        return False
    return not any(v.low[k] == "," and v.finite(k + 1) is not None for k in range(subject.end + 2, end))


def _is_reported_outside_questions(v: View, start: int, end: int) -> bool:
    """As ``is_reported``; the words that open a question inside the sentence do not count."""
    for i in range(start, end):
        if v.low[i] in _QUESTIONS and v.tags[i] in ("WRB", "WP", "IN"):
            if v.is_reported(start, i):
                return True
            start = i + 1
    return v.is_reported(start, end)


def main_clause_after_comma(v: View, start: int, end: int) -> Clause | None:
    """The clause behind the first comma that a clause follows."""
    for k in range(start + 1, end):
        if v.low[k] == ",":
            found = v.clause(k + 1)
            if found and found.verb < end:
                return found
    return None


def _comma(v: View, start: int, end: int) -> int:
    return next((k for k in range(start, end) if v.low[k] == ","), end)


def first_upper(v: View, i: int) -> str:
    """The first character of token ``i`` in upper case."""
    return v.text[v.at(i)].upper()


def close_text_end(text: str) -> str:
    """The full stop to put behind ``text``; none where it ends in one."""
    return "" if text.endswith(".") else "."
