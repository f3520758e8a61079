"""Fit the grade on the CLEAR corpus and write build_tools/data/readability/{grade.json,words.txt}.

    CLEAR=clear_train.jsonl python benchmarks/readability/fit.py [--write]

CLEAR names a JSON-lines file of {"text", "author", "category", "easiness"} (github.com/scrosseye/CLEAR-Corpus, CC BY-NC-SA 4.0).
Needs numpy and scikit-learn, which the project itself does not. Without --write only the cross-validation is printed: ten
folds, no author in two of them, word table and weights fitted anew in each.
"""

from __future__ import annotations

import argparse
import collections
import json
import os
from pathlib import Path

import numpy as np
from sklearn.model_selection import GroupKFold

from build_tools import data
from build_tools.language.frequency import is_familiar
from build_tools.language.segmentation import sentences
from build_tools.readability.counts import count_words, facts, name_flags, total
from build_tools.readability.formulas import formulas
from build_tools.sources.plain import parse_plain

FEATURES = (
    ("long sentences", "excess", "words", "words beyond the 15th of their sentence, as a share of all words"),
    ("rare long words", "rarity", "content", "mean of (5 - zipf) x syllables over content words, 0 for common words"),
    ("very rare words", "very_rare", "content", "mean of (3 - zipf) over content words, 0 for others"),
    (
        "unfamiliar words",
        "unfamiliar",
        "words",
        "words off the Dale-Chall list of familiar words, as a share of all words",
    ),
    ("bookish words", "bookish", "words", "words such as which, whose, upon, thus, whether, as a share of all words"),
    ("figures", "figures", "words", "words that start with a digit, as a share of all words"),
)
LEAST_AUTHORS = 20  # a word enters the table when this many authors use it: topics stay out, everyday words stay in
SHRINKAGE = 0.01  # ridge penalty on the word weights, on shares of words


def load(path: Path) -> tuple[list[dict], np.ndarray, list[collections.Counter], np.ndarray]:
    items = [json.loads(line) for line in path.open(encoding="utf-8")]
    rows, bags, kincaid = [], [], []
    for item in items:
        bag: collections.Counter = collections.Counter()
        counted = []
        for sentence in sentences(parse_plain(item["text"])):
            words = [facts(word.text) for word in sentence.words]
            counted.append(count_words(words))
            for word, is_name in zip(words, name_flags(words), strict=True):
                key = word.key.removesuffix("'s")
                if not is_name and word.is_content and key.replace("'", "").isalpha():
                    bag[key] += 1
        c = total(counted)
        rows.append([getattr(c, n) / max(getattr(c, d), 1) for _, n, d, _ in FEATURES])
        bags.append(bag)
        bag["\0words"] = int(c.words)
        kincaid.append(dict(formulas(c))["Flesch-Kincaid grade"])
    return items, np.array(rows), bags, np.array(kincaid)


def shares(bags: list[collections.Counter], items: list[dict]) -> tuple[np.ndarray, list[str]]:
    authors = collections.defaultdict(set)
    for item, bag in zip(items, bags, strict=True):
        for word in bag:
            authors[word].add(item["author"])
    vocabulary = sorted(w for w in authors if len(authors[w]) >= LEAST_AUTHORS and w[0] != "\0")
    place = {w: i for i, w in enumerate(vocabulary)}
    matrix = np.zeros((len(bags), len(vocabulary)), np.float32)
    for i, bag in enumerate(bags):
        for word, n in bag.items():
            if word in place:
                matrix[i, place[word]] = n / bag["\0words"]
    return matrix, vocabulary


