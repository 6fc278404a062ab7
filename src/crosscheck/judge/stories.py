"""Which articles tell one story: the cosine of their TF-IDF vectors over the corpus.

Log-scaled term frequency and log(1 + N / df) (Salton and Buckley 1988), over content words,
names and titles. In a folder of one event every word is common and counts alike; in a folder of
many events the words that all share ("police", "Chicago") weigh next to nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from crosscheck.model import Claim, Name
from crosscheck.values.words import content

# Measured on articles of known events: of pairs within one event 5% to 10% lie below, of pairs
# of two events at most 5% above.
SAME_STORY = 0.08


# A name in more articles than this is that of a place or an agency, and tells no event.
_FEW = 12
_SHARE = 0.02


class Stories:
    """The articles of a corpus, and whether two of them tell one story."""

    def __init__(self, claims: Sequence[Claim], titles: Mapping[str, str]) -> None:
        terms: dict[str, Counter[str]] = {}
        for claim in claims:
            counts = terms.setdefault(claim.article, Counter(_title(titles, claim.article)))
            counts.update(content(claim.text))
            named = (v for v in claim.values if isinstance(v, Name) and not v.meant)
            counts.update(f"@{v.key}" for v in named)
        articles = Counter(term for counts in terms.values() for term in counts)
        self._vectors = {
            article: _unit(counts, articles, len(terms)) for article, counts in terms.items()
        }
        self._articles = articles
        self._common = max(_FEW, _SHARE * len(terms))
        self._known: dict[tuple[str, str], float] = {}

    def is_telling(self, name: str) -> bool:
        """Whether a name (its key) has several words and is not all over the corpus."""
        return " " in name and self._articles[f"@{name}"] <= self._common

    def similarity(self, a: str, b: str) -> float:
        """The cosine of two articles, by their ids, 0..1; 0 for an article without claims."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            first, second = self._vectors.get(pair[0], {}), self._vectors.get(pair[1], {})
            smaller, larger = sorted((first, second), key=len)
            self._known[pair] = math.fsum(w * larger.get(t, 0.0) for t, w in smaller.items())
        return self._known[pair]


def _title(titles: Mapping[str, str], article: str) -> tuple[str, ...]:
    return content(titles.get(article, ""))


def _unit(counts: Counter[str], articles: Counter[str], corpus: int) -> dict[str, float]:
    weights = {
        term: (1 + math.log(count)) * math.log(1 + corpus / articles[term])
        for term, count in counts.items()
    }
    length = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
    return {term: weight / length for term, weight in weights.items()}
