"""Options of the whole test run."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="also do the long runs in tests/soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--soak"):
        return
    folder = Path(__file__).parent / "soak"
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="a long run: make soak"))
