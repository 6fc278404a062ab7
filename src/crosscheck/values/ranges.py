"""Two figures joined by "to", "and" or a dash: a range, a score, or neither."""

from __future__ import annotations

import re

from crosscheck.values.numbers import Number
from crosscheck.values.units import unit_after

_JOINT = re.compile(r"\s*(?:-|–|—|-?\s*to-?|votes?\s+to|and|or)\s*(?:US)?[$£€]?\Z", re.IGNORECASE)
_BALLOT = re.compile(r"\s*votes?\s+to\s*\Z", re.IGNORECASE)
_SIGN = re.compile(r"\s*(?:US)?[$£€]?\Z")
_BETWEEN = re.compile(
    r"\bbetween\s+(?:about\s+|(?:the\s+)?ages\s+(?:of\s+)?)?(?:US)?[$£€]?\Z", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom\s+(?:US)?[$£€]?\Z", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:rose|fell|up|down|cut|by)\s+(?:US)?[$£€]?\Z", re.IGNORECASE)
# "Estimates run from 500,000 to 1.6 million": bounds, whatever is counted.
_BOUNDS = re.compile(
    r"\b(?:rang(?:e|es|ed|ing)|runs?|running|var(?:y|ies|ied|ying)|span(?:s|ned|ning)?|anywhere"
    r"|anything|everything|sizes|ages|aged|estimates|priced|prices|sentences|fines|figures)\s+"
    r"(?:(?:in|between)\s+(?:\w+\s+)?)?from\s+(?:about\s+|as\s+(?:low|little|few|much)\s+as\s+)?"
    r"(?:US)?[$£€]?\Z",
    re.IGNORECASE,
)
# "Raised its target from 21 to 24": what was and what is, not a range.
_CHANGE = re.compile(
    r"\b(?:r[oi]se\w*|rais\w+|f[ae]ll\w*|increas\w+|decreas\w+|grew|grow\w*|jump\w*|climb\w*|cut\w*"
    r"|dropp?\w*|declin\w+|reduc\w+|lower\w*|lift\w*|went|gone?|goes|go|going|mov\w+|t[ao]ken?|took"
    r"|expand\w*|widen\w*|narrow\w*|shift\w*|extend\w*|revis\w+|upgrad\w+|downgrad\w+|chang\w+"
    r"|up|down|turn\w*|boost\w*|brought|bring\w*|slash\w*|trim\w*|shr[aiu]nk\w*|swell\w*|surg\w+"
    r"|plung\w+|soar\w*|slipp?\w*|tumbl\w+|slid\w*|edg\w+|improv\w+|double\w*|accelerat\w+|slow\w*"
    r"|eas\w+|advanc\w+|promot\w+|adjust\w*|correct\w*|updat\w+|convert\w*|switch\w*|number\w*"
    r"|toll|total|figure|estimate|count|swung|swing\w*|dipp?\w*|dwindl\w+|add\w*|hik\w+)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:%|per\s?cent|(?:[a-z]+\s+)?[a-z]+s\b|people|men|women|children|feet)", re.IGNORECASE
)
_VOTED = re.compile(
    r"\b(?:vote[ds]?|voting|ruled|ruling|won|win|wins|beat|beats|lost|lose|defeated|score|margin|tied"
    r"|passed|approved|decision|majority|led|leading|trailed|party-line|victory|loss)\b"
    r"(?:\s+\w+){0,3}\s*[,(]?\s*\Z",
    re.IGNORECASE,
)
_VOTE_AFTER = re.compile(
    r"[\s-]+(?:\w+\s+){0,1}(?:votes?\b(?!s)|voting|rul(?:ing|ed)|decisions?|majority|margin|split|win|loss"
    r"|victor(?:y|ies)|defeat|lead|score|record|tie|draw|deadlock|rout|triumph)\b",
    re.IGNORECASE,
)
_DASHES = frozenset("-–—")
_LOOSE = re.compile(r"(?:\s+or\s+(?:even\s+)?|(?P<to>\s+to\s+|[-–]))")
_FARTHEST = 32


def is_range(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers, one after the other, are one range or one score."""
    between = _without_unit(text, first, second)
    if len(between) > 12 or not _JOINT.match(between):
        return False
    joint = _SIGN.sub("", between).strip().lower().removesuffix("$")
    before = text[max(0, first.start - 80) : first.start]
    if joint == "or":
        return is_choice(text, first, second)
    if joint == "and":
        return second.low > first.low and _BETWEEN.search(before) is not None
    if joint.rstrip("-").endswith("to"):
        if _is_vote(text, first, second):
            return True
        if second.low <= first.low or _MOVED.search(before):
            return False
        if len(between) < second.start - first.end and _CHANGE.search(_clause(before)):
            return False
        if _BOUNDS.search(before):
            return True
        return _FROM.search(before) is None or _spans(text, before, second)
    return True


def _without_unit(text: str, first: Number, second: Number) -> str:
    """What joins the two, without the unit of the first where the second has it too.

    "5 percent to 10 percent", "10 miles to 20 miles".
    """
    if second.start - first.end > _FARTHEST:
        return text[first.end : second.start]
    unit, end = unit_after(text, first.end)
    if unit is None or end >= second.start or unit_after(text, second.end)[0] != unit:
        return text[first.end : second.start]
    return text[end : second.start]


def is_choice(text: str, first: Number, second: Number) -> bool:
    """Whether the two are one loose figure: "one or two", "30 or 40", "three to four"."""
    match = _LOOSE.fullmatch(text, first.end, second.start)
    if match is None or "vague" in (first.form, second.form) or not first.low < second.low:
        return False
    return second.low <= 2 * first.low or match["to"] is not None


def is_score(text: str, first: Number, second: Number, *, counts: bool) -> bool:
    """Whether a range is a score or a vote: "52-48", "a vote of 52 to 48".

    `counts` says that a unit, a noun or a role goes with it: falling figures are still no range.
    """
    if _is_vote(text, first, second):
        return True
    joint = text[first.end : second.start].strip()
    if joint not in _DASHES:
        return False
    return not counts or (second.low < first.low and first.form == second.form == "digits")


def _spans(text: str, before: str, second: Number) -> bool:
    """Whether "from 21 to 24 cars" gives bounds: it counts something, and nothing has changed."""
    counts = _COUNTED.match(text, second.end) or text[second.start - 1] in "$£€"
    return bool(counts) and _CHANGE.search(_clause(before)) is None


def _clause(before: str) -> str:
    return re.split(r"[,;:.!?](?:\s|\Z)", before)[-1]


def _is_vote(text: str, first: Number, second: Number) -> bool:
    if _BALLOT.match(text[first.end : second.start]):
        return True
    if _VOTE_AFTER.match(text, second.end):
        return True
    before = text[max(0, first.start - 40) : first.start]
    return _VOTED.search(before) is not None and _COUNTED.match(text, second.end) is None
