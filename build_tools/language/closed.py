"""Closed lists of English words that rules and guards share."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of ``text``, parted by white space, as a set."""
    return frozenset(text.split())


MONTHS = words_of("january february march april may june july august september october november december")
DAYS = words_of("monday tuesday wednesday thursday friday saturday sunday")
MODALS = words_of("can could may might must shall should will would ought")
BE = words_of("am is are was were be been being")
PREFIXES = words_of("anti co counter de ex extra inter mid multi non over post pre pro re self semi sub super un under")
# Verbs that carry someone's words or thoughts: what depends on them is never cut loose from its speaker.
REPORTING = words_of(
    """say tell claim argue suggest think believe report state note warn add explain insist announce deny admit
    acknowledge accuse allege assert charge complain conclude confirm contend declare describe emphasize estimate
    expect fear feel find hope indicate maintain mention observe predict promise propose recall remark reply respond
    reveal show speculate stress suspect testify urge vow write ask answer agree concede caution know learn hear see
    read understand assume consider decide demand guess imagine imply joke mean point recommend remember repeat
    request swear teach wonder worry"""
)
