"""What a writer should look at before publishing. The door of the room: nothing else here is imported from outside.

``check_paths`` checks files; ``pages_data`` gives the site's page of rules; ``count_findings`` the editors' report.
"""

from __future__ import annotations

from build_tools.check.pages import Counts, RuleFamily, count_findings, pages_data
from build_tools.check.rules import FAMILIES
from build_tools.check.run import check_paths

__all__ = ["FAMILIES", "Counts", "RuleFamily", "check_paths", "count_findings", "pages_data"]
