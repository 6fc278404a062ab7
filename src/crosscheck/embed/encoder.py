"""Encoders: texts to unit vectors, by sentence-transformers or without a model.

Making an encoder is cheap; its weights are loaded by the first call of `encode`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from crosscheck import hub, weights
from crosscheck.embed.lexical import Lexical
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT = "all-MiniLM-L6-v2"
LEXICAL = "lexical"

_OTHER_ENCODERS = (
    f"use the packaged encoder (--encoder {DEFAULT}) or the one without a model "
    f"(--encoder {LEXICAL})"
)


class Encoder(Protocol):
    """Texts to unit rows. `name` identifies the weights and is part of every cache key."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows (n, d) of unit length, in the order of the texts."""
        ...


@runtime_checkable
class Settling(Protocol):
    """An encoder that can give rows again in double precision, where rounding must be settled."""

    def settle(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """The rows of `encode` to about 1e-15 instead of 1e-7."""
        ...


class SentenceEncoder:
    """A sentence-transformers model: fp32, evaluation mode, loaded at the first use."""

    def __init__(self, *, name: Callable[[], str], load: Callable[[], Any]) -> None:
        self._find_name = name
        self._load = load
        self._name: str | None = None
        self._model: Any = None
        self._precision = "float"

    @property
    def name(self) -> str:
        """The model's name and the start of its hash; loads no weights."""
        if self._name is None:
            self._name = self._find_name()
        return self._name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows (n, d) of unit length; all texts go through the model as one batch.

        Raises ModelError when the model cannot be loaded or fails.
        """
        import numpy as np

        return np.asarray(self._rows(texts, "float"), dtype=np.float32)

    def settle(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """The same rows computed in double precision, at about twice the time.

        In fp32 a row depends, in its last bits, on its neighbours in the batch and on the
        machine; in double precision these differences vanish. Raises ModelError.
        """
        import numpy as np

        return np.asarray(self._rows(texts, "double"), dtype=np.float64)

    def _rows(self, texts: Sequence[str], precision: str) -> Any:
        if self._model is None:
            self._model = self._load().eval()
        try:
            if precision != self._precision:
                # Converted in place, since two copies of a large model may not fit; fp32 weights
                # survive the way to double precision and back.
                getattr(self._model, precision)()
                self._precision = precision
            return self._model.encode(
                list(texts),
                batch_size=max(1, len(texts)),
                convert_to_numpy=True,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        except Exception as error:
            raise ModelError(
                f"the encoder {self.name} failed on a batch of {len(texts)}: "
                f"{hub.first_line(error)}",
                cure="try a smaller batch size, or " + _OTHER_ENCODERS,
            ) from error


def packaged(*, device: str = "cpu") -> Encoder:
    """all-MiniLM-L6-v2 from its package, checked against its hash before it is loaded.

    Rows have 384 dimensions. Never uses the network. `encode` raises ModelError when the
    package is missing or a file of it differs.
    """
    digest = weights.PACKAGED_FILES["model.safetensors"]
    return SentenceEncoder(
        name=lambda: f"{DEFAULT}@{weights.short(digest)}",
        load=partial(_load_packaged, device),
    )


def named(name: str, *, device: str = "cpu") -> Encoder:
    """Any sentence-transformers model, by local folder or hub name ("BAAI/bge-m3").

    A model that is in the hub's cache on this machine is used as it is there; the network is
    asked only for one that is not. A model without pooling settings is pooled by the mean.
    `name` and `encode` raise ModelError when there is no such model or it cannot be had.
    """
    model = hub.model_of(name, kind="encoder", owner="sentence-transformers", cure=_OTHER_ENCODERS)
    return SentenceEncoder(
        name=lambda: model.name, load=lambda: model.load(partial(_load, device=device))
    )


def lexical() -> Encoder:
    """The encoder without a model: hashed words and trigrams, 384 dimensions."""
    return Lexical()


def encoder_for(name: str, *, device: str = "cpu") -> Encoder:
    """The encoder that a user means by a name: the packaged one, lexical, or any model.

    Raises ModelError when the name is a folder that does not exist.
    """
    if name in ("default", "packaged", DEFAULT):
        return packaged(device=device)
    if name in (LEXICAL, Lexical.name):
        return lexical()
    return named(name, device=device)


def _load_packaged(device: str) -> Any:
    folder = weights.packaged_folder()
    weights.check(folder)
    return _load(
        str(folder), revision=None, local_files_only=True, device=device, cure=weights.CURE
    )


def _load(
    source: str,
    *,
    revision: str | None,
    local_files_only: bool,
    device: str,
    cure: str = _OTHER_ENCODERS,
) -> Any:
    try:
        import torch
        from sentence_transformers import SentenceTransformer

        with hub.quiet():
            return SentenceTransformer(
                source,
                device=device,
                revision=revision,
                local_files_only=local_files_only,
                model_kwargs={"dtype": torch.float32},
            )
    except Exception as error:
        raise ModelError(
            f"the encoder {source} cannot be loaded on {device}: {hub.first_line(error)}", cure=cure
        ) from error
