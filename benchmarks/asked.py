"""Two texts that somebody asks about: what `crosscheck compare` should say of them.

Written by readers who knew the design and had not seen the program. The rules were changed with
the errors on the first lot in sight ("tune"); of the second lot nobody looks at more than figures.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import shared
from benchmarks.labels import Split
from benchmarks.means import Means
from crosscheck.model import Asked, Record
from crosscheck.read.excerpts import excerpt

FILE = Path(__file__).parent / "data" / "asked.jsonl"
FLAGS = frozenset({"conflict", "update"})
# Words of the longer text up to which a question is one of fragments.
_FRAGMENT = 10


class Question(Record, frozen=True, forbid_unknown_fields=True):
    """Two dated texts, and each of the verdicts that a careful editor would take."""

    id: str
    text_a: str
    date_a: dt.date
    text_b: str
    date_b: dt.date
    verdicts: tuple[str, ...]
    kind: str
    why: str

    @property
    def split(self) -> Split:
        return "tune" if self.id.startswith("b") else "test"

    @property
    def is_flag(self) -> bool:
        """Whether the two must be reported: nothing but conflict or update is right."""
        return FLAGS.issuperset(self.verdicts)

    @property
    def is_fragment(self) -> bool:
        return max(len(text.split()) for text in (self.text_a, self.text_b)) <= _FRAGMENT

    def asked(self) -> Asked:
        """The pair as `crosscheck compare` takes it."""
        a = excerpt("a", self.text_a, date=str(self.date_a))
        b = excerpt("b", self.text_b, date=str(self.date_b))
        return Asked(self.id, a, b)


class Score(Record, frozen=True):
    """Of some questions, how many were answered as they should be, and how many were flagged."""

    name: str
    size: int
    right: int
    flagged: int


def load(split: Split, file: Path = FILE) -> tuple[Question, ...]:
    """The questions of a split, in the order of the file."""
    rows = shared.rows(file, Question, what="question")
    return tuple(row for row in rows if row.split == split)


def scores(questions: Sequence[Question], means: Means) -> tuple[Score, ...]:
    """How all questions were answered, then those to flag, to spare, and by their length."""
    said = means.verdicts([question.asked() for question in questions], unclear=True)
    answered = list(zip(questions, said, strict=True))
    return tuple(
        Score(
            name=name,
            size=len(some),
            right=sum(word in q.verdicts for q, word in some),
            flagged=sum(word in FLAGS for _, word in some),
        )
        for name, belongs in _PARTS
        for some in ([(q, word) for q, word in answered if belongs(q)],)
    )


_PARTS: tuple[tuple[str, Callable[[Question], bool]], ...] = (
    ("all", lambda _: True),
    ("to flag", lambda q: q.is_flag),
    ("to spare", lambda q: not q.is_flag),
    ("fragments", lambda q: q.is_fragment),
    ("sentences", lambda q: not q.is_fragment),
)
