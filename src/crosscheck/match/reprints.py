"""Articles that print each other, whole or in passages, and which of two was there first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from crosscheck.match.credits import agencies, agency_of, credited, wire
from crosscheck.match.passages import HUBS, Match, Sheet, aligned, near, sheets
from crosscheck.match.precedence import precedence, when
from crosscheck.model import Article, Claim, Extent, Record, Reprint, Span

WHOLE = 0.7
"""Share of the shorter article's statements from which on it is a copy and not a partial one."""

LEAST_STATEMENTS = 2
"""Statements in common, with _STRONG words of a writer each, that make two articles dependent."""

# Of a sentence of twenty-five words about ten are names, figures and quotations. What has fewer
# words that a writer chose ("was pronounced dead at the scene") may be the same by chance.
_STRONG = 6
LEAST_OWN = 18
"""Words that a writer chose in a run of statements in common: about those of a paragraph."""

_SCATTERED = 24
"""As many, where the statements in common stand apart from each other."""

_DIGITS = 4


class Reprints(Record, frozen=True):
    """The reprints of a corpus, sorted; `capped` counts runs of words that too many articles have
    for all of these to be compared."""

    found: tuple[Reprint, ...]
    capped: int

    @property
    def limits(self) -> tuple[tuple[str, int], ...]:
        """What was left out, in words, with counts."""
        said = f"runs of words in more than {HUBS} articles, looked up in the first {HUBS} only"
        return ((said, self.capped),) if self.capped else ()


def find_reprints(articles: Iterable[Article], claims: Iterable[Claim]) -> Reprints:
    """Which of the articles print passages of each other, whatever their order.

    What cannot be aligned is never called a reprint: neither the same facts in other words nor
    the same quotation of a speaker.
    """
    ordered = sorted(articles, key=precedence)
    given = sheets(ordered, claims)
    candidates = near(given)
    found = []
    for i, j in candidates.pairs:
        reprint = _reprint((ordered[i], given[i]), (ordered[j], given[j]))
        if reprint is not None:
            found.append(reprint)
    return Reprints(tuple(sorted(found)), candidates.capped)


_Side = tuple[Article, Sheet]


def _reprint(first: _Side, second: _Side) -> Reprint | None:
    """The relation of two articles; None when they are independent."""
    there, back = aligned(first[1], second[1])
    shorter, found = min(
        ((first[1], there), (second[1], back)), key=lambda one: (one[0].length, one[0].article)
    )
    share = _share(shorter, found)
    extent = _extent(share, there, back)
    if extent is None:
        return None
    direction = _direction(first[0], second[0])
    original, copy = (first, second) if direction.forward else (second, first)
    taken = back if direction.forward else there
    passages = {(first[1].spans[m.a], second[1].spans[m.b]) for m in there}
    passages |= {(first[1].spans[m.b], second[1].spans[m.a]) for m in back}
    return Reprint(
        original=original[0].id,
        copy=copy[0].id,
        extent=extent,
        share=round(share, _DIGITS),
        taken=round(_share(copy[1], taken), _DIGITS),
        passages=_turned(passages, forward=direction.forward),
        why=direction.why,
        credit=direction.credit,
        wire=direction.wire,
    )


def _turned(
    passages: Iterable[tuple[Span, Span]], *, forward: bool
) -> tuple[tuple[Span, Span], ...]:
    return tuple(sorted(pair if forward else (pair[1], pair[0]) for pair in passages))


def _share(sheet: Sheet, found: Sequence[Match]) -> float:
    counted = len(sheet.counted)
    return len(found) / counted if counted else 0.0


def _extent(share: float, there: Sequence[Match], back: Sequence[Match]) -> Extent | None:
    """How much is in common; None when it is too little, or only what somebody is quoted with."""
    own = [sorted((match.own for match in found), reverse=True) for found in (there, back)]
    most = max(sum(some) for some in own)
    if share >= WHOLE and most >= LEAST_OWN:
        return Extent.COPY
    strong = max(sum(words >= _STRONG for words in some) for some in own)
    if strong >= LEAST_STATEMENTS and most >= _SCATTERED:
        return Extent.PARTIAL
    if max(_longest(there), _longest(back)) >= LEAST_OWN:
        return Extent.PARTIAL
    return None


