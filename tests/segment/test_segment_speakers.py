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
        ("The mayor was quoted as saying the wall was safe.", "The mayor"),
        ("The mayor wrote on Twitter that the wall was safe.", "The mayor"),
        ("In a statement, the ministry said the ship was safe.", "the ministry"),
        ("The ministry denied reports that the ship had sunk.", "The ministry"),
        ("A study of the harbour found that the wall was old.", "A study of the harbour"),
        ("Harbour records show the wall was built in 1960.", "Harbour records"),
        ("Court papers say he fled by boat.", "Court papers"),
        ("Police tell the Herald two boats sank.", "Police"),
        ("Police believe somebody holed both boats.", "Police"),
        ("Police do not believe the boats were holed.", "Police"),
        ("Police have identified the captain as Bo Hill.", "Police"),
        ("Sheriff Ann Hill described Mr. Berg as a lone wolf.", "Sheriff Ann Hill"),
        ("The mayor has pledged to mend the wall.", "The mayor"),
        ("After a long search police have determined the wall was holed.", "police"),
        ("Nobody was hurt but officials say the port is closed.", "officials"),
        ("The mayor closed the port and the navy said it was safe.", "the navy"),
        ("The navy is looking into it, but said it was too early to tell.", "The navy"),
        ("The judge refused bail, saying that he was a danger.", "The judge"),
        ("On Monday, the mayor closed the port, adding that it leaked.", "the mayor"),
        ("The captain told police he fled, the sheriff said.", "the sheriff"),
        ("A man who lives by the wall said it was old.", "A man"),
        ("Bo Austin, who's lived there for years, said it was old.", "Bo Austin"),
        ("Ann Zobel, who helped last year, said at noon: “It is old.”", "Ann Zobel"),
        ("Bo Moe, a guide and a retired captain, said the wall was old.", "Bo Moe"),
        (
            "The Harbour Mirror, a paper that covers ships, reported that it sank.",
            "The Harbour Mirror",
        ),
        ("Two boats sank, another brother, Bo Berg, of Tromso, said.", "Bo Berg"),
        ("He wanted to join the navy, his aunt told The Harbour Post.", "his aunt"),
        ("But moments later, witnesses told police that it sank.", "witnesses"),
        ("Earlier this month, Mayor Ann Hill said only that it was old.", "Mayor Ann Hill"),
        ("The navy on Tuesday morning said two boats sank.", "The navy"),
        ("“The wall is old and nobody mended it,” Captain Hill continued.", "Captain Hill"),
        ("Officials urged people to keep away from the wall.", "Officials"),
        ("The mayor promised Friday to mend the wall.", "The mayor"),
        ("The wall is old, said a harbour spokesman, Bo Hill.", "Bo Hill"),
        ("Ann Hill, a guide in Bergen, said someone brought a drill on Monday.", "Ann Hill"),
        ("Captain Ann Hill, D-Bergen, said the wall was old.", "Captain Ann Hill"),
        ("The wall leaked, according to her diary.", "her diary"),
        ("The wall is rare, according to a detailed study by the Herald.", "a detailed study"),
        ("The harbour has not been searched, Reuters reports, citing divers.", "Reuters"),
        ("Equinor admitted the wall was old.", "Equinor"),
        ("Bo Hill also claimed he would mend the wall.", "Bo Hill"),
        ("Captain Ann Hill was cautious, suggesting that the wall could not be saved.", "Captain"),
        ("Bo Hill pointed out that the wall leaked.", "Bo Hill"),
        ("Bo Hill blamed the navy for the leak.", "Bo Hill"),
        ("Bo Hill heard the noise and he says the wall shook.", "Bo Hill"),
    ],
)
def test_who_said_it(sentence: str, speaker: str) -> None:
    assert speakers(sentence)[0].startswith(speaker)


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
        "He apologised on Monday.",
        "They called for talks on Monday.",
        "The man who police said was armed fled.",
        "Police did not say how he fled.",
        "The captain could not say why the boat sank.",
        "Five people confirmed dead in the old harbour.",
        "The path, which public records show is private, was closed.",
        "Captain Hill called the case “still an open matter” when asked about it.",
        "Thomas is accused of holing two boats.",
        "The mayor continued that tradition for years.",
        "The town showed its new wall to the mayor.",
        "The wall was described as safe.",
        "He admitted the theft on Monday.",
        "Divers found the wall was gone.",
        "The navy blamed itself.",
        "The wall leaked, according to her.",
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


def test_a_role_means_the_one_who_has_it() -> None:
    text = "Spokesman Bo Hill came late. The spokesman said the wall was old."
    assert speakers(text) == ["", "Bo Hill"]
    text = "The mayor of Tromso, Ann Hill, was there. The mayor said the wall was old."
    assert speakers(text)[-1] in {"Ann Hill", "The mayor"}
    # Two have the role, or it is another's.
    text = "Spokesman Bo Hill met spokesman Alan Berg. The spokesman said it was old."
    assert speakers(text)[-1] == "The spokesman"
    text = "President Ann Hill met Norwegian President Bo Berg. The president said it was old."
    assert speakers(text)[-1] == "Ann Hill"
    text = "Mayor Ann Hill came late. The former mayor said the wall was old."
    assert speakers(text)[-1] == "The former mayor"


