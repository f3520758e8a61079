"""The one analysis of a text that everything else reads. The only place that runs its stages."""

from __future__ import annotations

from build_tools.glossary.matching import Matcher, mentions
from build_tools.language.segmentation import sentences
from build_tools.model import Analysis, Article
from build_tools.readability import ledger, score


def analyze(article: Article, matcher: Matcher | None = None, with_formulas: bool = True) -> Analysis:
    """Sentences, scores, glossary mentions and the ledger of ``article``. Without a matcher no entry is looked for.

    ``with_formulas``: see ``readability.score``.
    """
    found = sentences(article)
    return Analysis(
        article=article,
        sentences=found,
        scores=score(found, article, with_formulas),
        mentions=mentions(article, found, matcher) if matcher else (),
        ledger=ledger(article, found),
    )
