"""Dates and lengths that stand beside the same word, however they are told."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Judging
from tests.judge.tellings import Told

DAY = "2026-05-14"


def t(text: str, day: str = DAY, **more: str) -> Told:
    return Told(text=text, day=day, **{"title": "Mira Solberg leads Alder Line", **more})


AGREE: list[tuple[Told, Told, str]] = [
    (
        t("Mira Solberg moved to Port Elm in 2017 to join the ferry line."),
        t("Mira Solberg moved to Port Elm nine years ago as a mate of the ferry line."),
        "date-agrees",
    ),
    (
        t("The harbour board adopted the safety rules for ferries last week."),
        t("The safety rules for ferries were adopted by the harbour board on May 5."),
        "date-agrees",
    ),
    (
        t("Mira Solberg ended the 108-year wait of Alder Line for a prize."),
        t("For Mira Solberg and Alder Line it was the end of a 108-year drought."),
        "duration-agrees",
    ),
]

SPARE: list[tuple[Told, Told]] = [
    # a bound is no date
    (
        t("Mira Solberg moved some forty ferries to Port Elm since April."),
        t("Mira Solberg moved the ferry Ocean Lark to Port Elm on April 20."),
    ),
    # the day of saying so is not the day of the event
    (
        t("Mira Solberg said on Monday that the ferry line moved to Port Elm."),
        t("Mira Solberg denied on Monday that the ferry line moved to Port Elm."),
    ),
    # the shooting is only the background of two other events
    (
        t("Tomas Orrin was charged in Monday's shooting at the Alder docks."),
        t("Charges against Tomas Orrin over the shooting on Monday at the docks were dropped."),
    ),
    # one length is only a bound
    (
        t("Mira Solberg, a nine-year veteran of the county rescue service, was hurt."),
        t("Mira Solberg worked for the county rescue service for at least eight years."),
    ),
]


@pytest.mark.parametrize(("a", "b", "rule"), AGREE)
def test_agreements(judging: Judging, a: Told, b: Told, rule: str) -> None:
    assert ("agree", rule) in {(str(j.verdict), j.rule) for j in judging(a, b)}


@pytest.mark.parametrize(("a", "b"), SPARE)
def test_no_agreement_and_no_clash(judging: Judging, a: Told, b: Told) -> None:
    shown = {j.rule for j in judging(a, b) if j.verdict != "unclear"}
    assert not shown & {"date-agrees", "date-differs", "duration-agrees", "duration-differs"}


def test_two_lengths_beside_the_same_words_clash(judging: Judging) -> None:
    a = t("The 15-year veteran of the county rescue service drowned off Port Elm.")
    b = t("He was a 16-year veteran of the county rescue service off Port Elm.")
    assert ("conflict", "duration-differs") in {(str(j.verdict), j.rule) for j in judging(a, b)}
