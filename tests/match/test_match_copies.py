"""Copies: reprints are found, and nothing that differs in a fact is ever called one."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match.copies import find_copies, is_abridged
from crosscheck.match.credits import is_credited, without_credits
from crosscheck.match.words import tokens
from crosscheck.model import Article, Claim, Copy, Days, Pair, Published, Span, Statement


def statement(
    claim_id: str,
    text: str,
    *,
    publisher: str = "Herald",
    day: dt.date | None = None,
    instant: dt.datetime | None = None,
    path: str | None = None,
    before: str = "",
    article: str | None = None,
) -> Statement:
    """A claim alone in its article, after `before`."""
    article_id = article if article is not None else f"article-{claim_id}"
    whole = before + text
    published = None
    if day is not None:
        published = Published(days=Days(day, day), instant=instant)
    return Statement(
        Claim(
            id=claim_id,
            article=article_id,
            start=len(before),
            end=len(whole),
            text=text,
            sentence=Span(len(before), len(whole)),
        ),
        Article(
            id=article_id,
            path=path if path is not None else f"{article_id}.txt",
            text=whole,
            publisher=publisher,
            published=published,
        ),
    )


WIRE = (
    "Firefighters from four towns worked through the night to contain the blaze at the harbour, "
    "where 21 people were killed, the county sheriff said on Tuesday."
)
MONDAY = dt.date(2026, 1, 5)
TUESDAY = dt.date(2026, 1, 6)


def pairs_of(statements: list[Statement]) -> list[Pair]:
    """Every pair across articles: what a perfect search would propose."""
    return [
        Pair(min(a.claim.id, b.claim.id), max(a.claim.id, b.claim.id), routes=("neighbour",))
        for a, b in combinations(statements, 2)
        if a.article.id != b.article.id
    ]


def copies_of(*statements: Statement) -> tuple[Copy, ...]:
    return find_copies(statements, pairs_of(list(statements)))


def originals(*statements: Statement) -> dict[str, str]:
    return {copy.copy: copy.original for copy in copies_of(*statements)}


@pytest.mark.parametrize(
    "reprint",
    [
        WIRE,
        WIRE.replace("on Tuesday", "Tuesday"),
        WIRE.replace("worked through", "worked tirelessly through"),
        "HARBOUR CITY (AP) — " + WIRE,
        WIRE.replace("blaze", "blaze (Reuters)"),
    ],
)
def test_a_reprint_is_a_copy(reprint: str) -> None:
    found = copies_of(statement("a", WIRE), statement("b", reprint, publisher="Radio 5"))
    assert len(found) == 1
    assert 0.92 <= found[0].similarity <= 1


@pytest.mark.parametrize(
    "changed",
    [
        WIRE.replace("21", "31"),
        WIRE.replace("21", "twenty-one"),
        WIRE.replace("four towns", "five towns"),
        WIRE.replace("21 people", "nearly 21 people"),
        WIRE.replace("21 people were killed", "21 people were injured"),
        WIRE.replace("were killed", "were not killed"),
        WIRE.replace("Tuesday", "Monday"),
        WIRE.replace("contain", "ignite"),
        WIRE.replace("at the harbour", "by the harbour"),
        WIRE.replace("county sheriff", "sheriff of the county"),
        WIRE.replace("21 people", "-21 people"),
        WIRE.replace(", where 21 people were killed", ""),
        WIRE.replace("21 people", "21% people"),
    ],
)
def test_a_passage_that_says_something_else_is_no_copy(changed: str) -> None:
    assert changed != WIRE
    assert copies_of(statement("a", WIRE), statement("b", changed)) == ()


def test_swapped_names_and_numbers_are_no_copy() -> None:
    text = "The court heard that Smith paid 300 dollars to Jones and 200 dollars to the driver."
    names = text.replace("Smith", "X").replace("Jones", "Smith").replace("X", "Jones")
    numbers = text.replace("300", "X").replace("200", "300").replace("X", "200")
    agents = text.replace("court", "X").replace("driver", "court").replace("X", "driver")
    for swapped in (names, numbers, agents):
        assert copies_of(statement("a", text), statement("b", swapped)) == ()


def test_short_passages_are_no_copies() -> None:
    short = "The mayor of Erie resigned on Tuesday."
    assert copies_of(statement("a", short), statement("b", short)) == ()
    assert copies_of(
        statement("a", short + " Nobody knew."), statement("b", short + " Nobody knew.")
    )


def test_only_proposed_pairs_are_looked_at() -> None:
    assert find_copies([statement("a", WIRE), statement("b", WIRE)], []) == ()


def test_the_earlier_one_is_the_original() -> None:
    late = statement("a", WIRE, day=TUESDAY)
    early = statement("b", WIRE, day=MONDAY)
    unknown = statement("c", WIRE)
    assert originals(late, early, unknown) == {"a": "b", "c": "b"}


def test_the_hour_decides_within_a_day_in_any_zone() -> None:
    zone = dt.timezone(dt.timedelta(hours=9))
    seoul = dt.datetime(2026, 1, 5, 18, 0, tzinfo=zone)  # 09:00 UTC
    london = dt.datetime(2026, 1, 5, 10, 0, tzinfo=dt.UTC)
    naive = dt.datetime(2026, 1, 5, 8, 0)  # noqa: DTZ001
    a = statement("a", WIRE, day=MONDAY, instant=london)
    b = statement("b", WIRE, day=MONDAY, instant=seoul)
    c = statement("c", WIRE, day=MONDAY, instant=naive)
    assert originals(a, b) == {"a": "b"}
    assert originals(a, b, c) == {"a": "c", "b": "c"}


def test_the_path_decides_when_nothing_else_does() -> None:
    a = statement("a", WIRE, path="z.txt")
    b = statement("b", WIRE, path="b.txt")
    assert originals(a, b) == {"a": "b"}


@pytest.mark.parametrize(
    "credit",
    [
        "LONDON (Reuters) - ",
        "ERIE, Ohio, Jan 5 /PRNewswire/ -- ",
        "(AP) ",
        "AP — ",
        "Source: AFP. ",
    ],
)
def test_the_one_that_credits_a_wire_is_the_copy_even_when_earlier(credit: str) -> None:
    credited = statement("a", WIRE, day=MONDAY, before=credit, publisher="Herald")
    later = statement("b", WIRE, day=TUESDAY, publisher="Coast Wire")
    assert originals(credited, later) == {"a": "b"}


def test_a_wire_that_names_itself_is_not_credited_to_a_wire() -> None:
    own = statement("a", WIRE, day=TUESDAY, before="LONDON (Reuters) - ", publisher="reuters.com")
    reprint = statement("b", WIRE, day=MONDAY, before="LONDON (Reuters) - ", publisher="Herald")
    assert originals(own, reprint) == {"b": "a"}


def test_an_agency_named_in_the_middle_of_an_article_is_no_credit() -> None:
    before = "x " * 400 + "according to Reuters. " + "y " * 400
    assert not is_credited(statement("a", WIRE, before=before))
    assert is_credited(statement("a", WIRE + " according to Reuters", before="x " * 400))
    assert not is_credited(statement("a", "The map shows the AP-42 road and the Kapital."))
    assert not is_credited(statement("a", WIRE, before="(AP) ", publisher="AP News"))
    assert is_credited(statement("a", WIRE, before="(AP) ", publisher="Apple Daily"))


def test_a_dateline_is_no_part_of_a_passage_but_a_figure_is() -> None:
    assert without_credits("WASHINGTON (AP) — The mayor") == "The mayor"
    assert without_credits("Mexico City (AFP) - The mayor") == "The mayor"
    kept = "At least 12 people died (Reuters) on Monday"
    assert "At least 12 people died" in without_credits(kept)


def test_the_same_publisher_twice_is_a_reprint() -> None:
    a = statement("a", WIRE, publisher="Herald", day=MONDAY)
    b = statement("b", WIRE, publisher="Herald", day=TUESDAY)
    assert originals(a, b) == {"b": "a"}


def test_a_chain_of_small_changes_is_not_one_copy() -> None:
    second = WIRE.replace("people were", "elderly people were")
    third = second.replace("the blaze", "the fierce orange blaze")
    a, b, c = (
        statement(claim, text, day=MONDAY)
        for claim, text in (("a", WIRE), ("b", second), ("c", third))
    )
    found = copies_of(a, b, c)
    assert {copy.copy for copy in found} >= {"b"}
    assert all(copy.similarity >= 0.92 for copy in found)


def test_repeats_within_an_article_are_not_copies_of_each_other() -> None:
    a = statement("a", WIRE, article="one", day=MONDAY)
    b = statement("b", WIRE, article="one", day=MONDAY)
    c = statement("c", WIRE, article="two", day=TUESDAY)
    assert originals(a, b, c) == {"c": "a"}


PIECES = [
    "sheriff",
    "said",
    "the",
    "old",
    "harbour",
    "21",
    "31",
    "Smith",
    "Jones",
    "not",
    "by",
    "fire",
]
WORDS = st.lists(st.sampled_from(PIECES), min_size=0, max_size=3)


@st.composite
def statement_lists(draw: st.DrawFn) -> list[Statement]:
    base = tokens(WIRE)
    several = []
    for i in range(draw(st.integers(0, 6))):
        at = draw(st.integers(1, len(base)))
        gone = draw(st.integers(0, 1))
        text = " ".join([*base[:at], *draw(WORDS), *base[at + gone :]])
        day = draw(st.sampled_from([MONDAY, TUESDAY, None]))
        article = draw(st.sampled_from(["x", "y", f"own-{i}"]))
        before = draw(st.sampled_from(["", "(AP) "]))
        several.append(statement(f"c{i}", text, day=day, article=article, before=before))
    return several


@given(statement_lists(), st.randoms(use_true_random=False))
def test_copies_hold_together(statements: list[Statement], random: object) -> None:
    found = find_copies(statements, pairs_of(statements))
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert find_copies(shuffled, list(reversed(pairs_of(shuffled)))) == found
    by_id = {one.claim.id: one for one in statements}
    assert len({copy.copy for copy in found}) == len(found)
    assert not {copy.copy for copy in found} & {copy.original for copy in found}
    for copy in found:
        original, reprint = by_id[copy.original], by_id[copy.copy]
        assert original.article.id != reprint.article.id
        assert copy.similarity >= 0.92
        assert guarded(original.claim.text) == guarded(reprint.claim.text)


def guarded(text: str) -> list[str]:
    """What no copy may change: numbers, names, negations, "by"; in order."""
    kept = {"21", "31", "four", "Smith", "Jones", "not", "by", "from", "Firefighters", "Tuesday"}
    return [token for token in tokens(text) if token in kept]


@given(WORDS, WORDS)
def test_being_abridged_is_symmetric_and_reflexive(a: list[str], b: list[str]) -> None:
    assert is_abridged(a, a)
    assert is_abridged(a, b) is is_abridged(b, a)
