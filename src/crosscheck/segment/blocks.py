"""An article's text as blocks: paragraphs, headings, bullets, table rows, rules.

A line is a block; lines of hard-wrapped text are joined to the paragraph that they were.
"""

from __future__ import annotations

import re
from itertools import pairwise

from crosscheck.model import Record
from crosscheck.segment.words import ends_sentence

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAKS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
_MARKER = re.compile(r"(?:[-*+•‣▪●○◦·–—]\s+|\(?\d{1,2}[.)]\s+|>+\s*)+(?=\S)")
_HASHES = re.compile(r"#{1,6}\s+(?=\S)")
_RULE = re.compile(r"[\W_]+$")
_UNDERLINE = re.compile(r"(?:=+|-{3,}|~{3,})\s*$")
_TABLE_RULE = re.compile(r"[\s|:+-]*-{3,}[\s|:+-]*$")
_PIPE = re.compile(r"(?:^|\s)\|(?:\s|$)|\|\s*\||\|\s*$")

WIDEST = 120
NARROWEST = 40


class Block(Record, frozen=True):
    """A stretch [start, end) of the text without white space around it.

    `body` is where its words begin, after a bullet or hashes. `kind` is "paragraph", "heading",
    "bullet", "table" or "rule". `apart` says whether an empty line (or the start) is before it.
    """

    start: int
    end: int
    body: int
    kind: str
    apart: bool


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order; every character that is no white space lies in one."""
    lines = _lines(text)
    joined = _join(text, lines)
    blocks = [_block(text, start, end, apart=apart) for start, end, apart in joined]
    return tuple(_underlined(text, blocks))


def _lines(text: str) -> list[tuple[int, int, bool]]:
    """Start, end (trimmed) of each line that is not blank, and whether a blank one is before."""
    lines = []
    last = -1
    for match in _LINE.finditer(text):
        line = match.group()
        kept = line.strip()
        if kept:
            start = match.start() + len(line) - len(line.lstrip())
            apart = last < 0 or _is_gap(text[last:start])
            last = start + len(kept)
            lines.append((start, last, apart))
    return lines


def _is_gap(space: str) -> bool:
    """Whether white space between two lines holds an empty line."""
    return sum(line[-1] in _BREAKS for line in space.splitlines(keepends=True)) > 1


def _join(text: str, lines: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    groups: list[list[tuple[int, int, bool]]] = []
    for start, end, apart in lines:
        if apart or not groups or _starts_block(text[start : min(end, start + 200)]):
            groups.append([])
        groups[-1].append((start, end, apart))
    fits = [_breaks_by_width(text, group) for group in groups]
    if not _is_wrapped(text, groups, fits):
        return lines
    joined: list[tuple[int, int, bool]] = []
    for group, wide in zip(groups, fits, strict=True):
        for number, (start, end, apart) in enumerate(group):
            if number and wide[number - 1]:
                joined[-1] = (joined[-1][0], end, joined[-1][2])
            else:
                joined.append((start, end, apart))
    return joined


def _starts_block(line: str) -> bool:
    return bool(_MARKER.match(line) or _HASHES.match(line) or _RULE.match(line) or _is_table(line))


def _breaks_by_width(text: str, group: list[tuple[int, int, bool]]) -> list[bool]:
    """For each line but the last: whether the next line's first word did not fit behind it."""
    widths = [end - start for start, end, _ in group]
    widest = max(widths)
    if len(group) < 2 or not NARROWEST <= widest <= WIDEST:
        return [False] * (len(group) - 1)
    first = group[0][0]
    plain = not (_HASHES.match(text, first) or _is_table(text[first : group[0][1]]))
    found = []
    for (start, end, _), (begin, finish, _) in pairwise(group):
        word = text[begin : min(finish, begin + WIDEST)].split(None, 1)[0]
        found.append(plain and end - start + 1 + len(word) > widest)
    return found


def _is_wrapped(
    text: str, groups: list[list[tuple[int, int, bool]]], fits: list[list[bool]]
) -> bool:
    """Whether lines break in mid-sentence: half of the candidates go on in lower case."""
    candidates = 0
    lower = 0
    for group, wide in zip(groups, fits, strict=True):
        for (start, end, _), (begin, _, _), fit in zip(group, group[1:], wide, strict=False):
            if fit and not ends_sentence(text[start:end]):
                candidates += 1
                lower += not text[begin].isupper()
    return candidates > 0 and 2 * lower >= candidates


def _is_table(line: str) -> bool:
    return "|" in line and (line.count("|") > 1 or _PIPE.search(line) is not None)


def _block(text: str, start: int, end: int, *, apart: bool) -> Block:
    body = start
    kind = "paragraph"
    if _RULE.match(text, start, end):
        kind = "table" if "|" in text[start:end] else "rule"
    elif _is_table(text[start:end]) or _TABLE_RULE.match(text, start, end):
        kind = "table"
    elif hashes := _HASHES.match(text, start, end):
        kind, body = "heading", hashes.end()
    elif marker := _MARKER.match(text, start, end):
        kind, body = "bullet", marker.end()
    return Block(start=start, end=end, body=body, kind=kind, apart=apart)


def _underlined(text: str, blocks: list[Block]) -> list[Block]:
    found = list(blocks)
    for number, (block, after) in enumerate(pairwise(blocks)):
        short = block.kind == "paragraph" and block.end - block.start <= WIDEST
        near = after.kind == "rule" and not after.apart
        if (
            short
            and near
            and _UNDERLINE.match(text, after.start, after.end)
            and not ends_sentence(text[block.start : block.end])
        ):
            found[number] = Block(
                start=block.start, end=block.end, body=block.body, kind="heading", apart=block.apart
            )
    return found
