"""Years and longer: "2019", "the early '90s", "the 19th century", "the 2024-25 season"."""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.writing import YEAR, Reading, Rule, Writing, rule


def _year(match: re.Match[str], _: Writing) -> Reading | None:
    year = int(match["y"])
    return calendar.years(year, int(match["y2"]) if match["y2"] else year), match["x"]


def _split_year(match: re.Match[str], _: Writing) -> Reading | None:
    """ "The 2024-25 season": some stretch of both years."""
    year = int(match["y"])
    if (year + 1) % 100 != int(match["y2"]):
        return None
    return calendar.years(year, year + 1), f"{year}/{year + 1}"


def _fiscal(match: re.Match[str], _: Writing) -> Reading | None:
    """ "FY25": which months a fiscal year has is the payer's; the calendar year stands for it."""
    year = 2000 + int(match["y"])
    return calendar.years(year, year), f"{year}"


_PARTS_OF_DECADE = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}


def _decade(match: re.Match[str], _: Writing) -> Reading | None:
    """ "The 1980s", "the early '90s"."""
    if len(match["y"]) == 2 and not _names_decade(match):
        return None
    year = int(match["y"]) if len(match["y"]) == 4 else 1900 + int(match["y"])
    if not match["part"]:
        return calendar.years(year, year + 9), f"{year // 10:03}X"
    part = match["part"].lower()
    first, last = _PARTS_OF_DECADE[part]
    return calendar.years(year + first, year + last), f"{year // 10:03}X-{part}"


_SPELLED = {
    word: 1930 + 10 * number
    for number, word in enumerate(
        "thirties forties fifties sixties seventies eighties nineties".split()
    )
}


def _spelled_decade(match: re.Match[str], _: Writing) -> Reading | None:
    """ "The late sixties"; not temperatures "in the eighties"."""
    before = match.string[max(0, match.start() - 40) : match.start()]
    if _SCALE.search(before):
        return None
    year, part = _SPELLED[match["w"].lower()], (match["part"] or "").lower()
    if not part:
        return calendar.years(year, year + 9), f"{year // 10:03}X"
    first, last = _PARTS_OF_DECADE[part]
    return calendar.years(year + first, year + last), f"{year // 10:03}X-{part}"


_SCALE = re.compile(
    r"\b(?:temperatures?|highs?|lows?|degrees|aged?|his|her|their|speeds?)\b", re.IGNORECASE
)


def _names_decade(match: re.Match[str]) -> bool:
    """Whether two digits are a decade: "the '80s", not "in his 80s" nor "highs in the 80s"."""
    said = match.group().lower()
    if "'" in said or "’" in said:
        return True
    before = match.string[max(0, match.start() - 40) : match.start()]
    return said.startswith("the ") and _SCALE.search(before) is None


def _century(match: re.Match[str], _: Writing) -> Reading | None:
    number = int(match["c"])
    if not 1 <= number <= 30:
        return None
    return calendar.years(100 * number - 99, 100 * number), f"{number - 1:02}XX"


_WARS = {
    "one": (dt.date(1914, 7, 28), dt.date(1918, 11, 11)),
    "two": (dt.date(1939, 9, 1), dt.date(1945, 9, 2)),
}


def _war(match: re.Match[str], _: Writing) -> Reading | None:
    number = (match["o"] or match["n"]).lower()
    which = "two" if number in {"second", "ii", "two", "2"} else "one"
    return Days(*_WARS[which]), f"world-war-{which}"


ERAS: tuple[Rule, ...] = (
    rule(
        r"\b(?:the\s+)?(?:(?P<part>early|mid|late)(?:\s+|-))?['’]?(?P<y>(?:1[89]|20)\d0|[2-9]0)s\b",
        _decade,
        hints=("0s",),
    ),
    rule(
        rf"\bthe\s+(?:(?P<part>early|mid|late)(?:\s+|-))?(?P<w>{'|'.join(_SPELLED)})\b",
        _spelled_decade,
        words=_SPELLED,
    ),
    rule(r"\b(?:the\s+)?(?P<c>\d\d?)(?:st|nd|rd|th)[\s-]century\b", _century, words=("century",)),
    rule(
        rf"(?<![\w$£€¥.,-])(?P<y>{YEAR})[-–/](?P<y2>\d\d)(?=\s+(?:\w+\s+)?(?:season|year|budget|term)\b)",
        _split_year,
        words=("season", "year", "budget", "term"),
    ),
    rule(r"\b(?-i:FY)\s?['’]?(?P<y>\d\d)\b", _fiscal, hints=("fy",)),
    rule(
        r"(?<![\w$£€¥.,-])"
        r"(?:(?:in|since|from|by|until|of|before|after|during|between|back in)\s+)?"
        rf"(?P<x>(?P<y>{YEAR})(?:(?:-|–|\s+(?:to|through|until|till|and)\s+)(?P<y2>{YEAR}))?)(?![\w%]|[.,]\d|-\w)",
        _year,
        hints=("1", "2"),
    ),
    rule(
        r"\b(?:the\s+)?(?:(?P<o>first|second)\s+world\s+war|world\s+war\s+(?P<n>ii|i|two|one|2|1))\b",
        _war,
        words=("war",),
    ),
)
