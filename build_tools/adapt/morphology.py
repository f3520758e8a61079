"""Puts plain words into the form that a sentence needs: number, tense, degree, article, capital."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.adapt.lexicon import Entry, Match, lower
from build_tools.language.closed import BE, words_of
from build_tools.language.inflection import inflect, lemma
from build_tools.model import Word

# Nouns without a plural: they do not follow "a" and do not stand for a plural with its verb.
MASS = words_of(
    """advice aid anger baggage behavior behaviour blame bread care cash chaos clothing courage crime damage dirt
    energy income equipment evidence fear food freedom fun furniture fuel garbage gas grief hair harm health heat help hope
    housing hunger information joy knowledge land law laughter luck luggage mail meat medicine money music news nonsense
    oil pain patience pay peace poverty power praise pride progress proof respect rubbish safety schooling sadness
    shame skill sleep smoke spending staff stuff support talk teaching traffic training trash travel trouble trust truth
    violence waste water wealth weather work writing hatred buying selling building gear love strength understanding
    wisdom worry evil growth sand snow rain hard-work goodwill"""
)
_PLURAL_ONLY = words_of("people police clothes goods earnings thanks odds surroundings remains belongings")
_PARTICLES = words_of("up out off down away back over on in aside apart together through around")
_OBJECTS = words_of("it them him her us me you this that these those")
_STARTS_PHRASE = words_of("a an the some all each every more most many much few several no any this these lots plenty")
_AFTER_NOUN = words_of("who that which of for in to with from on by at used made over under about between given taking")
_SILENT_H = ("hour", "honest", "honour", "honor", "heir")
_SPOKEN_CONSONANT = ("uni", "use", "usu", "uti", "euro", "eu", "one", "once", "ubiq", "u.")


def article(word: str) -> str:
    """ "a" or "an", by the first sound of ``word``."""
    low = word.lower()
    if low.startswith(_SILENT_H):
        return "an"
    if low.startswith(_SPOKEN_CONSONANT) and not low.startswith(("unin", "unim", "unid")):
        return "a"
    return "an" if low[:1] in "aeiou" else "a"


def is_plural(noun: str) -> bool:
    """Whether the noun is a plural form or is used as one ("people")."""
    if noun in _PLURAL_ONLY or noun in MASS or noun.endswith("ss"):  # "business" is no plural of "busines"
        return noun in _PLURAL_ONLY
    return lemma(noun, "NNS") != noun and inflect(noun, "NNS") != noun


def fitted(entry: Entry, plain: str, words: Sequence[Word], match: Match, strict: bool = True) -> str | None:
    """``plain`` in the form of the matched words, in lower case; None where no form would be right.

    ``strict`` asks that the whole sentence stays grammatical; without it (suggestions) only the form counts.
    """
    if entry.inflected is None:
        return plain
    word = words[match.start + entry.inflected]
    if entry.pos == "v":
        return _verb(plain, words, match, strict)
    if entry.pos == "n":
        return _noun(plain, word, words, match, strict)
    if word.tag in ("JJR", "JJS", "RBR", "RBS") and lower(word) != entry.word:
        first, _, rest = plain.partition(" ")
        form = inflect(first, word.tag)
        if form is None:
            return f"{'more' if word.tag.endswith('R') else 'most'} {plain}"
        return f"{form} {rest}".rstrip()
    return plain


def _verb(plain: str, words: Sequence[Word], match: Match, strict: bool) -> str | None:
    first, _, rest = plain.partition(" ")
    tag = words[match.start].tag
    if strict and _is_modifier(words, match):
        return None
    if strict:
        tag = verb_tag(words, match.start, first) or ""
        if not tag:
            return None
    if first == "be":
        own = lower(words[match.start])
        form = own if words[match.start].lemma == "be" else _be(tag, words, match.start)
        form = form if form is not None or strict else inflect(first, tag)
    else:
        form = inflect(first, tag)
    return None if form is None else f"{form} {rest}".rstrip()


def _is_modifier(words: Sequence[Word], match: Match) -> bool:
    """Whether a participle may stand before its noun ("expanded menu", "Deferred pay"), where verbs do not take its place."""
    word = words[match.start]
    after = words[match.end].tag if match.end < len(words) else "."
    if word.tag not in ("VBN", "VBD", "VBG"):
        return False
    if match.start == 0 and word.tag in ("VBN", "VBD"):
        return after.startswith(("NN", "JJ", ".", ","))
    if after not in ("NN", "NNS") or match.start == 0:
        return False
    before = words[match.start - 1]
    if word.tag == "VBN":
        return not (before.lemma in ("be", "have", "get") or before.tag in ("RB", "PRP", "MD"))
    if word.tag == "VBG":  # "very compelling reasons", "the leading firm"
        return before.tag in ("DT", "JJ", "PRP$", "POS", "CD") or lower(before) in (
            "very",
            "more",
            "most",
            "less",
            "so",
            "too",
        )
    return word.tag == "VBD" and before.tag in (
        "DT",
        "JJ",
        "PRP$",
        "POS",
        "CD",
        "IN",
        "CC",
        "TO",
        "VB",
        "VBD",
        "VBZ",
        "VBP",
    )


def _be(tag: str, words: Sequence[Word], i: int) -> str | None:
    """The form of "be" for the verb at token ``i``; None where its subject's number is in doubt."""
    if tag not in ("VBD", "VBP"):
        return inflect("be", tag)
    before = [w for w in words[:i] if w.tag not in ("RB", "MD")]
    if not before or any(w.tag in ("CC", "IN", ",") for w in before):
        return None
    subject = before[-1]
    if lower(subject) == "i":
        return None
    if tag == "VBP" or lower(subject) in ("they", "we", "you", "people", "police") or subject.tag == "NNS":
        return "were" if tag == "VBD" else "are"
    return "was" if subject.tag in ("NN", "NNP", "PRP") else None


