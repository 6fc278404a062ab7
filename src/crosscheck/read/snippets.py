"""Texts to look into, each by itself: the rows of a JSON lines file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from crosscheck.errors import UsageError
from crosscheck.model import Published, Record, Unread
from crosscheck.read import dates, rows, tables
from crosscheck.read.documents import Notice, Refusal

EXAMPLE = '{"id": "1", "text": "12 died on Monday", "reference_date": "2026-01-05"}'
"""A row that can be read."""


class Snippet(Record, frozen=True):
    """A text exactly as given, the name that it goes by, and when it was written, if known."""

    id: str | int
    text: str
    written: Published | None = None
    notices: tuple[Notice, ...] = ()


def written(date: str) -> Published:
    """When a text was written, from the command line; UsageError for what is no date."""
    try:
        return dates.parse(date)
    except ValueError as error:
        raise UsageError(
            f"the date {date[:60]!r} {error}",
            cure="write it as --date YYYY-MM-DD, for instance 2026-01-05",
        ) from error


def read(
    path: str, *, stdin: Callable[[], bytes], otherwise: Published | None = None
) -> Iterator[Snippet | Unread]:
    """Each row of a JSON lines file, or of standard input for "-", one at a time.

    `otherwise` is when a text without a reference_date was written. Raises SourceError when the
    file as a whole cannot be read.
    """
    place = rows.shown(path)

    def make(row: tables.Row) -> Snippet:
        return _snippet(row, path=place, otherwise=otherwise)

    return rows.read(path, make, stdin=stdin, example=EXAMPLE)


def _snippet(row: tables.Row, *, path: str, otherwise: Published | None) -> Snippet:
    text = row.fields.get("text")
    if text is None:
        raise Refusal("has no text", cure=f"write a row like {EXAMPLE}")
    if not isinstance(text, str):
        raise Refusal("its text is no text", cure='write it as "text": "..."')
    said = [(remark.topic, remark.text) for remark in row.remarks]
    found = otherwise
    date = rows.date_of(row.fields, "reference_date", example="2026-01-05")
    if date.strip():
        try:
            found = dates.parse(date)
        except ValueError as error:
            said.append(("date", f"its reference_date, {date[:60]!r}, {error}; it was not used"))
    return Snippet(
        id=rows.name_of(row, example="t1"),
        text=text,
        written=found,
        notices=tuple(Notice(path=path, topic=t, line=row.line, text=s) for t, s in said),
    )
