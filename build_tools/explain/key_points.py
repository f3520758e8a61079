"""Key points: sentences of the page itself, chosen by rule, so that nothing is added and each can be found in the text.

Sentences whose words recur through the text carry its matter (Luhn, "The automatic creation of literature abstracts", 1958);
words of the headline and the summary weigh more (Edmundson, "New methods in automatic extracting", 1969), and so does a sentence that says
what a thing is. Sentences that lean on the one before them ("He also …", "This …") cannot stand alone and are passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from build_tools.explain.speakers import GROUPS, OFFICES
from build_tools.language.closed import MONTHS
from build_tools.language.frequency import zipf
from build_tools.language.tagging import tag
from build_tools.model import Article, KeyPoint, Sentence, Span, Word

_SHORTEST = 7  # words: a shorter sentence seldom makes a point alone
_MOST_SPREAD = 4  # a word that stands in every sentence says no more than one that stands in five
_COMMON = 5.8  # Zipf: above it stand words that hold sentences together rather than carry their matter
LEANING = re.compile(
    r"(?:He|She|It|They|This|These|Those|That|Such|We|I|You|His|Her|Its|Their|But|And|So|Or|Yet|Also|However|Meanwhile|Instead|Then"
    r"|There(?! (?:is|was|are|were|has|have|had|will|may)\b)|Here|Another|Both|For example|For instance|In that|In this|As a result|The (?:same|former|latter|other|exchange|statement|stance|move|article|text|answer|words)|What|Who|How|Why|When|Where|Neither|None|Nor|Again|Later|Since then|By then|At that|After that|Before that|A few|Some of|Most of|All of|Many of|One of|All (?:two|three|four|five|six)|Four times|Such|Others|Still|First|Second|Third|Finally|Suppose|Say|Think of|Imagine|Take|Even|Just|Only|If|As of|Now|One (?:is|was)|Our own|(?:The|A) (?:first|second|third|final|next|last|case|other)|For (?:this|that|all)|From then)\b"
)
_POINTERS = frozenset(
    "also therefore thus it they he she them him this these those".split()
)  # so early, they point back
# Anywhere in the sentence these point out of it, unless something before them in the sentence may be meant.
_BACK = frozenset("he she him her his they them their it its".split())
_OUT = re.compile(
    r"\b(?:then|for example|for instance|no such|such an?|all this|the (?:others?|same|latter|former|two|three|five|case|island)|this|these|another|again|here"
    r"|a certain"
    r"|(?<!^)there(?! (?:is|was|are|were|has|have|had|will|may|can|could)\b)|its (?:first|last)|(?:in|at|on|for|by|with|from|of) that\s[a-z]+|that (?:year|day|time|order))\b",
    re.I,
)
_MONTH_ALONE = re.compile(rf"(?:In|By|Since|From) (?:{'|'.join(m.capitalize() for m in sorted(MONTHS))})\b(?! \d)")
_IS_WHAT = re.compile(r"^(?:An?|The)?\s?(?:[\w’'-]+\s){0,4}?(?:is|are|means|mean) (?:an?|the|not|that)\b")
MANY_DATES = 5  # in a text with more dates than that, a date is nothing special
MOST, FEWEST = 5, 3


def key_points(article: Article, sentences: Sequence[Sentence], facts: Sequence[Span] = ()) -> tuple[KeyPoint, ...]:
    """Three to five sentences in the order of the text; fewer where the text is short, none where it has under four.

    ``facts``: where named speakers and (few) dates stand; a sentence that holds one is worth more than one that comments.
    """
    usable = [s for s in sentences if article.blocks[s.block].kind == "paragraph"]
    if len(usable) < 4:
        return ()
    content = [_content(s) for s in usable]
    spread = Counter(stem for stems in content for stem in stems)
    headline, summary = (_matter(text, spread) for text in (article.title, article.metadata.summary))
    is_news = not article.metadata.works  # an explainer written from reference works often opens with a scene
    blocks = sorted({s.block for s in usable})
    wanted = max(FEWEST, min(MOST, len(blocks)))
    scored = sorted(
        (
            -_weight(s, content[index], spread) * _place(s, index, facts, content[index], headline, summary, is_news),
            index,
        )
        for index, s in enumerate(usable)
    )
    chosen: list[int] = []
    for limit in (1, 2, len(usable)):  # first one a paragraph, so that the points cover the text
        for weight, index in scored:
            taken = sum(usable[i].block == usable[index].block for i in chosen)
            if (
                len(chosen) < wanted
                and index not in chosen
                and taken < limit
                and weight < 0
                and is_whole(usable[index])
            ):
                chosen.append(index)
    return tuple(KeyPoint(usable[i].text, usable[i].id) for i in sorted(chosen))


def _content(sentence: Sentence) -> set[str]:
    """The words that carry the matter, without a plural s."""
    low = (w.text.lower().removesuffix("’s").removesuffix("'s") for w in sentence.words)
    return {_stem(w) for w in low if len(w) > 2 and zipf(w) < _COMMON}


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def is_whole(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb and stands alone; asked only of those that are about to be chosen."""
    if LEANING.match(sentence.text) or _OUT.search(sentence.text) or _MONTH_ALONE.match(sentence.text):
        return False
    words = tag(sentence.text)
    if not any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in words):
        return False
    for i, word in enumerate(words):
        if word.text.lower() not in _BACK:
            continue
        before = [w for w in words[:i] if w.text.lower() not in MONTHS]
        one = word.text.lower() in ("he", "she", "him", "her", "his")
        if not any(_may_mean(w, one) for w in before):
            return False  # nothing before it that it could stand for
        if word.text.lower() in ("it", "them", "him") and not _new_clause(before):
            return False  # "Marshall proposed it": what "it" is was said before
    return True


