"""Times of day: zones, hedges and rounding, and the days that they belong to."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Days, Hedge, Span, Time
from crosscheck.values.algebra import Relation, relate
from tests.values.pairing import MIRROR


def at(hour: int, minute: int = 0, *, zone: str = "", hedge: Hedge = Hedge.EXACT,
       day: int = 0) -> Time:  # fmt: skip
    clock = 60 * hour + minute
    date = dt.date(2024, 6, day) if day else None
    return Time(
        Span(0, 1), f"{hour}:{minute:02} {zone}".strip(), form=f"T{hour:02}:{minute:02}",
        days=Days(date, date) if date else None, clock=(clock, clock), zone=zone, hedge=hedge,
    )  # fmt: skip


FLAG = [
    (at(7, 45), at(9, 20)),
    (at(10), at(22)),
    (at(9, 50), at(9, 30)),
    (at(8, hedge=Hedge.ABOUT), at(9)),
    (at(9, hedge=Hedge.AT_MOST), at(11, 30)),
    (at(6, 30, zone="GMT"), at(6, 30, zone="EST")),
    (at(8, day=3), at(8, day=4)),
    (at(8, day=3), at(11, day=3)),
    (at(23, zone="GMT", day=3), at(23, zone="EST", day=3)),
]

SPARE = [
    (at(7, 45), at(7, 45), Relation.EQUAL),
    (at(8), at(7, 55), Relation.COMPATIBLE),
    (at(8, hedge=Hedge.ABOUT), at(7, 40), Relation.COMPATIBLE),
    (at(9, hedge=Hedge.AT_MOST), at(7, 45), Relation.REFINED_BY),
    (at(6, 30, zone="GMT"), at(1, 30, zone="EST"), Relation.EQUAL),
    (at(2, zone="GMT", day=4), at(21, zone="EST", day=3), Relation.EQUAL),
    (at(2, zone="GMT"), at(21, zone="EST"), Relation.EQUAL),
    (at(6, 30, zone="GMT"), at(9, 30), Relation.INCOMPARABLE),
    (at(6, 30, zone="GMT"), at(6, 30), Relation.COMPATIBLE),
    (at(6, 30, zone="IST"), at(9, 30, zone="GMT"), Relation.INCOMPARABLE),
    (at(23, 58, hedge=Hedge.ABOUT), at(0, 10), Relation.COMPATIBLE),
]


@pytest.mark.parametrize(("a", "b"), FLAG)
def test_these_times_clash(a: Time, b: Time) -> None:
    assert relate(a, b).relation is Relation.CONFLICT
    assert relate(b, a).relation is Relation.CONFLICT


@pytest.mark.parametrize(("a", "b", "relation"), SPARE)
def test_these_times_do_not(a: Time, b: Time, relation: Relation) -> None:
    assert relate(a, b).relation is relation
    assert relate(b, a).relation is MIRROR.get(relation, relation)


def test_a_zone_that_is_missing_is_assumed_and_said() -> None:
    assert "time zone" in relate(at(6, 30, zone="GMT"), at(6, 30)).assumes
