"""An article cut into pieces: sentences that may be claims, and the rest with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.model import Article, Record, Reference
from crosscheck.segment.blocks import Block
from crosscheck.segment.datelines import dateline, is_byline, timed
from crosscheck.segment.furniture import credit, gallery, is_about_author, is_furniture, notes
from crosscheck.segment.headlines import LONGEST, is_date_line, is_headline, is_title
from crosscheck.segment.identity import normalise
from crosscheck.segment.questions import is_question
from crosscheck.segment.rows import Row, find_rows
from crosscheck.segment.sentences import find_sentences
from crosscheck.segment.words import (
    WORD,
    ends_sentence,
    has_subject_and_verb,
    has_verb,
    is_headline_case,
    word_count,
    words,
)

_CONTENTS = re.compile(
    r"(?:table of contents|contents|in this article|on this page|jump to)\W*$", re.IGNORECASE
)
_LABEL = re.compile(r"(?:\*\*)?(?P<label>[^\W_][^:.!?\n]{1,90}):(?:\*\*)?\s+(?=[\w“\"'‘(])")
_LAST_LABEL = re.compile(r".{20,400}\S:\s+(?=[A-Z“\"])", re.DOTALL)
_SPEAKING_LABEL = re.compile(
    r"(?:.{0,40}\b)?(?:police|officials?|sheriff|mayor|authorities|minister|ministry|president|fbi"
    r"|prosecutors?|report|study|spokes\w+|chief|coroner|witness(?:es)?|lawyers?|army|military)$",
    re.IGNORECASE,
)
_COLUMNS = re.compile(
    r"(?:key\s+)?(?:points?|aspects?|features?|topics?|categor(?:y|ies)|items?|terms?|initiatives?|main\s\w+)"
    r"\s+(?:\|\s*)?(?:details?|descriptions?|summary|explanations?|information|values?)\W*$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\*|[QA]\d{0,2}:")
# "Photos: Two boats sank. Hide caption 2 of 30": a sentence stands in the line.
_STOPPED = re.compile(r"\b[a-z]{3,}[.!?]\s+[A-Z]")
_EMPHASIS = re.compile(r"([*_]{0,3})((?=[^\s*_]).*?[^\s*_])([*_]{0,3})", re.DOTALL)
_CELL = re.compile(r"[^|]+")


LONGEST_HEADING = 200
"""Characters of a heading; a longer one that ends in a stop has its paragraph on the same line."""
STOPPED = 2
"""How many paragraphs end in a stop where lines that do not are told from prose by that."""


class Piece(Record, frozen=True):
    """A stretch of a block; `reason` is "" while it may be a claim.

    `sentence_start`, `sentence_end` span the whole sentence, with its label and footnote marks;
    `speaker` is set when the label names one. A `row` is one claim, whatever stands in its cells;
    `references` are those to its headers.
    """

    start: int
    end: int
    reason: str
    block: int
    sentence_start: int
    sentence_end: int
    speaker: str = ""
    row: bool = False
    references: tuple[Reference, ...] = ()


def find_pieces(article: Article, blocks: tuple[Block, ...]) -> tuple[Piece, ...]:
    """The pieces of all blocks in text order."""
    text = article.text
    counts = Counter(WORD.findall(text))
    reasons = _block_reasons(article, blocks)
    rows = find_rows(text, blocks, reasons)
    stopped = sum(
        ends_sentence(text[max(block.start, block.end - 9) : block.end]) for block in blocks
    )
    found: list[Piece] = []
    known: dict[tuple[str, int, str], tuple[int, list[Piece]]] = {}
    for number, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if number in rows:
            found += _rows(rows[number], number, block)
        elif reason == "table" and "|" in text[block.start : block.end]:
            found += _cells(text, number, block, counts)
        elif reason:
            found.append(_piece(block.start, block.end, reason, number))
        else:
            # A line that stands often in a text (a menu, a hostile page) is read once.
            key = (block.kind, block.body - block.start, text[block.start : block.end])
            if key not in known:
                pieces = list(_sentences(text, number, block, counts))
                if stopped >= STOPPED:
                    pieces = _with_headline(text, block, pieces)
                known[key] = (number, pieces)
            first, pieces = known[key]
            found += _moved(pieces, block.start - blocks[first].start, number)
    return tuple(found)


def _moved(pieces: list[Piece], by: int, number: int) -> list[Piece]:
    """The pieces of a block as those of another, so many characters on, with the same text."""
    if not by:
        return pieces
    return [
        replace(
            piece,
            start=piece.start + by,
            end=piece.end + by,
            block=number,
            sentence_start=piece.sentence_start + by,
            sentence_end=piece.sentence_end + by,
        )
        for piece in pieces
    ]


def _block_reasons(article: Article, blocks: tuple[Block, ...]) -> list[str]:
    """For each block why it is left out as a whole, or ""."""
    text = article.text
    title = normalise(article.title)
    contents = columns = False
    found = []
    known: dict[tuple[str, str], str] = {}
    for number, block in enumerate(blocks):
        body = text[block.body : block.end]
        contents = contents and block.kind == "bullet" and not body.endswith(".")
        columns = columns and not block.apart and len(body) < 200 and ends_sentence(body)
        if (block.kind, body) not in known:
            known[block.kind, body] = _block_reason(block, body)
        reason = known[block.kind, body]
        if contents:
            reason = "contents"
        elif columns and not reason:
            reason = "table"
        elif number == 0 and title and normalise(body[:1000]) == title:
            reason = "heading"
        if block.kind != "table" and len(body) < 100 and _CONTENTS.match(body):
            reason, contents = "contents", True
        if block.kind != "table" and len(body) < 100 and _COLUMNS.match(body):
            reason, columns = "table", True
        found.append(reason)
    return _with_author_boxes(text, blocks, found)


def _block_reason(block: Block, body: str) -> str:
    if block.kind == "table":
        return "furniture" if len(body) < 100 and is_furniture(body) else "table"
    if block.kind == "heading" and not (len(body) > LONGEST_HEADING and ends_sentence(body)):
        return "heading"
    if block.kind == "rule" or not any(char.isalnum() for char in body):
        return "mark"
    if is_byline(body):
        return "byline"
    if (
        not (ends_sentence(body) or _STOPPED.search(body))
        and len(body) < 400
        and is_furniture(body)
    ):
        return "furniture"
    return ""


def _with_author_boxes(text: str, blocks: tuple[Block, ...], reasons: list[str]) -> list[str]:
    """The reasons, with boxes like "Ann Li / Ann Li is a portal ..." at the end of the text."""
    found = list(reasons)
    tail = range(max(0, len(blocks) - 6), len(blocks))
    for number in tail:
        body = text[blocks[number].body : blocks[number].end]
        if not found[number] and is_about_author(body):
            found[number] = "byline"
        if number == 0 or found[number]:
            continue
        name = text[blocks[number - 1].body : blocks[number - 1].end]
        box = 2 < len(name) < 60 and body.startswith(name) and not ends_sentence(name)
        if box and re.match(r"\s(?:is|was|has|are|provides|offers)\b", body[len(name) :]):
            before, after = text[: blocks[number - 1].start], text[blocks[number].end :]
            if name not in before.replace(f"Picture of {name}", "") + after:
                found[number - 1] = found[number] = "furniture"
    return found


def _piece(start: int, end: int, reason: str, block: int) -> Piece:
    return Piece(
        start=start, end=end, reason=reason, block=block, sentence_start=start, sentence_end=end
    )


def _rows(rows: Sequence[Row], number: int, block: Block) -> Iterable[Piece]:
    for row in rows:
        alone = sum(not other.reason for other in rows) < 2
        yield Piece(
            start=row.start,
            end=row.end,
            reason=row.reason,
            block=number,
            sentence_start=block.start if alone else row.start,
            sentence_end=block.end if alone else row.end,
            row=True,
            references=row.references,
        )


def _cells(text: str, number: int, block: Block, counts: Mapping[str, int]) -> Iterable[Piece]:
    """A table row; a cell's own full sentences stay claims."""
    position = block.start
    for cell in _CELL.finditer(text, block.start, block.end):
        for start, end in find_sentences(text, cell.start(), cell.end(), counts=counts):
            said = text[start:end]
            whole = said[0].isupper() and ends_sentence(said) and word_count(said) >= 4
            told = has_subject_and_verb(said) or (word_count(said) >= 8 and has_verb(said))
            if whole and told and not _sentence_reason(said):
                if text[position:start].strip():
                    yield _trim(text, _piece(position, start, "table", number))
                yield _piece(start, end, "", number)
                position = end
    if text[position : block.end].strip():
        yield _trim(text, _piece(position, block.end, "table", number))


