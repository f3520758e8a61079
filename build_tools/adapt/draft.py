"""An adapted text as Markdown and as an Article, so that it is read, scored and drawn like any other text."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from build_tools.model import AdaptedText, Article
from build_tools.sources.importers import escape_markdown
from build_tools.sources.markdown import parse_markdown


def markdown(article: Article, adapted: AdaptedText) -> str:
    """The body of ``<level>.md``: the adapted sentences in the blocks of ``article``. Tables and code stay as they are.

    Links stay where their words do.
    """
    texts = {
        block: " ".join(s.text for s in group) for block, group in groupby(adapted.sentences, key=lambda s: s.block)
    }
    parts: list[str] = []
    number = 0
    for index, block in enumerate(article.blocks):
        if block.kind in ("table", "code", "caption"):
            parts.append(block.span.of(article.source).rstrip())
            continue
        text = texts.get(index)
        if not text:
            continue
        number = number + 1 if block.ordered else 0
        mark = {
            "heading": "#" * max(2, block.depth) + " ",
            "list item": "  " * max(0, block.depth - 1) + (f"{number}. " if block.ordered else "- "),
            "quotation": "> ",
        }.get(block.kind, "")
        joined = index > 0 and block.kind == "list item" and article.blocks[index - 1].kind == "list item"
        line = mark + _linked(article, index, escape_markdown(text))
        if joined and parts:
            parts[-1] += "\n" + line
        else:
            parts.append(line)
    return "\n\n".join(parts) + "\n"


def _linked(article: Article, index: int, text: str) -> str:
    """Put the links of a block back where their words stand exactly once."""
    span = article.blocks[index].span
    for link in article.links:
        words = escape_markdown(" ".join(link.span.of(article.prose).split()))
        if span.start <= link.span.start < span.end and not link.is_image and words and text.count(words) == 1:
            text = text.replace(words, f"[{words}]({link.target})")
    return text


def adapted_article(article: Article, adapted: AdaptedText) -> Article:
    """The adapted text as an Article with the title and the facts of ``article``."""
    made = parse_markdown(
        markdown(article, adapted), article.path, article.slug, title=article.title, metadata=article.metadata
    )
    return replace(made, metadata=replace(article.metadata, reviewed_by=None, reviewed_on=None, reviewed_hash=None))
