"""How two times of day relate: 7:45 a.m. and 7:45, 06:30 GMT and 1:30 a.m. EST."""

from __future__ import annotations

from crosscheck.model import Hedge, Time
from crosscheck.values import calendar, wording
from crosscheck.values.comparison import Comparison, Relation, incomparable

_DAY = 24 * 60
# Hours ahead of Greenwich: one, or in winter and in summer. Names that mean several zones of the
# world ("IST") are compared with themselves only.
_AHEAD: dict[str, tuple[int, ...]] = {
    "gmt": (0,), "utc": (0,), "z": (0,), "bst": (1,), "cet": (1,), "cest": (2,), "msk": (3,),
    "jst": (9,), "kst": (9,), "hkt": (8,), "sgt": (8,), "wib": (7,), "hst": (-10,), "eet": (2,),
    "eest": (3,), "est": (-5,), "edt": (-4,), "cdt": (-5,), "mst": (-7,), "mdt": (-6,),
    "pst": (-8,), "pdt": (-7,), "akst": (-9,), "akdt": (-8,), "aest": (10,), "aedt": (11,),
    "awst": (8,),
    "et": (-5, -4), "ct": (-6, -5), "mt": (-7, -6), "pt": (-8, -7),
    "eastern": (-5, -4), "central": (-6, -5), "mountain": (-7, -6), "pacific": (-8, -7),
    "eastern standard": (-5,), "eastern daylight": (-4,), "central standard": (-6,),
    "central daylight": (-5,), "mountain standard": (-7,), "mountain daylight": (-6,),
    "pacific standard": (-8,), "pacific daylight": (-7,),
    "london": (0, 1), "british": (0, 1), "paris": (1, 2), "berlin": (1, 2), "rome": (1, 2),
    "madrid": (1, 2), "brussels": (1, 2), "kyiv": (2, 3), "athens": (2, 3), "moscow": (3,),
    "istanbul": (3,), "dubai": (4,), "beijing": (8,), "singapore": (8,), "tokyo": (9,),
    "seoul": (9,), "japan": (9,), "korea": (9,), "korean": (9,), "washington": (-5, -4),
    "new york": (-5, -4), "chicago": (-6, -5), "los angeles": (-8, -7), "hong kong": (8,),
    "sydney": (10, 11),
}  # fmt: skip
# Minutes by which "about 8" may be off, and "8 o'clock" beside a time given to the minute.
_ABOUT = 30
_ON_THE_HOUR = 10

Minutes = tuple[int, int]


def zones_apart(a: Time, b: Time) -> bool:
    """Whether the two name different zones, so that the day may differ as well."""
    return bool(a.zone and b.zone) and a.zone.lower() != b.zone.lower()


def clocks(a: Time, b: Time) -> Comparison:
    """How two times of day stand, taken to be of one day unless both name their day."""
    said = f"“{wording.one_line(a.text)}” against “{wording.one_line(b.text)}”"
    if bool(a.zone) != bool(b.zone):
        return _zone_missing(a, b, said)
    if a.clock is None or b.clock is None:
        return incomparable(f"{said}: one gives no time of day")
    if not zones_apart(a, b):
        return _compared(a, b, (0, 0), said)
    shifts = _shifts(a.zone, b.zone)
    if not shifts:
        return incomparable(f"{said}: what the zones differ by is not known")
    found = [_compared(a, b, shift, said) for shift in shifts]
    # In summer or in winter: where the two times meet in one of them, they do not clash.
    return min(found, key=lambda c: c.relation is Relation.CONFLICT)


def _compared(a: Time, b: Time, ahead: tuple[int, int], said: str) -> Comparison:
    """How two times of day stand whose zones are that many hours ahead of Greenwich."""
    first, second = _in_greenwich(a, ahead[0]), _in_greenwich(b, ahead[1])
    first = _nearest(first, second, a, b)
    if first == second and a.hedge is b.hedge:
        return Comparison(Relation.EQUAL, f"{said}: the same time")
    return _placed(_opened(first, a.hedge), _opened(second, b.hedge), _slack(a, b), said)


def _shifts(first: str, second: str) -> tuple[tuple[int, int], ...]:
    """The hours ahead that two zones can have at once; both change them in the same seasons."""
    a, b = _AHEAD.get(_zone(first), ()), _AHEAD.get(_zone(second), ())
    if len(a) == len(b):
        return tuple(zip(a, b, strict=True))
    return tuple((x, y) for x in a for y in b)


def _zone(name: str) -> str:
    return " ".join(name.lower().split()).removesuffix(" time")


def _zone_missing(a: Time, b: Time, said: str) -> Comparison:
    if a.clock == b.clock:
        return Comparison(
            Relation.COMPATIBLE,
            f"{said}: the same time of day",
            assumes="both mean the same time zone, which one of them does not name",
        )
    return incomparable(f"{said}: one of them names no time zone")


def _in_greenwich(time: Time, ahead: int) -> Minutes:
    low, high = time.clock or (0, _DAY)
    return low - 60 * ahead, high - 60 * ahead


def _nearest(first: Minutes, second: Minutes, a: Time, b: Time) -> Minutes:
    """The first time as minutes of the second one's day: by both dates, else the nearest."""
    day, other = calendar.single(a.days), calendar.single(b.days)
    if day is not None and other is not None:
        turns = (day - other).days
    else:
        gap = (second[0] + second[1]) - (first[0] + first[1])
        turns = (abs(gap) + _DAY) // (2 * _DAY) * (1 if gap > 0 else -1)
    # Half a day apart either way is near; a mirrored pair must turn alike.
    return first[0] + turns * _DAY, first[1] + turns * _DAY


def _opened(minutes: Minutes, hedge: Hedge) -> Minutes:
    """ "By 9 a.m." is any time of the day up to then."""
    low, high = minutes
    match hedge:
        case Hedge.AT_MOST | Hedge.LESS_THAN:
            return low - _DAY // 2, high
        case Hedge.AT_LEAST | Hedge.MORE_THAN:
            return low, high + _DAY // 2
        case _:
            return minutes


def _slack(a: Time, b: Time) -> int:
    if Hedge.ABOUT in {a.hedge, b.hedge}:
        return _ABOUT
    if a.hedge is b.hedge is Hedge.EXACT and _on_the_hour(a) != _on_the_hour(b):
        return _ON_THE_HOUR
    return 0


def _on_the_hour(time: Time) -> bool:
    return time.clock is not None and time.clock[0] == time.clock[1] and time.clock[0] % 60 == 0


def _placed(first: Minutes, second: Minutes, slack: int, said: str) -> Comparison:
    if first[0] > second[1] + slack or second[0] > first[1] + slack:
        return Comparison(Relation.CONFLICT, f"{said}: these times do not meet")
    if first != second and second[0] <= first[0] and first[1] <= second[1]:
        return Comparison(Relation.REFINES, f"{said}: the first lies within the second")
    if first != second and first[0] <= second[0] and second[1] <= first[1]:
        return Comparison(Relation.REFINED_BY, f"{said}: the second lies within the first")
    return Comparison(Relation.COMPATIBLE, f"{said}: the same time within rounding")
