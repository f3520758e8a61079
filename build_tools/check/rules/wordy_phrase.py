"""WD109: several words where one or two say the same."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._plainer import SAFE_PHRASES, replacements
from build_tools.check.text import Text
from build_tools.language.frequency import zipf
from build_tools.model import Diagnostic


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
        for _, match, edit, span in replacements(text):
            phrase = match.entry.word
            plain = match.entry.plain[0][0]
            if phrase.startswith("not "):
                continue  # WD105 has it
            # A phrase that is not longer than its plain twin is a matter of taste, unless a rare word stands in it.
            if " " not in phrase or (
                len(plain.split()) >= len(phrase.split()) and zipf(phrase.replace(" ", "-")) > 4.0
            ):
                continue
            if match.entry.pos != "x" and phrase not in SAFE_PHRASES and len(phrase.split()) < 3:
                continue
            yield self.found(
                span,
                f"“{phrase}” says no more than “{plain}”",
                suggestions=tuple(p for p, _ in match.entry.plain[:3]),
                fix=edit,
                is_safe_fix=phrase in SAFE_PHRASES,
            )
