"""Rows of JSON lines: each one read or reported, whatever the others are."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Unread
from crosscheck.read import files, tables
from crosscheck.read.documents import Document, Refusal


def rows(data: bytes) -> list[Document | Unread]:
    return list(tables.rows(io.BytesIO(data), path="rows.jsonl"))


def test_one_bad_line_does_not_spoil_the_rest() -> None:
    first, bad, last = rows(b'{"text": "One"}\nnot json\n\n  \n{"text": "Two"}')
    assert isinstance(first, Document)
    assert (first.text, first.line, first.verbatim) == ("One", 1, False)
    assert isinstance(bad, Unread)
    assert (bad.path, bad.line) == ("rows.jsonl", 2)
    assert "not JSON" in bad.reason
    assert isinstance(last, Document)
    assert (last.text, last.line) == ("Two", 5)


@pytest.mark.parametrize("name", ["text", "body", "content", "article", "maintext", "Full_Text"])
def test_names_of_the_text(name: str) -> None:
    (row,) = rows(json.dumps({"text": None, name: "One\r\ntwo"}).encode())
    assert isinstance(row, Document)
    assert row.text == "One\ntwo"


def test_metadata_come_from_the_row() -> None:
    line = {"text": "x", "outlet": "Herald", "pubdate": "2026-01-05", "headline": "Storm"}
    (row,) = rows(json.dumps(line).encode())
    assert isinstance(row, Document)
    assert row.levels[0].origin == "row 1"
    assert row.levels[0].fields == {
        "publisher": "Herald",
        "date": "2026-01-05",
        "title": "Storm",
    }


@pytest.mark.parametrize("stamp", [1767607200, 1767607200000, 1767607200.0])
def test_unix_times_are_dates(stamp: float) -> None:
    (row,) = rows(json.dumps({"text": "x", "published_at": stamp}).encode())
    assert isinstance(row, Document)
    assert row.levels[0].fields == {"date": "2026-01-05T10:00:00+00:00"}


def test_other_numbers_are_no_unix_times() -> None:
    (row,) = rows(b'{"text": "x", "date": 20260105, "title": 1767607200}')
    assert isinstance(row, Document)
    assert row.levels[0].fields == {"date": "20260105", "title": "1767607200"}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"[1]", "no JSON object"),
        (b'"text"', "no JSON object"),
        (b'{"text": 5}', "'text' is no text"),
        (b'{"text": ["a"]}', "'text' is no text"),
        (b'{"text": " "}', "'text' is empty"),
        (b'{"claim": "x"}', "without the text of an article"),
        (b'{"text": "a\\u0000b"}', "NUL"),
        (b'{"text": "a", "publisher": {"name": "x"}}', "'publisher' holds a mapping"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"text": "a", "n": ' + b"9" * 5_000 + b"}", "too many digits"),
        (b'{"text": "a"} {"text": "b"}', "Extra data"),
        (b'{"text": "a"', "not JSON"),
    ],
)
def test_rows_that_are_no_article(line: bytes, reason: str) -> None:
    bad, good = rows(line + b'\n{"text": "Two"}\n')
    assert isinstance(bad, Unread)
    assert reason in bad.reason
    assert bad.line == 1
    assert bad.cure
    assert isinstance(good, Document)


def test_byte_order_marks_and_half_characters() -> None:
    one, two = rows(b'\xef\xbb\xbf{"text": "One"}\n\xef\xbb\xbf{"text": "T\\ud800\\ud83d\\ude00"}')
    assert isinstance(one, Document)
    assert one.remarks == ()
    assert isinstance(two, Document)
    assert two.text == "T\ufffd\U0001f600"
    assert "1 half characters" in two.remarks[0].text


def test_utf16_and_windows_1252() -> None:
    (row,) = rows('{"text": "Café"}\n'.encode("utf-16"))
    assert isinstance(row, Document)
    assert row.text == "Café"
    (row,) = rows('{"text": "Café"}\n'.encode("cp1252"))
    assert isinstance(row, Document)
    assert row.text == "Café"
    assert [remark.topic for remark in row.remarks] == ["encoding"]


def test_a_row_that_is_too_long_is_reported_and_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TEXT_BYTES", 100)
    long = json.dumps({"text": "x" * 1_000}).encode()
    one, bad, two = rows(b'{"text": "One"}\n' + long + b'\n{"text": "Two"}\n' * 1)
    assert isinstance(one, Document)
    assert isinstance(bad, Unread)
    assert "longer than" in bad.reason
    assert isinstance(two, Document)
    assert two.line == 3
    (last,) = rows(long)
    assert isinstance(last, Unread)


def test_a_binary_file_is_refused_once_and_not_row_by_row() -> None:
    with pytest.raises(Refusal, match="NUL"):
        rows(b"\0\n" * 1_000)


@given(
    st.binary(max_size=300) | st.lists(st.text(max_size=20)).map(lambda t: "\n".join(t).encode())
)
def test_any_bytes_give_rows_reports_or_one_refusal(data: bytes) -> None:
    try:
        found = rows(data)
    except Refusal:
        return
    lines = [row.line for row in found]
    assert lines == sorted(set(lines))
