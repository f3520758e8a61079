"""What stands beside a number, a date or a name: found where two of them changed places, or one came from another sentence.

``guard`` counts items over a whole text, because a sentence's facts may move to another sentence. Here each sentence is looked at
beside what it became. An item is known by its company: the preposition before it, the words that follow it, the word right before
it. Two items changed places where each has taken over company that only the other had.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from build_tools.adapt.facts import NOT_NAMES, SCALES, WORD_NUMBERS
from build_tools.language.closed import BE, DAYS, MONTHS, words_of
from build_tools.language.frequency import zipf
from build_tools.language.tagging import fold

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['-][^\W\d_]+)*|[$€£%]")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")  # in the middle of a sentence
_JOINS = ("and", "or", "but")
_STOPS = (",", ";", ":", "(", ")", "-", "–", "—")
_YEAR = re.compile(r"1\d{3}|20\d\d")
_PAIRED = 60  # items of one sentence that are compared in pairs; a sentence with more is a table without marks
_RARE = 3.6  # Zipf frequency of a first word that is taken for a name
_PREPOSITIONS = words_of(
    "from to in by of at for after before until since between on about over under with against into through as than"
)
_EMPTY = words_of(
    """the a an this that these those his her its their our my your and or but which who whom whose it he she they we you i there
    then also only just more most very not no so too had has have do does did will would can could may might must should shall"""
)
_UNITS: dict[str, str] = {
    word: family
    for family, units in {
        "length": "kilometer kilometre km mile metre meter foot feet inch yard centimetre centimeter cm",
        "weight": "tonne ton kilogram kilo kg pound gram ounce",
        "time": "second minute hour day night week month year decade century",
        "money": "dollar euro pound yen cent yuan rouble ruble franc $ € £",
        "share": "percent % point",
    }.items()
    for word in units.split()
}
_SAME_UNIT = {
    "kilometre": "kilometer",
    "km": "kilometer",
    "metre": "meter",
    "feet": "foot",
    "kilo": "kilogram",
    "kg": "kilogram",
    "ton": "tonne",
    "centimetre": "centimeter",
    "cm": "centimeter",
    "$": "dollar",
    "€": "euro",
    "£": "pound",
    "%": "percent",
    "ruble": "rouble",
    "night": "day",
}


@dataclass(frozen=True, slots=True)
class Moved:
    """``now`` stands where the source has ``was``; ``swapped`` where they changed places."""

    was: str
    now: str
    category: str  # number, day, date, name
    swapped: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A number, date or name of a sentence with its company."""

    text: str
    category: str
    keys: frozenset[tuple[str, str]]
    unit: str  # of a number: "5 km"


def _stem(word: str) -> str:
    low = word.lower().removesuffix("'s")
    return low[:6] if len(low) > 6 else low.removesuffix("s")


@lru_cache(maxsize=4096)
def items(sentence: str, names: frozenset[str] = frozenset()) -> tuple[Item, ...]:
    """The numbers, dates and names of ``sentence``, in order; "United Nations" is one name. ``names``: words that are names also
    where they begin a sentence."""
    flat = fold(sentence)
    found_at = list(_TOKEN.finditer(flat))
    tokens = [m.group() for m in found_at]
    # Behind these a comma or another mark stands.
    marked = {i for i, m in enumerate(found_at) if flat[m.end() : m.end() + 2].lstrip()[:1] in _STOPS}
    kinds = [_kind(tokens, i, names) for i in range(len(tokens))]
    found = []
    i = 0
    while i < len(tokens):
        end = i + 1
        if kinds[i] == "name":
            while end < len(tokens) and kinds[end] == "name" and end - 1 not in marked:
                end += 1
        if kinds[i]:
            unit = _unit(tokens, i) if kinds[i] == "number" else ""
            found.append(Item(_plain(tokens[i:end]), kinds[i], _company(tokens, kinds, marked, i, end), unit))
        i = end
    return tuple(found)


