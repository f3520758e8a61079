"""What a sentence tells as somebody's words or view: who, with which verb, and where the words stand.

``attribution`` finds speakers wherever a verb of saying has one, for the guard on single sentences. Here the reported words count:
a report whose words cannot be told from the writer's own is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from build_tools.language.closed import words_of
from build_tools.language.inflection import inflect
from build_tools.language.tagging import tag
from build_tools.model import Span, Word

_VERBS = words_of(
    """say tell claim argue suggest warn add explain insist announce deny admit acknowledge allege assert complain conclude confirm
    contend declare emphasize estimate maintain predict propose remark reply reveal speculate stress testify believe note state
    report think hold fear object answer write recall observe recommend point caution assume reckon expect"""
)
# Behind these a clause needs no "that": "He said it rained".
_BARE = words_of(
    "say think believe claim suggest argue reckon fear predict estimate warn insist admit announce add report tell"
)
_FORMS = {form for verb in _VERBS for form in (verb, *(inflect(verb, t) for t in ("VBZ", "VBD", "VBN"))) if form}
_SIGN = re.compile(rf"\b(?:according to|{'|'.join(sorted(_FORMS))})\b", re.I)
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_SPEAKERS = (*_NOUNS, "PRP")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_APPOSED = ("DT", "NN", "NNS", "JJ", "PRP$", "WP", "CD", "VBN", "VBG")
# Words that stand for people without a noun: "Others say that …".
_UNNAMED = words_of("others many some several few most both all critics one")
_LINKS = words_of("but while whereas although nor and so because since")
_MARKS = ('"', "``", "''")


@dataclass(frozen=True, slots=True)
class Report:
    """``speaker``: the last word of who says it, as it stands; ``spans``: where the reported words are."""

    speaker: str
    verb: str
    spans: tuple[Span, ...]

    def words_in(self, text: str) -> str:
        """The reported words."""
        return " ".join(span.of(text) for span in self.spans)


@lru_cache(maxsize=8192)
def reports(sentence: str) -> tuple[Report, ...]:
    """What ``sentence`` reports, in order."""
    if not _SIGN.search(sentence):
        return ()
    words = tag(sentence)
    found = []
    for i, word in enumerate(words):
        if word.lemma in _VERBS and _speaks(words, i):
            report = _behind(words, i) or _around(words, i)
        elif word.lemma in _VERBS and word.tag == "VBG" and i and words[i - 1].text == ",":
            report = _behind(words, i, next((k for k in range(i) if words[k].tag in _FINITE), 0))
        elif word.text.lower() == "according" and words[i + 1 : i + 2] and words[i + 1].text == "to":
            report = _according(words, i)
        else:
            continue
        if report is not None:
            found.append(report)
    return tuple(found)


def _speaks(words: tuple[Word, ...], i: int) -> bool:
    """Whether the verb is finite, or stands behind "will" or "has"."""
    if words[i].tag in ("VBD", "VBZ", "VBP"):
        return True
    aux = _before(words, i, ("RB",))
    if aux < 0:
        return False
    # "Opponents of it say that …": plural forms are often tagged so.
    return (words[i].tag == "VB" and words[aux].tag in ("MD", *_NOUNS)) or (
        words[i].tag == "VBN" and words[aux].lemma == "have"
    )


def _before(words: tuple[Word, ...], i: int, passed: tuple[str, ...]) -> int:
    """The index of the nearest token before ``i`` with none of these tags; -1 where there is none."""
    i -= 1
    while i >= 0 and words[i].tag in passed:
        i -= 1
    return i


def _subject(words: tuple[Word, ...], i: int) -> int:
    """The index of who speaks, -1 where nobody does, in "X said", "X will usually say", "X has said"."""
    k = _before(words, i, ("RB", "MD"))
    if k >= 0 and words[k].lemma == "have":
        k = _before(words, k, ("RB", "MD"))
    if k > 0 and (words[k].tag == "CD" or words[k].text.endswith(("self", "selves"))) and words[k - 1].tag in _NOUNS:
        k -= 1  # "Resolution 2118 says", "the mayor himself says"
    if k > 1 and words[k].tag == "WP":  # "Anna Berg, who said that …"
        k -= 2 if words[k - 1].text == "," else 1
    elif k > 0 and words[k].text == ",":  # "Anna Berg, the mayor of Bern, said that …"
        commas = (n for n in range(1, k) if words[n].text == "," and words[n - 1].tag in _NOUNS)
        opening = next((n for n in range(k - 1, -1, -1) if words[n].tag != "NNP"), 0)
        is_name = 0 < opening < k - 1 and words[opening].text == ","  # "The mayor, Anna Berg, said that …"
        k = k - 1 if is_name else next((n for n in commas if words[n + 1].tag in _APPOSED), 0) - 1
        begin = next((n for n in range(k, -1, -1) if words[n].tag in _MARKS), 0)
        if k < 0 or _has_verb(words[begin:k]):
            return -1
    elif k > 0 and words[k].tag == "CC":  # "Critics call it unfair and say that …"
        k = next((n for n in range(k - 1, 0, -1) if words[n].tag in _FINITE), 0) - 1
    return _head(words, k) if k >= 0 and _named(words[k]) else -1


def _head(words: tuple[Word, ...], k: int) -> int:
    """The noun that the phrase ending at ``k`` hangs on: "opponents" in "opponents of the plan"."""
    link = _before(words, k, ("DT", "JJ", "CD", "PRP$", "POS", *_NOUNS))
    is_link = link > 0 and words[link].text.lower() in ("of", "for", "from", "at", "in", "against")
    return _head(words, link - 1) if is_link and words[k].tag in _NOUNS and words[link - 1].tag in _NOUNS else k


def _named(word: Word) -> str | None:
    """The word as a speaker; None where it stands for none, or for the one who writes."""
    if word.tag == "PRP":
        return word.text.lower() if word.text.lower() in ("he", "she", "they", "it") else None
    return word.text if word.tag in _NOUNS or word.text.lower() in _UNNAMED else None


def _behind(words: tuple[Word, ...], i: int, main: int | None = None) -> Report | None:
    """ "X said that …", "X told the paper that …", "X said it rained"; ``main``: the verb that has the subject, as in "X left, saying
    that …"."""
    subject = _subject(words, i if main is None else main)
    start = _clause(words, i)
    speaker = _named(words[subject]) if subject >= 0 else None
    if speaker is None or start is None:
        return None
    end = _end(words, start)
    if words[0].tag in ("IN", "WRB") and not any(word.text == "," for word in words[:i]):
        # "As he said that it was late, the mayor left"
        end = next((k - 1 for k in range(start + 1, end) if words[k].text == ","), end)
    return Report(speaker, words[i].text, (Span(words[start].span.start, words[end].span.end),))


