"""Rules on whole tolls: the shot as the dead and the wounded, and men and women as people.

"Four people were shot, one fatally" and "one killed and four more wounded" clash; "12 were shot"
and "one killed and 11 others injured" do not. Parts are only ever added up within one claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from crosscheck.judge.circumstances import background, one_more, times_meet
from crosscheck.judge.ruling import CONFIDENCE, VERDICTS, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    days_between,
    foreign_names,
    same_event,
    shared,
)
from crosscheck.model import Quantity, Record, Span, VerdictKind
from crosscheck.values.algebra import Relation, relate

# The fact of a whole toll, however it is put together.
_FACT = "toll:all"
# Days between publications within which a toll of a shooting is no longer revised upwards.
_CLOSE_DAYS = 3
_SHOT = re.compile(
    r"(?:\s+[\w-]+){0,4}?\s+(?:(?:were|was|been|got|get)\s+(?:\w+\s+)?)?(?:shot|struck|hit)\b"
    r"(?!\s+(?:and\s+(?:killed|injured|wounded)|dead|to\s+death|\w+\s+times?))",
    re.IGNORECASE,
)
_SHOOTING = re.compile(r"\b(?:shot|shooting|struck|hit)\s+$", re.IGNORECASE)
_ONE_DEAD = re.compile(
    r"\b(?:one|an?)\s+(?:[\w-]+\s+){0,2}?(?:man|woman|boy|girl|person|teen|teenager)\s+"
    r"(?:was\s+|is\s+)?(?:shot\s+and\s+)?(?:killed|dead|died|fatally)\b"
    r"|\b(?:killed|killing)\s+(?:one|an?)\s+(?:[\w-]+\s+){0,2}?(?:man|woman|boy|girl|person|teen)\b"
    r"|\bone\s+(?:man\s+|woman\s+)?fatally\b",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s+(?:[\w-]+\s+){1,3}and\s+$", re.IGNORECASE)
_PEOPLE = frozenset("person men women child boy girl adult teenag minor juvenil".split())


class Toll(Record, frozen=True):
    """What one claim says of those hit: how many in all, how many dead, how many wounded.

    None where the claim does not say. `groups` are the men, women ... that make up a sum.
    """

    span: Span
    total: Decimal | None = None
    dead: Decimal | None = None
    wounded: Quantity | None = None
    groups: tuple[tuple[str, Decimal], ...] = ()


def tolls(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """How many were hit in all, and how many were wounded beside the same number of dead."""
    x, y = _toll(a), _toll(b)
    if x is None or y is None or not _one_event(a, b):
        return ()
    return tuple(r for r in _rulings(x, y, a, b) if r)


def _rulings(x: Toll, y: Toll, a: View, b: View) -> tuple[Ruling | None, ...]:
    placed = (_wounded(x, y, a, b), _totals(x, y, a, b)) if _one_place(a, b) else ()
    return (*placed, _groups(x, y), _dead(x, y))


def _one_event(a: View, b: View) -> bool:
    """Whether two claims tell of one attack, as far as both say."""
    if not same_event(a, b) or not (a.firm and b.firm) or not shared(a, b):
        return False
    if background(a) != background(b) or not times_meet(a, b):
        return False
    return bool(common_names(a, b)) or not foreign_names(a, b)


def _one_place(a: View, b: View) -> bool:
    """Whether the claims name one place or person in full: two shootings may share a city."""
    return not foreign_names(a, b) or any(" " in name for name in common_names(a, b))


def _toll(view: View) -> Toll | None:
    """The one toll of a claim; None when it gives none, or those of several events."""
    people = [q for q in view.of(Quantity) if _counts_people(q)]
    dead = [q for q in people if q.role == "dead"]
    wounded = [q for q in people if q.role == "injured"]
    shot = [q for q in people if q.role == "" and q.scope == () and _is_shot(view, q)]
    groups = _parts(view, people)
    if groups:
        inside = {q.span for q in groups}
        dead, wounded, shot = ([q for q in found if q.span not in inside]
                               for found in (dead, wounded, shot))  # fmt: skip
    if max(len(dead), len(wounded), len(shot)) > 1 or not (dead or wounded or shot or groups):
        return None
    one = _ONE_DEAD.search(view.claim.text)
    killed = dead[0].low if dead else Decimal(1) if one else None
    if groups and groups[-1].role == "dead" and not dead:
        killed = sum((q.low for q in groups), Decimal(0))
    return Toll(
        _span(view, [*shot, *groups, *dead, *wounded], one),
        _total(shot, groups, killed, wounded),
        killed,
        wounded[0] if wounded else None,
        tuple((q.of[0], q.low) for q in groups),
    )


def _span(view: View, found: Sequence[Quantity], one: re.Match[str] | None) -> Span:
    spans = [q.span for q in found]
    if one and not any(q.role == "dead" for q in found):
        spans.append(Span(view.claim.start + one.start(), view.claim.start + one.end()))
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _counts_people(value: Quantity) -> bool:
    people = value.of != () and value.of[0] in _PEOPLE
    return value.unit == "" and people and value.low == value.high and "grave" not in value.scope


def _is_shot(view: View, value: Quantity) -> bool:
    text, start = view.claim.text, view.claim.start
    if _SHOT.match(text, value.span.end - start):
        return True
    return bool(
        _SHOOTING.search(text[max(0, value.span.start - start - 12) : value.span.start - start])
    )


def _parts(view: View, people: Sequence[Quantity]) -> list[Quantity]:
    """ "Three men and two women": two counts of unlike people, joined, that make one sum."""
    text, start = view.claim.text, view.claim.start
    for x, y in pairwise(people):
        between = text[x.span.end - start : y.span.start - start]
        unlike = x.of != y.of and ("person",) not in {x.of, y.of}
        if unlike and not x.role and not x.scope and not y.scope and _JOINED.fullmatch(between):
            return [x, y]
    return []


def _total(
    shot: Sequence[Quantity],
    groups: Sequence[Quantity],
    killed: Decimal | None,
    wounded: Sequence[Quantity],
) -> Decimal | None:
    if shot:
        return shot[0].low
    if groups:
        return sum((q.low for q in groups), Decimal(0))
    return killed + wounded[0].low if killed is not None and wounded else None


def _wounded(x: Toll, y: Toll, a: View, b: View) -> Ruling | None:
    """The wounded beside the same number of dead: it is the same event, and they must match."""
    if x.wounded is None or y.wounded is None or x.dead is None or x.dead != y.dead:
        return None
    written = (a.statement.article.published, b.statement.article.published)
    first, second = (_bare(t.wounded) for t in (x, y) if t.wounded is not None)
    comparison = relate(first, second, written=written)
    verdict = VERDICTS.get(comparison.relation)
    rules = {
        VerdictKind.AGREE: "number-agrees",
        VerdictKind.CONFLICT: "number-differs",
        VerdictKind.UPDATE: "count-rose",
    }
    if verdict is None:
        return None
    told = _told_of_both(first, second, a, b) or one_more(first.low, second.low)
    if verdict is not VerdictKind.AGREE and told:
        return None
    return ruling(verdict, comparison, (first, second), rule=rules[verdict], kind="number",
                  fact="count:injured")  # fmt: skip


def _bare(value: Quantity) -> Quantity:
    """A count of the wounded, "others" and "more" beside the dead dropped."""
    return Quantity(
        value.span, value.text, low=value.low, high=value.high, hedge=value.hedge,
        step=value.step, of=("person",), role=value.role,
    )  # fmt: skip


def _told_of_both(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether either article gives the other's figure too."""
    first = any(q.role == x.role and q.low == x.low for q in b.told)
    return first or any(q.role == y.role and q.low == y.low for q in a.told)


