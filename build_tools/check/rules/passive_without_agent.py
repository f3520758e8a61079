"""WD102: a passive that does not say who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic, Word

_BE = frozenset("is are was were be been being am".split())
_HINT = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
# Verbs of acts that someone answers for. "Born", "called" or "based" hide nobody.
_ACTS = frozenset(
    """abandon abolish accept accuse admit adopt alter amend announce appoint approve arrest attack authorize award ban beat block bomb
    breach cancel cancel censor change charge close conceal condemn confiscate cut decide delay delete demolish deny deploy
    deport destroy detain discuss dismiss divide drop eject eliminate evict exclude execute expel fine fire force free halt hide
    impose imprison increase injure investigate invite jail kill launch lift loot lower mislead murder neglect offer open
    order oust overlook overrule pardon pass permit postpone promise prohibit propose punish raise ransack reduce refuse
    reject release remove replace reprimand rescue restrict review rob rule sack seize sell send sentence shoot shut
    sign silence slash spend stage stop suppress surrender suspend target threaten torture transfer veto withdraw withhold""".split()
)


class PassiveWithoutAgent(Rule):
    """A passive that does not say who did it.

    ## What it does
    Finds a form of "be" with a participle of a verb for which someone must answer ("was approved", "were detained"), without
    "by" and the one who did it. Verbs that hide nobody ("was born", "is called") are left alone.

    ## Why it matters
    In news the first question is who. "Mistakes were made" leaves it out.

    ## When to leave it
    Where nobody knows who did it, where it does not matter, or where the sentence before says it. That is why this is a note only.

    ## Source
    plainlanguage.gov, "Use active voice"; Orwell, "Politics and the English Language", 1946.
    """

    code = "WD102"
    name = "passive-without-agent"
    severity = "info"
    examples = (
        Example("The plan was approved on Monday.", ("was approved",)),
        Example("Two men have been quietly released.", ("been quietly released",)),
    )
    unchanged = (
        Example("The plan was approved by the council on Monday."),
        Example("The council approved the plan."),
        Example("She was born in Rome and is called Ada."),
        Example("“The plan was approved,” he said."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a passive."""
        for line in text.prose:
            if not _HINT.search(line.low):
                continue
            words = line.words
            for i, word in enumerate(words):
                if word.text.lower() not in _BE:
                    continue
                j = i + 1
                while j < len(words) and (words[j].tag == "RB" or words[j].text.lower() in ("n't", "not")):
                    j += 1
                if j >= len(words) or words[j].tag not in ("VBN", "VBD") or words[j].lemma not in _ACTS:
                    continue
                start, end = word.span.start, words[j].span.end
                if _has_agent(words, j) or line.is_quoted(start, end):
                    continue
                yield self.found(line.place(start, end), f"“{line.text[start:end]}”: by whom?")


def _has_agent(words: tuple[Word, ...], verb: int) -> bool:
    for word in words[verb + 1 : verb + 13]:
        if word.text.lower() == "by":
            return True
        if word.text in (";", ".", ":"):
            return False
    return False
