"""GL101: an acronym that is not spelt out where it is first used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_tools.check.rule import Example, Rule
from build_tools.check.text import Line, Text
from build_tools.language.frequency import is_familiar, zipf
from build_tools.language.inflection import is_known
from build_tools.model import Diagnostic

_ACRONYM = re.compile(r"(?<![\w@/.$-])([A-Z][A-Z&]{1,4})s?(?![\w@/$]|-\w|\.\w)")
_KNOWN = frozenset(
    """US USA UK EU UN TV UAE NATO BBC CNN NASA FBI CIA DNA RNA AIDS HIV PIN ATM CEO OK IT PC CD DVD GPS NBA NFL FIFA NHL UFO VIP PDF
    USB WWW URL HTML SMS FAQ DIY HR PR MP MPS MEP PM AM BC AD CE BCE AI ID IQ LED LCD SUV VAT GDP USSR UNICEF UNESCO IMF WHO OPEC
    COVID SARS LGBT LGBTQ KGB IRA IRS NHS NGO II III IV VI VII VIII IX XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI MA BA BS
    PHD MD RSVP ASAP AKA ETC TBA TBD PS RIP SOS NYC LA DC KM KG CM MM MB GB TB KB HZ KHZ MHZ GHZ MW KW GW CPU RAM GIF JPEG PNG
    MP3 UTC GMT EST PST EDT CET API HTTP HTTPS FTP XML JSON CSS SQL CSV ASCII UTF TCP IP DNS SSH ZIP MIT GNU BSD GPL IBM
    HBO UNIX LINUX LISP EMACS ABC NBC CBS MTV ESPN AP AFP BMW VW TNT CCTV MRI CT ICU ER DJ MC AC DC FM HD UV VR ISBN""".split()
)


class AcronymNotSpeltOut(Rule):
    """An acronym that is not spelt out where it is first used.

    ## What it does
    Finds the first use of each acronym that neither the text nor the glossary spells out. Acronyms that everyone knows (US, TV,
    DNA), words in capitals, Roman numerals and texts in capitals are left alone.

    ## Why it matters
    A reader cannot look up what could stand for ten things.

    ## When to leave it
    Where the long form is less known than the short one. Give it a glossary entry then.

    ## Source
    WCAG 2.2, success criterion 3.1.4, "Abbreviations"; AP Stylebook, "abbreviations and acronyms".
    """

    code = "GL101"
    name = "acronym-not-spelt-out"
    examples = (
        Example("The OSCE sent forty people.", ("OSCE",)),
        Example("Forty people of the OPCW came. The OPCW will report.", ("OPCW",)),
    )
    unchanged = (
        Example(
            "The Organization for Security and Co-operation in Europe (OSCE) sent forty people. The OSCE will report."
        ),
        Example("The US and the UN agreed."),
        Example("WE WILL NOT GO, said the sign."),
        Example("The OSCE (Organization for Security and Co-operation in Europe) sent forty people."),
        Example("King Henry VIII built it."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding an acronym, at its first use."""
        seen: set[str] = set()
        for line in text.prose:
            if not any(c.isupper() for c in line.text):
                continue
            for found in _ACRONYM.finditer(line.text):
                short = found[1]
                if short in seen or _is_known(short) or _is_shouted(line.text, found.start(), found.end()):
                    continue
                if _is_label(line.text, found):
                    continue
                seen.add(short)
                if (
                    line.is_quoted(*found.span())
                    or _is_spelt_out(text, line, found)
                    or text.is_mentioned(line.place(*found.span(1)))
                ):
                    continue
                yield self.found(
                    line.place(*found.span(1)), f"“{short}” is not spelt out; what do the letters stand for?"
                )


_COMMON = 4.5  # Zipf from which a word before the acronym is no name: "Syrian", "However"


@lru_cache(maxsize=4096)
def _is_known(short: str) -> bool:
    low = short.lower()
    return (
        short in _KNOWN
        or (short.endswith("S") and short[:-1] in _KNOWN)
        or zipf(low) >= 3.6
        or is_familiar(low)
        or is_known(low, "NN")
        or is_known(low, "VB")
        or not set("AEIOUY&BCDFGHJKLMNPQRSTVWXZ") >= set(short)
        or bool(re.fullmatch(r"M{0,3}(?:C[MD]|D?C{0,3})(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})", short))
    )


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether a neighbour is in capitals too: a heading or a shout, not an acronym."""
    before = re.search(r"([A-Za-z]{2,})\W*$", text[:start])
    after = re.match(r"\W*([A-Za-z]{2,})", text[end:])
    return any(m is not None and m[1].isupper() and m[1] not in _KNOWN for m in (before, after))


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether the letters belong to a number ("RFC 1149"), a longer name ("Xerox PARC") or a signature ("— ESR")."""
    before, after = text[: found.start()], text[found.end() :]
    name = re.search(r"\b([A-Z][a-z]+) $", before)
    return bool(
        re.match(r"[ -]?\d", after)
        or (name and not is_familiar(name[1]) and zipf(name[1]) < _COMMON)
        or (re.search(r"[—–-] ?$", before) and not after.strip(" .]"))
    )


def _is_spelt_out(text: Text, line: Line, found: re.Match[str]) -> bool:
    short = found[1]
    around = line.text
    if re.match(r"s?\s*\((?:[A-Za-z’'-]+[ ,/]+)+[A-Za-z’'-]+", around[found.end() :]) or re.match(
        r", (?:or )?(?:the|an?) \w+", around[found.end() :]
    ):
        return True
    bracket = around[: found.start()].rstrip().endswith("(") or around[max(0, found.start() - 2) : found.start()] in (
        "(“",
        '("',
    )
    if bracket and around[found.end() :].lstrip('”"s')[:1] in (")", ",", ";", " "):
        return True
    before = text.article.prose[: line.sentence.span.end]
    letters = [c for c in short if c.isalpha()]
    long = r"\b" + r"\w*[\s-]+(?:(?:of|the|and|for|on|in|to|de|la)\s+)*".join(letters) + r"\w*"
    return re.search(long, before, re.I) is not None
