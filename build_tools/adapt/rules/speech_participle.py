"""SP22: what a speaker said next, in an "-ing" form: "…," she said, adding that …"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._limits import SHORTEST_PIECE
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_SAYS = frozenset("say add explain admit warn argue claim insist write".split())
_NEXT = {
    f"{stem}ing": lemma
    for lemma, stem in {
        "add": "add", "say": "say", "note": "not", "explain": "explain", "warn": "warn", "insist": "insist",
        "argue": "argu", "claim": "claim", "stress": "stress", "describe": "describ", "compare": "compar",
        "predict": "predict", "urge": "urg", "admit": "admitt",
    }.items()
}  # fmt: skip
_QUOTES = ('"', "”", "''", "’", "'")


class SpeechParticiple(Rule):
    """Finds ", adding …", ", describing …" right behind "SPEAKER said" or "said SPEAKER" and makes it a sentence with the
    speaker as its subject.

    Why: the "-ing" form hides a second statement behind the first, and its speaker.
    Left alone: other verbs, speakers that cannot be named again, more than one such form.
    Source: the rule that reported speech is never cut loose from its speaker.
    """

    code: ClassVar[str] = "SP22"
    name: ClassVar[str] = "speech-participle"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "“The bridge is safe,” she said, adding that it would be painted in the spring.",
            "“The bridge is safe,” she said. She added that it would be painted in the spring.",
        ),
        (
            "“The bridge is safe,” said Anna Keller, describing the work of the last ten years.",
            "“The bridge is safe,” said Anna Keller. Keller described the work of the last ten years.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "“The bridge is safe,” she said, smiling at the people of the town.",
        "“The bridge is safe, adding that it is old is not needed,” she said on Monday.",
        "“The bridge is safe,” she said, adding: “It is only old.”",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the "-ing" form."""
        if context.level.high is None or not any(f", {w} " in sentence.text for w in _NEXT):
            return
        v = view(sentence)
        if v.low[v.n - 1] != ".":
            return
        marks = [k for k in range(2, v.n - SHORTEST_PIECE) if v.low[k] == "," and v.low[k + 1] in _NEXT]
        if len(marks) != 1 or v.sentence.is_protected(v.at(marks[0]), v.until(marks[0] + 1)):
            return
        mark = marks[0]
        found = self._speaker(v, mark)
        if found is None or v.is_word(mark + 2, ":", ","):
            return
        speaker, verb = found
        lemma = _NEXT[v.low[mark + 1]]
        is_plural = bool(speaker.plural) or v.low[speaker.head] in ("they", "we", "i", "you")
        form = inflect(lemma, v.tags[verb] if v.tags[verb] == "VBD" else "VBP" if is_plural else "VBZ")
        again = upper(v.src(speaker.start, speaker.end)) if speaker.kind == "pronoun" else v.refer(speaker, person=True)
        if form is None or again is None:
            return
        yield Edit(
            Span(v.until(mark - 1), v.until(mark + 1)),
            f"{close(v, mark)} {again} {form}",
            self.code,
            "What a speaker said next: a sentence of its own.",
        )

    def _speaker(self, v: View, mark: int) -> tuple[NounPhrase, int] | None:
        """Who speaks right before token ``mark``, and the verb of saying; a quotation must end before them."""
        for start in range(mark - 1, max(0, mark - 9), -1):
            if v.low[start - 1] not in _QUOTES:
                continue
            if v.lemma(start) in _SAYS and v.tags[start] in ("VBD", "VBZ", "VBP"):
                phrase = v.phrase(start + 1)
                return (phrase, start) if phrase is not None and phrase.end == mark else None
            clause = v.clause(start)
            if clause is None or clause.verb != mark - 1 or v.lemma(clause.verb) not in _SAYS:
                return None
            return clause.subject, clause.verb
        return None