def solve(x: np.ndarray, lexical: np.ndarray, y: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
    mean, spread, word_mean = x.mean(0), x.std(0), lexical.mean(0)
    a = np.c_[(x - mean) / spread, (lexical - word_mean) / np.sqrt(SHRINKAGE)].astype(float)
    penalty = np.diag(np.r_[np.full(x.shape[1], 1e-3), np.ones(lexical.shape[1])])
    w = np.linalg.solve(a.T @ a + penalty, a.T @ (y - y.mean()))
    features, words = w[: x.shape[1]] / spread, w[x.shape[1] :] / np.sqrt(SHRINKAGE)
    return float(y.mean() - mean @ features - word_mean @ words), features, words


def signed(
    x: np.ndarray, lexical: np.ndarray, y: np.ndarray, familiar: np.ndarray
) -> tuple[float, np.ndarray, np.ndarray]:
    """``solve`` with signs that make sense: no familiar word counts against a text. Offenders leave until none is left."""
    keep = np.ones(lexical.shape[1], bool)
    while True:
        intercept, features, words = solve(x, lexical[:, keep], y)
        wrong = (words > 0) & familiar[keep]
        if not wrong.any():
            weights = np.zeros(lexical.shape[1])
            weights[keep] = words
            return intercept, features, weights
        keep[np.flatnonzero(keep)[wrong]] = False


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    items, x, bags, kincaid = load(Path(os.environ["CLEAR"]))
    lexical, vocabulary = shares(bags, items)
    familiar = np.array([is_familiar(word) for word in vocabulary])
    hardness = -np.array([item["easiness"] for item in items])
    authors = np.array([item["author"] for item in items])
    informational = np.array([item["category"] == "Info" for item in items])
    guess = np.zeros(len(items))
    for train, test in GroupKFold(10, shuffle=True, random_state=0).split(x, hardness, authors):
        intercept, features, words = signed(x[train], lexical[train], hardness[train], familiar)
        guess[test] = intercept + x[test] @ features + lexical[test] @ words
    r = float(np.corrcoef(guess, hardness)[0, 1])
    r_informational = float(np.corrcoef(guess[informational], hardness[informational])[0, 1])
    # The scale: years of schooling as Flesch-Kincaid spreads them over the same excerpts.
    slope = float(kincaid.std() / guess.std())
    shift = float(kincaid.mean() - slope * guess.mean())
    error = float(np.sqrt(np.mean((guess - hardness) ** 2)) * slope)
    print(f"{len(items)} texts, {len(set(authors))} authors, {len(vocabulary)} words in the table")
    print(
        f"r {r:.3f}, informational {r_informational:.3f}; error {error:.2f} grades; Flesch-Kincaid mean {kincaid.mean():.2f}, sd {kincaid.std():.2f}, r {np.corrcoef(kincaid, hardness)[0, 1]:.3f}"
    )
    intercept, features, words = signed(x, lexical, hardness, familiar)
    print(
        dict(zip([f[0] for f in FEATURES], (features * slope).round(2), strict=True)),
        "intercept",
        shift + slope * intercept,
        "slope",
        slope,
    )
    if not write:
        return
    folder = Path(data.__file__).parent / "readability"
    table = collections.defaultdict(list)
    for word, weight in zip(vocabulary, words * slope / 100, strict=True):
        if round(float(weight), 2):
            table[f"{weight:+.2f}"].append(word)
    lines = [f"{k} {' '.join(v)}" for k, v in sorted(table.items(), key=lambda kv: float(kv[0]))]
    head = "# How much harder (+) or easier (-) a word makes a text: grade points for one word in a hundred.\n# Fitted on the CLEAR corpus by benchmarks/readability/fit.py; content words that 20 authors or more use; no word of the\n# Dale-Chall list counts against a text.\n"
    (folder / "words.txt").write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    result = {
        "intercept": round(shift + slope * intercept, 3),
        "features": [
            {"name": n, "numerator": num, "denominator": den, "weight": round(float(w) * slope, 3), "meaning": m}
            for (n, num, den, m), w in zip(FEATURES, features, strict=True)
        ]
        + [
            {
                "name": "word table",
                "numerator": "weight",
                "denominator": "words",
                "weight": 100.0,
                "meaning": "mean weight of the words in the word table, 0 for words that are not in it",
            }
        ],
        "source": "CLEAR corpus (Crossley and others 2022, doi 10.3758/s13428-022-01802-x), training part, CC BY-NC-SA 4.0",
        "facts": {
            "r_flesch_kincaid": round(float(np.corrcoef(kincaid, hardness)[0, 1]), 3),
            "texts": len(items),
            "authors": len(set(authors)),
            "r": round(r, 3),
            "r_informational": round(r_informational, 3),
            "error": round(error, 2),
        },
    }
    (folder / "grade.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
