"""What a check is. One rule, one file: docstring, code, examples that are tests and documentation, and one method."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from build_tools.model import Diagnostic, Edit, Severity, Span

if TYPE_CHECKING:
    from build_tools.check.text import Text

LevelId = Literal["full", "standard", "easy"]
_HEADING = re.compile(r"^## (.+)$", re.M)
SECTIONS = ("What it does", "Why it matters", "When to leave it", "Source")


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule is run on. ``found``: the exact text that each finding of the rule underlines, in order.

    ``suffix`` tells the kind of file (".md", ".html", ".txt", ".yml" for a glossary file); ``full`` is the article that a level
    text belongs to; ``glossary`` the YAML of a glossary file that the text is read with.
    """

    text: str
    found: tuple[str, ...] = ()
    level: LevelId = "full"
    suffix: str = ".md"
    full: str = ""
    glossary: str = ""


class Rule(ABC):
    """A rule looks at one text and reports what a writer should look at; it never changes anything.

    The class docstring is the documentation: a first line that says what is found, then the sections of ``SECTIONS``.
    ``examples`` must be found, with the exact text underlined; ``unchanged`` must stay silent, and there are at least as many.
    ``limits`` holds the rule's numbers, a level id or "" (any) each. ``is_off``: runs only where the settings say so.
    ``whole_file``: what it finds belongs to the file, not to the sentence that is underlined.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = "warning"
    is_off: ClassVar[bool] = False
    whole_file: ClassVar[bool] = False
    limits: ClassVar[Mapping[str, float]] = {}
    examples: ClassVar[tuple[Example, ...]]
    unchanged: ClassVar[tuple[Example, ...]]

    @abstractmethod
    def check(self, text: Text) -> Iterable[Diagnostic]:
        """The findings in ``text``, in any order; none when unsure."""

    def limit(self, text: Text) -> float:
        """This rule's number for the text's level: as the settings say, else as the rule does."""
        return text.limit(self)

    def found(
        self,
        span: Span,
        message: str,
        *,
        severity: Severity | None = None,
        suggestions: tuple[str, ...] = (),
        grade_points: float | None = None,
        fix: Edit | None = None,
        is_safe_fix: bool = False,
        notes: tuple[tuple[str, Span | None], ...] = (),
    ) -> Diagnostic:
        """A finding of this rule at ``span`` of the file."""
        return Diagnostic(
            self.code,
            self.name,
            span,
            message,
            severity or self.severity,
            suggestions,
            grade_points,
            fix,
            is_safe_fix,
            notes,
        )


@dataclass(frozen=True, slots=True)
class Documentation:
    """A rule's docstring in parts: ``summary`` is one line, ``sections`` are (heading, text) with line breaks folded."""

    summary: str
    sections: tuple[tuple[str, str], ...]


def documentation(rule: Rule) -> Documentation:
    """The parts of a rule's docstring."""
    import inspect

    text = inspect.cleandoc(type(rule).__doc__ or "")
    first, *rest = _HEADING.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return Documentation(" ".join(first.split()), tuple((name.strip(), " ".join(body.split())) for name, body in pairs))
