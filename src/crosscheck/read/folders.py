"""The files that the named paths, folders and patterns stand for."""

from __future__ import annotations

import difflib
import fnmatch
import functools
import glob
import os
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from crosscheck.errors import SourceError
from crosscheck.model import Record, Unread
from crosscheck.read import ignored
from crosscheck.read.files import cure_of, reason_of, shown

Identity = tuple[int, int]
"""Device and inode: the same for every path that leads to one file or folder."""

_LOOP = "a link back to a folder that contains it"
_MAGIC = frozenset("*?[")


class Named(Record, frozen=True, order=True):
    """A file, and the source that led to it; `path` starts with `root`."""

    path: str
    root: str


class Listing(Record, frozen=True):
    """Files, each once and sorted by path, and what could not be looked into."""

    files: tuple[Named, ...]
    unread: tuple[Unread, ...]


def expand(sources: Sequence[str]) -> Listing:
    """All files that the sources name, whatever the order of these.

    Folders are walked with what lies below, without hidden files and those that a
    .crosscheckignore names; a file that several paths lead to is listed under the first.
    Raises SourceError for a path that does not exist and a pattern that matches nothing.
    """
    named: list[Named] = []
    unread: list[Unread] = []
    for source in sorted(set(sources)):
        for path, root in _roots(source, unread=unread):
            if _is_folder(path):
                files, missed = walk(path)
                named.extend(Named(path=file, root=root) for file in files)
                unread.extend(missed)
            else:
                named.append(Named(path=path, root=root))
    return Listing(files=_once(named), unread=tuple(sorted(set(unread), key=_by_place)))


def _by_place(unread: Unread) -> tuple[str, int, str]:
    return unread.path, unread.line, unread.reason


def _once(named: Sequence[Named]) -> tuple[Named, ...]:
    first: dict[Identity | str, Named] = {}
    for file in sorted(named):
        try:
            found = os.stat(file.path)  # noqa: PTH116
            first.setdefault((found.st_dev, found.st_ino), file)
        except OSError:
            first.setdefault(file.path, file)
    return tuple(sorted(first.values()))


def _roots(source: str, *, unread: list[Unread]) -> Iterator[tuple[str, str]]:
    """The paths that a source names, each with the folder that its files are seen from."""
    if not source or "\0" in source:
        raise SourceError("an empty name is no source", cure="name a file, a folder or a pattern")
    path = str(PurePath(source))
    if exists(path):
        yield path, path
    elif _MAGIC.isdisjoint(path):
        raise SourceError(f"{shown(source)} does not exist", cure=_did_you_mean(path))
    else:
        root = str(_fixed_part(PurePath(path)))
        matches = [match for match in _matches(path, unread=unread) if exists(match)]
        if not matches:
            raise SourceError(f"no file matches {shown(source)}", cure=_did_you_mean(root))
        yield from ((match, root) for match in matches)


def exists(path: str) -> bool:
    """Whether there is such a path, even a link that leads nowhere or a closed door."""
    try:
        os.lstat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False


def _did_you_mean(path: str) -> str:
    """A cure that names what lies where the path goes astray."""
    asked = PurePath(path)
    while asked.parent != asked and not exists(str(asked.parent)):
        asked = asked.parent
    try:
        there = _visible(str(asked.parent))
    except OSError:
        there = []
    close = difflib.get_close_matches(asked.name, there, n=3, cutoff=0.6)
    if exists(path) or not close:
        return "check the path; crosscheck sources PATH shows what would be read"
    return "did you mean " + " or ".join(shown(str(asked.parent / name)) for name in close) + "?"


def _fixed_part(pattern: PurePath) -> PurePath:
    fixed = PurePath()
    for part in pattern.parts[:-1]:
        if not _MAGIC.isdisjoint(part):
            break
        fixed /= part
    return fixed


def _matches(pattern: str, *, unread: list[Unread]) -> list[str]:
    """Paths that match, without hidden ones; "**" stands for any number of folders.

    The walk behind "**" is ours: glob's own follows every loop of links to its end.
    """
    parts = PurePath(pattern).parts
    if "**" not in parts:
        return sorted(glob.glob(pattern))  # noqa: PTH207
    cut = parts.index("**")
    found = []
    head = str(PurePath(*parts[:cut]))
    for top in sorted(glob.glob(head)):  # noqa: PTH207
        if _is_folder(top):
            files, missed = walk(top, use_ignored=False)
            unread.extend(missed)
            found += [file for file in files if _fits(_below(file, top), parts[cut:])]
    return found


def _below(path: str, top: str) -> tuple[str, ...]:
    return PurePath(path).relative_to(top).parts


def _fits(names: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """Whether a path fits a pattern, part by part."""

    @functools.cache
    def fits(name: int, part: int) -> bool:
        if part == len(parts):
            return name == len(names)
        if parts[part] == "**":
            last = part == len(parts) - 1
            more = name < len(names) and fits(name + 1, part)
            return (last and name < len(names)) or fits(name, part + 1) or more
        return (
            name < len(names)
            and fnmatch.fnmatchcase(names[name], parts[part])
            and fits(name + 1, part + 1)
        )

    return fits(0, 0)


class _Folder(Record, frozen=True):
    """A folder still to be looked into; `above` are the folders that lead to it."""

    path: str
    above: frozenset[Identity]
    rules: tuple[ignored.Rule, ...]


def walk(root: str, *, use_ignored: bool = True) -> tuple[list[str], list[Unread]]:
    """Files below a folder, and what is no file or cannot be opened.

    Each folder is entered once: its own path comes before links to it, and a link to a folder
    above is listed.
    """
    files: list[str] = []
    unread: list[Unread] = []
    entered: set[Identity] = set()
    folders = deque([_Folder(path=root, above=_identities_above(root), rules=())])
    links: deque[_Folder] = deque()
    while folders or links:
        folder = folders.popleft() if folders else links.popleft()
        try:
            itself = _identity(folder.path)
            names = _visible(folder.path)
            rules = (folder.rules + ignored.rules(folder.path)) if use_ignored else ()
        except OSError as error:
            unread.append(_unread(folder.path, error))
            continue
        if itself in folder.above:
            unread.append(Unread(path=shown(folder.path), reason=_LOOP, cure="remove the link"))
        if itself in folder.above or itself in entered:
            continue
        entered.add(itself)
        above = folder.above | {itself}
        for name in names:
            path = str(PurePath(folder.path) / name)
            is_folder = _is_folder(path)
            if ignored.ignored(path, is_folder=is_folder, by=rules):
                continue
            if is_folder:
                inner = _Folder(path=path, above=above, rules=rules)
                (links if Path(path).is_symlink() else folders).append(inner)
            else:
                files.append(path)
    return files, unread


def _visible(folder: str) -> list[str]:
    """Names in a folder, sorted, without hidden ones."""
    names = [entry.name for entry in Path(folder).iterdir()]
    return sorted(name for name in names if not name.startswith("."))


def _unread(path: str, error: OSError) -> Unread:
    return Unread(path=shown(path), reason=reason_of(error), cure=cure_of(error))


def _identity(path: str) -> Identity:
    found = os.stat(path)  # noqa: PTH116
    return found.st_dev, found.st_ino


def _identities_above(root: str) -> frozenset[Identity]:
    """The folders that hold `root`: a link to one of them would lead back into it."""
    above = set()
    for folder in Path(os.path.realpath(root)).parents:
        try:
            above.add(_identity(str(folder)))
        except OSError:
            continue
    return frozenset(above)
