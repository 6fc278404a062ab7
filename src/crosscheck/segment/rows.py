"""Rows of tables, "Key: Value" lines and lists of labels: facts whose subject is a header.

A row is claimed where a figure or a name stands in it, and each of its cells refers to the header
of its column. A table whose shape is not certain has no headers; a line that only might be a row
is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, takewhile

from crosscheck.model import Link, Record, Reference, Span
from crosscheck.segment.blocks import Block
from crosscheck.segment.furniture import is_furniture
from crosscheck.segment.keys import key_of, subject_of
from crosscheck.segment.words import (
    WORD,
    ends_sentence,
    has_subject_and_verb,
    is_headline_case,
    word_count,
)

RULED = 1.0
"""How sure a header is that a rule sets off, of 1."""
GUESSED = 0.8
"""How sure one is that only its lack of figures tells."""
LABELLED = 0.7
"""How sure the label on the line above a figure is."""

_RULE = re.compile(r"[\s:+=-]*-{2,}[\s:+=-]*$|:?-+:?$|={3,}$")
_DIGIT = re.compile(r"\d")
_FIGURE = re.compile(
    r"(?:about|around|some|nearly|almost|over|under|more than|less than|at least|up to|approx\.?)?"
    r"\s*[~≈<>+−-]?\s?(?-i:[A-Z]{2,3}\s?)?[$€£¥₩₹]?\s?\d",
    re.IGNORECASE,
)
_PASSING = re.compile(
    r"\b(?:ago|min(?:ute)?s? read|comments?|shares?|views?|likes?|followers)\b"
    r"|^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:an?|the|how|why|what|when|where|who|from|to|for)\s", re.IGNORECASE)
_STARTERS = frozenset("The A An It They He She This These".split())
_TAB = re.compile(r"\t+")

WIDEST_CELL = 160
MOST_ROWS = 40
"""How many rows without marks between their cells are read: each is searched for in the text."""


class Row(Record, frozen=True):
    """A stretch of a block; `reason` is "" for a claim, "table" for a header, label or rule."""

    start: int
    end: int
    reason: str
    references: tuple[Reference, ...] = ()


class _Line(Record, frozen=True):
    """The cells of block `number`, which runs from `start` to `end`; blank ones are empty."""

    number: int
    start: int
    end: int
    cells: tuple[Span, ...]
    ruled: bool = False


def find_rows(
    text: str, blocks: Sequence[Block], reasons: Sequence[str]
) -> Mapping[int, tuple[Row, ...]]:
    """For the blocks that are rows what they consist of, by number.

    `reasons` are why blocks are left out as a whole ("" for none): a block that is furniture or
    a byline is no row.
    """
    found: dict[int, tuple[Row, ...]] = {}
    kinds = [_kind(text, block, why) for block, why in zip(blocks, reasons, strict=True)]
    lines = (text[b.body : b.end] for b, kind in zip(blocks, kinds, strict=True) if kind == "key")
    keys = Counter(line.partition(":")[0] for line in set(lines))
    for tabular, group in groupby(range(len(blocks)), kinds.__getitem__):
        numbers = list(group)
        if tabular == "pipes":
            found.update(_piped(text, blocks, numbers))
        elif tabular == "tabs":
            found.update(_table(text, [_tabbed(text, blocks[n], n) for n in numbers]))
        elif tabular == "flat":
            flat = ((number, _unlabelled(text, blocks[number])) for number in numbers[:MOST_ROWS])
            found.update((number, rows) for number, rows in flat if rows)
        elif tabular == "key":
            found.update(_keys(text, blocks, numbers, keys))
        elif tabular == "line":
            found.update(_labelled(text, blocks, numbers))
    return found


def _kind(text: str, block: Block, reason: str) -> str:
    if reason == "table":
        return "pipes" if "|" in text[block.start : block.end] else "flat"
    if reason or block.kind not in ("paragraph", "bullet"):
        return ""
    body = text[block.body : min(block.end, block.body + 400)]
    if "\t" in body and block.end - block.body < 400:
        return "tabs"
    if block.end - block.body < 320 and key_of(body):
        return "key"
    return "line" if block.kind == "paragraph" and block.end - block.start <= 60 else ""


# --- tables -------------------------------------------------------------------------------------


def _piped(
    text: str, blocks: Sequence[Block], numbers: Sequence[int]
) -> Iterable[tuple[int, tuple[Row, ...]]]:
    lines = [_cut(text, blocks[number], number) for number in numbers]
    for width, group in groupby(lines, lambda line: len(line.cells)):
        table = list(group)
        flat = _flattened(text, table[0]) if len(table) == 1 and width > 4 else ()
        yield from ([(table[0].number, flat)] if flat else _table(text, table))


def _cut(text: str, block: Block, number: int) -> _Line:
    """The cells of a row, without the empty ones outside its first and last mark."""
    cells = []
    position = block.start
    for part in text[block.start : block.end].split("|"):
        cells.append(_trimmed(text, position, position + len(part)))
        position += len(part) + 1
    if cells and cells[0].start == cells[0].end:
        cells = cells[1:]
    if cells and cells[-1].start == cells[-1].end:
        cells = cells[:-1]
    ruled = _is_ruled(text, cells)
    return _Line(number, block.start, block.end, cells=tuple(cells), ruled=ruled)


def _tabbed(text: str, block: Block, number: int) -> _Line:
    borders = [match.span() for match in _TAB.finditer(text, block.body, block.end)]
    starts = [block.body, *(end for _, end in borders)]
    ends = [*(start for start, _ in borders), block.end]
    cells = (_trimmed(text, start, end) for start, end in zip(starts, ends, strict=True))
    return _Line(number, block.start, block.end, cells=tuple(cells))


def _trimmed(text: str, start: int, end: int) -> Span:
    said = text[start:end]
    start += len(said) - len(said.lstrip())
    return Span(start, max(start, start + len(said.strip())))


def _is_ruled(text: str, cells: Sequence[Span]) -> bool:
    said = [text[cell.start : cell.end] for cell in cells if cell.start < cell.end]
    return bool(said) and all(_RULE.match(cell) for cell in said)


def _table(text: str, lines: Sequence[_Line]) -> Iterable[tuple[int, tuple[Row, ...]]]:
    """The rows of a table; nothing where the lines may be something else."""
    if len({len(line.cells) for line in lines}) > 1:
        return
    rules = [place for place, line in enumerate(lines) if line.ruled]
    data = [line for line in lines if not line.ruled]
    if len(data) < 2 or len(data[0].cells) < 2:
        return
    headed = rules[:1] == [1] or rules[:2] == [0, 2]
    guessed = not rules and _has_header(text, data)
    if not headed and not guessed and len(data) < 3:
        return
    header = data[0] if headed or guessed else None
    confidence = RULED if headed else GUESSED
    for line in lines:
        row = None if line is header or line.ruled else _row(text, line.cells, header, confidence)
        if row:
            yield line.number, (row,)
        elif line is header:
            yield line.number, (Row(line.start, line.end, "table"),)


def _has_header(text: str, data: Sequence[_Line]) -> bool:
    """Whether the first row names columns: figures stand below it, in a whole column, not in it."""
    first = [text[cell.start : cell.end] for cell in data[0].cells]
    if len(data) < 3 or any(_DIGIT.search(cell) or word_count(cell) > 5 for cell in first):
        return False
    columns = zip(*(line.cells for line in data[1:]), strict=True)
    return any(
        all(_DIGIT.search(text[cell.start : cell.end]) for cell in column) for column in columns
    )


def _row(text: str, cells: Sequence[Span], header: _Line | None, confidence: float) -> Row | None:
    """The claim that a row makes, None where nothing in it can be checked."""
    filled = [cell for cell in cells if cell.start < cell.end]
    said = [text[cell.start : cell.end] for cell in filled]
    if len(filled) < 2 or any(len(cell) > WIDEST_CELL or _is_broken(cell) for cell in said):
        return None
    ruled = header is not None and confidence == RULED
    told = ruled and any(word_count(cell) >= 4 for cell in said[1:])
    if not told and not any(_is_worth(cell, named=header is not None) for cell in said[1:]):
        return None
    references = []
    for cell, head in zip(cells, header.cells if header else (), strict=header is not None):
        if cell.start < cell.end and head.start < head.end:
            means = text[head.start : head.end]
            references.append(Reference(cell, Link.HEADER, means, head, confidence))
    return Row(filled[0].start, filled[-1].end, "", tuple(sorted(references)))


def _is_broken(cell: str) -> bool:
    return is_furniture(cell) or "<" in cell or ">" in cell


def _is_worth(cell: str, *, named: bool) -> bool:
    if _DIGIT.search(cell):
        return True
    return named and word_count(cell) <= 6 and len(cell) > 3 and is_headline_case(cell, share=1.0)


def _left_out(cells: Sequence[Span]) -> Row:
    return Row(cells[0].start, cells[-1].end, "table")


def _flattened(text: str, line: _Line) -> tuple[Row, ...]:
    """The rows of a table that stands on one line, told by the rule below its header."""
    cells = [cell for cell in line.cells if cell.start < cell.end]
    rules = [bool(_RULE.match(text[cell.start : cell.end])) for cell in cells]
    if True not in rules:
        return ()
    first = rules.index(True)
    width = next((n for n, rule in enumerate(rules[first:]) if not rule), 0)
    data = cells[first + width :]
    if width < 2 or first != width or len(data) % width or any(rules[first + width :]):
        return ()
    header = _Line(line.number, cells[0].start, cells[width - 1].end, cells=tuple(cells[:width]))
    found = [_left_out(cells[: 2 * width])]
    for place in range(0, len(data), width):
        part = data[place : place + width]
        found.append(_row(text, part, header, RULED) or _left_out(part))
    return tuple(found)


def _unlabelled(text: str, block: Block) -> tuple[Row, ...]:
    """The first cell and the sentence of a row whose cells only a space parts.

    The sentence begins with words that begin one, or with a name that stands elsewhere too.
    """
    found = list(WORD.finditer(text, block.body, min(block.end, block.body + 120)))
    for number, word in enumerate(found[1:8], start=1):
        said = text[word.start() : block.end]
        if not word.group()[0].isupper() and not word.group().islower():
            return ()
        names = takewhile(lambda after: after[0].isupper(), (w.group() for w in found[number:]))
        named = " ".join(names)
        if not named or not has_subject_and_verb(said[:200]):
            continue
        elsewhere = text.count(named) > text.count(named, block.start, block.end)
        if word.group() in _STARTERS or elsewhere:
            label = Span(block.body, found[number - 1].end())
            stands = Span(word.start(), block.end)
            means = text[label.start : label.end]
            reference = Reference(stands, Link.HEADER, means, label, LABELLED)
            return (
                Row(label.start, label.end, "table"),
                Row(stands.start, stands.end, "", (reference,)),
            )
    return ()


# --- lines --------------------------------------------------------------------------------------


def _keys(
    text: str, blocks: Sequence[Block], numbers: Sequence[int], keys: Mapping[str, int]
) -> Iterable[tuple[int, tuple[Row, ...]]]:
    """The lines of a list of keys; a line on its own only with a figure.

    `keys` says how many lines of the article have each key: one that has several values is that
    of several subjects, and tells nothing where none is named.
    """
    subject = subject_of(text, blocks, numbers[0])
    for number in numbers:
        block = blocks[number]
        line = text[block.body : block.end]
        value = key_of(line)
        if not subject and keys[line.partition(":")[0]] > 1:
            continue
        figure = _FIGURE.match(value) is not None and word_count(value) <= 6
        if not figure and not (len(numbers) > 2 and _is_listed(value)):
            continue
        place = Span(block.end, block.end)
        references = [
            Reference(place, Link.HEADER, text[name.start : name.end], name, confidence)
            for name, confidence in subject
        ]
        yield number, (Row(block.body, block.end, "", tuple(references)),)


def _is_listed(value: str) -> bool:
    """Whether a value among others is a short name, or has a figure in it."""
    if _DIGIT.search(value):
        return word_count(value) <= 8
    return value[0].isupper() and word_count(value) <= 4 and not _TITLED.match(value)


def _labelled(
    text: str, blocks: Sequence[Block], numbers: Sequence[int]
) -> Iterable[tuple[int, tuple[Row, ...]]]:
    """Lists of a label and a figure on a line each, three pairs or more."""
    place = 0
    while place + 5 < len(numbers):
        pairs = 0
        while place + 2 * pairs + 1 < len(numbers) and _is_pair(
            text, blocks, numbers[place + 2 * pairs]
        ):
            pairs += 1
        if pairs < 3:
            place += 1
            continue
        for number in numbers[place : place + 2 * pairs : 2]:
            label, value = blocks[number], blocks[number + 1]
            names, stands = Span(label.start, label.end), Span(value.start, value.end)
            means = text[names.start : names.end]
            yield number, (Row(names.start, names.end, "table"),)
            yield (
                number + 1,
                (
                    Row(
                        stands.start,
                        stands.end,
                        "",
                        (Reference(stands, Link.HEADER, means, names, LABELLED),),
                    ),
                ),
            )
        place += 2 * pairs


def _is_pair(text: str, blocks: Sequence[Block], number: int) -> bool:
    label = text[blocks[number].start : blocks[number].end]
    value = text[blocks[number + 1].start : blocks[number + 1].end]
    return (
        label[0].isupper()
        and _FIGURE.match(value) is not None
        and not _DIGIT.search(label)
        and word_count(label) <= 4
        and not ends_sentence(label)
        and ":" not in label
        and word_count(value) <= 6
        and not ends_sentence(value)
        and not _PASSING.search(value)
        and not is_furniture(label)
    )
