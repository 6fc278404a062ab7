"""The tables of `crosscheck sources`, and dates and counts in words."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from crosscheck.model import Days, Published, Run
from crosscheck.report.sources import sources_table
from crosscheck.report.words import counted, counted_or_no, dated, days_in_words, iso, listed


def test_articles_and_what_was_not_read(run: Run) -> None:
    table = sources_table(run.articles, run.unread, {"coast": 4, "herald": 1_234})
    lines = table.splitlines()
    assert lines[0] == "6 articles from 5 publishers, 1,238 claims"
    assert [line.split("  ")[0] for line in lines[4:10]] == [
        "Coast Wire",
        "Herald",
        "Radio 5",
        "Metro",
        "Metro",
        "Harbour | Blog",
    ]
    assert "1,234" in lines[5]
    assert "undated" in lines[9]
    assert lines[9].endswith("articles/blog.jsonl:3")
    assert "3 places could not be read" in lines
    assert lines[-3].split("  ")[0] == "articles/blog.jsonl:4"
    assert "the line is no JSON object" in table
    assert "remove the file" in table
    assert "front matter" not in table


def test_origins_say_where_each_value_came_from(run: Run) -> None:
    table = sources_table(run.articles, (), {}, origins=True)
    row = next(line for line in table.splitlines() if "JSON-LD datePublished" in line)
    assert row.split() == [
        "articles/radio-5.html:1",
        "published",
        "2026-01-06",
        "07:30",
        "JSON-LD",
        "datePublished",
    ]
    assert "could not be read" not in table


def test_copies_are_listed_with_their_share_and_why(run: Run) -> None:
    table = sources_table(run.articles, (), {}, reprints=run.reprints)
    rows = [line.split("  ") for line in table.splitlines()[-2:]]
    cells = [[cell.strip() for cell in row if cell.strip()] for row in rows]
    assert cells == [
        [
            "AP in articles/herald.md",
            "articles/new/metro.md",
            "copy, 100% (2 statements)",
            "both are credited to AP",
        ],
        [
            "articles/coast-wire.txt",
            "articles/blog.jsonl:3",
            "in part, 50% (1 statement)",
            "credits Coast Wire",
        ],
    ]


def test_nothing_read_is_only_what_could_not_be_read(run: Run) -> None:
    table = sources_table((), run.unread[:1], {})
    assert table.splitlines()[0] == "0 articles from 0 publishers, 0 claims"
    assert "1 place could not be read" in table
    assert "publisher  " not in table


def test_hostile_titles_stay_in_their_row(run: Run) -> None:
    article = msgspec.structs.replace(
        run.articles[0], title="a\nb\x1b[2J\u202e" + "w" * 500, publisher="p\tq", path="x\ny"
    )
    lines = sources_table((article,), (), {}).splitlines()
    assert len(lines) == 5
    assert lines[4].startswith("p q ")
    assert "a b‹U+001B›[2J‹U+202E›www" in lines[4]
    assert "…" in lines[4]
    assert len(lines[4]) < 200


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "words", "machine"),
    [
        ("2026-01-05", "2026-01-05", "2026-01-05", "2026-01-05"),
        ("2026-02-01", "2026-02-28", "2026-02", "2026-02-01/2026-02-28"),
        ("2026-02-01", "2026-02-27", "2026-02-01 to 2026-02-27", "2026-02-01/2026-02-27"),
        ("2019-01-01", "2019-12-31", "2019", "2019-01-01/2019-12-31"),
        ("1980-01-01", "1989-12-31", "1980 to 1989", "1980-01-01/1989-12-31"),
        ("2019-01-01", None, "2019-01-01 or later", "2019-01-01/.."),
        (None, "2019-01-01", "2019-01-01 or earlier", "../2019-01-01"),
        (None, None, "at any time", "../.."),
    ],
)
def test_intervals(start: str | None, end: str | None, words: str, machine: str) -> None:
    days = Days(day(start) if start else None, day(end) if end else None)
    assert days_in_words(days) == words
    assert dated(Published(days)) == words
    assert iso(Published(days)) == machine


def test_a_clock_time_is_shown_and_a_missing_date_is_said() -> None:
    one = day("2026-01-05")
    at = Published(Days(one, one), dt.datetime(2026, 1, 5, 7, 30, tzinfo=dt.UTC))
    assert dated(at) == "2026-01-05 07:30"
    assert iso(at) == "2026-01-05T07:30:00+00:00"
    assert dated(None) == "undated"
    assert iso(None) is None


def test_counts_and_lists() -> None:
    assert [counted(n, "pair") for n in (0, 1, 1904)] == ["0 pairs", "1 pair", "1,904 pairs"]
    assert counted_or_no(0, "copy", "copies") == "no copies"
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c"], most=3) == "a, b and c"
    assert listed(["a", "b", "c", "d"], most=2) == "a, b and 2 more"
