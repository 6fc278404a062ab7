"""Bytes to text: encodings, and what is no text."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

import pytest

from crosscheck.read import files
from crosscheck.read.documents import Refusal


@pytest.mark.parametrize(
    "data",
    [
        "Café\nstorm".encode(),
        codecs.BOM_UTF8 + "Café\nstorm".encode(),
        codecs.BOM_UTF8 * 2 + "Café\r\nstorm".encode(),
        "Café\rstorm".encode("utf-16"),
        codecs.BOM_UTF16_BE + "Café\nstorm".encode("utf-16-be"),
        "Café\nstorm".encode("utf-32"),
    ],
)
def test_unicode_is_read_without_a_remark(data: bytes) -> None:
    assert files.decode(data) == files.Decoded(text="Café\nstorm")


def test_anything_else_is_windows_1252_and_said() -> None:
    found = files.decode("Café “storm”".encode("cp1252"))
    assert found.text == "Café “storm”"
    assert [remark.topic for remark in found.remarks] == ["encoding"]
    assert "iconv" in found.remarks[0].text


def test_undefined_bytes_are_counted() -> None:
    found = files.decode(b"Caf\xe9 \x81\x8d")
    assert found.text == "Café \ufffd\ufffd"
    assert "2 undefined bytes" in found.remarks[0].text


def test_a_declared_encoding_comes_before_windows_1252() -> None:
    found = files.decode("Привет".encode("koi8-r"), declared="KOI8-R")
    assert found == files.Decoded(text="Привет")


@pytest.mark.parametrize("declared", ["zip", "unicode_escape", "utf-7", "nonsense", "iso-8859-99"])
def test_a_declared_codec_that_is_no_encoding_is_not_used(declared: str) -> None:
    assert files.decode(b"\\x41+AGE-", declared=declared).text == "\\x41+AGE-"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"abc\0def", "NUL"),
        (b"%PDF-1.7 text", "PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"{\\rtf1 hello}", "rich text"),
        (bytes(range(1, 32)) * 10, "control characters"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "UTF-16"),
        ("ab".encode("utf-16-le"), "NUL"),
    ],
)
def test_binary_files_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Refusal, match=reason) as refused:
        files.decode(data)
    assert refused.value.cure


def test_odd_but_printable_text_is_kept() -> None:
    text = "A form feed \x0c, a tab \t, an escape \x1b[31m and one stray \x07 in much prose."
    assert files.decode(text.encode()).text == text


def test_a_large_file_is_refused_by_its_size_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(files, "MAX_TEXT_BYTES", 1_000)
    with pytest.raises(Refusal, match=r"50\.0 MB") as refused:
        files.read_bytes(str(path))
    assert ".jsonl" in refused.value.cure


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"x" * 2_000)
    monkeypatch.setattr(files, "MAX_TEXT_BYTES", 1_000)
    empty = tmp_path / "empty.txt"
    empty.touch()
    monkeypatch.setattr(os, "fstat", lambda _: empty.stat())
    with pytest.raises(Refusal, match="more than"):
        files.read_bytes(str(path))


def test_names_that_are_no_utf8_can_be_shown() -> None:
    assert files.shown("caf\udce9.txt") == "caf\\xe9.txt"
    assert files.shown("café.txt") == "café.txt"
