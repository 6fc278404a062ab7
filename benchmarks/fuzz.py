"""Random and mutated strings through value extraction and comparison: nothing may be raised.

Half of the strings are made of pieces that the grammars know, half are sentences of seeds/ with
characters changed, doubled, cut and swapped. Seeded: the same count gives the same strings.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections.abc import Iterator, Sequence

from benchmarks.shared import ROOT
from crosscheck.model import Days, Record
from crosscheck.values.algebra import relate
from crosscheck.values.extract import extract

_PIECES = (
    "12 twelve dozen 1,600 0.5 $ € £ % percent points million bn 10^400 9999 2026 -05 / : . , - – "
    "at least nearly about up to more than first since in six years January Monday 5 p.m. 07:30 "
    "GMT noon last next half quarter third Q3 1980s the of and no not never dead killed hurt "
    "largest second 45th 16-point-six zero-point-two one in five aged 45-year-old km miles °F "
    "( ) “ ” ' | \n \t \x00 \u202e é 中 ۳ ½ ² ٪ 1e5 0x1F 00000 ,,,,"
).split(" ")
_LONG = (1_000, 2_000, 4_000, 8_000, 16_000)
_RUNS = 3
# What takes twice as long for twice the text stays below this, however busy the machine is; what
# takes next to no time is not measured well enough to say.
_STEEP, _NOTICED = 3.0, 0.05


class Growth(Record, frozen=True):
    """CPU seconds that a text of that many characters took."""

    length: int
    seconds: float


def strings(count: int) -> Iterator[str]:
    """That many strings, always the same ones."""
    dice = random.Random(20260105)  # noqa: S311 - reproducible, and no secret
    sentences = [
        line
        for path in sorted((ROOT / "seeds").rglob("*.md"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    for number in range(count):
        if number % 2:
            yield _mutated(dice, dice.choice(sentences))
        else:
            yield dice.choice(("", " ")).join(dice.choices(_PIECES, k=dice.randint(1, 24)))


def _mutated(dice: random.Random, text: str) -> str:
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(text) + 1)
        piece = dice.choice(_PIECES)
        cut = dice.randint(0, 4)
        text = text[:at] + piece * dice.randint(0, 3) + text[at + cut :]
    return text


def fuzz(count: int) -> int:
    """How many values were found in that many strings, each compared with the one before it.

    Raises whatever extraction or comparison raises, with the string as a note.
    """
    dates = (None, Days(dt.date.min, dt.date.min), Days(dt.date.max, dt.date.max),
             Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5)))  # fmt: skip
    found = 0
    before = extract("12 dead on Monday", offset=0, written=None)
    for number, text in enumerate(strings(count)):
        try:
            values = extract(text, offset=0, written=dates[number % len(dates)])
            for value, other in zip(values, before, strict=False):
                relate(value, other)
        except Exception as error:
            error.add_note(f"string {number}: {text!r}")
            raise
        for value in values:
            if text[value.span.start : value.span.end] != value.text:
                raise ValueError(f"string {number}: {value!r} is not at its span of {text!r}")
        found += len(values)
        before = values or before
    return found


def growth(piece: str) -> tuple[Growth, ...]:
    """CPU seconds for texts that repeat a piece, each twice as long as the one before."""
    return tuple(Growth(length, min(_seconds(piece, length))) for length in _LONG)


def _seconds(piece: str, length: int) -> Iterator[float]:
    for run in range(_RUNS):
        # Another text each time: extraction remembers the numbers and the words of the last ones.
        text = (" " * run + piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        extract(text, offset=0, written=None)
        yield time.process_time() - start


def ratio(measured: Sequence[Growth]) -> float:
    """How many times as long the longest text took as that of half its length."""
    half, whole = measured[-2:]
    return whole.seconds / half.seconds if half.seconds else 1.0


def is_steep(measured: Sequence[Growth]) -> bool:
    """Whether time clearly grows faster than the text does."""
    return ratio(measured) > _STEEP and measured[-1].seconds > _NOTICED


PIECES = ("12 ", "1,", "at least ", "first since ", "in ", "five ", "-", "9", "(", "Monday ",
          "2026-01-05 ", "no ", "Lee Jae ", "$", "1.", "one in ", "half of ", "to 5 ",
          "555-1234 ", "2024-25 ", "0730 GMT ", "at 9:30 a.m. ", "Monday night ", "5 May ",
          "May 5 to ", "two days after ", "the 19th century ", "highest since 2019 ",
          "first in six years ", "record high ", "ten years ", "a half ", "from 10 to ",
          "Lee, 42, ", "5-year-old Lee ", "in his 40s ", "5 feet 10 inches ", "more than twice ",
          "third straight year ", "$5m ", "killed 12, ", "toll ", "early ", " ", "A")  # fmt: skip
"""What is repeated to see that time grows with the length and not with its square."""
