"""A judge that answers from a file: what a model once said, for tests and for reruns without it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from crosscheck import weights
from crosscheck.errors import ModelError
from crosscheck.judge.protocol import Candidate
from crosscheck.judge.views import plain
from crosscheck.model import Judgement, Record, VerdictKind
from crosscheck.values.wording import one_line


class Recording(Record, frozen=True):
    """One recorded answer, found again by the two texts, in whichever order."""

    a: str
    b: str
    verdict: VerdictKind
    confidence: float
    reason: str = "recorded"


class RecordedJudge:
    """Answers with what was recorded for two texts; for others it has no opinion."""

    def __init__(self, answers: Mapping[tuple[str, str], Recording], name: str) -> None:
        self._answers = answers
        self.name = name

    def judge(self, pairs: Sequence[Candidate]) -> tuple[tuple[Judgement, ...], ...]:
        """For each pair the recorded judgement, or none."""
        return tuple(self._answer(pair) for pair in pairs)

    def _answer(self, pair: Candidate) -> tuple[Judgement, ...]:
        found = self._answers.get(_key(pair.a.claim.text, pair.b.claim.text))
        if found is None:
            return ()
        a, b = pair.a.claim, pair.b.claim
        return (
            Judgement(
                a=a.id,
                b=b.id,
                verdict=found.verdict,
                confidence=found.confidence,
                rule="recorded",
                reason=found.reason,
                kind="wording",
                fact=f"recorded:{_fact(a.id, b.id)}",
                evidence=(a.span, b.span),
                says=(one_line(a.text), one_line(b.text)),
            ),
        )


def _key(a: str, b: str) -> tuple[str, str]:
    first, second = sorted((plain(a), plain(b)))
    return first, second


def _fact(a: str, b: str) -> str:
    return "+".join(sorted((a, b)))


def recorded(path: str) -> RecordedJudge:
    """The judge that a .jsonl file of recordings holds; ModelError when it cannot be read."""
    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        raise ModelError(
            f"cannot read the recorded judge {path}: {error.strerror}",
            cure="name a .jsonl file with a, b, verdict and confidence on each line",
        ) from error
    answers = {}
    for number, line in enumerate(raw.splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = msgspec.json.decode(line, type=Recording)
        except msgspec.DecodeError as error:
            raise ModelError(
                f"{path}:{number}: not a recorded judgement: {error}",
                cure="each line is an object with a, b, verdict and confidence",
            ) from error
        answers[_key(entry.a, entry.b)] = entry
    digest = hashlib.sha256(raw).hexdigest()
    return RecordedJudge(answers, f"recorded:{Path(path).name}@{weights.short(digest)}")
