"""Applies the rules to sentences and lines: the only place where text is changed.

Rules run in the order of ``order.RULES``. A rule's edits are applied from the end of the sentence; those that overlap or touch
protected text are dropped. After every rule the guard compares the sentence before and after; where it objects, the edits are
tried one by one, and those that fail are undone and logged with the reason. Passes repeat until nothing changes, so that a
second run finds nothing to do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from build_tools.adapt.grammar import has_finite_verb
from build_tools.adapt.guard import refused
from build_tools.adapt.order import RULES
from build_tools.adapt.protect import carried, protected
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.language.detect import not_english
from build_tools.language.segmentation import split
from build_tools.language.tagging import tag
from build_tools.language.words import words
from build_tools.model import Edit, Level, Span

_PASSES = 4
_LONGEST = 200  # words: a longer "sentence" is a list or a table without marks
_LONGEST_LINE = 200_000  # characters
_ADDS = "CL"  # codes of rules that add glossary words
_SWAPS = "LX"  # codes of rules that exchange words and leave the structure alone
_TAKES_UP = re.compile(
    r"(?:But |And )?(?:(?P<thing>it|its|they|their)|(?P<person>he|his|she|her)|(?P<list>these include|these included|examples are))\b",
    re.IGNORECASE,
)
_AHEAD = 24  # characters of the next sentence that are looked at
_AROUND = 2000  # characters that tell which apostrophe the writer uses
_GROWTH = 2  # words by which a sentence may grow: "despite" for "in spite of" backwards
_SHORT, _GROWTH_OF_SHORT = 18, 4  # a short one may grow by more for plain words: "at the same time"


@dataclass(slots=True)
class Draft:
    """A sentence on its way: the pieces it has become, and what was done to it. The engine's own; rules never see it."""

    source: str
    pieces: list[str]
    guarded: tuple[str, ...] = ()  # protected texts
    edits: list[Edit] = field(default_factory=list)
    undone: list[tuple[Edit, str]] = field(default_factory=list)
    made_by: dict[str, tuple[Edit, ...]] = field(default_factory=dict)  # piece → the edits behind it
    refused: set[tuple[str, Span, str]] = field(default_factory=set)
    quiet: dict[str, set[str]] = field(default_factory=dict)  # rule → the pieces it has nothing to say about
    seen: dict[str, Tagged] = field(default_factory=dict)  # piece → the piece as rules see it
    reason: str | None = None  # why nothing may be changed
    follows: str = ""  # how the next sentence of the text begins
    is_curly: bool = False  # whether the text around writes ’, never '

    @property
    def text(self) -> str:
        """The pieces as running text."""
        return " ".join(self.pieces)


