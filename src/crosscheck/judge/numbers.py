"""Rules on figures: tolls and other counts with a role, ages, and amounts in the same frame."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from crosscheck.judge.ruling import VERDICTS, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    days_between,
    foreign_names,
    jaccard,
    overlap,
    same_story,
    shared,
    speaker_class,
    speakers_differ,
)
from crosscheck.model import Hedge, Quantity, Time, VerdictKind
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.names import same_name
from crosscheck.values.wording import ROLE_WORDS

Aligned = tuple[Quantity, Quantity, Comparison]
# Days by which an event in a claim may precede its article before it counts as another event.
_BACKGROUND_DAYS = 60
# Days between publications beyond which a figure may be of another period.
_SAME_PERIOD_DAYS = 14
# Different exact figures of one role that a report of a single event may still give.
_ONE_EVENT = 2
# Shared words by all words from which on two claims are worded alike.
_SAME_SENTENCE = 0.5
_LOOKS_BACK = re.compile(
    r"\b(?:that (?:year|time|day|disaster|accident|attack|crash|storm|fire)|previous(?:ly)?"
    r"|back then|(?:days?|weeks?|months?|years?) (?:after|before)|at the time"
    r"|years? (?:ago|earlier|before)|deadliest|worst)\b",
    re.IGNORECASE,
)


def counts(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """Counts of people with a role (killed, injured, aboard ...) in articles of one event."""
    found: list[Ruling] = []
    roles = {q.role for q in a.of(Quantity)} & {q.role for q in b.of(Quantity)}
    for role in sorted(roles & set(ROLE_WORDS)):
        aligned = _align(_with_role(a, role), _with_role(b, role), a, b)
        best = _best(aligned)
        if best is None or _other_event(a, b):
            continue
        x, y, comparison = best
        verdict = VERDICTS.get(comparison.relation)
        if verdict is None or not _holds(verdict, x, y, a, b):
            continue
        made = ruling(
            verdict, comparison, (x, y), rule=_COUNT_RULES[verdict], kind="number",
            fact=f"count:{role}",
        )  # fmt: skip
        found.append(_weigh_speakers(made, a, b))
    return tuple(found)


_COUNT_RULES = {
    VerdictKind.AGREE: "number-agrees",
    VerdictKind.CONFLICT: "number-differs",
    VerdictKind.UPDATE: "count-rose",
}


def _holds(verdict: VerdictKind, x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether what relates the two figures also relates the two claims."""
    if not _same_counted(x, y, verdict):
        return False
    if verdict is VerdictKind.AGREE:
        return True
    if not _may_differ(a, b, x.role) or _singles_out(x, y, a, b):
        return False
    if verdict is VerdictKind.CONFLICT:
        return not _told_elsewhere(x, b, y, a)
    return not _told_before(x, b, y, a)


def _with_role(view: View, role: str) -> list[Quantity]:
    return [q for q in view.of(Quantity) if q.role == role and q.unit == ""]


def _align(
    first: Iterable[Quantity], second: Iterable[Quantity], a: View, b: View
) -> list[Aligned]:
    written = (a.statement.article.published, b.statement.article.published)
    second = list(second)
    return [(x, y, relate(x, y, written=written)) for x in first for y in second]


_ORDER = {
    relation: place
    for place, relation in enumerate(
        (
            Relation.EQUAL,
            Relation.COMPATIBLE,
            Relation.REFINES,
            Relation.REFINED_BY,
            Relation.UPDATE,
            Relation.CONFLICT,
            Relation.INCOMPARABLE,
        )
    )
}


def _best(aligned: Iterable[Aligned]) -> Aligned | None:
    """The most agreeable pairing: a claim that says 12 and 21 does not contradict 12."""
    return min(aligned, key=lambda t: (_ORDER[t[2].relation], t[0].span, t[1].span), default=None)


def _other_event(a: View, b: View) -> bool:
    """Whether the two counts are of two events: other stories, other names, other times."""
    if not common_names(a, b) and (not same_story(a, b) or foreign_names(a, b)):
        return True
    return not _times_meet(a, b)


