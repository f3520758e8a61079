"""Search on large sites: an index in pieces (Pagefind's), of which a reader loads a few, in place of one long file.

MkDocs writes ``search/search_index.json`` with the text of every page that is searched. Up to ``LIMIT`` bytes the page
"Search" loads it whole. Beyond, Pagefind makes an index of the same texts, and a short file says so in its place.
"""

from __future__ import annotations

import html
import json
import re
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from build_tools.publish.render import render

LIMIT = 900_000  # bytes of the whole index: below, one request answers sooner than Pagefind's first three
INDEX = "search/search_index.json"
FOLDER = "pagefind"
_TAG = re.compile(r"<[^>]+>")
_SPACE = re.compile(r"\s+")


def chunk(site: Path, limit: int = LIMIT) -> bool:
    """Put Pagefind's index into the folder of a built site if its own is longer than ``limit``; True if it was done.

    Without the package ``pagefind`` (it has no build for every platform) the whole index stays, which is slower only.
    """
    file = site / INDEX
    if not file.is_file() or file.stat().st_size <= limit:
        return False
    try:
        from pagefind.service import get_executable
    except ImportError:
        return False
    if get_executable() is None:
        return False
    pages = _pages(json.loads(file.read_text("utf-8"))["docs"])
    import asyncio

    with ThreadPoolExecutor(1) as thread:  # the caller's thread may have an event loop of its own
        thread.submit(lambda: asyncio.run(_write(pages, site / FOLDER))).result()
    file.write_text('{"pagefind":true}\n', "utf-8")
    return True


def _pages(docs: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """(address, title, text) of each page; the index has an item a section."""
    pages: dict[str, tuple[str, list[str]]] = {}
    for doc in docs:
        address = doc["location"].split("#")[0]
        _, texts = pages.setdefault(address, (_plain(doc["title"]), []))
        if texts:
            texts.append(_plain(doc["title"]))
        texts.append(_plain(doc["text"]))
    return [(address, title, "\n".join(texts)) for address, (title, texts) in sorted(pages.items())]


def _plain(text: str) -> str:
    return _SPACE.sub(" ", html.unescape(_TAG.sub(" ", text))).strip()


async def _write(pages: list[tuple[str, str, str]], folder: Path) -> None:
    from pagefind.index import PagefindIndex

    with tempfile.TemporaryDirectory() as scratch:
        for address, title, text in pages:
            path = Path(scratch) / (address + "index.html" if address.endswith("/") or not address else address)
            path.parent.mkdir(parents=True, exist_ok=True)
            # The finished pages hold much that nobody searches for; Pagefind gets bare ones with the same addresses.
            path.write_text(render("stand_in.html.j2", title=title, text=text), "utf-8")
        # One folder instead of one message a page: the client waits a tenth of a second for each answer.
        async with PagefindIndex(config={"output_path": str(folder)}) as index:
            await index.add_directory(scratch)
    for extra in ("ui", "modular-ui", "component-ui"):  # the page "Search" has its own look
        for ending in ("js", "css"):
            (folder / f"pagefind-{extra}.{ending}").unlink(missing_ok=True)
