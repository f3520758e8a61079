"""What tests of rules and of their helpers share: one pass of one rule, and a sentence as the helpers see it."""

from __future__ import annotations

from itertools import pairwise

from build_tools.adapt.engine import applied
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._view import View, view
from build_tools.language.tagging import tag
from build_tools.model import Level

EASY = Context(Level("easy", "Easy", 4, 6))


def tagged(text: str) -> Tagged:
    """The sentence with its tags and what is protected in it."""
    return Tagged(text, tag(text), protected(text) or ())


def run(rule: Rule, text: str, context: Context = EASY) -> str:
    """What one pass of one rule makes of a sentence."""
    edits = sorted(rule.propose(tagged(text), context), key=lambda e: e.span.start)
    assert all(a.span.end <= b.span.start for a, b in pairwise(edits)), "edits overlap"
    return applied(text, edits)


def seen(text: str) -> View:
    """The sentence as the helpers of rules see it."""
    return view(tagged(text))
