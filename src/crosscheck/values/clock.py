"""Times of day: "7:45 a.m.", "0730 GMT", "from 17:00 to 20:00", "noon", "Monday night".

A time of day is an interval of minutes after midnight, both ends included. It runs past 1440
where it runs on after midnight, so that "Monday night" ends on Tuesday at 6 a.m.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec

from crosscheck.model import Hedge, Record
from crosscheck.values.vocabulary import Vocabulary, vocabulary

DAY = 1440
_ABOUT = 10
_SHORTLY = 15
# Parts of the day in minutes; an evening overlaps both its neighbours, a night ends at 6 a.m.
PARTS = {
    "morning": (0, 720),
    "early morning": (0, 540),
    "late morning": (540, 720),
    "predawn": (0, 420),
    "afternoon": (720, 1079),
    "early afternoon": (720, 900),
    "late afternoon": (900, 1079),
    "evening": (1020, 1439),
    "early evening": (1020, 1260),
    "late evening": (1200, 1499),
    "night": (1080, 1800),
    "early night": (1080, 1320),
    "late night": (1260, 1800),
    "early": (0, 600),
    "late": (1020, 1680),
}
_HOURS = {
    word: hour
    for hour, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}


class Moment(Record, frozen=True):
    """A time of day at [start, end) of a text.

    `clock` is its interval, None for a bare part of the day, which `part` then names. `half`
    says that the hour is one of twelve ("9 o'clock") and that a part of the day must tell which.
    `stated` is the interval without the hedge.
    """

    start: int
    end: int
    clock: tuple[int, int] | None = None
    zone: str = ""
    hedge: Hedge = Hedge.EXACT
    part: str = ""
    half: bool = False
    stated: tuple[int, int] = (0, 0)

    @property
    def form(self) -> str:
        """The time as stated, without its hedge: "T07:45", "T07:30Z", "T17:00/20:00"."""
        utc = "Z" if self.zone.upper() in _GMT else ""
        first, last = (f"{minute // 60 % 24:02}:{minute % 60:02}{utc}" for minute in self.stated)
        return f"T{first}" if self.stated[0] == self.stated[1] else f"T{first}/{last}"


_BOUND = r"(?<![\w$£€¥.:/-])(?<!\d,)"
_HOUR = r"(?:[01]?\d|2[0-3])"
_TWELVE = r"(?:0?[1-9]|1[0-2])"
_SPELLED = "|".join(_HOURS)
_HALF = r"(?:[ap]\.\s?m\b\.?|[ap]m\b)"
_ZONE = (
    r"(?:(?-i:GMT|UTC|[ECMP][SD]?T|A[EWK]?[SD]T|BST|CES?T|EES?T|MSK|IST|JST|KST|HKT|SGT|HST|WIB)\b"
    r"|local\s+time\b"
    r"|(?-i:Eastern|Central|Mountain|Pacific)\b(?:\s+(?:standard|daylight)\b)?"
    r"(?:\s+time\b|(?-i:(?!\s+[A-Z])))"
    r"|(?-i:[A-Z])\w{2,15}(?:\s+(?-i:[A-Z])\w{2,15})?\s+time\b)"
)
_AFTER = rf"(?:,?\s+\(?(?P<zone>{_ZONE}))?"
_TO = r"(?:\s*(?:-|–|—)\s*|\s+(?:to|until|till|through|and|or)\s+)"
_TWELVE_HOURS = re.compile(
    rf"{_BOUND}(?:(?P<h>{_HOUR})(?:[:.](?P<m>[0-5]\d))?\s?(?P<half>{_HALF})?(?P<to>{_TO}))?"
    rf"(?P<h2>{_HOUR})(?:[:.](?P<m2>[0-5]\d))?(?::[0-5]\d)?[\s-]?(?P<half2>{_HALF}){_AFTER}",
    re.IGNORECASE,
)
_COLON = re.compile(
    rf"{_BOUND}(?P<h>{_HOUR}):(?P<m>[0-5]\d)(?:(?P<to>{_TO})(?P<h2>{_HOUR}):(?P<m2>[0-5]\d))?"
    rf"(?![:.,]?\d|%|\s?(?:{_HALF}|ratio\b|odds\b|min|split\b|in\s+the\b)){_AFTER}",
    re.IGNORECASE,
)
_FOUR_DIGITS = re.compile(
    rf"{_BOUND}(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?=\s?(?:hours|hrs?)\b|\s?\(?{_ZONE}|{_TO}\d{{4}})"
    rf"(?:(?P<to>{_TO})(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d))?"
    rf"(?:\s?(?P<hours>hours|hrs?)\b)?(?:\s?\(?(?P<zone>{_ZONE}))?",
    re.IGNORECASE,
)
_O_CLOCK = re.compile(
    rf"{_BOUND}(?P<h>{_TWELVE}|{_SPELLED})(?::(?P<m>[0-5]\d))?"
    r"(?=\s+(?:o['’]clock|in\s+the|at\s+night)\b)(?P<clock>\s+o['’]clock\b)?"
    r"(?:\s+(?:in\s+the\s+(?P<part>(?:(?:early|late)\s+)?(?:morning|afternoon|evening))|at\s+(?P<night>night))\b)?",
    re.IGNORECASE,
)
# "Half past nine", "a quarter to five", "ten past six": minutes and the hour that they count from.
_SPOKEN = re.compile(
    rf"\b(?P<by>half|(?:a\s+)?quarter|(?:five|ten|twenty|twenty-five|[1-9]|[12]\d)(?:\s+minutes)?)\s+"
    rf"(?P<side>past|to|before|after|till)\s+(?P<h>{_TWELVE}|{_SPELLED}|noon|midnight)\b(?![-:.,]\d|[-\s]+minutes)"
    rf"(?:\s?(?P<half>{_HALF})|\s+o['’]clock\b)?"
    r"(?:\s+(?:in\s+the\s+(?P<part>morning|afternoon|evening)|at\s+(?P<night>night))\b)?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:\b12\s+)?\b(?:noon|midday|midnight)\b" + _AFTER)
_PART = re.compile(
    r"\b(?:(?P<when>early|late|mid)[\s-]+)?(?P<part>morning|afternoon|evening|night)\b(?!-)"
    r"(?:\s+hours\b)?"
    r"|\b(?P<bare>early|late|pre-?dawn)\b(?:\s+hours\b)?"
)
_LEAD = re.compile(
    r"\b(?:(?P<about>about|around|approximately|approx\.?|roughly|nearly|near|close\s+to|circa)"
    r"|(?P<shortly>just|shortly|minutes|moments|a\s+little|right|soon|sometime)\s+(?P<side>before|after|past)"
    r"|(?P<plain>before|after|past|by|until|till|since)"
    r"|(?P<at>at|from|between|to|of|and|12))\s+(?:the\s+stroke\s+of\s+|the\s+)?$",
    re.IGNORECASE,
)
# Narrower than _LEAD: "a ratio of 16:10", "up to 2000 hours".
_AT = re.compile(
    r"\b(?:at|from|between|about|around|approximately|before|after|by|until|till|since)\s+$",
    re.IGNORECASE,
)
_AT_ONLY = re.compile(r"\bat\s+(?:about\s+|around\s+|approximately\s+)?$", re.IGNORECASE)
_ENDS_DAY = re.compile(r"\b(?:before|until|till|by|to)\b", re.IGNORECASE)
_ON_DAY = re.compile(
    r"\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|yesterday)\b"
)
_DIGIT = re.compile(r"\d")
_MINUTES = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_SHARES = frozenset({"half", "quarter"})
_SIDES = frozenset({"past", "to", "before", "after", "till"})
_HALVES = frozenset({"am", "pm", "m"})
_NOONS = frozenset({"noon", "midday", "midnight"})
_O_CLOCKS = frozenset("clock morning afternoon evening night".split())
_PARTS = frozenset("morning afternoon evening night early late predawn dawn".split())
_GMT = frozenset({"GMT", "UTC"})


_Reader = Callable[[re.Match[str], str], Moment | None]


def moments(text: str) -> tuple[Moment, ...]:
    """Every time of day and part of the day of a text, in order of its place, none nested."""
    known = vocabulary(text)
    found = [
        m
        for pattern, read in _tried(text, known)
        for match in pattern.finditer(text)
        if (m := read(match, text))
    ]
    if known.has(_NOONS):
        found += [m for match in _NAMED.finditer(text) if (m := _named(match, text))]
    if known.has(_PARTS):
        found += [_part(match) for match in _PART.finditer(text)]
    if len(found) < 2:
        return tuple(found)
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or moment.start >= kept[-1].end:
            kept.append(moment)
    return tuple(kept)


def _tried(text: str, known: Vocabulary) -> Iterator[tuple[re.Pattern[str], _Reader]]:
    """The patterns of hours that a text has the words and figures for."""
    figures = known.figures
    if figures:
        if known.has(_HALVES) or any(figure.endswith(("am", "pm")) for figure in figures):
            yield _TWELVE_HOURS, _twelve_hours
        if ":" in text:
            yield _COLON, _colon
        if any(len(figure) >= len("0730") for figure in figures):
            yield _FOUR_DIGITS, _four_digits
    if known.has(_O_CLOCKS) and ("clock" in known.lowered or _DIGIT.search(text)):
        yield _O_CLOCK, _o_clock
    if "past" in known.words or (known.has(_SHARES | _NOONS) and known.has(_SIDES)):
        yield _SPOKEN, _spoken


def _twelve_hours(match: re.Match[str], text: str) -> Moment | None:
    """ "7:45 a.m.", "9 to 10:30 p.m.", "11 p.m. to 2 a.m."."""
    if int(match["h2"]) > 12 and match["half2"][0] in "aA":
        return None
    end = _of_half(int(match["h2"]), match["m2"], match["half2"])
    to = (match["to"] or "").strip().lower()
    lead = _LEAD.search(text, max(0, match.start() - 24), match.start())
    if not to:
        return _moment(match, text, match.start(), (end, end))
    start = _of_half(int(match["h"]), match["m"], match["half"] or match["half2"])
    if not match["half"] and start > end:
        start = (start + DAY // 2) % DAY
    between = lead is not None and lead.group().lower().startswith("between")
    if to == "and" and not between:
        return _moment(match, text, match.start("h2"), (end, end))
    return _moment(match, text, match.start(), (start, end + DAY * (end < start)))


def _of_half(hour: int, minute: str | None, half: str) -> int:
    if hour <= 12:
        hour = hour % 12 + 12 * (half[0] in "pP")
    return hour * 60 + int(minute or 0)


def _colon(match: re.Match[str], text: str) -> Moment | None:
    """ "17:00", "from 9:00 to 17:00"; "9:30" alone may be of either half of the day.

    Digits with a colon are a time only after a word that leads to one, or with a zone: they may
    be a verse, a score or a ratio.
    """
    if not match["zone"] and not _AT.search(text, max(0, match.start() - 24), match.start()):
        return None
    hours = [int(hour) for hour in (match["h"], match["h2"]) if hour]
    sure = (
        any(hour == 0 or hour > 12 for hour in hours)
        or match["h"].startswith("0")
        or (match["zone"] or "").upper() in _GMT
    )
    return _moment(match, text, match.start(), _minutes(match), half=not sure)


def _four_digits(match: re.Match[str], text: str) -> Moment | None:
    """ "0730 GMT", "at 2100 hours"; bare digits are a year or a count."""
    if not match["zone"]:
        lead = _AT_ONLY.search(text, max(0, match.start() - 24), match.start())
        if lead is None or not match["hours"]:
            return None
    return _moment(match, text, match.start(), _minutes(match))


def _minutes(match: re.Match[str]) -> tuple[int, int]:
    start = int(match["h"]) * 60 + int(match["m"])
    if not match["to"]:
        return start, start
    end = int(match["h2"]) * 60 + int(match["m2"])
    return start, end + DAY * (end < start)


def _o_clock(match: re.Match[str], text: str) -> Moment | None:
    """ "9 o'clock", "4:30 in the afternoon": the hour of a half of the day."""
    part = " ".join((match["part"] or match["night"] or "").lower().split())
    lead = _LEAD.search(text, max(0, match.start() - 24), match.start())
    if not match["clock"] and (lead is None or not part):
        return None
    hour = match["h"].lower()
    start = (_HOURS.get(hour) or int(hour)) * 60 + int(match["m"] or 0)
    moment = _moment(match, text, match.start(), (start, start), half=True)
    return with_part(moment, part) if part else moment


def _spoken(match: re.Match[str], text: str) -> Moment | None:
    """ "Half past nine" anywhere; "ten to six" only where a time is led to or told in full."""
    said, side = match["by"].lower(), match["side"].lower()
    part = (match["part"] or match["night"] or "").lower()
    named = match["h"].lower() in _NOONS
    sure = said == "half" or named or bool(match["half"] or part)
    led = _AT.search(text, max(0, match.start() - 24), match.start()) is not None
    if not (sure or led) or (said == "half" and side != "past"):
        return None
    word = said.split()[0] if not said.endswith("quarter") else "quarter"
    minutes = _MINUTES.get(word) or int(word)
    hour = match["h"].lower()
    start = 720 * (hour == "noon") if named else (_HOURS.get(hour) or int(hour)) * 60
    if match["half"]:
        start = _of_half(start // 60, None, match["half"])
    start = (start + (minutes if side in {"past", "after"} else -minutes)) % DAY
    half = not (match["half"] or named)
    moment = _moment(match, text, match.start(), (start, start), half=half)
    return with_part(moment, part) if part else moment


def _named(match: re.Match[str], text: str) -> Moment | None:
    lead = _LEAD.search(text, max(0, match.start() - 24), match.start())
    alone = lead is None and not match.group().startswith("12")
    if alone and not _ON_DAY.match(text, match.end()):
        return None
    minute = 0 if "midnight" in match.group() else 720
    if minute == 0 and lead and _ENDS_DAY.search(lead.group()):
        minute = DAY
    return _moment(match, text, match.start(), (minute, minute))


def _part(match: re.Match[str]) -> Moment:
    words = [match["when"], match["part"], match["bare"]]
    name = " ".join(word for word in words if word and word != "mid").replace("-", "")
    return Moment(match.start(), match.end(), part=name, hedge=Hedge.VAGUE)


def _moment(
    match: re.Match[str], text: str, start: int, stated: tuple[int, int], *, half: bool = False
) -> Moment:
    lead = _LEAD.search(text, max(0, start - 24), start)
    clock, hedge = _hedged(stated, lead)
    return Moment(
        lead.start() if lead and (lead["about"] or lead["shortly"]) else start,
        match.end(),
        clock=clock,
        stated=stated,
        zone=" ".join((match["zone"] or "").split()) if "zone" in match.re.groupindex else "",
        hedge=hedge,
        half=half,
    )


def _hedged(clock: tuple[int, int], lead: re.Match[str] | None) -> tuple[tuple[int, int], Hedge]:
    """The interval that a hedge opens: "about" 10 minutes, "shortly before" a quarter of one."""
    low, high = clock
    if lead is None or lead["at"]:
        return clock, Hedge.EXACT
    if lead["about"]:
        return (max(0, low - _ABOUT), high + _ABOUT), Hedge.ABOUT
    if lead["shortly"]:
        if lead["side"].lower() == "before":
            return (max(0, low - _SHORTLY), high), Hedge.ABOUT
        return (low, high + _SHORTLY), Hedge.ABOUT
    match lead["plain"].lower():
        case "before":
            return (0, high), Hedge.LESS_THAN
        case "after" | "past":
            return (low, DAY if low < DAY - 240 else low + 240), Hedge.MORE_THAN
        case "by":
            return (0, high), Hedge.AT_MOST
        case "since":
            return clock, Hedge.AT_LEAST
        case _:
            return clock, Hedge.AT_MOST


def with_part(moment: Moment, part: str) -> Moment | None:
    """The time of day that a part of the day makes of it: 10:30 of a night is 10:30 p.m.

    A small hour of a night is one of the next day: 1 a.m. of Monday night is minute 1500.
    """
    if moment.clock is None:
        return moment
    base, stated = part.split()[-1], moment.stated[0]
    hour, shift = stated % 720, 0
    if moment.half:
        shift = hour - stated + 720 * (base in {"afternoon", "evening"})
        shift += 720 * (base == "night" and hour >= 300)
    if base == "night" and stated + shift < 360:
        shift += DAY
    return msgspec.structs.replace(
        moment,
        clock=(moment.clock[0] + shift, moment.clock[1] + shift),
        stated=(stated + shift, moment.stated[1] + shift),
        half=False,
    )
