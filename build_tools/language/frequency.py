"""How hard a single word is: how often it is used, whether children know it, how many syllables it has.

Sources: the frequency table is cut from wordfreq (CC BY-SA 4.0), the list of familiar words is Dale and Chall's as textstat
ships it, syllables are counted in the CMU Pronouncing Dictionary. All three are read from files, never from the network.
"""

from __future__ import annotations

import importlib.util
import re
from functools import lru_cache
from pathlib import Path

from build_tools import data

_DATA = Path(data.__file__).parent
NLTK_DATA = _DATA / "nltk_data"
_FOLDED = str.maketrans("’‘ʼ‑‐", "'''--")

# Endings of regular inflections and what stands in the list instead. The order does not matter: one hit is enough.
_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("ying", "ie"),
    ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("est", ""), ("est", "e"), ("ly", ""), ("ly", "le"), ("ves", "f"), ("ves", "fe"),
)  # fmt: skip
_CONTRACTION = re.compile(r"(.+?)(?:n't|'(?:ll|ve|re|d|m|s))")
# Forms of familiar words that no ending tells. The list holds most irregular verbs itself.
_IRREGULAR = frozenset(
    """am been being became bitten blew broken brought burnt caught chosen cost crept dealt did does done drank drawn drew
    driven drove dug eaten fed feet fell fled flew flown forgot forgotten fought frozen gave geese given grew grown had has
    held hid hidden hit hung isn kept knew known laid leapt learnt led lent lit lost made meant met mice paid proven ran
    rang ridden risen rode rose said sang sank saw seen sent shaken shone shook shot showed shown shrank shut slept slid
    sold spent spoke spoken stole stolen stood struck stuck sung swept swore sworn swum taught teeth threw thrown told tore
    torn understood went wept withdrew woke woken won wore worn wove woven written wrote wives children men women people
    themselves himself herself itself ourselves yourselves his hers theirs ours yours whom whose its their""".split()
)


@lru_cache(1)
def _frequencies() -> dict[str, float]:
    table: dict[str, float] = {}
    with (_DATA / "frequency" / "english.txt").open(encoding="utf-8") as lines:
        for line in lines:
            if line[0] != "#":
                value, *words = line.split()
                table.update(dict.fromkeys(words, float(value)))
    return table


@lru_cache(1)
def familiar_words() -> frozenset[str]:
    """Dale and Chall's list of words that four in five children of the fourth grade know, as textstat ships it."""
    spec = importlib.util.find_spec("textstat")
    if spec is None or not spec.submodule_search_locations:  # pragma: no cover - a broken installation
        raise ImportError("textstat is not installed")
    path = Path(next(iter(spec.submodule_search_locations))) / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


@lru_cache(1)
def _pronunciations() -> bytes:
    return (NLTK_DATA / "corpora" / "cmudict" / "cmudict").read_bytes()


def fold(text: str) -> str:
    """``text`` in lower case with straight apostrophes and plain hyphens: how every table here spells words."""
    lower = text.lower()
    return lower if lower.isascii() else lower.translate(_FOLDED)


def _bare(word: str) -> str:
    """``word`` without a possessive ending."""
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


@lru_cache(1 << 16)
def zipf(word: str) -> float:
    """How often ``word`` is used: log10 of its uses in a thousand million words, 7.7 for "the"; 0.0 where it is not known.

    A possessive is as frequent as its noun, a hyphenated word as rare as its rarest part. Source: wordfreq, the 60,000 most frequent words.
    """
    table, key = _frequencies(), fold(word)
    found = table.get(key, 0.0)
    if key[-1:] in ("s", "'", "."):
        found = max(found, table.get(_bare(key), 0.0), table.get(key.rstrip("."), 0.0))
    if found:
        return found
    parts = [part for part in key.split("-") if part]
    return min(map(zipf, parts)) if len(parts) > 1 else 0.0


@lru_cache(1 << 16)
def is_familiar(word: str) -> bool:
    """Whether ``word`` is on the Dale-Chall list, itself or as a regular inflection, contraction or compound of words on it.

    Numbers are familiar. Names are not known here: whoever counts says what a name is.
    """
    key = fold(word)
    if key in familiar_words() or key in _IRREGULAR or any(c.isdigit() for c in key):
        return True
    bare = _bare(key)
    if bare != key:
        return is_familiar(bare)
    if "-" in key:
        return all(is_familiar(part) for part in key.split("-") if part)
    contraction = _CONTRACTION.fullmatch(key)
    if contraction:
        return is_familiar(contraction.group(1)) or key in {"won't", "can't", "shan't"}
    return any(_is_listed_stem(key[: -len(end)] + new) for end, new in _ENDINGS if key.endswith(end))


