"""The process: signals in, an exit code out.

0 it ran; 1 the gate found a conflict, and nothing else; 2 no verdict; 130 and 143 interrupted;
141 whoever read the output stopped. click's own habit is 1 for a crash, for bad usage, for
Ctrl-C and for a closed pipe, so its main() is used for shell completion only.
"""

from __future__ import annotations

import io
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import NoReturn

import click

from crosscheck.cli import crosscheck
from crosscheck.cli.session import Session
from crosscheck.errors import CrosscheckError

NO_VERDICT = 2
INTERRUPTED = 130
TERMINATED = 143
PIPE_CLOSED = 141


class Terminated(BaseException):
    """SIGTERM arrived."""


def main() -> int:
    """The exit code of the command in sys.argv."""
    _open_closed_streams()
    session = Session()
    _listen()
    _tolerate_any_text()
    try:
        code = _outcome(session)
        sys.stdout.flush()
    except BrokenPipeError:
        code = PIPE_CLOSED
    except OSError as error:
        code = _failed(error, session)
    if code in {PIPE_CLOSED, NO_VERDICT}:
        _drop_unwritten()
    return code


def _outcome(session: Session) -> int:
    if "_CROSSCHECK_COMPLETE" in os.environ:
        crosscheck.main(prog_name="crosscheck")
    try:
        with crosscheck.make_context("crosscheck", sys.argv[1:], obj=session) as context:
            code = crosscheck.invoke(context)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, Terminated, click.Abort) as stop:
        return _stopped(stop, session)
    except BrokenPipeError:
        return PIPE_CLOSED
    except SystemExit as leaving:
        # 1 belongs to the gate alone, whatever a library thinks.
        return 0 if leaving.code in (None, 0) else NO_VERDICT
    except Exception as error:  # noqa: BLE001 - the last place that can say what happened
        return _failed(error, session)
    return code if isinstance(code, int) else 0


def _open_closed_streams() -> None:
    """Send what a closed stdout or stderr would get to nowhere, and not to the next open file."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
            setattr(sys, name, nowhere)


def _listen() -> None:
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminate)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    raise Terminated


def _tolerate_any_text() -> None:
    """Let a terminal that cannot show a character get an escape instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _stopped(stop: BaseException, session: Session) -> int:
    if session.continues:
        cure = "run the same command again; it continues where it stopped"
    else:
        cure = "run the same command again"
    if isinstance(stop, Terminated):
        session.fail("terminated", cure=cure)
        return TERMINATED
    session.fail("interrupted", cure=cure)
    return INTERRUPTED


def _drop_unwritten() -> None:
    """Let go of output that has nowhere to go, or the interpreter complains at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _failed(error: Exception, session: Session) -> int:
    if isinstance(error, CrosscheckError):
        session.fail(str(error), cure=error.cure)
    elif isinstance(error, click.ClickException):
        session.fail(error.format_message(), cure=_usage(error))
    elif isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename is not None else ""
        session.fail(
            f"{where}{error.strerror}", cure="check that this place exists and has room and rights"
        )
    elif isinstance(error, MemoryError):
        session.fail("out of memory", cure="run fewer articles at once, or a smaller --batch-size")
    else:
        session.fail(
            f"this is a bug in crosscheck: {type(error).__name__}: {error}",
            cure="run the same command with -v, and report the traceback",
        )
    if session.verbose or os.environ.get("CROSSCHECK_DEBUG"):
        session.trace(error)
    return NO_VERDICT


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    return f"{context.command_path if context is not None else 'crosscheck'} --help"


if __name__ == "__main__":
    sys.exit(main())
