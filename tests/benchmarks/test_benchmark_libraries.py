"""Libraries beside crosscheck: their answers as values, and the table with and without them."""

from __future__ import annotations

import datetime as dt
import sys
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import ModuleType, SimpleNamespace
from typing import Any

import msgspec
import pytest

import crosscheck
from benchmarks import peers, readings, recognizers, shared, tables
from benchmarks.expressions import Expression
from benchmarks.libraries import EXPRESSION, LIBRARIES, TEXT, Library, Reader
from crosscheck.model import AnyValue, Days, Duration, Quantity, Rank, Span, Time

WRITTEN = dt.datetime(2026, 1, 4)  # noqa: DTZ001 - as crosscheck reads a date without a zone
DAY = WRITTEN.date()
PLACE = Span(0, 4)


def expression(text: str, span: str, **expected: Any) -> Expression:
    given = {"id": 1, "cat": "x", "text": text, "span": span, "reference_date": "2026-01-04"}
    return msgspec.convert(given | {"expected": expected}, Expression, strict=False)


DEAD = expression("12 people died", "12 people", kind="quantity", unit="1", lo=12, hi=12)
TWENTY_FIVE = expression(
    "twenty five people", "twenty five", kind="quantity", unit="1", lo=25, hi=25
)
OCTOBER = expression(
    "prices rose in October 2008", "October 2008", kind="date", start="2008-10-01", end="2008-10-31"
)


def library(name: str, given: str = TEXT) -> Library:
    return next(x for x in LIBRARIES if (x.name, x.given) == (name, given))


def read(name: str, text: str, given: str = TEXT) -> tuple[AnyValue, ...]:
    return tuple(library(name, given).opened()(text, WRITTEN))


@pytest.mark.parametrize(
    ("period", "start", "end", "form"),
    [
        ("day", "2026-01-07", "2026-01-07", ""),
        ("week", "2026-01-05", "2026-01-11", ""),
        ("month", "2026-01-01", "2026-01-31", ""),
        ("year", "2026-01-01", "2026-12-31", ""),
        ("time", "2026-01-07", "2026-01-07", "T07:45"),
        (None, "2026-01-07", "2026-01-07", ""),
    ],
)
def test_a_moment_is_as_wide_as_its_period(
    period: str | None, start: str, end: str, form: str
) -> None:
    when = dt.datetime(2026, 1, 7, 7, 45)  # noqa: DTZ001
    found = readings.moment(PLACE, "then", when, period)
    assert found.days == Days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert found.form == form
    assert readings.moment(PLACE, "then", when.replace(tzinfo=dt.UTC), "time").form == "T07:45Z"


@pytest.mark.parametrize(
    ("said", "size", "unit", "found"),
    [
        ("12", 12, "", (12, "")),
        ("2 dozen", 2, "dozen", (24, "")),
        ("a third", 0.33333333333, "", ("33.3333", "%")),
        ("0.2", 0.2, "", ("0.2", "")),
        ("26 miles", 26, "mile", ("41842.944", "m")),
        ("83 cents", 83, "cent", ("0.83", "USD")),
        ("$5", 5, "United States dollar", (5, "USD")),
        ("5 €", 5, "EUR", (5, "EUR")),
        ("$90bn", 90, "dollar bit newton", (90, "dollar bit newton")),
        ("3 weeks", 3, "week", (21, "week")),
    ],
)
def test_a_measure_is_named_by_the_units_of_crosscheck(
    said: str, size: float, unit: str, found: tuple[Any, str]
) -> None:
    value = readings.measured(PLACE, said, size, size, unit)
    assert (value.low, value.high, value.unit) == (Decimal(found[0]), Decimal(found[0]), found[1])
    assert isinstance(value, Duration) == (unit == "week")


def test_figures_of_a_rewritten_expression() -> None:
    found = [
        (v.low, v.unit) if isinstance(v, Quantity) else v
        for v in readings.figures("in words", "1,200 of 2/3 the 2nd, 1/0")
    ]
    whole = Span(0, 8)
    assert found == [
        (Decimal(1200), ""),
        (Decimal("66.6667"), "%"),
        Rank(whole, "in words", order=2, scale=""),
        (Decimal(1), ""),
    ]


def test_what_lies_in_another_value_is_dropped() -> None:
    def at(start: int, end: int) -> Rank:
        return Rank(Span(start, end), "", order=1, scale="")

    assert readings.outermost([at(0, 2), at(0, 5), at(4, 8)]) == (at(0, 5), at(4, 8))


