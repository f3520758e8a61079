"""The page of rules: what the check finds and why, in the words of the rules themselves."""

from __future__ import annotations

from build_tools.check import pages_data
from build_tools.publish.bundle import Site
from build_tools.publish.render import render


def page(site: Site) -> str:
    """The Markdown of the page. Each example was run through its rule while it was made."""
    return render("rules.md.j2", site=site, families=pages_data())
