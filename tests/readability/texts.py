"""A text of our own, long enough for a grade, and a way to score it."""

from __future__ import annotations

from build_tools.language.segmentation import sentences
from build_tools.model import Article, Sentence
from build_tools.sources.plain import parse_plain

NEWS = (
    """The council voted on Monday to close the old bridge over the river. Engineers found deep cracks in two of its main
supports last month. The closure will last for at least nine months, the mayor said.

About 4,000 drivers cross the bridge every day, and many of them work at the hospital on the east bank. They will have to
use the motorway instead, which adds half an hour to the journey. “I do not know how we will manage,” said Anna Petrov, a
nurse. The city promised extra buses.

The repairs will cost about $12 million. The government in Washington will pay two thirds, according to preliminary
infrastructure budget documents. Work begins in May. Nobody expects it to be quick, but the alternative was considerably
worse.
""".replace("\n\n", "\0")
    .replace("\n", " ")
    .replace("\0", "\n\n")
)


def article(text: str = NEWS) -> Article:
    return parse_plain(text)


def found(text: str = NEWS) -> tuple[Sentence, ...]:
    return sentences(article(text))
