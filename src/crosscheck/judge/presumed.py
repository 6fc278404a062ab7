"""What two texts say of each other when somebody who asks takes both to be of one fact.

In a corpus nothing may be taken for granted, so the other rules look for words that two figures
share. Whoever asks about "$86.7 billion" and "$90bn" has said that they belong together: what
speaks against it is looked for instead, such as another name, another measure, or a plan beside
a fact. A text that leaves its subject out ("the first time in six years") takes it from the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec import structs

from crosscheck.judge.circumstances import (
    background,
    corrected,
    measures_differ,
    moved,
    verdict_of,
    weigh_speakers,
)
from crosscheck.judge.happenings import told_near
from crosscheck.judge.matches import Match, matches
from crosscheck.judge.named import namesakes
from crosscheck.judge.opposites import opposing, swapped
from crosscheck.judge.ruling import Ruling, ruling
from crosscheck.judge.views import View, jaccard, overlap, shared
from crosscheck.model import (
    Anchor,
    Duration,
    Modality,
    Name,
    Polarity,
    Quantity,
    Time,
    VerdictKind,
)
from crosscheck.values import calendar
from crosscheck.values.algebra import Relation
from crosscheck.values.words import words

# Most words that a text may have beside its values to be one that leaves its subject out.
_ELLIPTIC = 3
# Of the words of the shorter text, those that the longer one must have, and how many they must
# be; and those that it must have where equal figures confirm it.
_SHARE = 0.5
_WORDS = 2
_SAME_WORDS = 0.6
# Cosine from which on two short texts are of one thing, and two that share a name.
_NEAR = 0.45
_CLOSE = 0.6
# Times by which two counts, and two amounts, of one thing differ at most where one is wrong.
_COUNTS_APART = 3
_AMOUNTS_APART = 30
# What a man is charged with changes from day to day.
_CHARGES = frozenset("count charg".split())
_AHEAD = re.compile(
    r"\b(?:will|would|plans? to|set to|due to|expected to|pledged to)\b", re.IGNORECASE
)
# Most words of a text that is a phrase, which has no tense.
_PHRASE = 6
# One who counts as dead to some and not to others.
_NOT_YET = frozenset({Modality.PLANNED, Modality.FORECAST, Modality.CONDITIONAL})
_GUNMAN = re.compile(
    r"\b(?:gunman|shooter|attacker|assailant|bomber|suspect|himself|herself|killer|hijackers?)\b",
    re.IGNORECASE,
)
# Fields of a ranking, in canonical form.
_FIELDS = frozenset("world countri nation state region citi europ global continent provinc".split())
_TWO_THINGS = "nothing shows that both are of one thing"
_TWO_TIMES = "the figures are of two times"
_BOTH_TRUE = "both can be true"
_UNCLEAR = 0.5


def presumed(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """What opposed predicates, names and values of two texts say of each other.

    Where too little shows that both are of one thing the ruling is unclear, with the arithmetic.
    """
    found = matches(a, b)
    elliptic = _is_elliptic(a, b, similarity) or _are_lengths(found, a, b)
    one = elliptic or _may_be_one(a, b, similarity)
    against = (*opposing(a, b), *namesakes(a, b), *swapped(a, b)) if one else ()
    if against or not found:
        return against
    if not one or _are_apart(a, b):
        return (_open(found[0], _TWO_THINGS),) if shared(a, b) else ()
    if _of_two_times(found, a, b):
        return (_open(found[0], _TWO_TIMES),)
    decided = (_decided(match, a, b, elliptic=elliptic) for match in found)
    return tuple(r for r in decided if r is not None) or (_open(found[0], _TWO_THINGS),)


def _is_elliptic(a: View, b: View, similarity: float) -> bool:
    """Whether one text says nothing beside its values that the other does not say."""
    smaller, larger = sorted((set(a.frame), set(b.frame)), key=len)
    if len(smaller) > _ELLIPTIC:
        return False
    return smaller <= larger or (similarity >= _NEAR and len(larger) <= 2 * _ELLIPTIC)


def _are_lengths(found: Sequence[Match], a: View, b: View) -> bool:
    """Whether two phrases give no more than how long: "in place for a decade", "banned since"."""
    lengths = bool(found) and all(match.kind == "duration" for match in found)
    return lengths and max(len(a.frame), len(b.frame)) <= 1


def _may_be_one(a: View, b: View, similarity: float) -> bool:
    """Whether two texts tell one thing: in words that they share, or of a name they share."""
    both = len(shared(a, b))
    if both >= _WORDS and overlap(a, b) >= _SHARE:
        return True
    return similarity >= _CLOSE and (both >= _WORDS or bool(_named(a) & _named(b)))


def _are_apart(a: View, b: View) -> bool:
    """Whether names, measures, a negation or a plan beside a fact show two texts to be of two."""
    first, second = _named(a), _named(b)
    if first and second and not first & second:
        return True
    return measures_differ(a, b) or _on_two_planes(a, b) or _turned(a) != _turned(b)


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
    """Whether one is a plan, a forecast or conditional and the other a fact."""
    if min(len(words(view.claim.text)) for view in (a, b)) <= _PHRASE:
        return False
    ahead = [
        view.claim.modality in _NOT_YET or _AHEAD.search(view.claim.text) is not None
        for view in (a, b)
    ]
    return ahead[0] != ahead[1]


def _turned(view: View) -> int:
    """How often a text turns something round, but for a figure that it corrects ("not 21")."""
    text, start = view.claim.text, view.claim.start
    figures = {value.span.start - start for value in view.of(Quantity)}
    ends = [no.span.end - start for no in view.of(Polarity)]
    return sum(end + len(text[end:]) - len(text[end:].lstrip()) not in figures for end in ends)


def _of_two_times(found: Sequence[Match], a: View, b: View) -> bool:
    """Whether both a figure and the date beside it differ: then each is right of its own time."""
    clash = {match.kind for match in found if match.comparison.relation is Relation.CONFLICT}
    return {"number", "date"} <= clash and not moved(a, b)


def _decided(match: Match, a: View, b: View, *, elliptic: bool) -> Ruling | None:
    """The ruling on two values of texts of one thing; None where they say nothing."""
    verdict = verdict_of(match.comparison, match.x, match.y)
    if verdict is None:
        return _open(match, _BOTH_TRUE)
    if not elliptic and not _in_one_slot(match, a, b, verdict):
        return None
    if verdict is VerdictKind.CONFLICT:
        if not _must_be_one(match, a, b, elliptic=elliptic):
            return None
        if match.kind == "number" and moved(a, b):
            verdict = VerdictKind.UPDATE
    made = ruling(
        verdict,
        match.comparison,
        (match.x, match.y),
        rule=f"presumed-{verdict.value}",
        kind=match.kind,
        fact=_fact(match, a, b),
    )
    return weigh_speakers(corrected(made, a, b), a, b)


def _in_one_slot(match: Match, a: View, b: View, verdict: VerdictKind) -> bool:
    """Whether what stands around two values shows that they say one thing of one thing."""
    x, y = match.x, match.y
    clash = verdict is not VerdictKind.AGREE
    if not clash and overlap(a, b) < _SAME_WORDS:
        return False
    match x, y:
        case Quantity(), Quantity():
            return _counts_one(x, y, a, b, clash=clash)
        case Anchor(), Anchor():
            return not (x.event and y.event) or bool({*x.event} & {*y.event})
        case Time(), Time():
            # A weekday counts from the day of writing, which crawlers get wrong.
            near = bool(told_near(x, a) & told_near(y, b))
            return near and not (clash and "-WXX-" in x.form + y.form)
        case Duration(), Duration():
            same = bool(told_near(x, a) & told_near(y, b)) or bool({*x.event} & {*y.event})
            return same and not (clash and x.unit != y.unit)
        case (Duration() | Time(), Duration() | Time()):
            return bool(told_near(x, a) & told_near(y, b))
        case _:
            return True


def _counts_one(x: Quantity, y: Quantity, a: View, b: View, *, clash: bool) -> bool:
    """Whether two figures have a unit, a role or a noun in common, or like texts around them."""
    if clash and not x.unit and not x.role:
        far = _times_apart(x, y) > _COUNTS_APART and not moved(a, b)
        if far or _CHARGES & {*x.of}:
            return False
    return bool(x.unit or x.role or (x.of and y.of)) or jaccard(a, b) >= _SHARE


def _must_be_one(match: Match, a: View, b: View, *, elliptic: bool) -> bool:
    """Whether nothing explains that two values differ but that one is wrong."""
    x, y = match.x, match.y
    if _same_day_of_years(match) or _of_two_fields(match, a, b):
        return False
    if not elliptic and background(a) != background(b):
        return False
    if not (isinstance(x, Quantity) and isinstance(y, Quantity)):
        return True
    far = bool(x.unit) and _times_apart(x, y) > _AMOUNTS_APART
    return not _with_gunman(x, y, a, b) and (elliptic or not far)


def _same_day_of_years(match: Match) -> bool:
    """Whether two days differ in nothing but a year that was worked out rather than given."""
    first, second = (
        calendar.single(v.days) if isinstance(v, Time) else None for v in (match.x, match.y)
    )
    if first is None or second is None or first == second:
        return False
    return (first.month, first.day) == (second.month, second.day)


def _with_gunman(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether two tolls differ by one, and who did it may be that one."""
    by_one = x.role == y.role == "dead" and abs(x.low - y.low) == 1
    return by_one and any(_GUNMAN.search(view.claim.text) for view in (a, b))


