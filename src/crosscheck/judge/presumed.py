"""What two texts say of each other when somebody who asks takes both to be of one fact.

In a corpus nothing may be taken for granted, so the other rules look for words that two figures
share. Whoever asks about "$86.7 billion" and "$90bn" has said that they belong together: what
speaks against it is looked for instead, such as a word that only one of the texts narrows its
figure with, another name, or a plan beside a fact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import structs

from crosscheck.judge.circumstances import (
    background,
    corrected,
    dates_differ,
    order,
    verdict_of,
    weigh_speakers,
)
from crosscheck.judge.happenings import happening, told_near
from crosscheck.judge.ruling import Ruling, ruling
from crosscheck.judge.views import View, common_names, days_between, jaccard, overlap, shared
from crosscheck.model import (
    Anchor,
    AnyValue,
    Duration,
    Modality,
    Polarity,
    Quantity,
    Rank,
    Record,
    Time,
    VerdictKind,
)
from crosscheck.values.algebra import Comparison, Relation, relate

# Most words that a text may have beside its values to be one that leaves its subject out.
_ELLIPTIC = 3
# Of the words of the shorter text, those that the longer one must have, and how many they must be.
_SHARE = 0.5
_WORDS = 2
# Cosine from which on two texts that share a name are of one thing, whatever their words.
_CLOSE = 0.6
# Days after which, and the part by which, a rate that was published before may be revised.
_REVISED_AFTER = 7
_REVISED_BY = 0.2
_UNCLEAR = 0.5
_KINDS: tuple[tuple[type[AnyValue], type[AnyValue], str], ...] = (
    (Quantity, Quantity, "number"),
    (Anchor, Anchor, "anchor"),
    (Time, Time, "date"),
    (Duration, Duration, "duration"),
    (Duration, Time, "duration"),
    (Time, Duration, "duration"),
    (Rank, Rank, "rank"),
)
_MEET = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.REFINES, Relation.REFINED_BY})


class Match(Record, frozen=True):
    """Two values that can be of one thing, and how they stand."""

    x: AnyValue
    y: AnyValue
    kind: str
    comparison: Comparison


def presumed(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """What the values of two texts say of each other.

    Values that meet are matched first; of what remains, two that stand alone must be of one
    thing, or else the texts are of two. A text that leaves its subject out ("the first time in
    six years") takes it from the other. Where too little shows that both are of one thing the
    ruling is unclear, with the arithmetic.
    """
    matches = tuple(_matches(a, b))
    elliptic = _elliptic(a, b)
    if not matches or not (elliptic or _may_be_one(a, b, similarity)):
        return tuple(_open(m, _TWO_THINGS) for m in matches[:1] if shared(a, b))
    found = [made for m in matches if (made := _decided(m, a, b, elliptic=elliptic)) is not None]
    return tuple(found) or (_open(matches[0], _TWO_THINGS),)


_TWO_THINGS = "nothing shows that both are of one thing"


def _matches(a: View, b: View) -> tuple[Match, ...]:
    """Each value with at most one of the other text: what meets first, then what stands alone."""
    pairs = sorted(_pairs(a, b), key=lambda m: (order(m.comparison), m.x.span, m.y.span))
    taken_a, taken_b = set(), set()
    found = []
    for match in pairs:
        if match.comparison.relation not in _MEET:
            continue
        if match.x.span not in taken_a and match.y.span not in taken_b:
            found.append(match)
            taken_a.add(match.x.span)
            taken_b.add(match.y.span)
    left = [
        m
        for m in pairs
        if m.comparison.relation not in _MEET
        and m.x.span not in taken_a
        and m.y.span not in taken_b
    ]
    alone = [
        m
        for m in left
        if not any((n.x is m.x) != (n.y is m.y) for n in left if n.kind == m.kind)
    ]
    return (*alone, *found)


def _pairs(a: View, b: View) -> Iterator[Match]:
    written = a.statement.article.published, b.statement.article.published
    for first, second, kind in _KINDS:
        for x in a.of(first):
            for y in b.of(second):
                if not _countable(x, y) or _of_saying(x, a) or _of_saying(y, b):
                    continue
                comparison = relate(x, y, written=written, revisable=_revisable(x, y, a, b))
                if comparison.relation is not Relation.INCOMPARABLE:
                    yield Match(x, y, kind, comparison)


def _of_saying(value: AnyValue, view: View) -> bool:
    """Whether a time is only the one at which something was said."""
    if not isinstance(value, Time):
        return False
    told = happening(value, view)
    return told is not None and told.kind == "said"


def _countable(x: AnyValue, y: AnyValue) -> bool:
    """Whether two figures count things that can be one: the same, or one does not say what."""
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)) or x.unit or x.role:
        return True
    return not (x.of and y.of) or bool({*x.of} & {*y.of})


def _revisable(x: AnyValue, y: AnyValue, a: View, b: View) -> bool:
    """Whether two rates of change are so near and so far apart in time that one revises one."""
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    if not (x.change and x.unit) or days_between(a, b) < _REVISED_AFTER:
        return False
    larger = max(abs(x.high), abs(y.high))
    return larger.is_finite() and float(abs(x.high - y.high)) <= _REVISED_BY * float(larger)


def _elliptic(a: View, b: View) -> bool:
    """Whether one text says nothing beside its values that the other does not say."""
    smaller, larger = sorted((set(a.frame), set(b.frame)), key=len)
    return len(smaller) <= _ELLIPTIC and smaller <= larger and not _apart(a, b)


def _may_be_one(a: View, b: View, similarity: float) -> bool:
    """Whether two texts tell one thing: in words that they share, or of a name they share."""
    if _apart(a, b):
        return False
    if len(shared(a, b)) >= _WORDS and overlap(a, b) >= _SHARE:
        return True
    return similarity >= _CLOSE and bool(common_names(a, b) or len(shared(a, b)) >= _WORDS)


def _apart(a: View, b: View) -> bool:
    """Whether names, a negation or a plan beside a fact show two texts to be of two things."""
    if a.names and b.names and not (common_names(a, b) or _words(a) & _words(b)):
        return True
    return len(a.of(Polarity)) != len(b.of(Polarity)) or _on_two_planes(a, b)


def _words(view: View) -> set[str]:
    return {word for name in view.names for word in name.split()}


def _on_two_planes(a: View, b: View) -> bool:
    """Whether one is a plan or a forecast and the other a fact."""
    ahead = {Modality.PLANNED, Modality.FORECAST}
    plans = [view.claim.modality in ahead for view in (a, b)]
    return plans[0] != plans[1] and bool(a.frame and b.frame)


def _decided(match: Match, a: View, b: View, *, elliptic: bool) -> Ruling | None:
    """The ruling on two values of texts of one thing; None where they say nothing."""
    verdict = verdict_of(match.comparison, match.x, match.y)
    if verdict is None:
        return _open(match, "both can be true")
    if not elliptic and not _one_slot(match, a, b):
        return None
    if verdict is not VerdictKind.AGREE and _of_two_times(match, a, b):
        return None
    rule = f"presumed-{verdict.value}"
    values = (match.x, match.y)
    made = ruling(
        verdict, match.comparison, values, rule=rule, kind=match.kind, fact=_fact(match, a, b)
    )
    return weigh_speakers(corrected(made, a, b), a, b)


def _one_slot(match: Match, a: View, b: View) -> bool:
    """Whether what stands around two values shows that they say one thing of one thing."""
    x, y = match.x, match.y
    match x, y:
        case Quantity(), Quantity():
            return bool(x.unit or x.role or (x.of and y.of) or jaccard(a, b) >= _SHARE)
        case Anchor(), Anchor():
            return not (x.event and y.event) or bool({*x.event} & {*y.event})
        case (Time() | Duration(), Time() | Duration()):
            return bool(told_near(x, a) & told_near(y, b))
        case _:
            return True


def _of_two_times(match: Match, a: View, b: View) -> bool:
    """Whether two figures are of two periods, or one text looks back and the other does not."""
    if background(a) != background(b) and a.frame and b.frame:
        return True
    return match.kind == "number" and dates_differ(a, b)


def _fact(match: Match, a: View, b: View) -> str:
    both: Sequence[str] = shared(a, b) or tuple(sorted(chain(a.frame, b.frame)))
    return f"presumed:{match.kind}:{'+'.join(both[:5])}"


def _open(match: Match, why: str) -> Ruling:
    made = ruling(
        VerdictKind.UNCLEAR,
        match.comparison,
        (match.x, match.y),
        rule="presumed-unclear",
        kind=match.kind,
        fact=f"presumed:{match.kind}",
    )
    return structs.replace(made, reason=f"{made.reason}; {why}", confidence=_UNCLEAR)
