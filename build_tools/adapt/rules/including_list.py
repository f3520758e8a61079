"""SP17: ", including A and B" at the end of a long sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import rivals
from build_tools.adapt.rules._clauses import close, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span


class IncludingList(Rule):
    """Finds ", including A, B and C" behind a plural noun at the end of a long sentence, and says "These include A, B and C."

    Why: a list is read more easily when the statement that it belongs to is complete.
    Left alone: singular nouns, lists inside a report, lists that a clause follows, nouns with a rival of the same number.
    Source: the project's own; after what editors do with lists.
    """

    code: ClassVar[str] = "SP17"
    name: ClassVar[str] = "including-list"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The park between the two rivers is home to many rare animals, including wolves, bears and wild boar.",
            "The park between the two rivers is home to many rare animals. These include wolves, bears and wild boar.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The report says that the park between the two rivers is home to many animals, including wolves and bears.",
        "The cost of the new bridge, including the roads and the two stations, was far too high for the town.",
        "The council paid for all of the work on the old bridge over the river, including the new lamps.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit where the list ends the sentence."""
        if ", including " not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        k = next((i for i in range(3, v.n - 3) if v.low[i] == "," and v.low[i + 1] == "including"), None)
        if k is None or not v.is_level(k) or v.count(k, v.n) <= SHORTEST_PIECE or not self._may_cut(v, k):
            return
        main = main_clause(v, 0, k)
        verb = "included" if main is not None and v.tags[main.verb] == "VBD" else "include"
        yield Edit(
            Span(v.until(k - 1), v.until(k + 1)),
            f"{close(v, k)} These {verb}",
            self.code,
            "A list of examples: a sentence of its own.",
        )

    def _may_cut(self, v: View, k: int) -> bool:
        noun = v.before(k)
        if noun is None or v.core(k + 2) is None or v.tags[k + 2] in ("IN", "TO"):
            return False
        # "These" finds its noun by what the list holds; but a plural noun must be near.
        near = [noun, *rivals(v, noun)]
        if noun.kind != "common" or not any(
            p.plural is True and v.tags[p.head] == "NNS" and not v.is_time(p) for p in near
        ):
            return False
        if any(v.low[i] == "," and v.tags[i + 1] in ("WDT", "WP", "WRB") for i in range(k)):
            return False  # inside an aside, which the rest of the sentence may follow
        if any(v.low[i] in ("not", "n't", "no", "never", "if", "any") for i in range(k)):
            return False
        for i in range(k + 2, v.n - 1):
            if v.low[i] in (",", "–", "—") and (v.finite(i + 1) is not None or v.clause(i + 1) is not None):
                return False
            if v.low[i] in ("and", "but", "while") and (v.finite(i + 1) is not None or v.clause(i + 1) is not None):
                return False
        return left_stands_alone(v, 0, k, contrast=True)
