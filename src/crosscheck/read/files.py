"""Bytes of one file, and the text that they spell."""

from __future__ import annotations

import codecs
import errno
import os
import re
import stat
from pathlib import Path
from typing import BinaryIO

from crosscheck.model import Record
from crosscheck.read.documents import Refusal, Remark

MAX_TEXT_BYTES = 20_000_000
"""The largest text of one article that is read, in bytes."""

BINARY_SHARE = 0.05
"""The share of control characters from which a text is taken for a binary file."""

_SAMPLE = 65_536
_SPLIT_CURE = "split it into one file per article, or put one article per line in a .jsonl file"

# The four-byte marks first: the UTF-16 mark is a prefix of one of them.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
)

# Encodings that pages declare and that differ from UTF-8; a page names its encoding itself,
# so codecs that decode more than characters ("zip", "unicode_escape") must not be reachable.
_DECLARED = re.compile(
    r"(windows-125[0-8]|cp125[0-8]|iso-?8859-\d{1,2}|koi8-[ru]|shift_jis|euc-(jp|kr)|"
    r"gbk|gb2312|gb18030|big5)\Z"
)
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")


class Decoded(Record, frozen=True):
    """Text with \\n line ends and without byte order marks, and what is odd about it."""

    text: str
    remarks: tuple[Remark, ...] = ()


def shown(path: str) -> str:
    """The path with forward slashes; bytes that are no UTF-8 are spelled out as \\xNN."""
    plain = path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return plain.replace(os.sep, "/")


def reason_of(error: OSError) -> str:
    """Why the system refused, in an editor's words."""
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, FileNotFoundError):
        return "it is not there any more"
    if error.errno == errno.ELOOP:
        return "a link that leads back to itself"
    return f"the system cannot read it: {error.strerror or type(error).__name__}"


def cure_of(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "allow reading it (chmod u+r), or leave it out by a line in .crosscheckignore"
    if error.errno == errno.ELOOP:
        return "remove the link"
    return "check the file, then run again"


def open_bytes(path: str) -> BinaryIO:
    """The file opened for reading; Refusal when it is no regular file or may not be read."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116
            raise Refusal(
                "not a regular file", cure="name a file, or pipe it in: crosscheck ... - < FILE"
            )
        return Path(path).open("rb")
    except FileNotFoundError as error:
        if Path(path).is_symlink():
            raise Refusal("a link that leads nowhere", cure="remove the link") from error
        raise Refusal(reason_of(error), cure=cure_of(error)) from error
    except OSError as error:
        raise Refusal(reason_of(error), cure=cure_of(error)) from error


def read_bytes(path: str) -> bytes:
    """All bytes of a file; Refusal when it is longer than MAX_TEXT_BYTES or unreadable."""
    with open_bytes(path) as file:
        try:
            check_size(os.fstat(file.fileno()).st_size)
            data = file.read(MAX_TEXT_BYTES + 1)
        except OSError as error:
            raise Refusal(reason_of(error), cure=cure_of(error)) from error
    check_size(len(data))
    return data


def check_size(size: int) -> None:
    """Refusal when `size` bytes are too many for one article."""
    if size > MAX_TEXT_BYTES:
        raise Refusal(
            f"{size / 1e6:.1f} MB of text, more than the {MAX_TEXT_BYTES / 1e6:g} MB "
            "that one file may hold",
            cure=_SPLIT_CURE,
        )


def encoding_by_mark(head: bytes) -> str:
    """The encoding that a byte order mark at the start names, "" without one."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), "")


def decode(data: bytes, *, declared: str = "") -> Decoded:
    """The text: by byte order mark, then `declared`, then UTF-8, then Windows-1252.

    Raises Refusal for what is no text: a known binary signature, a NUL, many controls.
    """
    check_kind(data)
    text, remarks = _decode_by_encoding(data, declared=declared.strip().lower())
    text = text.lstrip("\ufeff")
    _check_text(text)
    return Decoded(text=unified(text), remarks=remarks)


def unified(text: str) -> str:
    """The text with \\n line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def check_kind(data: bytes) -> None:
    """Refusal for bytes that start like a known kind of binary file, or hold a NUL early."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise Refusal(
                f"not a text file: it is {kind}", cure="save its text as UTF-8 in a .txt file"
            )
    if b"\0" in data[:_SAMPLE] and encoding_by_mark(data) in {"", "utf-8-sig"}:
        raise _holds_nul()


def _decode_by_encoding(data: bytes, *, declared: str) -> tuple[str, tuple[Remark, ...]]:
    marked = encoding_by_mark(data)
    if marked:
        try:
            return data.decode(marked), ()
        except UnicodeDecodeError as error:
            name = "UTF-8" if marked == "utf-8-sig" else marked.upper()
            raise Refusal(
                f"not a text file: it starts as {name} and byte {error.start + 1} is no such text",
                cure="save it as UTF-8",
            ) from error
    if _DECLARED.fullmatch(declared):
        encoding = "cp1252" if declared in {"iso-8859-1", "iso8859-1"} else declared
        try:
            text = data.decode(encoding, "replace")
        except LookupError:
            text = ""
        if text:
            return text, _replaced(text, f"declared as {declared}")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return text, (Remark(topic="encoding", text=f"not UTF-8, {_as_cp1252(text)}"),)


def _as_cp1252(text: str) -> str:
    lost = text.count("\ufffd")
    undefined = f" with {lost} undefined {_bytes(lost)} shown as \ufffd" if lost else ""
    return (
        f"so it was read as Windows-1252{undefined}; save it as UTF-8 "
        "(iconv -f WINDOWS-1252 -t UTF-8)"
    )


def _replaced(text: str, how: str) -> tuple[Remark, ...]:
    lost = text.count("\ufffd")
    if not lost:
        return ()
    said = f"{how}, but {lost} {_bytes(lost)} are none and are shown as \ufffd; save it as UTF-8"
    return (Remark(topic="encoding", text=said),)


def _bytes(count: int) -> str:
    return "byte" if count == 1 else "bytes"


def _check_text(text: str) -> None:
    if "\0" in text:
        raise _holds_nul()
    sample = text[:_SAMPLE]
    controls = len(_CONTROL.findall(sample))
    if controls > BINARY_SHARE * len(sample):
        raise Refusal(
            f"not a text file: {controls} of its first {len(sample)} characters are "
            "control characters",
            cure="name text files only, or save its text as UTF-8",
        )


def _holds_nul() -> Refusal:
    return Refusal(
        "not a text file: it holds NUL characters",
        cure="name text files only; UTF-16 needs its byte order mark, or save it as UTF-8",
    )
