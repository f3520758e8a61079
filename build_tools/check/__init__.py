"""What a writer should look at before publishing. The door of the room: nothing else here is imported from outside.

``check_paths`` checks files; ``pages_data`` gives the site's page of rules; ``count_findings`` the editors' report. What they need is
imported when they are called: a check of one file must start fast.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.check.finding import Report
    from build_tools.check.pages import RuleFamily
    from build_tools.model import Analysis, Difference, Level
    from build_tools.project import Resources

Counts = tuple[tuple[str, int], ...]  # family → findings of error or warning, families in their order
FAMILIES = {
    "RD": "readability",
    "WD": "wording",
    "GL": "glossary",
    "AT": "attribution",
    "LV": "levels",
    "CK": "the check itself",
}

__all__ = ["FAMILIES", "Counts", "check_paths", "count_findings", "pages_data"]


def check_paths(
    paths: Sequence[Path], here: Path, *, jobs: int = 1, level: str | None = None, use_cache: bool = True
) -> Report:
    """Check files and folders; without any, content/ or, where there is none, the whole folder ``here``. Errors: InputError."""
    from build_tools.check.run import check_paths as run

    return run(paths, here, jobs=jobs, level=level, use_cache=use_cache)


def pages_data() -> tuple[RuleFamily, ...]:
    """All rules, family by family, each example run through its real rule."""
    from build_tools.check.pages import pages_data as made

    return made()


def count_findings(
    analysis: Analysis,
    level: Level,
    resources: Resources,
    *,
    full: Analysis | None = None,
    is_stale: bool = False,
    differences: tuple[Difference, ...] = (),
) -> Counts:
    """How many findings of error or warning a text has, by family. Nothing is analyzed again.

    ``full``: the article of a level text; ``differences``: what the guard found between them.
    """
    from build_tools.check.pages import count

    return count(analysis, level, resources, full, is_stale, differences)
