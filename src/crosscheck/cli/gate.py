"""crosscheck gate: fail when a new article contradicts the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import configured, dated, judging, talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.model import Finding
    from crosscheck.read.sources import Reading

FOUND = 1


@click.command()
@click.argument("new", nargs=-1, required=True)
@click.option(
    "--against",
    multiple=True,
    metavar="CORPUS",
    help="Files, folders or globs to compare with; may be given again. "
    "Without it the configured sources.",
)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=PATH]",
    help="text (default), github, json or markdown; to stdout without PATH. May be given again.",
)
@dated
@judging
@configured
@talking
@click.pass_obj
def gate(session: Session, /, new: tuple[str, ...], against: tuple[str, ...], **flags: Any) -> int:
    """Compare the articles in NEW with CORPUS and with each other; exit 1 at a conflict.

    Articles of CORPUS are not compared with each other. What NEW and CORPUS both hold is new.
    A source of NEW that cannot be read leaves no verdict: exit 2.
    """
    from crosscheck import pipeline
    from crosscheck.cli import outputs as out
    from crosscheck.cli.comparing import compared
    from crosscheck.cli.reading import configuration, read_all
    from crosscheck.errors import UsageError
    from crosscheck.gate.policy import violations

    config = configuration(against, flags)
    if not config.sources:
        raise UsageError(
            "no corpus is named", cure="add --against PATH, or set sources in crosscheck.toml"
        )
    outputs = out.parse(flags["formats"]) or (("text", None),)
    arrived = read_all(new, flags=flags, session=session)
    _refuse_gaps(arrived)
    corpus = read_all(config.sources, flags={}, session=session)
    reading = pipeline.beside(arrived, corpus)
    out.spare_articles(reading, outputs)
    articles = frozenset(article.id for article in arrived.articles)
    result = compared(reading, config=config, session=session, new=articles)
    claims = pipeline.claims_of(result.claims, articles=articles)
    found = violations(result, new=claims)
    view = out.View(findings=found, new=claims, unclear=config.unclear)
    out.write(result, outputs, view=view, session=session)
    _summarise(found, claims, reading=reading, new=articles, session=session)
    return FOUND if found else 0


def _refuse_gaps(arrived: Reading) -> None:
    """Raise SourceError when a new source was not read: what is in it is not known to be right."""
    from crosscheck.errors import SourceError
    from crosscheck.report.words import counted

    if arrived.unread:
        first = arrived.unread[0]
        raise SourceError(
            f"no verdict: {counted(len(arrived.unread), 'new source')} could not be read, "
            f"the first is {first.path}: {first.reason}",
            cure=first.cure or "correct it, or name only what can be read",
        )


def _summarise(
    found: tuple[Finding, ...],
    claims: frozenset[str],
    *,
    reading: Reading,
    new: frozenset[str],
    session: Session,
) -> None:
    from crosscheck.report.words import capital, counted, counted_or_no

    old = len(reading.articles) - len(new)
    if not claims:
        session.warn("the new articles make no claim that could be compared")
    session.say(
        f"Compared {counted(len(claims), 'claim')} of {counted(len(new), 'new article')} "
        f"with {counted(old, 'article')} and with each other. "
        f"{capital(counted_or_no(len(found), 'conflict'))}."
    )
