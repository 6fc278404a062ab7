"""crosscheck compare: judge two texts, or a file of pairs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import configured, judging, talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.model import Asked

FORMATS = ("text", "jsonl")


@click.command()
@click.argument("text_a", required=False)
@click.argument("text_b", required=False)
@click.option(
    "--pairs",
    metavar="FILE",
    help="A .jsonl file of pairs, or - for stdin: text_a and text_b on each line, and if known "
    "id, date_a, date_b, source_a, source_b, context_a, context_b.",
)
@click.option("--date-a", metavar="DATE", help="When text A was published, as in 2026-01-05.")
@click.option("--date-b", metavar="DATE", help="When text B was published.")
@click.option("--source-a", metavar="NAME", help="Who published text A.")
@click.option("--source-b", metavar="NAME", help="Who published text B.")
@click.option("--context-a", metavar="TEXT", help="What stands around text A in its article.")
@click.option("--context-b", metavar="TEXT", help="What stands around text B in its article.")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS),
    default="text",
    help="text (default): explained, one line a pair with --pairs; jsonl: one JSON object a pair "
    "with id, verdict, confidence, rule, kind, reason and routes.",
)
@judging
@configured
@talking
@click.pass_obj
def compare(
    session: Session, /, text_a: str | None, text_b: str | None, format_: str, **flags: Any
) -> int:
    """Say whether TEXT_A and TEXT_B agree or conflict, and why.

    The verdict is conflict, update, agree, unclear or unrelated: that of the stages of `run`,
    with the two texts for a corpus. A line of --pairs that cannot be used is named on stderr,
    and the others are judged.
    """
    from crosscheck.cli.comparing import answered
    from crosscheck.cli.reading import configuration
    from crosscheck.report import answers

    asked = _asked(text_a, text_b, flags, session=session)
    many = flags["pairs"] is not None
    colour = session.is_coloured(sys.stdout)
    config = configuration((), flags)
    for answer in answered(asked, config=config, session=session):
        if format_ == "jsonl":
            session.print(answers.row(answer))
        elif many:
            session.print(answers.line(answer))
        else:
            session.print(answers.explain(answer, color=colour))
    return 0


def _asked(
    text_a: str | None, text_b: str | None, flags: Mapping[str, Any], *, session: Session
) -> tuple[Asked, ...]:
    """The pair of the command line, or those of the file.

    Raises UsageError for both at once, for one text alone and for none.
    """
    from crosscheck.errors import UsageError
    from crosscheck.model import Asked
    from crosscheck.read import excerpts

    told = {
        side: {name: flags[f"{name}_{side}"] or "" for name in excerpts.OPTIONAL} for side in "ab"
    }
    if flags["pairs"] is not None:
        if text_a is not None or any(value for side in told.values() for value in side.values()):
            raise UsageError(
                "texts and --pairs are given at once",
                cure="put the texts, dates, sources and contexts into the rows of the file",
            )
        return _from_file(flags["pairs"], session=session)
    if text_a is None or text_b is None:
        raise UsageError(
            "two texts are needed" if text_a is None else "there is no second text",
            cure='crosscheck compare "12 dead" "a dozen killed", or --pairs FILE.jsonl',
        )
    a = excerpts.excerpt("a", text_a, **told["a"])
    b = excerpts.excerpt("b", text_b, **told["b"])
    return (Asked("1", a, b),)


def _from_file(path: str, *, session: Session) -> tuple[Asked, ...]:
    from crosscheck.cli.reading import say_what_is_odd
    from crosscheck.errors import NothingToRead
    from crosscheck.read import excerpts

    asking = excerpts.read(path, stdin=sys.stdin.buffer.read)
    say_what_is_odd(asking.warnings, asking.unread, session=session)
    if not asking.asked:
        raise NothingToRead(
            f"there is no pair to compare in {path}", cure=f"write rows like {excerpts.EXAMPLE}"
        )
    return asking.asked
