"""Builds under bad conditions: killed, without room, without leave, two at once. One clear line, exit code 2, nothing lost."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from soak import kills

from .mutations import broken, mutate

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = kills.project(tmp_path_factory.mktemp("built"))
    assert kills.run(folder) == 0
    return folder


def explainer(
    folder: Path, *words: str, limit: int | None = None, is_root_bound: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    def small_files() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    # Where no file may grow, the measuring of coverage cannot write its own either.
    inherited = {k: v for k, v in os.environ.items() if limit is None or not k.startswith("COVERAGE_")}
    rights = "-dac_override,-dac_read_search"  # with these, root may write where it is forbidden
    bound = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    return subprocess.run(
        [*(bound if is_root_bound and os.geteuid() == 0 else ()), sys.executable, "-m", "build_tools.cli", *words],
        cwd=folder,
        env={**inherited, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        timeout=200,
        preexec_fn=small_files,
    )


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """The one line of a command that ended with exit code 2."""
    assert done.returncode == 2, done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in lines[0]
    assert "should not have happened" not in lines[0]
    return lines[0]


def files(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and ".explainer" not in p.parts and p.name != ".stamp"
    }


def test_a_site_killed_at_four_moments_opens_whole_and_is_repaired(site: Path) -> None:
    start = time.monotonic()
    kills.change(site, 1)
    assert kills.run(site) == 0
    whole = time.monotonic() - start
    for number, share in ((2, 0.3), (3, 0.6), (4, 0.85), (5, 0.97)):
        kills.change(site, number)
        before = kills.shown(site)
        kills.run(site, share * whole)
        assert kills.shown(site) in (before, number)
    assert kills.run(site) == 0
    assert kills.shown(site) == 5


def test_no_room_for_files_ends_in_one_line_and_keeps_the_old_site(site: Path) -> None:
    kills.change(site, 6)
    before = files(site / "site")
    assert "explainer: " in refused(explainer(site, "site", limit=4096))
    assert files(site / "site") == before
    assert explainer(site, "site").returncode == 0
    assert kills.shown(site) == 6


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
@pytest.mark.parametrize(
    "words",
    [
        ("build",),
        ("site",),
        ("import", "in.txt"),
        ("review", "river-talks", "--level", "easy", "--by", "Me"),
        ("adapt", "content/articles/harbour-bridge/article.md", "--write", "--level", "standard"),
        ("check", "--update-baseline"),
    ],
    ids=lambda words: words[0],
)
def test_a_folder_that_may_not_be_written_ends_in_one_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    folder = kills.project(tmp_path)
    (folder / "in.txt").write_text("Some words.")
    folders = [folder, *(p for p in folder.rglob("*") if p.is_dir())]
    before = files(folder)
    for path in folders:
        path.chmod(0o500)
    try:
        assert "ermission" in refused(explainer(folder, *words, is_root_bound=True))
        assert files(folder) == before
    finally:
        for path in folders:
            path.chmod(0o700)


def test_a_place_that_is_no_folder_ends_in_one_line(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    refused(explainer(site, "build", "--output", str(tmp_path / "file")))
    refused(explainer(site, "build", "--output", str(tmp_path / "file" / "pages")))
    refused(explainer(site, "build", "--output", "/dev/full/pages"))
    assert (tmp_path / "file").read_text() == "mine"


def test_an_article_that_vanishes_while_it_is_read_ends_in_one_line(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from build_tools.model import InputError
    from build_tools.publish import build

    real = build._make_all

    def vanish(resources, folders, *rest):
        path = site / "content/articles/harbour-bridge/article.md"
        text = path.read_bytes()
        path.unlink()
        try:
            yield from real(resources, folders, *rest)
        finally:
            path.write_bytes(text)

    monkeypatch.setattr(build, "_make_all", vanish)
    before = files(site / "generated/docs")
    with pytest.raises((InputError, OSError)):
        build.build_project(site, force=True)
    assert files(site / "generated/docs") == before


def test_two_sites_at_once_leave_one_whole_site(site: Path) -> None:
    kills.change(site, 7)
    command = [sys.executable, "-m", "build_tools.cli", "site"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    both = [
        subprocess.Popen(
            command, cwd=site, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
        )
        for _ in range(2)
    ]
    told = [process.communicate(timeout=200)[1] for process in both]
    assert 0 in [process.returncode for process in both]
    for process, text in zip(both, told, strict=True):
        assert process.returncode == 0 or (process.returncode == 2 and len(text.strip().splitlines()) == 1), text
    assert kills.shown(site) == 7


def test_a_site_has_the_same_bytes_in_another_locale_time_zone_and_hash_seed(site: Path, tmp_path: Path) -> None:
    made = []
    for name, seed, zone in (("a", "1", "UTC"), ("b", "99", "Asia/Tokyo")):
        folder = tmp_path / name
        folder.mkdir()
        for part in ("content", "overrides"):
            shutil.copytree(site / part, folder / part)
        shutil.copy(site / "mkdocs.yml", folder / "mkdocs.yml")
        done = explainer(folder, "site", PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C" if name == "a" else "C.UTF-8")
        assert done.returncode == 0, done.stderr
        made.append(files(folder / "site"))
    assert made[0].keys() == made[1].keys()
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []


def test_projects_with_changed_bytes_load_or_name_what_to_mend(tmp_path: Path) -> None:
    rng = random.Random(1)
    for number in range(150):
        name = mutate(tmp_path / str(number), rng)
        assert broken(tmp_path / str(number), build=number % 30 == 0) is None, name
