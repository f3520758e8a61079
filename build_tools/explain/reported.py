"""The words that a verb of saying reports: where they begin, where they end, and whether they are a quotation."""

from __future__ import annotations

import re

from build_tools.explain.speakers import Subject
from build_tools.language.closed import words_of
from build_tools.model import SpeakerKind, Word

ABOUT = words_of("address discuss comment respond reply question speak")
_DO_MORE_THAN_SPEAK = words_of("write agree call tell")  # a quotation further on may be a title or a name
QUOTE = re.compile(r"[“\"]([^“”\"]{2,})[”\"]")
_NAMING = re.compile(
    r"\b(?:called|named|titled|entitled|known as|words?|phrases?|terms?|label(?:led)?|such as|like)\s*[“\"]$", re.I
)
_FEWEST_WORDS = 4  # of an unnamed group: "leaders promise help" tells nobody anything


def is_content(text: str, words: tuple[Word, ...], start: int, kind: SpeakerKind) -> bool:
    """Whether reported words say something by themselves: no question word, no loose verb, not one word or two."""
    inside = [w for w in words if w.span.start >= start and w.text[:1].isalnum()]
    if not inside or inside[0].tag in ("WP", "WRB", "WDT") or inside[0].tag in ("VBD", "VBZ", "MD", "CC"):
        return False
    if inside[0].tag == "PRP" and len(inside) > 1 and inside[1].tag in ("WP", "WRB", "WDT", "TO", "IN"):
        return False  # "tells them what to do", "proposed it in June"
    if inside[0].text.lower() in ("about", "over"):
        return False
    if text.endswith(" do so") or not any(
        w.tag[:2] in ("NN", "VB", "UH") or w.tag in ("JJ", "CD", "PRP") for w in inside
    ):
        return False  # "told its members to do so", "asked for more"
    if kind == "unnamed-group" and not any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in inside):
        return len(text.split()) >= _FEWEST_WORDS
    return len(text.split()) >= 2


def quotation(text: str, words: tuple[Word, ...], verb: int) -> re.Match[str] | None:
    """The quotation that the verb brings: not one that only names a thing, nor one far from a verb that does more than speak."""
    for quote in QUOTE.finditer(text):
        if _NAMING.search(text[: quote.start(1)]):
            continue
        between = text[words[verb].span.end : quote.start()] or text[quote.end() : words[verb].span.start]
        if words[verb].lemma in _DO_MORE_THAN_SPEAK and len(between.split()) > 3:
            continue
        return quote
    return None


def has_clause(words: tuple[Word, ...], verb: int) -> bool:
    rest = words[verb + 1 :]
    if words[verb].lemma == "call":
        return bool(rest) and rest[0].text.lower() in ("for", "on")
    if rest and rest[0].text.lower() == "that" and len(rest) > 2 and rest[1].tag != ".":
        return True
    for i, word in enumerate(rest[:12]):
        if word.tag in (",", ";", ":", "IN", "TO", "WDT", "WP"):
            return False
        if word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return i > 0
    return False


def clause_end(words: tuple[Word, ...], verb: int) -> int:
    """The last token that belongs to what the verb reports: up to a semicolon, or a ", and" or ", but" with its own clause."""
    in_clause = has_clause(words, past_adjunct(words, verb + 1) - 1)
    for i in range(verb + 1, len(words) - 2):
        if words[i].text in (";", "—", "–"):
            return i - 1
        if not in_clause and words[i].text.lower() == "and" and _next_verb(words, i + 1) == words[verb].tag:
            return i - 1  # "called that unlawful and came back": the second verb tells what was done, not said
        link = words[i + 1].text.lower() if words[i].text == "," else ""
        if link in ("but", "while", "whereas", "although", "nor"):
            return i - 1
        if link in ("and", "so") and _opens_clause(words[i + 2 : i + 12]):
            return i - 1
    return len(words) - 1


def _next_verb(words: tuple[Word, ...], i: int) -> str:
    while i < len(words) and words[i].tag == "RB":
        i += 1
    return words[i].tag if i < len(words) and words[i].tag in ("VBD", "VBZ") else ""


