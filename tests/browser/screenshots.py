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
CARD = "const w = document.querySelectorAll('a.term')[1]; w.scrollIntoView({block: 'center'}); w.click()"
SHOTS = (
    ("home", "/", 1440, "light", ""),
    ("home-phone", "/", 390, "dark", ""),
    ("explainer", "{article}", 1440, "light", ""),
    ("explainer-dark", "{article}", 1440, "dark", ""),
    ("explainer-tablet", "{article}easy/", 768, "light", ""),
    ("explainer-phone", "{article}easy/", 390, "light", ""),
    ("explainer-phone-dark", "{article}easy/", 390, "dark", ""),
    ("originals", "{article}easy/", 1440, "light", "document.getElementById('originals').click(); scrollTo(0, 640)"),
    ("card-phone", "{article}easy/", 390, "light", "document.querySelector('a.term').click()"),
    ("card", "{article}", 1440, "light", CARD),
    ("reading", "{article}", 1440, "light", "document.getElementById('reading-open').click()"),
    ("who-said", "{article}", 1440, "light", "document.getElementById('who-said').scrollIntoView()"),
    ("map", "{article}", 1440, "light", "document.querySelector('.map').scrollIntoView({block: 'center'})"),
    ("made", "{article}", 1440, "dark", "document.getElementById('made').scrollIntoView()"),
    ("glossary", "/glossary/", 1440, "light", ""),
    ("report", "/report/", 1440, "light", ""),
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
        for name, path, width, scheme, script in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": 844 if width < 500 else 900},
                color_scheme=scheme,
                reduced_motion="reduce",
            )
            address = path.format(article=f"/explainers/{article}/")
            page.goto(f"http://127.0.0.1:{server.server_address[1]}{address}")
            if script:
                page.evaluate(f"() => {{ {script} }}")
            page.wait_for_timeout(200)
            page.screenshot(path=target / f"{name}.png")
            page.close()
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else "syria-bases-briefing")
