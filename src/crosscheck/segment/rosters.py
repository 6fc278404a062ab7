"""Lists of people with an age each: what is said of all of them is said of every one."""

from __future__ import annotations

import re
from itertools import pairwise

Parts = tuple[tuple[int, int], ...]

_NAME = (
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s(?:(?:de|la|van|von|der|bin|al|el|da|dos)\s)?[A-ZÀ-Þ][\w.’'-]*){1,4}"
)
PERSON = re.compile(
    r"(?:(?:the\s)?(?:Rev|Dr|Sgt|Lt|Capt|Cpl|Officer|Deputy|Sen|Rep)\.?\s)?"
    rf"{_NAME}(?:,\s(?:Jr|Sr|I{{2,3}})\.?)?,\s(?:age[d]?\s)?\d{{1,3}}(?![\d,.]*\d|\s?%)"
    r"(?:\s(?:months?|years?)(?:\sold)?\b|(?!\s?(?!and\b|of\b|from\b)[a-z]))"
    r"(?:,?\s(?:both\s)?(?:of|from)\s[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,2}"
    r"(?:,\s(?:[A-Z][\w.]+(?:\s[A-Z][\w.]+)?)(?=[,;.]|\sand\b))?)?"
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:and\s+)?|,?\s+and\s+)(?:also\s+)?(?:his|her)?\s*$")
_CLOSES = re.compile(r"\s*[,;]?\s*")
MOST = 40


def person_by_person(masked: str, start: int, end: int) -> tuple[Parts, ...]:
    """The stretch once for each person of a list, without the others; empty where it has none."""
    found = list(PERSON.finditer(masked, start, end))
    run = _longest_run(masked, found)
    if len(run) < 2 or len(run) > MOST:
        return ()
    before = (start, run[0].start())
    closing = _CLOSES.match(masked, run[-1].end(), end)
    after = (closing.end() if closing else run[-1].end(), end)
    shared = [part for part in (before, after) if any(c.isalnum() for c in masked[slice(*part)])]
    # The comma behind an age stays: without it "32 were killed" is a count.
    return tuple(
        tuple(sorted([*shared, (person.start(), _with_comma(masked, person.end(), end))]))
        for person in run
    )


def _with_comma(masked: str, at: int, end: int) -> int:
    return at + 1 if at < end and masked[at] in ",;" else at


def _longest_run(masked: str, found: list[re.Match[str]]) -> list[re.Match[str]]:
    """The most people in a row with nothing but commas and "and" between them."""
    if not found:
        return []
    runs = [[found[0]]]
    for left, right in pairwise(found):
        if _BETWEEN.fullmatch(masked, left.end(), right.start()):
            runs[-1].append(right)
        else:
            runs.append([right])
    return max(runs, key=len)
