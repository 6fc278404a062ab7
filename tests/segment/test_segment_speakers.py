"""Whom a claim is attributed to, and how it is put forward."""

from __future__ import annotations

import pytest

from crosscheck.model import Article, Modality
from crosscheck.segment.claims import segment
from crosscheck.segment.modality import modality


def speakers(text: str) -> list[str]:
    found = segment(Article(id="a", path="a", text=text, publisher="p")).claims
    return [claim.speaker for claim in found]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Police said two boats sank.", "Police"),
        ("Harbour master Ingrid Berg says that the wall is safe.", "Harbour master Ingrid Berg"),
        ("Two boats sank on Monday, the mayor said.", "the mayor"),
        ("Two boats sank, said Ingrid Berg, master of the harbour.", "Ingrid Berg"),
        ('"Two boats sank," said Ingrid Berg.', "Ingrid Berg"),
        ("“Two boats sank,” Ingrid Berg told reporters.", "Ingrid Berg"),
        ("'Two boats sank,' Berg said.", "Berg"),
        ("According to Norway's Foreign Ministry, two boats sank.", "Norway's Foreign Ministry"),
        (
            "Two boats sank, according to a report by the coast guard.",
            "a report by the coast guard",
        ),
        ("Ingrid Berg, 43, of Bergen, said the wall was old.", "Ingrid Berg"),
        ("Ingrid Berg, who lives near the wall, said it was old.", "Ingrid Berg"),
        ("Ingrid Berg, a witness, said the wall was old.", "Ingrid Berg"),
        ("On Monday, the mayor announced that the port was closed.", "the mayor"),
        ("Just before noon, police confirmed that the port was closed.", "police"),
        ("In a statement to the paper, a clerk said, “We are sorry.”", "a clerk"),
        ("But the company also warned that costs would rise.", "the company"),
        ("Speaking in Bergen, Berg added that the port was closed.", "Berg"),
        ("The navy denied that its ships had been there.", "The navy"),
        ("Many analysts believe that the wall is too old.", "Many analysts"),
        ("The wall broke at noon, a harbour spokesman said on Thursday.", "a harbour spokesman"),
        ("Berg closed the port and said: “It is too late.”", "Berg"),
        ("A diver there, Ann Hill, said most of them could be saved.", "Ann Hill"),
        ("Shipping insurers said that it was too early.", "Shipping insurers"),
        ('"Two boats sank,” said Dr Hill.', "Dr Hill"),
        ("A week later, the navy reported that a boat had sunk.", "the navy"),
        (
            "While it rained, the spokesman said it was safe, according to the Post.",
            "the spokesman",
        ),
        ("The wall, police said, was built in 1960.", "police"),
        (
            "Old boats, mostly, says Ann Hill of the navy, who has seen them.",
            "Ann Hill of the navy",
        ),
        ("His lawyer, Ann Hill, said that he was at home.", "Ann Hill"),
        ("Police: Two boats sank in the old harbour.", "Police"),
    ],
)
def test_who_said_it(sentence: str, speaker: str) -> None:
    assert speakers(sentence)[0] == speaker


@pytest.mark.parametrize(
    "sentence",
    [
        "Two boats sank on Monday.",
        "Berg was told to leave the harbour.",
        "The captain told him to leave the harbour.",
        "The wall is said to be safe.",
        "The town paid a reported 4 million for the wall.",
        "The report, which the mayor said was wrong, is long.",
        "The town has maintained a careful balance for years.",
        "The company has posted a profit of 3 million.",
        "The flood claimed the lives of 12 people.",
        "Ann Hill signed an order which she said would help.",
        "He answered other claims in the paper on Monday.",
    ],
)
def test_nobody_said_it(sentence: str) -> None:
    assert speakers(sentence) == [""]


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = (
        "“The wall is old,” Berg said. “It was built in 1960.”\n"
        "“We had no money. We had no plan. We had no time,” said Mayor Hill.\n"
        "“And the pumps failed.”\n"
        "Two boats sank on Monday."
    )
    assert speakers(text) == [
        "Berg",
        "Berg",
        "Mayor Hill",
        "Mayor Hill",
        "Mayor Hill",
        "Mayor Hill",
        "",
    ]


def test_a_pronoun_means_the_last_one_named() -> None:
    text = "Ingrid Berg said the wall was old.\nThe town is poor.\nShe said it would break."
    assert speakers(text) == ["Ingrid Berg", "", "Ingrid Berg"]
    assert speakers("He said the wall was old.") == [""]
    # A person does not take up an office.
    assert speakers("Berg said it broke. Police said it held. He said it leaked.") == [
        "Berg",
        "Police",
        "Berg",
    ]
    assert speakers("The plan came from Mayor Ann Hill, who said the wall was old.") == [
        "Mayor Ann Hill"
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Two boats sank on Monday.", Modality.ASSERTED),
        ("The mayor could not be reached.", Modality.ASSERTED),
        ("The wall was built in May 1960.", Modality.ASSERTED),
        ("The navy denied the port access to fuel.", Modality.ASSERTED),
        ("The wall, which may break again, was built in 1960.", Modality.ASSERTED),
        ("The two towns are in disputes over old claims.", Modality.ASSERTED),
        ("The mayor will visit the harbour on Friday.", Modality.PLANNED),
        ("A summit is scheduled for Monday.", Modality.PLANNED),
        ("The mayor is set to open the new wall.", Modality.PLANNED),
        ("The town plans to build a wall.", Modality.PLANNED),
        ("The wall is expected to cost 4 million.", Modality.FORECAST),
        ("The wall may cost 4 million.", Modality.FORECAST),
        ("The water could rise again.", Modality.FORECAST),
        ("The navy denied that its ships had been there.", Modality.DENIED),
        ("The mayor dismissed reports of a second crack.", Modality.DENIED),
        ("Reporters asked whether the wall was safe.", Modality.ASKED),
        ("I think the wall was too old.", Modality.OPINION),
        ("The town should build a higher wall.", Modality.OPINION),
        ("Experts warn that the wall is too old.", Modality.OPINION),
        ("The wall is of vital importance.", Modality.OPINION),
        ("The vital wall was built in 1960.", Modality.ASSERTED),
    ],
)
def test_how_it_is_put_forward(sentence: str, kind: Modality) -> None:
    assert modality(sentence) is kind
