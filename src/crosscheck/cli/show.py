"""crosscheck show: explain one finding of the last run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from crosscheck.cli.options import configured, talking
from crosscheck.cli.session import Session


@click.command()
@click.argument("finding", metavar="ID")
@click.option("--run", "run_file", metavar="PATH", help="The run.json to look in.")
@configured
@talking
@click.pass_obj
def show(session: Session, /, finding: str, run_file: str | None, **flags: Any) -> int:
    """Explain the finding ID: the passages, the values, the arithmetic, and what decided.

    Looks in the run.json beside the configured report.
    """
    from crosscheck.cli.outputs import saved_run
    from crosscheck.cli.reading import configuration
    from crosscheck.report.explain import explain
    from crosscheck.store import load_run

    path = Path(run_file) if run_file else saved_run(configuration((), flags).report)
    colour = session.is_coloured(sys.stdout)
    session.print(explain(load_run(path), finding, color=colour))
    return 0
