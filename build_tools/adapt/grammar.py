"""Whether a piece of text can stand as a sentence, and whether an edit left it broken. Read off tags and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

from build_tools.language.tagging import tag

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECT = ("NN", "NNS", "NNP", "NNPS", "PRP", "EX", "DT", "CD", "WP", "WDT", "VBG", "JJ", "WRB")
# Marks of a careless edit; each is looked for only where the source has none.
_BROKEN = re.compile(
    r",\s*[,.;:]|;\s*[,.;]|\s[,.;:?!](?!\w)|\(\s*\)|\b(\w+) \1\b(?! \1)|\ba (?=[aeio]\w)|\ban (?=[bcdfgjklmnpqrstvwxyz])"
    r"|(?<=[a-z,;] )(?:A|An|The|This|These|His|Her|Their|Its|It|They|Some|In|On|At)(?= [a-z])"
    r"|(?<!\.)\.\.(?!\.)|[.?!] [a-z]|\b(?:to to|of of|the a|a the|is are|more more)\b"
)
_ENDS_BADLY = re.compile(
    r"(?:\b(?:and|or|but|of|the|a|an|to|with|by|from|in|on|at|for|which|who|that)|[,;:–—-])[.?!]?$", re.I
)
_OPENS = frozenset("This These He She It They".split())
_ENDS_WITH_PARTICLE = re.compile(r"\b(?:to|with|by|from|in|on|at|for|of|that)[.?!]?$", re.I)


@lru_cache(maxsize=8192)
def has_finite_verb(sentence: str) -> bool:
    """Whether a finite verb, or an imperative at the start, is tagged."""
    words = tag(sentence)
    return any(w.tag in _FINITE for w in words) or bool(words and words[0].tag == "VB")


@lru_cache(maxsize=8192)
def stands_alone(sentence: str) -> bool:
    """Whether the sentence has a subject before a finite verb, or the form of a question or a command."""
    return _stands_alone(sentence)


def _stands_alone(sentence: str) -> bool:
    words = [w for w in tag(sentence) if any(c.isalnum() for c in w.text)]
    if not words:
        return False
    if words[0].tag in ("VB", "MD", "VBZ", "VBD", "VBP", "WP", "WRB"):
        return True  # a question or a command
    if len(words) > 1 and words[0].text in _OPENS and words[1].tag == "VBN":
        return True  # "This forced him to go": no participle stands behind these
    seen = False
    for word in words:
        if word.tag in _FINITE:
            return seen
        seen = seen or word.tag in _SUBJECT
    return False


def broken(source: str, adapted: str) -> str | None:
    """What an edit broke on the surface (doubled words, stray commas, "a" before a vowel), in words; None where nothing."""
    before = {m.group().lower() for m in _BROKEN.finditer(source)}
    for m in _BROKEN.finditer(adapted):
        if m.group().lower() not in before and not _is_sound(m, adapted):
            return f"“{adapted[max(0, m.start() - 10) : m.end() + 10].strip()}” is not well formed"
    if _ENDS_BADLY.search(adapted) and not _ENDS_BADLY.search(source) and not _ENDS_WITH_PARTICLE.search(adapted):
        return "the sentence ends in the middle"
    return None


def _is_sound(m: re.Match[str], text: str) -> bool:
    """Whether "a" before a vowel is right all the same ("a euro", "a one-way street"), or a doubled word is meant."""
    found = m.group().lower()
    if found == "a ":
        return text[m.end() :].startswith(("eu", "one", "once"))
    return found in ("had had", "that that", "very very")
