"""CP07: a verb that only carries another: "went on to become", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

_TENSES = {
    "goes": "VBZ",
    "go": "VBP",
    "went": "VBD",
    "proceeds": "VBZ",
    "proceeded": "VBD",
    "serves": "VBZ",
    "served": "VBD",
}
_SAID = {"was": "said", "were": "said", "is": "says", "are": "say"}


class EmptyVerb(Rule):
    """Finds "went on to VERB", "proceeded to VERB", "served to VERB" and "was quoted as saying", and leaves the verb that counts.

    Why: the first verb tells nothing; the second one is the news.
    When to leave it: "go on to" a place, verbs whose past is not known, negations, quotations. Who said it always stays.
    Source: the project's own list; Williams, Style, on metadiscourse.
    """

    code: ClassVar[str] = "CP07"
    name: ClassVar[str] = "empty-verb"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("She went on to become a judge.", "She became a judge."),
        ("The mayor was quoted as saying that the bridge is safe.", "The mayor said that the bridge is safe."),
        ("He proceeded to open all the boxes.", "He opened all the boxes."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "She went on to the next town.",
        "She went to the old town and then went on to be a judge.",
        "She has gone on to become a judge.",
        "She did not go on to become a judge.",
        "“She went on to become a judge,” he said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a verb."""
        text = sentence.text
        if context.level.high is None or not any(
            w in text for w in (" on to ", "ceed", "served to", "serves to", "quoted as")
        ):
            return
        v = view(sentence)
        for i in range(1, v.n - 3):
            low = v.low[i]
            if low in _SAID and v.low[i + 1 : i + 4] == ["quoted", "as", "saying"] and v.is_free(i, i + 4):
                yield Edit(Span(v.at(i), v.until(i + 3)), _SAID[low], self.code, "A verb that only carries another.")
                continue
            tense = _TENSES.get(low)
            if tense is None or v.low[i - 1] in ("not", "n't", "to", "never"):
                continue
            to = i + 2 if v.is_word(i + 1, "on") else i + 1
            if (low in ("goes", "go", "went")) != (to == i + 2) or not v.is_word(to, "to") or to + 1 >= v.n:
                continue
            if v.tags[to + 1] != "VB" or not v.is_free(i, to + 2) or v.tags[i] not in ("VBD", "VBZ", "VBP"):
                continue
            base = v.low[to + 1]
            form = base if tense == "VBP" else inflect(base, tense)
            if form and base != "be":
                yield Edit(Span(v.at(i), v.until(to + 1)), form, self.code, "A verb that only carries another.")
