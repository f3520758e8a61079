"""Scores of a text, and the ledger of what was scored."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.language.detect import LOOKED_AT, not_english_words, not_prose
from build_tools.language.segmentation import sentences as split_article
from build_tools.model import Article, Block, LedgerRow, Scores, Sentence
from build_tools.readability.counts import Counts, WordFacts, count_words, sentence_facts, total
from build_tools.readability.formulas import formulas, minutes
from build_tools.readability.grade import features, grade
from build_tools.readability.quoted import quoted_words

LEAST_WORDS, LEAST_SENTENCES = 100, 5
_LONGEST_MEAN = 80  # words a sentence beyond which the sentence ends must be missing
_ENDS = ".!?…"
_CLOSING = "\"'”’»)]*_"
_LEFT_OUT = {
    "heading": "heading",
    "caption": "caption",
    "table": "table",
    "code": "code",
    "quotation": "quotation: not the writer's own words",
}


def score(
    sentences: Sequence[Sentence], blocks: Article | Sequence[Block] | None = None, with_formulas: bool = True
) -> Scores:
    """The readability of the writer's own prose among ``sentences``.

    ``with_formulas``: leave the public formulas out where only the grade is asked for; loading their library takes longer than
    scoring a short text.

    ``blocks`` (an Article or its blocks) says what is no running prose: headings, bullet fragments, quotations, captions,
    tables and code are left out. Without it all sentences count. Sentences that are quoted as a whole are left out too, as
    the writer cannot change them, unless too little for a grade would be left. A quotation inside a sentence belongs to
    the writer's sentence; ``quoted_words`` counts the words of all quotations in the running prose.
    """
    everything = scored_sentences(sentences, blocks)
    quoted = quoted_words(everything)
    prose = own_sentences(everything, quoted)
    words = [sentence_facts(sentence) for sentence in prose]
    rows = [count_words(line) for line in words]
    if not rows:
        return Scores(0, 0, reason=_unfit(prose, words, Counts()))
    counts = total(rows)
    unfit = _unfit(prose, words, counts)
    reason = unfit or _reason(counts)
    has_figures = (
        with_formulas and unfit is None
    )  # a figure for what is no English prose would pretend to mean something
    return Scores(
        words=int(counts.words),
        sentences=len(rows),
        formulas=formulas(counts) if has_figures else (),
        formulas_without_names=formulas(counts.without_names()) if has_figures else (),
        features=features(counts) if unfit is None else (),
        grade=None if reason else grade(rows, counts),
        reason=reason,
        minutes=minutes(counts),
        quoted_words=sum(quoted),
    )


def score_text(text: str) -> Scores:
    """The readability of plain text."""
    from build_tools.sources.plain import parse_plain

    article = parse_plain(text)
    return score(split_article(article), article)


def scored_sentences(sentences: Sequence[Sentence], blocks: Article | Sequence[Block] | None) -> list[Sentence]:
    """The sentences that count: all but those of blocks that are left out."""
    if blocks is None:
        return list(sentences)
    kinds = blocks.blocks if isinstance(blocks, Article) else blocks
    fragments = _fragments(sentences, kinds)
    return [s for s in sentences if kinds[s.block].kind not in _LEFT_OUT and s.block not in fragments]


def own_sentences(prose: Sequence[Sentence], quoted: Sequence[int]) -> list[Sentence]:
    """``prose`` without the sentences all of whose words are quoted; all of it where that is too little for a grade."""
    own = [s for s, words in zip(prose, quoted, strict=True) if words < len(s.words)]
    enough = len(own) >= LEAST_SENTENCES and sum(len(s.words) for s in own) >= LEAST_WORDS
    return own if enough else list(prose)


def ledger(article: Article, sentences: Sequence[Sentence]) -> tuple[LedgerRow, ...]:
    """What became of each block of ``article``: its words, whether they were scored, and if not, why."""
    from build_tools.language.words import words

    fragments = _fragments(sentences, article.blocks)
    counted: dict[int, int] = {}
    for sentence in sentences:
        counted[sentence.block] = counted.get(sentence.block, 0) + len(sentence.words)
    rows = []
    for index, block in enumerate(article.blocks):
        number = counted.get(index) or len(words(block.span.of(article.source)))
        reason = _LEFT_OUT.get(block.kind)
        if reason is None and index in fragments:
            reason = "bullet fragment: no full sentence"
        if reason is None and index not in counted:
            reason = "no words"
        rows.append(LedgerRow(index, block.kind, number, reason is None, reason))
    return tuple(rows)


def _fragments(sentences: Sequence[Sentence], blocks: Sequence[Block]) -> set[int]:
    """List items without a sentence that ends as sentences do."""
    items = {i for i, block in enumerate(blocks) if block.kind == "list item"}
    if not items:
        return set()
    whole = {s.block for s in sentences if s.block in items and s.text.rstrip(_CLOSING)[-1:] in _ENDS}
    return items - whole


def _unfit(prose: Sequence[Sentence], words: Sequence[Sequence[WordFacts]], counts: Counts) -> str | None:
    """Why no figure at all would mean something, as a clause for a person; None for English prose."""
    if not prose:
        return "there is no running prose in it"
    text = " ".join(sentence.text for sentence in prose)[:LOOKED_AT]
    wrong = not_prose(text) or not_english_words([word.key for line in words for word in line][: LOOKED_AT // 5])
    if wrong is None and counts.words > _LONGEST_MEAN * counts.sentences:
        return (
            f"its sentences have {counts.words / counts.sentences:.0f} words on average, so their ends must be missing"
        )
    return wrong


def _reason(counts: Counts) -> str | None:
    """Why prose is too short for an honest grade; None where it is not."""
    if counts.words < LEAST_WORDS:
        return (
            f"{counts.words:.0f} {'word is' if counts.words == 1 else 'words are'} too few; a grade needs {LEAST_WORDS}"
        )
    if counts.sentences < LEAST_SENTENCES:  # never one: it would have too many words to be a sentence
        return f"{counts.sentences:.0f} sentences are too few; a grade needs {LEAST_SENTENCES}"
    return None
