"""The timeline of one page: a line a sentence with all its dates, in the order of time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.model import Event

_YEAR = re.compile(r"1\d{3}|20\d{2}")


@dataclass(frozen=True, slots=True)
class Moment:
    """A sentence with its dates as the text writes them, each with its ISO form or None; ``is_open``: no year is known."""

    dates: tuple[tuple[str, str | None], ...]
    text: str
    sentence_id: str | None
    is_open: bool

    @property
    def link(self) -> str:
        """What stands between the dates: "to" where the text gives a stretch of time."""
        written = [date for date, _ in self.dates]
        return " to " if len(written) == 2 and f"{written[0]} to {written[1]}" in self.text else ", "


def moments(events: Sequence[tuple[Event, str | None]], open_dates: frozenset[str]) -> tuple[Moment, ...]:
    """One ``Moment`` a sentence, earliest first. ``events``: each with its sentence's id, in the order of the text;
    ``open_dates``: dates of which the text does not say the year.

    A date without a year of its own keeps its place behind the date before it in the text, for nothing is guessed.
    """
    groups: dict[tuple[str | None, str], list[Event]] = {}
    for event, sentence_id in events:
        groups.setdefault((sentence_id, event.text), []).append(event)
    keyed: list[tuple[str, int, Moment]] = []
    last = ""
    for index, ((sentence_id, text), items) in enumerate(groups.items()):
        known = [item.resolved for item in items if item.resolved]
        year = _YEAR.search(items[0].date)
        last = min(known) if known else year[0] if year else last
        dates = tuple(dict.fromkeys((item.date, item.resolved) for item in items))
        keyed.append((last, index, Moment(dates, text, sentence_id, any(item.date in open_dates for item in items))))
    return tuple(moment for _, _, moment in sorted(keyed, key=lambda item: item[:2]))
