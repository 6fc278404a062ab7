"""Borders that the splitter alone sets wrongly, and what stands around sentences on a page."""

from __future__ import annotations

import pytest

from crosscheck.model import Article
from crosscheck.segment.claims import segment
from crosscheck.segment.headlines import is_date_line, is_headline, is_title
from crosscheck.segment.questions import is_question
from crosscheck.segment.sentences import find_sentences

STORY = "The wall broke on Monday.\n\nThe pumps failed on Tuesday.\n\n"


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in find_sentences(text, 0, len(text), counts={})]


def claims(text: str) -> list[str]:
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    return [claim.text for claim in found.claims]


def reasons(text: str) -> dict[str, str]:
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    return {text[left.start : left.end]: left.reason for left in found.left_out}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They won the World Series. Surviving fans say so.", 2),
        ("She was hit by a car. A woman was hurt.", 2),
        ("The fire began in the old harbour at 3:15 p.m. A fourth house burned.", 2),
        ("The fire began in the old harbour at 3:15 p.m. Police came soon.", 2),
        ("He lives in the U.S. The town likes him.", 2),
        ("They found her at 175 Willow St. There they stood.", 2),
        ("It is at King Jr. Park. Youth and adults play.", 2),
        ("They think so. Berg does not.", 2),
        ("I knew it many times over… I left at noon.", 2),
        ('He wrote: "The town wins the Series. That is new."', 2),
        ('"Who pays?" Berg left the room. The door fell shut.', 3),
        ("The wall broke near the road .The pumps failed.", 2),
        ("January 19, 2016 A child was hurt at the wall.", 2),
        ("Two were hurt, said Lt. Ann Berg.", 1),
        ("He was on St. John Street when it burned.", 1),
        ("Rep. Ann Berg (D-Md.), the chairwoman, left.", 1),
        ("Retired Lt. Gen. Mike Berg left the town.", 1),
        ("The N.F.L. may be looking for a town.", 1),
        ("It was at the 9 p.m. Sunday show of Martin Luther King Jr. Park.", 1),
        ("The meeting of the council was moved to 9 p.m. EST on Friday.", 1),
        ('"Who pays?" Berg asked.', 1),
        ("Between 5.30am. to 5.55am, police were called.", 1),
        ("On January 19, 2016, a child was hurt.", 1),
    ],
)
def test_borders(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Key facts The president met the minister on Monday.", "Key facts"),
        ("Waiting for the Harbour An engineer has looked at the wall.", "Waiting for the Harbour"),
        ("Arrest in theft of old boat A man has been arrested.", "Arrest in theft of old boat"),
    ],
)
def test_a_heading_in_front_of_a_sentence_is_cut_off(text: str, heading: str) -> None:
    assert sentences(text)[0] == heading
    assert claims(text) == [text[len(heading) + 1 :]]


@pytest.mark.parametrize(
    "text",
    [
        "He was a straight A student in the town and was liked.",
        "The paper is called The voice of the harbour and is read.",
        "Berg wrote in The New Harbour that the wall was old.",
        "A shortage of vitamin A is common in the town.",
        'They sang "Harbour Nights The wall is gone" and were heard.',
    ],
)
def test_an_article_within_a_name_cuts_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "label",
    [
        "10:42 a.m.:",
        "1:15 PM UPDATE:",
        "UPDATE 3:45 p.m.:",
        "2:05 p.m. ET -",
        "[9:30 PM]:",
        "UPDATE 11/22/2015 7:34 PM:",
    ],
)
def test_the_time_of_an_entry_is_cut_off(label: str) -> None:
    text = f"{label} Police closed the bridge."
    assert claims(text) == ["Police closed the bridge."]
    assert reasons(text)[label] == "time"
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    assert found.claims[0].sentence.start == 0


@pytest.mark.parametrize(
    "text",
    ["10:42 a.m. was the time of the collapse.", "At 10:42 a.m. police closed the bridge."],
)
def test_a_time_within_a_sentence_stays(text: str) -> None:
    assert claims(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "“Who pays?” Berg asked.",
        "“Why should we pay for that?” the mayor asks.",
        "Berg asked, “Who pays?”",
        "Who pays?",
        "I asked whether to come to the wall before I left?”",
    ],
)
def test_what_only_asks(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "“The wall is gone and the money is spent, so who pays?” Berg asked.",
        "“Who pays?” Berg asked the council, and she left the room at noon.",
        "Berg told the council that his first words were “who pays?”",
        "Who pays is not known.",
    ],
)
def test_what_tells_something_while_it_asks(text: str) -> None:
    assert not is_question(text)


@pytest.mark.parametrize(
    "line",
    [
        "Off-duty guard finds boat in old harbour",
        "Wall breaks in Harbour Town, 12 hurt",
        "How the wall was built",
        "What we know about the wall",
        "[Wall breaks after the storm]",
    ],
)
def test_headlines_without_a_stop(line: str) -> None:
    assert is_headline(line)
    assert claims(f"{STORY}{line}\n\nNobody was hurt.") == [*claims(STORY), "Nobody was hurt."]


@pytest.mark.parametrize(
    "line",
    [
        "The old wall broke on Monday",
        "Berg was born in Harbour Town in 1950",
        "Helpers carry a boat over the wall",
        "The wall was built by its neighbours after a storm",
    ],
)
def test_captions_without_a_stop_are_claims(line: str) -> None:
    assert not is_headline(line)
    assert line in claims(f"{STORY}{line}\n\nNobody was hurt.")


def test_without_other_sentences_a_line_is_no_headline() -> None:
    assert claims("Storm kills 12 people in harbour town") == [
        "Storm kills 12 people in harbour town"
    ]


def test_a_sentence_full_of_names_is_no_title() -> None:
    assert is_title("The Road Ahead for Harbour Town")
    assert not is_title("The call came from Ann Berg, Bo Li, Kit Holm and Jim Dahl")


@pytest.mark.parametrize(
    ("line", "dated"),
    [
        ("January 5, 2026", True),
        ("Updated: Monday, Jan. 5, 2026 at 4:09 PM EDT", True),
        ("9:30 p.m.", True),
        ("(Published Monday, Jan. 5, 2026)", True),
        ("555-1234", False),
        ("(1/2)", False),
        ("May 5 people come", False),
        ("1" * 90, False),
    ],
)
def test_lines_that_are_all_date(line: str, *, dated: bool) -> None:
    assert is_date_line(line) is dated


def test_credits_and_captions_are_units_of_their_own() -> None:
    text = "Image copyright Harbour Wire Image caption The wall was built in 1960 (Photo: Ann Li)"
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    (claim,) = found.claims
    assert claim.text == "The wall was built in 1960"
    assert text[claim.sentence.start : claim.sentence.end] == claim.text
    assert [left.reason for left in found.left_out] == ["caption", "caption", "credit"]


def test_a_paragraph_on_the_line_of_its_heading_is_read() -> None:
    sentence = "The wall of the old harbour broke on Monday. "
    assert len(claims("## " + sentence * 6)) == 1
    assert claims("## The wall of the old harbour") == []


def test_each_sentence_of_a_quotation_is_a_unit() -> None:
    text = "“We saw it. It was red,” he said. “Nobody came.”"
    assert sentences(text) == ["“We saw it.", "It was red,” he said.", "“Nobody came.”"]
