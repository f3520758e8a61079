"""SP04: an aside with "who" or "which" between a subject and its verb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._asides import Aside, apart, aside_after_subject, may_cut_aside
from build_tools.adapt.rules._clauses import close_text_end
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._relatives import relative
from build_tools.adapt.rules._view import View, view
from build_tools.adapt.rules._words import REPORTS
from build_tools.model import Edit, Span

_OF_PERSONS = frozenset(
    """brother career child daughter family father hair husband life mother parent sister son wife work""".split()
)


class RelativeAside(Rule):
    """Finds "SUBJECT, who …, VERB …", also with "which" and "whose", in a sentence too long for the level, and makes two
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
            "Anna Keller, who lives in the old part of the town, said: “The bridge has to be closed at once.”",
            "Anna Keller lives in the old part of the town. Keller said: “The bridge has to be closed at once.”",
        ),
        (
            "The company, which makes small cars for the city, has closed two of its factories in the north.",
            "The company makes small cars for the city. It has closed two of its factories in the north.",
        ),
        (
            "The lake, whose water is cold in every month of the year, is the home of many rare fish.",
            "The lake's water is cold in every month of the year. It is the home of many rare fish.",
        ),
        (
            "Anna Keller, 42, who works at a home for old people, was asked to come back after the storm.",
            "Anna Keller, 42, works at a home for old people. Keller was asked to come back after the storm.",
        ),
        (
            "Anna Keller, who led the work at the old harbour, said that it had been “a very good year for the town.”",
            "Anna Keller led the work at the old harbour. Keller said that it had been “a very good year for the town.”",
        ),
        (
            "The shop, which has “bread and coffee” in big letters over the door, is one of the oldest in the town.",
            "The shop has “bread and coffee” in big letters over the door. It is one of the oldest in the town.",
        ),
        (
            "But farmers in the two valleys, who led the fight against the dam for many years, were not at the meeting.",
            "But farmers in the two valleys were not at the meeting. These farmers led the fight against the dam for many years.",
        ),
        (
            "Keller, who, like most of the farmers, had not heard of the plan until now, was in the hall before eight.",
            "Like most of the farmers, Keller had not heard of the plan until now. Keller was in the hall before eight.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The workers who came from three different countries were paid less than the law of the country says.",
        "The singer, who wrote, produced, and played all of the songs on the album, left the band in the spring.",
        '"The company, which makes small cars for the city, has closed two of its factories," she told the paper.',
        "The old shop, which sells “bread and coffee, is one of the few in the town that open on Sunday.",
        "The singer, who left in June and, sadly, came back, has sold the house near the lake.",
        "The shop, which sells bread and coffee, is one of the oldest in the town, says its owner, Anna Keller.",
        "Anna Keller, who lives in the old part of the town, is the best of us all, the mayor said.",
        "The letter of the town to the Council of the North, which runs all of the schools, said that it was closed.",
        "The committee, which is to meet again in the autumn of next year, and the board have not agreed on a plan.",
        "But farmers in the two valleys and their friends, who led the fight against the dam, were not there.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for an aside behind the subject of the sentence."""
        if not any(w in sentence.text for w in (" who", " which")) or context.level.high is None:
            return
        v = view(sentence)
        if v.length <= split_over(context.level):
            return
        aside = aside_after_subject(v)
        if aside is None or not may_cut_aside(v, aside) or v.low[aside.opened + 1] not in ("who", "which", "whose"):
            return
        if v.low[aside.opened + 1] == "whose":
            edit = self._owned(v, aside)
            if edit is not None:
                yield edit
            return
        told = relative(v, aside.opened + 1, aside.subject)
        if told is None or told.verb >= aside.closed or (told.front and aside.subject.start):
            return
        verb = told.verb
        if (
            (v.lemma(verb) in REPORTS and v.low[aside.opened + 1] != "who")
            or not v.agrees(aside.subject, verb)
            or v.count(aside.opened + 2, aside.closed) < SHORTEST_PIECE - 1
        ):
            return
        if v.low[aside.opened + 1] == "which" and self._has_rival(v, aside, verb):
            return
        if not self._is_whole(v, aside) or v.count(aside.closed, v.n) < SHORTEST_PIECE - 1:
            return
        again = self._again(v, aside, verb)
        if again is None:
            return
        if aside.subject.start and not v.is_free(aside.closed, v.n - 1):
            return
        start, end, text = apart(v, aside, v.src(told.start, aside.closed), again)
        if told.front:  # "Keller, who, like most of them, had": "Like most of them, Keller had"
            subject = v.src(0, aside.opened)
            is_name = aside.subject.kind == "name" or v.words[0].text[0].islower()
            start, text = 0, f"{told.front}{subject if is_name else subject[0].lower() + subject[1:]}{text}"
        reason = f'An aside with "{v.low[aside.opened + 1]}" between subject and verb: a sentence of its own.'
        yield Edit(Span(start, end), text, self.code, reason)

    def _has_rival(self, v: View, aside: Aside, verb: int) -> bool:
        """Whether "which" may be about the last noun of the subject: "The letter to the council, which runs the schools, said"."""
        subject = aside.subject
        if subject.end == subject.core_end:
            return False
        last = v.before(aside.opened)
        if last is None or last.start <= subject.head or v.is_time(last):
            return False
        is_same = v.is_word(last.start - 1, "of") and last.kind == "name" and v.lemma(subject.head) in PLACES
        return not is_same and v.agrees(last, verb)

    def _is_whole(self, v: View, aside: Aside) -> bool:
        """Whether every quotation mark in the aside has its partner there."""
        if v.is_free(aside.opened, aside.closed):
            return True
        inside = v.text[v.at(aside.opened) : v.until(aside.closed)]
        is_paired = inside.count("“") == inside.count("”") and inside.count('"') % 2 == 0
        return (
            is_paired
            and not any(c in inside for c in "()[]‘")
            and v.is_level(aside.opened)
            and aside.subject.start == 0
        )

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
        if subject.kind == "common" and is_who and not v.is_person(subject) and subject.end != subject.core_end:
            return None
        if subject.end == subject.core_end or number is not True:
            return v.refer(subject, person=is_who)
        # "But workers in Bern, who …, were paid": said behind the sentence, of these workers
        these = v.refer(subject) if subject.plural and "and" not in v.low[subject.core_end : subject.end] else None
        return these if these is not None and these.startswith("These ") else None

    def _owned(self, v: View, aside: Aside) -> Edit | None:
        """ "The lake, whose water is cold, is …": "The lake's water is cold. It is …"."""
        subject = aside.subject
        owned = v.clause(aside.opened + 2)
        if subject.start != 0 or subject.end != subject.core_end or owned is None or owned.verb >= aside.closed:
            return None
        if not v.is_free(aside.opened, aside.closed) or subject.plural is None or v.lemma(owned.verb) in REPORTS:
            return None
        if v.count(aside.closed, v.n) < SHORTEST_PIECE - 1:
            return None
        if subject.plural:
            again: str | None = "They"
        elif v.is_person(subject) or subject.kind == "name":
            again = v.refer(subject, person=v.is_person(subject) or v.lemma(owned.subject.head) in _OF_PERSONS)
        else:
            again = "It" if v.refer(subject) is not None else None  # "each lake, whose": not one lake
        if again is None or not v.text[v.until(subject.end - 1) - 1].isalpha():
            return None
        mark = "'" if v.low[subject.head].endswith("s") and subject.plural else "'s"
        statement = v.src(aside.opened + 2, aside.closed)
        return Edit(
            Span(v.until(aside.opened - 1), v.at(aside.closed + 1)),
            f"{mark} {statement}{close_text_end(statement)} {again} ",
            self.code,
            'An aside with "whose" between subject and verb: a sentence of its own.',
        )
