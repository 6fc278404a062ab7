"""A date that the text itself states: which lines count, and that no sentence does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.datings import dating
from crosscheck.read.sources import read

PUBLISHED = 'line "published" of the text'
UPDATED = 'line "updated" of the text'
BARE = "date line of the text"
DATELINE = "dateline of the text"


def article(tmp_path: Path, text: str, name: str = "storm.txt"):  # type: ignore[no-untyped-def]
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read([str(path)]).articles[0]


@pytest.mark.parametrize(
    ("line", "when", "origin"),
    [
        ("Published: January 5, 2026", "2026-01-05", PUBLISHED),
        ("Published 9:00 a.m. ET Jan. 5, 2026", "2026-01-05", PUBLISHED),
        ("Posted on January 5th, 2026 by Ann Berg", "2026-01-05", PUBLISHED),
        ("Posted: Monday, January 5, 2026 10:26 am |", "2026-01-05", PUBLISHED),
        ("Published Jan 5, 2026 | Updated Jan 6, 2026", "2026-01-05", PUBLISHED),
        ("Updated 3:14 PM EST, Mon January 5, 2026", "2026-01-05 20:14", UPDATED),
        ("UPDATED: 10:04 PM EST January 5, 2026", "2026-01-06 03:04", UPDATED),
        ("January 5, 2026 | 9:15 AM", "2026-01-05", BARE),
        ("By Ann Berg in News | January 5, 2026 at 9:15AM", "2026-01-05", BARE),
        ("**5 January 2026**", "2026-01-05", BARE),
        ("OSLO, Jan. 5, 2026 (Harbour Wire) - The wall broke.", "2026-01-05", DATELINE),
        ("NEW YORK, January 5, 2026 /PRNewswire/ -- Berg sells walls.", "2026-01-05", DATELINE),
    ],
)
def test_lines_that_state_the_date(tmp_path: Path, line: str, when: str, origin: str) -> None:
    found = article(tmp_path, f"The Wall Breaks\n\n{line}\n\nThe wall broke on Monday.\n")
    assert str(found.published) == when
    assert dict(found.origins)["published"] == origin


@pytest.mark.parametrize(
    "line",
    [
        "The wall was opened on January 5, 2026.",
        "January 5, 2026 was a dry day in the harbour.",
        "Updated January 5, 2026 plans were shown to the council.",
        "Published: January 5",
        "OSLO, Jan. 5 (Harbour Wire) - The wall broke.",
        "Jan. 5, 2026 - The wall breaks.",
        "Updated 3 hours ago",
        "Published: 05/06/2026",
        "(Published Monday, Jan. 5, 2026)",
        "Released in 2019",
        "January 2026",
        "January 5, 2026\nThe pumps fail\nJanuary 4, 2026\nThe wall breaks",
        "On January 5, 2026 - a Monday - the wall broke.",
    ],
)
def test_lines_that_state_none(tmp_path: Path, line: str) -> None:
    assert article(tmp_path, f"The Wall Breaks\n\n{line}\n\nIt was Monday.\n").published is None


def test_published_counts_more_than_a_bare_date_and_than_updated() -> None:
    lines = ["Updated: January 7, 2026", "January 6, 2026", "Published: January 5, 2026"]
    for number, day in enumerate(("January 7", "January 6", "January 5")):
        (level,) = dating("\n".join(lines[: number + 1]))
        assert level.fields["date"] == f"{day}, 2026"


def test_the_end_is_searched_for_labels_only() -> None:
    story = "The wall broke on Monday, and the town was under water.\n" * 40
    assert dating(story + "January 5, 2026") == ()
    (level,) = dating(story + "Last updated: 5 January 2026, 14:05 GMT")
    assert level.fields["date"] == "5 January 2026 14:05 GMT"
    assert dating(story + "Last updated: 5 January 2026\n" + story) == ()


def test_a_date_of_the_text_loses_against_every_other(tmp_path: Path) -> None:
    text = "Published: January 5, 2026\n\nThe wall broke.\n"
    given = article(tmp_path, f"---\ndate: 2026-02-01\n---\n{text}", "storm.md")
    assert str(given.published) == "2026-02-01"
    assert dict(given.origins)["published"] == "front matter"
    (tmp_path / "2026-03-01").mkdir()
    by_path = article(tmp_path, text, "2026-03-01/storm.txt")
    assert dict(by_path.origins)["published"] == "path"


def test_a_date_of_the_text_is_no_part_of_the_identity(tmp_path: Path) -> None:
    head = "---\ntitle: Wall\npublisher: Herald\n---\n"
    body = "Published: January 5, 2026\n\nThe wall broke.\n"
    plain = article(tmp_path, body, "a.txt")
    assert plain.id == article(tmp_path, f"{head}{body}", "b.md").id


def test_a_credited_agency_is_no_publisher(tmp_path: Path) -> None:
    for line in (
        "By Ann Berg, Associated Press",
        "Ann Berg | Reuters | January 5, 2026",
        "OSLO, Jan. 5, 2026 (AP) - The wall broke on Sunday.",
        "Source: Reuters",
    ):
        found = article(tmp_path, f"{line}\n\nThe wall broke on Monday.\n")
        assert found.publisher == "storm"


@given(st.text(alphabet="PublishedUpdated:, |0123456789JanMay\n-—()/", max_size=120))
def test_any_text_is_searched(text: str) -> None:
    assert len(dating(text)) <= 1


def test_hostile_text_is_searched_fast() -> None:
    for unit in ("Published: ", "January 5, 2026 ", "A ", "updated ", "1", " "):
        dating(unit * 200_000)