def _plain(tokens: list[str]) -> str:
    low = tokens[0].lower()
    if low in WORD_NUMBERS:
        return str(WORD_NUMBERS[low])
    if low[0].isdigit():
        return low.replace(",", "")
    return " ".join(tokens).removesuffix("'s")


def _kind(tokens: list[str], i: int, names: frozenset[str]) -> str:
    token = tokens[i]
    low = token.lower()
    if token[0].isdigit() or (low in WORD_NUMBERS and low != "one"):
        beside = [t.lower() for t in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2])]
        return "day" if len(token) < 3 and any(word in MONTHS for word in beside) else "number"
    if token[0].isupper() and len(token) > 1:
        if low in DAYS or (low in MONTHS and low != "may"):
            return "date"
        # At the start of a sentence every word is written large.
        if (
            low not in _EMPTY
            and low not in _PREPOSITIONS
            and (i or low not in NOT_NAMES)
            and (i or token in names or (tokens[1:2] and tokens[1][0].isupper()) or zipf(low) < _RARE)
        ):
            return "name"
    return ""


def _company(tokens: list[str], kinds: list[str], marked: set[int], start: int, end: int) -> frozenset[tuple[str, str]]:
    keys: set[tuple[str, str]] = set()
    is_name = kinds[start] == "name"
    before = tokens[start - 1].lower() if start else ""
    if before == "the" and start > 1:
        start -= 1
        before = tokens[start - 1].lower()
    is_parted = is_name and start - 1 in marked
    if before in _PREPOSITIONS:
        keys.add(("behind", before))
        anchor = tokens[start - 2].lower() if start > 1 else ""
        if anchor.isalpha() and anchor not in _EMPTY and not kinds[start - 2]:
            keys.add(("behind two", f"{_stem(anchor)} {before}"))
    elif before.isalpha() and before not in _EMPTY and before not in BE and not kinds[start - 1]:
        keys.add(("beyond" if is_parted else "right behind", _stem(before)))
    # "The mayor of Bern left", "In Bern, he left": it was not Bern that left.
    is_inside = before in _PREPOSITIONS or before in _JOINS
    kind = "beyond" if is_name and is_inside and not tokens[end - 1].endswith("'s") else "before"
    passed = ""
    for k in range(end, min(end + 5, len(tokens))):
        word = tokens[k].lower()
        if is_name and (k - 1 in marked or kinds[k] == "name" or word in _JOINS):
            kind = "beyond"
        if word in BE:
            passed = "be "
            continue
        if kinds[k] or word in _EMPTY or word in SCALES or not word.isalpha():
            continue
        if word in _PREPOSITIONS and k > end:
            break
        keys.add((kind, passed + _stem(word)))
        break
    return frozenset(keys)


def _unit(tokens: list[str], i: int) -> str:
    beside = [t for t in (tokens[i - 1] if i else "",) if t in ("$", "€", "£")]
    follow = [t.lower() for t in tokens[i + 1 : i + 3] if t.lower() not in SCALES][:1]
    for word in (*beside, *follow):
        one = word if word in _UNITS else word.removesuffix("s")
        if one in _UNITS:
            return f"{_UNITS[one]} {_SAME_UNIT.get(one, one)}"
    return ""


def moved(source: str, became: tuple[str, ...], made_of: tuple[str, ...]) -> Iterator[Moved]:
    """Items of ``source`` that changed places in ``became``, all sentences that it was made into, and items there that none of
    ``made_of`` holds (every sentence that they were made of, ``source`` among them) in the company that a lost item had."""
    names = frozenset(word for text in (*became, *made_of) for word in _NAME.findall(text))
    ours = _merged(items(source, names))
    theirs = _merged(item for piece in became for item in items(piece, names))
    known = {_key(item) for text in made_of for item in items(text, names)}
    told = set()
    for piece in (theirs, *(_merged(items(piece, names)) for piece in became)):
        for move in _swaps(ours, piece):
            if frozenset((move.was, move.now)) not in told and not _are_one(source, move.was, move.now):
                told.add(frozenset((move.was, move.now)))
                yield move
    yield from _replaced(ours, theirs, known, source, " ".join(became))
    yield from _units(ours, theirs)


