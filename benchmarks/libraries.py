"""Libraries that read dates, numbers or measures, each turned into the values of crosscheck.

None of them is needed for anything else: a library is imported when its reader is opened
(`pip install --group libraries` brings them all). Each is asked the way its manual asks it, with
the settings that did best on the set, and what it finds is given the benefit of the doubt: of
two readings the one nearest to the day of writing, units by crosscheck's own table.
"""

from __future__ import annotations

import datetime as dt
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from benchmarks import recognizers
from benchmarks.readings import between, figures, measured, moment, whole
from crosscheck.model import AnyValue, Days, Rank, Record, Span, Time
from crosscheck.values import calendar
from crosscheck.values.units import money_before

Reader = Callable[[str, dt.datetime], Iterable[AnyValue]]
"""The values in a text written at a time; raises whatever the library raises."""

TEXT, EXPRESSION = "whole text", "expression alone"


class Library(Record, frozen=True):
    """A way to ask a library: the distribution, the function, what it is given.

    `opened` imports it and loads what it needs; ImportError when it is not installed.
    """

    name: str
    call: str
    given: str
    opened: Callable[[], Reader]


def _dateparser_search() -> Reader:
    from dateparser.search import search_dates

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        settings = {"RELATIVE_BASE": written, "RETURN_TIME_AS_PERIOD": True}
        found = search_dates(text, languages=["en"], settings=settings, add_period=True)
        end = 0
        for said, when, period in found or ():
            start = text.index(said, end)
            end = start + len(said)
            yield moment(Span(start, end), said, when, period)

    return read


def _dateparser() -> Reader:
    from dateparser.date import DateDataParser

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        settings = {"RELATIVE_BASE": written, "RETURN_TIME_AS_PERIOD": True}
        found = DateDataParser(languages=["en"], settings=settings).get_date_data(text)
        if found.date_obj is not None:
            yield moment(whole(text), text, found.date_obj, found.period)

    return read


def _dateutil(*, fuzzy: bool) -> Reader:
    from dateutil.parser import ParserError, parse

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        # The parser does not say which fields it read: those that no default changes.
        other = written.replace(year=written.year - 4, month=written.month % 12 + 1, day=15, hour=1)
        try:
            found = [
                parse(text, default=default, fuzzy=fuzzy)
                for default in (written, other, other + dt.timedelta(days=1))
            ]
            unread = parse(text, default=written, fuzzy_with_tokens=True)[1] if fuzzy else ()
        except (ParserError, OverflowError):
            return
        days = {when.day for when in found}, {when.weekday() for when in found}
        periods = (
            ("time", len({when.hour for when in found}) == 1),
            ("day", 1 in map(len, days)),
            ("month", len({when.month for when in found}) == 1),
        )
        period = next((name for name, is_read in periods if is_read), "year")
        span = between(text, unread)
        yield moment(span, text[span.start : span.end], found[0], period)

    return read


def _parsedatetime() -> Reader:
    import parsedatetime as pdt

    constants = pdt.Constants(usePyICU=False)
    constants.DOWParseStyle = -1
    constants.YearParseStyle = 0
    constants.CurrentDOWParseStyle = True
    calendar_ = pdt.Calendar(constants, version=pdt.VERSION_CONTEXT_STYLE)
    finest = [
        ("time", pdt.pdtContext.ACU_HOUR | pdt.pdtContext.ACU_MIN | pdt.pdtContext.ACU_SEC),
        ("day", pdt.pdtContext.ACU_DAY | pdt.pdtContext.ACU_HALFDAY | pdt.pdtContext.ACU_NOW),
        ("week", pdt.pdtContext.ACU_WEEK),
        ("month", pdt.pdtContext.ACU_MONTH),
        ("year", pdt.pdtContext.ACU_YEAR),
    ]

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        for when, context, start, end, said in calendar_.nlp(text, sourceTime=written) or ():
            period = next((name for name, bits in finest if context.accuracy & bits), "day")
            yield moment(Span(start, end), said, when, period)

    return read


def _ctparse() -> Reader:
    from ctparse import ctparse
    from ctparse.types import Interval

    logging.getLogger("ctparse").setLevel(logging.ERROR)

    def time_of(found: Any, span: Span, said: str) -> Time | None:
        last = found.t_to if isinstance(found, Interval) else found
        first = found.t_from if isinstance(found, Interval) else found
        start, end = _ctparse_days(first), _ctparse_days(last)
        days = Days(start.start if start else None, end.end if end else None)
        clocks = [f"{t.hour:02}:{t.minute or 0:02}" for t in (first, last) if _has_hour(t)]
        form = "T" + "/".join(dict.fromkeys(clocks)) if clocks else ""
        # "November" is left without a year: nothing is said of when that is.
        return Time(span, said, days=days, form=form) if start or end or form else None

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        parsed = ctparse(text, ts=written, timeout=0)
        if parsed is None:
            return
        found = parsed.resolution
        span = Span(found.mstart, found.mend)
        said = text[span.start : span.end]
        if hasattr(found, "unit"):
            unit = found.unit.value.removesuffix("s").replace("night", "day")
            yield measured(span, said, found.value, found.value, unit)
        elif (resolved := time_of(found, span, said)) is not None:
            yield resolved

    return read


