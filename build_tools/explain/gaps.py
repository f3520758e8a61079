"""What the article does not say, found by rule and worded plainly. Nothing is filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.explain.statements import ABOUT
from build_tools.language.tagging import tag
from build_tools.model import Article, Event, Gap, Sentence, Span, Statement

_TOPIC = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(status|question|questions|issue|issues|matter|topic|situation|future|subject|concerns)\s+(?:of|about|over|around|on)\b",
    re.I,
)


def gaps(
    article: Article, sentences: Sequence[Sentence], statements: Sequence[Statement], events: Sequence[Event]
) -> tuple[Gap, ...]:
    """Dates without a year, unnamed groups, statements without content, no publisher, no date, a single source; in order."""
    years = {e.date for e in events if e.resolved}
    out = [
        Gap("date-without-year", f"“{e.date}”: the article does not say of which year.", e.span)
        for e in events
        if e.resolved is None and not e.date.endswith("s") and not re.search(r"\d{4}", e.date) and e.date not in years
    ]
    seen: set[str] = set()
    for statement in statements:
        if statement.speaker_kind == "unnamed-group" and statement.speaker.lower() not in seen:
            seen.add(statement.speaker.lower())
            out.append(Gap("unnamed-group", f"“{statement.speaker}”: the article does not say who.", statement.span))
        if _is_empty(statement):
            said = f"“{_first_up(statement.speaker)} {statement.verb} {statement.text}”".replace("  ", " ")
            out.append(Gap("empty-statement", f"{said}: the article does not say what was said.", statement.span))
    out.sort(key=lambda g: (g.span.start, g.kind))
    nowhere = Span(0, 0)
    if not article.metadata.publisher:
        out.append(Gap("no-publisher", "The article does not name its publisher.", nowhere))
    if not article.metadata.date:
        out.append(Gap("no-date", "The article has no date of its own.", nowhere))
    named = {s.speaker for s in statements if s.speaker_kind != "unnamed-group"}
    if statements and len(named) == 1 and not article.metadata.works:
        out.append(
            Gap("single-source", f"All that is said here by someone with a name comes from {named.pop()}.", nowhere)
        )
    return tuple(out)


def _is_empty(statement: Statement) -> bool:
    """Something was said about a matter, and the article gives neither the words nor their content."""
    if statement.is_quotation or statement.speaker_kind == "unnamed-group":
        return False
    words = tag(statement.verb)
    if not words or words[0].lemma not in ABOUT:
        return False
    return bool(_TOPIC.match(statement.text)) or not re.search(r"\b(?:that|saying|by)\b", statement.text)


def _first_up(text: str) -> str:
    return text[:1].upper() + text[1:]
