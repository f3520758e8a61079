"""The mini-site with some bytes of one of its files changed, or a file of another kind put in its place."""

from __future__ import annotations

import random
import traceback
from functools import lru_cache
from pathlib import Path

from .inputs import CHARACTERS
from .steps import ROOT, Hang, watched

CONTENT = ROOT / "tests" / "mini_site" / "content"
_BITS = (
    *(c.encode() for c in CHARACTERS),
    *(b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\r", b"---\n", b"...\n", b"- ", b"? ", b"!!str ", b"&a ", b"*a"),
    *(b"[" * 30, b"{a: " * 30, b"<<: ", b"9" * 400, b"9" * 5000, b"-1", b".nan", b"1e999", b"null", b"true", b"2024-02-30"),
    *(b"../../../etc/passwd", b"..%2f..%2fetc", b"\\\\host\\share", b"file:///etc/passwd", b"C:\\x", b"%00", b"javascript:x"),
    *(b"[x](/glossary/../x/)", b"[x](/topics/x/)", b"[x](#y)", b"![x](../x.png)", b"<script>", b"--8<-- \"x\"", b"{% include 'x' %}"),
)  # fmt: skip
_KEYS = (b"title", b"id", b"label", b"levels", b"topics", b"date", b"low", b"kind", b"aliases", b"related", b"works", b"as_of")  # fmt: skip


@lru_cache(maxsize=1)
def _files() -> tuple[tuple[str, bytes], ...]:
    return tuple((p.relative_to(CONTENT).as_posix(), p.read_bytes()) for p in sorted(CONTENT.rglob("*")) if p.is_file())


def mutate(folder: Path, rng: random.Random) -> str:
    """Write the mini-site to ``folder/content`` with one file changed; returns that file's name."""
    chosen, data = rng.choice(_files())
    for name, content in _files():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 8))):
        at, end = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
        end = min(end, at + rng.choice((0, 1, 1, 4, 40, 4000)))
        kind = rng.randrange(5)
        if kind == 0:  # cut
            data = data[:at] + data[end:]
        elif kind == 1:  # doubled
            data = data[:end] + data[at:end] + data[end:]
        elif kind == 2:  # another byte
            data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
        elif kind == 3:  # a hostile bit
            data = data[:at] + rng.choice(_BITS) + data[end:]
        else:  # a value of another type
            key = rng.choice(_KEYS) + b": "
            place = data.find(key)
            stop = data.find(b"\n", place) if place >= 0 else -1
            if stop > 0:
                data = (
                    data[: place + len(key)]
                    + rng.choice((b"1", b"[]", b"{}", b"~", b"[1, {a: b}]", b"true", *_BITS))
                    + data[stop:]
                )
    (folder / "content" / chosen).write_bytes(data)
    return chosen


def broken(folder: Path, build: bool) -> str | None:
    """What went wrong when the project was loaded, its articles read and, if wished, its pages made; None where all is well."""
    from build_tools import project
    from build_tools.model import InputError
    from build_tools.publish.build import build_project

    try:
        with watched():
            if build:
                build_project(folder, jobs=1)
            else:
                resources = project.load(folder)
                for each in resources.folders:
                    resources.explainer(each)
    except InputError as error:
        line = str(error)
        if "\n" in line or len(line) > 600 or (folder / "generated").exists():
            return f"two lines, a long one, or pages left behind: {line[:200]}"
    except Hang:
        return "hangs"
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:120]} ({Path(place.filename).name}:{place.lineno})"
    return None
