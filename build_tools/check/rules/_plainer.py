"""Plainer words from the lexicon, with their places in the file: shared by two rules, worked out once a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from build_tools.adapt import lexicon
from build_tools.adapt.lexicon import Entry, Match
from build_tools.adapt.rule import Context, Tagged
from build_tools.adapt.rules.lexical_paraphrase import LexicalParaphrase
from build_tools.check.text import Line, Text
from build_tools.language.inflection import lemma
from build_tools.model import Edit, Level, Span

Wanted = Callable[[Entry], bool]

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
_MOST_KNOWN = 1 << 16
_TAGS = ("NNS", "VBD", "VBG", "VBN", "VBZ")


def replacements(text: Text, wanted: Wanted) -> Iterator[tuple[Line, Match, Edit, Span]]:
    """(sentence, entry found, edit with the place in the file, place) of each plainer word that the lexicon knows.

    ``wanted`` says which entries the rule can use at all. Sentences that can hold none of them are not tagged, which is dear;
    from the others all plainer words come, the rule picks. Hand the same function over each time: answers are kept by it.
    """
    for line in text.prose:
        if _may_hold(line, wanted):
            yield from in_line(text, line)


def in_line(text: Text, line: Line) -> Iterator[tuple[Line, Match, Edit, Span]]:
    """``replacements`` of one sentence."""
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


def _may_hold(line: Line, wanted: Wanted) -> bool:
    low, known = line.low, _known(wanted)
    for word in {word.text for word in line.sentence.words}:  # each once: it may stand there 10,000 times
        for sign in known[word]:  # nearly always none
            if sign in low:
                return True
    return False


class _Known(dict[str, tuple[str, ...]]):
    """``_signs`` of the words met so far. A dictionary, since every word of every text passes here; emptied when it grows huge."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[word] = _signs(word, self.wanted)
        return found


_known = lru_cache(maxsize=64)(_Known)  # one for each way to want entries; the rules have a handful


def _signs(word: str, wanted: Wanted) -> tuple[str, ...]:
    """What must stand in a sentence where a wanted entry begins with this word: of each entry the longest other word that does
    not inflect, "" where there is none."""
    low = word.lower()
    forms = sorted({low, *(lemma(low, t) for t in _TAGS)})
    entries = [entry for form in forms for entry in lexicon.starting_with(form)]
    return tuple(dict.fromkeys(_sign(entry) for entry in entries if entry.auto and wanted(entry)))


def _sign(entry: Entry) -> str:
    others = [part for i, part in enumerate(entry.word.split(" ")) if i and i != entry.inflected]
    return max(others, key=len, default="")