def _is_listed_stem(stem: str) -> bool:
    if len(stem) < 3:
        return stem in {"go", "do", "be"}
    listed = familiar_words()
    return stem in listed or (stem[-1] == stem[-2] and stem[-1] not in "aeiou" and stem[:-1] in listed)


@lru_cache(1 << 16)
def syllables(word: str) -> int:
    """How many syllables ``word`` has, at least 1: by the CMU dictionary's first pronunciation, else by its spelling.

    A number counts one syllable a digit group, as it is read at a glance.
    """
    key = fold(word)
    listed = _listed_syllables(key)
    if listed:
        return listed
    if "-" in key:
        return sum(syllables(part) for part in key.split("-") if part) or 1
    if key.endswith(("'s", "'")):
        stem = _bare(key)
        return syllables(stem) + (1 if stem.endswith(_HISSES) and key.endswith("'s") else 0) if stem else 1
    if not any(c.isalpha() for c in key):
        return 1
    if "." in key.rstrip("."):
        parts = [part for part in re.split(r"[.@/:]+", key) if part]
        return sum(map(syllables, parts)) or 1
    return _inflected_syllables(key) or _spelled_syllables(key)


_HISSES = ("s", "z", "x", "ch", "sh", "ce", "ge", "se", "ze")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
_SILENT = re.compile(r"(?:(?<![aeiouylsxzcg])(?<!ch)(?<!sh)es|(?<![dtaeiouy])ed|(?<=[^aeiouyl])e|(?<=[aeiouy]l)e)$")


def _inflected_syllables(key: str) -> int:
    """Syllables of an inflection of a listed word; 0 where there is none."""
    for end, new, extra in (("s", "", 0), ("es", "", 1), ("ed", "", 0), ("d", "", 0), ("ing", "", 1), ("ing", "e", 1),
                            ("ly", "", 1), ("er", "", 1), ("ness", "", 1), ("less", "", 1), ("ful", "", 1)):  # fmt: skip
        if key.endswith(end) and len(key) - len(end) >= 3:
            stem = key[: -len(end)] + new
            count = _listed_syllables(stem)
            if count:
                if end in ("ed", "d") and stem.rstrip("e")[-1:] in ("t", "d"):
                    extra = 1
                if end == "s" and stem.endswith(_HISSES):
                    extra = 1
                return count + extra
    return 0


def _spelled_syllables(key: str) -> int:
    """Groups of vowels, silent endings left out: right for 87 of 100 words of the dictionary."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", key))))


def _listed_syllables(key: str) -> int:
    """Syllables of the first pronunciation in the dictionary (0 if absent), which is sorted by bytes."""
    try:
        wanted = key.upper().encode("ascii")
    except UnicodeEncodeError:
        return 0
    if not wanted or b" " in wanted or b"\n" in wanted:
        return 0
    return _section(wanted[:_SECTION]).get(wanted, 0)


_SECTION = 3  # letters


@lru_cache(1 << 13)
def _section(start: bytes) -> dict[bytes, int]:
    """Syllables of the dictionary's words with these three first letters, or of this shorter word alone: parsed when the first is
    asked for."""
    size = len(_pronunciations())
    low = _first_line_from(start, 0, size)
    high = _first_line_from(start + (b"\xff" if len(start) == _SECTION else b"\0"), low, size)
    found = {}
    for line in _pronunciations()[low:high].splitlines():
        word, variant, sounds = line.split(b" ", 2)
        if variant == b"1":
            found[word] = sounds.count(b"0") + sounds.count(b"1") + sounds.count(b"2")  # a digit marks each vowel
    return found


def _first_line_from(wanted: bytes, low: int, high: int) -> int:
    """The first line between two line starts whose word is not before ``wanted``."""
    table = _pronunciations()
    while low < high:
        middle = max(low, table.rfind(b"\n", 0, (low + high) // 2) + 1)
        end = table.index(b"\n", middle)
        if table[middle : table.index(b" ", middle)] < wanted:
            low = end + 1
        else:
            high = middle
    return low
