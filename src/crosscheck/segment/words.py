"""The few facts about English words that telling sentences from furniture needs.

No tagger: a closed list of auxiliaries, the common verbs of news with their regular forms, and
shape. Every question is asked so that a miss keeps the sentence.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W_]+(?:[.'’‑-][^\W_]+)*")

AUXILIARIES = frozenset(
    """
    am is are was were be been has have had do does did will would shall should can could may
    might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
    wouldn't shouldn't can't couldn't cannot it's that's there's he's she's who's what's i'm i've
    i'll i'd we're we've we'll you're you've they're they've they'll he'll she'll it'll let's
    ain't
    """.split()
)

# Pasts that no participle or noun shares: they always have a subject of their own.
PASTS = frozenset(
    """
    said told went took began gave saw came knew fell rose ran wrote drove spoke became grew chose
    threw flew broke woke stole shook swore tore wore drew ate hid forgot froze sang sank swam
    rang arose withdrew overcame underwent undertook oversaw foresaw forgave forbade mistook
    overthrew
    """.split()
)

SHARED_PASTS = frozenset(
    """
    made got left found held brought met led lost won paid kept built sent spent stood sat fought
    caught taught bought sold heard felt meant understood struck hung dug fled fed bled bred
    sought thought became put cut hit hurt shot shut set let read spread cost cast burst quit rid
    split
    """.split()
)

_VERBS = """
    accept accuse achieve acknowledge act add address admit adopt advise advocate affect agree aim
    allege allow announce appeal appear apply appoint approve argue arrest arrive ask assert
    assess attack attempt attend attract avoid back ban beat become begin believe belong boast
    block boost break bring build buy call campaign cancel capture carry cause celebrate challenge
    change charge choose cite claim clash climb close collaborate collapse come command comment
    commit compare complain conclude condemn conduct confirm confront consider consist contain
    continue contribute control convey cooperate cost counter cover crash create criticise
    criticize cross cut damage deal debate decide declare decline defeat defend define delay
    deliver demand demonstrate deny depart depend deploy describe deserve destroy detain determine
    develop die differ direct disappear disclose discover discuss dismiss display divide dominate
    doubt draw drive drop earn ease elect eliminate embark emerge emphasise emphasize employ
    encompass encourage end endorse enforce engage enhance enjoy ensure enter envision erupt
    escape establish estimate examine exceed exchange exist expand expect experience explain
    explode explore export express extend face fail fall favor favour fear feature feel fight fill
    finance find finish fire fix flee fly focus follow force forecast form foster gain gather
    generate get give go grow guarantee halt handle happen hear help highlight hinder hit hold
    honor honour hope host identify ignore illustrate impact imply import impose improve include
    increase indicate infer inform injure insist intend intensify introduce invade invest
    investigate invite involve issue join judge jump keep kill know lack land last launch lay lead
    learn leave lend lie lift limit link list live locate look lose lower maintain make manage
    mark marry matter mean measure meet mention monitor mount move name need negotiate note notice
    obtain occur offer open operate oppose order organise organize outline outpace overcome
    overlook own participate pass pay perform permit persist place plan play plead pledge plunge
    portray pose position possess praise predict prefer prepare present press prevent produce
    promise promote prompt propose prosecute protect protest prove provide publish pull purchase
    pursue push put raise rank reach react read reaffirm realise realize recall receive recognise
    recognize recommend record recover reduce refer reflect refrain refuse regard reject relate
    release rely remain remember remove renew repeat replace reply report represent request
    require rescue resign resist resolve respond restore restrict result resume retain retire
    return reveal reverse ride rise risk rule run save say schedule score search secure see seek
    seem sell send serve set settle share shift shoot show shrink shut sign signal sit soar speak
    spend split spread stabilize stand start state stay steal stem step stop strengthen stress
    strike struggle study submit succeed suffer suggest supply support surge surpass surrender
    survive suspect suspend sustain symbolise symbolize take talk target tell tend test testify
    thank think threaten throw top total touch track trade train transfer travel treat trigger try
    turn underline undermine underscore understand underway unveil update urge use value view
    visit vote vow wait walk want warn watch weaken weigh welcome widen win wish withdraw witness
    wonder work worry worsen write yield
