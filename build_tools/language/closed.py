"""Closed lists of English words that rules and guards share."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of ``text``, parted by white space, as a set."""
    return frozenset(text.split())


MONTHS = words_of("january february march april may june july august september october november december")
DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
BE = words_of("am is are was were be been being")
PREFIXES = words_of("anti co counter de ex extra inter mid multi non over post pre pro re self semi sub super un under")
