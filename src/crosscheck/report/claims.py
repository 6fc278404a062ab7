"""The claims of articles, as lines and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

from crosscheck.model import (
    Article,
    Claim,
    LeftOut,
    Modality,
    Reference,
    Span,
    Statement,
    Substance,
)
from crosscheck.report.escape import escape_unicode, terminal
from crosscheck.report.passages import notes, passage, spelled
from crosscheck.report.words import iso

Json = dict[str, Any]

APART = " … "
"""Between the pieces of a claim that do not stand side by side in the article."""


def lines(
    article: Article, claims: Sequence[Claim], left_out: Sequence[LeftOut] = ()
) -> Iterator[str]:
    """A line for each claim and each stretch left out, in text order: place, words, and what holds
    of them."""
    told = [(claim.start, worded(article, claim), _about(claim)) for claim in claims]
    told += [
        (left.start, flat(article, Span(left.start, left.end)), left.reason) for left in left_out
    ]
    for start, words, about in sorted(told, key=itemgetter(0)):
        line, column = article.locate(start)
        mark = f" [{about}]" if about else ""
        yield terminal(f"{article.path}:{line}:{column}: {words}{mark}")


def worded(article: Article, claim: Claim) -> str:
    """The claim's words as printed, on one line, with brackets behind what leans on others.

    Not escaped. What is left out between its pieces shows as "…".
    """
    pieces = []
    for span in claim.spans:
        inner = [n for n in notes(claim) if span.start <= n.span.end <= span.end]
        words = passage(article, span, None, width=span.end - span.start, notes=inner)
        pieces.append(spelled(words.before + words.marked + words.after))
    return APART.join(pieces)


def _about(claim: Claim) -> str:
    """What a reader should know beside the words; nothing for the article's own plain facts."""
    about = [f"said by {' '.join(claim.speaker.split())}"] if claim.speaker else []
    if claim.modality is not Modality.ASSERTED:
        about.append(claim.modality.value)
    if claim.substance is not Substance.FACT and claim.substance.value != claim.modality.value:
        about.append(claim.substance.value)
    return "; ".join(about)


def document(articles: Sequence[tuple[Article, Sequence[Claim], Sequence[LeftOut]]]) -> str:
    r"""The articles' claims and the rest as JSON text (schema "crosscheck.claims/1").

    Offsets are code points of `text`, which is each article's whole text; hidden characters stand
    as \uXXXX. Claims and what is left out cover all of it but white space.
    """
    whole = {
        "schema": "crosscheck.claims/1",
        "articles": [
            {
                "id": article.id,
                "path": article.path,
                "publisher": article.publisher,
                "published": iso(article.published),
                "text": article.text,
                "claims": [record(Statement(claim, article)) for claim in claims],
                "left_out": [stretch(left, article) for left in left_out],
            }
            for article, claims, left_out in articles
        ],
    }
    return escape_unicode(json.dumps(whole, ensure_ascii=False, indent=1))


def record(statement: Statement) -> Json:
    """A claim with its article's publisher, path and date; `text` is the sentence around it."""
    claim, article = statement.claim, statement.article
    line, column = article.locate(claim.start)
    return {
        "id": claim.id,
        "text": flat(article, claim.sentence),
        "claim": " ".join(claim.text.split()),
        "article": article.id,
        "publisher": article.publisher,
        "path": article.path,
        "line": line,
        "column": column,
        "start": claim.start,
        "end": claim.end,
        "spans": [{"start": span.start, "end": span.end} for span in claim.spans],
        "published": iso(article.published),
        "speaker": claim.speaker,
        "modality": claim.modality.value,
        "substance": claim.substance.value,
        "alone": " ".join(claim.alone.split()),
        "references": [_reference(reference, article) for reference in claim.references],
    }


def _reference(reference: Reference, article: Article) -> Json:
    """Words of a claim (none where `start == end`) and the fuller ones that they mean."""
    span, source = reference.span, reference.source
    return {
        "link": reference.link.value,
        "start": span.start,
        "end": span.end,
        "text": flat(article, span),
        "means": reference.means,
        "source": {"start": source.start, "end": source.end},
        "confidence": round(reference.confidence, 4),
    }


def stretch(left: LeftOut, article: Article) -> Json:
    """A stretch of an article that is no claim, and why."""
    return {
        "path": article.path,
        "line": article.locate(left.start)[0],
        "start": left.start,
        "end": left.end,
        "reason": left.reason,
        "text": flat(article, Span(left.start, left.end)),
    }


def flat(article: Article, span: Span) -> str:
    """The words of the span on one line."""
    return " ".join(article.text[span.start : span.end].split())
