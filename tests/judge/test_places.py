"""Addresses: pairs of claims that give one street differently, and pairs to spare."""

from __future__ import annotations

import pytest

from crosscheck.judge.places import addresses
from tests.judge.conftest import Judging
from tests.judge.tellings import Told

TITLE = "Shots at a barber shop in Kestrel Bay"


def t(text: str, **more: str) -> Told:
    return Told(text=text, day="2026-01-12", title=TITLE, **more)


FLAG = [
    (t("Shots were fired on Alder Avenue."), t("Shots were fired on Alder Road.")),
    (t("It began at 665 Heron Drive."), t("Officers came to a home on Heron Road.")),
    (
        t("They were found in the 5000 block of Moon Road."),
        t("They were found in the 5300 block of Moon Road."),
    ),
    (
        t("The bar is in the 2300 block of Mill Street West."),
        t("The bar is in the 2300 block of Mill Street East."),
    ),
    (t("It happened on North Elm Street."), t("It happened on S. Elm Street.")),
    (t("He lives on Littleleaf Plaza."), t("He lives on Little Leaf Place.")),
    (t("It happened at 2510 Mill St."), t("It happened in the 2300 block of Mill Street.")),
]

SPARE = [
    # short forms, a side left out, a house in the block
    (t("Shots were fired on Alder Ave."), t("Shots were fired on Alder Avenue.")),
    (t("It happened on E. Elm Street."), t("It happened on Elm Street.")),
    (t("It happened at 618 Hen Road."), t("It happened in the 600 block of Hen Road.")),
    # two houses may both play a part; streets with numbers cross
    (t("Police came to 618 Hen Road."), t("The car was found at 920 Hen Road.")),
    (t("It happened on 14th Street."), t("It happened on 14th Avenue.")),
    (t("It happened on F Street."), t("It happened on F Avenue.")),
    # other streets
    (t("Shots were fired on Alder Avenue."), t("The car stopped on Heron Road.")),
    # a crossing; an article that tells of both
    (
        t("It happened at Alder Street and Alder Court."),
        t("It happened at Alder Court and Heron Lane."),
    ),
    (
        t("It happened on Alder Avenue."),
        t("It ended on Alder Road.", also="It began on Alder Avenue."),
    ),
    (
        t("It will be held on Alder Avenue.", modality="planned"),
        t("It was held on Alder Road."),
    ),
]


@pytest.mark.parametrize(("a", "b"), FLAG)
def test_flags(judging: Judging, a: Told, b: Told) -> None:
    assert ("conflict", "address-differs") in [(str(j.verdict), j.rule) for j in judging(a, b)]


@pytest.mark.parametrize(("a", "b"), SPARE)
def test_spares(judging: Judging, a: Told, b: Told) -> None:
    assert "address-differs" not in [j.rule for j in judging(a, b)]


def test_addresses() -> None:
    text = "The Alder Road shop is near the 600 block of E. Main Street and NW 3rd Ave."
    found = [(x.text, x.base, x.kind, x.side, x.number) for x in addresses(text, offset=7)]
    assert found == [
        ("Alder Road", "alder", "road", "", 0),
        ("600 block of E. Main Street", "main", "street", "e", 600),
        ("NW 3rd Ave", "3rd", "avenue", "nw", 0),
    ]
    first = next(addresses(text, offset=7))
    assert text[first.span.start - 7 : first.span.end - 7] == "Alder Road"
