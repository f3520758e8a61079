"""SP19: dates of a life in brackets behind a name: "Anna Keller (born 12 May 1950) is …"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import bracket_after_subject, told_behind
from build_tools.adapt.rules._view import View, view
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = rf"(?:\d{{1,2}} {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}},? \d{{4}})"
_YEAR = r"\d{4}"
_PLACE = r"(?P<place>,? in [A-Z][\w .,'’-]+|, [A-Z][\w .,'’-]+)?"
_AS = r"(?:(?P<as>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})[;,] )?"
_BORN = re.compile(rf"[;,\s]*born {_AS}(?:on |in )?(?P<date>{_DAY}|{_MONTH} {_YEAR}|{_YEAR}){_PLACE}")
_LIVED = re.compile(rf"[;,\s]*(?P<from>{_DAY}|{_YEAR})\s*(?:[–—-]|\bto\b)\s*(?P<to>{_DAY}|{_YEAR})")
_DAYS_ONLY = re.compile(rf"[;,\s]*(?P<from>{_DAY})\s+(?P<to>{_DAY})")  # the dash was lost on the way
# A name that the tagger may not know for one: 'Karl "Kalle" Berg', "Oliver Berg".
_NAME = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: (?:\"[^\"]+\"|“[^”]+”|[A-Z][\w.'’-]*|de|von|van|der|y|e|di|da|la|le)){1,5})"
    r"(?P<honours>(?:, ?[A-Z]{2,5})*),? \((?P<inside>[^()]+)\)(?:(?P<comma>,) | (?=(?:is|was|has|had) ))"
)
_PARTICLES = frozenset("de von van der y e di da la le".split())


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
        (
            'Paul "Polly" Berg (born Paul Meier, 23 August 1979, Bern) is a Swiss tennis player.',
            'Paul "Polly" Berg is a Swiss tennis player. Berg was born Paul Meier on 23 August 1979 in Bern.',
        ),
        (
            "Paul Anton Berg, CBE (born 12 May 1950), known to all as Polly, is a baker and a writer.",
            "Paul Anton Berg, CBE, known to all as Polly, is a baker and a writer. Berg was born on 12 May 1950.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The Great War (28 July 1914 – 11 November 1918) was a war in which most states of Europe took part.",
        "Anna Keller (12 May 1850 – 3 June 1921) lies in the old cemetery near the river, beside her two sons.",
        "Anna Keller (née Schmid; 12 May 1950) is a doctor at the largest hospital of the city of Zurich.",
        "Anna Keller (12 May 1850 in Bern 3 June 1921 in Basel) was a painter of mountains and lakes.",
        "The prize went to Anna Keller (born 12 May 1950) for her work at the largest hospital of the city.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a bracket behind the name that the sentence begins with."""
        if "(" not in sentence.text or context.level.high is None:
            return
        v = view(sentence)
        edit = self._after_name(v) or self._as_written(v)
        if edit is not None:
            yield edit

    def _after_name(self, v: View) -> Edit | None:
        name = v.core(0)
        bracket = bracket_after_subject(v, name if name and name.kind == "name" else None)
        if bracket is None or not v.is_free(bracket.opened + 1, bracket.closed):
            return None
        told = self._told(v, v.text[v.until(bracket.opened) : v.at(bracket.closed)].strip(), bracket.verb)
        who = v.refer(bracket.subject, person=True)
        if told is None or who is None:
            return None
        start, end, text = told_behind(v, bracket, f"{who} {told}")
        return Edit(Span(start, end), text, self.code, "The dates of a life: a sentence of its own.")

    def _as_written(self, v: View) -> Edit | None:
        """The same for a name read by its capital letters, where the sentence or "born" says that it is a person's."""
        match = _NAME.match(v.text)
        if match is None or v.stop is None or match["name"].startswith(("The ", "A ", "An ", "In ")):
            return None
        closed = next(k for k in range(v.n) if v.low[k] == ")")
        told = self._told(v, match["inside"].strip(), closed + 1)
        names = match["name"].split()
        is_plain = len(names[-1]) > 3 and names[-1].replace("-", "").isalpha() and not names[-1].isupper()
        if told is None or not is_plain or _PARTICLES & set(names) or (len(names) > 2 and not match["name"].isascii()):
            return None
        rest = v.text[match.end() : v.until(v.n - 2)]
        end = "" if rest.endswith(".") else "."
        return Edit(
            Span(match.end("honours"), v.until(v.n - 2)),
            f"{match['comma'] or ''} {rest}{end} {names[-1]} {told}",
            self.code,
            "The dates of a life: a sentence of its own.",
        )

    def _told(self, v: View, inside: str, verb: int) -> str | None:
        """What the new sentence says of the person; None where the brackets hold anything else."""
        born = _BORN.fullmatch(inside)
        if born is not None:
            place = (born["place"] or "").removeprefix(",").rstrip(", .")
            place = place if not place or place.startswith(" in ") else f" in{place}"
            return f"was born {born['as'] + ' ' if born['as'] else ''}{_on(born['date'])}{place}"
        lived = _LIVED.fullmatch(inside) or _DAYS_ONLY.fullmatch(inside)
        if lived is not None and v.lemma(verb) == "be" and _is_person(v, verb + 1):
            return f"lived from {lived['from']} to {lived['to']}"
        return None


def _is_person(v: View, start: int) -> bool:
    """Whether a noun for a person stands behind "is a"."""
    end = next((i for i in range(start, v.n) if v.tags[i] in ("IN", ",", ".", "VBD", "WDT", "WP", "TO", "CC")), start)
    return v.is_word(start, "a", "an", "the") and any(v.lemma(i) in PERSONS for i in range(start + 1, end))


def _on(date: str) -> str:
    """The date with its preposition: "on" before a day, "in" before a month or a year."""
    return ("on " if re.search(r"\d{1,2}\b(?!\d)", date) and len(date.split()) > 2 else "in ") + date
