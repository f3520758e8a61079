"""Plain text to sentences of tokens, as Explainer cuts them, for the large tagger to tag.

    python benchmarks/tagger/texts.py FILE … > TEXT.jsonl

Reads text of one paragraph a line, or an export of MediaWiki (``.xml.bz2``; needs mwparserfromhell, not part of the project).
Writes one JSON list of tokens a line; sentences of less than 2 or more than 80 tokens are left out.
"""

from __future__ import annotations

import bz2
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from build_tools.language.segmentation import split
from build_tools.language.tagging import fold, pieces, token_spans

LEAST, MOST = 2, 80  # tokens
PROSE = 150  # letters: shorter lines of an encyclopedia are headings, captions and lists


def paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs of a file, with white space made single."""
    if path.name.endswith(".xml.bz2"):
        yield from _articles(bz2.decompress(path.read_bytes()).decode("utf-8"))
    else:
        yield from (" ".join(line.split()) for line in path.read_text("utf-8", "replace").splitlines())


def _articles(export: str) -> Iterator[str]:
    import mwparserfromhell

    for raw in re.findall(r"<text[^>]*>(.*?)</text>", export, re.DOTALL):
        text = html.unescape(raw)
        if text.lower().startswith("#redirect"):
            continue
        for markup in (r"<ref[^>]*/>", r"<ref.*?</ref>", r"\{\|.*?\|\}", r"<!--.*?-->"):
            text = re.sub(markup, "", text, flags=re.DOTALL)
        text = re.sub(r"\[\[(File|Image|Category):[^\[\]]*(\[\[[^\[\]]*\]\][^\[\]]*)*\]\]", "", text)
        for line in mwparserfromhell.parse(text).strip_code(normalize=True, collapse=True).split("\n"):
            prose = " ".join(line.split())
            is_prose = len(prose) > PROSE and prose[0].isupper() and prose[-1] in ".!?"
            if is_prose and not re.search(r"[|{}<>=\[\]]|http", prose):
                yield prose


def sentences(paragraph: str) -> Iterator[list[str]]:
    """The sentences of a paragraph as the tagger gets them: straight quotation marks, long compounds cut at their hyphens."""
    for span in split(paragraph):
        text = paragraph[span.start : span.end]
        folded = fold(text)
        tokens = [piece for s in token_spans(text) for piece in pieces(folded[s.start : s.end])]
        tokens = [token for token in tokens if token and not any(map(str.isspace, token))]
        if LEAST <= len(tokens) <= MOST:
            yield tokens


if __name__ == "__main__":
    for name in sys.argv[1:]:
        for paragraph in paragraphs(Path(name)):
            for tokens in sentences(paragraph):
                print(json.dumps(tokens, ensure_ascii=False))
