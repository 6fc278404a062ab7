"""What becomes a claim, what is left out and why, and that nothing is lost in between."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import Article, Claim, Modality, Name, Polarity, Span
from crosscheck.segment import echoes, pieces, sentences, words
from crosscheck.segment.claims import Segmented, segment
from crosscheck.values.extract import extract

SHARED = Path(__file__).parents[2].parent / "shared"
SEEDS = sorted((SHARED / "data" / "seeds").glob("*.txt"))
# Fifty articles of all collections, drawn by hash.
NEWS = sorted(
    (SHARED / "data" / "news").glob("*/*/*.md"),
    key=lambda path: hashlib.sha256(path.name.encode()).digest(),
)[:50]


def article(text: str, *, title: str = "") -> Article:
    return Article(id="a-1", path="a.txt", text=text, publisher="Herald", title=title)


def claims(text: str, *, title: str = "") -> list[str]:
    return [" ".join(claim.text.split()) for claim in segment(article(text, title=title)).claims]


def reasons(text: str, *, title: str = "") -> dict[str, str]:
    found = segment(article(text, title=title)).left_out
    return {" ".join(text[left.start : left.end].split()): left.reason for left in found}


def check_cover(text: str, found: Segmented) -> None:
    """Every character that is no white space lies in a claim, or in one left-out stretch."""
    covered = [0] * len(text)
    for claim in found.claims:
        parts = [text[span.start : span.end] for span in claim.spans]
        assert claim.text == " ".join(parts)
        assert all(part == part.strip() != "" for part in parts)
        assert (claim.start, claim.end) == (claim.spans[0].start, claim.spans[-1].end)
        assert all(a.end <= b.start for a, b in pairwise(claim.spans))
        assert len(claim.parts) != 1
        assert claim.sentence.start <= claim.start
        assert claim.end <= claim.sentence.end
        assert claim.speaker in text
        for span in claim.spans:
            covered[span.start : span.end] = [1] * (span.end - span.start)
    for left in found.left_out:
        assert left.start < left.end
        assert not any(covered[left.start : left.end])
        covered[left.start : left.end] = [1] * (left.end - left.start)
    assert all(n == 1 for n, char in zip(covered, text, strict=True) if not char.isspace())
    assert list(found.claims) == sorted(found.claims, key=lambda claim: claim.start)
    assert list(found.left_out) == sorted(found.left_out, key=lambda left: left.start)
    assert all(left.reason for left in found.left_out)
    assert len({claim.id for claim in found.claims}) == len(found.claims)


FRAGMENTS = st.sampled_from(
    [
        "The dam broke on Monday.",
        "the mayor said",
        '"We left," she said.',
        "“Go.",
        "‘No,’",
        "Table of Contents\n",
        "- 1. A Title",
        "* ",
        "| a | b |\n---|---\n",
        "Key: ",
        "Opened: 1990\n",
        "Town | Dead\n---|---\nOslo | 3\n",
        "| Town | Dead | | --- | --- | | Oslo | 3 |",
        "Town\tDead\nOslo\t3\nBergen\t4\n",
        "A\n5\nB\n6\nC\n7\n",
        "Key Points Details\nNext The dam was built again.\n",
        "1:15 PM UPDATE: ",
        "January 19, 2016 ",
        "\t",
        "|",
        "• ",
        "‣ Who pays?",
        "“Who pays?” Berg asked.",
        "Image copyright Li Image caption ",
        "said Lt.",
        "The Harbour The dam broke.",
        "\n",
        "\n\n",
        " ",
        "...",
        "?!",
        "[1][2].",
        "(Photo: Ann Li)",
        "OSLO, May 3 (AP) - ",
        "forces.The",
        "Moving ForwardPolice",
        "; ",
        ", and the bridge was closed",
        "according to ",
        "他来了。",
        "مرحبا؟",
        "\u202e",
        "\u200b",
        "🙂",
        "\r\n",
        "\u2028",
        "\x00",
        "½",
    ]
)


@given(st.text(max_size=200))
def test_any_text_is_covered(text: str) -> None:
    check_cover(text, segment(article(text)))


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=30).map("".join))
def test_broken_news_text_is_covered(text: str) -> None:
    found = segment(article(text))
    check_cover(text, found)
    assert found == segment(article(text))


@pytest.mark.skipif(not SEEDS, reason="the shared data are not here")
@pytest.mark.parametrize("path", [*SEEDS, *NEWS], ids=lambda path: path.stem)
def test_real_articles_are_covered(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = segment(article(text))
    check_cover(text, found)
    assert found.claims


@pytest.mark.skipif(not SEEDS, reason="the shared data are not here")
@pytest.mark.parametrize("path", [*SEEDS, *NEWS], ids=lambda path: path.stem)
def test_no_value_is_lost_where_sentences_are_cut(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    cut: defaultdict[Span, list[Claim]] = defaultdict(list)
    for claim in segment(article(text)).claims:
        cut[claim.sentence].append(claim)
    for parts in cut.values():
        start, end = min(c.start for c in parts), max(c.end for c in parts)
        kept = {value for claim in parts for value in valued(claim.text)}
        assert not valued(text[start:end]) - kept


def valued(text: str) -> set[tuple[str, str]]:
    """The figures, times and anchors of a text, with their kinds."""
    found = extract(text, offset=0, written=None)
    return {(v.text, type(v).__name__) for v in found if not isinstance(v, Name | Polarity)}


@pytest.mark.skipif(not SEEDS, reason="the shared data are not here")
def test_seed_articles_keep_their_facts_and_lose_their_furniture() -> None:
    said = [
        (claim, path)
        for path in SEEDS
        for claim in segment(article(path.read_text(encoding="utf-8"))).claims
    ]
    for furniture in (
        "Table of Contents",
        "Scroll to Top",
        "Listen to this article",
        "Sounds Alarm on",
        "Frequently Asked Questions",
        "What are the main objectives",
        "What specific actions",
        "Key Points Details",
        "Picture of",
        "premium online portal",
        "webp",
        "---",
        "Other Diplomatic",
        "Chatting with",
    ):
        assert not [claim.text for claim, _ in said if furniture in claim.text]
    for fact in ("since 2019", "first time in six years", "nearly a decade", "for several years"):
        assert [claim for claim, _ in said if fact in claim.text], fact
    assert not any(claim.text.endswith(("?", "]", "...")) for claim, _ in said)


@pytest.mark.parametrize("text", ["", "\n", " \n\t\r\n ", "\u2028\n"])
def test_empty_text_gives_nothing(text: str) -> None:
    assert segment(article(text)) == Segmented(claims=(), left_out=())


@pytest.mark.parametrize(
    "text",
    ["🙂 🙂", "***\n###\n___", "\u202d\u202c", "…"],
)
def test_text_without_words_is_no_claim(text: str) -> None:
    found = segment(article(text))
    assert not found.claims
    check_cover(text, found)


def test_scripts_without_capitals_and_spaces() -> None:
    assert claims("市长周一表示大桥已经关闭。警方没有逮捕任何人。") == [
        "市长周一表示大桥已经关闭。",
        "警方没有逮捕任何人。",
    ]
    assert claims("أغلقت الشرطة الجسر يوم الاثنين. لم يصب أحد بجروح خطيرة.")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Scroll to Top", "furniture"),
        ("Listen to this article", "furniture"),
        ("Share this: Facebook Twitter", "furniture"),
        ("Read more about the storm here.", "furniture"),
        ("Advertisement", "furniture"),
        ("Sign up for our newsletter to get the news first.", "furniture"),
        ("Add Interest", "furniture"),
        ("We’ll update this story as new information becomes available.", "furniture"),
        ("The Herald's Ann Li contributed information to this report.", "furniture"),
        ("Read Monday's Herald for more.", "furniture"),
        ("A post shared by Ann (@ann_li) on Oct 1, 2017 at 10:56pm PDT", "furniture"),
        ("► Related: Two walls broke last year", "furniture"),
        ("An error has occurred.", "furniture"),
        ("Stay with the Herald for more information on this story.", "furniture"),
        ("***UPDATE***", "label"),
        ("UPDATE @ 2:20 p.m.", "date"),
        ("Click here to see the gallery.", "furniture"),
        ("Follow us on Facebook and Instagram.", "furniture"),
        ("Photo credit: Ann Li", "furniture"),
        ("Picture of HarbourDaily", "furniture"),
        ("image 3fa94c12 77bd 4f11.webp", "furniture"),
        ("We use cookies to make this site better.", "furniture"),
        ("Copyright 2024 Harbour Daily. All rights reserved.", "furniture"),
        ("Related: Two bridges closed last year", "furniture"),
        ("By ANN LI", "byline"),
        ("By Ann Li in Bergen", "byline"),
        ("(Reporting by Ann Li in Bergen; editing by A. Berg)", "byline"),
        ("*Harbour Wire contributed to this report.*", "furniture"),
        ("ann.li@harbour.example", "byline"),
        ("Why was the bridge closed?", "question"),
        ("“Who will pay for that?”", "question"),
        ("The Road Ahead for Harbour Town", "heading"),
        ("## What the mayor wants", "heading"),
        ("Frequently Asked Questions", "heading"),
        ("Other measures:", "heading"),
        ("Next steps", "heading"),
        ("Bridge | Year opened | Length |", "table"),
        ("---|---|---", "table"),
        ("and a lot more", "fragment"),
    ],
)
def test_what_is_no_claim(line: str, reason: str) -> None:
    text = f"The bridge was closed on Monday.\n\n{line}\n\nTwo people were hurt in the accident."
    assert claims(text) == [
        "The bridge was closed on Monday.",
        "Two people were hurt in the accident.",
    ]
    assert reason in reasons(text).values()


@pytest.mark.parametrize(
    "sentence",
    [
        "Copyright law was changed in 2019.",
        "Also on Monday, police closed the second bridge.",
        "Advertisement spending rose 5% last year.",
        "Subscribers paid 12 euros a month.",
        "Sharing the prize, both teams went home happy.",
        "More than 40 people were killed.",
        "By Monday the water had fallen by two metres.",
        "Video footage shows two cars on the bridge.",
        "Promoted to captain in 2015, Berg left the navy last year.",
        "Contact with the ship was lost at noon.",
        "10:30 a.m. was the time of the collapse.",
        "No arrests have been made.",
        "Nobody died.",
        "Stay with friends cost the family 400 euros.",
        "More than a hundred updates were sent on Monday.",
        "He contributed 400 euros to this town.",
    ],
)
def test_what_looks_like_furniture_and_is_a_claim(sentence: str) -> None:
    text = f"The bridge was closed on Friday.\n\n{sentence}\n\nIt will open again in May."
    assert sentence in claims(text)


def test_contents_and_their_entries_are_left_out() -> None:
    text = (
        "Table of Contents\n- 1. The Flood of 2021\n- 2. Why did the dam break?\n"
        "- 3. Costs and Repairs\nThe dam broke on 3 May 2021 after a week of rain.\n"
        "The Flood of 2021\nSeven people died in the flood."
    )
    assert claims(text) == [
        "The dam broke on 3 May 2021 after a week of rain.",
        "Seven people died in the flood.",
    ]
    assert [reason for reason in reasons(text).values() if reason == "contents"] == ["contents"] * 4


def test_a_key_is_cut_off_but_stays_in_the_sentence() -> None:
    text = "Flood damage: The city has lost four bridges.\nNext year: The city plans to build two."
    first, second = segment(article(text)).claims
    assert first.text == "The city has lost four bridges."
    assert text[first.sentence.start : first.sentence.end] == text.split("\n")[0]
    assert second.modality is Modality.PLANNED
    assert reasons(text)["Flood damage:"] == "label"


def test_a_colon_inside_a_sentence_is_no_key() -> None:
    for sentence in (
        "The minister named one reason: The bridge had not been inspected since 2012.",
        "The train left at 6:10 p.m. and arrived late.",
        "Berg said: “The bridge is safe and it will stay open.”",
    ):
        assert sentence in claims(sentence)


def test_a_dateline_is_cut_off() -> None:
    said = "The bridge was closed on Monday after two cables broke."
    for dateline in (
        "OSLO, May 3 (AP) - ",
        "OSLO — ",
        "BERGEN, Norway (Reuters) -- ",
        "Bergen (AFP) – ",
        "(CNN) — ",
    ):
        text = dateline + said
        assert claims(text) == [said]
        assert reasons(text)[dateline.strip()] == "dateline"
    assert claims("NATO said the bridge was closed on Monday.")
    assert claims("BERGEN is the second city of Norway.") == [
        "BERGEN is the second city of Norway."
    ]


def test_another_storys_headline_at_the_end() -> None:
    story = "The harbour wall broke on Monday.\nTwo boats sank in the harbour.\n"
    other = "Chess Champion Beats Rival After Eleven Hours"
    assert reasons(story + other)[other] == "other-story"
    own = "Harbour Wall Broke After Storm on Monday"
    assert reasons(story + own)[own] == "heading"
    cut_off = "Repairs to the harbour wall depend on the weather and on the money that the town"
    assert cut_off in claims(story + cut_off)


def test_teasers_and_repeats() -> None:
    text = (
        "The harbour wall broke on Monday after two days of...\n\n"
        "The harbour wall broke on Monday after two days of rain in the hills.\n\n"
        "Nobody was hurt.\n\nNobody was hurt."
    )
    assert claims(text) == [
        "The harbour wall broke on Monday after two days of rain in the hills.",
        "Nobody was hurt.",
    ]
    assert reasons(text)["The harbour wall broke on Monday after two days of..."] == "teaser"
    assert reasons(text)["Nobody was hurt."] == "repeat"
    alone = "The harbour wall broke on Monday after two days..."
    assert claims(alone) == [alone]


def test_the_title_repeated_is_a_heading() -> None:
    title = "Wall breaks and floods the lower harbour"
    text = f"{title}\n\nThe wall broke on Monday."
    assert claims(text, title=title) == ["The wall broke on Monday."]
    assert reasons(text, title=title)[title] == "heading"
    said = "The wall broke on Monday."
    assert claims(f"OSLO (AP) — {said}", title="The wall broke on Monday") == [said]


def test_a_site_that_describes_itself() -> None:
    text = (
        "The wall broke on Monday.\n\nPicture of HarbourNotes\n\nHarbourNotes\n\n"
        "HarbourNotes is a portal for sailors, helping them to find a berth."
    )
    assert claims(text) == ["The wall broke on Monday."]
    person = "Anna Berg\n\nAnna Berg is 43. She rebuilt the wall.\n\nAnna Berg has a son."
    assert len(claims(person)) == 3


def test_footnote_marks_and_credits_are_no_part_of_a_claim() -> None:
    text = "The wall was built in 1960[1][2]. It broke on Monday.[3] (Photo: Ann Li)"
    assert claims(text) == ["The wall was built in 1960", "It broke on Monday."]
    assert reasons(text)["[1][2]."] == "footnote"
    assert reasons(text)["(Photo: Ann Li)"] in ("credit", "furniture")


def test_emphasis_around_a_sentence_is_no_part_of_it() -> None:
    assert claims("*The wall was built in 1960. It broke on Monday.*") == [
        "The wall was built in 1960.",
        "It broke on Monday.",
    ]
    assert claims("*Old Anna* sank on Monday.") == ["*Old Anna* sank on Monday."]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = (
        "The harbour wall of the old town broke on Monday morning after\n"
        "two days of heavy rain or let the water flow into the U.S.\n"
        "Consulate within an hour.\n"
        "\n"
        "Nobody in the harbour was hurt in the first night, the mayor\nsaid.\n"
    )
    assert claims(text) == [
        (
            "The harbour wall of the old town broke on Monday morning after two days of heavy rain "
            "or let the water flow into the U.S. Consulate within an hour."
        ),
        "Nobody in the harbour was hurt in the first night, the mayor said.",
    ]
    found = segment(article(text))
    assert any("\n" in claim.text for claim in found.claims)


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    text = (
        "What the Town Wants to Build on the Old Harbour\n"
        "The wall broke on Monday.\nHow the Money Was Spent\nThe pumps failed on Tuesday."
    )
    assert claims(text) == ["The wall broke on Monday.", "The pumps failed on Tuesday."]


def test_ids_follow_the_words_not_the_typography() -> None:
    plain, fancy = '"It\'s closed -- for now," he said.', "“It’s closed -- for now,” he said."
    first = segment(article(plain)).claims[0].id
    assert first == segment(article("By Ann Li\n\n" + fancy)).claims[0].id
    assert len(first) == 16
    assert int(first, 16) >= 0
    other = Article(id="a-2", path="a.txt", text=plain, publisher="Herald")
    assert segment(other).claims[0].id != first


def test_a_line_that_stands_often_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = sentences.find_sentences

    def counted(text: str, start: int, end: int, **given: Any) -> list[tuple[int, int]]:
        read.append(text[start:end])
        return real(text, start, end, **given)

    monkeypatch.setattr(pieces, "find_sentences", counted)
    many = segment(article("A\n" * 5000 + "The wall broke on Monday.\n" * 3))
    assert len(read) == 2
    assert len(many.left_out) == 5002
    assert [claim.start for claim in many.claims] == [10_000]
    assert many.left_out[4999].start == 9998


def test_headlines_at_the_end_are_read_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    real = words.content_words

    def counted(text: str) -> frozenset[str]:
        read.append(len(text))
        return real(text)

    monkeypatch.setattr(echoes, "content_words", counted)
    text = "\n".join(f"Alpha{n} Bravo{n} Charly{n} Delta{n} Echoes{n}" for n in range(400))
    segment(article(text))
    assert sum(read) <= 2 * len(text)