@dataclass(frozen=True, slots=True)
class LineResult:
    """What became of a line. ``reason`` says why it, or a part of it, came back as it was; None where rules ran on all of it.

    The spans of the edits are places in the sentence as it stood when the edit was made.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    undone: tuple[tuple[Edit, str], ...] = ()
    reason: str | None = None


def adapt_line(line: str, level: Level, context: Context | None = None) -> LineResult:
    """One line (a sentence or a paragraph) for ``level``; every rule of the level runs, whatever the grade. Never fails: what
    cannot be handled comes back unchanged, with the reason."""
    reason = unfit(line)
    if reason is not None:
        return LineResult(line, reason=reason)
    try:
        return _adapt_line(line, context or Context(level))
    except (ValueError, IndexError, KeyError, AttributeError, TypeError, RecursionError, StopIteration) as error:
        # A line in, a line out, whatever happens: an editor can go on, and the reason names the fault.
        return LineResult(line, reason=f"a rule failed on it ({type(error).__name__}: {error})")


def unfit(line: str) -> str | None:
    """Why a line is not touched at all, in words for a person; None where rules may run."""
    if not line.strip():
        return "it is empty"
    if len(line) > _LONGEST_LINE:
        return "it is too long to be a paragraph"
    if line.lstrip()[:2] in ("- ", "* ", "• ", "> ", "| ", "# ", "##") or line.startswith(("    ", "\t", "```")):
        return "it is a list item, a heading, a table or code"
    if protected(line) is None:
        return "its quotation marks do not pair up"
    return not_english(line)


def _adapt_line(line: str, context: Context) -> LineResult:
    spans = protected(line) or ()
    out: list[str] = []
    edits: list[Edit] = []
    undone: list[tuple[Edit, str]] = []
    reasons: dict[str, None] = {}
    at = 0
    for span in split(line):
        draft = open_draft(line, span, spans)
        rewrite(draft, RULES, context)
        out += [line[at : span.start], draft.text]
        at = span.end
        edits += draft.edits
        undone += draft.undone
        if draft.reason:
            reasons[draft.reason] = None
    return LineResult("".join([*out, line[at:]]), tuple(edits), tuple(undone), "; ".join(reasons) or None)


def open_draft(text: str, span: Span, spans: Sequence[Span]) -> Draft:
    """The sentence at ``span`` of ``text``, with what of it is protected by ``spans`` of the same text."""
    source = span.of(text)
    texts = [
        text[max(s.start, span.start) : min(s.end, span.end)]
        for s in spans
        if s.start < span.end and span.start < s.end
    ]
    around = text[max(0, span.start - _AROUND) : span.end + _AROUND]
    draft = Draft(
        source,
        [source],
        tuple(texts),
        follows=text[span.end : span.end + _AHEAD].split("\n\n")[0].lstrip(),
        is_curly="’" in around and "'" not in around,
    )
    if any(len(t.rstrip(" .")) >= len(source.rstrip(" .")) for t in texts):
        draft.reason = "all of it is a quotation"
    elif len(words(source)) > _LONGEST:
        draft.reason = f"a sentence has more than {_LONGEST} words"
    elif not has_finite_verb(source):
        draft.reason = "a sentence has no verb that could be found"
    return draft


def rewrite(draft: Draft, rules: Sequence[Rule], context: Context, passes: int = _PASSES) -> bool:
    """Runs ``rules`` in order on the draft until nothing changes; True where anything changed."""
    if draft.reason is not None:
        return False
    before = draft.pieces
    for _ in range(passes):
        changed = False
        for rule in rules:
            changed |= _run(draft, rule, context)
        if not changed:
            break
    return draft.pieces is not before and draft.text != " ".join(before)


def _run(draft: Draft, rule: Rule, context: Context) -> bool:
    quiet = draft.quiet.setdefault(rule.code, set())
    if quiet.issuperset(draft.pieces):
        return False
    pieces: list[str] = []
    for index, piece in enumerate(draft.pieces):
        if piece in quiet:
            pieces.append(piece)
        else:
            pieces += _apply(draft, piece, rule, context, _next(draft, index) if rule.turns_away else None)
    if pieces == draft.pieces:
        return False
    draft.pieces = pieces
    return True


def _next(draft: Draft, index: int) -> re.Match[str] | None:
    """The pronoun with which the sentence behind piece ``index`` goes on."""
    return _TAKES_UP.match(draft.pieces[index + 1] if index + 1 < len(draft.pieces) else draft.follows)


def _comes_between(edit: Edit, piece: str, pronoun: re.Match[str]) -> bool:
    """Whether the edit ends in a sentence about another person or thing, which the pronoun that comes next could stand for."""
    if pronoun["list"] is not None:
        return True  # "These include …" takes up the last noun before it
    if not edit.replacement.startswith("."):
        return False
    cut = edit.span.of(piece)
    if re.search(r"\bwho(?:m|se)?\b", cut):
        return pronoun["person"] is not None or pronoun[0].lower().endswith(("they", "their"))
    return pronoun["thing"] is not None or not re.search(r"\b(?:which|where|that|including)\b", cut)


def _apply(draft: Draft, piece: str, rule: Rule, context: Context, pronoun: re.Match[str] | None) -> list[str]:
    """The sentences that ``piece`` becomes by one rule; ``pronoun``: with which the next sentence takes up its subject."""
    if rule.code.startswith(_ADDS) and (len(draft.pieces) > 1 or any(e.code == rule.code for e in draft.edits)):
        return [piece]  # a piece no longer shows what the writer told beside the name, and one explanation is enough
    tagged = draft.seen.get(piece)
    if tagged is None:
        tagged = draft.seen[piece] = Tagged(piece, tag(piece), carried(draft.guarded, piece))
    found = list(rule.propose(tagged, context))
    if draft.is_curly:
        found = [replace(e, replacement=e.replacement.replace("'", "’")) if "'" in e.replacement else e for e in found]
    proposed = _allowed(found, piece, tagged.protected, draft) if found else found
    if pronoun is not None and proposed:
        proposed = [e for e in proposed if not _comes_between(e, piece, pronoun)]
    if not proposed:
        draft.quiet[rule.code].add(piece)
        return [piece]
    result, accepted = _accept(draft, piece, proposed)
    if not accepted:
        return [piece]
    draft.edits += accepted
    sentences = (
        [s.of(result) for s in split(result)] if any(c in e.replacement for e in accepted for c in ".!?") else [result]
    )
    for sentence in sentences:
        draft.made_by[sentence] = (*draft.made_by.get(piece, ()), *accepted)
    return sentences


def _allowed(found: list[Edit], piece: str, guarded: Sequence[Span], draft: Draft) -> list[Edit]:
    """The edits, sorted by place, that change something, overlap none before them and leave protected text alone."""
    kept: list[Edit] = []
    if len(found) > 1:
        found.sort(key=lambda e: (e.span.start, -e.span.end))
    for edit in found:
        span = edit.span
        if not 0 <= span.start <= span.end <= len(piece) or span.of(piece) == edit.replacement:
            continue
        if kept and span.start < kept[-1].span.end:
            continue
        if (piece, span, edit.replacement) in draft.refused:
            continue
        if any(s.start < span.end and span.start < s.end and s.of(piece) not in edit.replacement for s in guarded):
            continue
        kept.append(edit)
    return kept


def _accept(draft: Draft, piece: str, edits: list[Edit]) -> tuple[str, list[Edit]]:
    """The piece with the edits that the guard lets stand, and those edits."""
    result = applied(piece, edits)
    if all(e.code.startswith(_ADDS) and e.span.start == e.span.end for e in edits):
        # An explanation from the glossary adds names and numbers; all of the sentence is still there.
        return result, edits
    objection = _objection(piece, result, edits)
    if objection is None:
        return result, edits
    if len(edits) > 1:
        accepted: list[Edit] = []
        result = piece
        for edit in edits:
            trial = applied(piece, [*accepted, edit])
            objection = _objection(piece, trial, [edit])
            if objection is None:
                result = trial
                accepted.append(edit)
            else:
                _undo(draft, piece, edit, objection)
        return result, accepted
    _undo(draft, piece, edits[0], objection)
    return piece, []


def _undo(draft: Draft, piece: str, edit: Edit, objection: str) -> None:
    draft.undone.append((edit, objection))
    draft.refused.add((piece, edit.span, edit.replacement))


def applied(text: str, edits: Sequence[Edit]) -> str:
    """``text`` with the edits (sorted, not overlapping) made, from the end."""
    for edit in reversed(edits):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def _longest(text: str) -> int:
    """Words of the longest sentence."""
    return max((len(words(s.of(text))) for s in split(text)), default=0)


def _objection(before: str, after: str, edits: Sequence[Edit]) -> str | None:
    """Why the edit must be undone: the guard's reason, or a sentence that grew."""
    rebuilt = any(not e.code.startswith(_SWAPS) for e in edits)
    if len(after) > len(before):
        now = _longest(after)
        growth = _GROWTH_OF_SHORT if not rebuilt and now <= _SHORT else _GROWTH
        if now > len(words(before)) + growth:
            return "a sentence would be longer than before"
    return refused(before, after, rebuilt=rebuilt)
