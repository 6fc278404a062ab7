"""Front matter: read whole or refused with its line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read import frontmatter
from crosscheck.read.documents import Refusal


def test_fields_stay_as_written_and_the_body_keeps_its_line() -> None:
    parted = frontmatter.part(
        "---\ntitle: 1984\ndate: 2026-01-05\nlanguage: no\nurl: ~\n---\n\n \nFirst line.\n"
    )
    assert parted.fields == {"title": "1984", "date": "2026-01-05", "language": "no", "url": None}
    assert parted.body == "First line.\n"
    assert parted.line == 9


def test_text_without_front_matter_is_all_body() -> None:
    assert frontmatter.part("\n\nHello\n---\n").body == "Hello\n---\n"
    assert frontmatter.part("\n\nHello").line == 3


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    text = "---\n\nA paragraph after a rule, with: a colon.\n"
    parted = frontmatter.part(text)
    assert parted.body == text
    assert parted.fields == {}


def test_front_matter_may_be_empty_or_end_in_dots() -> None:
    assert frontmatter.part("---\n---\nText").body == "Text"
    assert frontmatter.part("---\ntitle: x\n...\nText").fields == {"title": "x"}


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("---\ntitle: x\nurl: Storm: 21 dead\n---\nText", 3, "mapping values"),
        ("---\ntitle: 'x\n---\nText", 2, "quoted scalar"),
        ("---\ntitle: x\nText", 1, "not closed"),
        ("---\n- a\n- b\n---\nText", 2, "no list of fields"),
        ("---\njust words\n---\nText", 2, "no list of fields"),
        ("---\na: &x 1\nb: *x\n---\nText", 3, "aliases"),
        ("---\na: " + "[" * 30_000 + "\n---\nText", 2, "nested too deeply"),
        ("---\na: 1\nb: 2\na: 3\n---\nText", 4, "given twice"),
        ("---\na: 1\nb: \x01\n---\nText", 3, "does not allow"),
        ("---\na: " + "x" * 70_000 + "\n---\nText", 1, "longer than 64 kB"),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(text: str, line: int, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        frontmatter.part(text)
    assert refused.value.line == line
    assert refused.value.cure


def test_tags_construct_nothing() -> None:
    found = frontmatter.mapping(
        "a: !!python/object/apply:os.system [echo]\nb: !!int x", first_line=1, what="front matter"
    )
    assert found == {"a": ["echo"], "b": "x"}


@given(st.text(alphabet="---abc:\n \t[]{}&*!|>'\"#%@,?.~1", max_size=200))
def test_any_text_is_parted_or_refused(noise: str) -> None:
    text = f"---\n{noise}"
    try:
        parted = frontmatter.part(text)
    except Refusal:
        return
    assert text.endswith(parted.body)
    if not parted.body:
        return  # Nothing follows, so there is no line on which it starts.
    assert text.split("\n", parted.line - 1)[-1] == parted.body
