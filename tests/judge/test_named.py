"""People under two names: pairs of claims to flag, and pairs to spare."""

from __future__ import annotations

import pytest

from crosscheck.judge.named import one_spelling
from tests.judge.conftest import Judging
from tests.judge.tellings import Told

TITLE = "Shots at a barber shop in Kestrel Bay"


def t(text: str, **more: str) -> Told:
    return Told(text=text, day="2026-01-12", title=TITLE, **more)


FLAG = [
    (t("Police named Brian Moss, 18, as a victim."), t("Police named Kevin Moss, 18, too.")),
    (
        t("A victim, Jared Bramley, 29, was in a critical state."),
        t("A victim, 29-year-old Jared Ramsden, was in a critical state."),
    ),
    (
        t("Shots hit Kevin Moss, an 18-year-old pupil."),
        t("Shots hit Brian Moss, 18, of Kestrel Bay."),
    ),
]

SPARE = [
    # another age, no age, a whole other name
    (t("Police named Brian Moss, 18."), t("Police named Kevin Moss, 41.")),
    (t("Police named Brian Moss."), t("Police named Kevin Moss.")),
    (t("Police named Brian Moss, 18."), t("Police named Kevin Reed, 18.")),
    # one name, spelled or shortened in two ways
    (t("Police named Erica Moss, 18."), t("Police named Erika Moss, 18.")),
    (t("Police named Mohammed Moss, 18."), t("Police named Muhamad Moss, 18.")),
    (t("Police named Christopher Moss, 18."), t("Police named Chris Moss, 18.")),
    (t("Police named J. Moss, 18."), t("Police named Brian Moss, 18.")),
    (t("Police named Brian Lee Moss, 18."), t("Police named Brian Moss, 18.")),
    (t("Police named Ann O'Brian Moss, 18."), t("Police named Ann Obrian Moss, 18.")),
    (t("Police named Ann Moss, 18."), t("Police named Ann Lee Moss of Orme, 18.")),
    # siblings; an article that knows both
    (
        t("The twins Brian Moss, 18, and his sister were hurt."),
        t("Kevin Moss, 18, was hurt."),
    ),
    (
        t("Police named Brian Moss, 18."),
        t("Police named Kevin Moss, 18.", also="With him was Brian Moss."),
    ),
]


@pytest.mark.parametrize(("a", "b"), FLAG)
def test_flags(judging: Judging, a: Told, b: Told) -> None:
    assert ("conflict", "name-differs") in [(str(j.verdict), j.rule) for j in judging(a, b)]


@pytest.mark.parametrize(("a", "b"), SPARE)
def test_spares(judging: Judging, a: Told, b: Told) -> None:
    assert "name-differs" not in [j.rule for j in judging(a, b)]


def test_one_spelling() -> None:
    assert one_spelling("erica", "erika")
    assert one_spelling("mohammed", "muhamad")
    assert one_spelling("ann", "annabel")
    assert not one_spelling("brian", "kevin")


SLOTS = [
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t("The wounded driver was flown to Lakeside Hospital after the crash."),
    ),
    (
        t("The driver was shot by Tom Reed in the parking lot."),
        t("In the parking lot the driver was shot by Carl Finch."),
    ),
]

SPARED_SLOTS = [
    # another joint, a shorter name, another spelling, another frame
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t("The wounded driver was flown from Lakeside Hospital after the crash."),
    ),
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t("The wounded driver was flown to Mercy after the crash."),
    ),
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t("The wounded driver was flown to Mercey Hospital after the crash."),
    ),
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t("The pilot was later flown to Lakeside Hospital."),
    ),
    # one of several; an article that knows both
    (
        t("Another wounded driver was flown to Mercy Hospital after the crash."),
        t("The wounded driver was flown to Lakeside Hospital after the crash."),
    ),
    (
        t("The wounded driver was flown to Mercy Hospital after the crash."),
        t(
            "The wounded driver was flown to Lakeside Hospital after the crash.",
            also="From there he was brought to Mercy Hospital.",
        ),
    ),
]


@pytest.mark.parametrize(("a", "b"), SLOTS)
def test_flags_slots(judging: Judging, a: Told, b: Told) -> None:
    found = [(str(j.verdict), j.rule) for j in judging(a, b)]
    assert ("conflict", "named-differently") in found
    assert "agree" not in [verdict for verdict, _ in found]


@pytest.mark.parametrize(("a", "b"), SPARED_SLOTS)
def test_spares_slots(judging: Judging, a: Told, b: Told) -> None:
    assert "named-differently" not in [j.rule for j in judging(a, b)]
