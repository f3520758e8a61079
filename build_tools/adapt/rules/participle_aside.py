"""SP32: "The mill, built in 1890, is …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import NEWS_VERBS, Aside, apart, aside_after_subject
from build_tools.adapt.rules._copula import may_be_person
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._participles import predicate
from build_tools.adapt.rules._view import View, long_view
from build_tools.model import Edit, Span

# Participles that are conjunctions, prepositions or comments.
_LOOSE = frozenset(
    """admitted aged asked based been called combined compared coupled faced followed given granted joined left like mixed paired put
    provided said seen stated told used""".split()
)
_NO_ADVERBS = frozenset("as not never only even when once if though although while".split())
_BEHIND = frozenset("by with in from at on for as to into".split())


class ParticipleAside(Rule):
    """Finds "SUBJECT, built in 1890, VERB …" and makes the aside a sentence:
    "SUBJECT was built in 1890. It VERB …".

    Why: the reader has to keep the subject in mind over the whole aside before the verb comes.
    Left alone: participles that are not on a list (the project's own), asides whose end is not certain, reported speech,
    quotations.
    Source: Siddharthan (2006).
    """

    code: ClassVar[str] = "SP32"
    name: ClassVar[str] = "participle-aside"
    turns_away: ClassVar[bool] = True
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old mill, built in 1890 by two brothers from the valley, is now a school of music.",
            "The old mill was built in 1890 by two brothers from the valley. It is now a school of music.",
        ),
        (
            "Soft bricks, made from clay and straw, are still sold in the markets of the south.",
            "Soft bricks are made from clay and straw. They are still sold in the markets of the south.",
        ),
        (
            "The long report, partly written by a group of teachers from Bern, found a mistake in the plan.",
            "The long report was partly written by a group of teachers from Bern. It found a mistake in the plan.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old mill, compared with all the others on the river, is in a very good state.",
        "The old mill, built in 1890 by two brothers, and the new school stand beside the river.",
        "The cold winter, coupled with the high price of coal, closed many of the small mills in the valley.",
        "The red paint, banned in the valley since the great fire, was sold in the north for many years.",
        "The mayor said that the old mill, built in 1890 by two brothers, is now a school of music.",
        "The church of the village stands on a small hill near the old mill, built in the year 1890.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit for an aside behind the subject."""
        if ", " not in sentence.text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        edit = self._beside_subject(v)
        if edit is not None:
            yield edit

    def _beside_subject(self, v: View) -> Edit | None:
        aside = aside_after_subject(v)
        if aside is None or v.low[aside.opened] != "," or not v.is_whole(aside.opened, aside.closed):
            return None
        subject, start = aside.subject, aside.opened + 1
        if v.count(start, aside.closed) < SHORTEST_PIECE - 1 or v.count(aside.closed, v.n) < SHORTEST_PIECE - 1:
            return None
        if subject.start and not v.is_free(aside.closed, v.n - 1):
            return None
        if any(v.low[i] in ("not", "no", "nobody", "any", "each", "every", "few") for i in range(subject.end)):
            return None
        is_past = v.low[aside.verb] in ("had", "could", "would", "might") or (
            v.tags[aside.verb] == "VBD" and v.lemma(aside.verb) not in NEWS_VERBS
        )
        told = predicate(v, start, aside.closed, is_past, v.lemma(subject.head)) or self._in_past(v, aside, start)
        if v.low[0] in ("a", "an") and v.low[start] in ("called", "named", "known", "nicknamed"):
            return None  # "A strange disease is called frambesia." says less than the aside
        if told is None or (v.tags[told[0]] == "JJ" and v.low[told[0]] in ("close", "similar")):
            return None
        many = self._is_many(v, aside)
        again = self._again(v, aside, many, v.is_word(told[0], "born", "elected", "arrested", "jailed", "convicted"))
        if many is None or again is None:
            return None
        be = ("were" if many else "was") if told[1] else ("are" if many else "is")
        begin, end, text = apart(v, aside, f"{be} {v.src(start, aside.closed)}", again)
        return Edit(Span(begin, end), text, self.code, "An aside between subject and verb: a sentence of its own.")

    def _in_past(self, v: View, aside: Aside, start: int) -> tuple[int, bool] | None:
        """Any other participle with a preposition, where the sentence tells of the past: what was so and what was done are both
        told with "was"."""
        at = start + 1 if v.tags[start] == "RB" and v.low[start] not in _NO_ADVERBS else start
        if v.tags[aside.verb] != "VBD" or v.tags[at] != "VBN" or v.low[at] in _LOOSE:
            return None
        if "since" in v.low[at : aside.closed]:
            return None  # "banned since 1990": it still was
        return (at, True) if v.low[at + 1] in _BEHIND else None

    def _is_many(self, v: View, aside: Aside) -> bool | None:
        """Whether the subject is plural; None where neither it nor the verb says so."""
        number = v.verb_number(aside.verb)
        return number if number is not None else aside.subject.plural

    def _again(self, v: View, aside: Aside, many: bool | None, is_person: bool) -> str | None:
        """What the second sentence calls the subject."""
        subject = aside.subject
        if subject.start:
            return v.refer(subject) if subject.end == subject.core_end else None
        if many:
            return "They"
        if v.is_person(subject) or is_person:
            return v.refer(subject, person=True) if subject.end == subject.core_end else None
        if subject.kind == "name" and not self._is_thing(v, aside):  # it may be a person's
            return v.refer(subject, person=False) if subject.end == subject.core_end else None
        return "It"

    def _is_thing(self, v: View, aside: Aside) -> bool:
        """Whether the name is that of a thing: "The Bern Key", or "Bern, …, is a town"."""
        if v.low[aside.subject.start] == "the":
            return True
        noun = v.core(aside.verb + 1) if v.lemma(aside.verb) == "be" else None
        if noun is None or noun.kind != "common" or v.low[noun.start] not in ("a", "an", "the"):
            return False
        return not v.is_person(noun) and not may_be_person(v.lemma(noun.head))
