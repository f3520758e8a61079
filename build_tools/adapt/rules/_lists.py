"""Rows of things at the end of a sentence, and how many things a noun counts."""

from __future__ import annotations

from build_tools.adapt.rules._view import NounPhrase, View

NUMERALS = {w: n for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
# They open no item of a row that says what something is: counts, comparisons, denials.
_NO_ITEMS = frozenset(
    """one first second third firstly secondly another others other both either neither no not never more less fewer most many much few some
    several all any every each such this that these those here there something anything nothing everything""".split()
)
_NO_TAIL = frozenset("– — -- ; : but so or while because as than among etc each respectively".split())
_WH = ("WDT", "WP", "WP$", "WRB")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def items(v: View, start: int, end: int, numbered: bool = False) -> int | None:
    """How many things tokens start…end name, in a row with commas and one "and"; None where they say anything else.

    ``numbered``: a number says how many are expected. Without it "the people of Bern, Basel and Olten" may be one thing or three.
    """
    edges = [start]
    depth = 0
    for k in range(start, end):
        depth += (v.low[k] == "(") - (v.low[k] == ")")
        is_first = edges[-1] == k - 1 - (v.tags[k - 2] in ("DT", "PRP$"))  # "a cool, quiet house"
        is_between_adjectives = is_first and v.tags[k - 1] == "JJ" and v.tags[k + 1] in ("JJ", "VBN")
        if v.low[k] == "," and depth == 0 and not is_between_adjectives:
            edges.append(k + 1)
    if not numbered and len(edges) > 1 and _may_share_link(v, edges):
        return None
    count = 0
    for place, (begin, until) in enumerate(zip(edges, [*(e - 1 for e in edges[1:]), end], strict=True)):
        is_last = place == len(edges) - 1
        if is_last and place and v.is_word(begin, "and"):
            begin += 1
            if not _is_item(v, begin, until):
                return None
            count += 1
            continue
        if not _is_item(v, begin, until):
            return None
        joint = _joint(v, begin, until) if is_last else None
        if is_last and joint is None:
            return None if place else 1  # commas without "and": no row, or one with a tail
        if joint is not None and not _is_item(v, joint + 1, until):
            return None
        count += 1 if joint is None else 2
    return count


def _may_share_link(v: View, edges: list[int]) -> bool:
    """Whether the preposition of the first item may go with the others too, which then have no article of their own."""
    if not any(v.tags[k] in ("IN", "TO") for k in range(edges[0], edges[1])):
        return False
    openings = [e + v.is_word(e, "and") for e in edges[1:]]
    return not any(v.tags[k] in ("DT", "PRP$", "CD") for k in openings)


def _joint(v: View, begin: int, until: int) -> int | None:
    """The only "and" between two items of the stretch, outside brackets."""
    depth, found = 0, []
    for k in range(begin, until):
        depth += (v.low[k] == "(") - (v.low[k] == ")")
        if v.low[k] == "and" and depth == 0:
            found.append(k)
    return found[0] if len(found) == 1 and found[0] > begin else None


def _is_item(v: View, begin: int, until: int) -> bool:
    """Whether the stretch is one thing: a noun phrase, perhaps with its own tail, and no statement."""
    if until <= begin or v.low[begin] in _NO_ITEMS or v.tags[begin] in ("JJR", "JJS", "RBR", "RB", "PRP", "CD"):
        return False
    thing = v.core(begin)
    if thing is None:
        # "fishing", "encoding (putting information in)": a word for what is done
        return v.tags[begin] == "VBG" and (begin + 1 == until or v.is_word(begin + 1, "("))
    if thing.kind == "pronoun" or v.is_time(thing):
        return False
    is_inside = 0
    for k in range(thing.core_end, until):
        is_inside += (v.low[k] == "(") - (v.low[k] == ")")
        if is_inside:
            continue
        if v.tags[k] in _WH or (v.low[k] == "that" and v.tags[k] in ("WDT", "IN")):
            return True
        if v.tags[k] in _FINITE or v.low[k] in _NO_TAIL:
            return False
    return True


def counted(v: View, mark: int) -> tuple[NounPhrase, int] | None:
    """The noun with a number that a list at ``mark`` spells out, and the number: "three names for the ship:"."""
    for i in range(mark - 1, max(-1, mark - 12), -1):
        if v.low[i] in (",", ";", ":", "–", "—", ")", "and", "but", "or"):
            return None
        number = NUMERALS.get(v.low[i]) or (int(v.low[i]) if v.low[i].isdigit() and len(v.low[i]) < 3 else None)
        if number is None or v.tags[i] != "CD":
            continue
        noun = v.core(i)
        if noun is None or noun.kind != "common" or noun.plural is not True or v.is_time(noun):
            return None
        behind = noun.core_end
        is_open = v.tags[behind] == "PRP" or v.is_word(behind, "that", "which")
        if not is_open and v.has_finite(behind, mark):
            return None
        return noun, number
    return None


def listed_noun(v: View, mark: int) -> NounPhrase | None:
    """The plural noun that a row behind ``mark`` can stand beside: right before it, or with one "of …", "in …" between."""
    noun = v.before(mark)
    if noun is None or noun.plural is not False or noun.start < 2:
        return noun
    if v.low[noun.start - 1] not in ("of", "in", "on", "from"):
        return noun
    outer = v.before(noun.start - 1)
    return outer if outer is not None and outer.plural is True and v.tags[outer.head] == "NNS" else noun
