"""Rules for the places where nupunkt goes wrong in news prose: each looks at one gap between two words.

The lists are data (``data/segmentation/``). A rule says where a sentence ends that nupunkt ran on, or where none ends that
it cut; where none of them knows better, nupunkt's word stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from build_tools import data

# A possible end: closing punctuation, quotation marks and brackets behind it, and white space ("end. Next") or, between a
# small and a capital letter, a space that was forgotten ("end.Next").
GAP = re.compile(
    r"([.!?…](?<![.!?…]{2})[.!?…]*+)(?:((?:[\"'”’)\]»}*]|\[\d{1,3}\])*)\s+(?=\S)|()(?<=[a-z]{2}[.!?])(?=[A-Z][a-z'’]))"
)
# What stands on its own without a full stop: lines of signs, the time stamps of letters, and the closing of a letter.
ALONE = re.compile(
    r"(?<!\S)[-*=_~#]{3,}(?!\S)\s*"
    r"|(?<!\S)\d\d/\d\d/\d{2,4} \d\d:\d\d(?::\d\d)?(?: [AP]M)?(?!\S)\s*"
    r"|(?<!\S)(?:(?:[Bb]est|[Kk]ind(?:est)?|[Ww]arm) [Rr]egards|Regards|Sincerely|Yours (?:sincerely|truly)),\s+(?=[A-Z])"
)
# One of these is in every text that ALONE finds something in: a quick look before a slow search.
ALONE_HINTS = ("---", "***", "===", "___", "~~~", "###", "egards,", "incerely,", "ours truly,", "/")
_OPENING = "\"'“‘([«"
# What belongs to the sentence before it: footnote marks and emoticons.
_TAIL = re.compile(r"(?:(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]|[:;]['-]?[()DPp/])(?:\s+|$))+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_WORD = re.compile(r"[^\W\d_][^\s.!?…]*")
# Words that start sentences far more often than they go on after an abbreviation.
_STARTERS = frozenset(
    """the a an this that these those he she it they we i you his her its their our my there here in on at for but and yet so
    if when while after before since as although though however meanwhile still then now what who why how where not no one
    none nobody everyone everybody neither some many most all both each another other several few more by from with under during until because despite among
    according asked please thanks thank it's he's she's they're we're that's there's i'm you're let""".split()
)
# What follows a time of day and goes on with it: zones, days, months.
_AFTER_TIME = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march
    april may june july august september october november december eastern central mountain pacific atlantic et est edt ct
    cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest local and or to""".split()
)
# Names that end in an exclamation mark and go on.
_EXCLAIMED = frozenset({"yahoo", "jeopardy", "oklahoma", "panic", "yum", "kahoot", "mamma mia", "jackass", "e"})


@lru_cache(1)
def _abbreviations() -> dict[str, set[str]]:
    """Abbreviations by kind: see the head of the file."""
    lists: dict[str, set[str]] = {"never": set(), "seldom": set(), "capital": set(), "number": set()}
    path = Path(data.__file__).parent / "segmentation" / "abbreviations.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            kind, words = line.split(":", 1)
            lists[kind].update(words.split())
    return lists


def tail_end(text: str, start: int) -> int:
    """The end of the footnote marks ("[6]") and emoticons at ``start``, with the white space behind them, else ``start``."""
    found = _TAIL.match(text, start)
    return found.end() if found else start


def ends_sentence(text: str, gap: re.Match[str]) -> bool | None:
    """Whether a sentence ends in ``gap`` (a match of ``GAP`` in ``text``): True, False, or None to let nupunkt decide."""
    mark, closing = gap.group(1), gap.group(2) or ""
    following = " ".join(text[gap.end() : gap.end() + 60].split()[:2])
    bare = following.lstrip(_OPENING)
    first = bare[:1]
    is_upper, is_lower = first.isupper(), first.islower()
    token_at = text.rfind(" ", 0, gap.start()) + 1
    token = text[token_at : gap.start()].lstrip(_OPENING)
    if mark != ".":
        return _after_strong_mark(mark, closing, token, is_lower)
    if closing:
        # "… he said.” The": a sentence ends; "(et al.) found", "(Laughter.) and": none does.
        return True if is_upper and not _is_abbreviation(token) else False if is_lower else None
    before = text[text.rfind(" ", 0, max(0, token_at - 1)) + 1 : token_at].strip()
    return _after_full_stop(before, token, following, bare, is_upper, is_lower)


def _after_strong_mark(mark: str, closing: str, token: str, is_lower: bool) -> bool | None:
    if is_lower and (closing or token.lower() in _EXCLAIMED):
        return False  # “Really?” he asked
    if mark in ("!", "?") and not is_lower:
        return True
    return None


def _after_full_stop(before: str, token: str, following: str, bare: str, is_upper: bool, is_lower: bool) -> bool | None:
    kinds, key = _abbreviations(), token.lower()
    is_never, is_seldom = key in kinds["never"], _is_seldom(token)
    word = re.split(r"[^\w'’]", bare, maxsplit=1)[0].lower().replace("’", "'")
    is_figure = bare[:1].isdigit()
    if (is_never and (is_upper or is_lower)) or (is_figure and (is_never or key in kinds["number"])):
        return False
    if _INITIALS.fullmatch(token) and token != "I":
        if is_lower:
            return False
        if len(token) == 1:  # "J. The" is no name: plan B, vitamin D
            return before.islower() and word in _STARTERS if is_upper else None
        if key in ("a.m", "p.m"):
            return is_upper and word not in _AFTER_TIME and " time" not in following
        return word in _STARTERS if is_upper else None
    if is_seldom:
        return False if is_lower else word in _STARTERS if is_upper else None
    if not _WORD.fullmatch(token):
        return None if is_lower or not is_upper else True
    if is_upper or (is_figure and len(token) > 2):
        return True if len(token) > 1 else None
    if is_lower and len(token) > 3 and "'" not in word and token.islower():
        return True
    return None


def _is_abbreviation(token: str) -> bool:
    return token.lower() in _abbreviations()["never"] or _is_seldom(token)


def _is_seldom(token: str) -> bool:
    kinds, key = _abbreviations(), token.lower()
    return key in kinds["seldom"] or (key in kinds["capital"] and token[:1].isupper())
