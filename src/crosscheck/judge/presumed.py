"""What two texts say of each other when somebody who asks takes both to be of one fact.

In a corpus nothing may be taken for granted, so the other rules look for words that two figures
share. Whoever asks about "$86.7 billion" and "$90bn" has said that they belong together: what
speaks against it is looked for instead, such as a word that only one of the texts narrows its
figure with, another name, or a plan beside a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from typing import TypeVar

from msgspec import structs

from crosscheck.judge.circumstances import (
    background,
    corrected,
    measures_differ,
    moved,
    order,
    verdict_of,
    weigh_speakers,
)
from crosscheck.judge.happenings import happening, told_near
from crosscheck.judge.named import namesakes
from crosscheck.judge.opposites import opposing, swapped
from crosscheck.judge.ruling import Ruling, ruling
from crosscheck.judge.views import View, days_between, jaccard, overlap, shared
from crosscheck.model import (
    Anchor,
    AnyValue,
    Duration,
    Modality,
    Name,
    Polarity,
    Quantity,
    Rank,
    Record,
    Span,
    Time,
    VerdictKind,
)
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.words import content, words

V = TypeVar("V", bound=AnyValue)

# Most words that a text may have beside its values to be one that leaves its subject out.
_ELLIPTIC = 3
# Of the words of the shorter text, those that the longer one must have, and how many they must be.
_SHARE = 0.5
_WORDS = 2
# Cosine from which on two short texts are of one thing, and two that share a name.
_NEAR = 0.45
_CLOSE = 0.6
# Times by which two figures of one thing differ at most, where one of them is wrong.
_MOST_APART = Decimal(3)
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
# Words of the shorter text that the longer one has where equal figures confirm it.
_SAME_WORDS = 0.6
# What a man is charged with changes from day to day.
_CHARGES = frozenset("count charg".split())
_AHEAD = re.compile(r"\b(?:will|would|plans? to|set to|due to|expected to|pledged to)\b", re.IGNORECASE)
# Most words of a text that is a phrase, which has no tense.
_PHRASE = 6
_NEXT = 2
# One who counts as dead to some and not to others.
_GUNMAN = re.compile(
    r"\b(?:gunman|shooter|attacker|assailant|bomber|suspect|himself|herself|killer|hijackers?)\b",
    re.IGNORECASE,
)
_SCOPES = frozenset("world countri nation state region citi europ global continent provinc".split())
_MEET = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.REFINES, Relation.REFINED_BY})
# What a text says was so before: "to $41 from $38", "12, not 21 as first reported".
_BEFORE = re.compile(
    r"\b(?:as of(?: this)?|from|not|instead of|rather than|up on|down on|compared (?:with|to)|against|than)\s+"
    r"(?:the\s+|its\s+|an?\s+)?(?:earlier\s+|previous\s+|initial\s+)?(?:US)?[$£€]?$",
    re.IGNORECASE,
)
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
    matches = _matches(a, b)
    elliptic = _elliptic(a, b, similarity)
    one = elliptic or _may_be_one(a, b, similarity)
    against = (*opposing(a, b), *namesakes(a, b), *swapped(a, b)) if one else ()
    if not matches or against:
        return against
    if not one or _apart(a, b):
        return tuple(_open(m, _TWO_THINGS) for m in matches[:1] if shared(a, b))
    if _of_two_times(matches, a, b):
        return (_open(matches[0], "the figures are of two times"),)
    found = [made for m in matches if (made := _decided(m, a, b, elliptic=elliptic)) is not None]
    return tuple(found) or (_open(matches[0], _TWO_THINGS),)


_TWO_THINGS = "nothing shows that both are of one thing"


def _matches(a: View, b: View) -> tuple[Match, ...]:
    """Each value with at most one of the other text: what meets first, then what stands alone."""
    pairs = sorted(_pairs(a, b), key=lambda m: (order(m.comparison), m.x.span, m.y.span))
    taken: set[Span] = set()
    found = []
    for match in pairs:
        if match.comparison.relation in _MEET and not taken & {match.x.span, match.y.span}:
            found.append(match)
            taken |= {match.x.span, match.y.span}
    left = [
        m
        for m in pairs
        if m.comparison.relation not in _MEET and not taken & {m.x.span, m.y.span}
    ]
    alone = [m for m in left if not any(_rival(m, n) for n in left)]
    return (*alone, *found)


def _rival(m: Match, n: Match) -> bool:
    return m.kind == n.kind and (m.x is n.x) != (m.y is n.y)


def _pairs(a: View, b: View) -> Iterator[Match]:
    written = a.statement.article.published, b.statement.article.published
    for first, second, kind in _KINDS:
        for x in _current(a, first):
            for y in _current(b, second):
                if not _countable(x, y):
                    continue
                comparison = relate(x, y, written=written, revisable=_revisable(x, y, a, b))
                if isinstance(x, Rank) and isinstance(y, Rank):
                    comparison = _ranked(x, y) or comparison
                if comparison.relation is not Relation.INCOMPARABLE:
                    yield Match(x, y, kind, comparison)


def _current(view: View, kind: type[V]) -> tuple[V, ...]:
    """The values of a kind that a text gives as its own: no time of saying so, no former figure."""
    text, start = view.claim.text, view.claim.start
    return tuple(
        value
        for value in view.of(kind)
        if not _of_saying(value, view)
        and not (
            isinstance(value, Quantity | Time)
            and _BEFORE.search(text[max(0, value.span.start - start - 40) : value.span.start - start])
        )
    )


def _ranked(x: Rank, y: Rank) -> Comparison | None:
    """Two places in one ranking: of one holder, as whoever asks holds, only one can be right."""
    if x.scale != y.scale or not {*x.of} & {*y.of} or x.order == y.order:
        return None
    return Comparison(
        Relation.CONFLICT, f"“{x.text}” against “{y.text}”: one holder cannot have both ranks"
    )


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
    return not (x.of and y.of) or bool(_counted(x) & _counted(y))


def _counted(value: Quantity) -> set[str]:
    """The words for what a figure counts: "job cuts" are cuts and jobs."""
    return {*value.of, *content(value.noun)}


def _revisable(x: AnyValue, y: AnyValue, a: View, b: View) -> bool:
    """Whether two rates of change are so near and so far apart in time that one revises one."""
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return False
    if not (x.change and x.unit) or days_between(a, b) < _REVISED_AFTER:
        return False
    larger = max(abs(x.high), abs(y.high))
    return larger.is_finite() and float(abs(x.high - y.high)) <= _REVISED_BY * float(larger)


def _elliptic(a: View, b: View, similarity: float) -> bool:
    """Whether one text says nothing beside its values that the other does not say."""
    smaller, larger = sorted((set(a.frame), set(b.frame)), key=len)
    if len(smaller) > _ELLIPTIC:
        return False
    return smaller <= larger or (similarity >= _NEAR and len(larger) <= 2 * _ELLIPTIC)


def _may_be_one(a: View, b: View, similarity: float) -> bool:
    """Whether two texts tell one thing: in words that they share, or of a name they share."""
    if len(shared(a, b)) >= _WORDS and overlap(a, b) >= _SHARE:
        return True
    return similarity >= _CLOSE and bool(_named(a) & _named(b) or len(shared(a, b)) >= _WORDS)


def _apart(a: View, b: View) -> bool:
    """Whether names, a measure, a negation or a plan beside a fact show texts to be of two things."""
    first, second = _named(a), _named(b)
    if first and second and not first & second:
        return True
    if measures_differ(a, b) or _on_two_planes(a, b):
        return True
    return _negations(a) != _negations(b)


def _negations(view: View) -> int:
    """How much a text turns round, but for a figure that it corrects ("not 21")."""
    text, start = view.claim.text, view.claim.start
    figures = [v.span.start - start for v in view.of(Quantity)]
    return sum(
        not any(0 <= at - (no.span.end - start) <= _NEXT and not text[no.span.end - start : at].strip()
                for at in figures)
        for no in view.of(Polarity)
    )


def _named(view: View) -> set[str]:
    """The words of a text's names, but for a single one that only opens it ("Divers")."""
    claim = view.claim
    inside = [v.span for v in claim.values if isinstance(v, Quantity | Time | Anchor | Duration)]
    return {
        word
        for name in view.of(Name)
        if not any(name.span.overlaps(span) for span in inside)
        if " " in name.key or name.span.start > claim.start + 1 or name.text.endswith(("'s", "’s"))
        for word in name.key.split()
    }


