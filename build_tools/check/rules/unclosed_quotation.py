"""WD113: a quotation that is opened and not closed, or closed and not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.text import PROSE, Text
from build_tools.model import Diagnostic, Span

_MARKS = re.compile('[“”"]')
_OTHER = frozenset("„«»‟")


class UnclosedQuotation(Rule):
    """A quotation that is opened and not closed, or closed and not opened.

    ## What it does
    Pairs the quotation marks of each paragraph. A quotation that runs on in the next paragraph, with a new opening mark there, is
    as it should be. Inches, and texts with other kinds of marks („ «), are left alone.

    ## Why it matters
    The reader cannot tell whose words these are. That must not be published.

    ## When to leave it
    Where a text talks about the sign itself; put it in code marks there.

    ## Source
    The Chicago Manual of Style, 13.32, "Quotations of more than one paragraph".
    """

    code = "WD113"
    name = "unclosed-quotation"
    severity = "error"
    examples = (
        Example("“We will not leave, she said.", ("“We",)),
        Example("We will not leave,” she said.", ("leave,”",)),
        Example('"We will not leave, she said.', ('"We',)),
    )
    unchanged = (
        Example("“We will not leave,” she said."),
        Example("“We will not leave.\n\n“We will stay,” she said."),
        Example('The pipe is 5" wide.'),
        Example('Type `"` to begin.'),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a paragraph."""
        blocks = [b for b in text.article.blocks if b.kind in PROSE]
        for i, block in enumerate(blocks):
            prose = block.span.of(text.article.prose)
            if _OTHER.intersection(prose):
                continue
            following = blocks[i + 1].span.of(text.article.prose) if i + 1 < len(blocks) else ""
            at = self._odd_mark(text, prose, block.span.start, following.lstrip()[:1] in ("“", '"') and following != "")
            if at is not None:
                yield at

    def _odd_mark(self, text: Text, prose: str, start: int, runs_on: bool) -> Diagnostic | None:
        code = [s for s in text.article.protected if text.article.source[s.start : s.start + 1] in ("`", "<")]
        opened: int | None = None
        for mark in _MARKS.finditer(prose):
            at = start + mark.start()
            before, after = prose[mark.start() - 1 : mark.start()], prose[mark.end() : mark.end() + 1]
            if any(s.start <= at < s.end for s in code) or (mark[0] == '"' and before.isdigit() and opened is None):
                continue
            if mark[0] == "“" or (mark[0] == '"' and opened is None):
                if mark[0] == '"' and after.isspace() and before.strip():
                    continue  # a lone sign, as in: the letter " is
                opened = at if opened is None else opened
            elif opened is None:
                word = re.search(r"\S*$", prose[: mark.start()])
                return self.found(
                    Span(at - len(word[0] if word else ""), at + 1), "a quotation ends here that began nowhere"
                )
            else:
                opened = None
        if opened is None or runs_on:
            return None
        word = re.match(r"\S+", prose[opened - start :])
        return self.found(
            Span(opened, opened + len(word[0] if word else "x")), "a quotation begins here and never ends"
        )
