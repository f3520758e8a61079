"""LV105: a level text that no editor has reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_FULL = "The bridge was shut on 3 May 2021."
_REVIEWED = "---\nreviewed_by: An editor\n---\n\nThe bridge was shut on 3 May 2021."


class UnreviewedLevel(Rule):
    """A level text that no editor has reviewed.

    ## What it does
    Finds level files without `reviewed_by` in their front matter.

    ## Why it matters
    The page labels such a text as unchecked. An editor's reading is what makes it trustworthy.

    ## When to leave it
    Drafts.

    ## Source
    The site's own promise on the page "How we write".
    """

    code = "LV105"
    name = "unreviewed-level"
    severity = "info"
    whole_file = True
    examples = (Example(_FULL, (_FULL,), level="easy", full=_FULL),)
    unchanged = (Example(_REVIEWED, level="easy", full=_FULL), Example(_FULL))

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """At most one finding, at the first sentence."""
        if text.full is not None and text.lines and not text.article.metadata.reviewed_by:
            yield self.found(text.lines[0].sentence.span, "no editor has reviewed this text yet")
