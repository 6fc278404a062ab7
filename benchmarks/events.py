"""Whole events through `crosscheck run`: what it reports, and what of the labels it finds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks import labels, shared
from benchmarks.corpora import Corpus
from benchmarks.labels import Labelled, Pointer
from crosscheck.model import Article, Finding, Judgement, Record, Span, VerdictKind
from crosscheck.segment.identity import normalise

FILE = Path(__file__).parent / "data" / "reported.jsonl"

SHOWN = (VerdictKind.CONFLICT, VerdictKind.UPDATE)
"""The verdicts whose every finding is read."""


class Reported(Record, frozen=True, forbid_unknown_fields=True):
    """Readings of one reported finding, and what was settled: whether its verdict is right.

    `second` is None where only one reader has seen it.
    `a`, `b` point at the two claims that decided, with the evidence as their keys.
    """

    event: str
    verdict: str
    a: Pointer
    b: Pointer
    right: bool
    first: bool
    second: bool | None = None


class Sighting(Record, frozen=True):
    """A conflict or an update that a run reports; `right` is None until somebody has read it."""

    event: str
    verdict: VerdictKind
    finding: str
    rule: str
    reason: str
    a: Pointer
    b: Pointer
    right: bool | None


class Hit(Record, frozen=True):
    """One labelled pair, and the verdicts of the findings that hold both its claims."""

    pair: Labelled
    verdicts: tuple[VerdictKind, ...]

    @property
    def found(self) -> bool:
        """Whether the run shows the pair as its label says."""
        return self.pair.label in self.verdicts


class Copied(Record, frozen=True):
    """Sentences that another publisher printed word for word, and how many were called copies."""

    expected: int
    found: int


def load(file: Path = FILE) -> tuple[Reported, ...]:
    """All readings of reported findings; SourceError for a line that is broken."""
    return shared.rows(file, Reported, what="reading of a finding")


def sightings(
    corpus: Corpus, *, readings: Sequence[Reported], pairs: Sequence[Labelled]
) -> tuple[Sighting, ...]:
    """Every conflict and update that the run of an event reports."""
    known = [(r.verdict, r.a, r.b, r.right) for r in readings if r.event == corpus.event]
    truths = [(pair.a, pair.b, pair.label) for pair in pairs if pair.event == corpus.event]
    found = []
    for verdict in SHOWN:
        for finding in corpus.run.with_verdict(verdict):
            deciding = [j for j in finding.judgements if j.verdict is verdict]
            places = [_pointers(corpus, judgement) for judgement in deciding]
            right = _reading(places, [(a, b, r) for v, a, b, r in known if v == verdict.value])
            if right is None:
                right = _reading(places, [(a, b, label == verdict.value) for a, b, label in truths])
            a, b = places[0]
            found.append(
                Sighting(
                    corpus.event,
                    verdict,
                    finding=finding.id,
                    rule=finding.rule,
                    reason=finding.reason,
                    a=a,
                    b=b,
                    right=right,
                )
            )
    return tuple(found)


Reading = tuple[Pointer, Pointer, bool]


def _reading(places: Sequence[tuple[Pointer, Pointer]], known: Iterable[Reading]) -> bool | None:
    """What was read of one of the places, if anything was."""
    readings = list(known)
    for a, b in places:
        for first, second, right in readings:
            if (_meet(a, first) and _meet(b, second)) or (_meet(a, second) and _meet(b, first)):
                return right
    return None


def _meet(a: Pointer, b: Pointer) -> bool:
    """Whether two pointers have deciding words in common."""
    return a.path == b.path and Span(*a.key).overlaps(Span(*b.key))


def _pointers(corpus: Corpus, judgement: Judgement) -> tuple[Pointer, Pointer]:
    claims = corpus.run.claims_by_id()
    articles = corpus.run.articles_by_id()
    first, second = (
        pointer(articles[claims[claim].article], claims[claim].sentence, evidence)
        for claim, evidence in zip((judgement.a, judgement.b), judgement.evidence, strict=True)
    )
    return first, second


def pointer(article: Article, sentence: Span, key: Span) -> Pointer:
    """A pointer at a stretch of an article that crosscheck has read from the shared news."""
    path = Path(article.path)
    shift = len(path.read_text(encoding="utf-8")) - len(article.text)
    words = article.text[sentence.start : sentence.end]
    return Pointer(
        path="/".join(path.parts[-3:]),
        start=sentence.start + shift,
        end=sentence.end + shift,
        hash=labels.fingerprint(words),
        key=(key.start + shift, key.end + shift),
    )


def hits(corpus: Corpus, pairs: Iterable[Labelled]) -> tuple[Hit, ...]:
    """What the run of an event shows of each of its labelled pairs."""
    found = []
    for pair in pairs:
        if pair.event == corpus.event:
            left = frozenset(corpus.claims_at(pair.a))
            right = frozenset(corpus.claims_at(pair.b))
            verdicts = {
                verdict
                for finding in corpus.run.findings
                for verdict in _shown(finding, left, right)
            }
            found.append(Hit(pair, tuple(sorted(verdicts))))
    return tuple(found)


def _shown(
    finding: Finding, left: frozenset[str], right: frozenset[str]
) -> tuple[VerdictKind, ...]:
    """What a finding says of two claims: they agree on one side of it, or stand on two."""
    a = {i for i, side in enumerate(finding.sides) if left & set(side.claims)}
    b = {i for i, side in enumerate(finding.sides) if right & set(side.claims)}
    together = (VerdictKind.AGREE,) if a & b else ()
    apart = (finding.verdict,) if a and b and (a | b) - (a & b) else ()
    return together + apart


_WORDS = 8
"""A shorter sentence may be the same by chance."""


def copied(corpus: Corpus) -> Copied:
    """How many of the sentences that several publishers have word for word are called copies."""
    articles = corpus.run.articles_by_id()
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in corpus.run.claims:
        if len(claim.text.split()) >= _WORDS:
            groups[normalise(claim.text)].append((articles[claim.article].publisher, claim.id))
    marked = {copy.copy for copy in corpus.run.copies}
    expected = found = 0
    for group in groups.values():
        publishers = len({publisher for publisher, _ in group})
        expected += publishers - 1
        found += min(publishers - 1, sum(claim in marked for _, claim in group))
    return Copied(expected, found)
