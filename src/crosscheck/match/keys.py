"""Pairs of claims that share a key: the same kind of value, the same number, a rare name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from crosscheck.model import (
    Anchor,
    AnyValue,
    Claim,
    Duration,
    Name,
    Polarity,
    Quantity,
    Rank,
    Record,
    Time,
)

# Up to these sizes all claims of a key are compared with each other. A larger group is split by
# a second key that its claims share, and a part of it that is still larger is left out.
GROUP_CAP = 200
NAME_CAP = 24

Key = tuple[Hashable, ...]


class Dropped(Record, frozen=True, order=True):
    """A group of claims that share a key but are too many to compare with each other."""

    key: str
    claims: int


class Shared(Record, frozen=True):
    """Row pairs (i < j, sorted) that share a key, and the groups that were too large."""

    pairs: tuple[tuple[int, int], ...]
    dropped: tuple[Dropped, ...]


def shared(
    claims: Sequence[Claim],
    *,
    new: frozenset[int],
    group_cap: int = GROUP_CAP,
    name_cap: int = NAME_CAP,
) -> Shared:
    """The pairs of claims of different articles that share a key and touch a `new` row.

    A group's size counts all claims, so that a run on new claims alone finds the pairs of a
    full run that touch them.
    """
    groups = _groups(range(len(claims)), keys=[value_keys(claim) for claim in claims])
    seconds = [_second_keys(claim) for claim in claims]
    pairs: set[tuple[int, int]] = set()
    dropped: list[Dropped] = []
    for key, rows in groups.items():
        cap = name_cap if key[0] == "name" else group_cap
        if len(rows) <= cap:
            pairs.update(_pairs(rows, claims, new))
            continue
        for second, part in _groups(rows, keys=seconds).items():
            if second == key:
                continue
            if len(part) <= cap:
                pairs.update(_pairs(part, claims, new))
            else:
                dropped.append(Dropped(f"{_label(key)} + {_label(second)}", len(part)))
        alone = sum(1 for row in rows if all(second == key for second in seconds[row]))
        if alone:
            dropped.append(Dropped(_label(key), alone))
    return Shared(tuple(sorted(pairs)), tuple(sorted(dropped)))


def value_keys(claim: Claim) -> tuple[Key, ...]:
    """What a claim is filed under: one key for each thing that another claim may also say."""
    return tuple(dict.fromkeys(key for value in claim.values for key in _keys(value)))


def _keys(value: AnyValue) -> Sequence[Key]:
    match value:
        case Quantity():
            return _quantity_keys(value)
        case Anchor():
            return [("anchor", value.rank), *_each(("anchor", value.rank), value.event)]
        case Rank():
            return [("rank", value.scale), *_each(("rank of",), value.of)]
        case Duration():
            # Half an hour and 30 minutes differ in the last digit of a division.
            length: Key = ("duration", round(float(value.low), 6), round(float(value.high), 6))
            return [length, *_each(("duration of",), value.event)]
        case Time():
            return _each(("time of",), value.event)
        case Name():
            return [("name", value.key)]
        case Polarity():
            return [("negation", value.scope)]


def _quantity_keys(value: Quantity) -> Sequence[Key]:
    number: Key = ("number", value.low, value.high, value.unit)
    roles: list[Key] = [("quantity", value.role)] if value.role else []
    # A bare number without a unit says nothing by itself: 12 of one thing, 12 of another.
    amounts: list[Key] = [number] if value.unit else []
    return [
        *roles,
        *amounts,
        *_each(("quantity of", value.unit), value.of),
        *_each(number, value.of),
    ]


def _each(key: Key, words: Sequence[str]) -> list[Key]:
    return [(*key, word) for word in words]


def _second_keys(claim: Claim) -> tuple[Key, ...]:
    """The names and numbers of a claim, and a length of time, given as such or by its two ends.

    They split a group that is too large: the claims on a country that say how long.
    """
    keys: dict[Key, None] = {}
    for value in claim.values:
        if isinstance(value, Name):
            keys["name", value.key] = None
        elif isinstance(value, Quantity):
            keys["number", value.low, value.high, value.unit] = None
        elif isinstance(value, Duration) or (isinstance(value, Time) and "/" in value.form):
            keys["length",] = None
    return tuple(keys)


def _groups(rows: Iterable[int], *, keys: Sequence[tuple[Key, ...]]) -> Mapping[Key, list[int]]:
    """The rows of each key that at least two rows have; rows stay in order."""
    groups: defaultdict[Key, list[int]] = defaultdict(list)
    for row in rows:
        for key in keys[row]:
            groups[key].append(row)
    return {key: members for key, members in groups.items() if len(members) > 1}


def _pairs(
    rows: Sequence[int], claims: Sequence[Claim], new: frozenset[int]
) -> Iterator[tuple[int, int]]:
    for i in rows:
        if i not in new:
            continue
        for j in rows:
            if claims[i].article != claims[j].article and not (j in new and j < i):
                yield min(i, j), max(i, j)


def _label(key: Key) -> str:
    return " ".join(str(part) for part in key if part != "")
