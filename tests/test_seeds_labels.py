"""The demonstration corpus and its labels, read without any code of crosscheck.

What the labels quote must stand in the files, so that a report which misses a label is wrong
about the text and not about a typing error.
"""

from __future__ import annotations

import collections
import datetime as dt
import json
import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
VERDICTS = {"agree", "conflict", "update", "copy", "not-conflict", "none"}
KINDS = {
    "number", "date", "duration", "anchor", "rank", "negation", "attribution", "wording", "copy",
}  # fmt: skip
FLOORS = {"agree": 15, "conflict": 4, "update": 3, "copy": 4, "not-conflict": 10, "none": 10}
SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s+[“\"(]?[A-Z]")


class Seed(NamedTuple):
    path: str
    title: str
    publisher: str
    date: str
    url: str
    body: str


class _Page(HTMLParser):
    """Collects the text of a saved page's article, a block a line, and its JSON-LD."""

    BLOCKS = frozenset({"p", "h1", "h2", "h3", "li", "div", "figure", "figcaption"})
    IGNORED = frozenset({"aside", "nav", "header", "footer", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.parts: list[str] = []
        self.data = ""
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href") or ""
        if tag == "script" and given.get("type") == "application/ld+json":
            tag = "ld+json"
        if tag not in {"meta", "link", "img", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        opened = self.open.pop()
        assert opened in {tag, "ld+json"}, f"</{tag}> closes <{opened}>"
        if tag in self.BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if "ld+json" in self.open:
            self.data += data
        elif "article" in self.open and not self.IGNORED.intersection(self.open):
            self.parts.append(re.sub(r"\s+", " ", data))


def _markdown(path: Path, name: str) -> Seed:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(head)
    return Seed(name, meta["title"], meta["publisher"], str(meta["date"]), meta["url"], body)


def _page(path: Path, name: str) -> Seed:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8"))
    assert page.open == [], f"{name} leaves {page.open} open"
    meta = json.loads(page.data)
    assert meta["@type"] == "NewsArticle"
    day, publisher = meta["datePublished"], meta["publisher"]["name"]
    return Seed(name, meta["headline"], publisher, day, page.canonical, "".join(page.parts))


def _lines(path: Path, name: str) -> Iterator[Seed]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        day, body = row["published_at"], row["body"]
        yield Seed(name, row["headline"], row["outlet"], day, row["link"], body)


def _read_seeds() -> Iterator[Seed]:
    for path in sorted(SEEDS.iterdir()):
        name = path.relative_to(ROOT).as_posix()
        if path.suffix == ".md":
            yield _markdown(path, name)
        elif path.suffix == ".html":
            yield _page(path, name)
        elif path.suffix == ".jsonl" and path.name != "expected.jsonl":
            yield from _lines(path, name)


ARTICLES = tuple(_read_seeds())
LABELS: tuple[dict[str, Any], ...] = tuple(
    json.loads(line) for line in (SEEDS / "expected.jsonl").read_text(encoding="utf-8").splitlines()
)


def _holding(side: dict[str, str]) -> Seed:
    """The one article of that path that holds the quote, which it does exactly once."""
    held = [seed for seed in ARTICLES if seed.path == side["path"] and side["quote"] in seed.body]
    assert len(held) == 1, f"{side['path']}: {len(held)} articles hold {side['quote']!r}"
    times = held[0].body.count(side["quote"])
    assert times == 1, f"{side['path']} holds {side['quote']!r} {times} times"
    return held[0]


def _labelled(verdict: str) -> Iterator[tuple[dict[str, Any], Seed, Seed]]:
    for row in LABELS:
        if row["expect"] == verdict:
            yield row, _holding(row["a"]), _holding(row["b"])


@pytest.mark.parametrize("seed", ARTICLES, ids=lambda seed: f"{seed.path}:{seed.title[:20]}")
def test_every_article_says_who_published_it_when_and_where(seed: Seed) -> None:
    assert seed.title.strip()
    assert seed.publisher.strip()
    written = dt.datetime.fromisoformat(seed.date)
    assert dt.date(2025, 6, 1) <= written.date() <= dt.date(2026, 1, 15)
    assert re.fullmatch(r"https://[a-z0-9]+\.example/[a-z0-9/-]+", seed.url)


def test_the_corpus_has_every_kind_of_input_and_enough_houses() -> None:
    assert len(ARTICLES) >= 8
    assert len({seed.publisher for seed in ARTICLES}) >= 5
    assert len({seed.url for seed in ARTICLES}) == len(ARTICLES)
    assert {Path(seed.path).suffix for seed in ARTICLES} == {".md", ".html", ".jsonl"}


@pytest.mark.parametrize(
    "seed",
    [seed for seed in ARTICLES if seed.path.endswith(".md")],
    ids=lambda seed: Path(seed.path).stem,
)
def test_a_markdown_article_is_as_long_as_a_short_news_item(seed: Seed) -> None:
    assert 180 <= len(seed.body.split()) <= 350


def test_the_saved_page_gives_its_article_without_what_stands_around_it() -> None:
    (page,) = (seed for seed in ARTICLES if seed.path.endswith(".html"))
    assert "held their summit in Beijing on Monday" in page.body
    for furniture in ("cookies", "morning briefing", "Ice festival", "All rights reserved"):
        assert furniture in (ROOT / page.path).read_text(encoding="utf-8")
        assert furniture not in page.body


def test_only_the_labels_are_kept_from_being_read_as_articles() -> None:
    patterns = (SEEDS / ".crosscheckignore").read_text(encoding="utf-8").splitlines()
    assert patterns == ["expected.jsonl"]
    read = {seed.path for seed in ARTICLES}
    others = {path.relative_to(ROOT).as_posix() for path in SEEDS.iterdir()} - read
    assert others == {"seeds/.crosscheckignore", "seeds/expected.jsonl"}


def test_labels_have_ids_of_their_own_and_name_no_pair_twice() -> None:
    assert len(LABELS) >= 45
    assert len({row["id"] for row in LABELS}) == len(LABELS)
    pairs = [
        frozenset((row[side]["path"], row[side]["quote"]) for side in ("a", "b")) for row in LABELS
    ]
    assert [pair for pair, times in collections.Counter(pairs).items() if times > 1] == []


def test_every_verdict_has_enough_labels() -> None:
    counts = collections.Counter(row["expect"] for row in LABELS)
    assert set(counts) == VERDICTS
    assert {
        verdict: counts[verdict] for verdict in FLOORS if counts[verdict] < FLOORS[verdict]
    } == {}


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row["id"])
def test_a_label_quotes_two_articles_word_for_word(row: dict[str, Any]) -> None:
    assert set(row) == {"id", "expect", "a", "b", "kind", "why"}
    assert row["expect"] in VERDICTS
    assert row["kind"] in KINDS
    assert row["why"].strip()
    assert "\n" not in row["why"]
    assert _holding(row["a"]) != _holding(row["b"])


@pytest.mark.parametrize("row", LABELS, ids=lambda row: row["id"])
@pytest.mark.parametrize("side", ["a", "b"])
def test_a_quote_stays_within_one_sentence(row: dict[str, Any], side: str) -> None:
    quote = row[side]["quote"]
    assert quote == quote.strip()
    assert "\n" not in quote
    assert SENTENCE_END.search(quote) is None


def test_agreement_and_conflict_are_between_publishers() -> None:
    for verdict in ("agree", "conflict"):
        for row, a, b in _labelled(verdict):
            assert a.publisher != b.publisher, row["id"]


def test_an_update_comes_from_a_later_day() -> None:
    for row, a, b in _labelled("update"):
        earlier, later = (dt.datetime.fromisoformat(seed.date).date() for seed in (a, b))
        assert earlier < later, row["id"]


def test_a_copy_repeats_every_word_and_credits_the_agency() -> None:
    for row, original, copy in _labelled("copy"):
        assert row["a"]["quote"] == row["b"]["quote"], row["id"]
        assert original.publisher != copy.publisher
        assert f"({original.publisher})" in copy.body


def test_a_disputed_quote_has_eight_words_that_both_print() -> None:
    disputed = [row for row in LABELS if row["kind"] == "attribution"]
    assert disputed
    for row in disputed:
        a, b = row["a"]["quote"].split(), row["b"]["quote"].split()
        assert SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size >= 8
        assert a[-2:] != b[-2:], "both sides name the same person"
