"""SP44: two statements joined by a conjunction, the second with a date, an adverb or a phrase in front."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import is_safe_verb, main_clause, main_clause_after_comma, sets_scope
from build_tools.adapt.rules._joins import LEADS, ends_list, is_own_word, joins, keeps_reach, part
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._predicates import ANY_CLAUSE, behind_front, left_whole, opening, subject_verb
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit

_SURE = frozenset("is are was were has have had can could will would do does did".split())
_LEFT_MIN, _RIGHT_MIN = 2, 3
_NO_START = frozenset("that which who whom whose this those neither nor either both of whether".split())
_NOT_AS_FRONT = frozenset("because that if unless whether".split())
_HALVES = frozenset("be been is are was were has have had will would can could".split())


class ClausePair(Rule):
    """Finds "A, and in 1838 B", "A, but, on the way, B", "A, and even B", "A, and so B" and short statements in a row of two,
    and makes two sentences.

    Why: long sentences tax memory more than any word does; a date in front of the second statement hides where it begins.
    Left alone: reported speech, conditions, clauses in a row, an open subordinate clause, "so that".
    Source: Siddharthan, "Syntactic simplification and text cohesion" (2006).
    """

    code: ClassVar[str] = "SP44"
    name: ClassVar[str] = "clause-pair"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The law on cars was changed in 2006 and since March 2007 official cars have had the same plates.",
            "The law on cars was changed in 2006. Since March 2007 official cars have had the same plates.",
        ),
        (
            "The king sent the animal to the Pope in Rome, but, on the way, it died in a storm.",
            "The king sent the animal to the Pope in Rome. But, on the way, it died in a storm.",
        ),
        (
            "Every house on the island has a well, and even the oldest ones have running water.",
            "Every house on the island has a well. Even the oldest ones have running water.",
        ),
        (
            "She agreed, and the old bridge was opened again for the summer.",
            "She agreed. The old bridge was opened again for the summer.",
        ),
        (
            "Her mother wanted her to stay at home and marry, but she went away.",
            "Her mother wanted her to stay at home and marry. But she went away.",
        ),
        (
            "The storm turned to the north in the night, and Bertha rapidly weakened over the sea.",
            "The storm turned to the north in the night. Bertha rapidly weakened over the sea.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The keeper said that the house has a well, and even the oldest ones have running water.",
        "They closed the road in 1990, so that in winter the people could not leave the island.",
        "If the rain stops before noon, the road is open, and in the evening the train leaves.",
        "The museum shows the tools of the farmers and, in the summer, the old boats of the island.",
        "Just as the rain was heavy in the spring, so the roads were bad in the valley.",
        "There has been, and there will be, no loss of money in the old town.",
        "Not only did the rain stop in the night, but the river also fell by noon.",
        "But since the work takes a long time, and above all costs a lot, it was stopped.",
        "The work was planned in May, and in case there was no war, would become the best.",
        "It was a good year, and, we believe, the best of all for the valley.",
        "In some towns of the valley food is rare, and life is hard for the poor.",
        "Its melting point is near to 300 degrees, and boiling point is near to 800 degrees.",
        "There are three kinds of milk: the milk of cows is white, and the milk of goats is rich.",
        "The law that was made in 1950 and in 1954 the town had changed is gone.",
        "The rain was heavy, so far as the mayor knew, and the road was closed.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first conjunction that joins two statements."""
        text = sentence.text
        if not any(f" {c}" in text for c in LEADS):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        for join in joins(v, 2, (",", ";")):
            k, end, start = join.at, join.end, join.start
            if v.is_word(k, "so", "yet") and (not join.has_mark or "as" in v.low[:2]):
                continue  # "Just as A, so B"
            if (v.low[k] == "and" and sets_scope(v)) or not self._may_cut(v, k, end, start):
                continue
            yield part(v, join, self.code)
            return

    def _may_cut(self, v: View, k: int, end: int, start: int) -> bool:
        if (
            v.low[start] in _NO_START
            or v.low[end - 1].endswith(".")
            or v.count(0, end) < _LEFT_MIN
            or v.count(start, v.n) < _RIGHT_MIN - (end < k and v.tags[start] in ("PRP", "NNP"))
        ):
            return False
        if v.low[end - 1] in _HALVES and not (
            v.tags[end - 2] == "PRP" and v.is_word(end - 3, "everything", "all", "what")
        ):
            return False  # "There has been, and there will be, no loss"; "We do all we can, but …" is whole
        if v.low[start] == "also" or ("only" in v.low[: k - 1] and "not" in v.low[: k - 1] and v.low[k] == "but"):
            return False  # "not only A, but also B"
        first = int(v.tags[0] == "CC")
        if v.low[first] in SUBORDINATORS and v.clause(first + 1) and main_clause_after_comma(v, 0, end) is None:
            return False  # "But since it takes long, and above all …, it"
        at = start
        if v.low[start] in ("even", "only", "so", "therefore", "thus", "not", "similarly"):
            at = start + 1 + v.is_word(start + 1, ",")
        if v.is_word(k, "so") and (start > k + 1 or v.is_word(start, "that", "as", "long", "far", "much")):
            return False
        clause = main_clause(v, at, v.n)
        if clause is None and (v.tags[at] in ("IN", "RB", "TO") or v.low[at] in ANY_CLAUSE or self._is_time(v, at)):
            clause = behind_front(v, at, ANY_CLAUSE)
        if clause is None and end < k:
            clause = subject_verb(v, at)
        if clause is None or not self._is_verb(v, clause, end < k):
            return False
        if any(
            v.low[i] == "," and v.finite(i + 1) is not None for i in range(clause.verb, min(v.n - 1, clause.verb + 8))
        ):
            return False  # "in case there was no war, would become": the subject stands before the conjunction
        if v.low[clause.verb + 1] == "," and end < k:
            return False  # ", and, we believe, the best"
        if end == k and not self._is_sure(v, k, start, clause):
            return False
        if v.low[k] == "and" and (":" in v.low[:k] or ends_list(v, end)):
            return False
        first_clause = opening(v) if v.low[k] == "and" and v.tags[0] in ("IN", "PRP$") else None
        is_bare = v.low[k] == "and" and v.tags[start] in ("NN", "NNS") and v.tags[clause.verb] != "VBD"
        if is_bare and v.tags[0] == "IN" and first_clause is None:
            return False  # "In some towns food is rare, and life is hard": both are so there
        if first_clause is not None and clause.subject.start == start and not keeps_reach(v, first_clause, clause):
            return False
        # A date or a clause of its own in front: what follows is no part of "as the storm grew".
        has_front = clause.subject.start > at and end < k and not any(w in _NOT_AS_FRONT for w in v.low[:end])
        is_contrast = v.low[k] != "and" or has_front
        if v.low[k] == "but" and end < k and not has_front and is_own_word(v, end, opening(v)):
            return True
        return left_whole(v, end, is_contrast) and not _is_open(v, end, is_contrast)

    def _is_time(self, v: View, start: int) -> bool:
        phrase = v.core(start)
        return phrase is not None and v.is_time(phrase)

    def _is_verb(self, v: View, clause: Clause, has_comma: bool) -> bool:
        if is_safe_verb(v, clause):
            return True
        # "and Bertha rapidly weakened": a participle would follow its noun at once.
        subject = clause.subject
        return has_comma and v.tags[clause.verb] == "VBD" and clause.verb > subject.end and subject.kind == "name"

    def _is_sure(self, v: View, k: int, start: int, clause: Clause) -> bool:
        """Without a comma: only a time in front of the second statement, and nothing that "and" may join in the first."""
        phrase = v.core(start + 1) if v.tags[start] == "IN" else None
        if phrase is None or not v.is_time(phrase) or clause.subject.start < phrase.core_end:
            return False
        if any(v.low[i] in SUBORDINATORS | {"between", "both"} or v.tags[i] in ("WDT", "WP", "WRB") for i in range(k)):
            return False
        return v.low[clause.verb] in _SURE or v.tags[clause.verb] in ("VBD", "VBZ")


def _is_open(v: View, end: int, is_contrast: bool) -> bool:
    """Whether a relative clause or a "that" without a comma behind it may go on in the second statement."""
    if is_contrast:
        return False
    last = next((i for i in range(end - 1, -1, -1) if v.tags[i] in ("WDT", "WP", "WRB") or v.low[i] == "that"), None)
    return last is not None and v.has_finite(last, end) and not any(v.low[i] == "," for i in range(last + 2, end - 1))
