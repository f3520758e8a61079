"""The plain-words lexicon: which plainer words stand for a harder one, in which part of speech and company.

The data are ``data/lexicon/*.jsonl``, one entry a line, written by hand and sorted by headword; the earlier of two entries for
a word wins. ``auto`` entries may replace words by themselves; the others are suggestions for a person. Each entry carries an
example that must change (``yes``) and one that must not (``no``); the tests run them all through the real rule.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from build_tools.language.inflection import can_be
from build_tools.model import Word

PartOfSpeech = Literal["n", "v", "a", "r", "x"]
_TAGS: dict[str, tuple[str, ...]] = {"n": ("NN", "NNS"), "v": ("VB",), "a": ("JJ",), "r": ("RB", "RP"), "x": ("",)}
_OPEN = ("NN", "NNS", "JJ", "RB", "VB", "VBP", "VBZ", "VBD", "VBN", "RBR", "JJR")
_HEADWORD = re.compile(r'\{"word":\s?"([^" \\]+)[" ]')  # the first word, as tools write the line
CONDITIONS = ("next", "notnext", "prev", "notprev", "near", "notnear")


@dataclass(frozen=True, slots=True)
class Entry:
    """One sense of a headword. ``plain`` holds (words, US grade at which readers know them), best first.

    ``suggest`` holds the words that people most often write for the headword, where that is another order than the one in
    which the adapter may replace it. The conditions are word forms or lemmas in lower case: ``next`` and ``prev`` right beside the headword, ``near`` anywhere in
    the sentence; "." stands for punctuation or the end of the sentence, a Penn tag in capitals for any word that has it. An
    empty condition always holds.
    """

    word: str
    pos: PartOfSpeech
    plain: tuple[tuple[str, float], ...]
    auto: bool
    yes: str
    no: str
    suggest: tuple[str, ...] = ()
    next: frozenset[str] = frozenset()
    notnext: frozenset[str] = frozenset()
    prev: frozenset[str] = frozenset()
    notprev: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    notnear: frozenset[str] = frozenset()

    @property
    def inflected(self) -> int | None:
        """Which word of the headword inflects: the first of a verb, the last of a noun, an adjective or an adverb."""
        if self.pos == "x":
            return None
        return 0 if self.pos == "v" else self.word.count(" ")


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at the tokens ``start`` up to, not including, ``end``."""

    entry: Entry
    start: int
    end: int


def parse(line: str) -> Entry:
    """The entry of one line of JSON. Raises KeyError, ValueError or TypeError where the line is not an entry."""
    raw = json.loads(line)
    return Entry(
        word=raw["word"],
        pos=raw["pos"],
        plain=tuple((text, float(grade)) for text, grade in raw["plain"]),
        auto=bool(raw["auto"]),
        yes=raw["yes"],
        no=raw["no"],
        suggest=tuple(raw.get("suggest", ())),
        **{name: frozenset(raw[name]) for name in CONDITIONS if name in raw},
    )


@lru_cache(maxsize=1)
def _lines() -> dict[str, tuple[str, ...]]:
    """First word of the headword → the lines of its entries, in file order. A text needs few of them, so none is parsed here."""
    folder = resources.files("build_tools").joinpath("data/lexicon")
    index: dict[str, list[str]] = {}
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".jsonl")), key=lambda p: p.name):
        for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
            head = _HEADWORD.match(line)
            word = head[1] if head else json.loads(line)["word"].split(" ", 1)[0]
            index.setdefault(word, []).append(line)
    return {word: tuple(lines) for word, lines in index.items()}


@cache
def starting_with(first: str) -> tuple[Entry, ...]:
    """The entries whose headword begins with the word ``first``: the longest headwords first, else in file order."""
    return tuple(sorted(map(parse, _lines().get(first, ())), key=lambda e: -e.word.count(" ")))


def entries() -> tuple[Entry, ...]:
    """All entries, in file order."""
    return tuple(parse(line) for lines in _lines().values() for line in lines)