def _on_two_planes(a: View, b: View) -> bool:
    """Whether one is a plan or a forecast and the other a fact."""
    if min(len(words(view.claim.text)) for view in (a, b)) <= _PHRASE:
        return False
    ahead = [
        view.claim.modality in {Modality.PLANNED, Modality.FORECAST}
        or _AHEAD.search(view.claim.text) is not None
        for view in (a, b)
    ]
    return ahead[0] != ahead[1]


def _of_two_times(matches: Sequence[Match], a: View, b: View) -> bool:
    """Whether both a figure and the date beside it differ: then each is right of its own time."""
    clash = {m.kind for m in matches if m.comparison.relation is Relation.CONFLICT}
    return {"number", "date"} <= clash and not moved(a, b)


def _decided(match: Match, a: View, b: View, *, elliptic: bool) -> Ruling | None:
    """The ruling on two values of texts of one thing; None where they say nothing."""
    verdict = verdict_of(match.comparison, match.x, match.y)
    if verdict is None:
        return _open(match, "both can be true")
    if not elliptic and not _one_slot(match, a, b, verdict):
        return None
    if verdict is VerdictKind.CONFLICT:
        if _same_day_of_years(match) or _with_gunman(match, a, b) or _of_two_scopes(match, a, b):
            return None
        if not elliptic and (background(a) != background(b) or _far(match)):
            return None
        if match.kind == "number" and moved(a, b):
            verdict = VerdictKind.UPDATE
    values = (match.x, match.y)
    rule = f"presumed-{verdict.value}"
    made = ruling(
        verdict, match.comparison, values, rule=rule, kind=match.kind, fact=_fact(match, a, b)
    )
    return weigh_speakers(corrected(made, a, b), a, b)