def _clause(words: tuple[Word, ...], i: int) -> int | None:
    """Where the clause or the quotation begins that the verb brings."""
    mark = i + 2 if i + 4 < len(words) and words[i + 1].tag == "RB" else i + 1
    if mark + 2 < len(words) and (
        words[mark].text == ":" or (words[mark].text == "," and words[mark + 1].tag in _MARKS)
    ):
        return mark + 1
    for k in range(i + 1, min(i + 9, len(words) - 2)):
        if words[k].text.lower() == "that" and words[k + 1].tag not in (*_FINITE, ",", "IN"):
            return k + 1
        if words[k].tag in (*_FINITE, ",", ".", ":", "TO", "WP", "WRB"):
            break
    if words[i].lemma not in _BARE or i + 2 >= len(words) or words[i + 1].tag in ("IN", "TO", "WP", "WRB", "VBG"):
        return None
    for k in range(i + 1, min(i + 13, len(words))):
        if words[k].tag in (",", ".", ":", "CC", "TO", "WP", "WDT", "WRB", *_MARKS):
            return None
        if words[k].tag in _FINITE:
            return i + 1 if k > i + 1 else None
        if words[i].lemma == "say" and k - i > 4:
            return i + 1  # "said the issue affected all": the tag of the verb may be wrong
    return None


