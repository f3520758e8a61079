"""From pages to the site: what stops it is told in a line, and what is up to date is not made again."""

from __future__ import annotations

import pytest
from soak import kills

from build_tools.model import InputError
from build_tools.publish import mkdocs


@pytest.fixture
def project(tmp_path, monkeypatch):
    folder = kills.project(tmp_path)
    monkeypatch.chdir(folder)
    return folder


def write_site(_root, site_dir, _config) -> None:
    """Stands for MkDocs, which takes seconds."""
    (site_dir / "index.html").write_text("<html></html>")


def test_without_its_settings_no_site_is_made(project) -> None:
    with pytest.raises(InputError, match=r"there is no mkdocs\.offline\.yml beside content/"):
        mkdocs.build_site(project, offline=True)
    (project / "mkdocs.yml").unlink()
    with pytest.raises(InputError, match=r"there is no mkdocs\.yml beside content/"):
        mkdocs.build_site(project)
    assert not (project / "site").exists()


def test_what_mkdocs_says_reaches_the_writer_and_the_old_site_stays(project) -> None:
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("old")
    (project / "mkdocs.yml").write_text("site_name: x\ntheme: {name: nonsense}\ndocs_dir: generated/docs\n")
    with pytest.raises(InputError, match=r"MkDocs could not make the site: .*nonsense"):
        mkdocs.build_site(project, jobs=1)
    assert (project / "site" / "index.html").read_text() == "old"


def test_a_site_that_is_up_to_date_is_not_made_again(project, monkeypatch) -> None:
    monkeypatch.setattr(mkdocs, "_mkdocs", write_site)
    first = mkdocs.build_site(project, jobs=1)
    assert first.endswith("\nOpen site/index.html in a browser.")
    monkeypatch.setattr(mkdocs, "_mkdocs", lambda *_: pytest.fail("made again"))
    assert mkdocs.build_site(project, jobs=1).endswith("\nOpen site/index.html in a browser.")
    (project / "overrides" / "new.html").write_text("new")
    with pytest.raises(pytest.fail.Exception, match="made again"):
        mkdocs.build_site(project, jobs=1)


def test_a_real_folder_from_before_makes_room_and_is_kept(project, monkeypatch) -> None:
    (project / "site").mkdir()
    (project / "site" / "mine.txt").write_text("mine")
    monkeypatch.setattr(mkdocs, "_mkdocs", write_site)
    assert mkdocs.build_site(project, jobs=1).endswith("\nA folder of yours stood there; it is now .site/former-1.")
    assert (project / "site").is_symlink() and (project / "site" / "index.html").is_file()
    assert not (project / "site" / "mine.txt").exists()
    assert [path.read_text() for path in (project / ".site").rglob("mine.txt")] == ["mine"]


def test_what_a_killed_run_left_is_cleared_by_the_next_even_where_nothing_changed(project, monkeypatch) -> None:
    monkeypatch.setattr(mkdocs, "_mkdocs", write_site)
    mkdocs.build_site(project, jobs=1)
    made = [path.name for path in (project / ".site").iterdir()]
    (project / ".site" / "0123.partial").mkdir()
    mkdocs.build_site(project, jobs=1)
    assert [path.name for path in (project / ".site").iterdir()] == made


def test_a_site_elsewhere_is_named_by_its_whole_path(project, tmp_path_factory, monkeypatch) -> None:
    monkeypatch.setattr(mkdocs, "_mkdocs", write_site)
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "site"
    assert mkdocs.build_site(project, elsewhere, jobs=1).endswith(f"\nOpen {elsewhere}/index.html in a browser.")
    assert (elsewhere / "index.html").is_file() and not (project / "site").exists()
