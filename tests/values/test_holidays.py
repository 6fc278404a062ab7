"""Holidays as dates, and what only bears their name."""

from __future__ import annotations

import pytest

from tests.values.dated import found, said

WRITTEN = "2017-06-14"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He died on New Year's Day.", "2017-01-01"),
        ("He died on New Year’s Eve.", "2016-12-31"),
        ("He was home by Christmas.", "2016-12-25"),
        ("They missed the team's Christmas Eve dinner.", "2016-12-24"),
        ("He died in the Christmas Day attack.", "2016-12-25"),
        ("He died on Christmas last year.", "2016-12-25"),
        ("He died at Christmas 2014.", "2014-12-25"),
        ("He died on St. Patrick’s Day of 2012.", "2012-03-17"),
        ("He died on Boxing Day in 2004.", "2004-12-26"),
        ("He died on Thanksgiving, they said.", "2016-11-24"),
        ("He died last Thanksgiving.", "2016-11-24"),
        ("The sale on Black Friday was called off.", "2016-11-25"),
        ("He was shot on Halloween, the complaint says.", "2016-10-31"),
        ("He died on the Fourth of July, 2015.", "2015-07-04"),
        ("He died on Independence Day 2015.", "2015-07-04"),
        ("The shop opens on Labor Day.", "2017-09-04"),
        ("He died on Memorial Day.", "2017-05-29"),
        ("He died on Memorial Day weekend.", "2017-05-27..2017-05-29"),
        ("He died over Thanksgiving weekend in 2015.", "2015-11-26..2015-11-29"),
        ("He died on Veterans Day.", "2016-11-11"),
        ("He died on Martin Luther King Jr. Day.", "2017-01-16"),
        ("He died on MLK Day.", "2017-01-16"),
        ("He died on Presidents’ Day.", "2017-02-20"),
        ("He died on Valentine's Day.", "2017-02-14"),
        ("He died on Easter Sunday.", "2017-04-16"),
        ("He died before Easter 2016.", "2016-03-27"),
        ("He died on Good Friday.", "2017-04-14"),
        ("He will die next Easter.", "2018-04-01"),
        ("He died on Mother's Day.", "2017-05-14"),
        ("He will speak on Father’s Day.", "2017-06-18"),
        ("He won on Super Tuesday in 2016.", "2016-03-01"),
        ("She marched in the Thanksgiving Day Parade.", "2016-11-24"),
    ],
)
def test_a_holiday_is_its_day(text: str, date: str) -> None:
    assert said(text, WRITTEN) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "They flew to Christmas Island.",
        "She sells Easter eggs and Christmas trees.",
        "He was shot after a Halloween party.",
        "He came in a Halloween costume after Christmas parties.",
        "The Good Friday Agreement still holds.",
        "They marked India's Independence Day.",
        "They marked Ukrainian Independence Day.",
        "They marked Orthodox Christmas and Chinese New Year's Eve.",
        "Merry Christmas to all; she loves Christmas songs.",
        "It was the worst Valentine's Day Massacre of all.",
        "They rose on christmas and on halloween.",
    ],
)
def test_what_bears_the_name_of_a_holiday_is_no_date(text: str) -> None:
    assert said(text, WRITTEN) == []


def test_a_holiday_has_a_time_of_day_like_any_day() -> None:
    (timed,) = found("It left at 12:05 a.m. on New Year's Day.", "2018-01-01")
    assert (timed.form, timed.clock) == ("XXXX-01-01", (5, 5))
    (timed,) = found("He was shot on Thanksgiving night.", WRITTEN)
    assert (timed.form, timed.clock) == ("XXXX-thanksgiving", (1080, 1800))


def test_without_a_writing_date_only_a_year_gives_the_day() -> None:
    from crosscheck.values.times import times

    (open_,) = times("He died last Christmas.", None)
    (given,) = times("He died on Easter 2016.", None)
    assert open_.days is None
    assert str(given.days and given.days.start) == "2016-03-27"
