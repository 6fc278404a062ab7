"""The values of a text: on lines for a reader, and as JSON for a program."""

from __future__ import annotations

import json
from collections.abc import Sequence

from crosscheck.model import AnyValue, Published
from crosscheck.report.description import describe
from crosscheck.report.escape import escape_unicode, terminal
from crosscheck.report.normal import objects

NONE = "no values"
"""What is said of a text without any."""


def lines(
    values: Sequence[AnyValue], *, written: Published | None = None, name: str | int = ""
) -> str:
    """One line a value: where it stands (code points), its kind, its words, its normal form.

    `written` is when the text was; `name` goes before each line, to tell many texts apart.
    """
    before = f"{name}: " if name != "" else ""
    if not values:
        return terminal(f"{before}{NONE}")
    return "\n".join(terminal(f"{before}{_line(value, written)}") for value in values)


def _line(value: AnyValue, written: Published | None) -> str:
    kind = type(value).__name__.lower()
    normal = describe(value, written=written)
    return f'{value.span.start}-{value.span.end}: {kind}: "{value.text}" -> {normal}'


def document(values: Sequence[AnyValue], *, text: str) -> str:
    """The values as a JSON list of objects, one a line, as `normal.objects` makes them."""
    found = ",\n".join(_json(fields) for fields in objects(values, text=text))
    return f"[\n{found}\n]" if found else "[]"


def row(values: Sequence[AnyValue], *, text: str, name: str | int) -> str:
    """The values as one line of JSON: `id`, and `values` as `document` lists them."""
    return _json({"id": name, "values": objects(values, text=text)})


def _json(fields: object) -> str:
    return escape_unicode(json.dumps(fields, ensure_ascii=False))
