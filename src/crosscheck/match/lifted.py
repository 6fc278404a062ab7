"""Claims in passages that two articles have in common: which repeats which, and with what facts."""

from __future__ import annotations

from collections import defaultdict
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
    facts = _Facts()
    found: dict[tuple[str, str], Lifted] = {}
    for reprint in reprints:
        for there, here in reprint.passages:
            originals = [facts.of(claim) for claim in at[reprint.original, there]]
            for claim in at[reprint.copy, here]:
                lifted = _nearest(facts.of(claim), originals)
                if lifted is not None:
                    known = found.setdefault((lifted.a, lifted.b), lifted)
                    found[lifted.a, lifted.b] = max(known, lifted)
    return tuple(sorted(found.values()))


def is_same(claim: Claim, original: Claim, around: Sequence[Claim]) -> bool:
    """Whether a claim says nothing else than its original: figures, dates, negations, names.

    What the original's whole sentence says (the claims `around`) counts: a rewritten sentence is
    cut at other places.
    """
    return _is_same(_told(claim), _told(original), [_told(other) for other in around])


_Keys = tuple[object, ...]
"""What a value goes by; two values with one of them in common are the same."""


class _Told(Record, frozen=True):
    """What a claim tells: its words, its values and times under every key that names them, names.

    `loose` are the numbers that are part of no value, as printed.
    """

    claim: str
    words: tuple[str, ...]
    values: tuple[_Keys, ...]
    times: tuple[_Keys, ...]
    names: tuple[frozenset[str], ...]
    loose: tuple[str, ...]
    denies: bool


class _Facts:
    """What claims tell, made once for each."""

    def __init__(self) -> None:
        self._told: dict[str, _Told] = {}

    def of(self, claim: Claim) -> _Told:
        if claim.id not in self._told:
            self._told[claim.id] = _told(claim)
        return self._told[claim.id]


def _told(claim: Claim) -> _Told:
    words = tuple(tokens(claim.text.casefold()))
    return _Told(
        claim=claim.id,
        words=words,
        values=tuple(
            keys for value in claim.values if not isinstance(value, Time) and (keys := _keys(value))
        ),
        times=tuple(_keys(value) for value in claim.values if isinstance(value, Time)),
        names=tuple(
            frozenset(value.key.casefold().split())
            for value in claim.values
            if isinstance(value, Name)
        ),
        loose=_loose(claim),
        denies=any(word in NEGATION or word.endswith("n't") for word in words),
    )


def _nearest(claim: _Told, others: Sequence[_Told]) -> Lifted | None:
    """The claim of the original's sentence that a claim repeats; None when it adds something."""
    best: tuple[float, _Told] | None = None
    for other in others:
        shorter = min(len(claim.words), len(other.words))
        share = LCSseq.similarity(claim.words, other.words) / shorter if shorter else 0.0
        if share >= LEAST_SHARE and (best is None or share > best[0]):
            best = share, other
    if best is None:
        return None
    share, other = best
    first, second = sorted((claim.claim, other.claim))
    return Lifted(first, second, share, same=_is_same(claim, other, others))


def _is_same(claim: _Told, original: _Told, around: Sequence[_Told]) -> bool:
    theirs = {key for other in around for keys in (*other.values, *other.times) for key in keys}
    numbers = {number for other in around for number in other.loose}
    return (
        all(not theirs.isdisjoint(keys) for keys in claim.values)
        and not _is_changed(claim.times, original.times, theirs)
        and numbers.issuperset(claim.loose)
        and claim.denies == original.denies
        and not _is_renamed(claim.names, original.names)
    )


def _is_changed(ours: Sequence[_Keys], theirs: Sequence[_Keys], known: set[object]) -> bool:
    """Whether a time of the original has gone and another one has come.

    A reprint adds the day, or drops it, when it is printed on another one.
    """
    said = {key for keys in ours for key in keys}
    come = any(known.isdisjoint(keys) for keys in ours)
    gone = any(said.isdisjoint(keys) for keys in theirs)
    return come and gone


def _is_renamed(ours: Sequence[frozenset[str]], theirs: Sequence[frozenset[str]]) -> bool:
    """Whether a name of the original has gone and another one has come."""
    come = any(not any(name & other for other in theirs) for name in ours)
    gone = any(not any(name & other for other in ours) for name in theirs)
    return come and gone


def _keys(value: AnyValue) -> _Keys:
    """What a value goes by; nothing for a name, which has many forms."""
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


def _loose(claim: Claim) -> tuple[str, ...]:
    text = list(claim.text)
    for value in claim.values:
        if _keys(value):
            words = claim.words_at(value.span)
            text[words.start : words.end] = " " * (words.end - words.start)
    return tuple(word for word in tokens("".join(text).casefold()) if is_number(word))
