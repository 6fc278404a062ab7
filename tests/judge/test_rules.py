"""Every rule with pairs that it must flag and pairs that it must spare."""

from __future__ import annotations

import pytest

from crosscheck.judge.rules import RULES
from tests.judge.conftest import Judging
from tests.judge.tellings import Told

MON, TUE, THU = "2026-01-12", "2026-01-13", "2026-01-15"
BAY = {"title": "Ferry Ocean Lark capsizes off Kestrel Bay"}


def t(text: str, day: str = MON, **more: str) -> Told:
    return Told(text=text, day=day, **{**BAY, **more})


# rule, one side, the other, the verdict and the rule id that must come of it
FLAG: list[tuple[str, Told, Told, str, str]] = [
    (
        "counts",
        t("Twelve people were killed when the Ocean Lark sank."),
        t("A dozen people died on the Ocean Lark."),
        "agree",
        "number-agrees",
    ),
    (
        "counts",
        t("The sinking of the Ocean Lark has killed 21 people.", THU),
        t("The sinking of the Ocean Lark has killed 31 people.", THU),
        "conflict",
        "number-differs",
    ),
    (
        "counts",
        t("12 dead"),
        t("21 dead", also="The Ocean Lark left Kestrel Bay for Saint Orme."),
        "conflict",
        "number-differs",
    ),
    (
        "counts",
        t("Twelve people were killed on the Ocean Lark.", MON),
        t("The death toll on the Ocean Lark rose to 21.", THU),
        "update",
        "count-rose",
    ),
    (
        "counts",
        t("Fifteen people from the Ocean Lark are missing.", MON),
        t("Six people from the Ocean Lark are missing.", THU),
        "update",
        "count-rose",
    ),
    (
        "counts",
        t("21 people were injured on the Ocean Lark, police said.", speaker="police"),
        t(
            "18 people were injured on the Ocean Lark, Kestrel General Hospital said.",
            speaker="Kestrel General Hospital",
        ),
        "unclear",
        "speakers-differ",
    ),
    (
        "counts",
        t("Floods in China have killed 12 people.", title="Floods in the south"),
        t("In China 21 people have been killed by the floods.", title="Rain goes on"),
        "conflict",
        "number-differs",
    ),
    (
        "ages",
        t("Captain Tomas Orrin, 54, was arrested."),
        t("The 54-year-old Tomas Orrin is held."),
        "agree",
        "age-agrees",
    ),
    (
        "ages",
        t("Captain Tomas Orrin, 54, was arrested."),
        t("Tomas Orrin, 45, is held."),
        "conflict",
        "age-differs",
    ),
    (
        "counts",
        t("Five people were injured on the Ocean Lark."),
        t("Four people were injured on the Ocean Lark, not five as first reported."),
        "update",
        "count-corrected",
    ),
    (
        "tolls",
        t("Four people were shot in Saint Orme, one fatally."),
        t("A man was killed and six more were wounded in the shooting in Saint Orme."),
        "conflict",
        "number-differs",
    ),
    (
        "amounts",
        t("The government set up a relief fund of $4 million for the families."),
        t("The government has promised the families a relief fund of $4m."),
        "agree",
        "amount-agrees",
    ),
    (
        "amounts",
        t("The government set up a relief fund of $4 million for the families."),
        t("The government set up a relief fund of $9 million for families."),
        "conflict",
        "amount-differs",
    ),
    (
        "anchors",
        t("It is the first visit to China by a South Korean leader since 2019."),
        t("It is the first time in six years that a South Korean leader has visited China."),
        "agree",
        "anchor-agrees",
    ),
    (
        "anchors",
        t("It is the first visit to China by a South Korean leader since 2019."),
        t("It is the first visit to China by a South Korean leader in three years."),
        "conflict",
        "anchor-differs",
    ),
    (
        "dates",
        t("The first hearing of the inquiry is set for Feb. 9."),
        t("The first hearing of the inquiry is set for Monday, February 9."),
        "agree",
        "date-agrees",
    ),
    (
        "dates",
        t("The vigil for the Ocean Lark is planned for Friday.", modality="planned"),
        t("The vigil for the Ocean Lark is planned for January 20.", modality="planned"),
        "conflict",
        "date-differs",
    ),
    (
        "dates",
        t("The vigil for the Ocean Lark is planned for January 16.", MON, modality="planned"),
        t("The vigil for the Ocean Lark is planned for January 20.", THU, modality="planned"),
        "update",
        "plan-moved",
    ),
    (
        "dates",
        t("The ferry Ocean Lark was built in Kestrel Bay in 1992."),
        t("The ferry Ocean Lark was built in Kestrel Bay in 1985."),
        "conflict",
        "date-differs",
    ),
    (
        "ranks",
        t("As its diplomats know, China is South Korea's largest trading partner."),
        t("As its diplomats know, China is South Korea's second-largest trading partner."),
        "conflict",
        "rank-differs",
    ),
    (
        "counts",
        t("21 people were injured, police said.", speaker="police"),
        t(
            "Only 5 people were injured on the Ocean Lark, police said.",
            speaker="police",
            also="The Ocean Lark left Kestrel Bay for Saint Orme.",
        ),
        "conflict",
        "number-differs",
    ),
    (
        "dates",
        t("The captain of the Ocean Lark was arrested in Kestrel Bay on Monday."),
        t("The captain of the Ocean Lark was arrested in Kestrel Bay on January 9."),
        "conflict",
        "date-differs",
    ),
    (
        "lengths",
        t("President Lee arrived in China for a four-day visit.", "2026-01-04"),
        t("President Lee's visit to China runs from January 4 to 7.", "2026-01-05"),
        "agree",
        "duration-agrees",
    ),
    (
        "lengths",
        t("President Lee arrived in China for a four-day state visit.", "2026-01-04"),
        t("President Lee arrived in China for a six-day state visit.", "2026-01-04"),
        "conflict",
        "duration-differs",
    ),
    (
        "ranks",
        t("Its trade with China grew: China is South Korea's largest trading partner."),
        t("China is the biggest trading partner of South Korea, and China knows it."),
        "agree",
        "rank-agrees",
    ),
    (
        "denials",
        t("Captain Tomas Orrin of the Ocean Lark was arrested.", THU),
        t("Captain Tomas Orrin of the Ocean Lark has not been arrested.", THU),
        "conflict",
        "denied",
    ),
    (
        "denials",
        t("Captain Tomas Orrin of the Ocean Lark has not been arrested.", MON),
        t("Captain Tomas Orrin of the Ocean Lark was arrested.", THU),
        "update",
        "turned",
    ),
    (
        "quotations",
        t(
            "“There was one loud bang and then the deck tilted,” said Mira Solberg.",
            speaker="Mira Solberg",
        ),
        t(
            "“There was one loud bang and then the deck tilted,” said Dana Whitlock.",
            speaker="Dana Whitlock",
        ),
        "conflict",
        "speaker-differs",
    ),
    (
        "restatements",
        t("Divers resumed their search of the wreck at first light."),
        t("Divers resumed the search of the wreck at first light."),
        "agree",
        "restated",
    ),
    (
        "restatements",
        t("The cause of the accident is not known."),
        t("The cause of the accident is still not known."),
        "agree",
        "restated",
    ),
    (
        "persons",
        t("Kevin Orrin, 18, was among the dead of the Ocean Lark."),
        t("Brian Orrin, 18, was among the dead of the Ocean Lark."),
        "conflict",
        "name-differs",
    ),
    (
        "slots",
        t("The captain of the Ocean Lark was taken to Mercy Hospital by helicopter."),
        t("The captain of the Ocean Lark was taken to Lakeside Hospital by helicopter."),
        "conflict",
        "named-differently",
    ),
    (
        "places",
        t("The wake was held on Harbour Road."),
        t("The wake was held on Harbour Lane."),
        "conflict",
        "address-differs",
    ),
    (
        "unknowns",
        t("The captain of the Ocean Lark is still at large.", MON),
        t("The captain of the Ocean Lark turned himself in.", TUE),
        "update",
        "became-known",
    ),
    (
        "hours",
        t("The Ocean Lark capsized at 2:40 a.m."),
        t("The Ocean Lark capsized at 2:30 a.m."),
        "conflict",
        "hour-differs",
    ),
    (
        "hours",
        t("The Ocean Lark capsized at 2:40 a.m. on Saturday."),
        t("The Ocean Lark capsized about 2:45 a.m."),
        "agree",
        "hour-agrees",
    ),
]

