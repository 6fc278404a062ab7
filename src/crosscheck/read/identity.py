"""What makes an article the same article wherever its file lies."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import SplitResult, urlsplit

from crosscheck.model import Published

ID_LENGTH = 16
_SEPARATOR = "\0"
_DEFAULT_PORTS = {80, 443}
_TRACKING = re.compile(r"(utm_[^=]*|fbclid|gclid)(=|\Z)", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_BARE_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[^\W\d_]{2,}(:\d+)?([/?#]|\Z)")
_BROKEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f<>\"\\]")
_FOLDED = str.maketrans(dict.fromkeys("‘’‚‛′`´", "'") | dict.fromkeys("“”„‟″«»", '"')
                        | dict.fromkeys("‐‑‒–—―−", "-"))  # fmt: skip


def web_address(text: str) -> str:
    """The address with its scheme ("https" when none is written).

    Raises ValueError for anything but a well-formed http or https address.
    """
    said = text.strip()
    if said.startswith("//"):
        said = f"https:{said}"
    elif _BARE_HOST.match(said):
        said = f"https://{said}"
    if _BROKEN.search(said) or not _SCHEME.match(said):
        raise ValueError("is no web address")
    parts = urlsplit(said)
    if parts.scheme not in {"http", "https"} or not parts.hostname or _port(parts) == 0:
        raise ValueError("is no web address")
    return said


def host(url: str) -> str:
    """The host of a web address, in lower case, without "www."."""
    return (urlsplit(url).hostname or "").lower().removeprefix("www.").rstrip(".")


def canonical(url: str) -> str:
    """The part of a web address that tells articles apart: no scheme, "www.", default port,
    fragment, tracking query or closing slash."""
    parts = urlsplit(url)
    port = _port(parts)
    where = host(url) + ("" if port is None or port in _DEFAULT_PORTS else f":{port}")
    kept = [part for part in parts.query.split("&") if part and not _TRACKING.match(part)]
    query = "?" + "&".join(kept) if kept else ""
    return where + parts.path.rstrip("/") + query


def _port(parts: SplitResult) -> int | None:
    """The port; 0 for one that cannot be."""
    try:
        return parts.port
    except ValueError:
        return 0


def normalised(text: str) -> str:
    """The text with case, quotes, dashes and spaces folded; digits and order stay."""
    folded = unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold()
    return " ".join(folded.split())


def text_hash(text: str) -> str:
    """Hash of the normalised text, hexadecimal, 16 characters."""
    return _digest(normalised(text))


def article_id(
    *, url: str, publisher: str, title: str, published: Published | None, text: str
) -> str:
    """16 hexadecimal characters: of the address, else of publisher, title and date when all
    are given, else of the text.

    Pass "" for what was only taken from the path: a moved file keeps its id.
    """
    if url:
        return _digest("article/1", canonical(url))
    if publisher and title and published is not None:
        days = published.days
        when = f"{days.start}/{days.end}"
        return _digest("article/1", normalised(publisher), normalised(title), when)
    return _digest("article/1", normalised(text))


def excerpt_id(side: str, *parts: str) -> str:
    """16 hexadecimal characters for the article that an excerpt and its context make.

    `side` tells the two excerpts of a pair apart, which may be equal.
    """
    return _digest("excerpt/1", side, *parts)


def _digest(*parts: str) -> str:
    return hashlib.sha256(_SEPARATOR.join(parts).encode("utf-8")).hexdigest()[:ID_LENGTH]
