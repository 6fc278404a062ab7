"""Which parts of a paragraph stand in quotation marks or brackets."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"“”„«»()\[\]‘’']")
# Typewriter and curly marks are often mixed in one quotation.
_OPENERS = {'"': '"”', "“": '”"', "„": "”“", "«": "»"}
_BRACKETS = {"(": ")", "[": "]"}

# Longer brackets are a typing error: an open one must not swallow the paragraph.
LONGEST_BRACKET = 300


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """The quotations of a paragraph, marks included; one that stays open runs to its end.

    An apostrophe opens a quotation only in front of a word and when another one closes it
    behind a word or stop.
    """
    marks = [(match.start(), match.group()) for match in _MARK.finditer(text)]
    singles = [at for at, mark in marks if mark in "’'" and _closes(text, at)]
    found: list[tuple[int, int]] = []
    position = next_single = 0
    number = 0
    while number < len(marks):
        at, mark = marks[number]
        number += 1
        if at < position or mark in "()[]":
            continue
        end = -1
        if mark in _OPENERS:
            closers = _OPENERS[mark]
            while number < len(marks) and marks[number][1] not in closers:
                number += 1
            end = marks[number][0] + 1 if number < len(marks) else len(text)
            if number < len(marks) and _reopens(text, marks[number][0]):
                # A new paragraph of the quotation, joined to the one before.
                end -= 1
            else:
                number += 1
        elif mark in "'‘" and _opens(text, at):
            while next_single < len(singles) and singles[next_single] <= at + 1:
                next_single += 1
            open_end = len(text) if _carries_on(text, at) else -1
            end = singles[next_single] + 1 if next_single < len(singles) else open_end
        if end > 0:
            found.append((at, end))
            position = end
    return tuple(found)


def _reopens(text: str, at: int) -> bool:
    """Whether a typewriter mark behind a sentence's end opens rather than closes: '. "The'."""
    before = text[max(0, at - 2) : at]
    return text[at] == '"' and before in (". ", "! ", "? ") and text[at + 1 : at + 2].isupper()


def _carries_on(text: str, at: int) -> bool:
    """Whether an opening mark without a closing one still opens: at the start, or behind ": "."""
    return not text[:at].strip() or text[max(0, at - 2) : at] in (": ", ", ")


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and (after.isalpha() or after in '"“')


def _closes(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    plural = before == "s" and after == " " and text[at + 2 : at + 3].islower()
    return not before.isspace() and not after.isalnum() and not plural


def bracketed(text: str) -> tuple[tuple[int, int], ...]:
    """The outermost closed brackets of a text, up to LONGEST_BRACKET characters each."""
    found: list[tuple[int, int]] = []
    open_at = -1
    depth = 0
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if open_at >= 0 and at - open_at > LONGEST_BRACKET:
            open_at, depth = -1, 0
        if mark in _BRACKETS:
            open_at = at if depth == 0 else open_at
            depth += 1
        elif mark in ")]" and depth:
            depth -= 1
            if depth == 0:
                found.append((open_at, at + 1))
                open_at = -1
    return tuple(found)


def mask(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The text with every character of those spans turned into "\\0": same length."""
    parts = []
    position = 0
    for start, end in spans:
        parts.append(text[position:start])
        parts.append("\0" * (end - max(start, position)))
        position = max(end, position)
    parts.append(text[position:])
    return "".join(parts)
