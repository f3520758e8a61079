"""SP18: what something is, behind a dash: "… – a record for the club"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._asides import be
from build_tools.adapt.rules._clauses import close, left_stands_alone, lone_dash
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import View, view
from build_tools.model import Edit, Span

_WH = ("WDT", "WP", "WP$", "WRB")
# They count or time what stands before, and name nothing.
_NO_NAMES = frozenset(
    "lot number majority third half quarter total couple pair few rest latter former one time year day".split()
)


class DashNaming(Rule):
    """Finds one dash with "a/an/the" and a noun behind it at the end of a long sentence, and says "This is …" in a sentence of
    its own.

    Why: the reader must guess what the words behind the dash belong to; "This" is right for the noun and for the whole
    statement before it.
    Left alone: pairs of dashes, plurals, people ("This is a teacher" is no way to speak of one), lists, quantities,
    statements with their own verb, reported speech.
    Source: the project's own, after Siddharthan (2006) on appositives.
    """

    code: ClassVar[str] = "SP18"
    name: ClassVar[str] = "dash-naming"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The team has won every game of the season so far – a record for a club of its size.",
            "The team has won every game of the season so far. This is a record for a club of its size.",
        ),
        (
            "In 1950 the town opened its first school for girls – the only school that the island had until then.",
            "In 1950 the town opened its first school for girls. This was the only school that the island had until then.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The money was given to Anna Keller on Friday – a teacher at the oldest school of the town.",
        "The team has won two cups in the season so far – the cup of the city and the cup of the country.",
        "The report says that the team has won every game so far – a record for a club of its size.",
        "The island – a favourite of sailors from all over the world – has no doctor and no police of its own.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at a lone dash before a noun that names."""
        if context.level.high is None:
            return
        v = view(sentence)
        if v.stop is None or v.length <= split_over(context.level) or (mark := lone_dash(v)) is None:
            return
        if not self._names(v, mark + 1) or v.count(mark, v.n) < SHORTEST_PIECE or not v.is_free(mark, v.n - 1):
            return
        verb = next((i for i in range(mark - 1, 0, -1) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")), None)
        if verb is None or ":" in v.low[:mark] or not left_stands_alone(v, 0, mark, contrast=True):
            return
        verb_now = "is" if v.tags[verb] == "MD" or v.low[verb] in ("could", "might", "would") else be(v, verb, False)
        yield Edit(
            Span(v.until(mark - 1), v.at(mark + 1)),
            f"{close(v, mark)} This {verb_now} ",
            self.code,
            "What something is, behind a dash: a sentence of its own.",
        )

    def _names(self, v: View, start: int) -> bool:
        """Whether one thing, and nothing else, is named from token ``start`` to the end."""
        if v.low[start] not in ("a", "an", "the"):
            return False
        thing = v.core(start)
        if thing is None or thing.kind != "common" or thing.plural is not False:
            return False
        if v.is_person(thing) or v.is_time(thing) or v.lemma(thing.head) in _NO_NAMES:
            return False
        for i in range(thing.core_end, v.n - 1):
            if v.tags[i] in _WH or (v.low[i] == "that" and v.tags[i] == "IN"):
                return True
            if v.tags[i] in ("VBD", "VBZ", "VBP", "MD") or v.low[i] in (",", ";", ":", '"', "“"):
                return False
            if v.low[i] in ("and", "or") and v.tags[i + 1] in ("DT", "NNP", "CD", "PRP$"):
                return False
        return True
