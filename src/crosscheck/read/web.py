"""Saved pages: the article's text, and what the page says of itself."""

from __future__ import annotations

import calendar
import contextlib
import datetime as dt
import json
import logging
import re
from collections.abc import Iterator, Mapping

from crosscheck.model import Record
from crosscheck.read import files, identity
from crosscheck.read.documents import Document, Level, Refusal, Remark

LAST_DATE = "2100-12-31"
"""Until when a date on a page is believed: fixed, as a result must not depend on the clock."""

MAX_PAGE_BYTES = 5_000_000
"""How long a saved page may be: finding the article in one takes seconds for each megabyte."""

_HEAD = 65_536
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?://[^\s>]+)"
)
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext", "readability")
_ARTICLE_TYPES = re.compile(r"(Article|Posting|Report)\Z")
_CURE = "save the article's text in a .txt file"


class Found(Record, frozen=True):
    """What the extractor made of a page."""

    text: str
    fields: dict[str, str]


def page(data: bytes) -> Document:
    """The article of a saved page; Refusal when there is none.

    `levels` are JSON-LD, the head, the note that a browser leaves in a saved page, and what
    trafilatura reads elsewhere in the page.
    """
    if len(data) > MAX_PAGE_BYTES:
        raise Refusal(
            f"a page of {len(data) / 1e6:.1f} MB, more than the {MAX_PAGE_BYTES / 1e6:g} MB "
            "that are searched for an article",
            cure=_CURE,
        )
    declared = _CHARSET.search(data, 0, _HEAD)
    decoded = files.decode(
        data, declared=declared[1].decode("ascii", "replace") if declared else ""
    )
    if not decoded.text.strip():
        raise Refusal("an empty file", cure="save the page again, or remove the file")
    tree_levels, remarks = _described(decoded.text)
    found = _extracted(decoded.text)
    return Document(
        text=found.text,
        line=1,
        verbatim=False,
        levels=(
            *tree_levels,
            *_saved_note(decoded.text),
            Level(origin="page", fields=found.fields),
        ),
        remarks=decoded.remarks + remarks,
    )


def _extracted(html: str) -> Found:
    # The parser meets hostile markup in many dependencies; whatever one page makes them raise,
    # the other articles are still read.
    with _quiet():
        import trafilatura

        try:
            document = trafilatura.bare_extraction(
                html,
                with_metadata=True,
                include_comments=False,
                date_extraction_params={
                    "original_date": True,
                    "extensive_search": False,
                    "max_date": LAST_DATE,
                },
            )
        except Exception as error:
            raise Refusal(
                f"the page cannot be parsed ({type(error).__name__})", cure=_CURE
            ) from error
    text = "" if document is None or isinstance(document, dict) else document.text or ""
    if not text.strip() or document is None or isinstance(document, dict):
        raise Refusal("no article was found on the page", cure=_CURE)
    named = {
        "date": "" if _is_guessed(document.date or "", html=html) else document.date,
        "publisher": document.sitename,
        "title": document.title,
        "url": document.url,
    }
    fields = {field: value for field, value in named.items() if value}
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return Found(text=files.unified(whole), fields=fields)


def _is_guessed(date: str, *, html: str) -> bool:
    """Whether the page has the date only in numbers that may be two dates (05/06/2026)."""
    try:
        day = dt.date.fromisoformat(date)
    except ValueError:
        return False
    if day.day > 12 or day.day == day.month:
        return False
    d, m, y = f"0?{day.day}", f"0?{day.month}", f"(?:{day.year}|{day.year % 100:02})"
    month = f"{calendar.month_abbr[day.month]}[a-z]*\\.?,?"
    either = rf"(?<!\d)(?:{d}(?P<a>[/.-]){m}(?P=a)|{m}(?P<b>[/.-]){d}(?P=b)){y}(?!\d)"
    sure = (
        rf"(?<!\d){day.year}(?P<a>[/.-]?){m}(?P=a){d}(?!\d)"
        rf"|{month}\s+{d}(?:st|nd|rd|th)?,?\s+{day.year}"
        rf"|(?<!\d){d}(?:st|nd|rd|th)?\s+(?:of\s+)?{month}\s+{day.year}"
    )
    return bool(re.search(either, html)) and not re.search(sure, html, re.IGNORECASE)


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the extractor's log off the terminal; what fails is said by a Refusal."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _saved_note(html: str) -> tuple[Level, ...]:
    note = _SAVED_FROM.search(html, 0, _HEAD)
    return (Level(origin="note of the saved page", fields={"url": note[1]}),) if note else ()


