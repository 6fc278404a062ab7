"""The name that a pronoun or a definite stands for."""

from __future__ import annotations

import pytest

from crosscheck.model import Link, Name, Reference, Span
from crosscheck.values.names import meant_name


def meant(means: str, link: Link = Link.PRONOUN) -> Name | None:
    return meant_name(Reference(Span(5, 7), link, means, Span(0, 3), 0.9), "he")


@pytest.mark.parametrize(
    ("means", "key"),
    [
        ("Ann Hill", "ann hill"),
        ("President Ann Hill", "ann hill"),
        ("the Green Bay Packers", "green bay packers"),
        ("U.S.", "united states"),
        ("Lee Jae-myung", "lee jae myung"),
    ],
)
def test_a_name_is_given_to_the_words_that_mean_it(means: str, key: str) -> None:
    assert meant(means) == Name(Span(5, 7), "he", key=key, meant=True)


@pytest.mark.parametrize(
    "means",
    ["a four-day visit to China", "the man", "Ann Hill and Olav Berg", "the mother of Ann Hill"],
)
def test_what_only_holds_a_name_is_none(means: str) -> None:
    assert meant(means) is None


def test_a_time_names_nobody() -> None:
    assert meant("Ann Hill", Link.TIME) is None
