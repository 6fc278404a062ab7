"""Weekdays: "Monday", "next Friday", "Friday through Sunday", and whether they are past or coming.

A claim may tell of both ("met on Tuesday and will meet on Thursday"): the words beside a weekday
tell first, then the verb nearest before it, then the next one, then the claim.
"""

from __future__ import annotations

import datetime as dt
import re

from crosscheck.model import Days
from crosscheck.values import calendar
from crosscheck.values.calendar import WEEKDAYS
from crosscheck.values.writing import Reading, Rule, Writing, rule

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WINDOW = 120
_LED = r"(?:\s+(?:on|for|by|until|till|through|the|early|late|next))*\s+$"
_PAST_BESIDE = re.compile(
    rf"\b(?:since|following|past)\s+(?:the\s+|early\s+|late\s+)?$|\b(?:said|says|told\s+\w+){_LED}",
    re.IGNORECASE,
)
_AHEAD_BESIDE = re.compile(
    r"\b(?:this\s+coming|coming|upcoming)\s+$"
    r"|\b(?:scheduled|slated|planned|set|due|expected)(?:\s+to\s+(?:be\s+)?\w+){0,1}"
    + _LED
    + r"|\b(?:begins?|starts?|resumes?|expires?|takes\s+effect|kicks\s+off)"
    + _LED,
    re.IGNORECASE,
)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?$", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:by|until|till)\s+(?:the\s+)?(?:early\s+|late\s+)?"
    r"(?:(?:about\s+)?(?:\d[\d:.]*\s?[ap]\.?m\.?|noon|midnight|midday)\s+(?:on\s+)?)?$",
    re.IGNORECASE,
)
_OWNS = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}?(?P<what>[\w-]+)", re.IGNORECASE)
# What nobody plans, so that "Monday's crash" is over.
_UNPLANNED = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,2}?(?:attacks?|shootings?|crash(?:es)?|fires?|blaze|blasts?|explosions?"
    r"|bombings?|killings?|deaths?|murders?|slayings?|stabbings?|robbery|earthquake|quake|storm"
    r"|tornado(?:es)?|rampage|massacre|incidents?|accident|collision|derailment|violence|riots?"
    r"|clash(?:es)?|arrests?|announcement|verdict|statement|comments|remarks|loss|win|victory"
    r"|defeat|resignation|revelations?|tweets?|crackdown|raids?|standoff|rescue|outage|spill)\b",
    re.IGNORECASE,
)
_AHEAD_WORDS = (
    r"will|shall|would|won['’]t|scheduled|due|plans?|planned|expected|slated|invit(?:es?|ed|ation)"
    r"|(?:is|are|set|going)\s+to|['’]ll"
)
# Neither "will be held" nor "followed by".
_PAST_WORDS = (
    r"(?<!be\s)(?<!get\s)(?<!been\s)(?:said|told|was|were|had|did|didn['’]t|spoke|met|shot|found|left"
    r"|went|came|took|made|gave|began|held|won|lost|died|fell|rose|struck|hit|led|saw|wrote|became"
    r"|ran|brought|heard|broke|fled|drove"
    r"|(?!(?:need|indeed|speed|feed|proceed|exceed|followed\s+by)\b)[a-z]{2,}ed)"
)
# A verb, and whether it looks ahead; "following" and "after" turn to what is over.
_VERB = re.compile(
    rf"(?P<ahead>\b(?:{_AHEAD_WORDS})\b)|(?P<past>\b(?:{_PAST_WORDS})\b)", re.IGNORECASE
)
_STOP = re.compile(r"[;:.!?“”\"()]")
_PUT_OFF = re.compile(
    r"\b(?:postponed|delayed|extended|suspended|adjourned|closed|given|has|have|must|should"
    r"|can|need|needs)\b",
    re.IGNORECASE,
)


