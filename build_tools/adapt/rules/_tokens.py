"""The tokens of a sentence with their text, and where a cut may fall: what ``_view`` builds on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from build_tools.adapt.rule import Tagged
from build_tools.adapt.rules._words import INTRANSITIVE, SUBORDINATORS, TIME_NOUNS, TWO_OBJECTS
from build_tools.language.inflection import can_be

Kind = Literal["pronoun", "name", "common"]

_FINITE = frozenset("VBD VBZ VBP MD".split())
_VERBS = frozenset("VB VBD VBZ VBP VBN VBG MD".split())
_SUBJECT_ENDS = frozenset("NN NNS NNP NNPS PRP CD".split())
_SUBJECT_STARTS = frozenset("DT PRP$ PRP NNP NNPS NN NNS JJ CD".split())


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
        self._mend()
        self.length = self.count(0, self.n)
        text = sentence.text
        self.is_balanced = (
            text.count("“") == text.count("”") and text.count('"') % 2 == 0 and text.count("(") == text.count(")")
        )

    def _mend(self) -> None:
        """Makes a past tense of the first verb where the tagger took it for a participle, although it has an object or no
        passive: "The storm destroyed twenty houses", "The clinic remained in the valley"."""
        tags, low = self.tags, self.low
        for k in range(1, self.n - 1):
            if tags[k] == "POS" and tags[k - 1] == "NNP" and tags[k + 1] in _FINITE:
                tags[k] = "NNP"  # "Lloyd's has": the mark belongs to the name
            is_time = low[k] == "that" and self.lemma(k + 1) in TIME_NOUNS and tags[k - 1] in _SUBJECT_ENDS
            if is_time and (k + 2 == self.n or tags[k + 2] in (",", ".", "IN")):
                tags[k] = "DT"  # "crossed the river that night,": no clause
        self._mend_relatives()
        i = next((k for k in range(self.n) if tags[k] in _VERBS), 0)
        if i == 0 or tags[i] != "VBN" or not self.words[i].text.islower() or not can_be(low[i], "VBD"):
            return
        noun = i - 1
        while noun > 0 and tags[noun] == "RB":
            noun -= 1
        start = next((k + 1 for k in range(noun, -1, -1) if low[k] == ","), 0)
        start += start < noun and tags[start] in ("CC", "RB")
        if tags[noun] not in _SUBJECT_ENDS or tags[start] not in _SUBJECT_STARTS or low[noun] in ("him", "them", "us"):
            return
        behind = tags[i + 1] if i + 1 < self.n else "."
        counts = behind == "CD" and i + 2 < self.n and tags[i + 2] in ("NNS", "NN", "JJ")
        has_object = (behind in ("DT", "PRP$", "PRP") or counts) and self.lemma(i) not in TWO_OBJECTS
        if not has_object and self.lemma(i) not in INTRANSITIVE and not self._is_only_verb(i):
            return
        for k in range(i + 1, self.n):
            if tags[k] in ("CC", ",", ".", ":", "WDT", "WP", "WRB") or low[k] in SUBORDINATORS:
                break
            if tags[k] in ("VBD", "VBZ", "VBP", "MD"):
                return  # "The house given the prize was sold"
        tags[i] = "VBD"

    def _mend_relatives(self) -> None:
        """Makes a verb of what was taken for a noun right behind "who" or ", which", where an object follows and the clause has
        no other verb: "Keller, who credits the team with"."""
        tags, low = self.tags, self.low
        for k in range(1, self.n - 3):
            if tags[k] not in ("WP", "WDT") or not (low[k] == "who" or (low[k] == "which" and low[k - 1] == ",")):
                continue
            i = k + 1 + (tags[k + 1] == "RB")
            form = "VBZ" if tags[i] == "NNS" else "VB"
            if tags[i] not in ("NN", "NNS", "VB") or not self.words[i].text.islower() or not can_be(low[i], form):
                continue
            if tags[i + 1] not in ("DT", "PRP$", "PRP", "CD"):
                continue
            rest = range(i + 1, self.n)
            end = next((j for j in rest if tags[j] in (",", ".", ":", "WDT", "WP", "WRB")), self.n)
            if not any(tags[j] in _FINITE for j in range(i + 1, end)):
                tags[i] = "VBZ" if form == "VBZ" else "VBP"

    def _is_only_verb(self, i: int) -> bool:
        """Whether the statement would have no verb at all if ``i`` were a participle."""
        if self.tags[0] not in ("DT", "PRP$", "IN") or self.low[-1] != ".":
            return False
        for k in range(i + 1, self.n):
            if self.low[k] in (",", ";") and self.low[k + 1 : k + 2] in (["and"], ["but"], ["so"]):
                return True
            if self.tags[k] in ("VBD", "VBZ", "VBP", "MD", "VBN", "WDT", "WP", ":"):
                return False
        return True

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
        """Index of the full stop that ends the sentence, or of the mark behind a quotation that ends one. None where something
        else does, or where a quotation mark or bracket has no partner, so that nobody knows what is quoted."""
        if self.n <= 3 or not self.is_balanced:
            return None
        is_quoted = self.low[-1] in ("”", '"', "''") and self.low[-2] in (".", "?", "!")
        return self.n - 1 if is_quoted or self.low[-1] == "." else None

    def is_free(self, start: int, end: int) -> bool:
        """Whether tokens start…end hold no protected text and no quotation mark or bracket."""
        if end <= start:
            return True
        if self.sentence.is_protected(self.at(start), self.until(end - 1)):
            return False
        return not any(w[0] in '"“”„«»()[]{}‘`' or w == "''" for w in self.low[start:end])

    def is_whole(self, start: int, end: int) -> bool:
        """As ``is_free``, for a part that is moved as it stands: quoted phrases may stand in it, none of them cut in two."""
        if self.is_free(start, end):
            return True
        begin, until = self.at(start), self.until(end - 1)
        met = [s for s in self.sentence.protected if s.start < until and begin < s.end]
        is_inside = all(begin <= s.start and s.end <= until for s in met)
        return bool(met) and is_inside and not any(w[0] in "()[]{}`" and w != "``" for w in self.low[start:end])

    def is_level(self, i: int) -> bool:
        """Whether token ``i`` stands outside brackets and quotation marks."""
        opened = sum((w in "([{") - (w in ")]}") for w in self.low[:i])
        quotes = sum(1 for w in self.low[:i] if w in ('"', "``", "''", "“", "”"))
        return opened == 0 and quotes % 2 == 0 and not self.sentence.is_protected(self.at(i), self.at(i) + 1)


def upper(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]
