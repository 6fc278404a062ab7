"""What one article did not have yet and the other has: pairs to flag, and pairs to spare."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Judging
from tests.judge.tellings import Told

MON, TUE = "2026-01-12", "2026-01-13"
TITLE = "Fire at the Alder Street mill in Kestrel Bay"


def t(text: str, day: str = MON, **more: str) -> Told:
    return Told(text=text, day=day, title=TITLE, **more)


FLAG = [
    (t("No arrests have been made in the mill fire."), t("A man was arrested over it.", TUE)),
    (t("No one was in custody on Sunday."), t("Police have arrested a suspect.", TUE)),
    (
        t("Police are searching for the gunman."),
        t("The gunman turned himself in at the mill.", TUE),
    ),
    (t("The gunman remains at large."), t("Police captured the gunman near the mill.", TUE)),
    (t("Police do not have a suspect in custody."), t("Tom Reed is now in custody.", TUE)),
    (
        t("Police have not identified the victim."),
        t("The victim was identified as Ann Moss.", TUE),
    ),
    (
        t("The name of the victim was not immediately released."),
        t("Ann Moss, 31, was killed in the mill, police said.", TUE),
    ),
    (t("The motive for the attack is unclear."), t("The motive was robbery, police said.", TUE)),
    (t("Her condition was not known."), t("She was in stable condition at the hospital.")),
    (
        t("Tom Reed is expected to be charged this week."),
        t("Tom Reed was charged with arson.", TUE),
    ),
    (t("Tom Reed is awaiting trial."), t("Tom Reed was convicted of arson.", TUE)),
]

SPARE = [
    # written in the other order
    (t("A man was arrested over the mill fire."), t("No arrests have been made.", TUE)),
    # another person, another case
    (
        t("Police are searching for a second suspect."),
        t("A suspect was arrested in the mill.", TUE),
    ),
    (
        t("No arrests have been made in the mill fire."),
        t("Tom Reed was arrested in an unrelated robbery.", TUE),
    ),
    (
        t("Police are searching for Bo Finch, a suspect."),
        t("Police have arrested a suspect, Tom Reed.", TUE),
    ),
    # the victim's name is not the suspect's
    (
        t("Police have not identified the victim."),
        t("Tom Reed, 40, is the suspect, police said.", TUE),
    ),
    (
        t("The fourth victim has not been identified."),
        t("Police identified the victim as Ann Moss.", TUE),
    ),
    # courts deal with many people
    (
        t("Bo Finch has pleaded not guilty."),
        t("Tom Reed pleaded guilty to arson at the mill.", TUE),
    ),
    # both say so
    (t("No arrests have been made."), t("Police have made no arrests over the fire.", TUE)),
    # an arrest at the scene was made before anyone could say that there was none
    (t("No suspects have been arrested."), t("Tom Reed was arrested at the scene.", TUE)),
    # a denial of the same words on the same day
    (
        t("The owner of the mill, Tom Reed, was arrested on Monday."),
        t("The owner of the mill, Tom Reed, has not been arrested."),
    ),
    # whoever is charged may be on the run
    (t("The gunman is on the run."), t("The gunman was charged with murder.", TUE)),
    # a plan
    (
        t("No arrests have been made."),
        t("A man will be held once he was arrested.", TUE, modality="planned"),
    ),
]


@pytest.mark.parametrize(("a", "b"), FLAG)
def test_flags(judging: Judging, a: Told, b: Told) -> None:
    assert ("update", "became-known") in [(str(j.verdict), j.rule) for j in judging(a, b)]


@pytest.mark.parametrize(("a", "b"), SPARE)
def test_spares(judging: Judging, a: Told, b: Told) -> None:
    assert "became-known" not in [j.rule for j in judging(a, b)]


def test_says_what_either_side_has(judging: Judging) -> None:
    (found,) = judging(*FLAG[0])
    assert found.says == ("No arrests", "was arrested")
    assert "did not have yet" in found.reason


def test_long_text_takes_linear_time(judging: Judging) -> None:
    text = "the name of the " * 2000 + "no one not in any condition " * 2000
    assert judging(t(text), t("A man was arrested over it.")) is not None
