"""``explainer serve``: MkDocs' live preview, with the pages made anew whenever content or a template changes."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from build_tools import project
from build_tools.model import InputError
from build_tools.publish.build import build_project
from build_tools.publish.mkdocs import environment

_QUIET = 0.15  # seconds without a further change before pages are made: editors write a file in several steps


def serve(start: Path, port: int) -> None:
    """Serve the site on 127.0.0.1 until interrupted. A mistake in content/ is told, and the last good pages stay."""
    root = project.find_root(start.resolve())
    if root is None:
        raise InputError("there is no content/site.yml here or above; run this in the project's folder")
    print(build_project(root, jobs=2).summary(), flush=True)
    stop, changed = threading.Event(), threading.Event()
    observer = _watch(root, changed)
    worker = threading.Thread(target=_rebuild, args=(root, changed, stop), daemon=True)
    worker.start()
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--dirty",
        "--livereload",
        "-a",
        f"127.0.0.1:{port}",
        "-w",
        "overrides",
    ]
    server = subprocess.Popen(command, cwd=root, env={**environment(root), "EXPLAINER_LIVE": "true"})
    try:
        server.wait()
    except KeyboardInterrupt:
        pass
    finally:
        stop.set()
        changed.set()
        observer.stop()
        server.terminate()
        server.wait()


def _watch(root: Path, changed: threading.Event) -> Any:
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type not in ("opened", "closed_no_write"):
                changed.set()

    observer = Observer()
    observer.schedule(Handler(), str(root / "content"), recursive=True)
    observer.schedule(Handler(), str(Path(__file__).parent / "templates"), recursive=True)
    observer.start()
    return observer


def _rebuild(root: Path, changed: threading.Event, stop: threading.Event) -> None:
    from build_tools.publish import render

    while not stop.is_set():
        changed.wait()
        while changed.is_set() and not stop.is_set():
            changed.clear()
            stop.wait(_QUIET)
        if stop.is_set():
            return
        try:
            render.clear()
            print(build_project(root).summary(), flush=True)
        except (InputError, OSError) as error:
            print(f"explainer: {error}", file=sys.stderr, flush=True)
