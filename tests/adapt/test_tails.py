"""Tails and asides that the splitting rules cut off, and the traps beside them: one sentence for each check that says no."""

from __future__ import annotations

import pytest
from passes import run

from build_tools.adapt.order import RULES

BY_NAME = {rule.name: rule for rule in RULES}

TRAPS = (
    ("means-tail", "The baker can begin his work in the village by selling a house on the coast."),
    ("means-tail", "The old mill can be the best of all by selling its bread at the door."),
    ("means-tail", "The old mill can be old and be saved by pressing soft clay into the cracks."),
    ("means-tail", "The baker saved the mill and the old inn in the village by selling a house on the coast."),
    ("means-tail", "The baker wanted to save the mill in the village by selling a house on the coast."),
    ("means-tail", "The new machine was designed in the spring to be easier to use than the old ones."),
    ("means-tail", "The band came to Bern in the spring of 1950 to record a song, which was a success."),
    ("means-tail", "He was commissioned by the king in the spring of 1950 to write a song for the queen."),
    ("means-tail", "Anna Keller raised 300 pounds in the spring of 1950 to open a small inn through the club."),
    ("means-tail", "They founded a fair in the old town, one house to show each of the trades."),
    ("means-tail", "They cut the old trees near the river in the valley to make room for the road."),
    ("means-tail", "The sun shone on the snow in the high valley to melt the ice on the lake."),
    ("means-tail", "The council sent a young doctor from Bern to the valley to help the children of the miners."),
    ("means-tail", "About 300 men are required in the old mine near the river to make a pound of silver."),
    ("means-tail", "The old hall is a new home to the poor in the spring to help the children of the miners."),
    ("reason-tail", "The team announced in March, in response to a letter from the mayor, its new plan."),
    ("reason-tail", "The council wanted to close the bridge in May because of the ice on the road."),
    ("reason-tail", "The bridge was closed and opened in the spring of 1950 because of the ice on it."),
    ("reason-tail", "The vote took the town by surprise especially because the mayor was well liked in May."),
    ("reason-tail", "The old road was closed in the spring for repairing the bridge because it was old."),
    ("reason-tail", "The milk was sold in the towns of the valley, as people had more money."),
    ("reason-tail", "The milk was sold in the towns of the valley, as the cheese was sold."),
    ("reason-tail", "The milk is sold in the towns of the valley, since the cheese was too dear."),
    ("reason-tail", "The inn has its own bread and milk in the summer, since the mill is near."),
    ("reason-tail", "“The old bridge was closed for a week,” because the ice on it was thick."),
    ("reason-tail", "The main reason for the long quarrel is because the bridge was closed in the spring."),
    ("reason-tail", "The old mill had closed its doors to all guests in the spring because of the ice."),
    ("reason-tail", "The inn will sell its own bread and milk in the summer, since the mill is near to it."),
    ("with-clause", "The council moved to a house in the old town in 1963, with the hall often opening late."),
    ("with-clause", "The council moved to a house in the old town in 1963, with a man using a stick."),
    ("with-clause", "The council moved to a house in the old town in 1963, with the hall rising and falling."),
    ("with-clause", "In each book there has been a story of a town, with each house being told in turn."),
    ("with-clause", "The hall was painted in the spring of the year, with prices up 4% and houses down 3%."),
    ("with-clause", "The hall was painted in the spring of the year, with prices rising, making it dear."),
    ("with-clause", "The hall was painted in the spring, with most of it sold at once, which was a surprise."),
    ("with-clause", "The hall was painted in the spring, with most of it sold at once, the bank having paid for it."),
    ("with-clause", "The hall was painted in the spring of the year, with the old walls cleaned and growing white."),
    ("with-clause", "She is the daughter of the painter Paul Berg, with whom she has sung in the old hall."),
    ("with-clause", "They put the price of the house at two million, with prices up 4% in a year."),
    ("with-clause", "In the morning, with the hall ready for the guests of the mayor, she was very glad."),
    ("with-clause", "The council must have seen the last two records of the band, both released in May."),
    ("with-clause", "She sang in the town with the last two records of the band, both in May of 1950."),
    ("event-tail", "The baker has sold the old mill near the river in the valley after he lost all his money."),
    ("event-tail", "The mayor closed the old road near the river in the valley just as the guests came in."),
    ("event-tail", "The mayor closed the old road near the river in the valley as he lost the vote of the town."),
    ("event-tail", "The mayor closed the old road and he took the bridge down after two of the pillars sank."),
    ("event-tail", "In 1997 the old baker of the village closed the mill to save his home after the river flooded it."),
    ("event-tail", "The last great flood of the valley was in 1995, when the mayor had left the town for a week."),
    ("including-list", "The town is loved by many painters, such as Berg and Keller, for its light."),
    ("including-list", "The shop beside the station does not sell many things, such as maps, hats and toys."),
    ("including-list", "The shop beside the station sells milk, such as maps and hats and toys for the children."),
    ("including-list", "The old trail of smoke was seen for many miles, including in the valley near the lake."),
    ("including-list", "The film, which was shown in ten towns, including Bern, Basel and Olten, is about the war."),
    ("including-list", "The bridge is not used by farm animals, including cows, sheep and goats of the valley."),
    ("including-list", "The oil is made by many plants, including roses and lilies and is part of the trade."),
    ("including-list", "“It felt very hot in the old mill, like the hall of a bank,” she said on Friday."),
    ("including-list", "Many old houses, including mills and inns, was sold to the people of the valley in May."),
    (
        "including-list",
        "The shop beside the old station sold many things, such as maps and hats, to the children of the town.",
    ),
    (
        "relative-aside",
        "The shop, which has coffee on its sign, is “changing lives” in the valley, says the owner, Anna Keller.",
    ),
)

