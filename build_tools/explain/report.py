"""What ``explainer analyze`` prints: one object for machines, short lists for people."""

from __future__ import annotations

from typing import Any

from build_tools.explain.gaps import in_words
from build_tools.model import Analysis, Explanation


def as_dict(analysis: Analysis, found: Explanation) -> dict[str, Any]:
    """All findings with character offsets of the text that was given."""
    source = analysis.article.source
    return {
        "blocks": [{"kind": b.kind, "start": b.span.start, "end": b.span.end} for b in analysis.article.blocks],
        "sentences": [{"start": s.span.start, "end": s.span.end} for s in analysis.sentences],
        "names": [{"text": n.text, "start": n.span.start, "end": n.span.end} for n in found.names],
        "mentions": [
            {"entry": m.entry_id, "text": m.span.of(source), "start": m.span.start, "end": m.span.end}
            for m in analysis.mentions
        ],
        "dates": [
            {"text": e.date, "start": e.span.start, "end": e.span.end, "resolved": e.resolved} for e in found.events
        ],
        "statements": [
            {
                "speaker": s.speaker,
                "kind": s.speaker_kind,
                "verb": s.verb,
                "text": s.text,
                "quotation": s.is_quotation,
                "start": s.span.start,
                "end": s.span.end,
            }
            for s in found.statements
        ],
        "gaps": [{"kind": g.kind, "text": g.text, "start": g.span.start, "end": g.span.end} for g in found.gaps],
    }


def as_text(analysis: Analysis, found: Explanation) -> str:
    """The same as short lists."""
    parts = [
        ", ".join(
            f"{count} {noun}{'' if count == 1 else 's'}"
            for count, noun in (
                (len(analysis.article.blocks), "block"),
                (len(analysis.sentences), "sentence"),
                (analysis.scores.words, "word"),
            )
        )
    ]
    parts += _list("Names", list(dict.fromkeys(n.text for n in found.names)))
    parts += _list("Glossary entries", list(dict.fromkeys(m.entry_id for m in analysis.mentions)))
    parts += _list(
        "Dates", [f"{e.date} ({e.resolved or 'not resolved: the text does not say enough'})" for e in found.events]
    )
    parts += _list(
        "Who said what",
        [
            f"{s.speaker} ({s.speaker_kind.replace('-', ' ')}) {s.verb}: {'“' + s.text + '”' if s.is_quotation else s.text}"
            for s in found.statements
        ],
    )
    parts += _list("What the text does not say", [in_words(g) for g in found.gaps])
    return "\n".join(parts)


def _list(title: str, lines: list[str]) -> list[str]:
    return ["", f"{title}:", *(f"  - {line}" for line in lines)] if lines else []
