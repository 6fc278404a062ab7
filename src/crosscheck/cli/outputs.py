"""What a command is asked to hand out, and where each document goes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from crosscheck.cli.session import Session
from crosscheck.errors import StoreError, UsageError
from crosscheck.model import Finding, Record, Run, VerdictKind

if TYPE_CHECKING:
    from crosscheck.read.sources import Reading

FORMATS = ("markdown", "json", "text", "github")

Output = tuple[str, str | None]
"""A format, and the path of the file to write; None is stdout."""


class View(Record, frozen=True):
    """What of a run a document shows.

    `findings` are those that get a line each, at their first claim of `new` (claim ids);
    `unclear` whether the documents that show everything show those without a verdict.
    """

    findings: tuple[Finding, ...]
    new: frozenset[str] = frozenset()
    unclear: bool = False


def parse(words: Sequence[str], *, formats: Sequence[str] = FORMATS) -> tuple[Output, ...]:
    """The outputs that `-f FORMAT[=PATH]` names, in that order.

    Raises UsageError for an unknown format, two documents on stdout or two in one file.
    """
    outputs: list[Output] = []
    for word in words:
        name, equals, path = word.partition("=")
        if name not in formats:
            raise UsageError(
                f"-f {word}: there is no format {name!r}", cure=f"use one of {', '.join(formats)}"
            )
        if equals and not path:
            raise UsageError(
                f"-f {word}: no file is named",
                cure=f"write -f {name}=PATH, or -f {name} for stdout",
            )
        outputs.append((name, path if equals and path != "-" else None))
    targets = [None if path is None else os.path.realpath(path) for _, path in outputs]
    for target in targets:
        if targets.count(target) > 1:
            place = "stdout" if target is None else target
            raise UsageError(
                f"two formats would go to {place}", cure="give one of them a file: -f FORMAT=PATH"
            )
    return tuple(outputs)


def spare_articles(reading: Reading, outputs: Iterable[Output]) -> None:
    """Raise UsageError where a document would be written over an article that was read."""
    articles = {os.path.realpath(article.path) for article in reading.articles}
    for name, path in outputs:
        if path is not None and os.path.realpath(path) in articles:
            raise UsageError(
                f"{path}: was read as an article, and the {name} document would replace it",
                cure="write it outside the sources, or name it in a .crosscheckignore there",
            )


def document(run: Run, output: Output, *, view: View) -> str:
    """`run` in the output's format; "" when text or github have nothing to list."""
    name, path = output
    if name == "markdown":
        from crosscheck.report.markdown import render

        return render(run, base=_base(path), unclear=view.unclear)
    if name == "json":
        from crosscheck.report.machine import render_json

        return render_json(run, unclear=view.unclear)
    from crosscheck.report import lines

    write_lines = lines.github if name == "github" else lines.text
    return write_lines(view.findings, run, new=view.new)


def write(run: Run, outputs: Iterable[Output], *, view: View, session: Session) -> None:
    """Write every document to its place; files first, so that stdout comes last."""
    from crosscheck.store import write_text

    for output in sorted(outputs, key=lambda output: output[1] is None):
        text = document(run, output, view=view)
        if output[1] is None:
            session.print(text)
        else:
            write_text(Path(output[1]), text)


def listed(run: Run, *, unclear: bool) -> tuple[Finding, ...]:
    """The findings that are shown: all of them, those without a verdict when `unclear`."""
    return tuple(
        finding for finding in run.findings if unclear or finding.verdict is not VerdictKind.UNCLEAR
    )


def _base(path: str | None) -> str:
    """What leads from a report to the working directory, where the articles' paths start."""
    if path is None:
        return ""
    way = os.path.relpath(Path.cwd(), Path(path).absolute().parent)
    return "" if way == "." else way.replace(os.sep, "/") + "/"


def saved_run(report: str) -> Path:
    """Where the Run behind a report is kept: beside it."""
    return Path(report).parent / "run.json"


def save(run: Run, path: Path, *, needed: bool, session: Session) -> None:
    """Keep `run` for `crosscheck show`; a failure is only a warning unless it is `needed`."""
    from crosscheck.store import save_run

    try:
        save_run(run, path)
    except StoreError as error:
        if needed:
            raise
        session.warn(f"{error}; `crosscheck show` will not know this run")
