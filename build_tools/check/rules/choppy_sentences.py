"""RD104: a run of very short sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Line, Text
from build_tools.model import Diagnostic, Span

_RUN = 4


class ChoppySentences(Rule):
    """A run of very short sentences.

    ## What it does
    Finds four or more sentences in a row, in one paragraph, of a few words each.

    ## Why it matters
    Short sentences lower every score, but a run of them hides how one thing follows from another, and reads like a list.
    The score must not be won that way.

    ## When to leave it
    Steps to follow, and a drum beat that is meant.

    ## Source
    Davison and Kantor, "On the failure of readability formulas to define readable texts", Reading Research Quarterly, 1982.
    """

    code = "RD104"
    name = "choppy-sentences"
    limits: ClassVar[Mapping[str, float]] = {"full": 5, "standard": 5, "easy": 4, "": 5}
    examples = (
        Example(
            "The rain fell. The river rose. The bridge shook. A pier broke. Then the council met to talk about it.",
            ("The rain fell. The river rose. The bridge shook. A pier broke.",),
        ),
        Example("It broke. It fell. We ran. No one died.", ("It broke. It fell. We ran. No one died.",), level="easy"),
    )
    unchanged = (
        Example(
            "The rain fell and the river rose. The bridge shook. A pier broke. Then the council met to talk about it."
        ),
        Example("The rain fell.\n\nThe river rose.\n\nThe bridge shook.\n\nA pier broke."),
        Example("“It broke. It fell. We ran. No one died,” she said."),
        Example("Who paid? Who knew? Who lied? Who cares?"),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a run."""
        limit = self.limit(text)
        for lines in text.paragraphs:
            run: list[Line] = []
            for line in (*lines, None):
                if (
                    line
                    and len(line.sentence.words) <= limit
                    and line.low.endswith(".")
                    and not line.is_quoted(0, len(line.text))
                ):
                    run.append(line)
                    continue
                if len(run) >= _RUN:
                    yield self.found(
                        Span(run[0].sentence.span.start, run[-1].sentence.span.end),
                        f"{len(run)} sentences of {limit:g} words or fewer in a row; which of them belong together?",
                    )
                run = []
