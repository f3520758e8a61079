"""YAML to plain values, strictly: no duplicate keys, no yes/no booleans, no aliases, and a line for every value.

PyYAML reads the text; only the step from its events to values is ours, because its own one accepts all four in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from build_tools.model import InputError

Path = tuple[str | int, ...]
_AMBIGUOUS = frozenset({"yes", "no", "on", "off", "y", "n"})
_DEEPEST = 20  # what we read is four deep
_MOST = 150_000  # values in a file: a glossary of 5,000 entries has 60,000


@dataclass(slots=True)
class Located:
    """Values of a YAML text, and the line where each stands (keys: the path from the top)."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int | None:
        """The line of the value at ``path``, or of the nearest value above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def load(text: str, path: str | None, first_line: int = 1) -> Located:
    """The values of ``text``. ``first_line`` is the line of the file at which it begins. Errors: InputError."""
    import yaml

    try:
        return _Reader(text, path, first_line).read()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else first_line
        raise InputError(
            f"this is not valid YAML ({error.problem or error.context}); mend this line", path, line
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(f"this is not valid YAML ({str(error).splitlines()[0]})", path, first_line) from None


class _Reader:
    """Takes PyYAML's events one by one: its own trees end the whole process where brackets stand too deep."""

    def __init__(self, text: str, path: str | None, first: int) -> None:
        import yaml

        self.loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
        self.path, self.first = path, first
        self.out = Located(None)

    def read(self) -> Located:
        self._next("StreamStartEvent")
        if not self._next("StreamEndEvent"):
            self._next("DocumentStartEvent")
            self.out.value = self._value(self.loader.get_event(), ())
            self._next("DocumentEndEvent")
            if not self._next("StreamEndEvent"):
                line = self.loader.peek_event().start_mark.line + self.first
                raise InputError("this begins a second YAML document; keep one, without --- lines", self.path, line)
        return self.out

    def _next(self, kind: str) -> bool:
        """Take the next event if it is of this kind."""
        found = type(self.loader.peek_event()).__name__ == kind
        if found:
            self.loader.get_event()
        return found

    def _value(self, event: Any, at: Path) -> Any:
        line = event.start_mark.line + self.first
        self.out.lines[at] = line
        kind = type(event).__name__
        if kind == "AliasEvent" or event.anchor is not None:
            raise InputError("YAML anchors and aliases (& and *) are not allowed; write the value out", self.path, line)
        if len(at) > _DEEPEST:
            raise InputError("the YAML is nested too deeply; make it flat", self.path, line)
        if len(self.out.lines) > _MOST:
            raise InputError(f"the YAML holds more than {_MOST:,} values; split the file", self.path, line)
        if kind == "ScalarEvent":
            return _scalar(event, self._tag(event), self.path, line)
        if event.tag not in (None, "!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"):
            raise InputError(f"the YAML tag {event.tag} is not allowed; write plain text", self.path, line)
        if kind == "MappingStartEvent":
            return self._mapping(at)
        items: list[Any] = []
        while not self._next("SequenceEndEvent"):
            items.append(self._value(self.loader.get_event(), (*at, len(items))))
        return items

    def _mapping(self, at: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        while not self._next("MappingEndEvent"):
            event = self.loader.get_event()
            line = event.start_mark.line + self.first
            if type(event).__name__ != "ScalarEvent" or event.anchor is not None:
                raise InputError("a key must be a plain word", self.path, line)
            key = str(event.value)
            if key in values:
                raise InputError(f'the key "{key}" stands twice; keep one', self.path, line)
            values[key] = self._value(self.loader.get_event(), (*at, key))
            self.out.lines[(*at, key)] = line
        return values

    def _tag(self, event: Any) -> str:
        import yaml

        if event.tag in (None, "!"):
            return str(self.loader.resolve(yaml.ScalarNode, event.value, event.implicit))
        return str(event.tag)


def _scalar(event: Any, full_tag: str, path: str | None, line: int) -> Any:
    text, tag = str(event.value), full_tag.rsplit(":", 1)[-1]
    if not event.style and text.lower() in _AMBIGUOUS:
        raise InputError(f'"{text}" can be read as true or false; put it in quotes, or write true or false', path, line)
    if tag == "null":
        return None
    if tag == "bool":
        return text.lower() == "true"
    try:
        if tag == "int":
            return int(text.replace("_", ""), 0) if text.lstrip("+-")[:1] != "0" or text.strip("+-0") == "" else text
        if tag == "float":
            return float(text.replace("_", ""))
    except ValueError:
        return text
    if tag in ("str", "timestamp", "int", "float", "merge", "value"):
        return text
    raise InputError(f"the YAML tag {full_tag} is not allowed; write plain text", path, line)
