"""Predicates that exclude each other, and those that do not."""

from __future__ import annotations

import pytest

from crosscheck.values.opposites import allied, opposed, sided


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        ("the court upheld it", "the court overturned it", "uphold"),
        ("the court upheld it", "the court struck down the law", "uphold"),
        ("parliament passed the bill", "parliament voted it down", "approve"),
        ("exports rose", "exports fell", "rise"),
        ("the talks will go ahead", "the talks were called off", "go-ahead"),
        ("he was convicted", "he was acquitted", "convict"),
        ("she attended the vigil", "she stayed away from the vigil", "attend"),
        ("the border reopened", "the border is shut", "open"),
        ("a surplus of 3 billion", "a deficit of 3 billion", "surplus"),
    ],
)
def test_opposites_exclude_each_other(a: str, b: str, name: str) -> None:
    assert [o.name for o in opposed(a, b)] == [name]
    assert [(o.first, o.second) for o in opposed(b, a)] == [
        (o.second, o.first) for o in opposed(a, b)
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("he was arrested", "he was released"),
        ("exports rose and imports fell", "exports fell"),
        ("the court upheld it", "the court affirmed it"),
        ("the plan passed", "the plan cost money"),
        ("", "the court upheld it"),
    ],
)
def test_what_can_follow_or_stands_with_both_is_no_opposite(a: str, b: str) -> None:
    assert opposed(a, b) == ()


def test_allies_are_on_one_side() -> None:
    assert allied("parliament approved it", "parliament failed to pass it") == {"approve"}
    assert allied("parliament approved it", "parliament rejected it") == frozenset()


def test_words_with_an_opposite_are_known() -> None:
    assert sided("the court upheld the old law") == {"upheld"}