def _opens_clause(words: tuple[Word, ...]) -> bool:
    """Whether a noun or pronoun and then a finite verb follow before the next comma."""
    has_subject = False
    for word in words:
        if word.text == ",":
            return False
        if word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return has_subject
        has_subject = has_subject or word.tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "EX")
    return False


def _says_no_more(words: tuple[Word, ...], verb: int, subject: Subject) -> bool:
    """Whether nothing is reported behind verb and speaker, so that the words before them are what was said."""
    at = max(verb + 1, subject.end)
    if at < len(words) and (
        words[at].text.lower() in ("that", ":", "not") or words[at].tag in ("PRP", "DT", "PRP$", "EX", "TO")
    ):
        return False
    return not has_clause(words, at - 1)


def content(text: str, words: tuple[Word, ...], verb: int, subject: Subject) -> tuple[int | None, int, bool]:
    """Where the reported words stand: (start, end, whether they are a quotation); start None where the verb says nothing."""
    quote = quotation(text, words, verb)
    if quote and words[verb].lemma not in ABOUT:
        return quote.start(1), quote.end(1), True
    if QUOTE.search(text) is None and len(re.findall('[“”"]', text)) % 2:
        return None, 0, False
    first = min(verb, subject.start)
    if words[verb].text.lower() == "according":
        end_phrase = words[subject.end - 1].span.end
        if first == 0:  # According to X, …
            rest = re.compile(r"\s*,?\s*").match(text, end_phrase)
            start = rest.end() if rest else end_phrase
            return start, trim_end(text, start, len(text)), False
        return 0, trim_end(text, 0, words[verb].span.start), False
    if (
        first > 1
        and words[first - 1].text == ","
        and _is_clause(words[: first - 1])
        and _says_no_more(words, verb, subject)
    ):
        return 0, trim_end(text, 0, words[first - 1].span.start), _is_direct(words[: first - 1], words[verb])
    begin = verb + 1
    begin = past_adjunct(words, begin)
    while begin < len(words) and (
        (words[begin].text.lower() == "that" and words[begin].tag != "DT") or words[begin].text in (",", ":")
    ):
        begin += 1
    if subject.start > verb:
        begin = max(begin, subject.end)
    if begin >= len(words) or not any(w.text.isalnum() for w in words[begin:]):
        return (
            (None, 0, False)
            if words[verb].lemma not in ABOUT
            else (words[verb].span.start, words[verb].span.end, False)
        )
    last = clause_end(words, verb)
    start = words[begin].span.start
    return start, trim_end(text, start, words[max(last, begin)].span.end), False


def past_adjunct(words: tuple[Word, ...], begin: int) -> int:
    """ "argued in 1999 that …", "stated again that …": the words reported begin at "that"."""
    if begin < len(words) and words[begin].tag in ("IN", "RB") and words[begin].text.lower() != "that":
        for j in range(begin + 1, min(begin + 14, len(words) - 1)):
            if words[j].tag in ("VBD", "VBZ", "VBP", "MD", ","):
                break
            if words[j].text.lower() == "that" and words[j].tag == "IN":
                return j
    return begin


def _is_clause(words: tuple[Word, ...]) -> bool:
    """Whether tokens hold a subject and a finite verb and do not open with a word that makes them subordinate."""
    if (
        not words
        or words[0].tag in ("IN", "WRB", "WDT", "TO", "VBG", "VBN")
        or words[0].text.lower() in ("after", "when", "while")
    ):
        return False
    for i, word in enumerate(words):
        if word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return any(w.tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "EX", "DT") for w in words[:i])
    return False


def _is_direct(clause: tuple[Word, ...], verb: Word) -> bool:
    """ "There is nothing new, Peskov stated" gives his words; "there was nothing new, he stated" tells them in the writer's tense."""
    if any(w.text.lower() in ("i", "we", "my", "our", "us") for w in clause):
        return True
    finite = next((w for w in clause if w.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    if finite is None or verb.tag != "VBD":
        return False
    return finite.tag in ("VBZ", "VBP") or finite.text.lower() in ("will", "can", "may", "shall")


def trim_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,;:.”\"'’":
        end -= 1
    return end
