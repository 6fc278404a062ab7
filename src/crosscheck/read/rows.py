"""The rows of a file that somebody names, and the fields that all such rows may have."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from crosscheck.errors import SourceError
from crosscheck.model import Unread
from crosscheck.read import files, tables
from crosscheck.read.documents import Refusal
from crosscheck.read.sources import STDIN

Made = TypeVar("Made")


def shown(path: str) -> str:
    """The path as messages name it; "-" for standard input."""
    return STDIN if path == STDIN else files.shown(path)


def read(
    path: str, make: Callable[[tables.Row], Made], *, stdin: Callable[[], bytes], example: str
) -> Iterator[Made | Unread]:
    """What `make` makes of each row of a JSON lines file, or of standard input for "-".

    `example` is a right row. Raises SourceError when the file as a whole cannot be read.
    """
    name = shown(path)
    try:
        with io.BytesIO(stdin()) if path == STDIN else files.open_bytes(path) as file:
            yield from tables.read_rows(file, make, path=name, example=example)
    except OSError as error:
        raise SourceError(f"{name}: {files.reason_of(error)}", cure=files.cure_of(error)) from error
    except Refusal as refusal:
        raise SourceError(
            f"{name}: {refusal.reason}", cure=refusal.cure or f"each line is a row like {example}"
        ) from refusal


def name_of(row: tables.Row, *, example: str) -> str | int:
    """The id as it was given; the line's number stands in for none, Refusal for what is no id."""
    given = row.fields.get("id")
    if given is None:
        return row.line
    if isinstance(given, bool) or not isinstance(given, str | int) or not str(given).strip():
        raise Refusal(
            "its id is no text and no whole number", cure=f'write it as "id": "{example}"'
        )
    return given


def date_of(fields: Mapping[str, object], name: str, *, example: str) -> str:
    """The date as text, which may be a whole number; Refusal for anything else."""
    given = fields.get(name)
    if given is None:
        return ""
    if isinstance(given, int) and not isinstance(given, bool):
        return str(given)
    if not isinstance(given, str):
        raise Refusal(f"its {name} is no text", cure=f'write it as "{name}": "{example}"')
    return given
