"""WD108: a figure of speech that learners of English take at its word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.check.rule import Example, Rule
from build_tools.check.rules._find import any_of, matches, meaning, phrases
from build_tools.check.text import Text
from build_tools.model import Diagnostic

_PHRASES = phrases(
    """
    at the end of the day = in the end
    tip of the iceberg = a small part of it
    kick~ the can down the road = put it off
    level playing field = the same rules for all
    turn~ a blind eye = look away on purpose
    raise~ eyebrows = surprise people
    raising eyebrows = surprising people
    bite the bullet = do what is hard
    on the same page = of one mind
    in the same boat = in the same trouble
    a drop in the bucket = very little
    a drop in the ocean = very little
    back to square one = at the start again
    back to the drawing board = at the start again
    ball is in their court = it is their turn
    ball is in his court = it is his turn
    ball is in her court = it is her turn
    beat around the bush = avoid the point
    between a rock and a hard place = with two bad choices
    blessing in disguise = luck that looked like bad luck
    bone of contention = what they quarrel about
    break~ the ice = begin to talk
    breaking the ice = beginning to talk
    bridge the gap = bring closer
    bring to the table = offer
    brings to the table = offers
    brought to the table = offered
    bury the hatchet = make peace
    by the skin of their teeth = just
    call it a day = stop
    call~ the shots = decide
    can of worms = many new problems
    caught red-handed = caught in the act
    caught off guard = surprised
    cost an arm and a leg = cost very much
    costs an arm and a leg = costs very much
    cut corners = save work where one should not
    cutting corners = saving work where one should not
    cut and dried = clear
    cutthroat = without mercy
    dead in the water = stopped
    devil is in the details = the details matter
    double-edged sword = good and bad at once
    down the drain = lost
    draw a line in the sand = set a limit
    drew a line in the sand = set a limit
    elephant in the room = what nobody talks about
    eleventh hour = last moment
    fall on deaf ears = are not heard
    falls on deaf ears = is not heard
    fell on deaf ears = were not heard
    few and far between = rare
    food for thought = something to think about
    from scratch = from nothing
    gain~ traction = become popular
    gaining traction = becoming popular
    get the ball rolling = start
    go the extra mile = do more than asked
    gray area = unclear case
    grey area = unclear case
    green light = permission
    grind to a halt = stop
    ground to a halt = stopped
    hang~ in the balance = is not decided
    hanging in the balance = not decided
    hit the ground running = start fast
    hit the nail on the head = be right
    hot potato = something nobody wants to deal with
    in a nutshell = in short
    in hot water = in trouble
    in the driver's seat = in control
    in the limelight = in public
    in the long run = in the end
    jump on the bandwagon = join what others do
    jumped on the bandwagon = joined what others did
    jury is still out = it is not decided
    keep~ a low profile = stay out of sight
    kept a low profile = stayed out of sight
    leave no stone unturned = try everything
    left no stone unturned = tried everything
    let the cat out of the bag = tell a secret
    light at the end of the tunnel = hope
    make~ ends meet = have enough money
    making ends meet = having enough money
    make waves = cause trouble
    move the goalposts = change the rules
    moving the goalposts = changing the rules
    neck and neck = level
    nip in the bud = stop early
    not rocket science = not hard
    off the hook = free
    off the record = not to be published
    on the brink of = close to
    on the fence = undecided
    on thin ice = at risk
    once in a blue moon = very rarely
    open a can of worms = start many problems
    out of the blue = suddenly
    out of the woods = safe
    over the moon = very happy
    pass the buck = blame others
    passing the buck = blaming others
    pave~ the way = make it possible
    paved the way = made it possible
    paving the way = making it possible
    perfect storm = many bad things at once
    piece of cake = easy
    play~ hardball = use force
    playing hardball = using force
    point of no return = the point after which there is no way back
    pull out all the stops = do everything
    pulled out all the stops = did everything
    pull~ the plug on = stop
    pulled the plug on = stopped
    push~ the envelope = go further
    rank and file = ordinary members
    read between the lines = see what is not said
    rock the boat = cause trouble
    rule of thumb = rough rule
    see eye to eye = agree
    silver bullet = simple answer to everything
    sit on the fence = not decide
    slap on the wrist = light punishment
    smoking gun = proof
    spill the beans = tell the secret
    steal the show = get all the attention
    stole the show = got all the attention
    stumbling block = obstacle
    take~ with a grain of salt = do not fully believe
    taken with a grain of salt = not fully believed
    the last straw = the one thing too many
    the lion's share = most
    the writing is on the wall = it is clear what will come
    think outside the box = have new ideas
    thinking outside the box = having new ideas
    threw a wrench = caused trouble
    throw in the towel = give up
    threw in the towel = gave up
    throw under the bus = sacrifice
    thrown under the bus = sacrificed
    tie the knot = marry
    tied the knot = married
    tighten~ the screws on = press harder
    tip the scales = decide it
    tipped the scales = decided it
    touch and go = uncertain
    tough nut to crack = hard problem
    turn over a new leaf = begin again
    turn the tables = change who is stronger
    turned the tables = changed who is stronger
    twist~ his arm = force him
    under the radar = unseen
    under the weather = ill
    uphill battle = hard struggle
    up in arms = angry
    up in the air = not decided
    vicious circle = trouble that makes itself worse
    wake-up call = warning
    walk a tightrope = be very careful
    walking a tightrope = being very careful
    walk on eggshells = be very careful
    wash~ his hands of = have nothing more to do with
    weather the storm = get through
    weathered the storm = got through
    whole nine yards = everything
    wild goose chase = useless search
    window of opportunity = chance
    witch hunt = hunt for someone to blame
    """
)
_PATTERN = any_of(_PHRASES)
# The text says itself what it means.
_EXPLAINED = re.compile(r"[”\"’]?(?::|,? (?:means?|meant|is when|stands? for)\b)")


class Idiom(Rule):
    """A figure of speech that learners of English take at its word.

    ## What it does
    Finds common idioms ("kick the can down the road") and says what they mean. In the text as it was written they are notes only.

    ## Why it matters
    Each word is easy, so no score sees it; yet someone who learns English cannot work it out.

    ## When to leave it
    Where the text explains the picture. Quotations are left alone.

    ## Source
    W3C, "Making Content Usable for People with Cognitive and Learning Disabilities", 4.4.3 "Use literal language".
    """

    code = "WD108"
    name = "idiom"
    examples = (
        Example("The council kicked the can down the road.", ("kicked the can down the road",), level="easy"),
        Example("That is only the tip of the iceberg.", ("tip of the iceberg",)),
    )
    unchanged = (
        Example("The council put it off.", level="easy"),
        Example("“That is the tip of the iceberg,” she said."),
        Example("The ship hit an iceberg near the tip of the island."),
    )

    def check(self, text: Text) -> Iterator[Diagnostic]:
        """One finding an idiom."""
        for line, found in matches(text, _PATTERN):
            if _EXPLAINED.match(line.low, found.end()):
                continue
            plain = meaning(_PHRASES, found[0])
            shown = line.text[found.start() : found.end()]
            yield self.found(
                line.place(*found.span()),
                f"“{shown}” is a figure of speech for “{plain}”",
                severity="warning" if text.level.high is not None else "info",
                suggestions=(plain,),
            )
