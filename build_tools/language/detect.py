"""Is this English prose? A small test by script, by the share of function words and by what no prose holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from build_tools.language.frequency import fold, zipf
from build_tools.language.words import words

# The words that English grammar cannot do without. Words that other languages share ("in", "die", "no", "me") are left out.
_FUNCTION_WORDS = frozenset(
    """the of and to that is was for it with as his on be at by i this had not are but from or have an they which you were
    she her all their we him been has when who will more if out so what up said its about into than them can only other
    new some could time these two may then do first any my now such like our over even most after also did many before
    must through where your well down should because each just those people how too there after he""".split()
)
# Words that hold the grammar of other languages in Latin script together and are no English words.
_FOREIGN_WORDS = frozenset(
    """der und das ist nicht den von mit dem sich auf für eine auch dass wird het een niet zijn voor dat ook naar aan bij
    maar og ikke til det som er av på att och som inte för har med den de den ett om le les des et est une dans pour qui
    que sur pas au du il ne el los las una con por para del se su como più che di della per non sono nel o os da em não uma
    na się że jest nie ve bir bu için değil ja ei että""".split()
) - {"den", "per", "om", "har", "o", "as"}
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LETTER = re.compile(r"[^\W\d_]")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_OTHER_LETTER = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿ]")
_ENOUGH_WORDS = 12
_LEAST_SHARE = 0.17
_LEAST_WITH_WORDS = 0.05  # a single sentence full of names and content words has few function words …
_ENGLISH_SHARE = 0.72  # … but its words are English ones
_SENTENCE = 60
_USUAL = 3.2  # Zipf in English: foreign function words stand below it in English text
LOOKED_AT = 20_000  # characters: more would not change the answer


def not_english(text: str) -> str | None:
    """Why ``text`` can be neither scored nor adapted, in words for a person; None for English prose.

    A text of fewer than 12 words passes where its letters are Latin: too little to tell a language by.
    """
    sample = text[:LOOKED_AT]
    return not_prose(sample) or not_english_words([fold(word.text) for word in words(sample)])


def not_prose(text: str) -> str | None:
    """Why ``text`` is no prose in Latin script: no words, another script, HTML; None where it is."""
    if not _LETTER.search(text):
        return "there are only numbers in it" if any(c.isdigit() for c in text) else "there are no words in it"
    if not text.isascii():
        other = len(_OTHER_LETTER.findall(text))
        if other and other > 0.3 * (other + len(_LATIN_LETTER.findall(text))):
            return "most of its letters are not Latin, so it is not in English"
    if "<" in text and len(_TAG.findall(text)) * 100 > len(text.split()) * 5:
        return "it holds HTML tags: give the page as an .html file, or its text alone"
    return None


def not_english_words(folded: Sequence[str]) -> str | None:
    """Why a text with these words (spelled as ``frequency.fold`` spells them) is not English; None where it is."""
    if len(folded) < _ENOUGH_WORDS:
        return None
    known = sum(map(_FUNCTION_WORDS.__contains__, folded)) + sum("'" in word for word in folded)
    foreign = sum(map(_FOREIGN_WORDS.__contains__, folded))
    is_english = known >= _LEAST_SHARE * len(folded) or (
        known >= _LEAST_WITH_WORDS * len(folded)
        and len(folded) <= _SENTENCE
        and _english_share(folded) >= _ENGLISH_SHARE
    )
    if not is_english or foreign > max(2, 0.5 * known):
        return "it does not read as English: too few of its words are ones such as “the”, “of” and “was”"
    return None


def _english_share(folded: Sequence[str]) -> float:
    letters = [word for word in folded if word.isalpha() and len(word) > 2]
    return sum(zipf(word) >= _USUAL for word in letters) / max(1, len(letters))
