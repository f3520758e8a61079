"""Which rules run where, how strictly, and with which limits: ``check`` in site.yml, or ``[tool.explainer]`` in a pyproject.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from build_tools.check.rules import RULES, by_key
from build_tools.model import Diagnostic, InputError, Severity
from build_tools.project import Site

_Rules = tuple[tuple[str, str], ...]  # (code, severity or "off")
_Limits = tuple[tuple[str, str, float], ...]  # (name, level id or "", number)


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the files that match a pattern; later ones win."""

    match: str
    level: str | None = None
    rules: _Rules = ()
    limits: _Limits = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. ``level``: the level of files outside content/articles."""

    level: str = "full"
    rules: _Rules = ()
    limits: _Limits = ()
    exclude: tuple[str, ...] = ()
    paths: tuple[PathSettings, ...] = ()

    def at(self, path: str) -> Effective:
        """What holds for one file; ``path`` as reports show it."""
        level, rules, limits = self.level, dict(self.rules), {(n, i): v for n, i, v in self.limits}
        for part in self.paths:
            if _pattern(part.match).match_file(path):
                level = part.level or level
                rules.update(part.rules)
                limits.update({(n, i): v for n, i, v in part.limits})
        return Effective(level, rules, limits)


@dataclass(frozen=True, slots=True)
class Effective:
    """The settings of one file."""

    level: str
    rules: Mapping[str, str]
    limits: Mapping[tuple[str, str], float]

    def runs(self, code: str, is_off: bool) -> bool:
        """Whether a rule runs."""
        return self.rules.get(code, "off" if is_off else "on") != "off"

    def limits_at(self, level: str) -> dict[str, float]:
        """Rule name → number, for a text of this level."""
        out = {name: value for (name, at), value in self.limits.items() if at == ""}
        return out | {name: value for (name, at), value in self.limits.items() if at == level}

    def graded(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic with the severity that the settings give its rule."""
        wanted = self.rules.get(diagnostic.code, "on")
        if wanted in ("on", "off") or wanted == diagnostic.severity:
            return diagnostic
        from dataclasses import replace

        return replace(diagnostic, severity=cast(Severity, wanted))

    def fingerprint(self) -> str:
        """Changes with anything that may change a finding."""
        return repr((self.level, sorted(self.rules.items()), sorted(self.limits.items())))


@lru_cache(maxsize=256)
def _pattern(match: str) -> Any:
    import pathspec

    return pathspec.GitIgnoreSpec.from_lines([match])


def load(site: Site, has_site: bool, start: Path) -> Settings:
    """The settings of a project: site.yml's ``check`` where there is one, else the nearest pyproject.toml. Errors: InputError."""
    if has_site and site.check:
        return parse(dict(site.check), "content/site.yml", validate=False)
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            return _from_pyproject(path)
        if (folder / ".git").exists():
            break
    return Settings()


def _from_pyproject(path: Path) -> Settings:
    import tomllib

    from build_tools.sources.reader import read_text

    try:
        values = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"this is not valid TOML ({error})", str(path)) from None
    tools = values.get("tool")
    raw = tools.get("explainer") if isinstance(tools, dict) else None
    return Settings() if raw is None else parse(raw, str(path))


def parse(raw: Any, path: str, validate: bool = True) -> Settings:
    """Settings from plain values. Errors: InputError with "did you mean" for unknown keys and rules."""
    if validate:
        _validate(raw, path)
    return Settings(
        raw.get("level", "full"),
        _rules(raw.get("rules"), path),
        _limits(raw.get("limits"), path),
        tuple(raw.get("exclude") or ()),
        tuple(
            PathSettings(p["match"], p.get("level"), _rules(p.get("rules"), path), _limits(p.get("limits"), path))
            for p in raw.get("paths") or ()
        ),
    )


def _validate(raw: Any, path: str) -> None:
    """By the schema of site.yml, whose ``check`` has the same form."""
    from build_tools.sources import schema
    from build_tools.sources.yamlfile import Located

    site = {"name": "-", "levels": [{"id": "full", "label": "Full"}], "check": raw}
    schema.validate(Located(site), "site", path)


def _rules(raw: Mapping[str, Any] | None, path: str) -> _Rules:
    out: dict[str, str] = {}
    for key, value in (raw or {}).items():
        code = by_key()[key].code
        if code in out:
            raise InputError(f'the rule "{key}" stands twice, by code and by name; keep one', path)
        out[code] = ("on" if value else "off") if isinstance(value, bool) else value
    return tuple(out.items())


def _limits(raw: Mapping[str, Any] | None, path: str) -> _Limits:
    out: list[tuple[str, str, float]] = []
    for key, value in (raw or {}).items():
        name = by_key()[key].name
        pairs = value.items() if isinstance(value, dict) else [("", value)]
        out += [(name, level, float(number)) for level, number in pairs]
    return tuple(out)


def json_schema() -> tuple[dict[str, Any], dict[str, Any]]:
    """The JSON Schema of the settings, made of the rules: (``check`` of site.schema.json, the ``$defs`` that it refers to)."""
    keys = sorted(key for rule in RULES for key in (rule.code, rule.name))
    limited = sorted(key for rule in RULES if rule.limits for key in (rule.code, rule.name))
    number = {"type": "number", "minimum": 0, "maximum": 100000}
    pattern = {"type": "string", "minLength": 1, "maxLength": 300, "description": "a pattern as in .gitignore"}
    definitions = {
        "severity": {
            "enum": [True, False, "on", "off", "info", "warning", "error"],
            "description": "true or false turns the rule on or off; a severity replaces its own",
        },
        "limit": {
            "type": ["number", "object"],
            "minimum": 0,
            "maximum": 100000,
            "additionalProperties": False,
            "properties": dict.fromkeys(("full", "standard", "easy"), number),
            "description": "a number, or a number a level",
        },
        "level": {"enum": ["full", "standard", "easy"], "description": "the reading level that texts are checked for"},
        "rules": _keyed(keys, "severity"),
        "limits": _keyed(limited, "limit"),
    }
    own = {name: _ref(name) for name in ("level", "rules", "limits")}
    one = {
        "type": "object",
        "additionalProperties": False,
        "required": ["match"],
        "properties": {"match": pattern, **own},
    }
    check = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **own,
            "exclude": {"type": "array", "items": pattern, "maxItems": 1000},
            "paths": {"type": "array", "items": one, "maxItems": 1000},
        },
    }
    return check, definitions


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _keyed(keys: list[str], name: str) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(keys, _ref(name))}
