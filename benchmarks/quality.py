"""All quality figures of one split, measured once: what tables and floors are made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks import (
    asked,
    events,
    expressions,
    labels,
    pairs,
    passages,
    recall,
    segmentation,
    shared,
    wild,
)
from benchmarks.corpora import corpora
from benchmarks.events import Copied, Hit, Sighting
from benchmarks.expressions import Tally
from benchmarks.labels import Split
from benchmarks.means import Means
from benchmarks.recall import Found
from benchmarks.scores import Estimate, Scores
from benchmarks.segmentation import Count
from crosscheck.model import Record, VerdictKind


class Whole(Record, frozen=True):
    """What whole events gave, one by one: what was compared, and what was reported."""

    events: int
    articles: int
    claims: int
    pairs: int
    found: tuple[Found, ...]
    sightings: tuple[Sighting, ...]
    hits: tuple[Hit, ...]
    copied: Copied


class Quality(Record, frozen=True):
    """Every figure of a split."""

    split: Split
    rows: tuple[pairs.Row, ...]
    whole: Whole
    tallies: tuple[Tally, ...]
    wild: tuple[Tally, ...]
    asked: tuple[asked.Score, ...]
    claims: tuple[Count, ...]


def measure(means: Means, *, split: Split, most: int = pairs.MOST) -> Quality:
    """All benchmarks of quality on a split; `most` rows of each entailment set."""
    return Quality(
        split=split,
        rows=measure_pairs(means, split=split, most=most),
        whole=measure_events(means, split=split),
        tallies=expressions.tally(expressions.load()),
        wild=expressions.tally(wild.load(split)),
        asked=asked.scores(asked.load(split), means),
        claims=segmentation.counts(segmentation.read(passages.load(split))),
    )


def measure_pairs(means: Means, *, split: Split, most: int = pairs.MOST) -> tuple[pairs.Row, ...]:
    """What crosscheck and the baselines reach on the labelled pairs and the entailment sets."""
    thresholds = pairs.thresholds(means)
    sets = (*pairs.news_sets(split), *pairs.entailment_sets(most=most))
    return tuple(row for given in sets for row in pairs.judged(given, means, thresholds))


def measure_events(means: Means, *, split: Split) -> Whole:
    """Every event of a split that has labelled pairs, run whole."""
    known = labels.of_split(labels.load(), split)
    readings = events.load()
    ran = articles = claims = compared = expected = marked = 0
    found: list[Found] = []
    sightings: list[Sighting] = []
    hits: list[Hit] = []
    for corpus in corpora({pair.event for pair in known}, means):
        ran += 1
        articles += len(corpus.run.articles)
        claims += len(corpus.run.claims)
        compared += corpus.run.pairs
        found += recall.look_up([p for p in known if p.event == corpus.event], corpus)
        sightings += events.sightings(corpus, readings=readings, pairs=known)
        hits += events.hits(corpus, known)
        copies = events.copied(corpus)
        expected, marked = expected + copies.expected, marked + copies.found
    return Whole(
        events=ran,
        articles=articles,
        claims=claims,
        pairs=compared,
        found=tuple(found),
        sightings=tuple(sightings),
        hits=tuple(hits),
        copied=Copied(expected, marked),
    )


def data_hash() -> str:
    """Sixteen hex digits over all that a figure depends on beside the product."""
    return shared.digest(
        (
            labels.FILE,
            events.FILE,
            asked.FILE,
            wild.FILE,
            passages.FILE,
            expressions.source(),
            shared.folder() / "nli" / "dev.jsonl.gz",
        )
    )


def figures(quality: Quality) -> dict[str, float]:
    """The figures that have a floor, by name, each in 0..1 and better when higher."""
    named = dict(_of_pairs(quality.rows, quality.split))
    named.update(_of_whole(quality.whole))
    named.update(_of_expressions("expressions", quality.tallies))
    named.update(_of_expressions("expressions in news", quality.wild))
    named.update(_of_questions(quality.asked))
    named.update(_of_claims(quality.claims))
    return named


def _of_pairs(rows: Sequence[pairs.Row], split: Split) -> Iterator[tuple[str, float]]:
    for row in rows:
        if row.judge != pairs.CROSSCHECK:
            continue
        yield from _given(f"pairs/{row.set}/accuracy", row.scores.accuracy)
        yield from _given(f"pairs/{row.set}/macro-F1", row.scores.macro_f1)
        if row.set == f"news {split}":
            yield from _by_label(f"pairs/{row.set}", row.scores)


def _by_label(name: str, scores: Scores) -> Iterator[tuple[str, float]]:
    for measure_name, by_label in (("precision", scores.precision), ("recall", scores.recall)):
        for label, estimate in by_label:
            if label in {VerdictKind.CONFLICT.value, VerdictKind.AGREE.value}:
                yield from _given(f"{name}/{label} {measure_name}", estimate)


def _given(name: str, estimate: Estimate) -> Iterator[tuple[str, float]]:
    if estimate.value is not None:
        yield name, estimate.value


def _of_whole(whole: Whole) -> Iterator[tuple[str, float]]:
    for row in recall.recall(whole.found, by="label"):
        yield f"candidates/{row.name}", row.proposed / row.labelled
    for verdict in events.SHOWN:
        read = [s for s in whole.sightings if s.verdict is verdict and s.right is not None]
        if read:
            share = sum(bool(s.right) for s in read) / len(read)
            yield f"events/{verdict.value} precision", share
    for label in (VerdictKind.CONFLICT, VerdictKind.UPDATE, VerdictKind.AGREE):
        wanted = [hit for hit in whole.hits if hit.pair.label == label.value]
        if wanted:
            yield f"events/{label.value} recall", sum(h.found for h in wanted) / len(wanted)
    if whole.copied.expected:
        yield "events/copies found", whole.copied.found / whole.copied.expected


def _of_expressions(name: str, tallies: Sequence[Tally]) -> Iterator[tuple[str, float]]:
    whole = tallies[0]
    counts = dict(whole.counts)
    yield f"{name}/exact", counts["exact"] / whole.size
    yield f"{name}/not wrong", 1 - counts["wrong"] / whole.size


def _of_claims(counts: Sequence[Count]) -> Iterator[tuple[str, float]]:
    for count in counts:
        for measured in ("precision", "recall"):
            share = getattr(count, measured)
            if share is not None:
                yield f"claims/{count.name} {measured}", share


def _of_questions(scores: Sequence[asked.Score]) -> Iterator[tuple[str, float]]:
    for score in scores:
        if score.size:
            yield f"asked/{score.name} right", score.right / score.size
