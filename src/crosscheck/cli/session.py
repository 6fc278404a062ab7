"""How one invocation talks: stdout carries what was asked for, stderr all else."""

from __future__ import annotations

import os
import sys
import traceback
from contextlib import suppress
from typing import TextIO

import click

from crosscheck.report.escape import terminal

COLOURS = ("auto", "always", "never")


class Session:
    """What the flags say about talking, and the writing itself.

    `quiet` is 0 to 2 (1: no summary on stderr and no progress, 2: no warnings either);
    `continues` whether an interrupted command has kept what it computed.
    """

    def __init__(self) -> None:
        self.quiet = 0
        self.verbose = False
        self.colour = "auto"
        self.continues = False
        self._progress: tuple[str, int] | None = None
        self._warned: set[str] = set()

    def print(self, text: str) -> None:
        """Write `text`, which is safe where it goes, to stdout; always as UTF-8."""
        self._clear()
        if not text:
            return
        sys.stdout.flush()
        data = text.encode("utf-8", "backslashreplace")
        sys.stdout.buffer.write(data if data.endswith(b"\n") else data + b"\n")
        sys.stdout.buffer.flush()

    def say(self, text: str) -> None:
        """Write a remark to stderr, unless -q."""
        if not self.quiet:
            self._err(_safe(text))

    def detail(self, text: str) -> None:
        """Write a remark to stderr when -v."""
        if self.verbose:
            self._err(_safe(text))

    def warn(self, text: str) -> None:
        """Write a warning to stderr, once, unless -qq."""
        if self.quiet < 2 and text not in self._warned:
            self._warned.add(text)
            self._err(f"{self._styled('crosscheck: warning:', 'yellow')} {_safe(text)}")

    def fail(self, text: str, *, cure: str) -> None:
        """Write an error and its cure to stderr, always."""
        # When stderr is gone there is nobody to tell, and the exit code still says it.
        with suppress(OSError):
            self._err(f"{self._styled('crosscheck: error:', 'red')} {_safe(text)}")
            if cure:
                self._err(f"  next: {_safe(cure)}")

    def trace(self, error: BaseException) -> None:
        """Write the traceback of `error` to stderr."""
        with suppress(OSError):
            self._err(_safe("".join(traceback.format_exception(error)).rstrip()))

    def progress(self, stage: str, done: int, total: int) -> None:
        """Show how far a stage is, on a terminal only; the line goes when something is said."""
        if self.quiet or not _is_terminal(sys.stderr):
            return
        share = 100 if total <= 0 else 100 * done // total
        if self._progress == (stage, share):
            return
        self._progress = (stage, share)
        sys.stderr.write(f"\r\x1b[K{stage:<8} {share:3d}%  {done:,} of {total:,}")
        sys.stderr.flush()

    def _clear(self) -> None:
        if self._progress is not None:
            self._progress = None
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _err(self, text: str) -> None:
        self._clear()
        click.echo(text, err=True, color=True)

    def _styled(self, text: str, colour: str) -> str:
        return click.style(text, fg=colour, bold=True) if self.is_coloured(sys.stderr) else text

    def is_coloured(self, stream: TextIO) -> bool:
        """Whether `stream` gets colours, by --color, NO_COLOR and what it is."""
        if self.colour != "auto":
            return self.colour == "always"
        return _is_terminal(stream) and not os.environ.get("NO_COLOR")


def _safe(text: str) -> str:
    """The text with every line escaped and its indentation kept."""
    lines = text.splitlines()
    return "\n".join(" " * (len(line) - len(line.lstrip(" "))) + terminal(line) for line in lines)


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"
