"""What common nouns, titles and first names of the news say of who is meant.

Closed lists, no tagger: a word that is in none of them is no cue at all.
"""

from __future__ import annotations

MALE = frozenset(
    """
    man men boy boys father brother son husband uncle grandfather grandson nephew king prince
    gunman spokesman chairman policeman salesman businessman congressman assemblyman fireman
    boyfriend actor gentleman groom widower stepfather stepson councilman fisherman nobleman
    sportsman lawman cameraman grandpa dad daddy fiancé imam monk priest pope males
    """.split()
)
FEMALE = frozenset(
    """
    woman women girl girls mother sister daughter wife aunt grandmother granddaughter niece queen
    princess spokeswoman chairwoman policewoman businesswoman congresswoman girlfriend actress
    bride widow stepmother stepdaughter councilwoman waitress nun mom mum ex-wife fiancée females
    grandma
    """.split()
)
KIN = frozenset(
    """
    father brother son husband uncle grandfather grandson nephew boyfriend stepfather stepson dad
    mother sister daughter wife aunt grandmother granddaughter niece girlfriend stepmother mom mum
    ex-wife ex-husband fiancé fiancée cousin parent child partner friend family parents children
    sons daughters brothers sisters cousins friends relatives neighbor neighbour neighbors
    neighbours roommate colleague colleagues lawyer attorney lawyers attorneys aide aides
    """.split()
)
OFFICES = frozenset(
    """
    president premier chancellor minister mayor governor senator congressman congresswoman
    representative ambassador secretary king queen prince princess sheriff chief judge justice
    prosecutor attorney commissioner superintendent coroner coach manager director chairman
    chairwoman chair ceo principal speaker general captain colonel sergeant lieutenant pope bishop
    archbishop cardinal pastor rabbi imam spokesman spokeswoman spokesperson leader lawmaker
    candidate nominee envoy diplomat inspector detective deputy trooper founder billionaire
    commander admiral dean professor vice-president treasurer monarch dictator emir sultan
    """.split()
)
PERSONS = (
    OFFICES
    | frozenset(
        """
    victim member suspect teen teenager officer driver student shooter attacker assailant gunman
    defendant child toddler infant baby pilot passenger pedestrian cyclist teacher doctor nurse
    lawyer author writer journalist reporter singer rapper actor comedian player quarterback
    pitcher goalkeeper striker rookie veteran soldier airman marine sailor cop employee worker
    resident witness owner neighbor neighbour friend cousin person juvenile youth minor inmate
    prisoner fugitive killer bomber robber burglar thief accused plaintiff patient politician
    republican democrat official activist protester protestor scientist researcher analyst expert
    economist entrepreneur businessman businesswoman investor executive heir celebrity star host
    anchor producer filmmaker artist musician poet novelist musher hiker climber diver swimmer
    runner athlete champion firefighter paramedic bystander homeowner customer clerk guard
    bartender chef tourist immigrant migrant refugee informant whistleblower whistle-blower
    roommate partner spouse parent sibling twin adult individual human civilian hostage survivor
    deceased perpetrator offender felon native graduate freshman sophomore junior senior deputy
    """.split()
    )
    | (MALE | FEMALE) - frozenset("men women boys girls males females".split())
    | frozenset("father mother brother sister son daughter wife husband uncle aunt".split())
)
MANY = frozenset(
    """
    police people men women boys girls children kids victims suspects teens teenagers officers
    drivers students shooters attackers gunmen assailants defendants pilots passengers pedestrians
    teachers doctors nurses lawyers authors writers journalists reporters players fans veterans
    soldiers marines sailors cops employees workers residents witnesses owners neighbors neighbours
    friends cousins juveniles youths inmates prisoners politicians republicans democrats officials
    activists protesters protestors scientists researchers analysts experts economists investors
    executives firefighters paramedics bystanders customers guards tourists immigrants migrants
    refugees parents siblings twins adults individuals civilians minors hostages survivors deputies
    troopers detectives investigators prosecutors authorities lawmakers senators leaders ministers
    presidents agents troops forces rebels militants terrorists hackers astronomers astronauts
    engineers crews relatives families brothers sisters sons daughters couple critics supporters
    opponents demonstrators voters countries nations states companies groups teams agencies sides
    parties vehicles cars bodies weapons guns animals dogs planets stars jurors lawyers attorneys
    males females coaches patients members democrats conservatives liberals muslims christians
    """.split()
)
BODIES = frozenset(
    """
    company firm corporation bank airline carrier automaker retailer manufacturer startup network
    agency department ministry bureau commission committee council court government administration
    senate house congress parliament cabinet party union league club team franchise organization
    organisation group association foundation institute university college school church hospital
    army military navy force office board panel newspaper magazine station channel website
    charity regime coalition campaign squad band company's lab laboratory museum studio
    conglomerate utility operator supplier maker giant band alliance bloc federation society
    """.split()
)
PLACES = frozenset(
    """
    city town village county state country nation island province region district neighborhood
    neighbourhood suburb area republic kingdom territory continent capital park street airport
    station mall store shop restaurant bar club nightclub hotel motel stadium arena theater theatre
    cinema church mosque temple synagogue school campus university hospital prison jail apartment
    home house building residence facility factory plant warehouse farm ranch lake river mountain
    beach bridge highway intersection border embassy consulate palace base camp venue complex
    garage yard parking-lot lot site supermarket market square cemetery clinic courthouse library
    """.split()
)
EVENTS = frozenset(
    """
    shooting attack bombing explosion blast fire blaze crash accident collision incident rampage
    massacre murder killing slaying stabbing robbery burglary assault standoff shootout raid siege
    riot protest demonstration march rally strike war battle conflict invasion coup ceasefire truce
    summit meeting visit trip tour conference talks ceremony funeral vigil wedding concert festival
    parade party event election vote referendum primary debate race game match tournament
    championship season trial hearing case lawsuit suit investigation inquiry probe search arrest
    storm hurricane tornado earthquake quake tsunami flood wildfire eruption outbreak epidemic
    pandemic launch mission flight rescue operation deal agreement merger acquisition takeover
    treaty accord sale auction ban strike speech address interview announcement sentence verdict
    ruling decision report study survey poll bill law legislation resolution amendment order
    measure proposal plan scandal crisis tragedy disaster ordeal altercation argument dispute
    fight confrontation traffic-stop chase pursuit homicide suicide manhunt lockdown evacuation
    """.split()
)
THINGS = frozenset(
    """
    plane aircraft helicopter jet ship boat ferry vessel train bus truck car vehicle van motorcycle
    rocket satellite spacecraft probe missile drone bomb gun weapon rifle pistol handgun firearm
    shotgun revolver
    planet star asteroid comet galaxy moon dog cat animal whale shark bear virus vaccine
    drug book film movie album song show series game app device phone letter statement document
    email video photo tweet post message memo note website article book painting statue body
    economy currency budget tax policy program programme system project contract stake bridge
    product service technology software telescope camera robot account fund
    """.split()
)
COLLECTIVES = frozenset("police people family couple crew staff jury public team military".split())

