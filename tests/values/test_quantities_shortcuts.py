"""The shortcuts that keep extraction fast leave nothing out."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Quantity
from crosscheck.values import polarity
from crosscheck.values.ages import decades
from crosscheck.values.multiples import changes, occasions
from crosscheck.values.words import fold

_DASHES = str.maketrans(
    {"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-"}
)


@given(st.text(max_size=60) | st.text(st.characters(max_codepoint=127), max_size=60))
def test_folding_plain_ascii_is_folding(text: str) -> None:
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    assert fold(text) == plain.translate(_DASHES).casefold()


_NEGATIONS = (
    "not|never|no longer|cannot|don't|didn’t|failed to|fails to|refused to|refuses to|declined to"
    "|denied|denies|without|nobody|no one|no-one|none|nothing|neither|no storm"
).split("|")


@given(st.sampled_from(_NEGATIONS), st.sampled_from([str.lower, str.upper, str.title]))
def test_every_negation_passes_the_hints(word: str, case: object) -> None:
    text = case(word) if callable(case) else word
    expected = polarity._NEGATION.search(f"it {text} came") is not None
    assert bool(polarity.negations(f"it {text} came", offset=0)) is expected


_MULTIPLES = "doubled doubling tripled tripling trebled quadrupled halved halving".split()


@given(st.sampled_from(_MULTIPLES), st.sampled_from([str.lower, str.upper, str.title]))
def test_every_multiple_passes_the_hints(word: str, case: object) -> None:
    text = case(word) if callable(case) else word
    (change,) = changes(f"{text} since", offset=0)
    assert isinstance(change, Quantity)


def test_decades_and_occasions_pass_their_hints_in_capitals_too() -> None:
    assert (
        len(decades("in his 40s, IN HER 50S, in their 60's, IN HIS THIRTIES", offset=0, names=()))
        == 4
    )
    assert len(occasions("He was shot twice. Twice he fell. Thrice he rose.", offset=0)) == 3
