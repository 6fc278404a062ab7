"""Counts, amounts, shares, ages and scores of a claim, each an interval with its hedge and role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from crosscheck.model import Hedge, Name, Quantity, Span
from crosscheck.values import hedges
from crosscheck.values.names import OPENERS
from crosscheck.values.numbers import Number, numbers
from crosscheck.values.roles import Role, role_of
from crosscheck.values.units import Unit, money_before, unit_after
from crosscheck.values.words import fold

_AGE = re.compile(r"[- ]years?[- ]olds?\b", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged?|turned)\s+$", re.IGNORECASE)
# "Ann and Bo Lee, aged 16 and 13": whose is which is not for a grammar to say.
_LISTED = re.compile(r"\s+(?:and|or)\s+\d")
_TITLES_ONLY = re.compile(r"[\s,]*(?:[A-Z][\w.]*\s+){0,3}")
_ENDS_NAME = re.compile(
    r"^(?:[,.;:)’'\"”]|$|\s+(?:[A-Z(]|(?:was|were|is|are|has|had|who|and|died|told|said|of|to|from|in|on"
    r"|with|at|as|by|for)\b))"
)
_BESIDE = re.compile(r"^,|^\)|^\.?$|^ of [A-Z]")
_CLOCK_AFTER = re.compile(r"^(?::\d\d|\s?(?:[ap]\.?m\b|o['’]clock|GMT|UTC|EST|EDT))", re.IGNORECASE)
_NO_COUNT = re.compile(r"^(?:\s+block\b|[- ](?:month|week|day|hour)s?[- ]old)", re.IGNORECASE)
_RANGE = re.compile(r"^\s*(?:-|–|—|to|and)\s*[$£€]?$", re.IGNORECASE)
_LABEL = re.compile(r"\b(?:[A-Z][\w’'-]*|No\.|no\.|number|page|chapter|section|#)\s?$")
_PHONE = re.compile(r"\(?\b\d{3}\)?[-. ]\d{3}[-.](?:\d{4}\b|[A-Z]{4}\b(?:\s\(\d{4}\))?)")
_ONE_OF = re.compile(r"^\s+(?:of|another|day|time|side|hand|thing|way|more|by)\b", re.IGNORECASE)
_MULTIPLES = {
    "doubled": (Decimal(100), "up"),
    "doubling": (Decimal(100), "up"),
    "tripled": (Decimal(200), "up"),
    "quadrupled": (Decimal(300), "up"),
    "halved": (Decimal(50), "down"),
}
_MULTIPLE = re.compile(r"\b(?:" + "|".join(_MULTIPLES) + r")\b", re.IGNORECASE)


def quantities(
    text: str, *, offset: int, taken: Sequence[Span], names: Sequence[Name]
) -> tuple[Quantity, ...]:
    """Every quantity of a claim in order of its place.

    `taken` are the stretches (in article offsets) that are dates, durations or anchors: their
    digits count nothing. A number that belongs to a name ("Boeing 737") counts nothing either.
    """
    phones = [Span(offset + m.start(), offset + m.end()) for m in _PHONE.finditer(text)]
    found = [n for n in numbers(text) if not _taken(n, offset, [*taken, *phones])]
    places = [(n.start, n.end) for n in found]
    result: list[Quantity] = [_multiple(match, text, offset) for match in _MULTIPLE.finditer(text)]
    skip = -1
    for index, number in enumerate(found):
        if number.start < skip or _is_label(text, number):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if (
            following
            and _RANGE.match(text[number.end : following.start])
            and _paired(text, number, following)
        ):
            quantity = _range(text, number, following, places, offset)
            skip = following.end
            result.append(quantity)
        elif single := _age(text, number, offset, names) or _plain(text, number, places, offset):
            result.append(single)
    return tuple(sorted(result, key=lambda q: q.span))


def _taken(number: Number, offset: int, taken: Sequence[Span]) -> bool:
    span = Span(offset + number.start, offset + number.end)
    return any(span.overlaps(other) for other in taken)


def _is_label(text: str, number: Number) -> bool:
    """Whether the figure is part of a name, a clock time, an address or a bare "one"."""
    after = text[number.end : number.end + 12]
    before = text[max(0, number.start - 24) : number.start]
    if (
        _CLOCK_AFTER.match(after)
        or _NO_COUNT.match(after)
        or before[-1:] in {":", "/", "@", "#", "_", "&"}
        or after[:1] in {"/", "@", "_"}
    ):
        return True
    if number.form == "spelled" and text[number.start : number.end].lower() == "one":
        return bool(_ONE_OF.match(after)) or before.lower().endswith(
            ("no ", "any", "every", "this ")
        )
    label = _LABEL.search(before)
    if number.form != "digits" or label is None or fold(label.group().strip()) in OPENERS:
        return False
    plural = re.match(r"\s+(?:[a-z]+s|people|dead|killed|men|women|children)\b", text[number.end :])
    return plural is None


def _paired(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers joined by "-", "to" or "and" are one range or a score."""
    joint = text[first.end : second.start].strip().lower().lstrip("$")
    if joint == "and":
        return bool(re.search(r"\bbetween\s+[$£€]?$", text[: first.start], re.IGNORECASE))
    if joint == "to":
        return second.low > first.low and not re.search(
            r"\b(?:rose|fell|up|down|cut|from)\s+[$£€]?$", text[: first.start], re.IGNORECASE
        )
    return True


