"""Days counted from another moment: "two days after the summit", "the previous day".

What they count from is in the text or nowhere, so they stay symbolic ("P2D-after"), with the
words of the event that they name.
"""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.words import content
from crosscheck.values.writing import COUNT, Reading, Rule, Writing, count_of, rule

_SIDES = {"after": "after", "later": "after", "following": "after", "next": "after"}
_EVENT = re.compile(
    r"\s+(?!(?:while|as|when|in|at|on|near|outside|inside|during|by|from|with|for|to|because|until)\b)"
    r"(?P<event>[^,.;:!?()\"“”—]{3,48})"
)
_CLAUSE = re.compile(r"\s+(?:he|she|it|they|we|who|which|that|when|and|but|or)\b")
_OFFSET = re.compile(r"P(?P<n>\d+)D-(?P<side>after|before)$")
_UNITS = ("day", "week", "month", "year")
_PARTS = "night|morning|afternoon|evening"
_SPOKEN = (*_UNITS, *_PARTS.split("|"))
_WEEKS = re.compile(r"P(?P<n>\d+)W-(?P<side>after|before)$")
_SLACK = 3
_FORM = re.compile(r"P[\dX]+[DWMY]-(?:after|before)$")


def _counted(match: re.Match[str], _: Writing) -> Reading | None:
    """ "Two days after", "several weeks earlier"."""
    said = match["n"].lower()
    count = "X" if said.startswith(("sev", "a few", "a couple")) else str(count_of(said))
    return None, _form(count, match["unit"], match["side"])


def _neighbour(match: re.Match[str], _: Writing) -> Reading | None:
    """ "The previous day", "the following week", "the day after"."""
    return None, _form("1", match["unit"], match["side"])


def _form(count: str, unit: str, side: str) -> str:
    unit = unit if unit.lower() in _UNITS else "day"
    return f"P{count}{unit[0].upper()}-{_SIDES.get(side.lower(), 'before')}"


def is_offset(form: str) -> bool:
    """Whether a form counts from a moment other than that of writing."""
    return _FORM.match(form) is not None


def event_after(text: str, end: int, form: str) -> tuple[str, ...]:
    """The first words of the event that an offset ending at `end` counts from ("the summit")."""
    if not is_offset(form) or not text[max(0, end - 6) : end].lower().endswith(("after", "before")):
        return ()
    match = _EVENT.match(text, end)
    return content(_CLAUSE.split(match["event"], maxsplit=1)[0])[:3] if match else ()


def resolved(form: str, origin: dt.date) -> Days | None:
    """The days that an offset in days or weeks comes to, counted from `origin`; None of another."""
    match = _OFFSET.match(form) or _WEEKS.match(form)
    if match is None:
        return None
    weeks = "W-" in form
    count = int(match["n"]) * (7 if weeks else 1) * (1 if match["side"] == "after" else -1)
    slack = _SLACK if weeks else 0
    start = calendar.shift(origin, days=count - slack)
    end = calendar.shift(origin, days=count + slack)
    return Days(start, end) if start and end else None


OFFSETS: tuple[Rule, ...] = (
    rule(
        rf"\b(?P<n>{COUNT}|several|a\s+few|a\s+couple\s+of)\s+(?P<unit>day|week|month|year)s?\s+"
        r"(?P<side>after|before|later|earlier)\b(?!\s+this\b)",
        _counted,
        words=("after", "before", "later", "earlier"),
        hints=_UNITS,
    ),
    rule(
        rf"\b(?:the|that)\s+(?P<side>previous|preceding|following|next(?=\s+(?:day|{_PARTS})))\s+"
        rf"(?P<unit>day|week|month|year|{_PARTS})\b(?!-)",
        _neighbour,
        words=("previous", "preceding", "following", "next"),
        hints=_SPOKEN,
    ),
    rule(
        rf"\bthe\s+(?P<unit>day|week|month|year|{_PARTS})\s+(?P<side>before|after)\b"
        r"(?!\s+(?:last|next|yesterday|tomorrow)\b)",
        _neighbour,
        words=("before", "after"),
        hints=_SPOKEN,
    ),
)
