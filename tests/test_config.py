from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.config import Config, find, load
from crosscheck.errors import UsageError


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    return tmp_path


def loaded(
    folder: Path,
    *,
    flags: Mapping[str, Any] = {},
    environ: Mapping[str, str] = {},
    file: str | None = None,
) -> Config:
    return load(flags=flags, environ=environ, folder=folder, file=file)


def test_without_a_file_the_defaults_hold(repository: Path) -> None:
    assert loaded(repository) == Config()


def test_every_key_of_the_file_is_read(repository: Path) -> None:
    (repository / "crosscheck.toml").write_text(
        'sources = ["a", "b/*.md"]\nreport = "out/r.md"\nencoder = "lexical"\n'
        'judge = "recorded:j.jsonl"\nbatch-size = 8\ncache = false\nunclear = true\n'
    )
    assert loaded(repository) == Config(
        sources=("a", "b/*.md"),
        report="out/r.md",
        encoder="lexical",
        judge="recorded:j.jsonl",
        batch_size=8,
        cache=None,
        unclear=True,
        file="crosscheck.toml",
    )


def test_pyproject_holds_the_same_keys(repository: Path) -> None:
    (repository / "pyproject.toml").write_text('[tool.crosscheck]\nsources = ["a"]\n')
    assert loaded(repository).sources == ("a",)


def test_pyproject_without_the_table_is_passed_over(repository: Path) -> None:
    inner = repository / "inner"
    inner.mkdir()
    (inner / "pyproject.toml").write_text("[tool.other]\nsources = 3\n")
    (repository / "crosscheck.toml").write_text('encoder = "lexical"\n')
    assert loaded(inner).encoder == "lexical"


def test_flags_over_environment_over_file_over_defaults(repository: Path) -> None:
    (repository / "crosscheck.toml").write_text(
        'encoder = "file"\njudge = "file"\nbatch-size = 2\n'
    )
    config = loaded(
        repository,
        flags={"encoder": "flag", "judge": None, "batch_size": None},
        environ={"CROSSCHECK_ENCODER": "environment", "CROSSCHECK_JUDGE": "environment"},
    )
    assert (config.encoder, config.judge, config.batch_size) == ("flag", "environment", 2)
    assert config.report == Config().report


@pytest.mark.parametrize(("word", "value"), [("1", True), ("true", True), ("No", False)])
def test_environment_values_get_their_types(repository: Path, word: str, value: bool) -> None:
    environ = {"CROSSCHECK_UNCLEAR": word, "CROSSCHECK_BATCH_SIZE": "16", "CROSSCHECK_CACHE": ""}
    config = loaded(repository, environ=environ)
    assert (config.unclear, config.batch_size, config.cache) == (value, 16, Config().cache)


@pytest.mark.parametrize(
    ("name", "value"),
    [("BATCH_SIZE", "0"), ("BATCH_SIZE", "many"), ("BATCH_SIZE", "-1"), ("UNCLEAR", "perhaps")],
)
def test_environment_values_that_cannot_be_used(repository: Path, name: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"CROSSCHECK_{name}"):
        loaded(repository, environ={f"CROSSCHECK_{name}": value})


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ('sorces = ["a"]', "sources"),
        ("batch_size = 3", "batch-size"),
        ('Encoder = "x"', "encoder"),
        ('raport = "x"', "report"),
    ],
)
def test_unknown_keys_are_errors_with_a_guess(repository: Path, line: str, meant: str) -> None:
    (repository / "crosscheck.toml").write_text(line)
    with pytest.raises(UsageError, match=r"crosscheck\.toml: unknown key") as caught:
        loaded(repository)
    assert caught.value.cure == f"did you mean {meant!r}?"


def test_a_key_that_is_like_none_names_them_all(repository: Path) -> None:
    (repository / "crosscheck.toml").write_text("zzz = 1\n")
    with pytest.raises(UsageError) as caught:
        loaded(repository)
    assert "batch-size" in caught.value.cure
    assert "did you mean" not in caught.value.cure


@pytest.mark.parametrize(
    "line",
    [
        'sources = "seeds"',
        "sources = [1]",
        'sources = [""]',
        "report = 1",
        'encoder = ""',
        "judge = true",
        "batch-size = 0",
        "batch-size = true",
        "batch-size = 1.5",
        "cache = true",
        'unclear = "yes"',
    ],
)
def test_wrong_types_name_file_and_key(repository: Path, line: str) -> None:
    (repository / "crosscheck.toml").write_text(line)
    key = line.split(" ")[0]
    with pytest.raises(UsageError, match=rf"crosscheck\.toml: {key} must be"):
        loaded(repository)


