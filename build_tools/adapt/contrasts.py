"""Words that turn a statement round while every name and number stays: the opposite word, another quantity, a stronger "must".

Asked about whole texts only, sentence by sentence, each against what it became. A word counts as turned round only where the
word of the source is gone from all that the sentence became, and the word that stands against it is in none of the sentences
that the new one was made of: wording that is merely free gives no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from build_tools.adapt.facts import facts
from build_tools.language.closed import BE, words_of
from build_tools.language.inflection import inflect
from build_tools.language.tagging import fold

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d.,]*")
_PASSED_OVER = words_of("the a an his her its their our my your of")
_PRONOUNS = words_of("it they them he him she this that these those which who we us you i there")

# "lower secondary school", "the high seas": no lengths.
_RANKS = words_of("high higher low lower upper")
_RANKED = words_of("school schools secondary court courts chamber house seas street commissioner priest class classes")

_EVERY = words_of("all every each everyone everybody everything always entire completely entirely totally any both")
_SOME = words_of(
    """some many most several few often sometimes usually partly mostly largely mainly frequently generally half rarely seldom
    certain various"""
)
_ONLY = words_of(
    "only just alone sole solely merely simply exclusively except nobody nothing exception single unless until must"
)
_CAN = words_of("can could may might should")
_MUST = words_of(
    """must shall obliged required require requires mandatory compulsory forced force forces order ordered orders need needs
    needed duty binding necessary cannot have has had supposed allowed"""
)
_SURE = words_of("will certainly surely definitely undoubtedly undeniably exactly proven proved proves knows knew")


@dataclass(frozen=True, slots=True)
class Contrast:
    """``was``, the source's word, and ``now``, the word that stands against it."""

    was: str
    now: str
    is_force: bool = False  # how sure or how binding, not what


@dataclass(frozen=True, slots=True)
class _Side:
    group: int
    right: bool
    beside: bool
    is_verb: bool


@lru_cache(maxsize=1)
def _sides() -> dict[str, tuple[_Side, ...]]:
    """Every form of the words of ``data/opposites.txt`` with the sides that it stands on."""
    text = resources.files("build_tools").joinpath("data/opposites.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, dict[_Side, None]] = {}
    for group, line in enumerate(lines):
        part, *sides = line.removeprefix("beside ").split("|")
        for right, side in enumerate(sides):
            for word in side.split(", "):
                for form in _forms(word, part):
                    found.setdefault(form, {})[_Side(group, bool(right), line.startswith("beside "), part == "v")] = (
                        None
                    )
    return {form: tuple(sides) for form, sides in found.items()}


_TAGS = {"v": ("VBZ", "VBD", "VBN", "VBG"), "n": ("NNS",), "a": ("JJR", "JJS"), "r": ("RBR", "RBS"), "x": ()}


def _forms(word: str, part: str) -> set[str]:
    """The word with its forms as a verb, noun, adjective or adverb."""
    return {word, *(form for tag in _TAGS[part] if (form := inflect(word, tag)))}


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text).lower()))


@lru_cache(maxsize=4096)
def _turns(text: str) -> dict[tuple[int, bool, str], str]:
    """(group, side, the word that follows where that counts) → the word."""
    words = _words(text)
    table = _sides()
    found: dict[tuple[int, bool, str], str] = {}
    for i, word in enumerate(words):
        after = words[i + 1 : i + 4]
        if word not in table or (word in _RANKS and after[:1] and after[0] in _RANKED):
            continue
        for side in table[word]:
            follower = next((w for w in after if w not in _PASSED_OVER), "") if side.beside else ""
            if not side.beside or (follower and follower not in _PRONOUNS):
                # "was given rights" is "received rights"
                right = side.right != (side.is_verb and side.beside and i > 0 and words[i - 1] in BE)
                found[side.group, right, follower] = word
    return found


def contrasts(source: str, became: str, made_of: str) -> Iterator[Contrast]:
    """What in ``became``, all that the sentence ``source`` was made into, turns it round. ``made_of``: every sentence that those
    pieces were made of, ``source`` among them."""
    told: set[tuple[str, str]] = set()
    for found in (_opposites, _quantities, _force):
        for turn in found(source, became, made_of):
            if (turn.was, turn.now) not in told:
                told.add((turn.was, turn.now))
                yield turn


def _opposites(source: str, became: str, made_of: str) -> Iterator[Contrast]:
    had, has, all_had = _turns(source), _turns(became), _turns(made_of)
    groups = {key[0] for key in had}
    for (group, right, follower), now in has.items():
        if group not in groups or (group, right, follower) in all_had:
            continue
        was = had.get((group, not right, follower))
        if was is None or was == now or (group, not right, follower) in has:
            continue
        if follower or not any(g == group and r == right for g, r, _ in all_had):
            yield Contrast(was, now)


def _first(words: tuple[str, ...], wanted: frozenset[str]) -> str | None:
    return next((word for word in words if word in wanted), None)


def _quantities(source: str, became: str, made_of: str) -> Iterator[Contrast]:
    had, has, all_had = _words(source), _words(became), _words(made_of)
    for of_source, of_pieces in ((_EVERY, _SOME), (_SOME, _EVERY)):
        was, now = _first(had, of_source), _first(has, of_pieces)
        if was and now and not _first(has, of_source) and not _first(all_had, of_pieces):
            yield Contrast(was, now)


def _force(source: str, became: str, made_of: str) -> Iterator[Contrast]:
    had, has, all_had = _words(source), _words(became), _words(made_of)
    if "only" in had and "only" not in has and _ONLY.isdisjoint(set(has).difference(had)):
        yield Contrast("only", "")
    if (was := _first(had, _CAN)) and "must" in has and not _first(all_had, _MUST) and was not in has:
        yield Contrast(was, "must", is_force=True)
    before, after = facts(source).hedges, facts(became).hedges
    now = _first(has, _SURE)
    # A hedge that is gone altogether is told as lost.
    if now and not _first(all_had, _SURE) and any(0 < after[name] < count for name, count in before.items()):
        yield Contrast("", now, is_force=True)
