"""The share of gold tokens of a treebank that the tagger tags right, and its speed.

    python benchmarks/tagger/accuracy.py [WEIGHTS.json.gz] TREEBANK.conllu …

Without weights, those of the project. Penn tags (the treebank's fifth column) on the treebank's own tokens.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from pathlib import Path

from build_tools.language.perceptron import Perceptron
from build_tools.language.tagging import fold

WEIGHTS = Path(__file__).parents[2] / "build_tools/data/nltk_data/taggers/averaged_perceptron_tagger_eng.json.gz"


def read(path: Path) -> list[list[tuple[str, str]]]:
    """The sentences of a CoNLL-U file as (token, Penn tag)."""
    blocks = path.read_text("utf-8").strip().split("\n\n")
    rows = [[line.split("\t") for line in block.split("\n") if line[:1] != "#"] for block in blocks]
    return [[(fold(row[1]).replace(" ", ""), row[4]) for row in block if row[0].isdigit()] for block in rows]


def main(arguments: list[str]) -> None:
    """Prints a line for each treebank."""
    weights = Path(arguments.pop(0)) if arguments[0].endswith(".gz") else WEIGHTS
    packed = json.loads(gzip.decompress(weights.read_bytes()))
    tagger = Perceptron(packed["weights"], packed["tagdict"], packed["classes"])
    for name in arguments:
        gold = read(Path(name))
        start = time.process_time()
        found = [tagger.tag([word for word, _ in sentence]) for sentence in gold]
        seconds = time.process_time() - start
        pairs = [pair for g, f in zip(gold, found, strict=True) for pair in zip(g, f, strict=True)]
        right = sum(g == f for g, f in pairs)
        print(
            f"{Path(name).name}: {100 * right / len(pairs):.2f} % of {len(pairs)}, {len(pairs) / seconds:.0f} a second"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
