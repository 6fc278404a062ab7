"""The hour of one happening: what must clash, what must meet, and what says nothing."""

from __future__ import annotations

import pytest

from crosscheck.judge.happenings import happening
from crosscheck.judge.hours import moments
from crosscheck.judge.protocol import Candidate
from crosscheck.judge.views import View, views
from crosscheck.model import Time
from tests.judge.conftest import Judging
from tests.judge.tellings import Told, statement

SAT, SUN, MON = "2026-01-10", "2026-01-11", "2026-01-12"
DOCK = {"title": "Shooting at the Alder Docks in Kestrel Bay leaves two dead"}


def t(text: str, day: str = SUN, **more: str) -> Told:
    return Told(text=text, day=day, **{**DOCK, **more})


CLASH: list[tuple[Told, Told]] = [
    (t("The shooting happened at 2:40 a.m."), t("The shooting happened at 2:30 a.m.")),
    (t("It happened around 3:30 a.m."), t("Gunfire broke out at 3:50 a.m. on the docks.")),
    (
        t("The shooting occurred at about 1:45 a.m. Saturday at the Alder Docks."),
        t("The shooting happened after 2 a.m. at the Alder Docks."),
    ),
    (
        t("Tomas Orrin was arrested on Friday night."),
        t("Tomas Orrin was arrested on Saturday night."),
    ),
    (
        t("Officers searched the docks until 1:30 a.m."),
        t("Officers searched the docks until about 1:10 a.m."),
    ),
    (
        t("The shooting was reported just after 1 a.m. at the docks."),
        t("Gunfire broke out at the docks around 1:30 a.m."),
    ),
]

MEET: list[tuple[Told, Told]] = [
    (t("Police were called to the docks at 3:22 a.m."), t("Shots were fired about 3:20 a.m.")),
    (
        t("The shooting happened about 6:15 p.m. Saturday."),
        t("Tomas Orrin was shot on Saturday evening at the docks."),
    ),
    (
        t("Two men were shot shortly after midnight on Sunday."),
        t("The shooting happened at 12:05 a.m. Sunday at the docks."),
    ),
    (
        t("Tomas Orrin was shot and killed on Jan. 10.", MON),
        t("Tomas Orrin was shot dead on Saturday.", SUN),
    ),
]

SPARE: list[tuple[Told, Told]] = [
    # two parts of a day in other words: most often two scenes of one story
    (
        t("Two men were shot and killed at the docks Saturday afternoon."),
        t("The shooting at the docks occurred Saturday night."),
    ),
    # another happening: the arrest, what the police said, the paper's day
    (
        t("Two men were shot at the docks on Saturday."),
        t("Tomas Orrin was arrested on Sunday in the shooting at the docks."),
    ),
    (
        t("Two men were shot at the docks on Saturday."),
        t("Two men were shot at the docks, police said on Sunday."),
    ),
    # the police come after the shots
    (
        t("The shooting happened at 2:30 a.m. at the docks."),
        t("Officers responded to the docks at 2:44 a.m."),
    ),
    # "about" bridges ten minutes and leaves some more open
    (t("It happened about 2:30 a.m."), t("The shooting happened at 2:42 a.m.")),
    # one of several
    (
        t("The first shooting happened at 2:30 a.m."),
        t("The second shooting happened at 3:15 a.m."),
    ),
    # a whole hour, and a zone that only one names
    (
        t("The shooting happened at 8:30 p.m. ET."),
        t("The shooting happened at 7:30 p.m. at the docks."),
    ),
    # a negation, and two parts of the day that share an hour
    (
        t("No arrest of Tomas Orrin had been made Saturday evening."),
        t("Tomas Orrin was arrested on Sunday."),
    ),
    (
        t("Two men were shot at the docks on Saturday evening."),
        t("Two men were shot at the docks on Saturday night."),
    ),
    # what happened years ago, and what is on the air tonight
    (
        t("Two men were killed when the Silver Tern sank off Saint Orme in 2011."),
        t("Two men were killed at the Alder Docks on Saturday."),
    ),
    (
        t("Our report comes from Kestrel Bay tonight."),
        t("Two men were shot in Kestrel Bay on Saturday."),
    ),
    # two people who are each arrested once
    (t("Tomas Orrin was arrested on Friday."), t("Mira Solberg was arrested on Saturday.")),
]


def _verdicts(judging: Judging, a: Told, b: Told) -> set[str]:
    return {str(j.verdict) for j in judging(a, b) if j.rule.startswith("hour-")}


@pytest.mark.parametrize(("a", "b"), CLASH)
def test_times_that_cannot_both_be(judging: Judging, a: Told, b: Told) -> None:
    assert _verdicts(judging, a, b) == {"conflict"}


@pytest.mark.parametrize(("a", "b"), MEET)
def test_times_that_meet(judging: Judging, a: Told, b: Told) -> None:
    assert _verdicts(judging, a, b) == {"agree"}


@pytest.mark.parametrize(("a", "b"), SPARE)
def test_times_that_do_not_clash(judging: Judging, a: Told, b: Told) -> None:
    assert "conflict" not in _verdicts(judging, a, b)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Two men were shot at the docks on Saturday, police said.", ["incident"]),
        ("Police said on Saturday that two men were shot.", ["said"]),
        ("Tomas Orrin was arrested Friday in Saturday's shooting.", ["arrest", "incident"]),
        ("When officers arrived just after 4 a.m., they found two men.", ["response"]),
        ("The prices of bread are higher since Monday.", [None]),
    ],
)
def test_a_time_belongs_to_the_nearest_happening(text: str, kinds: list[str | None]) -> None:
    view = _view(t(text))
    found = [happening(time, view) for time in view.of(Time)]
    assert [told.kind if told else None for told in found] == kinds


def test_a_night_runs_on_after_midnight() -> None:
    (night,) = moments(_view(t("Two men were shot on Saturday night.")))
    (morning,) = moments(_view(t("Two men were shot at 1 a.m. Sunday.")))
    assert night.day is not None
    assert night.day * 1440 + night.high > (morning.day or 0) * 1440 + morning.low


def _view(told: Told) -> View:
    one, claims = statement("alpha", told)
    pair = Candidate(one, one, 1.0)
    return views([pair], claims)[one.claim.id]
