"""Pieces that only repeat or announce: teasers, repeats, and another story's headline."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from msgspec.structs import replace

from crosscheck.segment.identity import normalise
from crosscheck.segment.pieces import Piece
from crosscheck.segment.words import (
    content_words,
    ends_sentence,
    first_places,
    is_headline_case,
    word_count,
)

_CUT = ("...", "…")


def mark_echoes(text: str, pieces: tuple[Piece, ...], *, title: str = "") -> tuple[Piece, ...]:
    """The pieces, with the reason "teaser", "repeat", "heading" or "other-story" where it holds."""
    folded = [normalise(text[piece.start : piece.end]) for piece in pieces]
    order = sorted(set(folded))
    seen: set[str] = set()
    headline = normalise(title)
    found = []
    for piece, said in zip(pieces, folded, strict=True):
        reason = piece.reason
        if not reason:
            if _is_teaser(said, order):
                reason = "teaser"
            elif said in seen:
                reason = "repeat"
            elif title and said == headline:
                reason = "heading"
            seen.add(said)
        found.append(_with_reason(piece, reason))
    return _other_stories(text, found, content_words(title))


def _is_teaser(said: str, order: list[str]) -> bool:
    """Whether a cut-off sentence is the beginning of another one."""
    if not said.endswith(_CUT):
        return False
    prefix = said.rstrip(".… ")
    if len(prefix) < 20:
        return False
    place = bisect_left(order, prefix)
    nearby = order[place : place + 3]
    return any(other != said and other.startswith(prefix) for other in nearby)


def _other_stories(text: str, pieces: list[Piece], titled: frozenset[str]) -> tuple[Piece, ...]:
    """The last lines, when they are headlines that share nothing with the article."""
    found = list(pieces)
    places: dict[str, int] | None = None
    number = len(found) - 1
    while number > 0:
        piece = found[number]
        said = text[piece.start : piece.end]
        bare = not piece.reason and not ends_sentence(said) and word_count(said) <= 25
        if piece.reason == "table" or not (piece.reason or (bare and _is_line(found, number))):
            break
        own = _telling(said) if bare or piece.reason == "heading" else frozenset[str]()
        if own and places is None:
            places = first_places(text)
        if own and not _belongs(own, piece, places or {}, titled):
            found[number] = _with_reason(piece, "other-story")
        elif bare:
            break
        number -= 1
    return tuple(found)


def _is_line(pieces: list[Piece], number: int) -> bool:
    """Whether a piece is alone in its block."""
    block = pieces[number].block
    alone = number == 0 or pieces[number - 1].block != block
    return alone and (number + 1 == len(pieces) or pieces[number + 1].block != block)


def _telling(said: str) -> frozenset[str]:
    """The words by which a headline tells what it is about; none where it is too short."""
    own = content_words(said) if word_count(said) >= 5 else frozenset[str]()
    told = len(own) > 4 or (len(own) > 2 and is_headline_case(said))
    return own if told else frozenset()


def _belongs(
    own: frozenset[str], piece: Piece, places: Mapping[str, int], titled: frozenset[str]
) -> bool:
    """Whether a line with those words shares some with the article in front of it."""
    shared = sum(word in titled or places.get(word, piece.end) <= piece.start for word in own)
    if not piece.reason:
        return shared > 0
    return shared > 1 or 4 * shared > len(own)


def _with_reason(piece: Piece, reason: str) -> Piece:
    if piece.reason == reason:
        return piece
    return replace(piece, reason=reason)
