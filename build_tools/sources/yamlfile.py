"""YAML to plain values, strictly: no duplicate keys, no yes/no booleans, no aliases, and a line for every value.

PyYAML reads the text; only the step from its nodes to values is ours, because its own one accepts all four in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from build_tools.model import InputError

Path = tuple[str | int, ...]
_AMBIGUOUS = frozenset({"yes", "no", "on", "off", "y", "n"})


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

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + mark.line if mark else first_line
        raise InputError(
            f"this is not valid YAML ({error.problem or error.context}); mend this line", path, line
        ) from None
    except (yaml.YAMLError, ValueError) as error:
        raise InputError(f"this is not valid YAML ({str(error).splitlines()[0]})", path, first_line) from None
    except RecursionError:
        raise InputError("the YAML is nested too deeply; make it flat", path, first_line) from None
    located = Located(None)
    if node is not None:
        try:
            located.value = _value(node, (), located, path, first_line, set())
        except RecursionError:
            raise InputError("the YAML is nested too deeply; make it flat", path, first_line) from None
    return located


def _value(node: Any, at: Path, out: Located, path: str | None, first: int, seen: set[int]) -> Any:
    line = node.start_mark.line + first
    out.lines[at] = line
    if id(node) in seen:
        raise InputError("YAML anchors and aliases (& and *) are not allowed; write the value out", path, line)
    seen.add(id(node))
    kind = type(node).__name__
    if kind == "MappingNode":
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key_line = key_node.start_mark.line + first
            if type(key_node).__name__ != "ScalarNode":
                raise InputError("a key must be a plain word", path, key_line)
            key = str(key_node.value)
            if key in values:
                raise InputError(f'the key "{key}" stands twice; keep one', path, key_line)
            values[key] = _value(value_node, (*at, key), out, path, first, seen)
            out.lines[(*at, key)] = key_line
        return values
    if kind == "SequenceNode":
        return [_value(item, (*at, i), out, path, first, seen) for i, item in enumerate(node.value)]
    return _scalar(node, path, line)


def _scalar(node: Any, path: str | None, line: int) -> Any:
    text, tag = str(node.value), node.tag.rsplit(":", 1)[-1]
    if not node.style and text.lower() in _AMBIGUOUS:
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
    raise InputError(f"the YAML tag {node.tag} is not allowed; write plain text", path, line)
