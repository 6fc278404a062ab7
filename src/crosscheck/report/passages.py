"""The words of an article around a claim, as printed, with one stretch of them marked."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Sequence

from crosscheck.model import Article, Claim, Record, Reference, Span
from crosscheck.report.escape import markdown_piece, visible

PASSAGE_WIDTH = 900
"""Longest passage in code points; of a longer one the part around the mark is shown."""

CUT = "[…]"

# A note stands between two characters that `visible` leaves in no text of an article.
_NOTE = re.compile("\x02([^\x02\x03]*)\x03")
_OPEN, _SHUT = "\x02", "\x03"


class Passage(Record, frozen=True):
    """Text before the mark, the mark ("" for none), text after; on one line, not escaped.

    Notes, which are no words of the article, are told apart by `spelled` and `bold`.
    """

    before: str
    marked: str
    after: str


def passage(
    article: Article,
    sentence: Span,
    mark: Span | None,
    *,
    notes: Sequence[Reference] = (),
    width: int = PASSAGE_WIDTH,
) -> Passage:
    """The sentence with `mark`, as far as it lies in the sentence, told apart.

    White space runs are one space, hidden characters are shown; what is cut shows as "[…]".
    What each reference of `notes` means follows its mention; `width` does not count it.
    """
    text = article.text
    start, end = _trimmed(text, sentence.start, sentence.end)
    low, high = (start, start) if mark is None else _trimmed(text, mark.start, mark.end)
    low, high = min(max(low, start), end), min(max(high, start), end)
    if low >= high:
        low = high = start
    first, last = _window(start, end, low, high, width)
    high = min(high, last)
    inner = [note for note in notes if low < note.span.end < high]
    early = [note for note in notes if note.span.end <= low]
    late = [note for note in notes if note.span.end >= high and note.span.end > low]
    return Passage(
        before=(f"{CUT} " if first > start else "") + _noted(text, Span(first, low), early),
        marked=_noted(text, Span(low, high), inner),
        after=_noted(text, Span(high, last), late) + (f" {CUT}" if last < end else ""),
    )


def notes(claim: Claim) -> tuple[Reference, ...]:
    """What a reader of the claim alone could not know: what it means, by its place.

    Nothing whose name, or its last word, the claim prints itself.
    """
    printed = set(claim.text.casefold().split())
    found = (
        r
        for r in claim.references
        if not r.source.overlaps(claim.sentence)
        and (r.span.start == r.span.end or r.means.casefold().split()[-1] not in printed)
    )
    return tuple(sorted(found, key=lambda reference: reference.span.end))


def _noted(text: str, span: Span, notes: Sequence[Reference]) -> str:
    """A stretch on one line, each note behind its mention; in front of what lacks its subject."""
    parts, position = [], span.start
    for note in notes:
        at = note.span.end
        if not span.start <= at <= span.end:
            continue
        parts.append(visible(text[position:at]))
        # Escaping makes blanks of these; until then a note is one word.
        means = _OPEN + visible(note.means).replace(" ", "\xa0") + _SHUT
        opens = at == span.start and not text[max(0, at - 1) : at].strip()
        parts.append(f"{means} " if opens and not text[position:at] else f" {means}")
        position = at
    return "".join([*parts, visible(text[position : span.end])])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())


def _window(start: int, end: int, low: int, high: int, width: int) -> tuple[int, int]:
    """The part of [start, end) that is shown: all of it, or `width` code points around the mark."""
    if end - start <= width:
        return start, end
    spare = max(0, width - (high - low)) // 2
    first = max(start, min(low - spare, end - width))
    return first, min(end, first + width)


def spelled(text: str) -> str:
    """A part of a passage with its notes in brackets."""
    return _NOTE.sub(r"[\1]", text)


def _markdown(text: str) -> str:
    """A part of a passage in Markdown, escaped, with its notes in brackets and in italics."""
    parts = _NOTE.split(text)
    return "".join(
        f"*\\[{markdown_piece(part).strip()}\\]*" if number % 2 else markdown_piece(part)
        for number, part in enumerate(parts)
    )


def bold(text: Passage) -> str:
    """The passage in Markdown, escaped, with the mark in bold.

    Where Markdown would not see the start or end of bold type (a mark that starts with
    punctuation inside a word), the mark is widened to the next white space.
    """
    if not text.marked:
        return _markdown(text.before + text.after).strip()
    before, marked, after = text.before, text.marked, text.after
    if not _opens(before[-1:], marked[0]):
        kept = before[: before.rfind(" ") + 1]
        before, marked = kept, before[len(kept) :] + marked
    if not _opens(after[:1], marked[-1]):
        blank = after.find(" ")
        blank = len(after) if blank < 0 else blank
        marked, after = marked + after[:blank], after[blank:]
    pieces = _markdown(before), _markdown(marked), _markdown(after)
    return "{}**{}**{}".format(*pieces).strip()


def _opens(outside: str, inside: str) -> bool:
    """Whether `**` between these two characters is a delimiter by every CommonMark version."""
    return inside.isalnum() or not outside.strip() or _is_punctuation(outside)


def _is_punctuation(char: str) -> bool:
    return char in string.punctuation or unicodedata.category(char).startswith("P")
