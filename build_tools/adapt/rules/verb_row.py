"""SP45: three verbs and more with one subject: "He did A, did B and did C"."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, left_stands_alone
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._predicates import FINITE, again, opening, opens_clause, say
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.language.inflection import can_be
from build_tools.model import Edit, Span

_ITEM_MIN = 2
_OBJECT = frozenset("DT PRP$ PRP CD NNP NNPS $ IN TO RP WRB NNS NN JJ RB".split())
_NOUNS = ("NN", "NNS", "NNP")
_AUXILIARY = frozenset("be have do".split())


class VerbRow(Rule):
    """Finds "SUBJECT VERB …, VERB … and VERB …" in a long sentence: three verbs or four in a row. It makes two sentences of one
    verb or two each.

    Why: the last verb of a row is far from its subject, and each comma may open something else.
    Left alone: verbs that are not all of one tense, participles, rows with a clause inside, lists of nouns.
    Source: plainlanguage.gov, "Write short sentences".
    """

    code: ClassVar[str] = "SP45"
    name: ClassVar[str] = "verb-row"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The storm destroyed twenty houses in the town, damaged the bridge, and caused a fire in the harbour.",
            "The storm destroyed twenty houses in the town. It damaged the bridge and caused a fire in the harbour.",
        ),
        (
            "She wrote the songs, played the guitar in the studio, sang with her brother and paid for the record.",
            "She wrote the songs and played the guitar in the studio. She sang with her brother and paid for the record.",
        ),
        (
            "The storm destroyed the house and mill, damaged the bridge, and caused a fire and a flood.",
            "The storm destroyed the house and mill. It damaged the bridge and caused a fire and a flood.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The storm destroyed twenty houses, the bridge over the river, and a church built by the monks.",
        "The storm destroyed the houses which stood near the river, damaged the bridge, and caused a fire.",
        "The houses were destroyed by the storm, damaged by the water, and sold to the town for little money.",
        "The storm destroyed ten houses near Cent., damaged the bridge, and caused a fire in the harbour.",
        "The storm destroyed twenty houses in the town, was seen in Bern, and caused a fire in the harbour.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit from the first comma of the row to its last verb."""
        text = sentence.text
        if ", " not in text or " and " not in text:
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        clause = opening(v)
        if clause is None or v.is_reported(0, v.n) or v.lemma(clause.verb) in _AUXILIARY or v.tags[clause.verb] == "MD":
            return
        name = again(v, clause)
        row = self._row(v, clause) if name is not None else None
        if row is None or name is None:
            return
        # (end of the item before, first token of the item) for the second verb and those behind it
        half = self._half(v, row)
        if not left_stands_alone(v, 0, row[0][0], contrast=True) or v.low[row[half][0] - 1].endswith("."):
            return
        parts: list[str] = []
        for i, (end, start) in enumerate(row):
            stop = row[i + 1][0] if i + 1 < len(row) else start
            is_last = i + 1 == len(row)
            if i == half:
                parts.append(f"{close(v, end)} {say(v, name, '')} ")
            else:
                parts.append(" and ")
            parts.append("" if is_last else v.src(start, stop))
        yield Edit(
            Span(v.until(row[0][0] - 1), v.at(row[-1][1])),
            "".join(parts),
            self.code,
            "Verbs in a row: two sentences, and the subject is said again.",
        )

    def _half(self, v: View, row: list[tuple[int, int]]) -> int:
        """The item that opens the second sentence: the one that leaves the two halves most alike."""
        if len(row) == 3:
            return 1
        return min((0, 1), key=lambda i: abs(2 * v.count(0, row[i][0]) - v.length))

    def _row(self, v: View, clause: Clause) -> list[tuple[int, int]] | None:
        """Where the items behind the first begin; None where anything else stands between commas."""
        row: list[tuple[int, int]] = []
        tag = v.tags[clause.verb]
        for k in range(clause.verb + 2, v.n - 2):
            if not v.is_level(k) or v.low[k] not in (",", "and", ";", ":", "–", "—", "but", "or"):
                continue
            start = k + 1 + (v.low[k] == "," and v.is_word(k + 1, "and"))
            is_last = v.low[k] == "and" or start == k + 2
            verb = start + (v.tags[start] == "RB")
            if v.low[k] not in (",", "and") or not self._is_item(v, verb, tag):
                if v.low[k] == "and" and not v.has_finite(k + 1, v.n - 1):
                    continue  # "A and B" in the last item
                if v.low[k] == "and" and (not row or self._joins_nouns(v, k)):
                    continue
                return None
            row.append((k, start))
            if is_last:
                break
        else:
            return None
        if not 2 <= len(row) <= 3:
            return None
        edges = [clause.start, *(start for _, start in row), v.n - 1]
        for begin, end in itertools.pairwise(edges):
            if v.count(begin, end) < _ITEM_MIN:
                return None
        heads = {clause.verb, *(s + (v.tags[s] == "RB") for _, s in row)}
        others = [i for i in range(clause.verb, row[-1][1]) if v.tags[i] in FINITE and i not in heads]
        return None if others or opens_clause(v, clause.verb + 1, row[-1][0]) else row

    def _joins_nouns(self, v: View, k: int) -> bool:
        """Whether the "and" at ``k`` joins two nouns of one item: "grew fruit and vegetables"."""
        partner = v.core(k + 1)
        return (
            v.tags[k - 1] in _NOUNS and partner is not None and partner.kind != "pronoun" and not v.finite(partner.end)
        )

    def _is_item(self, v: View, verb: int, tag: str) -> bool:
        if v.tags[verb] != tag and not (tag == "VBD" and v.tags[verb] == "VBN" and can_be(v.low[verb], "VBD")):
            return False
        if v.lemma(verb) in _AUXILIARY and v.tags[verb + 1] in ("VBN", "VBG", "RB"):
            return False
        # A present may be a noun: only what must be an object behind it is proof.
        return v.tags[verb + 1] in (("DT", "PRP$", "PRP") if tag == "VBP" else _OBJECT) and not v.is_word(
            verb + 1, "by"
        )