# rule, one side, the other: no conflict, no update and no agreement may come of it
SPARE: list[tuple[str, Told, Told]] = [
    (
        "counts",
        t("Twelve people were killed on the Ocean Lark."),
        t("Twelve people were injured on the Ocean Lark."),
    ),
    (
        "counts",
        t("21 people were killed on the Ocean Lark."),
        t("Thirty-six people died when the Silver Tern sank in 2011."),
    ),
    (
        "counts",
        t("21 people were killed on the Ocean Lark."),
        t("Two crew members were killed on the Ocean Lark."),
    ),
    (
        "counts",
        t("At least 12 people were killed on the Ocean Lark."),
        t("31 people were killed on the Ocean Lark."),
    ),
    (
        "counts",
        t("21 people were killed on the Ocean Lark."),
        t(
            "31 people were killed on the Ocean Lark.",
            also="Earlier reports of 21 people killed on the Ocean Lark were wrong.",
        ),
    ),
    (
        "counts",
        t("21 people may be killed on the Ocean Lark.", modality="forecast"),
        t("31 people were killed on the Ocean Lark."),
    ),
    (
        "counts",
        t("Dozens were injured on the Ocean Lark."),
        t("Nine people were injured on the Ocean Lark."),
    ),
    ("ages", t("Captain Tomas Orrin, 54, was arrested."), t("Mira Solberg, 45, was on board.")),
    (
        "ages",
        t("Captain Tomas Orrin, 54, was arrested."),
        t("Tomas Orrin, 55, was arrested.", "2026-03-20"),
    ),
    (
        "tolls",
        t("Eleven people were shot in Saint Orme, two of them fatally."),
        t("A shooting in Saint Orme killed two people and wounded ten others.", "2026-03-20"),
    ),
    (
        "ages",
        t("Tomas Orrin, 54, was arrested."),
        t("Tomas Orrin, 57, was released.", "2028-05-01"),
    ),
    (
        "ages",
        t("Ann Jackson, 40, was killed.", also="Her husband Dwayne Jackson was killed."),
        t("Jackson, 50, was her husband."),
    ),
    (
        "ages",
        t("The 66-year-old James Hodges of Belle Haven was shot."),
        t("His 6-year-old son, James, was killed."),
    ),
    ("ages", t("Ann Smith, 12, was hurt."), t("Bo Smith, 6, was hurt.")),
    ("ages", t("Malia and Sasha Orrin, aged 16 and 13, came too."), t("Sasha Orrin, 13, came.")),
    (
        "amounts",
        t("The government set up a relief fund of $4 million for the families."),
        t("The government set up a relief fund of $9 million for families.", "2026-03-01"),
    ),
    (
        "counts",
        t("The attack at the club left 50 people dead.", "2016-06-12", title="Club attack"),
        t(
            "It is 15 years after the attacks that killed nearly 3,000 people.",
            "2016-09-29",
            title="Families of the attacks",
        ),
    ),
    (
        "counts",
        t("Floods in China have killed 12 people.", title="Floods in the south"),
        t("A blast in a mine in China has killed 21 people.", title="Mine blast"),
    ),
    (
        "dates",
        t("At a March 2 event in Norwalk Blumenthal said that he had served in Vietnam."),
        t("At an event in Norwalk Blumenthal said in March 2008 that he had served in Vietnam."),
    ),
    (
        "restatements",
        t("It is the first visit to China by a South Korean leader since 2019."),
        t("It is the first visit to China by a South Korean leader since 2016."),
    ),
    (
        "restatements",
        t("As its diplomats know, China is South Korea's largest trading partner."),
        t("As its diplomats know, China is South Korea's second-largest trading partner."),
    ),
    (
        "dates",
        t("Lee met Xi at the summit in Gyeongju in November.", "2025-06-10"),
        t("Lee met Xi at the summit in Gyeongju in November 2025.", "2026-01-05"),
    ),
    (
        "dates",
        t("The vigil for the Ocean Lark is planned for Friday.", modality="planned"),
        t("The vigil for the Ocean Lark was held on January 20.", "2026-01-21"),
    ),
    (
        "amounts",
        t("South Korea and Vietnam traded goods worth $86.7 billion last year."),
        t(
            "South Korea wants to raise trade with Vietnam to $150 billion by 2030.",
            modality="planned",
        ),
    ),
    (
        "amounts",
        t("The wreck of the Ocean Lark lies in 36 metres of water."),
        t("The boat struck the reef about three miles from the harbor."),
    ),
    (
        "anchors",
        t("It is the first state visit to China by a South Korean leader in nine years."),
        t("It is the first visit to China by a South Korean leader since 2019."),
    ),
    (
        "anchors",
        t("It is the first visit to Seoul by a Vietnamese party chief in 11 years."),
        t("It is the first time in six years that a leader of South Korea has travelled to China."),
    ),
    (
        "dates",
        t("The public inquiry was formally opened on Wednesday.", THU),
        t("The first hearing of the public inquiry is set for Feb. 9.", THU),
    ),
    (
        "dates",
        t("The Ocean Lark capsized on Monday in Kestrel Bay.", MON),
        t("The Ocean Lark capsized on Monday in Kestrel Bay.", "2026-01-20"),
    ),
    (
        "lengths",
        t("President Lee arrived in China for a four-day visit.", "2026-01-04"),
        t("Party chief Lam began a three-day visit to South Korea.", "2025-08-11"),
    ),
    (
        "ranks",
        t("China is South Korea's largest trading partner."),
        t("South Korea is China's largest trading partner."),
    ),
    (
        "ranks",
        t("China is South Korea's largest trading partner."),
        t("Vietnam is South Korea's third-largest trading partner."),
    ),
    (
        "denials",
        t("Alder Line has suspended all of its services."),
        t("Alder Line does not plan to resume its services before the end of January."),
    ),
    (
        "denials",
        t("The Cubs have won the World Series."),
        t("The Cubs had not won the World Series since 1908."),
    ),
    (
        "quotations",
        t(
            "“There was one loud bang and then the deck tilted,” said Mira Solberg.",
            speaker="Mira Solberg",
        ),
        t(
            "“There was one loud bang and then the deck tilted,” said Ms Solberg, a teacher.",
            speaker="Ms Solberg",
        ),
    ),
    (
        "quotations",
        t("“No comment at all today,” said Mira Solberg.", speaker="Mira Solberg"),
        t("“No comment at all today,” said Dana Whitlock.", speaker="Dana Whitlock"),
    ),
    (
        "restatements",
        t("Alder Line sued the harbour board over the Ocean Lark."),
        t("The harbour board sued Alder Line over the Ocean Lark."),
    ),
    (
        "restatements",
        t("The minister will open the inquiry into the sinking.", modality="planned"),
        t("The minister opened the inquiry into the sinking."),
    ),
    ("persons", t("Erica Orrin, 18, was on board."), t("Erika Orrin, 18, was on board.")),
    (
        "slots",
        t("One sailor of the Ocean Lark was taken to Mercy Hospital by helicopter."),
        t("One sailor of the Ocean Lark was taken to Lakeside Hospital by helicopter."),
    ),
    ("places", t("The wake was on Harbour Road."), t("It was held on Harbour Rd.")),
    (
        "unknowns",
        t("The captain of the Ocean Lark was arrested.", MON),
        t("No arrests have been made over the Ocean Lark.", TUE),
    ),
    (
        "hours",
        t("The Ocean Lark capsized at 2:40 a.m."),
        t("Rescuers arrived at the Ocean Lark at 3:05 a.m."),
    ),
]


