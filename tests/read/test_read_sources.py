"""The whole stage: sources to articles, unread and warnings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.errors import NothingToRead, UsageError
from crosscheck.model import Article
from crosscheck.read import files
from crosscheck.read.sources import Reading, read

STORM = """---
title: Storm kills 21
publisher: The Herald
date: 2026-01-05
url: https://herald.example/storm
---

The storm killed 21 people.
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def only(reading: Reading) -> Article:
    (article,) = reading.articles
    return article


def reasons(reading: Reading) -> dict[str, str]:
    return {item.path: item.reason for item in reading.unread}


def test_an_article_with_front_matter() -> None:
    put("news/storm.md", STORM)
    reading = read(["news"])
    article = only(reading)
    assert article.path == "news/storm.md"
    assert article.text == "The storm killed 21 people.\n"
    assert (article.line, article.verbatim) == (8, True)
    assert (article.publisher, article.title) == ("The Herald", "Storm kills 21")
    assert article.url == "https://herald.example/storm"
    assert str(article.published) == "2026-01-05"
    assert article.origins == tuple(
        (field, "front matter") for field in ("published", "publisher", "title", "url")
    )
    assert (reading.unread, reading.warnings) == ((), ())


def test_a_bare_text_file_says_what_it_lacks_by_its_origins() -> None:
    put("storm.txt", "\n\n# 21 dead\nThe storm.")
    article = only(read(["storm.txt"]))
    assert (article.publisher, article.title, article.published) == ("storm", "", None)
    assert article.origins == (("publisher", "file name, as no publisher is given"),)
    assert article.locate(article.text.index("21")) == (3, 3)


def test_the_first_heading_of_markdown_is_its_title() -> None:
    put("storm.markdown", "---\npublisher: H\n---\nBy a writer\n\n# Storm kills 21 #\n\nText")
    article = only(read(["storm.markdown"]))
    assert article.title == "Storm kills 21"
    assert dict(article.origins)["title"] == "first heading"
    assert article.text.startswith("By a writer")


def test_where_each_value_comes_from_in_order_of_strength() -> None:
    put("news/herald/2026/01/05/storm.txt", "---\ntitle: Front\nlang: en\n---\nText")
    put("news/herald/2026/01/05/storm.meta.yaml", "title: Side\n")
    article = only(read(["news"], overrides={"language": "fr"}))
    assert (article.title, article.language, article.publisher) == ("Side", "fr", "herald")
    assert str(article.published) == "2026-01-05"
    assert dict(article.origins) == {
        "language": "command line",
        "published": "path",
        "publisher": "folder name",
        "title": "sidecar storm.meta.yaml",
    }


def test_the_host_of_the_url_names_the_publisher_before_a_folder_does() -> None:
    put("events/flood/a.txt", "---\nurl: https://www.herald.example/a\n---\nText")
    put("events/flood/b.txt", "---\nurl: https://herald.example/b\npublisher: Herald\n---\nMore")
    first, second = read(["events"]).articles
    assert (first.publisher, second.publisher) == ("herald.example", "Herald")
    assert dict(first.origins)["publisher"] == "host of the url"


def test_a_page_that_would_take_minutes_is_not_read() -> None:
    put("a.txt", "Text")
    put("a.html", "<html><body>" + "<p>21 people died.</p>" * 300_000 + "</body></html>")
    reading = read(["."])
    assert [article.path for article in reading.articles] == ["a.txt"]
    assert "searched for an article" in reading.unread[0].reason


def test_the_sidecar_with_the_longer_name_counts_and_lone_ones_are_listed() -> None:
    put("a.txt", "Text")
    put("a.txt.meta.yaml", "publisher: Longer")
    put("a.meta.yaml", "publisher: Shorter")
    put("b.meta.yaml", "publisher: None")
    reading = read(["."])
    assert only(reading).publisher == "Longer"
    assert list(reasons(reading)) == ["b.meta.yaml"]


@pytest.mark.parametrize("sidecar", ["a: b: c", "- a", "title: [x]", b"\0"])
def test_an_article_with_a_broken_sidecar_is_not_read_half(sidecar: str | bytes) -> None:
    put("a.txt", "Text")
    put("b.txt", "Other text")
    put("a.txt.meta.yaml", sidecar)
    reading = read(["."])
    assert only(reading).path == "b.txt"
    assert "sidecar a.txt.meta.yaml" in reasons(reading)["a.txt"]