def _trim(text: str, piece: Piece) -> Piece:
    said = text[piece.start : piece.end]
    start = piece.start + len(said) - len(said.lstrip())
    return _piece(start, start + len(said.strip()), piece.reason, piece.block)


def _sentences(text: str, number: int, block: Block, counts: Mapping[str, int]) -> Iterable[Piece]:
    if block.start < block.body:
        yield _trim(text, _piece(block.start, block.body, "mark", number))
    start = block.body
    placed = dateline(text[start : min(start + 200, block.end)])
    if placed and has_verb(text[start + placed : block.end]) and _is_prose(text, block):
        yield _trim(text, _piece(start, start + placed, "dateline", number))
        start += placed
    found = find_sentences(text, start, block.end, counts=counts)
    for first, last in found:
        yield from _sentence(text, number, first, last, headed=last < found[-1][1])


def _with_headline(text: str, block: Block, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a block; a headline that is all of it is no claim."""
    said = text[block.body : block.end]
    if block.kind != "paragraph" or [piece.reason for piece in pieces] != [""]:
        return pieces
    lone = not ends_sentence(said) and is_headline(said.lstrip("×> "))
    return [replace(pieces[0], reason="heading")] if lone else pieces


def _is_prose(text: str, block: Block) -> bool:
    body = text[block.body : block.end]
    return ends_sentence(body) or word_count(body[:400]) > 10


def _sentence(
    text: str, number: int, start: int, end: int, *, headed: bool = False
) -> Iterable[Piece]:
    """A sentence with its label, footnote marks and credit cut off, each with its reason.

    `headed` says that another one follows in the block: without a stop it is its heading.
    """
    for length in gallery(text[start:end]):
        reason = _opening_reason(text[start : start + length])
        yield _trim(text, _piece(start, start + length, reason, number))
        start += length
    whole = (start, end)
    clock = timed(text[start:end])
    if clock:
        yield _trim(text, _piece(start, start + clock, "time", number))
        headed = headed or "update" in text[start : start + clock].lower()
        start += clock
    if start == end:
        return
    start, end, opening, after = _without_emphasis(text, number, start, end)
    yield from opening
    label, speaker = _label(text[start:end])
    if (label or speaker) and _sentence_reason(text[start:end]) == "heading":
        label, speaker = 0, ""
    if label:
        yield _trim(text, _piece(start, start + label, "label", number))
        start += label
    for reason, length in (
        ("credit", credit(text[start:end])),
        ("footnote", notes(text[start:end])),
    ):
        if length and text[start : end - length].strip():
            after.insert(0, _trim(text, _piece(end - length, end, reason, number)))
            end -= length
            if reason == "credit":
                whole = (whole[0], start + len(text[start:end].rstrip()))
    said = text[start:end].rstrip()
    stopped = any(piece.reason == "footnote" for piece in after)
    reason = _sentence_reason(said, stopped=stopped)
    if headed and not reason and not stopped and word_count(said) <= 20 and _is_cut(said):
        reason = "heading"
    yield Piece(
        start=start,
        end=start + len(said),
        reason=reason,
        block=number,
        sentence_start=whole[0],
        sentence_end=whole[1],
        speaker=speaker,
    )
    yield from after


def _opening_reason(said: str) -> str:
    if not any(char.isalnum() for char in said):
        return "mark"
    return "label" if _MARKED.match(said) else "caption"


def _is_cut(said: str) -> bool:
    """Whether a sentence has no end of its own, not even that of a quotation."""
    return not ends_sentence(said) and said[-1] not in "\"'”’»,;:–—-"


def _without_emphasis(
    text: str, number: int, start: int, end: int
) -> tuple[int, int, list[Piece], list[Piece]]:
    """The sentence without the stars of a whole note ("*Ann Li wrote this.*")."""
    found = _EMPHASIS.fullmatch(text, start, end)
    marks = found.group(1) + found.group(3) if found else ""
    if found is None or not marks or marks[0] in found.group(2):
        return start, end, [], []
    first, last = found.span(2)
    before = [_piece(start, first, "mark", number)] if start < first else []
    return first, last, before, [_piece(last, end, "mark", number)] if last < end else []


def _label(said: str) -> tuple[int, str]:
    """How long the label before a statement is ("Missile tests: "), and whom it names."""
    long = _long_label(said)
    if long:
        return long, ""
    match = _LABEL.match(said)
    if match is None:
        return 0, ""
    label, rest = match.group("label").strip("* "), said[match.end() :]
    if word_count(rest) < 4 or not (has_verb(rest) or ends_sentence(rest)):
        return 0, ""
    if rest[0] in "“\"'‘" or _SPEAKING_LABEL.match(label):
        return (0, label) if not has_subject_and_verb(label) and word_count(label) <= 8 else (0, "")
    short = word_count(label) <= 4 or (
        is_headline_case(label, share=0.7) and word_count(label) <= 12
    )
    if not short or has_subject_and_verb(label) or not (rest[0].isupper() or rest[0].isdigit()):
        return 0, ""
    return match.end(), ""


def _long_label(said: str) -> int:
    match = _LAST_LABEL.match(said)
    if match is None or not is_headline_case(match.group(), share=0.7):
        return 0
    return match.end() if has_verb(said[match.end() :]) else 0


def _sentence_reason(said: str, *, stopped: bool = False) -> str:
    """Why a sentence is no claim, or "". `stopped`: a full stop was cut off with the footnotes."""
    count = word_count(said)
    if not count:
        return "mark"
    if is_byline(said) and count < 30:
        return "byline"
    if is_date_line(said):
        return "date"
    if is_furniture(said):
        return "furniture"
    if is_question(said):
        return "question"
    if said.rstrip("*_ ").endswith((":", "：")):
        return "lead-in" if has_subject_and_verb(said) else "heading"
    if ends_sentence(said) or stopped:
        return "" if count >= 4 or (count >= 2 and has_verb(said)) else "fragment"
    return _unstopped_reason(said, count)


def _unstopped_reason(said: str, count: int) -> str:
    if is_title(said):
        return "heading" if count <= LONGEST else "furniture"
    if count < 4 or not has_verb(said):
        named = said[0].isupper() and count <= 14 and not any(char.isdigit() for char in said)
        return "heading" if named and len(words(said)) > 1 else "fragment"
    return ""
