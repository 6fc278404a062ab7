"""What crosscheck finds in seeds/ is what seeds/expected.jsonl says, row by row.

agree: both claims stand on one side of a shown finding (a copy counts as one side). conflict and
update: the pair was judged so. copy: one is a copy of the other. not-conflict: the pair was not
judged a conflict. none: no shown finding holds both.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck import pipeline
from crosscheck.embed.encoder import encoder_for
from crosscheck.model import Finding, Run, VerdictKind
from crosscheck.read.sources import read

ROOT = Path(__file__).parents[1]
ROWS = [json.loads(line) for line in (ROOT / "seeds" / "expected.jsonl").read_text().splitlines()]

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def run() -> Run:
    folder = Path.cwd()
    os.chdir(ROOT)
    try:
        reading = read(["seeds"])
    finally:
        os.chdir(folder)
    assert reading.unread == ()
    assert reading.warnings == ()
    return pipeline.run(reading, encoder=encoder_for("default"))


def claims_at(run: Run, place: dict[str, str]) -> set[str]:
    """The claims that share a character with the quote in the article at that path."""
    found = set()
    for article in run.articles:
        start = article.text.replace("\n", " ").find(place["quote"])
        if article.path == place["path"] and start >= 0:
            end = start + len(place["quote"])
            found |= {
                c.id
                for c in run.claims
                if c.article == article.id and c.start < end and start < c.end
            }
    return found


def shown(run: Run) -> list[Finding]:
    return [f for f in run.findings if f.verdict is not VerdictKind.UNCLEAR]


def judged(run: Run, a: set[str], b: set[str]) -> set[str]:
    return {
        str(j.verdict)
        for f in run.findings
        for j in f.judgements
        if (j.a in a and j.b in b) or (j.a in b and j.b in a)
    }


def is_copy(run: Run, a: set[str], b: set[str]) -> bool:
    origin = {copy.copy: copy.original for copy in run.copies}
    return bool({origin.get(x, x) for x in a} & {origin.get(x, x) for x in b})


def on_one_side(run: Run, a: set[str], b: set[str]) -> bool:
    sides = [set(side.claims) for finding in shown(run) for side in finding.sides]
    return any(side & a and side & b for side in sides)


@pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])
def test_every_label_holds(run: Run, row: dict[str, dict[str, str]]) -> None:
    a, b = claims_at(run, row["a"]), claims_at(run, row["b"])
    assert a, row["a"]
    assert b, row["b"]
    verdicts = judged(run, a, b)
    match str(row["expect"]):
        case "agree":
            assert on_one_side(run, a, b) or is_copy(run, a, b)
        case "copy":
            assert is_copy(run, a, b)
        case "not-conflict":
            assert "conflict" not in verdicts
        case "none":
            assert not any(set(f.claims) & a and set(f.claims) & b for f in shown(run))
        case expected:
            assert expected in verdicts


def test_every_conflict_shown_is_one_that_is_labelled(run: Run) -> None:
    labelled = [
        (claims_at(run, row["a"]), claims_at(run, row["b"]))
        for row in ROWS
        if row["expect"] == "conflict"
    ]
    for finding in run.with_verdict(VerdictKind.CONFLICT):
        claims = set(finding.claims)
        assert any(claims & a and claims & b for a, b in labelled), finding.question


def test_the_committed_report_is_what_crosscheck_run_writes(tmp_path: Path) -> None:
    """When this fails: read the difference, then `make run` and commit reports/crosscheck.md."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "crosscheck.toml", tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "crosscheck", "run"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    written = (tmp_path / "reports" / "crosscheck.md").read_text()
    assert written == (ROOT / "reports" / "crosscheck.md").read_text()
