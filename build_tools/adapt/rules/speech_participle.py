"""SP22: what a speaker said next, in an "-ing" form: "…," she said, adding that …"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close
from build_tools.adapt.rules._far_subject import far_opening
from build_tools.adapt.rules._limits import SHORTEST_PIECE
from build_tools.adapt.rules._passive import AGENTS
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._report import verb_of_saying
from build_tools.adapt.rules._speakers import speaker_again
from build_tools.adapt.rules._view import Clause, NounPhrase, View, upper, view
from build_tools.adapt.rules._words import COLLECTIVE, SUBORDINATORS, TIME_NOUNS
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_SAYS = frozenset("say add explain admit warn argue claim insist write".split())
_NEXT = {
    f"{stem}ing": lemma
    for lemma, stem in {
        "add": "add", "say": "say", "note": "not", "explain": "explain", "warn": "warn", "insist": "insist",
        "argue": "argu", "claim": "claim", "stress": "stress", "describe": "describ", "compare": "compar",
        "predict": "predict", "urge": "urg", "admit": "admitt", "recall": "recall",
        "suggest": "suggest",
    }.items()
}  # fmt: skip
# These are no acts: "according to", "having said".
_NO_ACTS = frozenset(
    "according having being including following concerning regarding considering depending owing".split()
)
_REVEALS = frozenset("reveal share recall remember discuss give tell".split())  # whoever does this talks
# Texts and numbers, of which one thing after the other is told: "new figures reveal, suggesting that …".
_SOURCES = frozenset("figure statistic datum data study report survey poll research index analysis review".split())
_SHOWS = frozenset("show reveal say indicate".split())
_BODIES = AGENTS | COLLECTIVE
_LONG = 8  # words of what a speaker did
_QUOTES = ('"', "”", "''", "’", "'")


class SpeechParticiple(Rule):
    """Finds ", adding …", ", describing …" right behind "SPEAKER said" or "said SPEAKER" and makes it a sentence with the
    speaker as its subject; ", saying that …" too, behind a statement where only its subject can have said so. Behind a
    quotation, what a speaker was doing meanwhile too, when it is long: "She was reading …"

    Why: the "-ing" form hides a second statement behind the first, and its speaker.
    Left alone: other verbs where the rest is short, speakers that cannot be named again, more than one such form.
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
        (
            "“The bridge is safe and the road is open,” she said, adding: “It is only old.”",
            "“The bridge is safe and the road is open,” she said. She added: “It is only old.”",
        ),
        (
            "The old bridge is safe and the road is open, said Anna Keller, adding that it would be painted in the spring.",
            "The old bridge is safe and the road is open, said Anna Keller. Keller added that it would be painted in the spring.",
        ),
        (
            "“The bridge is safe,” she said, referring to a new report about the bridges of the north.",
            "“The bridge is safe,” she said. She was referring to a new report about the bridges of the north.",
        ),
        (
            "The farmers of the valley have refused the new tax, saying that it would hurt the young most of all.",
            "The farmers of the valley have refused the new tax. They said that it would hurt the young most of all.",
        ),
        (
            "Keller added that the gallery had been closed for a week, saying that it was too small for so many guests.",
            "Keller added that the gallery had been closed for a week. Keller said that it was too small for so many guests.",
        ),
        (
            "More than half of the farmers may be in debt, new figures reveal, suggesting that the old law has failed in the valley.",
            "More than half of the farmers may be in debt, new figures reveal. They suggest that the old law has failed in the valley.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The sales of the shops in the old town fell by half, suggesting that the people have less money this year.",
        "“The bridge is safe,” the mayor said, suggesting that the old law has failed in the whole of the valley.",
        "“The bridge is safe,” the mayor of the town left, adding that it would be painted in the spring.",
        "Each of the farmers has refused the new tax, saying that it would hurt the young most of all.",
        "“The bridge is safe,” I said, smiling at all of the people of the town who had come with flags.",
        "The bridge is safe, the mayor was saying, adding that it would be painted in the spring!",
        "Keller said that the council had closed the gallery, saying that it was too small for so many guests.",
        "Keller met the man who had closed the gallery, saying that it was too small for so many guests.",
        "The gallery was closed by the council on Friday, saying that it was too small for so many guests.",
        "If the farmers refuse the tax, saying that it would hurt the young most, the council will be in trouble.",
        "“The bridge is safe,” she said, smiling at the people of the town.",
        "“The bridge is safe, adding that it is old is not needed,” she said on Monday.",
        "“The bridge is safe,” she said, according to a new report about the bridges of the north.",
        "“The bridge is safe,” she said, having read a new report about all of the bridges of the north.",
        "The bridge is safe, she said, smiling at all of the people of the town who had come with flags.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the "-ing" form."""
        if context.level.high is None or "ing" not in sentence.text or ", " not in sentence.text:
            return
        v = view(sentence)
        if v.low[v.n - 1] not in (".", *_QUOTES):
            return
        marks = [k for k in range(2, v.n - SHORTEST_PIECE) if self._opens(v, k)]
        edit = self._behind_statement(v, marks[0]) if len(marks) == 1 and v.stop is not None else None
        if edit is not None:
            yield edit
            return
        if len(marks) != 1 or (v.low[v.n - 1] != "." and not v.is_word(marks[0] + 2, ":")):
            return
        mark = marks[0]
        found = self._speaker(v, mark)
        told = v.low[mark + 1] in _NEXT
        if found is None or v.is_word(mark + 2, ",") or (v.is_word(mark + 2, ":") and not told):
            return
        speaker, verb = found
        form = self._form(v, mark, speaker, verb)
        again = upper(v.src(speaker.start, speaker.end)) if speaker.kind == "pronoun" else v.refer(speaker, person=True)
        if v.lemma(speaker.head) in _SOURCES:
            again = "They" if speaker.plural else "It"
        if form is None or again is None:
            return
        yield Edit(
            Span(v.until(mark - 1), v.until(mark + 1) if told else v.at(mark + 1)),
            f"{close(v, mark)} {again} {form}",
            self.code,
            "What a speaker said next: a sentence of its own."
            if told
            else "What a speaker did: a sentence of its own.",
        )

    def _behind_statement(self, v: View, mark: int) -> Edit | None:
        """ "SPEAKER opposed the plan, saying that …", "SPEAKER said the well was dry, adding that …": the speaker again."""
        is_talk = v.low[mark + 1 : mark + 3] == ["talking", "about"]
        is_clause = v.is_word(mark + 2, "that") or (v.low[mark + 1] in _NEXT and v.clause(mark + 2) is not None)
        if v.low[mark + 1] == "suggesting" or not (is_talk or (v.low[mark + 1] in _NEXT and is_clause)):
            return None
        main = opening(v) or far_opening(v) or _behind_date(v)
        if (
            main is None
            or main.verb >= mark
            or v.count(0, mark) <= SHORTEST_PIECE
            or v.low[0] in SUBORDINATORS
            or not self._is_sole(v, main, mark)
        ):
            return None
        again = speaker_again(v, main)
        if again is None or v.tags[main.verb] not in ("VBD", "VBZ", "VBP"):
            return None
        is_past = v.tags[main.verb] == "VBD" or (v.lemma(main.verb) == "have" and v.tags[main.verb + 1] == "VBN")
        is_plural = again in ("They", "We", "I") or bool(main.subject.plural)
        if is_talk and v.lemma(main.verb) not in _REVEALS:
            return None
        lemma = "talk" if is_talk else _NEXT[v.low[mark + 1]]
        form = inflect(lemma, "VBD" if is_past else "VBP" if is_plural else "VBZ")
        return Edit(
            Span(v.until(mark - 1), v.until(mark + 1)),
            f"{close(v, mark)} {again} {form}",
            self.code,
            "What a speaker said next: a sentence of its own.",
        )

    def _is_sole(self, v: View, main: Clause, mark: int) -> bool:
        """Whether nobody but the subject of ``main`` can have said what stands behind the comma: no passive, no other clause but
        one that is told of a thing."""
        said = verb_of_saying(v, main.verb)
        if v.lemma(main.verb) == "be" or (said > main.verb and v.is_word(said, "been")):
            return False
        start = said + 1 + v.is_word(said + 1, "that")
        inner = v.clause(start)
        if inner is None:
            return not v.has_finite(main.verb + 1, mark)
        subject = inner.subject
        is_thing = subject.kind == "common" and not v.is_person(subject) and v.lemma(subject.head) not in _BODIES
        is_same = v.low[subject.head] == v.low[main.subject.head]
        return (is_thing or is_same) and inner.verb < mark and not v.has_finite(inner.verb + 1, mark)

    def _opens(self, v: View, k: int) -> bool:
        """Whether the comma at ``k`` opens what the speaker said next, or did meanwhile at some length."""
        if v.low[k] != "," or v.sentence.is_protected(v.at(k), v.until(k)):
            return False
        if v.low[k + 1] in _NEXT or v.low[k + 1 : k + 3] == ["talking", "about"]:
            return True
        opened = next((i for i in range(k) if v.words[i].text in ('"', "“", "``")), 0)
        doing = k + 1 + (v.tags[k + 1] == "RB")
        if v.tags[doing] != "VBG" or v.low[doing] in _NO_ACTS or v.low[k - 1] == ")" or opened:
            return False
        return v.low[v.n - 1] == "." and v.count(doing, v.n) >= _LONG and self._speaker(v, k) is not None

    def _form(self, v: View, mark: int, speaker: NounPhrase, verb: int) -> str | None:
        """The verb of the new sentence; " was" alone, with a space, before an "-ing" form that stays."""
        is_plural = bool(speaker.plural) or v.low[speaker.head] in ("they", "we", "you")
        is_past = v.tags[verb] == "VBD"
        if v.low[mark + 1] in _NEXT:
            is_plural = is_plural or v.low[speaker.head] == "i"
            return inflect(_NEXT[v.low[mark + 1]], "VBD" if is_past else "VBP" if is_plural else "VBZ")
        if v.low[speaker.head] == "i" or v.low[mark - 1] in _SAYS or v.low[verb - 1] == ",":
            return None
        return ("were " if is_plural else "was ") if is_past else ("are " if is_plural else "is ")

    def _speaker(self, v: View, mark: int) -> tuple[NounPhrase, int] | None:
        """Who speaks right before token ``mark``, and the verb of saying; a quotation, or a report with its comma, ends before them."""
        for start in range(mark - 1, max(0, mark - 9), -1):
            if v.low[start - 1] not in (*_QUOTES, ","):
                continue
            if v.low[start - 1] == "," and (v.low[mark + 1] not in _NEXT or not v.has_finite(0, start)):
                return None
            if v.lemma(start) in _SAYS and v.low[mark + 1] != "suggesting" and v.tags[start] in ("VBD", "VBZ", "VBP"):
                phrase = v.phrase(start + 1)
                return (phrase, start) if phrase is not None and phrase.end == mark else None
            clause = v.clause(start)
            if clause is None or clause.verb != mark - 1:
                return None
            is_shown = v.lemma(clause.subject.head) in _SOURCES and v.lemma(clause.verb) in _SHOWS
            if not is_shown and (v.lemma(clause.verb) not in _SAYS or v.low[mark + 1] == "suggesting"):
                return None
            return clause.subject, clause.verb
        return None


def _behind_date(v: View) -> Clause | None:
    """The clause of "Days later, he …"."""
    is_date = (
        v.n > 4
        and v.lemma(0) in TIME_NOUNS
        and v.is_word(1, "later", "earlier", "before", "afterwards")
        and v.low[2] == ","
    )
    return v.clause(3) if is_date else None
