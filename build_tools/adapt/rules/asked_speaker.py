"""SP89: what a speaker was asked, before the answer: "Asked why he left, Keller said …" → "Keller was asked why he left. He said …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import first_upper
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._speakers import speaker_again
from build_tools.adapt.rules._view import Clause, View, upper, view
from build_tools.model import Edit, Span

_ANSWERS = frozenset("say reply answer tell admit explain add insist argue claim joke think write laugh smile".split())
_QUESTIONS = frozenset("what where why who whom which whether if how when about for".split())
_SHORTEST, _LONGEST = 3, 30  # tokens of the question
_REASON = "A question and its answer: two sentences."


class AskedSpeaker(Rule):
    """Finds "Asked …, SPEAKER said …", also with "When asked" or "When he was asked", and makes two sentences: what the speaker was asked, and what the
    answer was.

    Why: a question and its answer are two statements; the form without a subject leaves open who was asked until the comma.
    Left alone: answers whose subject is no speaker ("Asked about it, his answer was no"), questions with a comma in them.
    Source: what editors do with news for learners; plainlanguage.gov (subject, verb, object).
    """

    code: ClassVar[str] = "SP89"
    name: ClassVar[str] = "asked-speaker"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Asked why the bridge had not been painted for years, Keller said the council had no money for it.",
            "Keller was asked why the bridge had not been painted for years. Keller said the council had no money for it.",
        ),
        (
            "When asked about the price of the new bridge, she said: “It is more than we can pay.”",
            "She was asked about the price of the new bridge. She said: “It is more than we can pay.”",
        ),
        (
            "When he was asked why the bridge had not been painted for years, he said: “Nobody had asked us for it.”",
            "He was asked why the bridge had not been painted for years. He said: “Nobody had asked us for it.”",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "When he was asked why the bridge had not been painted for years, Keller said there was no money for it.",
        "When the council asked why the bridge had not been painted for years, Keller said there was no money.",
        "Asked about the price of the bridge, nobody said a word to the people of the town for an hour.",
        "Asked to leave the town by the council of the valley, Keller said the house on the hill was his own.",
        "Asked why the bridge had not been painted for years, his only answer was that there was no money.",
        "Asked for money by the council, the bank closed its office in the town and moved to the coast.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit that covers the question and the speaker."""
        text = sentence.text
        if context.level.high is None or not text.startswith(("Asked ", "When ")) or "sked " not in text:
            return
        v = view(sentence)
        asked = v.low.index("asked")
        start = asked + 1
        if v.length <= split_over(context.level) or not v.is_word(start, *_QUESTIONS):
            return
        comma = next((k for k in range(start + 1, min(v.n - 4, _LONGEST)) if v.low[k] == ","), None)
        clause = v.clause(comma + 1) if comma is not None else None
        if comma is None or comma - start < _SHORTEST or clause is None or not v.is_free(0, comma + 1):
            return
        verb = clause.verb
        if v.lemma(verb) not in _ANSWERS or v.tags[verb] not in ("VBD", "VBZ", "VBP"):
            return
        if asked > 1:
            edit = self._whole(v, clause, asked, comma)
            if edit is not None:
                yield edit
            return
        again = speaker_again(v, clause)
        if again is None:
            return
        yield Edit(
            Span(0, v.at(clause.subject.end)),
            f"{self._asked(v, clause.subject.start, clause.subject.end, again)} {v.src(start, comma)}. {again} ",
            self.code,
            _REASON,
        )

    def _whole(self, v: View, clause: Clause, asked: int, comma: int) -> Edit | None:
        """ "When he was asked why, he said": the question has its subject already."""
        front = v.clause(1)
        if front is None or v.low[front.verb] not in ("was", "were") or asked != front.verb + 1:
            return None
        if front.subject.kind == "pronoun" and v.low[front.subject.head] != v.low[clause.subject.head]:
            return None  # "When he was asked why, Keller said": the pronoun would stand for somebody named before
        text = f"{upper(v.src(1, comma))}. {first_upper(v, comma + 1)}"
        return Edit(Span(0, v.at(comma + 1) + 1), text, self.code, _REASON)

    def _asked(self, v: View, start: int, end: int, again: str) -> str:
        is_plural = again in ("They", "We", "You")
        return f"{upper(v.src(start, end))} {'were' if is_plural else 'was'} asked"
