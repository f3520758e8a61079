"""SP72: a row of names for what stands before a colon or a dash: "It has three parts: A, B and C." → "… These are A, B and C."."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import be
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._dashes import DASHES, is_whole_before, joining_dashes
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._lists import counted, items, listed_noun
from build_tools.adapt.rules._view import NounPhrase, View, long_view
from build_tools.model import Edit, Span

_DENIALS = frozenset("not n't never no neither nor without if unless".split())
_SHORTEST = 4  # words on either side
# Nouns that a row behind them need not spell out.
_QUANTITIES = frozenset("number lot hundred thousand million billion percent point time case person people".split())


class ListNaming(Rule):
    """Finds a plural noun, a colon or a dash, and a row of things that fills the end of the sentence, and says "These are …" in a
    sentence of its own.

    Why: readers meet a whole statement first and the row by itself; each can be read without the other.
    Left alone: rows that count another number of things than the noun says ("three parts: A and B"), single things, rows of
    statements or of comparisons ("fewer beds, less food"), denials, reported speech, quotations.
    Source: GOV.UK style guide (short sentences, lists).
    """

    code: ClassVar[str] = "SP72"
    name: ClassVar[str] = "list-naming"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old castle on the hill has three parts: the tower, the great hall and the kitchen.",
            "The old castle on the hill has three parts. These are the tower, the great hall and the kitchen.",
        ),
        (
            "The town paid for repairs to some of its oldest buildings – the mill, the church and the prison.",
            "The town paid for repairs to some of its oldest buildings. These were the mill, the church and the prison.",
        ),
        (
            "The castle on the hill has these parts: the tower, the great hall, and the kitchen.",
            "The castle on the hill has these parts. These are the tower, the great hall, and the kitchen.",
        ),
        (
            "The castle on the hill has some fine halls: the hall (with a stove in it) and the old kitchen.",
            "The castle on the hill has some fine halls. These are the hall (with a stove in it) and the old kitchen.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old castle on the hill has three parts that can be seen: the tower and the great hall.",
        "The king gave his two sons three towns each: Basel, Bern and Olten to Paul, the others to Anton.",
        "The farm sold its milk to the people of the valley – the people of Bern, Basel and Olten.",
        "The report says that the castle has three parts: the tower, the great hall and the kitchen.",
        "The hospital had to live with the new rules: fewer beds, less money and longer hours for the staff.",
        "The old castle on the hill has no such parts: the tower, the great hall and the kitchen.",
        "The children worked in the fields for many years – summers, winters and the days between them.",
        "The mayor (with one more) came to the towns – the inns – of the valley in the spring.",
        "The castle was built in two years: the year of the war and the year of the flood.",
        "The castle on the hill has some fine parts: the tower, the great hall, and two more.",
        "The town has three old names, and it has a mill: the mill, the tower and the inn.",
        "The mayor gave the old tower to a large number of people: the baker, the miller and the smith.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last colon or dash."""
        if not (": " in sentence.text or any(d in sentence.text for d in DASHES)):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        mark = max([*joining_dashes(v)[-1:], *(k for k in range(v.n) if v.low[k] == ":")], default=None)
        if mark is None or mark < 3 or not v.is_level(mark) or v.sentence.is_protected(v.at(mark), v.until(mark + 1)):
            return
        if v.count(0, mark) < _SHORTEST or v.count(mark, v.n) < _SHORTEST or len(joining_dashes(v)) > 1:
            return
        noun = self._noun(v, mark)
        if noun is None or any(w in _DENIALS for w in v.low[:mark]) or not is_whole_before(v, mark):
            return
        if v.words[mark + 1].text[0].isupper() and v.tags[mark + 1] not in ("NNP", "NNPS"):
            return
        verb = next(i for i in range(mark - 1, 0, -1) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD"))
        is_modal = v.tags[verb] == "MD"
        these = f"These {v.words[noun.head].text}" if v.is_person(noun) else "These"
        yield Edit(
            Span(v.until(mark - 1), v.at(mark + 1)),
            f"{close(v, mark)} {these} {'are' if is_modal else be(v, verb, True)} ",
            self.code,
            "What the things are, one by one: a sentence of its own.",
        )

    def _noun(self, v: View, mark: int) -> NounPhrase | None:
        """The noun that the row behind ``mark`` spells out; None when not certain."""
        found = counted(v, mark)
        number = items(v, mark + 1, v.n - 1, numbered=found is not None)
        if number is None or (found is not None and found[1] != number):
            return None
        if found is not None:
            return found[0]
        noun = listed_noun(v, mark)
        if number < 2 or noun is None or noun.kind != "common" or noun.plural is not True or v.tags[noun.head] != "NNS":
            return None
        if (
            v.is_time(noun)
            or v.lemma(noun.head) in _QUANTITIES
            or any(v.tags[i] == "CD" for i in range(noun.start, mark))
        ):
            return None
        return noun
