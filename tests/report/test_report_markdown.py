"""The Markdown report: what it says first, its links, its tables, its quotes."""

from __future__ import annotations

import re

import msgspec
import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from crosscheck.model import Article, Finding, Run, Side, Substance
from crosscheck.report.links import anchor, to_file
from crosscheck.report.markdown import FIRST_ROWS, render
from crosscheck.report.tally import tally

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def text_of(token: Token) -> str:
    return "".join(child.content for child in token.children or [])


def headings(markdown: str) -> list[str]:
    tokens = RENDERER.parse(markdown)
    return [
        text_of(tokens[at + 1]) for at, token in enumerate(tokens) if token.type == "heading_open"
    ]


def tables(markdown: str) -> list[list[int]]:
    """The number of cells in every row of every table."""
    found: list[list[int]] = []
    for token in RENDERER.parse(markdown):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append(0)
        elif token.type in {"td_open", "th_open"}:
            found[-1][-1] += 1
    return found


def links(markdown: str) -> list[str]:
    return [
        str(child.attrs["href"])
        for token in RENDERER.parse(markdown)
        for child in token.children or []
        if child.type == "link_open"
    ]


def section(markdown: str, name: str) -> str:
    body = markdown.split(f"\n## {name}\n")[1]
    return body.split("\n## ")[0]


def many(run: Run, count: int) -> Run:
    found = tuple(
        msgspec.structs.replace(run.findings[0], id=f"x-{number:04}") for number in range(count)
    )
    return msgspec.structs.replace(run, findings=found)


def test_the_first_lines_say_what_to_settle(run: Run) -> None:
    lines = render(run).splitlines()
    assert lines[2] == (
        "**2 conflicts to settle, 1 update, 1 fact confirmed by two or more publishers.**"
    )
    assert lines[4] == (
        "Read 6 articles from 5 publishers, 17 claims; compared 1,904 pairs; "
        "2 sources and 1 part of a source could not be read."
    )


def test_the_minority_stands_first_and_since_is_the_day_of_the_later_side(run: Run) -> None:
    row = next(line for line in render(run).splitlines() if line.startswith("| [x-7f3a]"))
    cells = [cell.strip() for cell in row.split(" | ")]
    assert cells[2] == "**31 killed**: Metro / **21 killed**: Coast Wire, Herald and Radio 5"
    assert cells[3].rstrip(" |") == "2026-01-07"


def test_a_conflict_with_an_undated_side_is_undated(run: Run) -> None:
    articles = tuple(
        msgspec.structs.replace(article, published=None) if article.id == "radio" else article
        for article in run.articles
    )
    report = render(msgspec.structs.replace(run, articles=articles))
    rows = [line for line in report.splitlines() if line.startswith("| [x-")]
    assert [row.split("|")[-2].strip() for row in rows] == ["2026-01-07", "undated"]


@pytest.mark.parametrize("count", [1, FIRST_ROWS, FIRST_ROWS + 3, 300])
def test_the_first_screen_is_short_and_counts_what_it_does_not_show(run: Run, count: int) -> None:
    first = render(many(run, count)).split("\n## ")[0]
    assert first.count("\n") < 60
    assert first.count("| [x-") == min(count, FIRST_ROWS)
    rest = count - FIRST_ROWS
    assert ("more conflict" in first) == (rest > 0)
    if rest > 0:
        assert f"{rest} more conflicts: see [Conflicts](#conflicts)." in first


def test_links_within_the_report_lead_to_headings(run: Run) -> None:
    report = render(many(run, 50), unclear=True)
    known = {f"#{anchor(heading)}" for heading in headings(report)}
    inner = [link for link in links(report) if link.startswith("#")]
    assert len(inner) == FIRST_ROWS + 1
    assert set(inner) <= known


def test_anchors_are_those_that_github_gives() -> None:
    assert anchor("How many were killed? (x-7f3a)") == "how-many-were-killed-x-7f3a"
    assert anchor("A_b – c: “d”") == "a_b--c-d"


