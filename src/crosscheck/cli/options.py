"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from crosscheck.cli.session import COLOURS, Session

Command = TypeVar("Command", bound=Callable[..., Any])


def talking(command: Command) -> Command:
    """-q, -v and --color."""
    for option in (
        click.option(
            "--color",
            type=click.Choice(COLOURS),
            default="auto",
            help="Colours; auto obeys NO_COLOR.",
            expose_value=False,
            callback=_set_colour,
        ),
        click.option(
            "-v",
            "--verbose",
            is_flag=True,
            help="Say more, and show tracebacks.",
            expose_value=False,
            callback=_set_verbose,
        ),
        click.option(
            "-q",
            "--quiet",
            count=True,
            help="No summary and no progress on stderr; -qq: no warnings either.",
            expose_value=False,
            callback=_set_quiet,
        ),
    ):
        command = option(command)
    return command


def configured(command: Command) -> Command:
    """--config."""
    return click.option(
        "--config",
        "config_file",
        metavar="PATH",
        help="Configuration file, instead of the nearest crosscheck.toml or pyproject.toml.",
    )(command)


def judging(command: Command) -> Command:
    """--encoder, --judge, --batch-size, --cache and --no-cache."""
    for option in (
        click.option("--no-cache", is_flag=True, help="Neither read nor keep a cache."),
        click.option("--cache", metavar="PATH", help="Where encoded claims are kept."),
        click.option(
            "--batch-size", type=click.IntRange(min=1), metavar="N", help="Claims encoded at once."
        ),
        click.option(
            "--judge",
            metavar="NAME",
            help="rules, recorded:PATH, or a cross-encoder's name.",
        ),
        click.option(
            "--encoder",
            metavar="NAME",
            help="all-MiniLM-L6-v2 (comes with the installation), lexical (no model), or any "
            "sentence-transformers model, as in BAAI/bge-m3.",
        ),
    ):
        command = option(command)
    return command


def dated(command: Command) -> Command:
    """--publisher and --date, which count more than what the articles say."""
    for option in (
        click.option(
            "--date",
            metavar="DATE",
            help="When the named articles were published, as in 2026-01-05.",
        ),
        click.option("--publisher", metavar="NAME", help="Who published the named articles."),
    ):
        command = option(command)
    return command


def _session(context: click.Context) -> Session:
    return context.ensure_object(Session)


def _set_quiet(context: click.Context, _option: click.Parameter, value: int) -> None:
    _session(context).quiet = value


def _set_verbose(context: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001
    _session(context).verbose = value


def _set_colour(context: click.Context, _option: click.Parameter, value: str) -> None:
    _session(context).colour = value
