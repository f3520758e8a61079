"""SP05: a noun set beside a name: "Dmitry Peskov, the president's press secretary, said"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._apposed import (
    Change,
    at_end,
    behind_speaker,
    in_front,
    inside,
    is_only_role,
    is_person_role,
    name_at_end,
)
from build_tools.adapt.rules._asides import Aside, apart, aside_after_subject, be, before_aside, may_cut_aside
from build_tools.adapt.rules._clauses import close_text_end
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._glosses import definition, in_report
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._roles import THINGS, article, is_plain_tail, role_beside
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import PERSONS
from build_tools.model import Edit, Span

# Words by which a sentence may be shorter than others that are cut: both halves are short whole statements.
_SHORTER = 3


class Appositive(Rule):
    """Finds a name with "a/an/the/…'s" and a noun for a person, a place or a thing beside it, and says so in a sentence of its
    own: "Peskov is the president's press secretary."

    Why: two statements in one; the verb comes late.
    Left alone: lists, dates, quantities, nouns that do not say what a named thing is, names of more than one part of a row,
    quotations. The tense is that of the main verb; verbs of saying in the past count as present, as in news.
    In a report the office of a person is told as the writer's: what stands beside a name is no part of what somebody says.
    Source: Siddharthan (2006), with the false appositives ("March, a fall of 4.5%,") shut out by a closed list of nouns; Potts,
    The Logic of Conventional Implicatures (2005), on appositives in reports.
    """

    code: ClassVar[str] = "SP05"
    name: ClassVar[str] = "appositive"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Anna Keller, the head of the city's largest hospital, said that the new building would open in spring.",
            "Anna Keller is the head of the city's largest hospital. Keller said that the new building would open in spring.",
        ),
        (
            "Anna Keller, author of the report about the bridge, said: “The bridge has to be closed at once.”",
            "Anna Keller is the author of the report about the bridge. Keller said: “The bridge has to be closed at once.”",
        ),
        (
            "Anna Keller, one of the best doctors in the town, left the hospital after a long talk with its owner.",
            "Anna Keller was one of the best doctors in the town. Keller left the hospital after a long talk with its owner.",
        ),
        (
            "The new building will open in the spring of next year, said Anna Keller, a doctor at the hospital.",
            "The new building will open in the spring of next year, said Anna Keller. Keller is a doctor at the hospital.",
        ),
        (
            "The singer was born in Aarau, a town in Switzerland, in the spring of the year 1950.",
            "The singer was born in Aarau in the spring of the year 1950. Aarau is a town in Switzerland.",
        ),
        (
            "Between the two world wars the family lived in a small house in Aarau, a town in Switzerland.",
            "Between the two world wars the family lived in a small house in Aarau. Aarau is a town in Switzerland.",
        ),
        (
            "Anna Keller, a hotel and restaurant consultant, said that the new bridge would be good for the town.",
            "Anna Keller is a hotel and restaurant consultant. Keller said that the new bridge would be good for the town.",
        ),
        (
            "Moonrock, the first of his three films, was shown in every town of the country that year.",
            "Moonrock was the first of his three films. Moonrock was shown in every town of the country that year.",
        ),
        (
            "Anna Keller, 42, a teacher at the old school near the river, said that the bridge had to be closed.",
            "Anna Keller, 42, is a teacher at the old school near the river. Keller said that the bridge had to be closed.",
        ),
        (
            "The club’s lawyer, Anna Keller, who lives in the old part of the town, said the letters were “not real”.",
            "The club’s lawyer is Anna Keller. Keller, who lives in the old part of the town, said the letters were “not real”.",
        ),
        (
            "The rain caused a panic in Aarau, a town in the north of the country, as the river quickly rose to the roofs.",
            "The rain caused a panic in Aarau as the river quickly rose to the roofs. Aarau is a town in the north of the country.",
        ),
        (
            "For Anna Keller, head of the largest school in the valley, the new bridge is the best gift of the year.",
            "Anna Keller is the head of the largest school in the valley. "
            "For Keller, the new bridge is the best gift of the year.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Anna Keller, the president, and two members of the board of the hospital have resigned this week.",
        "March, a fall of 4.5% in all parts of the country, was followed by a small rise in April and May.",
        '"Anna Keller, the head of the hospital, has done more for this town than anyone," said the mayor.',
        "The president visited Austria, a friend of the prime minister and several schools during the weekend.",
        "Anna Keller, author of the report and of two books, has been the mayor of the town since 2012.",
        "Anna Keller, a smile on her face, left the hospital after a long talk with the owner of the house.",
        "Tarna, the first moon, was found by two men from Bern who had built a telescope on the roof.",
        "Bern, a week after the great storm in the valley, was still without any light or heating.",
        "In the spring they met Anna Keller, a doctor and a nurse from the hospital of the town.",
        "The report says that Anna Keller, a friend of the mayor of the town, knew about the letters from the bank.",
        "For Anna Keller, head of the school, and for her friends, the new bridge is the best gift of the year.",
        "The rain caused a panic in Aarau, a town in the north, as large as a small city in the south of the country.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a noun beside the subject, or beside another name."""
        if context.level.high is None:
            return
        v = view(sentence)
        if v.length <= split_over(context.level) - _SHORTER:
            return
        edit = self._beside_subject(v)
        if edit is None and (change := self._elsewhere(v, split_over(context.level))) is not None:
            start, end, text = change
            edit = Edit(Span(start, end), text, self.code, "What a named person or thing is: a sentence of its own.")
        if edit is not None:
            yield edit

    def _elsewhere(self, v: View, over: int) -> Change | None:
        if (change := behind_speaker(v)) is not None or v.stop is None:
            return change
        return at_end(v) or name_at_end(v) or (self._within(v) if v.length > over else None)

    def _within(self, v: View) -> Change | None:
        return inside(v) or in_front(v) or definition(v) or in_report(v)

    def _beside_subject(self, v: View) -> Edit | None:
        aside = aside_after_subject(v)
        if aside is None or not may_cut_aside(v, aside) or not v.is_whole(aside.opened, aside.closed):
            return None
        subject = aside.subject
        if subject.kind == "name" and v.is_word(subject.start, "the") and v.low[subject.head] in PERSONS:
            subject = replace(subject, kind="common")  # "the US President"
            aside = replace(aside, subject=subject)
        if subject.kind == "common":
            return self._named(v, aside) or self._described(v, aside)
        closed = self._before_clause(v, aside)
        role = role_beside(v, subject, aside.opened + 1, closed, after_subject=True)
        if role is None or v.count(aside.closed, v.n) < 2:
            return None
        is_bare = v.tags[role.start] not in ("DT", "PRP$") and "POS" not in v.tags[role.start : role.head]
        if is_bare and not v.is_word(role.start, "one") and be(v, aside.verb, False) == "was":
            return None  # news leaves the article out of roles that may still be held
        again = self._again(v, aside, role)
        if again is None or (subject.start and not v.is_free(aside.closed, v.n - 1)):
            return None
        statement = f"{be(v, aside.verb, False)} {article(v, role)}{v.src(aside.opened + 1, closed)}"
        reason = "What a named person or thing is: a sentence of its own."
        if closed != aside.closed:  # "Keller, a doctor, who lives here, said"
            if not is_person_role(v, role):
                return None
            told = f"{before_aside(v, aside)} {statement}{close_text_end(statement)} "
            if subject.start:  # "But Keller, a doctor, who lives here, said": "Keller is a doctor. But Keller, who"
                if v.tags[0] != "CC" or subject.start != 1:
                    return None
                text = f"{upper(v.src(1, aside.opened))}{told}{v.words[0].text} {again}, "
                return Edit(Span(0, v.at(closed + 1)), text, self.code, reason)
            text = f"{told}{again}, "
            return Edit(Span(v.until(aside.opened - 1), v.at(closed + 1)), text, self.code, reason)
        start, end, text = apart(v, aside, statement, again)
        return Edit(Span(start, end), text, self.code, reason)

    def _before_clause(self, v: View, aside: Aside) -> int:
        """The comma before ", who …" inside the aside; else the comma that closes it."""
        inside = range(aside.opened + 2, aside.closed - 2)
        return next((k for k in inside if v.low[k] == "," and v.is_word(k + 1, "who", "whose")), aside.closed)

    def _named(self, v: View, aside: Aside) -> Edit | None:
        """ "The club's founder, Anna Keller, said": the name beside the role."""
        subject = aside.subject
        name, closed = v.core(aside.opened + 1), self._before_clause(v, aside)
        if name is None or name.kind != "name" or name.core_end != closed or subject.plural is not False:
            return None
        if not v.is_person(subject) or not 2 <= name.core_end - name.start <= 4:
            return None
        first = subject.start
        is_one = "POS" in v.tags[first : subject.core_end] or v.is_word(first, "the")
        is_one = is_one or (first == 0 and v.is_word(0, "his", "her", "its", "their", "our", "my"))
        if first and not is_only_role(v, subject, aside.opened):
            return None
        again = v.refer(name, person=True)
        if v.low[name.core_end - 1] in v.low[: aside.opened]:
            again = v.src(name.start, name.core_end)  # "Berg's wife, Anna Berg": Berg alone is the other one
        if not is_one or again is None or any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)):
            return None
        comma = "" if closed == aside.closed else ","  # "the mayor, Anna Keller, who lives here, said"
        is_dated = v.tags[aside.verb] == "VBD" and any(w.isdigit() and len(w) == 4 for w in v.low[:first])
        told = f" {'was' if is_dated else be(v, aside.verb, False)} {v.src(name.start, name.core_end)}. "
        start = v.until(aside.opened - 1)
        if first:  # "Last year the club's founder, Anna Keller, left": "The club's founder was Anna Keller. Last year Keller left"
            if not v.is_free(0, aside.opened) or v.tags[first - 1] not in (",", "CC"):
                return None
            told = f"{upper(v.src(first, aside.opened))}{told}{v.src(0, first)} "
            start = 0
        text = f"{told}{again}{comma} "
        return Edit(
            Span(start, v.at(closed + 1)),
            text,
            self.code,
            "Who has a role: a sentence of its own.",
        )

    def _described(self, v: View, aside: Aside) -> Edit | None:
        """ "The drug, a strong medicine, is sold": "The drug is a strong medicine. It is sold"."""
        subject, role = aside.subject, v.core(aside.opened + 1)
        if role is None or role.kind != "common" or role.plural is not False or subject.plural is not False:
            return None
        if subject.start != 0 or subject.end != subject.core_end or not v.is_word(0, "the", "its", "their", "our"):
            return None
        lemma, is_one = v.lemma(role.head), v.low[role.start] in ("a", "an")
        if not is_one or v.is_person(subject) != (lemma in PERSONS) or lemma not in THINGS | PERSONS:
            return None
        if (
            not is_plain_tail(v, role.core_end, aside.closed, may_pair=True)
            or "PRP$" in v.tags[role.head : aside.closed]
        ):
            return None
        again = v.refer(subject) if v.is_person(subject) else "It"
        if again is None or v.count(aside.closed, v.n) < 2:
            return None
        statement = f"{be(v, aside.verb, False)} {v.src(aside.opened + 1, aside.closed)}"
        start, end, text = apart(v, aside, statement, again)
        return Edit(Span(start, end), text, self.code, "What a thing is: a sentence of its own.")

    def _again(self, v: View, aside: Aside, role: NounPhrase) -> str | None:
        is_person = is_person_role(v, role)
        lemma = v.lemma(role.head)
        is_thing = (lemma in THINGS and not may_be_person(lemma)) or v.is_word(role.start, "one")
        if aside.subject.start == 0 and not is_person and is_thing:
            return "It"
        if is_person or may_be_person(lemma) or aside.subject.start:
            return v.refer(aside.subject, person=is_person or may_be_person(lemma))
        return v.src(aside.subject.start, aside.subject.core_end)
