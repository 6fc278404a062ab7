"""What a rule sees of a claim: its values by kind, its bare wording, and what its article says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from crosscheck.judge.protocol import Candidate
from crosscheck.judge.stories import SAME_STORY, Stories
from crosscheck.model import (
    AnyValue,
    Claim,
    Duration,
    Modality,
    Name,
    Polarity,
    Quantity,
    Record,
    Span,
    Statement,
    Time,
)
from crosscheck.values.names import same_name
from crosscheck.values.numerals import spelled
from crosscheck.values.words import content, fold, is_content, words

V = TypeVar("V", bound=AnyValue)
# Most names in an article that may be too short to compare by its words.
_BRIEF = 3
_ONE_EVENT_DAYS = 21
# Characters up to which a text without a title may be an excerpt rather than an article.
_EXCERPT = 1000
_MASKED = (Quantity, Time, Duration, Polarity)


class View(Record, frozen=True):
    """One side of a pair.

    `frame` is the sorted canonical content words of the claim without its numbers, dates,
    lengths and negations: what the claim is about, whatever figure it gives. `names` are the
    keys of the names in it, in order, also of whom a pronoun means; `around` every name key of
    its article; `told` every quantity with a role that the article gives anywhere; `stories`
    those of the corpus. Offsets of `claim` count so that `claim.text[i - claim.start]` stands at
    `i`, whatever its pieces.
    """

    statement: Statement
    claim: Claim
    frame: tuple[str, ...]
    names: tuple[str, ...]
    around: frozenset[str]
    told: tuple[Quantity, ...]
    title: frozenset[str]
    stories: Stories

    def located(self, words: Span) -> Span:
        """Where words of the claim, by its own offsets, stand in the article."""
        whole = self.statement.claim
        return whole.located(words) if whole.parts else words

    def of(self, kind: type[V]) -> tuple[V, ...]:
        """The claim's values of one kind, in order; names only where they are printed."""
        return tuple(
            value
            for value in self.claim.values
            if isinstance(value, kind) and not (isinstance(value, Name) and value.meant)
        )

    @property
    def firm(self) -> bool:
        """Whether the claim is put forward as a fact that holds now."""
        return self.claim.modality in {Modality.ASSERTED, Modality.DENIED}


def views(pairs: Sequence[Candidate], claims: Sequence[Claim]) -> dict[str, View]:
    """A view of every claim of the pairs, by claim id; `claims` are all those of their articles."""
    statements = {s.claim.id: s for pair in pairs for s in (pair.a, pair.b)}
    by_article: dict[str, list[Claim]] = {}
    for claim in claims:
        by_article.setdefault(claim.article, []).append(claim)
    titles = {s.article.id: s.article.title for s in statements.values()}
    stories = Stories(claims, titles)
    known = _trusted(claims)
    around = {
        article: frozenset(key for key in _names_of(told) if key in known)
        for article, told in by_article.items()
    }
    told = {article: _told(claims) for article, claims in by_article.items()}
    return {
        claim_id: View(
            statement,
            _in_one_piece(statement.claim),
            frame(_in_one_piece(statement.claim)),
            tuple(
                v.key
                for v in statement.claim.values
                if isinstance(v, Name) and v.key in around[statement.article.id]
            ),
            around[statement.article.id],
            told[statement.article.id],
            frozenset(content(statement.article.title)),
            stories,
        )
        for claim_id, statement in statements.items()
    }


def _in_one_piece(claim: Claim) -> Claim:
    """The claim as a text of its own, with the values where they stand in it."""
    if not claim.parts:
        return claim
    values = tuple(replace(value, span=claim.words_at(value.span)) for value in claim.values)
    return replace(claim, start=0, end=len(claim.text), parts=(), values=values, references=())


def _trusted(claims: Iterable[Claim]) -> frozenset[str]:
    """The names of a corpus, without single words that only ever open a sentence ("Divers")."""
    return frozenset(
        name.key
        for claim in claims
        for name in claim.values
        if isinstance(name, Name)
        and (" " in name.key or name.span.start not in {claim.start, claim.start + 1})
    )


def _names_of(claims: Iterable[Claim]) -> list[str]:
    return sorted({v.key for claim in claims for v in claim.values if isinstance(v, Name)})


def _told(claims: Iterable[Claim]) -> tuple[Quantity, ...]:
    found = [v for claim in claims for v in claim.values if isinstance(v, Quantity) and v.role]
    return tuple(sorted(found, key=lambda q: q.span))


