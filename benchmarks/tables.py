"""The figures as Markdown tables, and their place in benchmarks/README.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tabulate import tabulate

from benchmarks import events, fuzz, labels, recall, segmenters
from benchmarks.asked import Score
from benchmarks.expressions import Outcome, Tally
from benchmarks.fuzz import Growth
from benchmarks.labels import Labelled
from benchmarks.pairs import CROSSCHECK, Row
from benchmarks.peers import KINDS, Peer
from benchmarks.quality import Whole
from benchmarks.reach import Reach
from benchmarks.recall import ROUTES, Found
from benchmarks.scores import Estimate, kappa
from benchmarks.segmentation import Count
from benchmarks.shared import LABELS
from benchmarks.speed import Rate, Speed
from crosscheck.errors import SourceError
from crosscheck.model import VerdictKind

START, END = "<!-- numbers: start -->", "<!-- numbers: end -->"

INSTALL = "pip install --group libraries"
GROUP = "pip install --group segmenters"
_PLURALS = {kind: "quantities" if kind == "quantity" else f"{kind}s" for kind in KINDS}
_HEADS = ("conflict P", "conflict R", "agree P", "agree R")
_SIDES = (VerdictKind.CONFLICT.value, VerdictKind.AGREE.value)


def of_pairs(rows: Iterable[Row]) -> str:
    """One line a set and judge, with 95% intervals of accuracy and macro-F1."""
    body = []
    for row in rows:
        precision, recalled = dict(row.scores.precision), dict(row.scores.recall)
        cells = [row.set, row.scores.size, row.judge]
        cells += [_with_interval(row.scores.accuracy), _with_interval(row.scores.macro_f1)]
        for label in _SIDES:
            cells += [_with_interval(precision[label]), _with_interval(recalled[label])]
        body.append(cells)
    return _table(["set", "pairs", "judge", "accuracy", "macro-F1", *_HEADS], body)


def of_sets(rows: Sequence[Row]) -> str:
    """One line a set: what crosscheck reaches, and the macro-F1 of every baseline beside it."""
    body = []
    for name in dict.fromkeys(row.set for row in rows):
        own, *others = (row for row in rows if row.set == name)
        scores = own.scores
        precision, recalled = dict(scores.precision), dict(scores.recall)
        cells = [name, scores.size]
        cells += [_with_interval(scores.accuracy), _with_interval(scores.macro_f1)]
        for label in _SIDES:
            cells += [_bare(precision[label]), _bare(recalled[label])]
        body.append([*cells, *(_bare(row.scores.macro_f1) for row in others)])
    names = list(dict.fromkeys(row.judge for row in rows if row.judge != CROSSCHECK))
    head = [
        "set",
        "pairs",
        "accuracy",
        "macro-F1",
        "conflict P",
        "conflict R",
        "agree P",
        "agree R",
    ]
    return _table([*head, *(f"F1: {name}" for name in names)], body)


def of_recall(found: Sequence[Found], whole: Whole) -> str:
    """How many labelled pairs are proposed at all, by label and by kind, and by which route."""
    named: list[tuple[str, recall.Recall]] = []
    for by in ("label", "kind", "route"):
        titles = {"label": "", "kind": "kind: ", "route": "found by "}
        rows = recall.recall(found, by=by)
        named += [
            (titles[by] + row.name, row) for row in rows if by == "label" or row.name != "all"
        ]
    body = [
        [
            name,
            row.labelled,
            _part(row.stated, row.labelled),
            _part(row.proposed, row.labelled),
            *(f"{count} ({dict(row.alone)[route]})" for route, count in row.by_route),
        ]
        for name, row in named
    ]
    head = ["labelled pairs", "n", "both are claims", "proposed", *(f"{r} (alone)" for r in ROUTES)]
    said = (
        f"{whole.events} events, {whole.articles:,} articles, {whole.claims:,} claims; "
        f"{whole.pairs:,} pairs were judged for it."
    )
    return f"{_table(head, body)}\n\n{said}"


def of_events(whole: Whole) -> str:
    """What whole events report, and what of the labels they show."""
    reported = []
    for verdict in events.SHOWN:
        seen = [s for s in whole.sightings if s.verdict is verdict]
        right = sum(s.right is True for s in seen)
        wrong = sum(s.right is False for s in seen)
        reported.append(
            [verdict.value, len(seen), right, wrong, len(seen) - right - wrong,
             _part(right, right + wrong)]
        )  # fmt: skip
    found = []
    for label in (VerdictKind.CONFLICT, VerdictKind.UPDATE, VerdictKind.AGREE):
        hits = [hit for hit in whole.hits if hit.pair.label == label.value]
        as_others = [
            sum(other in hit.verdicts and not hit.found for hit in hits)
            for other in VerdictKind
            if other is not VerdictKind.UNCLEAR
        ]
        found.append(
            [label.value, len(hits), _part(sum(h.found for h in hits), len(hits)), *as_others]
        )
    copied = (
        f"Of {whole.copied.expected} sentences that another publisher of the event has word for "
        f"word, {_part(whole.copied.found, whole.copied.expected)} are called copies."
    )
    first = _table(["reported", "findings", "right", "wrong", "unlabelled", "precision"], reported)
    second = _table(
        ["labelled", "n", "shown as such", "only as conflict", "only as update", "only as agree"],
        found,
    )
    return f"{first}\n\n{second}\n\n{copied}"


def unlabelled(whole: Whole) -> str:
    """The reported findings that nobody has read yet, one line each."""
    return "\n".join(
        f"{s.event} {s.finding} {s.verdict.value}: {s.reason} ({s.a.path}, {s.b.path})"
        for s in whole.sightings
        if s.right is None
    )


def of_expressions(tallies: Iterable[Tally]) -> str:
    """One line a category."""
    body = [
        [tally.category, tally.size, *(_part(count, tally.size) for _, count in tally.counts)]
        for tally in tallies
    ]
    return _table(["expressions", "n", *(outcome.value for outcome in Outcome)], body)


def of_reach(rows: Iterable[Reach]) -> str:
    """One line a label."""
    body = [
        [
            row.label,
            row.pairs,
            _part(row.with_values, row.pairs),
            row.said,
            _part(row.right, row.said),
            row.said_of_key,
            _part(row.right_of_key, row.said_of_key),
        ]
        for row in rows
    ]
    head = ["label", "n", "values stand so", "said", "right", "said of the key words", "right"]
    return _table(head, body)


def of_questions(scores: Iterable[Score]) -> str:
    """One line a part of the questions."""
    body = [[s.name, s.size, _part(s.right, s.size), s.flagged] for s in scores]
    return _table(["questions", "n", "answered right", "flagged"], body)


def of_peers(peers: Sequence[Peer]) -> str:
    """One line a way of asking a library, and how to install those that are not there."""
    there = next((peer.tallies for peer in peers if peer.tallies), ())
    titles = [f"{_PLURALS.get(t.category, t.category)} ({t.size})" for t in there]
    body = []
    for peer in peers:
        counts = [" / ".join(str(count) for _, count in tally.counts) for tally in peer.tallies]
        body.append(
            [
                f"{peer.library.name} {peer.version or '(not installed)'}",
                peer.library.call,
                peer.library.given,
                *(counts or [""] * len(titles)),
                f"{peer.rate:,.0f}" if peer.tallies else "",
            ]
        )
    head = ["library", "call", "given", *titles, "expressions per CPU s"]
    notes = [
        f"{p.library.name} ({p.library.given}) raised on {p.raised}, which are missed."
        for p in peers
        if p.raised
    ]
    absent = dict.fromkeys(peer.library.name for peer in peers if not peer.tallies)
    if absent:
        notes.append(f"Not installed: {', '.join(absent)}. `{INSTALL}` brings them.")
    order = " / ".join(outcome.value for outcome in Outcome)
    return "\n\n".join([f"{order}:", _table(head, body), *notes])


def of_claims(counts: Iterable[Count]) -> str:
    """One line a figure: precision, recall, F1, and what they were counted from."""
    return _table(
        ["claims of articles", "precision", "recall", "F1", "right", "made", "labelled"],
        [[c.name, *_shares(c), c.right, c.said, c.known] for c in counts],
    )


def _shares(count: Count) -> tuple[str, str, str]:
    """Precision, recall and F1 in %; a question of one answer a sentence has but a share."""
    some = (count.precision, count.recall, count.f1)
    first, second, third = ("-" if share is None else f"{100 * share:.1f}" for share in some)
    return first, second, third


def of_segmenters(peers: Sequence[segmenters.Peer]) -> str:
    """One line a library and figure, and how to install those that are not there."""
    body = [
        [f"{p.library.name} {p.version}".strip(" -"), c.name, *_shares(c), f"{p.rate:,.0f}"]
        for p in peers
        for c in p.counts
    ]
    head = ["library", "figure", "precision", "recall", "F1", "sentences per CPU s"]
    absent = [peer.library.name for peer in peers if not peer.counts]
    notes = [f"Not installed: {', '.join(absent)}. `{GROUP}` brings them."] if absent else []
    return "\n\n".join([_table(head, body), *notes])


def of_speed(speeds: Sequence[Speed]) -> str:
    """One line a size and stage."""
    body = [
        [
            f"{speed.claims:,}",
            stage.name,
            f"{stage.seconds / speed.claims * 1000:.2f}",
            f"{stage.seconds / stage.baseline:.2f}" if stage.baseline else "",
            stage.against,
            f"{stage.peak:,.0f}",
        ]
        for speed in speeds
        for stage in speed.stages
    ]
    return _table(
        ["claims", "stage", "s per 1,000 claims", "times the baseline", "baseline", "peak MB"], body
    )


def of_rate(rate: Rate) -> str:
    """Things a second in the best pass and in the first, which meets every word anew."""
    best, first = rate.count / min(rate.seconds), rate.count / rate.seconds[0]
    return (
        f"{rate.stage} alone reads {best:,.0f} {rate.things} per CPU second on one core "
        f"({rate.count:,}, the best of {len(rate.seconds)} passes; {first:,.0f} in the "
        "first, which meets every word for the first time)."
    )


def of_labels(pairs: Sequence[Labelled]) -> str:
    """How many pairs there are of each label, and how far two readers agreed before settling."""
    splits: dict[str, Sequence[Labelled]] = {
        "tune": labels.of_split(pairs, "tune"),
        "test": labels.of_split(pairs, "test"),
        "both": [pair for pair in pairs if pair.label != "none"],
    }
    body: list[list[object]] = []
    for split, part in splits.items():
        counts = Counter[str](pair.label for pair in part)
        events_ = len({pair.event for pair in part})
        body.append([split, len(part), events_, *(counts[label] for label in LABELS)])
    return _table(["split", "pairs", "events", *LABELS], body)


def agreement(pairs: Sequence[Labelled]) -> str:
    """Raw agreement and Cohen's kappa of the two readings, before settling."""
    first, second = [p.first for p in pairs], [p.second for p in pairs]
    same = sum(a == b for a, b in zip(first, second, strict=True))
    unsettled = sum(pair.label == "none" for pair in pairs)
    return (
        f"Two readings of {len(pairs)} pairs, each without sight of the other: the same label for "
        f"{_part(same, len(pairs))}, Cohen's kappa {kappa(first, second):.2f} before settling. "
        f"{unsettled} could not be settled and are measured on by nobody."
    )


