"""SP74: an aside between two dashes that says what stands before it, or is a statement: told behind the sentence."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._antecedent import PLACES, rivals
from build_tools.adapt.rules._asides import be
from build_tools.adapt.rules._clauses import close, close_text_end, main_clause
from build_tools.adapt.rules._dashes import DASHES, joining_dashes, statement_at
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._lists import NUMERALS, items, listed_noun
from build_tools.adapt.rules._predicates import opens_clause
from build_tools.adapt.rules._roles import THINGS
from build_tools.adapt.rules._view import NounPhrase, View, long_view, upper
from build_tools.adapt.rules._words import PERSONS, SUBORDINATORS
from build_tools.model import Edit, Span

_SHORTEST = 3  # words of the aside
_LONGEST = 26
_DENIALS = frozenset("not n't never no nobody nothing neither nor without if unless whether only".split())
# What they stand for is in the sentence that the statement would be moved behind.
_POINTERS = frozenset(
    """it its he his him she her they their them this that these those there here so such none some many most few all both each one ones
    another others latter former then everyone everybody someone nobody i we you my our your""".split()
)
_KINDS = frozenset("kind type sort form class".split())
# They say that the row is not the whole of it, or need another tense.
_EXAMPLES = frozenset("among etc including included especially like such since until".split())
_SURE = frozenset("is are was were has have had do does did can could will would may might must".split())
_GOES_ON = ("VBD", "VBZ", "VBP", "MD", "IN", "TO", "RB", ",", "CC")
_QUANTITIES = frozenset("half majority third quarter number percent % total share lot rest proportion amount".split())


class DashAside(Rule):
    """Finds two dashes around a row of things or a noun that says what stands before it ("three rivers – the Elbe, the Oder and
    the Rhine – …", "the MOOC – an open course – …"), or around a whole statement, and says so behind the sentence.

    Why: the aside parts words that belong together, often the subject and its verb.
    Left alone: counts and shares ("– 38% –"), statements with a pronoun that could then mean something else, conditions, denials,
    reported speech, quotations.
    Source: GOV.UK style guide (no asides in dashes).
    """

    code: ClassVar[str] = "SP74"
    name: ClassVar[str] = "dash-aside"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The largest towns of the valley – Basel, Bern and Olten – are in the lower half of the table.",
            "The largest towns of the valley are in the lower half of the table. These towns are Basel, Bern and Olten.",
        ),
        (
            "A good school – the law has been the same in the valley since 1950 – is helpful to children in later life.",
            "A good school is helpful to children in later life. The law has been the same in the valley since 1950.",
        ),
        (
            "The teacher gives a MOOC – an open course for all who want to learn – in the history of the town.",
            "The teacher gives a MOOC in the history of the town. The MOOC is an open course for all who want to learn.",
        ),
        (
            "In the valley – a place of many mills – the farmers sell milk and cheese to the towns.",
            "In the valley, the farmers sell milk and cheese to the towns. The valley is a place of many mills.",
        ),
        (
            "Anna Keller – a doctor at the oldest hospital of the town – is the best player of the valley.",
            "Anna Keller is the best player of the valley. Keller is a doctor at the oldest hospital of the town.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "Some towns of the valley – Basel, Bern and Olten among them – have closed their schools for the summer.",
        "The old mill in the valley – a museum since 1990 – is the oldest house of the town by far.",
        "A large share of the people of the valley – 38% – have no car of their own to go to work.",
        "The report says that the largest towns of the valley – Basel, Bern and Olten – are in the lower half.",
        "The new bridge over the river – a gift of the state – was opened in May 1950 by the old king.",
        "The former workers of the hotel – the guests just call it the castle – have more plans for the house.",
        "The law says that the names of all children must – unless both parents are foreign – be sent to the town.",
        "The mayor had a new plan for the old town – a new road along the river – it was the best one so far.",
        "The three largest towns of the valley – Basel and Bern – are in the lower half of the table.",
        "The largest towns of the valley – Basel, Bern and others – are in the lower half of the table.",
        "A good school – the law about them has been the same for years – is helpful to all children.",
        "A good school – if the law allows it to be open – is helpful to all children in the valley.",
        "The mayor – who is old – came to the old town – late in the day – for the vote.",
        "The town was helped by – a gift of the old king – the bank of the valley in the spring.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for the two dashes of a sentence."""
        if not any(d in sentence.text for d in DASHES):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        marks = joining_dashes(v)
        if len(marks) != 2 or any(v.low[k] in (";", ":") for k in range(v.n)):
            return
        opened, closed = marks
        if (
            not _SHORTEST <= v.count(opened, closed) <= _LONGEST
            or closed + 2 >= v.n
            or not self._is_whole(v, opened, closed)
        ):
            return
        said = self._named(v, opened, closed) or self._stated(v, opened, closed) or self._related(v, opened, closed)
        if said is None:
            return
        rest = v.src(closed + 1, v.n - 1)
        gap = ", " if self._is_front(v, opened, closed) else " " if v.low[closed + 1] != "," else ""
        yield Edit(
            Span(v.until(opened - 1), v.until(v.n - 1)),
            f"{gap}{rest}{close(v, v.n - 1)} {said}",
            self.code,
            "An aside between dashes: a sentence of its own.",
        )

    def _is_whole(self, v: View, opened: int, closed: int) -> bool:
        """Whether the sentence without the aside is a statement of the writer's, with nothing that the aside may hang on."""
        clause = v.low[opened + 1] in ("who", "which", "whose")  # the writer's, whatever its subject says then
        if v.is_reported(0, opened) or (v.is_reported(closed + 1, v.n - 1) and not clause):
            return False
        if any(w in _DENIALS for w in v.low[:opened]) or v.tags[opened - 1] in (
            "MD",
            "IN",
            "CC",
            "DT",
            "TO",
            "VBZ",
            "VBP",
        ):
            return False
        behind = v.tags[closed + 1]
        if self._is_front(v, opened, closed):
            return True
        if main_clause(v, closed + 1, v.n) is not None or v.low[closed + 1] in (*SUBORDINATORS, "then"):
            return False
        return behind in _GOES_ON and v.has_finite(0, opened) + v.has_finite(closed + 1, v.n) > 0

    def _is_front(self, v: View, opened: int, closed: int) -> bool:
        """Whether the sentence opens with a phrase or a clause that the aside ends: "In Bern – the capital – he …"."""
        clause = main_clause(v, closed + 1, v.n)
        if clause is None or clause.start != clause.subject.start or "," in v.low[:opened]:
            return False
        return v.tags[0] == "IN" and not v.has_finite(0, opened) and v.low[0] not in SUBORDINATORS

    # ------------------------------------------------------------------------------------------------ what it is
    def _named(self, v: View, opened: int, closed: int) -> str | None:
        first = opened + 1
        number = items(v, first, closed)
        noun = listed_noun(v, opened) if number is not None and number > 1 else v.before(opened)
        if (
            number is None
            or noun is None
            or noun.kind == "pronoun"
            or v.is_time(noun)
            or v.lemma(noun.head) in _QUANTITIES
        ):
            return None
        is_open = v.tags[noun.start] not in ("DT", "PRP$") and v.tags[noun.start - 1] in ("CC", ",", "POS", "JJ", "VBN")
        if (noun.start > 0 and is_open) or any(v.low[i] in _EXAMPLES for i in range(first, closed)):
            return None
        if not v.is_free(opened, closed) or opens_clause(v, noun.core_end, opened):
            return None
        verb = next(
            (
                i
                for i in (*range(opened - 1, -1, -1), *range(closed + 1, v.n))
                if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")
            ),
            0,
        )
        text = v.src(first, closed)
        if noun.kind == "common" and noun.plural is True and v.tags[noun.head] == "NNS":
            told = [NUMERALS[v.low[i]] for i in range(noun.start, noun.head) if v.low[i] in NUMERALS]
            if number < 2 or any(n != number for n in told):
                return None
            these = "These" if v.lemma(noun.head) in _KINDS else f"These {v.words[noun.head].text}"
            return f"{these} {be(v, verb, True)} {text}{close_text_end(text)}"
        thing = v.core(first)
        if number != 1 or thing is None or thing.plural is not False or v.low[first] not in ("a", "an", "the"):
            return None
        if rivals(v, noun) and not (noun.kind == "name" and v.lemma(thing.head) in PLACES):
            return None
        again = self._again(v, noun, thing)
        return None if again is None else f"{again} {be(v, verb, False)} {text}{close_text_end(text)}"

    def _again(self, v: View, noun: NounPhrase, thing: NounPhrase) -> str | None:
        """How the new sentence names the one thing that ``thing`` describes."""
        if v.low[noun.start] in ("a", "an") and noun.core_end - noun.start > 1 and not v.is_person(thing):
            return f"The {v.words[noun.head].text}"
        if noun.kind == "name":
            lemma = v.lemma(thing.head)
            is_known = thing.kind == "common" and v.tags[noun.head] != "NNPS" and (lemma in PERSONS or lemma in THINGS)
            return v.refer(noun, person=lemma in PERSONS) if is_known else None
        is_like = noun.plural is False and v.is_person(noun) == v.is_person(thing)
        return v.refer(noun) if is_like and v.low[noun.start] in ("a", "an", "the") else None

    def _related(self, v: View, opened: int, closed: int) -> str | None:
        """ "Bern – which lies on the Aare –", "Bern – whose mayor is a poet –": a clause about a name, or about the subject."""
        first, noun = opened + 1, v.before(opened)
        if noun is None or noun.kind == "pronoun" or noun.plural is not False or not v.is_free(opened, closed):
            return None
        if noun.start == 0:
            return None  # the subject: what is told of it comes first, as between commas
        is_subject = v.low[noun.start - 1] == "," and not v.has_finite(0, noun.start)
        is_named = noun.kind == "name" and v.tags[noun.start - 1] in ("IN", "TO") and not rivals(v, noun)
        if not (is_subject or is_named) or any(v.low[i] in _DENIALS for i in range(first, closed)):
            return None
        person = v.is_word(first, "who")
        again = v.refer(noun, person=person)
        if again is None or v.is_time(noun):
            return None
        text = v.src(first + 1, closed)
        if v.is_word(first, "whose") and v.core(first + 1) is not None and v.has_finite(first, closed):
            return f"{again}{chr(39)}{'' if again.endswith('s') else 's'} {text}{close_text_end(text)}"
        verb = v.finite(first + 1) if v.is_word(first, "who", "which") else None
        if verb is None or (v.is_person(noun) and not person) or not v.agrees(noun, verb):
            return None
        return f"{again} {text}{close_text_end(text)}"

    # -------------------------------------------------------------------------------------------- a whole statement
    def _stated(self, v: View, opened: int, closed: int) -> str | None:
        first = opened + 1
        clause = statement_at(v, first, closed)
        if clause is None or v.low[first] in SUBORDINATORS or v.tags[first] in ("CC", "WDT", "WP", "WRB"):
            return None
        if any(
            v.low[i] in _POINTERS and not self._is_told(v, first, i) for i in range(first, closed)
        ) or v.sentence.is_protected(v.at(first), v.until(closed)):
            return None
        is_near = v.tags[clause.verb] in ("VBZ", "VBP") and clause.verb == clause.subject.core_end
        is_sure = (is_near or v.low[clause.verb] in _SURE) and not v.is_reported(first, closed)
        text = v.src(first, closed)
        return f"{upper(text)}{close_text_end(text)}" if is_sure else None

    def _is_told(self, v: View, first: int, i: int) -> bool:
        """Whether the aside itself tells whom the pronoun means: "old people learn it when they …"."""
        return v.low[i] in ("they", "their", "them") and "NNS" in v.tags[first:i] and v.tags[first] != "DT"
