"""One line for each finding, and annotations."""

from __future__ import annotations

import re

import msgspec
import pytest

from crosscheck.model import Run, VerdictKind
from crosscheck.report.lines import finding_lines, github, summary_lines, text


def test_a_conflict_is_one_line_at_its_new_claim(run: Run) -> None:
    conflict = run.findings[:1]
    assert text(conflict, run, new=frozenset({"n-toll"})) == (
        "articles/new/metro-2.md:1:1: conflict: 31 killed; "
        "Coast Wire, Herald and Radio 5 say 21 [number-differs x-7f3a]"
    )
    assert text(conflict, run, new=frozenset({"h-toll"})) == (
        "articles/herald.md:6:1: conflict: 21 killed; Metro says 31 [number-differs x-7f3a]"
    )


def test_a_new_claim_that_is_judged_goes_before_one_that_only_stands_there(run: Run) -> None:
    both = frozenset({"b-toll", "r-toll"})
    assert text(run.findings[:1], run, new=both).startswith("articles/radio-5.html:1:1: ")
    assert text(run.findings[:1], run, new=frozenset({"b-toll"})).startswith(
        "articles/blog.jsonl:3:1: "
    )


def test_without_new_claims_the_line_points_at_the_minority(run: Run) -> None:
    lines = finding_lines(run, findings=run.findings)
    assert len(lines) == len(run.findings)
    assert lines[0].startswith("articles/new/metro.md:7:63: conflict: 31 killed; ")
    assert lines[1] == (
        "articles/new/metro.md:9:1: conflict: in summer; Radio 5 says in spring "
        "[date-differs x-52b0]"
    )
    assert lines[3].endswith(
        "agree: last trip in 2019; so say Herald and Radio 5 [anchor-overlaps x-e810]"
    )


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("31 people killed", "at least 21 people killed", "at least 21"),
        ("the mayor resigned", "the governor resigned", "the governor resigned"),
        ("no one killed", "12 killed", "12"),
        ("12 killed", "no one killed", "no one killed"),
        ("12 killed", "12 injured", "12 injured"),
        ("killed", "killed", "killed"),
    ],
)
def test_only_shared_words_after_a_number_are_left_away(
    run: Run, first: str, second: str, shown: str
) -> None:
    finding = run.findings[1]
    sides = tuple(
        msgspec.structs.replace(side, says=says)
        for side, says in zip(finding.sides, (first, second), strict=True)
    )
    changed = msgspec.structs.replace(finding, sides=sides)
    line = text([changed], run)
    assert f"conflict: {first}; Radio 5 says {shown} [" in line


def test_hostile_words_stay_on_their_line(run: Run) -> None:
    finding = run.findings[0]
    sides = tuple(
        msgspec.structs.replace(side, says="##[add-mask]x\n::error::y\x1b[2J\u202e", publishers=())
        for side in finding.sides
    )
    hostile = msgspec.structs.replace(finding, sides=sides, question="::a\n::b, c: d")
    for written in (text([hostile], run), github([hostile], run)):
        assert "\n" not in written
        assert "##[" not in written
        assert not re.search("[\x00-\x1f\u202e]", written)
    assert "title=conflict%3A %3A%3Aa %3A%3Ab%2C c%3A d::" in github([hostile], run)


def test_annotations_have_kinds_and_the_worst_stand_first(run: Run) -> None:
    lines = github(tuple(reversed(run.findings)), run).splitlines()
    assert [line.split(" ")[0] for line in lines] == [
        "::error",
        "::error",
        "::warning",
        "::notice",
    ]
    assert lines[1] == (
        "::error file=articles/new/metro.md,line=7,col=63,"
        "title=conflict%3A How many people were killed?::"
        "31 killed; Coast Wire, Herald and Radio 5 say 21. 21 and 31 people killed cannot both be "
        "exact counts of the same dead. [number-differs x-7f3a]"
    )


def test_annotations_are_capped_and_the_rest_is_counted(run: Run) -> None:
    conflicts = [run.findings[0]] * 13
    updates = list(run.with_verdict(VerdictKind.UPDATE)) * 11
    lines = github([*conflicts, *updates], run).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("::notice ") for line in lines) == 10
    assert len(lines) == 21
    assert lines[-1] == (
        "3 more errors and 1 more notice without an annotation: GitHub shows 10 of a kind."
    )
    assert github([], run) == ""


def test_standard_input_gets_an_annotation_without_a_file(run: Run) -> None:
    articles = tuple(msgspec.structs.replace(article, path="-") for article in run.articles)
    changed = msgspec.structs.replace(run, articles=articles)
    assert github(run.findings[:1], changed).startswith("::error title=conflict%3A ")


def test_the_summary_has_two_lines(run: Run, empty_run: Run) -> None:
    assert summary_lines(run, "reports/crosscheck.md") == (
        (
            "Read 6 articles from 5 publishers, 17 claims; compared 1,904 pairs; "
            "2 sources and 1 part of a source could not be read."
        ),
        "2 conflicts, 1 update, 1 confirmed by two or more publishers.   reports/crosscheck.md",
    )
    assert summary_lines(empty_run, "") == (
        "Read 1 article from 1 publisher, 0 claims; compared 0 pairs.",
        "No conflicts, no updates, none confirmed by two or more publishers.",
    )
