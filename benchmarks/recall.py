"""How many labelled pairs the matching stage proposes at all, by which route, at what cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from benchmarks.corpora import Corpus
from benchmarks.labels import Labelled
from crosscheck.model import Record

ROUTES = ("fuzzy", "key", "neighbour")


class Found(Record, frozen=True):
    """What became of one labelled pair before any judge saw it.

    `stated` is whether both sentences became claims that hold the deciding words; `routes`
    what proposed a pair of these claims ("" for none).
    """

    pair: Labelled
    stated: bool
    routes: tuple[str, ...]

    @property
    def proposed(self) -> bool:
        return bool(self.routes)


class Recall(Record, frozen=True):
    """Labelled pairs of one kind: how many, as claims, proposed, and by each route."""

    name: str
    labelled: int
    stated: int
    proposed: int
    by_route: tuple[tuple[str, int], ...]
    alone: tuple[tuple[str, int], ...]
    """Those that this route alone proposed."""


def look_up(pairs: Sequence[Labelled], corpus: Corpus) -> tuple[Found, ...]:
    """What the matching stage makes of each labelled pair of a corpus."""
    found = []
    for pair in pairs:
        left, right = corpus.claims_at(pair.a), corpus.claims_at(pair.b)
        routes = {route for a in left for b in right for route in corpus.routes(a, b)}
        found.append(Found(pair, bool(left and right), tuple(sorted(routes))))
    return tuple(found)


def recall(found: Sequence[Found], *, by: str) -> tuple[Recall, ...]:
    """Recall over all pairs, then by a field of theirs ("label", "kind", "route"), sorted."""
    groups: dict[str, list[Found]] = {"all": list(found)}
    for item in sorted(found, key=lambda item: str(getattr(item.pair, by))):
        groups.setdefault(str(getattr(item.pair, by)), []).append(item)
    return tuple(_recall(name, items) for name, items in groups.items())


def _recall(name: str, items: Sequence[Found]) -> Recall:
    ways = Counter(route for item in items for route in item.routes)
    alone = Counter(item.routes[0] for item in items if len(item.routes) == 1)
    return Recall(
        name=name,
        labelled=len(items),
        stated=sum(item.stated for item in items),
        proposed=sum(item.proposed for item in items),
        by_route=tuple((route, ways[route]) for route in ROUTES),
        alone=tuple((route, alone[route]) for route in ROUTES),
    )
