"""What holds for any content: no other error, no lost place, no influence of order."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.errors import NothingToRead
from crosscheck.read.sources import SUFFIXES, Reading, read

MARKUP = st.text(
    alphabet=st.sampled_from(list("abc \n\r\t#-:.|<>/{}[]\"'0159é\u2028\ufeff\x0b\x85")),
    max_size=120,
)
HEADS = st.sampled_from(["", "---\n", "---\ntitle: x\n---\n", "\ufeff---\r\ndate: 2026\r\n---\r\n"])
TEXTS = st.builds("{}{}".format, HEADS, MARKUP)
CONTENT = st.binary(max_size=200) | TEXTS.map(str.encode) | TEXTS.map(lambda t: t.encode("utf-16"))

slow_ok = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(autouse=True)
def _place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def reading_of(contents: dict[str, bytes], sources: list[str], *, folder: Path) -> Reading:
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return read([str(folder / source) for source in sources])


@slow_ok
@given(content=CONTENT, suffix=st.sampled_from(SUFFIXES))
def test_any_bytes_are_an_article_or_unread(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            reading = reading_of({f"a{suffix}": content}, ["."], folder=Path(folder))
        except NothingToRead as nothing:
            assert f"a{suffix}" in str(nothing)  # noqa: PT017
            return
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading
    for article in reading.articles:
        assert article.text.strip()
        assert article.publisher


@slow_ok
@given(text=TEXTS, suffix=st.sampled_from([".txt", ".md"]), data=st.data())
def test_a_place_in_the_text_is_that_place_in_the_file(
    text: str, suffix: str, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            reading = reading_of({f"a{suffix}": text.encode()}, ["."], folder=Path(folder))
        except NothingToRead:
            return
    (article,) = reading.articles
    plain = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = plain.split("\n")
    assert "\n".join(lines[article.line - 1 :]) == article.text
    offset = data.draw(st.integers(0, len(article.text) - 1))
    line, column = article.locate(offset)
    assert (lines[line - 1] + "\n")[column - 1] == article.text[offset]


@slow_ok
@given(
    contents=st.dictionaries(
        st.sampled_from(["a.txt", "b.md", "c.jsonl", "d.txt", "e.pdf"]),
        st.sampled_from(
            [b"One", b"Two", b"", b'{"text": "One"}\n{"text": 1}', b"---\nurl: h.example/a\n---\nX"]
        )
        | CONTENT,
        min_size=1,
    ),
    data=st.data(),
)
def test_the_order_of_sources_does_not_matter(
    contents: dict[str, bytes], data: st.DataObject
) -> None:
    sources = [*sorted(contents), ".", "*"]
    shuffled = data.draw(st.permutations(sources))
    with tempfile.TemporaryDirectory() as folder:
        try:
            one = reading_of(contents, sources, folder=Path(folder))
        except NothingToRead as nothing:
            with pytest.raises(NothingToRead) as raised:
                reading_of(contents, shuffled, folder=Path(folder))
            assert str(raised.value) == str(nothing)  # noqa: PT017
            return
        other = reading_of(contents, shuffled, folder=Path(folder))
    assert msgspec.json.encode(one) == msgspec.json.encode(other)
    places = [(article.path, article.line) for article in one.articles]
    assert places == sorted(places)
    assert len({article.id for article in one.articles}) == len(places)
