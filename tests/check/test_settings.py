"""Settings: what may be written, what is refused and how, what wins."""

from __future__ import annotations

import json

import pytest

from build_tools.check import settings
from build_tools.model import InputError
from build_tools.project import Site
from build_tools.sources.schema import SCHEMAS


def test_schema_of_site_yml_is_the_one_that_the_rules_make():
    site = json.loads((SCHEMAS / "site.schema.json").read_text("utf-8"))
    check, definitions = json.loads(json.dumps(settings.json_schema()))
    assert (site["properties"]["check"], site["$defs"]) == (check, definitions), "run benchmarks/check/make_schema.py"


@pytest.mark.parametrize(
    ("raw", "hint"),
    [
        ({"rule": {}}, 'did you mean "rules"'),
        ({"rules": {"hard-wrod": False}}, 'did you mean "hard-word"'),
        ({"rules": {"WD101": "loud"}}, "must be one of"),
        ({"limits": {"long-sentense": 3}}, 'did you mean "long-sentence"'),
        ({"limits": {"long-sentence": {"medium": 3}}}, "unknown key"),
        ({"paths": [{"level": "easy"}]}, '"match" is missing'),
        ({"level": "hard"}, "must be one of"),
        ({"rules": {"WD101": False, "hard-word": True}}, "stands twice"),
        ([], "must be a group of keys"),
    ],
)
def test_slip_is_refused_with_a_hint(raw, hint):
    with pytest.raises(InputError, match=hint):
        settings.parse(raw, "pyproject.toml")


def test_later_paths_win_over_earlier_ones_and_over_the_rest():
    made = settings.parse(
        {
            "level": "standard",
            "rules": {"hard-word": "error"},
            "limits": {"long-sentence": 30},
            "paths": [
                {"match": "docs/**", "rules": {"WD101": False}, "level": "easy"},
                {"match": "docs/old/**", "rules": {"WD101": "info"}, "limits": {"RD102": {"easy": 12}}},
            ],
        },
        "x",
    )
    assert made.at("a.md").rules["WD101"] == "error" and made.at("a.md").level == "standard"
    assert not made.at("docs/a.md").runs("WD101", is_off=False)
    old = made.at("docs/old/a.md")
    assert old.rules["WD101"] == "info" and old.level == "easy"
    assert old.limits_at("easy")["long-sentence"] == 12 and old.limits_at("full")["long-sentence"] == 30


def test_pyproject_is_read_where_no_site_has_settings(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[tool.explainer]\nlevel = "easy"\n[tool.explainer.rules]\nhard-word = false\n'
    )
    (tmp_path / "docs").mkdir()
    made = settings.load(Site(), False, tmp_path / "docs")
    assert made.level == "easy" and dict(made.rules) == {"WD101": "off"}


def test_broken_pyproject_names_the_file(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[tool.explainer\n")
    with pytest.raises(InputError, match=r"pyproject\.toml.*not valid TOML"):
        settings.load(Site(), False, tmp_path)
