"""Numbers in running text, in digits and in words, with their precision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from crosscheck.model import Record
from crosscheck.values.numerals import (
    DOZEN,
    PARTS,
    SCALES,
    SIGNS,
    SMALL,
    TENS,
    UNITS,
    VAGUE,
    precision,
    spelled,
)
from crosscheck.values.vocabulary import vocabulary

_WORD = "|".join(sorted(SMALL, key=len, reverse=True))
_DIGIT_WORD = "|".join(UNITS[:10])
_BASE = rf"(?:(?:{'|'.join(TENS)})-(?:{'|'.join(UNITS[1:10])})|(?:{_WORD}))\b"
_SCALE_WORD = "hundred|thousand|lakh|million|crore|billion|trillion"
_PART_WORD = "|".join(word for word in PARTS if word != "half")
_TOP = "one|two|three|four|five|seven|nine"
_DIGITS = (
    r"\d{1,3}(?:,\d{3}){1,130}(?:\.\d{1,400})?|\d{1,2}(?:,\d{2}){1,3},\d{3}"
    r"|\d{1,400}(?:\.\d{1,400})?"
)
# What a part can be a part of without any "of the": "half a mile", "a quarter of a point".
_WHOLE = (
    r"(?:per\s?cent\b|percentage[\s-]point|basis[\s-]point|point\b|light[\s-]year|miles?\b|kilomet|met(?:er|re)\b"
    r"|inch|foot\b|acre|pound\b|ounce|ton\b|tonne|gallon|million\b|billion\b|trillion\b)"
)

NUMBER = re.compile(
    rf"(?P<vague>\b(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions|billions)|dozens|scores|hundreds"
    rf"|thousands|millions|billions"
    rf"|(?:several|a\s+few|a\s+handful|a\s+couple)(?:(?:\s+of)?\s+(?P<many>dozen|hundred|thousand"
    rf"|million|billion))?)\b)"
    rf"|(?P<dozen>\b(?:(?P<dozens>half(?: an?)?|an?(?:\s+half)?|{_WORD})[\s-]+)dozen\b)"
    rf"|(?P<share>\b(?P<top>{_BASE}|\d{{1,3}})"
    r"(?P<whom>\s(?!(?:in|out|or|and|to|of|by)\b)[a-z]{3,16}(?=\s(?:in|out\sof)\s))?"
    rf"[ -](?P<by>in|out\sof|of)(?P<every>\s(?:every|each))?[ -]"
    rf"(?P<bottom>{_BASE}|\d{{1,4}})\b)"
    rf"|(?P<part>\b(?:(?P<parttop>an?|{_TOP})[\s-]+)?(?P<partof>half|quarters?|(?:{_PART_WORD})s?)"
    rf"(?:\s+of\s+an?\s+|\s+an?\s+|[\s-])(?={_WHOLE}))"
    rf"|(?P<fraction>\b(?:(?P<fractop>an?|{_TOP})(?P<gap>[\s-]))?(?P<fracof>half|(?:{_PART_WORD})s?)\b)"
    rf"|(?P<point>\b(?P<whole>{_BASE}|\d{{1,6}})[ -]point[ -](?P<decimals>(?:{_DIGIT_WORD})\b"
    rf"(?:[ -](?:{_DIGIT_WORD})\b){{0,6}})(?:[ -](?P<pointscale>{_SCALE_WORD})\b)?)"
    rf"|(?P<digits>(?<![\w.,^])(?P<figure>{_DIGITS})(?P<mixed>[ -]?[½¼¾]|[ -][1-9]/[2-9](?![\d/]))?"
    rf"(?!\d|\^|e[+-]?\d|(?:st|nd|rd|th|s)\b)"
    rf"(?:[\s-]?(?P<scale>(?:million|billion|trillion|thousand|crore|lakh(?:\s+crore)?|bn|mn|tn)\b)"
    rf"|(?P<letter>\s?m\b|[kbt]\b))?)"
    rf"|(?P<spelled>\b(?:(?:{_BASE}|an?)(?:[ -](?:{_SCALE_WORD})\b){{1,3}}"
    rf"(?:(?:\s+and\s+|[ -]){_BASE}(?:[ -](?:{_SCALE_WORD})\b){{0,3}}(?![\w])){{0,4}}"
    rf"|(?:{_BASE})(?:[\s-]+and[\s-]+"
    rf"(?:a[\s-]+(?P<plus>half|quarter|third)|(?P<three>three)[ -]quarters)\b"
    rf"(?:\s+(?P<plusscale>{_SCALE_WORD})\b)?)?))",
    re.IGNORECASE,
)
_STARTS = frozenset(
    [
        *SMALL,
        *PARTS,
        *"quarters tens dozens scores hundreds thousands millions billions several".split(),
        *"few handful couple dozen".split(),
        *SCALES,
    ]
)
_FIGURE = re.compile(r"(?<![\w.,^])\d")
_CANDIDATE = re.compile(r"(?<![\w.,^])\d|(?<!\w)(?:[Aa][Nn]?[\s-]+)?(?P<word>[A-Za-z]+)")
_TIMESPAN = re.compile(
    r"[\s-]+(?:second|minute|hour|day|night|week|weekend|month|quarter|year|season|decade|century"
    r"|centurie|game|round|inning|set|match|start|drive|shot|election|attempt)",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(
    r"(?:^|[,;:(—–“\"]|\b(?:a|about|around|roughly|nearly|almost|only|just|than|least|many|that|says?"
    r"|said|for|of|is|are|was|were|to|and|but|as|or|the|some))\s*$",
    re.IGNORECASE,
)
_OF_THESE = re.compile(r"\s+(?:of|the|an?|its|their|his|her|our|all|that|as)\b", re.IGNORECASE)
_OF_FIGURE = re.compile(rf"\s+of\s+(?P<figure>{_DIGITS})(?![\d\w%.,]|\s*(?:%|per\s?cent\b))")
_HEDGED = re.compile(
    r"\b(?:more\s+than|less\s+than|fewer\s+than|nearly|almost|about|around|roughly|at\s+least|by|over"
    r"|under|by\s+about)\s+\Z",
    re.IGNORECASE,
)
# "One man in five cities" is one man; "one man in five smokes" is a share.
_COUNTED_IN = re.compile(
    r"\s+(?:(?:cit|countr|count|famil|part)ies|states|towns|schools|homes|houses|cars|cases|attacks"
    r"|incidents|shootings|places|locations|villages|provinces|districts|regions|vehicles|buses"
    r"|planes|boats|rooms|shops|groups|teams|people|men|women|children|other|different|separate)\b"
)
# "About half time", "by a third man".
_NOUN = re.compile(
    r"\s+(?!(?:said|say|says|were|was|are|is|have|had|has|in|on|at|from|by|to|since|after|over|who|when"
    r"|while|and|or|but|did|do|would|will|could|support\w*|oppos\w+|back|believe|think|want|agree|came"
    r"|come|live|died|approve|disapprove|favor|voted|went|remain\w*|with|for|during|between|because"
    r"|this|last|next|compared|less|more)\b)[a-z]",
)
_SCALED = re.compile(r"(?:million|billion|trillion)\b", re.IGNORECASE)
_PERIOD = re.compile(r"(?:first|second|third|fourth|latter|other|last|\w-)[\s-]*\Z", re.IGNORECASE)
_MONEY_SIGN = re.compile(r"(?:[$£€¥₩₹₽₪₺₱]|\bRs\.?)\s?\Z")
_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|men|women|children)\b(?<!\bmetres)(?<!\bmeters)")


class Number(Record, frozen=True):
    """A number at [start, end) of a text: low and high (equal unless vague), step and form.

    `step` is the unit of the last digit that was given: 1 for 12, 100 for 1,100, 0.1 for 3.2.
    `form` is "digits", "spelled", "dozen", "fraction" or "vague"; a "part" is a fraction of the
    unit that follows ("a quarter of a" point).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    step: Decimal
    form: str


