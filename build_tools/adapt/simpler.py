"""Plainer words for one word of a sentence, best first, in the form that the sentence needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.adapt import lexicon, morphology
from build_tools.adapt.lexicon import Entry, Match
from build_tools.language.frequency import zipf
from build_tools.language.inflection import inflect, kind, lemma
from build_tools.language.tagging import tag
from build_tools.model import Word

_MOST = 10


def simpler(sentence: str, word: str) -> list[str]:
    """Plainer words for ``word`` as it stands in ``sentence``, best first, at most ten; empty where none is known.

    The lexicon's entries decide: first those of the word's part of speech whose conditions hold, then the others. A word
    without an entry falls back on its relatives: the adjective behind an adverb, the verb behind a noun. ``word`` alone is
    looked up where the sentence does not hold it.
    """
    word = " ".join(word.split())
    if not word:
        return []
    words, i = _placed(sentence, word)
    found = list(_from_lexicon(words, i)) or list(_from_relatives(words[i]))
    own = {word.lower(), words[i].lemma}
    unique = [c for c in dict.fromkeys(found) if c.lower() not in own]
    if word.isupper() and len(word) > 1:
        return [c.upper() for c in unique[:_MOST]]
    return unique[:_MOST]


def _placed(sentence: str, word: str) -> tuple[Sequence[Word], int]:
    """The tagged sentence and the token where ``word`` begins in it; the word alone where it is not there."""
    first = next(w.text for w in tag(word))
    words = tag(sentence)
    for fold in (str, str.lower):
        for i, token in enumerate(words):
            if fold(token.text) == fold(first) and fold(sentence[token.span.start :]).startswith(fold(word)):
                return words, i
    return tag(word), 0


def _from_lexicon(words: Sequence[Word], i: int) -> Iterator[str]:
    """Candidates of the entries for the longest headword at token ``i``."""
    right = lexicon.at(words, i)
    fitting = [m for m in right if lexicon.applies(m, words)]
    others = [m for m in right if m not in fitting]
    # The tagger may be wrong about the part of speech: entries of the same form come last.
    wrong = [
        Match(e, i, i + 1)
        for e in _by_form(words[i])
        if " " not in e.word and all(m.entry is not e for m in right) and e.pos != "x"
    ]
    for match in (*fitting, *others, *wrong):
        retagged = _as(words, match)
        for plain, _ in match.entry.plain:
            form = morphology.fitted(match.entry, plain, retagged, match, strict=False)
            if form:
                yield form


def _by_form(word: Word) -> list[Entry]:
    low = lexicon.lower(word)
    found = list(lexicon.starting_with(low))
    for letter, tags in (("v", ("VBD", "VBG", "VBZ", "VBN")), ("n", ("NNS",))):
        for tag_ in tags:
            base = lemma(low, tag_)
            if base != low and inflect(base, tag_) == low:
                found += [e for e in lexicon.starting_with(base) if e.pos == letter and e not in found]
    return found


def _as(words: Sequence[Word], match: Match) -> Sequence[Word]:
    """The words with the matched one tagged as the entry's part of speech, where the tagger said otherwise."""
    word = words[match.start]
    entry = match.entry
    if entry.pos == "x" or " " in entry.word or kind(word.tag) == entry.pos:
        return words
    low = lexicon.lower(word)
    tags = {"v": ("VBD", "VBG", "VBZ", "VB"), "n": ("NNS", "NN"), "a": ("JJ",), "r": ("RB",)}[entry.pos]
    form = next((t for t in tags if inflect(entry.word, t) == low), tags[-1])
    changed = Word(word.span, word.text, entry.word, form)
    return (*words[: match.start], changed, *words[match.start + 1 :])


def _from_relatives(word: Word) -> Iterator[str]:
    """Candidates by way of a relative that has an entry: "swiftly" from "swift", "commencement" from "commence"."""
    low = lexicon.lower(word)
    if low.endswith("ly"):
        for stem in (
            low[:-2],
            low[:-3] + "y" if low.endswith("ily") else "",
            low[:-4] + "al" if low.endswith("ally") else "",
            low[:-1] + "e",
        ):
            for entry in _entries(stem, "a"):
                for plain, _ in entry.plain:
                    adverb = _adverb(plain)
                    if adverb:
                        yield adverb
                return
    for prefix in ("un", "in", "im", "non-"):
        if low.startswith(prefix):
            for entry in _entries(low.removeprefix(prefix), "a"):
                yield from (f"not {plain}" for plain, _ in entry.plain if " " not in plain)
                return
    for ending, new in _NOUN_ENDINGS:
        if low.endswith(ending):
            for entry in _entries(low.removesuffix(ending) + new, "v"):
                for plain, _ in entry.plain:
                    form = inflect(plain, "VBG") if " " not in plain else None
                    if form:
                        yield form
                return
    if low.startswith("re") and len(low) > 5:
        for entry in _entries(lemma(low[2:], word.tag), kind(word.tag)):
            for plain, _ in entry.plain:
                form = inflect(plain, word.tag) if " " not in plain else None
                if form:
                    yield f"{form} again" if entry.pos == "v" else form
            return


_NOUN_ENDINGS = (
    ("ment", ""), ("ation", "ate"), ("ation", "e"), ("ation", ""), ("ition", "e"), ("ion", "e"), ("ion", ""),
    ("al", ""), ("al", "e"), ("ance", ""), ("ence", ""), ("er", ""), ("er", "e"), ("ing", ""), ("ing", "e"),
)  # fmt: skip


def _entries(stem: str, pos: str) -> list[Entry]:
    return [e for e in lexicon.starting_with(stem) if e.word == stem and e.pos == pos] if len(stem) > 2 else []


def _adverb(plain: str) -> str | None:
    """The adverb of a plain adjective, where it is a word in use."""
    if " " in plain:
        return None
    for form in (
        plain[:-1] + "ily" if plain.endswith("y") else "",
        plain[:-1] + "y" if plain.endswith("le") else "",
        plain + "ly",
        plain,
    ):
        if form and zipf(form) >= 3:
            return form
    return None
