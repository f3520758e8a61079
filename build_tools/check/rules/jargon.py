"""WD107: office language."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import any_of, matches, meaning, phrases
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_PHRASES = phrases(
    """
    going forward = from now on
    moving forward = from now on
    low-hanging fruit = what is easy
    move the needle = make a difference
    touch base = talk
    circle back = come back to it
    reach out to = ask
    deep dive = close look
    paradigm shift = great change
    value-add = use
    value proposition = what it is good for
    core competency = what it does best
    core competencies = what it does best
    mission-critical = needed
    best-in-class = best
    world-class = very good
    game changer = great change
    game-changer = great change
    game-changing = that changes much
    cutting-edge = newest
    bleeding-edge = newest
    state-of-the-art = newest
    next-generation = new
    thought leader = expert
    thought leadership = ideas
    key learnings = what was learned
    learnings = lessons
    deliverables = results
    actionable = that can be acted on
    synergy = working together
    synergies = gains from working together
    synergistic = joint
    incentivize~ = encourage
    incentivise~ = encourage
    operationalize~ = put to work
    operationalise~ = put to work
    monetize~ = make money from
    productize~ = sell
    onboarding = joining
    capacity building = training
    capacity-building = training
    stakeholder engagement = talking with those concerned
    key stakeholders = those concerned
    relevant stakeholders = those concerned
    holistic approach = looking at the whole
    results-oriented = that wants results
    results-driven = that wants results
    proactive = early
    proactively = early
    right-sizing = cuts
    rightsizing = cuts
    downsizing = cuts
    headcount reduction = job cuts
    collateral damage = people killed or things destroyed by accident
    kinetic action = attack
    kinetic operations = attacks
    boots on the ground = soldiers there
    enhanced interrogation = harsh questioning
    extraordinary rendition = secret handing over of prisoners
    revenue enhancement = higher taxes
    negative growth = decline
    negative patient outcome = death
    non-performing loans = loans that are not paid back
    price optimization = higher prices
    strategic realignment = change
    drill down into = look closely at
    at scale = widely
    at pace = fast
    blue-sky thinking = new ideas
    helicopter view = overview
    mindshare = attention
    seamless integration = fitting together
    seamlessly integrate~ = fit
    end-to-end solution = all of it
    turnkey solution = ready-made product
    solutioning = solving
    ideate~ = think of ideas
    workstream = part of the work
    workstreams = parts of the work
    cross-functional = from several departments
    customer-centric = for customers
    user-centric = for users
    ecosystem of partners = partners
    leverage the = use the
    leverages the = uses the
    leveraging the = using the
    leveraged the = used the
    leverage our = use our
    leverage their = use their
    leveraging our = using our
    leveraging their = using their
    pain points = problems
    pain point = problem
    win-win = good for both
    level-set = agree
    net-net = in the end
    hard stop = end
    bandwidth to = time to
    take offline = talk about later
    """
)
_PATTERN = any_of(_PHRASES)


class Jargon(Rule):
    """Office language.

    ## What it does
    Finds words that live in offices, press releases and armies, and says what they mean.

    ## Why it matters
    Outsiders do not know them, and some were made to hide what is meant.

    ## When to leave it
    Where the word itself is the subject ("What is a paradigm shift?"). Quotations are left alone.

    ## Source
    plainlanguage.gov, "Avoid jargon"; GOV.UK style guide, "Words to avoid".
    """

    code = "WD107"
    name = "jargon"
    examples = (
        Example("Going forward, the bank will pay.", ("Going forward",)),
        Example("They want to leverage the port.", ("leverage the",)),
        Example("The army spoke of collateral damage.", ("collateral damage",)),
    )
    unchanged = (
        Example("From now on the bank will pay."),
        Example("“Going forward, we will pay,” he said."),
        Example("The lever moved a gear."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding a phrase."""
        for line, found in matches(text, _PATTERN):
            plain = meaning(_PHRASES, found[0])
            shown = line.text[found.start() : found.end()]
            yield self.found(
                line.place(*found.span()), f"“{shown}” is office language for “{plain}”", suggestions=(plain,)
            )
