"""SP61: who said it, in the middle of what was said: "The plan, she said, is dead" → "She said the plan is dead"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import close, is_safe_verb, main_clause
from build_tools.adapt.rules._limits import SHORTEST_PIECE, split_over
from build_tools.adapt.rules._view import NounPhrase, View, upper, view
from build_tools.adapt.rules._words import SUBORDINATORS
from build_tools.language.closed import words_of
from build_tools.language.frequency import zipf
from build_tools.model import Edit, Span

_BARE = frozenset("say think believe".split())  # these need no "that"
_VERBS = _BARE | frozenset("claim argue insist warn suggest add admit explain note estimate report".split())
_LEADS = frozenset("but and yet".split())
_CONNECTORS = words_of("rather instead still besides indeed")
_FRONTED = words_of(
    "in at on during for since by within throughout across under over from after before besides despite"
)
_MARKS = frozenset((";", ":", "–", "—", "--", "(", ")"))
_OPENING = frozenset(('"', "“", "``"))
_COMMON = 3.5  # Zipf of a word that may be a plain noun as well
_LONGEST_FRONT = 9  # tokens
_REASON = "Who said it comes first."


class MiddleSpeaker(Rule):
    """Finds ", SPEAKER said," in the middle of a statement without quotation marks around it. Between a subject and its verb,
    or behind a fronted phrase, the speaker moves to the head; before ", and" or ", but" with a clause the sentence ends.

    Why: the speaker cuts the statement in two, so that readers must hold the first half in mind. Once the speaker stands first,
    a long report can be cut, and each part keeps its speaker.
    Left alone: statements that are quoted, other asides beside it, questions, a pronoun that the name of the speaker explains.
    Source: plainlanguage.gov (subject, verb, object close together); what editors do with news for learners.
    """

    code: ClassVar[str] = "SP61"
    name: ClassVar[str] = "middle-speaker"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The new bridge over the river, she said, would be ready in the spring of next year.",
            "She said the new bridge over the river would be ready in the spring of next year.",
        ),
        (
            "But the other houses in the village, Keller said, were built by the same family.",
            "But Keller said the other houses in the village were built by the same family.",
        ),
        (
            "In the old days, he admits, the people of the valley were poor and often hungry.",
            "He admits that, in the old days, the people of the valley were poor and often hungry.",
        ),
        (
            "There were about 900 fairs in the country last year, he said, and there is no way that all of them can go on.",
            "There were about 900 fairs in the country last year, he said. He said there is no way that all of them can go on.",
        ),
        (
            "The makers of the cars want to work with him, he says, because they have no engines of their own.",
            "The makers of the cars want to work with him, he says. He says this is because they have no engines of their own.",
        ),
        (
            "The river is cleaner than it was ten years ago but, said Keller, “it is still a danger for the fish”.",
            "The river is cleaner than it was ten years ago. But Keller said “it is still a danger for the fish”.",
        ),
        (
            "The stone hit the wall of the old mill and, experts say, the men were probably asleep at the time.",
            "The stone hit the wall of the old mill. Experts say the men were probably asleep at the time.",
        ),
        (
            "But, he admits, the makers of the cars in the north of the country have no engines of their own.",
            "But he admits the makers of the cars in the north of the country have no engines of their own.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "In the winter, she said, when the river is high, the people of the town leave their houses by the lake.",
        "The next winter, she said, would be hard for all of the people of the town by the river and the lake.",
        "Rock, she said, would fall on the new road to the old town by the river in most winters of the year.",
        "The makers of the cars all want to work with him, one says, because they have no engines of their own.",
        "The bridge with the old gate, he said, and there is no way that all of the guests can go on to the coast.",
        "He says the stone hit the wall of the old mill and, experts say, the men were asleep at the time.",
        "The new bridge, nobody said, would be ready in the spring of next year for the people of the town.",
        "The new bridge, she said on a cold day in May, would be ready in the spring of next year for all.",
        "The new bridge, she said, would be ready in the spring, said the mayor of the town on Monday, “at last.”",
        "The “new bridge”, she said, would be ready in the spring of next year for all the people of the town.",
        "Besides, the mayor, she said, is a good man who has done a lot for the old people of the town.",
        "“The new bridge over the river,” she said, “would be ready in the spring of next year.”",
        "If the river is cleaner than it was but, said Keller, “it is still a danger”, the fish may not come back.",
        "The river is cleaner than it was ten years ago but, said Keller, “Danger” is still written on the bridge.",
        "The stone that hit the wall and, experts say, the men of the mill was found in the river in the spring.",
        "If the river rises again and, experts say, the bridge falls, the people of the valley will have to leave.",
        "The man was funny and clever, I thought, and I almost forgave him for the noise at night.",
        "The new bridge, which, she said, had cost too much, would be ready in the spring of next year.",
        "If the river rises again, she said, the people of the valley will have to leave their houses.",
        "He was, the mayor of the town said, a good man who had done a lot for the old people.",
        "The new bridge over the river, which she said was dear, would be ready in the spring.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit a sentence."""
        text = sentence.text
        if context.level.high is None or text.count(",") < 2 or not text.endswith((".", "”", '."')):
            return
        v = view(sentence)
        if v.length <= split_over(context.level):
            return
        for opened in range(1, v.n - 5):
            if v.low[opened] != "," or not v.is_level(opened):
                continue
            found = self._speaker(v, opened)
            if found is None:
                if v.is_word(opened - 1, *_CONNECTORS) and opened == 1:
                    return
                continue
            speaker, verb, closed = found
            if not v.is_free(0, closed + 1) or "?" in v.low or _MARKS & set(v.low[:opened]):
                return
            quoted = self._before_quotation(v, opened, closed, speaker, verb)
            if quoted is not None:
                yield quoted
                return
            if not v.is_balanced or v.low[v.n - 1] != ".":
                return
            is_join = v.is_word(opened - 1, "and", "but") and opened > 3
            cut = self._before_statement if is_join else self._edit
            edit = cut(v, opened, closed, speaker, verb)
            if edit is not None:
                yield edit
            return

    def _speaker(self, v: View, opened: int) -> tuple[NounPhrase, int, int] | None:
        """The speaker and the verb between the comma at ``opened`` and the next one."""
        phrase = v.phrase(opened + 1)
        if phrase is not None and phrase.end + 1 < v.n and v.lemma(phrase.end) in _VERBS:
            verb, closed = phrase.end, phrase.end + 1
        elif v.lemma(opened + 1) in _VERBS and (phrase := v.phrase(opened + 2)) is not None:
            verb, closed = opened + 1, phrase.end
        else:
            return None
        if not v.is_word(closed, ",") or v.tags[verb] not in ("VBD", "VBZ", "VBP") or closed - opened > 8:
            return None
        if v.low[phrase.start] in ("there", "it", "nobody", "none", "no", "you", "few", "some"):
            return None
        return (phrase, verb, closed) if v.agrees(phrase, verb) else None

    def _before_quotation(self, v: View, opened: int, closed: int, speaker: NounPhrase, verb: int) -> Edit | None:
        """ "A, she said, but “b”" and "A but, she said, “b”": the quotation gets its speaker."""
        join, mark = (closed + 1, closed + 2) if v.is_word(closed + 1, "and", "but") else (opened - 1, closed + 1)
        if not v.is_word(join, "and", "but") or mark + 3 >= v.n or v.words[mark].text not in _OPENING:
            return None
        first = v.words[mark + 1].text
        if not (first[0].islower() or first == "I"):
            return None
        is_behind = join > closed
        end = closed if is_behind else join - (v.low[join - 1] == ",")
        left = main_clause(v, 0, opened if is_behind else end)
        if (
            left is None
            or v.low[0] in SUBORDINATORS
            or left.verb >= end
            or v.is_reported(0, opened if is_behind else end)
        ):
            return None
        said = f"{v.src(speaker.start, speaker.end)} {v.src(verb, verb + 1)}"
        said = f"But {said}" if v.low[join] == "but" else upper(said)
        return Edit(
            Span(v.until(end - 1), v.at(mark)), f". {said} ", self.code, "A statement and a quotation: two sentences."
        )

    def _before_statement(self, v: View, opened: int, closed: int, speaker: NounPhrase, verb: int) -> Edit | None:
        """ "A and, she says, B": the second statement gets its speaker."""
        join = opened - 1
        end = join - (v.low[join - 1] == ",")
        left, right = main_clause(v, 0, end), v.long_clause(closed + 1)
        if left is None or left.verb >= end or right is None or right.start != closed + 1 or not is_safe_verb(v, right):
            return None
        if v.low[0] in SUBORDINATORS or v.is_reported(0, end) or v.count(closed + 1, v.n) <= SHORTEST_PIECE:
            return None
        said = f"{v.src(speaker.start, speaker.end)} {v.src(verb, verb + 1)}"
        said = f"But {said}" if v.low[join] == "but" else upper(said)
        that = "" if v.lemma(verb) in _BARE else " that"
        return Edit(
            Span(v.until(end - 1), v.at(closed + 1)),
            f"{close(v, end)} {said}{that} ",
            self.code,
            "A statement, and another that is somebody's: two sentences.",
        )

    def _edit(self, v: View, opened: int, closed: int, speaker: NounPhrase, verb: int) -> Edit | None:
        start = 1 if v.low[0] in _LEADS else 0
        joined = v.is_word(closed + 1, "and", "but", "because")
        if joined:
            clause = v.long_clause(closed + 2)
            if (
                main_clause(v, start, opened) is None
                or clause is None
                or clause.start != closed + 2
                or v.n - closed < 6
            ):
                return None
            if v.low[speaker.start] in ("i", "we") and v.lemma(verb) in ("think", "believe"):
                return None  # "He is funny, I thought, and I forgave him": what I did is no thought
            # Each half keeps its speaker.
            said = f"{v.src(speaker.start, speaker.end)} {v.src(verb, verb + 1)}"
            first = v.src(closed + 2, closed + 3)
            first = first if self._keeps_capital(v, closed + 2) else first[0].lower() + first[1:]
            opening = f"But {said}" if v.low[closed + 1] == "but" else upper(said)
            if v.low[closed + 1] == "because":
                again = v.refer(speaker, person=True)
                if again is None:
                    return None
                opening = f"{again} {v.src(verb, verb + 1)}"
                opening += " this was because" if v.tags[clause.verb] == "VBD" else " this is because"
            return Edit(
                Span(v.at(closed), v.until(closed + 2)),
                f". {opening} {first}",
                self.code,
                "Two statements of one speaker: two sentences.",
            )
        who = f"{v.src(speaker.start, speaker.end)} {v.src(verb, verb + 1)}"
        who = who if start else upper(who)
        lead = f"{v.words[0].text} " if start else ""
        if start == opened:  # "But, he admits, …"
            return (
                Edit(Span(0, v.at(closed + 1)), f"{lead}{who} ", self.code, _REASON) if v.clause(closed + 1) else None
            )
        told = v.src(start, opened)
        if opened == 1 and v.tags[0] == "NNP" and zipf(v.low[0]) > _COMMON:
            return None  # the capital letter may be that of the sentence
        if not self._keeps_capital(v, start):
            told = told[0].lower() + told[1:]
        subject = v.phrase(start)
        is_pronoun = subject is not None and subject.kind == "pronoun"
        if is_pronoun and speaker.kind != "pronoun":
            return None  # "He was, the mayor said, …": "he" would be the mayor
        if subject is not None and subject.end == opened and v.finite(closed + 1) is not None:
            if v.is_time(subject):
                return None
            that = "" if v.lemma(verb) in _BARE else " that"
            return Edit(Span(0, v.at(closed + 1)), f"{lead}{who}{that} {told} ", self.code, _REASON)
        if v.low[start] in _FRONTED and opened - start <= _LONGEST_FRONT and not v.has_finite(start, opened):
            clause = v.long_clause(closed + 1)
            if clause is None or clause.start != closed + 1 or "," in v.low[start:opened]:
                return None
            return Edit(Span(0, v.at(closed + 1)), f"{lead}{who} that, {told}, ", self.code, _REASON)
        return None

    def _keeps_capital(self, v: View, i: int) -> bool:
        first = v.words[i]
        return v.tags[i] in ("NNP", "NNPS") or first.text == "I" or any(c.isupper() for c in first.text[1:])
