"""Passages that two articles have in common, statement by statement, found through runs of words.

Articles that share runs of four words are looked up, not compared with all others; in them, only
statements that share a run are aligned. What changes between two prints of one text (a verb, a
clause that moved, words cut) leaves most of the words in their order.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

import msgspec
import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq

from crosscheck.match.credits import blanked
from crosscheck.match.words import TOKEN, plain
from crosscheck.model import Article, Claim, Record, Span

# Words of a run by which articles are looked up. Rewritten sentences keep runs of this length;
# longer ones would miss them, shorter ones lead to every article on the event.
RUN = 4
# Runs that two articles must share to be aligned: two sentences of twelve words have more.
LEAST_RUNS = 6
# A run that more articles have leads from each to the first so many of them only, by precedence:
# one wire text in a thousand papers is a thousand comparisons with the first ones.
HUBS = 16
# Statements of one article to which a run leads; a phrase that more of them have says nothing.
OFTEN = 8
# Statements that one is aligned with: those with most runs in common.
NEAREST = 3

LEAST_WORDS = 5
"""A shorter statement ("Police agreed.") is counted neither as printed nor as left out."""

COVERED = 0.72
"""How much of a statement's words stand in the other in runs of two or more, for a reprint."""

_SHORT, _SHORT_COVERED = 8, 0.85

# Words of a run that two writers do not hit upon by chance; shorter ones are "searched the bay".
_TELLING = 6

# Words of a statement that are looked at: a text without a full stop is one endless sentence.
_LONGEST = 400

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


class Sheet(Record, frozen=True):
    """The statements of an article: spans in order, words as one character each, who wrote them.

    `own` marks with "1" the words that a writer chooses: no quotation, no name, no figure, and
    none of a statement that others print in just these words without copying; `runs` leads from the
    hash of each run of words to the statements that have it. Of statements that are the same
    only the first is in `runs`; `first` gives it for each.
    """

    article: str
    spans: tuple[Span, ...]
    words: tuple[str, ...]
    own: tuple[str, ...]
    first: tuple[int, ...]
    runs: dict[int, tuple[int, ...]]

    @property
    def counted(self) -> tuple[int, ...]:
        """The statements that are long enough to count."""
        return tuple(i for i, some in enumerate(self.words) if len(some) >= LEAST_WORDS)

    @property
    def length(self) -> int:
        return sum(len(some) for some in self.words)


class Match(Record, frozen=True, order=True):
    """A statement (`a`, its place in one sheet) printed by the other sheet at `b`.

    `share` (0..1) is how much of its words stand there in runs, `own` how many words of long runs
    a writer chose: words that somebody is quoted with in one place are a quotation in the other.
    """

    a: int
    b: int
    share: float
    own: int


class Near(Record, frozen=True):
    """Pairs of sheets (i < j, sorted) that share runs; how many runs too many articles have."""

    pairs: tuple[tuple[int, int], ...]
    capped: int


def sheets(articles: Iterable[Article], claims: Iterable[Claim]) -> tuple[Sheet, ...]:
    """One sheet an article, in the order of the articles, of the sentences that hold its claims."""
    sentences: defaultdict[str, set[Span]] = defaultdict(set)
    for claim in claims:
        sentences[claim.article].add(claim.sentence)
    signs: dict[str, str] = {}
    return tuple(_sheet(article, sorted(sentences[article.id]), signs) for article in articles)


def _sheet(article: Article, spans: Sequence[Span], signs: dict[str, str]) -> Sheet:
    """`signs` gives every word its character; they differ from run to run, and only equality
    counts."""
    marks = _quotations(article.text)
    words, own, hashes = [], [], []
    for span in spans:
        sentence = blanked(article.text[span.start : span.end])
        found = [
            (plain(match.group()).casefold(), span.start + match.start())
            for match in islice(TOKEN.finditer(sentence), _LONGEST)
        ]
        words.append("".join(signs.setdefault(word, _sign(len(signs))) for word, _ in found))
        own.append(_own(sentence, span.start, [at for _, at in found], marks))
        hashes.append(_runs([_hash(word) for word, _ in found]))
    earliest: dict[str, int] = {}
    first = tuple(earliest.setdefault(some, i) for i, some in enumerate(words))
    runs: defaultdict[int, list[int]] = defaultdict(list)
    for i in earliest.values():
        for run in hashes[i]:
            if not runs[run] or runs[run][-1] != i:
                runs[run].append(i)
    return Sheet(
        article=article.id,
        spans=tuple(spans),
        words=tuple(words),
        own=tuple(own),
        first=first,
        runs={run: tuple(places) for run, places in runs.items()},
    )