def test_of_two_readings_the_nearest_counts() -> None:
    past, future = (Days(d, d) for d in (dt.date(2025, 12, 29), dt.date(2026, 1, 5)))
    assert readings.nearest([past, future], DAY) == future
    assert readings.nearest([past, Days(None, None)], DAY) == Days(None, None)
    assert readings.nearest([], DAY) is None


def test_what_a_parser_left_unread_is_not_its_expression() -> None:
    text = "it fell on May 4 in Rome"
    span = readings.between(text, ("it fell on ", " ", "in Rome"))
    assert text[span.start : span.end] == "May 4"
    assert readings.between("May 4", ()) == Span(0, 5)


TIMED: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({"timex": "P4D", "type": "duration", "value": "345600"}, {"low": 4, "unit": "day"}),
    ({"timex": "PT90M", "type": "duration", "value": "5400"}, {"low": 0.0625, "unit": "minute"}),
    ({"timex": "P21", "type": "duration", "value": "630720000"}, {"low": 7304.85, "unit": "year"}),
    (
        {"timex": "2025-11", "type": "daterange", "start": "2025-11-01", "end": "2025-12-01"},
        {"days": ("2025-11-01", "2025-11-30")},
    ),
    (
        {
            "timex": "(XXXX-01-04,XXXX-01-07,P3D)",
            "type": "daterange",
            "start": "2026-01-04",
            "end": "2026-01-07",
        },
        {"days": ("2026-01-04", "2026-01-07")},
    ),
    (
        {"timex": "2030", "Mod": "before", "type": "daterange", "end": "2030-01-01"},
        {"days": (None, "2029-12-31")},
    ),
    (
        {"timex": "T17,T20", "type": "timerange", "start": "17:00:00", "end": "20:00:00"},
        {"form": "T17:00/20:00"},
    ),
    ({"timex": "T09", "Mod": "before", "type": "timerange", "end": "09:00:00"}, {"form": "T09:00"}),
    ({"timex": "T07:45", "type": "time", "value": "07:45:00"}, {"form": "T07:45"}),
    (
        {"timex": "2026-01-05T09", "type": "datetime", "value": "2026-01-05 09:00:00"},
        {"days": ("2026-01-05", "2026-01-05"), "form": "T09:00"},
    ),
]


@pytest.mark.parametrize(("resolved", "expected"), TIMED)
def test_recorded_dates_of_recognizers(
    resolved: Mapping[str, str], expected: Mapping[str, Any]
) -> None:
    (value,) = recognizers.timed(PLACE, "then", {"values": [resolved]}, DAY)
    if isinstance(value, Time):
        start, end = expected.get("days", (None, None))
        days = Days(*(dt.date.fromisoformat(d) if d else None for d in (start, end)))
        assert (value.days or Days(None, None)) == days
        assert value.form == expected.get("form", "")
    else:
        assert isinstance(value, Duration)
        assert float(value.low) == pytest.approx(expected["low"])
        assert value.unit == expected["unit"]


def test_recognizers_may_resolve_nothing() -> None:
    unresolved = {"values": [{"timex": "2017-SU", "type": "daterange", "value": "not resolved"}]}
    assert not list(recognizers.timed(PLACE, "summer", unresolved, DAY))
    assert not list(recognizers.timed(PLACE, "summer", None, DAY))
    assert not list(recognizers.amount(PLACE, "cent", "currency", {"value": None, "unit": "Cent"}))


@pytest.mark.parametrize(
    ("kind", "resolution", "low", "unit"),
    [
        ("number", {"value": "12"}, "12", ""),
        ("percentage", {"value": "6.56%"}, "6.56", "%"),
        ("temperature", {"value": "-15", "unit": "C"}, "-15", "degC"),
        ("currency", {"value": "7000000000", "unit": "Dollar"}, "7000000000", "USD"),
        ("dimension", {"value": "900", "unit": "Kilometer"}, "900000", "m"),
    ],
)
def test_recorded_numbers_of_recognizers(
    kind: str, resolution: Mapping[str, str], low: str, unit: str
) -> None:
    (value,) = recognizers.amount(PLACE, "12", kind, resolution)
    assert isinstance(value, Quantity)
    assert (value.low, value.unit) == (Decimal(low), unit)


def test_an_ordinal_of_recognizers_is_a_rank() -> None:
    (value,) = recognizers.amount(PLACE, "45th", "ordinal", {"value": "45"})
    assert value == Rank(PLACE, "45th", order=45, scale="")


