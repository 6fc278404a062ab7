"""The options of a run: flags over environment over file over defaults.

The file is `crosscheck.toml`, or `[tool.crosscheck]` in `pyproject.toml` with the same keys,
in the working directory or the nearest folder above it that has one, up to the root of the
repository. Paths in the file are relative to the file's folder.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from crosscheck.errors import UsageError
from crosscheck.model import Record

FILE = "crosscheck.toml"
STDIN = "-"
RECORDED = "recorded:"


class Config(Record, frozen=True):
    """What a command works with; `cache` is None when nothing is to be kept.

    `file` is where the values came from, "" when no file was found.
    """

    sources: tuple[str, ...] = ()
    report: str = "reports/crosscheck.md"
    encoder: str = "all-MiniLM-L6-v2"
    judge: str = "rules"
    batch_size: int = 64
    cache: str | None = ".crosscheck/cache.db"
    unclear: bool = False
    file: str = ""


def load(
    *,
    flags: Mapping[str, Any],
    environ: Mapping[str, str],
    folder: Path,
    file: str | None = None,
) -> Config:
    """The options that hold in `folder`.

    `flags` are Config fields from the command line, None where not given; `environ` may hold
    CROSSCHECK_ENCODER and so on, an empty value counts as not set; `file` replaces the search.
    Raises UsageError, naming the file and the key.
    """
    path = Path(file) if file is not None else find(folder)
    values: dict[str, Any] = {}
    if path is not None:
        values.update(_from_file(path, folder=folder))
        values["file"] = _shown(path, folder=folder)
    values.update(_from_environment(environ))
    values.update({key: value for key, value in flags.items() if value is not None})
    return msgspec.structs.replace(Config(), **values)


def find(folder: Path) -> Path | None:
    """The configuration file for `folder`; None when there is none up to the repository root.

    Outside a repository only `folder` itself is looked at: a file that someone left in a
    shared folder above must not steer a run.
    """
    for place in _upwards(folder.absolute()):
        own, project = place / FILE, place / "pyproject.toml"
        tables = [path for path in (own, project) if path.is_file() and _has_table(path)]
        if len(tables) > 1:
            raise UsageError(
                f"{place}: both {FILE} and [tool.crosscheck] in pyproject.toml are set",
                cure=f"keep one of them, for instance {FILE}",
            )
        if tables:
            return tables[0]
    return None


def _upwards(folder: Path) -> Iterator[Path]:
    line = (folder, *folder.parents)
    roots = [place for place in line if (place / ".git").exists()]
    if not roots:
        yield folder
        return
    yield from line[: line.index(roots[0]) + 1]


def _has_table(path: Path) -> bool:
    return path.name == FILE or "crosscheck" in _tool(_parsed(path))


def _tool(document: Mapping[str, Any]) -> Mapping[str, Any]:
    tool = document.get("tool", {})
    return tool if isinstance(tool, dict) else {}


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read: {error.strerror}",
            cure="name a readable file with --config",
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8", cure="save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: is not valid TOML: {error}", cure="correct that line") from error


def _from_file(path: Path, *, folder: Path) -> dict[str, Any]:
    document = _parsed(path)
    table = document
    if path.name == "pyproject.toml":
        table = _tool(document).get("crosscheck", {})
        if not isinstance(table, dict):
            raise UsageError(
                f"{path}: tool.crosscheck is not a table", cure="write [tool.crosscheck]"
            )
    values = {}
    for key, value in table.items():
        if key not in _KEYS:
            raise UsageError(f"{path}: unknown key {key!r}", cure=_did_you_mean(key))
        wanted, fits = _KEYS[key]
        if not fits(value):
            raise UsageError(
                f"{path}: {key} must be {wanted}, not {value!r}", cure=f"give {key} {wanted}"
            )
        values[_field(key)] = _placed(key, value, file=path, folder=folder)
    return values


def _did_you_mean(key: str) -> str:
    from rapidfuzz import process

    near = process.extractOne(
        key.casefold().replace("_", "-"), sorted(_KEYS), score_cutoff=60, processor=None
    )
    if near is not None:
        return f"did you mean {near[0]!r}?"
    return f"use one of {', '.join(sorted(_KEYS))}"


def _from_environment(environ: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, read in _ENVIRONMENT.items():
        name = f"CROSSCHECK_{_field(key).upper()}"
        text = environ.get(name, "")
        if not text:
            continue
        value = read(text)
        wanted, fits = _KEYS[key]
        if not fits(value):
            raise UsageError(
                f"{name} must be {wanted}, not {text!r}",
                cure=f"set {name} to {wanted}, or unset it",
            )
        values[_field(key)] = value
    return values


def _integer(text: str) -> int | str:
    return int(text) if text.isdecimal() and text.isascii() else text


def _truth(text: str) -> bool | str:
    words = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
    return words.get(text.casefold(), text)


def _placed(key: str, value: Any, *, file: Path, folder: Path) -> Any:
    if key == "sources":
        return tuple(_relative(source, file=file, folder=folder) for source in value)
    if key in {"report", "cache"} and isinstance(value, str):
        return _relative(value, file=file, folder=folder)
    if key == "judge" and value.startswith(RECORDED):
        return RECORDED + _relative(value.removeprefix(RECORDED), file=file, folder=folder)
    if key == "encoder" and value.startswith(("./", "../")):
        return _relative(value, file=file, folder=folder)
    return None if value is False and key == "cache" else value


def _relative(path: str, *, file: Path, folder: Path) -> str:
    """`path` as it is named from `folder`, when it was named from the file's folder."""
    if path == STDIN or "://" in path or Path(path).is_absolute():
        return path
    base = file.absolute().parent
    if base == folder.absolute():
        return path
    slash = "/" if path.endswith("/") else ""
    return os.path.relpath(base / path, folder.absolute()) + slash


def _shown(path: Path, *, folder: Path) -> str:
    return os.path.relpath(path.absolute(), folder.absolute())


def _field(key: str) -> str:
    return key.replace("-", "_")


def _is_name(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and "\0" not in value


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(_is_name(item) for item in value)


def _is_cache(value: object) -> bool:
    return value is False or _is_name(value)


def _is_truth(value: object) -> bool:
    return isinstance(value, bool)


_KEYS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "sources": ("a list of paths", _are_names),
    "report": ("a path", _is_name),
    "encoder": ("a name", _is_name),
    "judge": ("a name", _is_name),
    "batch-size": ("a whole number from 1", _is_count),
    "cache": ("a path, or false", _is_cache),
    "unclear": ("true or false", _is_truth),
}

_ENVIRONMENT: dict[str, Callable[[str], object]] = {
    "report": str,
    "encoder": str,
    "judge": str,
    "batch-size": _integer,
    "cache": str,
    "unclear": _truth,
}
