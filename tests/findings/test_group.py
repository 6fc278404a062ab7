"""Pairs become facts with sides: ten articles on one toll are one finding."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.findings.group import group
from crosscheck.model import (
    Article,
    Claim,
    Copy,
    Days,
    Finding,
    Judgement,
    Published,
    Span,
    Statement,
    VerdictKind,
)


def statement(key: str, text: str, day: str = "", publisher: str = "") -> Statement:
    published = None
    if day:
        date = dt.date.fromisoformat(day)
        published = Published(Days(date, date))
    article = Article(
        id=f"a{key}",
        path=f"{key}.md",
        text=text,
        publisher=publisher or key.title(),
        published=published,
    )
    claim = Claim(
        id=key, article=article.id, start=0, end=len(text), text=text, sentence=Span(0, len(text))
    )
    return Statement(claim, article)


def judge(
    a: str,
    b: str,
    verdict: VerdictKind,
    says: tuple[str, str] = ("12 killed", "12 killed"),
    *,
    rule: str = "r",
    kind: str = "number",
    confidence: float = 0.8,
) -> Judgement:
    if b < a:
        a, b, says = b, a, (says[1], says[0])
    return Judgement(
        a=a,
        b=b,
        verdict=verdict,
        confidence=confidence,
        rule=rule,
        reason=f"{a} {b}",
        kind=kind,
        fact="count:dead",
        evidence=(Span(0, 2), Span(0, 2)),
        says=says,
    )


TOLLS = {
    "a": "12 people were killed.",
    "b": "A dozen people were killed.",
    "c": "21 people were killed.",
    "d": "21 died.",
    "e": "31 died.",
}
SAYS = {"a": "12 killed", "b": "12 killed", "c": "21 killed", "d": "21 killed", "e": "31 killed"}
DAYS = {
    "a": "2026-01-12",
    "b": "2026-01-12",
    "c": "2026-01-15",
    "d": "2026-01-15",
    "e": "2026-01-15",
}


def tolls() -> dict[str, Statement]:
    return {key: statement(key, text, DAYS[key]) for key, text in TOLLS.items()}


def judgements() -> list[Judgement]:
    found = []
    for a, b in itertools.combinations(TOLLS, 2):
        if SAYS[a] == SAYS[b]:
            verdict = VerdictKind.AGREE
        elif DAYS[a] == DAYS[b]:
            verdict = VerdictKind.CONFLICT
        else:
            verdict = VerdictKind.UPDATE
        found.append(judge(a, b, verdict, (SAYS[a], SAYS[b])))
    return found


def by_verdict(found: Sequence[Finding], verdict: VerdictKind) -> list[Finding]:
    return [finding for finding in found if finding.verdict is verdict]


def test_one_dispute_is_one_finding_with_a_side_for_each_answer() -> None:
    found = group(judgements(), tolls(), ())
    (conflict,) = by_verdict(found, VerdictKind.CONFLICT)
    assert [(side.says, side.claims) for side in conflict.sides] == [
        ("21 killed", ("c", "d")),
        ("31 killed", ("e",)),
    ]
    assert conflict.question == "How many were killed?"
    assert conflict.judgements[0].verdict is VerdictKind.CONFLICT


def test_an_update_runs_from_the_old_answer_to_the_new_ones() -> None:
    (update,) = by_verdict(group(judgements(), tolls(), ()), VerdictKind.UPDATE)
    assert [side.says for side in update.sides] == ["12 killed", "21 killed", "31 killed"]


def test_what_is_disputed_is_not_confirmed_and_the_rest_is() -> None:
    confirmed = by_verdict(group(judgements(), tolls(), ()), VerdictKind.AGREE)
    assert [finding.claims for finding in confirmed] == [("a", "b")]
    assert confirmed[0].sides[0].publishers == ("A", "B")


def test_a_copy_confirms_nothing() -> None:
    statements = {k: tolls()[k] for k in "ab"}
    agreed = [judge("a", "b", VerdictKind.AGREE)]
    assert group(agreed, statements, (Copy("a", "b", 1.0),)) == ()
    assert len(group(agreed, statements, ())) == 1


def test_a_copy_adds_no_publisher_to_a_side() -> None:
    found = group(judgements(), tolls(), (Copy("c", "d", 1.0),))
    (conflict,) = by_verdict(found, VerdictKind.CONFLICT)
    assert conflict.sides[0].publishers == ("C",)
    assert conflict.sides[0].copies == ("d",)


def test_articles_of_one_source_confirm_nothing_and_are_shown_as_copies() -> None:
    statements = {k: tolls()[k] for k in "ab"}
    agreed = [judge("a", "b", VerdictKind.AGREE)]
    assert group(agreed, statements, (), sources={"aa": "AP", "ab": "AP"}) == ()
    assert len(group(agreed, statements, (), sources={"aa": "AP"})) == 1
    found = group(judgements(), tolls(), (), sources={"ac": "AP", "ad": "AP"})
    (conflict,) = by_verdict(found, VerdictKind.CONFLICT)
    assert conflict.sides[0].publishers == ("C",)
    assert conflict.sides[0].copies == ("d",)


def test_copies_of_one_absent_original_are_one_publisher() -> None:
    statements = {**tolls(), "f": statement("f", "12 were killed.", "2026-01-11", "Wire")}
    agreed = [judge("a", "b", VerdictKind.AGREE)]
    assert group(agreed, statements, (Copy("f", "a", 1.0), Copy("f", "b", 1.0))) == ()
    (found,) = group(agreed, statements, (Copy("f", "a", 1.0),))
    assert found.sides[0].publishers == ("B", "Wire")
    assert found.sides[0].copies == ("a",)


def test_a_copy_that_says_something_else_than_its_original_stands_for_itself() -> None:
    found = group(judgements(), tolls(), (Copy("c", "e", 1.0),))
    (conflict,) = by_verdict(found, VerdictKind.CONFLICT)
    assert [(side.publishers, side.copies) for side in conflict.sides] == [
        (("C", "D"), ()),
        (("E",), ()),
    ]


def test_a_whole_copy_that_says_something_else_is_still_a_side() -> None:
    found = group(judgements(), tolls(), (), sources={"ac": "C", "ae": "C"})
    (conflict,) = by_verdict(found, VerdictKind.CONFLICT)
    assert [side.publishers for side in conflict.sides] == [("C", "D"), ("E",)]


def test_two_articles_of_one_publisher_confirm_nothing() -> None:
    statements = {
        "a": statement("a", TOLLS["a"], publisher="Herald"),
        "b": statement("b", TOLLS["b"], publisher="Herald"),
    }
    assert group([judge("a", "b", VerdictKind.AGREE)], statements, ()) == ()


def test_answers_in_the_same_words_are_one_side_even_if_nobody_compared_them() -> None:
    found = group(
        [
            judge("a", "e", VerdictKind.CONFLICT, ("12 killed", "31 killed")),
            judge("b", "e", VerdictKind.CONFLICT, ("12 killed", "31 killed")),
        ],
        tolls(),
        (),
    )
    assert [side.claims for side in found[0].sides] == [("a", "b"), ("e",)]


def test_a_chain_of_agreements_does_not_join_its_ends() -> None:
    chain = [judge(a, b, VerdictKind.AGREE) for a, b in ("ab", "bc", "cd", "de")]
    found = group(chain, tolls(), ())
    joined = [set(finding.claims) for finding in found]
    assert {"a", "b", "c"} in joined
    assert not any({"a", "e"} <= claims for claims in joined)


def test_an_unclear_pair_is_a_finding_of_its_own_and_comes_last() -> None:
    found = group([*judgements(), judge("a", "e", VerdictKind.UNCLEAR)], tolls(), ())
    assert found[-1].verdict is VerdictKind.UNCLEAR
    assert [f.verdict for f in found] == sorted(
        (f.verdict for f in found), key=list(VerdictKind).index
    )


def test_ids_are_unique_and_outlive_what_does_not_matter() -> None:
    found = group(judgements(), tolls(), ())
    assert len({finding.id for finding in found}) == len(found)
    moved = {
        key: Statement(
            s.claim,
            Article(
                id=s.article.id,
                path="z/" + s.article.path,
                text=s.article.text,
                publisher="X" + s.article.publisher,
                published=s.article.published,
            ),
        )
        for key, s in tolls().items()
    }
    assert [f.id for f in group(judgements(), moved, ())] == [f.id for f in found]


@given(st.permutations(judgements()))
def test_the_order_of_judgements_does_not_matter(shuffled: list[Judgement]) -> None:
    assert group(shuffled, tolls(), ()) == group(judgements(), tolls(), ())


VERDICTS = st.sampled_from(list(VerdictKind))


@given(
    st.lists(st.tuples(st.sampled_from("abcde"), st.sampled_from("abcde"), VERDICTS), max_size=12)
)
def test_every_conflict_and_update_is_shown_once(
    edges: list[tuple[str, str, VerdictKind]],
) -> None:
    """Each judged pair is in a finding of its verdict, unless agreement made it one side."""
    judged = {
        (min(a, b), max(a, b)): judge(a, b, verdict, (SAYS[a], SAYS[b]))
        for a, b, verdict in edges
        if a != b and SAYS[a] != SAYS[b]
    }
    found = group(list(judged.values()), tolls(), ())
    for (a, b), judgement in judged.items():
        holders = [f for f in found if judgement in f.judgements and f.verdict is judgement.verdict]
        if judgement.verdict is VerdictKind.AGREE:
            continue
        sides = [
            {side.says for side in f.sides if key in side.claims} for f in holders for key in (a, b)
        ]
        assert len(holders) <= 1
        assert all(sides)
    for finding in found:
        assert finding.sides
        assert all(side.claims for side in finding.sides)


@pytest.mark.parametrize(
    ("fact", "kind", "expected"),
    [
        ("count:dead", "number", "How many were killed?"),
        ("count:aboard", "number", "How many were aboard?"),
        ("last-time:visit", "anchor", "When was the last time"),
        ("said:loud bang", "attribution", "Who said “12”?"),
        ("wording:x", "wording", "What is said of people were killed?"),
    ],
)
def test_questions_are_plain(fact: str, kind: str, expected: str) -> None:
    one = judge("a", "b", VerdictKind.AGREE, kind=kind)
    import msgspec

    (finding,) = group([msgspec.structs.replace(one, fact=fact)], tolls(), ())
    assert finding.question.startswith(expected)
    assert finding.question.endswith("?")
