"""Stretches meet a span exactly where one of their spans overlaps it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Span
from crosscheck.values.stretches import Stretches

_SPANS = st.builds(Span, st.integers(0, 30), st.integers(0, 30))


@given(st.lists(_SPANS, max_size=12), _SPANS)
def test_stretches_meet_what_any_of_them_overlaps(spans: list[Span], span: Span) -> None:
    assert Stretches.of(spans).meet(span) is any(span.overlaps(other) for other in spans)


@given(st.lists(_SPANS, max_size=12))
def test_stretches_do_not_depend_on_the_order_of_the_spans(spans: list[Span]) -> None:
    assert Stretches.of(sorted(spans)) == Stretches.of(reversed(spans))


def test_neighbours_do_not_meet() -> None:
    taken = Stretches.of([Span(2, 5), Span(8, 9)])
    assert not taken.meet(Span(5, 8))
    assert taken.meet(Span(4, 6))
    assert taken.meet(Span(3, 4))
    assert not Stretches.of([]).meet(Span(0, 9))
