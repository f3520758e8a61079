"""GL102: a name that the glossary does not explain."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_GLOSSARY = """entries:
  - id: northport
    label: Northport
    kind: place
    definition: A made-up town at the mouth of a made-up river.
    plain_definition: A made-up town by the sea.
    sources: [{title: Made up, year: "2026"}]
  - id: estuary
    label: estuary
    kind: term
    definition: The wide mouth of a river.
    plain_definition: The wide part of a river where it meets the sea.
    sources: [{title: Made up, year: "2026"}]
"""


class NameWithoutEntry(Rule):
    """A name that the glossary does not explain.

    ## What it does
    Finds the first mention of each name that no glossary entry covers. It runs only where there is a glossary.

    ## Why it matters
    Names stop readers who do not follow the news. The glossary tells them who it is without making the text longer.

    ## When to leave it
    Where the text itself says who it is, and nobody will ask again. That is why this is a note only.

    ## Source
    WCAG 2.2, success criterion 3.1.3, "Unusual words".
    """

    code = "GL102"
    name = "name-without-entry"
    severity = "info"
    examples = (Example("The boat left Westhaven for Northport.", ("Westhaven",), glossary=_GLOSSARY),)
    unchanged = (
        Example("The boat left for Northport.", glossary=_GLOSSARY),
        Example("The boat left Westhaven for Northport."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a name, at its first mention."""
        if not text.entries:
            return
        seen: set[str] = set()
        for line in text.prose:
            if not any(w.text[0].isupper() for w in line.sentence.words):
                continue
            for name in line.names:
                span = line.place(name.span.start, name.span.end)
                key = name.text.split()[-1]
                if key not in seen and not text.is_mentioned(span):
                    seen.add(key)
                    yield self.found(span, f"“{name.text}” has no glossary entry")