def _weekday(match: re.Match[str], writing: Writing) -> Reading | None:
    """A weekday: the last one (the day of writing included), or the next where it looks ahead."""
    if _TITLE_BEFORE.search(match.string, max(0, match.start("w") - 12), match.start("w")):
        return None
    number = WEEKDAYS[match["w"].lower()]
    which = (match["which"] or "").strip().lower().split(" ")[-1]
    form = f"{which or 'XXXX'}-WXX-{number + 1}"
    if writing.day is None:
        return None, form
    gap = _gap(number, which, match, writing.day, writing)
    day = calendar.shift(writing.day, days=gap)
    return (Days(day, day), form) if day else None


def _gap(number: int, which: str, match: re.Match[str], day: dt.date, writing: Writing) -> int:
    """Days from that of writing to the weekday."""
    today = day.weekday()
    if which == "next":
        return (number - today) % 7 or 7
    if which == "coming":
        return (number - today) % 7
    if which != "last" and _looks_ahead(match, writing):
        return (number - today) % 7
    return -((today - number) % 7) or (-7 if which == "last" else 0)


def _looks_ahead(match: re.Match[str], writing: Writing) -> bool:
    """Whether a weekday is one to come, by the words beside it, else by the verbs."""
    text, start, end = match.string, match.start(), match.end()
    window = max(0, start - _WINDOW)
    before = text[window:start]
    if _PAST_BESIDE.search(before) or _UNPLANNED.match(text, end):
        return False
    if _AFTER.search(before) and _OWNS.match(text, end):
        return False
    if _AHEAD_BESIDE.search(before):
        return True
    verbs = [*_VERB.finditer(_clause_before(before))]
    limit = _LIMIT.search(before) is not None
    if limit and _PUT_OFF.search(before):
        return True
    if not (limit or writing.ahead):
        return False
    if verbs:
        return verbs[-1]["ahead"] is not None
    after = text[end : end + _WINDOW]
    stop = _STOP.search(after)
    verb = _VERB.search(after[: stop.start()] if stop else after)
    return verb is None or verb["ahead"] is not None


def _clause_before(before: str) -> str:
    """What stands before a weekday in its sentence."""
    stops = [*_STOP.finditer(before)]
    return before[stops[-1].end() :] if stops else before


def _weekdays(match: re.Match[str], writing: Writing) -> Reading | None:
    """ "Friday through Sunday"; the working week alone names no days of any one week."""
    first, last = WEEKDAYS[match["w"].lower()], WEEKDAYS[match["w2"].lower()]
    form = f"XXXX-WXX-{first + 1}/{last + 1}"
    if writing.day is None or (first, last) in {(0, 4), (0, 5), (0, 6)} or first == last:
        return None, form
    start = calendar.shift(writing.day, days=_gap(first, "", match, writing.day, writing))
    end = calendar.shift(start, days=(last - first) % 7) if start else None
    return (Days(start, end), form) if start and end else None


_TITLED = (
    r"(?!\s+(?-i:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Business\s+Post|Independent|Star"
    r"|Night\s+(?:Football|Live|Lights|Raw|Baseball)|Morning\s+America|Evening\s+Post))"
)
_TITLE_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Super|Giving|Cyber|Palm|Ash|Easter|Holy|Sheffield)\s$"
)
WEEKDAYS_RULES: tuple[Rule, ...] = (
    rule(
        rf"\b(?P<w>{WEEKDAY})(?:\s+(?:to|through|thru|until|till)\s+|\s?[-–]\s?)"
        rf"(?P<w2>{WEEKDAY})(?!\w)",
        _weekdays,
        words=WEEKDAYS,
        hints=("day to", "day thr", "day until", "day till", "day-", "day –", "day -", "day–"),
    ),
    rule(
        r"\b(?P<which>last\s+|next\s+|this\s+coming\s+|coming\s+|this\s+)?"
        rf"(?P<w>{WEEKDAY})(?!\w){_TITLED}",
        _weekday,
        words=WEEKDAYS,
    ),
)
