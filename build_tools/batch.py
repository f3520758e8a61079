"""``explainer batch``: score or adapt millions of texts on Dask, one machine or a cluster.

Nothing is scheduled here: Dask moves the work, retries it when a worker dies and shares it out. Ours is only how the input is
cut, and that each part is written whole or not at all under a name of its own, so that every row comes out once, whatever
dies, and a second run goes on where the first one stopped.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from build_tools.model import InputError, Level

ROWS = 2_000  # a part: a few seconds of work, a few megabytes of text


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the input: bytes ``start``…``end`` of a JSONL file, or row group ``start`` of a Parquet file."""

    number: int
    path: str
    start: int
    end: int
    rows: int

    @property
    def name(self) -> str:
        """The file name of its results, without ending."""
        return f"part-{self.number:06d}"


def run(source: Path, target: Path, task: str, level: Level, scheduler: str | None, workers: int) -> str:
    """Work through ``source`` (a .jsonl or .parquet file with the columns id and text) into the folder ``target``.

    ``task``: score or adapt. ``scheduler``: the address of a Dask scheduler, None for processes on this machine. Returns what
    to tell the user. Errors: InputError (bad input, no Dask, another job's folder).
    """
    try:
        import distributed
    except ImportError:
        raise InputError('this needs Dask; install it with: pip install "explainer[batch]"') from None
    dask: Any = distributed
    parts = _plan(source, target, task, level)
    todo = [part for part in parts if not _file(target, part).exists()]
    rows = sum(part.rows for part in parts)
    if todo:
        try:
            cluster = (
                None
                if scheduler
                else dask.LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None)
            )
            client = dask.Client(scheduler or cluster, timeout="20s")
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(f"the scheduler {scheduler} cannot be reached ({error}); check its address") from None
        try:
            futures = client.map(
                _work, todo, target=str(target.resolve()), task=task, level=level, retries=5, pure=False
            )
            done = rows - sum(part.rows for part in todo)
            for future in dask.as_completed(futures):
                done += future.result()
                _progress(done, rows)
        finally:
            client.close()
            if cluster is not None:
                cluster.close()
    return f"{target}: {rows} rows in {len(parts)} parts, {len(parts) - len(todo)} of them from an earlier run."


def _file(target: Path, part: Part) -> Path:
    return target / (part.name + (".parquet" if part.path.endswith(".parquet") else ".jsonl"))


def _plan(source: Path, target: Path, task: str, level: Level) -> list[Part]:
    """The parts of the input; the same ones on a second run. Refuses a folder that belongs to another job."""
    try:
        stat = source.stat()
    except OSError:
        raise InputError("there is no such file; check the spelling of the path", str(source)) from None
    if source.suffix not in (".jsonl", ".parquet"):
        raise InputError("the input must be a .jsonl or .parquet file with the columns id and text", str(source))
    job = {
        "source": str(source.resolve()),
        "size": stat.st_size,
        "time": stat.st_mtime_ns,
        "task": task,
        "level": level.id,
    }
    plan = target / "plan.json"
    if plan.exists():
        saved = json.loads(plan.read_text("utf-8"))
        if saved["job"] != job:
            raise InputError("this folder holds the results of another job; choose a new one", str(target))
        return [Part(**part) for part in saved["parts"]]
    if target.exists() and any(target.iterdir()):
        raise InputError("this folder holds other files; choose an empty or a new one", str(target))
    parts = list(_cut_parquet(source) if source.suffix == ".parquet" else _cut_jsonl(source))
    target.mkdir(parents=True, exist_ok=True)
    partial = plan.with_suffix(".partial")
    partial.write_text(json.dumps({"job": job, "parts": [asdict(part) for part in parts]}), "utf-8")
    partial.replace(plan)
    return parts


def _cut_jsonl(source: Path) -> Iterator[Part]:
    path = str(source.resolve())
    number = start = rows = at = 0
    with source.open("rb") as file:
        for line in file:
            at += len(line)
            rows += bool(line.strip())
            if rows == ROWS:
                yield Part(number, path, start, at, rows)
                number, start, rows = number + 1, at, 0
    if rows:
        yield Part(number, path, start, at, rows)


def _cut_parquet(source: Path) -> Iterator[Part]:
    import pyarrow.parquet

    try:
        file = pyarrow.parquet.ParquetFile(source)
    except (pyarrow.ArrowException, OSError):
        raise InputError("this is not a readable Parquet file", str(source)) from None
    if not {"id", "text"} <= set(file.schema_arrow.names):
        raise InputError("the columns id and text are missing", str(source))
    for number in range(file.num_row_groups):
        yield Part(number, str(source.resolve()), number, number + 1, file.metadata.row_group(number).num_rows)


def _rows(part: Part) -> Iterator[tuple[Any, str | None]]:
    """(id, text) of each row of a part; a line that cannot be read has no text."""
    if part.path.endswith(".parquet"):
        import pyarrow.parquet

        table = pyarrow.parquet.ParquetFile(part.path).read_row_group(part.start, columns=["id", "text"])
        yield from zip(table["id"].to_pylist(), table["text"].to_pylist(), strict=True)
        return
    with Path(part.path).open("rb") as file:
        file.seek(part.start)
        for line in file.read(part.end - part.start).split(b"\n"):
            if not line.strip():
                continue
            try:
                item = json.loads(line)
                yield item.get("id"), item["text"] if isinstance(item.get("text"), str) else None
            except (ValueError, AttributeError, RecursionError):
                yield None, None


def _work(part: Part, *, target: str, task: str, level: Level) -> int:
    """One part, on a worker: all its rows, written under a name of its own and then moved into place."""
    results = [_result(row_id, text, task, level) for row_id, text in _rows(part)]
    place = _file(Path(target), part)
    partial = place.with_name(f".{place.name}.{os.getpid()}")
    if place.suffix == ".parquet":
        import pyarrow
        import pyarrow.parquet

        lines = [json.dumps(result, ensure_ascii=False) for result in results]
        ids = [str(result["id"]) for result in results]
        pyarrow.parquet.write_table(pyarrow.table({"id": ids, "result": lines}), partial)
    else:
        partial.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in results), "utf-8", newline="\n")
    partial.replace(place)
    return len(results)


def _result(row_id: Any, text: str | None, task: str, level: Level) -> dict[str, Any]:
    if text is None:
        return {"id": row_id, "error": 'this row is not an object with "id" and "text"'}
    if task == "score":
        from build_tools.readability import score_text
        from build_tools.readability.report import as_dict

        return {"id": row_id, **as_dict(score_text(text))}
    from build_tools.adapt import adapt_line

    return {"id": row_id, "text": "\n".join(adapt_line(line, level).text for line in text.split("\n"))}


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r  {done:,} of {total:,} rows" + ("\n" if done == total else ""))
        sys.stderr.flush()
