"""A judge that reads: any sentence-transformers CrossEncoder with three entailment labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from crosscheck import hub
from crosscheck.errors import ModelError
from crosscheck.judge.protocol import Candidate, Judge
from crosscheck.judge.recorded import recorded
from crosscheck.model import Judgement, VerdictKind
from crosscheck.values.wording import one_line

if TYPE_CHECKING:
    from numpy.typing import NDArray

LABELS = ("contradiction", "entailment", "neutral")
_SURE = 0.8
_OTHER_JUDGES = "name a local folder, or use --judge rules"
_BATCH = 32


def judge_for(name: str) -> Judge | None:
    """The judge of that name: none for "rules", a file for "recorded:PATH", else a model.

    Raises ModelError when a recording cannot be read; a model is loaded at its first use.
    """
    if name in {"", "rules"}:
        return None
    if name.startswith("recorded:"):
        return recorded(name.removeprefix("recorded:"))
    return CrossEncoderJudge(
        hub.model_of(name, kind="judge", owner="cross-encoder", cure=_OTHER_JUDGES)
    )


class CrossEncoderJudge:
    """Reads both directions of a pair; sure contradiction conflicts, mutual entailment agrees."""

    def __init__(self, model: hub.Model) -> None:
        self._model = model
        self._loaded: Any = None
        self._order: Mapping[str, int] = {}

    @property
    def name(self) -> str:
        """The model's name with its hash or commit; ModelError when it is not to be had."""
        return self._model.name

    def judge(self, pairs: Sequence[Candidate]) -> tuple[tuple[Judgement, ...], ...]:
        """For each pair one judgement, or none where the model reads two different facts."""
        if not pairs:
            return ()
        forward = self._probabilities([(p.a.claim.text, p.b.claim.text) for p in pairs])
        backward = self._probabilities([(p.b.claim.text, p.a.claim.text) for p in pairs])
        return tuple(
            self._decide(pair, there, back)
            for pair, there, back in zip(pairs, forward, backward, strict=True)
        )

    def _decide(
        self, pair: Candidate, there: NDArray[Any], back: NDArray[Any]
    ) -> tuple[Judgement, ...]:
        contradicts = float(
            min(there[self._order["contradiction"]], back[self._order["contradiction"]])
        )
        entails = float(min(there[self._order["entailment"]], back[self._order["entailment"]]))
        neutral = float(min(there[self._order["neutral"]], back[self._order["neutral"]]))
        if neutral >= _SURE:
            return ()
        verdict, confidence = VerdictKind.UNCLEAR, max(contradicts, entails)
        if contradicts >= _SURE:
            verdict, confidence = VerdictKind.CONFLICT, contradicts
        elif entails >= _SURE:
            verdict, confidence = VerdictKind.AGREE, entails
        a, b = pair.a.claim, pair.b.claim
        return (
            Judgement(
                a=a.id,
                b=b.id,
                verdict=verdict,
                confidence=round(confidence, 3),
                rule="entailment",
                reason=f"{self.name} reads contradiction {contradicts:.2f}, "
                f"entailment {entails:.2f} (the lower of both directions)",
                kind="wording",
                fact=f"entailment:{a.id}:{b.id}",
                evidence=(a.span, b.span),
                says=(one_line(a.text), one_line(b.text)),
            ),
        )

    def _probabilities(self, texts: Sequence[tuple[str, str]]) -> NDArray[Any]:
        """Softmax over the labels, (len(texts), 3), in the model's own label order."""
        import numpy as np

        if self._loaded is None:
            self._loaded = self._model.load(_load)
            self._order = _order(self._loaded)
        logits = np.asarray(
            self._loaded.predict(
                list(texts), batch_size=_BATCH, show_progress_bar=False, apply_softmax=False
            ),
            dtype=np.float64,
        )
        shifted = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))


def _load(source: str, *, revision: str | None, local_files_only: bool) -> Any:
    """The model; ModelError when it cannot be loaded or has other labels."""
    try:
        from sentence_transformers import CrossEncoder

        with hub.quiet():
            model = CrossEncoder(
                source, revision=revision, local_files_only=local_files_only, device="cpu"
            )
    except Exception as error:
        raise ModelError(
            f"the judge {source} cannot be loaded: {hub.first_line(error)}", cure=_OTHER_JUDGES
        ) from error
    if sorted(_order(model)) != sorted(LABELS):
        raise ModelError(
            f"the judge {source} has the labels {', '.join(sorted(_order(model)))}",
            cure="name a CrossEncoder with the labels contradiction, entailment and neutral",
        )
    return model


def _order(model: Any) -> dict[str, int]:
    """The place of each label in the model's own order."""
    return {str(label).lower(): int(i) for i, label in model.config.id2label.items()}
