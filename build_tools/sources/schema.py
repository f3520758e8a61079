"""Values against our JSON Schemas, with messages that a newcomer understands."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from build_tools.model import InputError
from build_tools.sources.reader import RAW_HTML, UNSAFE
from build_tools.sources.yamlfile import Located

SCHEMAS = Path(__file__).parent.parent / "data" / "schemas"
_SHOWN = 60  # characters of a value that a message repeats
_TYPES = {
    "string": "text",
    "array": "a list ([a, b] or lines that begin with -)",
    "object": "a group of keys",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}


@lru_cache
def schema(name: str) -> dict[str, Any]:
    """The JSON Schema ``data/schemas/<name>.schema.json``."""
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return loaded


@lru_cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator, FormatChecker, validators

    kind = validators.extend(Draft202012Validator, {"pattern": _pattern})  # type: ignore[no-untyped-call]
    return kind(schema(name), format_checker=FormatChecker(["date"]))


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[Any]:
    """JSON Schema's ``$`` means the very end; Python's also matches before a last line end, which no pattern of ours allows."""
    from jsonschema import ValidationError

    if isinstance(value, str) and (value.endswith("\n") or not re.search(pattern, value)):
        yield ValidationError(f"{value!r} does not match {pattern!r}")


def validate(located: Located, name: str, path: str | None) -> None:
    """InputError with file, line and what to do for the first value (by line) that does not fit the schema."""
    _refuse_unsafe(located.value, (), located, path)
    errors = sorted(
        _validator(name).iter_errors(located.value),
        key=lambda e: (located.line(tuple(e.absolute_path)) or 0, e.message),
    )
    if errors:
        error = errors[0]
        message, extra = _message(error)
        raise InputError(message, path, located.line((*error.absolute_path, *extra)))


def _message(error: Any) -> tuple[str, tuple[str, ...]]:
    key = next((f'"{k}"' for k in reversed(error.absolute_path) if isinstance(k, str)), "the file")
    rule, wanted = error.validator, error.validator_value
    if rule == "additionalProperties":
        known = sorted(error.schema.get("properties", {}))
        unknown = next(k for k in error.instance if k not in known)
        near = difflib.get_close_matches(unknown, known, 1)
        hint = f'did you mean "{near[0]}"?' if near else f"known here: {', '.join(known)}"
        return f'unknown key "{unknown}"; {hint}', (unknown,)
    if rule == "required":
        missing = next(k for k in wanted if k not in error.instance)
        return f'the key "{missing}" is missing; add it', ()
    if rule == "type":
        kinds = wanted if isinstance(wanted, list) else [wanted]
        return f"{key} must be {' or '.join(_TYPES.get(str(k), str(k)) for k in kinds)}", ()
    if rule == "enum":
        return f"{key} is {_short(error.instance)}; it must be one of {', '.join(map(str, wanted))}", ()
    if rule in ("minLength", "minItems", "minProperties"):
        return f"{key} is empty; write something or leave the key out", ()
    if rule in ("maxLength", "maxItems"):
        return f"{key} is too long (at most {wanted})", ()
    if rule in ("minimum", "maximum"):
        return f"{key} is out of range; write a number of {'at least' if rule == 'minimum' else 'at most'} {wanted}", ()
    if rule == "pattern":
        return (
            f"{key} is {str(error.instance)[:60]!r}; {error.schema.get('description', 'it does not have the right form')}",
            (),
        )
    if rule == "format":
        return f"{key} is {str(error.instance)[:60]!r}; there is no such day in the calendar", ()
    return f"{key}: {error.message[:120]}", ()


def _refuse_unsafe(value: Any, at: tuple[str | int, ...], located: Located, path: str | None) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            _refuse_unsafe(item, (*at, key), located, path)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            _refuse_unsafe(item, (*at, index), located, path)
    elif isinstance(value, str):
        key = next((k for k in reversed(at) if isinstance(k, str)), "the text")
        if UNSAFE.search(value):
            raise InputError(f'an invisible control character in "{key}"; delete it', path, located.line(at))
        found = RAW_HTML.search(value)
        if found:
            raise InputError(
                f'raw HTML ("{found[0][:30]}") in "{key}"; write it in plain words', path, located.line(at)
            )


def _short(value: object) -> str:
    """The value as it stands in a message: nobody reads a thousand digits."""
    shown = repr(value)
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
