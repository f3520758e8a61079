"""A large tagger: MiniLM fine-tuned on the treebanks, to tag plain text for the small one to learn from.

    python benchmarks/tagger/teacher.py fit MODEL_DIR GOLD.jsonl[.gz] OUT.pt DEV.conllu …
    python benchmarks/tagger/teacher.py tag MODEL_DIR OUT.pt TEXT.jsonl > TAGGED.jsonl

MODEL_DIR holds all-MiniLM-L6-v2 (config.json, model.safetensors, tokenizer.json). Needs torch and transformers; neither is
part of the project. The model knows no capitals, so each word brings its shape and its last letters beside the vectors of its
first and last piece; a BiLSTM over the words decides. Each layer of MiniLM counts with a weight that is learned.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from accuracy import read
from tokenizers import Tokenizer
from torch import nn
from transformers import BertModel

from build_tools.language.perceptron import shape
from build_tools.language.tagging import fold

ROUNDS, SEED = 3, 1
TOKENS = 600  # a batch while learning, padding counted
LONGEST = 80  # tokens of a sentence
PIECES = 8  # of a word
RATE_BACK, RATE_HEAD = 1e-4, 2e-3
WARM_UP = 100  # batches
SHAPES = ("x", "X", "XX", "Xx", "xX", "9", ".")
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'-.,/$%&:;!?\"()"
START, END, UNKNOWN = 101, 102, 100  # of BERT's vocabulary


class Pieces:
    """Sentences as the numbers that the network takes."""

    def __init__(self, model: Path) -> None:
        self.tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def of(self, word: str) -> list[int]:
        """The pieces of one word."""
        if word not in self.known:
            found = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES]
            self.known[word] = found or [UNKNOWN]
        return self.known[word]

    def batch(self, sentences: Sequence[Sequence[str]]) -> tuple[torch.Tensor, ...]:
        """Pieces, their mask, first and last piece of each word, shapes, last letters."""
        rows = []
        for words in sentences:
            ids, first, last = [START], [], []
            for word in words:
                first.append(len(ids))
                ids += self.of(word)
                last.append(len(ids) - 1)
            shapes = [1 + SHAPES.index(shape(word)) for word in words]
            letters = [[LETTERS.find(c) + 2 for c in word[-4:]] for word in words]
            rows.append(([*ids, END], first, last, shapes, [[0] * (4 - len(row)) + row for row in letters]))
        columns = [
            nn.utils.rnn.pad_sequence([torch.tensor(row[k]) for row in rows], batch_first=True) for k in range(5)
        ]
        return columns[0], (columns[0] != 0).long(), *columns[1:]


class Network(nn.Module):
    """The tagger. ``forward`` gives a score for each word and tag."""

    def __init__(self, model: Path, tags: int) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(str(model), add_pooling_layer=False)
        layers = self.bert.config.num_hidden_layers + 1
        self.mix = nn.Parameter(torch.tensor([0.0] * (layers - 3) + [1.0] * 3))
        self.shape, self.letter = nn.Embedding(len(SHAPES) + 1, 32), nn.Embedding(len(LETTERS) + 2, 16)
        width = self.bert.config.hidden_size
        self.drop = nn.Dropout(0.2)
        self.lstm = nn.LSTM(2 * width + 32 + 4 * 16, 256, bidirectional=True, batch_first=True)
        self.out = nn.Linear(512, tags)

    def forward(self, ids: Any, mask: Any, first: Any, last: Any, shapes: Any, letters: Any) -> Any:
        hidden = self.bert(input_ids=ids, attention_mask=mask, output_hidden_states=True).hidden_states
        mixed = sum(w * h for w, h in zip(torch.softmax(self.mix, 0), hidden, strict=True))
        ends = [mixed.gather(1, at.unsqueeze(-1).expand(-1, -1, mixed.shape[-1])) for at in (first, last)]
        words = torch.cat([*ends, self.shape(shapes), self.letter(letters).flatten(2)], -1)
        return self.out(self.drop(self.lstm(self.drop(words))[0]))


def batches(sentences: Sequence[Sequence[Any]], tokens: int, mixed: bool) -> list[list[int]]:
    """Numbers of sentences of about one length, ``tokens`` a batch at most; in another order each time where ``mixed``."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]) + mixed * 4 * random.random())
    found: list[list[int]] = [[]]
    for i in order:
        if found[-1] and (len(found[-1]) + 1) * max(len(sentences[k]) for k in (*found[-1], i)) > tokens:
            found.append([])
        found[-1].append(i)
    if mixed:
        random.shuffle(found)
    return found


