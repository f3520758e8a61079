"""Who said it: what the source puts into somebody's mouth and an adapted text tells as its own knowledge, or as another's."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from build_tools.adapt import facts as f
from build_tools.adapt.overlap import Sources, Unit, similarity, unit
from build_tools.adapt.reports import Report, reports
from build_tools.model import Span

# Words that show that something is somebody's view or report, in whatever words.
_CUES = re.compile(
    r"\b(?:sa(?:y|id)|t(?:ell|old)|speak|spoke|claim|argu|(?:hold|held)s?\b|th(?:ink|ought)|belie[vf]|views?\b|accord|describ|warn|"
    r"report|answer|repl(?:y|ie)|words?\b|promis|quot|admit|agree[sd]? that|den(?:y|ie)|accus|explain|announc|declar|insist|suggest|"
    r"critici|demand|urge|hope|fear(?:s|ed)\b|worr[iy]|expect|propos|put (?:\w+ )?forward|finds?\b|found that|asks?\b|asked|"
    r"wr(?:ite|ote)|opinion|estimat|predict|research|survey|poll|feels?\b|felt|remark|comment|complain|stress|emphasi)|[“”\"]|\w:\s",
    re.I,
)
# What tells a thing as less than sure says for itself that it is not known.
_DOUBTS = re.compile(r"\b(?:may|might|could|perhaps|possibly|probably|likely|seems?|appears?|should)\b", re.I)
_POINTS_BACK = re.compile(r"(?:That|This|So)\b[^,;:]*\b(?:sa(?:y|id)|think|thought|believe|view|claim|words?)", re.I)
_PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we"))
_TOLD = 0.55  # share of a sentence's weight that must lie in the reported words
_COVERED = 0.3  # share of the reported words that it must tell
_KNOWN = 0.75  # how close the writer's own words must come to that, to say it too


class Unsaid:
    """The sentences of both texts, with the sources that each adapted sentence was made of."""

    def __init__(
        self, ours: Sequence[Unit], theirs: Sequence[Unit], made_of: dict[int, tuple[int, ...]], looked_up: Sources
    ) -> None:
        self._ours, self._theirs, self._made_of, self._looked_up = ours, theirs, made_of, looked_up
        self._in_quotation = list(_running_quotations(theirs))

    def lost(self, index: int, pieces: Sequence[Unit]) -> Iterator[tuple[Report, Unit, str]]:
        """The reports of the source sentence ``index`` of which one of ``pieces``, made of it, no longer says whose they are; and who
        says it there, "" where nobody does."""
        source = self._ours[index]
        for report in reports(source.text):
            said = _unit(report.words_in(source.text))
            for piece in pieces:
                now = self._another(piece, said, source, report)
                if now or (self._is_told(piece, said, source) and not self._is_attributed(piece, said, source, report)):
                    yield report, piece, now
                    break

    def _another(self, piece: Unit, said: Unit, source: Unit, report: Report) -> str:
        """The one who says in ``piece`` what somebody else says in the source; "" where there is none."""
        if report.speaker not in self._names or _plain(report.speaker) in _plain(piece.text):
            return ""
        for told in reports(piece.text):
            is_same = told.speaker in self._names and similarity(_unit(told.words_in(piece.text)), said) >= _TOLD
            if is_same and not self._are_one(told.speaker, report.speaker):
                return told.speaker
        return ""

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(name for sentence in self._ours for name in f.facts(sentence.text).names)

    def _are_one(self, name: str, speaker: str) -> bool:
        """Whether the source has the two beside each other, as those of one speaker ("Berg, the head of the Bern Museum")."""
        pair = re.compile(
            rf"\b(?:{re.escape(name)}\b.{{0,60}}\b{re.escape(speaker)}|{re.escape(speaker)}\b.{{0,60}}\b{re.escape(name)})\b"
        )
        return any(pair.search(sentence.text) for sentence in self._ours)

    def _is_told(self, piece: Unit, said: Unit, source: Unit) -> bool:
        """Whether ``piece`` says the reported words, and nothing else that the source knows says them too."""
        if piece.text[-1:] not in ".!" or self._in_quotation[piece.index]:
            return False
        share = similarity(piece, said)
        if share < _TOLD or similarity(said, piece) < _COVERED:
            return False
        if _DOUBTS.search(piece.text) and not _DOUBTS.search(said.text):
            return False
        others = sorted(self._looked_up.similar(piece, None), reverse=True)[:4]
        return not any(
            value >= _KNOWN * share and not reports(self._ours[k].text) for value, k in others if k != source.index
        )

    def _is_attributed(self, piece: Unit, said: Unit, source: Unit, report: Report) -> bool:
        """Whether the piece or a sentence beside it says whose the words are."""
        speaker = report.speaker.lower()
        if reports(piece.text) or _cues(piece.text) - _cues(said.text):
            return True
        if speaker in f.facts(piece.text).tokens and speaker not in f.facts(said.text).tokens:
            return True
        return any(self._says_whose(other, piece, speaker, source) for other in self._beside(piece, source.index))

    def _says_whose(self, other: Unit, piece: Unit, speaker: str, source: Unit) -> bool:
        """Whether the sentence ``other`` beside the piece names the speaker, or goes on about the one who speaks."""
        told = {r.speaker.lower() for r in reports(other.text)}
        is_of_it = source.index in self._made_of[other.index]
        if other.index > piece.index:
            return _POINTS_BACK.match(other.text) is not None or (is_of_it and speaker in told)
        is_named = speaker not in _PRONOUNS and speaker in f.facts(other.text).tokens and _CUES.search(other.text)
        others = {r.speaker.lower() for r in reports(source.text)} - {speaker}
        return bool(is_named) or bool(told - others)

    def _beside(self, piece: Unit, index: int) -> Iterator[Unit]:
        """The sentence behind the piece, and those before it that tell the same or the sentence before."""
        yield from self._theirs[piece.index + 1 : piece.index + 2]
        for k in range(piece.index - 1, max(-1, piece.index - 4), -1):
            if index not in self._made_of[k] and not self._theirs[k].text.endswith(":"):
                return
            yield self._theirs[k]


def _unit(text: str) -> Unit:
    return unit(0, Span(0, 0), text)


def _plain(text: str) -> str:
    """In lower case, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


def _cues(text: str) -> set[str]:
    return {match.lower() for match in _CUES.findall(text)}


def _running_quotations(sentences: Sequence[Unit]) -> Iterator[bool]:
    """Of each sentence, whether a quotation that began before it is still open."""
    is_open = False
    for sentence in sentences:
        yield is_open
        marks = re.findall(r"[“”]|\"", sentence.text)
        for mark in marks:
            is_open = mark == "“" or (mark == '"' and not is_open)
