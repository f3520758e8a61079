"""CP10: words of degree that tell nothing that could be checked: "very", "extremely", "particularly"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._limits import is_easy
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_DEGREES = frozenset(
    """very extremely particularly incredibly remarkably hugely immensely enormously exceptionally extraordinarily
    exceedingly profoundly terribly awfully tremendously vastly""".split()
)
_BEFORE = frozenset(("JJ", "RB"))
_NOT_BEFORE = frozenset(
    """first last same own best worst least latest end much few little many well nearly almost not only when if since because
    even after before as different differently likely unlikely close far soon early late long short""".split()
)
_NOT_BEHIND = frozenset(
    """so as too how not n't never no the this that less more than whether or nor hardly if only just anything nothing something
    ,""".split()
)


class DegreeWord(Rule):
    """Finds "very", "extremely", "particularly" and the like right before an adjective or adverb and takes them out, at Easy.

    Why: they add a word and no fact; what is "extremely important" is important.
    When to leave it: after a negation ("not very large" is another thing than "not large"), in comparisons and results ("so very
    small that"), before words whose sense they change ("very few", "the very first"), beside a comma, in quotations.
    Source: plainlanguage.gov, "Omit unnecessary words".
    """

    code: ClassVar[str] = "CP10"
    name: ClassVar[str] = "degree-word"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The work in the mine was extremely dangerous.", "The work in the mine was dangerous."),
        ("They live in a very old house near the river.", "They live in an old house near the river."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She said the house was particularly badly built.",
        "The men were very often ill in the winter.",
        "They live in a very early part of the town, with an extremely honest old man near the river.",
        "The work in the mine was not very dangerous.",
        "It was the very first house near the river.",
        "“The work was extremely dangerous,” she said.",
        "Very few of the houses near the river are old.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a word of degree."""
        if not is_easy(context.level) or not any(w in sentence.text for w in _DEGREES):
            return
        v = view(sentence)
        for i in range(1, v.n - 1):
            if v.low[i] in _DEGREES and self._may_go(v, i) and v.is_free(i, i + 1):
                start, article = v.at(i), ""
                if v.low[i - 1] in ("a", "an"):
                    first = v.low[i + 1][0]
                    if first in "uhe" or v.words[i - 1].text[0] == "A":
                        continue  # "an hour", "a union": the letter does not tell the sound
                    start, article = v.at(i - 1), "an " if first in "aio" else "a "
                yield Edit(
                    Span(start, v.at(i + 1)),
                    article,
                    self.code,
                    "A word of degree that adds nothing that could be checked.",
                )

    def _may_go(self, v: View, i: int) -> bool:
        if v.tags[i + 1] not in _BEFORE or v.low[i + 1] in _NOT_BEFORE or v.low[i + 1] in _DEGREES:
            return False
        if v.low[i - 1] in _NOT_BEHIND or {"not", "n't", "never", "no"} & set(v.low[max(0, i - 4) : i]):
            return False
        if v.tags[i + 1] == "RB" and not v.low[i + 1].endswith("ly"):
            return False
        if v.low[i] == "particularly" and (v.tags[i + 1] != "JJ" or not v.tags[i - 1].startswith("VB")):
            return False  # "mostly used for large, particularly wooden, houses"
        return not v.is_word(i + 2, "that", "as", "enough") and "?" not in v.low
