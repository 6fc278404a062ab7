"""A grammar that looks at the words of a text first finds what its patterns alone would find."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import fuzz
from crosscheck.model import Days, Rank
from crosscheck.values import (
    ages,
    anchors,
    clock,
    durations,
    multiples,
    numbers,
    polarity,
    quantities,
    ranks,
    times,
)
from crosscheck.values.extract import extract
from crosscheck.values.ranks import ranks as ranks_of
from crosscheck.values.vocabulary import Vocabulary, ascii_case, vocabulary

WRITTEN = Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5))
# A word for every pattern of every grammar.
_EVERYTHING = frozenset(
    (
        *times._WORDS,
        *clock._HALVES,
        *clock._NOONS,
        *clock._O_CLOCKS,
        *clock._PARTS,
        *durations._UNITS,
        *durations._PARTS,
        *durations._SPANS,
        *numbers._STARTS,
        *anchors._RANKS,
        *polarity._WORDS,
        *ranks._SCALES,
        *ranks._STREAKS,
        *multiples._CHANGES,
        *multiples._FOLDS,
        *ages._WHOSE,
        *("since", "in", "this"),
    )
)


class Open(Vocabulary, frozen=True):
    """A vocabulary that has everything."""

    def holds(self, any_of: tuple[str, ...]) -> bool:
        return bool(any_of)


def _open(text: str) -> Vocabulary:
    known = vocabulary(text)
    figures = ("1st", "0730", "555", "9")
    return Open(known.lowered, known.words | _EVERYTHING, known.figures + figures)


def test_looking_at_the_words_first_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = list(fuzz.strings(1_500))
    numbers.numbers.cache_clear()
    expected = [extract(text, offset=0, written=WRITTEN) for text in texts]
    for module in (
        *(ages, anchors, clock, durations, multiples),
        *(numbers, polarity, quantities, ranks, times),
    ):
        monkeypatch.setattr(module, "vocabulary", _open)
    numbers.numbers.cache_clear()
    for text, values in zip(texts, expected, strict=True):
        assert extract(text, offset=0, written=WRITTEN) == values, text
    numbers.numbers.cache_clear()


@given(st.text(max_size=40))
def test_words_are_those_of_the_lower_case_and_figures_those_that_open_with_a_digit(
    text: str,
) -> None:
    known = vocabulary(text)
    assert len(ascii_case(text)) == len(known.lowered) == len(text)
    assert all(word in known.lowered for word in known.words)
    assert set(known.figures) == {word for word in known.words if word[0].isdecimal()}


def test_letters_that_only_look_ascii_are_read_as_such() -> None:
    assert vocabulary("ſecond FIſh İn wıth 9Pm").words == {"second", "fish", "in", "with", "9pm"}
    (rank,) = ranks_of("the ſecond-largeſt city", offset=0)
    assert isinstance(rank, Rank)
    assert (rank.order, rank.scale, rank.text) == (2, "large", "ſecond-largeſt city")


@given(st.text(max_size=40), st.sampled_from(["may", "am", "0s"]))
def test_a_word_is_had_where_it_stands_alone_and_held_where_it_stands(text: str, word: str) -> None:
    assert vocabulary(f"{text} {word} {text}").has({word})
    assert vocabulary(f"{text}{word}{text}").holds((word,))
