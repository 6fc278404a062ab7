"""Rules on time: dates, lengths, and anchors such as "first since 2019"."""

from __future__ import annotations

import re

from crosscheck.judge.happenings import happening, negated, told_near
from crosscheck.judge.ruling import VERDICTS, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    days_between,
    jaccard,
    overlap,
    same_story,
    shared,
)
from crosscheck.model import Anchor, Duration, Hedge, Modality, Time, VerdictKind
from crosscheck.values import calendar
from crosscheck.values.algebra import NARROWING, Comparison, Relation, relate

# A date by its month or day, not by its distance from the day of writing.
_EXPLICIT = re.compile(r"(?:\d{4}|XXXX)-\d\d")
# Days for which an event is news.
_NEWS_DAYS = 3
_YEAR = re.compile(r"\d{4}$")
# Share of the longer description of an event that the other must repeat before the two clash.
_SAME_EVENT = 0.6
# Share of the shorter one that the other must repeat before the two agree.
_LIKE_EVENT = 0.5
# Words that join an anchor to its event: "marks the first visit" is about a visit.
_LIGHT = frozenset({"mark", "signific", "import"})
# Words that claims must share for dates beside one word to be of one event: with names, without.
_FEW = 2
_MORE = 3


def anchors(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """When something last happened before: the same event, reached by two ways of saying it."""
    found = []
    for x in a.of(Anchor):
        for y in b.of(Anchor):
            comparison = relate(x, y)
            verdict = VERDICTS.get(comparison.relation)
            if verdict is None or not _same_event(x, y, a, b, verdict, similarity):
                continue
            # What holds only for some day of writing needs more to show that it is one event.
            if comparison.assumes and len(_common(x, y, a, b)) < _MORE:
                continue
            if verdict is VerdictKind.CONFLICT and not (a.firm and b.firm):
                continue
            rule = "anchor-agrees" if verdict is VerdictKind.AGREE else "anchor-differs"
            event = "+".join(sorted(_events(x, a) & _events(y, b))[:4])
            found.append(
                ruling(
                    verdict,
                    comparison,
                    (x, y),
                    rule=rule,
                    kind="anchor",
                    fact=f"last-time:{event}",
                )
            )
    return tuple(found)


def _events(anchor: Anchor, view: View) -> set[str]:
    return (set(anchor.event) | set(view.frame)) - _LIGHT


def _common(x: Anchor, y: Anchor, a: View, b: View) -> set[str]:
    """The words of either event that the other claim has too."""
    own = (set(x.event) & (set(y.event) | set(b.frame))) | (set(y.event) & set(a.frame))
    return own - _LIGHT


def _same_event(
    x: Anchor, y: Anchor, a: View, b: View, verdict: VerdictKind, similarity: float
) -> bool:
    """Whether both anchors rank the same kind of event: shared words, none that narrows one."""
    both = _common(x, y, a, b)
    if (set(a.frame) ^ set(b.frame)) & NARROWING & (set(x.event) | set(y.event)):
        return False
    smaller, larger = sorted((len(x.event) or 1, len(y.event) or 1))
    if verdict is VerdictKind.CONFLICT and (
        not _same_names(a, b) or len(set(x.event) & set(y.event)) / larger < _SAME_EVENT
    ):
        return False
    close = similarity >= 0.5 or bool(common_names(a, b))
    return (
        len(both) >= 2 and len(both) / smaller >= _LIKE_EVENT and close and not _places_differ(a, b)
    )


def _same_names(a: View, b: View) -> bool:
    """Whether every name of one claim is also in the other."""
    return len(common_names(a, b)) == len(set(a.names)) or len(common_names(b, a)) == len(
        set(b.names)
    )


def _places_differ(a: View, b: View) -> bool:
    """Whether both claims name things, and none of one side's is known to the other's article."""
    if not a.names or not b.names or common_names(a, b):
        return False
    return not (set(a.names) & b.around or set(b.names) & a.around)


def dates(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """The day of one event: the same words around two dates."""
    pairs = [(x, y, relate(x, y)) for x in a.of(Time) for y in b.of(Time)]
    agreeing = [
        (x, y, comparison)
        for x, y, comparison in pairs
        if comparison.relation is Relation.EQUAL and _specific(x) and _told_itself(x, y, a, b)
    ]
    if agreeing and _about_same(a, b, similarity):
        x, y, comparison = agreeing[0]
        return (_date_ruling(VerdictKind.AGREE, comparison, x, y, a, b),)
    for x, y, comparison in sorted(pairs, key=lambda p: sorted((p[0].text, p[1].text))):
        if comparison.relation in _MEET and _of_one_event(x, y, a, b):
            return (_date_ruling(VerdictKind.AGREE, comparison, x, y, a, b),)
    if len(a.of(Time)) != 1 or len(b.of(Time)) != 1:
        return ()
    x, y, comparison = pairs[0]
    if comparison.relation is not Relation.CONFLICT or not _dates_clash(x, y, a, b, similarity):
        return ()
    verdict = VerdictKind.UPDATE if _has_moved(a, b) else VerdictKind.CONFLICT
    return (_date_ruling(verdict, comparison, x, y, a, b),)


_DATE_RULES = {
    VerdictKind.AGREE: "date-agrees",
    VerdictKind.CONFLICT: "date-differs",
    VerdictKind.UPDATE: "plan-moved",
}


def _date_ruling(
    verdict: VerdictKind, comparison: Comparison, x: Time, y: Time, a: View, b: View
) -> Ruling:
    rule = _DATE_RULES[verdict]
    fact = f"date:{'+'.join(shared(a, b)[:5])}"
    return ruling(verdict, comparison, (x, y), rule=rule, kind="date", fact=fact)


def _specific(time: Time) -> bool:
    """Whether a date is narrow enough to confirm something: at most a month."""
    days = time.days
    if days is None or days.start is None or days.end is None:
        return False
    return (days.end - days.start).days <= 31


_MEET = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.REFINES, Relation.REFINED_BY})


