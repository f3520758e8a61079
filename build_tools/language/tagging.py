"""Penn tokens of one sentence, with part-of-speech tags and lemmas.

The tokenizer is NLTK's (the improved Treebank tokenizer); the tagger is NLTK's averaged perceptron with weights trained
on the English Web Treebank, the open genres of GUM, and plain text that a larger tagger has tagged (``benchmarks/tagger``).
Both know straight quotation marks only, so curly ones are folded first; folding keeps the length, and every span is a span
of the text as it was given.
"""

from __future__ import annotations

import gzip
import json
import re
from functools import lru_cache
from importlib import resources
from typing import Any

from build_tools.language.closed import PREFIXES
from build_tools.language.inflection import lemma
from build_tools.language.mending import mended
from build_tools.language.perceptron import Perceptron
from build_tools.language.slim import without_init
from build_tools.language.words import token
from build_tools.model import Span, Word

_STRAIGHT = (*((mark, '"') for mark in "“”„‟«»"), *((mark, "'") for mark in "‘’‚‛´"))
_QUOTES = ('"', "``", "''")
_CURRENCY = ("£", "€", "¥")


def fold(text: str) -> str:
    """The same text, character by character, with curly quotation marks and apostrophes made straight."""
    if not text.isascii():
        for curly, straight in _STRAIGHT:
            text = text.replace(curly, straight)
    return text


@lru_cache(maxsize=1)
def _tagger() -> Perceptron:
    path = "data/nltk_data/taggers/averaged_perceptron_tagger_eng.json.gz"
    packed = json.loads(gzip.decompress(resources.files("build_tools").joinpath(path).read_bytes()))
    return Perceptron(packed["weights"], packed["tagdict"], packed["classes"])


# What must stand in a text for a pattern of NLTK's tokenizer to find anything. Most texts lack nearly all of it, and its patterns
# are dear. One that is not listed here is always run.
_SIGNS = {
    "([«“‘„]|[`]+)": ("«", "“", "‘", "„", "`"),
    '^\\"': ('"',),
    "(``)": ("``",),
    r"([ \(\[{<])(\"|\'{2})": ('"', "''"),
    r"(?i)(?<!\w)(\')(?!(?:re|ve|ll|m|t|s|d|n)\b)(?=\w)": ("'",),
    "([»”’])": ("»", "”", "’"),
    "''": ("''",),
    '"': ('"',),
    r"([^' ])('[sS]|'[mM]|'[dD]|') ": ("'",),
    r"([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) ": ("'",),
    r"""([^\.])(\.)([\]\)}>"\'»”’ ]*+)\s*$""": (".",),
    r"""([^\.])(\.)([\]\)}>"\']*)\s*$""": (".",),
    r"([:,])([^\d])": (":", ","),
    r"([:,])$": (":", ","),
    r"\.{2,}": ("..",),
    r"[;@#$%&]": tuple(";@#$%&"),
    r"[\u2012-\u2015]": ("\u2012", "\u2013", "\u2014", "\u2015"),
    r"[?!]": ("?", "!"),
    r"([^'])' ": ("'",),
    r"[*]": ("*",),
    r"[\]\[\(\)\{\}\<\>]": tuple("[](){}<>"),
    r"--": ("--",),
    r"(?i)\b(d)(?#X)('ye)\b": ("'",),
    r"(?i)\b(more)(?#X)('n)\b": ("'",),
    r"(?i) ('t)(?#X)(is)\b": ("'",),
    r"(?i) ('t)(?#X)(was)\b": ("'",),
}
_JOINED = {
    "(can)(?#X)(not)": "cannot",
    "(gim)(?#X)(me)": "gimme",
    "(gon)(?#X)(na)": "gonna",
    "(got)(?#X)(ta)": "gotta",
} | {
    "(lem)(?#X)(me)": "lemme",
    "(wan)(?#X)(na)": "wanna",
}
_Steps = list[tuple[Any, str, tuple[str, ...]]]


