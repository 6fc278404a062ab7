"""Times of day: alone, hedged, with zones, glued to a day; and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Days, Hedge
from crosscheck.values.clock import PARTS, moments
from crosscheck.values.times import Timed, times

WRITTEN = Days(dt.date(2026, 1, 8), dt.date(2026, 1, 8))  # a Thursday


def only(text: str) -> Timed:
    (found,) = times(text, WRITTEN)
    return found


@pytest.mark.parametrize(
    ("text", "form", "clock"),
    [
        ("The ferry sailed at 7:45 a.m. from the old pier.", "T07:45", (465, 465)),
        ("They had until 9 a.m. to leave.", "T09:00", (540, 540)),
        ("Doors open at 9PM sharp.", "T21:00", (1260, 1260)),
        ("The bus left at 10.30pm.", "T22:30", (1350, 1350)),
        ("It was launched at 0730 GMT.", "T07:30Z", (450, 450)),
        ("It was launched at 07:30 UTC.", "T07:30Z", (450, 450)),
        ("The bridge closes from 17:00 to 20:00.", "T17:00/20:00", (1020, 1200)),
        ("The bridge closes from 9:00 to 17:00.", "T09:00/17:00", (540, 1020)),
        ("The market is open 9 a.m. to 5 p.m.", "T09:00/17:00", (540, 1020)),
        ("The market is open 11 to 1 p.m.", "T11:00/13:00", (660, 780)),
        ("The curfew runs from 8 p.m. until 2 a.m.", "T20:00/02:00", (1200, 1560)),
        ("It fell between 1 and 2 a.m. near the lake.", "T01:00/02:00", (60, 120)),
        ("They met at noon in the square.", "T12:00", (720, 720)),
        ("Polls are open until midnight.", "T00:00", (1440, 1440)),
        ("He woke at 4:30 in the afternoon.", "T16:30", (990, 990)),
        ("The patrol set off at 2100 hours.", "T21:00", (1260, 1260)),
        ("It ended at 12:05 a.m.", "T00:05", (5, 5)),
        ("It ended at 12:05 p.m.", "T12:05", (725, 725)),
        ("It ended at a quarter to five in the afternoon.", "T16:45", (1005, 1005)),
        ("It ended at ten past six in the evening.", "T18:10", (1090, 1090)),
        ("It ended at half past midnight.", "T00:30", (30, 30)),
        ("It ended five minutes before noon.", "T11:55", (715, 715)),
        ("It was open 5 p.m.-9 p.m.", "T17:00/21:00", (1020, 1260)),
        ("It ended shortly before midnight.", "T00:00", (1425, 1440)),
    ],
)
def test_a_time_of_day_is_read(text: str, form: str, clock: tuple[int, int]) -> None:
    found = only(text)
    assert (found.form, found.clock, found.days) == (form, clock, None)
    assert not found.is_dated


@pytest.mark.parametrize(
    "text",
    [
        "The chamber voted 52-48 for the bill.",
        "The away side won 3:2 after extra time.",
        "He opened with John 3:16 and sat down.",
        "The odds were at 10:11 ratio.",
        "She ran the race in 2:05:30.",
        "A ticket is $9 pm.",
        "The screen has a ratio of 16:10.",
        "They burned the midnight oil.",
        "Volunteers gave up to 2000 hours.",
        "They filmed about 1500 hours of video.",
        "She slept all night and left in the morning.",
        "The shop at 9 o'clock and at 9:30.",
        "Flames were seen 10:30 from here.",
    ],
)
def test_what_only_looks_like_a_time_of_day_is_none(text: str) -> None:
    assert [timed for timed in times(text, WRITTEN) if timed.clock is not None] == []


@pytest.mark.parametrize(
    ("text", "hedge", "clock"),
    [
        ("It began around 1:54 a.m. in a bar.", Hedge.ABOUT, (104, 124)),
        ("It began at approximately 9 p.m. there.", Hedge.ABOUT, (1250, 1270)),
        ("It began shortly before 9 p.m. there.", Hedge.ABOUT, (1245, 1260)),
        ("It began just after 9 p.m. there.", Hedge.ABOUT, (1260, 1275)),
        ("It began before 9 p.m. there.", Hedge.LESS_THAN, (0, 1260)),
        ("It began after 9 p.m. there.", Hedge.MORE_THAN, (1260, 1500)),
        ("It began after 9 a.m. there.", Hedge.MORE_THAN, (540, 1440)),
        ("By 9 a.m. it was over.", Hedge.AT_MOST, (0, 540)),
    ],
)
def test_a_hedge_opens_the_interval(text: str, hedge: Hedge, clock: tuple[int, int]) -> None:
    found = only(text)
    assert (found.hedge, found.clock) == (hedge, clock)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("It happened Sunday at 1:18 p.m. by the quay.", 4, (798, 798)),
        ("It happened at 3:30 p.m. Thursday.", 8, (930, 930)),
        ("It happened on Jan. 5 at about 10:30 p.m.", 5, (1340, 1360)),
        ("It happened on Monday, Jan. 5, at 9 p.m. local time.", 5, (1260, 1260)),
        ("It happened Monday night.", 5, (1080, 1800)),
        ("It happened early Sunday morning.", 4, (0, 540)),
        ("It happened in the early morning hours of Sunday.", 4, (0, 540)),
        ("It happened late Monday.", 5, (1020, 1680)),
        ("It happened Saturday afternoon.", 3, (720, 1079)),
        ("It happened at 10:30 Monday night.", 5, (1350, 1350)),
        ("It happened about 9 o'clock Tuesday morning.", 6, (530, 550)),
        ("It happened at 1 a.m. Saturday night.", 3, (1500, 1500)),
        ("It happened yesterday at noon.", 7, (720, 720)),
        ("It happened last night.", 7, (1080, 1800)),
        ("It happened this morning at 6 a.m.", 8, (360, 360)),
        ("It happened tonight.", 8, (1080, 1800)),
        ("It happened at 9:30 a.m. (0130 GMT) on Monday.", 5, (570, 570)),
        ("It happened just after midnight Sunday.", 4, (0, 15)),
    ],
)
def test_a_day_and_its_time_of_day_are_one_value(
    text: str, day: int, clock: tuple[int, int]
) -> None:
    found = only(text)
    date = dt.date(2026, 1, day)
    assert (found.days, found.clock) == (Days(date, date), clock)


@pytest.mark.parametrize(
    ("text", "clocks"),
    [
        ("It was moved from Monday until 9 a.m. Tuesday.", [None, (540, 540)]),
        ("It was moved from Monday, 9 a.m. Tuesday at best.", [None, (540, 540)]),
        ("Friday’s 9 p.m. show is sold out.", [None, (1260, 1260)]),
        ("He came on Monday. The bar closes at 9 p.m.", [None, (1260, 1260)]),
        ("Friday, Saturday and Sunday nights are loud.", [None, None, None]),
        ("In 2019 at 9 p.m. it was dark.", [None, (1260, 1260)]),
        ("He might come as early as Tuesday.", [None]),
    ],
)
def test_a_time_of_day_stays_with_its_own_day(
    text: str, clocks: list[tuple[int, int] | None]
) -> None:
    assert [timed.clock for timed in times(text, WRITTEN)] == clocks


def test_the_days_form_stays_what_it_is_without_the_time_of_day() -> None:
    (plain,) = times("on Monday", WRITTEN)
    (with_time,) = times("on Monday at 9 p.m.", WRITTEN)
    assert plain.form == with_time.form
    assert plain.days == with_time.days


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("at 9 p.m. EST", "EST"),
        ("at 9 p.m. local time", "local time"),
        ("at 9 a.m. Eastern time on Friday", "Eastern time"),
        ("at 9 a.m. (GMT)", "GMT"),
        ("at 9 a.m. Central Park reopened", ""),
        ("at 9 a.m. last time", ""),
    ],
)
def test_a_zone_is_kept_as_printed(text: str, zone: str) -> None:
    assert only(text).zone == zone


@given(st.integers(0, 23), st.integers(0, 59))
def test_twelve_and_twenty_four_hours_are_one_clock(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    twelve = only(f"It rang at {hour % 12 or 12}:{minute:02} {half} there.")
    whole = only(f"It rang at {hour:02}{minute:02} GMT there.")
    assert twelve.clock == whole.clock == (60 * hour + minute,) * 2
    assert f"{twelve.form}Z" == whole.form


@given(st.sampled_from(sorted(PARTS)))
def test_a_part_of_the_day_is_an_interval_of_less_than_a_day(part: str) -> None:
    low, high = PARTS[part]
    assert 0 <= low < high < low + 1440


_PIECES = st.sampled_from(
    "9 9:30 17:00 0730 2100 12 noon midnight a.m. p.m. pm AM GMT EST hours o'clock at from to "
    "until between and or - – ( ) , about shortly before after by Monday Sunday, Jan. 5 night "
    "morning early late last this in the of on".split()
)


@given(st.lists(_PIECES, max_size=24).map(" ".join))
def test_shuffled_words_give_moments_in_order_within_the_text(text: str) -> None:
    reach = 0
    for moment in moments(text):
        assert reach <= moment.start < moment.end <= len(text)
        reach = moment.end
        if moment.clock is not None:
            assert 0 <= moment.clock[0] <= moment.clock[1] <= 3 * 1440
