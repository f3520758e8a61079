"""LV106: the text is easier than its level says."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules.grade_above_band import _HARD, _PLAIN
from build_tools.check.text import Text
from build_tools.model import Diagnostic
from build_tools.readability.report import grade_phrase


class GradeBelowBand(Rule):
    """The text is easier than its level says.

    ## What it does
    Reports a level text whose whole grade range lies under the level's band.

    ## Why it matters
    A text under its band has often lost detail on the way, and the reader of that level was promised more.

    ## When to leave it
    Where nothing is lost, easier is better. That is why this is only a note.

    ## Source
    The bands of the site's own settings.
    """

    code = "LV106"
    name = "grade-below-band"
    severity = "info"
    whole_file = True
    examples = (Example(_PLAIN, ("The town wants to build a new bridge.",), level="standard"),)
    unchanged = (Example(_PLAIN, level="full"), Example(_HARD, level="standard"))

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """At most one finding, at the first sentence."""
        grade, low = text.analysis.scores.grade, text.level.low
        if grade is not None and low is not None and grade.high < low and text.prose:
            span = text.prose[0].sentence.span
            yield self.found(
                span, f"{grade_phrase(grade)}, but {text.level.label} begins at grade {low:g}; did a detail get lost?"
            )