@lru_cache(maxsize=1)
def _tokenizer() -> tuple[_Steps, _Steps, list[tuple[Any, str]]]:
    """NLTK's patterns with what they write, in order: those before the text gets spaces around it, those after, contractions."""
    with without_init("nltk", "nltk.tokenize"):
        from nltk.tokenize.destructive import NLTKWordTokenizer as Nltk
    first = [*Nltk.STARTING_QUOTES, *Nltk.PUNCTUATION, Nltk.PARENS_BRACKETS, Nltk.DOUBLE_DASHES]
    steps, later = (
        [(pattern, text, _SIGNS.get(pattern.pattern, ("",))) for pattern, text in each]
        for each in (first, Nltk.ENDING_QUOTES)
    )
    contractions = [
        (pattern, next((word for part, word in _JOINED.items() if part in pattern.pattern), ""))
        for pattern in (*Nltk.CONTRACTIONS2, *Nltk.CONTRACTIONS3)
    ]
    return steps, later, contractions


def _tokens(text: str) -> list[str]:
    """What ``NLTKWordTokenizer().tokenize`` gives."""
    steps, later, contractions = _tokenizer()
    for pattern, written, signs in steps:
        for sign in signs:
            if sign in text:
                text = pattern.sub(written, text)
                break
    text = f" {text} "
    for pattern, written, signs in later:
        for sign in signs:
            if sign in text:
                text = pattern.sub(written, text)
                break
    low = text.lower() if text.isascii() else ""  # "(?i)" knows more letters than these words hold
    for pattern, joined in contractions:
        signs = _SIGNS.get(pattern.pattern, (joined,))
        if not low or any(sign in low for sign in signs):
            text = pattern.sub(r" \1 \2 ", text)
    return text.split()


def token_spans(text: str) -> tuple[Span, ...]:
    """Where the Penn tokens of one sentence stand in ``text``; cut at white space where the tokenizer garbles a text."""
    folded = fold(text)
    spans: list[Span] = []
    at = 0
    for piece in _tokens(folded):
        while at < len(folded) and folded[at].isspace():
            at += 1
        # The tokenizer writes '"' as `` or '': find what stands in the text.
        found: str | None = piece
        if piece in _QUOTES:
            found = next((t for t in _QUOTES if folded.startswith(t, at)), None)
        elif not folded.startswith(piece, at):
            found = None
        if found is None:
            return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S+", text))
        end = at + len(found)
        if found.startswith(_CURRENCY) and found[1:2].isdecimal():
            spans.append(Span(at, at + 1))
            at += 1
        spans.append(Span(at, end))
        at = end
    return tuple(spans)


def pieces(form: str) -> list[str]:
    """What the tagger gets for a token: the training data part compounds at hyphens, "long-standing" into three."""
    parts = re.findall(r"[^-]+|-", form) if "-" in form else []
    return parts if len(parts) >= 3 and parts[0] != "-" and parts[-1] != "-" else [form]


@lru_cache(maxsize=8192)
def tag(text: str) -> tuple[Word, ...]:
    """The Penn tokens of one sentence, punctuation included, with tag and lemma; spans relative to ``text``.

    "don't" is "do" + "n't", "Kremlin's" is "Kremlin" + "'s"; a compound with hyphens is one token. Never fails: text
    that is not English gets tags all the same, so ask ``language.detect`` first.
    """
    spans = token_spans(text)
    folded = fold(text)
    parts: list[str] = []
    owner: list[int] = []
    straight = [folded[span.start : span.end] for span in spans]
    for i, form in enumerate(straight):
        for piece in pieces(form):
            parts.append(piece)
            owner.append(i)
    tagged = _tagger().tag(parts) if parts else []
    by_token: list[list[tuple[str, str]]] = [[] for _ in spans]
    for i, pair in zip(owner, tagged, strict=True):
        by_token[i].append(pair)
    tags = mended(straight, [_whole(pairs) for pairs in by_token])
    return tuple(
        token(span.start, span.end, text[span.start : span.end], lemma(form, tag_), tag_)
        for span, form, tag_ in zip(spans, straight, tags, strict=True)
    )


def _whole(pairs: list[tuple[str, str]]) -> str:
    """The tag of a token from those of its pieces: "long-standing" is an adjective, "re-elected" a verb."""
    last = pairs[-1][1]
    if len(pairs) < 3:
        return last
    if pairs[0][0].lower() in PREFIXES and len(pairs) == 3:
        return last
    if last in ("VBN", "VBG", "VBD"):
        return "JJ"
    if last in ("NN", "NNS") and pairs[0][1] in ("CD", "NNP") and pairs[-1][1] == "NN":
        return "JJ"  # "40-year", "Moscow-style"
    return last
