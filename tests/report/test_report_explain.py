"""A finding explained, and values in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from crosscheck.errors import FindingUnknown
from crosscheck.model import (
    Anchor,
    AnyValue,
    Article,
    Days,
    Duration,
    Hedge,
    Name,
    Polarity,
    Published,
    Quantity,
    Rank,
    Run,
    Span,
    Statement,
    Time,
)
from crosscheck.report.description import describe, number
from crosscheck.report.explain import claim_lines, explain
from crosscheck.segment.claims import segment

AT = Span(0, 1)
INFINITE = Decimal("Infinity")
DAY = Published(Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5)))


def quantity(low: str, high: str, hedge: Hedge = Hedge.EXACT, **more: object) -> Quantity:
    return Quantity(AT, "x", Decimal(low), Decimal(high), hedge=hedge, **more)  # type: ignore[arg-type]


def test_a_claim_of_several_pieces_is_shown_beside_its_sentence() -> None:
    text = "The ferry Lark, which carried 71 people, sank at noon."
    article = Article(id="a", path="a.md", text=text, publisher="Herald")
    main, aside = segment(article).claims
    told = claim_lines(Statement(aside, article), around=(None, None))
    assert "      claim:  The ferry Lark … carried 71 people" in told
    whole = msgspec.structs.replace(main, parts=(), start=0, end=len(text), text=text)
    assert not [
        line
        for line in claim_lines(Statement(whole, article), around=(None, None))
        if "claim:" in line
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (quantity("12", "12", of=("person",), role="killed"), "12 person killed (exact)"),
        (quantity("12", "Infinity", Hedge.AT_LEAST), "12 or more (at least)"),
        (quantity("90", "Infinity", Hedge.MORE_THAN), "more than 90 (more than)"),
        (quantity("0", "30", Hedge.LESS_THAN), "less than 30 (less than)"),
        (quantity("-Infinity", "30", Hedge.AT_MOST), "30 or fewer (at most)"),
        (quantity("0", "0"), "0 (exact)"),
        (quantity("24", "99", Hedge.VAGUE), "24 to 99 (vague)"),
        (quantity("86700000000.0", "86700000000.0", unit="USD"), "86,700,000,000 USD (exact)"),
        (quantity("3.2", "3.2", unit="%", change="up"), "up 3.2 % (exact)"),
        (quantity("5", "5", scope=("2024", "child")), "5, only 2024 child (exact)"),
        (Time(AT, "x", days=Days(dt.date(2019, 1, 1), dt.date(2019, 12, 31)), form="2019"), "2019"),
        (
            Time(AT, "x", days=Days(dt.date(2026, 1, 4), dt.date(2026, 1, 5)), hedge=Hedge.ABOUT),
            "2026-01-04 to 2026-01-05, counted from 2026-01-05 (about)",
        ),
        (
            Time(AT, "x", form="XXXX-WXX-1"),
            "a time counted from a writing date that is not known (XXXX-WXX-1)",
        ),
        (Duration(AT, "x", Decimal(1), Decimal(1), "day"), "1 day (exact)"),
        (
            Duration(AT, "x", Decimal("3287.1825"), Decimal("3652.425"), "decade", Hedge.NEARLY),
            "3,287.18 to 3,652.42 days, 9 to 10 years (nearly)",
        ),
        (
            Anchor(
                AT,
                "x",
                "first",
                ago=(Decimal(6), Decimal(6)),
                likely=Days(dt.date(2019, 7, 6), dt.date(2020, 7, 5)),
            ),
            "last happened 2019-07-06 to 2020-07-05 (written 2026-01-05)",
        ),
        (
            Anchor(AT, "x", "first", event=("visit",), ago=(Decimal(6), Decimal(6))),
            "last happened 6 years before a writing date that is not known, first of: visit",
        ),
        (
            Rank(AT, "x", 2, "large", ("partner", "trade")),
            "number 2 by large among: partner trade",
        ),
        (Name(AT, "x", "lee jae myung"), "the name “lee jae myung”"),
        (Polarity(AT, "x", "resign"), "turns “resign” round"),
    ],
)
def test_values_in_words(value: AnyValue, words: str) -> None:
    assert describe(value, written=DAY) == words


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1200.50", "1,200.5"), ("100", "100"), ("1E+3", "1,000"), ("0.0625", "0.0625"), ("-4", "-4")],
)
def test_numbers(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize("finding_id", ["x-7f3a", "7f3a", "x-7", "7", " X-7F3A "])
def test_an_id_or_its_start_is_enough(run: Run, finding_id: str) -> None:
    assert explain(run, finding_id).startswith("x-7f3a  How many people were killed?\n")


def test_an_exact_id_goes_before_longer_ones(run: Run) -> None:
    longer = msgspec.structs.replace(run.findings[1], id="x-7f3a0")
    changed = msgspec.structs.replace(run, findings=(longer, *run.findings))
    assert explain(changed, "x-7f3a").startswith("x-7f3a  How many")


@pytest.mark.parametrize(
    ("finding_id", "message", "cure"),
    [
        ("x-7f3b", "no finding of the last run has the id “x-7f3b”", "crosscheck show x-7f3a"),
        ("x-e8", "2 findings start with “x-e8”: x-e810 and x-e822", "crosscheck show x-e810"),
        ("", "no finding of the last run has the id “”", "x-"),
        ("zzzz", "no finding of the last run has the id “zzzz”", "x-7f3a"),
    ],
)
def test_other_ids_are_refused_with_ids_that_exist(
    run: Run, finding_id: str, message: str, cure: str
) -> None:
    with pytest.raises(FindingUnknown) as refused:
        explain(run, finding_id)
    assert str(refused.value) == message
    assert cure in refused.value.cure


def test_a_run_without_findings_says_so(empty_run: Run) -> None:
    with pytest.raises(FindingUnknown) as refused:
        explain(empty_run, "x-1")
    assert "crosscheck run" in refused.value.cure


def test_the_claim_is_marked_in_its_sentence_with_its_neighbours(run: Run) -> None:
    lines = [line.strip() for line in explain(run, "7f3a").splitlines()]
    at = lines.index("text:   Police said >>21 people were killed.<<")
    assert lines[at - 1] == "before: The fire broke out before dawn."
    assert lines[at + 1] == "after:  Twelve people were taken to hospital."
    assert lines[at + 2 : at + 4] == ["values:", '"21 people" -> 21 person killed (exact)']
    assert lines[at - 2] == "articles/coast-wire.txt:6:45"
    assert lines[at - 3] == "Coast Wire, 2026-01-05, attributed to Police"


def test_colour_marks_the_claim_instead_of_arrows(run: Run) -> None:
    shown = explain(run, "7f3a", color=True)
    assert "Police said \x1b[1m21 people were killed.\x1b[22m" in shown
    assert ">>" not in shown
    assert "\x1b" not in explain(run, "7f3a")


def test_every_judgement_has_its_rule_reason_and_words(run: Run) -> None:
    shown = explain(run, "7f3a")
    assert shown.count("rule number-differs: 21 and 31 people killed cannot both") == 3
    assert (
        '"31 people" (Metro, articles/new/metro.md:7:63) against '
        '"21" (Radio 5, articles/radio-5.html:1:1)'
    ) in shown


def test_hostile_text_controls_nothing(run: Run) -> None:
    text = "\x1b[2J::error::x ##[group]\u202e\r\n"
    articles = tuple(
        msgspec.structs.replace(
            article, text=(text * 40)[: len(article.text)], publisher=text, path=text
        )
        for article in run.articles
    )
    changed = msgspec.structs.replace(run, articles=articles)
    shown = explain(changed, "7f3a")
    assert len(shown.splitlines()) == len(explain(run, "7f3a").splitlines())
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "##[" not in shown
    assert not any(line.lstrip().startswith("::") for line in shown.splitlines())
