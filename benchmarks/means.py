"""What the benchmarks run the product with: its default encoder and judge, and a cache."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from benchmarks.shared import ROOT, UNRELATED
from crosscheck import pipeline
from crosscheck.config import Config
from crosscheck.embed.encoder import Encoder, encoder_for
from crosscheck.judge.entailment import judge_for
from crosscheck.judge.protocol import Judge
from crosscheck.model import Answer, Asked, Record, Run
from crosscheck.read.sources import Reading
from crosscheck.store import Cache

CACHE = ROOT / ".crosscheck" / "benchmarks.db"


class Means(Record, frozen=True):
    """An encoder, a judge (None: rules alone) and a cache, for as long as a benchmark runs."""

    encoder: Encoder
    model: Judge | None
    cache: Cache

    def verdicts(self, asked: Sequence[Asked], *, unclear: bool = False) -> tuple[str, ...]:
        """What `crosscheck compare` says of each pair, as a label.

        In a report what stays unclear is shown to nobody, so it counts as unrelated, nothing
        said, unless `unclear` keeps it.
        """
        answers = self.answers(asked)
        shown = {"conflict", "update", "agree", *(["unclear"] if unclear else [])}
        return tuple(
            a.verdict.value if a.verdict is not None and a.verdict.value in shown else UNRELATED
            for a in answers
        )

    def answers(self, asked: Sequence[Asked]) -> tuple[Answer, ...]:
        """What `crosscheck compare` answers, whole."""
        return pipeline.compare(
            asked,
            encoder=self.encoder,
            model=self.model,
            cache=self.cache,
            progress=progress,
        )

    def run(self, reading: Reading) -> Run:
        """What `crosscheck run` finds."""
        return pipeline.run(
            reading, encoder=self.encoder, model=self.model, cache=self.cache, progress=progress
        )


@contextmanager
def means(*, encoder: str = "", judge: str = "") -> Iterator[Means]:
    """The product's defaults, or an encoder and a judge by their names."""
    defaults = Config()
    with Cache(str(CACHE)) as cache:
        yield Means(
            encoder=encoder_for(encoder or defaults.encoder),
            model=judge_for(judge or defaults.judge),
            cache=cache,
        )


def progress(stage: str, done: int, total: int) -> None:
    """How far a stage is, on a terminal only."""
    if sys.stderr.isatty():
        end = "\r\x1b[K" if done >= total else f"\r{stage} {done:,} of {total:,}"
        sys.stderr.write(end)
