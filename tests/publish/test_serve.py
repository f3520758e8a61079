"""The live preview shows each change, tells a mistake and keeps the last good pages, and leaves nothing running."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable

import pytest
from soak import kills

from build_tools.model import InputError
from build_tools.publish.serve import serve


def wait_for(what: Callable[[], bool], seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return True
        time.sleep(0.1)
    return False


def test_outside_a_project_it_says_where_to_go(tmp_path) -> None:
    with pytest.raises(InputError, match="run this in the project's folder"):
        serve(tmp_path, 8000)


def test_an_edit_comes_on_the_screen_and_a_mistake_does_not(tmp_path) -> None:
    folder = kills.project(tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "build_tools.cli", "serve", "--port", str(port)]
    told: list[str] = []
    environment = {**os.environ, "PYTHONPATH": str(kills.ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout
        reader = threading.Thread(target=lambda: told.extend(process.stdout), daemon=True)  # type: ignore[arg-type]
        reader.start()

        def shows(words: str) -> bool:
            try:
                address = f"http://127.0.0.1:{port}/explainers/harbour-bridge/"
                with urllib.request.urlopen(address, timeout=5) as page:
                    return words in page.read().decode()
            except (urllib.error.URLError, OSError):
                return False

        try:
            assert wait_for(lambda: shows("12.5 million")), told
            path = folder / "content/articles/harbour-bridge/article.md"
            good = path.read_text("utf-8")
            path.write_text(good.replace("12.5", "17.5"), "utf-8")
            assert wait_for(lambda: shows("17.5 million")), told
            path.write_text("---\ntitle: [\n---\n", "utf-8")
            assert wait_for(lambda: any("explainer: content/articles/harbour-bridge/article.md:" in t for t in told))
            assert shows("17.5 million")
            path.write_text(good.replace("12.5", "19.5"), "utf-8")
            assert wait_for(lambda: shows("19.5 million")), told
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(30)
        reader.join(10)
    assert process.returncode == 0
    assert "Traceback" not in "".join(told)
    with socket.socket() as again:  # nothing listens there any more
        assert again.connect_ex(("127.0.0.1", port)) != 0
