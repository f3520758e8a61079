"""WD106: a hedge upon a hedge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_ADVERB = (
    r"(?:perhaps|possibly|potentially|probably|presumably|conceivably|maybe|arguably|seemingly|apparently|supposedly)"
)
_VERB = r"(?:seem|seems|seemed|appear|appears|appeared|tend|tends|tended|suggest|suggests|suggested)"
_PATTERN = re.compile(
    rf"\b(?:may|might|could|can) (?:also |still |well |be |have |have been )?{_ADVERB}\b"
    rf"|\b{_ADVERB}(?: \w+){{0,1}} (?:may|might|could)\b"
    rf"|\b(?:may|might|could|would) (?:{_ADVERB} )?(?:seem|appear|tend|suggest)(?: to)? ?(?:\w+ )?(?:that )?(?:{_ADVERB}|may|might|could|suggest|indicate)\b"
    rf"|\b{_VERB} to (?:suggest|indicate|imply|hint)\b|\b{_VERB} (?:to )?{_ADVERB}\b"
    rf"|\b{_ADVERB},? {_ADVERB}\b|\b(?:it is|it's) (?:perhaps|possibly|probably|arguably) (?:possible|likely|arguable)\b"
    rf"|\b(?:it is|it's) possible that \w+(?: \w+)? (?:may|might|could)\b"
)


class StackedHedges(Rule):
    """A hedge upon a hedge.

    ## What it does
    Finds two words of doubt side by side: "may possibly", "seems to suggest", "perhaps could".

    ## Why it matters
    One "may" tells the reader that it is not sure. A second one tells nothing more, and makes the writer sound afraid.

    ## When to leave it
    Where a source hedged twice and its doubt is the news. Do not drop both: the doubt itself is a fact. Quotations are left
    alone.

    ## Source
    Williams, "Style: Lessons in Clarity and Grace", lesson 9, "Hedges".
    """

    code = "WD106"
    name = "stacked-hedges"
    examples = (
        Example("The plan may possibly change.", ("may possibly",)),
        Example("The report seems to suggest a delay.", ("seems to suggest",)),
    )
    unchanged = (
        Example("The plan may change."),
        Example("The report suggests a delay."),
        Example("“It may possibly change,” he said."),
        Example("He may come, and perhaps she will too."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a pair."""
        for line, found in matches(text, _PATTERN):
            shown = line.text[found.start() : found.end()]
            yield self.found(line.place(*found.span()), f"“{shown}” hedges twice; one word of doubt is enough")
