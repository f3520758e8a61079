"""Files to Articles. Everything read here is treated as hostile."""

from build_tools.sources.article import parse_any, parse_article, parse_text, text_hash
from build_tools.sources.html import parse_html
from build_tools.sources.markdown import parse_markdown
from build_tools.sources.plain import parse_plain
from build_tools.sources.reader import read_text

__all__ = [
    "parse_any",
    "parse_article",
    "parse_html",
    "parse_markdown",
    "parse_plain",
    "parse_text",
    "read_text",
    "text_hash",
]
