"""The nouns: frozen records that the stages hand to each other.

Offsets are code points into `Article.text`; scores are 0..1; sequences are tuples in a
defined order, so that equal inputs give equal bytes. Records are msgspec Structs: frozen,
comparable, and readable back from `run.json`, where `kind` tells the values apart.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from enum import StrEnum

import msgspec


class Record(msgspec.Struct, frozen=True, omit_defaults=True):
    """Base of every noun."""


class Span(Record, frozen=True, order=True):
    """Code points [start, end) of an article's text."""

    start: int
    end: int

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Days(Record, frozen=True, order=True):
    """Calendar days from `start` to `end`, both included; None leaves that side open."""

    start: dt.date | None
    end: dt.date | None

    def overlaps(self, other: Days) -> bool:
        return _starts_by(self.start, other.end) and _starts_by(other.start, self.end)

    def within(self, other: Days) -> bool:
        """Whether every day of this interval lies in the other."""
        starts = other.start is None or (self.start is not None and other.start <= self.start)
        ends = other.end is None or (self.end is not None and self.end <= other.end)
        return starts and ends


def _starts_by(start: dt.date | None, end: dt.date | None) -> bool:
    return start is None or end is None or start <= end


class Published(Record, frozen=True):
    """When an article was published, as far as its metadata say.

    `days` is a single day for a full date and longer for "2026-01" or "2026".
    `instant` is set when a clock time was given; naive times are read as UTC.
    """

    days: Days
    instant: dt.datetime | None = None

    def __str__(self) -> str:
        if self.instant is not None:
            return self.instant.strftime("%Y-%m-%d %H:%M")
        if self.days.start == self.days.end:
            return str(self.days.start)
        return f"{self.days.start} to {self.days.end}"


