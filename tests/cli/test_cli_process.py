"""The process: exit codes, streams, signals, and what is not imported."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

HEAVY = ("torch", "numpy", "transformers", "sentence_transformers", "onnxruntime")

Crosscheck = Callable[..., subprocess.CompletedProcess[str]]
Environment = Callable[..., dict[str, str]]
Imports = Callable[..., set[str]]


@pytest.fixture
def imported_by(tmp_path: Path, environment: Environment) -> Callable[..., set[str]]:
    """The heavy packages that crosscheck WORDS imports, in a process of its own."""

    def imported(*words: str) -> set[str]:
        script = (
            "import sys\n"
            "from crosscheck.__main__ import main\n"
            f"sys.argv = ['crosscheck', *{words!r}]\n"
            "main()\n"
            f"print('imported:', *(name for name in {HEAVY} if name in sys.modules))"
        )
        ended = subprocess.run(
            [sys.executable, "-c", script],
            cwd=tmp_path,
            env=environment(),
            capture_output=True,
            text=True,
            timeout=300,
            check=True,
        )
        return set(ended.stdout.splitlines()[-1].removeprefix("imported:").split())

    return imported


def test_help_imports_nothing_heavy(imported_by: Imports) -> None:
    assert imported_by("--help") == set()
    assert imported_by("run", "--help") == set()


def test_sources_and_show_load_no_model(
    desk: Path, crosscheck: Crosscheck, imported_by: Imports
) -> None:
    assert imported_by("sources", "articles") <= {"numpy"}
    assert imported_by("claims", "articles") == set()
    made = crosscheck("run", "articles", "--encoder", "lexical")
    assert made.returncode == 0, made.stderr
    assert imported_by("show", "x") == set()


@pytest.mark.model
def test_a_cached_run_loads_no_model(
    desk: Path, crosscheck: Crosscheck, imported_by: Imports
) -> None:
    made = crosscheck("run", "articles")
    assert made.returncode == 0, made.stderr
    assert imported_by("run", "articles") <= {"numpy"}


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--version",), ("gate", "-h")])
def test_help_and_version_succeed(crosscheck: Crosscheck, words: tuple[str, ...]) -> None:
    ended = crosscheck(*words)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Missing command"),
        (("rnu",), "No such command"),
        (("run", "--nope"), "--nope"),
        (("run", "--batch-size", "0"), "--batch-size"),
        (("run", "-f", "pdf", "articles"), "there is no format 'pdf'"),
        (("run", "-f", "json", "-f", "text", "articles"), "two formats would go to stdout"),
        (("run", "-f", "json=x", "-f", "text=./x", "articles"), "two formats would go to"),
        (("run", "-f", "json=", "articles"), "no file is named"),
        (("run",), "no source is named"),
        (("run", "--config", "nope.toml", "articles"), "nope.toml"),
        (("run", "--date", "soon", "articles"), "soon"),
        (("gate", "articles"), "no corpus is named"),
        (("gate",), "Missing argument"),
        (("show", "x-1"), "run.json"),
        (("sources", "artcles"), "artcles does not exist"),
        (("claims", "artcles"), "artcles does not exist"),
        (("claims", "articles", "-f", "xml"), "xml"),
    ],
)
def test_bad_usage_is_2_with_a_cure(
    desk: Path, crosscheck: Crosscheck, words: tuple[str, ...], said: str
) -> None:
    ended = crosscheck(*words)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert ended.stderr.startswith("crosscheck: error: ")
    assert said in ended.stderr
    assert "\n  next: " in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_bug_is_2_and_says_how_to_see_the_traceback(desk: Path, environment: Environment) -> None:
    code = (
        "import crosscheck.cli.reading as reading\n"
        "def broken(*given, **more): raise ZeroDivisionError('a \\x1b[31mbug')\n"
        "reading.configuration = broken\n"
        "from crosscheck.__main__ import main\n"
        "import sys\n"
        "sys.argv = ['crosscheck', 'run', 'articles']\n"
        "sys.exit(main())"
    )

    def ended(**more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", code],
            cwd=desk,
            env=environment(**more),
            capture_output=True,
            text=True,
            check=False,
        )

    plain = ended()
    assert plain.returncode == 2
    assert "this is a bug in crosscheck: ZeroDivisionError" in plain.stderr
    assert "-v" in plain.stderr
    assert "Traceback" not in plain.stderr
    assert "\x1b" not in plain.stderr
    traced = ended(CROSSCHECK_DEBUG="1")
    assert traced.returncode == 2
    assert "Traceback" in traced.stderr


def test_a_full_stdout_is_2(desk: Path, environment: Environment) -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "crosscheck", "sources", "articles"],
            cwd=desk,
            env=environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ended.returncode == 2
    assert "No space left on device" in ended.stderr
    assert "Exception ignored" not in ended.stderr


@pytest.mark.parametrize("words", [("sources", "articles"), ("--help",)])
def test_a_closed_pipe_is_quiet_and_never_1(
    desk: Path, environment: Environment, words: tuple[str, ...]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "crosscheck", *words],
        cwd=desk,
        env=environment(),
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert ended.returncode == 141
    assert ended.stderr == ""


def test_a_closed_stderr_does_not_change_the_code(desk: Path, environment: Environment) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        [sys.executable, "-m", "crosscheck", "sources", "nope"],
        cwd=desk,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=writing,
        check=False,
    )
    os.close(writing)
    assert ended.returncode == 2


@pytest.fixture
def waiting(desk: Path, environment: Environment) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a run that waits in its encoder, with the first batch done and kept."""
    started: list[subprocess.Popen[str]] = []

    def begun(*words: str) -> subprocess.Popen[str]:
        code = (
            "import sys, time\n"
            "from crosscheck.embed import encoder, lexical\n"
            "class Slow(lexical.Lexical):\n"
            "    begun = False\n"
            "    def encode(self, texts):\n"
            "        if self.begun:\n"
            "            print('waiting', file=sys.stderr, flush=True)\n"
            "            time.sleep(60)\n"
            "        self.begun = True\n"
            "        return super().encode(texts)\n"
            "encoder.encoder_for = lambda name: Slow()\n"
            "from crosscheck.__main__ import main\n"
            f"sys.argv = ['crosscheck', 'run', 'articles', '--batch-size', '1', *{words!r}]\n"
            "sys.exit(main())"
        )
        process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=desk,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        assert process.stderr is not None
        assert process.stderr.readline() == "waiting\n"
        return process

    yield begun
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_run_says_that_it_continues(
    desk: Path,
    crosscheck: Crosscheck,
    waiting: Callable[..., subprocess.Popen[str]],
    number: signal.Signals,
    code: int,
) -> None:
    process = waiting()
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == code
    assert "run the same command again; it continues where it stopped" in said
    assert "Traceback" not in said
    assert not (desk / "reports").exists()
    again = crosscheck("run", "articles", "--encoder", "lexical")
    assert again.returncode == 0, again.stderr
    assert (desk / "reports" / "crosscheck.md").read_text().startswith("# ")


