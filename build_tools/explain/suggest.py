"""Names and hard terms that no glossary entry explains yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from build_tools.explain.place import in_source
from build_tools.language.frequency import is_familiar, zipf
from build_tools.language.names import names
from build_tools.language.tagging import tag
from build_tools.model import Analysis, Sentence, Span

HARD_BELOW = 3.6  # Zipf: fewer than about four uses in a million words


def suggestions(analyses: Sequence[Analysis]) -> list[dict[str, Any]]:
    """[{text, kind: name | term, count, places: [path:line:column]}], most frequent first."""
    found: dict[tuple[str, str], list[str]] = {}
    for analysis in analyses:
        known = [m.span for m in analysis.mentions]
        for sentence in analysis.sentences:
            for kind, text, span in _candidates(analysis, sentence):
                if not any(k.start < span.end and span.start < k.end for k in known):
                    found.setdefault((kind, text), []).append(_place(analysis, span))
    return [
        {"text": text, "kind": kind, "count": len(places), "places": places}
        for (kind, text), places in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    ]


def _candidates(analysis: Analysis, sentence: Sentence) -> list[tuple[str, str, Span]]:
    out = []
    taken: list[Span] = []
    for name in names(sentence.text):
        taken.append(name.span)
        out.append(("name", name.text, in_source(sentence, analysis.article.prose, name.span.start, name.span.end)))
    for word in tag(sentence.text):
        inside = any(t.start <= word.span.start < t.end for t in taken)
        if inside or word.tag not in ("NN", "NNS") or not word.text.isalpha() or len(word.text) < 5:
            continue
        if not is_familiar(word.lemma) and zipf(word.lemma) < HARD_BELOW:
            span = in_source(sentence, analysis.article.prose, word.span.start, word.span.end)
            out.append(("term", word.lemma.lower(), span))
    return out


def _place(analysis: Analysis, span: Span) -> str:
    source = analysis.article.source
    line = source.count("\n", 0, span.start) + 1
    return f"{analysis.article.path}:{line}:{span.start - (source.rfind(chr(10), 0, span.start) + 1) + 1}"
