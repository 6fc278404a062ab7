""" "Key: Value" lines, and the heading above them that says whose keys they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.model import Span
from crosscheck.segment.blocks import Block
from crosscheck.segment.datelines import is_byline
from crosscheck.segment.furniture import is_furniture
from crosscheck.segment.words import (
    asks,
    ends_sentence,
    has_subject_and_verb,
    has_verb,
    is_headline_case,
    word_count,
    words,
)

_KEY = re.compile(r"(?P<key>[^\W\d_][^:|.!?;\n“”\"]{0,60}):\s*(?P<value>[^\s/].{0,250})$")
# Labels of headlines, of the page and of whoever can be reached: what follows is no fact.
_OTHER_LABELS = re.compile(
    r"(?:breaking|updates?|watch|live|video|photos?|pictures?|read|more|related|exclusive|opinion"
    r"|poll|gallery|raw|listen|click|file|published|updated|posted|modified|last|date|by|author"
    r"|written|sources?|credits?|tags?|category|categories|filed|topics?|contact|phone|tel|tele\w+"
    r"|e-?mail|fax|web\w*|url|link|follow|twitter|facebook|instagram|hashtag|copyright|comments?"
    r"|share|views?|see|also|note|editor\w*|correction|image|caption|reporting|story|review|quiz"
    r"|analysis|factbox|timeline|chapter|part|step|figure|table|question|answer|q|a|re|vs"
    r"|advertis\w+|sponsored|subscribe|download|call|text|visit|location of photo|dateline)\b",
    re.IGNORECASE,
)
_REACHED = re.compile(r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}|\S@\S|https?:|www\.|[#@]\w")
_SUBJECTS = (
    re.compile(
        r"(?:the\s)?(?:(?:key|quick|fast|main|basic|more)\s)?(?:facts|figures|data|details|numbers"
        r"|stats|statistics|information)(?:\s(?:and|&)\s(?:figures|numbers|data|dates))?"
        r"\s(?:about|on|of|for)\s(?P<name>\S.{1,80}?)\W*$",
        re.IGNORECASE,
    ),
    re.compile(r"(?:About|Profile:|Factbox:|Fact file:)\s(?P<name>\S.{1,80}?)\W*$"),
    re.compile(
        r"(?P<name>\S.{1,80}?)(?::|\s[–—-])?\s(?:at a glance|in (?:numbers|figures|brief)"
        r"|(?:key |quick )?facts(?: and figures)?|fact ?(?:file|box|sheet))\W*$",
        re.IGNORECASE,
    ),
)
_GENERIC = frozenset(
    """
    key facts fact figures figure details detail summary overview background timeline data contact
    hours schedule about information info numbers statistics stats results highlights main other
    more quick general basic conclusion introduction points features terms profile related latest
    """.split()
)

STATED = 0.9
"""How sure a subject is that a heading names as such ("Key facts about X"), of 1."""
ABOVE = 0.6
"""How sure one is that is all that the heading says."""


def key_of(line: str) -> str:
    """The value of a "Key: Value" line; "" where the line may be anything else."""
    found = _KEY.match(line)
    if found is None:
        return ""
    key, value = found.group("key").strip(), found.group("value").strip()
    if not 0 < word_count(key) <= 6 or key[-1].isdigit() or _OTHER_LABELS.match(key):
        return ""
    if has_subject_and_verb(key) or word_count(value) > 12 or _REACHED.search(value):
        return ""
    if asks(value) or value[0] in "“\"'‘" or is_furniture(line) or is_byline(line):
        return ""
    stopped = ends_sentence(value) and word_count(value) > 3
    return "" if stopped or has_subject_and_verb(value) or value.endswith(":") else value


def subject_of(text: str, blocks: Sequence[Block], number: int) -> tuple[tuple[Span, float], ...]:
    """The words of the heading above a block that name a subject, and how sure that is."""
    before = number - 1
    while before >= 0 and blocks[before].kind == "rule":
        before -= 1
    if before < 0:
        return ()
    start, end = blocks[before].body, blocks[before].end
    said = text[start : min(end, start + 160)]
    if end - start >= 120 or blocks[before].kind in ("table", "bullet") or ends_sentence(said):
        return ()
    for pattern in _SUBJECTS:
        found = pattern.match(said)
        if found and found.group("name").lower() not in _GENERIC:
            name = found.span("name")
            return ((Span(start + name[0], start + name[1]), STATED),)
    bare = said.rstrip(": ")
    generic = any(word.lower() in _GENERIC for word in words(bare))
    if generic or not 0 < word_count(bare) <= 5 or has_verb(bare) or ":" in bare:
        return ()
    headed = is_headline_case(bare, share=1.0)
    return ((Span(start, start + len(bare)), ABOVE),) if headed else ()
