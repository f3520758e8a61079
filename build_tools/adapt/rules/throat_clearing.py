"""CP01: words that announce a statement instead of making it: "It is worth noting that"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._phrases import alternatives, phrase_edits
from build_tools.model import Edit

_CLAUSES = alternatives("""it is worth noting that|it is also worth noting that|it is worth mentioning that|it is worth pointing out that
    |it is worth remembering that|it is worth adding that|it should be noted that|it should also be noted that|it must be noted that
    |it is important to note that|it is also important to note that|it is interesting to note that|it should be remembered that
    |it must be remembered that|it should be mentioned that|it should be pointed out that|it should be stressed that
    |it must be said that|it has to be said that|it is important to remember that|it is important to realise that
    |it is important to realize that|it goes without saying that|the fact of the matter is that|the fact is that|the truth is that
    |the point is that|the thing is that|it is a fact that|it turns out that|it so happens that|it is no secret that
    |suffice it to say that""")
_OPENERS = alternatives("""as a matter of fact,|needless to say,|for what it is worth,|when all is said and done,|at the end of the day,
    |interestingly,|importantly,|of course,|in fact,|indeed,|interestingly enough,|to be sure,|by the way,|incidentally,|note that""")
_PATTERN = re.compile(
    rf"(?:(?:(?<=^)|(?<=[.;:,] )|(?<=\bbut )|(?<=\band )|(?<=\bBut )|(?<=\bAnd )){_CLAUSES}|^{_OPENERS})(?= )",
    re.IGNORECASE,
)


class ThroatClearing(Rule):
    """Finds openings that say that something will be said, and takes them out.

    Why: the reader waits for the point. When to leave it: "it is clear that", "there is no doubt that" and the like say how
    sure the writer is; a question or a quotation; "note that" inside a sentence.
    Source: plainlanguage.gov, "Be concise"; Strunk, The Elements of Style, rule 13.
    """

    code: ClassVar[str] = "CP01"
    name: ClassVar[str] = "throat-clearing"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("It is worth noting that the bridge is closed.", "The bridge is closed."),
        (
            "The road is open, but it should be noted that the bridge is closed.",
            "The road is open, but the bridge is closed.",
        ),
        ("Of course, the bridge is closed.", "The bridge is closed."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "It is not clear that the bridge is closed.",
        "There is no doubt that the bridge is closed.",
        "Please note that it is important to note the time.",
        "“It is worth noting that the bridge is closed,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit an opening."""
        if context.level.high is None:
            return ()
        reason = "Words that only announce the statement."
        return phrase_edits(sentence, _PATTERN, lambda m: "", self.code, reason)
