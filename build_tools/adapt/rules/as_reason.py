"""SP91: a reason behind a statement in the present: "…, as it allows …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._predicates import left_whole, opening, subject_verb
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import REPORTS, REPORTS_WITH_CLAUSE
from build_tools.model import Edit, Span

_PRESENT = frozenset(("VBZ", "VBP"))
_STATES = frozenset("be have".split())
_PERSONAL = frozenset("it they he she we".split())
# "As it turns out", "as it does in Bern": these compare or comment.
_COMMENTS = (
    REPORTS
    | REPORTS_WITH_CLAUSE
    | frozenset("turn call put do happen go stand grow get become appear name term".split())
)
_COMPARES = frozenset("so such same just much as inasmuch insofar such".split())


class AsReason(Rule):
    """Finds "A, as B" at the end of a long sentence, both in the present, where B says why, and makes two sentences: "This is because B".

    Why: "as" means many things; readers learn only at the end of the clause that it gives a reason.
    Left alone: the past, where "as" may say when; events with a noun as their subject; comparisons ("as they are in Bern"),
    comments ("as he observes"), reported speech and clauses that something follows.
    Source: plainlanguage.gov, "Use familiar words"; Siddharthan (2006), who keeps the relation with a connective of the same meaning.
    """

    code: ClassVar[str] = "SP91"
    name: ClassVar[str] = "as-reason"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The new law makes most of the old papers useless, as it allows people to sell a house by letter.",
            "The new law makes most of the old papers useless. This is because it allows people to sell a house by letter.",
        ),
        (
            "The plan for the valley has only a small chance, as the bridge is getting old and all repairs have so far failed.",
            "The plan for the valley has only a small chance. "
            "This is because the bridge is getting old and all repairs have so far failed.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The bears live side by side with the farmers of the valley, as they are in some parks of the north.",
        "The price of clean water is getting higher and higher in the valley, as the land enters another dry summer.",
        "The council promised the farmers of the valley a new bridge, as it welcomed the vote of the town.",
        "The mayor says that the old papers of the town are useless, as they allow people to sell a house.",
        "The old papers of the town are of little use to the people, as it turns out to be the law of the land.",
        "There is no way over the hills in the winter, as far as I know, for the farmers of the valley.",
        "The old bridge is closed to cars in the winter, as we know, and open to them in the summer.",
        "The friends cannot live in one house, as they are old enemies, but the boy does not believe it.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last ", as"."""
        if ", as " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        k = next((k for k in range(v.n - 4, 3, -1) if v.low[k] == "as" and v.low[k - 1] == ","), None)
        if k is None or not v.is_level(k) or not v.is_free(k, v.n - 1):
            return
        left, right = opening(v), main_clause(v, k + 1, v.n) or subject_verb(v, k + 1)
        if left is None or right is None or left.verb >= k - 1 or not self._is_reason(v, k, left, right):
            return
        if min(v.count(0, k), v.count(k + 1, v.n)) <= SHORTEST_PIECE or not left_whole(v, k - 1, contrast=True):
            return
        yield Edit(
            Span(v.until(k - 2), v.until(k)),
            f"{close(v, k - 1)} This is because",
            self.code,
            'A reason with "as": a sentence of its own.',
        )

    def _is_reason(self, v: View, k: int, left: Clause, right: Clause) -> bool:
        verb = right.verb
        if right.start != k + 1 or v.tags[verb] not in _PRESENT or v.tags[left.verb] not in (*_PRESENT, "MD"):
            return False
        if v.low[left.verb] in ("could", "would", "might") or any(w in _COMPARES for w in v.low[: k - 1]):
            return False
        if v.low[verb + 1] in (",", ".") or v.lemma(verb) in _COMMENTS:
            return False
        if v.lemma(verb) in _STATES:
            behind = verb + 1 + (v.tags[verb + 1] == "RB")
            is_state = v.tags[behind] in ("DT", "JJ", "JJR", "JJS", "VBN", "VBG", "NN", "NNS", "PRP$", "CD")
            return is_state and ends_plainly_or_pairs(v, behind)
        return v.low[right.subject.head] in _PERSONAL and ends_plainly_or_pairs(v, verb + 1)


def ends_plainly_or_pairs(v: View, start: int) -> bool:
    """Whether what stands from ``start`` to the full stop belongs to the reason; "and" may join two reasons, a comma none."""
    return ends_plainly(v, start) or not any(
        v.low[i] in (",", "but", "so", ";", ":", "–") and v.low[i : i + 2] != ["so", "far"]
        for i in range(start, v.n - 1)
    )