def _may_mean(noun: Word, is_person: bool) -> bool:
    if not is_person:
        return noun.tag in ("NN", "NNS", "NNP", "NNPS")
    return noun.tag == "NNP" or (noun.tag == "NN" and noun.lemma in GROUPS | OFFICES)


def _new_clause(before: Sequence[Word]) -> bool:
    """Whether a comma, a linking word or "to" parts a pronoun from the nouns before it."""
    last = max(i for i, w in enumerate(before) if w.tag in ("NN", "NNS", "NNP", "NNPS"))
    rest = before[last + 1 :]
    return any(w.tag in ("IN", "CC", "WDT", "WP", "WRB", "TO", ";", ":") for w in rest) or any(
        w.tag in (";", ":", "WDT", "WP", "WRB", "CC") or w.lemma in ("if", "when", "because", "although")
        for w in before
    )


def _matter(text: str | None, spread: Counter[str]) -> set[str]:
    """The words of the headline, or of the editors' summary, that the article takes up."""
    words = re.findall(r"[^\W\d_]+", text or "")
    return {stem for w in words if len(w) > 2 and zipf(w.lower()) < _COMMON and (stem := _stem(w.lower())) in spread}


def _place(
    sentence: Sentence,
    index: int,
    facts: Sequence[Span],
    content: set[str],
    headline: set[str],
    summary: set[str],
    is_news: bool,
) -> float:
    """News says first what matters most; a fact with a name or a date weighs more than a remark; so does a sentence on the
    matter of the headline, most of all one that says what it is, and, half as much, one on that of the summary."""
    holds = any(sentence.span.start <= f.start < sentence.span.end for f in facts)
    on_matter = len(content & headline)
    told = on_matter + 0.5 * len(content & summary - headline)
    first = is_news and index == 0 and (on_matter or not headline)
    what = bool(_IS_WHAT.match(sentence.text)) and on_matter
    return (2.5 if first else 1.0) * (1.7 if holds else 1.0) * (1 + 0.35 * min(told, 3)) * (1.6 if what else 1.0)


def _weight(sentence: Sentence, content: set[str], spread: Counter[str]) -> float:
    length = len(sentence.words)
    if length < _SHORTEST or sentence.text.endswith("?"):
        return 0.0
    weight = sum(min(spread[stem] - 1, _MOST_SPREAD) for stem in content) / max(length, 14) + 0.1
    if LEANING.match(sentence.text) or _POINTERS.intersection(w.text.lower() for w in sentence.words[:5]):
        weight *= 0.3
    return weight * (35 / length if length > 35 else 1.0)
