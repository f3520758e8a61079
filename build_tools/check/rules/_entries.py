"""Words of definitions: what the rules on glossary files share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from build_tools.check.text import EntryText, Field, Text
from build_tools.language.frequency import is_familiar, zipf
from build_tools.language.words import words
from build_tools.model import Word

GLOSSARY = """entries:
  - id: {id}
    label: {label}
    kind: {kind}
    definition: {definition}
    plain_definition: {plain}
    sources: [{{title: Made up, year: "2026"}}]
"""


def glossary(label: str, plain: str, definition: str = "A made-up thing.", kind: str = "term") -> str:
    """A glossary file with one entry, for examples."""
    return GLOSSARY.format(
        id=label.lower().replace(" ", "-"), label=label, kind=kind, definition=definition, plain=plain
    )


@lru_cache(maxsize=4096)
def ease(phrase: str) -> float:
    """How common the rarest word of a phrase is (Zipf scale)."""
    return min((zipf(w.text) for w in words(phrase)), default=0.0)


def hard_words(text: Text, entry: EntryText, field: Field, below: float) -> Iterator[Word]:
    """Words of a definition that are rarer than ``below`` and neither names, familiar words, nor explained by an entry of their own."""
    known = text.matcher.find(field.text) if text.matcher else []
    own = {w.text.lower() for name in (entry.entry.label, *entry.entry.aliases) for w in words(name)}
    for word in words(field.text):
        low = word.text.lower()
        if not word.text.isalpha() or word.text[0].isupper() or low in own or is_familiar(low):
            continue
        if zipf(low) < below and not any(a <= word.span.start < b for _, a, b in known):
            yield word
