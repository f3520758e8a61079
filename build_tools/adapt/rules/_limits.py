"""How hard the rules work at each level: the only place where such numbers stand."""

from __future__ import annotations

from build_tools.model import Level

EASY_GRADE = 6.0  # a level whose band ends here or lower gets the Easy limits
_SPLIT_OVER_EASY = 11
_SPLIT_OVER_STANDARD = 22
_JOIN_OVER_EASY = 8  # two verbs or statements joined by "and": cheap to cut, nothing is said twice but the subject
SHORTEST_PIECE = 3  # words: a shorter sentence reads like a stammer


def is_easy(level: Level) -> bool:
    """Whether the level's band ends at ``EASY_GRADE`` or below."""
    return level.high is not None and level.high <= EASY_GRADE


def split_over(level: Level) -> int:
    """Sentences with more words than this may be split at the level; the text as written is never split."""
    if level.high is None:
        return 1_000_000
    return _SPLIT_OVER_EASY if is_easy(level) else _SPLIT_OVER_STANDARD


def join_over(level: Level) -> int:
    """As ``split_over``, for statements and verbs that are only joined by "and", "but" and the like."""
    return _JOIN_OVER_EASY if is_easy(level) else split_over(level)
