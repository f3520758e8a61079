"""WD104: four or more nouns in a row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.language.inflection import can_be
from build_tools.model import Diagnostic, Word

_LITTLE = frozenset(
    "the and for that with from this was were are has had have not but its his her their they them who which when where what into onto upon over under after before between about than then will would can could may might must shall should also been being very more most some any all each both".split()
)


class StackedNouns(Rule):
    """Four or more nouns in a row.

    ## What it does
    Finds runs of common nouns, such as "water quality monitoring station report", without a word that says how they belong
    together.

    ## Why it matters
    The reader must guess which noun goes with which, and reaches the thing itself only at the end.

    ## When to leave it
    A run that is the name of a thing everyone knows. Names with capitals are left alone.

    ## Source
    Federal Plain Language Guidelines, "Avoid noun strings"; Williams, "Style", lesson 4.
    """

    code = "WD104"
    name = "stacked-nouns"
    limits: ClassVar[Mapping[str, float]] = {"": 4, "easy": 4}
    examples = (
        Example("The water quality monitoring station report is late.", ("water quality monitoring station report",)),
        Example("They read the staff training budget proposal.", ("staff training budget proposal",)),
    )
    unchanged = (
        Example("The report of the station that tests the water is late."),
        Example("They read the training budget."),
        Example("The Food Safety Standards Agency Report is late."),
        Example("“The water quality monitoring station report is late,” she said."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a run."""
        limit = int(self.limit(text))
        for line in text.prose:
            if not _may_hold(line.text, limit):
                continue
            run: list[Word] = []
            for word in (*line.words, None):
                if (
                    word
                    and (word.tag in ("NN", "NNS") or (word.tag == "VBG" and run))
                    and word.text.isalpha()
                    and word.text.islower()
                    and _is_noun(word)
                ):
                    run.append(word)
                    continue
                while run and run[-1].tag == "VBG":
                    run.pop()
                if len(run) >= limit and all(w.tag != "NNS" for w in run[:-2]):
                    start, end = run[0].span.start, run[-1].span.end
                    if not line.is_quoted(start, end):
                        yield self.found(line.place(start, end), f"{len(run)} nouns in a row; which belongs to which?")
                run = []


def _may_hold(text: str, limit: int) -> bool:
    """Whether so many lower-case words stand in a row with no little word between: a cheap sign before the tagger is asked."""
    run = 0
    for word in text.split(" "):
        bare = word.rstrip(".,;:!?”’)")
        is_open = (
            len(bare) > 2 and bare.isalpha() and bare.islower() and bare not in _LITTLE and not bare.endswith("ly")
        )
        run = run + 1 if is_open else 0
        if run >= limit:
            return True
        if bare != word:
            run = 0
    return False


def _is_noun(word: Word) -> bool:
    """Whether the inflection table has the word as a noun: the tagger takes many an unknown word for one."""
    low = word.text.lower()
    return can_be(low, "NN") or can_be(low, "NNS")