def _end(words: tuple[Word, ...], start: int) -> int:
    """The last token of the clause: up to a semicolon or a dash, or a comma with "but" or "and" and a clause of its own."""
    for k in range(start, len(words) - 1):
        if words[k].text in (";", "—", "–", "--"):
            return max(start, k - 1)
        if words[k].text == "," and words[k + 1].text.lower() in _LINKS and _has_clause(words[k + 2 : k + 12]):
            return max(start, k - 1)
    return len(words) - 1


def _has_clause(words: tuple[Word, ...]) -> bool:
    """Whether a noun or pronoun and then a finite verb follow before the next comma."""
    seen = False
    for word in words:
        if word.text == ",":
            return False
        if word.tag in _FINITE:
            return seen
        seen = seen or word.tag in (*_SPEAKERS, "EX", "DT") or word.text.lower() in _UNNAMED
    return False


def _around(words: tuple[Word, ...], i: int) -> Report | None:
    """ "…, X said", "…, said X." and "…, X says, …"."""
    first = last = i
    speaker = None
    if i and words[i].lemma != "tell" and (words[i - 1].text == "," or words[i - 1].tag in _MARKS):
        first = i - 1
        inverted = (*_SPEAKERS, "DT", "JJ", "PRP$", "POS")
        stop = next((k for k in range(i + 1, len(words)) if words[k].tag not in inverted), len(words) - 1)
        if stop > i + 1 and words[stop].tag not in (*_FINITE, "RB", "TO"):
            last = stop - 1
            speaker = _named(words[last])
    elif words[i].lemma == "tell" or i + 1 == len(words) or words[i + 1].tag in (",", ".", ":", "IN", "RB", *_MARKS):
        subject = _subject(words, i)
        speaker = _named(words[subject]) if subject >= 0 else None
        first = _before(words, subject + 1, ("DT", "JJ", "CD", "PRP$", "POS", *_SPEAKERS))
    if speaker is None or first < 1 or (words[first].text != "," and words[first].tag not in _MARKS):
        return None
    start = next((k + 1 for k in range(first - 1, -1, -1) if words[k].text in (";", "—")), 0)
    is_whole = _has_verb(words[start:first]) and words[first - 1].tag != "CC"
    spans = [] if words[first - 1].tag == "CC" else [Span(words[start].span.start, words[first].span.start)]
    rest = last + 2
    if rest < len(words) and words[last + 1].text == "," and words[first].text == "," and _has_verb(words[rest:]):
        is_apposition = words[rest].tag in ("DT", "WP", "WDT", "NNP", "VBG", "VBN")
        if not is_whole or not is_apposition:
            spans.append(Span(words[rest].span.start, words[_end(words, rest)].span.end))
            is_whole = True
    return Report(speaker, words[i].text, tuple(spans)) if is_whole else None


def _has_verb(words: tuple[Word, ...]) -> bool:
    return any(word.tag in _FINITE for word in words)


def _according(words: tuple[Word, ...], i: int) -> Report | None:
    """ "According to X, …" and "…, according to X"."""
    stop = next((k for k in range(i + 2, len(words)) if words[k].text in (",", ".", ";", "(", "–", "—")), len(words))
    last = next((k for k in range(stop - 1, i + 1, -1) if words[k].tag in _SPEAKERS), None)
    if last is None or (stop == i + 3 and words[last].tag == "NN"):  # "according to plan"
        return None
    speaker = words[_head(words, last)].text
    is_before = i > 0 and _has_verb(words[:i]) and words[_before(words, i, (",",))].tag != "CC"
    if is_before or not _has_verb(words[stop + 1 :]):
        # "He bought the house, where he died, according to Berg": what Berg says begins with the clause.
        inner = (k for k in range(i - 1, 0, -1) if words[k].tag in ("WDT", "WP", "WRB") and words[k - 1].text == ",")
        return Report(speaker, "says", (Span(words[next(inner, 0)].span.start, words[i].span.start),)) if i else None
    return Report(speaker, "says", (Span(words[stop + 1].span.start, words[_end(words, stop + 1)].span.end),))
