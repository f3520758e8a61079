"""Check yourself: up to three questions made from the text's own statements, dates, numbers and terms.

Each rests on one sentence, and its answer stands there. A blank in the sentence itself asks nothing that was not said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from build_tools.explain.dates import find as find_dates
from build_tools.explain.key_points import is_whole
from build_tools.model import Analysis, Event, GlossaryEntry, Mention, Question, Sentence, Statement

_BLANK = "_____"
_NUMBER = re.compile(
    r"(?<![\w.,/])\d[\d.,]*\d(?:\s(?:million|billion|percent|per cent))?(?![\w/])|(?<![\w.,])[2-9](?:\s(?:million|billion|percent|per cent))(?!\w)"
)
_LABEL = re.compile(
    r"(?:articles?|resolutions?|chapters?|sections?|rules?|laws?|conventions?|number|no\.|page|paragraph|version|and|to|of|than|by|from)\s$",
    re.I,
)  # a number behind one of these is a name, one end of a range, or nothing worth knowing by heart
_LEANS = re.compile(r"(?:it|this|that|them|these|those|him|her|so)\b", re.I)  # means nothing out of its place
_MAX_WORDS = 34
_FEWEST_ASKED = 9  # words: a shorter sentence with a blank gives nothing to think with


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
            for mention in _most_named(analysis):
                entry = entries.get(mention.entry_id)
                if (
                    entry
                    and entry.kind == "term"
                    and not entry.label.isupper()  # an abbreviation: its answer is its own spelling out
                    and mention.is_first
                    and not any(f"“{entry.label}”" in q for q in asked)
                ) and add(_term(entry, home(mention.span.start))):
                    break
    return tuple(out)


def _most_named(analysis: Analysis) -> list[Mention]:
    """First mentions: terms of the headline before others, then those that are named most often, then in the order of the text."""
    count = Counter(m.entry_id for m in analysis.mentions)
    title = (analysis.article.title or "").lower()
    first = {m.entry_id: m for m in reversed(analysis.mentions) if m.is_first}
    return sorted(
        first.values(),
        key=lambda m: (
            m.span.of(analysis.article.source).lower() not in title,
            -count[m.entry_id],
            m.span.start,
        ),
    )


def _who(source: str, statement: Statement, sentence: Sentence | None) -> Question | None:
    words = statement.text.split()
    if (
        sentence is None
        or not 4 <= len(words) <= _MAX_WORDS
        or statement.speaker.lower() in statement.text.lower()
        or _LEANS.match(statement.text)
        or words[0].lower() == "for"
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
    if (
        sentence is None
        or not _FEWEST_ASKED <= len(sentence.words) <= _MAX_WORDS
        or sentence.text.count(event.date) != 1
        or event.date.endswith("s")
        or not is_whole(sentence)
    ):
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
        (
            m
            for m in _NUMBER.finditer(sentence.text)
            if not any(a < m.end() and m.start() < b for a, b in dated)
            and not _LABEL.search(sentence.text[: m.start()])
            and sentence.text[m.end() : m.end() + 1] != "/"
        ),
        None,
    )
    if (
        not found
        or not is_whole(sentence)
        or not 6 <= len(sentence.words) <= _MAX_WORDS
        or re.fullmatch(r"1\d{3}|20\d\d", found[0])
    ):
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
