"""A whole article for a reading level: rules run one after the other until the level's band is met or nothing is left to do."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.adapt.engine import Draft, open_draft, rewrite
from build_tools.adapt.order import RULES
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context
from build_tools.language.detect import not_english
from build_tools.language.segmentation import sentence_id
from build_tools.language.words import words
from build_tools.model import (
    AdaptedSentence,
    AdaptedText,
    Analysis,
    Article,
    GlossaryEntry,
    Level,
    Scores,
    Sentence,
    Span,
)
from build_tools.readability import score

_PASSES = 3


def adapt(full: Analysis, level: Level, entries: Sequence[GlossaryEntry] = ()) -> AdaptedText:
    """The text of ``full`` for ``level``. Each sentence names the sentence it was made of and the edits that made it.

    ``target_met`` says whether the grade lies at or under the band's upper end; False too where the text is too short for a
    grade (``scores.reason``). ``undone`` lists the edits that the guard refused.
    """
    drafts = _drafts(full)
    contexts = _contexts(full, level, tuple(entries))
    scores = full.scores
    counted: dict[tuple[str, int], Sentence | None] = {}
    if not _met(scores, level):
        open_ = [(d, c) for d, c in zip(drafts, contexts, strict=True) if d.reason is None]
        for _ in range(_PASSES):
            changed = False
            for rule in RULES:
                done = [rewrite(d, (rule,), c, passes=1) for d, c in open_]
                if not any(done):
                    continue
                changed = True
                scores = _score(full, drafts, counted)
                if _met(scores, level):
                    break
            if not changed or _met(scores, level):
                break
    return AdaptedText(
        level=level,
        sentences=tuple(s for d, source in zip(drafts, full.sentences, strict=True) for s in _sentences(d, source)),
        edits=tuple(e for d in drafts for e in d.edits),
        undone=tuple(u for d in drafts for u in d.undone),
        scores=scores,
        target_met=_met(scores, level),
    )


def _met(scores: Scores, level: Level) -> bool:
    return level.high is None or (scores.grade is not None and scores.grade.value <= level.high)


def _drafts(full: Analysis) -> list[Draft]:
    """One draft a sentence, with the reason where none of it may be changed."""
    article = full.article
    by_block: dict[int, tuple[Span, ...] | str] = {}
    drafts = []
    for sentence in full.sentences:
        if sentence.block not in by_block:
            by_block[sentence.block] = _block_protection(article, sentence.block)
        found = by_block[sentence.block]
        if isinstance(found, str):
            drafts.append(Draft(sentence.text, [sentence.text], reason=found))
            continue
        draft = open_draft(article.prose, sentence.span, found)
        # As a reader sees it: white space folded, as in ``sentence.text``.
        draft.source, draft.pieces = sentence.text, [sentence.text]
        draft.guarded = tuple(" ".join(text.split()) for text in draft.guarded)
        drafts.append(draft)
    return drafts


def _block_protection(article: Article, index: int) -> tuple[Span, ...] | str:
    """The protected spans of a block in the article, or why the whole block stays as it is."""
    block = article.blocks[index]
    if block.kind not in ("paragraph", "list item"):
        return f"it is a {block.kind}"
    text = block.span.of(article.prose)
    reason = not_english(text)
    if reason:
        return reason
    found = protected(text)
    if found is None:
        return "its quotation marks do not pair up"
    own = [Span(s.start + block.span.start, s.end + block.span.start) for s in found]
    return (*own, *(s for s in article.protected if s.start < block.span.end and block.span.start < s.end))


def _contexts(full: Analysis, level: Level, entries: tuple[GlossaryEntry, ...]) -> list[Context]:
    """What rules may know at each sentence: the glossary, and which of its entries were named before."""
    named: set[str] = set()
    mentions = sorted(full.mentions, key=lambda m: m.span.start)
    contexts, at = [], 0
    for sentence in full.sentences:
        while at < len(mentions) and mentions[at].span.start < sentence.span.start:
            named.add(mentions[at].entry_id)
            at += 1
        contexts.append(Context(level, entries, frozenset(named)))
    return contexts


def _score(full: Analysis, drafts: Sequence[Draft], counted: dict[tuple[str, int], Sentence | None]) -> Scores:
    """The scores of the pieces. ``counted`` keeps the words of each piece: a rule changes few of them, and each is scored anew."""
    found = []
    for draft, source in zip(drafts, full.sentences, strict=True):
        for piece in draft.pieces:
            key = (piece, source.block)
            if key not in counted:
                counted[key] = _counted(piece, source.block)
            sentence = counted[key]
            if sentence is not None:
                found.append(sentence)
    return score(found, full.article)


def _counted(piece: str, block: int) -> Sentence | None:
    found = words(piece)
    return Sentence(sentence_id(w.text for w in found), Span(0, len(piece)), piece, found, block) if found else None


def _sentences(draft: Draft, source: Sentence) -> list[AdaptedSentence]:
    made = []
    for piece in draft.pieces:
        edits = draft.made_by.get(piece, ())
        codes = tuple(dict.fromkeys(e.code for e in edits))
        made.append(
            AdaptedSentence(piece, (source.id,), source.block, codes, tuple(dict.fromkeys(e.reason for e in edits)))
        )
    return made
