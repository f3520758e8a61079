"""A page across articles before it is written: its template and all that it shows. Where the last build's sheet is the same, so is the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.publish.render import render


@dataclass(frozen=True, slots=True)
class Sheet:
    """``values`` are what the page is made of, cheap to compare; ``view`` makes of them what the template needs."""

    path: str
    template: str
    values: Mapping[str, Any]
    view: Callable[..., Mapping[str, Any]] | None = None

    def text(self) -> str:
        """The Markdown of the page."""
        return render(self.template, **(self.view(**self.values) if self.view else self.values))
