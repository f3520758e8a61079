"""SP53: a reason at the end of a long sentence: "… because of the storm", "…, largely due to the price of coal"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._agent import ends_plainly, is_simple, this_be
from build_tools.adapt.rules._clauses import close, main_clause
from build_tools.adapt.rules._limits import split_over
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._words import REPORTS_WITH_CLAUSE
from build_tools.model import Edit, Span

# The words, how the new sentence says them, and whether they hang on the whole clause even without a comma.
_LEADS: tuple[tuple[tuple[str, ...], str, bool], ...] = (
    (("because", "of"), "because of", True),
    (("due", "to"), "because of", False),
    (("owing", "to"), "because of", False),
    (("thanks", "to"), "thanks to", True),
    (("as", "a", "result", "of"), "a result of", True),
    (("as", "part", "of"), "part of", False),
    (("in", "response", "to"), "in response to", False),
    (("in", "anticipation", "of"), "in anticipation of", True),
    (("in", "recognition", "of"), "in recognition of", True),
    (("in", "an", "attempt", "to"), "an attempt to", True),
    (("in", "an", "effort", "to"), "an effort to", True),
    (("in", "a", "bid", "to"), "a bid to", True),
    (("despite",), "despite", True),
    (("in", "spite", "of"), "in spite of", True),
)
_OPENINGS = (*(f" {' '.join(words)} " for words, _, _ in _LEADS), " because ", ", as ", ", since ")
_FIRST = frozenset(words[0] for words, _, _ in _LEADS)
_NAMING = frozenset("known called named described seen mentioned noted shown expected well".split())
_ADVERBS = frozenset("largely mainly mostly partly primarily chiefly probably possibly perhaps particularly".split())
_NOUN = frozenset("NN NNS NNP NNPS JJ CD".split())
_SHORTEST = 4  # words of the reason
_NO = frozenset("this that these those it them which whom what him her".split())


class ReasonTail(Rule):
    """Finds "because of", "due to", "thanks to", "as a result of", "in response to", "despite" and their like at the end of a long
    sentence and gives the reason its own sentence: "This was because of …".

    Why: two things are said, what happened and why.
    Left alone: denials (the reason may be what is denied), modal verbs, reports, sentences with a second verb, and a reason that
    may belong to the noun before it ("deaths due to cancer").
    Source: Siddharthan (2006), who keeps the relation with "this is because".
    """

    code: ClassVar[str] = "SP53"
    name: ClassVar[str] = "reason-tail"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The old bridge over the river was closed in the spring of 1950 because of cracks in two of the pillars.",
            "The old bridge over the river was closed in the spring of 1950. "
            "This was because of cracks in two of the pillars.",
        ),
        (
            "The village has lost half of its people since 1950, largely due to the high price of the houses.",
            "The village has lost half of its people since 1950. This is largely because of the high price of the houses.",
        ),
        (
            "Altdorf, the smallest town of the valley, did worse than the other towns, partly because it has no school.",
            "Altdorf, the smallest town of the valley, did worse than the other towns. This was partly because it has no school.",
        ),
        (
            "But fewer than 50 farmers were at the fair in May, mostly because the road was closed.",
            "But fewer than 50 farmers were at the fair in May. This was mostly because the road was closed.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The bridge was not closed in the spring of 1950 because of the cracks in two of the pillars.",
        "The report counts the number of deaths in the mine in 1950 due to the gas in the old tunnels.",
        "The mayor said that the bridge was closed in 1950 because of the cracks in two of the pillars.",
        "The bridge was closed in the spring because of the ice on the road; it was old.",
        "The bridge was closed in the spring because of the ice, and also to the delight of all.",
        "The bridge over the river was closed because of them and the ice on the road.",
        "The wolves of the valley live beside the farmers and their herds, as they are in the parks of the south.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the last such phrase."""
        text = sentence.text
        if not any(words in text for words in _OPENINGS):
            return
        v = long_view(sentence, split_over(context.level))
        if v is None:
            return
        for k in range(5, v.n - _SHORTEST):
            if v.low[k] in ("because", "as", "since") and v.is_level(k):
                made = self._clause(v, k)
                if made is not None:
                    yield Edit(
                        Span(v.until(made[0] - 1), v.until(k)),
                        f"{close(v, made[0])} {made[1]} because",
                        self.code,
                        "A reason behind the statement: a sentence of its own.",
                    )
                    return
            if v.low[k] not in _FIRST:
                continue
            found = next((item for item in _LEADS if tuple(v.low[k : k + len(item[0])]) == item[0]), None)
            if found is None or not v.is_level(k):
                continue
            words = self._words(v, k, *found)
            if words is not None:
                left, lead = words
                yield Edit(
                    Span(v.until(left - 1), v.until(k + len(found[0]) - 1)),
                    f"{close(v, left)} {lead}",
                    self.code,
                    "A reason behind the statement: a sentence of its own.",
                )
                return

    def _words(self, v: View, k: int, words: tuple[str, ...], lead: str, is_loose: bool) -> tuple[int, str] | None:
        """Where the first sentence ends, and the opening of the second."""
        adverb = v.low[k - 1] if v.low[k - 1] in _ADVERBS else ""
        left = k - 1 if adverb else k
        has_comma = v.low[left - 1] == ","
        left -= has_comma
        start = k + len(words)
        if v.tags[left - 1] in ("IN", "CC", "TO", "RB", "DT", ",") or v.lemma(left - 1) == "be" or v.low[start] in _NO:
            return None
        if v.low[left - 1] in ("but", "and", "not", "even", "just", "only") or v.count(start, v.n) < _SHORTEST:
            return None
        if v.low[start - 1] != "to" and v.tags[start] in ("IN", "WDT", "WP", "WRB"):
            return None
        clause = is_simple(v, 0, left)
        if clause is None or v.count(0, left) < 5 or not ends_plainly(v, start) or "but" in v.low[1:left]:
            return None
        if v.lemma(clause.verb) in REPORTS_WITH_CLAUSE and clause.verb + 1 < v.n and v.tags[clause.verb + 1] == "IN":
            return None  # "announced in March, in response to a request, its plan": what was announced comes last
        if not has_comma and not is_loose and self._has_object(v, clause, left):
            return None
        near = v.before(left)
        if not has_comma and not is_loose and near is not None and near.start > clause.verb and not v.is_time(near):
            return None
        if any(v.tags[i] in ("TO", "VBG", "WDT", "WP", "WRB") for i in range(clause.verb + 1, left)):
            return None  # the reason of the second verb, perhaps
        if any(self._parts(v, i) for i in range(clause.verb, left)) and not has_comma:
            return None
        be = this_be(v, clause)
        return (left, " ".join(w for w in (be, adverb, lead) if w)) if be is not None else None

    def _parts(self, v: View, i: int) -> bool:
        """Whether a mark or a word at ``i`` may open something else than a second noun: "the Swiss and Austrian banks"."""
        if v.low[i] == "and":
            return v.tags[i - 1] not in _NOUN or v.tags[i + 1] not in _NOUN
        return v.low[i] in (",", "or")

    def _has_object(self, v: View, clause: Clause, left: int) -> bool:
        """Whether a noun follows the verb at once: the reason may be that of the noun."""
        at = clause.verb
        while at < left and (v.tags[at].startswith(("V", "RB")) or v.tags[at] in ("MD", "RP")):
            at += 1
        return at < left and v.tags[at] not in ("IN", "TO", "CD")

    def _clause(self, v: View, k: int) -> tuple[int, str] | None:
        """As ``_words``, for "because" with a clause, and for ", as" and ", since" with a verb of state, which give a reason."""
        adverb = v.low[k - 1] if v.low[k - 1] in _ADVERBS and v.low[k] == "because" else ""
        left = k - 1 if adverb else k
        has_comma = v.low[left - 1] == ","
        left -= has_comma
        reason = main_clause(v, k + 1, v.n)
        if v.low[left - 1] in ('"', "”", "''") and v.low[left - 2] == ",":
            return None
        if reason is None or v.low[left - 1] in ("but", "and", "not", "even", "just", "only", "so", "or"):
            return None
        if v.lemma(left - 1) == "be" or v.tags[left - 1] in ("IN", "CC", "TO", "DT", ","):
            return None
        clause = is_simple(v, 0, left)
        if clause is None or v.count(0, left) < 5 or v.count(k, v.n) < _SHORTEST or "but" in v.low[1:left]:
            return None
        if not has_comma and v.tags[left - 1] == "RB" and v.low[left - 1].endswith("ly"):
            return None  # "especially because"
        if not has_comma and any(
            v.tags[i] in ("VBG", "WDT", "WP", "WRB", "CC") or (v.tags[i] == "TO" and v.tags[i + 1] == "VB")
            for i in range(clause.verb + 1, left)
        ):
            return None
        if v.low[k] != "because":
            behind = next((t for t in v.tags[reason.verb + 1 :] if t not in ("RB", "RBR")), ".")
            if v.low[k] == "as" and v.lemma(reason.verb) != "be":
                return None  # "as people have more money": it says when, or how far
            same = (v.tags[reason.verb] == "VBD") == (v.tags[clause.verb] == "VBD")
            if not has_comma or not same or (v.lemma(reason.verb) == "have" and behind == "VBN"):
                return None
            # "Since" with two like tenses gives a reason, whatever the verb; "as" only with "be" and what something is.
            if v.low[k] == "as" and behind in ("VBN", "VBG", "TO", "IN", ".", ","):
                return None  # "as they are in the parks of the south": it compares
            if v.lemma(clause.verb) == "have" or any(w in _NAMING for w in v.low[k : k + 8]) or reason.start != k + 1:
                return None
            if v.tags[reason.verb] == "MD" or v.tags[clause.verb] == "MD" or reason.subject.start != k + 1:
                return None
        be = this_be(v, clause)
        if be is None or not ends_plainly(v, reason.verb + 1):
            return None
        return left, f"{be} {adverb}".rstrip()
