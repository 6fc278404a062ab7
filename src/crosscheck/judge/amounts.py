"""Rules on bare counts, money, shares and measures that stand in the same words.

What is compared are the words near each figure: a sentence may give several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import structs

from crosscheck.judge.circumstances import (
    SAME_PERIOD_DAYS,
    align,
    background,
    best,
    dates_differ,
    firm_at,
    measures_differ,
    moved,
    singles_out,
    times_meet,
    verdict_of,
    weigh_speakers,
)
from crosscheck.judge.ruling import VERDICTS, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    days_between,
    jaccard,
    overlap,
    same_event,
    shared,
)
from crosscheck.model import Hedge, Quantity, Record, Span, VerdictKind
from crosscheck.values.algebra import relate
from crosscheck.values.numbers import numbers
from crosscheck.values.numerals import spelled
from crosscheck.values.words import canonical, is_content, words

# Content words that count as near a figure, before it and after it.
_BEFORE = 4
_AFTER = 7
# Least words near both figures, and their share of the shorter stretch.
_NEAR_CONFLICT = 3
_NEAR_AGREE = 2
_SHARE = 0.5
_SHARE_CONFLICT = 0.7
# A count from which on an equal one of the same thing is hardly chance, however round.
_LARGE = 1000
# Words right behind both figures that alone show that they measure the same.
_BEHIND = 2
_HEAD = 4
_STRETCH = 140
_STOP = re.compile(r"[;.!?](?:\s|$)|—|\s[-–]\s")
_COMPOUND = re.compile(r"-(?P<noun>[a-z]{3,})\s+[a-z]")
_ALL = re.compile(r"\b[Aa]ll\s+(?:of\s+)?(?:the\s+)?$")
_ACTED = re.compile(r"\s+(?:were|are|was)\b")
_SHOTS = frozenset("shot bullet round gunshot".split())
# One person hears or fires that few of a longer exchange.
_FEW_SHOTS = 6
_FIRED = frozenset("fire heard hear ring rang".split())
_CHARGES = frozenset("count charg".split())
_FLAT = frozenset("person shoot shot polic author".split())


class Near(Record, frozen=True):
    """The canonical content words before and after a figure, the nearest first."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        return frozenset(self.before + self.after)


