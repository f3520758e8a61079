"""SP70: brackets around words that go on with the sentence: "the river (then called the Aare) flooded"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._limits import is_easy
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_GOES_ON = frozenset(
    """also now then later once formerly previously originally initially known called named nicknamed dubbed literally usually often
    sometimes mostly mainly especially particularly including like namely with from which who whose where in on at near under
    after before since until during about around roughly depending based meaning along together except""".split()
)
_CLAUSES = frozenset("which who whose where when".split())
_TWO_WORDS = frozenset(("such as", "for example", "for instance", "as well", "because of", "out of", "next to"))
_ARTICLES = frozenset("a an the another".split())
_CLOSES = frozenset(".?!")
_ENDS_NOUN = ("NN", "NNS", "NNP", "NNPS")
_BEFORE = (*_ENDS_NOUN, "CD", "VBN", "VBD", "RB", "JJ")
_BEHIND = ("VBD", "VBZ", "VBP", "MD", "IN", "TO", "WDT", "WP", "WRB", "RB", "VBN", "VBG")
_LONGEST = 14  # words: a longer aside is better left where its end can be seen


class BracketedWords(Rule):
    """Finds brackets around words that would go on with the sentence without them ("also called …", "with …", "which …",
    "built in 1950", "a small town in …") and writes commas.

    Why: brackets interrupt, and screen readers do not always say them; between commas other rules can see what the words say.
    Left alone: short forms, years, dates, measures, translations and single words; rows, where a comma would look like one of
    theirs; brackets between a word and its noun; brackets in brackets; quotations.
    Source: GOV.UK style guide, "Brackets".
    """

    code: ClassVar[str] = "SP70"
    name: ClassVar[str] = "bracketed-words"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The ships sailed up the river (then called the Long Water) in the spring.",
            "The ships sailed up the river, then called the Long Water, in the spring.",
        ),
        ("She was given a second trial (with a new judge).", "She was given a second trial, with a new judge."),
        (
            "The dog plays in a new film (another story about a farm) for children.",
            "The dog plays in a new film, another story about a farm, for children.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The World Health Organization (WHO) has its seat in Geneva.",
        "The neighbours are Bern (to the south), Basel (to the north) and Zurich (to the east).",
        "The walls have pale (white or golden) stones.",
        "The author (s) of the letter did not sign it.",
        "“The river (then called the Long Water) rose,” she said.",
        "The members (in towns without a hall the mayor is asked instead) meet in May.",
        "They drank from a gourd (calabash) in the evening.",
        "The mayor beat the miller in the old hall (5: 20) in the spring of that year.",
        "They come with a cough or with a cold (or occasionally both) in the spring.",
        "This work can end in harm to the hands (for example burning a finger), and in pain.",
        "He could decide (with the help of his wife) in the evening of the day.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """Two edits a bracket."""
        if "(" not in sentence.text or not is_easy(context.level):
            return
        v = view(sentence)
        pairs = list(_pairs(v))
        # A sentence in which some brackets stay reads as if those were of another kind.
        if len(pairs) != sentence.text.count("(") or not all(
            self._goes_on(v, *pair) and self._has_room(v, *pair) for pair in pairs
        ):
            return
        for opened, closed in pairs:
            reason = "Words in brackets: commas do not interrupt as much."
            yield Edit(Span(v.until(opened - 1), v.at(opened + 1)), ", ", self.code, reason)
            behind = "" if v.low[closed + 1] in (*_CLOSES, ",") else ", "
            yield Edit(Span(v.until(closed - 1), v.at(closed + 1)), behind, self.code, reason)

    def _goes_on(self, v: View, opened: int, closed: int) -> bool:
        first, low = opened + 1, v.low
        if v.count(first, closed) < 2 or v.count(first, closed) > _LONGEST or not v.is_free(first, closed):
            return False
        if any(w in (";", ":", "–", "—") for w in low[first:closed]) or not low[closed - 1][0].isalnum():
            return False
        noun_before = v.tags[opened - 1] in _ENDS_NOUN
        if low[first] == "or":
            return noun_before and v.tags[first + 1] in ("NN", "NNS", "NNP", "JJ", "DT", "RB")
        if low[first] in _ARTICLES:
            return noun_before and v.core(first) is not None and not v.has_finite(first, closed)
        if low[first] in _GOES_ON or f"{low[first]} {low[first + 1]}" in _TWO_WORDS:
            return low[first] in _CLAUSES or not _has_verb(v, first, closed)
        # "built in 1950", "serving the whole valley"; not "broken glass", "walking stick".
        return noun_before and v.tags[first] in ("VBN", "VBG") and v.tags[first + 1] in ("IN", "TO", "RB", "DT", "PRP$")

    def _has_room(self, v: View, opened: int, closed: int) -> bool:
        if v.tags[opened - 1] not in _BEFORE or closed + 1 >= v.n:
            return False
        behind = v.low[closed + 1]
        if behind in _CLOSES:
            return True
        if behind == ",":  # a row has commas before it, too
            return (
                closed + 2 < v.n
                and "," not in v.low[:opened]
                and v.tags[closed + 2] not in (*_ENDS_NOUN, "JJ", "CC", "VBN", "VBG")
            )
        return v.tags[closed + 1] in _BEHIND


def _has_verb(v: View, start: int, end: int) -> bool:
    """Whether a finite verb with a subject stands there; "called" and "built" alone are participles, whatever their tag."""
    return any(
        v.tags[i] in ("VBZ", "VBP", "MD") or (v.tags[i] == "VBD" and v.tags[i - 1] in (*_ENDS_NOUN, "PRP"))
        for i in range(start, end)
    )


def _pairs(v: View) -> Iterator[tuple[int, int]]:
    """The tokens of the brackets that hold no other brackets and stand outside quotations, behind a blank."""
    if not v.is_balanced:
        return
    opened: int | None = None
    for i, word in enumerate(v.low):
        if word == "(":
            opened = i if i > 0 and v.text[v.at(i) - 1 : v.at(i)] == " " else None
        elif word == ")" and opened is not None:
            if v.is_level(opened):
                yield opened, i
            opened = None
