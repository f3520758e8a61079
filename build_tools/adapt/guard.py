"""The fidelity guard: what an adapted text lost, added or changed against its source.

The engine asks it after every edit (``strict``: one sentence against the pieces it became), the command
``explainer compare`` asks it about whole texts, hand-written ones too. There a whole sentence may be left out: its numbers,
dates, names and quotations are then reported as lost, its wording is not. All checks are on the surface; see ``facts``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import chain

from build_tools.adapt import facts as f
from build_tools.adapt.attribution import says_too, statements
from build_tools.adapt.grammar import broken, stands_alone
from build_tools.adapt.overlap import Unit, best_sources, similarity, sources, units
from build_tools.language.segmentation import split
from build_tools.language.tagging import fold, tag
from build_tools.model import Difference, Span

# "not uncommon" → "common": the one way in which a negation may go.
_DOUBLE = re.compile(r"\b(?:not|n't) (?:(?:at all|entirely|exactly|very) )?(?:un|in|im|il|ir|dis)[a-z]{3,}", re.I)


def compare(source: str, adapted: str, strict: bool = False) -> tuple[Difference, ...]:
    """The differences that a reader must know of, in the order number, date, name, quotation, negation, hedge, comparison,
    attribution, grammar. Spans are places in the two texts.

    ``strict``: ``source`` is one sentence and ``adapted`` what an edit made of it, so that words may not move between sentences.
    """
    if source == adapted:
        return ()
    if strict:
        return tuple(_strict(source, adapted))
    return compare_units(units(source), units(adapted))


def compare_units(ours: list[Unit], theirs: list[Unit]) -> tuple[Difference, ...]:
    """``compare`` for texts that are cut into sentences already; the spans are those of the sentences."""
    source, adapted = ("\n".join(unit.text for unit in sentences) for sentences in (ours, theirs))
    if source == adapted:
        return ()
    return (*_items(source, adapted, ours, theirs), *_wording(ours, theirs))


def refused(source: str, pieces: str, rebuilt: bool = True) -> str | None:
    """Why an edit that made ``pieces`` of the sentence ``source`` must be undone; None where it may stand.

    ``rebuilt``: the edit changed the structure, so that each piece must prove its subject and verb.
    """
    first = next(iter(_strict(source, pieces, rebuilt)), None)
    return first.message if first else None


# ---------------------------------------------------------------------------------------------- one sentence, strictly
def _strict(source: str, adapted: str, rebuilt: bool = True) -> Iterable[Difference]:
    a, b = f.facts(source), f.facts(adapted)
    for number in a.numbers:
        if number not in b.numbers and not (_value(number) in b.values and number.isdigit()):
            yield _lost("number", number)
    said_in_full = b.values & f.periods(source)
    for value in sorted(b.values - a.values - said_in_full):
        if value not in (1.0,):
            yield _added("number", f"{value:g}")
    for value in sorted(a.values - b.values):
        if value * 10 not in said_in_full:  # "two decades" is "twenty years"
            yield _lost("number", f"{value:g}")
    for number in b.numbers:
        if number not in a.numbers and _value(number) not in a.values:
            yield _added("number", number)
    yield from _missing("date", a.dates, b.dates, b.dates)
    yield from _missing("name", a.names, tuple(n for n in a.names if n.lower() in b.tokens), b.names)
    for name in b.names:
        if name.lower() not in a.tokens:
            yield _added("name", name)
    marks = f.quotations(adapted)
    for quotation in a.quotations:
        if quotation not in marks and fold(quotation) not in map(fold, marks):
            yield Difference("lost", "quotation", quotation, f"lost or changed the quotation “{quotation}”")
    for quotation in b.quotations:
        if fold(quotation) not in fold(source):
            yield _added("quotation", quotation)
    if b.negations != a.negations - _doubles_resolved(source, adapted):
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
            if speaker in {s for s, _ in kept} or (not rebuilt and says_too(speaker, adapted)):
                continue
            now = in_place.get((speaker, verb))
            if now is None or _is_name(speaker, source) or now[0] in b.names:
                yield Difference("lost", "attribution", speaker, f"lost that {speaker} is the one who {verb} it")
    yield from _grammar(source, adapted, rebuilt)


def _is_name(speaker: str, text: str) -> bool:
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


def _value(number: str) -> float:
    try:
        return float(number)
    except ValueError:
        return -1.0


def _doubles_resolved(source: str, adapted: str) -> int:
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
            yield _lost(category, item)
    if category == "date":
        for item in dict.fromkeys(given):
            if item not in wanted:
                yield _added(category, item)


def _lost(category: str, item: str, where: str = "") -> Difference:
    return Difference("lost", category, item, f"lost the {category} {item}{where}")  # type: ignore[arg-type]


def _added(category: str, item: str, where: str = "") -> Difference:
    return Difference("added", category, item, f"added the {category} {item}{where}")  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------- whole texts
def _items(source: str, adapted: str, ours: list[Unit], theirs: list[Unit]) -> Iterable[Difference]:
    """Numbers, dates, names and quotations, counted over the whole text: they may move between sentences."""
    a, b = _Whole(source, ours), _Whole(adapted, theirs)
    for category, items in _by_category(ours).items():
        for item, unit in items.items():
            if not b.has(category, item):
                where = f" (sentence {unit.index + 1})"
                yield Difference("lost", category, item, f"lost the {category} {item}{where}", source=unit.span)  # type: ignore[arg-type]
    for category, items in _by_category(theirs).items():
        for item, unit in items.items():
            if not a.has(category, item):
                where = f" (sentence {unit.index + 1} of the adapted text)"
                yield Difference(
                    "added",
                    category,  # type: ignore[arg-type]
                    item,
                    f"added the {category} {item}{where}",
                    adapted=unit.span,
                )


def _by_category(sentences: list[Unit]) -> dict[str, dict[str, Unit]]:
    found: dict[str, dict[str, Unit]] = {"number": {}, "date": {}, "name": {}, "quotation": {}}
    for unit in sentences:
        facts = f.facts(unit.text)
        for number in facts.numbers:
            found["number"].setdefault(number, unit)
        written = set(map(_value, facts.numbers))
        for value in facts.values:
            if value > 1 and value not in written:
                found["number"].setdefault(f"{value:.10g}", unit)
        for name in ("dates", "names", "quotations"):
            for item in getattr(facts, name):
                found[name.removesuffix("s")].setdefault(item, unit)
    return found


# The last word of a heading may be the first half of an amount that goes on below it.
_RUNS_ON = re.compile(rf"(?:\d|\b(?:and|{'|'.join((*f.WORD_NUMBERS, *f.SCALES))}))[\s-]*$", re.I)


class _Whole:
    """A whole text, asked for one item after the other. What its sentences state is read once; nothing ends at a sentence's
    end but an amount ("twenty" above "three"), and quotations, which are looked for in the running words."""

    def __init__(self, text: str, sentences: list[Unit]) -> None:
        each = [f.facts(unit.text) for unit in sentences]
        self._text = text
        self._sentences = [unit.text for unit in sentences]
        self._amounts: frozenset[float] = frozenset().union(*(facts.values for facts in each))
        self._numbers = frozenset(chain.from_iterable(facts.numbers for facts in each))
        self._dates = frozenset(chain.from_iterable(facts.dates for facts in each))
        self._tokens = frozenset().union(*(facts.tokens for facts in each))

    @cached_property
    def _values(self) -> frozenset[float]:
        if any(_RUNS_ON.search(sentence) for sentence in self._sentences if sentence[-1:] not in ".?!”"):
            return f.values(fold(self._text).lower())
        return self._amounts

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(token[:5] for token in self._tokens)

    @cached_property
    def _running(self) -> str:
        return f" {f.flat_words(self._text)} "

    def has(self, category: str, item: str) -> bool:
        """Whether an item of another text is in this one, written in whatever way."""
        if category == "number":
            return item in self._numbers or _value(item) in self._values
        if category == "date":
            return item in self._dates or item in self._tokens
        if category == "name":
            low = item.lower()
            return low in self._tokens or (len(low) > 5 and low[:5] in self._beginnings)
        return f" {f.flat_words(item)} " in self._running


# Words that deny without saying "not": a rewording may say it.
_IMPLIED = re.compile(
    r"\b(?:refrain|avoid|prevent|fail|lack|refus|deny|denie|reject|ban|forb|prohibit|stop|absen|only|little|few|rare|hardly|"
    r"barely|exempt|veto|un[a-z]{4}|im(?:poss|prob)|in(?:abil|suff|comp|val|def|dep)|il(?:leg)|ir(?:reg)|dis[a-z]{4}|end|limit|"
    r"too|miss|short|less|instead|rather|against|cease|halt|keep|prior|before|until|unless)",
    re.I,
)


def _adds_negation(source: Unit, pieces: list[Unit], others: list[Unit]) -> bool:
    """Whether the pieces that are made of ``source`` before all else deny more than it, and it implies no denial."""
    own = f.facts(source.text).negations
    if sum(f.facts(p.text).negations for p in pieces) <= own or _IMPLIED.search(source.text):
        return False
    first = [p for p in pieces if all(similarity(p, source) >= similarity(p, other) for other in others)]
    return sum(f.facts(p.text).negations for p in first) > own


def _wording(ours: list[Unit], theirs: list[Unit]) -> Iterable[Difference]:
    """Negations, hedges, comparisons and speakers of the sentences that were kept, each against what it became."""
    became: dict[int, list[Unit]] = {}
    made_of: dict[int, tuple[int, ...]] = {}
    last = max(1, len(theirs) - 1)
    looked_up = sources(tuple(unit.text for unit in ours))
    for unit in theirs:
        made_of[unit.index] = best_sources(unit, looked_up, expected=unit.index / last)
        for index in made_of[unit.index]:
            became.setdefault(index, []).append(unit)
    for index, pieces in sorted(became.items()):
        source, adapted = ours[index], " ".join(unit.text for unit in pieces)
        shared = {k for unit in pieces for k in made_of[unit.index]} - {index}
        a, b = f.facts(source.text), f.facts(adapted)
        where = f" (sentence {index + 1})"
        spot = Span(pieces[0].span.start, pieces[-1].span.end)
        if b.negations < a.negations and b.negations < a.negations - _doubles_resolved(source.text, adapted):
            yield Difference("lost", "negation", "not", f"lost a negation{where}", source.span, spot)
        elif _adds_negation(source, pieces, [ours[k] for k in shared]):
            yield Difference("added", "negation", "not", f"added a negation{where}", source.span, spot)
        for name in a.hedges:
            if not b.hedges[name] and not (name == "likely" and b.hedges["may"]) and name != "about":
                message = f"lost a hedge like “{name}”{where}"
                yield Difference("lost", "hedge", name, message, source.span, spot)
        for name in ("more than", "less than"):
            if a.comparisons[name] and not b.comparisons["than"] and not b.comparisons[name]:
                message = f"lost the comparison “{name}”{where}"
                yield Difference("lost", "comparison", name, message, source.span, spot)
        said = statements(source.text)
        kept = {speaker for speaker, _ in statements(adapted)} if said else set()
        for speaker, verb in said:
            if speaker not in kept and speaker.lower() not in f.facts(adapted).tokens:
                message = f"lost that {speaker} is the one who {verb} it{where}"
                yield Difference("lost", "attribution", speaker, message, source.span, spot)
