"""WD111: link text that says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic, Span

_EMPTY = frozenset(
    (
        "click here|here|click|this|link|this link|the link|this page|page|read more|more|learn more|see more|find out more|"
        "more here|see here|read here|continue|continue reading|go|details|more details|download|this article|this site|"
        "this website|website|web site|click this link|follow this link|info|more info"
    ).split("|")
)


class EmptyLink(Rule):
    """Link text that says nothing.

    ## What it does
    Finds links whose text is "here", "click here", "read more" and the like, and links without any text.

    ## Why it matters
    Screen readers list the links of a page. A list of "here, here, here" leads nowhere, and nobody sees what a click will bring.

    ## When to leave it
    Never, as a rule: name what the link leads to.

    ## Source
    WCAG 2.2, success criterion 2.4.9, "Link purpose (link only)".
    """

    code = "WD111"
    name = "empty-link"
    examples = (
        Example("For the plan, click [here](plan.html).", ("here",)),
        Example("<p>The plan: <a href='plan.html'>Read more</a></p>", ("Read more",), suffix=".html"),
    )
    unchanged = (
        Example("Read [the plan for the bridge](plan.html)."),
        Example("It stands here."),
        Example("See `[here](x)` for the syntax."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a link."""
        prose = text.article.prose
        images = [link.span for link in text.article.links if link.is_image]
        for link in text.article.links:
            if link.is_image or not link.target:
                continue
            shown = " ".join(link.span.of(prose).replace("\u2060", "").split())
            holds_image = any(link.span.start <= i.start <= link.span.end for i in images)
            if shown.lower().strip(" .:…!→»›>") in _EMPTY:
                yield self.found(link.span, f"the link text “{shown}” does not say where it leads")
            elif not shown and not holds_image and not link.span.of(text.article.source).strip():
                at = link.span.start
                yield self.found(Span(max(0, at - 1), at + 1), "a link without text; nobody can see or hear it")
