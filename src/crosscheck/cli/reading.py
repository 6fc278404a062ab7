"""The configuration of a command, and the articles that it names."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from crosscheck.cli.session import Session
from crosscheck.config import Config, load
from crosscheck.errors import NothingToRead

if TYPE_CHECKING:
    from crosscheck.model import Unread
    from crosscheck.read.sources import Reading


def configuration(sources: Sequence[str], flags: Mapping[str, Any]) -> Config:
    """The options that hold: `sources` and `flags` from the command line, before all else."""
    names = ("report", "encoder", "judge", "batch_size", "cache", "unclear")
    given = {name: flags.get(name) for name in names}
    given["sources"] = tuple(sources) or None
    config = load(flags=given, environ=os.environ, folder=Path.cwd(), file=flags.get("config_file"))
    return msgspec.structs.replace(config, cache=None) if flags.get("no_cache") else config


def read_all(sources: Sequence[str], *, flags: Mapping[str, Any], session: Session) -> Reading:
    """What `sources` hold; what is wrong with them is said on stderr.

    Raises NothingToRead where no source is named, and where none gave an article.
    """
    from crosscheck.read.sources import read

    if not sources:
        raise NothingToRead(
            "no source is named", cure="name files or folders, or set sources in crosscheck.toml"
        )
    overrides = {
        name: value for name in ("publisher", "date") if (value := flags.get(name)) is not None
    }
    reading = read(sources, overrides=overrides)
    say_what_is_odd(reading.warnings, reading.unread, session=session)
    return reading


def say_what_is_odd(warnings: Sequence[str], unread: Sequence[Unread], *, session: Session) -> None:
    """Warn of what was read with a remark, and of what was not read."""
    for warning in warnings:
        session.warn(warning)
    for item in unread:
        place = f"{item.path}:{item.line}" if item.line else item.path
        cure = f"; {item.cure}" if item.cure else ""
        session.warn(f"{place}: not read: {item.reason}{cure}")
