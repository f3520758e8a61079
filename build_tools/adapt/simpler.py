"""Plainer words for one word of a sentence, best first, in the form that the sentence needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from build_tools.adapt import lexicon, morphology
from build_tools.adapt.lexicon import Entry, Match
from build_tools.language.frequency import zipf
from build_tools.language.inflection import can_be, inflect, kind, lemma
from build_tools.language.tagging import tag
from build_tools.model import Word

_MOST = 10
_BESIDE = 2  # tokens


def simpler(sentence: str, word: str) -> list[str]:
    """Plainer words for ``word`` as it stands in ``sentence``, best first, at most ten; empty where none is known.

    The lexicon's entries decide: first those of the word's part of speech whose conditions hold, then the others; of each,
    first what people most often write for it, then its plain words, single ones before phrases. A word without an entry
    falls back on its relatives: the adjective behind an adverb, the verb behind a noun. ``word`` alone is looked up where the
    sentence does not hold it.
    """
    word = " ".join(word.split())
    if not word:
        return []
    words, i = _placed(sentence, word)
    found = list(_from_lexicon(words, i, len(tag(word)))) or list(_from_relatives(words[i]))
    own = {word.lower(), words[i].lemma}
    unique = [c for c in dict.fromkeys(found) if c.lower() not in own]
    # "help and assist": a word that stands beside it already is a poor answer.
    beside = {lexicon.lower(w) for w in words[max(0, i - _BESIDE) : i + _BESIDE + 1]}
    unique.sort(key=lambda c: c in beside)
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


def _from_lexicon(words: Sequence[Word], i: int, length: int) -> Iterator[str]:
    """Candidates of the entries for the ``length`` tokens from token ``i``; a longer headword only lends what it ends in too."""
    right = lexicon.at(words, i)
    if right and words[i].tag in _PARTICIPLES and not _is_adjectival(words, i):
        right.sort(key=lambda m: m.entry.pos == "a" and m.end == i + 1)
    fitting = [m for m in right if lexicon.applies(m, words)]
    others = [m for m in right if m not in fitting]
    # The tagger may be wrong about the part of speech: entries of the same form come last.
    wrong = [
        Match(e, i, i + 1)
        for e in _by_form(words[i])
        if " " not in e.word and all(m.entry is not e for m in right) and e.pos != "x"
    ]
    for matches in ((*fitting, *others), wrong):
        # What people write for the word, then the lexicon's single words, then its phrases.
        ranked = [(m, text) for m in matches for text in (m.entry.suggest if m.entry.yes else _words(m.entry))]
        ranked += sorted(((m, text) for m in matches for text in _words(m.entry)), key=lambda pair: " " in pair[1])
        for match, text in ranked:
            form = _form(words, i + length, match, text)
            if form:
                yield form


def _words(entry: Entry) -> list[str]:
    """What people write for an entry's word, then its plain words."""
    return list(dict.fromkeys((*entry.suggest, *(text for text, _ in entry.plain))))


def _form(words: Sequence[Word], end: int, match: Match, text: str) -> str | None:
    """``text`` in the form of the matched words, for those before token ``end``; None where it has none."""
    tagged = _as(words, match)
    is_plural = match.entry.pos == "n" and tagged[match.end - 1].tag == "NNS"
    if (match.entry.pos == "v" and text.startswith("not ")) or (is_plural and not _has_plural(text)):
        return None
    form = morphology.fitted(match.entry, text, tagged, match, strict=False)
    if form is None:
        return None
    if is_plural and form == text and text.endswith("ss"):  # "weakness" is no plural
        form = inflect(text, "NNS") or form
    if match.end > end:
        # Asked for "composed" in "composed of": "made up of" gives "made up", "have" nothing.
        tail = "".join(f" {lexicon.lower(w)}" for w in words[end : match.end])
        return form.removesuffix(tail) if form.endswith(tail) else None
    # Nouns that people hardly use in the plural: "singings".
    return (
        text
        if is_plural and form in (text + "s", text + "es") and zipf(form) < min(_PLURAL, zipf(text) - 1.5)
        else form
    )


