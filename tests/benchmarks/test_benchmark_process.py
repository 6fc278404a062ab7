"""python -m benchmarks as somebody types it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import shared, tables
from benchmarks.__main__ import PAGE
from crosscheck.errors import SourceError

Benchmarks = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def benchmarks() -> Benchmarks:
    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        ended = subprocess.run(
            [sys.executable, "-m", "benchmarks", *words],
            cwd=shared.ROOT,
            env=os.environ | more,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        assert "Traceback" not in ended.stderr
        return ended

    return run


@pytest.mark.parametrize("command", ["pairs", "recall", "events", "expressions", "quality"])
def test_without_the_data_there_is_no_figure(
    benchmarks: Benchmarks, tmp_path: Path, command: str
) -> None:
    ended = benchmarks(command, **{shared.VARIABLE: str(tmp_path)})
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "the benchmark data are not here" in ended.stderr
    assert shared.VARIABLE in ended.stderr


def test_where_data_may_be_absent_that_is_said(benchmarks: Benchmarks, tmp_path: Path) -> None:
    ended = benchmarks("quality", "--if-present", **{shared.VARIABLE: str(tmp_path)})
    assert ended.returncode == 0
    assert "no figure was measured" in ended.stdout


@pytest.mark.parametrize("words", [("nonsense",), ("pairs", "--split", "all"), ("quality", "-x")])
def test_bad_usage_ends_with_2(benchmarks: Benchmarks, words: tuple[str, ...]) -> None:
    ended = benchmarks(*words)
    assert ended.returncode == 2
    assert "error" in ended.stderr


def test_the_labels_are_described_without_the_data(benchmarks: Benchmarks, tmp_path: Path) -> None:
    ended = benchmarks("labels", **{shared.VARIABLE: str(tmp_path)})
    assert ended.returncode == 0
    assert "Cohen's kappa" in ended.stdout


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_expressions_are_tallied_and_misses_listed(benchmarks: Benchmarks) -> None:
    ended = benchmarks("expressions", "--misses")
    assert ended.returncode == 0
    whole = next(line for line in ended.stdout.splitlines() if line.startswith("| all "))
    exact = int(whole.split("|")[3].split()[0])
    listed = [line for line in ended.stdout.splitlines() if not line.startswith("|")]
    assert exact + len(listed) == 123


@pytest.mark.skipif(not shared.is_there(), reason="the benchmark data are not here")
def test_libraries_stand_beside_crosscheck_installed_or_not(benchmarks: Benchmarks) -> None:
    ended = benchmarks("expressions", "--libraries")
    assert ended.returncode == 0
    rows = [line for line in ended.stdout.splitlines() if line.startswith("|")]
    assert rows[2].startswith("| crosscheck ")
    assert any(row.startswith("| recognizers-text-suite ") for row in rows)


def test_the_page_has_a_place_for_its_numbers() -> None:
    page = PAGE.read_text(encoding="utf-8")
    once = tables.placed(page, "| new |")
    assert "| new |" in once
    assert tables.placed(once, "| new |") == once
    assert once.startswith("# The yardstick")
    with pytest.raises(SourceError, match="lost the marks"):
        tables.placed("# The yardstick", "| new |")
