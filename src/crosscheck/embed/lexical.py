"""An encoder without a model: hashed words and character trigrams, in numpy alone."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 384
# Each feature marks one place in each of 16 strata: a text with a single feature then has
# components of 1/4, the largest that an int8 code can still express.
_STRATA = 16
_WIDTH = DIMENSIONS // _STRATA

_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+")
_WORD_WEIGHT = 4
_SHORT = 3


class Lexical:
    """Unit vectors of hashed words and trigrams: cosine says how many words two texts share.

    A sparse random projection (Achlioptas 2003) of the term counts; words weigh four times a
    trigram, short words as much as one. All sums are of integers, so rows are the same on
    every machine.
    """

    name = "lexical-1"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows (n, 384) of unit length; a text without words gets one fixed row."""
        import numpy as np

        marks: dict[str, tuple[NDArray[np.int64], NDArray[np.int64]]] = {}
        sums = np.zeros((len(texts), DIMENSIONS), dtype=np.int64)
        for row, text in zip(sums, texts, strict=True):
            for feature, weight in _features(text).items():
                if feature not in marks:
                    marks[feature] = _marks(feature)
                places, signs = marks[feature]
                row[places] += weight * signs
            if not row.any():
                places, signs = _marks("")
                row[places] = signs
        lengths = np.sqrt((sums * sums).sum(axis=1, dtype=np.int64).astype(np.float64))
        rows: NDArray[np.float32] = (sums / lengths[:, None]).astype(np.float32)
        return rows


def _features(text: str) -> Counter[str]:
    """Weights of the words ("w:...") and trigrams ("t:...") of a text."""
    features: Counter[str] = Counter()
    for word in _WORD.findall(text.casefold()):
        short = len(word) <= _SHORT and not word[0].isdigit()
        features[f"w:{word}"] += 1 if short else _WORD_WEIGHT
        if not short and not word[0].isdigit():
            bounded = f"^{word}$"
            features.update(f"t:{bounded[i : i + 3]}" for i in range(len(bounded) - 2))
    return features


def _marks(feature: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The 16 places that a feature marks, and the sign it leaves in each."""
    import numpy as np

    digest = hashlib.blake2b(feature.encode("utf-8", "replace"), digest_size=2 * _STRATA).digest()
    draws = np.frombuffer(digest, dtype="<u2").astype(np.int64)
    places = np.arange(_STRATA) * _WIDTH + (draws >> 1) % _WIDTH
    return places, (draws & 1) * 2 - 1
