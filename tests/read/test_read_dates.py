"""Publication dates from metadata: read when certain, refused when not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Days
from crosscheck.read import dates

JANUARY_5 = Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5))


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-05",
        "2026/01/05",
        "2026-1-5",
        "20260105",
        "January 5, 2026",
        "Monday, Jan. 5, 2026",
        "5 January 2026",
        "5th of January 2026",
        " 2026-01-05\n",
    ],
)
def test_a_day_has_no_instant(text: str) -> None:
    found = dates.parse(text)
    assert found.days == JANUARY_5
    assert found.instant is None


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2026-01-05T10:00:00Z", 10),
        ("2026-01-05 10:00:00", 10),
        ("2026-01-05 10:00 +0900", 1),
        ("2026-01-05T10:00:00+09:00", 1),
        ("Mon, 05 Jan 2026 10:00:00 +0900", 1),
        ("Mon, 05 Jan 2026 10:00:00 GMT", 10),
        ("January 5, 2026 at 10:00 a.m. EST", 15),
        ("2026-01-05 10:00 AM EST", 15),
    ],
)
def test_a_clock_time_gives_the_instant_in_utc(text: str, hour: int) -> None:
    found = dates.parse(text)
    assert found.days == JANUARY_5
    assert found.instant == dt.datetime(2026, 1, 5, hour, tzinfo=dt.UTC)


def test_the_day_is_the_one_printed_in_its_own_zone() -> None:
    found = dates.parse("2026-01-05T23:30:00-05:00")
    assert found.days == JANUARY_5
    assert found.instant == dt.datetime(2026, 1, 6, 4, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("zone", ["XYZ", "CST", "IST"])
def test_a_zone_that_is_not_certain_leaves_the_day(zone: str) -> None:
    found = dates.parse(f"Jan 5, 2026 10:00 {zone}")
    assert found.days == JANUARY_5
    assert found.instant is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("January 2026", dt.date(2026, 1, 1), dt.date(2026, 1, 31)),
    ],
)
def test_months_and_years_stay_wide(text: str, start: dt.date, end: dt.date) -> None:
    assert dates.parse(text).days == Days(start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("13/06/2026", dt.date(2026, 6, 13)),
        ("06/13/2026", dt.date(2026, 6, 13)),
        ("05.05.2026", dt.date(2026, 5, 5)),
    ],
)
def test_numbers_that_fit_one_day_only(text: str, day: dt.date) -> None:
    assert dates.parse(text).days == Days(day, day)


@pytest.mark.parametrize("text", ["05/06/2026", "5.6.2026", "05/06/26", "1/2/2026 10:00 AM"])
def test_a_date_that_may_be_two_is_not_guessed(text: str) -> None:
    with pytest.raises(ValueError, match="may be"):
        dates.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "2026-13-45",
        "2026-13-05",
        "2026-02-30",
        "2025-00",
        "0000",
        "2026-01-05T99:00",
        "yesterday",
        "Monday",
        "January 5",
        "Jan 5 26 at 1430",
        "10:36",
        "",
        "x" * 200,
        "32 January 2026",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no date|names no year"):
        dates.parse(text)


@given(st.text(alphabet="0123456789-/.:T+Z ,JanuryFebMondGMTES", max_size=30) | st.text())
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        found = dates.parse(text)
    except ValueError:
        return
    assert found.days.start is not None
    assert found.days.end is not None
    assert found.days.start <= found.days.end


@given(st.dates())
def test_every_iso_day_is_read_as_itself(day: dt.date) -> None:
    assert dates.parse(day.isoformat()).days == Days(day, day)


@given(st.datetimes(timezones=st.just(dt.UTC)))
def test_every_iso_instant_is_read_as_itself(moment: dt.datetime) -> None:
    assert dates.parse(moment.isoformat()).instant == moment
