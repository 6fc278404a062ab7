"""Seconds and memory by stage, on real articles, beside a plain tool doing the same chore.

Each size runs in a process of its own, since memory that was once taken counts to the end.
Absolute times say as much of the machine as of the product; the ratio to the baseline, timed in
the same process, travels better.
"""

from __future__ import annotations

import json
import platform
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks import shared
from crosscheck.embed.encoder import Encoder
from crosscheck.model import Article, Claim, Record

SIZES = (1_000, 10_000)
ARTICLES = 300
_PASSES = 3

T = TypeVar("T")


class Stage(Record, frozen=True):
    """One stage: wall seconds, those of the baseline (0 without one), peak MB so far."""

    name: str
    seconds: float
    peak: float
    baseline: float = 0.0
    against: str = ""


class Speed(Record, frozen=True):
    """All stages over that many claims."""

    claims: int
    stages: tuple[Stage, ...]


class Rate(Record, frozen=True):
    """CPU seconds, on one core, of each pass of a stage over so many `things` ("claims")."""

    stage: str
    things: str
    count: int
    seconds: tuple[float, ...]


def speeds(sizes: Sequence[int] = SIZES) -> tuple[Speed, ...]:
    """One measurement a size, smallest first."""
    found = []
    for size in sorted(sizes):
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.speed", str(size)],
            cwd=shared.ROOT,
            check=True,
            stdout=subprocess.PIPE,
        )
        found.append(msgspec.json.decode(done.stdout, type=Speed))
    return tuple(found)


def extraction(articles: int = ARTICLES) -> Rate:
    """The rate of extraction alone over about so many articles, taken evenly from the news."""
    from crosscheck.segment.claims import segment
    from crosscheck.values.extract import extract

    given = [
        (claim.text, claim.start, None if article.published is None else article.published.days)
        for article in _some(articles)
        for claim in segment(article).claims
    ]

    def run() -> None:
        for text, offset, written in given:
            extract(text, offset=offset, written=written)

    return Rate("Extraction", "claims", len(given), _passes(run))


def segmenting(articles: int = ARTICLES) -> Rate:
    """The rate of segmentation alone, in sentences that hold a claim and lines that hold none."""
    from crosscheck.segment.claims import segment

    given = _some(articles)
    made = [segment(article) for article in given]
    count = sum(len({c.sentence for c in one.claims}) + len(one.left_out) for one in made)

    def run() -> None:
        for article in given:
            segment(article)

    return Rate("Segmentation", "sentences and other lines", count, _passes(run))


