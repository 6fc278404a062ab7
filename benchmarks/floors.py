"""Floors under the quality figures: they rise with the product, and fall only when it is said."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Mapping
from pathlib import Path

from crosscheck.errors import SourceError, UsageError
from crosscheck.model import Record

FILE = Path(__file__).parent / "floors.toml"
_DIGITS = 4
_SCALE = 10_000


class Lowered(Record, frozen=True):
    """A floor that was lowered, and why."""

    floor: str
    before: float
    after: float
    why: str


class Floors(Record, frozen=True):
    """The least that each figure must reach on the data with that hash."""

    data: str
    floors: dict[str, float]
    lowered: tuple[Lowered, ...] = ()


class Breach(Record, frozen=True):
    """A figure below its floor; `figure` is None when it was not measured at all."""

    name: str
    floor: float
    figure: float | None


def load(file: Path = FILE) -> Floors:
    """The floors; SourceError when the file is missing or broken."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return Floors(
            data=table["data"],
            floors={name: float(value) for name, value in table["floors"].items()},
            lowered=tuple(Lowered(**entry) for entry in table.get("lowered", ())),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise SourceError(
            f"{file}: cannot be read as floors: {error}",
            cure="restore it from the repository's history",
        ) from error


def breaches(figures: Mapping[str, float], floors: Floors) -> tuple[Breach, ...]:
    """Every floor that is not reached, by name."""
    return tuple(
        Breach(name, floor, figures.get(name))
        for name, floor in sorted(floors.floors.items())
        if _down(figures.get(name, -1.0)) < floor
    )


def raised(figures: Mapping[str, float], floors: Floors, *, data: str, why: str = "") -> Floors:
    """Floors at the figures of today.

    Raises UsageError when one of them would fall, or go, and `why` does not say for what.
    """
    fallen = breaches(figures, floors)
    if fallen and not why.strip():
        shown = "".join(f"\n  {line}" for line in lines(fallen))
        raise UsageError(
            f"{len(fallen)} floors would be lowered:{shown}",
            cure='say why: --update --lower "the labels of e19 were corrected"',
        )
    lowered = tuple(
        Lowered(breach.name, breach.floor, _down(breach.figure or 0.0), why.strip())
        for breach in fallen
    )
    return Floors(
        data=data,
        floors={name: _down(value) for name, value in sorted(figures.items())},
        lowered=floors.lowered + lowered,
    )


def _down(value: float) -> float:
    """The figure as a floor holds it, never above the figure itself."""
    return math.floor(value * _SCALE + 1e-6) / _SCALE


def lines(found: tuple[Breach, ...]) -> tuple[str, ...]:
    """Each breach in words."""
    return tuple(
        f"{breach.name}: {'not measured' if breach.figure is None else f'{breach.figure:.4f}'}, "
        f"floor {breach.floor:.4f}"
        for breach in found
    )


def text(floors: Floors) -> str:
    """The floors as TOML."""
    written = [
        "# The least that each quality figure must reach; made by",
        "# `python -m benchmarks quality --update`, checked by `python -m benchmarks quality`.",
        f'data = "{floors.data}"',
        "",
        "[floors]",
        *(f'"{name}" = {value:.{_DIGITS}f}' for name, value in floors.floors.items()),
    ]
    for entry in floors.lowered:
        written += [
            "",
            "[[lowered]]",
            f"floor = {_quoted(entry.floor)}",
            f"before = {entry.before:.{_DIGITS}f}",
            f"after = {entry.after:.{_DIGITS}f}",
            f"why = {_quoted(entry.why)}",
        ]
    return "\n".join(written) + "\n"


def _quoted(words: str) -> str:
    """The words, on one line, as a TOML basic string: a JSON string but for DEL."""
    return json.dumps(" ".join(words.split()), ensure_ascii=False).replace("\x7f", "\\u007f")
