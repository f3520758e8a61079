"""The tokens of a sentence with their text, and where a cut may fall: what ``_view`` builds on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.adapt.rule import Tagged

Kind = Literal["pronoun", "name", "common"]


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens ``start`` up to, not including, ``core_end``; ``end`` is behind its "of …", "in …" as well.

    ``plural`` is None where the form does not say.
    """

    start: int
    core_end: int
    end: int
    head: int
    plural: bool | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject and its finite verb; ``start`` is the first token, an adverb or a short fronted phrase included."""

    start: int
    subject: NounPhrase
    verb: int


class Tokens:
    """A tagged sentence, token by token. Indexes are those of ``words``."""

    __slots__ = ("is_balanced", "length", "low", "n", "sentence", "tags", "text", "words")

    def __init__(self, sentence: Tagged) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.words = sentence.words
        self.n = len(sentence.words)
        self.low = [w.text.lower().replace("’", "'") for w in sentence.words]
        self.tags = [w.tag for w in sentence.words]
        self.length = self.count(0, self.n)
        text = sentence.text
        self.is_balanced = (
            text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
        )

    # ------------------------------------------------------------------ text
    def count(self, start: int, end: int) -> int:
        """Words as a person counts them in tokens start…end: clitics and punctuation are none."""
        return sum(1 for i in range(start, end) if self.low[i][0].isalnum())

    def at(self, i: int) -> int:
        """Offset of the first character of token ``i``; the end of the text behind the last."""
        return self.words[i].span.start if i < self.n else len(self.text)

    def until(self, i: int) -> int:
        """Offset behind the last character of token ``i``."""
        return self.words[i].span.end

    def src(self, start: int, end: int) -> str:
        """The text of tokens ``start`` up to, not including, ``end``."""
        return self.text[self.at(start) : self.until(end - 1)] if end > start else ""

    def lemma(self, i: int) -> str:
        """The lemma of token ``i``."""
        return self.words[i].lemma

    def is_word(self, i: int, *words: str) -> bool:
        """Whether token ``i`` exists and is one of ``words`` (lower case)."""
        return 0 <= i < self.n and self.low[i] in words

    @property
    def _stop(self) -> int | None:
        """Index of the full stop that ends the sentence; None where something else does, or where a quotation mark or
        bracket has no partner, so that nobody knows what is quoted."""
        return self.n - 1 if self.n > 3 and self.low[-1] == "." and self.is_balanced else None

    def is_free(self, start: int, end: int) -> bool:
        """Whether tokens start…end hold no protected text and no quotation mark or bracket."""
        if end <= start:
            return True
        if self.sentence.is_protected(self.at(start), self.until(end - 1)):
            return False
        return not any(w[0] in '"“”„«»()[]{}‘`' or w == "''" for w in self.low[start:end])

    def is_level(self, i: int) -> bool:
        """Whether token ``i`` stands outside brackets and quotation marks."""
        opened = sum((w in "([{") - (w in ")]}") for w in self.low[:i])
        quotes = sum(1 for w in self.low[:i] if w in ('"', "``", "''", "“", "”"))
        return opened == 0 and quotes % 2 == 0 and not self.sentence.is_protected(self.at(i), self.at(i) + 1)


def upper(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