def test_bad_files_are_listed_with_reason_and_cure_and_the_rest_is_read() -> None:
    put("good.txt", "Good text.")
    put("empty.txt", "")
    put("white.txt", " \n\t\r\n")
    put("head.md", "---\ntitle: x\n---\n\n")
    put("binary.txt", bytes(range(256)) * 9)
    put("yaml.md", "---\ntitle: Storm: 21 dead\n---\nText")
    put("list.md", "---\npublisher: [a]\n---\nText")
    put("picture.jpg", "x")
    put("LICENSE", "x")
    put("empty.jsonl", "\n\n")
    Path("dead.txt").symlink_to("nowhere.txt")
    Path("self.txt").symlink_to("self.txt")
    Path("loop").symlink_to(".")
    os.mkfifo("pipe.txt")
    with Path("big.txt").open("wb") as file:
        file.truncate(50_000_000)
    reading = read(["."])
    assert only(reading).path == "good.txt"
    assert reasons(reading) == {
        "LICENSE": "not a kind of file that is read",
        "big.txt": "50.0 MB of text, more than the 20 MB that one file may hold",
        "binary.txt": "not a text file: it holds NUL characters",
        "dead.txt": "a link that leads nowhere",
        "empty.jsonl": "an empty file",
        "empty.txt": "an empty file",
        "head.md": "front matter and no text",
        "list.md": "its field 'publisher' holds a list where text is expected",
        "loop": "a link back to a folder that contains it",
        "picture.jpg": "not a kind of file that is read",
        "pipe.txt": "not a regular file",
        "self.txt": "a link that leads back to itself",
        "white.txt": "only white space",
        "yaml.md": "its front matter is broken YAML: mapping values are not allowed here",
    }
    assert {item.path: item.line for item in reading.unread}["yaml.md"] == 2
    assert all(item.cure for item in reading.unread)


