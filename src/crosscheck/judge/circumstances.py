"""When and of what a claim speaks, and how the figures of two claims are set side by side."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

import msgspec

from crosscheck.judge.ruling import VERDICTS, Ruling
from crosscheck.judge.views import View, jaccard, speakers_differ
from crosscheck.model import AnyValue, Duration, Hedge, Modality, Quantity, Time, VerdictKind
from crosscheck.values.algebra import Comparison, Relation, relate
from crosscheck.values.comparison import later
from crosscheck.values.words import canonical, words

Aligned = tuple[Quantity, Quantity, Comparison]
# Days between publications beyond which a figure may be of another period.
SAME_PERIOD_DAYS = 14
# Days by which an event in a claim may precede its article before it counts as another event.
_BACKGROUND_DAYS = 60
# The part by which "more than 700" may lie below what it was told of.
_ROUNDED_DOWN = Decimal("0.1")
_INFINITY = Decimal("Infinity")
# Up to this toll a difference of one is mostly a matter of who is counted.
_FEW = 10
# Hedges of a date that is no bound, and the days of the widest that still dates something.
_DATED = frozenset({Hedge.EXACT, Hedge.ABOUT, Hedge.VAGUE})
_YEAR = 366
_CORRECTS = re.compile(
    r"\b(?:as|than|was|were|been|had)\s+(?:was\s+|were\s+|had\s+been\s+)?"
    r"(?:first|initially|previously|earlier|originally)\s+(?:reported|thought|said|believed|announced)"
    r"|\brevised\s+(?:up|down|to|from)\b|\bcorrect(?:ed\s+(?:to|from)|ion:)|\bearlier\s+version\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:now|correction|corrected|revis\w+|raised|lowered|upgraded|downgraded|increased to"
    r"|climbed to|risen to|rose to|fell to|so far|new total|as of|earlier version|all)\b",
    re.IGNORECASE,
)
# Measures of one kind that are not one: revenue is no profit, votes for are no votes against.
_MEASURES = tuple(
    frozenset(canonical(word) for word in group.split())
    for group in (
        "revenue profit loss debt assets earnings dividend tax",
        "export import",
        "men women boys girls children",
        "killed injured missing arrested rescued evacuated",
        "birth death marriage divorce",
        "width length height depth weight",
        "favour favor support against oppose abstain",
    )
)
_CLAUSE = re.compile(
    r"[,;:—]\s|\b(?:but|while|although|which|who|saying|warning|claiming|suggesting|adding|arguing)\b"
    r"|\bthat\s(?=(?:has|have|had|was|were)\b)",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:if|unless|will|would|shall|may|might|could|should|expect\w*|plan\w*|likely|set to|to be"
    r"|want\w*|aim\w*|hope\w*|forecast\w*|predict\w*)\b",
    re.IGNORECASE,
)
# Shared words by all words from which on two claims are worded alike.
_SAME_SENTENCE = 0.5
_LOOKS_BACK = re.compile(
    r"\b(?:that (?:year|time|day|disaster|accident|attack|crash|storm|fire)|previous(?:ly)?"
    r"|back then|(?:days?|weeks?|months?|years?) (?:after|before)|at the time"
    r"|years? (?:ago|earlier|before)|deadliest|worst)\b",
    re.IGNORECASE,
)


def align(first: Iterable[Quantity], second: Iterable[Quantity], a: View, b: View) -> list[Aligned]:
    """Every pairing of two lists of figures with how the two relate, in order."""
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


def order(comparison: Comparison) -> int:
    """0 for equal values, more the less two values agree."""
    return _ORDER[comparison.relation]


def best(aligned: Iterable[Aligned]) -> Aligned | None:
    """The most agreeable pairing: a claim that says 12 and 21 does not contradict 12."""
    return min(aligned, key=lambda t: (order(t[2]), t[0].span, t[1].span), default=None)


def background(view: View) -> bool:
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


def times_meet(a: View, b: View) -> bool:
    """Whether claims that both look back, look back at the same time."""
    if not (background(a) and background(b)) or not (a.of(Time) and b.of(Time)):
        return True
    return any(
        x.days is not None and y.days is not None and x.days.overlaps(y.days)
        for x in a.of(Time)
        for y in b.of(Time)
    )


def dates_differ(a: View, b: View) -> bool:
    """Whether both claims name dates, and none of one meets any of the other."""
    first, second = a.of(Time), b.of(Time)
    return bool(first and second) and not any(
        relate(x, y).relation not in {Relation.CONFLICT, Relation.INCOMPARABLE}
        for x in first
        for y in second
    )


def singles_out(x: Quantity, y: Quantity, a: View, b: View) -> bool:
    """Whether one claim tells of a single person, and not how many there were."""
    return min(x.low, x.high, y.low, y.high) <= 1 and jaccard(a, b) < _SAME_SENTENCE


def one_more(first: Decimal, second: Decimal) -> bool:
    """Whether two small tolls differ by one: by the gunman, an unborn child, a cut by glass."""
    return max(first, second) <= _FEW and abs(first - second) == 1


def weigh_speakers(found: Ruling, a: View, b: View) -> Ruling:
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


def verdict_of(comparison: Comparison, x: AnyValue, y: AnyValue) -> VerdictKind | None:
    """The verdict on two values; "about 800" and 800 say the same, though one is narrower."""
    if comparison.relation in {Relation.REFINES, Relation.REFINED_BY}:
        return VerdictKind.AGREE if _says_as_much(x, y) else None
    return VERDICTS.get(comparison.relation)


def _says_as_much(x: AnyValue, y: AnyValue) -> bool:
    """Whether of two values the wider is the narrower one told loosely, and not a mere bound.

    "More than 700" is what papers make of 718, "dozens" of 54, "last week" of Monday; "at least
    12" says little about 21.
    """
    match x, y:
        case (Quantity() | Duration(), Quantity() | Duration()):
            hedges = {x.hedge, y.hedge}
            if Hedge.VAGUE in hedges or hedges <= {Hedge.ABOUT, Hedge.NEARLY, Hedge.EXACT}:
                return True
            first, second = _stated(x), _stated(y)
            return abs(first - second) <= _ROUNDED_DOWN * max(abs(first), abs(second))
        case Time(), Time():
            return all(_is_narrow(time) for time in (x, y))
        case _:
            return False


def _stated(value: Quantity | Duration) -> Decimal:
    """The figure in the words: 12 of "at least 12"."""
    return value.high if value.low in {0, -_INFINITY} or value.high.is_finite() else value.low


def _is_narrow(time: Time) -> bool:
    days = time.days
    if days is None or days.start is None or days.end is None or time.hedge not in _DATED:
        return False
    return (days.end - days.start).days <= _YEAR


def firm_at(view: View, value: Quantity) -> bool:
    """Whether a claim puts a figure forward as a fact, though it may forecast something else.

    "Five people were taken to hospital, but all are expected to recover" is firm on the five.
    """
    if view.firm:
        return True
    if view.claim.modality not in {Modality.FORECAST, Modality.CONDITIONAL}:
        return False
    start = view.claim.start
    return not looks_ahead(view.claim.text, value.span.start - start, value.span.end - start)


def looks_ahead(text: str, start: int, end: int) -> bool:
    """Whether the clause around a stretch of a claim's text tells of what may come."""
    begin = max((m.end() for m in _CLAUSE.finditer(text, 0, start)), default=0)
    following = _CLAUSE.search(text, end)
    clause = text[begin : following.start() if following else len(text)]
    return _FUTURE.search(clause) is not None


def moved(a: View, b: View) -> bool:
    """Whether the later of two texts says that its figure is a new one ("now", "so far")."""
    order = later((a.statement.article.published, b.statement.article.published))
    return bool(order) and _MOVED.search((b if order > 0 else a).claim.text) is not None


def measures_differ(a: View, b: View) -> bool:
    """Whether two claims tell of two measures of one kind: revenue here, profit there."""
    first, second = ({word.canonical for word in words(v.claim.text)} for v in (a, b))
    return any(
        group & first and group & second and not group & first & second for group in _MEASURES
    )


def corrected(found: Ruling, a: View, b: View) -> Ruling:
    """A conflict that one claim itself settles ("four, not five as first reported"): an update."""
    sentences = (a.statement.sentence, b.statement.sentence)
    if found.verdict is not VerdictKind.CONFLICT or not any(map(_CORRECTS.search, sentences)):
        return found
    return msgspec.structs.replace(
        found,
        verdict=VerdictKind.UPDATE,
        rule="count-corrected",
        reason=f"{found.reason}; one of them corrects what was reported before",
    )
