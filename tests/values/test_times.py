"""Calendar expressions: what each resolves to, and what must be left alone or stay open."""

from __future__ import annotations

import datetime as dt

import pytest

from crosscheck.model import Anchor, Days, Hedge, Time
from crosscheck.values.extract import extract
from crosscheck.values.times import Timed, times

WRITTEN = Days(dt.date(2026, 1, 8), dt.date(2026, 1, 8))  # a Thursday


def only(text: str, written: Days | None = WRITTEN) -> Timed:
    (found,) = times(text, written)
    return found


def days(start: str | None, end: str) -> Days:
    return Days(start and dt.date.fromisoformat(start), dt.date.fromisoformat(end))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("They met earlier this week.", "2026-01-05", "2026-01-08"),
        ("They meet later this week.", "2026-01-08", "2026-01-11"),
        ("They met earlier this year.", "2026-01-01", "2026-01-08"),
        ("They met late last year.", "2025-09-01", "2025-12-31"),
        ("They will meet early next month.", "2026-02-01", "2026-02-12"),
        ("Sales fell in the April to June period.", "2025-04-01", "2025-06-30"),
        ("It ran from December 2019 to March 2020.", "2019-12-01", "2020-03-31"),
        ("It ran from November to March 2020.", "2019-11-01", "2020-03-31"),
        ("It rained between April and June.", "2025-04-01", "2025-06-30"),
        ("It rose in the first half of 2022.", "2022-01-01", "2022-06-30"),
        ("It rose in the second half of last year.", "2025-07-01", "2025-12-31"),
        ("It rose in H2 2024.", "2024-07-01", "2024-12-31"),
        ("It rose in Q3 2024.", "2024-07-01", "2024-09-30"),
        ("It rose in the first quarter of last year.", "2025-01-01", "2025-03-31"),
        ("It rose in the last quarter of 2019.", "2019-10-01", "2019-12-31"),
        ("It rose last quarter.", "2025-10-01", "2025-12-31"),
        ("It rose in the first nine months of 2024.", "2024-01-01", "2024-09-30"),
        ("It rose in fiscal 2025.", "2025-01-01", "2025-12-31"),
        ("It rose in FY25.", "2025-01-01", "2025-12-31"),
        ("It was the worst of the 2024-25 season.", "2024-01-01", "2025-12-31"),
        ("They marched over the weekend.", "2026-01-03", "2026-01-04"),
        ("They marched last weekend.", "2026-01-03", "2026-01-04"),
        ("They will march this weekend.", "2026-01-10", "2026-01-11"),
        ("It opened in the early 2020s.", "2020-01-01", "2023-12-31"),
        ("It opened in the mid-1990s.", "1993-01-01", "1996-12-31"),
        ("It opened in the late '90s.", "1996-01-01", "1999-12-31"),
        ("It opened in the late sixties.", "1966-01-01", "1969-12-31"),
        ("It opened in the nineties.", "1990-01-01", "1999-12-31"),
        ("It opened this past week.", "2025-12-29", "2026-01-04"),
        ("It opened in the 19th century.", "1801-01-01", "1900-12-31"),
        ("It opened in late March 2019.", "2019-03-18", "2019-03-31"),
        ("It opened last summer.", "2025-06-01", "2025-08-31"),
        ("It opened in winter 2019-20.", "2019-12-01", "2020-02-29"),
        ("It opens next spring.", "2026-03-01", "2026-05-31"),
        ("It opens at the end of the year.", "2026-10-01", "2026-12-31"),
        ("It opens the day after tomorrow.", "2026-01-10", "2026-01-10"),
        ("It opened on Monday, Jan. 5.", "2026-01-05", "2026-01-05"),
        ("It was built after the second world war.", "1939-09-01", "1945-09-02"),
    ],
)
def test_a_period_has_its_days(text: str, start: str, end: str) -> None:
    assert only(text).days == days(start, end)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Trade is to double by 2030.", "2030-12-31"),
        ("Trade is to double by the end of the year.", "2026-12-31"),
        ("Trade is to double by March.", "2026-03-31"),
    ],
)
def test_by_a_period_is_any_time_up_to_its_end(text: str, end: str) -> None:
    found = only(text)
    assert (found.days, found.hedge) == (days(None, end), Hedge.AT_MOST)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He has to leave by Monday, they said.", "2026-01-12"),
        ("The water had gone down by Monday.", "2026-01-05"),
    ],
)
def test_by_a_day_keeps_the_day(text: str, date: str) -> None:
    found = only(text)
    assert (found.days, found.hedge) == (days(date, date), Hedge.AT_MOST)


