"""Writes build_tools/data/inflections/english.tsv.gz from lemminflect (MIT), for the commonest words of English.

Run in an environment with lemminflect and wordfreq (neither is needed by Explainer itself):

    python benchmarks/adapter/make_inflections.py build_tools/data/inflections/english.tsv.gz

One line a lemma: part of speech (v, n, a or r), lemma, then its forms: verbs VBZ VBD VBN VBG; nouns NNS; adjectives and
adverbs comparative, superlative. Several forms of one kind are parted by "/", the commonest first.
"""

from __future__ import annotations

import gzip
import sys
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


def forms(lemma: str, upos: str, tag: str) -> str:
    """The forms of one kind, commonest first; rare spellings are left out."""
    found = lemminflect.getInflection(lemma, tag=tag, inflect_oov=upos in ("VERB", "NOUN"))
    unique = list(dict.fromkeys(w for w in found if w.isascii()))
    unique.sort(key=lambda w: -zipf_frequency(w, "en"))
    if upos == "NOUN" and len(unique) > 1:
        unique = [w for w in unique if w != lemma]
    return "/".join(w for w in unique[:2] if w == unique[0] or zipf_frequency(w, "en") >= 2)


def main(path: str) -> None:
    """Writes the table."""
    added = {tuple(row.split("\t")[:2]) for row in ADDED}
    lines = list(ADDED)
    seen: set[tuple[str, str]] = set()
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
    text = "\n".join(sorted(set(lines))) + "\n"
    with Path(path).open("wb") as raw, gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as out:
        out.write(text.encode())


if __name__ == "__main__":
    main(sys.argv[1])
