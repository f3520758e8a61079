"""The noun phrases of a sentence: what ``_view`` builds on, beside the tokens."""

from __future__ import annotations

from build_tools.adapt.rules._tokens import Kind, NounPhrase, Tokens
from build_tools.adapt.rules._words import COLLECTIVE, DAYS

_PRONOUNS = {"he": False, "she": False, "it": False, "they": True, "we": True, "i": True, "you": True, "there": None}
_INDEFINITE = frozenset("nobody everybody somebody anybody everyone someone nothing everything something none".split())
_ABOUT = frozenset("almost nearly about around over approximately roughly some only just".split())
_OBLIQUE = frozenset("him them us her it you".split())
_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
_MODIFIERS = frozenset(("JJ", "JJR", "JJS", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "$", "#", "HYPH", "FW"))
_LINKS = frozenset(
    "of in for from at on to with by between against under over among about near within around into".split()
)


class Nouns(Tokens):
    """A tagged sentence with the questions about its noun phrases."""

    __slots__ = ()

    def core(self, i: int) -> NounPhrase | None:
        """The noun phrase that starts at token ``i``, without what follows its head."""
        if not 0 <= i < self.n:
            return None
        low, tags = self.low, self.tags
        if (low[i] in _PRONOUNS and tags[i] in ("PRP", "EX")) or (tags[i] == "EX"):
            return NounPhrase(i, i + 1, i + 1, i, _PRONOUNS.get(low[i]), "pronoun")
        if low[i] in _OBLIQUE and tags[i] == "PRP":
            return NounPhrase(i, i + 1, i + 1, i, None, "pronoun")
        if low[i] in _INDEFINITE or (
            low[i] in ("most", "many", "some", "all", "few", "several") and low[i + 1 : i + 2] == ["of"]
        ):
            return NounPhrase(i, i + 1, i + 1, i, None, "common")
        j = i
        if low[j] in _ABOUT and j + 1 < self.n and tags[j + 1] in ("DT", "CD", "PDT", "$"):
            j += 1
        if tags[j] == "PDT" or (low[j] in ("all", "both", "half") and tags[j] in ("DT", "PDT")):
            j += 1
        has_determiner = False
        if j < self.n and (tags[j] in ("DT", "PRP$")) and low[j] != "that":
            has_determiner = True
            j += 1
        head: int | None = None
        while j < self.n:
            tag = tags[j]
            if tag in _NOUNS:
                if head is not None and low[j] in DAYS | {"today", "yesterday"} and low[j - 1] not in ("black", "good"):
                    break
                head = j
            elif tag == "CD":
                # A number ends the phrase only when no noun follows ("the 1990s", "two").
                if j + 1 >= self.n or tags[j + 1] not in _MODIFIERS:
                    head = j if head is None or tags[head] in ("NNP", "CD") else head
                    if head != j:
                        break
            elif tag in ("VBN", "VBG") and (has_determiner or (head is None and j > i)):
                if j + 1 >= self.n or (tags[j + 1] not in _NOUNS and tags[j + 1] not in ("JJ", "CC")):
                    break
            elif (
                (
                    tag == "RB"
                    and j + 1 < self.n
                    and tags[j + 1] in ("JJ", "CD", "VBN")
                    and head is None
                    and has_determiner
                )
                or (
                    tag == ","
                    and head is None
                    and j > i
                    and tags[j - 1] == "JJ"
                    and j + 1 < self.n
                    and tags[j + 1] == "JJ"
                )
                or (
                    tag == "CC"
                    and head is None
                    and j > i
                    and tags[j - 1] in ("JJ", "VBN")
                    and tags[j + 1 : j + 2] == ["JJ"]
                )
            ):
                pass
            elif tag == "POS":
                if head is None:
                    break
                head = None
            elif tag not in _MODIFIERS or (head is not None and tag in ("JJ", "JJR", "JJS", "$", "#")):
                break
            j += 1
        if head is None:
            if has_determiner and j == i + 1 and low[i] in ("this", "these", "those", "both", "some", "each"):
                return NounPhrase(i, i + 1, i + 1, i, low[i] in ("these", "those", "both", "some"), "common")
            return None
        end = head + 1
        return NounPhrase(i, end, end, head, self._number(i, head), self._kind(i, head))

    def _number(self, start: int, head: int) -> bool | None:
        tag, low = self.tags[head], self.low[head]
        if tag == "NNS" or low in ("people", "police", "bacteria", "cattle", "criteria"):
            return True
        if tag in ("NNPS", "CD") or self.lemma(head) in COLLECTIVE or low in ("series", "species", "means", "aircraft"):
            return None
        return False

    def _kind(self, start: int, head: int) -> Kind:
        if self.tags[head] in ("NNP", "NNPS"):
            return "name"
        # One bare word at the head of a sentence: its capital letter may hide a name, so that "It" would be a guess.
        return "name" if start == head == 0 and self.tags[0] == "NN" else "common"

    def phrase(self, i: int) -> NounPhrase | None:
        """The noun phrase at ``i`` with its "of …", "in …" and a partner joined by "and"."""
        first = self.core(i)
        if first is None or first.kind == "pronoun":
            return first
        end = self._with_links(first.core_end)
        plural = first.plural
        if self.is_word(end, "and") and (partner := self.core(end + 1)) and partner.kind != "pronoun":
            end, plural = self._with_links(partner.core_end), True
        return NounPhrase(first.start, first.core_end, end, first.head, plural, first.kind)

    def _with_links(self, end: int) -> int:
        while end < self.n and self.low[end] in _LINKS and (inner := self.core(end + 1)):
            if inner.kind == "pronoun" and self.low[end + 1] not in _OBLIQUE:
                break
            end = inner.core_end
        return end

    def before(self, end: int) -> NounPhrase | None:
        """The longest noun phrase core that ends right before token ``end``."""
        best = None
        for i in range(end - 1, max(-1, end - 9), -1):
            if self.tags[i] in ("IN", "TO", ":", "-LRB-", "-RRB-") or self.low[i] in ('"', "“", "”"):
                break
            found = self.core(i)
            if found and found.core_end == end:
                best = found
        return best
