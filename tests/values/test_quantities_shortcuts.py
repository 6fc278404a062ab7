"""The shortcuts that keep extraction fast leave nothing out."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Hedge, Quantity
from crosscheck.values import hedges, polarity
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
    expected = polarity._NEGATION.search(f"it {text} came".lower()) is not None
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


_HEDGES = (
    "at least|at the very least|no fewer than|a minimum of|as few as|as little as|at most|up to"
    "|as many as|as high as|no more than|maximum|slightly more than|over|well over|upwards of"
    "|exceeding|north of|just under|fewer than|nearly|close to|not quite|approaching|about"
    "|approx.|some|an estimated|circa|or so"
).split("|")


@given(
    st.sampled_from(_HEDGES),
    st.sampled_from([str.lower, str.upper, str.title]),
    st.sampled_from([" ", "  ", "\n", " a ", " the ", " $", " £", " €\n"]),
)
def test_every_hedge_passes_the_look_at_its_end(hedge: str, case: object, gap: str) -> None:
    text = f"it cost {case(hedge) if callable(case) else hedge}{gap}"
    assert hedges._BEFORE.search(text) is not None
    assert hedges.before(text, len(text))[0] is not Hedge.EXACT
