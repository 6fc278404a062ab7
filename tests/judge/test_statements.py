"""Restatements: nearly the same words are no agreement where a name or figure differs."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Judging
from tests.judge.tellings import Told

TITLE = "Ferry Ocean Lark capsizes off Kestrel Bay"
SAID = (
    "The coast guard has handed all the papers and radio records of the ferry company to the "
    "harbour inspectors in {} for a second reading."
)


def t(text: str) -> Told:
    return Told(text=text, day="2026-01-12", title=TITLE)


def test_same_words_agree(judging: Judging) -> None:
    assert "restated" in [j.rule for j in judging(t(SAID.format("Orme")), t(SAID.format("Orme")))]


@pytest.mark.parametrize(
    ("first", "second"), [("Saint Orme", "Port Alden"), ("2024", "2023"), ("9 days", "12 days")]
)
def test_a_name_or_figure_apart_is_no_agreement(judging: Judging, first: str, second: str) -> None:
    found = judging(t(SAID.format(first)), t(SAID.format(second)))
    assert "restated" not in [j.rule for j in found]


def test_a_name_more_is_agreement(judging: Judging) -> None:
    more = SAID.replace("The coast guard", "In Kestrel the coast guard").format("Orme")
    assert "restated" in [j.rule for j in judging(t(SAID.format("Orme")), t(more))]
