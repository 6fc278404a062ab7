"""Groups judgements about one fact into findings with sides, so that ten articles on one toll
are one finding with two sides and never sixteen pairs.

Claims that agree with one and the same claim form a side. Sides that conflict form a conflict,
sides that were updated an update; a side that two independent publishers share is a
confirmation.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

import msgspec

from crosscheck.findings.questions import question
from crosscheck.model import Copy, Finding, Judgement, Record, Side, Span, Statement, VerdictKind

_SHORTEST_ID = 4
Statements = Mapping[str, Statement]


class _Stand(Record, frozen=True, order=True):
    """What a claim says on one fact: its value (or wording) at a place."""

    claim: str
    kind: str
    span: Span


class _Origins(Record, frozen=True):
    """Where claims come from: what they repeat (claim ids), and the sources of articles."""

    copied: dict[str, str]
    sources: dict[str, str]

    def source(self, statement: Statement) -> str:
        article = statement.article
        return self.sources.get(article.id, article.publisher)


def group(
    judgements: Sequence[Judgement],
    statements: Statements,
    copies: Sequence[Copy],
    *,
    sources: Mapping[str, str] | None = None,
) -> tuple[Finding, ...]:
    """The findings of all judgements, ranked: the hardest conflict first, then updates,
    confirmations and what is unclear. Ids are unique and depend on claims and facts alone.

    `sources` says where an article (by id) comes from as a whole, if not from its publisher:
    articles of one source are no independent ones.
    """
    origins = _Origins({copy.copy: copy.original for copy in copies}, dict(sources or {}))
    sides = _sides(judgements)
    found: list[Finding] = []
    for verdict in (VerdictKind.CONFLICT, VerdictKind.UPDATE):
        found += _disputes(verdict, judgements, sides, statements, origins)
    disputed = {
        stand
        for j in judgements
        if j.verdict is VerdictKind.CONFLICT
        for stand in (sides[s] for s in _stands(j))
    }
    denied = {
        claim
        for j in judgements
        if j.verdict is VerdictKind.CONFLICT and j.kind == "negation"
        for claim in (j.a, j.b)
    }
    found += [
        finding
        for finding in _confirmations(judgements, sides, statements, origins, disputed)
        if not denied & set(finding.claims)
    ]
    found += [
        _finding(VerdictKind.UNCLEAR, [j], _two_sides(j), statements, origins)
        for j in judgements
        if j.verdict is VerdictKind.UNCLEAR
    ]
    return _identified(sorted(found, key=_rank), statements)


def _sides(judgements: Iterable[Judgement]) -> dict[_Stand, _Stand]:
    """Every stand on a fact -> the stand at the centre of its side.

    A side is a star: a stand with the most agreements, and those that agree with it directly.
    In a chain of agreements every link may be right while its ends speak of two events.
    """
    agreeing: dict[_Stand, set[_Stand]] = {}
    for judgement in judgements:
        if judgement.verdict is VerdictKind.UNCLEAR:
            continue
        first, second = _stands(judgement)
        for one, other in ((first, second), (second, first)):
            known = agreeing.setdefault(one, set())
            if judgement.verdict is VerdictKind.AGREE:
                known.add(other)
    centre: dict[_Stand, _Stand] = {}
    for stand in sorted(agreeing, key=lambda s: (-len(agreeing[s]), s)):
        if stand in centre:
            continue
        for member in (stand, *sorted(agreeing[stand])):
            centre.setdefault(member, stand)
    return centre


def _stands(judgement: Judgement) -> tuple[_Stand, _Stand]:
    kind, (first, second) = judgement.kind, judgement.evidence
    return _Stand(judgement.a, kind, first), _Stand(judgement.b, kind, second)


def _one_side(judgement: Judgement, sides: Mapping[_Stand, _Stand]) -> _Stand | None:
    """The side that both claims of an agreement are on, if it is one."""
    if judgement.verdict is not VerdictKind.AGREE:
        return None
    first, second = (sides[stand] for stand in _stands(judgement))
    return first if first == second else None


def _disputes(
    verdict: VerdictKind,
    judgements: Sequence[Judgement],
    sides: Mapping[_Stand, _Stand],
    statements: Statements,
    origins: _Origins,
) -> list[Finding]:
    """One finding for every set of sides that judgements of this verdict connect."""
    edges = [
        (sides[first], sides[second], j)
        for j in judgements
        if j.verdict is verdict
        for first, second in [_stands(j)]
        if sides[first] != sides[second]
    ]
    found = []
    for members in _components([(a, b) for a, b, _ in edges]):
        inside = [j for a, _, j in edges if a in members]
        agreeing = [j for j in judgements if _one_side(j, sides) in members]
        claims = _by_answer(members, sides, [*inside, *agreeing])
        found.append(_finding(verdict, [*inside, *agreeing], claims, statements, origins))
    return found


def _by_answer(
    members: Sequence[_Stand], sides: Mapping[_Stand, _Stand], judgements: Sequence[Judgement]
) -> list[list[str]]:
    """The claims of each side; sides that say the same in the same words are one."""
    says = {
        stand: text
        for judgement in judgements
        for stand, text in zip(_stands(judgement), judgement.says, strict=True)
    }
    answers: dict[str, set[str]] = {}
    for stand, root in sorted(sides.items()):
        if root in members:
            answers.setdefault(says.get(root, root.claim), set()).add(stand.claim)
    return [sorted(claims) for _, claims in sorted(answers.items())]


def _components(edges: Sequence[tuple[_Stand, _Stand]]) -> list[list[_Stand]]:
    """The connected sets of sides, each sorted, in order of their first member."""
    neighbours: dict[_Stand, set[_Stand]] = {}
    for a, b in edges:
        neighbours.setdefault(a, set()).add(b)
        neighbours.setdefault(b, set()).add(a)
    seen: set[_Stand] = set()
    found = []
    for start in sorted(neighbours):
        if start in seen:
            continue
        queue, members = [start], {start}
        while queue:
            for other in neighbours[queue.pop()] - members:
                members.add(other)
                queue.append(other)
        seen |= members
        found.append(sorted(members))
    return found


def _confirmations(
    judgements: Sequence[Judgement],
    sides: Mapping[_Stand, _Stand],
    statements: Statements,
    origins: _Origins,
    disputed: set[_Stand],
) -> list[Finding]:
    """One finding for every side of two or more independent publishers that nobody disputes.

    Claims that agree on several facts (a figure and its wording) are confirmed once, by the
    most telling of them.
    """
    by_side: dict[_Stand, list[Judgement]] = {}
    for judgement in judgements:
        side = _one_side(judgement, sides)
        if side is not None:
            by_side.setdefault(side, []).append(judgement)
    found = []
    for root in sorted(by_side):
        if root in disputed:
            continue
        claims = sorted({s.claim for s, r in sides.items() if r == root})
        finding = _finding(VerdictKind.AGREE, by_side[root], [claims], statements, origins)
        if len(finding.sides[0].publishers) >= 2:
            found.append(finding)
    return _once(found)


def _once(found: Sequence[Finding]) -> list[Finding]:
    """Of confirmations that join the very same claims, the one with the most telling rule."""
    telling = ("anchor", "rank", "number", "duration", "date", "negation", "wording")
    best: dict[tuple[str, ...], Finding] = {}
    for finding in found:
        key = tuple(sorted(finding.claims))
        kept = best.get(key)
        if kept is None or telling.index(finding.kind) < telling.index(kept.kind):
            best[key] = finding
    return list(best.values())


def _two_sides(judgement: Judgement) -> list[list[str]]:
    return [[judgement.a], [judgement.b]]


def _finding(
    verdict: VerdictKind,
    judgements: Sequence[Judgement],
    sides: Sequence[Sequence[str]],
    statements: Statements,
    origins: _Origins,
) -> Finding:
    ordered = sorted(
        judgements,
        key=lambda j: (j.verdict is not verdict, -j.confidence, j.kind == "wording", j.a, j.b),
    )
    chief = ordered[0]
    everyone = Counter(claim for claims in sides for claim in set(claims))
    built = sorted(
        (
            _side(claims, everyone.keys() - set(claims), ordered, statements, origins)
            for claims in sides
        ),
        key=_side_order(statements),
    )
    return Finding(
        id="",
        verdict=verdict,
        kind=chief.kind,
        question=question(chief, statements),
        sides=tuple(built),
        judgements=tuple(ordered),
        confidence=chief.confidence,
    )


def _side_order(statements: Statements) -> Callable[[Side], tuple[object, ...]]:
    """Sides by when they were first published, then by what they say."""
    return lambda side: (_when(statements[side.claims[0]]), side.says, side.claims)


def _when(statement: Statement) -> tuple[str, str, str]:
    published = statement.article.published
    day = str(published.days.start) if published and published.days.start else "9999"
    instant = published.instant.isoformat() if published and published.instant else ""
    return day, instant, statement.article.path


def _side(
    claims: Sequence[str],
    others: AbstractSet[str],
    judgements: Sequence[Judgement],
    statements: Statements,
    origins: _Origins,
) -> Side:
    """A side with its claims in order of publication; what repeats a source adds no publisher.

    A claim whose original is among the `others`, those of the other sides, was changed and is no
    copy here.
    """
    ordered = sorted(claims, key=lambda c: (_when(statements[c]), statements[c].claim.start, c))
    said = Counter(
        says
        for j in judgements
        for claim, says in ((j.a, j.says[0]), (j.b, j.says[1]))
        if claim in claims
    )
    label = min(said, key=partial(_labelling, said)) if said else ""
    repeats = {
        claim: original
        for claim in ordered
        if (original := origins.copied.get(claim)) is not None and original not in others
    }
    publishers = _independent(ordered, repeats, statements, origins)
    again = tuple(
        claim
        for claim in ordered
        if claim in repeats or statements[claim].article.publisher not in publishers
    )
    return Side(says=label, claims=tuple(ordered), publishers=publishers, copies=again)


def _independent(
    ordered: Sequence[str],
    repeats: Mapping[str, str],
    statements: Statements,
    origins: _Origins,
) -> tuple[str, ...]:
    """One publisher for every source of a side, sorted: the first that prints it as its own.

    Where all that is there of a source are copies, the publisher of the original stands for it.
    """
    by_source: dict[str, list[str]] = {}
    for claim in sorted(ordered, key=lambda c: c in repeats):
        first = repeats.get(claim, claim)
        publisher = statements[first].article.publisher
        by_source.setdefault(origins.source(statements[first]), []).append(publisher)
    chosen: set[str] = set()
    for names in sorted(by_source.values(), key=lambda names: (len(set(names)), names)):
        chosen.add(next((name for name in names if name not in chosen), names[0]))
    return tuple(sorted(chosen))


def _labelling(said: Mapping[str, int], text: str) -> tuple[object, ...]:
    """The label that says most: one with a figure or a year, then the most frequent, then short."""
    return not any(char.isdigit() for char in text), -said[text], len(text), text


def _rank(finding: Finding) -> tuple[object, ...]:
    """By verdict, then hard evidence, then how many publishers stand on the smaller side."""
    publishers = sorted(len(side.publishers) for side in finding.sides)
    return (
        finding.verdict.place,
        -finding.confidence,
        -publishers[0],
        -sum(publishers),
        finding.kind,
        finding.claims,
        finding.judgements[0].fact,
    )


def _identified(found: Sequence[Finding], statements: Statements) -> tuple[Finding, ...]:
    """The findings with ids: "x-" and the shortest prefix of a hash that is unique in the run.

    The hash is over the fact's kind and the earliest claims, so that moving an article or a
    new judgement on the same claims keeps the id.
    """
    hashes = [_digest(finding, statements) for finding in found]
    length = _SHORTEST_ID
    while len({h[:length] for h in hashes}) < len(set(hashes)):
        length += 1
    return tuple(
        msgspec.structs.replace(finding, id=f"x-{digest[:length]}")
        for finding, digest in zip(found, hashes, strict=True)
    )


def _digest(finding: Finding, statements: Statements) -> str:
    earliest = sorted(finding.claims, key=lambda c: (_when(statements[c]), c))
    parts = ["finding/1", finding.judgements[0].fact, *earliest[:2], str(len(finding.sides) > 1)]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
