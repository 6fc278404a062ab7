"""Pairs of excerpts to compare, one by one or as the rows of a JSON lines file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

from crosscheck.errors import UsageError
from crosscheck.model import Article, Asked, Excerpt, Published, Record, Span, Unread
from crosscheck.read import dates, documents, files, identity, rows, tables
from crosscheck.read.documents import Notice, Refusal, Remark

EXAMPLE = '{"id": "1", "text_a": "12 dead", "text_b": "a dozen killed"}'
"""A row that can be compared."""

OPTIONAL = ("date", "source", "context")
"""What may be said of each excerpt beside its text, as in `date_a`."""

Letter = Literal["a", "b"]


class Asking(Record, frozen=True):
    """All pairs of a file, in its order, and the lines that hold none."""

    asked: tuple[Asked, ...]
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()


def excerpt(
    side: Letter,
    text: str,
    *,
    date: str = "",
    source: str = "",
    context: str = "",
) -> Excerpt:
    """The words `text`, within `context` where they stand in it and after it otherwise.

    `date` is when they were published, in any form that articles may use; `source` who did.
    Raises UsageError for a text without words and for a
    date that cannot be read.
    """
    try:
        return _excerpt(side, text, _published(date), source, context, path=f"text {side}", line=1)
    except Refusal as refusal:
        raise UsageError(f"text {side}: {refusal.reason}", cure=refusal.cure) from refusal
    except ValueError as error:
        raise UsageError(
            f"the date of text {side}, {date!r}, {error}",
            cure=f"write it as --date-{side} YYYY-MM-DD, for instance 2026-01-05",
        ) from error


def read(path: str, *, stdin: Callable[[], bytes]) -> Asking:
    """The pairs of a JSON lines file, or of standard input for "-".

    Raises SourceError when the file as a whole cannot be read.
    """
    notices: list[Notice] = []
    place = rows.shown(path)

    def make(row: tables.Row) -> Asked:
        asked, remarks = _asked(row, path=place)
        notices.extend(
            Notice(path=place, topic=remark.topic, line=row.line, text=remark.text)
            for remark in remarks
        )
        return asked

    found = tuple(rows.read(path, make, stdin=stdin, example=EXAMPLE))
    return Asking(
        asked=tuple(item for item in found if isinstance(item, Asked)),
        unread=tuple(item for item in found if isinstance(item, Unread)),
        warnings=documents.lines(notices),
    )


def _asked(row: tables.Row, *, path: str) -> tuple[Asked, tuple[Remark, ...]]:
    a, remarks_a = _from_row("a", row, path=path)
    b, remarks_b = _from_row("b", row, path=path)
    return Asked(str(rows.name_of(row, example="p1")), a, b), row.remarks + remarks_a + remarks_b


def _from_row(side: Letter, row: tables.Row, *, path: str) -> tuple[Excerpt, tuple[Remark, ...]]:
    fields = row.fields
    if f"text_{side}" not in fields:
        raise Refusal(f"has no text_{side}", cure=f"write a row like {EXAMPLE}")
    text, remarks = tables.whole(_string(fields, f"text_{side}"))
    date = rows.date_of(fields, f"date_{side}", example="...")
    source, context = (_string(fields, f"{name}_{side}") for name in ("source", "context"))
    told, more = tables.whole(context)
    remarks += more
    try:
        published = _published(date)
    except ValueError as error:
        published = None
        said = f"its date_{side}, {date[:60]!r}, {error}; it was not used"
        remarks += (Remark(topic="date", text=said),)
    return _excerpt(side, text, published, source, told, path=path, line=row.line), remarks


def _string(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refusal(f"its {name} is no text", cure=f'write it as "{name}": "..."')
    return value


def _published(date: str) -> Published | None:
    return dates.parse(date) if date.strip() else None


def _excerpt(
    side: Letter,
    text: str,
    published: Published | None,
    source: str,
    context: str,
    *,
    path: str,
    line: int,
) -> Excerpt:
    words = text.strip()
    if not any(char.isalnum() for char in words):
        raise Refusal("has no words", cure="write the sentence to compare")
    files.check_size(len(words) + len(context))
    start = context.find(words)
    whole = context
    if start < 0:
        before = f"{context.strip()}\n\n" if context.strip() else ""
        start, whole = len(before), before + words
    publisher = " ".join(source.split()) or f"source {side}"
    written = "" if published is None else str(published)
    article = Article(
        id=identity.excerpt_id(side, publisher, written, str(start), whole),
        path=path,
        text=whole,
        publisher=publisher,
        published=published,
        line=line,
        verbatim=False,
    )
    return Excerpt(article, Span(start, start + len(words)))
