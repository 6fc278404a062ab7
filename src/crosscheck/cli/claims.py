"""crosscheck claims: what articles claim, who says so, and what each claim leans on."""

from __future__ import annotations

from typing import Any

import click

from crosscheck.cli.options import configured, dated, talking
from crosscheck.cli.session import Session


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    help="text (default): one line a claim; json: all that is known of each, and what was left "
    "out.",
)
@dated
@configured
@talking
@click.pass_obj
def claims(session: Session, /, sources: tuple[str, ...], format_: str, **flags: Any) -> int:
    """List the claims of the articles in SOURCES, each with its place, and compares none.

    Brackets say what a pronoun or "the visit" means and where and when something happened; what
    is left out between the pieces of a claim shows as "…". With -v what is no claim is listed in
    its place, with the reason.
    """
    from crosscheck.cli.reading import configuration, read_all
    from crosscheck.report import claims as report
    from crosscheck.segment.claims import segment

    config = configuration(sources, flags)
    reading = read_all(config.sources, flags=flags, session=session)
    found = [(article, segment(article)) for article in reading.articles]
    if format_ == "json":
        session.print(report.document([(a, made.claims, made.left_out) for a, made in found]))
        return 0
    if not any(made.claims for _, made in found):
        session.say("No claims were found; with -v what stands there instead is listed.")
    for article, made in found:
        for line in report.lines(article, made.claims, made.left_out if session.verbose else ()):
            session.print(line)
    return 0
