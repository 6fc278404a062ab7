"""Values as the fields of a normal form: each kind, each unit, each hedge."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from benchmarks import expressions, shared
from benchmarks.expressions import Expression
from crosscheck.model import (
    Anchor,
    AnyValue,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Quantity,
    Rank,
    Span,
    Time,
)
from crosscheck.report.normal import Fields, objects
from crosscheck.values.extract import extract

WRITTEN = dt.date(2026, 1, 7)
INFINITY = Decimal("Infinity")


def found(text: str, kind: str) -> Fields:
    """The only object of that kind that the text gives."""
    values = extract(text, offset=0, written=Days(WRITTEN, WRITTEN))
    made = objects(values, text=text)
    (one,) = [fields for fields in made if fields["kind"] == kind]
    return one


def subset(fields: Fields, like: dict[str, Any]) -> dict[str, Any]:
    return {key: fields[key] for key in like}


AMOUNTS: list[tuple[str, Any, str, str, Any, Any]] = [
    ("12 people died", 12, "1", "exact", 12, 12),
    ("about 90 people died", 90, "1", "approx", 81, 99),
    ("nearly 90 people died", 90, "1", "nearly", 81, 90),
    ("at least 12 people died", 12, "1", "atleast", 12, None),
    ("more than 12 people died", 12, "1", "over", 12, None),
    ("fewer than 12 people died", 12, "1", "under", None, 12),
    ("up to 12 people died", 12, "1", "upto", None, 12),
    ("just over 300 people died", 300, "1", "justover", 300, 330),
    ("10 to 15 people died", None, "1", "range", 10, 15),
    ("dozens of people died", None, "1", "vague", 24, 99),
    ("prices rose 3.5 percent", 3.5, "%", "exact", 3.5, 3.5),
    ("rates rose 0.2 percentage points", 0.2, "pp", "exact", 0.2, 0.2),
    ("rates rose 25 basis points", 0.25, "pp", "exact", 0.25, 0.25),
    ("a third of the voters stayed away", 1 / 3, "fraction", "exact", 1 / 3, 1 / 3),
    ("almost half of the voters stayed away", 0.5, "fraction", "nearly", 0.45, 0.5),
    ("just over half of the voters stayed away", 0.5, "fraction", "justover", 0.5, 0.55),
    ("one in five voters stayed away", 0.2, "fraction", "exact", 0.2, 0.2),
    ("exports doubled", 2, "x", "exact", 2, 2),
    ("exports more than tripled", 3, "x", "over", 3, None),
    ("the price halved", 0.5, "x", "exact", 0.5, 0.5),
    ("the price more than halved", 0.5, "x", "under", None, 0.5),
    ("a loan of $1.5 billion", 1_500_000_000, "USD", "exact", 1_500_000_000, 1_500_000_000),
    ("between €10 and €15 a night", None, "EUR", "range", 10, 15),
    ("it flew 900 km", 900, "km", "exact", 900, 900),
    ("it flew about 1,000 kilometres", 1000, "km", "approx", 900, 1100),
    ("it lies 26 miles west", 26, "mile", "exact", 26, 26),
    ("it lies 10 nautical miles west", 10, "nautical mile", "exact", 10, 10),
    ("a 3,700-km route", 3700, "km", "exact", 3700, 3700),
    ("a magnitude-6.1 quake", 6.1, "magnitude", "exact", 6.1, 6.1),
    ("a wall of 12 metres", 12, "m", "exact", 12, 12),
    ("a field of 3 hectares", 3, "hectare", "exact", 3, 3),
    ("it weighed 140,000lb", 140_000, "pound", "exact", 140_000, 140_000),
    ("at over 250 mph", 250, "mph", "over", 250, None),
    ("30 feet or more", 30, "foot", "atleast", 30, None),
    ("a 4,500-square-foot house", 4_500, "square foot", "exact", 4_500, 4_500),
    ("it was 212 degrees Fahrenheit", 212, "degF", "exact", 212, 212),
    ("3,000 tons of coal", 3_000, "ton", "exact", 3_000, 3_000),
    ("it was minus 15 degrees Celsius", -15, "degC", "exact", -15, -15),
]


@pytest.mark.parametrize(("text", "value", "unit", "mod", "lo", "hi"), AMOUNTS)
def test_a_quantity_has_its_stated_number_its_bounds_and_its_unit(
    text: str, value: Any, unit: str, mod: str, lo: Any, hi: Any
) -> None:
    fields = found(text, "quantity")
    assert (fields["unit"], fields["mod"]) == (unit, mod)
    for name, right in (("value", value), ("lo", lo), ("hi", hi)):
        assert fields[name] == (right if right is None else pytest.approx(right)), name


LASTING: list[tuple[str, Any, str, str, Any, Any]] = [
    ("a four-day visit", 4, "day", "exact", 4, 4),
    ("more than 90 minutes of talks", 90, "minute", "over", 90, None),
    ("some 16 hours after that", 16, "hour", "approx", 14.4, 17.6),
    ("three weeks of rain", 3, "week", "exact", 3, 3),
    ("a four-decade career", 40, "year", "exact", 40, 40),
    ("nearly two decades of war", 20, "year", "nearly", 18, 20),
    ("it stood for several years", None, "year", "vague", 3, 9),
    ("less than 10 days of rain", 10, "day", "under", None, 10),
    ("a 42-year-old man was held", 42, "year", "exact", 42, 42),
    ("Ann Lee, 42, was held", 42, "year", "exact", 42, 42),
]


@pytest.mark.parametrize(("text", "value", "unit", "mod", "lo", "hi"), LASTING)
def test_a_length_of_time_keeps_its_unit_and_an_age_is_one_in_years(
    text: str, value: Any, unit: str, mod: str, lo: Any, hi: Any
) -> None:
    right = {"value": value, "unit": unit, "mod": mod, "lo": lo, "hi": hi}
    assert subset(found(text, "duration"), right) == right


@pytest.mark.parametrize(
    ("text", "start", "end", "mod"),
    [
        ("on Monday", "2026-01-05", "2026-01-05", "exact"),
        ("last November", "2025-11-01", "2025-11-30", "exact"),
        ("in early 1991", "1991-01-01", "1991-04-30", "early"),
        ("in mid-2019", "2019-05-01", "2019-08-31", "mid"),
        ("in late 2019", "2019-09-01", "2019-12-31", "late"),
        ("sales of fiscal 2025", "2025-01-01", "2025-12-31", "fiscal"),
        ("sales of the fiscal plan of 2025", "2025-01-01", "2025-12-31", "exact"),
        ("done by 2030", None, "2030-12-31", "onorbefore"),
        ("shut until last month", "2025-12-01", "2025-12-31", "exact"),
        ("shut before 2019", "2019-01-01", "2019-12-31", "before"),
        ("shut after 2019", "2019-01-01", "2019-12-31", "after"),
        ("shut since 2019", "2019-01-01", "2019-12-31", "onorafter"),
        ("shut around 2019", "2019-01-01", "2019-12-31", "approx"),
    ],
)
def test_a_date_has_its_first_and_last_day(
    text: str, start: str | None, end: str | None, mod: str
) -> None:
    right = {"start": start, "end": end, "mod": mod}
    assert subset(found(text, "date"), right) == right


@pytest.mark.parametrize(
    ("text", "value", "mod", "zone"),
    [
        ("it struck at 7:45 a.m.", "07:45", "exact", ""),
        ("it struck at 0730 GMT", "07:30Z", "exact", "GMT"),
        ("it struck at 9 a.m. EST", "09:00", "exact", "EST"),
        ("open from 17:00 to 20:00", "17:00/20:00", "range", ""),
        ("it struck at about 7:45 a.m.", "07:45", "approx", ""),
        ("it struck at about 7:45 a.m. on Monday", "07:45", "approx", ""),
        ("it struck on Monday at 7:45 a.m.", "07:45", "exact", ""),
        ("shut until 9 a.m.", "09:00", "exact", ""),
        ("done by 9 a.m.", "09:00", "onorbefore", ""),
        ("shut after 5 p.m.", "17:00", "after", ""),
        ("it struck on Monday morning", "00:00/12:00", "vague", ""),
    ],
)
def test_a_time_of_day_is_given_as_stated(text: str, value: str, mod: str, zone: str) -> None:
    right = {"value": value, "mod": mod, "zone": zone}
    assert subset(found(text, "time"), right) == right


def timed(**more: Any) -> list[Fields]:
    return objects([Time(Span(0, 4), "then", **more)], text="then")


def test_a_day_with_a_time_of_day_is_both() -> None:
    days = Days(WRITTEN, WRITTEN)
    made = timed(days=days, form="XXXX-WXX-3T07:45", clock=(465, 465))
    assert [fields["kind"] for fields in made] == ["date", "time"]
    undated = timed(form="XXXX-WXX-3T07:45", clock=(465, 465))
    assert [fields["kind"] for fields in undated] == ["date", "time"]
    assert undated[0]["start"] is None


def test_a_night_ends_on_the_next_day() -> None:
    days = Days(WRITTEN, WRITTEN)
    made = timed(days=days, form="XXXX-WXX-3", clock=(1320, 1560), zone="UTC", hedge=Hedge.VAGUE)
    assert (made[0]["mod"], made[1]["value"]) == ("exact", "22:00Z/02:00Z")


def test_a_date_counted_from_an_event_names_it() -> None:
    fields = found("They met two days after the summit", "date")
    right = {"start": None, "end": None, "form": "P2D-after", "event": ["summit"]}
    assert subset(fields, right) == right


@pytest.mark.parametrize(
    ("text", "start", "end", "mod"),
    [
        ("the worst storm since March 2019", "2019-03-01", "2019-03-31", "exact"),
        ("the worst storm in six years", "2019-01-07", "2020-12-31", "exact"),
        ("the worst storm in more than 80 years", None, "1946-12-31", "over"),
    ],
)
def test_an_anchor_has_the_interval_of_the_last_time(
    text: str, start: str | None, end: str, mod: str
) -> None:
    right = {"rank": "worst", "since_start": start, "since_end": end, "mod": mod}
    assert subset(found(text, "anchor"), right) == right


@pytest.mark.parametrize(
    ("low", "high", "mod"),
    [
        ("6", "6", "exact"),
        ("5.4", "6", "nearly"),
        ("5.4", "6.6", "approx"),
        ("3", "9", "vague"),
        ("0", "6", "under"),
        ("6", "Infinity", "over"),
        ("6", "6.6", "over"),
    ],
)
def test_the_hedge_of_an_anchor_is_that_of_its_years(low: str, high: str, mod: str) -> None:
    anchor = Anchor(Span(0, 5), "first", rank="first", ago=(Decimal(low), Decimal(high)))
    (fields,) = objects([anchor], text="first")
    assert (fields["mod"], fields["since_start"], fields["since_end"]) == (mod, None, None)


def test_the_date_in_an_anchor_is_a_date_as_well() -> None:
    text = "It was the worst storm since March 2019"
    fields = found(text, "date")
    assert (fields["text"], fields["start"], fields["end"]) == (
        "March 2019", "2019-03-01", "2019-03-31",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "right"),
    [
        (
            Rank(Span(0, 1), "a", order=45, scale="turn"),
            {"kind": "ordinal", "value": 45, "scale": "turn"},
        ),
        (
            Rank(Span(0, 1), "a", order=3, scale="row", of=("year",)),
            {"kind": "ordinal", "value": 3, "scale": "row", "of": ["year"]},
        ),
        (
            Rank(Span(0, 1), "a", order=2, scale="large", of=("city",)),
            {"kind": "rank", "order": 2, "scale": "large", "of": ["city"]},
        ),
        (Name(Span(0, 1), "a", key="ann lee"), {"kind": "name", "key": "ann lee"}),
        (Polarity(Span(0, 1), "a", scope="resign"), {"kind": "polarity", "scope": "resign"}),
    ],
)
def test_what_is_no_amount_and_no_time_keeps_its_own_fields(
    value: AnyValue, right: dict[str, Any]
) -> None:
    (fields,) = objects([value], text="a")
    assert subset(fields, right) == right


def test_objects_are_in_the_order_of_their_spans() -> None:
    text = "the worst storm of the year in Seoul on record since March 2019, Ann Lee said"
    made = objects(extract(text, offset=0, written=None), text=text)
    spans = [fields["span"] for fields in made]
    assert len(spans) > 2
    assert spans == sorted(spans, key=lambda span: span if isinstance(span, list) else [])


def test_a_score_keeps_its_order() -> None:
    score = Quantity(Span(0, 5), "48-52", Decimal(52), Decimal(48), unit="score")
    (fields,) = objects([score], text="48-52")
    right = {"value": "52-48", "unit": "score", "mod": "exact", "lo": 48, "hi": 52}
    assert subset(fields, right) == right


@pytest.mark.parametrize("exponent", [30, 400, 3_000, 4_001, 90_000])
def test_numbers_of_any_size_are_json(exponent: int) -> None:
    large = Decimal(10) ** exponent
    made = objects([Quantity(Span(0, 1), "a", large, INFINITY)], text="a")
    again = json.loads(json.dumps(made))
    assert Decimal(again[0]["lo"]) == large
    assert again[0]["hi"] is None


def test_bounds_below_zero_are_kept() -> None:
    low = Quantity(Span(0, 1), "a", Decimal(-15), Decimal(-5), hedge=Hedge.LESS_THAN, unit="degC")
    assert objects([low], text="a")[0]["lo"] is None
    span = Duration(Span(0, 1), "a", Decimal(0), Decimal(2), "day")
    assert subset(objects([span], text="a")[0], {"lo": 0, "hi": 2}) == {"lo": 0, "hi": 2}


FLOOR = 0.9
"""Share of the expressions that a program finds right, by kind, bounds and unit."""


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_most_expressions_of_real_news_have_an_object_that_is_right() -> None:
    given = expressions.load()
    right = [expression for expression in given if _is_found(expression)]
    assert len(right) >= FLOOR * len(given)


def _is_found(expression: Expression) -> bool:
    text, written = expression.text, expression.reference_date
    start = text.index(expression.span)
    end = start + len(expression.span)
    values = extract(text, offset=0, written=Days(written, written))
    made = objects(values, text=text)
    return any(
        _overlaps(fields["span"], start, end) and _is_right(expression.expected, fields)
        for fields in made
    )


def _overlaps(span: Any, start: int, end: int) -> bool:
    return bool(span[0] < end and start < span[1])


def _is_right(expected: expressions.Expected, fields: Fields) -> bool:
    if fields["kind"] != expected.kind:
        return False
    match expected.kind:
        case "date":
            return _same_days(expected.start, fields["start"], slack=0) and _same_days(
                expected.end, fields["end"], slack=0
            )
        case "time" | "ordinal":
            return fields["value"] == expected.value
        case "anchor":
            # "Six years" counts from the day or from the month.
            return (
                fields["rank"] == expected.rank
                and _same_days(expected.since_start, fields["since_start"], slack=31)
                and _same_days(expected.since_end, fields["since_end"], slack=31)
            )
    return (
        fields["unit"] == expected.unit
        and _same_number(expected.lo, fields["lo"])
        and _same_number(expected.hi, fields["hi"])
    )


def _same_days(right: dt.date | None, given: Any, *, slack: int) -> bool:
    if right is None or given is None:
        return right is given
    return abs((dt.date.fromisoformat(given) - right).days) <= slack


def _same_number(right: Decimal | None, given: Any) -> bool:
    if right is None or given is None:
        return right is given
    return bool(given == pytest.approx(float(right), rel=1e-4))
