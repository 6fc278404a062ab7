"""crosscheck values: what is found in a text, or in each text of a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from crosscheck.cli.options import talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.model import AnyValue, Published
    from crosscheck.read.documents import Notice
    from crosscheck.read.snippets import Snippet

FORMATS = ("text", "json")


@click.command()
@click.argument("text", required=False)
@click.option(
    "--date",
    metavar="DATE",
    help="When the text was written, as in 2026-01-05; with --lines, those that do not say it.",
)
@click.option(
    "--lines",
    metavar="FILE",
    help="A .jsonl file of texts, or - for stdin: text on each line, and if known id and "
    "reference_date.",
)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    help="text (default): one line a value; json: a list of objects, or with --lines one JSON "
    "object a text with id and values.",
)
@talking
@click.pass_obj
def values(
    session: Session, /, text: str | None, date: str | None, lines: str | None, format_: str
) -> int:
    """Show the values in TEXT: numbers, dates, lengths of time, anchors, ranks, names, denials.

    Each stands with its place in the text and its normal form. Without a date, times such as
    "last Monday" stay open. A line of --lines that cannot be used is named on stderr, and the
    others are done.
    """
    from crosscheck.errors import UsageError
    from crosscheck.read.snippets import written
    from crosscheck.report import values as report

    published = written(date) if date is not None else None
    if lines is not None:
        if text is not None:
            raise UsageError(
                "a text and --lines are given at once", cure="put the text into a row of the file"
            )
        _print_all(lines, otherwise=published, format_=format_, session=session)
        return 0
    if text is None or not text.strip():
        raise UsageError(
            "there is no text to look into",
            cure='crosscheck values "12 died on Monday" --date 2026-01-05, or --lines FILE.jsonl',
        )
    found = _values(text, published)
    if format_ == "json":
        session.print(report.document(found, text=text))
    else:
        session.print(report.lines(found, written=published))
    return 0


def _print_all(path: str, *, otherwise: Published | None, format_: str, session: Session) -> None:
    """Each text of the file as soon as it is read.

    Raises NothingToRead where the file holds none.
    """
    from crosscheck.cli.reading import say_what_is_odd
    from crosscheck.errors import NothingToRead
    from crosscheck.model import Unread
    from crosscheck.read import documents, snippets

    count = 0
    notices: list[Notice] = []
    for found in snippets.read(path, stdin=sys.stdin.buffer.read, otherwise=otherwise):
        if isinstance(found, Unread):
            say_what_is_odd((), (found,), session=session)
            continue
        count += 1
        notices += found.notices
        session.print(_shown(found, format_=format_))
    say_what_is_odd(documents.lines(notices), (), session=session)
    if not count:
        raise NothingToRead(
            f"there is no text in {path}", cure=f"write rows like {snippets.EXAMPLE}"
        )


def _shown(snippet: Snippet, *, format_: str) -> str:
    """The values of one text of many."""
    from crosscheck.report import values as report

    found = _values(snippet.text, snippet.written)
    if format_ == "json":
        return report.row(found, text=snippet.text, name=snippet.id)
    return report.lines(found, written=snippet.written, name=snippet.id)


def _values(text: str, published: Published | None) -> tuple[AnyValue, ...]:
    """The values of each sentence in order: what a sentence says of its time is its own."""
    from crosscheck.segment.sentences import find_sentences
    from crosscheck.values.extract import extract

    if not text.strip():
        return ()
    days = None if published is None else published.days
    return tuple(
        value
        for start, end in find_sentences(text, 0, len(text), counts={})
        for value in extract(text[start:end], offset=start, written=days)
    )