def raises(*_: Any, **__: Any) -> Any:
    raise ValueError("no number in it")


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts a module in the place of a library, with functions that give recorded answers."""

    def put(name: str, **functions: Any) -> None:
        module: Any = ModuleType(name)
        for function, answer in functions.items():
            setattr(module, function, answer)
        monkeypatch.setitem(sys.modules, name, module)
        parent, _, child = name.rpartition(".")
        if parent in sys.modules:
            monkeypatch.setattr(sys.modules[parent], child, module, raising=False)

    return put


def test_recorded_quantities_of_quantulum3(record: Callable[..., None]) -> None:
    found = SimpleNamespace(
        value=4.0,
        uncertainty=1.0,
        span=(0, 11),
        surface="3 to 5 days",
        unit=SimpleNamespace(name="day"),
    )
    parser = SimpleNamespace(parse=lambda text: [found])
    classifier = SimpleNamespace(USE_CLF=True)
    record("quantulum3", parser=parser, classifier=classifier)
    assert read("quantulum3", "3 to 5 days") == (
        Duration(Span(0, 11), "3 to 5 days", low=Decimal(3), high=Decimal(5), unit="day"),
    )
    assert not classifier.USE_CLF


def test_recorded_spans_of_dateparser(record: Callable[..., None]) -> None:
    october = dt.datetime(2008, 10, 1)  # noqa: DTZ001
    record("dateparser")
    record("dateparser.search", search_dates=lambda text, **_: [("October 2008", october, "month")])
    (value,) = read("dateparser", "in October 2008")
    assert isinstance(value, Time)
    assert value.span == Span(3, 15)
    assert value.days == Days(dt.date(2008, 10, 1), dt.date(2008, 10, 31))
    record("dateparser.search", search_dates=lambda text, **_: None)
    assert read("dateparser", "people died") == ()


def test_recorded_months_of_ctparse(record: Callable[..., None]) -> None:
    def time(**fields: int) -> SimpleNamespace:
        fields |= {"mstart": 0, "mend": 8}
        return SimpleNamespace(
            **{name: fields.get(name) for name in ("year", "month", "day", "hour", "minute")},
            mstart=0,
            mend=8,
        )

    def answers(found: object) -> tuple[AnyValue, ...]:
        resolved = SimpleNamespace(resolution=found) if found else None
        record("ctparse", ctparse=lambda text, **_: resolved)
        record("ctparse.types", Interval=list)
        return read("ctparse", "November at noon")

    (november,) = answers(time(year=2025, month=11))
    assert isinstance(november, Time)
    assert november.days == Days(dt.date(2025, 11, 1), dt.date(2025, 11, 30))
    (noon,) = answers(time(hour=12))
    assert isinstance(noon, Time)
    assert noon.form == "T12:00"
    assert answers(time(month=11)) == ()
    assert answers(None) == ()
    unit = SimpleNamespace(value="nights")
    (nights,) = answers(SimpleNamespace(value=3, unit=unit, mstart=0, mend=8))
    assert isinstance(nights, Duration)
    assert nights.low == 3


def test_recorded_numbers_in_words(record: Callable[..., None]) -> None:
    record("word2number")
    record("word2number.w2n", word_to_num=lambda text: 12)
    record("numerizer", numerize=lambda text: "2/3 of lawmakers")
    found = SimpleNamespace(start=0, end=3, value=25.0, is_ordinal=False)
    record(
        "text_to_num",
        find_numbers=lambda tokens, *_, **__: [found],
        alpha2digit=lambda text, *_, **__: "the 2nd",
    )
    (twelve,) = read("word2number", "twelve", EXPRESSION)
    (share,) = read("numerizer", "two-thirds of lawmakers", EXPRESSION)
    (people,) = read("text2num", "twenty five people")
    assert [(v.low, v.unit) for v in (twelve, share, people) if isinstance(v, Quantity)] == [
        (12, ""),
        (Decimal("66.6667"), "%"),
        (25, ""),
    ]
    assert people.text == "twenty five"
    assert isinstance(read("text2num", "the second", EXPRESSION)[0], Rank)
    record("word2number.w2n", word_to_num=raises)
    assert read("word2number", "people", EXPRESSION) == ()


def test_recorded_prices(record: Callable[..., None]) -> None:
    def price(amount: str | None, currency: str | None) -> SimpleNamespace:
        found = SimpleNamespace(
            amount=Decimal(amount) if amount else None, amount_text=amount, currency=currency
        )
        return SimpleNamespace(fromstring=lambda text: found)

    record("price_parser", Price=price("350", "US$"))
    (value,) = read("price-parser", "some US$350 a day")
    assert isinstance(value, Quantity)
    assert (value.low, value.unit, value.text) == (Decimal(350), "USD", "350")
    record("price_parser", Price=price(None, None))
    assert read("price-parser", "a day") == ()


@pytest.mark.parametrize(
    ("text", "start", "end", "form"),
    [
        ("October 2008", "2008-10-01", "2008-10-31", ""),
        ("2008", "2008-01-01", "2008-12-31", ""),
        ("January 5", "2026-01-05", "2026-01-05", ""),
        ("Monday", "2026-01-05", "2026-01-05", ""),
        ("7:45 a.m.", "2026-01-04", "2026-01-04", "T07:45"),
    ],
)
def test_dateutil_is_asked_which_fields_it_read(text: str, start: str, end: str, form: str) -> None:
    (value,) = read("python-dateutil", text, EXPRESSION)
    assert isinstance(value, Time)
    assert value.days == Days(dt.date.fromisoformat(start), dt.date.fromisoformat(end))
    assert value.form == form
    assert read("python-dateutil", "people died") == ()


ASKED = {
    "pint": expression("26 miles", "26 miles", kind="quantity", unit="mile", lo=26, hi=26),
    "price-parser": expression("for $55", "$55", kind="quantity", unit="USD", lo=55, hi=55),
    "text2num": TWENTY_FIVE,
    "word2number": TWENTY_FIVE,
    "timefuzz": expression(
        "last week", "last week", kind="date", start="2025-12-22", end="2025-12-28"
    ),
} | dict.fromkeys(("quantulum3", "recognizers-text-suite", "numerizer"), DEAD)
"""What each library reads exactly; the others OCTOBER."""


@pytest.mark.parametrize("asked", LIBRARIES, ids=lambda x: f"{x.name}, {x.given}")
def test_a_library_that_is_installed_answers(asked: Library) -> None:
    found = peers.peer(asked, [ASKED.get(asked.name, OCTOBER)])
    if not found.version:
        pytest.skip(f"{asked.name} is not installed")
    assert dict(found.tallies[0].counts)["exact"] == 1


MODULES = (
    "ctparse",
    "dateparser.date",
    "dateparser.search",
    "dateutil.parser",
    "numerizer",
    "parsedatetime",
    "pint",
    "price_parser",
    "quantulum3",
    "recognizers_number",
    "text_to_num",
    "timefuzz",
    "word2number.w2n",
)


@pytest.fixture
def without_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in MODULES:
        monkeypatch.setitem(sys.modules, name, None)


@pytest.mark.usefixtures("without_libraries")
def test_without_any_library_the_table_says_how_to_get_them() -> None:
    found = peers.peers([DEAD])
    assert [p.library for p in found if p.tallies] == [peers.CROSSCHECK]
    shown = tables.of_peers(found)
    assert all(f"| {x.name} (not installed)" in shown for x in LIBRARIES)
    assert f"| crosscheck {crosscheck.__version__} " in shown
    assert "1 / 0 / 0 / 0" in shown
    assert shown.endswith(
        "Not installed: dateparser, python-dateutil, parsedatetime, ctparse, timefuzz, quantulum3, "
        "text2num, word2number, numerizer, price-parser, pint, recognizers-text-suite. "
        "`pip install --group libraries` brings them."
    )


def test_what_a_library_raises_is_counted_and_said() -> None:
    def opened() -> Reader:
        return raises

    found = peers.peer(Library("msgspec", "decode", EXPRESSION, opened), [DEAD, OCTOBER])
    assert found.raised == 2
    assert dict(found.tallies[0].counts)["missed"] == 2
    shown = tables.of_peers([found])
    assert "msgspec (expression alone) raised on 2, which are missed." in shown
    assert "Not installed" not in shown


def test_one_command_brings_every_library() -> None:
    project = tomllib.loads((shared.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    group = {line.split(">")[0].split("=")[0] for line in project["dependency-groups"]["libraries"]}
    assert group - {"emoji"} == {x.name for x in LIBRARIES}
    assert tables.INSTALL == "pip install --group libraries"


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_the_columns_count_every_expression_but_the_ordinals() -> None:
    from benchmarks import expressions

    given = expressions.load()
    (own,) = peers.peers(given, [])
    sizes = {tally.category: tally.size for tally in own.tallies}
    assert sizes.pop("all") == len(given)
    assert len(given) - sum(sizes.values()) == sum(x.expected.kind == "ordinal" for x in given)
    assert own.tallies[0].counts == expressions.tally(given)[0].counts
