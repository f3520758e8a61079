"""GL105: too many new names at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Line, Text
from build_tools.language.frequency import zipf
from build_tools.model import Diagnostic, Name

_CAPITAL = re.compile(r"(?<=\w[ ,(])[A-Z][\w’'-]+|(?<=, )[A-Z][\w’'-]+")

_KNOWN = 4.3  # Zipf from which a name is as common as "China" or "Britain"


class CrowdOfNames(Rule):
    """Too many new names at once.

    ## What it does
    Counts the names in a sentence that were not named before. Names that the glossary explains, and those as common as "China",
    do not count. The limit depends on the level.

    ## Why it matters
    A reader keeps three or four new things in mind. The fifth name pushes out the first.

    ## When to leave it
    Lists of those who took part, where nobody needs to remember any of them.

    ## Source
    Cowan, "The magical number 4 in short-term memory", Behavioral and Brain Sciences, 2001.
    """

    code = "GL105"
    name = "crowd-of-names"
    limits: ClassVar[Mapping[str, float]] = {"full": 6, "standard": 5, "easy": 4, "": 6}
    examples = (
        Example(
            "Ada Marsh, Tom Redfern, Lena Holm, Omar Costa and Vera Novak met in Northport.",
            ("Ada Marsh, Tom Redfern, Lena Holm, Omar Costa and Vera Novak met in Northport.",),
            level="easy",
        ),
    )
    unchanged = (
        Example("Ada Marsh and Tom Reed met in Northport.", level="easy"),
        Example("Ada Marsh, Tom Redfern, Lena Holm, Omar Costa and Vera Novak met in Northport."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a sentence."""
        limit = self.limit(text)
        for line in text.prose:
            if len(_CAPITAL.findall(line.text)) < limit or line.block.kind == "list item":
                continue
            before = text.article.prose[: line.sentence.span.start]
            new = list(dict.fromkeys(n.text for n in line.names if self._is_new(text, line, n, before)))
            if len(new) > limit and not line.is_quoted(0, 1):
                yield self.found(
                    line.sentence.span, f"{len(new)} new names in one sentence; at most {limit:g} here. Who is needed?"
                )

    @staticmethod
    def _is_new(text: Text, line: Line, name: Name, before: str) -> bool:
        """Whether a reader meets the name here first, and neither the glossary nor the world's maps have told who that is."""
        last = name.text.split()[-1]
        if all(zipf(word) >= _KNOWN for word in name.text.split()) or text.is_mentioned(
            line.place(name.span.start, name.span.end)
        ):
            return False
        return re.search(rf"\b{re.escape(last)}\b", before) is None
