"""Every worked pair is decided as it says: those of ../shared, and ours (before the code)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.values.algebra import Relation
from tests.values.pairing import KINDS, compared

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared" / "data" / "worked_pairs.jsonl"
OURS = Path(__file__).parent / "pairs.jsonl"


def rows(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def named(pair: dict[str, Any]) -> str:
    return f"{pair['text_a']} / {pair['text_b']}"


FLAGS = {"conflict", "update"}


@pytest.mark.parametrize("pair", rows(OURS), ids=named)
def test_each_pair_of_ours_is_decided_as_it_says(pair: dict[str, Any]) -> None:
    comparison = compared(pair)
    assert comparison.relation == pair["outcome"], comparison.reason


@pytest.mark.skipif(not SHARED.is_file(), reason="../shared is not here")
@pytest.mark.parametrize("pair", rows(SHARED), ids=lambda pair: str(pair["id"]))
def test_each_shared_pair_is_decided_as_it_says(pair: dict[str, Any]) -> None:
    comparison = compared(pair)
    # An update that leaves both true is reported as one, and says how the two stand.
    if comparison.also is not None and pair["outcome"] not in FLAGS:
        assert comparison.relation is Relation.UPDATE
        assert comparison.also == pair["outcome"]
    else:
        assert comparison.relation == pair["outcome"], comparison.reason


@pytest.mark.skipif(not SHARED.is_file(), reason="../shared is not here")
def test_there_are_shared_pairs() -> None:
    assert len(rows(SHARED)) == 32


def test_ours_are_half_to_flag_and_half_to_spare_of_every_kind() -> None:
    pairs = rows(OURS)
    flagged = sum(pair["outcome"] in FLAGS for pair in pairs)
    assert len(pairs) >= 100
    assert abs(2 * flagged - len(pairs)) <= len(pairs) // 10
    assert {pair["kind"] for pair in pairs} == set(KINDS) - {"duration/time", "duration/since"}
    assert {pair["outcome"] for pair in pairs} == {relation.value for relation in Relation}
