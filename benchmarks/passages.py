"""Passages of real articles, labelled unit by unit by readers who had not seen the program.

A unit is a sentence, or a line that is none. Pointers and labels only: `path` is a file under
news/ (or beside it), every span counts code points of that file. How the labels came about stands
in LABELLING.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks import shared
from benchmarks.labels import Split, pointed, split
from crosscheck.model import Article, Record, Span

FILE = Path(__file__).parent / "data" / "passages.jsonl"
MORE = Path(__file__).parent / "data" / "passages_more.jsonl"
"""More passages of tune, labelled when the rules had been tuned on the others, without atomic
claims."""

Place = tuple[int, int]


class Mention(Record, frozen=True, forbid_unknown_fields=True):
    """Words that stand for something named elsewhere, and places that name it most fully."""

    span: Place
    means: tuple[Place, ...]


class Unit(Record, frozen=True, forbid_unknown_fields=True):
    """One sentence or line.

    `claims` are the atomic claims, each as the stretches that it is made of; `substance` says
    what there is to check in a claim, `why` what makes a unit none. `cut`: the passage begins or
    ends within it.
    """

    start: int
    end: int
    claim: bool
    why: str = ""
    substance: str = ""
    claims: tuple[tuple[Place, ...], ...] = ()
    speaker: tuple[Place, ...] = ()
    modality: str = ""
    mentions: tuple[Mention, ...] = ()
    cut: bool = False


class Row(Record, frozen=True, forbid_unknown_fields=True):
    """One passage [start, end) of a file, as it stands in the data."""

    id: str
    path: str
    start: int
    end: int
    hash: str
    reader: Literal["first", "second"]
    units: tuple[Unit, ...]

    @property
    def split(self) -> Split:
        """That of the event; the articles that the project started from are all tune."""
        return "tune" if self.path.startswith("..") else split(Path(self.path).parent.name)


class Passage(Record, frozen=True):
    """A labelled passage in the article as crosscheck reads it; all spans are the article's."""

    id: str
    article: Article
    span: Span
    units: tuple[Unit, ...]


def rows(file: Path = FILE) -> tuple[Row, ...]:
    """All readings, in the order of the file; SourceError for a line that is broken."""
    return shared.rows(file, Row, what="reading of a passage")


def load(which: Split) -> tuple[Passage, ...]:
    """The passages of a split by their first readers; SourceError when their words changed."""
    return tuple(placed(row) for row in rows() if row.split == which and row.reader == "first")


def more() -> tuple[Passage, ...]:
    """The passages of tune that were labelled last; their units have no atomic claims."""
    return tuple(placed(row) for row in rows(MORE))


def twice() -> tuple[tuple[Passage, Passage], ...]:
    """The passages that two readers labelled without sight of each other, of both splits."""
    first = {row.id: row for row in rows() if row.reader == "first"}
    second = [row for row in rows() if row.reader == "second"]
    return tuple((placed(first[row.id]), placed(row)) for row in second)


def placed(row: Row) -> Passage:
    """The passage where its article has it."""
    whole = pointed(row.path, row.start, row.end, row.hash)
    article = shared.article(row.path)
    shift = len(whole) - len(article.text)
    return Passage(
        id=row.id,
        article=article,
        span=Span(row.start - shift, row.end - shift),
        units=tuple(_moved(unit, -shift) for unit in row.units),
    )


def _moved(unit: Unit, by: int) -> Unit:
    return msgspec.structs.replace(
        unit,
        start=unit.start + by,
        end=unit.end + by,
        claims=tuple(_places(parts, by) for parts in unit.claims),
        speaker=_places(unit.speaker, by),
        mentions=tuple(
            Mention(span=_places([m.span], by)[0], means=_places(m.means, by))
            for m in unit.mentions
        ),
    )


def _places(places: Iterable[Place], by: int) -> tuple[Place, ...]:
    return tuple((start + by, end + by) for start, end in places)
