"""Pictures of a built site for the documentation: ``python tests/browser/screenshots.py site docs/images``."""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SHOTS = (
    ("home", "/", 1440, "light"),
    ("easy-phone-light", "{article}easy/", 390, "light"),
    ("easy-phone-dark", "{article}easy/", 390, "dark"),
    ("standard-desktop-light", "{article}", 1440, "light"),
    ("standard-desktop-dark", "{article}", 1440, "dark"),
    ("glossary-entry", "/glossary/kremlin/", 1440, "light"),
    ("report", "/report/", 1440, "light"),
    ("imported-article", "/explainers/article/", 1440, "light"),  # what `explainer import` makes of a bare text
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main(site: Path, target: Path, article: str) -> None:
    """Write one PNG a shot; ``article`` is the slug of the explainer that is shown."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        for name, path, width, scheme in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": 844 if width < 500 else 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            address = path.format(article=f"/explainers/{article}/")
            answer = page.goto(f"http://127.0.0.1:{server.server_address[1]}{address}")
            if answer is None or not answer.ok:  # this site has no such page
                page.close()
                continue
            page.wait_for_timeout(200)
            page.screenshot(path=target / f"{name}.png")
            page.close()
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "syria-bases-briefing")
