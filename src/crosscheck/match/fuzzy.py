"""Pairs of claims whose content words overlap, found through the rarer words they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from rapidfuzz import fuzz

from crosscheck.match.words import content_words
from crosscheck.model import Claim, Record

THRESHOLD = 70.0
# A word leads to other claims when at most this many have it: beyond, it names the topic.
RARE = 40
# token_set_ratio is 100 for a claim of one word that the other also has.
LEAST_SHARED = 2
LEAST_WORDS = 3


class Fuzzy(Record, frozen=True):
    """Row pairs (i < j, sorted), and how many words were too common to lead from claim to claim."""

    pairs: tuple[tuple[int, int], ...]
    common_words: int


def overlapping(
    claims: Sequence[Claim],
    *,
    new: frozenset[int],
    threshold: float = THRESHOLD,
    rare: int = RARE,
) -> Fuzzy:
    """The pairs of claims of different articles that overlap in words and touch a `new` row.

    Overlap is rapidfuzz's token_set_ratio (0..100) of the content words, at least `threshold`;
    both claims have three content words or more, share two, and one that at most `rare` claims
    have. It proposes and never decides: a denial overlaps as much as its assertion.
    """
    words = [content_words(claim.text) for claim in claims]
    counts = Counter(word for some in words for word in some)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for row, some in enumerate(words):
        if len(some) >= LEAST_WORDS:
            for word in sorted(some):
                if 1 < counts[word] <= rare:
                    places[word].append(row)
    joined = [" ".join(sorted(some)) for some in words]
    pairs: list[tuple[int, int]] = []
    for i in sorted(new):
        for j in sorted({j for word in words[i] for j in places.get(word, ())}):
            if claims[i].article == claims[j].article or (j in new and j < i):
                continue
            if len(words[i]) < LEAST_WORDS or len(words[i] & words[j]) < LEAST_SHARED:
                continue
            if fuzz.token_set_ratio(joined[i], joined[j], score_cutoff=threshold):
                pairs.append((min(i, j), max(i, j)))
    return Fuzzy(tuple(sorted(pairs)), sum(1 for count in counts.values() if count > rare))
