"""Shared keys: what two claims are filed under together, and how large groups are split."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match.keys import shared, value_keys
from crosscheck.model import (
    Anchor,
    AnyValue,
    Claim,
    Duration,
    Polarity,
    Rank,
    Time,
)
from tests.match.making import NOWHERE, claim, name, quantity


def every(claims: list[Claim]) -> frozenset[int]:
    return frozenset(range(len(claims)))


def paired(*values: AnyValue) -> bool:
    """Whether claims of two articles, with one value each, are paired."""
    claims = [claim(f"c{i}", article=f"a{i}", values=[value]) for i, value in enumerate(values)]
    return bool(shared(claims, new=every(claims)).pairs)


def test_a_role_pairs_different_numbers() -> None:
    assert paired(quantity(12, role="killed"), quantity(21, role="killed"))
    assert not paired(quantity(12, role="killed"), quantity(12, role="injured"))


def test_a_number_pairs_only_with_what_it_counts() -> None:
    assert paired(quantity(12, of=["house"]), quantity(12, role="burned", of=["house"]))
    assert not paired(quantity(12), quantity(12))
    assert paired(quantity(90, unit="USD"), quantity(90, unit="USD"))
    assert not paired(quantity(90, unit="USD"), quantity(91, unit="USD"))


def test_anchors_pair_by_rank_and_not_across_ranks() -> None:
    first = Anchor(span=NOWHERE, text="first", rank="first", event=("visit",))
    other = Anchor(span=NOWHERE, text="first", rank="first", event=("trip",))
    highest = Anchor(span=NOWHERE, text="highest", rank="highest", event=("price",))
    assert paired(first, other)
    assert not paired(first, highest)


def test_other_kinds_have_keys_too() -> None:
    year = Decimal(365)
    decade = Duration(span=NOWHERE, text="", low=year, high=year, unit="year", event=("war",))
    short = Duration(
        span=NOWHERE, text="", low=Decimal(1), high=Decimal(1), unit="day", event=("war",)
    )
    assert paired(decade, short)
    assert paired(
        Rank(span=NOWHERE, text="", order=1, scale="large"),
        Rank(span=NOWHERE, text="", order=2, scale="large"),
    )
    assert paired(
        Time(span=NOWHERE, text="", event=("summit",)),
        Time(span=NOWHERE, text="", form="2019", event=("summit",)),
    )
    assert paired(
        Polarity(span=NOWHERE, text="not", scope="resign"),
        Polarity(span=NOWHERE, text="never", scope="resign"),
    )
    assert paired(name("lee jae myung"), name("lee jae myung"))
    assert not paired(name("lee jae myung"), name("moon jae in"))


def test_one_article_is_not_compared_with_itself() -> None:
    claims = [claim(f"c{i}", article="a", values=[name("x")]) for i in range(3)]
    assert shared(claims, new=every(claims)).pairs == ()


def test_a_large_group_is_split_by_names_and_numbers_and_the_rest_is_counted() -> None:
    killed = [
        claim("c0", article="a0", values=[quantity(1, role="killed"), name("erie")]),
        claim("c1", article="a1", values=[quantity(2, role="killed"), name("erie")]),
        claim("c2", article="a2", values=[quantity(3, role="killed"), name("ohio")]),
        claim("c3", article="a3", values=[quantity(4, role="killed"), name("utah")]),
        claim("c4", article="a4", values=[quantity(4, role="killed"), name("iowa")]),
    ]
    whole = shared(killed, new=every(killed), group_cap=5)
    assert len(whole.pairs) == 10
    assert whole.dropped == ()
    split = shared(killed, new=every(killed), group_cap=4)
    assert split.pairs == ((0, 1), (3, 4))


def test_parts_that_are_still_too_large_are_listed() -> None:
    claims = [
        claim(f"c{i}", article=f"a{i}", values=[quantity(i, role="killed"), name("erie")])
        for i in range(6)
    ]
    found = shared(claims, new=every(claims), group_cap=4, name_cap=4)
    assert found.pairs == ()
    labels = [(dropped.key, dropped.claims) for dropped in found.dropped]
    assert ("quantity killed + name erie", 6) in labels
    no_second = [claim(f"c{i}", article=f"a{i}", values=[name("erie")]) for i in range(6)]
    dropped = shared(no_second, new=every(no_second), name_cap=4).dropped
    assert [(one.key, one.claims) for one in dropped] == [("name erie", 6)]


VALUES = st.lists(
    st.one_of(
        st.builds(
            lambda number, role, of: quantity(number, role=role, of=of),
            st.integers(1, 3),
            st.sampled_from(["", "killed", "injured"]),
            st.sampled_from([(), ("people",), ("house",)]),
        ),
        st.sampled_from(["erie", "ohio", "utah"]).map(name),
    ),
    max_size=3,
)


@st.composite
def claim_lists(draw: st.DrawFn) -> list[Claim]:
    several = draw(st.lists(VALUES, max_size=9))
    return [
        claim(f"c{i}", article=draw(st.sampled_from(["a", "b", "c", "d"])), values=values)
        for i, values in enumerate(several)
    ]


def slow_shared(claims: list[Claim]) -> set[tuple[int, int]]:
    return {
        (i, j)
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if claims[i].article != claims[j].article
        and set(value_keys(claims[i])) & set(value_keys(claims[j]))
    }


@given(claim_lists())
def test_below_the_caps_a_pair_is_in_exactly_when_it_shares_a_key(claims: list[Claim]) -> None:
    found = shared(claims, new=every(claims))
    assert set(found.pairs) == slow_shared(claims)
    assert found.dropped == ()


@given(claim_lists(), st.sets(st.integers(0, 8)), st.integers(2, 5))
def test_new_rows_find_exactly_the_pairs_of_a_full_run_that_touch_them(
    claims: list[Claim], rows: set[int], cap: int
) -> None:
    new = frozenset(rows) & every(claims)
    full = shared(claims, new=every(claims), group_cap=cap, name_cap=cap)
    part = shared(claims, new=new, group_cap=cap, name_cap=cap)
    assert part.pairs == tuple((i, j) for i, j in full.pairs if i in new or j in new)
    assert part.dropped == full.dropped
    assert set(full.pairs) <= slow_shared(claims)
