"""Who wrote it and where from: bylines and datelines, which are no part of what is claimed."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_NAME = r"[A-Z][\w.’'-]*(?:\s+(?:(?:and|AND|&|of|de|van|von)\s+)?[A-Z][\w.’'-]*){0,8}"
_BYLINES = (
    re.compile(
        rf"(?:by|By|BY):?\s+(?:(?:the|The|THE)\s+)?{_NAME}(?:\s+in\s+{_NAME})?(?:\s*[,|/–—-]\s*[^.!?]{{0,80}})?$"
    ),
    re.compile(r"by:?\s+\w[^.!?]{2,60}\b(?:updated|published|posted|staff|reporter|editor)\b", _I),
    re.compile(r"(?:additional )?(?:reporting|editing|writing) by\b[^!?]{0,120}$", _I),
    re.compile(r"(?:compiled|translated|written|edited) by\s[^.!?]{2,60}$", _I),
    re.compile(
        r"(?:(?:staff|associated press|news) (?:writer|reporter)s?|special to the)\b[^.]{0,60}$", _I
    ),
    re.compile(
        r"(?:breaking news staff|with news wire services|the associated press|associated press)$",
        _I,
    ),
    re.compile(r"the associated press contributed\b|contributing:|with [A-Z]\w+ [A-Z]\w+$", _I),
    re.compile(
        r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){1,3},\s(?:The )?"
        r"(?:Associated Press|Reuters|\w+ (?:News|Times|Post))$"
    ),
    re.compile(r"[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2}:\s*\(?\d{3}\)?[\s-]\d{3}-\d{4}"),
    re.compile(r"[—–-]?\s?[^!?]{2,60}\(@\w{1,30}\)\s+\w+ \d{1,2}, \d{4}"),
    re.compile(r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$|@\w{2,30}$"),
    re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,30}){1,4}(?:\s.{0,40})?$"),
)

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_AGENCY = (
    r"(?:AP|Reuters|AFP|CNN|UPI|PTI|ANI|IANS|dpa|EFE|Xinhua|Yonhap|Kyodo|Bloomberg|BBC"
    r"|[A-Z][A-Z0-9.&/ -]{1,30}"
    r"|[A-Z][\w.]{1,20}(?: [A-Z][\w.]{1,20}){0,3})"
)
_KNOWN = (
    r"(?:AP|Reuters|REUTERS|AFP|CNN|UPI|PTI|ANI|IANS|dpa|EFE|Xinhua|Yonhap|Kyodo|Bloomberg|BBC"
    r"|TASS)"
)
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]{1,30}(?:\s[A-ZÀ-Þ][A-ZÀ-Þ.'’/-]{1,30}){0,3}"
_TOWN = r"[A-Z][\w.’'-]{1,20}(?:,?\s[A-Z][\w.’'-]{1,20}){0,4}"
_STATE = r"(?:,\s[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20}){0,2})?"
_DASH = r"(?:--+|[—–―-])"
_DATE = rf"(?:,?\s{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?)?"
_BEGINS = r"(?=[A-Z0-9“\"'‘À-Þ])"
_DATELINE = re.compile(
    rf"(?:{_PLACE}{_STATE}{_DATE}(?:\s?\({_AGENCY}\))?(?:\s{_DASH}\s?|\s?(?:--|[—–―])\s){_BEGINS}"
    rf"|{_PLACE}{_STATE}{_DATE}\s\({_AGENCY}\)\s{_BEGINS}"
    rf"|{_PLACE}{_STATE}{_DATE}\.?\s?/[A-Z][\w-]{{1,15}}/\.?\s?(?:{_DASH}\s)?"
    rf"|{_TOWN}{_DATE}\s?\({_KNOWN}\)\s?(?:{_DASH}\s?|{_BEGINS})"
    rf"|\({_KNOWN}\)\s?(?:{_DASH}\s?)?{_BEGINS})"
)

# "10:42 a.m.:", "1:15 PM UPDATE:", "UPDATE 3:45 p.m. ET -": when an entry was put up.
_CLOCK = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
_UPDATE = r"(?:(?:latest\s)?updated?|latest|new|breaking)"
_TIMED = re.compile(
    rf"[\[(*]{{0,3}}(?:{_UPDATE}[\s:,@–—-]{{1,3}}(?:at\s|\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\s)?{_CLOCK}|{_CLOCK})"
    rf"(?:\s?(?:[ECMPB]?[SD]?T|GMT|UTC|local(?:\stime)?|Eastern|Central|Pacific)\b)?"
    rf"(?:\s{_UPDATE})?[\])*]{{0,3}}\s*(?::|--|[–—|-])[\s*]+(?=(?-i:[A-ZÀ-Þ])|[“\"‘'])",
    _I,
)


def timed(text: str) -> int:
    """How many characters at the start say when an entry was put up ("10:42 a.m.:"); 0 for none."""
    match = _TIMED.match(text[:80])
    return match.end() if match else 0


def is_byline(text: str) -> bool:
    """Whether a line names who wrote, or how to reach them, and nothing else."""
    head = text[:300]
    bare = head.strip("()[]—–-*_ ")
    forms = (head,) if bare == head else (head, bare)
    return any(pattern.match(form) for form in forms for pattern in _BYLINES)


def dateline(text: str) -> int:
    """How many characters at the start are a dateline ("SEOUL, Jan. 5 (Wire) -"); 0 when none."""
    match = _DATELINE.match(text[:160])
    return match.end() if match else 0
