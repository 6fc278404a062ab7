"""Copies: passages that one article took from another, or both from a wire.

A copy confirms nothing. Between articles of which nothing else is known, a passage is called one
only when nothing that could change a fact differs: of two copies one is the other with a few
plain words left out. Numbers, names, negations, hedges, words like "by" or "from", and the order
of all words are the same. In the passages of a reprint the words may be others, as long as the
values are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from crosscheck.match.credits import is_credited, without_credits
from crosscheck.match.lifted import Lifted
from crosscheck.match.precedence import Precedence, precedence
from crosscheck.match.words import is_droppable, is_free, tokens
from crosscheck.model import Copy, Pair, Reprint, Statement

LEAST_WORDS = 8
LEAST_RATIO = 0.92

_DIGITS = 4


def find_copies(
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    reprints: Iterable[Reprint] = (),
    lifted: Iterable[Lifted] = (),
) -> tuple[Copy, ...]:
    """The copies among proposed pairs and lifted claims, sorted; an original is no copy itself.

    Of the passages that are alike, the original is one that is not credited to an agency (other
    than its own publisher) or to the other publisher of a reprint, then the earliest, then that
    of the smallest path. Every copy is compared with its original, so that small differences do
    not add up over a chain.
    """
    by_id = {statement.claim.id: statement for statement in statements}
    same = {(claim.a, claim.b): claim.share for claim in lifted if claim.same}
    words = _Words(by_id, same)
    alike = [(pair.a, pair.b) for pair in pairs if words.likeness(pair.a, pair.b) is not None]
    alike = sorted({*alike, *same})
    involved = sorted({claim for pair in alike for claim in pair})
    crediting = {reprint.copy for reprint in reprints if reprint.credit}
    order = {claim: _precedence(by_id[claim], crediting) for claim in involved}
    copies: list[Copy] = []
    for cluster in _clusters(alike):
        remaining = sorted(cluster, key=order.__getitem__)
        while remaining:
            original, *others = remaining
            remaining = []
            for claim in others:
                likeness = words.likeness(original, claim)
                if likeness is None or by_id[claim].article.id == by_id[original].article.id:
                    remaining.append(claim)
                else:
                    copies.append(Copy(original, claim, round(likeness, _DIGITS)))
    return tuple(sorted(copies))


class _Words:
    """The tokens of claims and of the sentences around them, made once for each."""

    def __init__(
        self, statements: Mapping[str, Statement], same: Mapping[tuple[str, str], float]
    ) -> None:
        """`same` are pairs of claims (a < b) that are known to be copies, and how far."""
        self._statements = statements
        self._same = same
        self._tokens: dict[str, list[str]] = {}

    def likeness(self, a: str, b: str) -> float | None:
        """How much of two passages is the same, 0..1; None when they are no copies."""
        known = self._same.get((min(a, b), max(a, b)))
        if known is not None:
            return known
        first, second = self._statements[a], self._statements[b]
        around = self._alike(first.sentence, second.sentence, least=LEAST_WORDS)
        if around is None or first.claim.text == first.sentence:
            return around
        return self._alike(first.claim.text, second.claim.text, least=1)

    def _alike(self, a: str, b: str, *, least: int) -> float | None:
        left, right = self._of(a), self._of(b)
        if min(len(left), len(right)) < least:
            return None
        joined = [" ".join(side).casefold() for side in (left, right)]
        ratio = fuzz.ratio(*joined, score_cutoff=100 * LEAST_RATIO) / 100
        return ratio if ratio >= LEAST_RATIO and is_abridged(left, right) else None

    def _of(self, passage: str) -> list[str]:
        if passage not in self._tokens:
            self._tokens[passage] = tokens(without_credits(passage))
        return self._tokens[passage]


def is_abridged(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether one of two token lists is the other with only plain words left out."""
    shorter, longer = sorted(
        ([token for token in side if not is_free(token.casefold())] for side in (left, right)),
        key=len,
    )
    position = 0
    for token in longer:
        if position < len(shorter) and token.casefold() == shorter[position].casefold():
            position += 1
        elif not is_droppable(token):
            return False
    return position == len(shorter)


def _clusters(pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The connected components of the pairs, each sorted, in the order of their first ids."""
    neighbours: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    clusters: list[list[str]] = []
    seen: set[str] = set()
    for start in sorted(neighbours):
        if start in seen:
            continue
        seen.add(start)
        cluster = [start]
        for claim in cluster:
            reached = sorted(neighbours[claim] - seen)
            seen.update(reached)
            cluster.extend(reached)
        clusters.append(sorted(cluster))
    return clusters


def _precedence(statement: Statement, crediting: set[str]) -> tuple[Precedence, int, str]:
    """Smaller for the likelier original."""
    article, claim = statement.article, statement.claim
    credited = article.id in crediting or is_credited(statement)
    return precedence(article, credited=credited), claim.start, claim.id
