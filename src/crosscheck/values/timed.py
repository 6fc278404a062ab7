"""A calendar expression or time of day where a text says it."""

from __future__ import annotations

from crosscheck.model import Days, Hedge, Record


class Timed(Record, frozen=True):
    """A calendar expression or time of day at [start, end), as in `model.Time`."""

    start: int
    end: int
    days: Days | None
    form: str
    hedge: Hedge = Hedge.EXACT
    clock: tuple[int, int] | None = None
    zone: str = ""
    event: tuple[str, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether it says which day or period, rather than only a time of day."""
        return not self.form.startswith("T")
