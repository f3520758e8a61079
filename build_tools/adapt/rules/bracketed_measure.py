"""SP71: a measure said again in brackets in other units: "40 miles (64 km)"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._limits import is_easy
from build_tools.model import Edit, Span

_UNIT = (
    r"(?:km|m|cm|mm|mi|miles?|ft|feet|foot|in|inch|inches|yards?|yd|acres?|ha|hectares?|kg|g|lb|lbs|pounds?|tonnes?|tons?|stone|mph|kph|"
    r"knots?|kn|litres?|liters?|gallons?|°\s?[CF]|degrees(?: Celsius| Fahrenheit)?|square (?:miles|kilomet(?:re|er)s|met(?:re|er)s|feet)|"
    r"(?:kilo|centi|milli)?met(?:re|er)s?|kilograms?|grams?|sq (?:mi|km|ft|m))"
)
_NUMBER = r"\d[\d,.]*(?:\s(?:to|and|million)\s?(?:\d[\d,.]*)?)?"
_MEASURE = rf"{_NUMBER}\s?-?{_UNIT}(?:\s?[²³2]|\s?/\s?(?:h|s|hr))?"
# Behind it nothing that the measure belongs to: "a 23 mile (37 km) path" keeps its brackets.
_AGAIN = re.compile(
    rf"(?P<first>{_MEASURE})(?P<open>\s\()(?P<again>{_MEASURE})(?P<close>\))"
    r"(?=(?P<mark>[.,;])|\s(?:long|wide|deep|high|tall|away|above|below|apart|across|thick|in|on|of|to|from|at|by|off|over|under|"
    r"and|or|but|for|with|per|a|an|each|every|north|south|east|west|north-?east|north-?west|south-?east|south-?west|northern|down|"
    r"up|long,|wide,|is|was|were|are|has|had|before|after|during|inland|offshore)\b)"
)
_MEASURED = re.compile(rf"\({_MEASURE}\)")


class BracketedMeasure(Rule):
    """Finds a measure that is said again in brackets in other units and writes ", or …".

    Why: a reader who knows one of the two units must find it without stopping; a screen reader runs the two figures together.
    Left alone: a measure before the noun it belongs to, brackets that hold anything more, quotations. Both figures stay.
    Source: GOV.UK style guide, "Brackets" and "Measurements".
    """

    code: ClassVar[str] = "SP71"
    name: ClassVar[str] = "bracketed-measure"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("The village lies 40 miles (64 km) north of Bern.", "The village lies 40 miles, or 64 km, north of Bern."),
        ("The bridge has a length of 200 feet (61 m).", "The bridge has a length of 200 feet, or 61 m."),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The storm left a 40 mile (64 km) path behind it.",
        "The bridge has a length of 200 feet (61 m as the town says).",
        "“It is 40 miles (64 km) away,” she said.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """Two edits a measure."""
        text = sentence.text
        if "(" not in text or not is_easy(context.level):
            return
        reason = "A measure in other units: “or” instead of brackets."
        matches = list(_AGAIN.finditer(text))
        if len(matches) < len(_MEASURED.findall(text)):
            return  # one that keeps its brackets beside one that does not would look like a slip
        for match in matches:
            if sentence.is_protected(match.start(), match.end()):
                continue
            yield Edit(Span(match.start("open"), match.end("open")), ", or ", self.code, reason)
            yield Edit(Span(match.start("close"), match.end("close")), "" if match["mark"] else ",", self.code, reason)
