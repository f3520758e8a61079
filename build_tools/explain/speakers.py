"""Who speaks: the subject of a reporting verb, and what kind of speaker it is.

Closed word lists and Penn tags only. A subject that cannot speak (a study, a call, a policy) is no speaker; a pronoun is one
only when the speaker before it is certain.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from build_tools.language.closed import words_of
from build_tools.model import SpeakerKind, Word

OFFICES = words_of(
    """president vice-president minister premier chancellor king queen prince princess pope bishop secretary spokesman
    spokeswoman spokesperson ambassador envoy governor mayor senator judge justice chairman chairwoman chair chief director
    commissioner prosecutor general colonel admiral commander leader head ruler emir sultan coach manager founder owner author
    attorney lawyer professor spokespeople"""
)
BODIES = words_of(
    """government ministry department agency court council committee commission parliament congress senate company bank
    police army military navy party union association organization organisation university institute office kremlin
    administration authority opposition church regulator watchdog board firm group foundation charity hospital school
    federation league club newspaper magazine airline airport embassy embassies tribunal assembly cabinet house secretariat
    bureau service corps force forces team mission delegation coalition alliance"""
)
GROUPS = words_of(
    """analyst observer expert critic official source resident witness activist scientist researcher people reporter
    journalist diplomat supporter opponent economist commentator historian insider campaigner investigator authorities
    lawmaker politician specialist scholar academic engineer doctor local villager worker employee student parent teacher
    voter protester soldier trader investor aide adviser advisor person man woman colleague friend relative neighbor neighbour
    user reader fan rebel militant fighter leader minister spokesman spokeswoman spokesperson lawyer judge prosecutor physician
    farmer fisherman driver passenger survivor victim veteran watcher others many some several most few"""
)
BODY_NAMES = words_of(
    """Ministry Council University Inc Party Agency Department Committee Association Institute Group Corp Corporation Bank
    Court Police Union Commission House Office Organization Organisation Company Foundation Federation League Nations
    Government Parliament Congress Senate Kremlin Pentagon Army Navy Force Forces Service Center Centre Board Society Trust
    Assembly Cabinet Duma Knesset Bundestag Ltd Reuters Times Post Guardian Journal News Agency Authority Museum Church Fund NATO"""
)
TITLES = words_of(
    """President Minister Premier Chancellor King Queen Prince Princess Pope Secretary Senator Governor Mayor Ambassador
    General Colonel Captain Admiral Judge Justice Professor Dr Dr. Mr Mr. Mrs Mrs. Ms Ms. Sir Lord Lady Rev. Rep. Sen. Gov.
    Gen. Col. Capt. Prof. Spokesman Spokeswoman Spokesperson Chairman Chairwoman Chair Chief Director Commissioner
    Congressman Congresswoman Lieutenant Sergeant Archbishop Bishop Cardinal Imam Rabbi Sheikh"""
)
# What is written speaks only in a figure of speech: it is no speaker that a reader could ask.
DOCUMENTS = words_of(
    """treaty convention charter manual act constitution resolution article protocol law agreement report handbook declaration
    covenant code statement book study letter text accord pact regulation poll survey"""
)
DOCUMENT_NAMES = frozenset(
    word.capitalize() for word in DOCUMENTS | {"regulations", "conventions", "states", "kingdom"}
)
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = (*_NOUNS, "JJ", "JJR", "JJS", "CD", "POS", "VBN", "VBG")
_OPENERS = ("DT", "PRP$", "PDT")
_LINKS = words_of("of in from at for with on near within outside inside to")


@dataclass(frozen=True, slots=True)
class Subject:
    """Token range ``start``…``end`` (end not included) of a noun phrase, and the index of its head noun."""

    start: int
    end: int
    head: int


def phrase_before(words: tuple[Word, ...], end: int) -> Subject | None:
    """The noun phrase that ends just before token ``end``: "analysts in North America", "the president's secretary"."""
    i = end - 1
    if i >= 0 and words[i].tag == "PRP":
        return Subject(i, end, i)
    head = -1
    start = end
    while i >= 0:
        tag, text = words[i].tag, words[i].text.lower()
        if tag in _INSIDE:
            if tag in _NOUNS and (head < 0 or words[i + 1].text.lower() in _LINKS):
                head = i  # the head of the phrase is the noun before its first "of", "in", …
            start = i
        elif tag in _OPENERS:
            start = i
            if i == 0 or not (words[i - 1].tag in ("IN", "TO") and words[i - 1].text.lower() in _LINKS):
                break
        elif tag in ("IN", "TO") and text in _LINKS and start <= i + 1 and i > 0 and words[i - 1].tag in _NOUNS:
            pass
        elif text == "and" and i > 0 and words[i - 1].tag in ("NNP", "NNPS") and words[i + 1].tag in ("NNP", "NNPS"):
            start = i
        else:
            break
        i -= 1
    if head < 0:
        quantity = end - 1
        if quantity >= 0 and words[quantity].text.lower() in GROUPS and words[quantity].tag in ("DT", "JJ", "NNS"):
            first = quantity - 1 if quantity and words[quantity - 1].tag == "DT" else quantity
            return Subject(first, end, quantity)
        return None
    while start < end and (words[start].tag in ("POS", "VBN") or words[start].tag == "IN"):
        start += 1
    return Subject(start, end, head)


def phrase_after(words: tuple[Word, ...], begin: int) -> Subject | None:
    """The noun phrase that begins at token ``begin``, up to a comma or a verb: "Dmitry Peskov" in "…, said Dmitry Peskov"."""
    j = begin
    while j < len(words) and (
        words[j].tag in (*_INSIDE, *_OPENERS) or (words[j].text.lower() in ("of", "for") and j > begin)
    ):
        j += 1
    return phrase_before(words, j) if j > begin else None


def subject_of(words: tuple[Word, ...], verb: int) -> Subject | None:
    """The subject of the finite verb at token ``verb``, found to its left; None when unsure."""
    i = verb - 1
    while i >= 0 and (
        words[i].tag in ("RB", "MD")
        or words[i].lemma in ("have", "be", "do")
        or words[i].text.lower() in ("n't", "not")
    ):
        i -= 1
    if i < 0:
        return None
    if words[i].text.lower() == "who":
        i -= 1
    elif words[i].tag in ("WDT", "WP", "CC", "TO", "IN"):
        return None
    if i >= 0 and words[i].text == ",":
        named = _named_before_apposition(words, i)
        if named:
            return named
        return phrase_before(words, i) if words[i + 1].text.lower() == "who" else None
    return phrase_before(words, i + 1)


def _named_before_apposition(words: tuple[Word, ...], comma: int) -> Subject | None:
    """ "Dmitry Peskov, the president's press secretary," → Dmitry Peskov."""
    j = comma - 1
    while j >= 0 and words[j].text != ",":
        if words[j].tag.startswith("VB") and words[j].tag not in ("VBN", "VBG"):
            return None
        j -= 1
    return phrase_before(words, j) if j > 0 else None


def person_names(sentences: list[tuple[Word, ...]], kinds: dict[str, str] | None = None) -> dict[str, str]:
    """Last names (and titles that belong to one person only, in lower case) → the full name, as the text itself gives them.

    ``kinds``: glossary kinds of names in lower case; a name that is known as something else is no person.
    """
    known = kinds or {}
    found: dict[str, set[str]] = {}
    for words in sentences:
        i = 0
        while i < len(words):
            if words[i].tag not in ("NNP", "NNPS"):
                i += 1
                continue
            j = i
            while j < len(words) and words[j].tag in ("NNP", "NNPS"):
                j += 1
            run = [w.text for w in words[i:j]]
            titles = []
            while run and (run[0] in TITLES or (len(run) > 2 and run[1] in TITLES)):
                titles.append(run.pop(0))
            before = words[i - 1] if i else None
            is_thing = not titles and before is not None and (before.tag == "POS" or before.text.lower() == "the")
            if (
                len(run) >= 2
                and not is_thing
                and known.get(" ".join(run).lower(), "person") == "person"
                and not (BODY_NAMES | DOCUMENT_NAMES).intersection(run)
                and not any(t.isupper() and len(t) > 1 for t in run)
            ):
                name = " ".join(run)
                found.setdefault(run[-1], set()).add(name)
                for title in titles:
                    if title in TITLES:
                        found.setdefault(title.lower(), set()).add(name)
            i = j
    return {key: names.pop() for key, names in found.items() if len(names) == 1}


def speaker_kind(
    words: tuple[Word, ...], subject: Subject, people: dict[str, str], kinds: dict[str, str]
) -> SpeakerKind | None:
    """What kind of speaker a noun phrase is; None when it is nothing that speaks.

    ``people``: from ``person_names``; ``kinds``: glossary kinds of names in the text (in lower case).
    """
    head = words[subject.head]
    phrase = " ".join(w.text for w in words[subject.start : subject.end])
    if head.lemma.lower() in DOCUMENTS:
        return None
    if head.tag in ("NNP", "NNPS"):
        run = [w.text for w in words[subject.start : subject.head + 1] if w.tag in ("NNP", "NNPS")]
        known = kinds.get(" ".join(run).lower()) or kinds.get(run[-1].lower())
        if known == "person" or run[-1] in people or (run[0] in TITLES and run[-1] not in BODY_NAMES):
            return "named-person"
        if known in ("organization", "place") or BODY_NAMES.intersection(phrase.split()):
            return "named-office"
        capitals = any(t.isupper() and len(t) > 1 for t in run)
        return (
            "named-person"
            if len(run) in (2, 3) and not capitals and words[subject.start].tag not in ("DT", "CC")
            else "named-office"
        )
    lemma = head.lemma.lower()
    has_name = any(w.tag in ("NNP", "NNPS") for w in words[subject.start : subject.end])
    definite = words[subject.start].text.lower() in ("the", "his", "her", "its", "their", "our") or _owned(
        words, subject
    )
    plural = head.tag in ("NNS", "NNPS")
    if lemma in OFFICES and not plural and (definite or has_name or words[subject.start].tag in ("JJ", "NN")):
        return "named-person" if lemma in people and definite else "named-office"
    if lemma in BODIES and plural and not has_name:
        return "unnamed-group"  # "aid groups", "the main armed groups"
    if lemma in BODIES and (definite or has_name or head.text.lower() in ("police", "parliament", "congress")):
        return "named-office"
    if lemma == "spokespeople":
        return "named-office"
    if lemma in GROUPS or head.text.lower() in GROUPS or lemma in OFFICES:
        return "unnamed-group"
    return None


def _owned(words: tuple[Word, ...], subject: Subject) -> bool:
    return any(w.tag == "POS" for w in words[subject.start : subject.head])


def spoken_name(words: tuple[Word, ...], subject: Subject, kind: SpeakerKind, people: dict[str, str]) -> str:
    """The speaker in the words of the article: the full name where the text itself makes clear whose it is."""
    head = words[subject.head]
    if kind == "named-person":
        key = head.text if head.tag in ("NNP", "NNPS") else head.lemma.lower()
        if key in people:
            return people[key]
    phrase = words[subject.start : subject.end]
    out = ""
    for word in phrase:
        out += word.text if not out or re.match(r"[’'.,]", word.text) else f" {word.text}"
    return re.sub(r"^The\b", "the", out)