def test_links_to_files_start_at_base(run: Run) -> None:
    outer = [link for link in links(render(run, base="../")) if not link.startswith("#")]
    assert outer
    assert all(re.fullmatch(r"\.\./articles/[\w/.-]+(#L\d+)?", link) for link in outer)
    assert "../articles/new/metro.md#L7" in outer


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("./a b.md", "../a%20b.md#L3"),
        ("javascript:alert(1).md", "../javascript%3Aalert%281%29.md#L3"),
        ("/tmp/a.md", "/tmp/a.md#L3"),
        ("//evil.example/a.md", "/evil.example/a.md#L3"),
        ("a](http://evil.example).md", "../a%5D%28http%3A//evil.example%29.md#L3"),
    ],
)
def test_paths_become_links_to_files_only(path: str, target: str) -> None:
    markdown = to_file(path, line=3, base="../")
    if "://" in path:
        assert links(markdown) == []
    else:
        assert links(markdown) == [target]


@pytest.mark.parametrize("path", ["-", "https://news.example/a"])
def test_what_is_no_file_is_named_without_a_link(path: str) -> None:
    assert links(to_file(path, line=3, base="../")) == []
    assert text_of(RENDERER.parse(to_file(path, line=3, base=""))[1]) == f"{path}:3"


def test_every_table_has_equal_rows(run: Run) -> None:
    found = tables(render(run, unclear=True))
    assert [rows[0] for rows in found] == [4, 5, 4, 6, 3, 2, 2]
    assert all(set(rows) == {rows[0]} for rows in found)


def hostile_run(run: Run, text: str) -> Run:
    """The run with `text` wherever a source decides what the report prints."""
    replace = msgspec.structs.replace

    def article(old: Article) -> Article:
        # Same length, so that the offsets of the claims still hold.
        body = (text * (len(old.text) // len(text) + 1))[: len(old.text)]
        return replace(old, text=body, publisher=text, title=text, url=text, path=f"a/{text}")

    def finding(old: Finding) -> Finding:
        sides = tuple(
            Side(text, side.claims, tuple(name + text for name in side.publishers), side.copies)
            for side in old.sides
        )
        judgements = tuple(replace(judged, reason=text) for judged in old.judgements)
        return replace(old, question=text, sides=sides, judgements=judgements)

    return replace(
        run,
        articles=tuple(article(old) for old in run.articles),
        claims=tuple(replace(claim, speaker=text) for claim in run.claims),
        findings=tuple(finding(old) for old in run.findings),
        reprints=tuple(replace(old, why=text, credit=text, wire=text) for old in run.reprints),
        left_out=tuple(replace(out, reason=text) for out in run.left_out),
        unread=tuple(replace(gone, path=text, reason=text, cure=text) for gone in run.unread),
        warnings=(text,),
        settings=((text, text),),
    )


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "![x](http://evil.example/a.png) [y](javascript:alert(1))",
        "| a | b |\n|---|---|\n",
        "# h\n\n- i\n\n> q\n\n```\nf\n",
        "\x1b[31m\u202e\x00\ud800",
        "**bold** __bold__ `code` ~~gone~~ <b>",
        "z" * 10_000,
        "\\",
    ],
)
def test_hostile_sources_add_no_markup(run: Run, text: str) -> None:
    plain, hostile = render(run, unclear=True), render(hostile_run(run, text), unclear=True)
    hostile.encode()
    allowed = {"text", "strong_open", "strong_close", "link_open", "link_close", "code_inline"}
    tokens = RENDERER.parse(hostile)
    assert {child.type for token in tokens for child in token.children or []} <= allowed
    assert "html_block" not in {token.type for token in tokens}
    assert [rows[0] for rows in tables(hostile)] == [rows[0] for rows in tables(plain)]
    assert all(set(rows) == {rows[0]} for rows in tables(hostile))
    assert len(headings(hostile)) == len(headings(plain))
    assert all(re.match(r"#|a/|[^:]*$", link) for link in links(hostile))


