"""The encoder without a model: unit rows, the same everywhere, near for shared words."""

from __future__ import annotations

import hashlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.embed.encoder import lexical
from crosscheck.embed.vectors import embed, similarity


@given(st.lists(st.text(), max_size=6))
def test_rows_are_finite_unit_rows_for_any_text(texts: list[str]) -> None:
    rows = lexical().encode(texts)
    assert rows.shape == (len(texts), 384)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


@given(st.lists(st.text(max_size=40), min_size=1, max_size=6))
def test_a_row_depends_on_its_text_alone(texts: list[str]) -> None:
    together = lexical().encode(texts)
    for row, text in zip(together, texts, strict=True):
        assert (lexical().encode([text])[0] == row).all()


def test_codes_are_the_ones_that_this_name_stands_for() -> None:
    # The name is a cache key: when this hash changes, the name has to change too.
    codes = embed(["Fire kills 12 in Erie.", "Lee à Pékin"], encoder=lexical())
    assert lexical().name == "lexical-1"
    assert hashlib.sha256(codes.tobytes()).hexdigest()[:16] == "8e0a147a5bf090fc"


def test_shared_words_are_near_and_others_far() -> None:
    texts = [
        "Fire kills 12 people at the Erie docks",
        "Twelve people were killed in a fire at the docks in Erie",
        "The council approved a new school budget",
        "storm",
    ]
    codes = embed(texts, encoder=lexical())
    assert similarity(codes[0], codes[1]) > 0.55
    assert abs(similarity(codes[0], codes[2])) < 0.3
    assert 0.9 < similarity(codes[0], codes[0]) <= 1.01
    # One word alone still fits the codes without being clipped to nothing.
    assert similarity(codes[3], codes[3]) > 0.9