@lru_cache(maxsize=32)
def numbers(text: str) -> tuple[Number, ...]:
    """Every number of a text in order of its place; years and names are not told apart here.

    Several grammars ask for those of one claim, one after the other.
    """
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[Number]:
    known = vocabulary(text)
    spelled = known.has(_STARTS)
    if not (spelled or known.figures):
        return
    end = 0
    for candidate in (_CANDIDATE if spelled else _FIGURE).finditer(text):
        start = candidate.start()
        if start < end:
            continue
        word = candidate["word"] if spelled else None
        if word is not None and word.casefold() not in _STARTS:
            continue
        match = NUMBER.match(text, start)
        if match is None and word is not None:
            match = NUMBER.match(text, candidate.start("word"))
        if match is None:
            continue
        number = _read(match, text)
        if number is not None:
            yield number
            end = number.end
        elif match.lastgroup not in {"share", "fraction"}:
            end = match.end()


def _read(match: re.Match[str], text: str) -> Number | None:
    if match["share"] and (share := _share(match, text)):
        return share
    if match["share"]:
        return _alone(match, text)
    if match["vague"]:
        return _vague(match)
    if match["dozen"]:
        value = _dozens(match["dozens"].casefold())
        return _number(match, value, value, Decimal(1), "dozen")
    if match["part"]:
        return _part(match, text)
    if match["fraction"]:
        return _fraction(match, text)
    if match["point"]:
        return _pointed(match)
    if match["digits"]:
        return _digits(match, text)
    return _spelled(match)


