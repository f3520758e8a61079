"""AT102: a claim that nobody makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_PATTERN = re.compile(
    r"\b(?:it is|it was|it has been|it's) (?:\w+ly )?(?:believed|thought|said|reported|understood|alleged|rumou?red|claimed|suggested|argued|assumed|speculated|hoped|feared|expected) that\b"
    r"|\b(?:is|are|was|were) (?:widely |generally |commonly |often |reportedly )?(?:said|believed|thought|rumou?red|reported|alleged) to\b"
    r"|\b(?:is|are|was|were) (?:widely|generally|commonly) (?:regarded|seen|viewed|considered|perceived|believed|held|thought|accepted)\b"
    r"|\b(?:some|many|most) (?:people )?(?:say|believe|argue|think|claim|fear|suspect)\b(?! (?:in|of)\b)"
    r"|\brumou?r has it\b|\bword has it\b|\bit is no secret\b|\beveryone knows\b|\bas everyone knows\b|\bit is well known that\b|\breportedly\b"
)


class NobodySays(Rule):
    """A claim that nobody makes.

    ## What it does
    Finds "it is believed that", "is widely seen as", "some say", "reportedly" and the like: a claim is made, and no one made it.

    ## Why it matters
    The reader takes it for common knowledge. Often it is the writer's own view, or one voice.

    ## When to leave it
    Where the sentence before names who says so, and in law ("is alleged to" before a verdict).

    ## Source
    Wikipedia, Manual of Style, "Words to watch: unsupported attributions"; BBC Editorial Guidelines, section 3.
    """

    code = "AT102"
    name = "nobody-says"
    examples = (
        Example("It is widely believed that the talks failed.", ("It is widely believed that",)),
        Example("He is said to live in Rome.", ("is said to",)),
        Example("Some say the bridge is cursed.", ("Some say",)),
    )
    unchanged = (
        Example("The mayor believes that the talks failed."),
        Example("“It is believed that they failed,” he said."),
        Example("He is expected to speak on Monday."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a claim."""
        for line, found in matches(text, _PATTERN):
            yield self.found(
                line.place(*found.span()), f"“{line.text[found.start() : found.end()]}”: by whom? The text names nobody"
            )
