"""Figures that count nothing: parts of names, addresses, calibres, times of day, telephones."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.values.calendar import MONTHS
from crosscheck.values.names import OPENERS
from crosscheck.values.numbers import Number
from crosscheck.values.units import money_before, unit_after
from crosscheck.values.words import fold

# "Radio 5 presenters", "type 2 patients": a label whatever follows it.
_LABELLING = (
    "article boeing airbus channel route section sections chapter chapters flight interstate "
    "highway room apartment apt suite title proposition prop amendment precinct ward terminal "
    "pier level tier phase stage type grade category page pages verse exit psalm "
    "apollo windows iphone falcon formula nos number nos. version size rule resolution paragraph "
    "platform runway radio interstate zip code extension ext top district "
    "zone unit volume vol clause annex protocol corridor gate model divided"
).split()
_ALWAYS = frozenset([*_LABELLING, "bowl"])
# Names whatever follows, when they are written as names: "Local 100 members".
_NAMING = frozenset(
    "local ladder engine squad troop battalion galaxy pixel android xbox playstation ios note "
    "macos usb firefox nasdaq russell lot area group act force formula capital war player".split()
)
# "In week 12", "part 2", but "in week 12 games were off".
_NUMBERED = frozenset(
    "part round week day game lesson step question item figure table line lane box bus studio hall "
    "building bay dock marker act scene episode season hole grade lot count".split()
)
_OPENING = frozenset(
    "between nearly almost around roughly approximately over under only just than least killed "
    "injured ages aged age plus minus negative total above below exactly maybe perhaps "
    "including fewer less until though although because once".split()
)
_LABEL = re.compile(r"(?:\b(?P<word>[^\W\d_][\w’'.]*)[ -]|#\s?)\Z")
_JOINED = re.compile(r",?\s+(?:and|or|&)\s+|,\s+|\s*[-–/]\s*")
_WIDEST_JOINT = 8
_CODE = re.compile(r"[A-Za-z]-\Z")
_PLURAL = re.compile(
    r"[\s-]+(?:more\s+|other\s+|additional\s+)?"
    r"(?:(?!(?:was|is|has|does|says|its|his|this|as|versus)\b)[a-z]+s|people|dead|killed|men|women"
    r"|children|members?|police)\b"
)
_CLOCK_AFTER = re.compile(
    r"(?::\d\d|\s?(?:[ap]\.?m\b|o['’]clock|GMT|UTC|EST|EDT|BST|CET)|\s+or\s+\d+\s+[ap]\.?m\b)",
    re.IGNORECASE,
)
_NO_COUNT = re.compile(
    r"(?:[\s-]+(?:(?:and|to|or)\s+\d+\s+)?(?:hundred\s+)?block\b"
    r"|(?<=\d\d\d)(?:\s+(?:and|to|or)\s+\d+)?[\s-]blocks\b"
    r"|[\s-]?(?:caliber|calibre|gauge|cal\.)"
    r"|-pointers?\b|[\s-]point\s+(?:shots?|lines?|plays?|range|attempts?|conversions?|shooting)\b"
    r"|-for-(?:\d|one)|(?<=-for-\d)(?!\d)"
    r"|\s(?:(?:Eyewitness|Action)\s)?(?-i:News)\b(?!\s+[a-z]+s\b)"
    r"|-\d{1,3}-\d{1,3}\b(?!-)|-\d\spunch\b|-(?:step|star)\b"
    r"|-Eleven\b|\(k\)"
    r"|[\s-]?mm\s+(?:\w+\s+)?(?:semi|hand|gun|pistol|rifle|round|bullet|shell|casing|ammunition"
    r"|weapon|cannon|mortar|caliber|glock|ruger|luger)"
    r"|-1-1\b|/\d|(?<=[^\d]9)-11\b)",
    re.IGNORECASE,
)
_ROAD = re.compile(
    r"\s+(?:(?:[NSEW]|NE|NW|SE|SW|North|South|East|West)\.?\s+)?"
    r"(?:(?:[A-Z][\w’'-]*|\d+(?:st|nd|rd|th))\.?\s+){1,3}"
    r"(?:Ave|Avenue|St|Street|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Hwy|Highway|Pkwy|Parkway|Way"
    r"|Pl|Place|Ct|Court|Cir|Circle|Ter|Terrace|Trail|Pike|Plaza)\b(?!\s+[a-z]+s\b)"
)
# "Equality 101": a course in it.
_COURSE = re.compile(
    r"(?:[A-Z]\w+|\w+(?:ity|ics|ism|logy|ment|tion|sion|ing|ship|[ae]nce|ory|nomy|phy|math))\s\Z"
)
_COURSE_AFTER = re.compile(r"\s*(?:[.,;:!?’'”\"]|\Z)|\s+(?:class|course|textbook)")
_GROUP_OF = re.compile(r"\bGroup of \Z")
_BILL = re.compile(r"\b(?:[HS]\.\s?[BR]\.|[AS]\.?B\.?|S\.|No\.)\s\Z")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_BEHIND_POSSESSIVE = re.compile(r"[\s-](?!(?:and|was|has|with|cast)\b)[a-z]{3}")
# "At the Four Seasons": a capital where no sentence begins, and another behind it.
_TITLED = re.compile(
    r"[\s-](?!(?:People|Persons?|Men|Women|Children|Kids|Teens?|Dead|Killed|Injured|Hurt|Wounded|Shot"
    r"|Others?|Officers?|Students?|Soldiers|Victims?|Suspects?|Years?|Months?|Weeks?|Days?|Hours?"
    r"|Percent|Democrats?|Republicans?|Americans?|Million|Billion)\b)[A-Z]"
)
_LOWER_BEFORE = re.compile(r"(?:\A|\s)[a-z]+\s\Z")
_CAPITAL_BEFORE = re.compile(r"\b(?P<word>[A-Z][a-z]+)\s\Z")
_ONE_OF = re.compile(r"\s+(?:of|another|day|time|side|hand|thing|way|more|by)\b", re.IGNORECASE)
_EMERGENCY = frozenset(Decimal(n) for n in (911, 999, 112, 311))
# "Brazil beat Ghana 4-2": the figure belongs to the score, not to Ghana.
_SCORE = re.compile(r"[-–]\d{1,3}\b(?![-–]\d)")
_NINE_ONE_ONE = Decimal(911)
_CALLED = re.compile(r"\b(?:call\w*|dial\w*|phon\w+|ring|rang)\s+(?:to\s+)?$", re.IGNORECASE)
_CALL_AFTER = re.compile(r"[\s-]+(?:calls?|dispatch\w*|operators?|emergency|line)\b", re.IGNORECASE)
_NINE_MM = re.compile(r"\s?-?(?:mm|millimet(?:er|re)s?)\b(?!\s+of\b)", re.IGNORECASE)
_YEARS = range(1900, 2100)
PHONE = re.compile(
    r"(?:\b1-)?\(?\b\d{3}\)?[-. ]\d{3}[-.](?:\d{4}\b|[A-Z]{4}\b(?:\s\(\d{4}\))?)|\b\d{3}-\d{4}\b"
)
SEASON = re.compile(r"\b(?:19|20)\d\d[-–]\d\d\b(?!,|\.\d)|\b9[-/]11\b|\b9-1-1\b|\b24[-/]7\b")


def is_listed(text: str, label: Number, number: Number) -> bool:
    """Whether the figure goes on with a list of names: the 20 of "Interstates 10 and 20"."""
    joint = text[label.end : number.start]
    if joint == "-":
        return label.form == number.form == "digits"
    if len(joint) > _WIDEST_JOINT or _JOINED.fullmatch(joint) is None:
        return False
    word = _LABEL.search(text[max(0, label.start - 24) : label.start])
    several = word is not None and word["word"] is not None and word["word"].endswith("s")
    return several and _PLURAL.match(text, number.end) is None


def is_label(text: str, number: Number) -> bool:
    """Whether the figure is part of a name, a clock time, an address or a bare "one"."""
    start, end = number.start, number.end
    before = text[max(0, start - 24) : start]
    if before[-1:] in {":", "/", "@", "#", "_", "&"} or text[end : end + 1] in {"/", "@", "_"}:
        return not before.endswith("w/")
    if _CLOCK_AFTER.match(text, end) or _NO_COUNT.match(text, end):
        return True
    if number.form == "spelled":
        return _is_word(text, number, before)
    return (
        number.form == "digits"
        and money_before(text, start)[0] is None
        and (_is_named(text, number, before) or _is_code(text, number) or _is_place(text, number))
    )


def _is_word(text: str, number: Number, before: str) -> bool:
    """Whether a number in words counts nothing: "one of", "Formula One", "the Four Seasons"."""
    said = text[number.start : number.end]
    if said.lower() == "one" and (
        _ONE_OF.match(text, number.end) is not None
        or before.lower().endswith(("no ", "any", "every", "this "))
    ):
        return True
    if text.startswith(" thanks", number.end):
        return True
    if not said[:1].isupper():
        return False
    label = _CAPITAL_BEFORE.search(before)
    if label and fold(label["word"]) in _ALWAYS | _NAMING | _NUMBERED:
        return True
    return bool(_TITLED.match(text, number.end) and _LOWER_BEFORE.search(before))


def is_no_year(text: str, start: int, end: int) -> bool:
    """Whether four digits that look like a year number a house or a bill: "H.R. 1625"."""
    if _BILL.search(text[max(0, start - 8) : start]):
        return True
    return _ROAD.match(text, end) is not None


def _is_named(text: str, number: Number, before: str) -> bool:
    """Whether a word before the figure makes it a name: "Boeing 737", "type 2", "F-16"."""
    if _CODE.search(before):
        return not before.lower().endswith(("magnitude-", "minus-", "plus-"))
    if _GROUP_OF.search(before) or _is_course(text, number, before):
        return True
    label = _LABEL.search(before)
    if label is None:
        return False
    word = label["word"]
    if word is None:
        return True
    if _POSSESSIVE.search(word) and _BEHIND_POSSESSIVE.match(text, number.end):
        return False
    return _is_labelling(text, number, word)


def _is_labelling(text: str, number: Number, word: str) -> bool:
    plain = fold(word).rstrip(".")
    if plain in _ALWAYS or (plain == "no" and word != "no"):
        return True
    if plain in _NAMING and word[0].isupper():
        return True
    if plain in _NUMBERED and _PLURAL.match(text, number.end) is None:
        return True
    if _SCORE.match(text, number.end):
        return False
    if (
        not any(letter.isupper() for letter in word)
        or plain in _OPENING
        or (plain in OPENERS and plain not in MONTHS)
    ):
        return False
    if unit_after(text, number.end)[0] is not None:
        return False
    return _is_decimal(text, number) or _PLURAL.match(text, number.end) is None


def _is_decimal(text: str, number: Number) -> bool:
    return "." in text[number.start : number.end]


def _is_course(text: str, number: Number, before: str) -> bool:
    return (
        text[number.start : number.end] == "101"
        and _COURSE.search(before) is not None
        and _COURSE_AFTER.match(text, number.end) is not None
    )


def _is_code(text: str, number: Number) -> bool:
    """Whether letters are glued to the figure ("943LQQ"), or it is 911, or a 9 mm."""
    if number.low in _EMERGENCY and _is_call(text, number):
        return True
    after = text[number.end : number.end + 1]
    glued = after.isalpha() and unit_after(text, number.end)[0] is None
    return glued or (number.low == 9 and _NINE_MM.match(text, number.end) is not None)


def _is_call(text: str, number: Number) -> bool:
    """Whether three digits are the number that one calls: 911 but for "911 jobs", 112 if called."""
    if _PLURAL.match(text, number.end) is not None:
        return False
    if number.low == _NINE_ONE_ONE:
        return True
    called = _CALLED.search(text[max(0, number.start - 24) : number.start])
    return called is not None or _CALL_AFTER.match(text, number.end) is not None


def _is_place(text: str, number: Number) -> bool:
    return _ROAD.match(text, number.end) is not None


def is_year(text: str, number: Number) -> bool:
    """Whether four bare digits may be a year that no date grammar has taken."""
    figure = text[number.start : number.end]
    return len(figure) == 4 and figure.isdigit() and int(figure) in _YEARS
