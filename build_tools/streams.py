"""Lines and JSON objects in, results out, in order, in constant memory, on one or more processes."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from build_tools.model import InputError

T = TypeVar("T")
R = TypeVar("R")
_CHUNK = 50


def stdin_lines(errors: str = "replace") -> Iterator[str]:
    """The lines of standard input without their ends. Bytes that are not UTF-8 become U+FFFD.

    With ``errors="surrogateescape"`` they are kept as lone surrogates, and ``write`` gives the same bytes back.
    """
    for raw in sys.stdin.buffer:
        yield raw.decode("utf-8", errors).rstrip("\n").removesuffix("\r")


def is_utf8(line: str) -> bool:
    """Whether no byte of a line of ``stdin_lines("surrogateescape")`` was other than UTF-8."""
    return not any("\udc80" <= c <= "\udcff" for c in line)


def stdin_text() -> str:
    """All of standard input as text. Errors: InputError for binary data and other encodings."""
    from build_tools.sources.reader import MAX_BYTES, decode

    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise InputError(
            f"more than {MAX_BYTES // 1_000_000} MB; use --jsonl or --lines for many texts", "standard input"
        )
    return decode(data, "standard input")


def json_texts(lines: Iterable[str]) -> Iterator[tuple[Any, str]]:
    """(id, text) of each line {"id": …, "text": …}. Errors: InputError naming the line."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line, parse_constant=_no_number)
        except (ValueError, RecursionError):
            raise InputError(
                'this line is not a JSON object like {"id": "a", "text": "…"}', "standard input", number
            ) from None
        if not isinstance(item, dict) or "id" not in item or not isinstance(item.get("text"), str):
            raise InputError('each line needs "id" and "text" (a string)', "standard input", number)
        yield item["id"], item["text"]


def _no_number(name: str) -> None:
    raise ValueError(name)  # Python would take NaN and Infinity, and write what other readers refuse


def write(line: str) -> None:
    """One line to standard output as UTF-8, whatever the locale says. What is half a character becomes "?"."""
    try:
        data = line.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = line.encode("utf-8", "replace")
    sys.stdout.buffer.write(data + b"\n")


def map_ordered(function: Callable[[T], R], items: Iterable[T], jobs: int, chunk: int = _CHUNK) -> Iterator[R]:
    """``function`` of each item, in order. With ``jobs`` > 1 on that many processes, a bounded number of items in flight."""
    if jobs <= 1:
        yield from map(function, items)
        return
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor

    # Forked workers inherit the tables that are loaded already. Elsewhere forking is not safe, or not to be had.
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else None
    source = iter(items)
    pending: deque[Future[list[R]]] = deque()
    with ProcessPoolExecutor(jobs, context) as pool:
        while True:
            while len(pending) < 3 * jobs and (part := list(islice(source, chunk))):
                pending.append(pool.submit(_chunk, function, part))
            if not pending:
                return
            yield from pending.popleft().result()


def _chunk(function: Callable[[T], R], items: list[T]) -> list[R]:
    return [function(item) for item in items]
