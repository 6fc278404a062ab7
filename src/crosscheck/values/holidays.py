"""Holidays as dates: "Christmas Eve", "the Fourth of July", "Thanksgiving 2016", "last Easter".

Fixed ones have the form of their date; those that move have that of their name.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

from dateutil.easter import easter

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.writing import YEAR, Reading, Rule, Writing, nearest, rule

_DayIn = Callable[[int], dt.date | None]
_FIRST, _LAST = 1, -1
# The years for which the primaries of Super Tuesday are known.
_SUPER = {2004: 2, 2008: 5, 2012: 6, 2016: 1, 2020: 3, 2024: 5}


def _weekday(month: int, weekday: int, which: int, shift: int = 0) -> _DayIn:
    """The day of each year that is, say, the fourth Thursday of November."""

    def day_in(year: int) -> dt.date | None:
        days = calendar.month(year, month)
        if days is None or days.start is None or days.end is None:
            return None
        if which == _LAST:
            gap = -((days.end.weekday() - weekday) % 7)
            return calendar.shift(days.end, days=gap + shift)
        gap = (weekday - days.start.weekday()) % 7 + 7 * (which - 1)
        return calendar.shift(days.start, days=gap + shift)

    return day_in


def _easter(shift: int = 0) -> _DayIn:
    # The reckoning of the Western churches begins in 1583.
    return lambda year: calendar.shift(easter(year), days=shift) if 1583 <= year <= 4099 else None


def _super_tuesday(year: int) -> dt.date | None:
    return dt.date(year, 2 if year == 2008 else 3, _SUPER[year]) if year in _SUPER else None


_FIXED = {
    "new years day": (1, 1),
    "new years eve": (12, 31),
    "new years": (1, 1),
    "groundhog day": (2, 2),
    "valentines day": (2, 14),
    "st patricks day": (3, 17),
    "april fools day": (4, 1),
    "earth day": (4, 22),
    "may day": (5, 1),
    "cinco de mayo": (5, 5),
    "juneteenth": (6, 19),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "july fourth": (7, 4),
    "fourth of july": (7, 4),
    "bastille day": (7, 14),
    "halloween": (10, 31),
    "armistice day": (11, 11),
    "veterans day": (11, 11),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
_MOVING: dict[str, _DayIn] = {
    "martin luther king day": _weekday(1, 0, 3),
    "presidents day": _weekday(2, 0, 3),
    "super tuesday": _super_tuesday,
    "mothers day": _weekday(5, 6, 2),
    "memorial day": _weekday(5, 0, _LAST),
    "fathers day": _weekday(6, 6, 3),
    "labor day": _weekday(9, 0, _FIRST),
    "columbus day": _weekday(10, 0, 2),
    "thanksgiving": _weekday(11, 3, 4),
    "thanksgiving eve": _weekday(11, 3, 4, -1),
    "black friday": _weekday(11, 3, 4, 1),
    "cyber monday": _weekday(11, 3, 4, 4),
    "mardi gras": _easter(-47),
    "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7),
    "good friday": _easter(-2),
    "easter": _easter(),
    "easter monday": _easter(1),
}
# Days from the holiday to the first and the last of its weekend.
_WEEKENDS = {
    "martin luther king day": (-2, 0),
    "presidents day": (-2, 0),
    "memorial day": (-2, 0),
    "labor day": (-2, 0),
    "columbus day": (-2, 0),
    "thanksgiving": (0, 3),
    "easter": (-2, 1),
}
_NAMES = {"mlk day": "martin luther king day", "saint patricks day": "st patricks day"}
_NAMES |= {"thanksgiving day": "thanksgiving", "easter sunday": "easter"}
_NAMES |= {"martin luther king jr day": "martin luther king day", "labour day": "labor day"}
_NAMES |= {"st valentines day": "valentines day", "april fools": "april fools day"}
_NAMES |= {"july 4th": "july fourth", "4th of july": "fourth of july"}
# These name a day wherever they stand.
_SURE = (
    r"New\s+Year['’]?s['’]?\s+(?:Day|Eve)|Christmas\s+(?:Day|Eve)|Thanksgiving\s+(?:Day|Eve)"
    r"|(?:Groundhog|Earth|May|Canada|Independence|Bastille|Armistice|Veterans?['’]?s?['’]?|Boxing"
    r"|Memorial|Labou?r|Columbus|Mother['’]?s['’]?|Father['’]?s['’]?|President['’]?s['’]?|MLK"
    r"|(?:St\.?\s+|Saint\s+)?(?:Valentine|Patrick)['’]?s?|April\s+Fools?['’]?s?['’]?"
    r"|(?:Dr\.?\s+)?Martin\s+Luther\s+King,?(?:\s+Jr\.?,?)?)\s+Day"
    r"|July\s+Fourth|Fourth\s+of\s+July|Easter\s+(?:Sunday|Monday)|Palm\s+Sunday|Ash\s+Wednesday"
    r"|Cyber\s+Monday|Super\s+Tuesday|Cinco\s+de\s+Mayo"
)
# These also stand before other nouns, and as names of what is eaten, worn or sung then.
_BARE = (
    r"New\s+Year['’]?s['’]?|Christmas|Thanksgiving|Halloween|Easter|Good\s+Friday|Black\s+Friday"
    r"|Mardi\s+Gras|Juneteenth"
)
_YEAR_AFTER = rf"(?:,?\s+(?:(?:of|in)\s+)?(?P<y>{YEAR})\b(?!-)|\s+(?P<rel>last|this)\s+year\b)"
_GOES_ON = (
    r"(?=\s*(?:[,.;:!?)\]\"”—–-]|$)|['’]s\b|\s+(?:[(\[\"“—–-]|(?:and|or|but|nor|when|where|while|in|at|as"
    r"|with|for|to|by|from|on|after|before|because|since|until|that|who|which|if|than|last|this|next"
    r"|year|night|morning|evening|afternoon|weekend|said|says|was|were|is|are|has|had|have|will"
    r"|would|he|she|it|they|we|i|the|his|her|their|its|our|a|an|about|around|outside|inside|near"
    r"|during|over|off|out|without)\b))"
)
_WHICH = r"(?:(?P<which>last|next|this(?:\s+(?:past|coming))?|past|coming)\s+)?"
_TIME_WORDS = (
    r"(?:on|at|before|after|since|until|till|by|around|over|from|between|to|through|for|during|of"
    r"|late|early|following)"
)
_CALLED = re.compile(r"(?P<owner>(?:[^\W\d_]['’]s|s['’]))\s+$|\b[A-Z][\w-]+\s+$")
# Days that other countries keep on other dates.
_NATIONAL = frozenset(
    "independence day,labor day,memorial day,thanksgiving,mothers day,new years".split(",")
)
_FREE = re.compile(
    r"\b(?:On|At|Before|After|Since|Until|Till|By|Around|Over|From|Between|Through|For|During|Last"
    r"|Next|This|Every|The|Late|Early|Following|And|Happy|[A-Z][a-z]+day)\s+$"
)


def _holiday(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Christmas Eve", "last Thanksgiving", "Memorial Day weekend", "Easter 2016"."""
    group = match.groupdict()
    start = match.start("x") if "x" in group else match.start()
    before = match.string[max(0, start - 24) : start]
    name = _name(group["h"])
    called = _CALLED.search(before)
    if called and (name in _NATIONAL if called["owner"] else not _FREE.search(before)):
        return None
    fixed = _FIXED.get(name)
    day_in = _MOVING[name] if fixed is None else _same_day(*fixed)
    which = (group["which"] or "").lower().split()
    year = _year(group, which[-1] if which else "", day_in, writing)
    place = name.replace(" ", "-") if fixed is None else f"{fixed[0]:02}-{fixed[1]:02}"
    form = f"{group.get('y') or (which[-1] if which else 'XXXX')}-{place}"
    day = day_in(year) if year is not None else None
    if day is None and name == "super tuesday":
        return None
    if group["weekend"]:
        return _weekend(name, day, form)
    return (Days(day, day) if day else None), form


