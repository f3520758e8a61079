"""WD109: several words where one or two say the same."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.adapt.lexicon import Entry
from build_tools.check.rule import Example, Rule
from build_tools.check.rules._plainer import SAFE_PHRASES, replacements
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_SAVED = 9  # letters
# Phrases that mean more than their plain twins, or that no editor would touch.
_LEFT_ALONE = frozenset(
    (
        "come into force|enter into force|on behalf of|together with|as a result|distinguish between|differentiate between|"
        "television series|weather conditions|law enforcement agency|law enforcement officer|law enforcement official|"
        "military personnel|staff member|staff members|under construction|human being|the natural world|take to the streets|"
        "be located in|in favor of|in favour of|in cooperation with|in collaboration with|in partnership with|in tandem with|"
        "in opposition to|in recognition of|in commemoration of|under the leadership of|launch an investigation into|"
        "years of imprisonment|have no choice but to|on the grounds that|put an end to|be familiar with|provided that|a large majority of|the large majority of|the vast majority of|"
        "a vast majority of|the overwhelming majority of|the majority of"
    ).split("|")
)


class WordyPhrase(Rule):
    """Several words where fewer and plainer ones say the same.

    ## What it does
    Finds stock phrases such as "in order to" and "due to the fact that" that our lexicon knows a shorter way to say.

    ## Why it matters
    They add length and nothing else. Each costs the reader a moment, and there are many.

    ## When to leave it
    Where rhythm needs it, or in the name of a law. Quotations are left alone.

    ## Source
    plainlanguage.gov, "Omit unnecessary words"; Strunk, "The Elements of Style", 1918, rule 13.
    """

    code = "WD109"
    name = "wordy-phrase"
    examples = (
        Example("They met in order to talk.", ("in order to",)),
        Example("The shop shut due to the fact that it rained.", ("due to the fact that",)),
    )
    unchanged = (
        Example("The papers were in order before the meeting."),
        Example("“We met in order to talk,” she said."),
        Example("They met to talk."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a phrase."""
        for _, match, edit, span in replacements(text, _is_wordy):
            if not _is_wordy(match.entry):
                continue
            phrase = match.entry.word
            plain = match.entry.plain[0][0]
            yield self.found(
                span,
                f"“{phrase}” says no more than “{plain}”",
                suggestions=tuple(p for p, _ in match.entry.plain[:3]),
                fix=edit,
                is_safe_fix=phrase in SAFE_PHRASES,
            )


def _is_wordy(entry: Entry) -> bool:
    phrase = entry.word
    if " " not in phrase or phrase.startswith("not "):  # WD105 has those
        return False
    # What saves only a letter or two is a matter of taste.
    saves = len(phrase) - len(entry.plain[0][0]) >= _SAVED or phrase in SAFE_PHRASES
    return saves and phrase not in _LEFT_ALONE
