"""Claims on lines and as JSON: nothing is lost, and nothing reads as if it were printed."""

from __future__ import annotations

import json

from crosscheck.model import Article, Modality, Substance
from crosscheck.report.claims import document, lines
from crosscheck.segment.claims import segment

TEXT = """\
Ann Hill, the mayor of Bergen, closed the port on Monday.

The ferry Lark, which carried 71 people, sank at noon. "We are devastated," she said.

Will it open again? It may open on Friday.
"""
ARTICLE = Article(id="a", path="a.md", text=TEXT, publisher="Herald")
MADE = segment(ARTICLE)


def test_a_line_has_the_place_the_words_and_what_holds_of_them() -> None:
    found = list(lines(ARTICLE, MADE.claims))
    assert found[0] == "a.md:1:1: Ann Hill, the mayor of Bergen, closed the port on Monday."
    assert "a.md:3:1: The ferry Lark … sank at noon." in found
    assert "a.md:3:1: The ferry Lark … carried 71 people" in found
    assert any(line.endswith("[said by Ann Hill; opinion]") for line in found)
    assert any("may open on Friday" in line and "[forecast]" in line for line in found)
    assert not any("Will it open" in line for line in found)


def test_what_was_left_out_stands_in_its_place() -> None:
    found = list(lines(ARTICLE, MADE.claims, MADE.left_out))
    assert "a.md:5:1: Will it open again? [question]" in found
    places = [tuple(map(int, line.split(":")[1:3])) for line in found]
    assert places == sorted(places)


def test_the_json_covers_the_text() -> None:
    (article,) = json.loads(document([(ARTICLE, MADE.claims, MADE.left_out)]))["articles"]
    text = article["text"]
    assert text == TEXT
    stretches = [span for claim in article["claims"] for span in claim["spans"]]
    stretches += article["left_out"]
    covered = {at for s in stretches for at in range(s["start"], s["end"])}
    assert all(at in covered for at, char in enumerate(text) if not char.isspace())
    for claim in article["claims"]:
        pieces = [text[span["start"] : span["end"]] for span in claim["spans"]]
        assert claim["claim"] == " ".join(" ".join(pieces).split())
        assert Modality(claim["modality"])
        assert Substance(claim["substance"])
        for reference in claim["references"]:
            source = reference["source"]
            assert reference["means"] == text[source["start"] : source["end"]]


def test_hostile_words_cannot_write_a_line_of_their_own() -> None:
    text = (
        "The mayor closed\u2028 the port \x1b[2J on Monday.\n::error::The port \u202e was closed.\n"
    )
    article = Article(id="a", path="a\n.md", text=text, publisher="Herald")
    made = segment(article)
    for line in lines(article, made.claims, made.left_out):
        assert not set(line) & {"\n", "\x1b", "\u202e", "\u2028"}
        assert not line.startswith("::")
