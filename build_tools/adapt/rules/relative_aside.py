"""SP04: an aside with "who" or "which" between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import Aside, apart, aside_after_subject
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, view
from build_tools.adapt.rules._words import REPORTS
from build_tools.model import Edit, Span


class RelativeAside(Rule):
    """Finds "SUBJECT, who …, VERB …" and "SUBJECT, which …, VERB …" in a sentence too long for the level, and makes two
    sentences: what is told about the subject, then what the subject does.

    Why: the reader has to keep the subject in mind over the whole aside before the verb comes.
    Left alone: clauses without commas, asides whose end is not certain, verbs that do not fit the subject in number.
    Source: Siddharthan (2006). The noun is repeated; "They" and "It" stand only for the subject of the sentence before.
    """

    code: ClassVar[str] = "SP04"
    name: ClassVar[str] = "relative-aside"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The workers, who came from three different countries, were paid less than the law of the country says.",
            "The workers came from three different countries. They were paid less than the law of the country says.",
        ),
        (
            "Maria Lopez, who lives in the old part of the town, was awarded the prize for her work with children.",
            "Maria Lopez lives in the old part of the town. Lopez was awarded the prize for her work with children.",
        ),
        (
            "The company, which makes small cars for the city, has closed two of its factories in the north.",
            "The company makes small cars for the city. It has closed two of its factories in the north.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The workers who came from three different countries were paid less than the law of the country says.",
        "The singer, who wrote, produced, and played all of the songs on the album, left the band in the spring.",
        '"The company, which makes small cars for the city, has closed two of its factories," she told the paper.',
        "The committee, which is to meet again in the autumn of next year, and the board have not agreed on a plan.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for an aside behind the subject of the sentence."""
        if (" who " not in sentence.text and " which " not in sentence.text) or context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        aside = aside_after_subject(v)
        if aside is None or v.low[aside.opened + 1] not in ("who", "which"):
            return
        verb = v.finite(aside.opened + 2)
        if (
            verb is None
            or v.lemma(verb) in REPORTS
            or not v.agrees(aside.subject, verb)
            or v.count(aside.opened + 2, aside.closed) < SHORTEST_PIECE - 1
        ):
            return
        if not v.is_free(aside.opened, aside.closed) or v.count(aside.closed, v.n) < SHORTEST_PIECE - 1:
            return
        again = self._again(v, aside, verb)
        if again is None:
            return
        if aside.subject.start and not v.is_free(aside.closed, v.n - 1):
            return
        start, end, text = apart(v, aside, v.src(aside.opened + 2, aside.closed), again)
        reason = f'An aside with "{v.low[aside.opened + 1]}" between subject and verb: a sentence of its own.'
        yield Edit(Span(start, end), text, self.code, reason)

    def _again(self, v: View, aside: Aside, verb: int) -> str | None:
        """What the second sentence calls the subject."""
        subject, is_who = aside.subject, v.low[aside.opened + 1] == "who"
        number = v.verb_number(verb)
        if number is None:
            number = v.verb_number(aside.verb)
        if number is None:
            number = subject.plural
        if subject.end != subject.core_end and "and" in v.low[subject.core_end : subject.end]:
            number = True
        is_lead = subject.start == 0
        if number is True and is_lead:
            return "They"
        if number is False and not is_who and is_lead and not v.is_person(subject):
            return "It"
        if subject.kind == "common" and is_who and not v.is_person(subject):
            return None
        return v.refer(subject, person=is_who) if subject.end == subject.core_end or number is not True else None
