"""Hostile text reads the same once rendered, and does nothing else."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from crosscheck.report.escape import (
    actions_message,
    actions_property,
    escape_unicode,
    markdown_cell,
    markdown_inline,
    terminal,
    visible,
)
from crosscheck.report.passages import Passage, bold
from crosscheck.report.tables import markdown_table

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = (
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<!-- comment --> <b>bold</b> &lt;b&gt; &amp; AT&T &#x41; &copy",
    "[a](javascript:alert(1)) ![b](data:text/html,x) [c]: http://x.org",
    "http://evil.example www.evil.example <http://evil.example> me@evil.example",
    "| a | b |\n|---|---|\n| \\| | \\\\| |",
    "# heading\n## heading",
    "- item\n+ item\n* item\n1. item\n2) item\n> quote",
    "1.",
    "-",
    "===\n---\n***\n___",
    "`code` ``code`` ```\nfence\n``` ~~~\nfence\n~~~ ~~gone~~",
    "    indented\n\tindented",
    "*a* **b** _c_ __d__ snake_case 2*3*4",
    "ends in a backslash \\",
    "\\* \\\\* \\<b> \\|",
    "hard  \nbreak\\\nbreak\r\nbreak\rbreak\u2028break\u2029break\x0bbreak\x0cbreak",
    "price $5 and $6, a$b$c",
    "[^1] [!NOTE] [ ] [x] :smile: @user #12",
    "\u202egnp.exe\u202c \u200e\u2066x\u2069 \ufeff\u200b \x1b[31mred\x1b[0m \x07\x00\x7f\x9b",
    "x" * 10_000,
    "中文没有空格的句子" * 3,
)

MARKS = st.sampled_from([*list("\\`*_[]()<>|~$@&;:/.!#-+=1 \n\t\"'{}^%a"), "http", "www", "&lt;"])
HOSTILE_TEXT = st.one_of(st.text(), st.lists(MARKS).map("".join))


def words(text: str) -> str:
    """What a reader must see of the text: white space collapsed, hidden characters shown."""
    return visible(text).strip()


def inline(tokens: list[Token]) -> list[Token]:
    return [child for token in tokens for child in token.children or []]


def rendered_cells(markdown: str) -> list[list[str]]:
    """The text of a rendered table by row; fails on anything but text."""
    rows: list[list[str]] = []
    for token in RENDERER.parse(markdown):
        if token.type == "tr_open":
            rows.append([])
        if token.type == "inline":
            assert {child.type for child in token.children or []} <= {"text"}
            rows[-1].append("".join(child.content for child in token.children or []))
    return rows


@given(HOSTILE_TEXT)
@example("a`b")
def test_inline_text_renders_as_its_own_words(text: str) -> None:
    tokens = RENDERER.parse(markdown_inline(text))
    if not words(text):
        assert tokens == []
        return
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in inline(tokens)} == {"text"}
    assert "".join(child.content for child in inline(tokens)) == words(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_renders_as_its_own_words(text: str) -> None:
    test_inline_text_renders_as_its_own_words.hypothesis.inner_test(text)  # type: ignore[attr-defined]


@given(HOSTILE_TEXT)
def test_headings_and_quotes_keep_the_words(text: str) -> None:
    for markdown, opening in (
        (f"### {markdown_inline(text)} (x-1)", ["heading_open"]),
        (f"> {markdown_inline(text)} (x-1)", ["blockquote_open", "paragraph_open"]),
    ):
        tokens = RENDERER.parse(markdown)
        assert [token.type for token in tokens[: len(opening)]] == opening
        assert "".join(child.content for child in inline(tokens)) == f"{words(text)} (x-1)".strip()


@given(st.lists(st.tuples(HOSTILE_TEXT, HOSTILE_TEXT), min_size=1, max_size=4))
def test_cells_keep_the_table(rows: list[tuple[str, str]]) -> None:
    cells = [[markdown_cell(text, width=20_000) for text in row] for row in rows]
    rendered = rendered_cells(markdown_table(["one", "two"], cells))
    assert rendered[0] == ["one", "two"]
    assert rendered[1:] == [[words(text) for text in row] for row in rows]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_cells_keep_the_table(text: str) -> None:
    rendered = rendered_cells(markdown_table(["one", "two"], [[markdown_cell(text), "end"]]))
    assert [len(row) for row in rendered] == [2, 2]
    assert rendered[1][1] == "end"


def test_only_long_words_of_cells_are_cut() -> None:
    long = "y" * 90
    assert markdown_cell(f"short {long} short") == f"short {'y' * 79}… short"
    assert markdown_cell(long, width=90) == long
    assert markdown_cell("word " * 100) == ("word " * 100).strip()
    assert markdown_inline(long) == long


@pytest.mark.parametrize(
    "text",
    [
        "http://evil.example/x",
        "HTTPS://evil.example",
        "ftp://evil.example",
        "//evil.example",
        "www.evil.example",
        "WWW.evil.example",
        "evil.example",
        "me@evil.example",
        "mailto:me@evil.example",
        "xmpp:me@evil.example",
    ],
)
def test_no_bare_address_is_left_for_an_autolinker(text: str) -> None:
    """What the extensions for bare links look for (GitHub's and linkify-it's) is broken up."""
    raw = markdown_inline(f"see {text} now")
    assert "://" not in raw.replace("\\:", "")
    for pattern in (
        r"(?<![\\:])//",
        r"(?i)www\.",
        r"(?<!\\)@",
        r"(?i)(mailto|xmpp):",
        r"\w\.[a-z]",
    ):
        assert not re.search(pattern, raw), pattern


def test_plain_news_text_stays_readable_as_it_is() -> None:
    text = "At 12:30, 86.7 per cent (1,904) said: “No!” – the mayor's 3-point plan; really?"
    assert markdown_inline(text) == text
    assert terminal(text) == text
    assert actions_message("No. 7: yes") == "No. 7: yes"


PIECES = st.text(st.sampled_from("ab1 .,$€“”()[]*_-–é中、😀\n"), max_size=8)


@given(PIECES, PIECES, PIECES)
@example("a", "$12", "b")
@example("(", "12%", ")")
@example("他说", "“十二”", "人死亡")
@example("*", "*", "*")
def test_bold_marks_render_as_one_bold_stretch(before: str, marked: str, after: str) -> None:
    parts = [visible(part) for part in (before, marked.strip(), after)]
    tokens = RENDERER.parse("> " + bold(Passage(*parts)))
    children = inline(tokens)
    assert {child.type for child in children} <= {"text", "strong_open", "strong_close"}
    assert "".join(child.content for child in children) == words("".join(parts))
    opened = [child.type for child in children].count("strong_open")
    assert opened == bool(parts[1])
    if opened:
        types = [child.type for child in children]
        inside = children[types.index("strong_open") : types.index("strong_close")]
        assert parts[1] in "".join(child.content for child in inside)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb", "a‹U+202E›b"),
        ("\x1b[31mred", "‹U+001B›[31mred"),
        ("\x9b31m", "‹U+009B›31m"),
        ("a\x00b", "a‹U+0000›b"),
        ("a\ud800b", "a‹U+D800›b"),
        ("one\r\n two\u2028three", "one two three"),
        ("\U000e0041", "‹U+E0041›"),
    ],
)
def test_hidden_characters_are_shown(text: str, shown: str) -> None:
    assert terminal(text) == shown
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["می\u200cخواهم", "👩\u200d🚒", "naïve – “x”", "日本"])
def test_characters_that_scripts_need_stay(text: str) -> None:
    assert terminal(text) == text


@given(
    st.one_of(
        HOSTILE_TEXT,
        st.lists(st.sampled_from(["::", "##[", "#", "[", " ", "a", "\n"])).map("".join),
    )
)
def test_terminal_text_is_one_line_that_commands_nothing(text: str) -> None:
    shown = terminal(text)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", shown)
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown


def test_workflow_commands_in_text_are_broken_up() -> None:
    assert terminal("  ::add-mask::x") == ": :add-mask::x"
    assert terminal("see ##[error]x") == "see ## [error]x"
    assert actions_message("::error::x\n##[group]y") == ": :error::x%0A## [group]y"


def test_actions_values_are_percent_encoded() -> None:
    assert actions_message("100%\r\nnext\rlast, a:b") == "100%25%0Anext%0Alast, a:b"
    assert actions_property("a,b:c%d\r\ne") == "a%2Cb%3Ac%25d%0D%0Ae"
    assert actions_property("a\x1bb") == "a‹U+001B›b"


@given(HOSTILE_TEXT)
def test_actions_values_end_where_they_should(text: str) -> None:
    assert not re.search(r"[\r\n]", actions_message(text))
    assert not re.search(r"[\r\n:,]", actions_property(text))


@given(st.dictionaries(st.text(), st.text()))
@example({"a\u202e": "\U000e0041\x7f\x85\u2028 ##[set-env]"})
def test_json_keeps_its_value_without_hidden_characters(value: dict[str, str]) -> None:
    written = escape_unicode(json.dumps(value, ensure_ascii=False))
    assert json.loads(written) == value
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", written)
    assert "##[" not in written
