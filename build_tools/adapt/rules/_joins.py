"""Two statements with a conjunction between them: what the rules that part them share."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.adapt.rules._clauses import close, first_upper
from build_tools.adapt.rules._view import Clause, View
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE
from build_tools.model import Edit, Span

# How the second statement opens: "But", "So" and "Yet" carry the contrast or the consequence.
LEADS = {"and": "", "but": "But ", "so": "So ", "yet": "Yet "}
DASHES = ("–", "—", "-", "--")
MARKS = (",", ";", *DASHES)
_CONDITIONS = frozenset(
    "if unless whether when whenever not both either neither what how who why where had should as".split()
)
_SPEECH = (REPORTS | REPORTS_WITH_CLAUSE) - {"seem", "see", "show", "mean", "feel", "find", "rule"}


@dataclass(frozen=True, slots=True)
class Join:
    """A conjunction at token ``at``; the first statement ends before ``end``, the second starts at ``start``."""

    at: int
    end: int
    start: int

    @property
    def has_mark(self) -> bool:
        """Whether a comma or a dash stands before the conjunction."""
        return self.end < self.at


def joins(v: View, first: int, marks: tuple[str, ...] = MARKS) -> list[Join]:
    """The conjunctions from token ``first`` on, outside brackets and quotations; ``marks`` before one belong to it."""
    found = []
    for k in range(first, v.n - 3):
        if v.low[k] in LEADS and v.is_level(k):
            end = k - 1 if v.low[k - 1] in marks else k
            found.append(Join(k, end, k + 2 if v.is_word(k + 1, ",") else k + 1))
    return found


def part(v: View, join: Join, code: str) -> Edit:
    """The edit that makes two sentences of the two statements."""
    word = v.low[join.at]
    lead = LEADS[word]
    if lead and join.start == join.at + 2:
        lead = lead.rstrip() + ", "  # "but, on the way, it died"
    opening = v.text[v.at(join.start)] if lead else first_upper(v, join.start)
    return Edit(
        Span(v.until(join.end - 1), v.at(join.start) + 1),
        f"{close(v, join.end)} {lead}{opening}",
        code,
        f'Two statements joined by "{word}": one sentence each.',
    )


def ends_list(v: View, end: int) -> bool:
    """Whether a bare noun phrase stands between the last comma and ``end``: "algae, mosses, and ferns exist"."""
    comma = next((k for k in range(end - 1, 0, -1) if v.low[k] == ","), None)
    if comma is None or v.has_finite(comma, end):
        return False
    phrase = v.phrase(comma + 1)
    return end - comma <= 3 or (phrase is not None and phrase.end == end)


def is_own_word(v: View, end: int, main: Clause | None) -> bool:
    """Whether the writer says what stands before ", but", although a clause with "that" or "what" is in it: "It is not clear what
    the court will say". ``main``: the subject and the verb of the sentence."""
    if main is None or main.verb >= end or v.low[0] in _CONDITIONS or v.low[main.verb + 1] in ("that", "how"):
        return False
    if v.tags[end - 1] in ("IN", "CC", "DT", "TO", "PRP$"):
        return False
    for i in range(end):
        if v.lemma(i) in _SPEECH and v.tags[i] in ("VBD", "VBZ", "VBP", "VBN", "VBG") and not _is_judged(v, i):
            return False
        if (
            i > 0
            and v.low[i] == "that"
            and v.tags[i - 1].startswith("VB")
            and v.lemma(i - 1) != "be"
            and v.has_finite(i, end)
        ):
            return False  # "have determined that A, but B"
        if v.low[i] == "according" or (v.low[i] == "," and i > main.verb and v.clause(i + 1) is not None):
            return False
    return True


def _is_judged(v: View, i: int) -> bool:
    """ "That is now thought unlikely", "They decided not to go": no clause follows."""
    to = i + 1 + v.is_word(i + 1, "not")
    if v.is_word(to, "to") and v.tags[to + 1] == "VB":
        return True
    return v.tags[i] == "VBN" and v.tags[i + 1] in ("JJ", "RB") and v.clause(i + 1) is None


def keeps_reach(v: View, first: Clause, second: Clause) -> bool:
    """Whether nothing that stands once is meant for both: "In some places, food is rare and life is hard", "Its melting point is A and
    boiling point is B"."""
    subject = second.subject
    if v.tags[subject.start] not in ("NN", "NNS", "JJ", "VBG", "VBN") or subject.kind != "common":
        return True
    if v.lemma(subject.head) == v.lemma(first.subject.head):
        return False
    has_front = first.subject.start > 0 and v.tags[0] in ("IN", "CC", "RB")
    is_set_off = "," in v.low[: first.subject.start] or v.low[0] == "in"
    return not (has_front and is_set_off) or v.tags[second.verb] == "VBD"