def _name(said: str) -> str:
    plain = " ".join(re.sub(r"['’.,]|^Dr\b|^Martin (?=MLK)", "", said).lower().split())
    plain = re.sub(r"^(veteran|mother|father|president|valentine|patrick)(?= day)", r"\1s", plain)
    plain = re.sub(r"^(april fool)(?= day)", r"\1s", plain)
    if plain == "patricks day":
        return "st patricks day"
    return _NAMES.get(plain, plain)


def _same_day(month: int, number: int) -> _DayIn:
    return lambda year: calendar.single(calendar.day(year, month, number))


def _year(
    group: Mapping[str, str | None], which: str, day_in: _DayIn, writing: Writing
) -> int | None:
    """The year that is printed, or that of the last or the next such day, or the nearest."""
    if said := group.get("y"):
        return int(said)
    if writing.day is None:
        return None if which or group.get("rel") else nearest(day_in, writing)
    year = writing.day.year
    if rel := group.get("rel"):
        return year - (rel.lower() == "last")
    days = [(day, day.year) for y in range(year - 1, year + 2) if (day := day_in(y)) is not None]
    match which:
        case "last" | "past":
            return max((y for day, y in days if day < writing.day), default=None)
        case "next" | "coming":
            return min((y for day, y in days if day > writing.day), default=None)
        case _:
            return nearest(day_in, writing)