def test_a_killed_run_leaves_no_half_report(
    desk: Path, crosscheck: Crosscheck, waiting: Callable[..., subprocess.Popen[str]]
) -> None:
    process = waiting()
    process.kill()
    process.wait(timeout=60)
    assert not (desk / "reports").exists()
    assert crosscheck("run", "articles", "--encoder", "lexical").returncode == 0


def test_without_a_cache_an_interrupted_run_does_not_promise_to_continue(
    waiting: Callable[..., subprocess.Popen[str]],
) -> None:
    process = waiting("--no-cache")
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "run the same command again" in said
    assert "continues" not in said


def test_colours_only_where_asked(crosscheck: Crosscheck) -> None:
    def said(*words: str, **more: str) -> str:
        return crosscheck("sources", "nope", *words, **more).stderr

    assert "\x1b[" not in said()
    assert "\x1b[" in said("--color", "always")
    assert "\x1b[" in said("--color", "always", NO_COLOR="1")
    assert "\x1b[" not in said("--color", "never")


def test_progress_is_drawn_on_a_terminal_only(desk: Path, environment: Environment) -> None:
    def said(stderr: int) -> str:
        terminal, inside = pty.openpty()
        ended = subprocess.run(
            [sys.executable, "-m", "crosscheck", "run", "articles", "--encoder", "lexical"],
            cwd=desk,
            env=environment(TERM="xterm"),
            stdout=subprocess.PIPE,
            stderr=stderr or inside,
            check=False,
        )
        os.close(inside)
        drawn = b""
        with suppress(OSError):
            while block := os.read(terminal, 4096):
                drawn += block
        os.close(terminal)
        assert ended.returncode == 0
        assert b"\x1b" not in ended.stdout
        return ((ended.stderr or b"") + drawn).decode()

    on_terminal = said(0)
    assert "segment  100%  2 of 2" in on_terminal
    assert on_terminal.endswith("\r\x1b[K")
    assert said(subprocess.PIPE) == ""


def test_names_from_outside_cannot_steer_the_terminal(crosscheck: Crosscheck) -> None:
    ended = crosscheck("sources", "no\x1b[2Jpe\n::error::x")
    assert ended.returncode == 2
    assert "\x1b" not in ended.stderr
    assert "\n::error" not in ended.stderr