TITLES = {
    "mr": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "sir": "m",
    "lord": "m",
    "lady": "f",
    "dame": "f",
    "king": "m",
    "queen": "f",
    "prince": "m",
    "princess": "f",
    "pope": "m",
    "father": "m",
    "sister": "f",
    "dr": "",
    "sen": "",
    "rep": "",
    "gov": "",
    "gen": "",
    "col": "",
    "capt": "",
    "sgt": "",
    "lt": "",
    "det": "",
    "prof": "",
    "rev": "",
    "maj": "",
    "cpl": "",
    "pvt": "",
    "officer": "",
    "congressman": "m",
    "congresswoman": "f",
    "chairman": "m",
    "chairwoman": "f",
    "spokesman": "m",
    "spokeswoman": "f",
}

STATES = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii"
    "|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan"
    "|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico"
    "|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island"
    "|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia"
    "|wisconsin|wyoming|ontario|quebec|alberta|manitoba|queensland|victoria|tasmania".split("|")
)
STATE_MARKS = frozenset(
    """
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nev nh nj nm ny nc nd okla ore pa ri sc sd tenn tex vt va wash wva wis wyo
    """.split()
)
CONTINENTS = frozenset(
    "europe|asia|africa|middle east|latin america|antarctica|earth|mars".split("|")
)
BODY_ENDS = frozenset(
    """
    inc corp corporation co company llc ltd plc group holdings bank airlines airways department
    university college school hospital church ministry agency bureau commission committee council
    court senate house congress parliament party union league club team association foundation
    institute center centre police force army navy guard service services office times post journal
    herald tribune news network press district county authority administration organization
    organisation society museum museum's studios records pictures entertainment motors systems
    technologies partners media board fund academy federation coalition alliance brigade clinic
    reuters twitter facebook google fbi cia nato nasa medical patrol
    """.split()
)
PLACE_ENDS = frozenset(
    """
    street avenue road drive lane boulevard highway park lake river mountain mountains island
    islands beach bay bridge airport square plaza mall stadium arena hotel casino county city
    town township village heights hills valley springs strip sea ocean gulf strait peninsula
    desert canyon forest creek falls border nightclub club bar restaurant theater theatre inn
    apartments trail court place
    """.split()
)