def _range(
    text: str, first: Number, second: Number, places: Sequence[tuple[int, int]], offset: int
) -> Quantity:
    money, start = money_before(text, first.start)
    unit, end = unit_after(text, second.end)
    role = role_of(
        text,
        first.start,
        second.end,
        [p for p in places if p[0] > second.start or p[1] < first.start],
    )
    dash = text[first.end : second.start].strip() in {"-", "–", "—"}
    if dash and not (unit or money or role.of or role.role):
        return Quantity(
            _span(offset, start, end),
            text[start:end],
            low=first.low,
            high=second.low,
            unit="score",
            step=Decimal(0),
        )
    scale = second.low / first.low if first.low and second.low / first.low >= 1000 else Decimal(1)
    low, high = sorted((first.low * scale, second.high))
    return _quantity(
        text,
        Span(start, end),
        offset,
        (low, high),
        Hedge.EXACT,
        first.step * scale,
        unit or money,
        role,
    )


def _age(text: str, number: Number, offset: int, names: Sequence[Name]) -> Quantity | None:
    """ "a 42-year-old man", "aged 42", "Ann Lee, 42,": years of whom."""
    old = _AGE.match(text, number.end)
    aged = _AGED.search(text[: number.start])
    beside = (
        number.form == "digits"
        and 0 < number.low < 120
        and _BESIDE.match(text[number.end : number.end + 5])
        and any(0 <= number.start - (n.span.end - offset) <= 2 for n in names)
    )
    if not (old or aged or beside):
        return None
    end = old.end() if old else number.end
    if old:
        who = _name_after(text, end, offset, names)
    else:
        who = _name_before(offset + number.start, names)
    if _LISTED.match(text, end):
        who = ""
    return Quantity(
        _span(offset, number.start, end),
        text[number.start : end],
        low=number.low,
        high=number.high,
        unit="year",
        of=(who,) if who else (),
        role="age",
    )


def _name_before(start: int, names: Sequence[Name]) -> str:
    """The key of the name that an age stands right behind ("Ann Lee, 42", "Ann Lee, age 42")."""
    return next((n.key for n in reversed(names) if 0 <= start - n.span.end <= 8), "")


def _name_after(text: str, end: int, offset: int, names: Sequence[Name]) -> str:
    """The key of the name that an age leads up to ("42-year-old Officer Ann Lee").

    Not that of a place ("45-year-old Detroit man"): nothing but titles stands between, and no
    noun follows.
    """
    for name in names:
        start, stop = name.span.start - offset, name.span.end - offset
        if start >= end and _TITLES_ONLY.fullmatch(text, end, start):
            return name.key if _ENDS_NAME.match(text[stop : stop + 12]) else ""
    return ""


def _plain(
    text: str, number: Number, places: Sequence[tuple[int, int]], offset: int
) -> Quantity | None:
    money, start = money_before(text, number.start)
    unit, end = unit_after(text, number.end)
    unit = money if money and (unit is None or unit.base == "USD") else unit
    hedge, hedge_start = hedges.before(text, start)
    late, late_end = hedges.after(text, end)
    hedge = late if late is not Hedge.EXACT else hedge
    others = [p for p in places if p != (number.start, number.end)]
    role = role_of(text, number.start, end, others)
    if unit is None and not role.of and not role.role and number.form in {"vague", "spelled"}:
        return None
    span = Span(min(hedge_start, start), max(end, late_end))
    if number.form == "fraction":
        share = number.low * 100
        return _quantity(
            text, span, offset, (share - 2, share + 2), hedge, Decimal(1), Unit("%"), role
        )
    low, high = number.low, number.high
    if re.search(r"\b(?:minus|negative)\s+$", text[: number.start], re.IGNORECASE):
        low, high = -high, -low
    hedge = Hedge.VAGUE if number.form == "vague" else hedge
    return _quantity(text, span, offset, (low, high), hedge, number.step, unit, role)


def _quantity(
    text: str,
    span: Span,
    offset: int,
    stated: tuple[Decimal, Decimal],
    hedge: Hedge,
    step: Decimal,
    unit: Unit | None,
    role: Role,
) -> Quantity:
    unit = unit or Unit("")
    low, high = hedges.bounds(*stated, hedge)
    return Quantity(
        Span(offset + span.start, offset + span.end),
        text[span.start : span.end],
        low=unit.convert(low),
        high=unit.convert(high),
        unit=unit.base,
        hedge=hedge,
        step=step * unit.factor,
        of=role.of,
        noun=role.noun,
        role=role.role,
        change=role.change,
        scope=role.scope,
    )


def _multiple(match: re.Match[str], text: str, offset: int) -> Quantity:
    hedge, start = hedges.before(text, match.start())
    percent, change = _MULTIPLES[match.group().lower()]
    low, high = hedges.bounds(percent, percent, hedge)
    return Quantity(
        _span(offset, start, match.end()),
        text[start : match.end()],
        low=low,
        high=high,
        unit="%",
        hedge=hedge,
        change=change,
    )


def _span(offset: int, start: int, end: int) -> Span:
    return Span(offset + start, offset + end)
