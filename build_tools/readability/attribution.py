"""What would help most: the exact grade points that leaving out a sentence or replacing a word would save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from build_tools.model import Article, Block, Sentence, Span
from build_tools.readability.counts import Counts, WordFacts, count_words, facts, name_flags, sentence_facts, total
from build_tools.readability.grade import grade_value
from build_tools.readability.quoted import quoted_words
from build_tools.readability.scoring import own_sentences, scored_sentences

# What a hard word is replaced with when its cost is reckoned: a word that every feature takes as plain.
PLAIN_WORD = "people"


@dataclass(frozen=True, slots=True)
class Saving:
    """What a change would take off the grade: leaving out the sentence, or a plain word for the word at every place.

    ``points`` is the difference between the grade now and the grade of the changed text, before rounding.
    """

    kind: Literal["sentence", "word"]
    text: str
    spans: tuple[Span, ...]
    points: float


def why(
    sentences: Sequence[Sentence], blocks: Article | Sequence[Block] | None = None, limit: int = 10
) -> tuple[Saving, ...]:
    """The ``limit`` sentences and the ``limit`` words that cost most grade points, sentences first, dearest first.

    Only what costs something is listed. Words are listed once, with all their places, names and function words never.
    """
    everything = scored_sentences(sentences, blocks)
    prose = own_sentences(everything, quoted_words(everything))
    words = [sentence_facts(sentence) for sentence in prose]
    rows = [count_words(line) for line in words]
    if len(rows) < 2:
        return ()
    counts = total(rows)
    now = grade_value(counts)
    by_sentence = [
        Saving("sentence", sentence.text, (sentence.span,), now - grade_value(_minus(counts, row)))
        for sentence, row in zip(prose, rows, strict=True)
    ]
    return (*_dearest(by_sentence, limit), *_dearest(_words(prose, words, rows, counts, now), limit))


def _words(
    prose: Sequence[Sentence],
    words: Sequence[Sequence[WordFacts]],
    rows: Sequence[Counts],
    counts: Counts,
    now: float,
) -> list[Saving]:
    places: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(words):
        for j, (word, is_name) in enumerate(zip(line, name_flags(line), strict=True)):
            if word.is_content and not is_name and (word.rarity or not word.is_familiar):
                places.setdefault(word.key, []).append((i, j))
    found = []
    for at in places.values():
        changed = counts
        for i in sorted({i for i, _ in at}):
            line = list(words[i])
            for _, j in (place for place in at if place[0] == i):
                line[j] = facts(PLAIN_WORD.capitalize() if words[i][j].is_capital else PLAIN_WORD)
            changed = Counts(*(a - b + c for a, b, c in zip(changed, rows[i], count_words(line), strict=True)))
        first = prose[at[0][0]].words[at[0][1]]
        spans = tuple(prose[i].words[j].span for i, j in at)
        found.append(Saving("word", first.text, spans, now - grade_value(changed)))
    return found


def _minus(counts: Counts, row: Counts) -> Counts:
    return Counts(*(a - b for a, b in zip(counts, row, strict=True)))


def _dearest(savings: list[Saving], limit: int) -> list[Saving]:
    dear = [saving for saving in savings if saving.points > 0.005]
    return sorted(dear, key=lambda saving: (-saving.points, saving.spans[0].start))[:limit]
