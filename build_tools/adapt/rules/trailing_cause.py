"""SP64: a cause at the end of a long sentence: "The shop closed … because of X" → "… . This was because of X"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_CAUSES = (("because", "of"), ("thanks", "to"), ("due", "to"), ("owing", "to"), ("as", "a", "result", "of"))
_SHARES = frozenset("mostly mainly largely partly chiefly typically usually often probably especially".split())
_NEGATIVE = frozenset("not n't never no nobody none nothing neither nor hardly only without few little unless".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SHORTEST_LEFT, _SHORTEST_RIGHT = 7, 4  # words


class TrailingCause(Rule):
    """Finds "because of", "thanks to", "due to" with a long cause at the end of a long statement, and makes the cause a
    sentence of its own: "This was because of …"

    Why: what happened and why are two statements.
    Left alone: statements with a second verb (the cause may be that of one verb only), negations (they may deny the cause),
    reports, "due to" behind a noun or a form of "be".
    Source: Siddharthan (2006), one statement a sentence, after the same cut before "because" with a clause.
    """

    code: ClassVar[str] = "SP64"
    name: ClassVar[str] = "trailing-cause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The two old schools in the valley were closed in the spring because of the growing costs of the buildings.",
            "The two old schools in the valley were closed in the spring. This was because of the growing costs of the buildings.",
        ),
        (
            "The number of visitors to the town has doubled in two years, mostly thanks to the new railway line.",
            "The number of visitors to the town has doubled in two years. This is mostly thanks to the new railway line.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The two old schools in the valley were not closed in the spring because of the growing costs of the buildings.",
        "Keller said the two old schools in the valley were closed because of the growing costs of the buildings.",
        "The money was lost by people who had left the valley in the spring because of the growing costs of food.",
        "The council paid for all the damage due to the growing number of floods in the valley.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit before the cause."""
        text = sentence.text
        if context.level.high is None or not any(w in text for w in ("because of", " to ", "result of")):
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level):
            return
        for words in _CAUSES:
            if words[0] not in v.low:
                continue
            k = v.low.index(words[0])
            if tuple(v.low[k : k + len(words)]) == words and (edit := self._edit(v, k, len(words))) is not None:
                yield edit
                return

    def _edit(self, v: View, k: int, length: int) -> Edit | None:
        share = v.src(k - 1, k) + " " if v.low[k - 1] in _SHARES else ""
        end = k - bool(share)
        has_comma = v.low[end - 1] == ","
        if v.low[k] in ("due", "owing") and not has_comma:
            return None
        end -= has_comma
        if v.tags[end - 1] == "RB" and has_comma:
            return None
        if (
            v.count(0, end) < _SHORTEST_LEFT
            or v.count(k + length, v.n) < _SHORTEST_RIGHT
            or not v.is_free(end, v.n - 1)
        ):
            return None
        main = main_clause(v, 0, end)
        finite = [i for i in range(end) if v.tags[i] in _FINITE]
        if main is None or finite != [main.verb] or v.tags[main.verb] == "MD" or _NEGATIVE & set(v.low[:end]):
            return None
        if v.core(k + length) is None or "?" in v.low or not left_stands_alone(v, 0, end):
            return None
        if any(v.low[i] in ("than", "and", "but", "or", "so", ":", ";", "–", "whose") for i in range(main.verb, end)):
            return None
        if not self._is_plain(v, k + length) or v.low[main.subject.start] in ("it", "this", "that"):
            return None
        be = "was" if v.tags[main.verb] == "VBD" else "is"
        text = f"{close(v, end)} This {be} {share}{v.src(k, k + length)}"
        return Edit(
            Span(v.until(end - 1), v.until(k + length - 1)), text, self.code, "What happened and why: two sentences."
        )

    def _is_plain(self, v: View, start: int) -> bool:
        """Whether the cause runs to the end: a clause in it begins with "that", "which" or "who"."""
        is_relative = False
        for i in range(start, v.n - 1):
            if v.low[i] in (":", ";", "–", "—", "but", "while", "when", "although", "after", "before"):
                return False
            if (
                v.low[i] == ","
                and not is_relative
                and (v.clause(i + 1) is not None or v.tags[i + 1] in ("VBG", "IN", "CC"))
            ):
                return False
            is_relative = is_relative or v.low[i] in ("that", "which", "who")
            if v.tags[i] in _FINITE and not is_relative:
                return False
        return True