class Article(Record, frozen=True):
    """One article. `text` is what every offset refers to.

    `path` is shown as the user named it. When `verbatim`, `text` stands in that file as it is
    from line `line` on; otherwise (saved pages, JSON lines) `line` is where the record starts.
    `origins` says for each metadata field where its value came from, sorted by field.
    """

    id: str
    path: str
    text: str
    publisher: str
    title: str = ""
    url: str = ""
    published: Published | None = None
    language: str = ""
    line: int = 1
    verbatim: bool = True
    origins: tuple[tuple[str, str], ...] = ()

    def locate(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a code point of the text in its file."""
        if not self.verbatim:
            return self.line, 1
        before = self.text[:offset]
        return self.line + before.count("\n"), offset - (before.rfind("\n") + 1) + 1


class Unread(Record, frozen=True, order=True):
    """A source, or a part of one, that gave no article, and why."""

    path: str
    reason: str
    line: int = 0
    cure: str = ""


class Hedge(StrEnum):
    """How a value was qualified."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    VAGUE = "vague"


class Modality(StrEnum):
    """How a claim is put forward."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    FORECAST = "forecast"
    DENIED = "denied"
    ASKED = "asked"
    OPINION = "opinion"
    CONDITIONAL = "conditional"


class Value(msgspec.Struct, frozen=True, tag_field="kind", omit_defaults=True):
    """A normalised value inside a claim; `span` refers to the article's text."""

    span: Span
    text: str


class Quantity(Value, frozen=True, tag="quantity"):
    """A number in [low, high] of `unit` (may be infinite), as stated.

    `step` is the unit of the last digit given (10 for 90, 0.1 for 3.2): the precision that
    rounding allows. `of` is what is counted or measured (canonical head words, sorted), `role`
    what is said of it ("killed", "injured", "trade"), `change` whether it is a rise or a fall
    ("up", "down") rather than a level, `scope` words that narrow it ("part", "grave"), `noun`
    what is counted as printed ("police officers").
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    step: Decimal = Decimal(1)
    of: tuple[str, ...] = ()
    role: str = ""
    change: str = ""
    scope: tuple[str, ...] = ()
    noun: str = ""


class Time(Value, frozen=True, tag="time"):
    """A calendar interval, a time of day, or both.

    `days` is None while it depends on an unknown writing date, and for a time of day alone.
    `form` is the expression without the writing date, in a TIMEX3-like notation
    ("XXXX-WXX-1" Monday, "PAST-11" last November, "2019", "T07:45").
    `clock` is the time of day in minutes after midnight, both ends included (465, 465 for
    7:45 a.m.; past 1440 where it runs on after midnight), in `zone` as printed ("GMT", "" when
    none is named).
    """

    days: Days | None = None
    form: str = ""
    hedge: Hedge = Hedge.EXACT
    event: tuple[str, ...] = ()
    clock: tuple[int, int] | None = None
    zone: str = ""


class Duration(Value, frozen=True, tag="duration"):
    """A length of time in [low, high] days, as stated in `unit`."""

    low: Decimal
    high: Decimal
    unit: str
    hedge: Hedge = Hedge.EXACT
    event: tuple[str, ...] = ()


class Anchor(Value, frozen=True, tag="anchor"):
    """ "First visit since 2019", "first time in six years": when something last happened.

    `rank` is "first", "highest", "second"...; `event` what happens (canonical words, sorted).
    Exactly one of `since` (given in the text) and `ago` ((low, high) years before writing) is
    set. `likely` and `possible` are the interval of the last occurrence, by how people round
    and at its widest; None while the writing date is unknown.
    """

    rank: str
    event: tuple[str, ...] = ()
    since: Days | None = None
    ago: tuple[Decimal, Decimal] | None = None
    likely: Days | None = None
    possible: Days | None = None


class Rank(Value, frozen=True, tag="rank"):
    """ "Second-largest trading partner": order (1 is the top), scale, and of what."""

    order: int
    scale: str
    of: tuple[str, ...] = ()


class Name(Value, frozen=True, tag="name"):
    """A proper name; `key` is its canonical form (folded, titles dropped).

    `meant`: its words are no name ("he", "the president"), but stand for one (a Reference).
    """

    key: str
    meant: bool = False


class Polarity(Value, frozen=True, tag="polarity"):
    """A negation; `scope` is the predicate that it turns round."""

    scope: str


AnyValue = Quantity | Time | Duration | Anchor | Rank | Name | Polarity


class Substance(StrEnum):
    """What there is in a claim to check."""

    FACT = "fact"
    FORECAST = "forecast"
    OPINION = "opinion"
    ADVICE = "advice"
    VAGUE = "vague"


class Link(StrEnum):
    """How words of a claim lean on others of their article."""

    PRONOUN = "pronoun"
    DEFINITE = "definite"
    SUBJECT = "subject"
    HEADER = "header"
    TIME = "time"
    PLACE = "place"


class Reference(Record, frozen=True, order=True):
    """Words of a claim (`span`) that mean something its article says more fully elsewhere.

    `means` are these fuller words, `article.text[source.start:source.end]`. `span` is empty
    where nothing stands in the claim: a missing subject, at the place where it would stand; the
    time or place of what is told, at the claim's end. `confidence` is 0..1.
    """

    span: Span
    link: Link
    means: str
    source: Span
    confidence: float


class Claim(Record, frozen=True):
    """One checkable statement: `text` is what the article says at `spans`, joined by a space.

    Most claims are of one piece, and `text == article.text[start:end]`. A claim that shares its
    subject or predicate with others of its sentence has `parts`, in order and apart from each
    other; `start` and `end` are then the outer ones. `sentence` is the whole sentence around it;
    `speaker` whom the article attributes it to, as written ("" when nobody); `values` and
    `references` are sorted by span.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    sentence: Span
    speaker: str = ""
    modality: Modality = Modality.ASSERTED
    values: tuple[AnyValue, ...] = ()
    parts: tuple[Span, ...] = ()
    references: tuple[Reference, ...] = ()
    substance: Substance = Substance.FACT

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The stretches of the article that the claim consists of, in order."""
        return self.parts or (self.span,)

    @property
    def alone(self) -> str:
        """The text as it reads without its article: what leans on it is replaced or added.

        A mention whose fuller words stand in the claim itself stays as it is. It is nobody's
        wording: no quote. Encoding it in place of `text` was measured to find no more pairs.
        """
        if not self.references:
            return self.text
        parts, position = [], 0
        for reference in self.references:
            if any(reference.source.overlaps(span) for span in self.spans):
                continue
            place = self.words_at(reference.span)
            if reference.span.start == reference.span.end:
                ends = reference.span.start >= self.end
                at = len(self.text.rstrip(_STOPS)) if ends else place.start
                place = Span(at, at)
            if place.start < position:
                continue
            parts += [self.text[position : place.start], _in_place(reference, self.text, place)]
            position = place.end
        return "".join([*parts, self.text[position:]])

    def located(self, words: Span) -> Span:
        """Where a stretch of the claim's text stands in its article; the outer ends over a gap."""
        first = self._piece(words.start)
        last = self._piece(max(words.start, words.end - 1))
        return Span(first[1] + words.start - first[0], last[1] + words.end - last[0])

    def words_at(self, place: Span) -> Span:
        """Where a stretch of the article stands in the claim's text; inverse of `located`."""
        return Span(self._offset(place.start), self._offset(place.end, closing=True))

    def _piece(self, at: int) -> tuple[int, int]:
        """Where the piece that holds a place of the text begins, in the text and the article."""
        begins, found = 0, (0, self.start)
        for span in self.spans:
            if begins > at:
                break
            found = (begins, span.start)
            begins += span.end - span.start + 1
        return found

    def _offset(self, at: int, *, closing: bool = False) -> int:
        begins = 0
        for span in self.spans:
            if at < span.start:
                return begins - 1 if closing else begins
            if at <= span.end - (not closing):
                return begins + at - span.start
            begins += span.end - span.start + 1
        return begins - 1


_STOPS = " .!?\"'”’)"
_OWNING = frozenset(["his", "its", "their"])


def _in_place(reference: Reference, text: str, place: Span) -> str:
    """What a reference means, in the form that its mention has in the text."""
    mention = text[place.start : place.end].lower()
    if not mention:
        opens = reference.link is Link.SUBJECT
        return f"{reference.means} " if opens else f" {reference.means}"
    behind = text[place.end : place.end + 2]
    owns = mention in _OWNING or (mention == "her" and behind[:1] == " " and behind[1:].isalpha())
    if not owns:
        return reference.means
    return reference.means + ("'" if reference.means.endswith("s") else "'s")


class LeftOut(Record, frozen=True):
    """A stretch of an article that is no claim, and why ("heading", "question", ...)."""

    article: str
    start: int
    end: int
    reason: str


class Statement(Record, frozen=True):
    """A claim with the article that it stands in: what a judge reads."""

    claim: Claim
    article: Article

    @property
    def sentence(self) -> str:
        """The whole sentence around the claim."""
        return self.article.text[self.claim.sentence.start : self.claim.sentence.end]


class Excerpt(Record, frozen=True):
    """Words that somebody wants judged: `article.text[span.start:span.end]`.

    The article is made of them and of the context that was given with them, if any.
    """

    article: Article
    span: Span

    @property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]


