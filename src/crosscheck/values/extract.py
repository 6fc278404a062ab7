"""All values of one claim: the order in which the grammars claim their stretches of text."""

from __future__ import annotations

import re

from crosscheck.model import AnyValue, Days, Span, Time
from crosscheck.values.anchors import anchors
from crosscheck.values.durations import durations
from crosscheck.values.labels import is_no_year
from crosscheck.values.names import names
from crosscheck.values.offsets import is_offset
from crosscheck.values.polarity import negations
from crosscheck.values.quantities import quantities
from crosscheck.values.ranks import STREAK, ranks
from crosscheck.values.stretches import Stretches
from crosscheck.values.times import Timed, times
from crosscheck.values.titles import dated_names

_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|dead|killed|men|women|children)\b")
_PREPOSITION = re.compile(
    r"\b(?:in|since|from|by|until|of|before|after|during|between|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|mid|early|late|and|to|year)[\s,-]*$",
    re.IGNORECASE,
)


def extract(text: str, *, offset: int, written: Days | None) -> tuple[AnyValue, ...]:
    """The values of a claim's text, sorted by span, in article offsets (`offset` is its start).

    `written` is when the article was published, None when unknown. Anchors own their dates,
    dates and durations own their digits; what remains are quantities. Linear in the text.
    """
    named = names(text, offset=offset)
    clock = times(text, written)
    dates = tuple(timed for timed in clock if timed.is_dated)
    anchored = anchors(text, offset=offset, clock=dates, written=written)
    ranking = [anchor.span for anchor in anchored]
    ranked = Stretches.of(ranking)
    dated = [_time(timed, text, offset) for timed in clock if not _is_count(timed, text)]
    dated = [time for time in dated if not ranked.meet(time.span)]
    own = Stretches.of([*ranking, *(time.span for time in dated)])
    # "Two days after the vote" is a length as well: what it counts from may be unknown.
    known = (time.span for time in dated if not is_offset(time.form) or time.days is not None)
    whole = Stretches.of([*ranking, *known])
    lasting = [d for d in durations(text, offset=offset) if not whole.meet(d.span)]
    titled = [Span(offset + start, offset + end) for start, end in dated_names(text)]
    taken = [*ranking, *titled, *(v.span for v in dated), *(v.span for v in lasting)]
    found: list[AnyValue] = [
        *anchored,
        *dated,
        *lasting,
        *quantities(text, offset=offset, taken=taken, names=named),
        # "A second straight start since he fell" says how long the streak is as well.
        *(r for r in ranks(text, offset=offset) if r.scale == STREAK or not own.meet(r.span)),
        *negations(text, offset=offset),
        *named,
    ]
    return tuple(sorted(found, key=lambda v: (v.span, type(v).__name__)))


def _time(timed: Timed, text: str, offset: int) -> Time:
    return Time(
        Span(offset + timed.start, offset + timed.end),
        text[timed.start : timed.end],
        days=timed.days,
        form=timed.form,
        hedge=timed.hedge,
        event=timed.event,
        clock=timed.clock,
        zone=timed.zone,
    )


def _is_count(timed: Timed, text: str) -> bool:
    """Whether four digits that look like a year count or number something ("1600 people")."""
    surface = text[timed.start : timed.end]
    if surface.isdigit() and is_no_year(text, timed.start, timed.end):
        return True
    if not surface.isdigit() or not _COUNTED.match(text[timed.end : timed.end + 24]):
        return False
    return not _PREPOSITION.search(text[max(0, timed.start - 12) : timed.start])
