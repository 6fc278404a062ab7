"""Ages, tolls and amounts: pairs of claims that must be flagged and pairs that must be spared."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Judging
from tests.judge.tellings import Told

MON, TUE, MAY = "2026-01-12", "2026-01-13", "2026-05-20"
TOWN = {"title": "Shooting at the harbour club in Saint Orme"}


def t(text: str, day: str = MON, **more: str) -> Told:
    return Told(text=text, day=day, **{**TOWN, **more})


FLAG: list[tuple[str, Told, Told, str, str]] = [
    (
        "a name spelled in two ways",
        t("The suspects are Bo Hart, 16; Ann Ro, 20; and Kamontay Ellisor, 19."),
        t("Police arrested 18-year-old Kemontay Ellisor in the shooting."),
        "conflict",
        "age-differs",
    ),
    (
        "one of several in a list",
        t("The victims are Ann Marie Ro, 35; Bo Hart, 26; and Cal Dunn, 41."),
        t("Ann Ro, 35, Bo Hart, 36, and Cal Dunn, 41, were killed.", TUE),
        "conflict",
        "age-differs",
    ),
    (
        "a middle name",
        t("Tomas Pell Orrin III, 49, is charged."),
        t("The 48-year-old Tomas Orrin is charged."),
        "conflict",
        "age-differs",
    ),
    (
        "a trade before the name",
        t("Tomas Orrin, 27, of Kestrel, was the last victim."),
        t("He shot 26-year-old plumber Tomas Orrin in a parking lot.", TUE),
        "conflict",
        "age-differs",
    ),
    (
        "who was",
        t("Erica Solberg, who lived in Kestrel, was 26."),
        t("The shooting took the life of Erica Solberg, 26, of Kestrel."),
        "agree",
        "age-agrees",
    ),
    (
        "younger in the later article",
        t("The 45-year-old Larry Orrin was at the courthouse."),
        t("Larry Orrin, 44, was shot by officers at the courthouse.", MAY),
        "conflict",
        "age-differs",
    ),
    (
        "no name, but one deed",
        t("The bullet pierced a wall and struck his 10-year-old son in the cheek."),
        t("The bullet went through a wall and struck Orrin's 11-year-old son in the cheek."),
        "conflict",
        "age-differs",
    ),
    (
        "months and a year",
        t("A 13-month-old boy was killed as a gunman fired on a car in Kestrel."),
        t("A 1-year-old boy died when a gunman fired on a car in Kestrel."),
        "agree",
        "age-agrees",
    ),
    (
        "killed and wounded are the shot",
        t("Twelve people were shot at the club."),
        t("A shooting at the club killed one woman and injured 11 others."),
        "agree",
        "number-agrees",
    ),
    (
        "as many dead, other wounded",
        t("One person was killed and 13 were injured in the shooting."),
        t("The shooting killed one woman and injured 11 others."),
        "conflict",
        "number-differs",
    ),
    (
        "more wounded later",
        t("One person was killed and 15 wounded at the club."),
        t("One person was killed and 16 injured at the club.", "2026-01-16"),
        "update",
        "count-rose",
    ),
    (
        "men and women the other way round",
        t("The shootings left three women and two men dead."),
        t("The shootings left three men and two women dead."),
        "conflict",
        "number-differs",
    ),
    (
        "men and women are people",
        t("A man who was suspected of killing five people was found dead, the sheriff said."),
        t("The shootings left three men and two women dead, the sheriff said."),
        "agree",
        "number-agrees",
    ),
    (
        "a distance to one place",
        t("Saint Orme is 100 miles northeast of Kestrel."),
        t("It happened at the courthouse of Saint Orme, about 65 miles northeast of Kestrel."),
        "conflict",
        "amount-differs",
    ),
    (
        "pages",
        t("Among the allegations of the 48-page indictment were family holidays."),
        t("The goal was to enrich themselves, the 47-page indictment says."),
        "conflict",
        "amount-differs",
    ),
    (
        "the same noun and verb beside an equal figure",
        t("Four members of the Harbour Lords gang pleaded guilty in the shooting of four boys."),
        t("Six members of the Harbour Lords gang pleaded guilty in the shooting of four boys."),
        "conflict",
        "amount-differs",
    ),
    (
        "all six",
        t("All six were taken to Kestrel Hospital for treatment."),
        t("Five people were taken to Kestrel Hospital for treatment and are doing well."),
        "conflict",
        "amount-differs",
    ),
    (
        "bullets and shots",
        t("A gunman walked into the club and fired at least 20 bullets."),
        t("Neighbours of the club heard 10 to 12 shots ring out."),
        "conflict",
        "amount-differs",
    ),
    (
        "a telling figure",
        t("He has been charged with 269 counts of wire fraud."),
        t("Michael Orrin faces 269 counts of wire fraud after a long inquiry."),
        "agree",
        "amount-agrees",
    ),
    (
        "about as many",
        t("About 800,000 federal employees face problems with their finances."),
        t("The lapse goes on, affecting 800,000 federal employees."),
        "agree",
        "amount-agrees",
    ),
]

SPARE: list[tuple[str, Told, Told]] = [
    (
        "a birthday between the articles",
        t("The 22-year-old Tomas Orrin is charged with murder."),
        t("Tomas Orrin, 23, was charged with murder.", MAY),
    ),
    (
        "brothers with like names, both in one article",
        t("Darrel Orrin, 20, was shot.", also="His brother Darrell Orrin was hurt."),
        t("Darrell Orrin, 25, was shot."),
    ),
    (
        "a man of a town",
        t("A 45-year-old New York man was arrested."),
        t("A 42-year-old New York man was shot."),
    ),
    (
        "two children of one story",
        t("A 3-year-old girl was hit by a bullet in Kestrel.", also="A 5-year-old girl was too."),
        t("A 5-year-old girl was hit by a bullet in Kestrel."),
    ),
    (
        "another number of dead",
        t("Four people were shot, one fatally."),
        t("The shooting left two dead and two wounded."),
    ),
    (
        "two events of one town",
        t("One person died and seven were injured in a July 2024 shooting at a Kestrel bar."),
        t("One person was killed and 15 wounded."),
    ),
    (
        "one shot of many",
        t("The gunman turned round before firing a single shot."),
        t("She heard about six shots before she ran to the exit."),
    ),
    (
        "missions to two places",
        t("The agency will launch two missions to Mars and a probe to Jupiter."),
        t("The agency will be launching two missions to the lunar far side."),
    ),
    (
        "counts of two crimes",
        t("He was charged with one count of murder and two counts of felonious assault."),
        t("They were charged with two counts of aggravated murder after the attack."),
    ),
    (
        "other stores",
        t("Decisions on pay are made at the more than 4,300 stores of the firm."),
        t("The plaintiffs worked in 3,400 stores in 170 kinds of job."),
    ),
    (
        "other places of treatment",
        t("Units took two victims to Great River Hospital."),
        t("Units took four other victims with gunshot wounds to Orme General in Kestrel."),
    ),
]


@pytest.mark.parametrize(("name", "a", "b", "verdict", "rule"), FLAG, ids=[r[0] for r in FLAG])
def test_flags(judging: Judging, name: str, a: Told, b: Told, verdict: str, rule: str) -> None:
    found = [(str(j.verdict), j.rule) for j in judging(a, b) if j.kind == "number"]
    assert (verdict, rule) in found, name
    if verdict != "conflict":
        assert "conflict" not in {v for v, _ in found}, name


@pytest.mark.parametrize(("name", "a", "b"), SPARE, ids=[r[0] for r in SPARE])
def test_spares(judging: Judging, name: str, a: Told, b: Told) -> None:
    shown = [j for j in judging(a, b, 0.5) if j.verdict != "unclear" and j.kind == "number"]
    shown = [j for j in shown if not (j.rule == "number-agrees" and j.says[0] == "1 killed")]
    assert shown == [], name
