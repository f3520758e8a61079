"""What a rewriting rule is. One rule, one file: docstring, code, examples that are tests and documentation."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from build_tools.model import Edit, GlossaryEntry, Level, Span, Word


@dataclass(frozen=True, slots=True)
class Tagged:
    """One sentence as rules see it: Penn tokens with tags and lemmas, and what no rule may touch.

    All spans are relative to ``text``.
    """

    text: str
    words: tuple[Word, ...]
    protected: tuple[Span, ...] = ()  # quotations, code, links

    def is_protected(self, start: int, end: int) -> bool:
        """Whether any character of start…end lies in a protected span."""
        return any(start < p.end and p.start < end for p in self.protected)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know beside the sentence."""

    level: Level
    entries: tuple[GlossaryEntry, ...] = ()
    explained: frozenset[str] = frozenset()  # ids of entries that were named before in this text


class Rule(ABC):
    """A rule proposes edits; only the engine applies them, and the fidelity guard may refuse each.

    ``examples`` are (before, after) pairs; ``unchanged`` are sentences that must stay as they are, each a known trap.
    An edit's replacement may hold more than one sentence.
    ``turns_away``: the engine leaves a piece alone that the next one goes on from with "It" or "They".
    """

    code: ClassVar[str]
    name: ClassVar[str]
    examples: ClassVar[tuple[tuple[str, str], ...]]
    unchanged: ClassVar[tuple[str, ...]]
    turns_away: ClassVar[bool] = False  # its last sentence is about another thing than the one before

    @abstractmethod
    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """Edits with spans relative to ``sentence.text``; none when unsure."""