class Asked(Record, frozen=True):
    """Two excerpts to compare; `id` is the name that the answer goes by."""

    id: str
    a: Excerpt
    b: Excerpt


class Pair(Record, frozen=True, order=True):
    """Two claims of different articles worth comparing; `a < b`.

    `routes` says what proposed it ("fuzzy", "key", "neighbour", "passage"), sorted; `similarity`
    is the cosine of the two claims' int8 codes.
    """

    a: str
    b: str
    routes: tuple[str, ...]
    similarity: float = 0.0


class Copy(Record, frozen=True, order=True):
    """A passage printed by two publishers: `copy` repeats `original` (claim ids).

    `original` is the earlier one, or the one that is credited; `similarity` is 0..1.
    """

    original: str
    copy: str
    similarity: float


class Extent(StrEnum):
    """How much of the shorter of two articles is printed in the other."""

    COPY = "copy"
    PARTIAL = "partial"


class Reprint(Record, frozen=True, order=True):
    """Two articles with passages in common (article ids): `copy` prints what `original` has.

    `share` (0..1) is how much of the shorter one's statements stand in the other nearly word for
    word, `taken` how much of the copy's. `passages` are these statements, where they stand in the
    original and in the copy, sorted. `credit` is whom the copy names as its source, where that
    decided which is the copy; `wire` the agency that both texts come from; `why` the reason in
    words.
    """

    original: str
    copy: str
    extent: Extent
    share: float
    taken: float
    passages: tuple[tuple[Span, Span], ...]
    why: str
    credit: str = ""
    wire: str = ""


