"""SP05: a noun set beside a name: "Dmitry Peskov, the president's press secretary, said"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES
from build_tools.adapt.rules._asides import Aside, apart, aside_after_subject, be, before_aside, may_cut_aside
from build_tools.adapt.rules._clauses import close, close_text_end, left_stands_alone, main_clause
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._roles import THINGS, article, role_beside
from build_tools.adapt.rules._view import NounPhrase, View, view
from build_tools.adapt.rules._words import PERSONS, SUBORDINATORS
from build_tools.model import Edit, Span

# Words by which a sentence may be shorter than others that are cut: both halves are short whole statements.
_SHORTER = 3
_SAYS = frozenset("say add explain admit warn argue claim insist".split())


class Appositive(Rule):
    """Finds a name with "a/an/the/…'s" and a noun for a person, a place or a thing beside it, and says so in a sentence of its
    own: "Peskov is the president's press secretary."

    Why: two statements in one; the verb comes late.
    Left alone: lists, dates, quantities, nouns that do not say what a named thing is, names of more than one part of a row,
    quotations. The tense is that of the main verb; verbs of saying in the past count as present, as in news.
    Source: Siddharthan (2006), with the false appositives ("March, a fall of 4.5%,") shut out by a closed list of nouns.
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
        "The report says that Anna Keller, the head of the hospital, knew about the letters from the bank.",
        "The rain caused a panic in Aarau, a town in the north, as large as a small city in the south of the country.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for a noun beside the subject, or beside the last name of the sentence."""
        if context.level.high is None:
            return
        v = view(sentence)
        if v.length <= split_over(context.level) - _SHORTER:
            return
        edit = self._beside_subject(v) or self._behind_speaker(v)
        if edit is None and v.stop is not None:
            edit = self._at_end(v)
        if edit is None and v.stop is not None and v.length > split_over(context.level):
            edit = self._inside(v)
        if edit is not None:
            yield edit

    def _beside_subject(self, v: View) -> Edit | None:
        aside = aside_after_subject(v)
        if aside is None or not may_cut_aside(v, aside) or not v.is_whole(aside.opened, aside.closed):
            return None
        subject = aside.subject
        if subject.kind == "common":
            return self._named(v, aside)
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
            if subject.start or not self._is_person(v, role):
                return None
            text = f"{before_aside(v, aside)} {statement}{close_text_end(statement)} {again}, "
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
        if not v.is_person(subject) or not 2 <= name.core_end - name.start <= 4 or subject.start != 0:
            return None
        is_one = v.low[0] in ("the", "his", "her", "its", "their", "our", "my") or "POS" in v.tags[: subject.core_end]
        again = v.refer(name, person=True)
        if not is_one or again is None or any(v.tags[i] != "NNP" for i in range(name.start, name.core_end)):
            return None
        comma = "" if closed == aside.closed else ","  # "the mayor, Anna Keller, who lives here, said"
        text = f" {be(v, aside.verb, False)} {v.src(name.start, name.core_end)}. {again}{comma} "
        return Edit(
            Span(v.until(aside.opened - 1), v.at(closed + 1)),
            text,
            self.code,
            "Who has a role: a sentence of its own.",
        )

    def _again(self, v: View, aside: Aside, role: NounPhrase) -> str | None:
        is_person = self._is_person(v, role)
        lemma = v.lemma(role.head)
        is_thing = (lemma in THINGS and not may_be_person(lemma)) or v.is_word(role.start, "one")
        if aside.subject.start == 0 and not is_person and is_thing:
            return "It"
        if is_person or may_be_person(lemma) or aside.subject.start:
            return v.refer(aside.subject, person=is_person or may_be_person(lemma))
        return v.src(aside.subject.start, aside.subject.core_end)

    def _is_person(self, v: View, role: NounPhrase) -> bool:
        """Whether the role is a person's: "a doctor", "one of the best doctors"."""
        if not v.is_word(role.start, "one"):
            return v.low[role.head] in PERSONS or v.lemma(role.head) in PERSONS
        many = next((i for i in range(role.start + 1, min(role.start + 9, v.n)) if v.tags[i] == "NNS"), None)
        return many is not None and v.lemma(many) in PERSONS

    def _at_end(self, v: View) -> Edit | None:
        comma = next((k for k in range(v.n - 2, 1, -1) if v.low[k] == ","), None)
        if comma is None or not v.is_level(comma) or not v.is_whole(comma, v.n - 1):
            return None
        named = v.before(comma)
        if named is None or named.start == 0 or v.is_time(named) or v.tags[named.start - 1] in ("CC", ",", "POS", "JJ"):
            return None
        role = role_beside(v, named, comma + 1, v.n - 1, after_subject=False)
        if role is None:
            return None
        if v.is_reported(0, comma) or not left_stands_alone(v, 0, comma, contrast=True):
            return None
        if v.tags[named.start - 2] in ("NNP", "NNPS") and v.low[named.start - 1] in ("of", "on", "for", "to"):
            return None  # "the Convention on Narcotic Drugs": the name was not read to its start
        is_person = v.is_person(role)
        if is_person and v.low[named.start - 1] in ("in", "at", "near", "from"):
            return None
        again = v.refer(named, person=is_person)
        verbs = [i for i in range(comma) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")]
        if again is None or not verbs:
            return None
        is_now = v.lemma(role.head) in PLACES or any(v.tags[i] in ("VBZ", "VBP") for i in range(role.core_end, v.n))
        verb = "is" if is_now else be(v, verbs[-1], False)
        return Edit(
            Span(v.until(comma - 1), v.at(comma + 1)),
            f"{close(v, comma)} {again} {verb} ",
            self.code,
            "What a named person or thing is: a sentence of its own.",
        )

    def _inside(self, v: View) -> Edit | None:
        """ "She was born in Aarau, a town in Switzerland, in 1950": told behind the sentence."""
        commas = [k for k in range(3, v.n - 2) if v.low[k] == ","]
        if len(commas) < 2 or not all(v.is_level(k) for k in commas) or v.is_reported(0, v.n - 1):
            return None
        opened, closed = commas[-2:]
        named = v.before(opened)
        if named is None or named.start < 2 or v.tags[named.start - 1] not in ("IN", "VBD", "VBZ", "VBG", "VB", "TO"):
            return None
        is_adverb = all(v.tags[i] in ("RB", "RBR") for i in range(closed + 1, v.n - 1))  # "more often"
        # "There was panic in Bern, a town in the south, as the river rose": the clause joins the statement without the comma
        is_clause = v.low[closed + 1] in ("as", "after", "before", "when") and v.clause(closed + 2) is not None
        if (
            (v.tags[closed + 1] not in ("IN", "TO") and not is_adverb)
            or (v.low[closed + 1] in SUBORDINATORS and not is_clause)
            or not v.has_finite(0, named.start)
        ):
            return None
        if v.low[closed + 1] in ("of", "like", "including", "with", "by") or (
            v.has_finite(closed + 1, v.n - 1) and not is_clause
        ):
            return None
        role = role_beside(v, named, opened + 1, closed, after_subject=False)
        if role is None or not v.is_free(opened, v.n - 1) or v.has_finite(opened, closed):
            return None
        main = main_clause(v, 0, opened) or opening(v)
        if main is None or main.verb >= opened or not left_stands_alone(v, 0, opened, contrast=True):
            return None
        if any(k > main.subject.start for k in commas[:-2]):
            return None  # other commas only in front of the subject
        is_person = self._is_person(v, role)
        again = v.refer(named, person=is_person)
        if again is None:
            return None
        verb = "is" if v.lemma(role.head) in PLACES else be(v, main.verb, False)
        rest = v.src(closed + 1, v.n - 1)
        return Edit(
            Span(v.until(opened - 1), v.until(v.n - 2)),
            f" {rest}{close(v, v.n - 1)} {again} {verb} {v.src(opened + 1, closed)}",
            self.code,
            "What a named person or thing is: a sentence of its own.",
        )

    def _behind_speaker(self, v: View) -> Edit | None:
        """The role of who said a quotation: "…", said Anna Keller, director of the hospital and a friend of the mayor."""
        if v.low[-1] != "." or v.n < 6:
            return None  # the quotation itself may have begun sentences before
        for said in range(2, v.n - 4):
            if v.lemma(said) not in _SAYS or v.tags[said] not in ("VBD", "VBZ") or v.low[said - 1][0] not in "\"”'":
                continue
            name = v.core(said + 1)
            if name is None or name.kind != "name" or not v.is_word(name.core_end, ","):
                return None
            names = range(name.start, name.core_end)
            role = v.core(name.core_end + 1)
            if any(v.tags[i] != "NNP" for i in names) or role is None or role.plural is True:
                return None
            if v.lemma(role.head) not in PERSONS or not v.is_free(name.core_end, v.n - 1):
                return None
            marked = v.low[role.start] in ("a", "an", "the") or "POS" in v.tags[role.start : role.head]
            if not (marked or v.tags[role.start] == "PRP$" or v.is_word(role.core_end, "of", "at", "for")):
                return None
            if not self._is_one_role(v, role.core_end):
                return None
            again = v.refer(name, person=True)
            if again is None or v.is_word(v.n - 1, "?", "!"):
                return None
            return Edit(
                Span(v.until(name.core_end - 1), v.at(role.start)),
                f"{close(v, name.core_end)} {again} is ",
                self.code,
                "What a named person or thing is: a sentence of its own.",
            )
        return None

    def _is_one_role(self, v: View, start: int) -> bool:
        """Whether the rest of the sentence stays with the role: no clause but with "who", "which" or "that"."""
        for i in range(start, v.n - 1):
            if v.low[i] in (";", ":", "–", "—", "as", "while", "but", "after", "when", "because"):
                return False
            if v.low[i] == "," and (
                v.tags[i + 1] in ("IN", "VBG", "VBN", "RB", "CC", "PRP") or v.clause(i + 1) is not None
            ):
                return False
            if v.low[i] == "who" or (v.low[i] in ("which", "that") and v.tags[i] == "WDT"):
                return True
            if v.tags[i] in ("VBD", "VBZ", "VBP", "MD"):
                return False
        return True