def _may_differ(a: View, b: View, role: str) -> bool:
    """Whether a difference between two counts can be a matter of the papers, not of the events.

    A claim that looks back is of another event than one that does not; and two claims that both
    name something, but nothing in common, may be about two things.
    """
    if not (a.firm and b.firm) or _background(a) != _background(b):
        return False
    both = common_names(a, b)
    first, second = _circumstances(a), _circumstances(b)
    if any(" " in name for name in both):
        return True
    if both:
        # "China" alone says little: floods and a mine blast can both kill there on one day.
        alike = first & second - {part for name in both for part in name.split()}
        return bool(alike) or len(a.title & b.title) >= 2
    if days_between(a, b) > _SAME_PERIOD_DAYS or (a.names and b.names):
        return False
    if a.names or b.names:
        if not (_knows(a, b) or _knows(b, a)):
            return False
        return bool(first & second) or _one_source(a, b)
    return not _compares(a, role) and not _compares(b, role)


def _knows(a: View, b: View) -> bool:
    """Whether the article of `b`, if it names anything, uses a name of claim `a`."""
    return bool(a.names) and (
        not b.around or any(same_name(x, y) for x in a.names for y in b.around)
    )


def _one_source(a: View, b: View) -> bool:
    """Whether both claims are given by the same speaker."""
    return bool(speaker_class(a.claim.speaker) & speaker_class(b.claim.speaker))


def _compares(view: View, role: str) -> bool:
    """Whether an article gives so many figures of a role that it must compare several events."""
    return len({q.low for q in view.told if q.role == role and q.low == q.high}) > _ONE_EVENT


