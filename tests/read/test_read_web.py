"""Saved pages: the article without its furniture, and the page's own metadata."""

from __future__ import annotations

import json
import logging

import pytest

from crosscheck.read import metadata, web
from crosscheck.read.documents import Document, Refusal

BODY = (
    "<p>The storm killed 21 people on Monday, police said, and left hundreds of others "
    "without homes in the coastal province.</p><p>Rescuers were still looking for nine missing "
    "people on Tuesday, the interior ministry said in a statement to reporters.</p>"
)
FURNITURE = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Subscribe now</a></li></ul></nav>',
    '<footer><a href="#top">Scroll to Top</a> Copyright 2026. All rights reserved.</footer>',
)
GRAPH = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "@id": "https://h.example/#org", "name": "The Herald"},
        {
            "@type": "NewsArticle",
            "headline": "A teaser for another story",
            "datePublished": "2020-01-01",
            "url": "https://h.example/other",
        },
        {
            "@type": ["NewsArticle"],
            "headline": "Storm kills 21",
            "datePublished": "2026-01-05T23:30:00-05:00",
            "publisher": {"@id": "https://h.example/#org"},
            "mainEntityOfPage": {"@id": "https://www.h.example/a/storm"},
            "inLanguage": "en",
        },
    ],
}
CANONICAL = '<link rel="canonical" href="https://h.example/a/storm/">'


def page(head: str = "", body: str = BODY, *, lang: str = "") -> Document:
    attribute = f' lang="{lang}"' if lang else ""
    top, bottom = FURNITURE
    content = f"<body>{top}<article>{body}</article>{bottom}</body>"
    html = f"<!DOCTYPE html><html{attribute}><head>{head}</head>{content}</html>"
    return web.page(html.encode())


def resolved(document: Document) -> metadata.Resolved:
    return metadata.resolve(document.levels, heading="", stem="stem", stem_origin="file name")


def test_the_article_is_kept_and_the_furniture_left() -> None:
    found = page()
    assert "The storm killed 21 people on Monday" in found.text
    assert "the interior ministry said" in found.text
    assert "Subscribe" not in found.text
    assert "Scroll to Top" not in found.text
    assert not found.verbatim


def test_json_ld_comes_first_and_the_one_at_the_pages_address_counts() -> None:
    script = f'<script type="application/ld+json">{json.dumps(GRAPH)}</script>'
    tags = '<meta property="og:site_name" content="h"><meta property="og:title" content="t">'
    found = resolved(page(CANONICAL + tags + script, lang="en-GB"))
    assert found.publisher == "The Herald"
    assert found.title == "Storm kills 21"
    assert found.language == "en"
    assert found.url == "https://www.h.example/a/storm"
    assert str(found.published) == "2026-01-06 04:30"
    assert str(found.published.days.start if found.published else None) == "2026-01-05"
    assert {origin for _, origin in found.origins} == {"JSON-LD"}


def test_without_json_ld_the_head_counts() -> None:
    found = resolved(
        page(
            CANONICAL
            + '<meta property="og:site_name" content="Metro">'
            + '<meta property="article:published_time" content="2026-01-05T10:00:00Z">',
            lang="en-GB",
        )
    )
    assert (found.publisher, found.language) == ("Metro", "en-GB")
    assert found.url == "https://h.example/a/storm/"
    assert str(found.published) == "2026-01-05 10:00"
    assert dict(found.origins)["publisher"] == "page head"


def test_a_browsers_note_names_the_address() -> None:
    html = (
        f"<!-- saved from url=(0025)https://www.h.example/a/s -->\n<html><body>{BODY}</body></html>"
    )
    found = resolved(web.page(html.encode()))
    assert found.url == "https://www.h.example/a/s"
    assert found.publisher == "h.example"
    assert dict(found.origins)["url"] == "note of the saved page"


@pytest.mark.parametrize(
    "script", ["{broken", "[" * 50_000, '"text"', "[]", '{"@type": "NewsArticle"}', "{}"]
)
def test_json_ld_that_says_nothing_is_no_harm(script: str) -> None:
    found = page(f'<script type="application/ld+json">{script}</script>')
    assert "The storm killed 21" in found.text
    broken = script[1:2] in {"b", "["}
    assert [remark.topic for remark in found.remarks] == (["JSON-LD"] if broken else [])


def test_a_date_that_may_be_two_is_not_guessed_from_the_page() -> None:
    tag = '<meta property="article:published_time" content="05/06/2026">'
    found = resolved(page(tag))
    assert found.published is None
    assert [remark.topic for remark in found.remarks] == ["date"]
    both = resolved(page(tag, BODY + '<time datetime="2026-06-05">5 June 2026</time>'))
    assert str(both.published) == "2026-06-05"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("koi8-r", "koi8-r"), ("", "utf-8")],
)
def test_the_declared_encoding_is_used(charset: str, encoding: str) -> None:
    word = "Привет" if encoding == "koi8-r" else "Café"
    head = f'<meta charset="{charset}">' if charset else ""
    html = f"<html><head>{head}</head><body><article><p>{word}.</p>{BODY}</article></body></html>"
    found = web.page(html.encode(encoding))
    assert word in found.text
    assert found.remarks == ()


def test_an_xml_declaration_is_no_obstacle() -> None:
    html = f'<?xml version="1.0" encoding="utf-8"?><html xml:lang="en"><body>{BODY}</body></html>'
    found = web.page(html.encode())
    assert "killed 21" in found.text
    assert resolved(found).language == "en"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b"<html><body></body></html>",
        b"<div>" * 50_000,
        b"<html><body><script>var a = 1;</script></body></html>",
        b"\0\0\0",
        b"%PDF-1.7",
    ],
)
def test_pages_without_an_article_are_refused(data: bytes) -> None:
    with pytest.raises(Refusal) as refused:
        web.page(data)
    assert refused.value.cure


def test_a_parser_that_breaks_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def broken(*_: object, **__: object) -> None:
        raise AttributeError

    monkeypatch.setattr(trafilatura, "bare_extraction", broken)
    with pytest.raises(Refusal, match="cannot be parsed"):
        page()


def test_the_extractors_log_is_kept_quiet_and_given_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    logger = logging.getLogger("trafilatura")
    logger.setLevel(logging.INFO)
    with pytest.raises(Refusal):
        web.page(b"<html><body></body></html>")
    assert logger.level == logging.INFO
    logger.setLevel(logging.NOTSET)
    captured = capsys.readouterr()
    assert captured.out + captured.err == ""