def _totals(x: Toll, y: Toll, a: View, b: View) -> Ruling | None:
    """The people hit in all, given on one side at least as one figure or as men and women."""
    if x.total is None or y.total is None or min(x.total, y.total) < 2:
        return None
    if x.wounded is not None and y.wounded is not None:
        return None
    if x.dead is not None and y.dead is not None and x.dead != y.dead:
        return None
    if x.total == y.total:
        return _said(VerdictKind.AGREE, x, y, f"both come to {x.total} in all")
    if days_between(a, b) > _CLOSE_DAYS or None in {x.dead, y.dead}:
        return None
    if one_more(x.total, y.total):
        return None
    reason = f"{x.total} hit in all against {y.total}"
    return _said(VerdictKind.CONFLICT, x, y, reason)


def _dead(x: Toll, y: Toll) -> Ruling | None:
    """Five killed, and three men and two women dead."""
    if x.dead is None or x.dead != y.dead or bool(x.groups) == bool(y.groups) or x.dead < 2:
        return None
    return _said(VerdictKind.AGREE, x, y, f"both come to {x.dead} killed",
                 says=(f"{x.dead} killed", f"{y.dead} killed"))  # fmt: skip


def _groups(x: Toll, y: Toll) -> Ruling | None:
    """Men and women of the same total, but not as many of each."""
    if not x.groups or not y.groups or x.total != y.total:
        return None
    first, second = dict(x.groups), dict(y.groups)
    if set(first) != set(second) or first == second:
        return None
    said = [" and ".join(f"{n} {of}" for of, n in sorted(g.items())) for g in (first, second)]
    return _said(
        VerdictKind.CONFLICT, x, y, f"{said[0]} against {said[1]}", says=(said[0], said[1])
    )


def _said(
    verdict: VerdictKind, x: Toll, y: Toll, reason: str, *, says: tuple[str, str] | None = None
) -> Ruling:
    agree = verdict is VerdictKind.AGREE
    relation = Relation.EQUAL if agree else Relation.CONFLICT
    return Ruling(
        verdict=verdict,
        rule="number-agrees" if agree else "number-differs",
        reason=reason,
        kind="number",
        fact=_FACT,
        evidence=(x.span, y.span),
        says=says or (f"{x.total} hit in all", f"{y.total} hit in all"),
        confidence=CONFIDENCE[verdict, relation] - 0.1,
    )
