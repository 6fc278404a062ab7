"""What counts, measures and amounts become, and which figures count nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Hedge, Quantity
from crosscheck.values.extract import extract


def quantities(text: str) -> list[Quantity]:
    found = extract(text, offset=0, written=None)
    return [value for value in found if isinstance(value, Quantity)]


def bounds(text: str) -> list[tuple[str, str, str]]:
    """Low, high and unit of each quantity, without trailing zeros."""
    return [(plain(q.low), plain(q.high), q.unit) for q in quantities(text)]


def plain(value: Decimal) -> str:
    return f"{value.normalize():f}" if value.is_finite() else str(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("Scores of people were hurt.", "40", "199", ""),
        ("Half of 400 homes burned.", "200", "200", ""),
        ("half of the crew", "48", "52", "%"),
        ("nearly four out of 10 women", "34.2", "42", "%"),
        ("One in five adults smokes.", "18", "22", "%"),
        ("raised rates by a quarter of a point", "0.25", "0.25", "pp"),
        ("a quarter-point rise", "0.25", "0.25", "pp"),
        ("a cut of 25 basis points", "0.25", "0.25", "pp"),
        ("a half-percentage-point cut", "0.5", "0.5", "pp"),
        ("prices fell zero-point-three percent", "0.3", "0.3", "%"),
        ("a nine-member panel", "9", "9", ""),
        ("just over 300 guests", "300", "330", ""),
        ("slightly less than 50 votes", "45", "50", ""),
        ("300+ goals", "300", "Infinity", ""),
        ("from 30 to 40 guests came", "30", "40", ""),
        ("between 20 and 30 people", "20", "30", ""),
        ("Between 20 and 30 people", "20", "30", ""),
        ("about 10 to 20 shots", "8", "22", ""),
        ("half a million people", "500000", "500000", ""),
        ("billions of dollars", "2000000000", "9999999999", "USD"),
    ],
)
def test_counts_and_shares_are_intervals(text: str, low: str, high: str, unit: str) -> None:
    assert bounds(text) == [(low, high, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a magnitude-6.1 quake", "6.1", "magnitude"),
        ("a 6.1-magnitude quake", "6.1", "magnitude"),
        ("it was 86 degrees Fahrenheit", "30", "degC"),
        ("winds of 100 mph", "160.9344", "km/h"),
        ("winds of 50 knots", "92.6", "km/h"),
        ("2 acres burned", "8093.7128448", "m2"),
        ("3 square miles", "7769964.331008", "m2"),
        ("10 gallons of milk", "37.85411784", "l"),
        ("He is 5 feet 10 inches tall.", "1.778", "m"),
        ("a 6-foot-2 guard", "1.8796", "m"),
        ("half a mile from where two-thirds of", "804.672", "m"),
        ("10 mm of rain", "0.01", "m"),
        ("He weighs 200 pounds.", "90.718474", "kg"),
        ("a 2,000-pound bomb", "907.18474", "kg"),
        ("fined 200 pounds for it", "200", "GBP"),
        ("a gift of 3 million pounds", "3000000", "GBP"),
        ("5 million Egyptian pounds", "5000000", "EGP"),
        ("$1.2m", "1200000", "USD"),
        ("a $500K bond", "500000", "USD"),
        ("$1-million", "1000000", "USD"),
        ("1,600 million dollars", "1600000000", "USD"),
        ("HK$30", "30", "HKD"),
        ("a Rs 5 crore fine", "50000000", "INR"),
        ("Rs. 5,00,000", "500000", "INR"),
        ("USD 5 million", "5000000", "USD"),
        ("40 Canadian dollars", "40", "CAD"),
        ("€3.5bn", "3500000000", "EUR"),
    ],
)
def test_measures_and_money_are_in_their_base_unit(text: str, value: str, unit: str) -> None:
    first = bounds(text)[0]
    assert first == (value, value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("a man in his 40s", "40", "49", "year"),
        ("women in their early thirties", "30", "34", "year"),
        ("she is in her late 50s", "56", "59", "year"),
        ("the 3-month-old", "3", "3", "month"),
        ("a 20- to 25-year-old man", "20", "25", "year"),
        ("Ann Lee, 17; Bo Ray", "17", "17", "year"),
        ("a woman aged 45", "45", "45", "year"),
    ],
)
def test_ages_are_no_counts(text: str, low: str, high: str, unit: str) -> None:
    (age,) = quantities(text)
    assert (plain(age.low), plain(age.high), age.unit, age.role) == (low, high, unit, "age")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Senate voted 52-48 to confirm her.", (52, 48)),
        ("It passed by a vote of 48 to 52.", (48, 52)),
        ("The court ruled 5-4 that the death penalty stands.", (5, 4)),
        ("a 4-5 ruling", (4, 5)),
        ("They won 21-14.", (21, 14)),
        ("these 5-4 decisions", (5, 4)),
    ],
)
def test_scores_are_a_pair_of_figures_in_their_order(
    text: str, pair: tuple[object, object]
) -> None:
    (score,) = quantities(text)
    assert (int(score.low), int(score.high)) == pair
    assert (score.unit, score.role) == ("score", "")


def test_a_range_is_no_score_and_a_change_is_no_range() -> None:
    assert bounds("10-15 officers came") == [("10", "15", "")]
    assert len(bounds("They raised the share from 5 percent to 7 percent.")) == 2
    assert bounds("The number of guards rose from 21 to 24 guards")[-1] == ("24", "24", "")


@pytest.mark.parametrize(
    ("text", "low", "of"),
    [
        ("He was shot twice.", 2, ("shot", "time")),
        ("She was stabbed 17 times.", 17, ("stab", "time")),
        ("They met at least three times.", 3, ("meeting", "time")),
    ],
)
def test_occasions_count_times_of_something(text: str, low: int, of: tuple[str, ...]) -> None:
    (often,) = quantities(text)
    assert (int(often.low), often.role, often.noun) == (low, "", "times")
    assert often.of == of


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737 jets stayed on the ground.",
        "Article 5 provisions apply.",
        "Channel 4 viewers complained.",
        "He drove down Route 66 and highway 41.",
        "He has type 2 diabetes.",
        "He used a 9 mm handgun.",
        "a 9 mm and a .38-caliber revolver",
        "a 12-gauge shotgun",
        "police came to the 9500 block of Page",
        "police came to the 9500-block of Page",
        "in the 1200 and 1300 blocks of Elm",
        "the bar at 2401 University Ave. closed",
        "the bar at 1205 W. 5th Street closed",
        "Call 555-123-4567 or 555-1234.",
        "She called 911.",
        "He called 9-1-1.",
        "F-16 fighters and AK-47 rifles",
        "printed on A4 paper",
        "license plate 943LQQ",
        "a 5k run",
        "the 2015-16 season",
        "the 9/11 attacks and the 9-11 hearings",
        "It left at 7:45 a.m. and came at 0930 GMT.",
        "the top 10 list",
        "Class of 2014",
        "His third arrest came in the first half of the game.",
        "No. 4 was open in Room 12.",
        "a third man was the one who won",
    ],
)
def test_labels_count_nothing(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    "text", ["5 Supreme Court justices", "Nearly 12 people", "Killed 12 people", "the 12 officers"]
)
def test_a_name_beside_a_count_does_not_take_it(text: str) -> None:
    (count,) = quantities(text)
    assert count.high in {5, 12}


def test_one_in_five_years_and_two_attacks_are_no_shares() -> None:
    assert all(q.unit != "%" for q in quantities("one in five years"))
    assert all(q.unit != "%" for q in quantities("killed one in two attacks"))


def test_a_measure_is_no_toll() -> None:
    miles, dead = quantities("It was 3 miles from where two people were killed.")
    assert (miles.role, miles.of, dead.role) == ("", (), "dead")


def test_just_over_is_open_to_a_tenth_only() -> None:
    (count,) = quantities("just over 300 guests")
    assert count.hedge is Hedge.MORE_THAN
    (count,) = quantities("over 300 guests")
    assert count.high == Decimal("Infinity")


_PIECES = st.sampled_from(
    "half third quarter a one in five out of 10 twice times point percent $ £ Rs 5 crore million - "
    "52 48 to from between and feet 10 inches pounds magnitude 7.8 -year-old in his 40s , ; . "
    "1/2 ½ 9 mm 911 block blocks vote Channel 99999999999999999999 dozen hundred of the few 2014 "
    "several couple".split()
)


@given(st.lists(_PIECES, max_size=24), st.sampled_from([" ", "", "-"]))
def test_no_mix_of_pieces_breaks_the_grammar(pieces: list[str], joint: str) -> None:
    text = joint.join(pieces)
    for value in quantities(text):
        assert text[value.span.start : value.span.end] == value.text
        assert value.unit == "score" or value.low <= value.high


@pytest.mark.parametrize("digits", [400, 401, 5000])
def test_a_huge_figure_neither_raises_nor_hangs(digits: int) -> None:
    figure = "9" * digits
    for text in (f"{figure} people", f"${figure} million", f"{figure}-{figure}", f"{figure} miles"):
        quantities(text)
