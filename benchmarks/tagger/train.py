"""Trains the tagger's weights with NLTK's own loop and our features.

    python benchmarks/tagger/train.py WEIGHTS.json.gz TAGGED.jsonl[.gz] …

Reads one JSON list of [token, Penn tag] a line, in the order given. Averaged weights below LEAST are left out: they make
most of the file and hardly any decision. The same files give the same weights.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from nltk.tag.perceptron import PerceptronTagger

from build_tools.language import perceptron
from build_tools.language.tagging import fold

ROUNDS = 10
LEAST = 1.0
SEED = 1


class Trainer(PerceptronTagger):
    """NLTK's tagger, which knows only normalized words, with the features of ``build_tools.language.perceptron``."""

    def normalize(self, word: str) -> str:
        """The word as it is: the features need its case."""
        return word

    def _get_features(self, i: int, word: str, context: Sequence[str], prev: str, prev2: str) -> dict[str, int]:
        return dict.fromkeys(perceptron.features(context[2:-2], i, prev, prev2), 1)


def read(path: Path) -> list[list[tuple[str, str]]]:
    """The tagged sentences of a file, with straight quotation marks."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    sentences = [[(fold(word), tag) for word, tag in json.loads(line)] for line in lines]
    return [[(w, t) for w, t in sentence if w and not any(map(str.isspace, w))] for sentence in sentences]


def packed(trainer: Trainer) -> bytes:
    """The weights as ``build_tools.language.perceptron`` reads them: feature → "tag weight …" in hundredths."""
    weights = {}
    for feature, by_tag in sorted(trainer.model.weights.items()):
        kept = [f"{tag} {round(100 * w)}" for tag, w in sorted(by_tag.items()) if abs(w) >= LEAST]
        if kept:
            weights[feature] = " ".join(kept)
    data = {"weights": weights, "tagdict": dict(sorted(trainer.tagdict.items())), "classes": sorted(trainer.classes)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def main(arguments: list[str]) -> None:
    """Writes the weights."""
    out, *names = arguments
    sentences = [sentence for name in names for sentence in read(Path(name)) if sentence]
    random.seed(SEED)
    trainer = Trainer(load=False)
    trainer.train(sentences, nr_iter=ROUNDS)
    Path(out).write_bytes(packed(trainer))


if __name__ == "__main__":
    main(sys.argv[1:])
