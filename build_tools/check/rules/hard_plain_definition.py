"""GL109: a plain definition that is not plain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._entries import glossary, hard_words
from build_tools.check.text import Text
from build_tools.language.frequency import zipf
from build_tools.language.segmentation import split
from build_tools.language.words import words
from build_tools.model import Diagnostic

_WORDS = 18  # of a sentence
_LONG = (
    "Money that the people who live in a town must pay each year to the council so that it can mend roads and bridges."
)


class HardPlainDefinition(Rule):
    """A plain definition that is not plain.

    ## What it does
    Looks for rare words without an entry of their own, and for sentences of more than eighteen words, in plain definitions. (A
    grade needs a hundred words, so none is given here.)

    ## Why it matters
    The plain definition is what the Easy level shows. It is the reader's last help.

    ## When to leave it
    Where the rare word is the only honest one. Then give it an entry too.

    ## Source
    WCAG 2.2, success criteria 3.1.3 and 3.1.5.
    """

    code = "GL109"
    name = "hard-plain-definition"
    limits: ClassVar[Mapping[str, float]] = {"": 3.5}
    examples = (
        Example(glossary("levy", "An obligatory payment to the state."), ("obligatory",), suffix=".yml"),
        Example(glossary("levy", _LONG), (_LONG,), suffix=".yml"),
    )
    unchanged = (
        Example(glossary("levy", "Money that people must pay to the state."), suffix=".yml"),
        Example(
            glossary("levy", "Money to be paid.", "A statutory payment to the state, imposed by an authority."),
            suffix=".yml",
        ),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a word or sentence."""
        limit = self.limit(text)
        for entry in text.entries_here:
            field = entry.plain_definition
            for word in hard_words(text, entry, field, limit):
                if zipf(word.text) > 0:
                    yield self.found(
                        field.place(word.span.start, word.span.end),
                        f"“{word.text}” is a hard word for the plain definition of “{entry.entry.label}”",
                    )
            for span in split(field.text):
                count = len(words(span.of(field.text)))
                if count > _WORDS:
                    yield self.found(
                        field.place(span.start, span.end),
                        f"{count} words in one sentence of a plain definition; at most {_WORDS}",
                    )