def _longest(found: Sequence[Match]) -> int:
    """The most words of a writer in statements that follow each other in both articles."""
    longest = current = 0
    before: Match | None = None
    for match in found:
        follows = before is not None and match.a == before.a + 1 and 0 <= match.b - before.b <= 1
        current = current + match.own if follows else match.own
        longest = max(longest, current)
        before = match
    return longest


class Direction(Record, frozen=True):
    """Whether the first of two articles is the original, and why."""

    forward: bool
    why: str
    credit: str = ""
    wire: str = ""


def _direction(first: Article, second: Article) -> Direction:
    """Which of two articles with passages in common was there first.

    Whoever credits the other one, or an agency where the other one does not, is the copy; then
    the one that was published later, then that of the larger path.
    """
    names = credited(first, second), credited(second, first)
    if bool(names[0]) != bool(names[1]):
        name = names[0] or names[1]
        return Direction(forward=not names[0], why=f"credits {name}", credit=name)
    forward = precedence(first) <= precedence(second)
    original, copy = (first, second) if forward else (second, first)
    shared = _wire(original, copy)
    source = shared or ", ".join(agencies(copy))
    if agencies(copy) and not agencies(original):
        why = f"credited to {source}"
    elif shared:
        why = f"both are credited to {source}"
    else:
        why = _later(original, copy)
        source = ""
    return Direction(forward=forward, why=why, credit=source, wire=shared)


def _wire(original: Article, copy: Article) -> str:
    """The agency that both texts come from, "" for none.

    Two publishers that print one text, of which one is credited, both have it from there, unless
    the other is that agency.
    """
    if original.publisher == copy.publisher:
        return ""
    ours, theirs = set(agencies(original)), set(agencies(copy))
    found = min(ours & theirs or ours or theirs, default="")
    agency = {agency_of(article.publisher) for article in (original, copy)}
    return "" if found in agency else found


def _later(original: Article, copy: Article) -> str:
    """How much later the copy was published, in words."""
    (day, instant), (next_day, next_instant) = when(original.published), when(copy.published)
    if dt.date.max in (day, next_day):
        return "undated" if day != next_day else "neither is dated"
    if instant is not None and next_instant is not None and instant != next_instant:
        minutes = int((next_instant - instant).total_seconds() // 60)
        if minutes < 120:
            return f"published {_counted(minutes, 'minute')} later"
        if minutes < 48 * 60:
            return f"published {_counted(minutes // 60, 'hour')} later"
    if next_day > day:
        return f"published {_counted((next_day - day).days, 'day')} later"
    return "published on the same day; which was first is not known"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def sources(articles: Iterable[Article], reprints: Sequence[Reprint]) -> Mapping[str, str]:
    """Where each article (by id) comes from: its publisher, an agency, or whom it is a copy of.

    An article is a copy as a whole when most of its own statements are taken from one other; one
    that only lifted passages speaks for itself in the rest. An article with an agency's dateline
    is the agency's, whether or not another print of the text was read. Publishers that go by
    hosts of one site ("usa.daily.example" and "daily.example") are one.
    """
    by_id = {article.id: article for article in articles}
    parent: dict[str, str] = {}
    whole = [reprint for reprint in reprints if reprint.taken >= WHOLE]
    for reprint in sorted(whole, key=lambda r: (-r.taken, precedence(by_id[r.original]))):
        parent.setdefault(reprint.copy, reprint.original)
    publishers = sorted({article.publisher for article in by_id.values()}, key=len)
    return {article: _house(_source(article, by_id, parent), publishers) for article in by_id}


def _house(source: str, publishers: Sequence[str]) -> str:
    """The publisher, of those from the shortest on, on whose site a host lies."""
    return next((p for p in publishers if "." in p and source.endswith(f".{p}")), source)


def _source(article: str, by_id: Mapping[str, Article], parent: Mapping[str, str]) -> str:
    seen = {article}
    while (original := parent.get(article)) is not None and original not in seen:
        article = original
        seen.add(article)
    return wire(by_id[article]) or by_id[article].publisher