def lower(word: Word) -> str:
    """The token's text in lower case with a straight apostrophe."""
    return word.text.lower().replace("’", "'")


@cache
def _by_second(first: str) -> dict[str, tuple[Entry, ...]]:
    """The entries that begin with ``first`` by their second word, "" for single words: "in" alone begins hundreds."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry in starting_with(first):
        second = entry.word.split(" ")[1] if " " in entry.word else ""
        found[second] = (*found.get(second, ()), entry)
    return found


def at(words: Sequence[Word], i: int) -> list[Match]:
    """The entries whose headword stands at token ``i`` in its part of speech, whatever its conditions, longest first."""
    form, lemma = lower(words[i]), words[i].lemma
    seconds = [""]
    if i + 1 < len(words):
        seconds = list(dict.fromkeys(("", lower(words[i + 1]), words[i + 1].lemma)))
    found = []
    # A headword of the very form ("distressed") goes before its lemma ("distress").
    for first in (form,) if lemma == form else (form, lemma):
        by_second = _by_second(first)
        for second in seconds if by_second else ():
            for entry in by_second.get(second, ()):
                end = _end_of(entry, words, i)
                if end is not None:
                    found.append(Match(entry, i, end))
    found.sort(key=lambda m: m.start - m.end)
    return found


def _end_of(entry: Entry, words: Sequence[Word], i: int) -> int | None:
    parts = entry.word.split(" ")
    if i + len(parts) > len(words):
        return None
    for offset, part in enumerate(parts):
        word = words[i + offset]
        form = lower(word)
        if offset == entry.inflected:
            if form != part and word.lemma != part:
                return None
            after = words[i + offset + 1].tag if i + offset + 1 < len(words) else ""
            if not _agrees(entry, word, form == part, len(parts), after):
                return None
        elif form != part:
            return None
    return i + len(parts)


def _agrees(entry: Entry, word: Word, is_headword: bool, length: int, after: str) -> bool:
    if entry.pos in ("a", "r") and length > 1:
        return True
    if word.tag.startswith(_TAGS[entry.pos]) and not word.tag.startswith("NNP"):
        return True
    if not is_headword or entry.pos not in ("n", "a", "r") or word.tag.startswith("NNP"):
        return False
    before_noun = after.startswith("NN")
    # Participles that are listed as adjectives ("a distressed child"), adjectives that the tagger takes for the first noun of a
    # compound ("a neighboring village").
    if entry.pos == "a" and (word.tag in ("VBN", "VBG") or (word.tag in ("NN", "VBD") and before_noun)):
        return True
    # A tag that the word can never have is the tagger's mistake: "seldom" as a verb, "indoors" as a plural.
    is_doubtful = word.tag in _OPEN and not (word.tag == "JJ" and (entry.pos == "a" or before_noun))
    return is_doubtful and not can_be(entry.word, word.tag)


def applies(match: Match, words: Sequence[Word]) -> bool:
    """Whether the company of the words is what the entry's conditions ask for."""
    entry = match.entry
    after, before = _beside(words, match.end), _beside(words, match.start - 1)
    if (entry.next and not entry.next & after) or entry.notnext & after:
        return False
    if (entry.prev and not entry.prev & before) or entry.notprev & before:
        return False
    if not (entry.near or entry.notnear):
        return True
    around: set[str] = set()
    for k, word in enumerate(words):
        if not match.start <= k < match.end:
            around.update((lower(word), word.lemma))
    return (not entry.near or bool(entry.near & around)) and not entry.notnear & around


def _beside(words: Sequence[Word], i: int) -> frozenset[str]:
    if not 0 <= i < len(words):
        return frozenset(".")
    word = words[i]
    if not any(c.isalnum() for c in word.text):
        return frozenset((".", word.text))
    return frozenset((lower(word), word.lemma, word.tag))


def reload() -> None:
    """Forgets what was read, for tools that write the lexicon."""
    _lines.cache_clear()
    starting_with.cache_clear()
    _by_second.cache_clear()