def test_a_pronoun_means_a_person_who_can_be_meant() -> None:
    text = "Robert Hill said the wall was old. Mary Berg said it was new. He said it leaked."
    assert speakers(text) == ["Robert Hill", "Mary Berg", "Robert Hill"]
    text = "Mary Berg lives near the wall. She said it was old."
    assert speakers(text) == ["", "Mary Berg"]
    text = "Robert Hill lives near the wall. She said it was old."
    assert speakers(text) == ["", ""]
    text = "Shela Tarn lives there. Tarn was asleep. She said it was loud."
    assert speakers(text)[-1] == "Shela Tarn"
    assert speakers("Though officers gave no name, they did say that he fled.") == ["officers"]


def test_a_quotation_joined_from_several_paragraphs_stays_one() -> None:
    text = (
        "Mayor Hill released the following statement on Monday:\n"
        '"The town is sad. Our wall is gone. "The pumps failed at noon. We had no more."\n'
        "Two boats sank."
    )
    assert speakers(text) == ["Mayor Hill"] * 4 + [""]


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
        ("If passed, the bill would close the port.", Modality.CONDITIONAL),
        ("The bill would close the port.", Modality.CONDITIONAL),
        ("If convicted, he faces up to 20 years in prison.", Modality.CONDITIONAL),
        ("The port will close unless the town pays.", Modality.CONDITIONAL),
        ("Reporters asked if the wall would hold.", Modality.ASKED),
        ("It is unclear who owns the boat.", Modality.ASKED),
        ("It is not known whether the boat was insured.", Modality.ASKED),
        ("He clearly did not know how to steer in 1960.", Modality.ASSERTED),
        ("The mayor said he would close the port.", Modality.PLANNED),
        ("The hearing is due on Monday.", Modality.PLANNED),
        ("The storm will become weaker.", Modality.FORECAST),
        ("She fears that the wall will break.", Modality.OPINION),
        ("The new rules are intended to save fish.", Modality.ASSERTED),
        ("They met to find out whether he will be tried.", Modality.ASSERTED),
        ("The mayor did not deny that the wall leaked.", Modality.ASSERTED),
        ("The mayor denied that he had not paid.", Modality.ASSERTED),
        ("The mayor has not ruled out a ban.", Modality.ASSERTED),
        ("The navy did not sink the boat.", Modality.ASSERTED),
        ("Two men who may have fled were seen at 5.", Modality.ASSERTED),
        ("“This is unacceptable,” the mayor said.", Modality.OPINION),
        ("The captain is in critical condition.", Modality.ASSERTED),
        ("Police described the man as a black male.", Modality.ASSERTED),
        ("I believe there were 11 shots fired.", Modality.ASSERTED),
        ("“I think the wall will hold,” Berg said.", Modality.FORECAST),
        ("She made sure that nobody would be hurt.", Modality.ASSERTED),
        ("Smoke could be seen from the harbour.", Modality.ASSERTED),
        ("They brought more boats than the harbour could hold.", Modality.ASSERTED),
        ("Berg said he would go on because he could win.", Modality.PLANNED),
        ("The mayor intends to leave the town if the two sides can meet.", Modality.PLANNED),
        ("If there is a leak, call the harbour master.", Modality.CONDITIONAL),
        ("The port promised Friday to mend the wall.", Modality.PLANNED),
        ("He wants to build a second wall.", Modality.PLANNED),
        ("The new wall will require more steel.", Modality.FORECAST),
        ("The motive for the attack remains unclear.", Modality.ASKED),
        ("The boat's owner said there was no way the wall leaked.", Modality.DENIED),
        ("The navy denied any knowledge of the leak.", Modality.DENIED),
        ("The reports about the leak are false.", Modality.DENIED),
        ("He maintained his innocence.", Modality.DENIED),
        ("Berg called the wall “woefully out of date.”", Modality.OPINION),
        ("They call the boat “Halcyon” in Bergen.", Modality.ASSERTED),
        ("Perhaps that made the wall weaker.", Modality.OPINION),
        ("At first it looked like a dreadful decision.", Modality.OPINION),
        ("Berg found the remarks unbefitting of a captain.", Modality.OPINION),
        ("Divers found the captain unharmed.", Modality.ASSERTED),
        ("She is known as a brilliant captain.", Modality.OPINION),
        ("She is known as the captain of the boat.", Modality.ASSERTED),
        ("“We apologise for the leak,” Berg said.", Modality.OPINION),
        ("Too many boats were sold.", Modality.OPINION),
        ("Clearly, the wall is where we go next.", Modality.OPINION),
        ("“Let us do better by this town.”", Modality.OPINION),
        ("“We have got to come together.”", Modality.OPINION),
        ("He had to leave the harbour on Monday.", Modality.ASSERTED),
    ],
)
def test_how_it_is_put_forward(sentence: str, kind: Modality) -> None:
    assert modality(sentence) is kind


@pytest.mark.parametrize(
    ("quoted", "kind"),
    [
        ("“This town is a family of sailors,” Berg said.", Modality.OPINION),
        ("“It's the heart of our harbour and of the whole town,” Berg said.", Modality.OPINION),
        ("“The wall is leaking into the old harbour,” Berg said.", Modality.ASSERTED),
        ("“The captain is in the wheelhouse of the boat,” Berg said.", Modality.ASSERTED),
        ("“The wall was a gift of the old king,” Berg said.", Modality.ASSERTED),
        ("“The wall is 12 metres of the hardest stone,” Berg said.", Modality.ASSERTED),
        ("Berg said the town is a “family”.", Modality.ASSERTED),
        ("The town is a family of sailors, Berg said.", Modality.ASSERTED),
    ],
)
def test_words_quoted_that_say_what_something_is_like(quoted: str, kind: Modality) -> None:
    found = segment(Article(id="a", path="a", text=quoted, publisher="p")).claims
    assert [claim.modality for claim in found] == [kind]