class VerdictKind(StrEnum):
    """What is said of a pair or of a finding, the most pressing first."""

    CONFLICT = "conflict"
    UPDATE = "update"
    AGREE = "agree"
    UNCLEAR = "unclear"

    @property
    def place(self) -> int:
        """0 for the most pressing verdict, 3 for the least."""
        return list(VerdictKind).index(self)


class Judgement(Record, frozen=True):
    """A verdict on two claims (`a < b`), and why.

    `rule` names what decided; `kind` is the kind of value in question ("number", "date",
    "duration", "anchor", "rank", "negation", "attribution", "wording"). `fact` is the role
    that both claims fill ("count:dead"), of which the finding's question is made. `evidence`
    holds the deciding span in a and in b: judgements that share one are about one fact. `says`
    is what each side says, normalised ("21 killed"). `routes` and `similarity` are those of the
    pair: why the two were compared at all.
    """

    a: str
    b: str
    verdict: VerdictKind
    confidence: float
    rule: str
    reason: str
    kind: str
    fact: str
    evidence: tuple[Span, Span]
    says: tuple[str, str]
    routes: tuple[str, ...] = ()
    similarity: float = 0.0


class Answer(Record, frozen=True):
    """What is said of two excerpts.

    `a` and `b` are the claims that each consists of, in order; `judgements` those on a claim of
    one and a claim of the other, with the one that decides first; none of them means that the
    excerpts state no common fact. `routes` says what would have proposed the two in a corpus.
    """

    asked: Asked
    a: tuple[Claim, ...]
    b: tuple[Claim, ...]
    judgements: tuple[Judgement, ...]
    routes: tuple[str, ...] = ()

    @property
    def verdict(self) -> VerdictKind | None:
        """The most pressing verdict; None when the excerpts are unrelated."""
        return self.judgements[0].verdict if self.judgements else None


class Side(Record, frozen=True):
    """One answer to a finding's question.

    `claims` are in order of publication; `publishers` the independent ones, sorted: one for every
    source, however many print it. `copies` are those of `claims` that only repeat another one.
    """

    says: str
    claims: tuple[str, ...]
    publishers: tuple[str, ...]
    copies: tuple[str, ...] = ()


class Finding(Record, frozen=True):
    """One fact in question, with sides: what ten articles say of it is one finding.

    `judgements` are sorted with the one that decides first; its reason is the finding's.
    """

    id: str
    verdict: VerdictKind
    kind: str
    question: str
    sides: tuple[Side, ...]
    judgements: tuple[Judgement, ...]
    confidence: float

    @property
    def reason(self) -> str:
        return self.judgements[0].reason

    @property
    def rule(self) -> str:
        return self.judgements[0].rule

    @property
    def claims(self) -> tuple[str, ...]:
        return tuple(claim for side in self.sides for claim in side.claims)


class Run(Record, frozen=True):
    """All that one run found: the only thing that reports and the gate read.

    `pairs` counts what was compared; `different` those of them about different facts, which
    are dropped; `capped` what limits kept from being compared, by limit. `settings` are the
    options that determine the result, sorted.
    """

    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    copies: tuple[Copy, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unread: tuple[Unread, ...] = ()
    warnings: tuple[str, ...] = ()
    pairs: int = 0
    different: int = 0
    capped: tuple[tuple[str, int], ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    version: str = "1"

    def article(self, article_id: str) -> Article:
        """The article with that id; KeyError when there is none."""
        return self.articles_by_id()[article_id]

    def articles_by_id(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    def claims_by_id(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    def with_verdict(self, verdict: VerdictKind) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict is verdict)
