"""Encoders: texts to unit vectors, by sentence-transformers or without a model.

Making an encoder is cheap; its weights are loaded by the first call of `encode`.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from crosscheck.embed import weights
from crosscheck.embed.lexical import Lexical
from crosscheck.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT = "all-MiniLM-L6-v2"
LEXICAL = "lexical"

_HASH_SHOWN = 8
_HUB_NAME = re.compile(r"[\w-][\w.-]*(/[\w.-]+)?")
_HUB_TIMEOUT_SECONDS = 5.0
_HUB_FILES = ("modules.json", "config.json")
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
                f"the encoder {self.name} failed on a batch of {len(texts)}: {_first_line(error)}",
                cure="try a smaller batch size, or " + _OTHER_ENCODERS,
            ) from error


def packaged(*, device: str = "cpu") -> Encoder:
    """all-MiniLM-L6-v2 from its package, checked against its hash before it is loaded.

    Rows have 384 dimensions. Never uses the network. `encode` raises ModelError when the
    package is missing or a file of it differs.
    """
    digest = weights.PACKAGED_FILES["model.safetensors"]
    return SentenceEncoder(
        name=lambda: f"{DEFAULT}@{digest[:_HASH_SHOWN]}",
        load=partial(_load_packaged, device),
    )


def named(name: str, *, device: str = "cpu") -> Encoder:
    """Any sentence-transformers model, by local folder or hub name ("BAAI/bge-m3").

    A model that is in the hub's cache on this machine is used as it is there; the network is
    asked only for one that is not. A model without pooling settings is pooled by the mean.
    `name` and `encode` raise ModelError when there is no such model or it cannot be had.
    """
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return SentenceEncoder(
            name=lambda: f"{folder.resolve().name}@{weights.fingerprint(folder)[:_HASH_SHOWN]}",
            load=partial(_load_folder, folder, device),
        )
    if folder.is_absolute() or name.startswith((".", "~")) or not _HUB_NAME.fullmatch(name):
        raise ModelError(f"there is no folder {name!r} with an encoder", cure=_OTHER_ENCODERS)
    hub = _Hub(name if "/" in name else f"sentence-transformers/{name}")
    return SentenceEncoder(
        name=lambda: f"{hub.repository}@{hub.commit()[:_HASH_SHOWN]}",
        load=partial(hub.load, device),
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


class _Hub:
    """A model of the hub, held to one commit from the first time it is named."""

    def __init__(self, repository: str) -> None:
        self.repository = repository
        self._commit: str | None = None

    def commit(self) -> str:
        """The commit in this machine's cache, else the newest one of the hub."""
        if self._commit is None:
            self._commit = self._cached_commit() or self._asked_commit()
        return self._commit

    def load(self, device: str) -> Any:
        commit = self.commit()
        try:
            return _load(self.repository, device=device, revision=commit, local_files_only=True)
        except ModelError:
            # Asked first, with a short timeout: transformers itself would retry for a minute.
            self._asked_commit()
            return _load(self.repository, device=device, revision=commit, local_files_only=False)

    def _cached_commit(self) -> str | None:
        from huggingface_hub import try_to_load_from_cache

        for file in _HUB_FILES:
            path = try_to_load_from_cache(self.repository, file)
            if isinstance(path, str):
                return Path(path).parent.name
        return None

    def _asked_commit(self) -> str:
        """The hub's newest commit, noted in the cache so that later runs can do without the hub."""
        import huggingface_hub

        try:
            with _quiet():
                info = huggingface_hub.HfApi().model_info(
                    self.repository, timeout=_HUB_TIMEOUT_SECONDS
                )
                names = {file.rfilename for file in info.siblings or ()}
                first = next(file for file in _HUB_FILES if file in names)
                path = huggingface_hub.hf_hub_download(self.repository, first)
        except StopIteration:
            raise ModelError(
                f"{self.repository} is no model for sentence-transformers: "
                f"the hub lists neither {' nor '.join(_HUB_FILES)}",
                cure=_OTHER_ENCODERS,
            ) from None
        except Exception as error:
            raise ModelError(
                f"the encoder {self.repository} is neither in this machine's cache nor to be had "
                f"from {os.environ.get('HF_ENDPOINT', 'huggingface.co')}: {_first_line(error)}",
                cure="check the name and the network, or " + _OTHER_ENCODERS,
            ) from error
        return Path(path).parent.name


def _load_packaged(device: str) -> Any:
    folder = weights.packaged_folder()
    weights.check(folder)
    return _load(str(folder), device=device, local_files_only=True, cure=weights.CURE)


def _load_folder(folder: Path, device: str) -> Any:
    return _load(str(folder), device=device, local_files_only=True)


def _load(
    source: str,
    *,
    device: str,
    local_files_only: bool,
    revision: str | None = None,
    cure: str = _OTHER_ENCODERS,
) -> Any:
    try:
        import torch
        from sentence_transformers import SentenceTransformer

        with _quiet():
            return SentenceTransformer(
                source,
                device=device,
                revision=revision,
                local_files_only=local_files_only,
                model_kwargs={"dtype": torch.float32},
            )
    except Exception as error:
        raise ModelError(
            f"the encoder {source} cannot be loaded on {device}: {_first_line(error)}", cure=cure
        ) from error


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Libraries log nothing below an error and draw no bars: stderr belongs to the command."""
    from huggingface_hub.utils.tqdm import (
        are_progress_bars_disabled,
        disable_progress_bars,
        enable_progress_bars,
    )

    names = ("sentence_transformers", "transformers", "huggingface_hub")
    levels = {name: logging.getLogger(name).level for name in names}
    hub_bars = not are_progress_bars_disabled()
    # transformers has a switch of its own; it is not imported just to be turned down.
    bars = sys.modules.get("transformers.utils.logging")
    own_bars = bars is not None and bars.is_progress_bar_enabled()
    for name in names:
        logging.getLogger(name).setLevel(logging.ERROR)
    disable_progress_bars()
    if bars is not None and own_bars:
        bars.disable_progress_bar()
    try:
        yield
    finally:
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
        if bars is not None and own_bars:
            bars.enable_progress_bar()
        if hub_bars:
            enable_progress_bars()
        else:
            disable_progress_bars()


def _first_line(error: BaseException) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