def test_a_file_without_permission_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    put("open.txt", "Text")
    put("closed.txt", "Text too")
    put("closed.jsonl", '{"text": "x"}')
    opened = Path.open

    def closed(path: Path, *args: object, **options: object) -> object:
        if path.name.startswith("closed"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    reading = read(["."])
    assert only(reading).path == "open.txt"
    assert set(reasons(reading)) == {"closed.txt", "closed.jsonl"}
    assert all("chmod" in item.cure for item in reading.unread)


def test_rows_of_a_table_are_articles_and_bad_ones_are_listed() -> None:
    good = {"body": "Text", "source": "Herald", "date": "2026-01-05", "link": "h.example/a"}
    put("rows.ndjson", json.dumps(good) + '\nbroken\n{"id": 1}\n{"text": "More"}\n')
    reading = read(["rows.ndjson"])
    one, two = reading.articles
    assert (one.path, one.line, one.verbatim, one.text) == ("rows.ndjson", 1, False, "Text")
    assert (one.publisher, one.url) == ("Herald", "https://h.example/a")
    assert dict(one.origins)["publisher"] == "row 1"
    assert (two.line, two.publisher) == (4, "rows")
    assert [(item.path, item.line) for item in reading.unread] == [
        ("rows.ndjson", 2),
        ("rows.ndjson", 3),
    ]


def test_a_table_may_be_larger_than_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_TEXT_BYTES", 100)
    put("rows.jsonl", "".join(f'{{"text": "Row {number}"}}\n' for number in range(50)))
    put("big.txt", "x" * 101)
    reading = read(["."])
    assert len(reading.articles) == 50
    assert list(reasons(reading)) == ["big.txt"]


def test_many_warnings_of_one_kind_are_counted() -> None:
    row = '{"text": "Row %d", "date": "05/06/2026"}\n'
    put("rows.jsonl", "".join(row % number for number in range(10)))
    reading = read(["rows.jsonl"])
    assert len(reading.articles) == 10
    assert len(reading.warnings) == 4
    assert reading.warnings[0].startswith("rows.jsonl:1: the date in its row 1, '05/06/2026', ")
    assert reading.warnings[-1] == "rows.jsonl: 7 more like this (date)"


def test_doubtful_values_are_warned_of_and_never_end_the_run() -> None:
    put("a.md", "---\ndate: 2026-13-45\npublihser: X\n---\nText")
    put("b.txt", "Caf\u00e9 one".encode("cp1252"))
    put("c.txt", "<!DOCTYPE html><p>Text three")
    warnings = read(["."]).warnings
    assert [line.split(":")[0] for line in warnings] == ["a.md", "a.md", "b.txt", "c.txt"]
    assert "'2026-13-45', is no date" in warnings[0]
    assert "did you mean 'publisher'?" in warnings[1]
    assert "Windows-1252" in warnings[2]
    assert "iconv" in warnings[2]
    assert "rename it to .html" in warnings[3]


def test_the_same_article_twice_is_read_once_and_said() -> None:
    put("a.md", STORM)
    put("b/copy.md", STORM.replace("https://herald", "http://www.herald"))
    reading = read(["."])
    assert only(reading).path == "a.md"
    assert reading.warnings == (
        "b/copy.md: the same article twice: a.md and b/copy.md; the latter is left out",
    )


def test_another_text_at_the_same_address_is_kept_under_an_id_of_its_own() -> None:
    put("a.md", STORM)
    put("b.md", STORM.replace("killed 21", "killed 31"))
    put("c.md", STORM.replace("killed 21", "killed 31"))
    reading = read(["."])
    first, second = reading.articles
    assert (first.path, second.path) == ("a.md", "b.md")
    assert second.id.startswith(first.id + "-")
    assert [line.split(":")[0] for line in reading.warnings] == ["b.md", "c.md"]
    assert "kept as another" in reading.warnings[0]
    assert "left out" in reading.warnings[1]


def test_ids_do_not_depend_on_the_path() -> None:
    texts = {"url": STORM, "facts": STORM.replace("url:", "x:"), "text": "Just a storm."}
    for name, text in texts.items():
        put(f"one/{name}.md", text)
        put(f"two/herald/2026/02/03/new-{name}.md", text)
    before = {article.id for article in read(["one"]).articles}
    after = {article.id for article in read(["two"]).articles}
    assert before == after
    assert len(before) == 3


def test_standard_input_holds_a_text_or_rows() -> None:
    article = only(read(["-"], stdin=STORM.encode))
    assert (article.path, article.publisher, article.line) == ("-", "The Herald", 8)
    rows = read(["-"], stdin=lambda: b'\n {"text": "A"}\n{"text": "B"}\nbroken')
    assert [item.text for item in rows.articles] == ["A", "B"]
    assert [(item.path, item.line) for item in rows.unread] == [("-", 4)]
    wide = read(["-"], stdin=lambda: '{"text": "A"}'.encode("utf-16"))
    assert only(wide).text == "A"
    plain = only(read(["-"], stdin=lambda: b"Just text"))
    assert plain.publisher == "standard input"
    both = read(["-", "-"], stdin=lambda: b'{"text": "A"}\n{"text": "B"}')
    assert [(item.line, item.verbatim) for item in both.articles] == [(1, False), (2, False)]


@pytest.mark.parametrize("data", [b"", b" \n", b"\0", b"{broken"])
def test_standard_input_without_an_article(data: bytes) -> None:
    with pytest.raises(NothingToRead, match="-"):
        read(["-"], stdin=lambda: data)


def test_nothing_to_read_names_five_reasons_and_counts_the_rest() -> None:
    for number in range(8):
        put(f"{number}.txt", "")
    with pytest.raises(NothingToRead) as raised:
        read(["."])
    message = str(raised.value)
    assert message.count("an empty file") == 5
    assert "0.txt" in message
    assert "and 3 more" in message
    assert raised.value.cure


def test_an_empty_folder_and_an_empty_list() -> None:
    Path("news").mkdir()
    with pytest.raises(NothingToRead, match="in news"):
        read(["news"])
    with pytest.raises(NothingToRead):
        read([])


def test_an_unknown_override_is_an_error_of_usage() -> None:
    put("a.txt", "Text")
    with pytest.raises(UsageError):
        read(["a.txt"], overrides={"author": "x"})


def test_a_saved_page_is_read() -> None:
    body = "<p>" + "The storm killed 21 people on Monday, police said. " * 5 + "</p>"
    put(
        "page.HTML",
        '<html lang="en"><head><meta property="og:site_name" content="Metro"></head>'
        f"<body><article>{body}</article></body></html>",
    )
    article = only(read(["page.HTML"]))
    assert (article.publisher, article.language, article.verbatim) == ("Metro", "en", False)
    assert article.locate(40) == (1, 1)


def test_a_folder_of_articles_loads_no_heavy_library() -> None:
    put("a.md", STORM)
    code = (
        "import sys; from crosscheck.read.sources import read; read(['a.md']);"
        "print([name for name in ('numpy', 'torch', 'trafilatura', 'lxml') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