def verb_tag(words: Sequence[Word], i: int, replacement: str) -> str | None:
    """The tag of the verb at token ``i``; None where it may be past tense or participle and ``replacement`` (a lemma) tells
    the two apart."""
    tag = _sound_tag(words[i])
    if tag not in ("VBD", "VBN") or inflect(replacement, "VBD") == inflect(replacement, "VBN"):
        return tag
    has_auxiliary = False
    for k in range(i - 1, max(-1, i - 6), -1):
        low = lower(words[k])
        if low in BE or words[k].lemma in ("have", "get", "be") or low in ("'s", "'ve", "'d"):
            has_auxiliary = True
            break
        if words[k].tag not in ("RB", "RBR", "VBN", "CC", "PRP", "NN", "NNS") and low not in ("n't",):
            break
        if words[k].tag in ("PRP", "NN", "NNS") and lower(words[0]) not in ("is", "are", "was", "were", "has", "have"):
            break
    if has_auxiliary:
        return "VBN"
    after = [lower(word) for word in words[i + 1 : i + 2]]
    is_measured = any(word.tag == "CD" for word in words[i + 2 : i + 4])  # "fell by about 5 %": no agent
    if after == ["by"] and not is_measured:
        return "VBN"
    before = words[i - 1].tag if i else ""
    if tag == "VBD" and before in (
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP",
        "RB",
        "WDT",
        "WP",
        "EX",
        "-RRB-",
        "''",
        ",",
        "CC",
    ):
        return "VBD"
    return None


def _sound_tag(word: Word) -> str:
    """The tag, mended where the form cannot be it: "produce" is no third person, whatever the tagger says."""
    if word.tag in ("VBZ", "VBG") and lower(word) == word.lemma and word.lemma != "be":
        return "VBP"
    if word.tag in ("VBP", "VB") and lower(word) != word.lemma and lower(word) == inflect(word.lemma, "VBZ"):
        return "VBZ"
    if word.tag in ("VBD", "VBN") and lower(word) == word.lemma and inflect(word.lemma, word.tag) != word.lemma:
        return "VB"
    return word.tag


