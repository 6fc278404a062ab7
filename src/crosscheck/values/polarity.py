"""Negations and the predicate that each of them turns round."""

from __future__ import annotations

import re

from crosscheck.model import Polarity, Span
from crosscheck.values.vocabulary import vocabulary
from crosscheck.values.words import is_content, words

_NEGATION = re.compile(
    r"\b(?:not|never|no longer|cannot|\w+n['’]t|failed to|fails to|refused to|refuses to"
    r"|declined to|denied|denies|without|nobody|no[ -]one|none|nothing|neither)\b"
    r"|\bno(?=\s+[a-z])"
)
# One of these stands in every match: most claims hold none, and need no search.
_WORDS = frozenset(
    "not never no cannot failed fails refused refuses declined denied denies without nobody none "
    "nothing neither".split()
)
_SHORT = ("n't", "n’t")
_NO_NEGATION = re.compile(
    r"(?:not only|not just|no doubt|no more than|no fewer than|no less than"
    r"|not least|no matter|no later than|no sooner)\b",
    re.IGNORECASE,
)


def negations(text: str, *, offset: int) -> tuple[Polarity, ...]:
    """Every negation of a claim, with the canonical form of the next content word as its scope."""
    found: list[Polarity] = []
    known = vocabulary(text)
    if not (known.has(_WORDS) or known.holds(_SHORT)):
        return ()
    for match in _NEGATION.finditer(known.lowered):
        if _NO_NEGATION.match(text, match.start()):
            continue
        scope = next(
            (w.canonical for w in words(text[match.end() : match.end() + 60]) if is_content(w)), ""
        )
        start, end = match.span()
        found.append(Polarity(Span(offset + start, offset + end), text[start:end], scope=scope))
    return tuple(found)
