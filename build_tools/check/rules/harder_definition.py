"""GL107: a term explained in harder words than itself."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._entries import ease, glossary, hard_words
from build_tools.check.text import Text
from build_tools.language.frequency import zipf
from build_tools.model import Diagnostic

_MARGIN = 0.4  # Zipf: less than this nobody feels


class HarderDefinition(Rule):
    """A term explained in harder words than itself.

    ## What it does
    Compares the words of a term's plain definition with the term: a word that is clearly rarer, and has no entry of its own, is
    reported.

    ## Why it matters
    Who does not know the term knows the harder word even less, and has now two questions.

    ## When to leave it
    Where the harder word is explained in the same definition.

    ## Source
    Landau, "Dictionaries: The Art and Craft of Lexicography", on the rule that a definition be simpler than its word.
    """

    code = "GL107"
    name = "harder-definition"
    examples = (
        Example(glossary("tax", "A compulsory remittance to the state."), ("compulsory", "remittance"), suffix=".yml"),
    )
    unchanged = (
        Example(glossary("tax", "Money that people must pay to the state."), suffix=".yml"),
        Example(glossary("levy", "Money that people must pay to the state."), suffix=".yml"),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a word."""
        for entry in text.entries_here:
            if entry.entry.kind != "term":
                continue
            own = ease(entry.entry.label)
            for word in hard_words(text, entry, entry.plain_definition, min(own - _MARGIN, 4.0)):
                if zipf(word.text) == 0:
                    continue
                yield self.found(
                    entry.plain_definition.place(word.span.start, word.span.end),
                    f"“{word.text}” is harder than “{entry.entry.label}”, which it explains",
                )
