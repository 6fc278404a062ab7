"""Common first names of people in the news, and whether they tell a man from a woman."""

from __future__ import annotations

_MALE_NAMES = """
    aaron adam adrian ahmad ahmed alan albert alberto alejandro alfred ali allen alvin andre
    andrew andy angelo anthony antonio arnold arthur austin barack barry ben benjamin bernard
    bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan
    byron calvin carl carlos chad charles charlie chester chris christian christopher chuck
    clarence clark clayton clifford clint clinton colin connor corey craig curtis cody cory dale
    damon dan daniel danny darrell darren daryl dave david dean dennis derek derrick dick diego
    dmitry dominic don donald doug douglas drew duane dustin dwayne dwight dylan earl ed eddie
    edgar edward edwin eli elijah elliott elon emmanuel enrique eric erik ernest ethan eugene
    evan felix fernando floyd francis francisco frank fred frederick gabriel garrett gary gavin
    gene geoffrey george gerald gerard gilbert glen glenn gordon graham greg gregory guy harold
    harry harvey hassan hector henry herbert herman howard hugh hugo ian ibrahim igor isaac ivan
    jack jacob jake jamal james jared jason javier jay jeff jeffrey jeremy jermaine jerome jerry
    jesse jesus jim jimmy joe joel john johnny jon jonathan jorge jose joseph joshua josh juan
    julian julio justin karl keith kelvin ken kenneth kenny kevin kirk kurt kyle lamar lance
    larry lawrence lee leo leon leonard leroy leslie lewis liam lloyd logan lonnie lorenzo louis
    lucas luis luke luther malcolm manuel marc marcus mario mark marshall martin marvin mason
    matt matthew maurice max melvin michael miguel mike mitch mitchell mohamed mohammad mohammed
    morris muhammad nathan nathaniel neil nelson nicholas nick nicolas nigel noah norman oliver
    omar oscar otis owen pablo patrick paul pedro perry pete peter phil philip phillip pierre
    rafael ralph ramon randall randy raul ray raymond reginald rene rex ricardo richard rick
    ricky rob robert roberto rodney rodrigo roger roland roman ron ronald ronnie ross roy ruben
    russell rupert ryan salvador salvatore sam samuel scott sean sebastian sergei sergey sergio
    seth shane shaun shawn sherman sidney simon spencer stanley stephen steve steven stewart
    stuart ted terrence terry theodore thomas tim timothy todd tom tommy tony travis trevor troy
    tyler tyrone vernon victor vincent vladimir wade wallace walter warren wayne wesley will
    willard william willie winston xavier yusuf zachary mitt newt marco jeb rand mahmoud abdul
    abdullah hamid bashar recep narendra jair nicolás mauricio antónio donte deandre tyrell
    trayvon terrell darnell quentin antonin ammar rahm tulsi kareem abu muhammed hosni bruno
    klaus hans jan jens lars sven anders magnus giovanni giuseppe luigi paolo matteo françois
    jean-claude jacques alexei nikolai mikhail yuri anatoly vitaly akira shinzo hiroshi takeshi
    kenji imran nawaz rajiv rahul arjun sanjay vijay anil amit ravi suresh ashraf tariq khalid
    hamza yasser saddam muammar osama salman faisal desmond cyril thabo uhuru kofi kwame chinedu
    tyree jamar marquis demetrius darius lebron kobe tiger peyton bo beau brock chet clay clem
    dane dexter drake edmund emory ernie ferguson forrest frankie freddie gus hal hank heath
    herb irving irwin israel jackson jasper jed jerald jerrod joaquin joey judd kendrick kent
    kirby landen les lester levi lionel lou mack marlon milton moses ned newton nolan orlando
    percy quincy randal reggie rico roderick rory rufus rusty sammy saul shelton skip stan thad
    tobias tommie trent tucker ty vince virgil wendell wes wilbur wilson woody zach zack zane
    charlton dwyane usain dylann devin colton hunter dalton chase cole landon caleb brady
    preston gregg jeffery garry
"""
_FEMALE_NAMES = """
    abigail adriana agnes alexandra alexis alice alicia alison allison alma alyssa amanda amber
    amelia amy ana andrea angela angelina anita ann anna anne annette annie april ariana ashley
    aubrey audrey ava barbara beatrice becky bella bernice beth betty beverly bonnie brenda
    brianna bridget brittany brooke caitlin candace carla carly carmen carol caroline carolyn
    carrie cassandra catherine cathy cecilia charlene charlotte chelsea cheryl christina
    christine cindy claire clara claudia colleen connie courtney crystal cynthia daisy dana
    danielle dawn deborah debbie debra denise diana diane dianne dolores donna doris dorothy
    edith edna eileen elaine eleanor elena elizabeth ella ellen elsie emily emma erica erika
    erin esther ethel eva evelyn faith felicia fiona florence frances francine gail georgia
    gertrude gina gladys gloria grace greta gretchen gwen hannah harriet hazel heather heidi
    helen hillary hilary holly hope ida irene isabel isabella jackie jacqueline jamie jane janet
    janice jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna
    joanne josephine joy joyce juanita judith judy julia julie june karen kate katherine
    kathleen kathryn kathy katie katrina kayla kelly kelsey kerry kim kimberly kirsten kristen
    kristin kristina kylie lakisha latoya laura lauren laurie leah lena leslie leticia lillian
    lily linda lindsay lindsey lisa lois loretta lori lorraine louise lucia lucille lucy lydia
    lynn mabel mackenzie madeline madison mandy marcia margaret maria mariah marian marie
    marilyn marina marjorie marlene marsha martha mary maureen megan meghan melanie melinda
    melissa mercedes meredith mia michelle mildred mindy miranda molly monica monique nadia
    nancy naomi natalie natasha nellie nicole nina nora norma olga olivia pamela pat patricia
    patsy patty paula pauline pearl peggy penelope penny phyllis priscilla rachel ramona rebecca
    regina renee rhonda rita roberta robin rosa rosalie rose rosemary roxanne ruby ruth sabrina
    sally samantha sandra sara sarah savannah shannon sharon sheila shelby shelly sherri sherry
    sheryl shirley sierra silvia sonia sonya sophia sophie stacey stacy stella stephanie sue
    susan suzanne sylvia tamara tammy tanya tara teresa terri theresa tiffany tina toni tonya
    tracy tricia valerie vanessa vera veronica vicki vicky victoria viola virginia vivian wanda
    wendy whitney wilma yolanda yvette yvonne zoe malala aung ivanka melania kellyanne
    condoleezza nikki korryn keisha latasha tamika ebony kiara uma kamala elise oprah beyonce
    taylor serena venus simone aretha whoopi ursula brigitte marine ségolène benazir indira
    priyanka mamata park aisha fatima khadija layla leila mariam noor yasmin zainab ingrid
    astrid sigrid anja katja svetlana tatiana yulia irina olena oksana yoko akiko michiko mei
    ling ying hui min-ji ada adele adelaide agatha aida alana alba alexandria alisha aliyah
    allie amelie anastasia angelica antoinette arlene bailey belinda bessie bettina bianca
    blanche bree briana camille candy carmela cassie celeste celia chloe christa cleo constance
    cora corinne deanna deirdre delia demi desiree dolly dora doreen dorothea ebba elisa eliza
    elsa elvira estelle eugenia eunice frida genevieve georgina gianna gigi ginger glenda goldie
    guadalupe harper henrietta hilda imogen iris isla ivy jada janelle janie jeannie jocelyn
    jolene josie judi kara kari karina karla kasey katelyn kathie kaylee keira kendall krista
    krystal lana lara leanne lesley lila lizzie lola lucinda luz lynda lynette mae maggie
    mallory mara margarita margie margo mariana maribel marla marta maxine mayra mckenzie meg
    mercy millie mona morgan muriel myra nadine nell nettie nikita noelle noreen octavia odessa
    opal ora paige paris phoebe polly reba rochelle rosemarie rosie sadie sallie sasha selena
    shana shari shelley siobhan sondra susanna susie sybil tabitha tami tasha thelma tia trina
    trisha trudy velma verna vivienne willa winifred zelda michele jodi jodie candice kendra
    kirstjen
"""
_UNCERTAIN = frozenset(
    """
    jamie pat leslie kim jean jackie robin dana kelly kerry lee terry lynn jo tracy courtney
    madison shannon jordan taylor casey chris alexis sasha nikita morgan paris harper kendall
    bailey park ling ying hui mei jackson candy mercy ashley sidney april may june faith hope
    grace joy georgia virginia victoria savannah sierra crystal rose pearl ruby chase hunter
    mason dale will mark grant jesus charlotte chad guy
    """.split()
)
FORENAMES: dict[str, str] = {
    **dict.fromkeys(_MALE_NAMES.split(), "m"),
    **dict.fromkeys(_FEMALE_NAMES.split(), "f"),
    **dict.fromkeys(_UNCERTAIN, ""),
}
# First names that are as often a place, a month or a word: alone they make nobody a person.
NO_PROOF = frozenset(
    """
    georgia virginia victoria savannah sierra charlotte madison april may june faith hope grace
    joy crystal rose pearl ruby chase hunter will mark jordan chad austin houston lincoln logan
    santiago diego francisco salvador florence melbourne sydney angelo jose san guy roman
    christian senior dallas denver jackson clinton carson orlando troy kent sue jesus max rich
    ray dean king park paris israel newton harper iris ivy candy mercy moses forrest heath drake
    mack skip wilson ferguson ginger marshall spencer francis preston ally
    """.split()
)
