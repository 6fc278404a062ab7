"""Floors only rise, unless somebody says why."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.floors import Breach, Floors, Lowered, breaches, lines, load, raised, text
from crosscheck.errors import SourceError, UsageError

KNOWN = Floors(data="abc", floors={"pairs/accuracy": 0.5, "recall": 0.25})

figures = st.dictionaries(
    st.text(st.characters(categories=("L", "N"), include_characters=" /-,"), min_size=1),
    st.floats(0, 1),
    max_size=5,
)


def test_figures_at_or_above_their_floors_pass() -> None:
    assert breaches({"pairs/accuracy": 0.5, "recall": 0.9, "new": 0.0}, KNOWN) == ()


def test_a_figure_below_its_floor_and_one_that_went_missing_are_told() -> None:
    found = breaches({"pairs/accuracy": 0.4999}, KNOWN)
    assert found == (Breach("pairs/accuracy", 0.5, 0.4999), Breach("recall", 0.25, None))
    assert lines(found) == (
        "pairs/accuracy: 0.4999, floor 0.5000",
        "recall: not measured, floor 0.2500",
    )


def test_an_update_raises_and_adds_floors() -> None:
    after = raised({"pairs/accuracy": 0.61239, "recall": 0.25, "new": 1.0}, KNOWN, data="abc")
    assert after.floors == {"new": 1.0, "pairs/accuracy": 0.6123, "recall": 0.25}
    assert after.lowered == ()


@pytest.mark.parametrize("why", ["", "  "])
def test_an_update_refuses_to_lower_in_silence(why: str) -> None:
    with pytest.raises(UsageError, match=r"1 floors? would be lowered") as refused:
        raised({"pairs/accuracy": 0.4, "recall": 0.3}, KNOWN, data="abc", why=why)
    assert "pairs/accuracy: 0.4000, floor 0.5000" in str(refused.value)
    assert "--lower" in refused.value.cure


def test_a_floor_is_lowered_when_it_is_said_why() -> None:
    after = raised({"pairs/accuracy": 0.4, "recall": 0.3}, KNOWN, data="d", why="wrong\nlabels")
    assert after.floors["pairs/accuracy"] == 0.4
    assert after.lowered == (Lowered("pairs/accuracy", 0.5, 0.4, "wrong\nlabels"),)
    assert after.data == "d"


@given(figures, st.text(max_size=30))
def test_floors_are_read_back_as_they_were_written(found: dict[str, float], why: str) -> None:
    made = raised(found, Floors(data="x", floors={"gone": 0.5}), data="y", why=why + "!")
    written = text(made)
    table = tomllib.loads(written)
    assert table["floors"] == made.floors
    assert breaches(found, made) == ()
    assert [entry["floor"] for entry in table["lowered"]] == ["gone"]


def test_a_file_that_is_no_floors_is_an_error_with_a_cure(tmp_path: Path) -> None:
    for content in ("", "data = 1", "[floors]\nx = 'y'", "\0", 'data = "x"\n[floors]\nx = []'):
        file = tmp_path / "floors.toml"
        file.write_text(content)
        with pytest.raises(SourceError, match=r"floors\.toml"):
            load(file)
    with pytest.raises(SourceError):
        load(tmp_path / "none.toml")


def test_the_committed_floors_can_be_read() -> None:
    known = load()
    assert len(known.floors) > 20
    assert all(0 <= floor <= 1 for floor in known.floors.values())
    assert all(entry.why for entry in known.lowered)
