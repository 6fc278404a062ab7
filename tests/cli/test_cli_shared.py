"""The five articles that the project started from: the pair that must never be got wrong."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "data" / "seeds"
FURNITURE = (
    "Table of Contents", "Scroll to Top", "Listen to this article", "Frequently Asked Questions",
    "Sounds Alarm on", "What are the main objectives", "How might the", "Picture of",
)  # fmt: skip

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared is not here"),
]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[dict[str, object]]]:
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "run", str(SEEDS), "--format", "json", "--unclear"],
        cwd=tmp_path_factory.mktemp("desk"), capture_output=True, text=True, check=False,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, list[dict[str, object]]] = json.loads(done.stdout)
    return found


def test_since_2019_and_in_six_years_agree_and_the_assumption_is_named(
    report: dict[str, list[dict[str, object]]],
) -> None:
    joined = [
        finding
        for finding in report["findings"]
        if finding["verdict"] == "agree"
        and "since 2019" in json.dumps(finding["sides"])
        and "first time in six years" in json.dumps(finding["sides"])
    ]
    (finding,) = joined
    reason = str(finding["reason"])
    assert "puts the last time in 2019" in reason
    assert "written between mid-2024 and mid-2026" in reason
    assert "no date" in reason


def test_no_conflict_is_reported(report: dict[str, list[dict[str, object]]]) -> None:
    assert [f for f in report["findings"] if f["verdict"] in {"conflict", "update"}] == []


@pytest.mark.parametrize("words", FURNITURE)
def test_furniture_is_left_out_and_listed(
    report: dict[str, list[dict[str, object]]], words: str
) -> None:
    assert words not in json.dumps(report["findings"], ensure_ascii=False)
    assert words in json.dumps(report["left_out"], ensure_ascii=False)
