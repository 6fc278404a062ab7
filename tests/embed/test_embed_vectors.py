"""Codes: each text once, in any order and batch, resumed from the cache, checked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from crosscheck.embed.encoder import lexical
from crosscheck.embed.vectors import SCALE, embed, quantise, similarity
from crosscheck.errors import ModelError, StoreError, UsageError
from crosscheck.match import neighbours
from crosscheck.store import Cache

TEXTS = [f"Claim {i} says that {i * 7} people met in town {i % 5}." for i in range(30)]


class Counting:
    """The lexical encoder, which notes what it was asked for."""

    name = "counting"

    def __init__(self, *, fail_after: int | None = None) -> None:
        self.batches: list[list[str]] = []
        self._fail_after = fail_after

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self._fail_after is not None and len(self.batches) == self._fail_after:
            raise KeyboardInterrupt
        self.batches.append(list(texts))
        return lexical().encode(texts)


class Memory:
    """A cache in a dict."""

    def __init__(self) -> None:
        self.codes: dict[tuple[str, str], bytes] = {}

    def get_many(self, encoder_name: str, keys: Sequence[str]) -> dict[str, bytes]:
        return {
            key: self.codes[encoder_name, key] for key in keys if (encoder_name, key) in self.codes
        }

    def put_many(self, encoder_name: str, items: Mapping[str, bytes]) -> None:
        self.codes.update(((encoder_name, key), code) for key, code in items.items())


class Returning:
    """An encoder that gives one fixed array."""

    name = "returning"

    def __init__(self, rows: NDArray[np.float32]) -> None:
        self._rows = rows

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return self._rows


@given(st.lists(st.text(max_size=30), max_size=12), st.integers(1, 5), st.data())
def test_order_and_batch_size_change_nothing(
    texts: list[str], batch_size: int, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(texts))))
    codes = embed(texts, encoder=lexical())
    shuffled = embed([texts[i] for i in order], encoder=lexical(), batch_size=batch_size)
    assert (shuffled == codes[list(order)]).all()
    assert codes.dtype == np.int8
    assert len(codes) == len(texts)


def test_equal_texts_are_encoded_once_and_white_space_is_folded() -> None:
    encoder = Counting()
    codes = embed(["a  b\n", "a b", " a\tb", "c"], encoder=encoder)
    assert encoder.batches == [["c", "a b"]]
    assert (codes[0] == codes[1]).all()
    assert (codes[0] == codes[2]).all()
    assert (codes[0] != codes[3]).any()


def test_batches_are_in_order_of_length_whatever_the_order_given() -> None:
    first, second = Counting(), Counting()
    embed(TEXTS, encoder=first, batch_size=7)
    embed(TEXTS[::-1], encoder=second, batch_size=7)
    assert first.batches == second.batches
    assert [len(batch) for batch in first.batches] == [7, 7, 7, 7, 2]


def test_a_second_run_encodes_nothing_and_a_new_text_alone() -> None:
    cache, encoder = Memory(), Counting()
    first = embed(TEXTS, encoder=encoder, cache=cache)
    again = embed([*TEXTS, "one more"], encoder=encoder, cache=cache)
    assert (again[:-1] == first).all()
    assert encoder.batches[1:] == [["one more"]]


def test_another_encoder_shares_no_codes() -> None:
    cache = Memory()
    embed(TEXTS, encoder=lexical(), cache=cache)
    encoder = Counting()
    embed(TEXTS, encoder=encoder, cache=cache)
    assert sum(len(batch) for batch in encoder.batches) == len(TEXTS)


def test_an_interrupted_run_continues_after_its_last_batch() -> None:
    cache = Memory()
    with pytest.raises(KeyboardInterrupt):
        embed(TEXTS, encoder=Counting(fail_after=3), cache=cache, batch_size=5)
    assert len(cache.codes) == 15
    encoder = Counting()
    codes = embed(TEXTS, encoder=encoder, cache=cache, batch_size=5)
    assert sum(len(batch) for batch in encoder.batches) == len(TEXTS) - 15
    assert (codes == embed(TEXTS, encoder=lexical())).all()


def test_progress_counts_distinct_texts_and_starts_after_the_cached_ones() -> None:
    cache = Memory()
    embed(TEXTS[:10], encoder=lexical(), cache=cache)
    seen: list[tuple[str, int, int]] = []
    embed(
        TEXTS + TEXTS,
        encoder=lexical(),
        cache=cache,
        batch_size=8,
        progress=lambda *step: seen.append(step),
    )
    assert seen == [("embed", 10, 30), ("embed", 18, 30), ("embed", 26, 30), ("embed", 30, 30)]


def test_text_that_is_no_unicode_is_encoded_all_the_same() -> None:
    encoder = Counting()
    codes = embed(["a \udc80 b"], encoder=encoder)
    assert codes.shape == (1, 384)
    assert encoder.batches == [["a ? b"]]


def test_no_texts_give_no_codes() -> None:
    assert embed([], encoder=lexical()).shape == (0, 0)


def test_a_batch_size_below_one_is_refused() -> None:
    with pytest.raises(UsageError, match="batch size of 0"):
        embed(TEXTS, encoder=lexical(), batch_size=0)


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        (np.ones((1, 4)) / 2, "shape"),
        (np.ones(4) / 2, "shape"),
        (np.zeros((2, 0)), "shape"),
        (np.array([[1, 0], [np.nan, 0]]), "not finite"),
        (np.array([[1, 0], [np.inf, 0]]), "not finite"),
        (np.array([[1, 0], [0.5, 0]]), "unit length"),
        (np.array([[1, 0], [0, 0]]), "unit length"),
    ],
)
def test_rows_that_are_no_unit_rows_are_an_error(rows: NDArray[np.float64], fault: str) -> None:
    cache = Memory()
    with pytest.raises(ModelError, match=fault) as raised:
        embed(["a", "b"], encoder=Returning(rows.astype(np.float32)), cache=cache)
    assert raised.value.cure
    assert cache.codes == {}


def test_codes_of_another_length_in_the_cache_are_an_error() -> None:
    cache = Memory()
    embed(["a"], encoder=lexical(), cache=cache)
    (key,) = cache.codes
    cache.codes[key] = b"\1\2\3"
    with pytest.raises(StoreError, match="different lengths") as raised:
        embed(["a", "b"], encoder=lexical(), cache=cache)
    assert "delete" in raised.value.cure


@given(st.integers(0, 10_000))
def test_codes_keep_the_cosine(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = random.normal(size=(2, 384))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    codes = quantise(rows)
    assert similarity(codes[0], codes[1]) == pytest.approx(float(rows[0] @ rows[1]), abs=0.01)
    assert np.abs(codes.astype(int)).max() <= 127


def test_match_and_embed_agree_on_the_scale() -> None:
    assert SCALE == neighbours.SCALE
    codes = embed(TEXTS[:2], encoder=lexical())
    assert neighbours.dots(codes[:1], codes[1:])[0, 0] / SCALE**2 == similarity(codes[0], codes[1])


class Wavering:
    """A row whose first component lies just below a rounding edge, or just above it."""

    name = "wavering"

    def __init__(self, nudge: float) -> None:
        self._nudge = nudge
        self.settled: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows = np.zeros((len(texts), 384))
        rows[:, 0] = 10.5 / SCALE + self._nudge
        rows[:, 1:] = np.sqrt((1 - rows[:, :1] ** 2) / 383)
        return rows.astype(np.float32)

    def settle(self, texts: Sequence[str]) -> NDArray[np.float64]:
        self.settled.extend(texts)
        rows = np.zeros((len(texts), 384))
        rows[:, 0] = 10.6 / SCALE
        rows[:, 1:] = np.sqrt((1 - rows[:, :1] ** 2) / 383)
        return rows


def test_what_lies_on_a_rounding_edge_is_settled_in_double_precision() -> None:
    below, above = Wavering(-2e-7), Wavering(+2e-7)
    codes = [embed(["a"], encoder=encoder)[0, 0] for encoder in (below, above)]
    assert codes == [11, 11]
    assert below.settled == above.settled == ["a"]


def test_settled_texts_are_counted_and_cached_like_any_other() -> None:
    cache, encoder = Memory(), Wavering(-2e-7)
    seen: list[tuple[str, int, int]] = []
    embed(
        ["a", "b", "c"],
        encoder=encoder,
        cache=cache,
        batch_size=2,
        progress=lambda *step: seen.append(step),
    )
    assert encoder.settled == ["a", "b", "c"]
    assert len(cache.codes) == 3
    assert [done for _, done, _ in seen] == [0, 0, 0, 2, 3]


def test_what_lies_far_from_every_edge_is_not_computed_twice() -> None:
    encoder = Wavering(-0.3 / SCALE)
    assert embed(["a"], encoder=encoder)[0, 0] == 10
    assert encoder.settled == []


CACHED_RUN = """
import sys
from crosscheck.embed.encoder import encoder_for
from crosscheck.embed.vectors import embed
from crosscheck.store import Cache
encoder = encoder_for("default")
with Cache(sys.argv[1]) as cache:
    codes = embed(["a claim"], encoder=encoder, cache=cache)
assert codes.shape == (1, 384), codes.shape
heavy = {"torch", "transformers", "sentence_transformers", "tokenizers"} & set(sys.modules)
assert not heavy, heavy
"""


def test_a_fully_cached_run_loads_no_model(tmp_path: Path) -> None:
    from crosscheck.embed.encoder import packaged

    stand_in = Counting()
    stand_in.name = packaged().name
    with Cache(tmp_path / "cache.db") as cache:
        embed(["a claim"], encoder=stand_in, cache=cache)
    done = subprocess.run(
        [sys.executable, "-c", CACHED_RUN, str(tmp_path / "cache.db")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
