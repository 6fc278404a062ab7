"""What a folder's .crosscheckignore leaves out."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Sequence
from pathlib import Path, PurePath

from crosscheck.model import Record

NAME = ".crosscheckignore"
MAX_BYTES = 64_000


class Rule(Record, frozen=True):
    """One line: a pattern for paths below `folder`.

    A pattern without an inner slash matches names at any depth, one with a slash paths from
    `folder` on; a closing slash matches folders only; "!" takes back what earlier lines match.
    """

    folder: str
    pattern: str
    taken_back: bool = False
    folders_only: bool = False
    anchored: bool = False


def rules(folder: str) -> tuple[Rule, ...]:
    """The rules of one folder, () without such a file; OSError when it cannot be read."""
    path = Path(folder, NAME)
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        text = file.read(MAX_BYTES).decode("utf-8-sig", "surrogateescape")
    found = []
    for line in text.splitlines():
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        taken_back = pattern.startswith("!")
        body = pattern.removeprefix("!")
        folders_only = body.endswith("/")
        body = body.rstrip("/")
        inner = body.removeprefix("**/")
        rule = Rule(
            folder=folder,
            pattern=inner.removeprefix("/"),
            taken_back=taken_back,
            folders_only=folders_only,
            anchored="/" in inner,
        )
        found.append(rule)
    return tuple(found)


def ignored(path: str, *, is_folder: bool, by: Sequence[Rule]) -> bool:
    """Whether the last rule that matches the path leaves it out."""
    for rule in reversed(by):
        if rule.folders_only and not is_folder:
            continue
        pure = PurePath(path)
        subject = pure.relative_to(rule.folder).as_posix() if rule.anchored else pure.name
        if re.match(fnmatch.translate(rule.pattern), subject):
            return not rule.taken_back
    return False
