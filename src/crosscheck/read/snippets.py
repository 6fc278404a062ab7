"""Texts to look into, each by itself: the rows of a JSON lines file."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping

from crosscheck.errors import SourceError, UsageError
from crosscheck.model import Published, Record, Unread
from crosscheck.read import dates, files, tables
from crosscheck.read.documents import Notice, Refusal
from crosscheck.read.sources import STDIN

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
    shown = STDIN if path == STDIN else files.shown(path)

    def make(row: tables.Row) -> Snippet:
        return _snippet(row, path=shown, otherwise=otherwise)

    try:
        with io.BytesIO(stdin()) if path == STDIN else files.open_bytes(path) as file:
            yield from tables.read_rows(file, make, path=shown, example=EXAMPLE)
    except OSError as error:
        raise SourceError(
            f"{shown}: {files.reason_of(error)}", cure=files.cure_of(error)
        ) from error
    except Refusal as refusal:
        raise SourceError(
            f"{shown}: {refusal.reason}", cure=refusal.cure or f"each line is a row like {EXAMPLE}"
        ) from refusal


def _snippet(row: tables.Row, *, path: str, otherwise: Published | None) -> Snippet:
    text = row.fields.get("text")
    if text is None:
        raise Refusal("has no text", cure=f"write a row like {EXAMPLE}")
    if not isinstance(text, str):
        raise Refusal("its text is no text", cure='write it as "text": "..."')
    said = [(remark.topic, remark.text) for remark in row.remarks]
    found = otherwise
    date = _date(row.fields)
    if date.strip():
        try:
            found = dates.parse(date)
        except ValueError as error:
            said.append(("date", f"its reference_date, {date[:60]!r}, {error}; it was not used"))
    return Snippet(
        id=_name(row),
        text=text,
        written=found,
        notices=tuple(Notice(path=path, topic=t, line=row.line, text=s) for t, s in said),
    )


def _name(row: tables.Row) -> str | int:
    """The id as it was given; the line's number stands in for none."""
    given = row.fields.get("id")
    if given is None:
        return row.line
    if isinstance(given, bool) or not isinstance(given, str | int) or not str(given).strip():
        raise Refusal("its id is no text and no whole number", cure='write it as "id": "t1"')
    return given


def _date(fields: Mapping[str, object]) -> str:
    given = fields.get("reference_date")
    if given is None:
        return ""
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    if not isinstance(given, str):
        raise Refusal(
            "its reference_date is no text", cure='write it as "reference_date": "2026-01-05"'
        )
    return given