def _number(match: re.Match[str], low: Decimal, high: Decimal, step: Decimal, form: str) -> Number:
    return Number(match.start(), match.end(), low, high, step, form)


def _vague(match: re.Match[str]) -> Number:
    said = " ".join(match["vague"].casefold().split())
    scale = Decimal(1)
    if match["many"]:
        word = match["many"].casefold()
        said = said.removesuffix(word).rstrip().removesuffix(" of")
        scale = DOZEN if word == "dozen" else SCALES[word]
    low, high = VAGUE[said]
    return _number(match, low * scale, high * scale, scale, "vague")


def _dozens(count: str) -> Decimal:
    if "half" in count:
        return Decimal(6)
    return DOZEN * (SMALL.get(count) or Decimal(1))


def _share(match: re.Match[str], text: str) -> Number | None:
    """ "One in five", "four out of 10" as a fraction; None for "one in five years"."""
    top, bottom = _small(match["top"]), _small(match["bottom"])
    if not 0 < top < bottom or _TIMESPAN.match(text, match.end()):
        return None
    by = match["by"].casefold()
    if (by == "of" and not match["every"]) or (
        match["whom"] and _COUNTED_IN.match(text, match.end())
    ):
        return None
    if by == "in":
        sparse = bottom in {3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000}
        if not sparse or not _SHARE_AFTER.search(text[max(0, match.start() - 12) : match.start()]):
            return None
    return _number(match, top / bottom, top / bottom, Decimal("0.01"), "fraction")


def _alone(match: re.Match[str], text: str) -> Number | None:
    """The first number of "two in two cities", which is no share."""
    top = match["top"]
    end = match.start() + len(top)
    value = _small(top)
    form = "digits" if top.isdigit() else "spelled"
    if match.start() and text[match.start() - 1] in ".,":
        return None
    return Number(match.start(), end, value, value, precision(value), form)


def _small(word: str) -> Decimal:
    if word.isdigit():
        return Decimal(word)
    return sum((SMALL[part] for part in word.casefold().split("-")), Decimal(0))


def _part(match: re.Match[str], text: str) -> Number | None:
    top, of = match["parttop"], match["partof"].casefold()
    if (top is None and of not in {"half", "quarter"}) or _is_period(match, text):
        return None
    value, end = _ratio(top, of), match.end()
    scale = _SCALED.match(text, end)
    if scale is None:
        return _number(match, value, value, value, "part")
    value *= SCALES[scale.group().casefold()]
    return Number(match.start(), scale.end(), value, value, value, "spelled")


def _is_period(match: re.Match[str], text: str) -> bool:
    """Whether it is the "half" of "the first half" or the "quarter" of "fourth-quarter"."""
    return _PERIOD.search(text[max(0, match.start() - 12) : match.start()]) is not None


