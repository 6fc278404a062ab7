"""Reports of the hand-made run, byte for byte.

To accept a change, delete the file in golden/ and run this test once: it writes the file anew
and fails, so that somebody reads it; the next run compares with it.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from crosscheck.model import Run
from crosscheck.report.explain import explain
from crosscheck.report.lines import github, text
from crosscheck.report.machine import render_json
from crosscheck.report.markdown import render

GOLDEN = Path(__file__).parent / "golden"


def compare(name: str, written: str) -> None:
    path = GOLDEN / name
    if not path.exists():
        path.write_bytes(written.encode())
        pytest.fail(f"{path} was missing and is now written: read it, then run the test again")
    assert written.encode() == path.read_bytes()


def test_report(run: Run) -> None:
    compare("report.md", render(run, base="../"))


def test_report_with_unclear_findings(run: Run) -> None:
    compare("unclear.md", render(run, unclear=True))


def test_report_of_a_run_without_claims(empty_run: Run) -> None:
    compare("empty.md", render(empty_run))


def test_json(run: Run) -> None:
    compare("run.json", render_json(run))


def test_lines(run: Run) -> None:
    compare("lines.txt", f"{text(run.findings, run)}\n{github(run.findings, run)}\n")


def test_explanation(run: Run) -> None:
    compare("explanation.txt", explain(run, "x-7f3a") + "\n\n" + explain(run, "x-e810") + "\n")


def test_a_run_that_was_stored_gives_the_same_report(run: Run) -> None:
    stored = msgspec.json.decode(msgspec.json.encode(run), type=Run)
    assert render(stored, base="../") == render(run, base="../")
    assert render_json(stored) == render_json(run)
