"""Value expressions found in real news by readers who had not seen the grammars: pointers, labels.

Half of the articles are for work on the grammars, half are held out. Which is which is decided by
a hash of the article's path.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

from benchmarks import shared
from benchmarks.expressions import Expected, Expression
from benchmarks.labels import Split, pointed
from crosscheck.model import Record

FILE = Path(__file__).parent / "data" / "expressions.jsonl"


class Found(Record, frozen=True, forbid_unknown_fields=True):
    """An expression (`span`) in a sentence [start, end): code points of the file under news/."""

    id: str
    cat: str
    path: str
    start: int
    end: int
    hash: str
    span: tuple[int, int]
    reference_date: dt.date
    expected: Expected

    @property
    def split(self) -> Split:
        return "test" if hashlib.sha256(self.path.encode()).digest()[0] % 2 else "tune"


def load(split: Split, file: Path = FILE) -> tuple[Expression, ...]:
    """The expressions of a split with their sentences; SourceError where a text has changed."""
    rows = shared.rows(file, Found, what="labelled expression")
    return tuple(_placed(row) for row in rows if row.split == split)


def _placed(row: Found) -> Expression:
    text = pointed(row.path, row.start, row.end, row.hash)
    first, last = row.span
    return Expression(
        id=row.id,
        cat=row.cat,
        text=text[row.start : row.end],
        span=text[first:last],
        reference_date=row.reference_date,
        expected=row.expected,
        at=first - row.start,
    )
