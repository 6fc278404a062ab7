"""The words of an article around a claim, as printed, with one stretch of them marked."""

from __future__ import annotations

import string
import unicodedata

from crosscheck.model import Article, Record, Span
from crosscheck.report.escape import markdown_piece, visible

PASSAGE_WIDTH = 900
"""Longest passage in code points; of a longer one the part around the mark is shown."""

CUT = "[…]"


class Passage(Record, frozen=True):
    """Text before the mark, the mark ("" for none), text after; on one line, not escaped."""

    before: str
    marked: str
    after: str


def passage(
    article: Article, sentence: Span, mark: Span | None, *, width: int = PASSAGE_WIDTH
) -> Passage:
    """The sentence with `mark`, as far as it lies in the sentence, told apart.

    White space runs are one space, hidden characters are shown; what is cut shows as "[…]".
    """
    text = article.text
    start, end = _trimmed(text, sentence.start, sentence.end)
    low, high = (start, start) if mark is None else _trimmed(text, mark.start, mark.end)
    low, high = min(max(low, start), end), min(max(high, start), end)
    if low >= high:
        low = high = start
    first, last = _window(start, end, low, high, width)
    high = min(high, last)
    before, marked, after = text[first:low], text[low:high], text[high:last]
    return Passage(
        before=(f"{CUT} " if first > start else "") + visible(before),
        marked=visible(marked),
        after=visible(after) + (f" {CUT}" if last < end else ""),
    )


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


def one_line(text: Passage) -> str:
    """The whole passage without its mark."""
    return text.before + text.marked + text.after


def bold(text: Passage) -> str:
    """The passage in Markdown, escaped, with the mark in bold.

    Where Markdown would not see the start or end of bold type (a mark that starts with
    punctuation inside a word), the mark is widened to the next white space.
    """
    if not text.marked:
        return markdown_piece(one_line(text)).strip()
    before, marked, after = text.before, text.marked, text.after
    if not _opens(before[-1:], marked[0]):
        kept = before[: before.rfind(" ") + 1]
        before, marked = kept, before[len(kept) :] + marked
    if not _opens(after[:1], marked[-1]):
        blank = after.find(" ")
        blank = len(after) if blank < 0 else blank
        marked, after = marked + after[:blank], after[blank:]
    pieces = markdown_piece(before), markdown_piece(marked), markdown_piece(after)
    return "{}**{}**{}".format(*pieces).strip()


def _opens(outside: str, inside: str) -> bool:
    """Whether `**` between these two characters is a delimiter by every CommonMark version."""
    return inside.isalnum() or not outside.strip() or _is_punctuation(outside)


def _is_punctuation(char: str) -> bool:
    return char in string.punctuation or unicodedata.category(char).startswith("P")