def _described(html: str) -> tuple[tuple[Level, ...], tuple[Remark, ...]]:
    """JSON-LD and the head (meta tags, links, lang) as levels; a remark per broken block."""
    from lxml import etree  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        # As bytes: a page whose XML declaration names another encoding is refused as text.
        root = document_fromstring(html.encode("utf-8"), parser=HTMLParser(encoding="utf-8"))
    except (etree.LxmlError, ValueError, AssertionError):
        return (), ()
    scripts = [
        str(node.text_content())
        for node in root.iter("script")
        if str(node.get("type", "")).strip().lower().startswith("application/ld+json")
    ]
    meta: dict[str, str] = {}
    for node in root.iter("meta"):
        name = str(node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        meta.setdefault(name.strip(), str(node.get("content", "")).strip())
    canonical = [
        str(node.get("href", "")) for node in root.iter("link") if node.get("rel") == "canonical"
    ]
    tagged = _tagged(meta, canonical, language=_spoken(root))
    linked, remarks = _linked_data(scripts, address=tagged["url"])
    levels = (Level(origin="JSON-LD", fields=linked), Level(origin="page head", fields=tagged))
    return levels, remarks


def _spoken(root: object) -> str:
    get = getattr(root, "get", None)
    return str(get("lang") or get("xml:lang") or "") if get else ""


def _tagged(meta: Mapping[str, str], canonical: list[str], *, language: str) -> dict[str, str]:
    def first(*names: str) -> str:
        return next((meta[name] for name in names if meta.get(name)), "")

    return {
        "date": first("article:published_time", "og:published_time", "datepublished",
                      "parsely-pub-date", "dc.date.issued", "pubdate"),
        "language": language or first("og:locale"),
        "publisher": first("og:site_name", "application-name"),
        "title": first("og:title", "twitter:title"),
        "url": next((url for url in canonical if "://" in url), "") or first("og:url"),
    }  # fmt: skip


def _linked_data(scripts: list[str], *, address: str) -> tuple[dict[str, str], tuple[Remark, ...]]:
    """Fields of the article that the JSON-LD blocks describe: the one at `address` when it is
    among them (others may be teasers), else the first that is dated."""
    nodes: list[dict[str, object]] = []
    remarks = []
    for script in scripts:
        try:
            nodes.extend(_nodes(json.loads(script, strict=False)))
        except (ValueError, RecursionError):
            said = "one of its JSON-LD blocks is not JSON and was not used"
            remarks.append(Remark(topic="JSON-LD", text=said))
    articles = [node for node in nodes if _is_article(node)]
    by_id = {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1}
    found = {}
    if articles:
        node = max(articles, key=lambda node: (_at(node, address), "datePublished" in node))
        found = {
            "date": _string(node.get("datePublished"), by_id=by_id),
            "language": _string(node.get("inLanguage"), by_id=by_id),
            "publisher": _string(node.get("publisher"), by_id=by_id),
            "title": _string(node.get("headline"), by_id=by_id),
            "url": _address(node),
        }
    return found, tuple(remarks)


def _at(node: Mapping[str, object], address: str) -> bool:
    try:
        return bool(address) and identity.canonical(_address(node)) == identity.canonical(address)
    except ValueError:
        return False


def _nodes(data: object) -> Iterator[dict[str, object]]:
    """Every object in a JSON-LD block, in document order."""
    waiting = [data]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting.extend(reversed(item.values()))
        elif isinstance(item, list):
            waiting.extend(reversed(item))


def _is_article(node: Mapping[str, object]) -> bool:
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(kind, str) and _ARTICLE_TYPES.search(kind) for kind in kinds)


def _string(value: object, *, by_id: Mapping[str, Mapping[str, object]]) -> str:
    """A text, or the name of the thing or of the first thing in a list that stands for it."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict) and "name" not in value:
        value = by_id.get(str(value.get("@id")), value)
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""


def _address(node: Mapping[str, object]) -> str:
    """The page's own address, whichever way the block gives it."""
    page_of = node.get("mainEntityOfPage")
    named = page_of.get("@id") if isinstance(page_of, dict) else page_of
    for value in (node.get("url"), named, node.get("@id")):
        if isinstance(value, str) and value.startswith(("http://", "https://")):
            return value.partition("#")[0]
    return ""
