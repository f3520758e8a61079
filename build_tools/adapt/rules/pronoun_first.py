"""SP56: a clause whose pronoun comes before its name: "Although he was ill, Keller went on": "Keller was ill. But he went on"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import is_simple
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import Clause, NounPhrase, View, long_view, upper
from build_tools.model import Edit, Span

_LEADS = {"although": "But", "though": "But", "because": "So", "after": "Then"}


class PronounFirst(Rule):
    """Finds "Although he …, NAME …", "Because it …, NAME …", "After she …, NAME …" at the head of a long sentence and tells it in two,
    the name first and the pronoun in the second.

    Why: the reader learns at once who is meant, and has two short statements.
    Left alone: pronouns that do not fit the name in number, "When" and "While", a name in the possessive, other nouns than names
    and plurals (the pronoun may be another's), reports, and more than two clauses.
    Source: Siddharthan (2006) on the order of name and pronoun.
    """

    code: ClassVar[str] = "SP56"
    name: ClassVar[str] = "pronoun-first"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "Although he lived in a small village in the hills for most of his life, Keller wrote all of his songs about the sea.",
            "Keller lived in a small village in the hills for most of his life. But he wrote all of his songs about the sea.",
        ),
        (
            "After she won the first prize for her songs in 1950, Anna Keller moved to the capital.",
            "Anna Keller won the first prize for her songs in 1950. Then she moved to the capital.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "When he was a young man in the small village in the hills, Keller wrote about the sea.",
        "Although he lived in a small village in the hills, Keller's books were all about the sea.",
        "Although they lived in a small village in the hills for years, Keller wrote about the sea.",
        "Although he lived in the village for years, the teacher said that he wrote about the sea.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the head to the subject of the main clause."""
        if not sentence.words or context.level.high is None or "," not in sentence.text:
            return
        first = sentence.words[0].text.lower()
        if first not in _LEADS:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None or v.low[1] not in ("he", "she", "it", "they"):
            return
        comma = next((k for k in range(3, v.n) if v.low[k] == ","), None)
        if comma is None or not v.is_free(0, comma) or v.count(1, comma) < SHORTEST_PIECE + 1:
            return
        inner, main = is_simple(v, 1, comma), main_clause(v, comma + 1, v.n - 1)
        if inner is None or main is None or main.start != comma + 1 or main.subject.start != comma + 1:
            return
        if (
            v.is_reported(comma, v.n)
            or not self._fits(v, v.low[1], main.subject)
            or not self._in_time(v, first, inner, main)
        ):
            return
        name = upper(v.src(main.subject.start, main.subject.end))
        words = f"{name} {v.src(2, comma)}{close(v, comma)} {_LEADS[first]} {v.low[1]}"
        yield Edit(
            Span(0, v.until(main.subject.end - 1)), words, self.code, "The name first, then the pronoun: two sentences."
        )

    def _fits(self, v: View, pronoun: str, subject: NounPhrase) -> bool:
        """Whether the pronoun can only stand for the subject."""
        if subject.end != subject.core_end or "POS" in v.tags[subject.start : subject.end]:
            return False
        if pronoun == "they":
            return subject.plural is True and subject.kind == "common" and v.low[subject.start] not in ("many", "some")
        if subject.kind != "name" or subject.plural or v.tags[subject.head] != "NNP":
            return False
        return pronoun != "it" or v.tags[3] in ("DT", "VBN", "JJ")

    def _in_time(self, v: View, first: str, inner: Clause, main: Clause) -> bool:
        if first != "after":
            return True
        both = v.tags[inner.verb] == "VBD" and v.tags[main.verb] == "VBD"
        return both and v.low[inner.verb] != "had" and v.low[main.verb] not in ("was", "were", "had")
