"""The words by which a sentence judges, feels or counsels rather than tells what happened."""

from __future__ import annotations

import re

from crosscheck.segment.cues import cue, low_words
from crosscheck.segment.words import PASTS, SHARED_PASTS, WORD, is_past

_OUGHT = cue(
    r"\b(?:should(?:n['’]t)?|ought\s+to|must\s+not)\b"
    r"|\b(?:analysts?|experts?|critics|observers|advocates|many|some|figures)\s+(?:\S+\s)?"
    r"(?:believe|argue|think|fear|warn|see)(?:s|d|ed)?\b",
    """
    should shouldn ought must analyst analysts expert experts critics observers advocates many
    some figures
    """,
)
# One of these stands in whatever `_THINKS` finds.
_THINKING = """
    must need needs have has think believe feel felt guess hope wish love loved hate doubt pray
    appreciate suspect regret trust apologize apologise grieve mourn respect admire commend condemn
    agree disagree refuse wait stand look like argue prefer pride owe support oppose going want
    wanted perhaps maybe let clearly obviously surely course ironically remarkably amazingly
    luckily fortunately regrettably interestingly importantly understandably honestly personally
    admittedly everybody everyone nobody one you so really pretty incredibly absolutely totally
    truly opinion view mind thoughts prayers heart hearts deepest thank condolences peace say reason
    excuse had dare slap shame deserve deserves deserved how what why imagine ask about thought
    place thing end mistake fact truth reality never best worst greatest arguably undoubtedly
    hopefully frankly touch rhyme grail doomed enough speaks short cry hell too unfortunately sadly
    thankfully ridiculous disgusting
"""
_THINKS = cue(
    r"\b(?:we|you|they|he|she|it)\s+(?:all\s)?"
    r"(?:must|needs?\s+to|ha(?:ve|s)\s+(?:to\s+(?:be|stop|do|find|make)|got\sto\s\w+))\b"
    r"|\b(?:I|we)\s+(?:(?:do|did)(?:\s+not|n['’]t)\s+|really\s+|just\s+|still\s+|strongly\s+"
    r"|truly\s+|also\s+)*"
    r"(?:think|believe|feel|felt|guess|hope|wish|love|loved|hate|doubt|pray|appreciate|suspect"
    r"|regret|trust|apologi[sz]e|grieve|mourn|respect|admire|commend|condemn|agree|disagree|refuse"
    r"|(?:(?:ca|could)(?:n['’]t|\snot|nnot)\s)(?:believe|wait|stand)|look forward"
    r"|would\s(?:\w+\s)?(?:hope|like|love|argue|prefer)"
    r"|stand\s(?:with|by|for)"
    r"|take pride|owe|support|oppose|(?:was|were|am|are)\s+(?:\w+\s)?(?:not going to"
    r"|never going to))\b"
    r"|(?:^|[“\"‘]\s?)(?:(?:and|but|so|now)[,\s]\s?)?(?:(?:perhaps|maybe|let\sus|let['’]s)\s"
    r"|(?:clearly|obviously|surely|of\scourse|ironically|remarkably|amazingly|luckily|fortunately"
    r"|regrettably|interestingly|importantly|understandably|honestly|personally|admittedly),)"
    r"|\b(?:I|we)\s(?:just\s|also\s)?want(?:ed)?\sto\s(?:thank|praise|say\ssorry|apologi[sz]e)\b"
    r"|\b(?:everybody|everyone|nobody|no one)\s(?:loved|loves|liked|likes|wants|deserves)\b"
    r"|(?:^|[“\"‘]|,\s)you\s(?:can(?:not|['’]t)|don['’]t|never|just|do|wouldn['’]t)\b"
    r"|\b(?:am|is|are|was|were|['’]s|['’]re|['’]m)\s(?:so|really|pretty|incredibly|absolutely"
    r"|totally"
    r"|truly)\s(?![^.;]{0,40}\bthat\b|far\b|many\b|much\b|close\b|late\b|long\b)[a-z]"
    r"|\bin\s+(?:my|our|his|her)\s+(?:\w+\s)?(?:opinion|view|mind)\b"
    r"|\b(?:my|our)\s+(?:thoughts|prayers|hearts?|deepest)\b|\bthank\s+(?:you|god)\b"
    r"|\b(?:thoughts and prayers|condolences|rest in peace|safe to say|fair to say"
    r"|no reason (?:for|to|why)|no excuse"
    r"|(?:have|has|had) no (?:choice|right|business)|don['’]t have the right|how dare"
    r"|a slap in the face|shame on|deserve[sd]?"
    r"|that['’]s (?:just )?(?:how|what|why)|what a|can(?:not|['’]t) (?:even )?imagine"
    r"|could(?:n['’]t| not) ask|how about"
    r"|never thought|no place in|the last thing|at the end of the day|make no mistake"
    r"|the (?:fact|truth|reality) is"
    r"|would never|the (?:best|worst|greatest)\b(?![^.]{0,60}\b(?:since|history|years|decades"
    r"|world|country|record)\b)|arguably"
    r"|undoubtedly|hopefully|frankly|out of touch|rhyme or reason|holy grail|doomed to"
    r"|enough is enough|speaks volumes|nothing short of|a far cry from|hell of a"
    r"|too (?:many|much|often|easily|little|few)"
    r"|(?:that|this)(?:['’]s| is) (?:not |all |really |just |only |also )?about (?!\d|an? |half\b)"
    r"|unfortunately|sadly|thankfully|ridiculous|disgusting)\b",
    _THINKING,
)
# What somebody is said to think of something, and how something is thought of.
_HOLDING = """
    believes thinks feels hopes hoped wishes fears advocates considered viewed seen regarded
    hailed criticized criticised praised describe describes described see sees views view regards
    regard slammed blasted dismissed denounced derided lauded labeled labelled characterized
    characterised call calls called calling accuses accused accusing
"""
_HELD = cue(
    r"\b(?:he|she|they|[A-Z][\w’'-]+)\s(?:also\s|still\s|said\s(?:he|she|they)\s|says\s(?:he|she"
    r"|they)\s)?"
    r"(?:believes|thinks|feels|hopes|hoped|wishes|fears|advocates\sfor)\b"
    r"|\b(?:is|are|was|were|been)\s(?:\w+ly\s)?(?:considered|viewed|seen|regarded|hailed|criticized"
    r"|criticised|praised)\s(?:\w+\s){0,2}?(?:as\b|an?\b|\w+ful\b)"
    r"|\b(?:describe[sd]?(?!\sby)|see[sn]?|views?|viewed|regards?|hailed|praised|slammed"
    r"|blasted|dismissed|denounced|derided|lauded|labell?ed|characteri[sz]ed)\s[^.;,]{1,40}?\sas\b"
    r"(?!\s(?:well|soon|early|(?:an?\s)?(?:\d|black|white|[Hh]ispanic|[Aa]sian|male|female|man"
    r"|woman|tall|thin|possibly)))"
    r"|(?<!-)\bcall(?:s|ed|ing)?\s(?:[^\s.;,“”\"]+\s){1,5}?[“\"‘](?:an?\s)?[a-z]"
    r"|\bcall(?:s|ed|ing)?\s(?:it|this|that|him|her|them|the\s\w+)\s[“\"'‘]?(?:an?\s)?(?:un\w+"
    r"|\w+ful|\w+ing|\w+ous|\w+ic)\b"
    r"|\baccus(?:es|ed|ing)\s(?:him|her|them|[Rr]epublicans|[Dd]emocrats|Congress|the\sgovernment"
    r"|the\spresident|the\sparty|critics"
    r"|opponents)\sof\b",
    _HOLDING,
    exact=True,
)
_BE = (
    r"(?:\b(?:am|is|are|was|were|be|been|being|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|seems?"
    r"|seemed|looks?|looked"
    r"|feels?|felt|sounds?|sounded|remains?|makes?|made it|proving)\s+|\b\w+['’](?:s|m|re)\s+"
    r"|\b(?:it|that|this)['’]?s\s+|\bknown\s+(?:as|for)\s+|\b(?:became|becomes|appears|appeared)\s+"
    r"|\b(?:finds?|found|consider(?:s|ed)?|deem(?:s|ed)?)\s+(?:it|that|this|him|her|them"
    r"|(?:the|those|these|his|her)\s[\w’'-]+)\s+)"
)
_FILLER = (
    r"(?:(?:an?|the|so|very|just|really|absolutely|completely|totally|truly|such|not|no|all"
    r"|quite|too|always|simply"
    r"|pretty|more|most|one|of|also|extremely|deeply|utterly|kind|incredibly|particularly"
    r"|certainly|clearly|pretty"
    r"|its|his|her|their|our|my|only|still|definitely|as|much|only|a bit|massive|big|huge|real"
    r"|great|complete"
    r"|total|clear|major|truly|that|far|than|just|like|from|rather|somewhat|even|bit|little"
    r"|nothing|equally|fairly)\s+){0,5}[“\"'‘]?"
)
_EVALUATION = """
    unacceptable outrageous horrific horrifying horrible terrible awful dreadful disgusting
    despicable heinous shameful disgraceful disgrace shame sickening appalling atrocious cowardly
    senseless tragic tragedy sad heartbreaking heartbroken devastating devastated shocked shocking
    saddened scary scared frightening terrifying terrified crazy insane absurd stupid nonsense
    unfair unjust wrong great amazing awesome wonderful fantastic beautiful incredible remarkable
    outstanding excellent brilliant good nice bad lovely special proud grateful thankful blessed
    happy glad excited thrilled delighted pleased honored honoured humbled disappointed
    disappointing frustrated frustrating angry upset sorry worried concerned confident optimistic
    pessimistic hopeful lucky impressive impressed inspiring unbelievable surreal weird strange
    nightmare disaster mess hero heroes genius idiot liar coward monster evil brave tough hard
    easy fun exciting embarrassing ironic obvious important crucial vital essential pivotal
    significant necessary ideal perfect useless pointless dangerous reckless irresponsible
    hypocritical troubling disturbing alarming sweet loving caring funny smart unthinkable
    unimaginable inexcusable unforgivable difficult offensive fair reasonable logical sensible
    challenging complicated complex fascinating interesting boring refreshing meaningful warm cold
    worse better terrific superb stunning gorgeous adorable tricky sensitive delicate bold wise
    foolish naive dishonest honest untrustworthy corrupt greedy selfish cruel inhumane barbaric
    vicious brutal legendary iconic magical priceless worthless overrated underrated unfortunate
    regrettable welcome unnecessary insult joke lie scam farce sham victory triumph failure
    success blow honor honour privilege blessing curse miracle milestone breakthrough masterpiece
    gem classic bargain waste travesty outrage scandal betrayal takeover dance unseemly sharp
    entertaining theatrical intense uncomfortable thoughtful innocent furious precious unsettling
    unusual cool coolest funniest nicest sweetest smartest kindest bravest close-knit
    mind-boggling stressful painful hurtful peaceful joyful hopeless helpless overwhelming
    exhausting emotional depressing concerning worrying promising encouraging encouraged
    exhilarating spectacular magnificent pathetic laughable unbearable inevitable testament regret
    regrets stumbling advanced surprise personal abysmal admirable agonizing amusing annoyed
    annoying anxious appalled arrogant ashamed astonished astonishing astounding awkward bitter
    bizarre bleak bogus charismatic charming chaotic childish clever clueless clumsy comical
    compelling complacent compassionate condescending confusing contemptible counterproductive
    courageous crass creepy crude cynical daunting deceitful decent deceptive demeaning
    demoralizing deplorable desperate dignified dire discouraged discouraging disgusted
    disheartening dishonorable disingenuous dismal dismayed disrespectful distasteful distressing
    divisive doomed draconian dubious dull eager eerie elated elegant embarrassed enjoyable
    enthusiastic exasperating excessive excruciating extraordinary fabulous feeble flawed flawless
    foolhardy friendly frivolous fruitless futile generous gentle glorious gracious grim gross
    gruesome gutless gutsy harrowing harsh hateful heartless heartwarming heroic hideous hilarious
    horrid horrified humane humble humiliated humiliating idiotic ignorant ill-advised illogical
    immature immoral impeccable impossible inappropriate inadequate incompetent inconceivable
    incomprehensible indefensible inept infuriating ingenious inhuman insensitive insightful
    insincere insufferable insulting intolerable invaluable irrational irritating jaw-dropping
    jealous joyous kind lazy likable lonely lousy ludicrous luxurious marvelous mean-spirited
    mediocre memorable mesmerizing mindless misguided misleading miserable monstrous nasty nervous
    noble nonsensical noteworthy obnoxious obscene ominous oppressive outdated overblown overjoyed
    paranoid passionate peculiar perplexing petty petrified phenomenal phony pitiful pleasant
    pleasing poignant polarizing polite powerful predictable preposterous puzzling questionable
    reprehensible repugnant repulsive resilient respectful righteous rude ruthless satisfied
    satisfying savvy scandalous selfless self-serving sensational shady shaky silly simplistic
    sincere sinister skeptical sleazy sloppy sneaky somber speechless spineless splendid
    staggering startling stellar striking stubborn stunned sublime subdued subtle superficial
    surprising surprised sympathetic tacky talented tasteless tedious tense thoughtless thrilling
    timeless tired tireless tone-deaf touching traumatic tremendous trivial trustworthy tumultuous
    unbefitting unconscionable unconvincing undeniable underwhelming unethical unfathomable unfit
    ungrateful unhappy unhelpful unimpressive unjustified unkind unlucky unmatched unparalleled
    unpleasant unprofessional unrealistic unreal unreasonable unspeakable untenable unwarranted
    unwise upbeat useful valiant valuable vibrant vile vindictive visionary vulgar wary weary
    well-deserved wicked witty woeful worthwhile worthy wretched bully catastrophe clown crook
    debacle distraction dream embarrassment fiasco godsend heartbreak hypocrite hypocrites
    inspiration injustice loser losers mistake mockery necessity pity priority relief revelation
    shambles spectacle thug thugs traitor traitors tyrant
"""
_EVALUATED = "|".join(sorted(set(_EVALUATION.split()), key=lambda word: (-len(word), word)))
_PREDICATE = cue(
    rf"{_BE}{_FILLER}(?:\w+(?:ly|most)\s)?(?:{_EVALUATED})\b(?!['’]s)(?!\s(?:of|at|in)\s(?:the\s)?\d)",
    _EVALUATION,
)
_RHETORICAL = """
    moment step chapter milestone turning development juncture event shift opportunity test factor
    part balance balancing dance litmus tightrope testament signal message just than about matter
    wonder grab insult mistake disaster shame tragedy honor honour disgrace
"""
_RHETORIC = cue(
    r"\b(?:(?:marks?|represents?|signals?|symboli[sz]es?|constitutes?|is|was)\s(?:an?"
    r"|the)\s(?:\w+\s){0,2}"
    r"(?:pivotal|crucial|historic|important|significant|critical|major|key|new|vital|decisive"
    r"|meaningful|diplomatic)\s"
    r"(?:moment|step|chapter|milestone|turning point|development|juncture|event|shift"
    r"|opportunity|test|factor|part)"
    r"|delicate (?:balance|balancing act|dance)|litmus test|tightrope|testament to"
    r"|sends? a (?:\w+ )?(?:signal|message)"
    r"|isn['’]t just about|more than just|is all about|a matter of time|no wonder|power grab"
    r"|would be an? (?:\w+ )?"
    r"(?:insult|mistake|disaster|shame|tragedy|honor|honour|disgrace))\b",
    _RHETORICAL,
)
_JUDGED = cue(
    r"\b(?:crucial|pivotal|essential|significant|significance|vital|remarkable|important|importance"
    r"|underscores?|highlights?|symboli[sz]es?)\b",
    "crucial pivotal essential significant significance vital remarkable important importance "
    "underscore underscores highlight highlights symbolizes symbolises symbolize symbolise",
)
_HARD = cue(
    r"\d|\b(?<!the )(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|hundreds?|thousands?|million"
    r"|billion|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march"
    r"|april|june|july"
    r"|august|september|october|november|december|largest|highest|lowest)\b",
)
_DIGIT = re.compile(r"\d")
_HARD_WORDS = frozenset(
    """
    two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds
    thousand thousands million billion monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december largest
    highest lowest
    """.split()
)
# Words quoted that are a statement of their own: when they were said says nothing of them.
_QUOTED = re.compile(r"(?<!\S)[“\"](?=\S)[^“”\"]{25,}|^[^“”\"]{25,}[,.!?](?=[”\"])")
_IS = cue(r"\b(?:am|are|is|isn|aren)\b|['’](?:s|re|m)\b", "am are is isn aren s re m")
_TELLS = cue(
    r"\b(?:was|were|had|did)\b"
    r"|(?:\b(?:am|are|is)|['’](?:re|m|s))\s(?:\w+\s)?\w+ing\b"
    r"|(?:\b(?:am|are|is)|['’](?:re|m|s))\s(?:still\s|now\s|not\s)?(?:in|at|here|there|inside"
    r"|outside|from)\b"
    r"|(?:\b(?:have|has)|['’](?:ve|s))\s(?:\w+\s)?(?:been|\w+e[dn])\b",
)
_PUBLIC = (
    r"(?:anyone|anybody|those|people|persons|residents|drivers|motorists|witnesses|the public"
    r"|citizens|travell?ers"
    r"|parents|visitors|everyone|users|customers|readers|homeowners)"
)
_COUNSELS = """
    asked urged encouraged advised told warned requested should must can urge urges urging ask
    asks asking advise advises advising warn warns warning encourage encourages encouraging remind
    reminds reminding reminded tell tells call contact text email mail dial please crimestoppers
    stoppers tips tip ought need needs have has
"""
_ADVICE = cue(
    rf"\b{_PUBLIC}\s(?:[^\s.;]+\s){{0,16}}?(?:(?:is|are|were|was)\s(?:being\s|also\s)?"
    r"(?:asked|urged|encouraged|advised|told|warned|requested)\s(?:not\s)?to|should|must"
    r"|can\s(?:call|contact|donate|send|submit|leave))\b"
    rf"|\b(?:urg|ask|advis|warn|encourag|remind|tell)(?:e|es|ed|ing"
    rf"|s)?\s(?:\S+\s)?{_PUBLIC}\s(?:\S+\s){{0,8}}?(?:not\s)?to\b"
    r"|\b(?:call|contact|text|e-?mail|dial)\s(?:the\s)?(?:[^\s.;]+\s){0,8}?(?:at\s)?\(?\d{3}\b"
    r"|^[“\"'‘]?please\b|\btips? (?:line|can be)\b|\bwarn(?:s|ed)? to be\b"
    r"|\b(?:should|ought to|must not|needs? to)\b|\b(?:we|you|they|he|she)\s(?:must|ha(?:ve"
    r"|s) to)\b",
    _COUNSELS,
)
_ORDER = cue(
    r"^[\s“\"'‘*•-]*(?:do not|don['’]t|always|never|please|call|contact|avoid|make sure|stay"
    r"|check|be sure|let['’]s"
    r"|remember|wear|bring|try|consider|learn more|seek|follow)\s(?!\w+ed\b)",
)