FLAG += [
    (
        "opposites",
        t("The Saint Orme court upheld the ruling against Alder Line."),
        t("The Saint Orme court overturned the ruling against Alder Line."),
        "conflict",
        "opposite",
    ),
    (
        "opposites",
        t("Voters in Saint Orme rejected the plan of Mayor Ada Holt for the harbour."),
        t("Voters in Saint Orme approved the plan of Mayor Ada Holt for the harbour."),
        "conflict",
        "opposite",
    ),
    (
        "swaps",
        t("In the final Kestrel Bay beat Saint Orme on Monday."),
        t("In the final Saint Orme beat Kestrel Bay on Monday."),
        "conflict",
        "roles-swapped",
    ),
    (
        "swaps",
        t("In the final Kestrel Bay lost 3-1 to Saint Orme on Monday."),
        t("In the final Saint Orme lost 3-1 to Kestrel Bay on Monday."),
        "conflict",
        "roles-swapped",
    ),
]
SPARE += [
    (
        "tolls",
        t("Four people were shot in Saint Orme, one fatally."),
        t("A man was killed and four more were wounded in the shooting in Saint Orme."),
    ),
    (
        "opposites",
        t("The Saint Orme court upheld the ruling against Alder Line."),
        t("The Kestrel Bay court overturned a sentence of Dana Whitlock."),
    ),
    (
        "opposites",
        t("The Saint Orme court upheld the ruling against Alder Line.", MON),
        t("The Saint Orme court overturned the ruling against Alder Line.", "2026-02-12"),
    ),
    (
        "opposites",
        t("Alder Line has suspended its services to Saint Orme."),
        t("Alder Line did not resume its services to Saint Orme."),
    ),
    (
        "swaps",
        t("In the final Kestrel Bay beat Saint Orme on Monday."),
        t("In the final Saint Orme lost to Kestrel Bay on Monday."),
    ),
    (
        "swaps",
        t("In the final Kestrel Bay beat Saint Orme on Monday.", MON),
        t("In the final Saint Orme beat Kestrel Bay on Thursday.", THU),
    ),
]


