"""Rules on tolls and other counts with a role (killed, injured, aboard ...)."""

from __future__ import annotations

from crosscheck.judge.circumstances import (
    SAME_PERIOD_DAYS,
    align,
    background,
    best,
    corrected,
    one_more,
    singles_out,
    times_meet,
    weigh_speakers,
)
from crosscheck.judge.ruling import VERDICTS, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    days_between,
    foreign_names,
    same_story,
    speaker_class,
)
from crosscheck.model import Quantity, VerdictKind
from crosscheck.values.names import same_name
from crosscheck.values.wording import ROLE_WORDS

# Different exact figures of one role that a report of a single event may still give.
_ONE_EVENT = 2


def counts(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """Counts of people with a role (killed, injured, aboard ...) in articles of one event."""
    found: list[Ruling] = []
    roles = {q.role for q in a.of(Quantity)} & {q.role for q in b.of(Quantity)}
    for role in sorted(roles & set(ROLE_WORDS)):
        aligned = align(_with_role(a, role), _with_role(b, role), a, b)
        closest = best(aligned)
        if closest is None or _other_event(a, b):
            continue
        x, y, comparison = closest
        verdict = VERDICTS.get(comparison.relation)
        if verdict is None or not _holds(verdict, x, y, a, b):
            continue
        made = ruling(
            verdict, comparison, (x, y), rule=_COUNT_RULES[verdict], kind="number",
            fact=f"count:{role}",
        )  # fmt: skip
        made = weigh_speakers(corrected(made, a, b), a, b)
        sure = made.verdict is VerdictKind.AGREE or made.rule == _CORRECTED
        if sure or not one_more(x.low, y.low):
            found.append(made)
    return tuple(found)


_CORRECTED = "count-corrected"
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
        # One dead, or two, is what every second story says.
        return x.low > _ONE_EVENT or (background(a) == background(b) and _of_one_name(a, b))
    if not _may_differ(a, b, x.role) or singles_out(x, y, a, b):
        return False
    if verdict is VerdictKind.CONFLICT:
        return not _told_elsewhere(x, b, y, a)
    return not _told_before(x, b, y, a)


def _of_one_name(a: View, b: View) -> bool:
    """Whether two claims share a name, or are too short to have any."""
    return bool(common_names(a, b)) or not (a.around or b.around)


def _with_role(view: View, role: str) -> list[Quantity]:
    return [q for q in view.of(Quantity) if q.role == role and q.unit == ""]


def _other_event(a: View, b: View) -> bool:
    """Whether the two counts are of two events: other stories, other names, other times."""
    if not common_names(a, b) and (not same_story(a, b) or foreign_names(a, b)):
        return True
    return not times_meet(a, b)


def _may_differ(a: View, b: View, role: str) -> bool:
    """Whether a difference between two counts can be a matter of the papers, not of the events.

    A claim that looks back is of another event than one that does not; and two claims that both
    name something, but nothing in common, may be about two things.
    """
    if not (a.firm and b.firm) or background(a) != background(b):
        return False
    both = common_names(a, b)
    first, second = _circumstances(a), _circumstances(b)
    if any(" " in name for name in both):
        return True
    if both:
        # "China" alone says little: floods and a mine blast can both kill there on one day.
        alike = first & second - {part for name in both for part in name.split()}
        return bool(alike) or len(a.title & b.title) >= 2
    if days_between(a, b) > SAME_PERIOD_DAYS or (a.names and b.names):
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


def _circumstances(view: View) -> set[str]:
    """What a claim says of its event besides who was hurt: "fire", "festival", "rose"."""
    return set(view.frame) - set(ROLE_WORDS) - {"person", "passenger", "child"}


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
