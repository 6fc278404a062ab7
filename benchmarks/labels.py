"""Labelled pairs of sentences from real news: pointers and labels, never the text."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from benchmarks import shared
from crosscheck.errors import SourceError
from crosscheck.model import Article, Asked, Excerpt, Record, Span

FILE = Path(__file__).parent / "data" / "pairs.jsonl"
REPORTED = Path(__file__).parent / "data" / "reported.jsonl"

Label = Literal["conflict", "update", "agree", "unrelated", "none"]
Kind = Literal[
    "number", "date", "duration", "anchor", "rank", "name", "negation", "quote", "attribution",
    "other",
]  # fmt: skip
Ground = Literal["text", "date", "context"]
Route = Literal["reading", "neighbour", "number", "name"]
Split = Literal["tune", "test"]
Reading = Literal["conflict", "update", "agree", "unrelated", "skip"]

# The rules were written while all that they reported on these events was read.
_READ_WHILE_WRITING = ("e19-", "e54-", "e59-", "e64-", "e76-")


class Pointer(Record, frozen=True, forbid_unknown_fields=True):
    """A sentence of an article and the words in it that decide.

    `path` is under news/; `start`, `end` and `key` are code points of the whole file, front
    matter and all; `hash` is the first 12 hex digits of the sentence's SHA-256.
    """

    path: str
    start: int
    end: int
    hash: str
    key: tuple[int, int]


class Labelled(Record, frozen=True, forbid_unknown_fields=True):
    """A pair with the label that holds, and what two readers said who did not see each other.

    `label` is "none" where the two could not be settled: such a pair is measured on by nobody.
    `decided_by` says what a reader needs: the two sentences, the publication dates, or more of
    the articles. `route` says how the pair was found.
    """

    id: str
    event: str
    a: Pointer
    b: Pointer
    label: Label
    kind: Kind
    decided_by: Ground
    route: Route
    first: Reading
    second: Reading

    @property
    def split(self) -> Split:
        return split(self.event)

    @property
    def collection(self) -> str:
        """gva, basil or newscluster."""
        return self.a.path.partition("/")[0]


def split(event: str) -> Split:
    """Whether an event's pairs may be looked at when the product is changed: its last digit.

    Even is for tuning, odd is for testing. The number of a newscluster event stands in front.
    """
    if event.startswith(_READ_WHILE_WRITING):
        return "tune"
    number = event[1:].partition("-")[0] if event.startswith("e") else event[-1]
    return "test" if int(number, 16) % 2 else "tune"


def load(file: Path = FILE) -> tuple[Labelled, ...]:
    """All labelled pairs, in the order of the file; SourceError for a line that is broken."""
    return shared.rows(file, Labelled, what="labelled pair")


def of_split(pairs: Sequence[Labelled], which: Split) -> tuple[Labelled, ...]:
    """The pairs of a split that have a label."""
    return tuple(pair for pair in pairs if pair.split == which and pair.label != "none")


class Placed(Record, frozen=True):
    """A pointer in the article as crosscheck reads it; spans refer to `article.text`."""

    article: Article
    span: Span
    key: Span


@cache
def place(pointer: Pointer) -> Placed:
    """Where a pointer leads; SourceError when the words there are no longer the same."""
    whole = pointed(pointer.path, pointer.start, pointer.end, pointer.hash)
    article = shared.article(pointer.path)
    shift = len(whole) - len(article.text)
    first, last = pointer.key
    return Placed(
        article=article,
        span=Span(pointer.start - shift, pointer.end - shift),
        key=Span(first - shift, last - shift),
    )


def pointed(path: str, start: int, end: int, print_: str) -> str:
    """A whole file under news/; SourceError unless its words [start, end) have that fingerprint."""
    file = shared.folder() / "news" / path
    whole = file.read_text(encoding="utf-8")
    if fingerprint(whole[start:end]) != print_:
        raise SourceError(
            f"{file}: the labelled words at {start} are not those of the label",
            cure="get the data that the labels were made from, or label them again",
        )
    return whole


def fingerprint(words: str) -> str:
    """What a pointer keeps of the words that it points at."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()[:12]


def asked(pair: Labelled, *, alone: bool = False) -> Asked:
    """The pair as the pipeline takes it: in its articles, or as dated sentences alone."""
    a, b = (_excerpt(place(pointer), alone=alone) for pointer in (pair.a, pair.b))
    return Asked(pair.id, a, b)


def _excerpt(placed: Placed, *, alone: bool) -> Excerpt:
    article, span = placed.article, placed.span
    if not alone:
        return Excerpt(article, span)
    text = article.text[span.start : span.end]
    bare = msgspec.structs.replace(article, text=text, title="", url="")
    return Excerpt(bare, Span(0, len(text)))
