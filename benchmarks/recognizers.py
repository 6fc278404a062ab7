"""Microsoft's recognizers-text, whose many models are one reader here."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from benchmarks.readings import measured, nearest, outermost
from crosscheck.model import AnyValue, Days, Rank, Span, Time

_LENGTH = re.compile(r"(?P<of>PT?)(?P<size>\d+(?:\.\d+)?)(?P<unit>[YMWDHS])")
_UNITS = {
    "PY": "year",
    "PM": "month",
    "PW": "week",
    "PD": "day",
    "PTH": "hour",
    "PTM": "minute",
    "PTS": "second",
}


def opened() -> Callable[[str, dt.datetime], Iterable[AnyValue]]:
    """The reader; ImportError when the suite is not installed."""
    import recognizers_number as plain
    import recognizers_number_with_unit as measures
    from recognizers_date_time import recognize_datetime

    # Of two values in one place the first counts: money before pounds of weight.
    numeric = (
        measures.recognize_age,
        measures.recognize_currency,
        measures.recognize_temperature,
        measures.recognize_dimension,
        plain.recognize_percentage,
        plain.recognize_ordinal,
        plain.recognize_number,
    )

    def read(text: str, written: dt.datetime) -> tuple[AnyValue, ...]:
        dated = [
            value
            for found in recognize_datetime(text, "en-us", reference=written)
            for value in timed(_span(found), found.text, found.resolution, written.date())
        ]
        counted = [
            value
            for recognize in numeric
            for found in recognize(text, "en-us")
            for value in amount(_span(found), found.text, found.type_name, found.resolution)
        ]
        return outermost([*dated, *counted])

    return read


def _span(found: Any) -> Span:
    return Span(found.start, found.end + 1)


def amount(
    span: Span, said: str, kind: str, resolution: Mapping[str, Any] | None
) -> Iterator[AnyValue]:
    """The value of one of the numeric models; none when it is left without a number."""
    value = (resolution or {}).get("value")
    if value is None or not re.fullmatch(r"-?\d+(\.\d+)?(E[+-]?\d+)?%?", value):
        return
    unit = (resolution or {}).get("unit") or ""
    if kind == "ordinal":
        yield Rank(span, said, order=int(value), scale="")
    elif kind == "percentage":
        yield measured(span, said, value.removesuffix("%"), value.removesuffix("%"), "%")
    else:
        unit = "degree celsius" if kind == "temperature" and unit == "C" else unit
        yield measured(span, said, value, value, unit)


def timed(
    span: Span, said: str, resolution: Mapping[str, Any] | None, written: dt.date
) -> Iterator[AnyValue]:
    """The dates, clock times or length of one match of the date model."""
    values: Sequence[Mapping[str, str]] = (resolution or {}).get("values") or ()
    kinds = {value["type"] for value in values}
    if "duration" in kinds:
        yield _length(span, said, values[0])
    elif kinds & {"time", "timerange"}:
        yield Time(span, said, form=_clock(values[0]))
    elif kinds & {"date", "daterange", "datetime", "datetimerange"}:
        readings = [days for value in values if (days := _days(value)) is not None]
        form = _clock(values[0]) if "datetime" in kinds else ""
        if readings:
            yield Time(span, said, days=nearest(readings, written), form=form)


def _length(span: Span, said: str, value: Mapping[str, str]) -> AnyValue:
    match = _LENGTH.fullmatch(value["timex"])
    named = _UNITS.get(match["of"] + match["unit"]) if match else None
    if match is None or named is None:
        # Decades have no timex that can be read, but count whole years of 365 days.
        years, rest = divmod(int(value["value"]), 365 * 86400)
        size, unit = (value["value"], "second") if rest else (years, "year")
        return measured(span, said, size, size, unit)
    return measured(span, said, match["size"], match["size"], named)


def _clock(value: Mapping[str, str]) -> str:
    if "value" in value:
        return f"T{value['value'].split()[-1][:5]}"
    return "T" + "/".join(value[end][-8:][:5] for end in ("start", "end") if end in value)


def _days(value: Mapping[str, str]) -> Days | None:
    """A range ends before its `end`, except one between two days, which names its last."""
    if "value" in value:
        day = _date(value["value"])
        return Days(day, day) if day else None
    start, end = _date(value.get("start", "")), _date(value.get("end", ""))
    named = re.search(r"P\d+D\)\Z", value["timex"])
    if end is not None and not named:
        end -= dt.timedelta(days=1)
    return Days(start, end) if start or end else None


def _date(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written[:10])
    except ValueError:
        return None
