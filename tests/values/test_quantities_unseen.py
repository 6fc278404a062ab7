"""Phrasings of counts, ranges, shares, points, ages and names that news uses beside the usual."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from crosscheck.model import Days, Hedge, Quantity, Time
from crosscheck.values.extract import extract

DAY = Days(dt.date(2026, 1, 7), dt.date(2026, 1, 7))


def quantities(text: str) -> list[Quantity]:
    return [v for v in extract(text, offset=0, written=DAY) if isinstance(v, Quantity)]


def bounds(text: str) -> list[tuple[Decimal, Decimal, str]]:
    return [(q.low, q.high, q.unit) for q in quantities(text)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("tens of thousands liked it", 20_000, 99_999),
        ("Hundreds fled.", 200, 999),
        ("a couple of other passengers", 2, 3),
        ("a handful of others", 3, 9),
        ("several hundred came", 300, 900),
        ("a few dozen came", 24, 72),
        ("half dozen men", 6, 6),
        ("Estimates run from 500,000 to 1.6 million.", 500_000, 1_600_000),
        ("Groups ranging from 5 to 10 met.", 5, 10),
        ("anywhere from 10 to 12 people", 10, 12),
        ("30 or 40 members", 30, 40),
        ("one or two justices", 1, 2),
        ("two or three of them", 2, 3),
    ],
)
def test_a_loose_count_is_a_range(text: str, low: int, high: int) -> None:
    assert bounds(text) == [(Decimal(low), Decimal(high), "")]


@pytest.mark.parametrize("text", ["many came", "most left", "Scores were level.", "several left"])
def test_words_without_a_number_count_nothing(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5 percent to 10 percent of them", 5, 10, "%"),
        ("$3-5 million", 3_000_000, 5_000_000, "USD"),
        ("$3 million to $5 million", 3_000_000, 5_000_000, "USD"),
        ("10 km to 20 km away", 10_000, 20_000, "m"),
    ],
)
def test_a_range_may_name_its_unit_once_or_twice(text: str, low: int, high: int, unit: str) -> None:
    assert bounds(text) == [(Decimal(low), Decimal(high), unit)]


@pytest.mark.parametrize(
    "text",
    [
        "It rose 5 percent to 10 percent.",
        "It went from 5 percent to 7 percent.",
        "He has 5 dogs or 40 cats.",
        "They lost 10 or 300 votes.",
    ],
)
def test_two_figures_of_a_change_or_a_doubt_stay_two(text: str) -> None:
    assert len(quantities(text)) == 2


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("One adult in five smokes.", 20),
        ("one person in ten", 10),
        ("seven people out of ten", 70),
        ("nine of every 10 men", 90),
        ("one in every five women", 20),
        ("more than half said so", 50),
        ("nearly half were women", 50),
        ("prices fell by a quarter", 25),
    ],
)
def test_a_share_may_name_its_people_or_stand_alone(text: str, percent: int) -> None:
    (share,) = quantities(text)
    assert share.unit == "%"
    assert percent * Decimal("0.85") <= share.high
    assert share.low <= percent + 2


@pytest.mark.parametrize(
    "text", ["one man in five cities", "two people in 10 cars", "three of four"]
)
def test_some_in_several_places_are_no_share(text: str) -> None:
    assert all(q.unit == "" for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Clinton leads Sanders among likely voters by 28 points.", "pp"),
        ("She has a 12-point lead.", "pp"),
        ("Support fell two points to 31 percent.", "pp"),
        ("He is up three points in the polls.", "pp"),
        ("a swing of 5 to 6 points among voters", "pp"),
        ("The Dow fell 300 points to a low.", ""),
        ("He scored 28 points.", ""),
        ("a 7-point loss to the Lakers", ""),
        ("a 12-point lead at halftime", ""),
        ("a 10-point plan", ""),
    ],
)
def test_points_of_a_poll_are_percentage_points(text: str, unit: str) -> None:
    assert quantities(text)[0].unit == unit


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("children aged 7 to 12", [(7, 12)]),
        ("her sons, ages 3 and 5", [(3, 3), (5, 5)]),
        ("three teens, ages 15, 16 and 17", [(15, 15), (16, 16), (17, 17)]),
        ("He is 10 or 11 years old.", [(10, 11)]),
        ("between the ages of 18 and 24", [(18, 24)]),
        ("18-to-24-year-olds", [(18, 24)]),
        ("at the age of 12", [(12, 12)]),
        ("a 30-something", [(30, 39)]),
        ("Ann Lee (45) said", [(45, 45)]),
    ],
)
def test_ages_may_be_several(text: str, ages: list[tuple[int, int]]) -> None:
    found = [(int(q.low), int(q.high)) for q in quantities(text) if q.role == "age"]
    assert found == ages


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("no children under 18", Hedge.LESS_THAN),
        ("people older than 65.", Hedge.MORE_THAN),
        ("open to those 18 and older", Hedge.AT_LEAST),
        ("kids 12 and under", Hedge.AT_MOST),
    ],
)
def test_an_age_may_be_a_bound(text: str, hedge: Hedge) -> None:
    (age,) = quantities(text)
    assert (age.role, age.hedge) == ("age", hedge)


@pytest.mark.parametrize("text", ["He turned 18 pages.", "children under 18 roofs"])
def test_these_are_no_ages(text: str) -> None:
    assert all(q.role != "age" for q in quantities(text))


@pytest.mark.parametrize(
    ("text", "metres"),
    [
        ("a mile and a half away", "2414.016"),
        ("an inch and a quarter of rain", "0.03175"),
        ("He is 6'2\" tall.", "1.8796"),
        ("a 5’11 guard", "1.8034"),
        ("two-and-a-half miles", "4023.36"),
        ("half a light-year", "4730365236290400"),
    ],
)
def test_lengths_come_in_many_dresses(text: str, metres: str) -> None:
    assert bounds(text) == [(Decimal(metres), Decimal(metres), "m")]


@pytest.mark.parametrize(
    "text",
    [
        "That is just equality 101.",
        "He took English 101 there.",
        "Boeing 737-800 jets",
        "No. 17-494 was argued.",
        "Android 8.1 phones",
        "over USB 3.0 on iOS 11.2",
        "21 News reported it.",
        "He went 3-for-4.",
        "the Group of 20",
        "a million thanks",
        "Local 100 members",
        "Interstates 10 and 20",
        "Channels 2 and 4",
        "wide receiver DeAndre Hopkins (10) reaches for the ball",
        "quarterback Tom Brady (22) throws",
        "at the Four Seasons hotel",
        "Formula One drivers",
        "in week 12",
        "a 3-point shot",
        "a 401(k) plan",
        "a 4-4-2 formation",
        "a 12-step program",
        "Ocean's 11 was a film.",
    ],
)
def test_parts_of_names_count_nothing(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The company has 101 employees.", 101),
        ("killed 101.", 101),
        ("Clinton's 48 percent share", 48),
        ("Texas' 36 electoral votes", 36),
        ("Apple's 12 stores", 12),
        ("On Friday 12 of them died", 12),
        ("Two Senate aides left", 2),
        ("12 News stories ran", 12),
    ],
)
def test_a_count_beside_a_name_counts(text: str, value: int) -> None:
    assert [int(q.low) for q in quantities(text)] == [value]


@pytest.mark.parametrize("text", ["H.R. 1625 passed.", "at 1600 Pennsylvania Avenue"])
def test_a_number_of_a_bill_or_a_house_is_no_year(text: str) -> None:
    found = extract(text, offset=0, written=DAY)
    assert not [v for v in found if isinstance(v, Quantity | Time)]


@pytest.mark.parametrize("text", ["10^400 dollars", "1e400 people", "$1e9 in aid", "2^8 people"])
def test_powers_are_no_figures(text: str) -> None:
    """What no grammar reads must not be read by half: 10^400 is not 400."""
    assert quantities(text) == []
