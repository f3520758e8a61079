"""RD102: a sentence that holds more than a reader can keep in mind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Text
from build_tools.model import Diagnostic
from build_tools.readability.quoted import quoted_words

_LONG = (
    "The council said that the bridge would stay closed for at least two more months, because the engineers who looked at "
    "it in the spring found cracks in three of its piers and because nobody had yet agreed to pay for the work."
)


class LongSentence(Rule):
    """A sentence that holds more than a reader can keep in mind.

    ## What it does
    Counts the words of each sentence as a person does ("well-known" is one) and compares them with the limit of the level.

    ## Why it matters
    Readers keep about fifteen to twenty words in mind; what comes before is gone by the end. Sentence length weighs more
    in our grade than anything else.

    ## When to leave it
    Sentences that are mostly a quotation are left alone. A list that the eye can follow may stay.

    ## Source
    GOV.UK, "Sentence length: why 25 words is our limit"; ISO 24495-1.
    """

    code = "RD102"
    name = "long-sentence"
    limits: ClassVar[Mapping[str, float]] = {"full": 40, "standard": 30, "easy": 22, "": 40}
    examples = (
        Example(_LONG, (_LONG,)),
        Example(
            "The bridge stays shut. The council said on Monday that it will not open the old bridge again until all of the new "
            "stones have been laid and tested.",
            (
                "The council said on Monday that it will not open the old bridge again until all of the new "
                "stones have been laid and tested.",
            ),
            level="easy",
        ),
    )
    unchanged = (
        Example("The council said that the bridge would stay closed. It named no date."),
        Example(f"> {_LONG}"),
        Example("She said: “" + _LONG[:-1].replace("The council said that the", "The") + ".”"),
        Example("## " + _LONG),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a sentence, all of it underlined."""
        limit = self.limit(text)
        long = [line for line in text.prose if len(line.sentence.words) > limit]
        if not long:
            return
        quoted = dict(
            zip(
                (line.sentence.id for line in text.prose),
                quoted_words([line.sentence for line in text.prose]),
                strict=True,
            )
        )
        for line in long:
            count = len(line.sentence.words)
            span = line.sentence.span
            if quoted[line.sentence.id] * 2 > count or (
                quoted[line.sentence.id] == 0 and text.is_protected(span) and line.is_quoted(0, 1)
            ):
                continue
            yield self.found(span, f"{count} words in one sentence; at most {limit:g} here. Where could it end sooner?")
