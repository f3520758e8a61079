"""Names: runs of proper nouns in a sentence."""

from __future__ import annotations

from functools import lru_cache

from build_tools.language.closed import DAYS, MONTHS, words_of
from build_tools.language.tagging import tag
from build_tools.model import Name, Span, Word

# Words that may stand inside a name, between two of its capitalised words.
_LINKS = words_of("of the de da do dos del della di du la le van von der den bin ibn al el ten ter y & and for")
_WEAK_LINKS = words_of("and for the")  # only together with "of" or in titles: "Food and Drug Administration"
_TITLES = words_of("mr mr. mrs mrs. ms ms. dr dr. st st.")
_ORGANIZATIONS = words_of(
    """administration agency association authority board bureau bank center centre club college commission committee
    company conference corporation council court department fund group institute institution league ministry museum
    office organization organisation party project school service society trust union university network program
    programme affairs commerce trade defence defense justice health"""
)


@lru_cache(maxsize=8192)
def names(text: str) -> tuple[Name, ...]:
    """The names in one sentence, in order, with spans relative to ``text``.

    "Dmitry Peskov", "the Bank of England" (without the article), "Food and Drug Administration". Months, days and titles alone
    are none; a possessive "'s" is no part of a name.
    """
    words = tag(text)
    found: list[Name] = []
    i = 0
    while i < len(words):
        if not _is_proper(words, i):
            i += 1
            continue
        end = i + 1
        while end < len(words):
            if _is_proper(words, end) or (words[end].text == "&" and _is_proper(words, end + 1)):
                end += 1
                continue
            link = _link(words, i, end)
            if not link:
                break
            end += link
        name = _name(text, words, i, end)
        if name is not None:
            found.append(name)
        i = end
    return tuple(found)


def _is_proper(words: tuple[Word, ...], i: int) -> bool:
    if i >= len(words):
        return False
    word = words[i]
    if not word.text[0].isupper():
        return False
    if word.tag in ("NNP", "NNPS"):
        return True
    # A capital inside a sentence that the tagger did not heed; not the start of a quotation or of a title in a list.
    return i > 0 and word.tag in ("NN", "NNS", "FW") and words[i - 1].text[-1].isalnum() and len(word.text) > 1


def _link(words: tuple[Word, ...], start: int, at: int) -> int:
    """How many small words at ``at`` join the run to a next proper noun: 0 for none."""
    taken = 0
    while taken < 3 and at + taken < len(words) and words[at + taken].text.lower() in _LINKS:
        taken += 1
    if not taken or not _is_proper(words, at + taken):
        return 0
    links = [words[at + k].text.lower() for k in range(taken)]
    if any(word.text.lower() in MONTHS | DAYS for word in words[start:at]):
        return 0
    if "and" in links:
        # "Food and Drug Administration" is one name, "France and Germany" are two.
        end = at + taken
        while _is_proper(words, end):
            end += 1
        is_one = end - at - taken >= 2 and words[end - 1].text.lower() in _ORGANIZATIONS
        has_of = any(w.text.lower() in ("of", "for") for w in words[start:at])
        is_body = has_of and any(w.text.lower() in _ORGANIZATIONS for w in words[start:at])
        return taken if is_one or is_body else 0
    if links[0] in _WEAK_LINKS and not any(w.text.lower() in _ORGANIZATIONS for w in words[start:at]):
        return 0
    return taken


def _name(text: str, words: tuple[Word, ...], start: int, end: int) -> Name | None:
    while start < end and words[start].text.lower() in _TITLES:
        start += 1
    inner = [w.text.lower().rstrip(".") for w in words[start:end]]
    if not inner or all(w in MONTHS or w in DAYS or not any(c.isalpha() for c in w) for w in inner):
        return None
    span = Span(words[start].span.start, words[end - 1].span.end)
    return Name(span.of(text), span)
