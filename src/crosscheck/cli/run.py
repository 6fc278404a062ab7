"""crosscheck run: compare every article with every other, and write the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.options import configured, dated, judging, talking
from crosscheck.cli.session import Session

if TYPE_CHECKING:
    from crosscheck.cli.outputs import Output
    from crosscheck.model import Run


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "-f",
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=PATH]",
    help="markdown, json, text or github; to stdout without PATH. May be given again. "
    "Without it the Markdown report is written.",
)
@click.option("--report", metavar="PATH", help="Where the Markdown report goes.")
@click.option("--no-save", is_flag=True, help="Keep no run.json beside the report for `show`.")
@click.option("--unclear/--no-unclear", default=None, help="Show what stayed unclear as well.")
@dated
@judging
@configured
@talking
@click.pass_obj
def run(session: Session, /, sources: tuple[str, ...], **flags: Any) -> int:
    """Compare all articles in SOURCES and write what they agree and disagree about.

    SOURCES are files, folders, globs or - for stdin; without any, the configured ones.
    """
    from crosscheck.cli import outputs as out
    from crosscheck.cli.comparing import compared
    from crosscheck.cli.reading import configuration, read_all

    config = configuration(sources, flags)
    report = ("markdown", config.report)
    asked = out.parse(flags["formats"])
    if not asked or flags["report"] is not None:
        asked = (*asked, report)
    reading = read_all(config.sources, flags=flags, session=session)
    out.spare_articles(reading, asked)
    result = compared(reading, config=config, session=session)
    shown = out.listed(result, unclear=config.unclear)
    view = out.View(findings=shown, unclear=config.unclear)
    out.write(result, asked, view=view, session=session)
    if not flags["no_save"]:
        run_file = out.saved_run(config.report)
        out.save(result, run_file, needed=report in asked, session=session)
    _summarise(result, asked, session=session)
    return 0


def _summarise(result: Run, outputs: tuple[Output, ...], *, session: Session) -> None:
    from crosscheck.report.lines import summary_lines

    files = ", ".join(path for _, path in outputs if path is not None)
    for line in summary_lines(result, files):
        if any(path is None for _, path in outputs):
            session.say(line)
        elif not session.quiet:
            session.print(line)
