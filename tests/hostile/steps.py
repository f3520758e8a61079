"""What the commands do with a text, step by step, in this process; and a watch that ends a step which hangs."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import FrameType

from build_tools.model import Article, InputError, Level

SECONDS = 5.0  # of processor time: on a busy machine the clock says nothing
EASY = Level("easy", "Easy", 4, 6)
ROOT = Path(__file__).parents[2]


class Hang(BaseException):
    """A step took longer than ``SECONDS``. Not an Exception, so that nothing catches it on the way."""


@contextmanager
def watched(seconds: float = SECONDS) -> Iterator[None]:
    """Ends what runs inside with ``Hang`` after that much processor time of this process."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise Hang

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


@lru_cache(maxsize=1)
def _mini():
    from build_tools import project

    return project.load(ROOT / "tests" / "mini_site")


def parse(text: str, suffix: str) -> Article:
    """Leniently, as ``score``, ``analyze``, ``adapt`` and ``check`` read a file."""
    from build_tools.sources import parse_text

    return parse_text(text, f"hostile{suffix}", suffix)


def read_strictly(text: str) -> None:
    """As ``build`` reads an article."""
    from build_tools.sources import parse_article

    parse_article(text.encode("utf-8", "replace"), "article.md", "hostile")


def import_(text: str, suffix: str) -> str:
    """As ``import`` reads a source; what it makes must be an article."""
    from build_tools.sources import importers

    return importers.read(text.encode("utf-8", "replace"), suffix, "hostile").body


def analyze(text: str, suffix: str = ".md") -> None:
    """As ``analyze`` prints it, spans checked."""
    from build_tools.analysis import analyze as run
    from build_tools.explain import explain, report

    analysis = run(parse(text, suffix), _mini().matcher)
    found = explain(analysis, _mini().entries, find_names=True)
    data = report.as_dict(analysis, found)
    length = len(analysis.article.source)
    for key in ("blocks", "sentences", "names", "mentions", "dates", "statements", "gaps"):
        for item in data[key]:
            assert 0 <= item["start"] <= item["end"] <= length, (key, item)
    report.as_text(analysis, found)


def score(text: str, suffix: str = ".md") -> None:
    """As ``score --why --ledger`` works."""
    from build_tools.readability import commands

    article = parse(text, suffix)
    commands._data(article, why=True, ledger=True)
    commands._text(article, why=True, ledger=True)


def adapt(text: str, suffix: str = ".md") -> None:
    """As ``adapt`` works on a file, and ``compare`` on the result."""
    from build_tools.adapt import adapt as run
    from build_tools.adapt import compare, report
    from build_tools.adapt.draft import adapted_article, markdown
    from build_tools.analysis import analyze as analysis_of

    full = analysis_of(parse(text, suffix), _mini().matcher)
    adapted = run(full, EASY, _mini().entries)
    report.as_text(full, adapted)
    markdown(full.article, adapted)
    compare(full, analysis_of(adapted_article(full.article, adapted)))


def adapt_lines(text: str, _suffix: str = "") -> None:
    """As ``adapt --lines --explain`` works: a line in, a line out."""
    from build_tools.adapt import adapt_line, report

    for line in text.split("\n")[:300]:
        result = adapt_line(line, EASY)
        assert "\n" not in result.text
        assert not (result.reason or "").startswith("a rule failed"), result.reason
        assert bool(result.text.strip()) == bool(line.strip())
        report.line_text(line, result)


def check(text: str, suffix: str = ".md") -> None:
    """As ``check`` works on a file."""
    from build_tools.check.files import Target
    from build_tools.check.run import check_bytes, environment

    shared = environment(ROOT / "tests" / "mini_site", "easy")
    check_bytes(Target(f"hostile{suffix}", f"hostile{suffix}"), text.encode("utf-8", "replace"), None, shared)


STEPS: dict[str, Callable[[str, str], None]] = {
    "score": score,
    "analyze": analyze,
    "adapt": adapt,
    "adapt --lines": adapt_lines,
    "check": check,
}


def attack(step: str, text: str, suffix: str, seconds: float = SECONDS) -> str | None:
    """What went wrong, in a line; None where all is well."""
    start = time.process_time()
    try:
        with watched(seconds):
            {**STEPS, "import": import_, "build": lambda t, _: read_strictly(t)}[step](text, suffix)
    except InputError as error:
        return (
            f"a message of {len(str(error))} characters or of two lines"
            if len(str(error)) > 600 or "\n" in str(error)
            else None
        )
    except Hang:
        return f"hangs ({time.process_time() - start:.0f} s)"
    except Exception as error:
        import traceback

        place = traceback.extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__}: {str(error)[:120]} ({Path(place.filename).name}:{place.lineno})"
    return None
