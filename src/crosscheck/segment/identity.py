"""What makes two statements the same one: the folded text, and the claim's id."""

from __future__ import annotations

import hashlib
import unicodedata

_QUOTES = dict.fromkeys(map(ord, '"“”„‟«»‹›‘’‚‛`´′″＂＇'), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―﹘﹣－"), "-")


def normalise(text: str) -> str:
    """The text with case, quotes, dashes and white space folded.

    Digits, negation, order and the minus sign stay: "12" and "1²" remain different, which
    plain NFKC would not keep.
    """
    folded = "".join(map(_fold, unicodedata.normalize("NFC", text))) if not text.isascii() else text
    return " ".join(folded.translate(_QUOTES).translate(_DASHES).casefold().split())


def _fold(char: str) -> str:
    if char < "\x80":
        return char
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    if category == "No":
        return char
    return unicodedata.normalize("NFKC", char)


def claim_id(article: str, normalised: str, nth: int) -> str:
    """Sixteen hex digits for the nth (from 0) claim of an article with that normalised text."""
    parts = ("claim/1", article, normalised, str(nth))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