def frame(claim: Claim) -> tuple[str, ...]:
    """The sorted canonical content words of a claim without its figures and negations."""
    masked = sorted(v.span for v in claim.values if isinstance(v, _MASKED))
    kept, passed, reach = [], 0, claim.start
    for word in words(claim.text):
        start, end = claim.start + word.start, claim.start + word.end
        while passed < len(masked) and masked[passed].start < end:
            reach = max(reach, masked[passed].end)
            passed += 1
        if reach <= start:
            parts = words(word.plain.replace("-", " ")) if "-" in word.plain else (word,)
            kept += [p.canonical for p in parts if is_content(p) and spelled(p.plain) is None]
    return tuple(sorted(set(kept)))


def shared(a: View, b: View) -> tuple[str, ...]:
    """The words that both frames have, sorted."""
    return tuple(sorted(set(a.frame) & set(b.frame)))


def overlap(a: View, b: View) -> float:
    """Shared words by the smaller frame: 1 when one claim's words all stand in the other."""
    smaller = min(len(a.frame), len(b.frame))
    return len(shared(a, b)) / smaller if smaller else 0.0


def jaccard(a: View, b: View) -> float:
    """Shared words by all words of both frames."""
    union = len(set(a.frame) | set(b.frame))
    return len(shared(a, b)) / union if union else 0.0


def common_names(a: View, b: View) -> tuple[str, ...]:
    """The names of `a` that `b` also uses, in a longer or shorter form, sorted."""
    return tuple(sorted({x for x in a.names if any(same_name(x, y) for y in b.names)}))


def foreign_names(a: View, b: View) -> bool:
    """Whether each claim names something that the other's article never mentions.

    Two claims of one event may each name what the other leaves out; but where both names are
    unknown to the other article, the claims are likely of two events.
    """
    return _unknown(a.names, b.around) and _unknown(b.names, a.around)


def _unknown(names: Sequence[str], around: frozenset[str]) -> bool:
    return any(not any(same_name(name, other) for other in around) for name in names)


def same_story(a: View, b: View) -> bool:
    """Whether two articles are of one event: alike in words, or a brief whose names are known.

    Of articles that name nobody and nothing, nothing tells them apart.
    """
    if not a.around and not b.around:
        return True
    if _is_excerpt(a) and _is_excerpt(b):
        return True
    if a.stories.similarity(a.claim.article, b.claim.article) >= SAME_STORY:
        return True
    smaller, larger = sorted((a.around, b.around), key=len)
    both = [x for x in smaller if any(same_name(x, y) for y in larger)]
    telling = len(both) >= 2 or any(" " in name for name in both)
    return len(smaller) <= _BRIEF and len(both) == len(smaller) and telling


def _is_excerpt(view: View) -> bool:
    """Whether the article is a few sentences without a title: too little to tell its story."""
    article = view.statement.article
    return not article.title and len(article.text) <= _EXCERPT


def same_event(a: View, b: View) -> bool:
    """Whether two claims can be of one event: one story, told within weeks or by the same names.

    A beat has its own words: two shootings in one town, months apart, are told much alike.
    """
    if not same_story(a, b):
        return False
    if _is_excerpt(a) and _is_excerpt(b):
        return True
    named = any(a.stories.is_telling(name) for name in common_names(a, b))
    return named or days_between(a, b) <= _ONE_EVENT_DAYS


def days_between(a: View, b: View) -> int:
    """Days between the publications of two claims' articles; 0 when one is unknown."""
    first, second = a.statement.article.published, b.statement.article.published
    if not (first and second and first.days.start and second.days.start):
        return 0
    return abs((first.days.start - second.days.start).days)


def speakers_differ(a: View, b: View) -> bool:
    """Whether the claims are attributed to two speakers who are plainly not the same."""
    first, second = speaker_class(a.claim.speaker), speaker_class(b.claim.speaker)
    return bool(first) and bool(second) and not first & second


# The press is no witness, and the authorities of one place speak with one voice.
_PRESS = frozenset(
    "reuters ap afp cnn bbc media newspaper report agency news source xinhua tass".split()
)
_OFFICIALS = frozenset(
    "official offici author police polic govern spokesman spokeswoman spokesperson statement "
    "depart department ministri ministry local state".split()
)


def speaker_class(name: str) -> frozenset[str]:
    """The words that tell a speaker from others; empty for none, or for the press itself."""
    parts = {word.canonical for word in words(name) if is_content(word)}
    if parts & _PRESS or not parts:
        return frozenset()
    return frozenset({"official"}) if parts <= _OFFICIALS else frozenset(parts)


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches between quotation marks, as offsets into the text."""
    found, opened = [], -1
    for i, mark in enumerate(text):
        if mark in '“"' and opened < 0:
            opened = i + 1
        elif mark in '”"' and opened >= 0:
            found.append((opened, i))
            opened = -1
    return tuple(found)


def plain(text: str) -> str:
    """Folded text with single spaces, for comparing quotations."""
    return " ".join(fold(text).split())