def _singles_out(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether one claim tells of a single person, and not how many there were."""
    return min(x.low, x.high, y.low, y.high) <= 1 and jaccard(a, b) < _SAME_SENTENCE


def _circumstances(view: View) -> set[str]:
    """What a claim says of its event besides who was hurt: "fire", "festival", "rose"."""
    return set(view.frame) - set(ROLE_WORDS) - {"person", "passenger", "child"}


def _background(view: View) -> bool:
    """Whether the claim looks back at something long before its article."""
    if _LOOKS_BACK.search(view.claim.text):
        return True
    published = view.statement.article.published
    if published is None or published.days.start is None:
        return False
    return any(
        time.days is not None
        and time.days.end is not None
        and (published.days.start - time.days.end).days > _BACKGROUND_DAYS
        for time in view.of(Time)
    )


def _times_meet(a: View, b: View) -> bool:
    """Whether claims that both look back, look back at the same time."""
    if not (_background(a) and _background(b)) or not (a.of(Time) and b.of(Time)):
        return True
    return any(
        x.days is not None and y.days is not None and x.days.overlaps(y.days)
        for x in a.of(Time)
        for y in b.of(Time)
    )


def _same_counted(x: Quantity, y: Quantity, verdict: VerdictKind) -> bool:
    """Whether both count the same; people at large may agree with a kind of people, not clash."""
    if x.of == y.of:
        return True
    return verdict is VerdictKind.AGREE and ("person",) in {x.of, y.of} and x.low == y.low


def _told_elsewhere(x: Quantity, b: View, y: Quantity, a: View) -> bool:
    """Whether either article also gives the other's figure: then it tells of both."""
    return any(_same_figure(x, q) for q in b.told) or any(_same_figure(y, q) for q in a.told)


def _told_before(x: Quantity, b: View, y: Quantity, a: View) -> bool:
    """Whether the article with the lower figure gives the higher one as well."""
    lower, higher, view = (x, y, a) if x.low < y.low else (y, x, b)
    return any(q.low == higher.low and q.role == lower.role for q in view.told)


def _same_figure(x: Quantity, y: Quantity) -> bool:
    return x.role == y.role and (x.low, x.high) == (y.low, y.high)


def _weigh_speakers(found: Ruling, a: View, b: View) -> Ruling:
    """Two speakers who count differently are two true reports, not yet a conflict of papers."""
    if found.verdict is not VerdictKind.CONFLICT or not speakers_differ(a, b):
        return found
    return msgspec.structs.replace(
        found,
        verdict=VerdictKind.UNCLEAR,
        rule="speakers-differ",
        reason=f"{found.reason}; {a.claim.speaker} and {b.claim.speaker} say so, "
        "and both reports can be true",
        kind="attribution",
        confidence=0.6,
    )


def ages(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """The age of one named person; it grows with time, and a year apart may be a birthday."""
    found = []
    for x in (q for q in a.of(Quantity) if q.role == "age" and q.of):
        for y in (q for q in b.of(Quantity) if q.role == "age" and q.of):
            if not _same_person(x.of[0], y.of[0], a, b):
                continue
            comparison = relate(x, y)
            verdict = VERDICTS.get(comparison.relation)
            aged = abs(x.low - y.low) <= 1 + _years_between(a, b)
            if verdict is VerdictKind.CONFLICT and (aged or _background(a) != _background(b)):
                continue
            if verdict is not None:
                rule = "age-agrees" if verdict is VerdictKind.AGREE else "age-differs"
                fact = f"age:{max(x.of[0], y.of[0], key=len).split()[-1]}"
                found.append(
                    ruling(verdict, comparison, (x, y), rule=rule, kind="number", fact=fact)
                )
    return tuple(found)


def _same_person(x: str, y: str, a: View, b: View) -> bool:
    """Whether two names are one person's: in full, or a surname that only one bears."""
    short, long = sorted((name.split(" of ")[0] for name in (x, y)), key=lambda n: len(n.split()))
    if short == long and " " in short:
        return True
    if not same_name(short, long) or short.split()[-1] != long.split()[-1]:
        return False
    if not same_story(a, b):
        return False
    bearers = {n for n in a.around | b.around if " " in n and same_name(short, n)}
    return len(bearers) <= 1


def _years_between(a: View, b: View) -> int:
    """Whole years, rounded up, between the days of publication; 0 when one is unknown."""
    return -(-days_between(a, b) // 366)


def amounts(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """Counts without a role, money, shares and measures, where the wording around is the same."""
    found: list[Ruling] = []
    units = sorted({(q.unit, q.of if not q.unit else ()) for q in _bare(a)})
    for unit, of in units:
        best = _best(_align(_bare(a, unit, of), _bare(b, unit, of), a, b))
        if best is None:
            continue
        x, y, comparison = best
        verdict = VERDICTS.get(comparison.relation)
        if verdict is None or not _same_frame(a, b, verdict, similarity):
            continue
        if not unit and not of and verdict is VerdictKind.CONFLICT:
            continue
        if verdict is VerdictKind.CONFLICT and (
            not _decisive(x, y, a, b) or (not unit and _singles_out(x, y, a, b))
        ):
            continue
        rule = "amount-agrees" if verdict is VerdictKind.AGREE else "amount-differs"
        words = "+".join(of or shared(a, b)[:4])
        found.append(
            _weigh_speakers(
                ruling(
                    verdict,
                    comparison,
                    (x, y),
                    rule=rule,
                    kind="number",
                    fact=f"amount:{unit}:{words}",
                ),
                a,
                b,
            )
        )
    return tuple(found)


def _bare(view: View, unit: str | None = None, of: tuple[str, ...] = ()) -> list[Quantity]:
    return [
        q
        for q in view.of(Quantity)
        if q.role == "" and (unit is None or (q.unit == unit and (unit != "" or q.of == of)))
    ]


def _same_frame(a: View, b: View, verdict: VerdictKind, similarity: float) -> bool:
    """Whether the claims say the same thing of the figure; a conflict must be surer of it."""
    both = shared(a, b)
    if verdict is VerdictKind.CONFLICT:
        alike = overlap(a, b) >= 0.6 and jaccard(a, b) >= 0.4
        return len(both) >= 3 and alike and similarity >= 0.6
    return len(both) >= 2 and overlap(a, b) >= 0.4 and similarity >= 0.45


def _decisive(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether a difference of two bare figures can be nothing but a contradiction."""
    if not (a.firm and b.firm) or _background(a) != _background(b) or not _times_meet(a, b):
        return False
    if _dates_differ(a, b) or (a.names and b.names and not common_names(a, b)):
        return False
    if Hedge.VAGUE in {x.hedge, y.hedge}:
        return False
    if days_between(a, b) > _SAME_PERIOD_DAYS:
        return False
    many = max(len(_bare(a, x.unit, x.of)), len(_bare(b, y.unit, y.of)))
    return many == 1


def _dates_differ(a: View, b: View) -> bool:
    first, second = a.of(Time), b.of(Time)
    return bool(first and second) and not any(
        relate(x, y).relation not in {Relation.CONFLICT, Relation.INCOMPARABLE}
        for x in first
        for y in second
    )
