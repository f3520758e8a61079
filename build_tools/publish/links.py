"""Links from one page of the site to another, or to a place on a page: each must lead somewhere before any page is written.

(``project.py`` refuses links to articles and entries that do not exist as soon as a text is read; topics, levels and places on
a page are only known when all pages are made.)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from typing import Any

from build_tools.model import InputError
from build_tools.project import Explainer

_PLACE = re.compile(r"\bid=\"([\w-]+)\"|\{:? ?#([\w-]+)")


def within_site(explainer: Explainer) -> list[list[Any]]:
    """[file, line, target] of each link of an article and its level texts that stays on the site."""
    found: list[list[Any]] = []
    for article in (explainer.article, *(text for _, text in explainer.levels)):
        for link in article.links:
            target = f"/explainers/{article.slug}/{link.target}" if link.target.startswith("#") else link.target
            if target.startswith("/"):
                found.append([article.path, article.source.count("\n", 0, link.span.start) + 1, target])
    return found


def refuse_broken(links: Iterable[list[Any]], pages: Set[str], read: Callable[[str], str]) -> None:
    """InputError for the first link whose page or place does not exist. ``read``: the Markdown of a page by its path."""
    for path, line, target in links:
        address, _, place = target.partition("#")
        page = _page(address, pages)
        if page is None:
            raise InputError(f'a broken link: there is no page "{address}" on the site; mend the target', path, line)
        if place and place not in {a or b for a, b in _PLACE.findall(read(page))}:
            raise InputError(
                f'a broken link: there is no place "#{place}" on the page {address}; take "#{place}" out of the target',
                path,
                line,
            )


def _page(address: str, pages: Set[str]) -> str | None:
    name = address.strip("/")
    return next((page for page in (f"{name}/index.md", f"{name}.md") if page in pages), None)
