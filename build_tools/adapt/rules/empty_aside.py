"""CP08: brackets without a fact: "(see below)", "(pictured)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import without
from build_tools.model import Edit

_PATTERN = re.compile(
    r"\((?:see (?:also )?(?:above|below|right|left|box|map|chart|table|figure|picture|photo|video|footnote|main picture)"
    r"|pictured(?: (?:above|below|right|left))?|above|below|above left|above right|sic|so to speak|as it were|of course|if any"
    r"|and rightly so|needless to say|no pun intended|more on (?:this|that) later|in this case|among other things|inter alia"
    r"|for example|that is|[\s,;.:–—-]*)\)",  # a list of names in another script that was lost leaves "(, )"
    re.IGNORECASE,
)


class EmptyAside(Rule):
    """Finds brackets that hold no fact and takes them out.

    Why: brackets interrupt, and these point to what the page may not show.
    When to leave it: all other brackets, whatever is in them; quotations.
    Source: the project's own closed list.
    """

    code: ClassVar[str] = "CP08"
    name: ClassVar[str] = "empty-aside"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The old bridge (see below) was closed in May.", "The old bridge was closed in May."),
        ("The mayor opened the bridge (pictured).", "The mayor opened the bridge."),
        ("Honduras (, ) is a republic in Central America.", "Honduras is a republic in Central America."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old bridge (closed in May) was built in 1900.",
        "The old bridge (see page 12) was built in 1900.",
        "“The old bridge (see below) is closed,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a pair of brackets."""
        if "(" not in sentence.text or context.level.high is None:
            return
        for match in _PATTERN.finditer(sentence.text):
            if match.start() and not sentence.is_protected(*match.span()):
                yield without(sentence, match.start(), match.end(), self.code, "Brackets without a fact.")
