"""What the article does not say, found by rule and worded plainly. Nothing is filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.explain.place import in_source
from build_tools.explain.reported import ABOUT
from build_tools.language.tagging import tag
from build_tools.model import Article, Event, Gap, Sentence, Span, Statement

_TOPIC = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(status|question|questions|issue|issues|matter|topic|situation|future|subject|concerns)\s+(?:of|about|over|around|on)\b",
    re.I,
)


def gaps(
    article: Article, sentences: Sequence[Sentence], statements: Sequence[Statement], events: Sequence[Event]
) -> tuple[Gap, ...]:
    """Dates without a year, unnamed groups, statements without content, no publisher, no date, a single source; in order.

    ``Gap.text`` holds the words of the article that leave something open (a single source: the speaker); it is empty where
    the gap has no place.
    """
    years = {e.date for e in events if e.resolved}
    dated = {_block(e, sentences): e.span.start for e in reversed(events) if e.resolved}
    once = {e.date: e for e in reversed(events) if not _follows_a_year(e, dated, sentences)}
    out = [
        Gap("date-without-year", e.date, e.span)
        for e in once.values()
        if e.resolved is None and not e.date.endswith("s") and not re.search(r"\d{4}", e.date) and e.date not in years
    ]
    seen: set[str] = set()
    for statement in statements:
        sentence = next((s for s in sentences if s.span.start <= statement.span.start < s.span.end), None)
        if sentence is None:
            continue
        group = statement.speaker.lower()
        if statement.speaker_kind == "unnamed-group" and group not in seen:
            seen.add(group)
            at = sentence.text.lower().find(group)
            span = in_source(sentence, article.prose, at, at + len(group)) if at >= 0 else statement.span
            out.append(Gap("unnamed-group", statement.speaker, span))
        if _is_empty(statement):
            out.append(Gap("empty-statement", sentence.text, sentence.span))
    out.sort(key=lambda g: (g.span.start, g.kind))
    nowhere = Span(0, 0)
    own = bool(article.metadata.works) and not article.metadata.url  # written for this site, from works that it names
    if not article.metadata.publisher and not own:
        out.append(Gap("no-publisher", "", nowhere))
    if not article.metadata.date and not own:
        out.append(Gap("no-date", "", nowhere))
    named = {s.speaker for s in statements if s.speaker_kind != "unnamed-group"}
    told = sum(s.speaker_kind != "unnamed-group" for s in statements)
    if len(named) == 1 and told > 1 and not own:
        out.append(Gap("single-source", named.pop(), nowhere))
    return tuple(out)


def in_words(gap: Gap) -> str:
    """A gap as a plain sentence."""
    return {
        "date-without-year": f"“{gap.text}”: the article does not say of which year.",
        "unnamed-group": f"“{gap.text}”: the article does not say who they are.",
        "empty-statement": f"“{gap.text}”: the article does not say what was said.",
        "no-publisher": "The article does not say who published it.",
        "no-date": "The article does not say when it came out.",
        "single-source": f"All that is said by someone with a name is said by {gap.text}.",
    }[gap.kind]


def _block(event: Event, sentences: Sequence[Sentence]) -> int:
    return next((s.block for s in sentences if s.span.start <= event.span.start < s.span.end), -1)


def _follows_a_year(event: Event, dated: dict[int, int], sentences: Sequence[Sentence]) -> bool:
    """ "In 1936 … and in July", "in May of that year": a date whose year the paragraph has given before."""
    block = _block(event, sentences)
    return event.resolved is None and dated.get(block, event.span.start) < event.span.start


def _is_empty(statement: Statement) -> bool:
    """Something was said about a matter, and the article gives neither the words nor their content."""
    if statement.is_quotation or statement.speaker_kind == "unnamed-group":
        return False
    words = tag(statement.verb)
    if not words or words[-1].lemma not in ABOUT:
        return False
    return bool(_TOPIC.match(statement.text)) or not re.search(r"\b(?:that|saying|by)\b", statement.text)
