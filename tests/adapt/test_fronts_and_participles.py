"""What the rules for words in front of a statement, and for participles behind one, cut and leave alone: their finer cases."""

from __future__ import annotations

import pytest

from build_tools.adapt.engine import applied
from build_tools.adapt.protect import protected
from build_tools.adapt.rule import Context, Rule, Tagged
from build_tools.adapt.rules.as_reason import AsReason
from build_tools.adapt.rules.fronted_clause import FrontedClause
from build_tools.adapt.rules.fronted_description import FrontedDescription
from build_tools.adapt.rules.fronted_participle import FrontedParticiple
from build_tools.adapt.rules.fronted_phrase import FrontedPhrase
from build_tools.adapt.rules.fronted_reason import FrontedReason
from build_tools.adapt.rules.participle_aside import ParticipleAside
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.subordinate_clause import SubordinateClause
from build_tools.adapt.rules.timed_participle import TimedParticiple
from build_tools.language.tagging import tag
from build_tools.model import Level

EASY = Context(Level("easy", "Easy", 4, 6))


def run(rule: Rule, text: str) -> str:
    return applied(
        text, sorted(rule.propose(Tagged(text, tag(text), protected(text) or ()), EASY), key=lambda e: e.span.start)
    )


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
    ParticipleAside: [
        (
            "In the north, the old mill, built in 1890 by two brothers from the valley, is now a school.",
            "In the north, the old mill is now a school. The old mill was built in 1890 by two brothers from the valley.",
        ),
        (
            "The farmer, known in the valley as Red Berg, is the owner of two of the largest boats.",
            "The farmer is known in the valley as Red Berg. The farmer is the owner of two of the largest boats.",
        ),
        (
            "Ghost Island, known in the valley as Red Beard, is a song about the sea and its people.",
            "Ghost Island is known in the valley as Red Beard. It is a song about the sea and its people.",
        ),
        (
            "Ghost Island, known in the valley as Red Beard, was lost in the storm of the year 1950.",
            "Ghost Island was known in the valley as Red Beard. Ghost Island was lost in the storm of the year 1950.",
        ),
        (
            "The Bern Key, known in the valley as Red Beard, was lost in the storm of the year 1950.",
            "The Bern Key was known in the valley as Red Beard. It was lost in the storm of the year 1950.",
        ),
        (
            "The old school, used in 1950 by the farmers, is about the length of a long boat.",
            "The old school was used in 1950 by the farmers. It is about the length of a long boat.",
        ),
        (
            "The film, written and directed by Joby Berg, is about the life in a poor valley.",
            "The film was written and directed by Joby Berg. It is about the life in a poor valley.",
        ),
        (
            "The song, composed by Joby Berg in the spring, is about the life in a poor valley.",
            "The song was composed by Joby Berg in the spring. It is about the life in a poor valley.",
        ),
        (
            "The song, designed by Joby Berg in the spring, is about the life in a poor valley.",
            "The song was designed by Joby Berg in the spring. It is about the life in a poor valley.",
        ),
        (
            "The old bridge, made to last a hundred years, is about the length of a long boat.",
            "The old bridge is made to last a hundred years. It is about the length of a long boat.",
        ),
        (
            "The old film, made by Joby Berg in the spring, is about the life in a poor valley.",
            "The old film was made by Joby Berg in the spring. It is about the life in a poor valley.",
        ),
        (
            "The old school, set up by the farmers of the north, is about the length of a long boat.",
            "The old school was set up by the farmers of the north. It is about the length of a long boat.",
        ),
        (
            "The old novel, published by a friend of the farmers, is about the life in a poor valley.",
            "The old novel was published by a friend of the farmers. It is about the life in a poor valley.",
        ),
        (
            "The old mill, active in the north of the valley, is about the length of a long boat.",
            "The old mill is active in the north of the valley. It is about the length of a long boat.",
        ),
    ],
    ParticipleClause: [
        (
            "It won the race for the third time in a row in 1998, becoming the best song of the country.",
            "It won the race for the third time in a row in 1998. It became the best song of the country.",
        ),
        (
            "The two sisters won the race for the third time in 1998, becoming the best of the country.",
            "The two sisters won the race for the third time in 1998. They became the best of the country.",
        ),
        (
            "The storm hit the town of Bern in the night, making it hard to find a boat for the farmers.",
            "The storm hit the town of Bern in the night. This made it hard to find a boat for the farmers.",
        ),
        (
            "In the south, Lloyd’s has turned around its business in the last ten years, making the valley a bright spot.",
            "In the south, Lloyd’s has turned around its business in the last ten years. This has made the valley a bright spot.",
        ),
        (
            "The film made in Bern was sold to the king of the north, making him the owner of it.",
            "The film made in Bern was sold to the king of the north. This made him the owner of it.",
        ),
        (
            "The storm crossed the long river in the north that night, causing great floods in the old town.",
            "The storm crossed the long river in the north that night. This caused great floods in the old town.",
        ),
    ],
    ParticipleTail: [
        (
            "The house of stone was not sold in the end, meaning that, if the roof falls, the town has to pay for it.",
            "The house of stone was not sold in the end. This meant that, if the roof falls, the town has to pay for it.",
        ),
        (
            "She left the old school in the valley in the spring, having lost most of her friends in the flood.",
            "She left the old school in the valley in the spring. She had lost most of her friends in the flood.",
        ),
        (
            "She is now the head of the old school in the valley, having been a teacher in the north for years.",
            "She is now the head of the old school in the valley. She was a teacher in the north for years.",
        ),
        (
            "The farmers live in the valley of the old mine, using wood and growing coffee for the town.",
            "The farmers live in the valley of the old mine. They use wood and grow coffee for the town.",
        ),
        (
            "He began the long season of 2002 as a starter, throwing seven balls into the river.",
            "He began the long season of 2002 as a starter. He threw seven balls into the river.",
        ),
        (
            "Ten years on, cracks are starting to appear in the old road, creeping ever closer to the village.",
            "Ten years on, cracks are starting to appear in the old road. They are creeping ever closer to the village.",
        ),
        (
            "They pay between two and six dollars for it, depending on the weather in the hills.",
            "They pay between two and six dollars for it. This depends on the weather in the hills.",
        ),
        (
            "The bridge can be closed in the spring, meaning that buses have to take the long way.",
            "The bridge can be closed in the spring. This means that buses have to take the long way.",
        ),
        (
            "She won the race for the third time in a row, making her the best runner of the land.",
            "She won the race for the third time in a row. This made her the best runner of the land.",
        ),
        (
            "Anna Keller won the race for the third time, making her the best runner of the land.",
            "Anna Keller won the race for the third time. This made her the best runner of the land.",
        ),
        (
            "The teacher won the race for the third time in a row, making her the best runner of the land.",
            "The teacher won the race for the third time in a row. This made her the best runner of the land.",
        ),
        (
            "The bank was losing money in the spring, leaving the town without a school.",
            "The bank was losing money in the spring. This left the town without a school.",
        ),
        (
            "The storm built walls of sand in the valley, easing the fall of the old town.",
            "The storm built walls of sand in the valley. This eased the fall of the old town.",
        ),
        (
            "Anna Keller opened the door of the old house in the winter, insisting that the roof was about to fall.",
            "Anna Keller opened the door of the old house in the winter. Keller insisted that the roof was about to fall.",
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
    TimedParticiple: [
        (
            "After gaining the force of a storm on Friday night, the highest winds reached the town.",
            "The highest winds gained the force of a storm on Friday night. Then they reached the town.",
        ),
        (
            "After showing their boats at the old market in Bern, Aargau, they have sold five of them to the town.",
            "They showed their boats at the old market in Bern, Aargau. Since then, they have sold five of them to the town.",
        ),
        (
            "Keller left the old house in the winter after being a teacher in the capital for years.",
            "Keller left the old house in the winter. This was after Keller was a teacher in the capital for years.",
        ),
        (
            "The company has closed the oldest mine in the valley after losing money on it for years.",
            "The company has closed the oldest mine in the valley. This comes after the company lost money on it for years.",
        ),
        (
            "The two sisters had driven to the old market at 12.45 after leaving the noise of the other shop.",
            "The two sisters had driven to the old market at 12.45. This was after they left the noise of the other shop.",
        ),
        (
            "He then took his friends in the old mine aside before finally addressing the rest of the workers.",
            "He then took his friends in the old mine aside. Then he finally addressed the rest of the workers.",
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
        "To save what was left of the money, the two sisters sold the boat of their father.",
        "Because of the high price of coal, the village closed the pool as a result of the vote.",
    ],
    ParticipleAside: [
        "The old mill, rebuilt, is now a school of music for the boys of the town.",
        "In the north, the old mill, built in 1890 by two brothers, is now “a school of music” for the boys.",
        "No old mill, built in 1890 by two brothers from the valley, is now a school of music.",
        "A strange illness of the bees, called the red death by the farmers, was found in the hills.",
        "The team, founded in 1950 by two brothers from the valley, won the cup in the year 1960.",
        "The mill, similar to the one in Bern, is now a school of music for the boys of the town.",
        "The old mill, now used, is about the length of a long boat with two sails.",
        "The old school, used by the farmers since 1950, is about the length of a long boat.",
        "The old wall, made by the farmers of the north, is about the length of a long boat.",
        "The old film, set down by the farmers of the north, is about the length of a long boat.",
        "The old mill, very old and small, is about the length of a long boat with two sails.",
        "The old mill in the valley of the north, built in 1890 by two brothers, burned.",
    ],
    ParticipleClause: [
        "There have been several small studies of the old mines in Bern, showing that the water is not clean.",
        "The storm hit the town in the night, forcing farmers to leave their homes, said the mayor, who lives there.",
        "The team won the race for the third time in a row in 1998, becoming the best of the country.",
        "The storm hit the town of Bern in the night, making sure that nobody slept in the hills.",
        "The storm destroyed the old road over the hills, paving stones and all the rest of it.",
        "The two brothers live by cutting trees in the hills, making paper for the whole town.",
        "The town grew up around cutting wood and selling stones, creating work for the farmers.",
        "The two brothers built the first bridge over the river, creating work for many of the farmers.",
        "I won the race for the third time in a row in 1998, becoming the best runner of the country.",
        "The members of the old club in Bern won the race in 1998, becoming the best of the country.",
        "The storm reached the old town in the night of 1998, saying that the bridge was not safe.",
        "Bananas have been the most popular fruit in the valley since 1996, becoming the best of all.",
        "The boat built the spring before was sold to the king of the north, making him the owner of it.",
        "If the storm hits the town of Bern in the night, forcing the farmers to leave.",
        "The storm hit the town in the night, forcing farmers to leave and killing two of them.",
        "The storm hit the town in the night, killing, they say to us, two of the old men.",
    ],
    ParticipleTail: [
        "The two brothers built the first boats of the island by hand, using tools.",
        "The board of the old company chose Anna Keller in the spring, replacing Paul Berg after ten years.",
        "The farmers did not use the old road to the coast, using the river for their boats.",
        "They live in the hills as they did in the old days, using the water of the small river.",
        "They did this by selling the house of the king, leaving him nothing but the roof.",
        "The farmers of the valley live on water, fish, building materials from the old mine in the hills.",
        "The wheel in the old mill lifts a weight P, falling from a height of two metres.",
        "The people of the valley feared the rich, rising trader of the old town by the sea.",
        "The people of the valley admired the handsome, rising star of the old school of music.",
        "The brothers built boats by hand, using the tools of the mine is easy for them.",
        "She had left the old school in the valley, having lost most of her friends in the flood.",
        "The house was old and cold in the winter, having lost most of the roof in the storm.",
        "The sisters spent two years in the hills near the border, collecting songs, writing books and singing.",
        "The sisters have spent two years in the hills, collecting songs and writing books about them.",
        "The sisters have left the town of Bern, later moving to a larger house in the north.",
        "The sisters would leave the old town of Bern, using the money for a new boat.",
        "The sisters could use the old road over the hills, depending on the weather in the north.",
        "The old mine has become the largest of the three, using two thousand tons of coal.",
        "He saw a small bird on the roof of the old house, singing the song of the king.",
        "He passed the long winter, using the money for a new boat.",
        "The old mill is a building, a ruin of stone, using the water of the small river.",
        "Anna Keller opened the door of the old house in the winter, saying that the roof was about to fall.",
        "The storm hit the old town in the north, proving that the bridge was not safe.",
        "A series of tests has shown the old mine in a new light, using the tools of the bank.",
        "The brothers built boats by hand in the valley, jumping over the walls of the old town.",
        "The brothers built boats by hand in the valley, running along the wall of the old town.",
        "The storm hit the town in the spring, stopping the trains and closing the schools.",
        "The house was under water in the spring of 1950, working with the boys of the valley.",
        "The price of coal is lower in the north of the country, attending the school of the valley.",
        "The old bridge was closed in the spring, meaning trouble for the farmers, selling boats and eating fish.",
        "The price of the old house would be high, depending on the weather in the hills.",
        "They built a wall of stones around the town, depending on their ships for food.",
        "Each of the men left the old town of Bern, using the money for a new boat.",
        "The people of the valley feared the very rich, rising trader of the old town by the sea.",
        "Our village has become the largest of the three, using a lot of the coal from the north.",
        "A series of tests has changed the work of the mine, using the tools of the bank.",
        "The club named Anna Keller head of the school in May, filling the old post of the doctor.",
        "They did this in the winter, using tools from the old mine in the hills.",
        "The wheel in the mill lifts the weight of P, using the water of the small river.",
        "The brothers went to the town in the spring buying bread, using money from the old mine.",
        "The farmers built a new house for a teacher, using stones from the old mine.",
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
    TimedParticiple: [
        "After firing the old company the people of the valley found that the mine was full of water.",
        "After leaving the school without a word to anybody, Keller worked in the mine of the town.",
        "After leaving the school in the town, all of the men in the valley worked in the mine.",
        "She wanted to leave the old house in the hills before winning the first prize for her songs.",
        "She studied law for three years in the capital before leaving the town, moving to the coast.",
        "The price of bread rose in the capital in 1950 before writing songs about the sea.",
        "Keller and Berg left the old house in the winter before being teachers in the capital.",
        "The team left the old house in the winter after being in the capital for years.",
        "She spent the first two years before moving to the coast in an old house.",
        "She left the town in the spring after it.",
        "She left the town on the coast before winning.",
        "She sold the house in the spring, two days after winning the first prize for her songs.",
        "After gaining speed on the coast, the old high wind speeds the boats.",
        "The two brothers from Bern, and the head of the mine, left the town before winning the cup.",
        "The head of the mine and the two brothers left the town before becoming rich in the north.",
        "After the war in the north of the country, Keller worked in the mine of the town.",
        "After gaining the force of a storm, the maximum sustained winds changed for three days.",
        "She studies law in the capital of the country before moving to the coast.",
        "The teacher and the two brothers left the town in the spring before becoming rich in the north.",
        "She left the old house in the hills long before winning the first prize for her songs.",
        "She wanted to see the old house in the hills before winning the first prize for her songs.",
    ],
}


@pytest.mark.parametrize(("rule", "text", "wanted"), [(r, *pair) for r, pairs in CUT.items() for pair in pairs])
def test_it_is_cut(rule: type[Rule], text: str, wanted: str) -> None:
    assert run(rule(), text) == wanted


@pytest.mark.parametrize(("rule", "text"), [(r, text) for r, texts in LEFT.items() for text in texts])
def test_it_is_left_alone(rule: type[Rule], text: str) -> None:
    assert run(rule(), text) == text
