"""A Run from what was read, with the encoder, the judge and the cache of a Config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.cli.session import Session
from crosscheck.config import Config

if TYPE_CHECKING:
    from crosscheck.model import Run
    from crosscheck.read.sources import Reading


def compared(
    reading: Reading, *, config: Config, session: Session, new: frozenset[str] | None = None
) -> Run:
    """What the pipeline finds; with `new` (article ids) only of pairs that touch one of them."""
    from crosscheck import pipeline
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
        run = pipeline.run(
            reading,
            encoder=encoder,
            model=model,
            cache=cache,
            batch_size=config.batch_size,
            progress=session.progress,
            new=new,
        )
        if cache.warning:
            session.warn(cache.warning)
    return run
