"""Options of the whole test run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.terminal import TerminalReporter
from playwright.sync_api import Browser, sync_playwright

from build_tools.language.frequency import NLTK_DATA


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="also do the long runs in tests/soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--soak"):
        return
    folder = Path(__file__).parent / "soak"
    for item in items:
        if folder in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="a long run: make soak"))


@pytest.fixture(scope="session")
def nltk_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's NLTK data where only its owner may write: NLTK refuses data that a group may write to, as all files are
    in a clone that was made with umask 002."""
    home = tmp_path_factory.mktemp("nltk") / "nltk_data"
    shutil.copytree(NLTK_DATA, home)
    for path in (home, *home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)
    return home


QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium of this machine, else the one that Playwright fetched; the tests are skipped where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((found for name in names if (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        if path is None and not Path(playwright.chromium.executable_path).exists():
            pytest.skip("no Chromium on this machine: install chromium to run the browser tests")
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say in the last lines when the browser tests could not run: skipped is not passed."""
    missed = [r for r in terminalreporter.stats.get("skipped", []) if "no Chromium on this machine" in str(r.longrepr)]
    if missed:
        terminalreporter.write_line(f"NOT TESTED: {len(missed)} browser tests were skipped, no Chromium could be had.")
