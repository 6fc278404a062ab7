"""The yardstick of copies: rows without text, scores, baselines."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from benchmarks import copies, shared
from benchmarks.tables import of_copies
from crosscheck.errors import SourceError

needs_data = pytest.mark.skipif(not shared.is_there(), reason="the shared data are not here")


def test_rows_hold_paths_and_labels_and_no_text() -> None:
    rows = [msgspec.json.decode(line) for line in copies.FILE.read_bytes().splitlines()]
    assert len(rows) == len({row["id"] for row in rows}) == 72
    for row in rows:
        assert set(row) == {"id", "a", "b", "label", "original"}
        assert Path(row["a"]).parent == Path(row["b"]).parent
    assert len(copies.load("tune")) + len(copies.load("test")) == 72


def test_an_event_is_of_one_split() -> None:
    tune, test = ({pair.event for pair in copies.load(split)} for split in ("tune", "test"))
    assert not tune & test


def test_a_broken_row_is_named(tmp_path: Path) -> None:
    file = tmp_path / "copies.jsonl"
    file.write_text('{"id": "c000", "label": "maybe"}\n')
    with pytest.raises(SourceError, match=r"copies\.jsonl:1"):
        copies.load("tune", file)


@needs_data
def test_crosscheck_stands_beside_baselines() -> None:
    pairs = copies.load("tune")[:8]
    own, *others = copies.scores(pairs, pairs)
    assert own.judge == copies.CROSSCHECK
    assert own.by_extent.size == own.by_dependence.size == 8
    assert own.direction is not None
    assert len(others) == len(copies.BASELINES)
    assert all(other.direction is None for other in others)
    table = of_copies((own, *others))
    assert table.count("\n") == 2 + len(others)
    for name, _ in copies.BASELINES:
        assert name in table
