"""RD101: the text is harder than its level allows."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic
from build_tools.readability import why
from build_tools.readability.report import grade_phrase

_HARD = """The reconstruction of the municipal infrastructure, which had deteriorated considerably throughout the preceding
administration, necessitates unprecedented expenditure. Representatives of the regional legislature acknowledged that
comprehensive negotiations concerning the distribution of responsibilities remained unresolved. Independent assessments
indicate that the deterioration of subterranean installations substantially exceeds preliminary estimates. Consequently,
the commission recommended the implementation of supplementary regulatory mechanisms. Opposition representatives characterized
the recommendation as insufficient and emphasized the fundamental necessity of transparent procurement procedures. The
responsible department declined to communicate additional particulars regarding prospective appropriations, and subsequent
deliberations concerning compensation arrangements were postponed indefinitely. Municipal engineers nevertheless anticipate
that preparatory excavations will commence immediately.""".replace("\n", " ")
_PLAIN = """The town wants to build a new bridge. The old one is too weak for big trucks. It has stood there for eighty years.
People in the town like the old bridge. They walk over it to the shops and to school. The mayor said that she likes it too. But
she said that it is not safe. Last year a big stone fell into the river. No one was hurt. The new bridge will be made of
steel. It will be wide, so that cars and bikes can both use it. Work will start in the spring. It will take two years to
build it. The old bridge will stay open for people on foot. The town will paint it and put up new lamps.""".replace(
    "\n", " "
)


class GradeAboveBand(Rule):
    """The text is harder than its level allows.

    ## What it does
    Compares the grade of the text with the upper end of its level's band, and names the sentences and words that cost most,
    in grade points. It is an error where the whole range lies above the band, and a warning where only the best single
    figure does.

    ## Why it matters
    Readers choose a level by its label. A label that promises too much sends away those it was made for.

    ## When to leave it
    Where a fact cannot be said in easier words. Names and quotations count too: the grade cannot know that a reader needs them.
    Texts of less than a hundred words get no grade, and no finding.

    ## Source
    WCAG 2.2, success criterion 3.1.5; the formula is printed by `explainer explain grade`.
    """

    code = "RD101"
    name = "grade-above-band"
    whole_file = True
    examples = (
        Example(
            _HARD,
            (
                "The reconstruction of the municipal infrastructure, which had deteriorated considerably throughout the "
                "preceding administration, necessitates unprecedented expenditure.",
            ),
            level="easy",
        ),
    )
    unchanged = (Example(_PLAIN, level="easy"), Example(_HARD, level="full"), Example(_HARD[:110], level="easy"))

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """At most one finding, at the sentence that costs most."""
        grade, high = text.analysis.scores.grade, text.level.high
        if grade is None or high is None or grade.value <= high:
            return
        savings = why(text.analysis.sentences, text.article, limit=3)
        if not savings:
            return
        band = f"{text.level.label} ends at grade {high:g}"
        top = savings[0]
        notes = tuple(
            (
                f"{s.points:.2f} grade points: "
                + (f"this sentence ({len(s.text.split())} words)" if s.kind == "sentence" else f"“{s.text}”")
                + (f", {len(s.spans)} times" if len(s.spans) > 1 else ""),
                s.spans[0],
            )
            for s in savings
        )
        yield self.found(
            top.spans[0],
            f"{grade_phrase(grade)} (best figure {grade.value:.1f}), but {band}; this {'sentence' if top.kind == 'sentence' else 'word'} costs most",
            severity="error" if grade.low > high else "warning",
            grade_points=round(top.points, 2),
            notes=notes,
        )
