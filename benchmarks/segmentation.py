"""How the claims of real articles meet what readers made of the same passages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from benchmarks.passages import Passage, Place, Unit
from crosscheck.model import (
    Article,
    Claim,
    LeftOut,
    Link,
    Modality,
    Record,
    Reference,
    Span,
    Substance,
)
from crosscheck.segment.claims import Segmented, segment

SAME = 0.6
"""Share of letters (Jaccard) from which a claim counts as the one that a reader marked."""

# Stretches that are cut off from the sentence that they belong to.
_ATTACHED = frozenset({"mark", "connective", "label", "dateline", "credit", "footnote"})
_LINKS = frozenset({Link.PRONOUN, Link.DEFINITE})
_WORD = re.compile(r"\w+")
_SMALL = frozenset("a an and at for in of on s the to mr mrs ms dr".split())

Segmenter = Callable[[Article], Segmented]


class Count(Record, frozen=True):
    """What was found: `right` of `said`, of the `known` that readers marked."""

    name: str
    right: int
    said: int
    known: int

    @property
    def precision(self) -> float | None:
        return self.right / self.said if self.said else None

    @property
    def recall(self) -> float | None:
        return self.right / self.known if self.known else None

    @property
    def f1(self) -> float | None:
        """2 right / (said + known), the harmonic mean of precision and recall."""
        whole = self.said + self.known
        return 2 * self.right / whole if whole else None


class Read(Record, frozen=True):
    """A passage beside what a segmenter made of its article."""

    passage: Passage
    claims: tuple[Claim, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def units(self) -> tuple[tuple[Unit, tuple[Claim, ...]], ...]:
        """Each whole unit with the claims that lie in it for the most part."""
        return tuple(
            (unit, tuple(c for c in self.claims if _mostly(c, unit)))
            for unit in self.passage.units
            if not unit.cut
        )


def read(passages: Iterable[Passage], segmenter: Segmenter = segment) -> tuple[Read, ...]:
    """Every passage with the claims and the rest of its article."""
    made: dict[str, Segmented] = {}
    found = []
    for passage in passages:
        article = passage.article
        if article.id not in made:
            made[article.id] = segmenter(article)
        both = made[article.id]
        found.append(Read(passage, both.claims, both.left_out))
    return tuple(found)


def counts(given: Sequence[Read]) -> tuple[Count, ...]:
    """Every figure of the stage, in the order of the stage."""
    pairs = [pair for one in given for pair in one.units]
    both = [(unit, claims) for unit, claims in pairs if unit.claim and claims]
    return (
        _boundaries(given),
        _claims_or_not(pairs),
        _total("atomic claims", (_atoms(unit, claims) for unit, claims in both)),
        _total("number of claims", (_number(unit, claims) for unit, claims in both)),
        _total("speaker", (_speaker(one, *pair) for one in given for pair in one.units)),
        _total("modality", (_modality(unit, claims) for unit, claims in both)),
        _total("not asserted", (_unasserted(unit, claims) for unit, claims in both)),
        _total("nothing to check", (_unchecked(unit, claims) for unit, claims in both)),
        _total("references", (_references(one) for one in given)),
    )


def _total(name: str, parts: Iterable[tuple[int, int, int]]) -> Count:
    right, said, known = (sum(column) for column in zip((0, 0, 0), *parts, strict=True))
    return Count(name, right, said, known)


def _mostly(claim: Claim, unit: Unit) -> bool:
    inside = sum(max(0, min(s.end, unit.end) - max(s.start, unit.start)) for s in claim.spans)
    return 2 * inside > sum(s.end - s.start for s in claim.spans)


def _boundaries(given: Iterable[Read]) -> Count:
    """Where units begin, but for the first of a passage, at their first letter or digit."""
    right = said = known = 0
    for one in given:
        text, span = one.passage.article.text, one.passage.span
        gold = {_letter(text, unit.start) for unit in one.passage.units}
        made = {at for at in _begins(text, one) if span.start <= at < span.end}
        first = _letter(text, span.start)
        right += len((gold & made) - {first})
        said += len(made - {first})
        known += len(gold - {first})
    return Count("boundaries", right, said, known)


def _begins(text: str, one: Read) -> Iterator[int]:
    """Where the stretches that the segmenter takes for sentences or lines begin."""
    whole = sorted({claim.sentence for claim in one.claims})
    for sentence in whole:
        if not _continues(one.left_out, sentence.start, text):
            yield _letter(text, sentence.start)
    for left in one.left_out:
        inside = any(s.start <= left.start and left.end <= s.end for s in whole)
        begins = left.reason not in _ATTACHED or left.reason in {"label", "dateline"}
        if begins and not inside and not _continues(one.left_out, left.start, text):
            yield _letter(text, left.start)


def _continues(left_out: Sequence[LeftOut], at: int, text: str) -> bool:
    """Whether a label or dateline on the same line stands right before a place."""
    return any(
        left.reason in {"label", "dateline"}
        and left.end <= at
        and not text[left.end : at].strip()
        and "\n" not in text[left.end : at]
        for left in left_out
    )


def _letter(text: str, at: int) -> int:
    match = _WORD.search(text, at)
    return match.start() if match else len(text)


def _claims_or_not(pairs: Iterable[tuple[Unit, tuple[Claim, ...]]]) -> Count:
    told = [(unit.claim, bool(claims)) for unit, claims in pairs]
    return Count(
        "claim or not",
        sum(gold and said for gold, said in told),
        sum(said for _, said in told),
        sum(gold for gold, _ in told),
    )


def _atoms(unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    """Marked claims that one of the claims made meets in most of its letters.

    Nothing where a reader marked none.
    """
    if not unit.claims:
        return 0, 0, 0
    free = [_letters((s.start, s.end) for s in claim.spans) for claim in claims]
    right = 0
    for parts in unit.claims:
        gold = _letters(parts)
        best = max(free, key=lambda made: _jaccard(gold, made), default=frozenset[int]())
        if free and _jaccard(gold, best) >= SAME:
            free.remove(best)
            right += 1
    return right, len(claims), len(unit.claims)


def _letters(parts: Iterable[Place]) -> frozenset[int]:
    return frozenset(at for start, end in parts for at in range(start, end))


def _jaccard(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a or b else 0.0


def _number(unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    told = int(bool(unit.claims))
    return int(len(unit.claims) == len(claims)), told, told


def _speaker(one: Read, unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    if not (unit.claim and claims):
        return 0, 0, 0
    text = one.passage.article.text
    said = next((claim.speaker for claim in claims if claim.speaker), "")
    gold = [text[start:end] for start, end in unit.speaker]
    right = bool(said) and any(_alike(said, name) for name in gold)
    return int(right), int(bool(said)), int(bool(gold))


def _alike(a: str, b: str) -> bool:
    """Whether half of the words of the shorter name stand in the other."""
    first, second = _words(a), _words(b)
    return bool(first & second) and 2 * len(first & second) >= min(len(first), len(second))


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - _SMALL


def _modality(unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    return int(any(claim.modality == unit.modality for claim in claims)), 1, 1


def _unasserted(unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    """Of what is not put as a fact: by its right name."""
    said = {str(claim.modality) for claim in claims} - {"asserted"}
    gold = unit.modality if unit.modality != "asserted" else ""
    return int(gold in said), int(bool(said)), int(bool(gold))


def _unchecked(unit: Unit, claims: Sequence[Claim]) -> tuple[int, int, int]:
    """Of what states no fact (opinion, advice, forecast, scene-setting): that it is marked."""
    said = all(claim.substance != "fact" for claim in claims)
    gold = unit.substance != "fact"
    return int(gold and said), int(said), int(gold)


def _references(one: Read) -> tuple[int, int, int]:
    text = one.passage.article.text
    right = said = known = 0
    for unit in one.passage.units:
        links = _links(one.claims, unit)
        known += len(unit.mentions)
        said += len(links)
        right += sum(
            any(
                mention.span[0] < link.span.end
                and link.span.start < mention.span[1]
                and _means(text, link, mention.means)
                for mention in unit.mentions
            )
            for link in links
        )
    return right, said, known


def _links(claims: Iterable[Claim], unit: Unit) -> list[Reference]:
    found = {
        link.span: link
        for claim in claims
        for link in claim.references
        if link.link in _LINKS and unit.start <= link.span.start and link.span.end <= unit.end
    }
    return [found[span] for span in sorted(found)]


def _means(text: str, link: Reference, places: Iterable[Place]) -> bool:
    return any(
        link.source.overlaps(Span(start, end)) or _alike(link.means, text[start:end])
        for start, end in places
    )


def by_reader(passage: Passage, other: Passage) -> Read:
    """A passage beside what another reader made of it, to see how far the two agree."""
    text, name = passage.article.text, passage.article.id
    claims = tuple(
        Claim(
            id=f"{unit.start}-{number}",
            article=name,
            start=parts[0][0],
            end=parts[-1][1],
            text=" ".join(text[start:end] for start, end in parts),
            sentence=Span(unit.start, unit.end),
            speaker=" ".join(text[start:end] for start, end in unit.speaker),
            modality=Modality(unit.modality),
            parts=tuple(Span(*part) for part in parts),
            references=tuple(
                Reference(
                    span=Span(*mention.span),
                    link=Link.DEFINITE,
                    means=text[slice(*mention.means[0])],
                    source=Span(*mention.means[0]),
                    confidence=1.0,
                )
                for mention in unit.mentions
            ),
            substance=Substance(unit.substance),
        )
        for unit in other.units
        for number, parts in enumerate(unit.claims)
    )
    rest = tuple(
        LeftOut(article=name, start=unit.start, end=unit.end, reason=unit.why or "other")
        for unit in other.units
        if not unit.claim
    )
    return Read(passage, claims, rest)
