"""What claims lean on: whom a pronoun means, which one a definite means, when and where."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import Article, Claim, Link, Reference
from crosscheck.segment.claims import segment
from crosscheck.segment.references import FLOOR


def claims(text: str) -> tuple[Claim, ...]:
    return segment(Article(id="a", path="a", text=text, publisher="p")).claims


def links(text: str) -> list[tuple[str, str]]:
    """Each mention of a text in order with what it means; settings as ("", ...)."""
    found = {r for claim in claims(text) for r in claim.references}
    return [(text[r.span.start : r.span.end], r.means) for r in sorted(found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Hill opened the bridge. She left at noon.", ("She", "Ann Hill")),
        ("Ann Hill and her brother opened the bridge on Monday.", ("her", "Ann Hill")),
        ("Ann Hill spoke after Olav Berg. She left at noon.", ("She", "Ann Hill")),
        ("Olav Berg thanked Ann Hill. She left at noon.", ("She", "Ann Hill")),
        ("Mr. Moe was late. His train had stopped in Voss.", ("His", "Moe")),
        ("Mayor Moe of Bergen was late. He said that he was sorry.", ("He", "Moe of Bergen")),
        ("Olav Berg, 34, was arrested. He had sold the boat.", ("He", "Olav Berg")),
        ("Police said they had closed two roads.", ("they", "Police")),
        ("Prosecutors say they will ask for ten years.", ("they", "Prosecutors")),
        ("Norway said it would pay for the bridge.", ("it", "Norway")),
        ("Tveit Airlines sold two of its planes.", ("its", "Tveit Airlines")),
        ("Three sailors lost their boat in the storm.", ("their", "Three sailors")),
        ("A 12-year-old girl fell from the bridge. She is safe.", ("She", "A 12-year-old girl")),
        ("“He is ill,” said Ann Hill of her son Olav Berg.", ("her", "Ann Hill")),
    ],
)
def test_a_pronoun_means_who_was_named(text: str, expected: tuple[str, str]) -> None:
    assert expected in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that the bridge will close. It rained on Monday.",
        "The mayor said it was too early to tell.",
        "It took two years to build the bridge.",
        "I opened the bridge and we left at noon.",
        "Olav Berg met Knut Moe on Monday. He was late.",
        "Ann Hill was late. He left without a word.",
        "The bridges were closed. She left at noon.",
        "“He is late,” Olav Berg said.",
        "Ann Hill saw her at noon.",
        "The town has no suspects. Their names are known.",
    ],
)
def test_a_pronoun_that_means_nobody_or_one_of_two_is_left(text: str) -> None:
    assert [link for link in links(text) if link[0].lower() in _PRONOUNS] == []


_PRONOUNS = {"he", "she", "it", "they", "his", "her", "its", "their", "him", "them", "i", "we"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Ann Hill came on Monday. The president left soon.", ("The president", "Hill")),
        ("Ann Hill, the mayor of Voss, was late. The mayor was ill.", ("The mayor", "Hill")),
        ("Police Chief Ann Hill was late. The chief was ill.", ("The chief", "Ann Hill")),
        ("Police named the victim as Ann Hill. The victim lived in Voss.", ("The victim", "Hill")),
        ("Olav Berg, 34, was shot. The 34-year-old was a diver.", ("The 34-year-old", "Olav")),
        ("Olav Berg was charged with theft. The suspect lived in Voss.", ("The suspect", "Olav")),
        (
            "The king paid a four-day visit to China. The visit was his third.",
            ("The visit", "a four-day visit to China"),
        ),
        (
            "Two boats burned near a school in Voss. The school was closed.",
            ("The school", "a school in Voss"),
        ),
        ("Voss High School was closed. The school has two roofs.", ("The school", "Voss High")),
        ("Two men fought at Club Tveit. The club was closed.", ("The club", "Club Tveit")),
        ("China and Norway met. The two countries signed a treaty.", ("The two countries", "Chi")),
        (
            "Three Bergen sailors were saved. The sailors were cold.",
            ("The sailors", "Three Bergen sailors"),
        ),
    ],
)
def test_a_definite_means_what_was_told_in_full(text: str, expected: tuple[str, str]) -> None:
    mention, means = expected
    assert any(said == mention and means in full for said, full in links(text)), links(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Ann Hill met President Olav Berg. The president was ill.",
        "Former mayor Ann Hill was late. The mayor was ill.",
        "The mayor of Voss was late. The sheriff of Bergen was ill.",
        "The man who sold the boat was late. Olav Berg, 40, was ill.",
        "A boat burned in Voss. A boat burned in Bergen. Much later, the boat was sold.",
        "A final deal is far off. The deal is a bad one.",
        "The world was quiet. The time had come.",
    ],
)
def test_a_definite_that_nothing_explains_is_left(text: str) -> None:
    assert [link for link in links(text) if link[0].lower().startswith("the ")] == []


LEAD = "Two men were killed Sunday night at the Tveit nightclub in Bergen, police said."


@pytest.mark.parametrize(
    "told", ["Five other people were injured.", "All of the men were shot in the leg."]
)
def test_what_happened_takes_time_and_place_of_the_lead(told: str) -> None:
    claim = claims(f"{LEAD} {told}")[-1]
    found = {r.link: r for r in claim.references}
    assert found[Link.TIME].means == "Sunday night"
    assert found[Link.PLACE].means == "at the Tveit nightclub in Bergen"
    assert {
        (r.span.start, r.span.end) for r in found.values() if r.link in (Link.TIME, Link.PLACE)
    } == {(claim.end, claim.end)}


@pytest.mark.parametrize(
    "told",
    [
        "In 2012, five people were killed there.",
        "Five people were injured in Oslo on Friday.",
        "The nightclub has two floors.",
        "“Five people were injured,” said Ann Hill.",
        "Five people may have been injured.",
    ],
)
def test_what_is_told_of_another_time_or_of_no_event_takes_none(told: str) -> None:
    claim = claims(f"{LEAD} {told}")[-1]
    assert {r.link for r in claim.references} & {Link.TIME, Link.PLACE} == set()


def test_two_days_in_the_lead_leave_the_time_open() -> None:
    text = f"{LEAD} A second attack on Tuesday was near. Five other people were injured."
    assert {r.link for r in claims(text)[-1].references} & {Link.TIME, Link.PLACE} == set()


def test_a_claim_without_subject_takes_the_one_before() -> None:
    claim = claims("Storm Ada reached the coast of Norway. Killed 12 people in three towns.")[-1]
    subject = next(r for r in claim.references if r.link is Link.SUBJECT)
    assert subject.span.start == subject.span.end == claim.start
    assert subject.means.endswith("Ada")


def test_a_claim_alone_reads_with_names() -> None:
    text = "Ann Hill opened the bridge. Her son drove the first car, and she followed."
    alone = [claim.alone for claim in claims(text)]
    assert alone[0] == "Ann Hill opened the bridge."
    assert alone[-1].startswith("Ann Hill's son") or alone[1].startswith("Ann Hill's son")


def test_time_and_place_come_before_the_full_stop_of_a_claim_alone() -> None:
    alone = claims(f"{LEAD} Five other people were injured.")[-1].alone
    assert alone.startswith("Five other people were injured ")
    assert alone.endswith(".")
    assert "Sunday night" in alone
    assert "at the Tveit nightclub in Bergen" in alone


def references(text: str) -> list[tuple[Claim, Reference]]:
    return [(claim, reference) for claim in claims(text) for reference in claim.references]


WORDS = st.sampled_from(
    "He She It They his her the a president mayor Ann Olav Hill Berg Mr. visit shooting man , ."
    " said Monday in at Bergen and two “ ” who was killed 34 , China there \n\n".split(" ")
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=60))
def test_references_lie_in_their_claims_and_quote_the_article(words: list[str]) -> None:
    text = " ".join(words)
    for claim, reference in references(text):
        source = text[reference.source.start : reference.source.end]
        assert reference.means == " ".join(source.split())
        assert FLOOR <= reference.confidence <= 1
        assert any(reference.span.within(span) for span in claim.spans)
        assert list(claim.references) == sorted(claim.references)


@pytest.mark.parametrize(
    "unit", ["he ", "the man ", "Ann Hill said he ", "A", "“", "a visit of ", "34, ", "He left. "]
)
def test_time_grows_with_the_length_of_the_text_alone(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        claims(text)
        return time.process_time() - start

    seconds(2_000)
    assert seconds(80_000) < 20 * max(seconds(20_000), 0.02)
