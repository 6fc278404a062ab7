"""Values in plain words, as a reason or a side of a finding says them."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal

from crosscheck.model import AnyValue, Days, Duration, Hedge, Quantity, Time
from crosscheck.values.durations import DAYS

ROLE_WORDS = {
    "dead": "killed",
    "injured": "injured",
    "missing": "missing",
    "rescued": "rescued",
    "arrested": "arrested",
    "aboard": "aboard",
    "evacuated": "evacuated",
    "hospitalised": "in hospital",
    "displaced": "displaced",
    "trapped": "trapped",
}
_HEDGE_WORDS = {
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.AT_LEAST: "at least ",
    Hedge.AT_MOST: "at most ",
    Hedge.MORE_THAN: "more than ",
    Hedge.LESS_THAN: "less than ",
}
_LONG = Decimal(10) ** 24


def says(value: AnyValue) -> str:
    """What a side says, normalised: "21 killed", "January 4 to 7", "first since 2019"."""
    match value:
        case Quantity(role=role) if role in ROLE_WORDS:
            kind = f" {value.noun}" if value.noun else ""
            return f"{_figure(value)}{kind} {ROLE_WORDS[role]}"
        case Quantity(unit="year", role="age"):
            return f"aged {_plain(value.low)}"
        case Quantity(unit=""):
            return f"{_figure(value)} {value.noun}" if value.noun else one_line(value.text)
        case Time(days=days) if days is not None:
            return period(days)
        case _:
            return one_line(value.text)


def one_line(text: str) -> str:
    """The text with its runs of white space, line ends too, as single spaces."""
    return " ".join(text.split())


def _figure(value: Quantity) -> str:
    if value.hedge in _HEDGE_WORDS:
        bound = value.high if value.hedge in {Hedge.AT_MOST, Hedge.LESS_THAN} else value.low
        if value.hedge in {Hedge.ABOUT, Hedge.NEARLY}:
            return one_line(value.text)
        return f"{_HEDGE_WORDS[value.hedge]}{_plain(bound)}"
    if value.low != value.high:
        return f"{_plain(value.low)} to {_plain(value.high)}"
    return _plain(value.low)


def _plain(number: Decimal) -> str:
    """A figure with thousands separators and no trailing zeros after the point."""
    if not number.is_finite():
        return "any number"
    if abs(number) >= _LONG:
        return f"{number:.3e}"
    text = f"{number:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(value: Quantity) -> str:
    """The normalised interval with its unit: "12", "4,500 to 5,500 m", "12 or more"."""
    unit = f" {value.unit}" if value.unit else ""
    if not value.high.is_finite():
        return f"{_plain(value.low)} or more{unit}"
    if value.hedge in {Hedge.AT_MOST, Hedge.LESS_THAN}:
        return f"{_plain(value.high)} or less{unit}"
    if value.low != value.high:
        return f"{_plain(value.low)} to {_plain(value.high)}{unit}"
    return f"{_plain(value.low)}{unit}"


def period(days: Days) -> str:
    """An interval of days: "2019", "March 2020", "January 4 to 7, 2026", "until 2030"."""
    if days.start is None or days.end is None:
        if days.start is not None:
            return f"from {date(days.start)}"
        return f"until {date(days.end)}" if days.end is not None else "at an unknown time"
    first, last = days.start, days.end
    if first == last:
        return date(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{first:%B} {first.year}"
        return f"{first:%B} {first.year} to {last:%B} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.day} to {last.day}, {first.year}"
    return f"{date(first)} to {date(last)}"


def date(day: dt.date) -> str:
    """ "January 5, 2026"."""
    return f"{day:%B} {day.day}, {day.year}"


def roughly(days: Days) -> str:
    """A long interval by thirds of years: "mid-2019 to mid-2020"."""
    if days.start is None or days.end is None:
        return period(days)
    if (days.start.month, days.start.day, days.end.month, days.end.day) == (1, 1, 12, 31):
        return period(days)
    start, end = _third(days.start), _third(days.end)
    return start if start == end else f"{start} to {end}"


def _third(day: dt.date) -> str:
    part = ("early ", "mid-", "late ")[(day.month - 1) // 4]
    return f"{part}{day.year}"


def length(value: Duration) -> str:
    """A duration in its own unit: "4 days", "9 to 10 years", "10 years or more"."""
    unit = "year" if value.unit in {"decade", "century"} else value.unit
    low, high = value.low / DAYS[unit], value.high / DAYS[unit]
    if not high.is_finite():
        return f"{_short(low)} {unit}s or more"
    if low == high:
        return f"{_short(low)} {unit}" + ("" if low == 1 else "s")
    return f"{_short(low)} to {_short(high)} {unit}s"


def _short(number: Decimal) -> str:
    # A number of more digits than the context holds has no first decimal to round to.
    return _plain(round(number, 1) if abs(number) < _LONG else number)


def years(ago: tuple[Decimal, Decimal]) -> str:
    """Years before writing: "6 years", "5.4 to 6 years", "more than 80 years"."""
    low, high = ago
    if not high.is_finite():
        return f"{_short(low)} years or more"
    return f"{_short(low)} years" if low == high else f"{_short(low)} to {_short(high)} years"