def of_growth(piece: str, growth: Sequence[Growth]) -> str:
    """Milliseconds per 1,000 characters at each length: level where time is linear.

    Last how many times as long the longest text took as that of half its length.
    """
    shares = (f"{g.length:,}: {g.seconds / g.length * 1e6:.2f}" for g in growth)
    return (
        f"{piece!r} repeated, ms per 1,000 characters at a length of {', '.join(shares)}; "
        f"the last two differ by {fuzz.ratio(growth):.2f}{' (steep)' * fuzz.is_steep(growth)}"
    )


def placed(page: str, numbers: str) -> str:
    """The page with what stands between its marks replaced; SourceError without marks."""
    before, start, rest = page.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise SourceError(
            "benchmarks/README.md has lost the marks around its numbers",
            cure=f"put {START} and {END} where the tables belong",
        )
    return f"{before}{START}\n\n{numbers.strip()}\n\n{END}{after}"


def _table(head: Sequence[str], body: Sequence[Sequence[object]]) -> str:
    return tabulate(body, headers=head, tablefmt="github", disable_numparse=True)


def _bare(estimate: Estimate) -> str:
    return "none said" if estimate.value is None else f"{100 * estimate.value:.1f}"


def _with_interval(estimate: Estimate) -> str:
    shown = _bare(estimate)
    if estimate.low is None or estimate.high is None:
        return shown
    return f"{shown} [{100 * estimate.low:.0f}, {100 * estimate.high:.0f}]"


def _part(count: int, whole: int) -> str:
    return f"{count} ({100 * count / whole:.0f}%)" if whole else "0 of 0"
