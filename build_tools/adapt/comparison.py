"""What an adapted text lost, added or changed against its source: the fidelity guard on whole texts.

The command ``explainer compare``, the build and the check ask it about hand-written levels and adapted ones. A whole sentence
may be left out: its numbers, dates, names and quotations are then reported as lost, its wording is not. Items are counted over the
whole text, since they may move to another sentence; then each sentence that was kept is looked at beside what it became.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from build_tools.adapt import facts as f
from build_tools.adapt import guard
from build_tools.adapt.bindings import moved
from build_tools.adapt.contrasts import contrasts
from build_tools.adapt.guard import as_number, doubles_resolved
from build_tools.adapt.overlap import Unit, best_sources, similarity, sources, units
from build_tools.adapt.reports import Report
from build_tools.adapt.unsaid import Unsaid
from build_tools.language.tagging import fold
from build_tools.model import Difference, Span


def compare(source: str, adapted: str, strict: bool = False) -> tuple[Difference, ...]:
    """The differences that a reader must know of, in the order number, date, name, quotation, negation, hedge, comparison,
    attribution, grammar. Spans are places in the two texts.

    ``strict``: ``source`` is one sentence and ``adapted`` what an edit made of it, so that words may not move between sentences.
    """
    if source == adapted:
        return ()
    if strict:
        return tuple(guard.differences(source, adapted))
    return compare_units(units(source), units(adapted))


def compare_units(ours: list[Unit], theirs: list[Unit]) -> tuple[Difference, ...]:
    """``compare`` for texts that are cut into sentences already; the spans are those of the sentences."""
    source, adapted = ("\n".join(unit.text for unit in sentences) for sentences in (ours, theirs))
    if source == adapted:
        return ()
    exchanged: set[str] = set()  # what is told as "changed X to Y" is not told again as lost and added
    wording = tuple(_wording(ours, theirs, exchanged))
    items = (d for d in _items(source, adapted, ours, theirs) if d.item.lower() not in exchanged)
    return (*items, *wording)


def _items(source: str, adapted: str, ours: list[Unit], theirs: list[Unit]) -> Iterable[Difference]:
    """Numbers, dates, names and quotations, counted over the whole text: they may move between sentences."""
    a, b = _Whole(source, ours), _Whole(adapted, theirs)
    in_full = a.periods & b.values | b.periods & a.values  # "two decades", "twenty years"
    for category, items in _by_category(ours).items():
        for item, unit in items.items():
            if not b.has(category, item) and not (category == "number" and as_number(item) * 10 in in_full):
                message = f"lost the {category} {_shown(category, item)} (sentence {unit.index + 1})"
                yield Difference("lost", category, item, message, source=unit.span)  # type: ignore[arg-type]
    for category, items in _by_category(theirs).items():
        for item, unit in items.items():
            if not a.has(category, item) and not (category == "number" and as_number(item) in in_full):
                message = (
                    f"added the {category} {_shown(category, item)} (sentence {unit.index + 1} of the adapted text)"
                )
                yield Difference("added", category, item, message, adapted=unit.span)  # type: ignore[arg-type]


def _shown(category: str, item: str) -> str:
    """The item as a reader writes it."""
    if category == "quotation":
        return f"“{item}”"
    if category == "number" and as_number(item) >= _LONG and item.isdigit():
        return f"{int(item):,}"
    return item.capitalize() if category == "date" else item


def _by_category(sentences: list[Unit]) -> dict[str, dict[str, Unit]]:
    found: dict[str, dict[str, Unit]] = {"number": {}, "date": {}, "name": {}, "quotation": {}}
    for unit in sentences:
        facts = f.facts(unit.text)
        for number in facts.numbers:
            found["number"].setdefault(number, unit)
        written = set(map(as_number, facts.numbers))
        for value in facts.values:
            if value > 1 and value not in written:
                found["number"].setdefault(f"{value:.10g}", unit)
        for name in ("dates", "names", "quotations"):
            for item in getattr(facts, name):
                found[name.removesuffix("s")].setdefault(item, unit)
    return found


_LONG = 10_000  # a number from here on is shown with commas

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
    def periods(self) -> frozenset[float]:
        """What "two decades" and "a fortnight" amount to."""
        return f.periods(self._text)

    @cached_property
    def values(self) -> frozenset[float]:
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
            return item in self._numbers or as_number(item) in self.values
        if category == "date":
            return item in self._dates or item in self._tokens
        if category == "name":
            low = item.lower()
            return low in self._tokens or (len(low) > 5 and low[:5] in self._beginnings)
        return f" {f.flat_words(item)} " in self._running


# Words that deny without saying "not": a rewording may say it.
_IMPLIED = re.compile(
    r"\b(?:refrain|avoid|prevent|fail|lack|refus|deny|denie|reject|ban|forb|prohibit|stop|absen|only|little|few|rare|hardly|"
    r"barely|exempt|veto|off\b|un[a-z]{4}|im(?:poss|prob)|in(?:abil|suff|comp|val|def|dep)|il(?:leg)|ir(?:reg)|dis[a-z]{4}|end|limit|"
    r"too|miss|short|less|instead|rather|against|cease|halt|keep|prior|before|until|unless)",
    re.I,
)


def _adds_negation(source: Unit, pieces: list[Unit], others: list[Unit]) -> bool:
    """Whether the pieces that are made of ``source`` before all else deny more than it, and put no denial that it implies into
    other words."""
    own = f.facts(source.text).negations
    if sum(f.facts(p.text).negations for p in pieces) <= own:
        return False
    kept = " ".join(p.text.lower() for p in pieces)
    if any(m.group().lower() not in kept for m in _IMPLIED.finditer(source.text)):
        return False
    first = [p for p in pieces if all(similarity(p, source) >= similarity(p, other) for other in others)]
    return sum(f.facts(p.text).negations for p in first) > own


def _wording(ours: list[Unit], theirs: list[Unit], exchanged: set[str]) -> Iterable[Difference]:
    """Negations, hedges, comparisons and speakers of the sentences that were kept, each against what it became.

    The words of items that stand in the place of another, and of those, are put into ``exchanged``.
    """
    became: dict[int, list[Unit]] = {}
    made_of: dict[int, tuple[int, ...]] = {}
    last = max(1, len(theirs) - 1)
    looked_up = sources(tuple(unit.text for unit in ours))
    for unit in theirs:
        made_of[unit.index] = best_sources(unit, looked_up, expected=unit.index / last)
        for index in made_of[unit.index]:
            became.setdefault(index, []).append(unit)
    unsaid = Unsaid(ours, theirs, made_of, looked_up)
    for index, pieces in sorted(became.items()):
        shared = sorted({k for unit in pieces for k in made_of[unit.index]} - {index})
        kept = _Kept(ours[index], pieces, [ours[k] for k in shared], exchanged)
        yield from kept.differences()
        for report, piece, now in unsaid.lost(index, pieces):
            if now.lower() not in exchanged:
                yield kept.unsaid(report, piece, now)


class _Kept:
    """A sentence of the source, the pieces that it became, and the other sentences that these were made of."""

    def __init__(self, source: Unit, pieces: list[Unit], others: list[Unit], exchanged: set[str]) -> None:
        self._exchanged = exchanged
        self._source = source
        self._pieces = pieces
        self._others = others
        self._adapted = " ".join(unit.text for unit in pieces)
        self._before, self._after = f.facts(source.text), f.facts(self._adapted)

    def differences(self) -> Iterable[Difference]:
        """All of them, in the order negation, hedge, comparison, items that moved."""
        yield from self._denials()
        yield from self._weights()
        if self._before.negations == self._after.negations:
            yield from self._contrasts()
        yield from self._moves()

    def _told(self, kind: str, category: str, item: str, message: str) -> Difference:
        span = Span(self._pieces[0].span.start, self._pieces[-1].span.end)
        where = f" (sentence {self._source.index + 1})"
        return Difference(kind, category, item, message + where, self._source.span, span)  # type: ignore[arg-type]

    def unsaid(self, report: Report, piece: Unit, now: str) -> Difference:
        """That ``piece`` tells as known, or as what ``now`` says, what the source reports."""
        was = report.speaker
        kind, message = "lost", f"lost who says it: {was} in the source, nobody here"
        if now:
            kind, message = "changed", f"changed who says it: {was} in the source, {now} here"
        message += f" (sentence {self._source.index + 1})"
        return Difference(kind, "attribution", now or was, message, self._source.span, piece.span)  # type: ignore[arg-type]

    def _denials(self) -> Iterable[Difference]:
        was, now = self._before.negations, self._after.negations
        if now < was and now < was - doubles_resolved(self._source.text, self._adapted):
            yield self._told("lost", "negation", "not", f"lost the denial “{self._denial(self._source.text)}”")
        elif _adds_negation(self._source, self._pieces, self._others):
            yield self._told("added", "negation", "not", f"added the denial “{self._denial(self._adapted)}”")

    def _denial(self, text: str) -> str:
        """A word of ``text`` that denies, one that the other text lacks before all others."""
        found = [m.group() for m in f.NEGATION.finditer(fold(text))]
        other = fold(self._adapted if text == self._source.text else self._source.text).lower()
        return next((word for word in found if not re.search(rf"\b{re.escape(word.lower())}\b", other)), found[0])

    def _weights(self) -> Iterable[Difference]:
        now = self._after
        for name in self._before.hedges:
            if not now.hedges[name] and not (name == "likely" and now.hedges["may"]) and name != "about":
                yield self._told("lost", "hedge", name, self._lost_doubt(name))
        for name in ("more than", "less than"):
            if self._before.comparisons[name] and not now.comparisons["than"] and not now.comparisons[name]:
                yield self._told("lost", "comparison", name, f"lost the comparison “{name}”")

    def _lost_doubt(self, name: str) -> str:
        word = f.HEDGES[name].search(fold(self._source.text))
        return f"lost “{word.group() if word else name}”: the source is less sure"

    def _contrasts(self) -> Iterable[Difference]:
        made_of = " ".join([self._source.text, *(other.text for other in self._others)])
        for turn in contrasts(self._source.text, self._adapted, made_of):
            if any(not self._after.hedges[name] and f.HEDGES[name].fullmatch(turn.was) for name in self._before.hedges):
                continue  # told as a lost hedge
            category = "hedge" if turn.is_force else "wording"
            if not turn.now:
                yield self._told("lost", category, turn.was, f"lost “{turn.was}”")
            elif not turn.was:
                yield self._told("added", category, turn.now, f"added “{turn.now}”, which is surer than the source")
            else:
                yield self._told("changed", category, turn.now, f"changed “{turn.was}” to “{turn.now}”")

    def _moves(self) -> Iterable[Difference]:
        made_of = (self._source.text, *(other.text for other in self._others))
        for move in moved(self._source.text, tuple(unit.text for unit in self._pieces), made_of):
            category = "date" if move.category == "day" else move.category
            message = f"changed the {category} {move.was} to {move.now}"
            if not move.swapped:
                self._exchanged.update(f"{move.was} {move.now}".lower().split())
            else:
                message = f"{move.was} and {move.now} changed places"
            yield self._told("changed", category, move.now, message)
