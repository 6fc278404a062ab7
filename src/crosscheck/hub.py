"""Models by name: a local folder, or a repository of the hub held to one commit."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

from crosscheck import weights
from crosscheck.errors import ModelError

_NAME = re.compile(r"[\w-][\w.-]*(/[\w.-]+)?")
_TIMEOUT_SECONDS = 5.0
_FILES = ("modules.json", "config.json")


class Loader(Protocol):
    """Loads a model from a folder or a repository; raises ModelError."""

    def __call__(self, source: str, *, revision: str | None, local_files_only: bool) -> Any: ...


class Model:
    """A model in a local folder or on the hub; nothing is read before it is named or loaded."""

    def __init__(self, source: str, *, kind: str, cure: str, folder: Path | None) -> None:
        self._source = source
        self._kind = kind
        self._cure = cure
        self._folder = folder
        self._commit: str | None = None

    @property
    def name(self) -> str:
        """The folder's or repository's name and the start of its hash or commit.

        Raises ModelError when there is no such model or it cannot be had.
        """
        if self._folder is not None:
            return (
                f"{self._folder.resolve().name}@{weights.short(weights.fingerprint(self._folder))}"
            )
        return f"{self._source}@{weights.short(self.commit())}"

    def commit(self) -> str:
        """The commit in this machine's cache, else the newest one of the hub."""
        if self._commit is None:
            self._commit = self._cached_commit() or self._asked_commit()
        return self._commit

    def load(self, loader: Loader) -> Any:
        """What `loader` makes of the model: from this machine if it is there, else from the hub.

        Raises ModelError, and passes on that of the loader.
        """
        if self._folder is not None:
            return loader(str(self._folder), revision=None, local_files_only=True)
        commit = self.commit()
        try:
            return loader(self._source, revision=commit, local_files_only=True)
        except ModelError:
            # Asked first, with a short timeout: transformers itself would retry for a minute.
            self._asked_commit()
            return loader(self._source, revision=commit, local_files_only=False)

    def _cached_commit(self) -> str | None:
        from huggingface_hub import try_to_load_from_cache

        for file in _FILES:
            path = try_to_load_from_cache(self._source, file)
            if isinstance(path, str):
                return Path(path).parent.name
        return None

    def _asked_commit(self) -> str:
        """The hub's newest commit, noted in the cache so that later runs can do without the hub."""
        import huggingface_hub

        try:
            with quiet():
                info = huggingface_hub.HfApi().model_info(self._source, timeout=_TIMEOUT_SECONDS)
                names = {file.rfilename for file in info.siblings or ()}
                first = next(file for file in _FILES if file in names)
                path = huggingface_hub.hf_hub_download(self._source, first)
        except StopIteration:
            raise ModelError(
                f"{self._source} is no model for sentence-transformers: "
                f"the hub lists neither {' nor '.join(_FILES)}",
                cure=self._cure,
            ) from None
        except Exception as error:
            raise ModelError(
                f"the {self._kind} {self._source} is neither in this machine's cache nor to be "
                f"had from {os.environ.get('HF_ENDPOINT', 'the hub')}: {first_line(error)}",
                cure=f"check the name and the network, or {self._cure}",
            ) from error
        return Path(path).parent.name


def model_of(name: str, *, kind: str, owner: str, cure: str) -> Model:
    """The model that a user means by a folder or a hub name ("BAAI/bge-m3").

    `owner` is put before a hub name that has none. A model in the hub's cache on this machine is
    used as it is there; the network is asked only for one that is not. Raises ModelError when
    the name is that of a folder which does not exist.
    """
    folder = Path(name).expanduser()
    if name and folder.is_dir():
        return Model(str(folder), kind=kind, cure=cure, folder=folder)
    if folder.is_absolute() or name.startswith((".", "~")) or not _NAME.fullmatch(name):
        raise ModelError(f"there is no folder {name!r} with a model ({kind})", cure=cure)
    return Model(name if "/" in name else f"{owner}/{name}", kind=kind, cure=cure, folder=None)


@contextlib.contextmanager
def quiet() -> Iterator[None]:
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


def first_line(error: BaseException) -> str:
    """The first line of an error's message, or its type's name."""
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
