"""A run as JSON for other programs."""

from __future__ import annotations

import json
from collections import Counter

import msgspec

from crosscheck.model import (
    Finding,
    Judgement,
    Reprint,
    Run,
    Side,
    VerdictKind,
)
from crosscheck.report.claims import Json, flat, record, stretch
from crosscheck.report.escape import escape_unicode
from crosscheck.report.sides import Statements, ordered, statements
from crosscheck.report.tally import tally
from crosscheck.report.words import iso


def render_json(run: Run, *, unclear: bool = False) -> str:
    r"""The run as JSON text (schema "crosscheck.run/1"); equal runs give equal text.

    Offsets are code points of the article's text; dates are ISO 8601, intervals "start/end";
    hidden characters stand as \uXXXX. Findings without a verdict are counted, and listed
    when `unclear` is set.
    """
    known = statements(run)
    shown = [
        finding for finding in run.findings if unclear or finding.verdict is not VerdictKind.UNCLEAR
    ]
    document = {
        "schema": f"crosscheck.run/{run.version}",
        "summary": msgspec.to_builtins(tally(run)),
        "findings": [_finding(finding, known) for finding in shown],
        "articles": _articles(run),
        "copies": [msgspec.to_builtins(copy) for copy in run.copies],
        "reprints": [_reprint(reprint) for reprint in run.reprints],
        "unread": [
            {
                "path": unread.path,
                "line": unread.line or None,
                "reason": unread.reason,
                "cure": unread.cure,
            }
            for unread in run.unread
        ],
        "left_out": _left_out(run),
        "warnings": list(run.warnings),
        "settings": dict(run.settings),
    }
    return escape_unicode(json.dumps(document, ensure_ascii=False, indent=1)) + "\n"


def _finding(finding: Finding, known: Statements) -> Json:
    return {
        "id": finding.id,
        "verdict": finding.verdict.value,
        "kind": finding.kind,
        "question": finding.question,
        "rule": finding.rule,
        "confidence": round(finding.confidence, 4),
        "reason": finding.reason,
        "sides": [_side(side, known) for side in ordered(finding, known)],
        "judgements": [_judgement(judgement, known) for judgement in finding.judgements],
    }


def _side(side: Side, known: Statements) -> Json:
    copied = set(side.copies)
    return {
        "says": side.says,
        "publishers": list(side.publishers),
        "claims": [{**record(known[claim]), "copy": claim in copied} for claim in side.claims],
    }


def _judgement(judgement: Judgement, known: Statements) -> Json:
    claims = judgement.a, judgement.b
    return {
        "a": judgement.a,
        "b": judgement.b,
        "verdict": judgement.verdict.value,
        "confidence": round(judgement.confidence, 4),
        "rule": judgement.rule,
        "reason": judgement.reason,
        "kind": judgement.kind,
        "fact": judgement.fact,
        "says": list(judgement.says),
        "routes": list(judgement.routes),
        "similarity": round(judgement.similarity, 4),
        "evidence": [
            {"start": span.start, "end": span.end, "text": flat(known[claim].article, span)}
            for claim, span in zip(claims, judgement.evidence, strict=True)
        ],
    }


def _articles(run: Run) -> list[Json]:
    claims = Counter(claim.article for claim in run.claims)
    return [
        {
            "id": article.id,
            "path": article.path,
            "line": article.line,
            "publisher": article.publisher,
            "title": article.title,
            "url": article.url,
            "published": iso(article.published),
            "language": article.language,
            "claims": claims[article.id],
            "origins": dict(article.origins),
        }
        for article in run.articles
    ]


def _reprint(reprint: Reprint) -> Json:
    return {
        "original": reprint.original,
        "copy": reprint.copy,
        "extent": reprint.extent.value,
        "share": reprint.share,
        "taken": reprint.taken,
        "why": reprint.why,
        "credit": reprint.credit,
        "wire": reprint.wire,
        "passages": [
            {"original": [there.start, there.end], "copy": [here.start, here.end]}
            for there, here in reprint.passages
        ],
    }


def _left_out(run: Run) -> Json:
    articles = run.articles_by_id()
    counts = Counter(stretch.reason for stretch in run.left_out)
    return {
        "counts": dict(sorted(counts.items())),
        "items": [stretch(left, articles[left.article]) for left in run.left_out],
    }
