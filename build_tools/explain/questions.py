"""Check yourself: up to three questions made from the text's own statements, dates, numbers and terms.

Each rests on one sentence, and its answer stands there. A blank in the sentence itself asks nothing that was not said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.explain.dates import find as find_dates
from build_tools.model import Analysis, Event, GlossaryEntry, Question, Sentence, Statement

_BLANK = "_____"
_NUMBER = re.compile(
    r"(?<![\w.,])\d[\d.,]*\d(?:\s(?:million|billion|percent|per cent))?(?![\w/])|(?<![\w.,])[2-9](?:\s(?:million|billion|percent|per cent))(?!\w)"
)
_LEANS = re.compile(r"(?:it|this|that|them|these|those|him|her|so)\b", re.I)  # means nothing out of its place
_MAX_WORDS = 34


def questions(
    analysis: Analysis, statements: Sequence[Statement], events: Sequence[Event], entries: dict[str, GlossaryEntry]
) -> tuple[Question, ...]:
    """At most three, of different kinds where the text allows: who said it, a date or number, what a word means."""
    by_place = {s.span.start: s for s in analysis.sentences}
    starts = sorted(by_place)

    def home(place: int) -> Sentence | None:
        before = [start for start in starts if start <= place]
        return by_place[before[-1]] if before else None

    used: set[str] = set()
    out: list[Question] = []

    def add(question: Question | None) -> bool:
        if question is None or question.sentence_id in used:
            return False
        used.add(question.sentence_id)
        out.append(question)
        return True

    for kind in ("who", "when", "term", "number", "term", "who"):
        if len(out) == 3:
            break
        if kind == "who":
            any(
                add(_who(analysis.article.source, s, home(s.span.start)))
                for s in statements
                if s.speaker_kind != "unnamed-group"
            )
        elif kind == "when":
            any(add(_when(e, home(e.span.start))) for e in events)
        elif kind == "number":
            any(add(_number(s)) for s in analysis.sentences)
        else:
            asked = {q.question for q in out}
            for mention in analysis.mentions:
                entry = entries.get(mention.entry_id)
                if (
                    entry
                    and entry.kind == "term"
                    and mention.is_first
                    and not any(f"“{entry.label}”" in q for q in asked)
                ) and add(_term(entry, home(mention.span.start))):
                    break
    return tuple(out)


def _who(source: str, statement: Statement, sentence: Sentence | None) -> Question | None:
    words = statement.text.split()
    if (
        sentence is None
        or not 4 <= len(words) <= _MAX_WORDS
        or statement.speaker.lower() in statement.text.lower()
        or _LEANS.match(statement.text)
    ):
        return None
    speaker = _capital(statement.speaker) + "."
    text = statement.text.rstrip(".,;: ")
    if statement.is_quotation:
        return Question(f"Who said this: “{text}”?", speaker, sentence.id)
    before = source[: statement.span.start].rstrip()
    if before.endswith(" that") or statement.span.start == sentence.span.start:
        return Question(f"Who, in this text, {statement.verb} this: “{text}”?", speaker, sentence.id)
    return Question(f"Who, in this text, {statement.verb} “{text}”?", speaker, sentence.id)


def _when(event: Event, sentence: Sentence | None) -> Question | None:
    if sentence is None or len(sentence.words) > _MAX_WORDS or event.date not in sentence.text:
        return None
    answer = event.date
    return Question(
        f"Which date is missing here? “{sentence.text.replace(event.date, _BLANK, 1)}”",
        _capital(answer) + ".",
        sentence.id,
    )


def _number(sentence: Sentence) -> Question | None:
    dated = [(start, end) for start, end, _ in find_dates(sentence.text)]
    found = next(
        (m for m in _NUMBER.finditer(sentence.text) if not any(a < m.end() and m.start() < b for a, b in dated)), None
    )
    if not found or not 6 <= len(sentence.words) <= _MAX_WORDS or re.fullmatch(r"1\d{3}|20\d\d", found[0]):
        return None
    return Question(
        f"Which number is missing here? “{sentence.text[: found.start()]}{_BLANK}{sentence.text[found.end() :]}”",
        found[0].rstrip(".,") + ".",
        sentence.id,
    )


def _term(entry: GlossaryEntry, sentence: Sentence | None) -> Question | None:
    if sentence is None:
        return None
    return Question(f"What does “{entry.label}” mean?", entry.plain_definition, sentence.id)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