@pytest.mark.parametrize(("rule", "a", "b", "verdict", "rule_id"), FLAG)
def test_flags(judging: Judging, rule: str, a: Told, b: Told, verdict: str, rule_id: str) -> None:
    assert (verdict, rule_id) in [(str(j.verdict), j.rule) for j in judging(a, b)]


@pytest.mark.parametrize(("rule", "a", "b"), SPARE)
def test_spares(judging: Judging, rule: str, a: Told, b: Told) -> None:
    shown = [j for j in judging(a, b) if j.verdict != "unclear" and _of(rule, j.rule)]
    assert shown == []


_IDS = {
    "counts": {"number-differs", "number-agrees", "count-rose", "count-corrected"},
    "tolls": {"number-differs", "number-agrees", "count-rose"},
    "ages": {"age-differs", "age-agrees"},
    "amounts": {"amount-differs", "amount-agrees"},
    "anchors": {"anchor-differs", "anchor-agrees"},
    "dates": {"date-differs", "date-agrees", "plan-moved"},
    "lengths": {"duration-differs", "duration-agrees"},
    "hours": {"hour-differs", "hour-agrees"},
    "ranks": {"rank-agrees", "rank-differs"},
    "denials": {"denied", "turned"},
    "opposites": {"opposite"},
    "swaps": {"roles-swapped"},
    "quotations": {"speaker-differs"},
    "persons": {"name-differs"},
    "slots": {"named-differently"},
    "places": {"address-differs"},
    "unknowns": {"became-known"},
    "restatements": {"restated"},
}


def _of(rule: str, rule_id: str) -> bool:
    return rule_id in _IDS[rule]


def test_no_rule_lacks_a_half() -> None:
    names = [name for name, _ in RULES]
    assert sorted({row[0] for row in FLAG}) == sorted(names)
    assert sorted({row[0] for row in SPARE}) == sorted(names)
    told = {rule_id for _, _, _, _, rule_id in FLAG}
    assert {i for ids in _IDS.values() for i in ids} <= told


def test_reasons_show_the_arithmetic(judging: Judging) -> None:
    (found,) = [
        j
        for j in judging(
            t("It is the first visit to China by a South Korean leader since 2019.", "2026-01-05"),
            t(
                "It is the first time in six years that a South Korean leader has visited China.",
                "2026-01-05",
            ),
        )
        if j.rule == "anchor-agrees"
    ]
    assert "mid-2019 to mid-2020" in found.reason
    assert "2019" in found.says[0] + found.says[1]
