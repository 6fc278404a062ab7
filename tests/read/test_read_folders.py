"""Paths, folders and patterns to files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from crosscheck.errors import SourceError
from crosscheck.read import folders


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files at three depths, as the working directory."""
    for name in ("a.txt", "herald/b.txt", "herald/deep/c.md", "metro/d.txt", ".hidden/e.txt"):
        put(tmp_path / name)
    put(tmp_path / "herald" / ".f.txt")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(path: Path, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or path.name, encoding="utf-8")


def paths(*sources: str) -> list[str]:
    return [file.path for file in folders.expand(sources).files]


def test_a_folder_gives_what_lies_below_without_hidden_files(corpus: Path) -> None:
    assert paths(".") == ["a.txt", "herald/b.txt", "herald/deep/c.md", "metro/d.txt"]
    assert paths("./herald//") == ["herald/b.txt", "herald/deep/c.md"]
    assert paths(str(corpus / "metro")) == [str(corpus / "metro/d.txt")]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("*.txt", ["a.txt"]),
        ("*/*.txt", ["herald/b.txt", "metro/d.txt"]),
        ("**/*.txt", ["a.txt", "herald/b.txt", "metro/d.txt"]),
        ("herald/**", ["herald/b.txt", "herald/deep/c.md"]),
        ("her*", ["herald/b.txt", "herald/deep/c.md"]),
        ("**/deep/*", ["herald/deep/c.md"]),
        ("[am]*", ["a.txt", "metro/d.txt"]),
    ],
)
def test_patterns(corpus: Path, pattern: str, found: list[str]) -> None:
    assert paths(pattern) == found


def test_a_pattern_sees_files_from_its_fixed_part(corpus: Path) -> None:
    (file,) = folders.expand(["herald/*/*.md"]).files
    assert file == folders.Named(path="herald/deep/c.md", root="herald")


def test_a_name_with_brackets_is_a_name_first(corpus: Path) -> None:
    put(corpus / "[a].txt")
    assert paths("[a].txt") == ["[a].txt"]


def test_a_file_that_several_paths_lead_to_is_listed_once(corpus: Path) -> None:
    (corpus / "z.txt").symlink_to("a.txt")
    (corpus / "zz").symlink_to("metro")
    twice = ("metro", "metro/d.txt", str(corpus), ".")
    assert sorted(paths(".")) == ["a.txt", "herald/b.txt", "herald/deep/c.md", "metro/d.txt"]
    assert len(paths(*twice)) == 4
    assert folders.expand(twice) == folders.expand(twice[::-1])


def test_loops_of_links_end_and_are_listed(corpus: Path) -> None:
    (corpus / "herald" / "self").symlink_to(".")
    (corpus / "herald" / "deep" / "up").symlink_to("../..")
    (corpus / "metro" / "top").symlink_to(corpus.parent)
    (corpus / "metro" / "across").symlink_to("../herald")
    listing = folders.expand(["."])
    assert [file.path for file in listing.files] == [
        "a.txt",
        "herald/b.txt",
        "herald/deep/c.md",
        "metro/d.txt",
    ]
    loops = ["herald/deep/up", "herald/self", "metro/top"]
    assert [item.path for item in listing.unread] == loops
    assert all("link back" in item.reason for item in listing.unread)
    assert folders.expand(["**/*"]).unread == listing.unread


def test_many_links_to_one_another_are_walked_once(tmp_path: Path) -> None:
    for number in range(12):
        put(tmp_path / str(number) / "x.txt", str(number))
    for number in range(12):
        for other in range(12):
            (tmp_path / str(number) / f"to{other}").symlink_to(f"../{other}")
    assert len(paths(str(tmp_path))) == 12


def test_a_folder_that_may_not_be_opened_is_listed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    iterdir = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "herald":
            raise PermissionError(13, "Permission denied")
        return iterdir(path)

    monkeypatch.setattr(Path, "iterdir", closed)
    listing = folders.expand(["."])
    assert [file.path for file in listing.files] == ["a.txt", "metro/d.txt"]
    assert [(item.path, item.reason) for item in listing.unread] == [
        ("herald", "no permission to read it")
    ]


@pytest.mark.parametrize(
    ("source", "meant"),
    [("heralt", "herald"), ("heralt/b.txt", "herald"), ("herald/bb.txt", "herald/b.txt")],
)
def test_a_missing_path_is_named_with_what_was_meant(corpus: Path, source: str, meant: str) -> None:
    with pytest.raises(SourceError, match=f"{source} does not exist") as raised:
        folders.expand([source])
    assert raised.value.cure == f"did you mean {meant}?"


@pytest.mark.parametrize(
    "source", ["qqqqqq", "a.txt/b", "x" * 5_000, "", "nul\0", "*.pdf", "qq*/*.txt", "**/*.pdf"]
)
def test_a_source_that_names_nothing_ends_the_command(corpus: Path, source: str) -> None:
    with pytest.raises(SourceError) as raised:
        folders.expand(["a.txt", source])
    assert raised.value.cure


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ("c.md", ["a.txt", "herald/b.txt", "metro/d.txt"]),
        ("# a comment\n\n*.txt\n", ["herald/deep/c.md"]),
        ("*.txt\n!d.txt", ["herald/deep/c.md", "metro/d.txt"]),
        ("herald/", ["a.txt", "metro/d.txt"]),
        ("a.txt/", ["a.txt", "herald/b.txt", "herald/deep/c.md", "metro/d.txt"]),
        ("/b.txt", ["a.txt", "herald/b.txt", "herald/deep/c.md", "metro/d.txt"]),
        ("herald/*.txt", ["a.txt", "herald/deep/c.md", "metro/d.txt"]),
        ("**/deep", ["a.txt", "herald/b.txt", "metro/d.txt"]),
        ("\ufeffa.txt\r\nd.txt", ["herald/b.txt", "herald/deep/c.md"]),
    ],
)
def test_what_an_ignore_file_leaves_out(corpus: Path, lines: str, left: list[str]) -> None:
    put(corpus / ".crosscheckignore", lines)
    listing = folders.expand(["."])
    assert [file.path for file in listing.files] == left
    assert listing.unread == ()


def test_an_ignore_file_counts_from_its_folder_down(corpus: Path) -> None:
    put(corpus / "herald" / ".crosscheckignore", "*.txt\ndeep/*.md")
    assert paths(".") == ["a.txt", "metro/d.txt"]


def test_a_file_that_is_named_is_read_though_it_is_ignored(corpus: Path) -> None:
    put(corpus / ".crosscheckignore", "a.txt")
    assert paths("a.txt") == ["a.txt"]


def test_a_name_that_is_no_utf8(tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(str(tmp_path)) + b"/caf\xe9.txt")
    Path(name).write_text("x", encoding="utf-8")
    assert paths(str(tmp_path)) == [name]
