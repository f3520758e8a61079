"""WD101: a hard word for which plainer ones fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import ClassVar

from build_tools.adapt.lexicon import Entry
from build_tools.adapt.simpler import simpler
from build_tools.check.rule import Example, Rule
from build_tools.check.rules._plainer import SAFE_WORDS, replacements
from build_tools.check.text import Text
from build_tools.language.frequency import is_familiar, zipf
from build_tools.model import Diagnostic

_RARE = 3.0  # Zipf: in a text as it was written, what is more common than this is only a note


class HardWord(Rule):
    """A hard word for which plainer ones fit.

    ## What it does
    Looks up the words that are rarer than the level's limit (Zipf scale: log10 of uses in a thousand million words) in our
    lexicon of plain words. It speaks only where the lexicon's conditions say that a plainer word fits this very sentence.

    ## Why it matters
    A rare word is the first thing that stops a reader, and most rare words in news have a common twin.

    ## When to leave it
    Terms of art that the text explains, words that are the subject of the text, and a shade of meaning that is needed. Names and
    quotations are left alone.

    ## Source
    plainlanguage.gov, "Use simple words and phrases"; frequencies from wordfreq.
    """

    code = "WD101"
    name = "hard-word"
    limits: ClassVar[Mapping[str, float]] = {"full": 3.8, "standard": 3.9, "easy": 4.3, "": 3.8}
    examples = (
        Example("They utilize solar power.", ("utilize",)),
        Example("Talks commenced on Monday.", ("commenced",)),
        Example("The committee will ascertain the cause.", ("ascertain",), level="easy"),
    )
    unchanged = (
        Example("They use solar power."),
        Example("“We will utilize it,” she said."),
        Example("She missed the Commence Project meeting."),
        Example("She purchased a boat.", level="easy"),
        Example("The function is called `commence`."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a word, at its first use; words that are always safe to change, each time."""
        limit = self.limit(text)
        title = (text.article.title or "").lower()
        seen: set[str] = set()
        for line, match, edit, span in replacements(text, _below(limit)):
            word = match.entry.word
            if " " in word or "-" in word:
                continue
            is_safe = word in SAFE_WORDS
            old = line.words[match.start].text
            if not is_safe and (max(zipf(word), zipf(old)) >= limit or is_familiar(word)):
                continue
            if not is_safe and (word in seen or word in title or text.is_mentioned(span)):
                continue  # the subject of the text, or explained by the glossary
            seen.add(word)
            plainer = tuple(simpler(line.text, old)[:3]) or (edit.replacement,)
            yield self.found(
                span,
                f"“{old}” is a hard word; plainer here: {', '.join(plainer)}",
                severity="warning"
                if text.level.high is not None or is_safe or max(zipf(word), zipf(old)) < _RARE
                else "info",
                suggestions=plainer,
                fix=edit,
                is_safe_fix=is_safe,
            )


@cache
def _below(limit: float) -> Callable[[Entry], bool]:
    """Whether an entry's headword alone leaves room for a finding at this limit."""

    def wanted(entry: Entry) -> bool:
        word = entry.word
        if " " in word or "-" in word:
            return False
        return word in SAFE_WORDS or (zipf(word) < limit and not is_familiar(word))

    return wanted
