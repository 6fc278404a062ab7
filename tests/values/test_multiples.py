"""Factors ("twice as many"), changes ("doubled", "tenfold") and occasions, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Days, Quantity
from crosscheck.report.normal import objects
from crosscheck.values.extract import extract

DAY = Days(dt.date(2026, 1, 7), dt.date(2026, 1, 7))


def factors(text: str) -> list[object]:
    """The value of each multiple, or its bounds where it has none."""
    made = objects(extract(text, offset=0, written=DAY), text=text)
    return [
        fields["value"] if fields["value"] is not None else (fields["lo"], fields["hi"])
        for fields in made
        if fields.get("unit") == "x"
    ]


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("a rocket twice as massive as those", 2),
        ("It is about twice as powerful as the next.", 2),
        ("twice as many people as before", 2),
        ("He has three times the legal limit in his blood.", 3),
        ("They travel at up to ten times the speed of others.", 10),
        ("Smokers are four times as likely to die.", 4),
        ("It costs three times the price.", 3),
        ("five times more cases", 5),
        ("2.5 times larger than Earth", 2.5),
        ("nearly twice that of men", 2),
        ("It swelled to twice its normal size.", 2),
        ("twice what they paid", 2),
        ("two or three times as many", (2, 3)),
        ("three to four times the usual rate", (3, 4)),
        ("with double the thrust", 2),
        ("That is double the number of 2014.", 2),
        ("almost triple the national rate", 3),
        ("a fee double that of last season", 2),
    ],
)
def test_a_comparison_is_a_factor_and_no_change(text: str, factor: object) -> None:
    assert factors(text) == [factor]
    (value,) = (v for v in extract(text, offset=0, written=DAY) if isinstance(v, Quantity))
    assert (value.unit, value.change) == ("x", "")


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("exports more than doubled", 2),
        ("the price nearly tripled", 3),
        ("it has quadrupled", 4),
        ("the debt quintupled", 5),
        ("the fee will double", 2),
        ("traffic is expected to triple", 3),
        ("set to more than double", 2),
        ("a plan that doubles the tax", 2),
        ("sales would almost double, they said", 2),
        ("a tenfold increase in cases", 10),
        ("a 20-fold rise", 20),
        ("costs have risen threefold", 3),
        ("cases fell fivefold", 0.2),
        ("it could halve", 0.5),
    ],
)
def test_what_grows_to_a_multiple_has_changed(text: str, factor: float) -> None:
    assert factors(text) == [factor]
    (value,) = (v for v in extract(text, offset=0, written=DAY) if isinstance(v, Quantity))
    assert (value.unit, value.change) == ("%", "up" if factor > 1 else "down")


@pytest.mark.parametrize(
    "text",
    [
        "He doubled down on the claim.",
        "She doubled over in pain.",
        "double-digit growth",
        "charged with a double murder",
        "held due to double homicide charges",
        "a triple homicide",
        "They meet twice a week.",
        "a doubles match",
        "the Triple Crown",
        "her body double",
        "He doubled to left in the third.",
        "Jones doubled in a run.",
        "The hall doubles as a shelter.",
        "He will double as a coach.",
        "The reasons are twofold.",
        "It was reported twice-weekly.",
        "Think twice about it.",
        "He hit a double the next day.",
    ],
)
def test_these_multiply_nothing(text: str) -> None:
    assert not [v for v in extract(text, offset=0, written=DAY) if isinstance(v, Quantity)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("He was shot three to four times.", (3, 4)),
        ("She called two or three times.", (2, 3)),
        ("He was hit once or twice.", (1, 2)),
        ("He said so hundreds of times.", (200, 999)),
        ("It happened dozens of times since.", (24, 99)),
        ("She served twice as mayor.", (2, 2)),
        ("They met three times the day before.", None),
    ],
)
def test_occasions_may_be_a_range(text: str, bounds: tuple[int, int] | None) -> None:
    found = [v for v in extract(text, offset=0, written=DAY) if isinstance(v, Quantity)]
    assert [(int(v.low), int(v.high)) for v in found] == ([bounds] if bounds else [])
    assert all(v.noun == "times" for v in found)
