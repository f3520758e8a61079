"""AT101: people without names are said to say something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import matches
from build_tools.check.text import Text
from build_tools.language.closed import words_of
from build_tools.model import Diagnostic

_GROUP = r"(?:analysts|observers|experts|critics|officials|sources|insiders|commentators|diplomats|pundits|campaigners|activists|specialists|scholars|skeptics|sceptics|opponents|supporters|proponents|detractors|strategists|watchers|researchers|scientists|economists|historians|academics)"
_SAY = r"(?:say|says|said|note|noted|argue|argued|warn|warned|believe|believed|think|suggest|suggested|claim|claimed|fear|feared|contend|contended|maintain|maintained|point out|pointed out|predict|predicted|estimate|estimated|agree|agreed|point to|view|viewed|see|saw|expect|expected|question|questioned|told|describe|described|stress|stressed|insist|insisted|acknowledge|acknowledged|admit|admitted|hope|hoped|worry|worried|call|called|caution|cautioned|complain|complained|dismiss|dismissed)"
_PATTERN = re.compile(
    rf"\b{_GROUP}(?: (?:in|from|of|close to|familiar with|on|inside|within|across|outside) (?:the )?[\w’'-]+(?: [\w’'-]+){{0,3}}?)?"
    rf"(?: (?:have|has|had|also|often|now|long|widely|still|generally|may|might))* {_SAY}\b"
    rf"|\b(?:according to|cited by|quoted by) (?:the |several |many |some |a few |two |three )?(?:[a-z’'-]+ ){{0,2}}?{_GROUP}\b"
    r"|\b(?:sources|a source|an official|officials|a person|people) (?:close to|familiar with|with knowledge of|briefed on"
    r"|who (?:asked|requested|wished) (?:not to be named|anonymity)|(?:speaking )?on condition of anonymity)\b"
)
_LEFT = words_of(
    """the a few several many some most other two three four five western eastern political military foreign security senior
    government local legal health industry market independent outside international american european russian top former
    aid defense defence intelligence diplomatic economic financial climate medical human rights"""
)
_WHO_AT = re.compile(
    r"(?:analysts|experts|researchers|scientists|economists|historians|scholars|specialists|officials|diplomats|strategists|academics|activists|campaigners)(?:’|')? (?:at|from|with|of) (?:the )?[A-Z]"
)
_NOUN = re.compile(rf"\b{_GROUP}\b|\bsources?\b|\bofficials?\b|\bpe(?:rson|ople)\b")


class UnnamedSource(Rule):
    """People without names are said to say something.

    ## What it does
    Finds analysts, observers, critics, officials and other groups without a name that say, note, warn or believe something, and
    sources "close to" someone.

    ## Why it matters
    A reader cannot check it: who are they, how many, and where did they say so? Unnamed sources lower trust unless the text explains
    why they have no name.

    ## When to leave it
    Where a source must be protected: say so, and say how the source knows.

    ## Source
    Associated Press, "Telling the story: anonymous sources"; The Trust Project, indicator "Citations and references".
    """

    code = "AT101"
    name = "unnamed-source"
    examples = (
        Example("Analysts say that the talks may fail.", ("Analysts say",)),
        Example("The talks may fail, according to Western observers.", ("according to Western observers",)),
        Example("Sources close to the mayor spoke of a deal.", ("Sources close to",)),
    )
    unchanged = (
        Example("Ada Marsh, an analyst at the Rhine Bank, said that the talks may fail."),
        Example("The analysts met on Monday."),
        Example("“Analysts say so,” he said."),
        Example("Researchers at Northport University said that the river was rising."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a claim."""
        for line, found in matches(text, _PATTERN):
            start, end = _leftwards(line.text, found.start()), found.end()
            shown = line.text[start:end]
            if " will " in found[0]:
                continue  # nobody has said it yet
            if _WHO_AT.search(line.text, found.start(), min(len(line.text), found.end() + 40)):
                continue
            # Two names in the phrase: the group is named after all ("Human Rights Watch researchers").
            if len(re.findall(r"\b[A-Z][a-z]+", shown.split(" ", 1)[-1])) > 1:
                continue
            noun = _NOUN.search(found[0])
            yield self.found(line.place(start, end), f"which {noun[0] if noun else 'people'}? The text names nobody")


def _leftwards(text: str, start: int) -> int:
    """Where the noun phrase begins: two words further left at most, where they are articles, numbers or adjectives."""
    for _ in range(2):
        before = re.search(r"([\w’'-]+) $", text[:start])
        if before is None or not (before[1].lower() in _LEFT or (before[1][0].isupper() and before[1].endswith("n"))):
            break
        start = before.start()
    return start