""".split()


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb + "s"


_BASES = frozenset(_VERBS)
THIRDS = frozenset(map(_third, _VERBS))

# Third persons that are as often plural nouns: alone they do not show a clause of its own.
_NOUN_TOO = frozenset(
    _third(verb)
    for verb in """
    act address aim appeal attack attempt ban block boost break call campaign challenge change
    charge claim close command comment control cost counter cover crash cross cut damage deal
    debate decline defeat delay demand display doubt drive drop end estimate exchange experience
    export face fear feature feel fight fire focus force forecast form gain halt help highlight
    hit hold honor honour hope host impact import increase issue judge jump lack land launch lead
    lie lift limit link list look mark matter measure mention monitor mount move name need notice
    offer open order own pass place plan play pledge plunge position praise present press promise
    protest purchase push rank reach record release report request rescue result return reverse
    ride rise risk rule run save schedule score search set share shift show sign signal split
    stand start state stay step stop stress strike struggle study support surge suspect talk
    target test top total touch track trade train transfer travel trigger try turn update use
    value view visit vote vow wait walk watch win wish witness work worry yield
    """.split()
)
_CLEAR_BASES = frozenset(verb for verb in _VERBS if _third(verb) not in _NOUN_TOO)
CLEAR_THIRDS = THIRDS - _NOUN_TOO
_ED_NOUNS = frozenset(
    "need seed shed reed feed speed breed deed weed hundred kindred sacred naked".split()
)
_PLURALS = frozenset(
    "police people we they you i who officials authorities officers men women children".split()
)

_OBJECTS = frozenset("the a an to his her its their that it him this these two three".split())

_SMALL = frozenset(
    """
    a an the of in on at to for from by with and or but nor as is are be vs via per into onto over
    than off out up amid after before about his her its their not no that this it who how why
    """.split()
)

_CLOSERS = "\"'”’»)]}*_"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔", "｡")


def words(text: str) -> list[str]:
    """The words of a text, with inner hyphens and apostrophes, as they stand."""
    return WORD.findall(text)


def word_count(text: str) -> int:
    """How many words; in scripts without spaces, two characters count as one."""
    found = words(text)
    long = sum(len(word) // 2 - 1 for word in found if len(word) > 3 and word[0] > "\u2e80")
    return len(found) + long


def is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3 and word not in _ED_NOUNS


def has_verb(text: str) -> bool:
    """Whether some word may be a finite verb; participles count, so that a miss is rare."""
    previous = ""
    for number, word in enumerate(words(text)):
        low = word.lower().replace("’", "'")
        if low in AUXILIARIES or low in PASTS or low in SHARED_PASTS:
            return True
        if number and (is_past(low) or low in THIRDS):
            return True
        plural = previous in _PLURALS or previous.endswith("s")
        if number and ((low in _CLEAR_BASES and previous != "to") or (low in _BASES and plural)):
            return True
        previous = low
    return False


def has_subject_and_verb(text: str) -> bool:
    """Whether a finite verb stands after a first word that is not itself that verb (strict)."""
    found = words(text)
    for number, word in enumerate(found[1:], start=1):
        low = word.lower().replace("’", "'")
        if low in AUXILIARIES or low in PASTS or low in CLEAR_THIRDS:
            return True
        after = found[number + 1].lower() if number + 1 < len(found) else ""
        takes = after in _OBJECTS
        if takes and (low in THIRDS or is_past(low) or low in SHARED_PASTS):
            return True
    return False


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a stop, behind any closing quotes and brackets."""
    return text.rstrip().rstrip(_CLOSERS).rstrip().endswith(_ENDS)


def asks(text: str) -> bool:
    """Whether the text ends in a question mark, behind any closing quotes and brackets."""
    return text.rstrip().rstrip(_CLOSERS).rstrip("! ").endswith(("?", "？", "؟", ";?"))


def is_headline_case(text: str, *, share: float = 0.8) -> bool:
    """Whether that share of the words that count begin with a capital (two words or more)."""
    counted = [w for w in words(text) if w.lower() not in _SMALL and w[0].isalpha()]
    if not counted or not any(word[0].isupper() for word in counted):
        return False
    capital = sum(not word[0].islower() for word in counted)
    return capital >= share * len(counted) and (len(counted) > 1 or len(words(text)) == 1)


def content_words(text: str) -> frozenset[str]:
    """Words that name something, folded, cut to five letters so that endings do not matter."""
    return frozenset(_content(word) for word in words(text)) - {""}


def first_places(text: str) -> dict[str, int]:
    """Where each of the content words of a text first ends."""
    found: dict[str, int] = {}
    for match in WORD.finditer(text):
        word = _content(match.group())
        if word and word not in found:
            found[word] = match.end()
    return found


def _content(word: str) -> str:
    folded = word.lower().replace("’", "'").removesuffix("'s")
    return folded[:5] if len(folded) > 3 and folded not in _SMALL else ""
