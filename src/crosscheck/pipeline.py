"""The order of the stages, and nothing else: a Reading goes in, a Run comes out.

No stage knows another one, and only this module knows them all. A Run depends on what was
read and on its settings: neither on the order of the sources nor on the batch size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence

import msgspec

from crosscheck import __version__
from crosscheck.embed.encoder import Encoder
from crosscheck.embed.vectors import embed
from crosscheck.findings.group import group
from crosscheck.judge.protocol import Candidate, Judge
from crosscheck.judge.verdict import judge_all
from crosscheck.match.copies import find_copies
from crosscheck.match.pairs import proposal
from crosscheck.model import Article, Claim, LeftOut, Pair, Run, Statement
from crosscheck.read.sources import Reading
from crosscheck.segment.claims import segment
from crosscheck.store import Cache
from crosscheck.values.extract import extract

Progress = Callable[[str, int, int], None]


def silent(_stage: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


def run(
    reading: Reading,
    *,
    encoder: Encoder,
    model: Judge | None = None,
    cache: Cache | None = None,
    batch_size: int = 64,
    progress: Progress = silent,
    new: frozenset[str] | None = None,
) -> Run:
    """All that the articles of `reading` agree and disagree about.

    With `new` (ids of articles) only pairs that touch a claim of one of them are compared.
    `model` decides what the rules leave open; without one it stays unclear.
    """
    articles = tuple(sorted(reading.articles, key=lambda article: article.id))
    claims, left_out = _segmented(articles, progress=progress)
    codes = embed(
        [claim.text for claim in claims],
        encoder=encoder,
        cache=cache,
        batch_size=batch_size,
        progress=progress,
    )
    touched = None if new is None else claims_of(claims, articles=new)
    progress("match", 0, len(claims))
    proposed = proposal(claims, codes, new=touched)
    pairs = proposed.pairs
    progress("match", len(claims), len(claims))
    statements = _statements(claims, articles)
    copies = find_copies(tuple(statements.values()), pairs)
    progress("judge", 0, len(pairs))
    judgements = judge_all(_candidates(pairs, statements), claims=claims, model=model)
    progress("judge", len(pairs), len(pairs))
    judged = {(judgement.a, judgement.b) for judgement in judgements}
    return Run(
        articles=articles,
        claims=claims,
        findings=group(judgements, statements, copies),
        copies=copies,
        left_out=left_out,
        unread=tuple(sorted(set(reading.unread))),
        warnings=tuple(sorted(set(reading.warnings))),
        pairs=len(pairs),
        different=len(pairs) - len(judged),
        capped=proposed.capped,
        settings=(
            ("crosscheck", __version__),
            ("encoder", encoder.name),
            ("judge", "rules" if model is None else f"rules, then {model.name}"),
        ),
    )


def claims_of(claims: Sequence[Claim], *, articles: frozenset[str]) -> frozenset[str]:
    """The ids of the claims that stand in one of `articles`."""
    return frozenset(claim.id for claim in claims if claim.article in articles)


def beside(new: Reading, corpus: Reading) -> Reading:
    """One reading of both, in which what is in `new` is not in the corpus as well.

    An article of the corpus gives way to a new one with the same id (it is the same article,
    perhaps corrected) or from the same file. What could not be read of the corpus stays listed.
    """
    ids = {article.id for article in new.articles}
    files = {os.path.realpath(article.path) for article in new.articles}
    old = tuple(
        article
        for article in corpus.articles
        if article.id not in ids and os.path.realpath(article.path) not in files
    )
    return msgspec.structs.replace(
        new,
        articles=new.articles + old,
        unread=new.unread + corpus.unread,
        warnings=new.warnings + corpus.warnings,
    )


def _segmented(
    articles: Sequence[Article], *, progress: Progress
) -> tuple[tuple[Claim, ...], tuple[LeftOut, ...]]:
    claims: list[Claim] = []
    left_out: list[LeftOut] = []
    for done, article in enumerate(articles):
        progress("segment", done, len(articles))
        segmented = segment(article)
        claims.extend(_valued(claim, article) for claim in segmented.claims)
        left_out.extend(segmented.left_out)
    progress("segment", len(articles), len(articles))
    return tuple(claims), tuple(left_out)


def _valued(claim: Claim, article: Article) -> Claim:
    written = None if article.published is None else article.published.days
    values = extract(claim.text, offset=claim.start, written=written)
    return msgspec.structs.replace(claim, values=values)


def _statements(claims: Sequence[Claim], articles: Sequence[Article]) -> dict[str, Statement]:
    by_id = {article.id: article for article in articles}
    return {claim.id: Statement(claim, by_id[claim.article]) for claim in claims}


def _candidates(
    pairs: Sequence[Pair], statements: Mapping[str, Statement]
) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            a=statements[pair.a],
            b=statements[pair.b],
            similarity=pair.similarity,
            routes=pair.routes,
        )
        for pair in pairs
    )
