"""Hard words and stock phrases become plain ones, from the plain-words lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from build_tools.adapt import lexicon, morphology
from build_tools.adapt.lexicon import Entry, Match
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._limits import is_easy
from build_tools.language.frequency import zipf
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span, Word

# At the Standard level words that most readers of grade 8 meet daily stay as they are.
_STANDARD_RARITY = 4.3
_NAMING = frozenset("called named nicknamed dubbed titled entitled termed".split())
_NAMING_REACH = 3  # tokens behind such a word
_IN_USE = 3.3  # Zipf frequency of a comparative that people say
_ROW = 3  # tokens between two members of a row
_HALF_WORD = re.compile(r"\w- $")  # "self- sufficient", as line ends leave it
_JOINS = ("-", "‑", "/", "_", "@", "#")


class LexicalParaphrase(Rule):
    """Replaces a word or phrase of the lexicon by its first plain words, where the entry says that this is safe.

    Why: rare words are the first thing that stops a reader. When to leave it: names, quotations, compounds with hyphens,
    words in capitals, and every context that the entry's conditions exclude. Where the form that the sentence needs is in
    doubt (past tense or participle, plural or mass noun) nothing is proposed. Source: the project's own lexicon,
    ``data/lexicon``.
    """

    code: ClassVar[str] = "LX001"
    name: ClassVar[str] = "hard-word"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("He purchased an apple.", "He bought an apple."),
        ("Numerous attempts have failed.", "Many attempts have failed."),
        ("They met in order to talk.", "They met to talk."),
        ("The new wall is more robust.", "The new wall is stronger."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The old car is also called automobile by the people of the town.",
        "The road drew the more robust and experienced of them.",
        "She missed the Commence Project meeting.",
        "“We will purchase it,” she said.",
        "The farm is self- sufficient.",
        "She spoke of cars and automobiles.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterator[Edit]:
        """One edit a word or phrase, from left to right."""
        if context.level.high is None:
            return
        for _, edit in self.replacements(sentence, context):
            yield edit

    def replacements(self, sentence: Tagged, context: Context) -> Iterator[tuple[Match, Edit]]:
        """The edits, each with the entry that it comes from."""
        words = sentence.words
        last = (0, "")  # the token behind the last replaced words, and what replaced them
        i = 0
        while i < len(words):
            for match in lexicon.at(words, i):
                edit = self._edit(sentence, match, context)
                if edit is not None and not _says_it_twice(words, match, edit, last):
                    last = (match.end, edit.replacement.lower())
                    yield match, edit
                    i = match.end - 1
                    break
            i += 1

    def _edit(self, sentence: Tagged, match: Match, context: Context) -> Edit | None:
        entry, words = match.entry, sentence.words
        if not entry.auto or not is_hard_enough(entry, context) or not lexicon.applies(match, words):
            return None
        start, end = words[match.start].span.start, words[match.end - 1].span.end
        if sentence.is_protected(start, end) or is_name(sentence, match):
            return None
        plain = morphology.fitted(entry, entry.plain[0][0], words, match)
        if plain is None or morphology.phrase_clash(plain, entry, words, match):
            return None
        old = sentence.text[start:end]
        reason = (
            f"“{old}” is a hard word; “{plain}” is plainer"
            if " " not in entry.word
            else f"“{plain}” says “{old}” plainly"
        )
        before = lexicon.lower(words[match.start - 1]) if match.start else ""
        is_joined = match.end + 1 < len(words) and lexicon.lower(words[match.end]) in ("and", "or")
        if before == "more" and entry.pos == "a" and is_joined and words[match.end + 1].tag in ("JJ", "VBN"):
            return None  # "the more hardy and experienced": "more" is for both
        if before in ("more", "most") and entry.pos in "ar" and words[match.start].tag in ("JJ", "RB"):
            compared = inflect(plain, "JJR" if before == "more" else "JJS") if " " not in plain else None
            # "more strong" is "stronger"; "more often" stays.
            if compared is not None and compared != plain and zipf(compared) > _IN_USE:
                start, plain = words[match.start - 1].span.start, compared
        new = plain[0].upper() + plain[1:] if sentence.text[start].isupper() else plain
        if before in ("a", "an"):
            determiner = words[match.start - 1]
            wanted = morphology.article(new)
            if lexicon.lower(determiner) != wanted and not sentence.is_protected(determiner.span.start, end):
                start = determiner.span.start
                wanted = wanted.capitalize() if determiner.text[0].isupper() else wanted
                new = f"{wanted} {new}"
        return Edit(Span(start, end), new, self.code, reason)


def _says_it_twice(words: Sequence[Word], match: Match, edit: Edit, last: tuple[int, str]) -> bool:
    """Whether a row would hold the same words twice: "mother tongue, native language" → "first language, first language"."""
    before, replacement = last
    row = range(before, match.start)
    if edit.replacement.lower() != replacement:
        beside = [*words[max(0, match.start - 2) : match.start], *words[match.end : match.end + 2]]
        low = [lexicon.lower(word) for word in beside]
        return edit.replacement.lower() in low and any(w in ("and", "or") for w in low) and match.entry.pos == "n"
    return 0 < len(row) <= _ROW and all(words[k].tag in (",", "CC", "DT") for k in row)


def is_hard_enough(entry: Entry, context: Context) -> bool:
    """Whether the level asks for this headword to be replaced: at Standard only phrases and rarer words are."""
    return is_easy(context.level) or " " in entry.word or zipf(entry.word) < _STANDARD_RARITY


def is_name(sentence: Tagged, match: Match) -> bool:
    """Whether the matched words are, or may be, part of a name, a heading in capitals or a compound."""
    words, text = sentence.words, sentence.text
    start, end = words[match.start].span.start, words[match.end - 1].span.end
    if text[start - 1 : start] in _JOINS or text[end : end + 1] in _JOINS or _HALF_WORD.search(text, 0, start):
        return True
    if match.entry.pos in "na" and _is_called(words, match.start):
        return True
    for k in range(match.start, match.end):
        word = words[k]
        if word.tag in ("NNP", "NNPS") and k > 0:
            return True
        if word.text[0].isupper() and (k > 0 or word.text[1:2].isupper()):
            return True
    if match.start == 0 and words[0].text[0].isupper() and match.end < len(words):
        after = words[match.end].text
        # "Numerous Greeks": the first word may be part of the name.
        return after[0].isupper() and after != "I"
    return False


def _is_called(words: Sequence[Word], start: int) -> bool:
    """Whether the word at ``start`` ends a name that was just given: "also called active attire"."""
    for word in reversed(words[max(0, start - _NAMING_REACH) : start]):
        if lexicon.lower(word) in _NAMING:
            return True
        if not word.tag.startswith(("NN", "JJ", "DT")):
            return False
    return False