def is_opinion(text: str, main: str, low: frozenset[str]) -> bool:
    """Whether the claim judges, feels or counsels and gives no hard value.

    `main` is `text` without its side clauses, `low` the lower-case words of `text`.
    """
    if _OUGHT.found(main, low):
        return True
    if has_hard_value(text, low):
        return False
    if any(found.found(main, low) for found in (_PREDICATE, _HELD, _THINKS, _RHETORIC)):
        return True
    if counsels(main, low):
        return True
    return _JUDGED.found(main, low) and not _named(text)


def is_remark(quoted: str) -> bool:
    """Whether words quoted say what something is like, and of no time, number or event.

    "This is about trust", not "The dam is failing" or "It was full".
    """
    low = low_words(quoted)
    if _TELLS.found(quoted, low) or not _IS.found(quoted, low) or _is_hard(quoted, low):
        return False
    return not any(
        word in PASTS or word in SHARED_PASTS or is_past(word)
        for word in (found.lower() for found in WORD.findall(quoted))
    )


def counsels(text: str, low: frozenset[str]) -> bool:
    """Whether it says what somebody should do, or tells the reader what to do."""
    return _ADVICE.found(text, low) or _ORDER.found(text, low)


def has_hard_value(text: str, low: frozenset[str]) -> bool:
    """Whether a number, a date or a record stands in it; in its words quoted, if it quotes."""
    quoted = _QUOTED.search(text)
    return _is_hard(quoted.group() if quoted else text, low)


def _is_hard(text: str, low: frozenset[str]) -> bool:
    if _DIGIT.search(text):
        return True
    return not _HARD_WORDS.isdisjoint(low) and _HARD.found(text, low)


def _named(text: str) -> bool:
    """Whether a proper name stands anywhere but at the start."""
    return any(word[0].isupper() and word != "I" for word in WORD.findall(text)[1:])
