"""Dashes that join: where they stand, and which statements stand beside them."""

from __future__ import annotations

from build_tools.adapt.rules._clauses import is_safe_verb, left_stands_alone, main_clause
from build_tools.adapt.rules._far_subject import behind_aside, gerund_clause
from build_tools.adapt.rules._predicates import left_whole, subject_verb
from build_tools.adapt.rules._view import Clause, NounPhrase, View

DASHES = frozenset(("–", "—", "--"))
# Words that measure the number behind them: "more than 300 people", "as many as six".
_MEASURES = (
    ("as", "many", "as"),
    ("as", "few", "as"),
    ("more", "than"),
    ("fewer", "than"),
    ("less", "than"),
    ("at", "least"),
)


def joining_dashes(v: View) -> list[int]:
    """The dashes between words, outside quotations and brackets; no ranges of numbers."""
    return [k for k in range(2, v.n - 2) if v.low[k] in DASHES and _joins(v, k) and v.is_level(k)]


def _joins(v: View, k: int) -> bool:
    if v.low[k] == "–" and not (v.text[v.at(k) - 1] == v.text[v.until(k)] == " "):
        return False
    return not (v.low[k - 1][-1].isdigit() and v.low[k + 1][0].isdigit() and v.low[k + 1].isdigit())


def statement_at(v: View, start: int, end: int) -> Clause | None:
    """The statement that begins at ``start`` with its subject; None when not certain that there is one."""
    found = main_clause(v, start, end)
    if found is not None and is_safe_verb(v, found):
        return found
    # "but that isn't possible"; without the conjunction "that is" may explain a word.
    if v.is_word(start, "that") and v.tags[start] == "DT" and v.is_word(start - 1, "but", "so", "and", "yet"):
        verb = v.finite(start + 1)
        subject = NounPhrase(start, start + 1, start + 1, start, False, "pronoun")
        return Clause(start, subject, verb) if verb is not None and v.lemma(verb) in ("be", "mean", "make") else None
    inner = start
    for words in _MEASURES:
        if tuple(v.low[start : start + len(words)]) == words:
            inner = start + len(words)
    found = subject_verb(v, inner)
    if (
        found is None and end == v.n
    ):  # to the full stop: "– during the break, the women talk", "– a third of them (32%) will"
        found = behind_aside(v, start) or gerund_clause(v, start + v.is_word(start, ","))
    return found if found is not None and found.verb < end else None


def is_whole_before(v: View, mark: int) -> bool:
    """Whether what stands before the dash is a whole statement. A question inside it ("shows how they live") ends there."""
    return left_whole(v, mark, contrast=True) or left_stands_alone(v, 0, mark, contrast=True, questions=True)
