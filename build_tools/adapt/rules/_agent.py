"""Who a sentence that is cut loose is about, and the form of "be" that it opens with."""

from __future__ import annotations

from build_tools.adapt.rules._clauses import main_clause
from build_tools.adapt.rules._far_subject import behind_aside, far_opening
from build_tools.adapt.rules._tense import same_tense
from build_tools.adapt.rules._view import Clause, View, upper

_AS_THEY_ARE = frozenset("he she it they we i you".split())
_DENIALS = frozenset(
    "not n't never no nobody none nothing neither nor hardly barely scarcely rarely seldom without".split()
)
_WIDE = frozenset("only just if whether unless may might could would should must perhaps maybe possibly".split())
# Subjects whose number or kind says nothing about who is meant.
_EMPTY = frozenset(
    "this that these those one ones some others both each all most many few several none there what".split()
)
_QUANTITY = frozenset("number total majority percent percentage proportion share rest lot amount % half".split())


def again(v: View, clause: Clause, person: bool = False) -> tuple[str, bool] | None:
    """The subject of ``clause`` as the next sentence names it, and whether its verb is plural; None when not certain.

    "They" and "It" stand for common nouns, a name or a person is named again: nobody knows who is a he or a she.
    ``person``: only a person does what comes next, so that the last name is enough.
    """
    phrase = clause.subject
    head = v.low[phrase.head]
    if phrase.kind == "pronoun":
        return (
            (upper(v.words[phrase.head].text), head not in ("he", "she", "it", "i")) if head in _AS_THEY_ARE else None
        )
    if head in _EMPTY or head in _QUANTITY or v.tags[phrase.head] == "CD" or v.low[phrase.start] in _EMPTY - {"this"}:
        return None
    tail = v.low[phrase.core_end : phrase.end]
    number = v.verb_number(clause.verb)
    if "and" in tail or "or" in tail:
        return ("They", True) if "or" not in tail and number is not False else None
    if any(t in ("PRP", "WP", "WDT") for t in v.tags[phrase.core_end : phrase.end]):
        return None
    plural = phrase.plural if phrase.plural is not None else number
    if phrase.kind == "name":
        if v.low[phrase.start] in ("a", "an"):
            return None
        if phrase.end != phrase.core_end and phrase.end - phrase.start < 8 and v.low[phrase.core_end] == "of":
            return upper(v.src(phrase.start, phrase.end)), bool(plural)  # "The Age of Discovery"
        words = v.refer(phrase, person=person)
        return (words, bool(plural)) if words is not None else None
    named = v.core(phrase.core_end + 1) if phrase.plural is False and v.is_word(phrase.core_end, ",") else None
    if (
        named is not None and named.kind == "name"
    ):  # "The oldest inn, the Star, has": a person or a thing, the name is right
        return upper(v.src(named.start, named.end)), False
    if phrase.plural:
        return "They", True
    if v.is_person(phrase) or phrase.plural is None:
        words = v.refer(phrase)
        return (words, bool(plural)) if words is not None else None
    return "It", False


def is_acting(v: View, clause: Clause) -> bool:
    """Whether the subject does what the verb says: no passive, no "be", no verb of mere state."""
    verb = clause.verb
    lemma = v.lemma(verb)
    if lemma == "be":
        return False
    if lemma == "have":
        return _behind(v, verb) == "VBN" and not any(v.low[i] == "been" for i in range(verb, min(verb + 4, v.n)))
    return lemma not in (
        "become",
        "seem",
        "remain",
        "appear",
        "need",
        "belong",
        "contain",
        "consist",
        "include",
        "lie",
        "depend",
    )


def _behind(v: View, verb: int) -> str:
    """The tag of the word behind the verb, adverbs skipped."""
    return next((tag for tag in v.tags[verb + 1 : verb + 4] if not tag.startswith("RB")), "")


def this_be(v: View, clause: Clause) -> str | None:
    """ "This is" or "This was", in the tense of the clause; None where it holds a modal that a fact would hide."""
    low, tag = v.low[clause.verb], v.tags[clause.verb]
    if tag == "MD":
        return "This is" if low in ("can", "will", "must") else None
    return "This was" if tag == "VBD" or low in ("had", "was", "were") else "This is"


def statement(v: View, start: int, end: int) -> Clause | None:
    """As ``main_clause``, behind a date with a comma of its own too: "On May 3, 1950, the council …"."""
    found = main_clause(v, start, end)
    if found is None and start == 0:
        found = far_opening(v) or (behind_aside(v, 1) if v.tags[0] == "CC" else None)
        found = found if found is not None and found.verb < end else None
    if found is not None or start + 6 > end or v.tags[start] != "IN" or "," not in v.low[start:end]:
        return found
    comma = v.low.index(",", start, end)
    is_date = (
        v.tags[comma - 1] == "CD" and comma - start <= 4 and v.tags[comma + 1] == "CD" and v.is_word(comma + 2, ",")
    )
    return main_clause(v, comma + 3, end) if is_date else None


def is_simple(v: View, start: int, end: int) -> Clause | None:
    """The clause of tokens start…end where they are one plain statement, so that "this" can only mean all of it."""
    clause = statement(v, start, end)
    if clause is None or v.is_reported(start, end) or any(w in (";", ":", "–", "—") for w in v.low[start:end]):
        return None
    if any(v.low[i] in _DENIALS or (v.low[i] in _WIDE and v.tags[i] != "NNP") for i in range(start, end)):  # "in May"
        return None
    finite = [i for i in range(clause.verb + 1, end) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
    return clause if not finite else None


def ends_plainly(v: View, start: int) -> bool:
    """Whether what stands from ``start`` to the full stop goes on to no clause that belongs to the main clause."""
    for i in range(start, v.n - 1):
        if v.low[i] in (",", "–", "—", ";", ":") and (
            v.finite(i + 1) is not None or v.clause(i + 1) is not None or v.low[i] in (";", ":")
        ):
            return False
        if v.tags[i] == "CC" and v.low[i - 1] == "," and (v.low[i + 1] == "also" or v.tags[i + 1] in ("IN", "TO")):
            return False  # "…, and also to": it takes up what stood before
        if v.tags[i] == "CC" and (v.finite(i + 1) is not None or main_clause(v, i + 1, v.n) is not None):
            return False
    return True


def then_verb(v: View, clause: Clause, lemma: str, plural: bool) -> str | None:
    """``lemma`` in the tense of ``clause``, "be" included, for which the number counts in the past too."""
    word, tag = v.low[clause.verb], v.tags[clause.verb]
    if (tag == "VBZ") != word.endswith("s") and word not in ("was", "'s") and tag in ("VBZ", "VBD"):
        return None  # the tag does not fit the word: "sang" is no present
    form = same_tense(v, clause, lemma, plural)
    return "were" if lemma == "be" and form == "was" and plural else form


def lowered(v: View, clause: Clause, words: str) -> str:
    """``words`` as they stand inside a sentence: "they", "the team"; a name and "I" keep their capital letter."""
    first = words.split()[0]
    if first == "I" or (clause.subject.kind == "name" and first not in ("The", "This", "These", "They")):
        return words
    return words[0].lower() + words[1:]
