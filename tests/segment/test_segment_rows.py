"""Rows of tables, keys and labels: which are claims, and which header each cell refers to."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model import Article, Claim, Link
from crosscheck.segment.claims import segment


def segmented(text: str) -> tuple[list[Claim], dict[str, str]]:
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    return list(found.claims), {text[x.start : x.end]: x.reason for x in found.left_out}


def claims(text: str) -> list[str]:
    return [claim.text for claim in segmented(text)[0]]


def headers(text: str) -> list[list[tuple[str, str]]]:
    """For each claim the words that refer to a header, and the header."""
    found = []
    for claim in segmented(text)[0]:
        row = []
        for reference in claim.references:
            assert reference.link is Link.HEADER
            assert reference.means == text[reference.source.start : reference.source.end]
            row.append((text[reference.span.start : reference.span.end], reference.means))
        found.append(row)
    return found


def test_a_row_is_a_claim_and_its_cells_refer_to_their_columns() -> None:
    table = "| Bridge | Opened |\n|:---|---:|\n| Old Bridge | 1990 |\n| New Bridge | 2012 |"
    found, reasons = segmented(table)
    assert [claim.text for claim in found] == ["Old Bridge | 1990", "New Bridge | 2012"]
    assert headers(table)[0] == [("Old Bridge", "Bridge"), ("1990", "Opened")]
    assert {reference.confidence for claim in found for reference in claim.references} == {1.0}
    assert reasons["| Bridge | Opened |"] == "table"
    assert found[0].references == tuple(sorted(found[0].references))
    sentence = found[0].sentence
    assert table[sentence.start : sentence.end] == "| Old Bridge | 1990 |"


def test_an_empty_cell_refers_to_nothing() -> None:
    table = "Bridge | Opened | Length\n---|---|---\nOld Bridge | | 400 m\nNew Bridge | 2012 | 90 m"
    assert headers(table)[0] == [("Old Bridge", "Bridge"), ("400 m", "Length")]


def test_a_first_row_without_figures_heads_columns_of_them() -> None:
    table = "Town | Dead | Hurt\nBergen | 12 | 40\nOslo | 3 | 11"
    assert headers(table)[1] == [("Oslo", "Town"), ("3", "Dead"), ("11", "Hurt")]
    assert {r.confidence for claim in segmented(table)[0] for r in claim.references} == {0.8}
    assert headers(table.replace(" | ", "\t")) == headers(table)


def test_rows_of_one_line() -> None:
    table = "| Town | Dead | | --- | --- | | Bergen | 12 | | Oslo | 3 |"
    assert claims(table) == ["Bergen | 12", "Oslo | 3"]
    assert headers(table)[1] == [("Oslo", "Town"), ("3", "Dead")]
    assert claims("| Town | Dead | | --- | --- | | Bergen | 12 | | Oslo |") == []


def test_a_row_with_words_only_wants_a_rule_above_it() -> None:
    ruled = "Measure | Effect |\n---|---|\nNew pumps | Faster drainage of the lower town. |\n"
    assert claims(ruled) == ["New pumps | Faster drainage of the lower town."]
    assert claims("Measure | Effect |\nNew pumps | Faster drainage of the lower town. |\n") == []
    assert claims("Measure | Effect |\n---|---|\nNew pumps | yes |\n") == []


def test_rows_that_only_a_space_parts() -> None:
    flat = (
        "Anna Berg agreed to the plan.\n\nKey Points Details\n"
        "Cost of Wall The wall will cost 4 million.\n"
        "Next Steps Anna Berg will sign the plan on Monday.\n"
        "Other Views Chess Is Played Here.\n"
    )
    assert claims(flat) == [
        "Anna Berg agreed to the plan.",
        "The wall will cost 4 million.",
        "Anna Berg will sign the plan on Monday.",
    ]
    assert headers(flat)[1] == [("The wall will cost 4 million.", "Cost of Wall")]
    assert segmented(flat)[1]["Next Steps"] == "table"


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sport | Weather",
        "By Ann Berg | Harbour Wire | January 5, 2026",
        "Follow us: Facebook | Twitter | Instagram",
        "January 5, 2026 | 9:15 AM",
        "Share | Tweet | 12 comments\nMail | Print | 3 comments",
        "Bridge | Opened\n---|---",
        "---|---\n---|---",
        "| | |\n|---|---|\n| | |",
    ],
)
def test_lines_with_bars_that_are_no_rows(text: str) -> None:
    assert claims(text) == []


def test_a_sentence_in_a_line_of_bars_stays_a_claim() -> None:
    caption = "The old bridge was closed on Monday after a cable broke. | Ann Berg/Harbour Wire"
    assert claims(caption) == ["The old bridge was closed on Monday after a cable broke."]


@pytest.mark.parametrize(
    "line",
    [
        "Trade volume: $86.7 billion",
        "Killed: 12 people",
        "Length: about 400 metres",
        "- Cost: 4 million euros",
        "Toll:12",
        "Magnitude: 6.1",
    ],
)
def test_a_key_with_a_figure_is_a_claim(line: str) -> None:
    assert claims(f"The bridge was closed.\n\n{line}\n\nIt will open again.")[1] == line.lstrip(
        "- "
    )


@pytest.mark.parametrize(
    "line",
    [
        "Published: January 5, 2026",
        "Phone: 555-123-4567",
        "Photo: Ann Berg",
        "Case Study: The 1990 Bridge",
        "Chapter 2: 12 Years Later",
        "BREAKING: 12 dead",
        "UPDATE: 3 hurt",
        "Tags: bridge, 2026",
        "Related: 12 bridges that fell",
        "Video: 12 cars",
        "Twitter: @harbour12",
        "Capital: Oslo",
    ],
)
def test_a_label_of_the_page_is_no_key(line: str) -> None:
    assert claims(f"The bridge was closed.\n\n{line}\n\nIt will open again.") == [
        "The bridge was closed.",
        "It will open again.",
    ]


def test_keys_in_a_list_refer_to_the_subject_of_its_heading() -> None:
    keys = "Opened: 1990\nLength: 400 m\nBuilder: Anna Berg\n"
    found = headers("Key facts about the Old Bridge:\n" + keys)
    assert found == [[("", "the Old Bridge")]] * 3
    (opened, *_), _ = segmented("Key facts about the Old Bridge\n" + keys)
    (reference,) = opened.references
    assert (reference.span.start, reference.span.end) == (opened.end, opened.end)
    assert reference.confidence == 0.9
    assert headers("The Old Bridge at a glance\n\n" + keys)[0] == [("", "The Old Bridge")]
    assert headers("Old Bridge\n\n" + keys)[0] == [("", "Old Bridge")]
    assert headers("Key Facts\n\n" + keys) == [[]] * 3
    assert headers("The bridge was closed on Monday.\n\n" + keys)[1] == []


def test_labels_and_figures_on_lines_of_their_own() -> None:
    text = "Population\n5.6 million\nArea\n385,207 km2\nCities\n108\n"
    assert claims(text) == ["5.6 million", "385,207 km2", "108"]
    assert headers(text)[0] == [("5.6 million", "Population")]
    assert segmented(text)[1]["Population"] == "table"
    assert claims("Population\n5.6 million\nArea\n385,207 km2\n") == []
    assert claims("News\n2 hours ago\nSport\n3 hours ago\nMusic\n4 hours ago\n") == []


CELLS = st.sampled_from(
    ["Town", "Dead", "12", "3 m", "", "---", "Old Bridge", "The wall broke.", "a: 5", "½", "“x”"]
)


@settings(deadline=None)
@given(
    st.lists(st.lists(CELLS, max_size=5), max_size=6),
    st.sampled_from(["|", " | ", "\t", ": ", "  ", "\n"]),
    st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]),
)
def test_any_table_is_covered_and_refers_to_itself(
    rows: list[list[str]], between: str, newline: str
) -> None:
    text = newline.join(between.join(cells) for cells in rows)
    found = segment(Article(id="a-1", path="a.txt", text=text, publisher="Herald"))
    covered = {at for c in found.claims for span in c.spans for at in range(span.start, span.end)}
    covered |= {at for left in found.left_out for at in range(left.start, left.end)}
    assert all(at in covered for at, char in enumerate(text) if not char.isspace())
    for claim in found.claims:
        assert claim.text == " ".join(text[span.start : span.end] for span in claim.spans)
        for reference in claim.references:
            assert reference.means == text[reference.source.start : reference.source.end] != ""
            assert claim.start <= reference.span.start <= reference.span.end <= claim.end
            assert not reference.source.overlaps(claim.span)


@pytest.mark.parametrize("unit", ["|", "a|", "a: ", "a\t", "a | 1\n", "K: 5\n", "A\n5\n", "- "])
def test_a_long_text_of_one_shape_is_read_in_seconds(unit: str) -> None:
    begin = time.perf_counter()
    claims(unit * (100_000 // len(unit)))
    assert time.perf_counter() - begin < 15
