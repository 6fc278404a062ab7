"""The data that the benchmarks read: where they lie, what they hash to, and their rows.

They are not part of the repository (the articles belong to their publishers). Without them no
benchmark runs; the tests that need them skip.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from crosscheck.errors import SourceError
from crosscheck.model import Article, Record, VerdictKind
from crosscheck.read.sources import read

ROOT = Path(__file__).resolve().parent.parent
VARIABLE = "CROSSCHECK_SHARED"
"""Names the folder of the data where it is not ../shared beside the repository."""

UNRELATED = "unrelated"
LABELS = (
    VerdictKind.CONFLICT.value,
    VerdictKind.UPDATE.value,
    VerdictKind.AGREE.value,
    UNRELATED,
)
"""What a pair is labelled, and what a judge may say of it."""


def folder() -> Path:
    """The folder of the data; SourceError when it is not there."""
    place = Path(os.environ.get(VARIABLE) or ROOT.parent / "shared") / "data"
    if not (place / "news").is_dir():
        raise SourceError(
            f"{place}: the benchmark data are not here",
            cure=f"lay them beside the repository, or name their folder in {VARIABLE}",
        )
    return place


def is_there() -> bool:
    """Whether the data are on this machine."""
    try:
        folder()
    except SourceError:
        return False
    return True


def event(name: str) -> Path:
    """The folder of an event's articles; SourceError when there is none of that name."""
    found = sorted((folder() / "news").glob(f"*/{name}"))
    if len(found) != 1:
        raise SourceError(
            f"{folder()}: has no event {name}", cure="get the data that the labels were made from"
        )
    return found[0]


@cache
def article(path: str) -> Article:
    """The article in a file, by its path under news/, as crosscheck reads it."""
    return read([str(folder() / "news" / path)]).articles[0]


def digest(files: Iterable[Path]) -> str:
    """Sixteen hex digits over the names and bytes of files, in whatever order."""
    whole = hashlib.sha256()
    for file in sorted(files):
        whole.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()[:16]


R = TypeVar("R", bound=Record)


def rows(file: Path, kind: type[R], *, what: str) -> tuple[R, ...]:
    """The rows of a .jsonl file, in order; SourceError for a line that is no `what`."""
    found = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        try:
            found.append(msgspec.json.decode(line, type=kind))
        except msgspec.DecodeError as error:
            raise SourceError(
                f"{file}:{number}: no {what}: {error}", cure="see benchmarks/LABELLING.md"
            ) from error
    return tuple(found)


class Entailment(Record, frozen=True):
    """One row of an entailment set: what the premise makes of the hypothesis."""

    premise: str
    hypothesis: str
    label: str
    set: str


VERDICT_OF = {
    "contradiction": VerdictKind.CONFLICT.value,
    "entailment": VerdictKind.AGREE.value,
    "neutral": UNRELATED,
}
"""The label of a pair of claims that an entailment label amounts to."""


def entailment(*, most: int) -> dict[str, tuple[Entailment, ...]]:
    """The rows of nli/dev.jsonl.gz by set, sorted by name; of each set at most `most`.

    Which rows of a larger set stay is decided by a hash of their texts: always the same ones,
    and in the set's own proportions.
    """
    found: defaultdict[str, list[Entailment]] = defaultdict(list)
    decoder = msgspec.json.Decoder(Entailment)
    with gzip.open(folder() / "nli" / "dev.jsonl.gz") as lines:
        for line in lines:
            row = decoder.decode(line)
            found[row.set].append(row)
    return {name: _some(found[name], most) for name in sorted(found)}


def _some(rows: list[Entailment], most: int) -> tuple[Entailment, ...]:
    return tuple(sorted(rows, key=_hash_of(lambda row: (row.premise, row.hypothesis)))[:most])


def _hash_of(parts: Callable[[Entailment], tuple[str, ...]]) -> Callable[[Entailment], str]:
    return lambda row: hashlib.sha256("\0".join(parts(row)).encode()).hexdigest()
