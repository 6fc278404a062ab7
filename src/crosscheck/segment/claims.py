"""An article's claims, and what was left out of it and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crosscheck.model import Article, Claim, LeftOut, Record, Span
from crosscheck.segment.blocks import Block, find_blocks
from crosscheck.segment.clauses import Clause, clauses
from crosscheck.segment.echoes import mark_echoes
from crosscheck.segment.identity import claim_id, normalise
from crosscheck.segment.modality import modality
from crosscheck.segment.pieces import Piece, find_pieces
from crosscheck.segment.quotes import bracketed, mask, quoted
from crosscheck.segment.references import referring
from crosscheck.segment.rosters import Parts
from crosscheck.segment.speakers import Line, find_speakers
from crosscheck.segment.substance import substance

_BLANKED = re.compile("\0+")
_SOLID = re.compile(r"\S+(?:\s+\S+)*")


class Segmented(Record, frozen=True):
    """The claims of one article, and every other stretch of it with the reason, in text order.

    Together they cover each character that is no white space once.
    """

    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]


def segment(article: Article) -> Segmented:
    """The article's claims without values, and what is no claim."""
    text = article.text
    blocks = find_blocks(text)
    pieces = mark_echoes(text, find_pieces(article, blocks), title=article.title)
    claims = _claims(article, blocks, pieces)
    return Segmented(claims=claims, left_out=_left_out(article, claims, pieces))


def excerpt_claims(article: Article, claims: Sequence[Claim], span: Span) -> tuple[Claim, ...]:
    """The claims that lie within a span of the article; the span as one claim where none does.

    Somebody who asks about "12 dead" makes a claim of it, though in an article it were part of
    a longer one, or a heading.
    """
    within = tuple(claim for claim in claims if claim.span.within(span))
    if within:
        return within
    text = article.text[span.start : span.end]
    return (
        Claim(
            id=claim_id(article.id, normalise(text), 0),
            article=article.id,
            start=span.start,
            end=span.end,
            text=text,
            sentence=span,
            modality=(put := modality(text)),
            substance=substance(text, put),
        ),
    )


def _claims(
    article: Article, blocks: tuple[Block, ...], pieces: tuple[Piece, ...]
) -> tuple[Claim, ...]:
    text = article.text
    spoken = [
        piece for piece in pieces if not piece.reason or piece.reason in ("question", "lead-in")
    ]
    inside = [quoted(text[block.start : block.end]) for block in blocks]
    lines = _lines(text, blocks, spoken, inside)
    speakers = find_speakers(text, lines)
    seen: Counter[str] = Counter()
    claims = []
    for piece, line, speaker in zip(spoken, lines, speakers, strict=True):
        if piece.reason:
            continue
        sentence = Span(piece.sentence_start, piece.sentence_end)
        for clause in _clauses(piece, line):
            spans = _spans(text, piece.start, clause.parts)
            said = " ".join(text[span.start : span.end] for span in spans)
            folded = normalise(said)
            claims.append(
                Claim(
                    id=claim_id(article.id, folded, seen[folded]),
                    article=article.id,
                    start=spans[0].start,
                    end=spans[-1].end,
                    text=said,
                    sentence=sentence,
                    speaker="" if clause.aside else speaker or piece.speaker,
                    modality=(put := modality(said, _quoted(text, line, spans))),
                    substance=substance(said, put),
                    parts=spans if len(spans) > 1 else (),
                    references=piece.references,
                )
            )
            seen[folded] += 1
    sentences = [Span(piece.start, piece.end) for piece in spoken]
    quotations = [
        Span(block.start + start, block.start + end)
        for block, quotes in zip(blocks, inside, strict=True)
        for start, end in quotes
    ]
    return referring(text, claims, sentences, quotations)


def _clauses(piece: Piece, line: Line) -> tuple[Clause, ...]:
    """The clauses of a piece; a row is whole."""
    if piece.row:
        return (Clause(((0, piece.end - piece.start),)),)
    return clauses(mask(line.masked, bracketed(line.masked)))


def _quoted(text: str, line: Line, spans: Sequence[Span]) -> str:
    """The words of a claim that stand in quotation marks; "" unless they are most of it."""
    if "\0" not in line.masked:
        return ""
    found = []
    for span in spans:
        shown = line.masked[span.start - line.start : span.end - line.start]
        inside = [match.span() for match in _BLANKED.finditer(shown)]
        found += [text[span.start + first : span.start + last] for first, last in inside]
    words = " ".join(found)
    return words if 2 * len(words) > sum(span.end - span.start for span in spans) else ""


def _spans(text: str, offset: int, parts: Parts) -> tuple[Span, ...]:
    """The stretches of the article, without white space around them."""
    found = []
    for first, last in parts:
        stretch = text[offset + first : offset + last]
        kept = stretch.strip()
        if kept:
            start = offset + first + stretch.index(kept)
            found.append(Span(start, start + len(kept)))
    return tuple(found)


def _lines(
    text: str, blocks: tuple[Block, ...], pieces: list[Piece], inside: Sequence[Parts]
) -> list[Line]:
    """The sentences with their quotations blanked, as their whole paragraph shows them.

    `inside` are the quotations of each block, by its own offsets.
    """
    found = []
    number = -1
    masked = ""
    for piece in pieces:
        block = blocks[piece.block]
        if piece.block != number:
            number = piece.block
            masked = mask(text[block.start : block.end], inside[number])
        cut = masked[piece.start - block.start : piece.end - block.start]
        found.append(
            Line(
                start=piece.start,
                end=piece.end,
                masked=cut,
                paragraph=number,
                open=cut.startswith("\0"),
            )
        )
    return found


def _left_out(
    article: Article, claims: tuple[Claim, ...], pieces: tuple[Piece, ...]
) -> tuple[LeftOut, ...]:
    """The pieces with a reason, and whatever lies between claims and pieces."""
    taken = [(span.start, span.end, "") for claim in claims for span in claim.spans]
    taken += [(piece.start, piece.end, piece.reason) for piece in pieces if piece.reason]
    inside = [(piece.start, piece.end) for piece in pieces if not piece.reason]
    found = []
    position = 0
    place = 0
    for start, end, reason in [*sorted(taken), (len(article.text), len(article.text), "")]:
        while place < len(inside) and inside[place][1] <= position:
            place += 1
        within = place < len(inside) and inside[place][0] < position
        gap = _SOLID.search(article.text, position, max(position, start))
        if gap:
            found.append((gap.start(), gap.end(), "connective" if within else "mark"))
        if reason:
            found.append((start, end, reason))
        position = max(position, end)
    return tuple(
        LeftOut(article=article.id, start=start, end=end, reason=reason)
        for start, end, reason in found
    )
