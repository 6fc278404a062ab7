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
    victim suspect teen teenager officer driver student shooter attacker assailant gunman
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
    refugees parents siblings twins adults individuals civilians hostages survivors deputies
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
    parade party event election vote referendum primary debate race game match final tournament
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
    shotgun planet star asteroid comet galaxy moon dog cat animal whale shark bear virus vaccine
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

_MALE_NAMES = """
aaron adam adrian ahmad ahmed alan albert alberto alejandro alfred ali allen alvin andre andrew
andy angelo anthony antonio arnold arthur austin barack barry ben benjamin bernard bernie bill
billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan byron calvin
carl carlos chad charles charlie chester chris christian christopher chuck clarence clark clayton
clifford clint clinton colin connor corey craig curtis cody cory dale damon dan daniel danny darrell darren
daryl dave david dean dennis derek derrick dick diego dmitry dominic don donald doug douglas
drew duane dustin dwayne dwight dylan earl ed eddie edgar edward edwin eli elijah elliott elon emmanuel
enrique eric erik ernest ethan eugene evan felix fernando floyd francis francisco frank fred
frederick gabriel garrett gary gavin gene geoffrey george gerald gerard gilbert glen glenn gordon
graham greg gregory guy harold harry harvey hassan hector henry herbert herman howard hugh hugo
ian ibrahim igor isaac ivan jack jacob jake jamal james jared jason javier jay jeff jeffrey jeremy
jermaine jerome jerry jesse jesus jim jimmy joe joel john johnny jon jonathan jorge jose joseph joshua josh
juan julian julio justin karl keith kelvin ken kenneth kenny kevin kirk kurt kyle lamar lance larry
lawrence lee leo leon leonard leroy leslie lewis liam lloyd logan lonnie lorenzo louis lucas luis luke
luther malcolm manuel marc marcus mario mark marshall martin marvin mason matt matthew maurice max
melvin michael miguel mike mitch mitchell mohamed mohammad mohammed mohammad mohammed morris
muhammad nathan nathaniel neil nelson nicholas nick nicolas nigel noah norman oliver omar oscar otis
owen pablo patrick paul pedro perry pete peter phil philip phillip pierre rafael ralph ramon randall
randy raul ray raymond reginald rene rex ricardo richard rick ricky rob robert roberto rodney rodrigo
roger roland roman ron ronald ronnie ross roy ruben russell rupert ryan salvador salvatore sam samuel scott
sean sebastian sergei sergey sergio seth shane shaun shawn sherman sidney simon spencer stanley stephen steve steven
stewart stuart ted terrence terry theodore thomas tim timothy todd tom tommy tony travis trevor troy
tyler tyrone vernon victor vincent vladimir wade wallace walter warren wayne wesley will willard william willie
winston xavier yusuf zachary mitt newt marco jeb rand mahmoud abdul abdullah hamid bashar
recep emmanuel narendra jair nicolás mauricio antónio donte deandre tyrell trayvon terrell darnell
quentin antonin clarence dwight elon jeb ted xavier ammar rahm cory tulsi kareem abu muhammed hosni bruno klaus
hans jan jens lars sven anders magnus giovanni giuseppe luigi paolo matteo emmanuel françois jean-claude jacques
alexei nikolai mikhail boris yuri anatoly vitaly akira shinzo hiroshi takeshi kenji imran nawaz rajiv rahul arjun
sanjay vijay anil amit ravi suresh ashraf tariq khalid hamza yasser saddam muammar osama salman faisal
desmond cyril jacob thabo uhuru kofi nelson kwame chinedu tyree jamar jermaine marquis demetrius darius
lebron kobe tiger peyton tom bo beau brock brent chet clay clem dane dexter drake edmund emory ernie ferguson
forrest frankie freddie gus hal hank heath herb irving irwin israel jackson jasper jed jerald jerrod joaquin
joey jorge judd kendrick kent kirby kurt landen les lester levi lionel lou mack marlon milton moses ned newton nolan orlando
percy quincy randal reggie rico roderick rory rufus rusty sammy saul shelton skip stan thad tobias tommie trent tucker ty
vince virgil wendell wes wilbur wilson woody zach zack zane charlton gavin dwyane usain
dylann devin colton hunter dalton chase cole landon caleb austin brady preston gregg jeffery garry
"""
_FEMALE_NAMES = """
abigail adriana agnes alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia
amy ana andrea angela angelina anita ann anna anne annette annie april ariana ashley aubrey audrey ava
barbara beatrice becky bella bernice beth betty beverly bonnie brenda brianna bridget brittany
brooke caitlin candace carla carly carmen carol caroline carolyn carrie cassandra catherine cathy cecilia
charlene charlotte chelsea cheryl christina christine cindy claire clara claudia colleen connie
courtney crystal cynthia daisy dana danielle dawn deborah debbie debra denise diana diane dianne
dolores donna doris dorothy edith edna eileen elaine eleanor elena elizabeth ella ellen elsie
emily emma erica erika erin esther ethel eva evelyn faith felicia fiona florence frances francine
gail georgia gertrude gina gladys gloria grace greta gretchen gwen hannah harriet hazel heather heidi helen
hillary hilary holly hope ida irene isabel isabella jackie jacqueline jamie jane janet janice jasmine jean
jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne josephine joy joyce juanita
judith judy julia julie june karen kate katherine kathleen kathryn kathy katie katrina kayla
kelly kelsey kerry kim kimberly kirsten kristen kristin kristina kylie lakisha latoya laura lauren laurie leah
lena leslie leticia lillian lily linda lindsay lindsey lisa lois loretta lori lorraine louise lucia lucille lucy
lydia lynn mabel mackenzie madeline madison mandy marcia margaret maria mariah marian marie marilyn marina marjorie marlene
marsha martha mary maureen megan meghan melanie melinda melissa mercedes meredith mia michelle mildred
mindy miranda molly monica monique nadia nancy naomi natalie natasha nellie nicole nina nora norma
olga olivia pamela pat patricia patsy patty paula pauline pearl peggy penelope penny phyllis priscilla rachel ramona
rebecca regina renee rhonda rita roberta robin rosa rosalie rose rosemary roxanne ruby ruth sabrina sally
samantha sandra sara sarah savannah shannon sharon sheila shelby shelly sherri sherry sheryl shirley sierra
silvia sonia sonya sophia sophie stacey stacy stella stephanie sue susan suzanne sylvia tamara tammy tanya
tara teresa terri theresa tiffany tina toni tonya tracy tricia valerie vanessa vera veronica vicki
vicky victoria viola virginia vivian wanda wendy whitney wilma yolanda yvette yvonne zoe malala aung
angela theresa ivanka melania kellyanne condoleezza nikki korryn keisha latasha tamika ebony kiara
uma dianne elena kamala kirsten elise nikki oprah beyonce taylor serena venus simone aretha whoopi
ursula brigitte marine ségolène angela benazir indira sonia priyanka mamata park aisha fatima khadija layla leila mariam
noor yasmin zainab ingrid astrid greta sigrid anja katja svetlana tatiana yulia irina olena oksana yoko akiko michiko
mei ling ying hui min-ji ada adele adelaide agatha aida alana alba alexandria alisha aliyah allie amelie
anastasia angelica antoinette arlene bailey belinda bessie bettina bianca blanche bree briana camille candy carmela cassie
celeste celia chloe christa cleo constance cora corinne deanna deirdre delia demi desiree dolly dora doreen dorothea
ebba elisa eliza elsa elvira estelle eugenia eunice frida genevieve georgina gianna gigi ginger glenda goldie guadalupe harper
henrietta hilda imogen iris isla ivy jada janelle janie jeannie jenna jocelyn jolene josie judi kara kari karina karla kasey katelyn
kathie kaylee keira kendall krista krystal lana lara leanne lesley lila lizzie lola lucinda luz lynda lynette mae maggie
mallory mara margarita margie margo mariana maribel marla marta maxine mayra mckenzie meg mercy millie mona morgan muriel myra
nadine nell nettie nikita noelle noreen octavia odessa opal ora paige paris phoebe polly reba rochelle rosemarie rosie
sadie sallie sasha selena shana shari shelley siobhan sondra susanna susie sybil tabitha tami tasha thelma tia trina trisha
trudy ursula velma verna vivienne willa winifred yvonne zelda
michele jodi jodie candice kendra kirstjen
"""
_UNCERTAIN = frozenset(
    "jamie pat leslie kim jean jackie robin dana kelly kerry lee terry lynn jo tracy courtney madison "
    "shannon jordan taylor casey chris alexis sasha nikita morgan paris harper kendall bailey park ling ying hui mei jackson candy mercy ashley sidney april may june faith hope grace joy "
    "georgia virginia victoria savannah sierra crystal rose pearl ruby chase hunter mason dale "
    "will mark grant jesus charlotte chad guy".split()
)
FORENAMES: dict[str, str] = {
    **{name: "m" for name in _MALE_NAMES.split()},
    **{name: "f" for name in _FEMALE_NAMES.split()},
    **dict.fromkeys(_UNCERTAIN, ""),
}
# First names that are as often a place, a month or a word: alone they make nobody a person.
NO_PROOF = frozenset(
    "georgia virginia victoria savannah sierra charlotte madison april may june faith hope grace joy "
    "crystal rose pearl ruby chase hunter will mark jordan chad austin houston lincoln logan santiago "
    "diego francisco salvador florence melbourne sydney angelo jose san guy roman christian senior "
    "dallas denver jackson clinton carson orlando troy kent sue jesus max rich ray dean king park paris israel newton harper iris ivy candy mercy moses orlando jackson forrest heath drake mack skip wilson ferguson ginger "
    "marshall spencer francis preston ally ray".split()
)

STATES = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii"
    "|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan"
    "|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico"
    "|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island"
    "|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia"
    "|wisconsin|wyoming|ontario|quebec|alberta|manitoba|queensland|victoria|tasmania".split("|")
)
STATE_MARKS = frozenset(
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev "
    "nh nj nm ny nc nd okla ore pa ri sc sd tenn tex vt va wash wva wis wyo".split()
)
CONTINENTS = frozenset("europe|asia|africa|middle east|latin america|antarctica|earth|mars".split("|"))
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
    street avenue road drive lane boulevard highway park lake river mountain mountains island islands
    beach bay bridge airport square plaza mall stadium arena hotel casino county city town township
    village heights hills valley springs strip sea ocean gulf strait peninsula desert canyon forest
    creek falls border nightclub club bar restaurant theater theatre inn apartments trail court place
    """.split()
)