def _key(item: Item) -> str:
    """What the item is known by in both texts: a name by its last word, which "Anna Keller" and "Keller" share."""
    return item.text.lower().rsplit(" ", 1)[-1]


def _merged(found: Iterable[Item]) -> dict[str, Item]:
    merged: dict[str, Item] = {}
    for item in found:
        have = merged.get(_key(item))
        if have is not None:
            item = Item(have.text, have.category, have.keys | item.keys, have.unit if have.unit == item.unit else "")
        merged[_key(item)] = item
    return merged


def _swaps(ours: dict[str, Item], theirs: dict[str, Item]) -> Iterator[Moved]:
    both = [key for key in ours if key in theirs]
    if len(both) > _PAIRED:
        return
    for a, b in combinations(both, 2):
        if ours[a].category != ours[b].category:
            continue
        keys_a, keys_b, new_a, new_b = map(_own, (ours[a], ours[b], theirs[a], theirs[b]))
        only_a, only_b = keys_a - keys_b, keys_b - keys_a
        if new_a & only_a or new_b & only_b:
            continue
        both_moved = new_a & only_b and new_b & only_a
        is_told = ours[a].category != "date" and (_strong(new_a & only_b) or _strong(new_b & only_a))
        if both_moved or is_told:
            yield Moved(ours[a].text, ours[b].text, ours[a].category, swapped=True)


def _are_one(source: str, one: str, other: str) -> bool:
    """Whether ``source`` has one beside the other, as what it is: "the Health Minister, Anna Berg", "Anna Berg, the Health Minister"."""
    first, second = re.escape(one), re.escape(other)
    beside = ", (?:the |a |an )?"
    return re.search(rf"\b(?:{first}{beside}{second}|{second}{beside}{first})(?:,|\.)", fold(source)) is not None


def _own(item: Item) -> frozenset[tuple[str, str]]:
    """The company that tells what the item itself does or is."""
    return frozenset(key for key in item.keys if key[0] != "beyond")


def _strong(company: frozenset[tuple[str, str]]) -> bool:
    """Whether it says enough alone: more than a preposition."""
    return any(kind != "behind" for kind, _ in company)


def _replaced(
    ours: dict[str, Item], theirs: dict[str, Item], known: set[str], source: str, became: str
) -> Iterator[Moved]:
    in_source, in_became = _all_words(source), _all_words(became)
    lost = [item for key, item in ours.items() if key not in theirs and key not in in_became]
    new = [item for key, item in theirs.items() if key not in known and key not in in_source]
    if len(lost) > _PAIRED or len(new) > _PAIRED:
        return
    for now in new:
        for was in lost:
            if was.category == now.category and _same_place(was, now) and not _in_decades(was, now, in_source):
                yield Moved(was.text, now.text, now.category)
                break


def _all_words(text: str) -> frozenset[str]:
    """Every word of ``text`` as items are known by it: "Two" is 2."""
    return frozenset(_plain([token]).lower() for token in _TOKEN.findall(fold(text)))


def _in_decades(was: Item, now: Item, source: frozenset[str]) -> bool:
    """ "two decades" as "twenty years"."""
    return was.category == "number" and now.text == was.text + "0" and not source.isdisjoint(("decade", "decades"))


def _same_place(was: Item, now: Item) -> bool:
    shared = was.keys & now.keys
    is_year = was.category == "number" and _YEAR.fullmatch(was.text) and _YEAR.fullmatch(now.text)
    return _strong(shared) or bool(shared and (is_year or was.category in ("day", "date")))


def _units(ours: dict[str, Item], theirs: dict[str, Item]) -> Iterator[Moved]:
    for key, item in ours.items():
        other = theirs.get(key)
        if other is None or not item.unit or not other.unit:
            continue
        (family, unit), (other_family, other_unit) = item.unit.split(), other.unit.split()
        if family == other_family and unit != other_unit:
            yield Moved(f"{item.text} {unit}", f"{other.text} {other_unit}", "number")