def _of_two_fields(match: Match, a: View, b: View) -> bool:
    """Whether two ranks are of two fields: the largest of a country, the fifth of the world."""
    if match.kind != "rank":
        return False
    names = _named(a), _named(b)
    only_one = (names[0] | {*a.frame}) ^ (names[1] | {*b.frame})
    return bool(only_one & (_FIELDS | names[0] | names[1]))


def _times_apart(x: Quantity, y: Quantity) -> Decimal:
    """By how many times the larger of two figures, as stated, is the smaller; infinite for 0."""
    low, high = sorted(abs(q.high if q.high.is_finite() else q.low) for q in (x, y))
    return high / low if low else Decimal("Infinity")


def _fact(match: Match, a: View, b: View) -> str:
    both = shared(a, b) or tuple(sorted({*a.frame, *b.frame}))
    return f"presumed:{match.kind}:{'+'.join(both[:5])}"


def _open(match: Match, why: str) -> Ruling:
    """The arithmetic of two values without a verdict, and why there is none."""
    made = ruling(
        VerdictKind.UNCLEAR,
        match.comparison,
        (match.x, match.y),
        rule="presumed-unclear",
        kind=match.kind,
        fact=f"presumed:{match.kind}",
    )
    return structs.replace(made, reason=f"{made.reason}; {why}", confidence=_UNCLEAR)
