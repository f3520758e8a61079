"""What every formula counts, sentence by sentence, so that a sum over sentences is the count of a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from build_tools.language.frequency import fold, syllables, zipf
from build_tools.language.frequency import is_familiar as is_familiar_word
from build_tools.model import Sentence
from build_tools.readability.weights import EASY_FROM, LONG_FROM, VERY_RARE_BELOW, word_weight

# Words without a meaning of their own: their rarity says nothing about a text.
_FUNCTION_WORDS = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below between both but
    by can could did do does doing down during each either else ever every few for from further had has have having he her
    here hers herself him himself his how however i if in into is it its itself just may me might more most must my myself
    neither no nor not now of off on once one only or other ought our ours out over own per rather same shall she should
    since so some such than that the their theirs them themselves then there these they this those though through thus to
    too under until up upon us very was we were what when where whether which while who whom whose why will with within
    without would yet you your yours""".split()
)
# Function words of the written language: they tie clauses together that speech keeps apart.
_BOOKISH = frozenset(
    """which whose whom upon thus shall nor ought hence therefore whether such being thereby whereas though wherein thereof
    itself themselves latter former per must yet cannot""".split()
)
_CAPITAL_ANYWAY = frozenset({"i", "i'm", "i'll", "i've", "i'd"})
_UNKNOWN_ZIPF = 1.5  # below every word of the frequency table
_MOST_KNOWN = 1 << 17
_LONG_WORD = 6  # LIX and RIX count words of more letters than this as long


class WordFacts(NamedTuple):
    """What counts about a word, wherever it stands."""

    key: str  # as the tables spell it
    letters: int
    syllables: int
    is_capital: bool
    is_number: bool
    is_familiar: bool
    is_content: bool
    rarity: float  # (5 - zipf) x syllables of a content word, 0 for common words
    very_rare: float  # 3 - zipf of a content word, 0 for others
    weight: float  # of the word table
    is_bookish: bool


class Counts(NamedTuple):
    """Counts of a sentence, or summed over sentences. Names are in ``words`` but never in the three kinds of hard words."""

    words: float = 0
    sentences: float = 0
    letters: float = 0
    syllables: float = 0
    polysyllables: float = 0  # words of three syllables or more
    long_words: float = 0  # words of more than six letters
    unfamiliar: float = 0  # words off the Dale-Chall list
    unfamiliar_2: float = 0  # of them, those of two syllables or more
    unfamiliar_3: float = 0  # of them, those of three syllables or more
    excess: float = 0  # words beyond the fifteenth of a sentence
    content: float = 0  # words with a meaning of their own: no function words, names or numbers
    rarity: float = 0
    very_rare: float = 0
    weight: float = 0  # sum over the word table
    figures: float = 0  # words that start with a digit
    bookish: float = 0  # function words of the written language ("which", "upon", "thus")
    names: float = 0
    name_letters: float = 0
    name_syllables: float = 0
    name_polysyllables: float = 0
    name_long_words: float = 0

    def without_names(self) -> Counts:
        """The same text with its names left out, as WCAG 2.2 (3.1.5) allows before measuring."""
        return self._replace(
            words=self.words - self.names,
            letters=self.letters - self.name_letters,
            syllables=self.syllables - self.name_syllables,
            polysyllables=self.polysyllables - self.name_polysyllables,
            long_words=self.long_words - self.name_long_words,
            names=0,
            name_letters=0,
            name_syllables=0,
            name_polysyllables=0,
            name_long_words=0,
        )


def total(rows: Iterable[Counts]) -> Counts:
    """The counts of all ``rows`` together."""
    return Counts(*map(sum, zip(*rows, strict=True)))


class _Known(dict[str, WordFacts]):
    """Facts of the words met so far. A dictionary, since every word of every text passes here; emptied when it grows huge."""

    def __missing__(self, word: str) -> WordFacts:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[word] = _facts(word)
        return found


def _facts(word: str) -> WordFacts:
    key = fold(word)
    is_number = key[:1].isdigit()
    is_content = key not in _FUNCTION_WORDS and not is_number
    spoken = syllables(key)
    frequency = max(zipf(key), _UNKNOWN_ZIPF)
    return WordFacts(
        key=key,
        letters=len(key) if key.isalnum() else sum(c.isalnum() for c in key),
        syllables=spoken,
        is_capital=word[:1].isupper() and key not in _CAPITAL_ANYWAY,
        is_number=is_number,
        is_familiar=is_familiar_word(key),
        is_content=is_content,
        rarity=max(0.0, EASY_FROM - frequency) * spoken if is_content else 0.0,
        very_rare=max(0.0, VERY_RARE_BELOW - frequency) if is_content else 0.0,
        weight=word_weight(key) if is_content else 0.0,
        is_bookish=key in _BOOKISH,
    )


_KNOWN = _Known()


def facts(word: str) -> WordFacts:
    """What counts about ``word``."""
    return _KNOWN[word]


def sentence_facts(sentence: Sentence) -> list[WordFacts]:
    """What counts about each word of a sentence."""
    known = _KNOWN
    return [known[word.text] for word in sentence.words]


def name_flags(words: Sequence[WordFacts]) -> list[bool]:
    """Which words of a sentence are (parts of) names: capital letters after the first word.

    The first word is a name where the second is one and the first is neither a function word nor familiar. Where most of
    the words have capitals, as in headings, capitals tell nothing and no word is a name.
    """
    flags = [word.is_capital for word in words]
    if not flags:
        return flags
    flags[0] = False
    if sum(flags) > 0.6 * len(flags) and len(flags) > 5:
        return [False] * len(flags)
    first = words[0]
    if len(flags) > 1 and flags[1] and first.is_capital and first.is_content and not first.is_familiar:
        flags[0] = True
    return flags


def count(sentence: Sentence) -> Counts:
    """The counts of one sentence."""
    return count_words(sentence_facts(sentence))


def count_words(words: Sequence[WordFacts]) -> Counts:
    """The counts of one sentence with these words."""
    letters = spoken = poly = long_words = unfamiliar = unfamiliar_2 = unfamiliar_3 = 0
    names = name_letters = name_spoken = name_poly = name_long = content = figures = bookish = 0
    rarity = very_rare = weight = 0.0
    for word, is_name in zip(words, name_flags(words), strict=True):
        # Unpacked at once: this loop sees every word of every text.
        _, length, sounds, _, is_number, is_familiar, is_content, rare, rarest, weighs, is_bookish = word
        letters += length
        spoken += sounds
        is_poly, is_long = sounds >= 3, length > _LONG_WORD
        poly += is_poly
        long_words += is_long
        if is_name:
            names += 1
            name_letters += length
            name_spoken += sounds
            name_poly += is_poly
            name_long += is_long
            continue
        weight += weighs
        figures += is_number
        bookish += is_bookish
        if is_content:
            content += 1
            rarity += rare
            very_rare += rarest
        if not is_familiar:
            unfamiliar += 1
            unfamiliar_2 += sounds >= 2
            unfamiliar_3 += is_poly
    return Counts(
        len(words), 1, letters, spoken, poly, long_words, unfamiliar, unfamiliar_2, unfamiliar_3,
        max(0, len(words) - LONG_FROM), content, rarity, very_rare, weight, figures, bookish,
        names, name_letters, name_spoken, name_poly, name_long,
    )  # fmt: skip
