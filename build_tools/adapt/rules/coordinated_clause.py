"""SP02: two statements joined by "and", "but", "so" or "yet"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import is_safe_verb, left_stands_alone, main_clause, sets_scope
from build_tools.adapt.rules._joins import DASHES, LEADS, joins, keeps_reach, part
from build_tools.adapt.rules._limits import SHORTEST_PIECE, join_over
from build_tools.adapt.rules._predicates import opening
from build_tools.adapt.rules._view import View, long_view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.model import Edit

_SURE = frozenset("is was are were has had have".split())
_DENIALS = frozenset("not n't never no nothing none nobody neither nor without".split())
_BUT_FOR = frozenset("all nothing anything everything none last next first everyone".split())
_NO_PARTNERS = frozenset(("VBD", "VBN", "VBZ", "VBP", "VB", "RB", "RP", "CD", "PRP", "RBR"))
_BARE_SUBJECTS = frozenset("he she it they we i there this these".split())
_NOMINATIVES = frozenset("he she it they we you i".split())
_HEARD = frozenset("tell inform hear say believe think claim assure understand".split())


class CoordinatedClause(Rule):
    """Finds ", and", ", but", ", so", ", yet" before a clause with its own subject and verb, in a sentence too long for the
    level, and makes two sentences. "But", "So" and "Yet" stay: they carry the contrast or the consequence.

    Why: long sentences tax memory more than any word does.
    Left alone: reported speech ("He said A, and B" may all be his), conditions, an open subordinate clause, clauses in a row,
    a second verb that shares its subject or its auxiliary with the first.
    Source: Siddharthan, "Syntactic simplification and text cohesion" (2006); GOV.UK: sentences of up to 25 words.
    """

    code: ClassVar[str] = "SP02"
    name: ClassVar[str] = "coordinated-clause"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The mayor opened the new bridge on Friday morning, and hundreds of people walked across it.",
            "The mayor opened the new bridge on Friday morning. Hundreds of people walked across it.",
        ),
        (
            "The company wanted to build a factory near the river, but the town council refused the plan.",
            "The company wanted to build a factory near the river. But the town council refused the plan.",
        ),
        (
            "The storm damaged the roofs of several old houses and it flooded the road to the coast.",
            "The storm damaged the roofs of several old houses. It flooded the road to the coast.",
        ),
        (
            "Loans are cheaper than they have been for years but deposits are still too high for young people.",
            "Loans are cheaper than they have been for years. But deposits are still too high for young people.",
        ),
        (
            "In the first years of the republic, the monasteries were closed and the monks were sent abroad.",
            "In the first years of the republic, the monasteries were closed. The monks were sent abroad.",
        ),
        (
            "Bakers start at a low price but wages rise fast with the years in the town.",
            "Bakers start at a low price. But wages rise fast with the years in the town.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The minister said that the plan was too expensive for the town, and the council refused it.",
        "If the river rises again before the weekend, the road is closed, and the people have to leave.",
        "She bought bread, cheese and apples at the market on Friday, and cooked for all of her friends.",
        "The rain was heavy, the wind blew over the hills of the island, and the boats stayed in the harbour.",
        "In most of the old books, machines have taken over the whole of the world, and people are no more than slaves.",
        "The new bridge over the river is much longer, so I am told, than any that was there before.",
        "In the morning you will not only be at the harbour early, but you will also be the first on the boat.",
        "They often carry young trees over the hills, so they can be grown in the gardens of the old town.",
        "It was not the price of the house but people from the town hall that made her leave the country.",
        "They stayed at home because the roads to the coast were icy, and the train was late again.",
        "The family, who came to the valley in the spring of 1990, and their friends run the shop by the old bridge.",
        "The lamp has many uses – you can read, cook, work at night – but Keller will take it to the boat.",
        "Perhaps the rain will stop before the end of the week, and the boats will leave.",
        "He does not want to live with his brother so his choices are few in the town.",
        "Their old walls are falling into pieces and wooden boats are filled with sand and stones.",
        "They met the farmers who owned the mill and the house was sold in May.",
        "The wall was more than six metres high and another stone has broken the ice on the lake.",
        "The rain can be heavy in the hills in summer, but this rarely lasts.",
        "They do, but they take a very long time on the road.",
        "The bread is sold with salt, cheese, butter and it is the best in the town.",
        "Not many of the books have told the story, but letters from 2009 support his ideas.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first conjunction that joins two statements."""
        text = sentence.text
        if not any(f" {c} " in text for c in LEADS):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        for join in joins(v, 3, (",", *DASHES)):
            k = join.at
            if join.has_mark and v.low[k - 1] != "," and sum(w == v.low[k - 1] for w in v.low) > 1:
                continue  # the end of an aside
            if v.low[k] == "and" and sets_scope(v):
                continue
            if self._may_cut(v, k, join.has_mark):
                if join.start == k + 1:
                    yield part(v, join, self.code)
                return

    def _is_plain(self, v: View, k: int) -> bool:
        """Without a comma: a pronoun, or a phrase that a verb without doubt follows, and no relative clause before."""
        if v.low[k] in ("so", "yet"):
            return False
        if v.is_word(k + 1, *_BARE_SUBJECTS):
            return True
        clause = main_clause(v, k + 1, v.n)
        if clause is None:
            return False
        if v.low[k] == "but":
            # "But" joins noun phrases only behind a denial ("not a house but a castle").
            is_phrase = v.tags[k + 1] not in ("DT", "PRP$") and any(w in _DENIALS for w in v.low[:k])
            return not is_phrase and v.low[k - 1] not in _BUT_FOR
        # "From Venezuela and internet users have": without an article the noun may go with the one before "and".
        is_bare = v.tags[k + 1] not in ("DT", "PRP$") and not v.is_word(k + 2, "of")
        if is_bare and (v.tags[k - 1] not in _NO_PARTNERS or v.low[clause.verb] not in _SURE):
            return False
        last = next((i for i in range(k - 1, -1, -1) if v.tags[i] in ("VBD", "VBZ", "VBP", "MD")), 0)
        if any(v.tags[i] in ("WP", "WDT", "WRB") for i in range(k)) or main_clause(v, 0, k) is None:
            return False
        if any(v.low[i] in SUBORDINATORS or v.low[i] == "between" for i in range(last, k)):
            return False  # "because the river and the lake have dried"
        return v.tags[clause.verb] in ("MD", "VBZ", "VBD") or v.low[clause.verb] in _SURE

    def _may_cut(self, v: View, k: int, has_comma: bool) -> bool:
        conjunction, left_end, start = v.low[k], k - 1 if has_comma else k, k + 1
        if not has_comma and not self._is_plain(v, k):
            return False
        if conjunction == "but" and any(v.low[i] == "only" and v.low[i - 1] == "not" for i in range(1, k)):
            return False  # "not only A, but B"
        if (
            conjunction == "so"
            and v.low[start] in _NOMINATIVES
            and v.low[start + 1] in ("can", "could", "may", "might")
        ):
            return False  # "moved, so they could grow": to what end
        if conjunction == "so" and any(
            v.low[i] == "," and v.lemma(i - 1) in _HEARD for i in range(k + 2, k + 6)[: v.n - k - 2]
        ):
            return False  # "It is larger, so I am told, than the old one"
        clause = main_clause(v, start, v.n)
        if clause is None or not is_safe_verb(v, clause):
            return False
        if v.low[start] in ("so", "neither", "nor", "even", "not") or v.low[clause.subject.start] in (
            "this",
            "these",
            "that",
        ):
            return v.low[start] in ("this", "these") and clause.verb == clause.subject.end
        if v.count(0, left_end) < SHORTEST_PIECE or v.count(start, v.n) < SHORTEST_PIECE:
            return False
        if conjunction == "and" and (":" in v.low[:k] or self._ends_list(v, left_end)):
            return False
        first = opening(v) if conjunction == "and" and v.tags[0] == "IN" else None
        if first is not None and not keeps_reach(v, first, clause):
            return False
        return left_stands_alone(v, 0, left_end, contrast=conjunction != "and")

    def _ends_list(self, v: View, end: int) -> bool:
        """Whether a bare noun phrase stands between the last comma and ``end``: "algae, mosses, and ferns exist"."""
        comma = next((k for k in range(end - 1, 0, -1) if v.low[k] == ","), None)
        phrase = v.phrase(comma + 1) if comma is not None else None
        return phrase is not None and phrase.end == end and v.tags[phrase.start] not in ("DT", "PRP$")