@torch.no_grad()
def tagged(
    network: Network, pieces: Pieces, tags: Sequence[str], sentences: Sequence[Sequence[str]]
) -> list[list[str]]:
    """The tags of each sentence."""
    network.eval()
    out: list[list[str]] = [[] for _ in sentences]
    for batch in batches(sentences, 5 * TOKENS, False):
        best = network(*pieces.batch([sentences[i] for i in batch])).argmax(-1)
        for row, i in zip(best, batch, strict=True):
            out[i] = [tags[k] for k in row[: len(sentences[i])].tolist()]
    return out


def fit(model: Path, gold: Path, out: Path, devs: Sequence[Path]) -> None:
    """Learns, prints the share of right tags after each round, and writes the network with its list of tags."""
    data = gold.read_bytes()
    lines = (gzip.decompress(data) if gold.suffix == ".gz" else data).decode("utf-8").splitlines()
    sentences = [pairs for pairs in map(json.loads, lines) if len(pairs) <= LONGEST]
    words = [[fold(word) for word, _ in pairs] for pairs in sentences]
    tags = sorted({tag for pairs in sentences for _, tag in pairs})
    labels = [torch.tensor([tags.index(tag) for _, tag in pairs]) for pairs in sentences]
    pieces, network = Pieces(model), Network(model, len(tags))
    back = list(network.bert.parameters())
    head = [p for name, p in network.named_parameters() if not name.startswith("bert.")]
    learner = torch.optim.AdamW(
        [{"params": back, "lr": RATE_BACK}, {"params": head, "lr": RATE_HEAD}], weight_decay=0.01
    )
    total = ROUNDS * len(batches(words, TOKENS, False)) * 1.05
    rate = torch.optim.lr_scheduler.LambdaLR(learner, lambda k: min(1.0, (k + 1) / WARM_UP) * max(0.0, 1 - k / total))
    for number in range(ROUNDS):
        network.train()
        for batch in batches(words, TOKENS, True):
            wanted = nn.utils.rnn.pad_sequence([labels[i] for i in batch], batch_first=True, padding_value=-100)
            scores = network(*pieces.batch([words[i] for i in batch]))
            loss = nn.functional.cross_entropy(scores.flatten(0, 1), wanted.flatten(), label_smoothing=0.05)
            learner.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learner.step()
            rate.step()
        for path in devs:
            dev = read(path)
            found = tagged(network, pieces, tags, [[word for word, _ in pairs] for pairs in dev])
            right = [f == g for fs, pairs in zip(found, dev, strict=True) for f, (_, g) in zip(fs, pairs, strict=True)]
            print(f"round {number + 1}, {path.name}: {100 * sum(right) / len(right):.2f} %", flush=True)
        torch.save({"tags": tags, "network": network.state_dict()}, out)


def main(arguments: Sequence[str]) -> None:
    """Runs ``fit`` or ``tag``."""
    torch.manual_seed(SEED)
    random.seed(SEED)
    command, model, *paths = arguments[0], Path(arguments[1]), *map(Path, arguments[2:])
    if command == "fit":
        fit(model, paths[0], paths[1], paths[2:])
        return
    saved = torch.load(paths[0])
    network = Network(model, len(saved["tags"]))
    network.load_state_dict(saved["network"])
    sentences = [json.loads(line) for line in paths[1].read_text("utf-8").splitlines()]
    for words, tags in zip(sentences, tagged(network, Pieces(model), saved["tags"], sentences), strict=True):
        print(json.dumps(list(zip(words, tags, strict=True)), ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
