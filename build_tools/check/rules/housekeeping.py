"""CK101–CK104: the comments and the baseline that let findings stand. The engine finds these; the rules document them."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_LONG = "They met in order to talk."


class _Housekeeping(Rule):
    def check(self, text: Text) -> Iterable[Diagnostic]:
        """Nothing: only the engine knows which comments were used."""
        return ()


class UnusedAllow(_Housekeeping):
    """A comment allows a finding that is not there.

    ## What it does
    Reports `<!-- explainer: allow … -->` comments that let nothing stand any more.

    ## Why it matters
    An excuse that nobody needs hides the next real finding.

    ## When to leave it
    Never: delete the comment.

    ## Source
    ruff, RUF100 "unused-noqa".
    """

    code = "CK101"
    name = "unused-allow"
    examples = (
        Example(
            '<!-- explainer: allow WD109 reason="a joke" -->\n\nThey met to talk.',
            ('<!-- explainer: allow WD109 reason="a joke" -->',),
        ),
    )
    unchanged = (
        Example(f'<!-- explainer: allow WD109 reason="a joke" -->\n\n{_LONG}'),
        Example("<!-- a comment -->\n\nThey met to talk."),
    )


class BrokenAllow(_Housekeeping):
    """A comment that cannot be understood, or gives no reason.

    ## What it does
    Reports `<!-- explainer: … -->` comments without a reason, with an unknown rule, or with a range that does not end.

    ## Why it matters
    Who comes after you must know why this was let stand. A comment with a slip in it lets nothing stand, and nobody sees why.

    ## When to leave it
    Never: write `<!-- explainer: allow CODE reason="…" -->` before the block, or `allow-start` … `allow-end` around several.

    ## Source
    clippy, `allow_attributes_without_reason`.
    """

    code = "CK102"
    name = "broken-allow"
    examples = (
        Example(f"<!-- explainer: allow WD109 -->\n\n{_LONG}", ("<!-- explainer: allow WD109 -->",)),
        Example(
            f'<!-- explainer: allow wordy-phrases reason="a joke" -->\n\n{_LONG}',
            ('<!-- explainer: allow wordy-phrases reason="a joke" -->',),
        ),
    )
    unchanged = (
        Example(f'<!-- explainer: allow wordy-phrase reason="a joke" -->\n\n{_LONG}'),
        Example("<!-- a comment -->\n\nThey met to talk."),
    )


class StaleBaseline(_Housekeeping):
    """The baseline accepts more than is left.

    ## What it does
    Reports entries of the baseline whose findings have gone. Counts of a baseline may only fall.

    ## Why it matters
    What has been mended must not come back unseen.

    ## When to leave it
    Never: run `explainer check --update-baseline`, which only ever lowers the counts.

    ## Source
    PHPStan, "The baseline", on errors that are no longer there.
    """

    code = "CK103"
    name = "stale-baseline"
    severity = "info"
    whole_file = True
    examples = ()
    unchanged = (Example("They met to talk."),)
