"""The question of a finding, in plain words, for each fact that a rule can rule on."""

from __future__ import annotations

import pytest

from crosscheck.findings.questions import question
from crosscheck.model import Article, Claim, Judgement, Span, Statement, VerdictKind

TEXT = "The shooting at Cameo in Kellogg Avenue began at 1 a.m. on Sunday."
OTHER = "Shots were fired at Cameo on Kellogg Avenue at 2 a.m. on Sunday."


def statement(key: str, text: str) -> Statement:
    whole = Span(0, len(text))
    claim = Claim(id=key, article=f"a{key}", start=0, end=len(text), text=text, sentence=whole)
    return Statement(claim, Article(id=f"a{key}", path=f"{key}.md", text=text, publisher=key))


def asked(fact: str) -> str:
    at = TEXT.index("1 a.m."), OTHER.index("2 a.m.")
    judgement = Judgement(
        a="a",
        b="b",
        verdict=VerdictKind.CONFLICT,
        confidence=0.8,
        rule="r",
        reason="",
        kind="date",
        fact=fact,
        evidence=(Span(at[0], at[0] + 6), Span(at[1], at[1] + 6)),
        says=("", ""),
    )
    return question(judgement, {"a": statement("a", TEXT), "b": statement("b", OTHER)})


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("count:dead", "How many were killed?"),
        ("toll:all", "How many people were hit in all?"),
        ("known:arrested", "Was anybody arrested?"),
        ("known:motive", "Is the motive known?"),
        ("where:kellogg", "Where on Kellogg?"),
        ("hour:incident", "At what time: Cameo in Kellogg Avenue, Sunday?"),
        ("which:taken+to", "Which name: Cameo in Kellogg Avenue, Sunday?"),
        ("date:x", "When: Cameo in Kellogg Avenue, Sunday?"),
    ],
)
def test_each_fact_is_asked_for_in_plain_words(fact: str, words: str) -> None:
    assert asked(fact) == words
