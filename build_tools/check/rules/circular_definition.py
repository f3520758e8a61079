"""GL108: a definition that leads back to itself."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._entries import glossary
from build_tools.check.text import Text
from build_tools.glossary.matching import Matcher
from build_tools.model import Diagnostic

_TWO = glossary("levy", "A small duty.") + glossary("duty", "A levy on goods.").replace("entries:\n", "")


class CircularDefinition(Rule):
    """A definition that leads back to itself.

    ## What it does
    Finds terms whose plain definition names the term itself, and pairs of terms each of which is explained by the other.

    ## Why it matters
    The reader goes round and learns nothing.

    ## When to leave it
    Where a pair explains itself by more than the other word. Names of persons, places and groups are left alone.

    ## Source
    Aristotle, "Topics", book VI; Landau, "Dictionaries".
    """

    code = "GL108"
    name = "circular-definition"
    examples = (
        Example(glossary("levy", "A levy on goods."), ("levy",), suffix=".yml"),
        Example(_TWO, ("duty", "levy"), suffix=".yml"),
    )
    unchanged = (
        Example(glossary("levy", "Money to be paid on goods."), suffix=".yml"),
        Example(
            glossary("River Commission", "A commission that looks after the river.", kind="organization"), suffix=".yml"
        ),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a definition."""
        terms = {e.id: e for e in text.entries if e.kind == "term"}
        if not text.entries_here or not terms:
            return
        matcher = text.matcher or Matcher(text.entries)
        named = {key: {i for i, _, _ in matcher.find(entry.plain_definition)} for key, entry in terms.items()}
        for entry in text.entries_here:
            key = entry.entry.id
            for other, start, end in matcher.find(entry.plain_definition.text) if key in terms else ():
                place = entry.plain_definition.place(start, end)
                if other == key:
                    yield self.found(place, f"“{entry.entry.label}” is explained by itself")
                    break
                if other in terms and key in named[other]:
                    yield self.found(
                        place,
                        f"“{entry.entry.label}” is explained by “{terms[other].label}”, and that by “{entry.entry.label}”",
                    )
                    break
