"""A run built by hand: six articles of five publishers with findings of every verdict."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from crosscheck.model import (
    Anchor,
    AnyValue,
    Article,
    Claim,
    Copy,
    Days,
    Extent,
    Finding,
    Hedge,
    Judgement,
    LeftOut,
    Modality,
    Published,
    Quantity,
    Reprint,
    Run,
    Side,
    Span,
    Time,
    Unread,
    VerdictKind,
)


def _day(text: str) -> Published:
    day = dt.date.fromisoformat(text)
    return Published(Days(day, day))


ARTICLES = {
    "coast": Article(
        id="coast",
        path="articles/coast-wire.txt",
        publisher="Coast Wire",
        title="Fire destroys harbour market",
        published=_day("2026-01-05"),
        origins=(("published", "front matter"), ("publisher", "front matter")),
        line=4,
        text=(
            "Fire destroys harbour market\n\n"
            "The fire broke out before dawn. Police said 21 people were killed.\n"
            "Twelve people were taken to hospital. The cause is not known yet.\n"
            "Share this article"
        ),
    ),
    "herald": Article(
        id="herald",
        path="articles/herald.md",
        publisher="Herald",
        title="Market fire: what we know",
        published=_day("2026-01-06"),
        origins=(("published", "front matter"), ("publisher", "front matter")),
        line=5,
        text=(
            "What happened?\n"
            "A fire killed 21 people at the harbour market, the fire service said on Monday.\n"
            "Fourteen people are in hospital.\n"
            "The president's trip is the first by a leader of the country since 2019."
        ),
    ),
    "radio": Article(
        id="radio",
        path="articles/radio-5.html",
        publisher="Radio 5",
        title="21 dead in market fire",
        published=Published(
            Days(dt.date(2026, 1, 6), dt.date(2026, 1, 6)),
            dt.datetime(2026, 1, 6, 7, 30, tzinfo=dt.UTC),
        ),
        origins=(("published", "JSON-LD datePublished"), ("publisher", "og:site_name")),
        verbatim=False,
        text=(
            "The death toll stands at 21, according to the mayor. "
            "It is the first such trip in six years. "
            "The market may reopen in spring."
        ),
    ),
    "metro": Article(
        id="metro",
        path="articles/new/metro.md",
        publisher="Metro",
        title="31 killed | *exclusive* <script>alert(1)</script>",
        published=_day("2026-01-07"),
        origins=(("published", "path"), ("publisher", "folder name")),
        line=6,
        text=(
            "Rescuers now count the dead.\n"
            "- At least that is what [officials](http://evil.example) say: 31 people were "
            "killed in the blaze.\n"
            "The fire broke out before dawn.\n"
            "The market will reopen in summer."
        ),
    ),
    "metro-2": Article(
        id="metro-2",
        path="articles/new/metro-2.md",
        publisher="Metro",
        title="Blaze toll",
        published=Published(Days(dt.date(2026, 1, 1), dt.date(2026, 1, 31))),
        origins=(("published", "folder name"), ("publisher", "folder name")),
        line=1,
        text="The city mourns 31 people killed in the blaze. The trip was delayed twice.",
    ),
    "blog": Article(
        id="blog",
        path="articles/blog.jsonl",
        publisher="Harbour | Blog",
        title="",
        verbatim=False,
        line=3,
        text="Police said 21 people were killed. The trip was delayed twice, the blog was told.",
    ),
}


def _claim(
    claim_id: str,
    article: str,
    words: str,
    *,
    sentence: str = "",
    speaker: str = "",
    modality: Modality = Modality.ASSERTED,
    values: tuple[AnyValue, ...] = (),
) -> Claim:
    text = ARTICLES[article].text
    start = text.index(words)
    around = text.index(sentence) if sentence else start
    return Claim(
        id=claim_id,
        article=article,
        start=start,
        end=start + len(words),
        text=words,
        sentence=Span(around, around + len(sentence or words)),
        speaker=speaker,
        modality=modality,
        values=values,
    )


def _span(article: str, words: str) -> Span:
    start = ARTICLES[article].text.index(words)
    return Span(start, start + len(words))


def _killed(article: str, words: str, count: str) -> Quantity:
    return Quantity(
        _span(article, words),
        words,
        low=Decimal(count),
        high=Decimal(count),
        of=("person",),
        role="killed",
    )


YEAR_2019 = Days(dt.date(2019, 1, 1), dt.date(2019, 12, 31))

CLAIMS = (
    _claim("c-dawn", "coast", "The fire broke out before dawn."),
    _claim(
        "c-toll",
        "coast",
        "21 people were killed.",
        sentence="Police said 21 people were killed.",
        speaker="Police",
        values=(_killed("coast", "21 people", "21"),),
    ),
    _claim("c-hurt", "coast", "Twelve people were taken to hospital."),
    _claim("c-cause", "coast", "The cause is not known yet."),
    _claim(
        "h-toll",
        "herald",
        "A fire killed 21 people at the harbour market",
        sentence="A fire killed 21 people at the harbour market, the fire service said on Monday.",
        speaker="the fire service",
        values=(
            _killed("herald", "21 people", "21"),
            Time(
                _span("herald", "Monday"),
                "Monday",
                days=Days(dt.date(2026, 1, 5), dt.date(2026, 1, 5)),
                form="XXXX-WXX-1",
            ),
        ),
    ),
    _claim("h-hurt", "herald", "Fourteen people are in hospital."),
    _claim(
        "h-trip",
        "herald",
        "The president's trip is the first by a leader of the country since 2019.",
        values=(
            Anchor(
                _span("herald", "the first by a leader of the country since 2019"),
                "the first by a leader of the country since 2019",
                rank="first",
                event=("leader", "trip"),
                since=YEAR_2019,
                likely=YEAR_2019,
                possible=YEAR_2019,
            ),
        ),
    ),
    _claim(
        "r-toll",
        "radio",
        "The death toll stands at 21",
        sentence="The death toll stands at 21, according to the mayor.",
        speaker="the mayor",
        values=(_killed("radio", "21", "21"),),
    ),
    _claim(
        "r-trip",
        "radio",
        "It is the first such trip in six years.",
        values=(
            Anchor(
                _span("radio", "first such trip in six years"),
                "first such trip in six years",
                rank="first",
                event=("trip",),
                ago=(Decimal(6), Decimal(6)),
                likely=Days(dt.date(2019, 7, 6), dt.date(2020, 7, 5)),
                possible=Days(dt.date(2019, 1, 6), dt.date(2020, 12, 31)),
            ),
        ),
    ),
    _claim("r-open", "radio", "The market may reopen in spring.", modality=Modality.FORECAST),
    _claim(
        "m-toll",
        "metro",
        "31 people were killed in the blaze.",
        sentence=(
            "- At least that is what [officials](http://evil.example) say: 31 people were "
            "killed in the blaze."
        ),
        values=(_killed("metro", "31 people", "31"),),
    ),
    _claim("m-dawn", "metro", "The fire broke out before dawn."),
    _claim("m-open", "metro", "The market will reopen in summer.", modality=Modality.PLANNED),
    _claim(
        "n-toll",
        "metro-2",
        "The city mourns 31 people killed in the blaze.",
        values=(
            Quantity(
                _span("metro-2", "31 people"),
                "31 people",
                low=Decimal(31),
                high=Decimal("Infinity"),
                hedge=Hedge.AT_LEAST,
                of=("person",),
                role="killed",
            ),
        ),
    ),
    _claim("n-trip", "metro-2", "The trip was delayed twice."),
    _claim(
        "b-toll",
        "blog",
        "21 people were killed.",
        sentence="Police said 21 people were killed.",
        speaker="Police",
    ),
    _claim(
        "b-trip",
        "blog",
        "The trip was delayed twice",
        sentence="The trip was delayed twice, the blog was told.",
    ),
)

BY_ID = {claim.id: claim for claim in CLAIMS}


def _judged(
    a: str,
    b: str,
    verdict: VerdictKind,
    *,
    words: tuple[str, str],
    says: tuple[str, str],
    rule: str,
    reason: str,
    kind: str = "number",
    confidence: float = 0.93,
) -> Judgement:
    return Judgement(
        a=a,
        b=b,
        verdict=verdict,
        confidence=confidence,
        rule=rule,
        reason=reason,
        kind=kind,
        fact="killed",
        evidence=(_span(BY_ID[a].article, words[0]), _span(BY_ID[b].article, words[1])),
        says=says,
    )


def _toll(a: str, b: str, words: tuple[str, str], confidence: float) -> Judgement:
    return _judged(
        a,
        b,
        VerdictKind.CONFLICT,
        words=words,
        says=("21 killed", "31 killed"),
        rule="number-differs",
        reason="21 and 31 people killed cannot both be exact counts of the same dead.",
        confidence=confidence,
    )


FINDINGS = (
    Finding(
        id="x-7f3a",
        verdict=VerdictKind.CONFLICT,
        kind="number",
        question="How many people were killed?",
        sides=(
            Side(
                "21 killed",
                ("c-toll", "b-toll", "h-toll", "r-toll"),
                ("Coast Wire", "Herald", "Radio 5"),
                copies=("b-toll",),
            ),
            Side("31 killed", ("m-toll", "n-toll"), ("Metro",)),
        ),
        judgements=(
            _toll("c-toll", "m-toll", ("21 people", "31 people"), 0.97),
            _toll("h-toll", "n-toll", ("21 people", "31 people"), 0.95),
            _toll("m-toll", "r-toll", ("31 people", "21"), 0.9),
        ),
        confidence=0.97,
    ),
    Finding(
        id="x-52b0",
        verdict=VerdictKind.CONFLICT,
        kind="date",
        question="When does the market reopen?",
        sides=(
            Side("in summer", ("m-open",), ("Metro",)),
            Side("in spring", ("r-open",), ("Radio 5",)),
        ),
        judgements=(
            _judged(
                "m-open",
                "r-open",
                VerdictKind.CONFLICT,
                words=("summer", "spring"),
                says=("in summer", "in spring"),
                rule="date-differs",
                reason="Summer and spring do not overlap.",
                kind="date",
                confidence=0.7,
            ),
        ),
        confidence=0.7,
    ),
    Finding(
        id="x-1c9d",
        verdict=VerdictKind.UPDATE,
        kind="number",
        question="How many people are in hospital?",
        sides=(
            Side("14 in hospital", ("h-hurt",), ("Herald",)),
            Side("12 in hospital", ("c-hurt",), ("Coast Wire",)),
        ),
        judgements=(
            _judged(
                "c-hurt",
                "h-hurt",
                VerdictKind.UPDATE,
                words=("Twelve", "Fourteen"),
                says=("12 in hospital", "14 in hospital"),
                rule="count-rises",
                reason="The count rises from 12 to 14 with the day of writing.",
            ),
        ),
        confidence=0.93,
    ),
    Finding(
        id="x-e810",
        verdict=VerdictKind.AGREE,
        kind="anchor",
        question="When was the last trip?",
        sides=(Side("last trip in 2019", ("h-trip", "r-trip"), ("Herald", "Radio 5")),),
        judgements=(
            _judged(
                "h-trip",
                "r-trip",
                VerdictKind.AGREE,
                words=("since 2019", "in six years"),
                says=("last trip in 2019", "last trip 2019-07-06 to 2020-07-05"),
                rule="anchor-overlaps",
                reason="Six years before 2026-01-06 is 2019-07-06 to 2020-07-05; it overlaps 2019.",
                kind="anchor",
            ),
        ),
        confidence=0.93,
    ),
    Finding(
        id="x-e822",
        verdict=VerdictKind.AGREE,
        kind="wording",
        question="When did the fire break out?",
        sides=(Side("before dawn", ("c-dawn", "m-dawn"), ("Coast Wire",), copies=("m-dawn",)),),
        judgements=(
            _judged(
                "c-dawn",
                "m-dawn",
                VerdictKind.AGREE,
                words=("before dawn", "before dawn"),
                says=("before dawn", "before dawn"),
                rule="same-words",
                reason="Both print the same words.",
                kind="wording",
            ),
        ),
        confidence=0.93,
    ),
    Finding(
        id="x-a6f4",
        verdict=VerdictKind.UNCLEAR,
        kind="wording",
        question="Was the trip delayed?",
        sides=(
            Side("delayed twice", ("b-trip",), ("Harbour | Blog",)),
            Side("delayed two times", ("n-trip",), ("Metro",)),
        ),
        judgements=(
            _judged(
                "b-trip",
                "n-trip",
                VerdictKind.UNCLEAR,
                words=("delayed twice", "delayed twice"),
                says=("delayed twice", "delayed two times"),
                rule="no-rule",
                reason="No rule decides this pair.",
                kind="wording",
                confidence=0.4,
            ),
        ),
        confidence=0.4,
    ),
)


def _left_out(article: str, words: str, reason: str) -> LeftOut:
    span = _span(article, words)
    return LeftOut(article, span.start, span.end, reason)


@pytest.fixture
def run() -> Run:
    """The run of this folder's tests."""
    return Run(
        articles=tuple(ARTICLES.values()),
        claims=CLAIMS,
        findings=FINDINGS,
        copies=(Copy("c-dawn", "m-dawn", 1.0), Copy("c-toll", "b-toll", 0.98)),
        reprints=(
            Reprint(
                "coast",
                "blog",
                Extent.PARTIAL,
                share=0.5,
                taken=0.5,
                passages=(
                    (
                        _span("coast", "Police said 21 people were killed."),
                        _span("blog", "Police said 21 people were killed."),
                    ),
                ),
                why="credits Coast Wire",
                credit="Coast Wire",
            ),
            Reprint(
                "herald",
                "metro",
                Extent.COPY,
                share=1.0,
                taken=0.9375,
                passages=((Span(0, 5), Span(0, 5)), (Span(6, 9), Span(7, 10))),
                why="both are credited to AP",
                credit="AP",
                wire="AP",
            ),
        ),
        left_out=(
            _left_out("coast", "Fire destroys harbour market", "heading"),
            _left_out("coast", "Share this article", "furniture"),
            _left_out("herald", "What happened?", "question"),
            _left_out("metro", "Rescuers now count the dead.", "heading"),
        ),
        unread=(
            Unread("articles/blog.jsonl", "the line is no JSON object", 4, "correct the line"),
            Unread("articles/empty.txt", "the file is empty", cure="remove the file"),
            Unread("articles/logo.txt", "the file is binary"),
        ),
        warnings=("articles/herald.md: read as cp1252, because it is not UTF-8",),
        pairs=1904,
        different=1200,
        settings=(("encoder", "all-MiniLM-L6-v2@53aa5117"), ("neighbours", "8")),
    )


@pytest.fixture
def empty_run() -> Run:
    """A run over one article without any claim."""
    return Run(articles=(ARTICLES["metro-2"],), claims=(), findings=())