def _weekend(name: str, day: dt.date | None, form: str) -> Reading | None:
    reach = _WEEKENDS.get(name)
    if reach is None:
        return None
    if day is None:
        return None, f"{form}-weekend"
    start, end = (calendar.shift(day, days=days) for days in reach)
    return (Days(start, end), f"{form}-weekend") if start and end else None


# Most claims hold none of these; "day" and "year" alone are in one of fifteen.
_SURE_WORDS = frozenset("day eve fourth sunday monday wednesday tuesday mayo".split())
_OWNERS = "mother father president veteran valentine patrick fool year".split()
_SURE_HINTS = (
    *(f"{owner}{end} " for owner in _OWNERS for end in ("s", "'s", "’s", "s'", "s’")),
    "year eve", "year day", "veteran day", "president day", "valentine day", "patrick day",
    "april fool", "christmas", "thanksgiving", "easter", "palm sunday", "ash wed", "cyber monday",
    "super tuesday", "july fourth", "fourth of july", "cinco", "groundhog", "earth day", "may day",
    "canada day", "independence day", "bastille", "armistice", "boxing day", "memorial day",
    "labor day", "labour day", "columbus day", "mlk day", "king day", "king jr", "king, jr",
)  # fmt: skip
_BARE_WORDS = frozenset("christmas thanksgiving halloween easter friday gras juneteenth".split())
_BARE_WORDS |= {"year", "years"}
_BARE_HINTS = (
    "new year", "christmas", "thanksgiving", "halloween", "easter", "good friday", "black friday",
    "mardi gras", "juneteenth",
)  # fmt: skip
_END = r"(?:\s+(?P<weekend>weekend)\b)?"
HOLIDAYS: tuple[Rule, ...] = (
    rule(
        rf"\b{_WHICH}(?P<h>(?-i:{_SURE}))\b(?!\s+(?-i:Massacre|Movement)){_END}{_YEAR_AFTER}?",
        _holiday,
        words=_SURE_WORDS,
        hints=_SURE_HINTS,
    ),
    rule(
        rf"\b{_WHICH}(?P<h>(?-i:{_BARE}))(?!\w){_END}{_YEAR_AFTER}",
        _holiday,
        words=_BARE_WORDS,
        hints=_BARE_HINTS,
    ),
    rule(
        rf"\b(?:{_TIME_WORDS}\s+(?:the\s+)?|(?=(?:last|next|this|past|coming)\s))"
        rf"(?P<x>{_WHICH}(?P<h>(?-i:{_BARE}))(?!\w){_END}){_GOES_ON}",
        _holiday,
        words=_BARE_WORDS,
        hints=_BARE_HINTS,
    ),
)
