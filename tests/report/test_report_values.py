"""The values of a text on lines and as JSON."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal

import pytest

from crosscheck.model import (
    AnyValue,
    Days,
    Duration,
    Name,
    Published,
    Rank,
    Span,
    Time,
)
from crosscheck.report.values import document, lines, row

TEXT = "a four-day visit on Monday"
MONDAY = dt.date(2026, 1, 5)
VALUES: tuple[AnyValue, ...] = (
    Duration(Span(2, 10), "four-day", Decimal(4), Decimal(4), "day"),
    Time(Span(20, 26), "Monday", days=Days(MONDAY, MONDAY), form="XXXX-WXX-1"),
)
WRITTEN = Published(Days(dt.date(2026, 1, 7), dt.date(2026, 1, 7)))


def test_a_line_is_the_place_the_kind_the_words_and_the_normal_form() -> None:
    assert lines(VALUES, written=WRITTEN).splitlines() == [
        '2-10: duration: "four-day" -> 4 days (exact)',
        '20-26: time: "Monday" -> 2026-01-05, counted from 2026-01-07',
    ]


def test_a_name_goes_before_each_line() -> None:
    shown = lines(VALUES, name=0).splitlines()
    assert [line.split(":")[0] for line in shown] == ["0", "0"]
    assert lines((), name="x") == "x: no values"


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Time(Span(0, 1), "a", form="T07:45", clock=(465, 465)), "07:45"),
        (Time(Span(0, 1), "a", form="T22:00", clock=(1320, 1560), zone="GMT"),
         "22:00 to 02:00 GMT"),
        (Time(Span(0, 1), "a", days=Days(MONDAY, MONDAY), form="2026-01-05T07:45",
              clock=(465, 465)), "2026-01-05, 07:45"),
        (Time(Span(0, 1), "a", form="XXXX-WXX-1T07:45", clock=(465, 465)),
         "a time counted from a writing date that is not known (XXXX-WXX-1T07:45)"),
        (Time(Span(0, 1), "a", form="P2D-after", event=("summit",)),
         "a time counted from another: summit (P2D-after)"),
        (Time(Span(0, 1), "a", form="P1D-before"),
         "a time counted from another: not named (P1D-before)"),
        (Rank(Span(0, 1), "a", order=45, scale="turn"), "number 45"),
        (Rank(Span(0, 1), "a", order=2, scale="row", of=("term",)),
         "number 2 in a row among: term"),
    ],
)  # fmt: skip
def test_times_of_day_and_ordinals_are_put_in_words(value: AnyValue, words: str) -> None:
    assert lines([value]).endswith(f" -> {words}")


@pytest.mark.parametrize(
    ("low", "high", "unit", "words"),
    [
        (Decimal(1) / 24, Decimal(1) / 24, "hour", "1 hour (exact)"),
        (Decimal(90) / 1440, Decimal(120) / 1440, "minute", "90 to 120 minutes (exact)"),
        (Decimal(14), Decimal(14), "week", "14 days (exact)"),
    ],
)
def test_less_than_a_day_is_shown_in_its_own_unit(
    low: Decimal, high: Decimal, unit: str, words: str
) -> None:
    value = Duration(Span(0, 1), "a", low, high, unit)
    assert lines([value]).endswith(f" -> {words}")


def test_a_length_of_time_beyond_all_digits_is_shown() -> None:
    aeons = Decimal(10) ** 400
    assert " years (exact)" in lines([Duration(Span(0, 1), "a", aeons, aeons, "year")])


def test_the_document_is_a_list_with_one_object_a_line() -> None:
    shown = document(VALUES, text=TEXT)
    assert len(shown.splitlines()) == 4
    assert [fields["kind"] for fields in json.loads(shown)] == ["duration", "date"]
    assert json.loads(document((), text="")) == []


@pytest.mark.parametrize("name", ["7", 7])
def test_a_row_keeps_the_id_as_it_was(name: str | int) -> None:
    shown = row(VALUES, text=TEXT, name=name)
    assert "\n" not in shown
    found = json.loads(shown)
    assert found == {"id": name, "values": json.loads(document(VALUES, text=TEXT))}


def test_hostile_words_are_harmless_and_json_keeps_them() -> None:
    text = "::error::\x1b[2J\u202e##[x]\ud800\nb"
    values = (Name(Span(0, len(text)), text, key=text),)
    for shown in (lines(values, name=text), document(values, text=text),
                  row(values, text=text, name=text)):  # fmt: skip
        assert not {"\x1b", "\u202e", "\ud800"} & set(shown)
        assert "##[" not in shown
        assert not any(line.startswith("::") for line in shown.splitlines())
    assert json.loads(row(values, text=text, name=text))["values"][0]["key"] == text
