"""Writes build_tools/data/inflections/english.tsv.gz from lemminflect (MIT), for the commonest words of English.

Run in an environment with lemminflect and wordfreq (neither is needed by Explainer itself):

    python benchmarks/adapter/make_inflections.py build_tools/data/inflections/english.tsv.gz TAGGED.jsonl.gz

TAGGED is the tagger's training data (a list of [word, tag] a line): its common nouns and verbs are added where lemminflect's
own dictionary has a gap ("act" as a noun).

One line a lemma: part of speech (v, n, a or r), lemma, then its forms: verbs VBZ VBD VBN VBG; nouns NNS; adjectives and
adverbs comparative, superlative. Several forms of one kind are parted by "/", the commonest first.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

import lemminflect
from wordfreq import top_n_list, zipf_frequency

KINDS = {
    "v": ("VERB", ("VBZ", "VBD", "VBN", "VBG")),
    "n": ("NOUN", ("NNS",)),
    "a": ("ADJ", ("JJR", "JJS")),
    "r": ("ADV", ("RBR", "RBS")),
}
WORDS = 60_000
# What lemminflect leaves out or gets wrong in our use.
ADDED = (
    "v\tbe\tis\twas/were\tbeen\tbeing",
    "v\thave\thas\thad\thad\thaving",
    "v\tdo\tdoes\tdid\tdone\tdoing",
    "v\tget\tgets\tgot\tgot/gotten\tgetting",
    "v\tput\tputs\tput\tput\tputting",
    "n\tperson\tpeople/persons",
    "a\tgood\tbetter\tbest",
    "a\tbad\tworse\tworst",
    "a\twrong\t",
    "a\tfar\tfurther/farther\tfurthest/farthest",
    "a\tmany\tmore\tmost",
    "a\tmuch\tmore\tmost",
    "a\tlittle\tless\tleast",
    "r\twell\tbetter\tbest",
    "r\tbadly\tworse\tworst",
    "r\tmuch\tmore\tmost",
    "r\tfar\tfurther/farther\tfurthest/farthest",
)

# Misspellings in lemminflect's dictionary that would take the forms of the right word.
WRONG = {("v", "develope"), ("n", "lense")}


def forms(lemma: str, upos: str, tag: str) -> str:
    """The forms of one kind, commonest first; rare spellings are left out."""
    found = lemminflect.getInflection(lemma, tag=tag, inflect_oov=upos in ("VERB", "NOUN"))
    unique = list(dict.fromkeys(w for w in found if w.isascii()))
    unique.sort(key=lambda w: -zipf_frequency(w, "en"))
    if upos == "NOUN" and len(unique) > 1:
        unique = [w for w in unique if w != lemma]
    return "/".join(w for w in unique[:2] if w == unique[0] or zipf_frequency(w, "en") >= 2)


def tagged(path: str) -> set[tuple[str, str]]:
    """(kind, lemma) of the words that are tagged NN or VB at least twice in the training data."""
    counts: Counter[tuple[str, str]] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            counts.update((word, tag) for word, tag in json.loads(line) if word.islower() and word.isalpha())
    base = {"NN": "n", "VB": "v"}
    return {(base[tag], word) for (word, tag), n in counts.items() if tag in base and n >= 2 and word.isascii()}


def main(path: str, training: str) -> None:
    """Writes the table."""
    added = {tuple(row.split("\t")[:2]) for row in ADDED}
    lines = list(ADDED)
    seen = set(WRONG)
    for word in top_n_list("en", WORDS):
        if not (word.isascii() and word.isalpha() and len(word) > 1):
            continue
        for upos, lemmas in lemminflect.getAllLemmas(word).items():
            kind = next((k for k, (u, _) in KINDS.items() if u == upos), None)
            for lemma in lemmas:
                key = (kind or "", lemma)
                if kind is None or key in seen or key in added or not lemma.isascii() or not lemma.isalpha():
                    continue
                seen.add(key)
                row = [forms(lemma, upos, tag) for tag in KINDS[kind][1]]
                if any(row):
                    lines.append("\t".join([kind, lemma, *row]))
    for kind, word in tagged(training):
        if (kind, word) not in seen and (kind, word) not in added and len(word) > 2:
            upos, tags = KINDS[kind]
            lines.append("\t".join([kind, word, *(forms(word, upos, tag) for tag in tags)]))
    text = "\n".join(sorted(set(lines))) + "\n"
    with Path(path).open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as out:
        out.write(text.encode())


if __name__ == "__main__":
    main(*sys.argv[1:3])
