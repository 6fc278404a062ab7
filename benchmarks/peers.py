"""What each library reaches alone on the expressions, beside crosscheck."""

from __future__ import annotations

import datetime as dt
import time
import warnings
from collections.abc import Iterator, Sequence
from importlib import metadata

import msgspec

import crosscheck
from benchmarks import expressions
from benchmarks.expressions import Expression, Tally
from benchmarks.libraries import EXPRESSION, LIBRARIES, TEXT, Library, Reader
from crosscheck.model import AnyValue, Days, Record
from crosscheck.values.extract import extract

KINDS = ("quantity", "date", "time", "duration", "anchor")
"""What the columns count, beside all; the ordinals are among all only."""


class Peer(Record, frozen=True):
    """What one way of asking one library reaches; "" is the version of one not installed.

    `tallies` are those of all expressions and of each of KINDS; `raised` counts the expressions
    that the library could not take, which are missed; `rate` is expressions per CPU second.
    """

    library: Library
    version: str = ""
    tallies: tuple[Tally, ...] = ()
    raised: int = 0
    rate: float = 0.0


def peers(
    given: Sequence[Expression], libraries: Sequence[Library] = LIBRARIES
) -> tuple[Peer, ...]:
    """Crosscheck, then each of the libraries."""
    return tuple(peer(library, given) for library in (CROSSCHECK, *libraries))


def peer(library: Library, given: Sequence[Expression]) -> Peer:
    """The expressions as the library reads them; loading it is not in the CPU time."""
    if library.given == EXPRESSION:
        given = [msgspec.structs.replace(x, text=x.span) for x in given]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            read = library.opened()
        except ImportError:
            return Peer(library)
        _values(read, given[0])
        began = time.process_time()
        found = [_values(read, x) for x in given]
        took = time.process_time() - began
    return Peer(
        library,
        version=_version(library),
        tallies=tuple(_tallies(given, found)),
        raised=sum(values is None for values in found),
        rate=len(given) / took,
    )


def _values(read: Reader, given: Expression) -> tuple[AnyValue, ...] | None:
    """None when the library cannot take the text: some raise whatever they stumble over."""
    written = dt.datetime.combine(given.reference_date, dt.time())
    try:
        return tuple(read(given.text, written))
    except Exception:  # noqa: BLE001 - counted and shown
        return None


def _tallies(
    given: Sequence[Expression], found: Sequence[tuple[AnyValue, ...] | None]
) -> Iterator[Tally]:
    outcomes = [
        (x.expected.kind, expressions.outcome_of(x, values or ()))
        for x, values in zip(given, found, strict=True)
    ]
    for name in ("all", *KINDS):
        counts = expressions.counted(o for kind, o in outcomes if name in ("all", kind))
        yield Tally(category=name, counts=counts)


def _version(library: Library) -> str:
    return crosscheck.__version__ if library is CROSSCHECK else metadata.version(library.name)


def _crosscheck() -> Reader:
    def read(text: str, written: dt.datetime) -> tuple[AnyValue, ...]:
        day = written.date()
        return extract(text, offset=0, written=Days(day, day))

    return read


CROSSCHECK = Library("crosscheck", "extract", TEXT, _crosscheck)
