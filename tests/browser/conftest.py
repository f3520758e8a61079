"""The mini-site, really built and served on this machine, and a real Chromium to open it with."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parent.parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The mini-site as ``make site`` makes it."""
    from build_tools.publish.mkdocs import build_site

    project = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "tests" / "mini_site" / "content", project / "content")
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    build_site(project, project / "site", jobs=1)
    return project / "site"


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Where the mini-site is served, without a slash at the end."""
    handler = functools.partial(_Handler, directory=str(site_folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Opener]:
    """Opens a path of the site; fails the test on any script error, forbidden script or request to another host."""
    contexts: list[BrowserContext] = []
    troubles: list[str] = []

    def open_(
        path: str, width: int = 1440, scheme: str = "light", setup: str = "", late: str = "", **options: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",
            **options,  # type: ignore[arg-type]
        )
        contexts.append(context)
        if setup:
            context.add_init_script(setup)
        page = context.new_page()
        page.on("pageerror", lambda error: troubles.append(f"script error: {error}"))
        page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
        page.on("request", lambda r: None if r.url.startswith((address, "data:")) else troubles.append(r.url))
        if late:
            # Long after the text was first painted, as on a slow line.
            page.route(late, lambda route: (page.wait_for_timeout(500), route.continue_()))
        page.goto(address + path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []
