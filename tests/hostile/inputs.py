"""Texts made to hurt, by name. All are made by rule, so that a failure can be repeated."""

from __future__ import annotations

LINE = 100_000  # characters of a line of one character
CHARACTERS = " \ta1.-*_`#>|[](){}<&!?\\\"'“”‘’«»…—;:,/@~=+^%$\u00a0\u200b\u2060\u00ad\u0301\u202e\ufeff\ufffd😀漢ß"
WORDY = "The minister, who had arrived late, said that the plan would not be approved before May 3, 2024. "


def lines_of_one_character() -> dict[str, str]:
    """100,000 times the same sign."""
    return {f"{LINE} times U+{ord(c):04X}": c * LINE for c in CHARACTERS}


def pairs() -> dict[str, str]:
    """Patterns of two or three signs, long: what regular expressions backtrack on."""
    units = (
        "a ", "A ", "a.", "A.", ". ", "a, ", "\" ", "“a", "a”", "“a” ", "[a](", "[", "![", "](", "](x ", "<a ", "<a href=\"", "<!--", "-->",
        "&amp", "&#1", "**a", "_a ", "`a", "\\", "\\a", "1.", "1,", "1 ", "a-", "a'", "A'", "a’s ", "A. B. ", "U.S. ", "Mr. ", "(", "a (", ") ",
        "{{", "{%", "{: ", "$a", "| a ", "|-", "\n> ", "\n- ", "\n1. ", "\n# ", "\n\n", "a\n", "\n  ", "---\n", "```\n", "~~~\n", "said ",
        "and ", ", and ", "; ", "—", " — ", "of the ", "not ", "New York ", "May ", "May 3 ", "two thousand ", "million ", "hundred-", "who ",
        "which was ", ", which ", "was made by ", "😀", "👨‍👩‍👧", "e\u0301", "\u0301", "مرحبا ", "漢字", "Привет ", "‘a ", "' ", "“‘", "«", "…", "?!",
        "http://a.b/", "www.", "a@b.", "<https://a", "[a]: b\n", "[^1]", "%20", "\u2028", "\x85", "\x0b", "\x1c",
    )  # fmt: skip
    return {f"long {unit!r}": unit * (60_000 // len(unit)) for unit in units}


def shapes() -> dict[str, str]:
    """Long, deep or broken in another way."""
    words = "a sentence that goes on and on with words of many kinds such as government policy and money"
    return {
        "30,000 words": (WORDY * 1800 + "\n\n") ,
        "30,000 words in paragraphs": (WORDY * 6 + "\n\n") * 300,
        "5,000 words in a sentence": " ".join([words] * 300) + ".",
        "5,000 clauses": "The man said it, " * 1700 + "and left.",
        "5,000 names": "Ada Marsh " * 2500 + ".",
        "300-character words": " ".join(["x" * 300, "Antidis" * 43, "1" * 300, "un" * 150, "a-" * 150, "it's" * 75] * 40) + ".",
        "quotes in quotes": "He said “" * 1500 + "yes" + "” " * 1500 + ".",
        "quotes never closed": ("He said “yes. " * 1500) + "No.",
        "straight quotes, odd": 'He said "yes. ' * 1501,
        "brackets in brackets": "A (" * 3000 + "b" + ")" * 3000 + ".",
        "square brackets": "[" * 5000 + "a" + "]" * 5000,
        "links in links": "[a " * 800 + "](x)" * 800,
        "quotations in quotations": "> " * 3000 + "Deep.",
        "lists in lists": "\n".join("  " * i + "- item" for i in range(400)),
        "list of everything": "- " * 5000 + "x",
        "emphasis": "*a **b _c " * 3000,
        "code fences": "```\n" * 5001,
        "tables": "| a | b |\n|---|---|\n" + "| c | d |\n" * 5000,
        "table of a wide head": "|" + " a |" * 5000 + "\n|" + "---|" * 5000 + "\n|" + " b |" * 5000,
        "tags in tags": "<div>" * 20000 + "a" + "</div>" * 20000,
        "tags never closed": "<p>a <b>b <i>c " * 5000,
        "tag soup": "<<<a <b c='\"> d</e></f><//g><!x><?y?><![CDATA[z]]>" * 500,
        "attributes": "<p " + "a=b " * 20000 + ">t</p>",
        "entities": "&lt;script&gt;&#60;&#x3c;&bogus;&#99999999;&#xD800; " * 2000,
        "comments": "<!-- a " * 20000,
        "numbers": " ".join(str(i * 7919) for i in range(6000)) + ".",
        "numbers spelt": "two thousand three hundred and four million " * 1500,
        "one huge number": "1" * 20000 + " people left. It cost $" + "9," * 9000 + "9.",
        "huge amounts": "It cost " + "9" * 400 + " dollars, " + "9" * 5000 + " million billion trillion.",
        "dates": "On May 3, 2024 and 4 June 2023 and Monday, " * 1200 + ".",
        "impossible dates": "On February 31, 2024, and 99 May 99999, and May 0, 0000, and 2024-99-99, it ended. " * 40,
        "years": "In 99999999999 and in 0000 and in 2024-02-30 it fell. " * 40,
        "emoji": "😀😃👨‍👩‍👧‍👦🏳️‍🌈 " * 3000,
        "mixed scripts": "The Кремль said مرحبا to 漢字 and हिन्दी on ไทย. " * 800,
        "combining marks": ("e" + "\u0301" * 200 + " ") * 200,
        "right to left": "\u202eThe plan\u202c was \u2067approved\u2069. " * 800,
        "line separators": "One.\u2028Two.\u2029Three.\x85Four.\x0bFive.\x0cSix. " * 500,
        "surrogates escaped": "A lone \ufffd and \U0010ffff and \ue000 sign. " * 500,
        "no letters": "!!! ??? ... --- *** ",
        "white space": " \t\n\u00a0\u2003\u3000\n\n" * 5000,
        "joiners": "wo\u2060rd\u200d wo\u00adrd \u2060\u2060 a\u200bb " * 2000,
        "capitals": "THE MINISTER SAID THAT THE PLAN WAS NOT APPROVED. " * 1000,
        "title case": "The Minister Of The New Office Said That The Plan Was Good. " * 1000,
        "abbreviations": "Mr. Dr. U.S. e.g. i.e. St. No. Inc. Jan. a.m. " * 1500,
        "initials": "J. R. R. A. B. C. D. " * 2500,
        "semicolons": "it fell; it rose; " * 3000 + ".",
        "apposition": "The man, a doctor, the son of a king, the king of a land, " * 800 + "left.",
        "relative clauses": "The man who saw the dog which bit the cat that ate the rat " * 800 + "left.",
        "passives": "It was made by him and was seen by her and " * 1000 + "left.",
        "said said": "“Yes,” said he, said she, said they. " * 1500,
        "front matter in front matter": "---\ntitle: a\n---\n---\ntitle: b\n---\n" * 500 + "Text.",
        "front matter never closed": "---\ntitle: a\n" + "a: b\n" * 5000,
        "headings only": "# a\n" * 5000,
        "link definitions": "".join(f"[{i}]: http://a.b/{i}\n" for i in range(5000)) + "[1]",
        "soft hyphens": "govern\u00adment pol\u00adicy " * 3000,
        "templates": "{{ 7*7 }} {% raw %} {# x #} {: onclick=alert(1) } [TOC] --8<-- \"x\" ::: mod " * 300,
    }  # fmt: skip


def small() -> dict[str, str]:
    """Short and odd."""
    texts = (
        "", " ", "\n", "\x00", "a", ".", "“", "”“", "\"", "'", "-", "--", "---", "---\n", "---\n---\n", "---\n---\nText.", "---\n- a\n---\nText.",
        "---\ntitle: [\n---\nText.", "---\n? a\n---\nb", "---\ntitle: !!python/object:os.system x\n---\nb", "\ufeff", "\ufeff---\ntitle: x\n---\nText.",
        "---\ntitle: &a [*a]\n---\nb", "---\ntitle: \"\\x00\"\n---\nb", "---\ntitle: \"\\uD800\"\n---\nb", "---\ndate: 2024-01-01\n---\nb",
        "---\n1: 2\n---\nb", "---\ntitle: |\n  a\n  b\n---\nb", "---\nworks: [{title: a, year: 1e400}]\n---\nb", "---\ntitle: .nan\n---\nb",
        "---\ntitle: 0x\n---\nb", "---\ntitle: 1_000\n---\nb", "---\ntitle: 1:30\n---\nb", "---\ntitle: 99999999999999999999999999999\n---\nb",
        "---\n<<: {a: b}\n---\nb", "---\n{}\n---\nb", "---\n%YAML 9.9\n---\nb", "---\ntitle: a\ntitle: b\n---\nb", "---\n\ttitle: a\n---\nb",
        "a\r\nb\rc", "\u2028", "\x85a", "<", ">", "&", "<a", "</", "<!", "<!--", "<?", "<![CDATA[", "a<![\x7f<!>b", "a<![if x]>b<![endif]>c", "<!DOCTYPE", "&#", "&#x", "&;", "<p", "<p>",
        "<script>", "<title>", "<title>a", "<a href>b</a>", "<a href='x'>", "<img>", "<img alt=>", "<svg><p>a", "<body></p>a", "]]>", "<p a='", "[", "[a",
        "[a]", "[a](", "[a](b", "[a](<b", "![", "![a](", "[a][", "[a]:", "**", "*", "_", "`", "``a", "~~~", "```", "#", "# ", "#a", "1.", "1. ", "- ", ">",
        "> ", "|", "|-|", "| a |\n|-|", "\\", "\\\n", "a\\", "    a", "\ta", "He said “", "He said ”.", "“Yes.", "Yes.” said he", "’", "n't", "'s", "can't", "’s ’s",
        "I", "A.", "U.S.", "Mr.", "Mr", "No. 5", "5.", "5", "$", "$5", "5%", "½", "Ⅷ", "²", "١٢٣", "1,2,3", "1.2.3", "1e400", "00:00", "May", "may", "On May",
        "On May 99", "February 30.", "2024-13-45", "a\u0301", "\u0301", "😀", "👨‍👩‍👧", "ﷺ", "ǅ", "İstanbul", "ﬁne", "ẞ", "ΑΣ", "\U0010ffff", "\ue000", "\ufdd0", "\u2060", "\u2060a\u2060",
        "was.", "was by", "by", "to", "not", "not not not", "said", "said.", "he said", "who", ", who ,", "which, which, which", ";", ";;", "—", "a — b", "()", "(a", "a)", "([{", "“()”",
    )  # fmt: skip
    return {repr(text)[:60]: text for text in texts}


def everything() -> dict[str, str]:
    """All of them."""
    return {**lines_of_one_character(), **pairs(), **shapes(), **small()}
