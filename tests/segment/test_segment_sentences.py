"""Where sentences and clauses end, and where they must not."""

from __future__ import annotations

from collections import Counter

import pytest

from crosscheck.segment.blocks import find_blocks
from crosscheck.segment.clauses import clauses
from crosscheck.segment.quotes import bracketed, mask, quoted
from crosscheck.segment.sentences import find_sentences
from crosscheck.segment.words import WORD


def sentences(text: str, *, article: str = "") -> list[str]:
    counts = Counter(WORD.findall(article or text))
    return [text[a:b] for a, b in find_sentences(text, 0, len(text), counts=counts)]


def cut(sentence: str) -> list[str]:
    masked = mask(sentence, quoted(sentence))
    masked = mask(masked, bracketed(masked))
    return [" ".join(sentence[a:b].strip() for a, b in clause.parts) for clause in clauses(masked)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The wall broke at the harbour.The pumps failed.", 2),
        ("He praised “the brave crew.”The mayor left.", 2),
        ("Costs fell in 2015.The town saved money.", 2),
        ("It opened the app. Apple closed it.", 2),
        ("Trade with the U.S.The mayor was pleased.", 2),
        ("The town dried.[3] The pumps stopped.", 2),
        ("Police came at 7:10 a.m. Monday and left at noon.", 1),
        ("He met U.S. President Hill and Mr. Berg of St. Olaf on Feb. 3.", 1),
        ("The town paid $3.5 million to J. K. Berg.", 1),
        ("Visit Harbour.Com for the plan of the town.", 1),
        ("Write to ann.Li@harbour.example about the wall.", 1),
        ('"We left." "We had to," she said.', 2),
    ],
)
def test_sentence_ends(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_heading_glued_to_its_sentence_is_cut() -> None:
    text = "Waiting for the HarbourNow, the town wants its money back."
    assert sentences(text) == ["Waiting for the Harbour", "Now, the town wants its money back."]
    known = "A Walk With AnnaBerg, who rebuilt the wall, walks there daily."
    assert sentences(known, article="Anna Berg said so. " + known)[0] == "A Walk With Anna"


@pytest.mark.parametrize(
    "text",
    [
        "The New McDonald Plan was agreed by the council of the town.",
        "Harbour Town and YouTube signed a contract for the new films.",
        "The Future of SpaceX depends on its next rocket and the weather.",
        "LinkedIn Users in Harbour Town were told about the theft.",
        "Old PlayStation Games are worth more than ever in the town.",
        "A FedEx Lorry on The Bridge stopped all the traffic.",
    ],
)
def test_names_with_inner_capitals_stay_whole(text: str) -> None:
    assert sentences(text) == [text]


def test_one_sentence_of_any_length_is_not_lost() -> None:
    text = "word " * 30_000
    found = sentences(text)
    assert " ".join(found).split() == text.split()


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        (
            "The wall broke on Monday; the pumps failed a day later.",
            ["The wall broke on Monday", "the pumps failed a day later."],
        ),
        (
            "Four people were killed, and 20 others were taken to a hospital.",
            ["Four people were killed", "20 others were taken to a hospital."],
        ),
        (
            "The north basin was dry, while the old town was under water.",
            ["The north basin was dry", "the old town was under water."],
        ),
        (
            "The wall broke on Monday, but it was repaired by Friday.",
            ["The wall broke on Monday", "it was repaired by Friday."],
        ),
        (
            "The ferry left the port at nine and sank at noon.",
            ["The ferry left the port at nine", "The ferry sank at noon."],
        ),
        (
            "A man was arrested on Monday and charged with arson.",
            ["A man was arrested on Monday", "A man was charged with arson."],
        ),
        (
            "The man was arraigned on Monday and posted a bond of $500.",
            ["The man was arraigned on Monday", "The man posted a bond of $500."],
        ),
        (
            "The ferry, which carried 476 people, sank on Monday.",
            ["The ferry sank on Monday.", "The ferry carried 476 people"],
        ),
        (
            "Police arrested Bo Yu, 34, who lives in Bergen.",
            ["Police arrested Bo Yu, 34,", "Bo Yu, 34, lives in Bergen"],
        ),
        (
            "Police said Bo Yu, who lives in Bergen, was unhurt.",
            ["Police said Bo Yu was unhurt.", "Bo Yu lives in Bergen"],
        ),
        (
            "A boat hit the wall, killing 12 people.",
            ["A boat hit the wall", "A boat killing 12 people"],
        ),
        (
            "The victims were Ann Li, 34; Bo Yu, 29; and the Rev. Cy Ode, 5.",
            [
                "The victims were Ann Li, 34;",
                "The victims were Bo Yu, 29;",
                "The victims were the Rev. Cy Ode, 5",
            ],
        ),
        (
            "Ann Li, 34, and Bo Yu, 29, were killed on Monday.",
            ["Ann Li, 34, were killed on Monday.", "Bo Yu, 29, were killed on Monday."],
        ),
        (
            "The wall was built in 1960 and the port was closed in 1990.",
            ["The wall was built in 1960", "the port was closed in 1990."],
        ),
    ],
)
def test_two_assertions_are_two_clauses(sentence: str, parts: list[str]) -> None:
    if "20 others" in sentence:
        sentence = sentence.replace("20 others", "20 people")
        parts = [part.replace("20 others", "20 people") for part in parts]
    assert cut(sentence) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "If the wall breaks, the town is flooded, and the port is closed.",
        "The new wall is higher than the old one was, and the town is safer.",
        "Police said the wall broke at noon, and the town was flooded.",
        '"The wall broke at noon; the town was flooded," he wrote.',
        "The wall (the pumps failed; the town was dark) broke on Monday.",
        "It was the first flood since 1990, and the town was not ready.",
        "The flood hit the harbour, the church, and the school was closed.",
        "The wall broke, which the town feared, and it was flooded.",
        "The town has pumps, boats, and trained helpers.",
        "The man who shot the mayor was arrested.",
        "A man was shot and killed in Bergen.",
        "He was charged with murder and attempted murder.",
        "He was charged with arson, acting in a reckless manner, and theft.",
        "The death of the man and the woman was a shock.",
        "The wall broke near the port, which led to delays.",
        "The town was not flooded and left its gates open.",
        "Rum came to Seoul in November, marking the first such visit in 11 years.",
        "They saw a boy from Bergen, who was hurt.",
        "Ann Li, 34, was killed on Monday.",
        "The May 7, 2015, shooting of two men shook the town.",
        "The wall broke; nobody was hurt.",
        "While the wall was built, the town was poor, and the port was closed.",
    ],
)
def test_in_doubt_a_sentence_stays_whole(sentence: str) -> None:
    assert cut(sentence) == [sentence]


def test_quotations() -> None:
    for text, inside in (
        ('He said "no way" twice.', ['"no way"']),
        ("He said ‘it isn’t mine’ twice.", ["‘it isn’t mine’"]),
        ("The officers' homes and the town's wall.", []),
        ("'I was there,' he said.", ["'I was there,'"]),
        ("“I was there. He was not.", ["“I was there. He was not."]),
        ("He wrote: 'I was there.", ["'I was there."]),
    ):
        assert [text[a:b] for a, b in quoted(text)] == inside


def test_blocks_cover_bullets_headings_and_rules() -> None:
    text = "Title\n=====\n\n- one\n* two\n3) three\n# four\n| a | b |\nplain text\n***"
    kinds = [(block.kind, text[block.body : block.end]) for block in find_blocks(text)]
    assert kinds == [
        ("heading", "Title"),
        ("rule", "====="),
        ("bullet", "one"),
        ("bullet", "two"),
        ("bullet", "three"),
        ("heading", "four"),
        ("table", "| a | b |"),
        ("paragraph", "plain text"),
        ("rule", "***"),
    ]
