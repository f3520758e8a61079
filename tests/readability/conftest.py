"""Each test counts every word anew, so that none rests on what another one left behind."""

from __future__ import annotations

import pytest

from build_tools.readability import counts


@pytest.fixture(autouse=True)
def nothing_known() -> None:
    counts._KNOWN.clear()