def _same_day_of_years(match: Match) -> bool:
    """Whether two dates differ in nothing but a year that was worked out rather than given."""
    days = [v.days.start for v in (match.x, match.y) if isinstance(v, Time) and v.days]
    if len(days) < 2 or None in days:
        return False
    return len({(d.month, d.day) for d in days if d}) == 1 and len({d for d in days}) == 2


def _with_gunman(match: Match, a: View, b: View) -> bool:
    """Whether two tolls differ by one, and who did it may be that one."""
    x, y = match.x, match.y
    if not (isinstance(x, Quantity) and isinstance(y, Quantity) and x.role == y.role == "dead"):
        return False
    return abs(x.low - y.low) == 1 and any(_GUNMAN.search(v.claim.text) for v in (a, b))


def _of_two_scopes(match: Match, a: View, b: View) -> bool:
    """Whether two ranks are of two fields: the largest of a country, the fifth of the world."""
    if match.kind != "rank":
        return False
    first, second = ((_named(v) | {*v.frame}) for v in (a, b))
    return bool((first ^ second) & (_SCOPES | _named(a) | _named(b)))


def _far(match: Match) -> bool:
    """Whether two figures lie so far apart that they are hardly of one thing."""
    if not (isinstance(match.x, Quantity) and isinstance(match.y, Quantity)):
        return False
    low, high = sorted(
        min(abs(bound) for bound in (q.low, q.high) if bound) if q.low or q.high else Decimal(0)
        for q in (match.x, match.y)
    )
    return bool(match.x.unit) and high > low * 10 * _MOST_APART


def _one_slot(match: Match, a: View, b: View, verdict: VerdictKind) -> bool:
    """Whether what stands around two values shows that they say one thing of one thing."""
    x, y = match.x, match.y
    clash = verdict is not VerdictKind.AGREE
    if not clash and overlap(a, b) < _SAME_WORDS:
        return False
    match x, y:
        case Quantity(), Quantity():
            far = _too_far(x, y) and not moved(a, b)
            if clash and not x.unit and not x.role and (far or _CHARGES & {*x.of}):
                return False
            return bool(x.unit or x.role or (x.of and y.of) or jaccard(a, b) >= _SHARE)
        case Anchor(), Anchor():
            return not (x.event and y.event) or bool({*x.event} & {*y.event})
        case Time(), Time():
            near = bool(told_near(x, a) & told_near(y, b))
            return near and not (clash and "-WXX-" in x.form + y.form)
        case Duration(), Duration():
            same = bool(told_near(x, a) & told_near(y, b)) or bool({*x.event} & {*y.event})
            return same and not (clash and x.unit != y.unit)
        case (Duration(), Time()) | (Time(), Duration()):
            return bool(told_near(x, a) & told_near(y, b))
        case _:
            return True


def _too_far(x: Quantity, y: Quantity) -> bool:
    low, high = sorted((x.high if x.high.is_finite() else x.low, y.high if y.high.is_finite() else y.low))
    return high > low * _MOST_APART


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

