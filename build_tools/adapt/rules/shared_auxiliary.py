"""SP41: a second verb form that shares "was", "has" or "will" with the first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules._clauses import INTRANSITIVE, close, sets_scope
from build_tools.adapt.rules._far_subject import far_opening
from build_tools.adapt.rules._limits import join_over
from build_tools.adapt.rules._passive import has_far_object
from build_tools.adapt.rules._predicates import FINITE, again, is_joined_again, left_whole, opens_clause, say
from build_tools.adapt.rules._view import Clause, View, long_view
from build_tools.adapt.rules._whole import may_act
from build_tools.language.inflection import can_be, inflect, is_known
from build_tools.model import Edit, Span

_LEFT_MIN, _RIGHT_MIN = 4, 2
# With these, "was opened in May and closed in June" may tell what somebody else did, or what it did itself.
_EITHER_WAY = frozenset(
    """move serve retire work study graduate return settle open close start begin continue develop change grow improve increase
    turn operate play travel race finish end join marry divorce enter leave win lose meet score attend sell ship sink fly crash land
    form merge expand spread split retreat withdraw resign reach follow perform compete train practise practice teach write sing
    act direct debut age claim argue say tell believe think hope want need like love help vote fight drive ride live die earn
    appear become go come run contribute belong respond react refer result
    proceed occur happen""".split()
)
_TWO_OBJECTS = frozenset("award call give grant name offer rename".split())
_TAUGHT = frozenset("instruct tell teach show ask remind".split())
_GOES_ON = frozenset("DT PDT PRP$ PRP CD $ NNP IN TO RP WRB NNS NN".split())
_BEHIND = frozenset(("IN", "TO", "RB", "."))


class SharedAuxiliary(Rule):
    """Finds "SUBJECT was VERBED … and VERBED …", "will VERB … and VERB …", "has VERBED … and VERBED …" and
    "is VERBING … and VERBING …" in a long sentence, and says the subject and the auxiliary again.

    Why: the second verb form has no subject of its own and no word that shows its time: readers must go back for both.
    Left alone: forms that may be a past tense ("was opened in May and closed …"), a participle or an infinitive in between that
    may be the partner, negated auxiliaries, rows of three, nouns in between.
    Source: Siddharthan (2006): the shared auxiliary must be said again.
    """

    code: ClassVar[str] = "SP41"
    name: ClassVar[str] = "shared-auxiliary"
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        (
            "The school was founded by two monks in the year 1900 and renamed after the war in 1950.",
            "The school was founded by two monks in the year 1900. It was renamed after the war in 1950.",
        ),
        (
            "The boats will sail down the river to the old harbour and then turn to the north.",
            "The boats will sail down the river to the old harbour. They will then turn to the north.",
        ),
        (
            "She has given a large sum to the museum in Graz and publicly praised the work of its staff.",
            "She has given a large sum to the museum in Graz. She has publicly praised the work of its staff.",
        ),
        (
            "The children were given a map of the old town and told how to find their way home.",
            "The children were given a map of the old town. They were told how to find their way home.",
        ),
        (
            "The mirrors will keep the heat of the sun from the roof but do little for the rooms.",
            "The mirrors will keep the heat of the sun from the roof. But they will do little for the rooms.",
        ),
        (
            "The law would lead to increased tax on the boats of the harbour but allow the old trade to go on.",
            "The law would lead to increased tax on the boats of the harbour. But it would allow the old trade to go on.",
        ),
        (
            "He should have a good eye for the sky and enjoy working with his hands.",
            "He should have a good eye for the sky. He should enjoy working with his hands.",
        ),
        (
            "Within five days, she had met her goal and raised $900 for the school in the village.",
            "Within five days, she had met her goal. She had raised $900 for the school in the village.",
        ),
        (
            "The school had been founded by two monks in 1900 and renamed after the war in 1950.",
            "The school had been founded by two monks in 1900. It had been renamed after the war in 1950.",
        ),
        (
            "The school was founded by two monks in the year 1900 and led by their sister until 1950.",
            "The school was founded by two monks in the year 1900. It was led by their sister until 1950.",
        ),
    )
    unchanged: ClassVar[tuple[str, ...]] = (
        "The boats will not sail down the river to the harbour but turn to the north in the evening.",
        "The shop was opened by two brothers in the year 1900 and moved to a larger house in 1950.",
        "The school was housed in a castle built by two monks and renamed after the war in 1950.",
        "The school was not founded by two monks in the year 1900 and renamed after the war in 1950.",
        "The boats will stay in the harbour to wait for the wind and turn to the north in the evening.",
        "Perhaps the boats will sail down the river to the harbour and then turn to the north.",
        "Some of the boats were built by two brothers in 1950 and renamed after the war.",
        "The boats were sold in May by two brothers who left and renamed after the war.",
        "The boats were sold to a firm in Rome, to a shop in Bern and renamed after the war.",
        "The house was painted very red and sold in June to a firm in Bern.",
        "The steel will bring iron and steel a good name in the north of the country.",
        "The school was founded by two monks in the year 1900 and went to the town in 1950.",
        "The school was given by two monks to the town to open a hall and renamed in 1950.",
    )

    def propose(self, sentence: Tagged, context: Context) -> Iterable[Edit]:
        """One edit at the first verb form that surely shares the auxiliary of the main verb."""
        if not (" and " in sentence.text or " but " in sentence.text):
            return
        v = long_view(sentence, join_over(context.level))
        if v is None:
            return
        joins = [k for k in range(4, v.n - 3) if v.low[k] in ("and", "but") and v.is_level(k)]
        if not joins or sets_scope(v):
            return
        clause = far_opening(v)
        if clause is None or v.is_reported(0, clause.verb) or (chain := self._chain(v, clause)) is None:
            return
        name = again(v, clause)
        if name is None:
            return
        auxiliary, last, wanted = chain
        for k in joins:
            if k < last + 2:
                continue
            verb = k + 1
            while verb < k + 3 and v.tags[verb] == "RB" and v.low[verb] not in ("not", "so", "as", "only"):
                verb += 1
            if verb >= v.n - 1 or not self._fits(v, verb, wanted) or not self._may_cut(v, last, k, verb, wanted):
                continue
            left_end = k - 1 if v.low[k - 1] == "," else k
            lead = "But " if v.low[k] == "but" else ""
            yield Edit(
                Span(v.until(left_end - 1), v.at(k + 1)),
                f"{close(v, left_end)} {say(v, name, lead)} {auxiliary} ",
                self.code,
                "Two verb forms with one auxiliary: subject and auxiliary are said again.",
            )
            return

    def _chain(self, v: View, clause: Clause) -> tuple[str, int, str] | None:
        """The auxiliary as it is said again, the token of the first verb form, and the tag that its partner must have."""
        words = [v.low[clause.verb]]
        i = clause.verb + 1
        while i < v.n and (v.tags[i] == "RB" or v.low[i] in ("be", "been")):
            if v.low[i] in ("not", "n't", "never", "only", "so", "too", "as"):
                return None
            if v.low[i] in ("be", "been"):
                words.append(v.low[i])
            i += 1
        if words[0] not in _AUXILIARIES or i >= v.n:
            return None
        has_form = v.tags[i] in ("VBN", "VBD") and can_be(v.low[i], "VBN")
        if v.tags[i] == "VBG" and (words[-1] == "been" or words in (["is"], ["are"], ["was"], ["were"], ["am"])):
            is_noun = clause.subject.head == 0 and v.tags[0] == "NN"  # "Kindness is caring about them"
            is_act = words != ["is"] or clause.subject.kind == "pronoun" or (may_act(v, clause) and not is_noun)
            return (" ".join(words), i, "progressive") if is_act and v.low[i] != "going" else None
        if words[-1] in ("be", "been") or words[0] in ("is", "are", "was", "were"):
            return (" ".join(words), i, "passive") if has_form and v.low[i] not in ("born", "based") else None
        if words[0] in ("has", "have", "had"):
            return (words[0], i, "perfect") if has_form and len(words) == 1 else None
        return (words[0], i, "infinitive") if v.tags[i] == "VB" and len(words) == 1 else None

    def _fits(self, v: View, verb: int, wanted: str) -> bool:
        lemma, behind = v.lemma(verb), v.tags[verb + 1]
        if wanted == "progressive":
            # "works in mining and farming": no noun on either side
            return v.tags[verb] == "VBG" and behind in _GOES_ON and not v.low[verb - 2].endswith("ing")
        if wanted == "infinitive":
            if v.tags[verb] not in ("VB", "VBP") or not is_known(v.low[verb], "VB") or v.low[verb] == "have":
                return False
            if behind == "DT" and is_known(v.low[verb], "NN") and v.tags[verb - 1] == "CC":
                return v.tags[verb - 2] not in ("NN", "NNS")  # "iron and steel a"
            if v.is_word(verb - 1, "but") and behind == "JJ":
                return True  # "but do little"
            return behind in ("DT", "PRP$", "PRP", "TO", "IN", "RB", "RP", "CD", "VBG")
        if v.tags[verb] not in ("VBN", "VBD") or not can_be(v.low[verb], "VBN"):
            return False
        if v.low[verb] == inflect(lemma, "VBD") != inflect(lemma, "VBN"):
            return False
        if wanted == "perfect":
            return behind in ("DT", "PRP$", "PRP", "CD", "$", "NNP", "IN", "TO", "JJR", "WRB")
        if v.is_word(verb + 1, "by"):
            return True
        if lemma in _TWO_OBJECTS or (lemma in _TAUGHT and (behind == "WRB" or v.is_word(verb + 1, "that"))):
            return True
        return behind in _BEHIND and lemma not in INTRANSITIVE | _EITHER_WAY and not has_far_object(v, verb)

    def _may_cut(self, v: View, last: int, k: int, verb: int, wanted: str) -> bool:
        if v.count(0, k) < _LEFT_MIN or v.count(verb, v.n) < _RIGHT_MIN or opens_clause(v, last + 1, k):
            return False
        if not left_whole(v, k, True) or is_joined_again(v, last + 1, k - 1) or is_joined_again(v, k + 1, v.n):
            return False
        for i in range(last + 1, k):
            low, tag = v.low[i], v.tags[i]
            if (
                tag in FINITE
                or low in _STOPS
                or (tag in ("VBN", "VB", "VBG") and (wanted != "infinitive" or tag == "VB"))
            ):
                return False
            if tag == "TO" and v.tags[i + 1] == "VB":
                return False
        # "was painted red and polished": without a word in between, both verbs share what follows.
        end = k - 1 if v.low[k - 1] == "," else k
        if v.low[end - 1].endswith(".") or any(v.low[i] == "," and v.tags[i + 1] != "CD" for i in range(last, end)):
            return False
        return v.tags[end - 1] not in ("RB", "RP", "VBN", "VBD", "IN", "JJ", "CC") and v.low[verb] not in ("said", "so")


_AUXILIARIES = frozenset("is am are was were has have had will can could would must may might should".split())
_STOPS = frozenset("neither either both between ; : – — not n't".split())
