"""The order of the stages, and nothing else: a Reading goes in, a Run comes out.

No stage knows another one, and only this module knows them all. A Run depends on what was
read and on its settings: neither on the order of the sources nor on the batch size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from itertools import chain, islice

import msgspec

from crosscheck import __version__
from crosscheck.embed.encoder import Encoder
from crosscheck.embed.vectors import embed
from crosscheck.findings.group import group
from crosscheck.judge.protocol import Candidate, Judge
from crosscheck.judge.verdict import judge_all, proven, settled
from crosscheck.match.copies import find_copies
from crosscheck.match.lifted import find_lifted
from crosscheck.match.pairs import every, proposal
from crosscheck.match.reprints import find_reprints, sources
from crosscheck.model import (
    Answer,
    AnyValue,
    Article,
    Asked,
    Claim,
    Excerpt,
    Judgement,
    LeftOut,
    Name,
    Pair,
    Record,
    Run,
    Statement,
)
from crosscheck.read.sources import Reading
from crosscheck.segment.claims import excerpt_claims, segment
from crosscheck.store import Cache
from crosscheck.values.extract import extract
from crosscheck.values.names import meant_name

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
    reprints = find_reprints(articles, claims)
    lifted = find_lifted(claims, reprints.found)
    changed = [(pair.a, pair.b) for pair in lifted if not pair.same]
    proposed = proposal(claims, codes, new=touched, passages=changed)
    pairs = proposed.pairs
    progress("match", len(claims), len(claims))
    statements = _statements(claims, articles)
    copies = find_copies(tuple(statements.values()), pairs, reprints.found, lifted)
    progress("judge", 0, len(pairs))
    judgements = judge_all(_candidates(pairs, statements), claims=claims, model=model)
    progress("judge", len(pairs), len(pairs))
    judged = {(judgement.a, judgement.b) for judgement in judgements}
    return Run(
        articles=articles,
        claims=claims,
        findings=group(judgements, statements, copies, sources=sources(articles, reprints.found)),
        copies=copies,
        reprints=reprints.found,
        left_out=left_out,
        unread=tuple(sorted(set(reading.unread))),
        warnings=tuple(sorted(set(reading.warnings))),
        pairs=len(pairs),
        different=len(pairs) - len(judged),
        capped=proposed.capped + reprints.limits,
        settings=(
            ("crosscheck", __version__),
            ("encoder", encoder.name),
            ("judge", "rules" if model is None else f"rules, then {model.name}"),
        ),
    )


def compare(
    asked: Sequence[Asked],
    *,
    encoder: Encoder,
    model: Judge | None = None,
    cache: Cache | None = None,
    batch_size: int = 64,
    progress: Progress = silent,
) -> tuple[Answer, ...]:
    """What the stages of `run` say of each pair of excerpts, in the given order.

    Each pair is a corpus of its own: its answer does not depend on the others. All claims of one
    excerpt are compared with all of the other, whether or not a route would propose them.
    """
    twos = []
    known: dict[Article, tuple[Claim, ...]] = {}
    for done, pair in enumerate(asked):
        progress("segment", done, len(asked))
        for article in (pair.a.article, pair.b.article):
            if article not in known:
                known[article], _ = _segmented([article], progress=silent)
        a, b = (_parted(excerpt, known[excerpt.article]) for excerpt in (pair.a, pair.b))
        twos.append(_Two(pair, a, b))
    progress("segment", len(asked), len(asked))
    codes = embed(
        [claim.text for two in twos for claim in two.named],
        encoder=encoder,
        cache=cache,
        batch_size=batch_size,
        progress=progress,
    )
    candidates, proofs = [], []
    end = 0
    for done, two in enumerate(twos):
        progress("judge", done, len(asked))
        start, end = end, end + len(two.named)
        some = _candidates(every(two.named, codes[start:end]), two.statements, asked=True)
        candidates.append(some)
        proofs.append(proven(some, claims=two.all))
    progress("judge", len(asked), len(asked))
    found = iter(settled(tuple(chain(*candidates)), tuple(chain(*proofs)), model=model))
    return tuple(
        _answer(two, some, tuple(chain(*islice(found, len(some)))))
        for two, some in zip(twos, candidates, strict=True)
    )


class _Parted(Record, frozen=True):
    """The claims that an excerpt consists of, and the others of its article."""

    named: tuple[Claim, ...]
    others: tuple[Claim, ...]


class _Two(Record, frozen=True):
    """Two excerpts as a corpus of their own."""

    asked: Asked
    a: _Parted
    b: _Parted

    @property
    def named(self) -> tuple[Claim, ...]:
        return self.a.named + self.b.named

    @property
    def all(self) -> tuple[Claim, ...]:
        return self.named + self.a.others + self.b.others

    @property
    def statements(self) -> dict[str, Statement]:
        return _statements(self.named, (self.asked.a.article, self.asked.b.article))


def _parted(excerpt: Excerpt, claims: Sequence[Claim]) -> _Parted:
    article, span = excerpt.article, excerpt.span
    return _Parted(
        named=tuple(
            claim if claim in claims else _valued(claim, article)
            for claim in excerpt_claims(article, claims, span)
        ),
        others=tuple(claim for claim in claims if not claim.span.overlaps(span)),
    )


def _answer(two: _Two, candidates: Sequence[Candidate], judgements: Sequence[Judgement]) -> Answer:
    routes = {route for pair in candidates for route in pair.routes}
    return Answer(
        asked=two.asked,
        a=two.a.named,
        b=two.b.named,
        judgements=tuple(
            sorted(
                judgements,
                key=lambda j: (j.verdict.place, -j.confidence, j.a, j.b, j.fact, j.rule),
            )
        ),
        routes=tuple(sorted(routes)),
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
    offset = 0 if claim.parts else claim.start
    values = extract(claim.text, offset=offset, written=written)
    if claim.parts:
        values = tuple(
            msgspec.structs.replace(value, span=claim.located(value.span)) for value in values
        )
    return msgspec.structs.replace(claim, values=_with_meant(values, claim, article))


def _with_meant(
    values: tuple[AnyValue, ...], claim: Claim, article: Article
) -> tuple[AnyValue, ...]:
    """The values, with whom pronouns and definites mean: each name that is not in the claim."""
    known = {value.key for value in values if isinstance(value, Name)}
    found: dict[str, Name] = {}
    for reference in claim.references:
        span = reference.span
        name = meant_name(reference, article.text[span.start : span.end])
        if name is not None and name.key not in known:
            found.setdefault(name.key, name)
    if not found:
        return values
    return tuple(sorted((*values, *found.values()), key=lambda value: value.span))


def _statements(claims: Sequence[Claim], articles: Sequence[Article]) -> dict[str, Statement]:
    by_id = {article.id: article for article in articles}
    return {claim.id: Statement(claim, by_id[claim.article]) for claim in claims}


def _candidates(
    pairs: Sequence[Pair], statements: Mapping[str, Statement], *, asked: bool = False
) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            a=statements[pair.a],
            b=statements[pair.b],
            similarity=pair.similarity,
            routes=pair.routes,
            asked=asked,
        )
        for pair in pairs
    )
