"""Rules on what is said rather than on a figure: ranks, denials, quotations, restatements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from crosscheck.judge.ruling import CONFIDENCE, Ruling, ruling
from crosscheck.judge.views import (
    View,
    common_names,
    jaccard,
    overlap,
    plain,
    quoted,
    shared,
    speaker_class,
)
from crosscheck.model import (
    Anchor,
    Duration,
    Modality,
    Name,
    Polarity,
    Quantity,
    Rank,
    Span,
    Time,
    VerdictKind,
)
from crosscheck.values.algebra import Relation, relate
from crosscheck.values.names import same_name
from crosscheck.values.wording import one_line
from crosscheck.values.words import content, words

# What was not so for a time, or until now, can be so today.
_FOR_A_TIME = re.compile(
    r"\b(?:since|until|till|before|yet|had(?:n['’]t| not| never)"
    r"|in (?:\w+ )?(?:years|months|decades))\b",
    re.IGNORECASE,
)
_QUOTE_WORDS = 6
_QUOTE_RATIO = 90.0
_SAME_ORDER = 0.85
_SAME_RANKING = 0.6


def ranks(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """One rank given to the same holder in the same scope, in whatever order of words."""
    found = []
    if similarity < 0.5 or len(common_names(a, b)) < 2 or _roles_swapped(a, b):
        return ()
    for x in a.of(Rank):
        for y in b.of(Rank):
            comparison = relate(x, y)
            if _outranks(x, y, a, b):
                found.append(_rank_conflict(x, y))
            if comparison.relation is not Relation.EQUAL:
                continue
            fact = f"rank:{x.order}:{x.scale}:{'+'.join(x.of)}"
            found.append(
                ruling(
                    VerdictKind.AGREE,
                    comparison,
                    (x, y),
                    rule="rank-agrees",
                    kind="rank",
                    fact=f"{fact}:{'+'.join(common_names(a, b)[:2])}",
                )
            )
    return tuple(found)


def _outranks(x: Rank, y: Rank, a: View, b: View) -> bool:
    """Whether two claims that are worded alike give one holder two places in one ranking."""
    same = (x.scale, x.of) == (y.scale, y.of) and x.order != y.order
    return same and a.firm and b.firm and jaccard(a, b) >= _SAME_RANKING


def _rank_conflict(x: Rank, y: Rank) -> Ruling:
    return Ruling(
        verdict=VerdictKind.CONFLICT,
        rule="rank-differs",
        reason=f"“{x.text}” against “{y.text}”: one holder cannot have both ranks at a time",
        kind="rank",
        fact=f"rank:{min(x.order, y.order)}:{x.scale}:{'+'.join(x.of)}",
        evidence=(x.span, y.span),
        says=(x.text, y.text),
        confidence=0.75,
    )


def _roles_swapped(a: View, b: View) -> bool:
    """Whether the possessor of one claim ("X's ...", "... of X") is the holder in the other."""
    first, second = _possessors(a), _possessors(b)
    if not first or not second:
        return False
    return not any(same_name(x, y) for x in first for y in second)


def _possessors(view: View) -> set[str]:
    claim = view.claim
    found = set()
    for name in view.of(Name):
        after = claim.text[name.span.end - claim.start :][:2]
        before = claim.text[: name.span.start - claim.start].rstrip().lower()
        ends = name.text.endswith(("'s", "’s", "s'", "s’")) or after in {"'s", "’s"}
        if ends or before.endswith((" of", " of the")):
            found.add(name.key)
    return found


def denials(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """One claim says that something is so, the other in the same words that it is not."""
    first, second = a.of(Polarity), b.of(Polarity)
    if len(first) == len(second) or min(len(first), len(second)) > 0:
        return ()
    negative, positive = (a, b) if first else (b, a)
    negation = (first or second)[0]
    if len(first or second) != 1 or not negation.scope or negation.scope not in positive.frame:
        return ()
    if not _same_statement(a, b, similarity) or _FOR_A_TIME.search(negative.claim.text):
        return ()
    verdict, rule = VerdictKind.CONFLICT, "denied"
    if _turned(negative, positive):
        verdict, rule = VerdictKind.UPDATE, "turned"
    reason = (
        f"one says that it is so, the other says “{negation.text}”; in all else they say the same"
    )
    if verdict is VerdictKind.UPDATE:
        reason += "; the one that says it is so was published later"
    confidence = CONFIDENCE[VerdictKind.CONFLICT, Relation.CONFLICT] - 0.05
    return (
        Ruling(
            verdict=verdict,
            rule=rule,
            reason=reason,
            kind="negation",
            fact=f"whether:{negation.scope}",
            evidence=(_point(a, first, negation.scope), _point(b, second, negation.scope)),
            says=("not so" if first else "so", "not so" if second else "so"),
            confidence=confidence,
        ),
    )


def _same_statement(a: View, b: View, similarity: float) -> bool:
    """Whether nothing but the negation and figures of time tells the two claims apart."""
    least = 2 if common_names(a, b) else 3
    if not (a.firm and b.firm) or len(shared(a, b)) < least or similarity < 0.6:
        return False
    if overlap(a, b) < 0.8 or jaccard(a, b) < 0.55:
        return False
    named = bool(a.names) and bool(b.names)
    return not named or bool(common_names(a, b))


def _turned(negative: View, positive: View) -> bool:
    """Whether the denial was published on an earlier day: what was not yet so came to be so."""
    before = negative.statement.article.published
    after = positive.statement.article.published
    if before is None or after is None or before.days.overlaps(after.days):
        return False
    return (
        before.days.end is not None
        and after.days.start is not None
        and before.days.end < after.days.start
    )


def _point(view: View, negations: Sequence[Polarity], scope: str) -> Span:
    """Where the claim says it: its negation, else the word that the other side negates."""
    if negations:
        return negations[0].span
    claim = view.claim
    for word in words(claim.text):
        if word.canonical == scope:
            return Span(claim.start + word.start, claim.start + word.end)
    return claim.span


def quotations(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:  # noqa: ARG001
    """The same quoted words given to two different named speakers."""
    if not _named(a) or not _named(b) or _one_speaker(a, b):
        return ()
    for start, end in quoted(a.claim.text):
        for start_b, end_b in quoted(b.claim.text):
            x, y = plain(a.claim.text[start:end]), plain(b.claim.text[start_b:end_b])
            if min(len(x.split()), len(y.split())) < _QUOTE_WORDS:
                continue
            if fuzz.ratio(x, y) < _QUOTE_RATIO:
                continue
            return (
                Ruling(
                    verdict=VerdictKind.CONFLICT,
                    rule="speaker-differs",
                    reason=f"the same words are given to {a.claim.speaker} and to "
                    f"{b.claim.speaker}",
                    kind="attribution",
                    fact=f"said:{x[:60]}",
                    evidence=(
                        Span(a.claim.start + start, a.claim.start + end),
                        Span(b.claim.start + start_b, b.claim.start + end_b),
                    ),
                    says=(a.claim.speaker, b.claim.speaker),
                    confidence=0.85,
                ),
            )
    return ()


def _named(view: View) -> bool:
    """Whether the sentence itself names the speaker, and the speaker is no news agency.

    A pronoun's speaker is found elsewhere in the article: too unsure to accuse anyone with.
    """
    speaker = view.claim.speaker
    in_sight = bool(speaker) and speaker in view.statement.sentence
    return in_sight and speaker.split()[-1][:1].isupper() and bool(speaker_class(speaker))


def _one_speaker(a: View, b: View) -> bool:
    """Whether a part of one speaker's name stands in the other's sentence ("its CEO, Ann Lee")."""
    first = {w for w in a.claim.speaker.split() if w[:1].isupper() and len(w) > 2}
    second = {w for w in b.claim.speaker.split() if w[:1].isupper() and len(w) > 2}
    if min(len(first), len(second)) < 2:
        return True
    in_b, in_a = set(_bare(b.statement.sentence)), set(_bare(a.statement.sentence))
    return bool({*_bare(" ".join(first))} & in_b or {*_bare(" ".join(second))} & in_a)


def _bare(text: str) -> list[str]:
    return [word.plain.removesuffix("'s") for word in words(text)]


def restatements(a: View, b: View, similarity: float) -> tuple[Ruling, ...]:
    """One claim says in the same words what the other says; nothing in it differs."""
    identical = len(shared(a, b)) >= 3 and a.frame == b.frame
    near = len(shared(a, b)) >= 4 and overlap(a, b) >= 0.9 and jaccard(a, b) >= 0.6
    if similarity < 0.7 or not (identical or near):
        return ()
    if len(a.of(Polarity)) != len(b.of(Polarity)) or _order_differs(a, b):
        return ()
    if a.claim.modality is not b.claim.modality or a.claim.modality is Modality.OPINION:
        return ()
    if not _figures_agree(a, b) or _names_apart(a, b):
        return ()
    return (
        Ruling(
            verdict=VerdictKind.AGREE,
            rule="restated",
            reason="both say the same in nearly the same words",
            kind="wording",
            fact=f"wording:{'+'.join(shared(a, b)[:6])}",
            evidence=(a.claim.span, b.claim.span),
            says=(one_line(a.claim.text), one_line(b.claim.text)),
            confidence=0.8,
        ),
    )


def _order_differs(a: View, b: View) -> bool:
    """Whether the words of both come in another order: who did what to whom may be swapped."""
    both = set(shared(a, b))
    first = [word for word in content(a.claim.text) if word in both]
    second = [word for word in content(b.claim.text) if word in both]
    return LCSseq.normalized_similarity(first, second) < _SAME_ORDER


def _names_apart(a: View, b: View) -> bool:
    """Whether each side names somebody or something that the other does not."""
    return all(
        any(not any(same_name(x.key, y.key) for y in other.of(Name)) for x in view.of(Name))
        for view, other in ((a, b), (b, a))
    )


def _figures_agree(a: View, b: View) -> bool:
    """Whether every figure of one side has its like on the other."""
    for kind in (Quantity, Time, Duration, Anchor, Rank):
        first, second = a.of(kind), b.of(kind)
        if len(first) != len(second):
            return False
        for x, y in zip(first, second, strict=True):
            if relate(x, y).relation not in {Relation.EQUAL, Relation.COMPATIBLE}:
                return False
    return True
