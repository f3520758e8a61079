"""WD110: a heading that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_EMPTY = frozenset(
    (
        "more|misc|miscellaneous|other|others|various|stuff|general|untitled|heading|title|section|new section|more information|"
        "further information|additional information|info|general information|other information|details|more details|"
        "things to know|what you need to know|everything you need to know|text|content|contents here|to be continued|part|"
        "part 1|part 2|part one|part two|chapter"
    ).split("|")
)


class EmptyHeading(Rule):
    """A heading that says nothing.

    ## What it does
    Finds headings such as "More information" and "Other", which could stand over anything.

    ## Why it matters
    Headings are what most people read, and what a screen reader lists. One that says nothing hides what stands below it.

    ## When to leave it
    Where a form that everyone knows asks for it.

    ## Source
    WCAG 2.2, success criterion 2.4.6, "Headings and labels describe topic or purpose".
    """

    code = "WD110"
    name = "empty-heading"
    examples = (
        Example("## More information\n\nThe bridge is old.", ("More information",)),
        Example("# Misc.\n\nText.", ("Misc.",)),
    )
    unchanged = (
        Example("## More information on the bridge\n\nThe bridge is old."),
        Example("## Why the bridge is shut\n\nIt is old."),
        Example("More information\n\nThe bridge is old."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a heading."""
        for block in text.article.blocks:
            if block.kind == "heading":
                shown = " ".join(block.span.of(text.article.prose).split())
                if shown.lower().strip(" .:…!?#") in _EMPTY:
                    yield self.found(
                        block.span, f"the heading “{shown}” could stand over anything; what stands below it?"
                    )
