"""NLTK's perceptron tagger with more features, summed once a word instead of once a token.

The loop and the decision are those of ``nltk.tag.perceptron.PerceptronTagger``, and so are the tags (a test compares them), but
where two tags have the same score: there NLTK's choice hangs on rounding errors, ours on the alphabet. To its features come
endings of two and four letters; for a word and its neighbours, how they are written and which tags the table of inflections
allows them; and the marks of the clause around a word, for the greedy loop cannot see the verb that is still to come. Features
that depend on one word, or on two tags, are added up the first time they are met and kept; weights are whole hundredths, so that
sums do not depend on the order of adding. ``benchmarks/tagger`` trains the weights and measures them.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from build_tools.language.inflection import can_be

START = ("-START-", "-START2-")  # what stands for the two words and tags before a sentence, and the words after it
END = ("-END-", "-END2-")
_INFLECTED = ("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJ", "JJR", "JJS", "RB", "RBR", "RBS")
# What tells a past tense from a participle: whether a finite verb that is always one stands on either side in the clause.
_MARKS = {
    **dict.fromkeys(
        "is are was were am has have had does do did will would can could may might must should shall 's 're 've 'd 'll ca wo"
        " said says".split(),
        "finite",
    ),
    **dict.fromkeys(
        "that which who whom whose where when because if while as than although though since after before until".split(),
        "clause",
    ),
    **dict.fromkeys(("and", "but", "or", "nor"), "and"),
    **dict.fromkeys((*",;:.!?–—-()[]\"'", "--", "''", "``"), "."),
}
_CACHED = 20_000  # of each kind; a large vocabulary, about 50 MB at the very most
_LIFT = 1 << 24  # no sum of weights comes near it, and the two dozen of a decision fit into 32 bits


def normal(word: str) -> str:
    """The form of a word that features use (as in NLTK)."""
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    if word and word[0].isdigit():
        return "!DIGITS"
    return word.lower()


def shape(word: str) -> str:
    """How a word is written: "the" is x, "Paris" Xx, "A" X, "NATO" XX, "iPhone" xX, "1994" 9; marks are a full stop."""
    if word.islower():
        return "x"
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[:1].isupper():
        return "Xx"
    if any(map(str.isalpha, word)):
        return "xX"
    return "9" if word[:1].isdigit() else "."


def kinds(word: str) -> str:
    """The tags that the table of inflections lists for a word, in one string: "NNS VBZ" for "visits"."""
    low = word.lower()
    return " ".join(tag for tag in _INFLECTED if can_be(low, tag))


def of_word(word: str) -> tuple[str, ...]:
    """The features of the word to be tagged."""
    return (
        "bias",
        f"i suffix {word[-3:]}",
        f"i suffix2 {word[-2:]}",
        f"i suffix4 {word[-4:]}",
        f"i pref1 {word[:1]}",
        f"i word {normal(word)}",
        f"i shape {shape(word)}",
        f"i can {kinds(word)}",
    )


def of_neighbour(place: str, word: str) -> tuple[str, ...]:
    """The features of the word before ("-1") or after ("+1") it."""
    form = normal(word)
    return (
        f"i{place} word {form}",
        f"i{place} suffix {form[-3:]}",
        f"i{place} shape {shape(word)}",
        f"i{place} can {kinds(word)}",
    )


def of_second(place: str, word: str) -> tuple[str, ...]:
    """The features of the second word before ("-2") or after ("+2") it."""
    return (f"i{place} word {normal(word)}",)


def of_tags(tags: tuple[str, str]) -> tuple[str, ...]:
    """The features of the tag before it and of the one before that."""
    return (f"i-1 tag {tags[0]}", f"i-2 tag {tags[1]}", f"i tag+i-2 tag {tags[0]} {tags[1]}")


def of_tag_and_word(pair: tuple[str, str]) -> tuple[str, ...]:
    """The feature of the tag before the word and the word itself."""
    return (f"i-1 tag+i word {pair[0]} {normal(pair[1])}",)


def of_clause(marks: tuple[str, str], word: str) -> tuple[str, ...]:
    """The feature of the marks of a clause before and after the word, and of what the word can be."""
    return (f"i clause {marks[0]} {marks[1]} {kinds(word)}",)


def clause_marks(words: Sequence[str]) -> list[tuple[str, str]]:
    """For each word the nearest mark of a clause before and after it: "finite", "clause" (a subordinator), "and" or "."."""
    return list(zip(_nearest(words), reversed(_nearest(words[::-1])), strict=True))


def _nearest(words: Sequence[str]) -> list[str]:
    out, mark = [], "."
    for word in words:
        out.append(mark)
        mark = _MARKS.get(word.lower(), mark)
    return out


def features(words: Sequence[str], i: int, before: str, before2: str) -> tuple[str, ...]:
    """All features of ``words[i]`` in its sentence, after the tags ``before`` and ``before2`` (the earlier one)."""
    context = [*START, *words, *END]
    return (
        *of_word(words[i]),
        *of_neighbour("-1", context[i + 1]),
        *of_neighbour("+1", context[i + 3]),
        *of_second("-2", context[i]),
        *of_second("+2", context[i + 4]),
        *of_clause(clause_marks(words)[i], words[i]),
        *of_tags((before, before2)),
        *of_tag_and_word((before, words[i])),
    )


class _Known(dict[Any, int]):
    """Numbers that are made when they are first asked for; emptied when it grows huge."""

    def __init__(self, made: Callable[[Any], int]) -> None:
        self.made = made

    def __missing__(self, key: Any) -> int:
        if len(self) >= _CACHED:
            self.clear()
        found = self[key] = self.made(key)
        return found


class Perceptron:
    """``weights``: feature → "tag weight tag weight …" in hundredths; ``tagdict``: words with one tag only; ``classes``: all tags.

    The weights of a feature are read when it is first met: of 110,000 a text meets a few thousand.
    """

    def __init__(self, weights: Mapping[str, str], tagdict: Mapping[str, str], classes: Sequence[str]) -> None:
        # The last label of the alphabet first: of equal scores it wins, as in NLTK, and ``index`` finds the first.
        self._labels = sorted(classes, reverse=True)
        self._place = {label: i for i, label in enumerate(self._labels)}
        self._weights = weights
        self._tagdict = dict(tagdict)
        self._lanes = struct.Struct(f"<{len(self._labels)}I")
        self._feature = _Known(self._weighed)
        self._own = _Known(lambda w: self._sum(of_word(w)))
        self._left = _Known(lambda w: self._sum(of_neighbour("-1", w)))
        self._right = _Known(lambda w: self._sum(of_neighbour("+1", w)))
        self._left2 = _Known(lambda w: self._sum(of_second("-2", w)))
        self._right2 = _Known(lambda w: self._sum(of_second("+2", w)))
        self._clause = _Known(lambda w: self._sum(of_clause(*w)))
        self._tags = _Known(lambda w: self._sum(of_tags(w)))
        self._tag_word = _Known(lambda w: self._sum(of_tag_and_word(w)))

    def _sum(self, features: tuple[str, ...]) -> int:
        """The weights of some features for all tags; see ``_weighed``."""
        return sum(map(self._feature.__getitem__, features))

    def _weighed(self, feature: str) -> int:
        """The weights of a feature for all tags, as one number of 32 bits a tag: adding two such numbers adds all tags at once.
        Each tag's share is lifted above zero, so that none borrows from its neighbour."""
        line = self._weights.get(feature)
        if line is None:
            return 0
        out = [_LIFT] * len(self._labels)
        parts = line.split()
        for label, weight in zip(parts[::2], parts[1::2], strict=True):
            out[self._place[label]] += int(weight)
        return int.from_bytes(self._lanes.pack(*out), "little")

    def tag(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """(word, tag) of each token of one sentence."""
        own, left, right, left2, right2 = self._own, self._left, self._right, self._left2, self._right2
        tags, tag_word, tagdict, labels = self._tags, self._tag_word, self._tagdict, self._labels
        clause, marks = self._clause, clause_marks(words)
        size, unpack = self._lanes.size, self._lanes.unpack
        context = [*START, *words, *END]
        before, before2 = START
        out = []
        for i, word in enumerate(words):
            tag = tagdict.get(word)
            if tag is None:
                total = (
                    own[word]
                    + left[context[i + 1]]
                    + right[context[i + 3]]
                    + tags[before, before2]
                    + tag_word[before, word]
                    + left2[context[i]]
                    + right2[context[i + 4]]
                    + clause[marks[i], word]
                )
                scores = unpack(total.to_bytes(size, "little"))
                tag = labels[scores.index(max(scores))]
            out.append((word, tag))
            before2, before = before, tag
        return out
