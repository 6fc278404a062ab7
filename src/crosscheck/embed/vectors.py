"""Texts to int8 codes, with a cache: a text is encoded once, whatever the order or batch.

A code is `clip(rint(508 * x), -127, 127)` of a unit row x. The dot product of two codes is an
integer below 2^24 for rows of unit length, so that a float32 product of codes is exact on any
machine; divided by 508^2 it is the cosine to about 0.001.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from crosscheck.embed.encoder import Encoder, Settling
from crosscheck.errors import ModelError, StoreError, UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[str, int, int], None]

SCALE = 508
BATCH_SIZE = 64
_LARGEST = 127
_UNIT_TOLERANCE = 1e-3
# Twice the largest difference of a component that batch size, order and threads were seen to
# make in fp32 (2.6e-7 in 414,000): nearer to a rounding edge than this, a code is not safe.
_FP32_ERROR = 5e-7


class VectorCache(Protocol):
    """Codes by encoder name and key (the text's sha256)."""

    def get_many(self, encoder_name: str, keys: Sequence[str]) -> dict[str, bytes]: ...

    def put_many(self, encoder_name: str, items: Mapping[str, bytes]) -> None: ...


def embed(
    texts: Sequence[str],
    *,
    encoder: Encoder,
    cache: VectorCache | None = None,
    batch_size: int = BATCH_SIZE,
    progress: Progress | None = None,
) -> NDArray[np.int8]:
    """The codes (n, d) of the texts, in their order.

    Equal texts, after folding white space, are encoded once; each batch is in the cache as
    soon as it is done. `progress` gets ("embed", done, total) in distinct texts. No texts give
    shape (0, 0). Raises ModelError when the encoder fails or its rows are not finite unit
    rows, StoreError when the cache holds codes of another length, UsageError for a batch size
    below 1.
    """
    import numpy as np

    if batch_size < 1:
        raise UsageError(f"a batch size of {batch_size} is too small", cure="use 1 or more")
    if not texts:
        return np.zeros((0, 0), dtype=np.int8)
    shown = [_shown(text) for text in texts]
    keys = {text: _key(text) for text in dict.fromkeys(shown)}
    codes = dict(cache.get_many(encoder.name, sorted(keys.values()))) if cache is not None else {}
    missing = sorted((text for text in keys if keys[text] not in codes), key=lambda t: (len(t), t))
    done = len(keys) - len(missing)
    _report(progress, done, len(keys))
    for fresh in _encoded(missing, encoder, batch_size):
        known = {keys[text]: code for text, code in fresh.items()}
        if cache is not None:
            cache.put_many(encoder.name, known)
        codes.update(known)
        done += len(known)
        _report(progress, done, len(keys))
    return _stacked([codes[keys[text]] for text in shown], encoder.name)


def quantise(rows: NDArray[np.float64]) -> NDArray[np.int8]:
    """The int8 codes of unit rows."""
    import numpy as np

    return np.clip(np.rint(SCALE * rows), -_LARGEST, _LARGEST).astype(np.int8)


def similarity(a: NDArray[np.int8], b: NDArray[np.int8]) -> float:
    """The cosine of two codes (d,): their exact integer dot product over 508^2."""
    import numpy as np

    return int(np.dot(a.astype(np.int64), b.astype(np.int64))) / SCALE**2


def _encoded(texts: Sequence[str], encoder: Encoder, batch_size: int) -> Iterator[dict[str, bytes]]:
    """The codes of the texts, batch by batch, each the same whatever else is in its batch.

    Texts with a component too near to a rounding edge come last, settled in double precision,
    as far as the encoder can do that.
    """
    import numpy as np

    settling = encoder if isinstance(encoder, Settling) else None
    unsettled: list[str] = []
    for batch in _batches(texts, batch_size):
        rows = _unit(encoder.encode(batch), batch, encoder.name)
        from_edge = np.abs(SCALE * rows - np.floor(SCALE * rows) - 0.5)
        is_sure = [bool((row >= SCALE * _FP32_ERROR).all()) for row in from_edge]
        fresh: dict[str, bytes] = {}
        for text, code, sure in zip(batch, quantise(rows), is_sure, strict=True):
            if sure or settling is None:
                fresh[text] = code.tobytes()
            else:
                unsettled.append(text)
        yield fresh
    if settling is None:
        return
    for batch in _batches(unsettled, batch_size):
        rows = _unit(settling.settle(batch), batch, encoder.name)
        yield {text: code.tobytes() for text, code in zip(batch, quantise(rows), strict=True)}


def _unit(
    rows: NDArray[np.float32] | NDArray[np.float64], batch: Sequence[str], name: str
) -> NDArray[np.float64]:
    """The rows in double precision, when they are one finite unit row a text."""
    import numpy as np

    fault = ""
    exact = rows.astype(np.float64)
    if rows.ndim != 2 or len(rows) != len(batch) or rows.shape[1] == 0:
        fault = f"an array of shape {rows.shape}"
    elif not np.isfinite(rows).all():
        fault = "values that are not finite"
    elif (np.abs(np.linalg.norm(exact, axis=1) - 1) > _UNIT_TOLERANCE).any():
        fault = "rows that are not of unit length"
    if fault:
        raise ModelError(
            f"the encoder {name} gave {fault} for {len(batch)} texts",
            cure="use another encoder, for instance --encoder all-MiniLM-L6-v2",
        )
    return exact


def _stacked(codes: Sequence[bytes], name: str) -> NDArray[np.int8]:
    import numpy as np

    lengths = sorted({len(code) for code in codes})
    if len(lengths) != 1 or lengths[0] == 0:
        raise StoreError(
            f"the vector cache holds codes of different lengths for {name}: {lengths}",
            cure="delete the cache file; it only costs time",
        )
    return np.frombuffer(b"".join(codes), dtype=np.int8).reshape(len(codes), lengths[0]).copy()


def _shown(text: str) -> str:
    """The text with its white space folded, and without what no encoder can read."""
    return " ".join(text.split()).encode("utf-8", "replace").decode()


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _batches(texts: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for start in range(0, len(texts), size):
        yield texts[start : start + size]


def _report(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress("embed", done, total)