def _some(articles: int) -> tuple[Article, ...]:
    """About so many articles, taken evenly from the news."""
    from crosscheck.read.sources import read

    paths = [str(path) for path in sorted((shared.folder() / "news").rglob("*.md"))]
    return read(paths[:: max(1, len(paths) // articles)]).articles


def _passes(run: Callable[[], None]) -> tuple[float, ...]:
    seconds = []
    for _ in range(_PASSES):
        start = time.process_time()
        run()
        seconds.append(time.process_time() - start)
    return tuple(seconds)


def machine() -> str:
    """The machine in words: processor, cores, Python."""
    cpu = Path("/proc/cpuinfo")
    lines = cpu.read_text(encoding="utf-8").splitlines() if cpu.exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = models[0] if models else platform.processor() or platform.machine()
    return f"{name}, {len(models) or 1} cores, Python {platform.python_version()}"


def measure(size: int) -> Speed:
    """Every stage over the first articles of the shared news that make `size` claims."""
    stages: list[Stage] = []
    articles = _read(stages, size)
    claims = _segment(stages, articles, size)
    claims = _extract(stages, claims, articles)
    _compare(stages, claims, articles)
    return Speed(claims=len(claims), stages=tuple(stages))


def _read(stages: list[Stage], size: int) -> list[Article]:
    from crosscheck.read.sources import read

    # About 30 claims an article, and some to spare.
    paths = sorted((shared.folder() / "news").glob("newscluster/*/*.md"))
    paths += sorted((shared.folder() / "news").glob("gva/*/*.md"))
    paths = paths[: size // 15]
    with _timed(stages, "read", "reading the bytes", lambda: [p.read_bytes() for p in paths]):
        reading = read([str(path) for path in paths])
    return list(reading.articles)


def _segment(stages: list[Stage], articles: list[Article], size: int) -> list[Claim]:
    from nupunkt import sent_spans

    from crosscheck.segment.claims import segment

    claims: list[Claim] = []
    used: list[Article] = []
    for article in articles:
        if len(claims) >= size:
            break
        used.append(article)
        claims += segment(article).claims
    claims.clear()
    with _timed(stages, "segment", "nupunkt alone", lambda: [sent_spans(a.text) for a in used]):
        for article in used:
            claims += segment(article).claims
    return claims


def _extract(stages: list[Stage], claims: list[Claim], articles: list[Article]) -> list[Claim]:
    from nupunkt import sent_spans

    from crosscheck.values.extract import extract

    written = {a.id: None if a.published is None else a.published.days for a in articles}
    with _timed(
        stages, "values", "nupunkt on the claims", lambda: [sent_spans(c.text) for c in claims]
    ):
        return [
            msgspec.structs.replace(
                claim,
                values=extract(claim.text, offset=claim.start, written=written[claim.article]),
            )
            for claim in claims
        ]


def _compare(stages: list[Stage], claims: list[Claim], articles: list[Article]) -> None:
    from rapidfuzz import fuzz

    from crosscheck.embed.encoder import encoder_for
    from crosscheck.embed.vectors import embed
    from crosscheck.findings.group import group
    from crosscheck.judge.protocol import Candidate
    from crosscheck.judge.verdict import judge_all
    from crosscheck.match.copies import find_copies
    from crosscheck.match.pairs import propose
    from crosscheck.model import Run, Statement
    from crosscheck.report.markdown import render

    texts = [claim.text for claim in claims]
    encoder = encoder_for("all-MiniLM-L6-v2")
    with _timed(stages, "load the encoder"):
        encoder.encode(texts[:1])
    with _timed(stages, "embed", "the model, 64 texts at once", lambda: _in_turn(encoder, texts)):
        codes = embed(texts, encoder=encoder)
    rows = codes.astype(np.float32)
    with _timed(stages, "match", "all dot products", lambda: _in_blocks(rows)):
        pairs = propose(claims, codes)
    by_id = {article.id: article for article in articles}
    statements = {claim.id: Statement(claim, by_id[claim.article]) for claim in claims}
    candidates = [
        Candidate(statements[p.a], statements[p.b], p.similarity, p.routes) for p in pairs
    ]
    with _timed(
        stages,
        "judge",
        "rapidfuzz on the pairs",
        lambda: [fuzz.token_set_ratio(c.a.claim.text, c.b.claim.text) for c in candidates],
    ):
        judgements = judge_all(candidates, claims=claims, model=None)
    with _timed(stages, "findings"):
        copies = find_copies(tuple(statements.values()), pairs)
        findings = group(judgements, statements, copies)
    run = Run(articles=tuple(articles), claims=tuple(claims), findings=findings, copies=copies)
    with _timed(stages, "report"):
        render(run)


def _in_turn(encoder: Encoder, texts: list[str]) -> None:
    """The rows of all texts as they come, without sorting, settling or rounding."""
    for start in range(0, len(texts), 64):
        encoder.encode(texts[start : start + 64])


def _in_blocks(rows: NDArray[np.float32]) -> None:
    """All products of two rows, a block at a time: exhaustive search and nothing else."""
    for start in range(0, len(rows), 1_000):
        rows[start : start + 1_000] @ rows.T


@contextmanager
def _timed(
    stages: list[Stage], name: str, against: str = "", baseline: Callable[[], object] | None = None
) -> Iterator[None]:
    start = time.perf_counter()
    yield
    seconds = time.perf_counter() - start
    peak = _peak()
    spent = 0.0
    if baseline is not None:
        start = time.perf_counter()
        baseline()
        spent = time.perf_counter() - start
    stages.append(Stage(name, seconds, peak, spent, against))


def _peak() -> float:
    """The most memory that this process has held so far, in MB.

    Linux hands ru_maxrss of the process that started this one down to it; VmHWM starts anew.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    scale = 1024**2 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


if __name__ == "__main__":
    sys.stdout.write(json.dumps(msgspec.to_builtins(measure(int(sys.argv[1])))))