def test_more_than_three_quotes_are_named_not_dropped(run: Run) -> None:
    conflict = section(render(run), "Conflicts").split("\n### ")[1]
    assert conflict.count("\n> Metro, ") == 2
    assert conflict.count("\n> ") == 10
    assert "And 1 more: Harbour \\| Blog ([articles/blog.jsonl:3]" in conflict
    assert ", a copy)." in conflict


def test_quotes_are_the_printed_sentence_with_the_evidence_in_bold(run: Run) -> None:
    report = render(run)
    assert "\n> Police said **21 people** were killed.\n" in report
    assert "\n> The market will reopen in **summer**.\n" in report


def test_updates_run_from_the_oldest_to_the_newest_value(run: Run) -> None:
    body = section(render(run), "Updates")
    assert body.index("2026-01-05: **12 in hospital**") < body.index(
        "2026-01-06: **14 in hospital**"
    )


def test_agreement_of_one_publisher_and_its_copy_is_not_confirmed(run: Run) -> None:
    body = section(render(run), "Confirmed")
    assert "| x-e822" not in body
    assert "but with one independent publisher only: x-e822." in body
    assert "“since 2019”" in body


def test_unclear_findings_are_counted_and_shown_when_asked_for(run: Run) -> None:
    counted = section(render(run), "Worth a look")
    assert "1 finding has no verdict; `crosscheck run --unclear` shows them." in counted
    assert "x-a6f4" not in counted
    assert "### Was the trip delayed? (x-a6f4)" in section(
        render(run, unclear=True), "Worth a look"
    )


def test_empty_sections_say_so(empty_run: Run) -> None:
    report = render(empty_run)
    assert report.splitlines()[2] == (
        "**No conflicts to settle, no updates, no facts confirmed by two or more publishers.**"
    )
    assert "Read 1 article from 1 publisher, 0 claims; compared 0 pairs." in report
    assert section(report, "Conflicts").strip() == "No conflicts were found."
    assert "## Warnings" not in report


def test_long_sentences_show_the_words_around_the_evidence(run: Run) -> None:
    filler = "word " * 2_000
    old = next(article for article in run.articles if article.id == "metro-2")
    text = f"{filler}31 people {filler}"
    start = text.index("31 people")
    claim = next(claim for claim in run.claims if claim.id == "n-toll")
    whole = msgspec.structs.replace(
        claim, start=0, end=len(text), text=text, sentence=type(claim.sentence)(0, len(text))
    )
    finding = run.findings[0]
    deciding = finding.judgements[1]
    judged = msgspec.structs.replace(
        deciding, evidence=(deciding.evidence[0], type(claim.sentence)(start, start + 9))
    )
    changed = msgspec.structs.replace(
        run,
        articles=tuple(
            msgspec.structs.replace(article, text=text) if article is old else article
            for article in run.articles
        ),
        claims=tuple(whole if other is claim else other for other in run.claims),
        findings=(msgspec.structs.replace(finding, judgements=(finding.judgements[0], judged)),),
        left_out=(),
    )
    quote = [line for line in render(changed).splitlines() if "**31 people**" in line][-1]
    assert quote.startswith("> \\[…\\] ")
    assert quote.endswith(" \\[…\\]")
    assert len(quote) < 1_000


def test_claims_that_are_no_facts_are_counted(run: Run) -> None:
    kinds = [Substance.OPINION, Substance.OPINION, Substance.FORECAST, Substance.ADVICE]
    claims = tuple(
        msgspec.structs.replace(claim, substance=kind)
        for claim, kind in zip(run.claims, kinds, strict=False)
    )
    mixed = msgspec.structs.replace(run, claims=claims + run.claims[len(kinds) :])
    assert (
        "4 claims are no facts to check: 2 opinions, 1 forecast and 1 piece of advice. "
        "They are kept, but confirm nothing."
    ) in section(render(mixed), "Left out")
    assert tally(mixed).no_facts == 4
    assert "no fact" not in render(run)
    assert tally(run).no_facts == 0