@pytest.mark.parametrize("content", [b"sources = [", b"\xff\xfe"])
def test_a_broken_file_is_named(repository: Path, content: bytes) -> None:
    (repository / "crosscheck.toml").write_bytes(content)
    with pytest.raises(UsageError, match=r"crosscheck\.toml: is not"):
        loaded(repository)


def test_a_byte_order_mark_does_no_harm(repository: Path) -> None:
    (repository / "crosscheck.toml").write_bytes(b'\xef\xbb\xbfencoder = "lexical"\n')
    assert loaded(repository).encoder == "lexical"


def test_two_files_in_one_folder_are_refused(repository: Path) -> None:
    (repository / "crosscheck.toml").write_text("")
    (repository / "pyproject.toml").write_text("[tool.crosscheck]\n")
    with pytest.raises(UsageError, match="both"):
        loaded(repository)


def test_the_search_ends_at_the_repository_root(tmp_path: Path) -> None:
    (tmp_path / "crosscheck.toml").write_text('encoder = "lexical"\n')
    inner = tmp_path / "repository" / "inner"
    inner.mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    assert find(inner) is None


def test_outside_a_repository_only_the_folder_itself_counts(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "crosscheck.toml").write_text("")
    assert find(inner) is None
    assert find(tmp_path) == tmp_path / "crosscheck.toml"


def test_the_nearest_file_counts(repository: Path) -> None:
    inner = repository / "a" / "b"
    inner.mkdir(parents=True)
    (repository / "crosscheck.toml").write_text("")
    (repository / "a" / "crosscheck.toml").write_text("")
    assert find(inner) == repository / "a" / "crosscheck.toml"


def test_paths_are_relative_to_the_file(repository: Path) -> None:
    inner = repository / "inner"
    inner.mkdir()
    (repository / "crosscheck.toml").write_text(
        'sources = ["seeds/", "/abs/x.md", "-"]\nreport = "out/r.md"\ncache = "c.db"\n'
        'judge = "recorded:j.jsonl"\nencoder = "./model"\n'
    )
    config = loaded(inner)
    assert config.sources == ("../seeds/", "/abs/x.md", "-")
    assert (config.report, config.cache) == ("../out/r.md", "../c.db")
    assert (config.judge, config.encoder) == ("recorded:../j.jsonl", "../model")
    assert config.file == "../crosscheck.toml"


def test_paths_of_flags_are_relative_to_the_working_directory(repository: Path) -> None:
    inner = repository / "inner"
    inner.mkdir()
    (repository / "crosscheck.toml").write_text('report = "out/r.md"\n')
    assert loaded(inner, flags={"report": "mine.md"}).report == "mine.md"


def test_a_hub_name_of_an_encoder_is_no_path(repository: Path) -> None:
    inner = repository / "inner"
    inner.mkdir()
    (repository / "crosscheck.toml").write_text('encoder = "BAAI/bge-m3"\n')
    assert loaded(inner).encoder == "BAAI/bge-m3"


def test_a_named_file_replaces_the_search(repository: Path) -> None:
    (repository / "crosscheck.toml").write_text('encoder = "found"\n')
    other = repository / "other.toml"
    other.write_text('encoder = "named"\n')
    assert loaded(repository, file=str(other)).encoder == "named"


def test_a_named_file_that_is_missing_is_an_error(repository: Path) -> None:
    with pytest.raises(UsageError, match=r"missing\.toml"):
        loaded(repository, file=str(repository / "missing.toml"))


@given(size=st.integers(min_value=1), unclear=st.booleans(), encoder=st.sampled_from("abc"))
def test_flags_always_win(size: int, unclear: bool, encoder: str) -> None:
    flags = {"batch_size": size, "unclear": unclear, "encoder": encoder}
    environ = {"CROSSCHECK_BATCH_SIZE": "7", "CROSSCHECK_UNCLEAR": "1", "CROSSCHECK_ENCODER": "z"}
    config = load(flags=flags, environ=environ, folder=Path("/"))
    assert msgspec.structs.asdict(config) | flags == msgspec.structs.asdict(config)