def _ctparse_days(found: Any) -> Days | None:
    if found is None or found.year is None:
        return None
    if found.month is None:
        return calendar.years(found.year, found.year)
    if found.day is None:
        return calendar.month(found.year, found.month)
    return calendar.day(found.year, found.month, found.day)


def _has_hour(found: Any) -> bool:
    return found is not None and found.hour is not None


def _timefuzz() -> Reader:
    import timefuzz

    config = timefuzz.Config(default_time=dt.time(0, 0))

    def read(text: str, written: dt.datetime) -> Iterator[AnyValue]:
        try:
            found = timefuzz.parse(text, now=written, config=config)
        except timefuzz.ParseError:
            return
        if isinstance(found, timefuzz.Ambiguous):
            if not found.candidates:
                return
            found = found.candidates[0]
        if isinstance(found, timefuzz.Range):
            yield Time(whole(text), text, days=Days(found.start.date(), found.end.date()))
        else:
            period = "time" if found.when.time() != dt.time(0, 0) else "day"
            yield moment(whole(text), text, found.when, period)

    return read


def _quantulum3() -> Reader:
    from quantulum3 import classifier, parser

    # It is used wherever scikit-learn happens to be, and cannot be loaded by that of today.
    classifier.USE_CLF = False

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        for found in parser.parse(text):
            wide = found.uncertainty or 0
            name = found.unit.name.replace("dimensionless", "")
            span = Span(*found.span)
            yield measured(span, found.surface, found.value - wide, found.value + wide, name)

    return read


def _text2num_find() -> Reader:
    from text_to_num import find_numbers

    class Token:
        def __init__(self, text: str) -> None:
            self._text = text

        def text(self) -> str:
            return self._text

        def nt_separated(self, _: Token) -> bool:
            return False

        def not_a_number_part(self) -> bool:
            return False

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        words = list(re.finditer(r"\w+|[^\w\s]|\s+", text))
        tokens = [Token(word.group()) for word in words]
        for found in find_numbers(tokens, "en", threshold=0):
            span = Span(words[found.start].start(), words[found.end - 1].end())
            said = text[span.start : span.end]
            if found.is_ordinal:
                yield Rank(span, said, order=int(found.value), scale="")
            else:
                yield measured(span, said, found.value, found.value, "")

    return read


def _text2num() -> Reader:
    from text_to_num import alpha2digit

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        return figures(text, alpha2digit(text, "en", threshold=0))

    return read


def _word2number() -> Reader:
    from word2number.w2n import word_to_num

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        try:
            found = word_to_num(text)
        except ValueError:
            return
        yield measured(whole(text), text, found, found, "")

    return read


def _numerizer() -> Reader:
    from numerizer import numerize

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        return figures(text, numerize(text))

    return read


def _price_parser() -> Reader:
    from price_parser import Price

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        found = Price.fromstring(text)
        if found.amount is None:
            return
        start = text.find(found.amount_text)
        span = Span(start, start + len(found.amount_text)) if start >= 0 else whole(text)
        sign = found.currency or ""
        money, _end = money_before(sign, len(sign))
        unit = money.base if money else sign
        yield measured(span, text[span.start : span.end], found.amount, found.amount, unit)

    return read


def _pint() -> Reader:
    import pint

    registry = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)

    def read(text: str, _: dt.datetime) -> Iterator[AnyValue]:
        try:
            found = registry.parse_expression(text)
        except pint.PintError:
            return
        unit = str(getattr(found, "units", "")).replace("dimensionless", "")
        size = getattr(found, "magnitude", found)
        yield measured(whole(text), text, size, size, unit.replace("_", " "))

    return read


LIBRARIES = (
    Library("dateparser", "search_dates", TEXT, _dateparser_search),
    Library("dateparser", "DateDataParser", EXPRESSION, _dateparser),
    Library("python-dateutil", "parse(fuzzy=True)", TEXT, lambda: _dateutil(fuzzy=True)),
    Library("python-dateutil", "parse", EXPRESSION, lambda: _dateutil(fuzzy=False)),
    Library("parsedatetime", "Calendar.nlp", TEXT, _parsedatetime),
    Library("ctparse", "ctparse", TEXT, _ctparse),
    Library("ctparse", "ctparse", EXPRESSION, _ctparse),
    Library("timefuzz", "parse", EXPRESSION, _timefuzz),
    Library("quantulum3", "parser.parse", TEXT, _quantulum3),
    Library("text2num", "find_numbers", TEXT, _text2num_find),
    Library("text2num", "alpha2digit", EXPRESSION, _text2num),
    Library("word2number", "word_to_num", EXPRESSION, _word2number),
    Library("numerizer", "numerize", EXPRESSION, _numerizer),
    Library("price-parser", "Price.fromstring", TEXT, _price_parser),
    Library("price-parser", "Price.fromstring", EXPRESSION, _price_parser),
    Library("pint", "parse_expression", EXPRESSION, _pint),
    Library("recognizers-text-suite", "all of English", TEXT, recognizers.opened),
)