CUTS = (
    (
        "means-tail",
        "The Bank of Bern saved the old mill in the village by selling a house on the coast.",
        "The Bank of Bern saved the old mill in the village. The Bank of Bern did this by selling a house on the coast.",
    ),
    (
        "means-tail",
        "The baker of the village saves a lot of time by selling his bread at the door.",
        "The baker of the village saves a lot of time. The baker does this by selling his bread at the door.",
    ),
    (
        "means-tail",
        "The baker has also saved the old mill in the village by selling a house on the coast.",
        "The baker has also saved the old mill in the village. The baker has done this by selling a house on the coast.",
    ),
    (
        "means-tail",
        "The bakers are now testing a new oven in the old mill to lower the cost of bread.",
        "The bakers are now testing a new oven in the old mill. The aim is to lower the cost of bread.",
    ),
    (
        "means-tail",
        "Farmers in the valley could easily save the old mill near the river by selling a house on the coast.",
        "Farmers in the valley could easily save the old mill near the river. They could do this by selling a house on the coast.",
    ),
    (
        "with-clause",
        "In each book there was a story of a town, with the houses being told in turn.",
        "In each book there was a story of a town. The houses were told in turn.",
    ),
    (
        "with-clause",
        "The hall holds most of the old books of the town, with the cellar containing the new ones.",
        "The hall holds most of the old books of the town. The cellar contains the new ones.",
    ),
    (
        "with-clause",
        "The hall is the oldest house of the old town, with the roof falling in on one side.",
        "The hall is the oldest house of the old town. The roof is falling in on one side.",
    ),
    (
        "with-clause",
        "The hall was painted in the spring of the year, with $40 spent on the roof of it.",
        "The hall was painted in the spring of the year. $40 was spent on the roof of it.",
    ),
    (
        "with-clause",
        "The hall will be painted in the spring of the year, with most of it ready in May.",
        "The hall will be painted in the spring of the year. Most of it will be ready in May.",
    ),
    (
        "event-tail",
        "The last great flood was on the same day, when the river took two of the old houses.",
        "The last great flood was on the same day. On that day, the river took two of the old houses.",
    ),
    (
        "event-tail",
        "The mayor closed the old road near the river in the valley as there was no money left.",
        "The mayor closed the old road near the river in the valley. This was because there was no money left.",
    ),
    (
        "event-tail",
        "The mayor has closed the old road near the river in the valley as the guests have left it.",
        "The mayor has closed the old road near the river in the valley. This has happened as the guests have left it.",
    ),
    (
        "event-tail",
        "The mayor closed the old road near the river in the valley as the guests left the town.",
        "The mayor closed the old road near the river in the valley. This happened as the guests left the town.",
    ),
    (
        "event-tail",
        "The mayor closed the old road in the valley less than two days before the pillars sank into the mud.",
        "The mayor closed the old road in the valley. This was less than two days before the pillars sank into the mud.",
    ),
    (
        "event-tail",
        "The mayor closed the old road in the valley just two days before the pillars sank into the mud.",
        "The mayor closed the old road in the valley. This was just two days before the pillars sank into the mud.",
    ),
    (
        "participle-tail",
        "The baker is suing a writer from Bern for the loss of money, claiming that the book is bad.",
        "The baker is suing a writer from Bern for the loss of money. The baker is claiming that the book is bad.",
    ),
    (
        "relative-aside",
        "Keller (the mayor), who lived in Bern for a long time, was a doctor in the war.",
        "Keller (the mayor) lived in Bern for a long time. Keller was a doctor in the war.",
    ),
)


@pytest.mark.parametrize(("name", "text"), TRAPS)
def test_trap_stays_as_it_is(name: str, text: str) -> None:
    assert run(BY_NAME[name], text) == text


@pytest.mark.parametrize(("name", "before", "after"), CUTS)
def test_tail_is_a_sentence_of_its_own(name: str, before: str, after: str) -> None:
    assert run(BY_NAME[name], before) == after
