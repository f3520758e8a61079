"""Importing a small part of a large library without running all of it: NLTK's start costs more than tagging an article."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def without_init(*packages: str, user: str = "") -> Iterator[None]:
    """Inside, modules of ``packages`` (outermost first) are imported without their packages' ``__init__``.

    Afterwards these packages are forgotten again, so that whoever imports one later gets all of it; so is the package
    ``user``, which was imported with what little there was. Where the outermost is loaded already, nothing is done.
    """
    top = packages[0]
    if top in sys.modules:
        yield
        return
    try:
        for name in packages:
            spec = importlib.util.find_spec(name)
            if spec is None or spec.submodule_search_locations is None:
                break  # the import itself will say what is missing
            bare = ModuleType(name)
            bare.__path__ = list(spec.submodule_search_locations)
            bare.__spec__ = spec
            sys.modules[name] = bare
        yield
    finally:
        for name in [name for name in sys.modules if name.split(".")[0] in (top, user)]:
            del sys.modules[name]
