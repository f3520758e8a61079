"""SP19: dates of a life in brackets behind a name: "Anna Keller (born 12 May 1950) is …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import bracket_after_subject, told_behind
from build_tools.adapt.rules._view import NounPhrase, View, view
from build_tools.model import Edit, Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})"
_YEAR = r"\d{4}"
_PLACE = r"(?P<place>,? in [A-Z][\w .,'’-]+)?"
_BORN = re.compile(rf"[;,\s]*born (?:on |in )?(?P<date>{_DAY}|{_MONTH} {_YEAR}|{_YEAR}){_PLACE}")
_LIVED = re.compile(rf"[;,\s]*(?P<from>{_DAY}|{_YEAR})\s*(?:[–—-]|\bto\b)\s*(?P<to>{_DAY}|{_YEAR})")


class LifeDates(Rule):
    """Finds "(born DATE)" and "(DATE – DATE)" between a person's name and what the sentence says of the person, and tells the
    dates in a sentence of its own at the end: "Keller was born on 12 May 1950."

    Why: brackets part the name from its verb, and a screen reader reads a dash between two dates as nothing.
    Left alone: every other word or sign in the brackets, names of things, sentences that do not go on with a verb, quotations.
    Two dates count as a life only where the sentence says that the name is a person ("was a painter").
    Source: GOV.UK style guide, "Dates" ("to" instead of a dash) and "Brackets".
    """

    code: ClassVar[str] = "SP19"
    name: ClassVar[str] = "life-dates"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Anna Keller (born 12 May 1950) is a doctor at the largest hospital of the city of Zurich.",
            "Anna Keller is a doctor at the largest hospital of the city of Zurich. Keller was born on 12 May 1950.",
        ),
        (
            "Anna Keller (12 May 1850 – 3 June 1921) was a painter who lived for most of her life in Zurich.",
            "Anna Keller was a painter who lived for most of her life in Zurich. Keller lived from 12 May 1850 to 3 June 1921.",
        ),
        (
            "Paul Berg (born 1950 in Bern) has written more than twenty books about the birds of the Alps.",
            "Paul Berg has written more than twenty books about the birds of the Alps. Berg was born in 1950 in Bern.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The Great War (28 July 1914 – 11 November 1918) was a war in which most states of Europe took part.",
        "Anna Keller (12 May 1850 – 3 June 1921) lies in the old cemetery near the river, beside her two sons.",
        "Anna Keller (born Anna Schmid; 12 May 1950) is a doctor at the largest hospital of the city of Zurich.",
        "The prize went to Anna Keller (born 12 May 1950) for her work at the largest hospital of the city.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a bracket behind the name that the sentence begins with."""
        if "(" not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        name = v.core(0)
        bracket = bracket_after_subject(v, name if name and name.kind == "name" else None)
        if bracket is None or not v.is_free(bracket.opened + 1, bracket.closed):
            return
        told = self._told(v, v.text[v.until(bracket.opened) : v.at(bracket.closed)].strip(), bracket.verb)
        who = v.refer(bracket.subject, person=True)
        if told is None or who is None:
            return
        start, end, text = told_behind(v, bracket, f"{who} {told}")
        yield Edit(Span(start, end), text, self.code, "The dates of a life: a sentence of its own.")

    def _told(self, v: View, inside: str, verb: int) -> str | None:
        """What the new sentence says of the person; None where the brackets hold anything else."""
        born = _BORN.fullmatch(inside)
        if born is not None:
            return f"was born {_on(born['date'])}{(born['place'] or '').removeprefix(',').rstrip(', .')}"
        lived = _LIVED.fullmatch(inside)
        if lived is not None and v.lemma(verb) == "be" and _is_person(v, v.core(verb + 1)):
            return f"lived from {lived['from']} to {lived['to']}"
        return None


def _is_person(v: View, role: NounPhrase | None) -> bool:
    return role is not None and v.is_person(role)


def _on(date: str) -> str:
    """The date with its preposition: "on" before a day, "in" before a month or a year."""
    return ("on " if re.search(r"\d{1,2}\b(?!\d)", date) and len(date.split()) > 2 else "in ") + date
