"""Lemmas and inflected forms, from a table that lemminflect (MIT) made of the 60,000 commonest words of English.

The table is written by ``benchmarks/adapter/make_inflections.py``. Words that it does not hold are inflected by the
regular spelling rules only; no irregular form is ever guessed.
"""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib import resources

_KINDS = {"v": ("VBZ", "VBD", "VBN", "VBG"), "n": ("NNS",), "a": ("JJR", "JJS"), "r": ("RBR", "RBS")}
_BASE = {"v": "VB", "n": "NN", "a": "JJ", "r": "RB"}
_VOWELS = frozenset("aeiou")

_Table = dict[tuple[str, str], tuple[str, ...]]


def kind(tag: str) -> str:
    """The table's part of speech (v, n, a, r) of a Penn tag; empty for others."""
    if tag.startswith("VB") or tag == "MD":
        return "v"
    if tag.startswith("NN"):
        return "n"
    if tag.startswith("JJ"):
        return "a"
    return "r" if tag.startswith("RB") else ""


@lru_cache(maxsize=1)
def _tables() -> tuple[_Table, dict[tuple[str, str], str]]:
    """(lemma, tag) → its forms, commonest first; (form, tag) → lemma."""
    packed = resources.files("build_tools").joinpath("data/inflections/english.tsv.gz").read_bytes()
    forms: _Table = {}
    lemmas: dict[tuple[str, str], str] = {}
    for line in gzip.decompress(packed).decode().splitlines():
        part, lemma_, *columns = line.split("\t")
        lemmas[lemma_, _BASE[part]] = lemma_
        for tag, column in zip(_KINDS[part], columns, strict=False):
            if column:
                found = tuple(column.split("/"))
                forms[lemma_, tag] = found
                for form in found:
                    # A form of two lemmas ("found", "lay") belongs to the one whose first form it is.
                    if form == found[0] or (form, tag) not in lemmas:
                        lemmas[form, tag] = lemma_
    return forms, lemmas


def is_known(lemma_: str, tag: str) -> bool:
    """Whether the table has this lemma as the part of speech that ``tag`` (Penn) belongs to."""
    return (lemma_, _BASE.get(kind(tag), "")) in _tables()[1]


def can_be(form: str, tag: str) -> bool:
    """Whether the table lists ``form`` (lower case) with this Penn tag: "visits" as VBZ and as NNS."""
    return (form, "VB" if tag == "VBP" else tag) in _tables()[1]


@lru_cache(maxsize=50_000)
def lemma(word: str, tag: str) -> str:
    """The dictionary form, in lower case, of ``word`` used as ``tag`` (Penn).

    For proper nouns and the parts of speech that do not inflect it is the word itself in lower case.
    """
    low = word.lower().replace("’", "'")
    if low in ("n't", "'s", "'m", "'re", "'ve", "'d", "'ll"):
        return _CLITICS[low] if tag[:2] in ("VB", "MD", "RB") else low
    part = kind(tag)
    if part == "" or tag == "MD" or tag.startswith("NNP"):
        return low
    if part == "v" and low in _BE:
        return "be"
    lemmas = _tables()[1]
    for same in _FAMILY.get(tag, (tag,)):
        if (low, same) in lemmas:
            return lemmas[low, same]
    return _regular_lemma(low, tag)


_CLITICS = {"n't": "not", "'s": "be", "'m": "be", "'re": "be", "'ve": "have", "'d": "would", "'ll": "will"}
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
# A tagger mixes these up; look the form up as its neighbours as well.
_FAMILY = {
    "VBP": ("VB",),
    "VB": ("VB",),
    "VBD": ("VBD", "VBN"),
    "VBN": ("VBN", "VBD"),
    "NNPS": ("NNS",),
}


_SILENT_E = ("ize", "ise", "ate", "nce", "rge", "dge", "ive", "uce", "ure", "ose", "ile", "ute")
_ENDINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "NNS": (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")),
    "VBZ": (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", "")),
    "VBD": (("ied", "y"), *((end + "d", end) for end in _SILENT_E), ("ed", ""), ("ed", "e")),
    "VBN": (("ied", "y"), *((end + "d", end) for end in _SILENT_E), ("ed", ""), ("ed", "e")),
    "VBG": (*((end[:-1] + "ing", end) for end in _SILENT_E), ("ing", ""), ("ing", "e")),
}


def _regular_lemma(low: str, tag: str) -> str:
    endings = [(end, new) for end, new in _ENDINGS.get(tag, ()) if low.endswith(end) and len(low) > len(end) + 2]
    found = [low[: -len(end)] + new for end, new in endings]
    lemmas = _tables()[1]
    known = [x for x in found if (x, _BASE[kind(tag)]) in lemmas]
    return (known or found or [low])[0]


@lru_cache(maxsize=50_000)
def inflect(lemma_: str, tag: str) -> str | None:
    """The form of ``lemma_`` for ``tag`` (Penn), in lower case; None where there is none (the comparative of "wooden").

    VB, VBP, NN, JJ and RB give the lemma itself; "be" gives "are" for VBP and "was" for VBD.
    """
    if lemma_ == "be" and tag in ("VBP", "VBD"):
        return "are" if tag == "VBP" else "was"
    if tag in ("VB", "VBP", "NN", "JJ", "RB", "MD") or kind(tag) == "":
        return lemma_
    forms = _tables()[0]
    if (lemma_, tag) in forms:
        return forms[lemma_, tag][0]
    if tag in ("JJR", "JJS", "RBR", "RBS"):
        return None
    return _regular_form(lemma_, tag)


def _regular_form(low: str, tag: str) -> str:
    if tag in ("NNS", "VBZ", "NNPS"):
        if low.endswith("y") and low[-2:-1] not in _VOWELS:
            return low[:-1] + "ies"
        return low + ("es" if low.endswith(("s", "x", "z", "ch", "sh")) else "s")
    ending = "ing" if tag == "VBG" else "ed"
    if low.endswith("e") and not low.endswith(("ee", "oe", "ye")):
        return low[:-1] + ending
    if ending == "ed" and low.endswith("y") and low[-2:-1] not in _VOWELS:
        return low[:-1] + "ied"
    return low + ending