# What charges, statements of a prosecutor, appeals to witnesses and page furniture say, all the
# world says in the same words.
_STOCK = re.compile(
    r"\b(?:charged with|counts? of|charges? of|plead(?:ed|s)? (?:not )?guilty|indicted"
    r"|merely (?:an )?accusations?|presumed innocent|prosecuted by|announcement was made"
    r"|made the announcement|anyone (?:with|who has) (?:any )?(?:information|knowledge)"
    r"|asked to (?:call|contact)|crime ?stoppers|remain anonymous|newsletters?|subscribe"
    r"|click(?:ing)? (?:here|on|the)|your (?:e-?mail|profile|inbox|account|browser)"
    r"|a division of|contributed to th(?:is|e))\b",
    re.IGNORECASE,
)


def _own(sentence: str, start: int, places: Sequence[int], marks: Sequence[int]) -> str:
    """A "1" for each word at `places` (of the article) that a writer chose, else a "0"."""
    if _STOCK.search(sentence):
        return "0" * len(places)
    return "".join(
        "1" if sentence[at - start].islower() and bisect_right(marks, at) % 2 == 0 else "0"
        for at in places
    )


def _sign(number: int) -> str:
    """The character of the nth word; surrogates, which stand for nothing alone, are skipped."""
    return chr(number + 32 if number + 32 < 0xD800 else number + 32 + 0x800)


@lru_cache(maxsize=1 << 17)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")


def _runs(hashes: Sequence[int]) -> list[int]:
    """The hash of each run of words: the same on every machine."""
    if len(hashes) < RUN:
        return []
    row = np.array(hashes, dtype=np.uint64)
    size = len(row) - RUN + 1
    whole = np.zeros(size, dtype=np.uint64)
    for shift in range(RUN):
        whole = whole * _MULTIPLIER + row[shift : shift + size]
    found: list[int] = whole.tolist()
    return found


_MARK = re.compile(r"[\"“”\n]|(?<!\w)['‘](?=\w)|(?<=[,.!?…])['’](?!\w)")
_CLOSERS = {'"': '"”', "“": '”"', "'": "'’", "‘": "'’"}


def _quotations(text: str) -> list[int]:
    """Where quotations begin and end, alternating; one that stays open runs to its line's end.

    A single mark opens one only when another closes it behind a comma or stop.
    """
    found: list[int] = []
    opener, start = "", 0
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if not opener and mark in _CLOSERS:
            opener, start = mark, at
        elif opener and mark == "\n":
            if opener in '"“':
                found += [start, at]
            opener = ""
        elif opener and mark in _CLOSERS[opener]:
            found += [start, at + 1]
            opener = ""
        elif opener in "'‘" and mark in '"“':
            opener, start = mark, at
    return [*found, start, len(text)] if opener and opener in '"“' else found


