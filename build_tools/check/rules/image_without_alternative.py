"""WD112: an image without alternative text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic, Span

_TAG = re.compile(r"<img\b[^>]*>", re.I)
_ALT = re.compile(r"\balt\s*=", re.I)
_MARKDOWN = re.compile(r"!\[[^\]]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?")


class ImageWithoutAlternative(Rule):
    """An image without alternative text.

    ## What it does
    Finds images in Markdown whose brackets are empty, and HTML images without an `alt` attribute. `alt=""` in HTML is how a
    picture is marked as decoration, and is left alone.

    ## Why it matters
    Who cannot see the picture gets nothing, or the name of a file.

    ## When to leave it
    Never: decoration has its own mark.

    ## Source
    WCAG 2.2, success criterion 1.1.1, "Non-text content".
    """

    code = "WD112"
    name = "image-without-alternative"
    examples = (
        Example("![](bridge.png)", ("![](bridge.png)",)),
        Example('<p>A bridge.</p><img src="bridge.png">', ('<img src="bridge.png">',), suffix=".html"),
    )
    unchanged = (
        Example("![The old bridge with a hole in it](bridge.png)"),
        Example('<img src="line.png" alt="">', suffix=".html"),
        Example("Write `![](x)` for an image."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding an image."""
        source = text.article.source
        for link in text.article.links:
            if not link.is_image:
                continue
            tag = _TAG.match(source, link.span.start)
            if tag:
                if not _ALT.search(tag[0]):
                    yield self.found(Span(*tag.span()), "an image without alternative text; what does it show?")
            elif not link.span.of(source).strip():
                mark = _MARKDOWN.match(source, max(0, link.span.start - 2))
                span = Span(*mark.span()) if mark else link.span
                yield self.found(span, "an image without alternative text; what does it show?")
