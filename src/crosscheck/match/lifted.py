"""Claims in passages that two articles have in common: which repeats which, and with what facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from crosscheck.match.words import NEGATION, is_number, tokens
from crosscheck.model import (
    Anchor,
    AnyValue,
    Claim,
    Duration,
    Name,
    Quantity,
    Rank,
    Record,
    Reprint,
    Span,
    Time,
)

LEAST_SHARE = 0.6
"""How much of a claim's words stand, in their order, in the claim that it repeats."""


class Lifted(Record, frozen=True, order=True):
    """Two claims (`a < b`) of a common passage that put one statement in nearly the same words.

    `share` (0..1) is how much of the words of one are in the other; `same` whether all figures,
    dates and negations are the same. Where they are not, the two must be judged.
    """

    a: str
    b: str
    share: float
    same: bool


def find_lifted(claims: Iterable[Claim], reprints: Iterable[Reprint]) -> tuple[Lifted, ...]:
    """The claims that reprints share, sorted: each claim of the copy with its nearest match."""
    at: defaultdict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        at[claim.article, claim.sentence].append(claim)
    found: dict[tuple[str, str], Lifted] = {}
    for reprint in reprints:
        for there, here in reprint.passages:
            originals, copies = at[reprint.original, there], at[reprint.copy, here]
            for claim in copies:
                lifted = _nearest(claim, originals)
                if lifted is not None:
                    known = found.setdefault((lifted.a, lifted.b), lifted)
                    found[lifted.a, lifted.b] = max(known, lifted)
    return tuple(sorted(found.values()))


def _nearest(claim: Claim, others: Sequence[Claim]) -> Lifted | None:
    """The claim of the original's sentence that the claim repeats; None when it adds something."""
    words = _words(claim)
    best: tuple[float, Claim] | None = None
    for other in others:
        theirs = _words(other)
        shorter = min(len(words), len(theirs))
        share = LCSseq.similarity(words, theirs) / shorter if shorter else 0.0
        if share >= LEAST_SHARE and (best is None or share > best[0]):
            best = share, other
    if best is None:
        return None
    share, other = best
    first, second = sorted((claim.id, other.id))
    return Lifted(first, second, share, same=is_same(claim, other, others))


def is_same(claim: Claim, original: Claim, around: Sequence[Claim]) -> bool:
    """Whether a claim says nothing that its original does not: figures, dates, negations.

    What the original's whole sentence says (the claims `around`) counts: a rewritten sentence is
    cut at other places.
    """
    theirs: Counter[object] = Counter()
    numbers: Counter[str] = Counter()
    for other in around:
        theirs.update(key for value in other.values for key in _keys(value))
        numbers.update(_loose(other))
    for value in claim.values:
        keys = _keys(value)
        if keys and not any(theirs[key] for key in keys):
            return False
    if any(not numbers[number] for number in _loose(claim)):
        return False
    return _denies(claim) == _denies(original) and not _renamed(claim, original)


def _renamed(claim: Claim, original: Claim) -> bool:
    """Whether a name of the original has gone and another one has come."""
    ours, theirs = _names(claim), _names(original)
    come = [name for name in ours if not any(name & other for other in theirs)]
    gone = [name for name in theirs if not any(name & other for other in ours)]
    return bool(come and gone)


def _names(claim: Claim) -> list[frozenset[str]]:
    keys = (value.key for value in claim.values if isinstance(value, Name))
    return [frozenset(key.casefold().split()) for key in keys]


def _keys(value: AnyValue) -> tuple[object, ...]:
    """Under any of these a value is the same as another; none for a name, which has many forms."""
    match value:
        case Quantity():
            return (("quantity", value.low, value.high, value.unit, value.hedge),)
        case Time():
            resolved = (("days", value.days, value.clock),) if value.days is not None else ()
            return (("form", value.form, value.clock), *resolved)
        case Duration():
            return (("duration", value.low, value.high, value.hedge),)
        case Anchor():
            return (("anchor", value.rank, value.since, value.ago),)
        case Rank():
            return (("rank", value.order, value.scale),)
        case _:
            return ()


def _loose(claim: Claim) -> list[str]:
    """The numbers of a claim that are part of no value, as printed."""
    spans = sorted(value.span for value in claim.values if _keys(value))
    text = list(claim.text)
    for span in spans:
        words = claim.words_at(span)
        text[words.start : words.end] = " " * (words.end - words.start)
    return [word for word in tokens("".join(text).casefold()) if is_number(word)]


def _denies(claim: Claim) -> bool:
    return any(word in NEGATION or word.endswith("n't") for word in _words(claim))


def _words(claim: Claim) -> list[str]:
    return tokens(claim.text.casefold())
