"""What the rules for participles behind and beside a statement cut and leave alone."""

from __future__ import annotations

import pytest
from passes import run

from build_tools.adapt.rule import Rule
from build_tools.adapt.rules.participle_aside import ParticipleAside
from build_tools.adapt.rules.participle_clause import ParticipleClause
from build_tools.adapt.rules.participle_tail import ParticipleTail
from build_tools.adapt.rules.timed_participle import TimedParticiple

CUT: dict[type[Rule], list[tuple[str, str]]] = {
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
            "The sisters have spent two years in the hills, collecting songs and writing books about them.",
            "The sisters have spent two years in the hills. They have collected songs and written books about them.",
        ),
        (
            "The mayor made the most of the warm evening, posting pictures of the river and the bridge.",
            "The mayor made the most of the warm evening. The mayor posted pictures of the river and the bridge.",
        ),
        (
            "The plan for a new school was seen as a bold move, coming only two years after the great fire.",
            "The plan for a new school was seen as a bold move. This came only two years after the great fire.",
        ),
        (
            "Keller is on the board of the old school, trying to save the garden and the library.",
            "Keller is on the board of the old school. Keller is trying to save the garden and the library.",
        ),
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
