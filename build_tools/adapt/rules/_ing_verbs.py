"""Verbs whose "-ing" form hangs on a whole sentence, by who does them. Lemmas."""

from __future__ import annotations

# The subject of the sentence does it, whoever stands between.
SAME = frozenset(
    """abandon absorb accelerate accept accompany accumulate achieve acquire act adapt adopt advise affirm aim alternate amass
    announce answer appeal apply appoint approve ask assist assume attack attend award base beat begin break broadcast build
    buy call campaign capture care carry catch celebrate challenge change chase choose clear close coach combine compose
    concentrate conduct connect conquer construct consume continue cooperate copy cross cross criticise criticize curve cut
    damage deal declare dedicate defend deliver demand deposit depict design destroy devastate develop devote die direct
    discover dissipate distribute donate dominate draw drive drop earn eat edit educate elect embrace emerge emit emphasise
    emphasize employ encounter end engage enjoy enter escape establish examine exceed exchange experience explore export express
    face fall fight fill finance find fire flee flow fly focus follow found fund gather get go graduate grow guide happen
    harvest head hold hunt imitate import increase infect inherit inspire install intensify invade invent invest invite issue
    land last launch learn live lobby loot lose maintain manage manufacture mark marry measure meet merge mix move
    name negotiate notch obtain occupy occur open operate order organise organize originate paint pass pay perform persuade
    photograph pick pioneer place plan plant play please portray post practise practice praise preach prepare present preserve
    press produce promise promote propose protect publish pull purchase push quit race range rank reach read rebuild receive
    recommend record recover recruit refer refuse regain reign reinforce reject release remain rent repeat replace report
    represent reproduce request rescue research resign resume retire retreat return reunite reveal review ride rise rob rule run
    sail sample save score seek select send serve settle share shoot show sign sing skip slow specialise specialize spend split
    sponsor spread start stay steal stop store stress strike struggle study submit suffer supply support surpass surrender
    survey survive swim take target teach tell test thank threaten throw top total touch tour trade train transfer transform
    transport travel treat try turn undergo unite urge use vary visit volunteer vote wait walk want warn watch weaken wear
    weigh win work write yield collect creep decide endure form note realise realize recall revolve stock tap
    bridge pack put shout""".split()
)
# The noun right before the comma may do these as well: only where the sentence says what its subject is ("It is a river in the
# north, flowing …"), for then both are the same.
BESIDE = frozenset(
    """belong border bear come comprise connect consist contain cover cross date divide extend feature flow hang hold house
    include inhabit join last lead lie link live locate measure meet occur occupy offer overlook own pass project provide range
    reach run separate serve share show sit span specialise specialize stand start stretch surround vary weigh work""".split()
)
# What does it is all that was said before, where the subject is no person.
WHOLE = frozenset(
    """accelerate aggravate alter block bolster complicate contribute convince cripple damage deepen delay
    deprive devastate disable disrupt drive ease eliminate emphasise emphasize enhance ensure expose facilitate flood foster
    free guarantee harm hasten hinder intensify interrupt jeopardise jeopardize limit lower mark maximise maximize minimise
    minimize multiply necessitate obscure open paralyse paralyze permit pose pressure prevent prolong promote pull
    push reinforce render require restore restrict reveal ruin rule set shape slow smooth speed stimulate stop strain
    stress swell temper transform trap widen worsen""".split()
)
# "-ing" words that are prepositions, or that say how and when rather than what.
NEVER = frozenset(
    """accord amount assume barre be bear begin compare concern consider count depend do exclude follow give hope include
    involve judge know lack look mean owe pend provide regard respect say see seem speak start talk touch
    wish""".split()
)
# What somebody says or thinks: the clause behind it stays with its speaker.
SPEECH = frozenset("add argue believe claim concede declare explain insist say state think warn".split())
# Only persons, or bodies of persons, do these.
BY_PERSONS = frozenset(
    """act advise appeal appoint attend buy campaign coach compose conduct die direct edit educate graduate invent invite learn
    live marry negotiate paint perform persuade play portray preach read refuse resign retire sing study teach train travel
    visit volunteer vote work write collect decide note realise realize recall tap""".split()
)