def _of_one_event(x: Time, y: Time, a: View, b: View) -> bool:
    """Whether two dates that meet stand beside the same word, in claims that share more of them.

    "Moved to Port Elm in 2007" and "moved here nine years ago" date one move; what was merely
    said on the same day is not what happened on it.
    """
    if not (_within_a_year(x) and _within_a_year(y)) or negated(x, a) != negated(y, b):
        return False
    if not _told_itself(x, y, a, b):
        return False
    beside = told_near(x, a) & told_near(y, b)
    return bool(beside) and len(shared(a, b)) >= (_FEW if common_names(a, b) else _MORE)


def _told_itself(x: Time, y: Time, a: View, b: View) -> bool:
    """Whether neither date is only that of the background or of saying so."""
    told = happening(x, a), happening(y, b)
    return not any(one is not None and (one.aside or one.kind == "said") for one in told)


def _within_a_year(time: Time) -> bool:
    days = time.days
    if days is None or days.start is None or days.end is None or time.clock is not None:
        return False
    return time.hedge in {Hedge.EXACT, Hedge.ABOUT} and (days.end - days.start).days <= 366


def _about_same(a: View, b: View, similarity: float) -> bool:
    return len(shared(a, b)) >= 3 and overlap(a, b) >= 0.5 and similarity >= 0.5


def _dates_clash(x: Time, y: Time, a: View, b: View, similarity: float) -> bool:
    """Whether two dates of the same wording must be a contradiction.

    The same words ("Monday", "Monday") that resolve differently say more about the metadata
    than about the event, and "last Wednesday" means two days to two readers.
    """
    if x.form == y.form or re.search("last|next|this", x.form + y.form) or _year_guessed(x, y):
        return False
    named = common_names(a, b) or (not (a.names and b.names) and same_story(a, b))
    if not named or not _on_a_par(a, b) or _each_of_its_day(x, y, a, b):
        return False
    both = len(shared(a, b))
    if _YEAR.match(x.form) and _YEAR.match(y.form):
        return both >= 3 and jaccard(a, b) >= 0.8 and similarity >= 0.75
    if not (_specific(x) and _specific(y)):
        return False
    explicit = _EXPLICIT.match(x.form) and _EXPLICIT.match(y.form)
    if explicit and both >= 6 and overlap(a, b) >= 0.6 and similarity >= 0.65:
        return True
    if not explicit and (calendar.single(x.days) is None or calendar.single(y.days) is None):
        return False
    return both >= 3 and jaccard(a, b) >= 0.6 and similarity >= 0.75


