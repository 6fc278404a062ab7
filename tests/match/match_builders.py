"""Claims, statements and codes by hand, for the tests of the match stage."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from crosscheck.model import (
    AnyValue,
    Article,
    Claim,
    Days,
    Name,
    Published,
    Quantity,
    Span,
    Statement,
)

NOWHERE = Span(0, 0)


def claim(
    name: str, *, article: str, text: str = "Something happened.", values: Sequence[AnyValue] = ()
) -> Claim:
    return Claim(
        id=name,
        article=article,
        start=0,
        end=len(text),
        text=text,
        sentence=Span(0, len(text)),
        values=tuple(values),
    )


def quantity(number: int, *, role: str = "", of: Sequence[str] = (), unit: str = "") -> Quantity:
    return Quantity(
        span=NOWHERE,
        text=str(number),
        low=Decimal(number),
        high=Decimal(number),
        role=role,
        of=tuple(of),
        unit=unit,
    )


def name(key: str) -> Name:
    return Name(span=NOWHERE, text=key, key=key)


def statement(
    claim_id: str,
    text: str,
    *,
    publisher: str = "Herald",
    day: dt.date | None = None,
    instant: dt.datetime | None = None,
    path: str | None = None,
    before: str = "",
    article: str | None = None,
) -> Statement:
    """A claim alone in its article, after `before`."""
    article_id = article if article is not None else f"article-{claim_id}"
    whole = before + text
    published = None
    if day is not None:
        published = Published(days=Days(day, day), instant=instant)
    return Statement(
        Claim(
            id=claim_id,
            article=article_id,
            start=len(before),
            end=len(whole),
            text=text,
            sentence=Span(len(before), len(whole)),
        ),
        Article(
            id=article_id,
            path=path if path is not None else f"{article_id}.txt",
            text=whole,
            publisher=publisher,
            published=published,
        ),
    )


def unit_codes(
    rows: int, *, dimensions: int = 24, seed: int = 0, spread: float = 1.0
) -> NDArray[np.int8]:
    """Codes of random unit rows; a small `spread` puts them near to each other."""
    random = np.random.default_rng(seed)
    points = random.normal(size=(rows, dimensions)) * spread + random.normal(size=dimensions)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    return np.clip(np.rint(508 * points), -127, 127).astype(np.int8)
