"""RD105: a level text that dropped the words which say how things hang together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Analysis, Diagnostic

_CONNECTIVE = re.compile(
    r"\b(because|since|so|therefore|thus|as a result|that is why|although|though|but|however|yet|unless|if|while|whereas|until|"
    r"despite|instead|in order to|so that|due to|even so|still)\b"
)
_FULL = (
    "The bridge was shut because a pier had cracked. Although the council had the money, it waited until the spring, so the "
    "work began late. The mill owners were angry, but they agreed to wait, since nobody could cross anyway. If it rains "
    "again, the work will stop. The mayor hopes for the summer, however, and so do the shops."
)


class LostConnectives(Rule):
    """A level text that dropped the words which say how things hang together.

    ## What it does
    Counts words such as "because", "but", "so" and "if" in the article and in its level text. It reports a level text that kept
    less than a third of them.

    ## Why it matters
    Cutting sentences apart lowers the score, and it is easy to lose the "because" on the way. Weak readers need these words
    more than others do.

    ## When to leave it
    Where the level text tells only a part of the article.

    ## Source
    Beck and McKeown and others, "Revising social studies text from a text-processing perspective", Reading Research
    Quarterly, 1991.
    """

    code = "RD105"
    name = "lost-connectives"
    whole_file = True
    limits: ClassVar[Mapping[str, float]] = {"": 3}
    examples = (
        Example(
            "The bridge was shut. A pier had cracked. The council waited for the spring. The work began late. The mill owners "
            "agreed to wait.",
            ("The bridge was shut.",),
            level="easy",
            full=_FULL,
        ),
    )
    unchanged = (
        Example(
            "The bridge was shut because a pier had cracked. The council had the money, but it waited. So the work began late. "
            "If it rains, the work will stop.",
            level="easy",
            full=_FULL,
        ),
        Example(
            "The bridge was shut. A pier had cracked. The work began late.",
            level="easy",
            full="The bridge was shut. A pier had cracked. The work began late.",
        ),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """At most one finding, at the first sentence."""
        if text.full is None or not text.prose:
            return
        before, after = _count(text.full), _count(text.analysis)
        if before >= 4 and after * self.limit(text) < before:
            yield self.found(
                text.prose[0].sentence.span,
                f"the article has {before} words such as “because”, “but” and “if”, this text {after}: does it still say how things hang together?",
            )


def _count(analysis: Analysis) -> int:
    return sum(
        len(_CONNECTIVE.findall(s.text.lower()))
        for s in analysis.sentences
        if analysis.article.blocks[s.block].kind == "paragraph"
    )
