"""A claim of several pieces: from its text to the article and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Claim, Span

TEXT = "".join(chr(0x4E00 + number) for number in range(60))
"""Sixty different letters: every stretch stands in one place only."""


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    borders = draw(st.lists(st.integers(0, 60), min_size=2, max_size=8, unique=True))
    borders = sorted(borders)[: len(borders) // 2 * 2]
    spans = tuple(Span(a, b) for a, b in zip(borders[::2], borders[1::2], strict=True))
    return Claim(
        id="c",
        article="a",
        start=spans[0].start,
        end=spans[-1].end,
        text=" ".join(TEXT[span.start : span.end] for span in spans),
        sentence=Span(0, 60),
        parts=spans if len(spans) > 1 else (),
    )


@given(claims(), st.data())
def test_words_of_a_claim_stand_where_the_article_has_them(
    claim: Claim, data: st.DataObject
) -> None:
    piece = data.draw(st.sampled_from(claim.spans))
    start = data.draw(st.integers(piece.start, piece.end - 1))
    end = data.draw(st.integers(start + 1, piece.end))
    words = claim.words_at(Span(start, end))
    assert claim.text[words.start : words.end] == TEXT[start:end]
    assert claim.located(words) == Span(start, end)


@given(claims())
def test_the_whole_text_reaches_from_the_first_piece_to_the_last(claim: Claim) -> None:
    assert claim.located(Span(0, len(claim.text))) == claim.span
    assert claim.words_at(claim.span) == Span(0, len(claim.text))
