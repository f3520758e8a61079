"""Closed lists of words that rules of several files ask for. Lower case; lemmas where verbs are meant."""

from __future__ import annotations

# Verbs whose clause is somebody's word, not a fact: nothing inside such a clause may become a sentence of its own.
REPORTS = frozenset(
    """allege argue assert assume believe claim complain conclude contend doubt estimate forecast
    guess hope imagine imply insist predict pretend reckon say speculate suggest suppose suspect tell think warn wish
    wonder""".split()
)
# These report only when a clause follows ("announced the plan was dead"), not with an object ("announced the plan").
REPORTS_WITH_CLAUSE = frozenset(
    """consider deny expect fear seem accept accuse acknowledge add admit agree announce answer ask assure calculate concede confirm decide declare demonstrate
    discover emphasise emphasize ensure establish explain feel find hear hold indicate know learn mean mention note notice
    observe point pray promise propose prove realise realize recall recommend remember reply report request reveal rule
    see show state stress swear understand urge worry write""".split()
)
SUBORDINATORS = frozenset(
    """although as because before after if lest once since so than though till unless until when whenever where whereas
    wherever whether while whilst that how why what whatever whichever whoever provided""".split()
)
TITLES = frozenset(
    """admiral archbishop baron baroness bishop brother captain cardinal chancellor colonel count countess dame dr duchess duke
    earl emperor empress father general governor judge king lady lieutenant lord madame major mayor minister miss mother mr
    mrs ms pope president prince princess prof professor queen rabbi rev reverend saint san santa sen senator sergeant sheikh
    sir sister st sultan""".split()
)
MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec""".split()
)
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())
TIME_NOUNS = frozenset(
    """second minute hour day week month year decade century season summer winter spring autumn fall morning afternoon evening
    night weekend time moment period era age date christmas easter""".split()
)
# Nouns that name a person. "Who" needs one; "which" must not have one.
PERSONS = frozenset(
    """academic accountant activist actor actress adult adviser advisor agent aide ambassador analyst ancestor anthropologist
    apprentice archaeologist architect artist assassin assistant astronaut astronomer athlete aunt author baby bachelor banker
    barrister baker baron biologist bishop blogger boss boxer boy boyfriend broadcaster brother builder bureaucrat businessman
    businesswoman buyer campaigner candidate captain carer cardinal caretaker cartoonist celebrity chairman chairwoman chair champion
    chancellor chef chemist chief child choreographer citizen clergyman clerk client climber coach colleague collector columnist
    comedian commander commissioner competitor composer conductor conservationist consultant consumer coordinator correspondent
    councillor counsellor couple cousin creator cricketer critic customer cyclist dad dancer daughter dealer defender delegate
    dentist deputy descendant designer detective developer dictator diplomat director disciple doctor driver drummer economist
    editor educator electrician emperor employee employer engineer entertainer entrepreneur envoy executive expert explorer
    fan farmer father fellow fighter filmmaker film-maker firefighter fisherman footballer founder friend gangster gardener
    general geneticist geologist geographer girl girlfriend goalkeeper golfer governor graduate grandfather grandmother grandson
    granddaughter grandparent guard guest guide guitarist gunman guy hacker head heir hero historian host hunter husband
    immigrant infant inhabitant insider inspector instructor inventor investigator investor islander jockey journalist judge
    juror keyboardist kid killer king knight laureate lawmaker lawyer leader learner lecturer legislator librarian lieutenant
    linguist lord lover lyricist magistrate magnate maid man manager mathematician mayor mechanic member mentor merchant
    meteorologist midfielder migrant millionaire billionaire miner minister missionary model monarch monk mother mum musician
    naturalist neighbour neighbor nephew neurologist neuroscientist niece novelist nun nurse officer official opponent orphan
    owner painter paramedic parent participant partner passenger pastor patient pensioner performer person people philanthropist
    philosopher photographer physician physicist pianist pilot pioneer player playwright poet policeman policewoman politician
    pope preacher predecessor premier presenter president priest prince princess principal prisoner producer professor
    programmer prosecutor protester protestor psychiatrist psychologist publisher publicist pupil queen rapper reader rebel
    receptionist referee reformer refugee relative reporter representative researcher resident retiree reviewer rider rival
    ruler runner sailor salesman schoolboy schoolgirl scholar scientist screenwriter sculptor secretary senator sergeant servant
    settler shareholder sheriff shopkeeper singer singer-songwriter sister skier slave soldier solicitor son songwriter
    specialist speaker spokesman spokesperson spokeswoman sportsman spy staffer statesman statistician stepfather stepmother
    stranger striker student successor suffragette supporter surgeon surveyor survivor suspect swimmer swordsman taxpayer teacher
    teammate technician teenager tenant tenor terrorist theologian therapist thief toddler tourist trader tradesman trainee
    trainer translator traveller treasurer trustee twin uncle undergraduate veteran vicar victim villager violinist visitor
    vocalist volunteer voter waiter waitress warrior widow widower wife winner witness woman worker wrestler writer youngster
    zoologist addict advocate auctioneer biochemist caller chieftain co-author co-founder commentator contender cook
    epidemiologist examiner geophysicist housewife marshal microbiologist mogul negotiator originator pathologist
    playmaker psychotherapist rower secretary-general shopper sprinter strategist
    superstar tycoon winemaker archbishop beggar bricklayer capitalist curator diner elector ex-smoker foreigner genealogist
    goaltender guerrilla guru hairdresser laborer labourer lady navigator organiser organizer poacher populist priestess seller separatist
    slave-owner smoker sympathiser sympathizer trekker vaper""".split()
)
# Nouns that one verb form fits in either number, or that look singular and are not.
COLLECTIVE = frozenset(
    """army audience band board cabinet class club committee company council couple crew crowd duo family firm force generation
    gang government group half jury lot majority management media minority number pair party police population press public range
    rest squad staff team trio union variety youth""".split()
)
# Past tenses that are no participles behind a noun: these verbs have no passive.
INTRANSITIVE = frozenset(
    """agree appear arrive be become begin belong break burst climb collapse come consist continue decline depend die differ
    disappear drop emerge erupt escape exist fail fall flock flow go grow happen have hesitate increase jump last laugh lead lie
    live look march move occur participate perish persist pertain play plunge prevail proceed race react remain respond result return
    rise run seem shine sink sit sleep smile spread stand start stay stop struggle succeed suffer swim talk tend travel try turn
    vanish wait walk want work aspire cope flourish opt thrive vie""".split()
)
# Verbs whose passive keeps an object: "was given the prize", "was elected president".
TWO_OBJECTS = frozenset(
    """allow appoint ask assign award call charge consider crown declare deny dub elect fine give grant label leave make name offer
    order pay promise rank rate rename render send sentence show teach tell term title vote win""".split()
)
