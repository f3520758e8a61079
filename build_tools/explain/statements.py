"""Who said what: reporting verbs with their speaker, and the words reported.

Three frames: "X said that …" and "X affirmed …"; "…, X said" (direct speech, with or without marks); "according to X, …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from build_tools.explain.place import in_source
from build_tools.explain.speakers import (
    Subject,
    person_names,
    phrase_after,
    phrase_before,
    speaker_kind,
    spoken_name,
    subject_of,
)
from build_tools.language.closed import words_of
from build_tools.language.inflection import inflect
from build_tools.language.tagging import tag
from build_tools.model import Article, Sentence, SpeakerKind, Statement, Word

# Verbs of saying, and of saying about: "address" and "discuss" report that something was said, not what.
SAYING = words_of(
    """say state tell note stress affirm reaffirm indicate announce declare add claim argue warn insist deny confirm explain
    suggest convey acknowledge report admit emphasize emphasise underscore underline highlight urge demand pledge promise vow
    accuse criticize criticise praise reject welcome caution respond reply comment conclude predict estimate write tweet
    testify allege assert maintain contend recall remark mention propose interpret view describe express concede complain
    boast joke ask question believe think fear expect hope call address discuss recommend reveal disclose reiterate repeat
    dismiss condemn denounce defend speculate voice signal answer advise appeal apologize apologise swear agree"""
)
ABOUT = words_of("address discuss comment respond reply question speak")
# These speak only with a clause behind them: "maintains that …" says something, "maintains a network" does not.
_NEEDS_CLAUSE = words_of(
    "maintain hold think believe feel hope fear expect suggest agree conclude predict estimate indicate reveal recall answer call signal"
)
_FINITE = ("VBD", "VBZ", "VBP", "VB", "VBN")
_NAMED = re.compile(r"\b[A-Z][^\W\d_]+ [A-Z][^\W\d_]+")
_QUOTE = re.compile(r"[“\"]([^“”\"]{2,})[”\"]")
_NOT_CONTENT = re.compile(r"^\W+|[\s,;:]+$")


def statements(article: Article, sentences: Sequence[Sentence], kinds: dict[str, str]) -> tuple[Statement, ...]:
    """Every statement with its speaker, in order. ``kinds``: names in lower case → glossary kind."""
    read = [s for s in sentences if article.blocks[s.block].kind in ("paragraph", "list item", "quotation")]
    # Tagging is dear: only sentences that may report, or that name a person, or stand before a "he" or "she", need it.
    asks = [_may_report(s) for s in read]
    follows = [any(w.text.lower() in ("he", "she") for w in s.words) for s in read[1:]] + [False]
    tagged = [
        (s, tag(s.text) if asked or (follow and s.text[:1].isupper()) or _NAMED.search(s.text) else ())
        for s, asked, follow in zip(read, asks, follows, strict=True)
    ]
    people = person_names([words for _, words in tagged])
    out: list[Statement] = []
    last: tuple[str, SpeakerKind, int] | None = None  # the speaker that "he" or "she" may stand for, and the block
    for sentence, words in tagged:
        found = _in_sentence(article, sentence, words, people, kinds, last)
        out.extend(found)
        names = [(s.speaker, s.speaker_kind, sentence.block) for s in found if s.speaker_kind != "unnamed-group"]
        if names:
            last = names[-1]
        else:
            opening = _opening_person(words, people)
            last = (
                (opening, "named-person", sentence.block)
                if opening
                else last
                if last and last[2] == sentence.block
                else None
            )
    return tuple(out)


@lru_cache(maxsize=1)
def _saying_forms() -> frozenset[str]:
    forms = {inflect(verb, tag_) for verb in SAYING for tag_ in ("VB", "VBZ", "VBD", "VBN")}
    return frozenset(form for form in forms if form) | SAYING | {"according"}


def _may_report(sentence: Sentence) -> bool:
    return any(word.text.lower() in _saying_forms() for word in sentence.words)


def _opening_person(words: tuple[Word, ...], people: dict[str, str]) -> str | None:
    """The person that a sentence begins with, and so is about: "Dmitry Peskov, the press secretary, spoke for it."."""
    run = []
    for word in words:
        if word.tag not in ("NNP", "NNPS"):
            break
        run.append(word.text)
    return people.get(run[-1]) if run else None


def _in_sentence(
    article: Article,
    sentence: Sentence,
    words: tuple[Word, ...],
    people: dict[str, str],
    kinds: dict[str, str],
    last: tuple[str, SpeakerKind, int] | None,
) -> list[Statement]:
    out = []
    taken = -1
    marks = [m.span() for m in _QUOTE.finditer(sentence.text)]
    for i, word in enumerate(words):
        if i <= taken or any(start < word.span.start < end for start, end in marks):
            continue  # what is said inside a quotation is reported by its speaker, not by the article
        if word.text.lower() == "according" and i + 1 < len(words) and words[i + 1].text.lower() == "to":
            subject = phrase_after(words, i + 2)
            verb = "according to"
        elif word.tag in _FINITE and word.lemma in SAYING and _is_active(words, i):
            subject = subject_of(words, i) or _inverted(words, i)
            verb = sentence.text[words[_verb_start(words, i)].span.start : word.span.end]
        else:
            continue
        who = _who(words, subject, sentence, people, kinds, last)
        if subject is None or who is None or _is_embedded(words, subject):
            continue
        if (
            word.lemma in _NEEDS_CLAUSE
            and subject.start < i
            and not _has_clause(words, i)
            and not _QUOTE.search(sentence.text)
        ):
            continue
        start, end, quoted = _content(sentence.text, words, i, subject)
        if start is None:
            continue
        text = sentence.text[start:end]
        span = in_source(sentence, article.prose, start, max(end, start + 1))
        out.append(Statement(who[0], who[1], verb, text, quoted, span))
        taken = len(words) if quoted else _clause_end(words, i)
    return out


def _is_active(words: tuple[Word, ...], verb: int) -> bool:
    """A finite verb in the active voice: "is said" and "to say" are none; "has said", "will say" are."""
    i = verb - 1
    while i >= 0 and (words[i].tag == "RB" or words[i].text.lower() in ("n't", "not")):
        i -= 1
    before = words[i] if i >= 0 else None
    if words[verb].tag == "VB":
        # taggers write VB for the plural present: "observers note"
        return before is not None and (
            before.tag in ("MD", "NNS", "NNPS") or before.lemma == "do" or _names_group(words, i)
        )
    if words[verb].tag == "VBN":
        return before is not None and before.lemma == "have"
    return before is None or (before.lemma != "be" and before.text.lower() != "to")


def _is_embedded(words: tuple[Word, ...], subject: Subject) -> bool:
    """ "What Putin said", "who gave", "how the ministry put it": a question about words, not a report of them."""
    return subject.start > 0 and words[subject.start - 1].tag in ("WP", "WRB", "WDT")


def _has_clause(words: tuple[Word, ...], verb: int) -> bool:
    rest = words[verb + 1 :]
    if rest and rest[0].text.lower() == "that" and len(rest) > 2 and rest[1].tag != ".":
        return True
    for i, word in enumerate(rest[:12]):
        if word.tag in (",", ";", ":", "IN", "TO", "WDT", "WP"):
            return False
        if word.tag in ("VBD", "VBZ", "VBP", "MD"):
            return i > 0
    return False


def _verb_start(words: tuple[Word, ...], verb: int) -> int:
    """The first word of the verb group: "may view", "did not say", "has often said" must not lose their first words."""
    i = verb
    while i and (
        words[i - 1].tag in ("RB", "MD") or (words[i - 1].lemma in ("have", "do") and words[i - 1].tag.startswith("VB"))
    ):
        i -= 1
    return i


def _names_group(words: tuple[Word, ...], last: int) -> bool:
    subject = phrase_before(words, last + 1)
    return subject is not None and words[subject.head].tag == "NNS"


def _inverted(words: tuple[Word, ...], verb: int) -> Subject | None:
    """ "…," said Dmitry Peskov."""
    if verb and words[verb - 1].text in (",", "”", '"', "’", "'", "?", "!") and words[verb].tag in ("VBD", "VBZ"):
        return phrase_after(words, verb + 1)
    return None


def _who(
    words: tuple[Word, ...],
    subject: Subject | None,
    sentence: Sentence,
    people: dict[str, str],
    kinds: dict[str, str],
    last: tuple[str, SpeakerKind, int] | None,
) -> tuple[str, SpeakerKind] | None:
    if subject is None:
        return None
    head = words[subject.head]
    if head.tag == "PRP":
        if head.text.lower() in ("he", "she") and last and last[1] == "named-person" and last[2] == sentence.block:
            return last[0], last[1]
        return None
    kind = speaker_kind(words, subject, people, kinds)
    return None if kind is None else (spoken_name(words, subject, kind, people), kind)


def _clause_end(words: tuple[Word, ...], verb: int) -> int:
    """The last token that belongs to what the verb reports: up to a semicolon, or a ", and" or ", but" with its own clause."""
    for i in range(verb + 1, len(words) - 2):
        if words[i].text in (";", "—", "–"):
            return i - 1
        link = words[i + 1].text.lower() if words[i].text == "," else ""
        if link in ("but", "while", "whereas", "although", "nor"):
            return i - 1
        if link in ("and", "so") and _opens_clause(words[i + 2 : i + 12]):
            return i - 1
    return len(words) - 1


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
    if at < len(words) and (words[at].text.lower() in ("that", ":") or words[at].tag in ("PRP", "DT", "PRP$", "EX")):
        return False
    return not _has_clause(words, at - 1)


def _content(text: str, words: tuple[Word, ...], verb: int, subject: Subject) -> tuple[int | None, int, bool]:
    """Where the reported words stand: (start, end, whether they are a quotation); start None where the verb says nothing."""
    quote = _QUOTE.search(text)
    if quote and words[verb].lemma not in ABOUT:
        return quote.start(1), quote.end(1), True
    if quote is None and len(re.findall('[“”"]', text)) % 2:
        return None, 0, False
    first = min(verb, subject.start)
    if words[verb].text.lower() == "according":
        end_phrase = words[subject.end - 1].span.end
        if first == 0:  # According to X, …
            rest = re.compile(r"\s*,?\s*").match(text, end_phrase)
            start = rest.end() if rest else end_phrase
            return start, _trim_end(text, start, len(text)), False
        return 0, _trim_end(text, 0, words[verb].span.start), False
    if (
        first > 1
        and words[first - 1].text == ","
        and _is_clause(words[: first - 1])
        and _says_no_more(words, verb, subject)
    ):
        return 0, _trim_end(text, 0, words[first - 1].span.start), _is_direct(words[: first - 1], words[verb])
    begin = verb + 1
    while begin < len(words) and (words[begin].text.lower() == "that" or words[begin].text in (",", ":")):
        begin += 1
    if subject.start > verb:
        begin = max(begin, subject.end)
    if begin >= len(words) or not any(w.text.isalnum() for w in words[begin:]):
        return (
            (None, 0, False)
            if words[verb].lemma not in ABOUT
            else (words[verb].span.start, words[verb].span.end, False)
        )
    last = _clause_end(words, verb)
    start = words[begin].span.start
    return start, _trim_end(text, start, words[max(last, begin)].span.end), False


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


def _trim_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,;:.”\"'’":
        end -= 1
    return end
