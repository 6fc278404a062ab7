"""What every kind of file is turned into before its metadata are weighed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from crosscheck.model import Record

SHOWN_NOTICES = 3
"""How many notices on one topic are spelled out for one file."""


class Refusal(Exception):
    """Why one file or row gives no article; never leaves this package."""

    def __init__(self, reason: str, *, line: int = 0, cure: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.cure = cure


class Notice(Record, frozen=True, order=True):
    """Something an editor should know of a file that was read all the same.

    `topic` groups notices of one kind, so that a table of a million rows gives a few lines.
    """

    path: str
    topic: str
    line: int
    text: str

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


def lines(notices: Iterable[Notice]) -> tuple[str, ...]:
    """One line per notice, in order of path; many on one topic in one file are counted."""
    found = []
    for (path, topic), group in groupby(
        sorted(set(notices)), key=lambda notice: (notice.path, notice.topic)
    ):
        alike = list(group)
        found += [f"{notice.place}: {notice.text}" for notice in alike[:SHOWN_NOTICES]]
        if len(alike) > SHOWN_NOTICES:
            found.append(f"{path}: {len(alike) - SHOWN_NOTICES} more like this ({topic})")
    return tuple(found)


class Remark(Record, frozen=True):
    """A notice before the path is known."""

    topic: str
    text: str


class Level(Record, frozen=True):
    """Metadata of one origin: raw text by field name, as found.

    What comes from the path or from lines of the text is no part of what makes an article the
    same one: the file may move, and a line be added.
    """

    origin: str
    fields: dict[str, str]
    from_path: bool = False
    from_text: bool = False


class Document(Record, frozen=True):
    """The text of one article and its metadata levels, the strongest first.

    `line`, `verbatim` and `text` are those of `crosscheck.model.Article`; `heading` is the
    first heading of the text, a title when nothing else names one.
    """

    text: str
    line: int
    verbatim: bool
    levels: tuple[Level, ...] = ()
    heading: str = ""
    remarks: tuple[Remark, ...] = ()
