"""The rows of a JSON lines file, and the articles that they are."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO, TypeVar

from crosscheck.model import Record, Unread
from crosscheck.read import files, metadata
from crosscheck.read.documents import Document, Level, Refusal, Remark

TEXT_FIELDS = ("text", "body", "content", "article", "maintext", "fulltext", "articlebody")
"""Row fields that may hold the article, in lower case without "_"; the first one counts."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_HEAD = 65_536
_EPOCH_SECONDS = range(10**9, 10**10)
_EPOCH_MILLISECONDS = range(10**12, 10**13)


Made = TypeVar("Made")


class Row(Record, frozen=True):
    """One JSON object of a file, the line that it stands on, and what is odd about its bytes."""

    fields: dict[str, object]
    line: int
    remarks: tuple[Remark, ...] = ()


def rows(file: BinaryIO, *, path: str) -> Iterator[Document | Unread]:
    """One article per line that is not blank, read one at a time; `path` is for messages.

    Raises Refusal when the file as a whole cannot be read.
    """
    return read_rows(file, _document, path=path, example='{"text": "...", "publisher": "..."}')


def read_rows(
    file: BinaryIO, make: Callable[[Row], Made], *, path: str, example: str
) -> Iterator[Made | Unread]:
    """What `make` makes of each line that is not blank; Unread for a line that is refused.

    `example` shows a right row to whoever wrote a broken one. Raises Refusal when the file as a
    whole cannot be read.
    """
    for line, raw in enumerate(_lines(file), start=1):
        try:
            decoded = _decoded(raw)
            if decoded.text and not decoded.text.isspace():
                yield make(Row(_object(decoded.text, example), line, decoded.remarks))
        except Refusal as refusal:
            yield Unread(path=path, reason=refusal.reason, line=line, cure=refusal.cure)


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Each line without its end; None for one that is too long to hold."""
    head = file.read(_HEAD)
    file.seek(0)
    files.check_kind(head)
    if files.encoding_by_mark(head) not in {"", "utf-8-sig"}:
        file = _as_utf8(file)
    while line := file.readline(files.MAX_TEXT_BYTES + 1):
        if len(line) <= files.MAX_TEXT_BYTES or line.endswith(b"\n"):
            yield line.rstrip(b"\r\n")
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(files.MAX_TEXT_BYTES)
        yield None


def _as_utf8(file: BinaryIO) -> BinaryIO:
    data = file.read(files.MAX_TEXT_BYTES + 1)
    if len(data) > files.MAX_TEXT_BYTES:
        raise Refusal(
            f"in UTF-16 and longer than {files.MAX_TEXT_BYTES / 1e6:g} MB",
            cure="save it as UTF-8, which is read line by line",
        )
    return io.BytesIO(files.decode(data).text.encode("utf-8"))


def _decoded(raw: bytes | None) -> files.Decoded:
    if raw is None:
        raise Refusal(
            f"its row is longer than {files.MAX_TEXT_BYTES / 1e6:g} MB",
            cure="write a shorter text into each row",
        )
    return files.decode(raw)


def _document(row: Row) -> Document:
    text, remarks = whole(_article(row.fields))
    fields = metadata.fields_of({**row.fields, **_epochs(row.fields)})
    return Document(
        text=text,
        line=row.line,
        verbatim=False,
        levels=(Level(origin=f"row {row.line}", fields=fields),),
        remarks=row.remarks + remarks,
    )


def _object(text: str, example: str) -> dict[str, object]:
    cure = f"write one JSON object per line, such as {example}"
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise Refusal(f"not JSON: {error.msg} at column {error.colno}", cure=cure) from error
    except RecursionError as error:
        raise Refusal("JSON that is nested too deeply", cure=cure) from error
    except ValueError as error:
        raise Refusal("JSON with a number of too many digits", cure=cure) from error
    if not isinstance(row, dict):
        raise Refusal("a row that is no JSON object", cure=cure)
    return row


def _article(row: Mapping[str, object]) -> str:
    by_key = {name.lower().replace("_", ""): name for name in reversed(list(row))}
    empty = ""
    for field in TEXT_FIELDS:
        name = by_key.get(field)
        if name is None or row[name] is None:
            continue
        text = row[name]
        if not isinstance(text, str):
            raise Refusal(
                f"its field {name!r} is no text", cure="give the article as one JSON string"
            )
        if text.strip():
            return text
        empty = name
    if empty:
        raise Refusal(f"its field {empty!r} is empty", cure="leave the row out, or add the text")
    raise Refusal(
        "a row without the text of an article",
        cure='call the field that holds it "text", or name the file in .crosscheckignore',
    )


def whole(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The text with \\n line ends and without code points that no file can hold."""
    if "\0" in text:
        raise Refusal("its text holds NUL characters", cure="leave them out")
    whole, lost = _SURROGATE.subn("\ufffd", files.unified(text))
    if not lost:
        return whole, ()
    said = f"{lost} half characters (lone surrogates) are shown as \ufffd; write the row again"
    return whole, (Remark(topic="encoding", text=said),)


def _epochs(row: Mapping[str, object]) -> dict[str, str]:
    """Numbers of (milli)seconds since 1970, in fields for dates, as ISO dates."""
    found = {}
    for name, value in row.items():
        if metadata.is_date_key(name) and isinstance(value, int | float):
            seconds = int(value) if abs(value) < 10**13 else 0
            if seconds in _EPOCH_MILLISECONDS:
                seconds //= 1000
            if seconds in _EPOCH_SECONDS:
                found[name] = dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat()
    return found
