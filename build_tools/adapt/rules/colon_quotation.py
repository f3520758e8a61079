"""SP66: a statement and a quotation behind a colon: "She is proud of it: “We did it.”" → "She is proud of it. “We did it.”"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import Clause, View, view
from build_tools.adapt.rules._words import PERSONS, REPORTS, REPORTS_WITH_CLAUSE
from build_tools.model import Edit, Span

_OPENING = frozenset(('"', "“", "``"))
_SPEAKERS = frozenset("he she they i we".split())
_SHORTEST = 5  # words
# More verbs of saying and thinking that may wait for the quotation.
_ASKS = frozenset(
    """sing shout joke call quote put sum cry exclaim whisper murmur mutter yell scream roar determine consider read begin go continue
    run address greet comment respond recall warn advise interrupt""".split()
)
# Nouns that the quotation fills: "one question: “…”", "the words: “…”".
_FILLED = frozenset(
    """word question message statement sentence line quote quotation remark comment answer reply sign note letter slogan title motto
    text tweet post headline joke phrase name warning argument point rule advice idea theory way manner voice tone cry shout thought""".split()
)


class ColonQuotation(Rule):
    """Finds a whole statement about a person, a colon and that person's words, and ends the sentence at the colon.

    Why: the statement and the quotation are two sentences; the colon only sets one behind the other. The quotation stays to the
    letter and right behind the sentence that names its speaker.
    Left alone: a verb of saying that waits for the quotation ("She said:", "He told us in May:"), nouns that the quotation fills
    ("one question: “…”"), statements about things, quotations that begin with a small letter.
    Source: what editors do with news for learners.
    """

    code: ClassVar[str] = "SP66"
    name: ClassVar[str] = "colon-quotation"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "She is proud of the work that the people of the town have done: “We built all of it with our own hands.”",
            "She is proud of the work that the people of the town have done. “We built all of it with our own hands.”",
        ),
        (
            "He said the heat had made him ill on the second day: “I saw nothing but small black points.”",
            "He said the heat had made him ill on the second day. “I saw nothing but small black points.”",
        ),
        (
            "Founder Paul Berg is proud of the work in the town: “We built all of it with our own hands.”",
            "Founder Paul Berg is proud of the work in the town. “We built all of it with our own hands.”",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She said to the people of the town in a speech on Monday: “We built all of it with our own hands.”",
        "He told the paper about the work in the town: “We built all of it with our own hands.”",
        "The people of the town have only one question: “Who is going to pay for all of this work?”",
        "The work on the bridge was hard for the town: “We built all of it with our own hands.”",
        "She looked at the people of the town and spoke in this way: “We built all of it with our own hands.”",
        "She is proud of the work and calls it by its name: “our own hands and hearts, and our own stones.”",
        "At the start of her speech to the town, Keller said: “We built all of it with our own hands.”",
        "She is proud of it: “We built it.”",
        "She is very proud: “We built all of it with our own hands and our own stones.”",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the colon."""
        text = sentence.text
        if context.level.high is None or not any(m in text for m in (": “", ': "')):
            return
        v = view(sentence)
        if v.length <= split_over(context.level):
            return
        colon = next((k for k in range(4, v.n - 3) if v.low[k] == ":" and v.words[k + 1].text in _OPENING), None)
        if colon is None or not v.is_free(0, colon) or not v.words[colon + 2].text[0].isupper():
            return
        if v.count(0, colon) < _SHORTEST or v.count(colon + 1, v.n) < _SHORTEST:
            return
        main = main_clause(v, 0, colon)
        if main is None or not self._is_person(v, main) or self._waits(v, main, colon):
            return
        yield Edit(
            Span(v.at(colon), v.until(colon)), close(v, colon), self.code, "A statement and a quotation: two sentences."
        )

    def _is_person(self, v: View, main: Clause) -> bool:
        subject = main.subject
        if subject.kind == "pronoun":
            return v.low[subject.head] in _SPEAKERS
        if subject.kind == "name":
            first = subject.start + (v.lemma(subject.start) in PERSONS)  # "Founder Paul Berg"
            return subject.end == subject.core_end and all(v.tags[i] == "NNP" for i in range(first, subject.end))
        return v.is_person(subject) and subject.plural is False

    def _waits(self, v: View, main: Clause, colon: int) -> bool:
        """Whether a verb of saying, or a noun, waits for the quotation."""
        last = colon - 1
        if v.lemma(last) in _ASKS or v.lemma(last) in REPORTS or v.lemma(last) in REPORTS_WITH_CLAUSE:
            return True
        if v.tags[last] in ("IN", "TO", "RB", "DT", "WDT") or v.lemma(last) in _FILLED:
            return True
        for i in range(main.verb, colon):
            if not v.tags[i].startswith("VB"):
                continue
            lemma = v.lemma(i)
            if (
                lemma in REPORTS
                or lemma in REPORTS_WITH_CLAUSE
                or lemma in ("sing", "shout", "joke", "call", "quote", "sum")
                or (lemma == "put" and v.is_word(i + 1, "it", "this", "things"))
            ):
                behind = i + 1 + v.is_word(i + 1, "that")
                if v.long_clause(behind) is None:
                    return True
        return any(v.lemma(i) in _FILLED for i in range(main.verb, colon))
