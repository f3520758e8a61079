"""The fidelity guard on one sentence: what an edit lost, added or changed against the sentence that it was made in.

The engine asks it after every edit. Whole texts, hand-written ones too, are compared by ``comparison``. All checks are on the
surface; see ``facts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from build_tools.adapt import facts as f
from build_tools.adapt.attribution import says_too, statements
from build_tools.adapt.grammar import broken, stands_alone
from build_tools.language.segmentation import split
from build_tools.language.tagging import fold, tag
from build_tools.model import Difference

# "not uncommon" → "common": the one way in which a negation may go.
_DOUBLE = re.compile(r"\b(?:not|n't) (?:(?:at all|entirely|exactly|very) )?(?:un|in|im|il|ir|dis)[a-z]{3,}", re.I)


def refused(source: str, pieces: str, rebuilt: bool = True) -> str | None:
    """Why an edit that made ``pieces`` of the sentence ``source`` must be undone; None where it may stand.

    ``rebuilt``: the edit changed the structure, so that each piece must prove its subject and verb.
    """
    first = next(iter(differences(source, pieces, rebuilt)), None)
    return first.message if first else None


def differences(source: str, adapted: str, rebuilt: bool = True) -> Iterable[Difference]:
    """What ``adapted``, made by an edit of the sentence ``source``, lost, added or changed; words may not move between sentences."""
    a, b = f.facts(source), f.facts(adapted)
    for number in a.numbers:
        if number not in b.numbers and not (as_number(number) in b.values and number.isdigit()):
            yield lost("number", number)
    said_in_full = b.values & f.periods(source)
    for value in sorted(b.values - a.values - said_in_full):
        if value not in (1.0,):
            yield added("number", f"{value:g}")
    for value in sorted(a.values - b.values):
        if value * 10 not in said_in_full:  # "two decades" is "twenty years"
            yield lost("number", f"{value:g}")
    for number in b.numbers:
        if number not in a.numbers and as_number(number) not in a.values:
            yield added("number", number)
    yield from _missing("date", a.dates, b.dates, b.dates)
    yield from _missing("name", a.names, tuple(n for n in a.names if n.lower() in b.tokens), b.names)
    for name in b.names:
        if name.lower() not in a.tokens:
            yield added("name", name)
    marks = f.quotations(adapted)
    for quotation in a.quotations:
        if quotation not in marks and fold(quotation) not in map(fold, marks):
            yield Difference("lost", "quotation", quotation, f"lost or changed the quotation “{quotation}”")
    for quotation in b.quotations:
        if fold(quotation) not in fold(source):
            yield added("quotation", quotation)
    if b.negations != a.negations - doubles_resolved(source, adapted):
        kind, word = ("lost", "lost") if b.negations < a.negations else ("added", "added")
        yield Difference(kind, "negation", "not", f"{word} a negation")  # type: ignore[arg-type]
    for name, count in a.hedges.items():
        if b.hedges[name] < count:
            yield Difference("lost", "hedge", name, f"lost a hedge like “{name}”")
    for name, count in a.comparisons.items():
        if b.comparisons[name] < count:
            yield Difference("lost", "comparison", name, f"lost the comparison “{name}”")
    for name, count in b.comparisons.items():
        if a.comparisons[name] < count and name != "than":
            yield Difference("added", "comparison", name, f"added the comparison “{name}”")
    said = statements(source)
    if said:
        kept = statements(adapted)
        # An exchange of words leaves each statement in its place: "researchers say" may be "scientists say".
        in_place = {} if rebuilt or len(kept) != len(said) else dict(zip(said, kept, strict=True))
        for speaker, verb in said:
            if speaker.lower() in {s.lower() for s, _ in kept} or (not rebuilt and says_too(speaker, adapted)):
                continue
            now = in_place.get((speaker, verb))
            if now is None or is_name(speaker, source) or now[0] in b.names:
                yield Difference("lost", "attribution", speaker, f"lost that {speaker} is the one who {verb} it")
    yield from _grammar(source, adapted, rebuilt)


def is_name(speaker: str, text: str) -> bool:
    return any(word.text == speaker and word.tag in ("NNP", "NNPS") for word in tag(text))


def _grammar(source: str, adapted: str, rebuilt: bool) -> Iterable[Difference]:
    problem = broken(source, adapted)
    if problem:
        yield Difference("changed", "grammar", adapted, problem)
    if not rebuilt or not _stands(source):
        return
    pieces = [span.of(adapted) for span in split(adapted)]
    for piece in pieces if len(pieces) > 1 else [adapted]:
        if not _stands(piece):
            yield Difference("changed", "grammar", piece, f"“{piece}” has no subject or no finite verb")


@lru_cache(maxsize=4096)
def _stands(sentence: str) -> bool:
    return stands_alone(sentence)


def as_number(number: str) -> float:
    try:
        return float(number)
    except ValueError:
        return -1.0


def doubles_resolved(source: str, adapted: str) -> int:
    """How many "not un…" of the source are written as one plain word: "not uncommon" → "common"."""
    low = fold(adapted).lower()
    resolved = 0
    for m in _DOUBLE.finditer(fold(source)):
        word = m.group().split()[-1].lower()
        stem = re.sub(r"^(?:un|in|im|il|ir|dis)", "", word)
        # The word itself must be gone, else "did not increase" could become "did increase".
        is_gone = not re.search(rf"\b{re.escape(word)}\b", low)
        resolved += is_gone and re.search(rf"\b{re.escape(stem[:4])}", low) is not None
    return resolved


def _missing(
    category: str, wanted: tuple[str, ...], kept: tuple[str, ...], given: tuple[str, ...]
) -> Iterable[Difference]:
    for item in dict.fromkeys(wanted):
        if item not in kept:
            yield lost(category, item)
    if category == "date":
        for item in dict.fromkeys(given):
            if item not in wanted:
                yield added(category, item)


def lost(category: str, item: str, where: str = "") -> Difference:
    return Difference("lost", category, item, f"lost the {category} {item}{where}")  # type: ignore[arg-type]


def added(category: str, item: str, where: str = "") -> Difference:
    return Difference("added", category, item, f"added the {category} {item}{where}")  # type: ignore[arg-type]