def _fraction(match: re.Match[str], text: str) -> Number | None:
    top, of = match["fractop"], match["fracof"].casefold()
    plural = of.endswith("s")
    if plural != (top is not None and top.casefold() not in {"a", "an", "one"}):
        return _counted_top(match)
    if top is None and (of != "half" or _is_period(match, text)):
        return None
    if of == "quarters" and top is not None and top.casefold() != "three":
        return _counted_top(match)
    hyphened = match["gap"] == "-"
    if not (plural or hyphened or _OF_THESE.match(text, match.end()) or _is_share(match, text)):
        return None
    value = _ratio(top, of)
    whole = _OF_FIGURE.match(text, match.end())
    if whole:
        count = value * Decimal(whole["figure"].replace(",", ""))
        return Number(match.start(), whole.end(), count, count, Decimal(1), "digits")
    return _number(match, value, value, Decimal("0.01"), "fraction")


def _is_share(match: re.Match[str], text: str) -> bool:
    """Whether a bare "half" or "a third" is a share: "more than half said so", "cut by a third"."""
    if text[match.end() : match.end() + 1] == "-" or _NOUN.match(text, match.end()):
        return False
    return _HEDGED.search(text[max(0, match.start() - 16) : match.start()]) is not None


def _counted_top(match: re.Match[str]) -> Number | None:
    """The "two" of "two half brothers"."""
    top = match["fractop"]
    if top is None or top.casefold() not in SMALL:
        return None
    value = SMALL[top.casefold()]
    return Number(match.start(), match.start() + len(top), value, value, Decimal(1), "spelled")


def _ratio(top: str | None, of: str) -> Decimal:
    bottom = PARTS[of if of in PARTS else of.removesuffix("s")]
    return SMALL.get((top or "one").casefold(), Decimal(1)) / Decimal(bottom)


def _pointed(match: re.Match[str]) -> Number:
    """ "Sixteen-point-six" and "zero-point-two" as they are read out on air."""
    decimals = "".join(str(UNITS.index(w)) for w in re.split(r"[ -]", match["decimals"].casefold()))
    scale = SCALES[match["pointscale"].casefold()] if match["pointscale"] else Decimal(1)
    value = Decimal(f"{_small(match['whole'])}.{decimals}") * scale
    return _number(match, value, value, Decimal(10) ** -len(decimals) * scale, "digits")


def _digits(match: re.Match[str], text: str) -> Number:
    figure, end = match["figure"], match.end()
    scale = Decimal(1)
    for word in (match["scale"] or "").casefold().split():
        scale *= SCALES[word]
    if match["letter"]:
        if _scales(match, text):
            scale = SCALES[match["letter"].strip().casefold()]
        else:
            end = match.start("letter")
    value = Decimal(figure.replace(",", ""))
    whole, _, decimals = figure.partition(".")
    step = Decimal(10) ** -len(decimals) if decimals else precision(Decimal(whole.replace(",", "")))
    if match["mixed"]:
        value, step = value + _mixed(match["mixed"]), Decimal("0.25")
    if scale != 1:
        value, step = value * scale, step * scale
    return Number(match.start(), end, value, value, step, "digits")


def _scales(match: re.Match[str], text: str) -> bool:
    """Whether a letter after a figure is a scale: "$5m" and "5m people", not "100m" or "5k"."""
    start, letter = match.start(), match["letter"]
    if letter == "M":
        return True
    if _MONEY_SIGN.search(text[max(0, start - 4) : start]):
        return True
    # A 401k is a pension.
    return (
        letter in {"m", "k"}
        and match["figure"] != "401"
        and _COUNTED.match(text, match.end()) is not None
    )


def _mixed(text: str) -> Decimal:
    fraction = text.strip(" -")
    if fraction in SIGNS:
        return SIGNS[fraction]
    top, bottom = fraction.split("/")
    return Decimal(top) / Decimal(bottom)


def _spelled(match: re.Match[str]) -> Number | None:
    text = match["spelled"]
    if match["plus"] or match["three"]:
        added = Decimal("0.75") if match["three"] else _ratio(None, match["plus"].casefold())
        scale = SCALES[match["plusscale"].casefold()] if match["plusscale"] else Decimal(1)
        value = (_small(re.split(r"[\s-]+and[\s-]", text.casefold())[0]) + added) * scale
        return _number(match, value, value, scale / 4, "spelled")
    said = spelled(text)
    return None if said is None else _number(match, said, said, precision(said), "spelled")