def near(given: Sequence[Sheet], *, hubs: int = HUBS) -> Near:
    """The pairs of sheets with at least LEAST_RUNS runs in common.

    The sheets are in order of precedence: of a run that more than `hubs` of them have, each is
    paired with the first `hubs` only. Linear in the words of all sheets.
    """
    if len(given) < 2:
        return Near((), 0)
    numbers = np.concatenate([np.full(len(sheet.runs), i) for i, sheet in enumerate(given)])
    runs = np.concatenate(
        [np.fromiter(sheet.runs, dtype=np.uint64, count=len(sheet.runs)) for sheet in given]
    )
    order = np.lexsort((numbers, runs))
    numbers, runs = numbers[order], runs[order]
    begins = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]]) if len(runs) else np.zeros(0, int)
    sizes = np.diff(np.r_[begins, len(runs)])
    start = np.repeat(begins, sizes)
    place = np.arange(len(runs)) - start
    codes, counts = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    for hub in range(hubs):
        later = np.flatnonzero(place > hub)
        if not later.size:
            break
        found, seen = np.unique(
            numbers[start[later] + hub] * len(given) + numbers[later], return_counts=True
        )
        codes, counts = _added(np.r_[codes, found], np.r_[counts, seen])
    kept = codes[counts >= LEAST_RUNS]
    pairs = zip((kept // len(given)).tolist(), (kept % len(given)).tolist(), strict=True)
    return Near(tuple(pairs), int(np.count_nonzero(sizes > hubs)))


def _added(
    codes: NDArray[np.int64], counts: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Each code once, sorted, with the sum of its counts."""
    once, places = np.unique(codes, return_inverse=True)
    return once, np.bincount(places, weights=counts, minlength=len(once)).astype(np.int64)


def aligned(a: Sheet, b: Sheet) -> tuple[tuple[Match, ...], tuple[Match, ...]]:
    """The statements of `a` that `b` prints, and those of `b` that `a` prints, sorted.

    Each with the place where most of it stands. At most NEAREST statements are compared with
    each.
    """
    there, back = _printed(a, b), _printed(b, a)
    least = {match.a: match.own for match in there}, {match.a: match.own for match in back}
    return (
        tuple(_capped(match, least[1]) for match in there),
        tuple(_capped(match, least[0]) for match in back),
    )


def _capped(match: Match, others: dict[int, int]) -> Match:
    own = min(match.own, others.get(match.b, match.own))
    return msgspec.structs.replace(match, own=own)


def _printed(a: Sheet, b: Sheet) -> tuple[Match, ...]:
    hits: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for run in a.runs.keys() & b.runs.keys():
        left, right = a.runs[run], b.runs[run]
        if len(left) <= OFTEN and len(right) <= OFTEN:
            for i in left:
                hits[i].update(right)
    found = {i: _best(a, b, i, some) for i, some in hits.items() if len(a.words[i]) >= LEAST_WORDS}
    return tuple(
        Match(i, match.b, match.share, match.own)
        for i, first in enumerate(a.first)
        if (match := found.get(first)) is not None
    )


def _best(a: Sheet, b: Sheet, i: int, hits: Counter[int]) -> Match | None:
    """Where in `b` most of the statement stands; None when too little of it stands anywhere.

    A statement that was cut in two is looked for in two that follow each other.
    """
    nearest = sorted(hits, key=lambda j: (-hits[j], j))[:NEAREST]
    places = [(j,) for j in nearest] + [(j, j + 1) for j in nearest if j + 1 in nearest]
    best: Match | None = None
    least = len(a.words[i])
    for place in places:
        words = "".join(b.words[j] for j in place)
        own = "".join(b.own[j] for j in place)
        match = _covered(a.words[i], a.own[i], words, own)
        if match is not None:
            least = min(least, match[1])
            if best is None or match[0] > best.share:
                best = Match(i, place[0], match[0], least)
    return None if best is None else msgspec.structs.replace(best, own=least)


def _covered(words: str, own: str, others: str, own_others: str) -> tuple[float, int] | None:
    """How much of the words stands in the others, and how many in long runs a writer chose."""
    least = (_SHORT_COVERED if len(words) < _SHORT else COVERED) * len(words)
    if _common(words, others) < least:
        return None
    blocks = [
        (op.src_start, op.src_end, op.dest_start)
        for op in LCSseq.opcodes(words, others)
        if op.tag == "equal" and op.src_end - op.src_start >= 2
    ]
    size = sum(end - start for start, end, _ in blocks)
    if size < least:
        return None
    unquoted = sum(
        own[start + k] == own_others[other + k] == "1"
        for start, end, other in blocks
        if end - start >= _TELLING
        for k in range(end - start)
    )
    return size / len(words), unquoted


def _common(words: str, others: str) -> int:
    """The length of the longest common subsequence: the comparison that costs."""
    return LCSseq.similarity(words, others)
