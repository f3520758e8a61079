"""What the rules for words and clauses in front of a statement, and clauses behind one, cut and leave alone."""

from __future__ import annotations

import pytest
from passes import run

from build_tools.adapt.rule import Rule
from build_tools.adapt.rules.as_reason import AsReason
from build_tools.adapt.rules.fronted_clause import FrontedClause
from build_tools.adapt.rules.fronted_description import FrontedDescription
from build_tools.adapt.rules.fronted_participle import FrontedParticiple
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.fronted_reason import FrontedReason
from build_tools.adapt.rules.subordinate_clause import SubordinateClause

CUT: dict[type[Rule], list[tuple[str, str]]] = {
    FrontedClause: [
        (
            "And as the price of coal fell in the spring of 1950, the two brothers moved their tools to the barn.",
            "And the price of coal fell in the spring of 1950. As this happened, the two brothers moved their tools to the barn.",
        ),
        (
            "Because the farmers had no water left and the wells were dry, the council opened the old lake.",
            "The farmers had no water left and the wells were dry. So the council opened the old lake.",
        ),
        (
            "Shortly after the council refused the plan for a new school, the parents wrote a letter to the minister.",
            "The council refused the plan for a new school. Shortly after that, the parents wrote a letter to the minister.",
        ),
        (
            "But after the council refused the plan for a new school, the parents wrote a letter to the minister.",
            "The council refused the plan for a new school. But after that, the parents wrote a letter to the minister.",
        ),
        (
            "When she refused the plan for a new school on the hill, she wrote a long letter to the minister.",
            "She refused the plan for a new school on the hill. When she did this, she wrote a long letter to the minister.",
        ),
        (
            "When the mayor refused the plan for a new school on the hill, he wrote a long letter to the minister.",
            "The mayor refused the plan for a new school on the hill. When he did this, he wrote a long letter to the minister.",
        ),
        (
            "As the price of coal falls in the spring and the summer, the two brothers move their tools to the barn.",
            "The price of coal falls in the spring and the summer. As this happens, the two brothers move their tools to the barn.",
        ),
        (
            "While it took ten years for the town to build a bridge, the village is likely to have one in May.",
            "It took ten years for the town to build a bridge. But the village is likely to have one in May.",
        ),
        (
            "While the old bridge is a ruin in the middle of the town, the new one is a work of art.",
            "The old bridge is a ruin in the middle of the town. But the new one is a work of art.",
        ),
        (
            "While the old bridge is a ruin in the middle of the town, it is a work of art for many people.",
            "The old bridge is a ruin in the middle of the town. But it is a work of art for many people.",
        ),
        (
            "Although it was not the best year of the two brothers, it was not the worst year for the mine.",
            "It was not the best year of the two brothers. But it was not the worst year for the mine.",
        ),
        (
            "Though he was ill in the winter and the spring of 1950, the strength of his voice was never lost.",
            "He was ill in the winter and the spring of 1950. But the strength of his voice was never lost.",
        ),
        (
            "Since there is little rain in the long summer of the north, the farmers take water from the lake.",
            "There is little rain in the long summer of the north. So the farmers take water from the lake.",
        ),
        (
            "As the council did not show the numbers of the year, the parents wrote a long letter to the minister.",
            "The council did not show the numbers of the year. So the parents wrote a long letter to the minister.",
        ),
    ],
    FrontedDescription: [
        (
            "The oldest of the three sisters, she was the first to write the songs down.",
            "She was the oldest of the three sisters. She was the first to write the songs down.",
        ),
        (
            "A small town in the hills, Aarau is the first with a bridge of steel and glass.",
            "Aarau is a small town in the hills. It is the first with a bridge of steel and glass.",
        ),
        (
            "Unable to pay for the repair of the roof, they sell the house near the river.",
            "They are unable to pay for the repair of the roof. They sell the house near the river.",
        ),
    ],
    FrontedParticiple: [
        (
            "Describing the first songs about the sea, Anna Keller said that they were written in a week.",
            "Anna Keller described the first songs about the sea. Keller said that they were written in a week.",
        ),
    ],
    FrontedPhrase: [
        (
            "While the old bridge depends on the weather, the new bridge is open all year long.",
            "The old bridge depends on the weather. But the new bridge is open all year long.",
        ),
        (
            "Raised in a small town in the north, Anna Keller was the first to write the songs down.",
            "Anna Keller was raised in a small town in the north. Keller was the first to write the songs down.",
        ),
        (
            "Rated the best of the old kind, it reached the town near Bern in the night.",
            "It was rated the best of the old kind. It reached the town near Bern in the night.",
        ),
        (
            "Helped by an old map of the valley, and watched by the farmers, the team spent four days in the hills.",
            "The team was helped by an old map of the valley, and watched by the farmers. It spent four days in the hills.",
        ),
        (
            "Started in 1900 by the old company of the state (LK), the town has grown rich from the ore below it.",
            "The town was started in 1900 by the old company of the state (LK). It has grown rich from the ore below it.",
        ),
        (
            "Born in the old town, she spent the first years in the south of the country.",
            "She was born in the old town. She spent the first years in the south of the country.",
        ),
    ],
    FrontedReason: [
        (
            "To save what was left of the money, the two sisters sold the boat of their father.",
            "The two sisters sold the boat of their father. They did this to save what was left of the money.",
        ),
        (
            "By using carts to collect old wood in the streets, the farmers sell bread for half of the price.",
            "The farmers sell bread for half of the price. They do this by using carts to collect old wood in the streets.",
        ),
        (
            "To save money for the repair of the roof, the two sisters have sold the boat of their father.",
            "The two sisters have sold the boat of their father. They have done this to save money for the repair of the roof.",
        ),
        (
            "To save money for the repair of the roof, Keller has sold the boat of her father.",
            "Keller has sold the boat of her father. Keller has done this to save money for the repair of the roof.",
        ),
        (
            "To save money for the repair of the roof, the two sisters sell the boats of their father.",
            "The two sisters sell the boats of their father. They do this to save money for the repair of the roof.",
        ),
    ],
    SubordinateClause: [
        (
            "The north has six of the old bridges of the land while the south has only two of them.",
            "The north has six of the old bridges of the land. The south has only two of them.",
        ),
        (
            "She called the dog Star that year because it had a white mark over the left eye.",
            "She called the dog Star that year. This was because it had a white mark over the left eye.",
        ),
        (
            "The old town was a part of Bern for many years, before it became a town of its own.",
            "The old town was a part of Bern for many years. Then it became a town of its own.",
        ),
        (
            "The farmer of the valley sells half of his water in May, while they buy more of it in June.",
            "The farmer of the valley sells half of his water in May. They buy more of it in June.",
        ),
        (
            "The ends of the old road are not always clear, because the border is not drawn on any map.",
            "The ends of the old road are not always clear. This is because the border is not drawn on any map.",
        ),
        (
            "But there is a bigger quarrel in the valley because the council has lost the money for the road.",
            "But there is a bigger quarrel in the valley. This is because the council has lost the money for the road.",
        ),
        (
            "The north sells more than the south may buy, while the towns of Bern, Basel and Chur are a mixed bag.",
            "The north sells more than the south may buy. The towns of Bern, Basel and Chur are a mixed bag.",
        ),
        (
            "The boat single Rising Sun brought great success for the school, while the wild songs caused a lot of joy.",
            "The boat single Rising Sun brought great success for the school. The wild songs caused a lot of joy.",
        ),
    ],
}
LEFT: dict[type[Rule], list[str]] = {
    AsReason: [
        "The old bridge is closed to cars in the winter, as “we” all know it, in the valley.",
        "The old bridge is just as good as the new one, as it has the same kind of roof.",
    ],
    FrontedClause: [
        "Even after the council refused the plan for a new school, the parents wrote letters to the minister.",
        "After the council refused the plan for a new school, the parents were angry for many weeks.",
        "When everything was sold in the old house on the hill, the two brothers wrote a letter to the king.",
        "As the price of coal fell in the spring of 1950, the two brothers move their tools to the barn.",
        "As it fell in the spring of 1950 to a new low, the two brothers moved their tools to the barn.",
        "And before she left the town in the valley for good, the teacher opened a small school for the boys.",
        "Before the teacher had left the town in the valley, she opened a small school for the boys.",
        "Before the teacher left the town in the valley, the mayor said that the school was too small.",
        "Before the old teacher left the town in the valley, she opened a small school for the boys.",
        "Although the bridge was closed in the spring, the mayor said that the school was safe for the children.",
        "While the mayor is planning a new school on the hill, the parents are against it in all the towns.",
        "While the town rests in the sun of the long summer, it is full of people from the coast.",
        "While the rain falls on the old roofs of the town, the people are at home in their houses.",
        "But although the bridge was closed in the spring, the mayor of the town was not sad about it.",
        "Just because the bridge was closed in the winter, the mayor of the town was not sad about it.",
        "As is known to all of the people in the valley, the teacher opened a small school for the boys.",
        "After this was done in the spring: a new roof, the teacher opened a small school for the boys.",
        "Although he waits when it rains in the spring, the teacher is not at home in the summer.",
        "When the council refused the plan after the vote, which was late, the parents wrote to the minister.",
        "Though he was ill in the winter and the spring of 1950, his daughter was never told a word about it.",
        "Since the teacher is at home in the winter of the year, the children of the town go to another school.",
        "Because it is closed in the winter, most of the old bridge is under the snow.",
        "Two or three of the old men in the valley, as we know, live in the house.",
        "One of the oldest men, as we all know, lives in the house beside the river.",
        "Only when the council refused the plan for a new school, the parents wrote a long letter to the minister.",
        "When the council refused the plan and the mayor left the town, the parents wrote a long letter to the minister.",
        "As the price of coal falls in the spring and the summer, the two brothers moved their tools to the barn.",
        "Though Anna Keller, the head of the office, and two friends gave the plan her support, some are against it.",
        "Though he was ill in the winter and the spring of 1950, Keller’s voice was never lost in all the years.",
        "While the teacher is at home in the winter, the school is open to all the boys of the town.",
        "Before the teacher had left the town in the valley, the mayor opened a small school there.",
    ],
    FrontedDescription: [
        "A year later, he was chosen as the head of the school in the valley.",
        "A teacher from the valley, she had been the first to write the songs down.",
        "A book of songs and maps, of birds, it was the first of its kind in the land.",
        "A colour of the old kind, it was the first in the house of the king.",
        "A teacher from the valley, it was the first to write the songs down in 1950.",
        "A teacher from the valley, the mayor of Bern is the first to write the songs down.",
        "A teacher from the valley, a man is the first to write the songs down in 1950.",
        "A house of wood and stone, Anna Keller is the first with all the songs of the sea.",
        "Rather than pay for the repair, the two sisters sold the house near the river.",
        "Poor people in the old valley, they sold the house near the river.",
        "Unable to pay for the repair of the roof, the house near the river was sold.",
        "Unable to pay for the repair of the roof, they now sell the house near the river.",
        "Unable to pay for the roof, every teacher sold the house near the river.",
        "As a doctor of the old school, she would sell the house near the river.",
        "The last one, she was the best of the three sisters in the house.",
        "A long and cold day, then she was the best of the three sisters in the house.",
        "A teacher from the valley, she wrote the songs.",
        "A word that everybody knows, it was the first word of the new language.",
        "The head of the old school in the valley, the old friend of the two brothers.",
        "A small town in the hills, Anna Keller is the first with a bridge of steel and glass.",
        "The house is on the hill, Aarau is a town with a bridge of steel and glass.",
        "A good doctor, she was the best of the three sisters in the house.",
        "A “teacher” from the valley, she was the first to write the songs down.",
        "The head of the office, he said, was the first to write the songs down.",
        "The teachers from the valley, she is the first to write the songs down.",
    ],
    FrontedParticiple: [
        "Using maps, she found the old mine of her father in the hills of the north.",
        "Using an old map that was wrong, the two sisters found the mine of their father.",
        "Using a map of the hills and looking for gold, the two sisters found the mine of their father.",
        "Using an old map of the hills, every teacher found the mine of their father.",
        "Using an old map of the hills, the two sisters had found the mine of their father.",
        "Jumping over the wall of the garden, the two sisters found the mine of their father.",
        "Using an old map of the hills, young Anna Keller found the mine of her father.",
        "Using an old map, the sisters found the mine.",
    ],
    FrontedPhrase: [
        "Because it was cold and the road was closed, some of the people stayed at home in the winter.",
        "Although bread, butter, and milk are most common, other kinds of food were found in the house.",
        "Although the new bridge (1950) is closed, most of the drivers still use the old one.",
        "After he left he took a room in the town, the parents wrote a letter to the minister.",
        "While the old bridge is closing in the summer, the new bridge is open all year long.",
        "While it is an old and small bridge, the new bridge is open all year long.",
        "Raised from the ground by two machines, the house was put on a new wall of stone.",
        "Based on a song from the north, the film tells about the life of a poor man.",
        "Founded in 1905 by a group of men, the series won the cup in 1950 and in 1960.",
        "Born in Bern, Keller spent the first years in the south of the country.",
        "After the mayor left the council took a room in the town, the parents wrote a letter.",
        "While the old bridge depends on the weather, it is open all year long.",
        "After the mayor opened the school he left the town, the parents wrote a letter to the minister.",
    ],
    FrontedReason: [
        "Because of this and that, the village on the hill had no water for three weeks.",
        "After she has finished her long career in the north, James plans to own a farm in the hills.",
        "Despite the fall of the price in the summer, the mine stayed open, with two hundred men at work in it.",
        "In the autumn of the year 2006, the two towns joined the city, despite a long fight in the courts.",
        "After the death of Anna Keller in the winter, his family sold the house on the hill.",
        "After leaving the old town in the north in May, the two brothers sold the house on the hill.",
        "Because of these high prices in the winter, the village has closed the swimming pool.",
        "In the past twenty years or so, the village built two new schools.",
        "To get money for the repair of the roof, the two sisters know the boat of their father.",
        "To save money for the repair of the roof, the two sisters had sold the boat of their father.",
        "To save money, they sold the boat.",
        "To save money for the roof of the old house, each of the men sold the boat of their father.",
        "Because of the storm, the village on the hill closed the swimming pool for three weeks.",
        "Because of the high price of coal, the village closed the pool as a result of the vote.",
    ],
    SubordinateClause: [
        "The old man feels, though he is very old, the cold of the winter in his house.",
        "One paper of the town wrote, “A sad day for all,” while the other paper wrote of a great day.",
        "The farmers of the valley sold half of their land because of the high price of the water.",
        "The family lived in the old town of Bern in 1950 when the war was over for all.",
        "He answered all the letters of the two sisters when they needed help in the house.",
        "She was left alone while her son and his wife went to the feast of the village.",
        "The farmers who live in the north of the valley slept while their sons drove the cattle home.",
        "The north had six of the old bridges of the land while the south was building two of them.",
        "People grow old in the valley – when they are rich and healthy – much more slowly now.",
        "The army took the town after two years, when they came in, from the north, rode over the wall and burned it.",
        "But when he called for help in the night, though he was old, the boys came to the house.",
        "The new road should be open in the spring, because it should be ready for the buses.",
        "The house was his because he paid for it, but the boys did not believe a word of it.",
        "He went to the town, where he lived in a small room, because he had no money.",
        "The end of the old road came as no surprise perhaps because it had no more buses.",
        "The only way to the old town is closed, because the water has risen over the road.",
        "The farmer of the valley sells half of his water in May, while he bought most of it.",
        "The list of the old town: two rooms with a bath, while the new one has three of them.",
        "When they came to the town they left it because the price of bread was too high.",
        "The men that we met in the town came because they had heard of the price of bread.",
        "Much of what he sang was new because the price of bread in the town was too high.",
        "In the dry north, the farmers sell most of their water, while in the south only two of them can and will.",
        "In the dry north, the farmers sell most of their water, while in the south only two of them do.",
        "In the dry north, the farmers sell most of their water, while in the south only slowly rising rivers are low.",
        "The feast of the village began on Saturday afternoon, though Anna Keller, and two of the men, were at home.",
        "The old woman of the valley feels, though she is very old, the cold of the winter.",
        "They sell half of it in May, while they buy the rest of it in June in Bern.",
        "Then the people of the valley left the town because the price of bread was too high.",
        "Much of what he sang is new, because the price of bread in the town was too high.",
        "With half of the water sold because of the fall of the price, the farmers went home.",
        "The people of the valley went home only though the king had given them bread.",
        "The road is closed – because the bridge is old – for most of the long year.",
        "The farmers of the valley sold half of their water in May, while they buy the rest of it in June.",
        "The house is old because it was built by the king but never repaired by the town.",
        "The old road is closed for the year, perhaps because the bridge is not safe for cars.",
    ],
}


@pytest.mark.parametrize(("rule", "text", "wanted"), [(r, *pair) for r, pairs in CUT.items() for pair in pairs])
def test_it_is_cut(rule: type[Rule], text: str, wanted: str) -> None:
    assert run(rule(), text) == wanted


@pytest.mark.parametrize(("rule", "text"), [(r, text) for r, texts in LEFT.items() for text in texts])
def test_it_is_left_alone(rule: type[Rule], text: str) -> None:
    assert run(rule(), text) == text