def amounts(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """Counts without a role, money, shares and measures, where the wording around is the same."""
    found = [_fitting(x, y, a, b) for x, y in _partners(a, b)]
    made = [r for r in found if r is not None]
    known = {r.evidence for r in made}
    return (*made, *(r for r in _framed(a, b, similarity) if r.evidence not in known))


def _partners(a: View, b: View) -> list[tuple[Quantity, Quantity]]:
    """Each figure with the one figure of the other claim whose neighbourhood is most alike."""
    first, second = _figures(a), _figures(b)
    near = {q.span: _near(v, q) for v, found in ((a, first), (b, second)) for q in found}
    likeness = {
        (x.span, y.span): len(near[x.span].words & near[y.span].words) + _are_shots(x, y)
        for x in first
        for y in second
        if _comparable(x, y)
    }
    pairs = []
    for x in first:
        for y in second:
            score = likeness.get((x.span, y.span), 0)
            rivals = [s for (p, q), s in likeness.items() if (p == x.span) != (q == y.span)]
            if score and score > max(rivals, default=0):
                pairs.append((x, y))
    return pairs


def _figures(view: View) -> list[Quantity]:
    """The bare figures of a claim, with what compounds ("48-page indictment") count set right.

    "All six were taken" counts people as "five people were taken" does.
    """
    text, start = view.claim.text, view.claim.start
    found = []
    for value in _bare(view):
        compound = _COMPOUND.match(text, value.span.end - start)
        of = (canonical(compound["noun"]),) if compound else value.of
        found.append(structs.replace(value, of=of) if not value.unit else value)
    for number in numbers(text):
        span = Span(start + number.start, start + number.end)
        if _ALL.search(text[: number.start][-12:]) and _ACTED.match(text, number.end):
            exact = Quantity(span, text[number.start : number.end], low=number.low,
                             high=number.high, of=("person",))  # fmt: skip
            found += [exact] if all(not q.span.overlaps(span) for q in found) else []
    return found


def _comparable(x: Quantity, y: Quantity) -> bool:
    if x.unit or y.unit:
        return x.unit == y.unit and x.unit != "score" and (x.unit != "x" or x.of == y.of)
    if _are_shots(x, y):
        return True
    return x.of == y.of or {x.of, y.of} == {(), ("person",)}


def _are_shots(x: Quantity, y: Quantity) -> bool:
    """Whether both count shots: a bullet fired is a shot heard."""
    return bool(_SHOTS & {*x.of}) and bool(_SHOTS & {*y.of})


def _near(view: View, value: Quantity) -> Near:
    """The words around a figure within its sentence, without other figures."""
    claim = view.claim
    start, end = value.span.start - claim.start, value.span.end - claim.start
    before = _STOP.split(claim.text[max(0, start - _STRETCH) : start])[-1]
    floor = start - len(before)
    ends = [q.span.end - claim.start for q in view.of(Quantity)]
    before = claim.text[max([floor, *(end for end in ends if end <= start)]) : start]
    if before.rstrip().endswith(" and"):
        before = ""  # those words belong to the figure before
    after = _STOP.split(claim.text[end : end + _STRETCH])[0]
    return Near(
        tuple(reversed(_content(before)))[:_BEFORE],
        (_content(value.text) + _content(after))[:_AFTER],
    )


def _content(text: str) -> tuple[str, ...]:
    return tuple(
        part.canonical
        for word in words(text)
        for part in (words(word.plain.replace("-", " ")) if "-" in word.plain else (word,))
        if is_content(part) and spelled(part.plain) is None
    )


def _fitting(x: Quantity, y: Quantity, a: View, b: View) -> Ruling | None:
    """What two figures in like surroundings say of one another, if anything."""
    comparison = relate(x, y)
    verdict = verdict_of(comparison, x, y)
    first, second = _near(a, x), _near(b, y)
    if verdict is VerdictKind.AGREE:
        holds = _confirms(x, y, first, second, a, b)
    elif verdict is VerdictKind.CONFLICT:
        holds = _clashes(x, y, first, second, a, b)
    else:
        holds = False
    if verdict is None or not holds:
        return None
    if verdict is VerdictKind.CONFLICT and moved(a, b):
        verdict = VerdictKind.UPDATE
    rule = _AMOUNT_RULES[verdict]
    of = x.of or y.of or tuple(sorted(first.words & second.words))[:4]
    fact = f"amount:{x.unit}:{'+'.join(of)}"
    return ruling(verdict, comparison, (x, y), rule=rule, kind="number", fact=fact)


_AMOUNT_RULES = {
    VerdictKind.AGREE: "amount-agrees",
    VerdictKind.CONFLICT: "amount-differs",
    VerdictKind.UPDATE: "amount-moved",
}


def _confirms(x: Quantity, y: Quantity, first: Near, second: Near, a: View, b: View) -> bool:
    both = (first.words & second.words) - _FLAT
    if _telling(x) and _telling(y):
        return len(both) >= 1
    if len(both) >= _NEAR_AGREE and min(x.high, y.high) >= _LARGE:
        return True
    if (a.names and b.names and not common_names(a, b)) or _apart(a, b):
        return False
    return len(both) >= _NEAR_AGREE and _share(first, second) >= _SHARE and _heads(first, second)


def _clashes(x: Quantity, y: Quantity, first: Near, second: Near, a: View, b: View) -> bool:
    if "part" in x.scope + y.scope or min(x.low, y.low) <= 1 or measures_differ(a, b):
        return False
    alike = first.after[:_BEHIND] == second.after[:_BEHIND] and len(first.after) >= _BEHIND
    if alike and "-" in x.text and "-" in y.text:
        # A "48-page indictment" is one thing, whatever else its sentence looks back at.
        return firm_at(a, x) and firm_at(b, y) and not _apart(a, b)
    if not _decisive(x, y, a, b):
        return False
    if alike and x.unit:
        return True
    if _are_shots(x, y):
        fired = all(near.words & _FIRED for near in (first, second))
        return fired and same_event(a, b) and min(x.low, y.low) > _FEW_SHOTS
    if not x.unit and (x.noun.lower() != y.noun.lower() or _CHARGES & {*x.of}):
        # Two male students may be of three students; a man has many charges.
        return False
    both = (first.words & second.words) - _FLAT
    share = _share(first, second)
    close = len(both) >= _NEAR_CONFLICT + bool(x.unit) and share >= _SHARE_CONFLICT
    return close and _heads(first, second) and not _strangers(a, b)


def _strangers(a: View, b: View) -> bool:
    """Whether both claims name something, and no name has a word of a name of the other."""
    first, second = ({word for name in v.names for word in name.split()} for v in (a, b))
    return bool(first) and bool(second) and not first & second


def _share(first: Near, second: Near) -> float:
    smaller = min(len(first.words), len(second.words))
    return len(first.words & second.words) / smaller if smaller else 0.0


def _heads(first: Near, second: Near) -> bool:
    """Whether what stands at each figure ("missions to Mars") has a second word in common."""
    if min(len(first.after), len(second.after)) < 2:
        return True
    here, there = (set(near.after[:_HEAD]) - _FLAT for near in (first, second))
    return len(here & second.words) >= 2 or len(there & first.words) >= 2


def _telling(value: Quantity) -> bool:
    """Whether a figure is so particular that few other things come to it: 33, 269, 5.7 billion."""
    if value.low != value.high or not value.low.is_finite() or value.low <= 12:
        return False
    return len(value.low.normalize().as_tuple().digits) >= 2


def _framed(a: View, b: View, similarity: float) -> Sequence[Ruling]:
    """What figures say of one another in claims that as wholes are worded alike."""
    found: list[Ruling] = []
    units = sorted({(q.unit, q.of if not q.unit else ()) for q in _bare(a)})
    for unit, of in units:
        closest = best(align(_bare(a, unit, of), _bare(b, unit, of), a, b))
        if closest is None:
            continue
        x, y, comparison = closest
        verdict = VERDICTS.get(comparison.relation)
        if verdict is None or not _same_frame(a, b, verdict, similarity):
            continue
        if not unit and not of and verdict is VerdictKind.CONFLICT:
            continue
        if verdict is VerdictKind.CONFLICT and not _decisive_alone(x, y, a, b):
            continue
        if verdict is VerdictKind.AGREE and not _heads(_near(a, x), _near(b, y)):
            continue
        rule = "amount-agrees" if verdict is VerdictKind.AGREE else "amount-differs"
        fact = f"amount:{unit}:{'+'.join(of or shared(a, b)[:4])}"
        made = ruling(verdict, comparison, (x, y), rule=rule, kind="number", fact=fact)
        found.append(weigh_speakers(made, a, b))
    return found


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
    if (a.names and b.names and not common_names(a, b)) or _apart(a, b):
        return False
    return len(both) >= 2 and overlap(a, b) >= 0.4 and similarity >= 0.45


def _apart(a: View, b: View) -> bool:
    """Whether the articles are too far apart for equal small figures to be of one thing."""
    return days_between(a, b) > SAME_PERIOD_DAYS


def _decisive(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether a difference of two bare figures can be a contradiction: same time, both firm."""
    if (
        not (firm_at(a, x) and firm_at(b, y))
        or background(a) != background(b)
        or not times_meet(a, b)
    ):
        return False
    return (
        not dates_differ(a, b)
        and Hedge.VAGUE not in {x.hedge, y.hedge}
        and days_between(a, b) <= SAME_PERIOD_DAYS
    )


def _decisive_alone(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether a difference can be nothing but a contradiction: one such figure on each side."""
    if not _decisive(x, y, a, b) or (a.names and b.names and not common_names(a, b)):
        return False
    if not x.unit and singles_out(x, y, a, b):
        return False
    return max(len(_bare(a, x.unit, x.of)), len(_bare(b, y.unit, y.of))) == 1
