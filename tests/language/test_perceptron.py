"""Our loop over NLTK's tagger gives NLTK's tags."""

from __future__ import annotations

import gzip
import json
from importlib import resources

import pytest

from build_tools.language.perceptron import Perceptron, features, shape

SENTENCES = [
    "The council of the town announced a new plan on Monday .",
    "Observers note that such talks are rare , but they may help .",
    "In 1994 , 3.5 million people left the long-standing camps .",
    "Why did n't she tell them ?",
    "",
]


@pytest.fixture(scope="module")
def packed():
    path = "data/nltk_data/taggers/averaged_perceptron_tagger_eng.json.gz"
    return json.loads(gzip.decompress(resources.files("build_tools").joinpath(path).read_bytes()))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_tags_are_those_of_nltk(packed, sentence):
    from nltk.tag.perceptron import PerceptronTagger

    class Theirs(PerceptronTagger):
        """NLTK's loop, given our features."""

        def normalize(self, word):
            return word

        def _get_features(self, i, word, context, prev, prev2):
            return dict.fromkeys(features(context[2:-2], i, prev, prev2), 1)

    theirs = Theirs(load=False)
    theirs.model.weights = {feature: _by_tag(line.split()) for feature, line in packed["weights"].items()}
    theirs.tagdict = packed["tagdict"]
    theirs.classes = theirs.model.classes = set(packed["classes"])
    ours = Perceptron(packed["weights"], packed["tagdict"], packed["classes"])
    assert ours.tag(sentence.split()) == theirs.tag(sentence.split())


def _by_tag(parts):
    return {tag: int(weight) / 100 for tag, weight in zip(parts[::2], parts[1::2], strict=True)}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("the", "x"),
        ("3rd", "x"),
        ("Paris", "Xx"),
        ("A", "X"),
        ("NATO", "XX"),
        ("iPhone", "xX"),
        ("1994", "9"),
        (",", "."),
        ("", "."),
    ],
)
def test_shape_says_how_a_word_is_written(word, expected):
    assert shape(word) == expected
