"""Plainer words from the lexicon, with their places in the file: shared by two rules, worked out once a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from build_tools.adapt import lexicon
from build_tools.adapt.lexicon import Match
from build_tools.adapt.rule import Context, Tagged
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.check.text import Line, Text
from build_tools.language.inflection import lemma
from build_tools.model import Edit, Level, Span

# Plain twins in every sense and sentence: what --fix may change without a second look.
SAFE_WORDS = frozenset({"utilize", "utilise"})
SAFE_PHRASES = frozenset(
    {
        "in order to",
        "due to the fact that",
        "in spite of the fact that",
        "despite the fact that",
        "for the purpose of",
        "in the event that",
        "at this point in time",
        "prior to",
        "in close proximity to",
        "with the exception of",
    }
)
_CONTEXT = Context(Level("easy", "Easy", 4, 6))
_TAGS = ("NNS", "VBD", "VBG", "VBN", "VBZ")


def replacements(text: Text) -> Iterator[tuple[Line, Match, Edit, Span]]:
    """(sentence, entry found, edit with the place in the file, place) of each plainer word that the lexicon knows."""
    for line in text.prose:
        if not any(map(_may_match, (w.text for w in line.sentence.words))):
            continue
        for match, edit in _in_sentence(line.text):
            span = line.place(edit.span.start, edit.span.end)
            if text.is_protected(span):
                continue
            own = line.place(line.words[match.start].span.start, line.words[match.end - 1].span.end)
            yield line, match, Edit(span, edit.replacement, edit.code, edit.reason), own


@lru_cache(maxsize=4096)
def _in_sentence(text: str) -> tuple[tuple[Match, Edit], ...]:
    from build_tools.language.tagging import tag

    return tuple(LexicalParaphrase().replacements(Tagged(text, tag(text)), _CONTEXT))


@lru_cache(maxsize=1 << 16)
def _may_match(word: str) -> bool:
    """Whether an entry may begin with this word: saves tagging most sentences."""
    low = word.lower()
    return any(lexicon.starting_with(form) for form in {low, *(lemma(low, t) for t in _TAGS)})
