"""Templates → text. The only importer of Jinja2.

Every value that a template prints is escaped, unless this module or a view wrapped it as ready markup: a template
cannot forget it.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from build_tools.publish import words
from build_tools.publish.escape import escape, plain, safe_url

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent / "templates"
_COMPILED = TEMPLATES / "__pycache__"


def ready(text: str) -> Markup:
    """Text that is markup already, made of escaped parts: templates print it as it is."""
    return Markup(text)


_NOTHING = ready("")


def _finalize(value: Any) -> Markup:
    """What a template prints, as markup: the generated code (see ``_environment``) does not escape it once more."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return _escaped(value)
    if value is None:
        return _NOTHING
    if hasattr(value, "__html__"):
        return Markup(value.__html__())
    return Markup(value) if isinstance(value, int | float) else _escaped(str(value))


@lru_cache(maxsize=1 << 14)
def _escaped(text: str) -> Markup:
    """Labels, names and sentences of a text come again on each of its pages."""
    return ready(escape(text))


def _yaml(value: str) -> Markup:
    # JSON in ASCII is YAML too, and holds no character that could end the front matter.
    return ready(json.dumps(plain(value)))


def _url(value: str) -> Markup | None:
    target = safe_url(value)
    return None if target is None else ready(target.replace("&", "&amp;"))


def _lines(value: str) -> Markup:
    """Escaped text that keeps its line ends: for code."""
    return ready("\n".join(escape(line) for line in value.split("\n")))


def _bare_quote(value: str) -> str:
    """A quotation without its outer quotation marks: the page sets its own."""
    return value.strip().strip('“”"„«»').strip()


def _bare_end(value: str) -> str:
    """Words of a text without the full stop at their end, to stand in a sentence of ours."""
    return _bare_quote(value).rstrip(".;:, ")


def _upper_first(value: str) -> str:
    """The words with a capital at their start, to begin a line."""
    return value[:1].upper() + value[1:]


def _in_line(value: str) -> str:
    """A name such as "The editors" inside a sentence."""
    return "the " + value[4:] if value.startswith("The ") else value


def _formula_name(value: str) -> str:
    return _upper_first(value.replace("_", " "))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from hashlib import sha256
    from importlib.util import MAGIC_NUMBER
    from pickle import UnpicklingError

    import jinja2
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
    from jinja2.bccache import Bucket
    from jinja2.compiler import CodeGenerator

    class EscapedOnce(CodeGenerator):
        """Every value passes ``_finalize``, which escapes it: Jinja's own call around that would copy each of them."""

        def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:
            self.write(finalize.src)

        def _output_child_post(self, node: Any, frame: Any, finalize: Any) -> None:
            self.write(")")

    class Escaping(Environment):
        code_generator_class = EscapedOnce

    class Compiled(FileSystemBytecodeCache):
        """Compiled templates beside them, as Python keeps its own: compiling takes longer than most builds of one article."""

        def __init__(self) -> None:
            made_by = sha256(jinja2.__version__.encode() + MAGIC_NUMBER + Path(__file__).read_bytes()).hexdigest()
            super().__init__(str(_COMPILED), f"%s.{made_by[:12]}.j2c")

        def load_bytecode(self, bucket: Bucket) -> None:
            with suppress(OSError, ValueError, EOFError, TypeError, UnpicklingError):
                super().load_bytecode(bucket)

        def dump_bytecode(self, bucket: Bucket) -> None:
            if sys.dont_write_bytecode:
                return
            with suppress(OSError):  # a folder that may not be written, a full disk: compiled anew each time
                _COMPILED.mkdir(exist_ok=True)
                super().dump_bytecode(bucket)

    environment = Escaping(
        loader=FileSystemLoader(TEMPLATES),
        bytecode_cache=Compiled(),
        autoescape=True,
        finalize=_finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        yaml=_yaml,
        url=_url,
        lines=_lines,
        bare_quote=_bare_quote,
        bare_end=_bare_end,
        upper_first=_upper_first,
        in_line=_in_line,
        formula_name=_formula_name,
        date=words.long_date,
        minutes=words.minutes,
        grade_range=words.grade_range,
        number=words.number,
        whole=words.whole,
    )
    environment.globals.update(count=words.count)
    return environment


def render(template: str, **values: Any) -> str:
    """The text of ``template`` (a file name in ``templates/``) with ``values``; ends with one line end."""
    return _environment().get_template(template).render(**values).rstrip("\n") + "\n"


def clear() -> None:
    """Forget compiled templates, so that a live preview sees a changed file."""
    _environment.cache_clear()