def _noun(plain: str, word: Word, words: Sequence[Word], match: Match, strict: bool) -> str | None:
    head, last, tail = _noun_parts(plain)
    plural = word.tag == "NNS"
    if plural:
        if last in MASS:
            # "personnel" is plural as it stands, and "staff" may take its verb.
            return plain if not strict or lower(word) == match.entry.word else None
        form = last if is_plural(last) else inflect(last, "NNS") or last
        whole = f"{head} {form} {tail}".strip()
        after = words[match.end].tag if match.end < len(words) else ""
        return None if strict and after == "POS" and not form.endswith("s") else whole
    if strict and is_plural(last) and _needs_singular(words, match):
        return None
    return plain


def _noun_parts(plain: str) -> tuple[str, str, str]:
    """What stands before the noun that inflects, the noun, and what follows it: "person", "who fled" in "person who fled"."""
    words = plain.split(" ")
    at = next((i for i, word in enumerate(words) if i and word in _AFTER_NOUN), len(words))
    return " ".join(words[: at - 1]), words[at - 1], " ".join(words[at:])


def _needs_singular(words: Sequence[Word], match: Match) -> bool:
    """Whether a plural would clash with an article before the noun or a verb after it."""
    for k in range(match.start - 1, max(-1, match.start - 4), -1):
        if lower(words[k]) in ("a", "an", "this", "that", "each", "every", "one", "another"):
            return True
        if not words[k].tag.startswith(("JJ", "NN", "RB")):
            break
    for k in range(match.end, min(len(words), match.end + 8)):
        tag = words[k].tag
        if tag == "VBZ" or lower(words[k]) == "was":
            return True
        if tag in ("VBD", "MD", ".", ","):
            break
    return False


def phrase_clash(plain: str, entry: Entry, words: Sequence[Word], match: Match) -> bool:
    """Whether the fitted words would stand beside something that they cannot follow or precede."""
    before = words[match.start - 1] if match.start else None
    after = words[match.end] if match.end < len(words) else None
    first, last = plain.split(" ", 1)[0], plain.rsplit(" ", 1)[-1]
    if before is not None:
        low = lower(before)
        if low in (first, plain):
            return True
        has_determiner = before.tag in ("DT", "PRP$", "CD", "POS")
        if first in ("a", "an", "the", "some", "lots", "plenty", "more") and has_determiner:
            return True
        if low in ("a", "an") and (
            first in _STARTS_PHRASE or (entry.pos == "n" and plain in MASS and not _is_noun(after))
        ):
            return True
        if low in ("very", "so", "too", "more", "most", "less", "as") and first in (
            "very",
            "more",
            "most",
            "too",
            "so",
        ):
            return True
    if after is not None:
        low = lower(after)
        if low == last and last not in ("had", "that"):
            return True
        # "establish it" → "set up it", "the investigated men" → "the looked into men"
        if entry.pos == "v" and " " in plain:
            if last in _PARTICLES and low in _OBJECTS and after.tag in ("PRP", "DT"):
                return True
            is_modifier = before is not None and before.tag in ("DT", "PRP$", "JJ", "POS", "CD")
            if words[match.start].tag in ("VBN", "VBG", "JJ") and is_modifier and after.tag.startswith(("NN", "JJ")):
                return True
        if entry.pos == "a" and " " in plain and after.tag.startswith(("NN", "JJ")) and not _is_premodifier(plain):
            return True
        if entry.pos == "n" and " " in plain and after.tag.startswith("NN") and (" of " in plain or " for " in plain):
            return True
    return _doubles(plain, words, match)


def _is_noun(word: Word | None) -> bool:
    return word is not None and word.tag.startswith("NN")


def _is_premodifier(plain: str) -> bool:
    """Whether a phrase for an adjective can stand before a noun: "very big" can, "of the city" cannot."""
    first = plain.split(" ", 1)[0]
    return first in ("very", "not", "too", "more", "most", "quite", "so", "well", "a", "less")


def _doubles(plain: str, words: Sequence[Word], match: Match) -> bool:
    """Whether the plain word would be coordinated with itself: "help and assist"."""
    for step in (-2, 1):
        k = match.start + step if step < 0 else match.end + step
        middle = k + 1 if step < 0 else k - 1
        if 0 <= k < len(words) and 0 <= middle < len(words) and words[middle].tag in ("CC", ","):
            low = lower(words[k])
            if low == plain or words[k].lemma == plain or low == plain.split(" ")[-1]:
                return True
    return False
