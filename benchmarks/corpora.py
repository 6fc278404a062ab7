"""A whole event through `crosscheck run`, and where labelled words are in what it made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from benchmarks import shared
from benchmarks.labels import Pointer, place
from benchmarks.means import Means
from crosscheck.embed.vectors import embed
from crosscheck.match.pairs import propose
from crosscheck.model import Claim, Pair, Run
from crosscheck.read.sources import read
from crosscheck.segment.claims import segment


class Corpus:
    """One event: its Run, the pairs that were proposed, and its claims by place."""

    def __init__(self, event: str, run: Run, pairs: Iterable[Pair]) -> None:
        self.event = event
        self.run = run
        self._routes = {(pair.a, pair.b): pair.routes for pair in pairs}

    @cached_property
    def _by_article(self) -> dict[str, list[Claim]]:
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in self.run.claims:
            found[claim.article].append(claim)
        return found

    def claims_at(self, pointer: Pointer) -> tuple[str, ...]:
        """The ids of the claims of that sentence that hold its deciding words, or part of them."""
        placed = place(pointer)
        return tuple(
            claim.id
            for claim in self._by_article.get(placed.article.id, ())
            if claim.span.overlaps(placed.key)
        )

    def routes(self, a: str, b: str) -> tuple[str, ...]:
        """What proposed the two claims; nothing when they were not compared."""
        return self._routes.get((min(a, b), max(a, b)), ())


def corpora(events: Iterable[str], means: Means) -> Iterator[Corpus]:
    """Each event's articles, run whole.

    The texts of all are encoded beforehand: sorted by length, many go faster than few at a time.
    """
    readings = {event: read([str(shared.event(event))]) for event in sorted(set(events))}
    articles = [article for reading in readings.values() for article in reading.articles]
    texts = [claim.text for article in articles for claim in segment(article).claims]
    embed(texts, encoder=means.encoder, cache=means.cache)
    for event, reading in readings.items():
        run = means.run(reading)
        codes = embed(
            [claim.text for claim in run.claims], encoder=means.encoder, cache=means.cache
        )
        yield Corpus(event, run, propose(run.claims, codes))
