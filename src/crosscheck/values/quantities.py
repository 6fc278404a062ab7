"""Counts, amounts, shares, ages and scores of a claim, each an interval with its hedge and role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from crosscheck.model import Hedge, Name, Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.ages import age, decades, is_aged, is_old, is_shirt
from crosscheck.values.labels import PHONE, SEASON, is_label, is_listed, is_year
from crosscheck.values.lengths import lengths
from crosscheck.values.multiples import changes, occasions
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.points import points_after
from crosscheck.values.ranges import is_range, is_score
from crosscheck.values.roles import Role, role_of
from crosscheck.values.stretches import Stretches
from crosscheck.values.units import Unit, money_before, settled, unit_after
from crosscheck.values.vocabulary import vocabulary
from crosscheck.values.words import canonical

_NEGATIVE = re.compile(r"\b(?:minus|negative)[\s-]+\Z", re.IGNORECASE)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude[\s-]+(?:of\s+)?\Z", re.IGNORECASE)
_MAGNITUDE_AFTER = re.compile(
    r"(?:[\s-]magnitude\b|\s+on\s+the\s+(?:\w+\s+){0,2}(?:Richter\s+)?scale\b)", re.IGNORECASE
)
_POINT = re.compile(r"points?\b", re.IGNORECASE)
_INCHES = re.compile(
    r"(?:,?(?:\s+(?:and\s+)?|-)(?P<inches>\d{1,2})[\s-]*(?:inch(?:es)?\b|in\.)"
    r"|-(?P<bare>\d{1,2})(?![\w-]))",
    re.IGNORECASE,
)
_FOOT = re.compile(r"(?:feet|foot|ft)\Z", re.IGNORECASE)
_MEMBER = re.compile(
    r"-(?P<noun>member|man|woman|person|seat|car|vehicle|story|storey|room|bedroom|bed|page|count"
    r"|judge|justice|nation|state|country|team|unit|engine|juror|passenger|ship|game|candidate)\b"
    r"(?!-(?:one|year))",
    re.IGNORECASE,
)
_PLURAL_OF = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "story": "stories",
    "country": "countries",
}
# The figures that open "9/11" and "24/7".
_SHORT = frozenset({"9", "24"})
_ROUNDED_SHARE = 2
_INCH = Decimal("0.0254")
_INCHES_IN_A_FOOT = 12
_THOUSAND = 1000
# "Tens of thousands" counts by itself, "several" only with what it counts.
_LEAST_VAGUE = 24


def quantities(
    text: str, *, offset: int, taken: Sequence[Span], names: Sequence[Name]
) -> tuple[Quantity, ...]:
    """Every quantity of a claim in order of its place.

    `taken` are the stretches (in article offsets) that are dates, durations or anchors: their
    digits count nothing. A number that belongs to a name ("Boeing 737") counts nothing either.
    """
    timed = Stretches.of(taken)
    said = [
        *changes(text, offset=offset),
        *decades(text, offset=offset, names=names),
        *lengths(text, offset=offset),
        *(q for q in occasions(text, offset=offset) if not timed.meet(q.span)),
    ]
    if not numbers(text):
        return tuple(sorted(said, key=lambda q: q.span))
    barred = Stretches.of([*taken, *_idle(text, offset), *(q.span for q in said)])
    found = [n for n in numbers(text) if not barred.meet(_placed(n, offset))]
    if not found:
        return tuple(sorted(said, key=lambda q: q.span))
    said += _read(text, found, offset, names)
    return tuple(sorted(said, key=lambda q: q.span))


def _read(
    text: str, found: Sequence[Number], offset: int, names: Sequence[Name]
) -> Iterator[Quantity]:
    """The quantities that the numbers give, ages among them; labels give none."""
    places = [(n.start, n.end) for n in found]
    skip = -1
    label: Number | None = None
    aged: Number | None = None
    for index, number in enumerate(found):
        if number.start < skip:
            continue
        if (
            is_label(text, number)
            or (label is not None and is_listed(text, label, number))
            or is_shirt(text, number, offset=offset, names=names)
        ):
            label = number
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        # Only its neighbours bound the words of a number: linear in the text.
        near = places[max(0, index - 1) : index + 3]
        if following is not None and is_range(text, number, following):
            yield _both(text, number, following, near, offset, names)
            skip = following.end
            continue
        single = age(text, number, offset=offset, names=names, after=aged)
        aged = number if single else None
        single = single or _plain(text, number, near, offset)
        if single is not None:
            yield single
            skip = single.span.end - offset


def _both(
    text: str,
    number: Number,
    following: Number,
    near: Sequence[tuple[int, int]],
    offset: int,
    names: Sequence[Name],
) -> Quantity:
    """The range of two numbers: of ages, or of a count."""
    if is_old(text, following.end) or is_aged(text, number):
        low, high = sorted((number.low, following.high))
        both = Number(number.start, following.end, low, high, number.step, "digits")
        if old := age(text, both, offset=offset, names=names):
            return old
    return _range(text, number, following, near, offset)


def _idle(text: str, offset: int) -> list[Span]:
    """Telephones and seasons: figures around a dash that no number grammar should take apart."""
    figures = vocabulary(text).figures
    phones = any(len(figure) == len("555") for figure in figures)
    seasons = any(figure in _SHORT or len(figure) == len("2024") for figure in figures)
    return [
        Span(offset + match.start(), offset + match.end())
        for pattern, there in ((PHONE, phones), (SEASON, seasons))
        if there
        for match in pattern.finditer(text)
    ]


def _placed(number: Number, offset: int) -> Span:
    return Span(offset + number.start, offset + number.end)


def _range(
    text: str, number: Number, second: Number, places: Sequence[tuple[int, int]], offset: int
) -> Quantity:
    money, start = money_before(text, number.start)
    unit, end = points_after(text, number.start, second.end) or unit_after(text, second.end)
    others = [p for p in places if p[0] > second.start or p[1] < number.start]
    role = role_of(text, number.start, end, others)
    counts = bool(unit or money or role.of or role.role)
    if is_score(text, number, second, counts=counts):
        return Quantity(
            Span(offset + start, offset + end),
            text[start:end],
            low=number.low,
            high=second.low,
            unit="score",
            step=Decimal(0),
        )
    scale = _scale(number.low, second.low)
    low, high = sorted((number.low * scale, second.high))
    hedge, hedge_start = hedges.before(text, start)
    hedge = hedge if hedge is Hedge.ABOUT else Hedge.EXACT
    unit = settled(unit or money, text, number.start, second.end, high)
    span = Span(hedge_start if hedge is Hedge.ABOUT else start, end)
    return _quantity(text, span, offset, (low, high), hedge, number.step * scale, unit, role)


def _scale(low: Decimal, high: Decimal) -> Decimal:
    """What the 3 of "$3-5 million" is a number of."""
    if not low or high / low < _THOUSAND:
        return Decimal(1)
    return Decimal(10) ** ((high / low).adjusted() // 3 * 3)


def _plain(
    text: str, number: Number, places: Sequence[tuple[int, int]], offset: int
) -> Quantity | None:
    unit, start, end = _unit(text, number)
    hedge, hedge_start = hedges.before(text, start)
    late, late_end = hedges.after(text, end)
    hedge = late if late is not Hedge.EXACT else hedge
    others = [p for p in places if p != (number.start, number.end)]
    role, end = _role(text, number, end, others)
    if unit is None and not role.of and not role.role and not _stands_alone(text, number):
        return None
    narrow = hedges.is_narrow(text, hedge_start)
    span = Span(min(hedge_start, start), max(end, late_end))
    if number.form == "fraction":
        share = number.low * 100
        stated = (share - _ROUNDED_SHARE, share + _ROUNDED_SHARE)
        return _quantity(
            text, span, offset, stated, hedge, Decimal(1), Unit("%"), role, narrow=narrow
        )
    low, high, step = number.low, number.high, number.step
    if unit is not None and unit.base == "m":
        more, stop = _inches(text, end, unit)
        if stop > end:
            low, high, step, span = low + more, high + more, step * _INCH, Span(span.start, stop)
    if _NEGATIVE.search(text[max(0, number.start - 12) : number.start]):
        low, high = -high, -low
    hedge = Hedge.VAGUE if number.form == "vague" else hedge
    return _quantity(text, span, offset, (low, high), hedge, step, unit, role, narrow=narrow)


def _stands_alone(text: str, number: Number) -> bool:
    """Whether it may count without a word that says what: not "several", nor a year."""
    if number.form == "vague":
        said = text[number.start : number.end].casefold()
        large = number.low >= _LEAST_VAGUE and said != "scores"
        return large or text.startswith(" of ", number.end)
    return number.form != "spelled" and not is_year(text, number)


def _unit(text: str, number: Number) -> tuple[Unit | None, int, int]:
    """The unit of a number, and where the two begin and end."""
    magnitude = _MAGNITUDE_BEFORE.search(text[max(0, number.start - 16) : number.start])
    if magnitude:
        start = max(0, number.start - 16) + magnitude.start()
        return Unit("magnitude"), start, number.end
    if scale := _MAGNITUDE_AFTER.match(text, number.end):
        return Unit("magnitude"), number.start, scale.end()
    if number.form == "part" and (point := _POINT.match(text, number.end)):
        return Unit("pp"), number.start, point.end()
    if pointed := points_after(text, number.start, number.end):
        return pointed[0], number.start, pointed[1]
    money, start = money_before(text, number.start)
    unit, end = unit_after(text, number.end if number.form != "part" else number.end - 1)
    if number.form == "vague" and text.startswith(" of ", number.end):
        unit, end = unit_after(text, number.end + len(" of"))
        end = end if unit else number.end
    if money is not None and (unit is None or unit.base == "USD"):
        unit = money
    return settled(unit, text, number.start, number.end, number.high), start, end


def _inches(text: str, end: int, unit: Unit) -> tuple[Decimal, int]:
    """The inches that follow feet, in feet, and where they end: "5 feet 10 inches", "6-foot-2"."""
    if not _FOOT.search(text[max(0, end - 4) : end]):
        return Decimal(0), end
    match = _INCHES.match(text, end)
    inches = int(match["inches"] or match["bare"]) if match else _INCHES_IN_A_FOOT
    if match is None or inches >= _INCHES_IN_A_FOOT:
        return Decimal(0), end
    return inches * _INCH / unit.factor, match.end()


def _role(
    text: str, number: Number, end: int, others: Sequence[tuple[int, int]]
) -> tuple[Role, int]:
    """What the number counts, and where that ends: "six-member" counts members by itself."""
    role = role_of(text, number.start, end, others)
    member = _MEMBER.match(text, number.end)
    if member is None or number.low <= 1:
        return role, end
    noun = member["noun"].lower()
    of = canonical(noun)
    return Role((of,), "", "", role.scope, _PLURAL_OF.get(noun, f"{noun}s")), member.end()


def _quantity(
    text: str,
    span: Span,
    offset: int,
    stated: tuple[Decimal, Decimal],
    hedge: Hedge,
    step: Decimal,
    unit: Unit | None,
    role: Role,
    *,
    narrow: bool = False,
) -> Quantity:
    unit = unit or Unit("")
    if unit.base not in {"", "%"} and role.role:
        # "A mile from where two were killed": a measure is no toll.
        role = Role(change=role.change, scope=role.scope)
    low, high = hedges.bounds(*stated, hedge, narrow=narrow)
    return Quantity(
        Span(offset + span.start, offset + span.end),
        text[span.start : span.end],
        low=unit.convert(low),
        high=unit.convert(high),
        unit=unit.base,
        hedge=hedge,
        step=step * unit.factor,
        of=role.of,
        noun=role.noun,
        role=role.role,
        change=role.change,
        scope=role.scope,
    )