def _each_of_its_day(x: Time, y: Time, a: View, b: View) -> bool:
    """Whether each claim tells what was new on its own day: two events, told alike."""
    if days_between(a, b) <= _NEWS_DAYS:
        return False
    return _is_news(x, a) and _is_news(y, b)


def _is_news(time: Time, view: View) -> bool:
    published = view.statement.article.published
    if published is None or published.days.start is None:
        return False
    if time.days is None or time.days.start is None:
        return False
    return abs((published.days.start - time.days.start).days) <= _NEWS_DAYS


def _year_guessed(x: Time, y: Time) -> bool:
    """Whether the two differ by nothing but a year that one of them does not give."""
    for one, other in ((x, y), (y, x)):
        month = re.match(r"XXXX-(\d\d)", one.form)
        if month and other.days and other.days.start and other.days.end:
            whole_year = _YEAR.match(other.form) is not None
            if whole_year or other.days.start.month <= int(month[1]) <= other.days.end.month:
                return (
                    one.days is None
                    or one.days.start is None
                    or (one.days.start.year != other.days.start.year)
                )
    return False


def _on_a_par(a: View, b: View) -> bool:
    """Whether both claims are facts or both are plans: a plan and its outcome do not clash."""
    plans = [view.claim.modality is Modality.PLANNED for view in (a, b)]
    return all(plans) or (a.firm and b.firm)


def _has_moved(a: View, b: View) -> bool:
    """Whether both claims tell of a plan, and were published on different days."""
    first, second = a.statement.article.published, b.statement.article.published
    planned = Modality.PLANNED is a.claim.modality is b.claim.modality
    return planned and bool(first and second and not first.days.overlaps(second.days))


def lengths(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """How long something lasts: two lengths, or a length and the dates from first to last day."""
    found = []
    for x in _spans_of_time(a):
        for y in _spans_of_time(b):
            if isinstance(x, Time) and isinstance(y, Time):
                continue
            comparison = relate(x, y)
            verdict = VERDICTS.get(comparison.relation)
            if verdict is None:
                continue
            if not (_same_length(a, b, verdict, similarity) or _same_wait(x, y, a, b, verdict)):
                continue
            if not _meet_in_time(x, y, a, b):
                continue
            rule = "duration-agrees" if verdict is VerdictKind.AGREE else "duration-differs"
            fact = f"duration:{'+'.join(shared(a, b)[:4])}"
            found.append(ruling(verdict, comparison, (x, y), rule=rule, kind="duration", fact=fact))
    return tuple(found[:1])


def _spans_of_time(view: View) -> tuple[Duration | Time, ...]:
    return (*view.of(Duration), *view.of(Time))


def _same_length(a: View, b: View, verdict: VerdictKind, similarity: float) -> bool:
    both = shared(a, b)
    if verdict is VerdictKind.CONFLICT:
        if not (a.firm and b.firm) or similarity < 0.65:
            return False
        same = overlap(a, b) == 1 and bool(common_names(a, b)) and len(both) >= 2
        return same or (len(both) >= 3 and overlap(a, b) >= 0.6)
    return len(both) >= 2 and overlap(a, b) >= 0.4 and similarity >= 0.45


def _same_wait(
    x: Duration | Time, y: Duration | Time, a: View, b: View, verdict: VerdictKind
) -> bool:
    """Whether two lengths stand beside the same words: "a 15-year veteran of the county force"."""
    if not (isinstance(x, Duration) and isinstance(y, Duration)):
        return False
    beside, both = told_near(x, a) & told_near(y, b), shared(a, b)
    if verdict is VerdictKind.CONFLICT:
        exact = {x.hedge, y.hedge} == {Hedge.EXACT} and x.unit == y.unit
        return exact and a.firm and b.firm and len(beside) >= _FEW and len(both) > _MORE
    if beside:
        return len(both) > _MORE
    return bool(common_names(a, b)) and len(both) >= _FEW


def _meet_in_time(x: Duration | Time, y: Duration | Time, a: View, b: View) -> bool:
    """Whether dates on one side can be those of the other side's article, within half a month."""
    time, other = (x, b) if isinstance(x, Time) else (y, a)
    if not isinstance(time, Time):
        return True
    published = other.statement.article.published
    if time.days is None or published is None:
        return same_story(a, b)
    start, end = time.days.start, time.days.end
    if start is None or end is None or published.days.start is None:
        return False
    return abs((published.days.start - start).days) <= 15
