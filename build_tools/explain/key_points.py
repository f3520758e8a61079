"""Key points: sentences of the page itself, chosen by rule, so that nothing is added and each can be found in the text.

Sentences whose words recur through the text carry its matter (Luhn, "The automatic creation of literature abstracts", 1958);
sentences that lean on the one before them ("He also …", "This …") cannot stand alone and are passed over.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from build_tools.language.frequency import zipf
from build_tools.language.tagging import tag
from build_tools.model import Article, KeyPoint, Sentence, Span

_SHORTEST = 8  # words: a shorter sentence seldom makes a point alone
_MOST_SPREAD = 4  # a word that stands in every sentence says no more than one that stands in five
_COMMON = 5.8  # Zipf: above it stand words that hold sentences together rather than carry their matter
_LEANING = re.compile(
    r"(?:He|She|It|They|This|These|Those|That|Such|We|I|You|His|Her|Its|Their|But|And|So|Or|Yet|Also|However|Meanwhile|Instead|Then"
    r"|There|Here|Another|Both|For example|For instance|In that|In this|As a result|The (?:same|former|latter|other|exchange|statement|stance|move|article|text|answer|words)|What|Who|How|Why|When|Where|Neither|None|Nor|Again|Later|Since then|By then|At that|After that|Before that|A few|Some of|Most of|All of|Many of|One of|Four times)\b"
)
_POINTERS = frozenset("it they he she them him this these those".split())  # so early, they point back
MOST, FEWEST = 5, 3


def key_points(article: Article, sentences: Sequence[Sentence], facts: Sequence[Span] = ()) -> tuple[KeyPoint, ...]:
    """Three to five sentences in the order of the text; fewer where the text is short, none where it has under four.

    ``facts``: where named speakers and dates stand; a sentence that holds one is worth more than one that comments.
    """
    usable = [s for s in sentences if article.blocks[s.block].kind == "paragraph"]
    if len(usable) < 4:
        return ()
    content = [_content(s) for s in usable]
    spread = Counter(stem for stems in content for stem in stems)
    blocks = sorted({s.block for s in usable})
    wanted = max(FEWEST, min(MOST, len(blocks)))
    scored = sorted(
        (-_weight(s, content[index], spread) * _place(s, index, facts), index) for index, s in enumerate(usable)
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
                and _is_whole(usable[index])
            ):
                chosen.append(index)
    return tuple(KeyPoint(usable[i].text, usable[i].id) for i in sorted(chosen))


def _content(sentence: Sentence) -> set[str]:
    """The words that carry the matter, without a plural s."""
    low = (w.text.lower().removesuffix("’s").removesuffix("'s") for w in sentence.words)
    return {w[:-1] if w.endswith("s") and not w.endswith("ss") else w for w in low if len(w) > 2 and zipf(w) < _COMMON}


def _is_whole(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb; asked only of those that are about to be chosen."""
    return any(w.tag in ("VBD", "VBZ", "VBP", "MD") for w in tag(sentence.text))


def _place(sentence: Sentence, index: int, facts: Sequence[Span]) -> float:
    """News says first what matters most; a fact with a name or a date weighs more than a remark."""
    holds = any(sentence.span.start <= f.start < sentence.span.end for f in facts)
    return (2.5 if index == 0 else 1.0) * (1.7 if holds else 1.0)


def _weight(sentence: Sentence, content: set[str], spread: Counter[str]) -> float:
    length = len(sentence.words)
    if length < _SHORTEST or sentence.text.endswith("?"):
        return 0.0
    weight = sum(min(spread[stem] - 1, _MOST_SPREAD) for stem in content) / max(length, 14) + 0.1
    if _LEANING.match(sentence.text) or _POINTERS.intersection(w.text.lower() for w in sentence.words[:5]):
        weight *= 0.3
    return weight * (35 / length if length > 35 else 1.0)
