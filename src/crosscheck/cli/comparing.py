"""The pipeline with the encoder, the judge and the cache of a Config."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from crosscheck.cli.session import Session
from crosscheck.config import Config
from crosscheck.model import Record

if TYPE_CHECKING:
    from crosscheck.embed.encoder import Encoder
    from crosscheck.judge.protocol import Judge
    from crosscheck.model import Answer, Asked, Run
    from crosscheck.read.sources import Reading
    from crosscheck.store import Cache

CHUNK = 1_000
"""Pairs of excerpts that are answered before the next ones are looked at."""


def compared(
    reading: Reading, *, config: Config, session: Session, new: frozenset[str] | None = None
) -> Run:
    """What the pipeline finds; with `new` (article ids) only of pairs that touch one of them."""
    from crosscheck import pipeline

    with _means(config, session) as means:
        return pipeline.run(
            reading,
            encoder=means.encoder,
            model=means.model,
            cache=means.cache,
            batch_size=config.batch_size,
            progress=session.progress,
            new=new,
        )


def answered(asked: Sequence[Asked], *, config: Config, session: Session) -> Iterator[Answer]:
    """What the pipeline says of each pair of excerpts, in order, some at a time."""
    from crosscheck import pipeline

    with _means(config, session) as means:
        for start in range(0, len(asked), CHUNK):
            yield from pipeline.compare(
                asked[start : start + CHUNK],
                encoder=means.encoder,
                model=means.model,
                cache=means.cache,
                batch_size=config.batch_size,
                progress=session.progress,
            )


class _Means(Record, frozen=True):
    """What a pipeline works with."""

    encoder: Encoder
    model: Judge | None
    cache: Cache


@contextmanager
def _means(config: Config, session: Session) -> Iterator[_Means]:
    """The encoder, the judge and the open cache; what is wrong with the cache is said."""
    from crosscheck.embed.encoder import encoder_for
    from crosscheck.judge.entailment import judge_for
    from crosscheck.store import Cache

    encoder = encoder_for(config.encoder)
    model = judge_for(config.judge)
    session.detail(
        f"configuration: {config.file or 'no file'}; encoder: {encoder.name}; "
        f"judge: {config.judge}; cache: {config.cache or 'none'}"
    )
    with Cache(config.cache) as cache:
        if cache.warning:
            session.warn(cache.warning)
        session.continues = config.cache is not None and not cache.warning
        yield _Means(encoder=encoder, model=model, cache=cache)
        if cache.warning:
            session.warn(cache.warning)
