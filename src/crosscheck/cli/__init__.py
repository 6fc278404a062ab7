"""The commands. Importing them is cheap; each loads what it needs when it runs."""

from __future__ import annotations

import click

from crosscheck import __version__
from crosscheck.cli.claims import claims
from crosscheck.cli.compare import compare
from crosscheck.cli.gate import gate
from crosscheck.cli.run import run
from crosscheck.cli.show import show
from crosscheck.cli.sources import sources
from crosscheck.cli.values import values

_EPILOG = (
    "Exit codes: 0 it ran; 1 the gate found a conflict, and nothing else; "
    "2 no verdict, for the reason given; 130 and 143 interrupted."
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_EPILOG,
    no_args_is_help=False,
)
@click.version_option(__version__, prog_name="crosscheck", message="%(prog)s %(version)s")
def crosscheck() -> None:
    """Say where news articles about the same events agree and where they conflict."""


for _command in (run, compare, values, claims, gate, show, sources):
    crosscheck.add_command(_command)
