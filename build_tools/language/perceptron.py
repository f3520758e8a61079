"""NLTK's perceptron tagger with more features, summed once a word instead of once a token.

The loop and the decision are those of ``nltk.tag.perceptron.PerceptronTagger``, and so are the tags (a test compares them), but
where two tags have the same score: there NLTK's choice hangs on rounding errors, ours on the alphabet. To its features come endings
of two and four letters and, for a word and its neighbours, how they are written and which tags the table of inflections allows
them. Features that depend on one word, or on two tags, are added up the first time they are met and kept; weights are whole
hundredths, so that sums do not depend on the order of adding. It runs two to four times as fast as NLTK's own loop
(``benchmarks/bench.py``). ``benchmarks/tagger/train.py`` trains the weights.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from build_tools.language.inflection import can_be

START = ("-START-", "-START2-")  # what stands for the two words and tags before a sentence, and the words after it
END = ("-END-", "-END2-")
_INFLECTED = ("NN", "NNS", "VB", "VBZ", "VBD", "VBN", "VBG", "JJ", "JJR", "JJS", "RB", "RBR", "RBS")
_CACHED = 20_000  # of each kind; a large vocabulary, about 30 MB at the very most
_LIFT = 1 << 24  # no sum of weights comes near it, and seven of them fit into 32 bits


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


def features(context: Sequence[str], i: int, before: str, before2: str) -> tuple[str, ...]:
    """All features of ``context[i]``, two words on either side, after the tags ``before`` and ``before2`` (the earlier one)."""
    return (
        *of_word(context[i]),
        *of_neighbour("-1", context[i - 1]),
        *of_neighbour("+1", context[i + 1]),
        *of_second("-2", context[i - 2]),
        *of_second("+2", context[i + 2]),
        *of_tags((before, before2)),
        *of_tag_and_word((before, context[i])),
    )


class _Known(dict[Any, int]):
    """The summed weights of what one word, or two tags, make features of; emptied when it grows huge."""

    def __init__(self, added: Callable[[tuple[str, ...]], int], features: Callable[[Any], tuple[str, ...]]) -> None:
        self.added, self.features = added, features

    def __missing__(self, key: Any) -> int:
        if len(self) >= _CACHED:
            self.clear()
        found = self[key] = self.added(self.features(key))
        return found


class Perceptron:
    """``weights``: feature → "tag weight tag weight …" in hundredths; ``tagdict``: words with one tag only; ``classes``: all tags.

    The weights of a feature are read when it is first met: of 80,000 a text meets a few thousand.
    """

    def __init__(self, weights: Mapping[str, str], tagdict: Mapping[str, str], classes: Sequence[str]) -> None:
        # The last label of the alphabet first: of equal scores it wins, as in NLTK, and ``index`` finds the first.
        self._labels = sorted(classes, reverse=True)
        self._place = {label: i for i, label in enumerate(self._labels)}
        self._weights = weights
        self._tagdict = dict(tagdict)
        self._lanes = struct.Struct(f"<{len(self._labels)}I")
        known = partial(_Known, self._sum)
        self._own = known(of_word)
        self._left = known(partial(of_neighbour, "-1"))
        self._right = known(partial(of_neighbour, "+1"))
        self._left2 = known(partial(of_second, "-2"))
        self._right2 = known(partial(of_second, "+2"))
        self._tags = known(of_tags)
        self._tag_word = known(of_tag_and_word)

    def _sum(self, features: tuple[str, ...]) -> int:
        """The weights of some features for all tags, as one number of 32 bits a tag: adding two such numbers adds all tags at
        once. Each tag's share is lifted above zero, so that none borrows from its neighbour."""
        out = [_LIFT] * len(self._labels)
        for feature in features:
            parts = self._weights.get(feature, "").split()
            for label, weight in zip(parts[::2], parts[1::2], strict=True):
                out[self._place[label]] += int(weight)
        return int.from_bytes(self._lanes.pack(*out), "little")

    def tag(self, words: Sequence[str]) -> list[tuple[str, str]]:
        """(word, tag) of each token of one sentence."""
        own, left, right, left2, right2 = self._own, self._left, self._right, self._left2, self._right2
        tags, tag_word, tagdict, labels = self._tags, self._tag_word, self._tagdict, self._labels
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
                )
                scores = unpack(total.to_bytes(size, "little"))
                tag = labels[scores.index(max(scores))]
            out.append((word, tag))
            before2, before = before, tag
        return out
