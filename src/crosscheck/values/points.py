"""Points: those of a poll or a rate are percentage points, those of a game or an index a count."""

from __future__ import annotations

import re

from crosscheck.values.units import Unit

_POINTS = re.compile(r"[\s-]points?\b(?!\s+of\b|[\s-]+(?:guard|man|person|plan|program|guide)\b)")
# Games and indexes have points of their own.
_OWN = re.compile(
    r"\b(?:scor(?:ed?|es|ing|ers?)|rebounds?|assists?|steals?|dow|nasdaq|s&p|nikkei|ftse|kospi|dax"
    r"|hang\s+seng|index|stocks?|shares|futures|halftime|quarter|overtime|playoffs?|coach|lakers"
    r"|touchdown|free\s+throws?|averag(?:ed?|es|ing)|per\s+game|games?|season|match|league|goals?"
    r"|nba|nfl|nhl|team|tournament|driver|iq|standings)\b",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"%|\b(?:per\s?cent|percentage|polls?|polling|polled|voters?|votes?|approv\w+|favorab\w+"
    r"|favourab\w+|disapprov\w+|surveys?|election|primary|caucus\w*|candidates?|democrat\w*|gop"
    r"|republicans?|unemployment|jobless|inflation|turnout|respondents|rates?|ballot|margin\s+of\s+error"
    r"|swing|tories|labour)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"[\s-]points?\s+(?:lead|edge|advantage|margin|gap|swing|deficit|bump|bounce|ahead|behind|clear)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?|ahead|behind)\b[^.;]{0,60}\bby\s+\Z"
)
_BEFORE, _AFTER = 120, 80


def points_after(text: str, start: int, end: int) -> tuple[Unit | None, int] | None:
    """The unit of the plain "points" right behind the number at [start, end), and where it ends.

    "pp" where they are those of a poll or a rate, else none: a bare count. None without any.
    """
    point = _POINTS.match(text, end)
    if point is None:
        return None
    return (Unit("pp"), point.end()) if _are_rated(text, start, end) else (None, end)


def _are_rated(text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if _OWN.search(before) or _OWN.search(after):
        return False
    if _RATED.search(before) or _RATED.search(after):
        return True
    return _AHEAD.match(after) is not None or _LEADING.search(before) is not None
