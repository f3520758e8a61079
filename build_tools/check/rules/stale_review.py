"""LV104: the article changed after its level text was reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_FULL = "The bridge was shut on 3 May 2021."
_OLD = '---\nreviewed_by: An editor\nreviewed_hash: "0000000000000000"\n---\n\nThe bridge was shut on 3 May 2021.'


class StaleReview(Rule):
    """The article changed after its level text was reviewed.

    ## What it does
    Compares the hash of the article that the editor read with the article as it stands now.

    ## Why it matters
    The page says that an editor has checked it. That is no longer true of this text.

    ## When to leave it
    Never. Read both again, then run `explainer review SLUG --level LEVEL --by NAME`.

    ## Source
    The site's own promise on the page "How we write".
    """

    code = "LV104"
    name = "stale-review"
    severity = "error"
    whole_file = True
    examples = (Example(_OLD, ("The bridge was shut on 3 May 2021.",), level="easy", full=_FULL),)
    unchanged = (
        Example(_FULL, level="easy", full=_FULL),
        Example(_OLD, level="easy"),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """At most one finding, at the first sentence."""
        if text.is_stale and text.lines:
            by = text.article.metadata.reviewed_by or "an editor"
            yield self.found(
                text.lines[0].sentence.span, f"the article changed after {by} reviewed this text; review it again"
            )
