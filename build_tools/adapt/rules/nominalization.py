"""LX102: a verb turned into a noun: "conduct an investigation of"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import view
from build_tools.language.inflection import inflect
from build_tools.model import Edit, Span

# carrying verbs : article ("" none, "a" an article may stand, "a!" it must) : noun : preposition ("" any) : plain verb
_TABLE = """
conduct carry-out undertake perform : a : investigation : of into : investigate
conduct carry-out undertake perform : a : analysis : of : analyse
conduct carry-out undertake perform : a : review : of : review
conduct carry-out undertake perform : a : survey : of : survey
conduct carry-out undertake perform : a : study : of : study
conduct carry-out undertake perform : a : inspection : of : inspect
conduct carry-out undertake perform : a : assessment : of : assess
conduct carry-out undertake perform : a : evaluation : of : evaluate
conduct carry-out undertake perform : a : examination : of : examine
conduct carry-out undertake perform : a : search : of : search
conduct carry-out undertake perform : a : test : of : test
conduct carry-out undertake : a : audit : of : audit
make reach take come-to : a : decision : to : decide to
make : a : attempt : to : try to
make : a : effort : to : try to
make : a : promise : to : promise to
make : a : visit : to : visit
make pay : a : visit : to : visit
make : : use : of : use
make : : reference : to : mention
make : : changes : to : change
make : : improvements : to : improve
make : a : contribution : to : contribute to
make : a : comparison : of : compare
make : a : assessment : of : assess
make : a : choice : between : choose between
make : a : request : for : ask for
make : a : purchase : of : buy
make : a : start : on : start
make : : adjustments : to : adjust
make : : preparations : for : prepare for
give : : consideration : to : consider
give offer : : support : to : support
give offer provide : : assistance : to : help
give offer provide : : help : to : help
give provide : a : explanation : of : explain
give provide : a : description : of : describe
give provide : a : definition : of : define
give provide : a : summary : of : sum up
have : a : discussion : about of : discuss
have hold : : discussions : about on : discuss
have : a! : impact : on : affect
have : a! : effect : on : affect
have : a! : influence : on : influence
have : a : need : for : need
have : a : tendency : to : tend to
have : a : desire : to : want to
have : a : wish : to : want to
cause do : : damage : to : damage
cause do : : harm : to : harm
express : : support : for : support
express : : opposition : to : oppose
come-to reach : the : conclusion : that : conclude that
come-to reach : a : agreement : on : agree on
place put : : emphasis : on : stress
place : a : ban : on : ban
put : a : end : to : end
reach : a : agreement : to : agree to
achieve : a : reduction : in : reduce
achieve : a : increase : in : increase
provide : : protection : for to : protect
provide : : funding : for to : fund
provide : : care : for to : care for
exercise : : control : over : control
engage-in : : negotiations : with : negotiate with
engage-in : : discussions : with : talk with
enter-into : : negotiations : with : negotiate with
take : : action : against : act against
"""
_Rows = dict[tuple[str, str], tuple[str, frozenset[str], str]]


def _rows() -> _Rows:
    rows: _Rows = {}
    for line in _TABLE.strip().splitlines():
        verbs, article, noun, prepositions, plain = (part.strip() for part in line.split(":"))
        for verb in verbs.split():
            rows.setdefault((verb, noun), (article, frozenset(prepositions.split()), plain))
    return rows


_ROWS = _rows()
_NOUNS = sorted({noun for _, noun in _ROWS})
_ARTICLES = frozenset(("a", "an", "the", "any"))


class Nominalization(Rule):
    """Finds a weak verb with a noun that hides the real one ("conduct an investigation of") and uses the real one.

    Why: the action stands in a verb, where readers look for it, and two or three words go.
    When to leave it: a noun with an adjective or a number ("conducted two investigations"), other prepositions than those of
    the list, quotations.
    Source: plainlanguage.gov, "Avoid hidden verbs"; the list is the project's own.
    """

    code: ClassVar[str] = "LX102"
    name: ClassVar[str] = "hidden-verb"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The police conducted an investigation of the fire.", "The police investigated the fire."),
        ("They will carry out a review of the rules.", "They will review the rules."),
        ("She made use of the old stones.", "She used the old stones."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The police conducted two investigations of the fire.",
        "They will carry out a full review of the rules.",
        "She made a use of it.",
        "The farmers were given support to repair the bridge.",
        "“They made use of the old stones,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a hidden verb."""
        text = sentence.text
        if context.level.high is None or not any(noun in text for noun in _NOUNS):
            return
        v = view(sentence)
        for i in range(v.n - 4):  # the verb, "out", "a", the noun and a preposition
            if not v.tags[i].startswith("VB"):
                continue
            verb, at = v.lemma(i), i + 1
            if v.low[at] in ("out", "to", "in", "into") and f"{verb}-{v.low[at]}" in _VERBS:
                verb, at = f"{verb}-{v.low[at]}", at + 1
            has_article = v.is_word(at, *_ARTICLES)
            at += has_article
            row = _ROWS.get((verb, v.low[at]))
            if row is None or v.low[at + 1] not in row[1]:
                continue
            wanted = row[0]
            if (
                (wanted == "a!" and not has_article)
                or (not wanted and has_article)
                or (wanted == "a" and not has_article)
            ):
                continue
            first, *rest = row[2].split()
            form = first if v.tags[i] in ("VB", "VBP") else inflect(first, v.tags[i])
            if form is None or not v.is_free(i, at + 2):
                continue
            if (
                v.low[at + 1] == "to"
                and v.tags[i] == "VBN"
                and v.low[i - 1] in ("is", "are", "was", "were", "been", "be")
            ):
                continue  # a passive
            yield Edit(Span(v.at(i), v.until(at + 1)), " ".join((form, *rest)), self.code, "A verb hidden in a noun.")


_VERBS = frozenset(verb for verb, _ in _ROWS)
