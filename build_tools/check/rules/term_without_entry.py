"""GL103: a hard term that the glossary does not explain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._plainer import in_line
from build_tools.check.rules.name_without_entry import _GLOSSARY
from build_tools.check.text import Text
from build_tools.language.frequency import is_familiar, zipf
from build_tools.language.inflection import is_known
from build_tools.model import Diagnostic


class TermWithoutEntry(Rule):
    """A hard term that the glossary does not explain.

    ## What it does
    Finds the first use of each rare noun that has neither a glossary entry nor a plainer word that fits. It runs only where there
    is a glossary. Above the Easy level it is a note only.

    ## Why it matters
    A term that must stay should be explained once, in plain words, with a source.

    ## When to leave it
    Where the sentence itself explains it.

    ## Source
    WCAG 2.2, success criterion 3.1.3, "Unusual words".
    """

    code = "GL103"
    name = "term-without-entry"
    limits: ClassVar[Mapping[str, float]] = {"full": 2.8, "standard": 2.9, "easy": 3.1, "": 2.8}
    examples = (Example("Each remittance goes to Northport.", ("remittance",), level="easy", glossary=_GLOSSARY),)
    unchanged = (
        Example("The boat left the estuary.", level="easy", glossary=_GLOSSARY),
        Example("Each remittance goes to Northport.", level="easy"),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a term, at its first use."""
        if not text.entries:
            return
        limit = self.limit(text)
        seen: set[str] = set()
        for line in text.prose:
            rare = {
                w.text
                for w in line.sentence.words
                if w.text.isalpha()
                and w.text.islower()
                and len(w.text) > 4
                and zipf(w.text) < limit
                and not is_familiar(w.text)
            }
            if not rare:
                continue
            plainer = {span.start for _, _, _, span in in_line(text, line)}
            for word in line.words:
                if word.text not in rare or word.tag not in ("NN", "NNS") or word.lemma in seen:
                    continue
                # A plural may be rarer than its singular; a word that no table knows may be a slip of the keyboard.
                if (
                    zipf(word.lemma) >= limit
                    or is_familiar(word.lemma)
                    or not is_known(word.lemma, "NN")
                    or _is_compound(word.lemma)
                ):
                    continue
                span = line.place(word.span.start, word.span.end)
                seen.add(word.lemma)
                if span.start in plainer or text.is_mentioned(span) or text.is_protected(span):
                    continue
                yield self.found(
                    span,
                    f"“{word.text}” is a hard term without a glossary entry",
                    severity="warning" if text.level.id == "easy" else "info",
                )


def _is_compound(word: str) -> bool:
    """Whether two familiar words make it up: "grassland" explains itself."""
    return any(is_familiar(word[:i]) and is_familiar(word[i:]) for i in range(3, len(word) - 2))