@pytest.mark.parametrize(
    "text",
    [
        "She is in her 30s.",
        "Highs will be in the 80s.",
        "Highs will be in the eighties.",
        "She is in her sixties.",
        "The fans may march to June.",
        "He asked about this fall in prices.",
        "The 2024-31 vote was close.",
        "He walked the past mile.",
        "A first half of football is enough.",
        "It was the year of the dragon.",
    ],
)
def test_what_only_looks_like_a_period_is_none(text: str) -> None:
    assert times(text, WRITTEN) == ()


@pytest.mark.parametrize(
    ("text", "form", "event"),
    [
        ("Two days after the summit he resigned.", "P2D-after", ("summit",)),
        ("He resigned the day before the vote.", "P1D-before", ("vote",)),
        ("He resigned the previous day.", "P1D-before", ()),
        ("He resigned the following week.", "P1W-after", ()),
        ("He resigned three weeks later.", "P3W-after", ()),
        ("Prices were lower a year earlier.", "P1Y-before", ()),
        ("He resigned several months after the fire.", "PXM-after", ("fire",)),
    ],
)
def test_what_counts_from_another_moment_stays_symbolic(
    text: str, form: str, event: tuple[str, ...]
) -> None:
    found = only(text)
    assert (found.days, found.form, found.event) == (None, form, event)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("He arrived on Jan. 3 and left two days later.", "2026-01-05"),
        ("He arrived on March 3, 2020, and left the next day.", "2020-03-04"),
        ("Police said Tuesday that a raid a day earlier had failed.", "2026-01-05"),
    ],
)
def test_an_offset_counts_from_the_one_day_given_before_it(text: str, date: str) -> None:
    *_, last = times(text, WRITTEN)
    assert last.days == days(date, date)


@pytest.mark.parametrize(
    "text",
    [
        "Between Jan. 3 and the riot of Monday, it fell; two days later it rose.",
        "He arrived on Jan. 3 and left two days after the vote.",
        "He arrived in January 2020 and left two days later.",
        "Two days later, on Jan. 5, he left.",
        "He arrived on Jan. 3 and left some years later, several days later.",
    ],
)
def test_an_offset_from_an_uncertain_origin_stays_open(text: str) -> None:
    offset = [t for t in times(text, WRITTEN) if t.form.endswith(("-after", "-before"))]
    assert [t.days for t in offset] == [None] * len(offset)
    assert offset


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("They met earlier this week.", "this-week"),
        ("They met over the weekend.", "the-weekend"),
        ("They met last summer.", "last-summer"),
        ("They met late last year.", "last-year-late"),
        ("They met in late March.", "XXXX-03-late"),
        ("They met from April to June.", "XXXX-04/06"),
        ("They met last night.", "last-night"),
    ],
)
def test_without_a_writing_date_periods_stay_symbolic(text: str, form: str) -> None:
    found = only(text, None)
    assert (found.days, found.form) == (None, form)


def test_an_anchor_never_takes_a_time_of_day_for_a_date() -> None:
    found = extract("It is the highest level since 9 a.m. today.", offset=0, written=WRITTEN)
    assert all(v.since != Days(None, None) for v in found if isinstance(v, Anchor))


def test_letters_that_match_without_case_do_not_break_the_tables() -> None:
    text = "auguſt 5, frıday, FRİDAY, laſt week, in Sepember, and 9 a.m. thıs mornıng"
    found = extract(text, offset=7, written=WRITTEN)
    for value in found:
        assert text[value.span.start - 7 : value.span.end - 7] == value.text
    assert any(isinstance(v, Time) and v.form == "XXXX-08-05" for v in found)
