"""How hard a text is to read: public formulas, a calibrated grade with its range, and what would help most."""

from build_tools.readability.attribution import Saving, why
from build_tools.readability.grade import explain_grade
from build_tools.readability.scoring import ledger, score, score_text

__all__ = ["Saving", "explain_grade", "ledger", "score", "score_text", "why"]
