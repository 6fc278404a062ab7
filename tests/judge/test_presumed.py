"""Two texts that somebody asks about: what to flag, what to spare, what stays open."""

from __future__ import annotations

import pytest

from tests.judge.conftest import Judging
from tests.judge.tellings import Told

MON, LATER = "2026-01-05", "2026-02-20"


def t(text: str, day: str = MON) -> Told:
    return Told(text=text, day=day)


FLAG = [
    ("$86.7 billion", "more than $90 billion", "conflict"),
    ("a five-day visit", "January 4–7", "conflict"),
    ("a three-week course", "March 3-7", "conflict"),
    ("mid-2019", "December 2019", "conflict"),
    ("it opened in 2014", "it opened in 2016", "conflict"),
    ("exports doubled", "exports rose 200 percent", "conflict"),
    ("closed for 18 months", "shut since September 2025", "conflict"),
    ("40 degrees Celsius in the shade", "95 degrees Fahrenheit in the shade", "conflict"),
    ("kick-off at 8 p.m. CET", "kick-off at 8 p.m. GMT", "conflict"),
    ("the third-largest bank", "the second-largest bank", "conflict"),
    ("fewer than 200 jobs will go", "240 job cuts", "conflict"),
    ("approved by 312 votes to 254", "approved 312-245", "conflict"),
    ("Health Minister Daniel Osei", "Health Minister Kwame Osei", "conflict"),
    ("the officer was charged", "the officer was not charged", "conflict"),
    ("the June summit will go ahead", "the June summit has been called off", "conflict"),
    ("Wales lost 3-0 to Norway", "Wales beat Norway 3-0", "conflict"),
    (
        "Norway will send two frigates and 300 sailors to the Red Sea, Tora Lind said.",
        "Tora Lind announced that Norway would send two frigates and 130 sailors to the Red Sea.",
        "conflict",
    ),
    (
        "Nearly 2,000 flights were cancelled in the United States as a snowstorm swept in.",
        "The snowstorm forced airlines to cancel more than 3,400 flights in the U.S.",
        "conflict",
    ),
]
AGREE = [
    ("the first visit by a South Korean leader since 2019", "the first time in six years"),
    ("$86.7 billion", "$90bn"),
    ("A summit is scheduled for Tuesday", "January 6"),
    ("four-day visit", "January 4–7"),
    ("in place for nearly a decade", "banned since 2016"),
    ("last November", "November last year"),
    ("in the second quarter of 2025", "the April to June period of 2025"),
    ("dozens killed", "54 killed"),
    ("more than 700 killed", "718 killed"),
    ("100 hectares of scrub", "about 250 acres of scrub"),
    ("the talks open at noon GMT", "the talks open at 7 a.m. EST"),
    ("at 3 p.m. London time", "at 10 a.m. New York time"),
    ("a 51-49 vote", "51 votes to 49"),
    ("Brazil's exports doubled", "Brazilian exports rose 100 percent"),
]
OPEN = [
    ("at least 12 killed", "21 killed"),
    ("by 2030", "in 2028"),
    ("revenue of $5.6 billion", "a profit of $310 million"),
    ("exports of $5.6 billion", "imports of $7 billion"),
    ("Ohio's jobless rate was 4.6%", "the U.S. jobless rate was 4.1%"),
    ("the country's largest city", "the third-largest city in the world"),
    ("five killed, among them the gunman", "four killed by the gunman"),
    ("rose 0.2 percentage points", "rose 0.2 percent"),
    ("3.5 trillion won", "$2.4 billion"),
    ("52.7 percent against it", "47.3 percent in favour"),
    ("inflation of 2.9% in March", "inflation of 3.1% in April"),
    ("12 killed", "21 injured"),
    ("Miller, 24, won in Oslo", "Berg, 31, lost in Rome"),
]
UPDATE = [
    ("shrank 3.3 percent", "shrank 3.2 percent"),
    ("a growth forecast of 3.4%", "the growth forecast was raised to 3.7%"),
    ("310 cholera cases as of Monday", "402 cholera cases as of Thursday"),
    ("the bid is worth $38 a share", "the bid was raised to $41 a share from $38"),
    (
        "The clinic treated 3,200 refugees last year.",
        "Correction: the clinic treated 2,300 refugees last year, not 3,200.",
    ),
]


@pytest.mark.parametrize(("a", "b", "verdict"), FLAG)
def test_flags_what_cannot_both_be_true(judging: Judging, a: str, b: str, verdict: str) -> None:
    (decided, *_) = sorted(judging(t(a), t(b), asked=True), key=lambda j: j.verdict.place)
    assert decided.verdict == verdict, decided.reason


@pytest.mark.parametrize(("a", "b"), AGREE)
def test_agrees_where_both_say_the_same(judging: Judging, a: str, b: str) -> None:
    found = judging(t(a), t(b), asked=True)
    assert {j.verdict.value for j in found} == {"agree"}, found


@pytest.mark.parametrize(("a", "b"), OPEN)
def test_leaves_open_what_can_both_be_true(judging: Judging, a: str, b: str) -> None:
    found = judging(t(a), t(b), asked=True)
    assert {j.verdict.value for j in found} <= {"unclear"}, found


@pytest.mark.parametrize(("a", "b"), UPDATE)
def test_updates_what_the_later_text_replaces(judging: Judging, a: str, b: str) -> None:
    found = judging(t(a), t(b, LATER), asked=True)
    assert "update" in {j.verdict.value for j in found}, found
    assert "conflict" not in {j.verdict.value for j in found}, found


@pytest.mark.parametrize(("a", "b", "verdict"), FLAG[:4])
def test_in_a_corpus_a_phrase_shows_nothing(judging: Judging, a: str, b: str, verdict: str) -> None:
    """What is presumed of a question is presumed of nothing else."""
    assert [j for j in judging(t(a), t(b)) if j.rule.startswith("presumed")] == []


def test_an_open_question_says_what_it_knows(judging: Judging) -> None:
    (found,) = judging(t("at least 12 killed"), t("21 killed"), asked=True)
    assert "at least 12 killed against 21 killed" in found.reason or (
        "21 killed against at least 12 killed" in found.reason
    )
    assert found.reason.endswith("both can be true")