def _has_plural(text: str) -> bool:
    """Whether a plain noun or phrase has an easy plural: "holy rite", "line of rulers", not "person who borrows", "too few"."""
    *_, last = text.split(" of ")[0].split(" ")
    return " " not in text or (can_be(last, "NN") and text.count(" ") <= (3 if " of " in text else 1))


def _is_adjectival(words: Sequence[Word], i: int) -> bool:
    """Whether a participle stands where adjectives do: "a composed man", "he was composed" but not "was composed of"."""
    after = words[i + 1].tag if i + 1 < len(words) else "."
    if after.startswith(("NN", "JJ")):
        return i == 0 or words[i - 1].lemma not in ("have", "not")
    before = [w for w in words[max(0, i - 3) : i] if not w.tag.startswith("RB")]
    if not before or before[-1].lemma not in _LINKS:
        return False
    following = lexicon.lower(words[i + 1]) if i + 1 < len(words) else "."
    return before[-1].lemma != "be" or not following[0].isalnum() or following in _AFTER_ADJECTIVE


def _is_participle(words: Sequence[Word], i: int) -> bool:
    """Whether a past form is a participle, whatever its tag: "was soon ceded", "the ceded land"."""
    before = [w for w in words[max(0, i - 3) : i] if not w.tag.startswith("RB")]
    after = words[i + 1].tag if i + 1 < len(words) else "."
    has_auxiliary = bool(before) and before[-1].lemma in ("be", "have", "get")
    is_modifier = bool(before) and before[-1].tag in ("DT", "PRP$") and after.startswith("NN")
    return has_auxiliary or is_modifier or words[i].tag == "VBN"


_PLURAL = 3.0  # a plural that is rarer than this, and much rarer than its singular, is hardly a word
_PARTICIPLES = ("VBN", "VBD", "VBG")
_LINKS = frozenset("be seem become feel look remain stay appear keep".split())
_AFTER_ADJECTIVE = frozenset("and but or about with that than enough".split())


def _by_form(word: Word) -> list[Entry]:
    low = lexicon.lower(word)
    found = list(lexicon.starting_with(low))
    for letter, tags in (("v", ("VBD", "VBG", "VBZ", "VBN")), ("n", ("NNS",))):
        for tag_ in tags:
            # "mechanics" is a noun of its own and the plural of another.
            for base in dict.fromkeys((lemma(low, tag_), low.removesuffix("s"))):
                if base != low and inflect(base, tag_) == low:
                    found += [e for e in lexicon.starting_with(base) if e.pos == letter and e not in found]
    return found


def _as(words: Sequence[Word], match: Match) -> Sequence[Word]:
    """The words with the matched one tagged as the entry's part of speech, where the tagger said otherwise."""
    word = words[match.start]
    entry = match.entry
    low = lexicon.lower(word)
    is_same = kind(word.tag) == entry.pos and entry.word in (low, word.lemma)
    if is_same and word.tag in ("VBD", "VBN"):
        tag_ = "VBN" if _is_participle(words, match.start) else word.tag
        return (*words[: match.start], Word(word.span, word.text, word.lemma, tag_), *words[match.start + 1 :])
    if entry.pos == "x" or " " in entry.word or is_same:
        return words
    past = ("VBN", "VBD") if word.tag == "JJ" else ("VBD", "VBN")  # "the stolen car"
    tags = {"v": (*past, "VBG", "VBZ", "VB"), "n": ("NNS", "NN"), "a": ("JJ",), "r": ("RB",)}[entry.pos]
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
                for plain in _words(entry):
                    adverb = _adverb(plain)
                    if adverb:
                        yield adverb
                return
    for prefix in ("un", "in", "im", "non-"):
        if low.startswith(prefix):
            for entry in _entries(low.removeprefix(prefix), "a"):
                yield from (f"not {plain}" for plain in _words(entry) if " " not in plain)
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
        plain if can_be(plain, "RB") else "",
    ):
        if form and zipf(form) >= 3:
            return form
    return None
