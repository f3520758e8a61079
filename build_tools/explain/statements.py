"""Who said what: reporting verbs with their speaker, and the words reported.

Three frames: "X said that …" and "X affirmed …"; "…, X said" (direct speech, with or without marks); "according to X, …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from build_tools.explain.place import in_source
from build_tools.explain.reported import (
    QUOTE,
    clause_end,
    content,
    has_clause,
    is_content,
    past_adjunct,
    quotation,
    trim_end,
)
from build_tools.explain.speakers import (
    GROUPS,
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
# These speak only with a clause behind them: "maintains that …" says something, "maintains a network" does not.
_NEEDS_CLAUSE = words_of(
    """maintain hold think believe feel hope fear expect suggest agree conclude predict estimate indicate reveal recall answer
    call signal write argue"""
)
# "can say", "could not say", "should say": what might be said was not said. "may view" and "will announce" are reports.
_NOT_SAID = words_of("can ca could must should shall would")
_SUPPOSING = words_of("if when whenever whether unless once suppose")
_FINITE = ("VBD", "VBZ", "VBP", "VB", "VBN")
_NAMED = re.compile(r"\b[A-Z][^\W\d_]+ [A-Z][^\W\d_]+")


def statements(article: Article, sentences: Sequence[Sentence], kinds: dict[str, str]) -> tuple[Statement, ...]:
    """Every statement with its speaker, in order. ``kinds``: names in lower case → glossary kind."""
    read = [s for s in sentences if article.blocks[s.block].kind in ("paragraph", "list item", "quotation")]
    # Tagging is dear: only sentences that may report, or that name a person, or stand before a "he" or "she", need it.
    low = [{word.text.lower() for word in s.words} for s in read]
    asks = [not _saying_forms().isdisjoint(words) for words in low]
    follows = [not words.isdisjoint(("he", "she")) for words in low[1:]] + [False] * bool(read)
    tagged = [
        (s, _mend(tag(s.text)) if asked or (follow and s.text[:1].isupper()) or _NAMED.search(s.text) else ())
        for s, asked, follow in zip(read, asks, follows, strict=True)
    ]
    people = person_names([words for _, words in tagged], kinds)
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
            others = {people[w.text] for w in words if w.text in people} - ({last[0]} if last else set())
            last = (
                (opening, "named-person", sentence.block)
                if opening
                else last
                if last and last[2] == sentence.block and not others
                else None  # somebody else was named: "he" may be either
            )
    return tuple(out)


def _mend(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "North American analysts often interpret …": a rare plural that the tagger took for a verb, and the verb behind it."""
    out = list(words)
    for i, word in enumerate(words[:-1]):
        if (
            word.tag not in ("VBZ", "NNS")
            or word.lemma not in GROUPS
            or (i and words[i - 1].tag in ("PRP", "WDT", "MD", "TO"))
        ):
            continue
        j = i + 1
        while j < len(words) - 1 and words[j].tag == "RB":
            j += 1
        is_verb = words[j].text.lower() in SAYING and words[j].text.lower() == words[j].lemma
        if is_verb and words[j].tag in ("JJ", "NN") and word.tag == "NNS":
            is_verb = words[j + 1].tag in ("DT", "IN", "JJ", "PDT", "PRP", "PRP$")
        if is_verb and words[j].tag not in ("VBD", "VBN"):
            out[i] = replace(word, tag="NNS")
            out[j] = replace(words[j], tag="VBP")
    return tuple(out)


@lru_cache(maxsize=1)
def _saying_forms() -> frozenset[str]:
    forms = {inflect(verb, tag_) for verb in SAYING for tag_ in ("VB", "VBZ", "VBD", "VBN")}
    return frozenset(form for form in forms if form) | SAYING | {"according"}


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
    marks = [m.span() for m in QUOTE.finditer(sentence.text)]
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
        if subject is None or who is None or _is_embedded(words, subject) or _is_supposed(words, i, subject):
            continue
        if (
            word.lemma in _NEEDS_CLAUSE
            and subject.start < i
            and not has_clause(words, past_adjunct(words, i + 1) - 1)
            and not quotation(sentence.text, words, i)
        ):
            continue
        start, end, quoted = content(sentence.text, words, i, subject)
        if start is None:
            continue
        text = sentence.text[start:end]
        if not quoted and not is_content(text, words, start, who[1]):
            continue
        span = in_source(sentence, article.prose, start, max(end, start + 1))
        out.append(Statement(who[0], who[1], verb, text, quoted, span))
        taken = len(words) if quoted else clause_end(words, i)
        if not quoted:
            out.extend(_second_verb(article, sentence, words, taken, who))
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
    """ "What Putin said", "who gave", "a state whose neighbour tells it": no report of words."""
    return subject.start > 0 and words[subject.start - 1].tag in ("WP", "WP$", "WRB", "WDT")


def _is_supposed(words: tuple[Word, ...], verb: int, subject: Subject) -> bool:
    """ "can say", "if an official says", "the British claims failed": nothing that was said."""
    if any(w.text.lower() in _NOT_SAID for w in words[_verb_start(words, verb) : verb]):
        return True
    if words[verb].tag == "VBZ" and verb + 1 < len(words) and words[verb + 1].tag in ("VBD", "VBN", "VBZ", "MD"):
        return True  # a plural noun that looks like a verb
    if subject.start and words[subject.start - 1].text.lower() in _SUPPOSING:
        return True
    # "an official says", "a reader reports": no single event but what such people do.
    return words[subject.start].text.lower() in ("a", "an") and words[verb].tag in ("VBZ", "VB", "VBP")


def _second_verb(
    article: Article, sentence: Sentence, words: tuple[Word, ...], last: int, who: tuple[str, SpeakerKind]
) -> list[Statement]:
    """ "conveyed confidence … and reaffirmed support …": the second verb has the same speaker."""
    i = last + 2
    while i < len(words) and words[i].tag == "RB":
        i += 1
    if not (0 < last < len(words) - 3 and words[last + 1].text.lower() == "and" and i < len(words) - 1):
        return []
    if words[i].tag not in ("VBD", "VBZ") or words[i].lemma not in SAYING:
        return []
    begin = i + 2 if words[i + 1].text.lower() == "that" and words[i + 1].tag != "DT" else i + 1
    if begin >= len(words):
        return []
    start = words[begin].span.start
    end = trim_end(sentence.text, start, words[max(clause_end(words, i), begin)].span.end)
    text = sentence.text[start:end]
    if not is_content(text, words, start, who[1]):
        return []
    verb = sentence.text[words[last + 2].span.start : words[i].span.end]
    return [Statement(who[0], who[1], verb, text, False, in_source(sentence, article.prose, start, end))]


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
