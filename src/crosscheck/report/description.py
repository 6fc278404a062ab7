"""Values in words: what was found in a claim, and how it was normalised."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import assert_never

from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Published,
    Quantity,
    Rank,
    Time,
)
from crosscheck.report.words import dated, days_in_words
from crosscheck.values.durations import DAYS
from crosscheck.values.ranks import STREAK, TURN

_YEAR = Decimal("365.2425")


def describe(value: AnyValue, *, written: Published | None = None) -> str:
    """The normal form of a value in words: "12 person killed (exact)".

    `written` is the date of the article, named where the value was counted from it.
    """
    match value:
        case Quantity():
            return _quantity(value)
        case Time():
            return _time(value, written)
        case Duration():
            return _duration(value)
        case Anchor():
            return _anchor(value, written)
        case Rank():
            return _joined([f"number {value.order:,}", _scale(value.scale), _of(value.of)])
        case Name():
            return f"{'means' if value.meant else 'the name'} “{value.key}”"
        case Polarity():
            return f"turns “{value.scope}” round" if value.scope else "a negation"
        case _:  # pragma: no cover
            assert_never(value)


def _quantity(value: Quantity) -> str:
    amount = _amount(value.low, value.high, value.hedge)
    words = _joined([value.change, amount, value.unit, " ".join(value.of), value.role])
    scope = f", only {' '.join(value.scope)}" if value.scope else ""
    return f"{words}{scope} ({_hedge(value.hedge)})"


def _amount(low: Decimal, high: Decimal, hedge: Hedge) -> str:
    # "Fewer than 30" is kept as [0, 30]: its lower bound was never stated.
    below = hedge in {Hedge.LESS_THAN, Hedge.AT_MOST} and low <= 0
    if not high.is_finite() and not low.is_finite():
        return "any number of"
    if not high.is_finite():
        return _either(low, "more than" if hedge is Hedge.MORE_THAN else "", "or more")
    if not low.is_finite() or below:
        return _either(high, "less than" if hedge is Hedge.LESS_THAN else "", "or fewer")
    if low == high:
        return number(low)
    return f"{number(low)} to {number(high)}"


def _either(bound: Decimal, before: str, after: str) -> str:
    return f"{before} {number(bound)}" if before else f"{number(bound)} {after}"


def number(value: Decimal) -> str:
    """A finite number: "86,700,000,000", "31.33"; two places, six below one."""
    shown = f"{value:,.2f}" if abs(value) >= 1 else f"{value:.6f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _time(value: Time, written: Published | None) -> str:
    about = f" ({_hedge(value.hedge)})" if value.hedge is not Hedge.EXACT else ""
    clock = "" if value.clock is None else _clock(value.clock, value.zone)
    if value.days is None:
        if clock and value.form.startswith("T"):
            return f"{clock}{about}"
        form = f" ({value.form})" if value.form else ""
        if value.form.endswith(("-after", "-before")):
            return f"a time counted from another: {' '.join(value.event) or 'not named'}{form}"
        return f"a time counted from a writing date that is not known{form}"
    relative = not value.form[:1].isdigit()
    counted_from = f", counted from {dated(written)}" if relative and written else ""
    days = f"{days_in_words(value.days)}, {clock}" if clock else days_in_words(value.days)
    return f"{days}{counted_from}{about}"


def _clock(clock: tuple[int, int], zone: str) -> str:
    """ "07:45 GMT", "22:00 to 02:00"."""
    first, last = (f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in clock)
    return _joined([first if first == last else f"{first} to {last}", zone])


def _duration(value: Duration) -> str:
    # "0.0625 days" says nothing to a reader of "90 minutes".
    unit = value.unit if value.unit in {"second", "minute", "hour"} else "day"
    low, high = value.low / DAYS[unit], value.high / DAYS[unit]
    days = f"{_amount(low, high, value.hedge)} {unit if low == high == 1 else f'{unit}s'}"
    if value.low < _YEAR:
        return f"{days} ({_hedge(value.hedge)})"
    years = _amount(_rounded_years(value.low), _rounded_years(value.high), value.hedge)
    return f"{days}, {years} years ({_hedge(value.hedge)})"


def _rounded_years(days: Decimal) -> Decimal:
    # round() fails where the digits are more than a context holds, formatting does not.
    return Decimal(f"{days / _YEAR:.1f}") if days.is_finite() else days


def _anchor(value: Anchor, written: Published | None) -> str:
    event = f", {value.rank} of: {' '.join(value.event)}" if value.event else ""
    if value.likely is None:
        return f"last happened {_ago(value)}{event}"
    wider = ""
    if value.possible is not None and value.possible != value.likely:
        wider = f", at the widest {_range(value.possible)}"
    source = f" (written {dated(written)})" if value.ago is not None and written else ""
    return f"last happened {_range(value.likely)}{wider}{source}{event}"


def _range(days: Days) -> str:
    """The interval with both days, because the arithmetic is what is explained."""
    if days.start is not None and days.end is not None and days.start != days.end:
        return f"{days.start} to {days.end}"
    return days_in_words(days)


def _ago(value: Anchor) -> str:
    if value.ago is None:
        return "at a time that could not be dated"
    low, high = value.ago
    years = number(low) if low == high else f"{number(low)} to {number(high)}"
    return f"{years} {'year' if high == 1 else 'years'} before a writing date that is not known"


def _scale(scale: str) -> str:
    """By what it ranks; a place in a sequence needs no word."""
    return {TURN: "", STREAK: "in a row"}.get(scale, f"by {scale}")


def _of(words: tuple[str, ...]) -> str:
    return f"among: {' '.join(words)}" if words else ""


def _hedge(hedge: Hedge) -> str:
    return hedge.value.replace("-", " ")


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)
